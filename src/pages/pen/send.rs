//! Plain links that carry a page's title and address elsewhere: no script of another company, and no counting.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use super::Pen;
use crate::pages::view::SendView;
use crate::pages::{Key, Page};

/// What stands as it is in the query of an address: RFC 3986's unreserved characters.
const ENCODED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// What stands as it is in the address part of `mailto:`.
const MAIL: &AsciiSet = &ENCODED.remove(b'@').remove(b'+');

impl Pen<'_> {
    /// The ways to share a page, and to report what is wrong in it.
    pub(super) fn send(&self, page: &Page, title: &str, url: &str) -> SendView {
        let settings = &self.public.settings;
        let encoded = |text: &str| utf8_percent_encode(text, ENCODED).to_string();
        // Whoever gets a link to a sample reads that it is one before opening it.
        let mark = if settings.sample { format!("{}: ", self.word("sample-label")) } else { String::new() };
        let site = self.plain(&settings.title);
        let told =
            if page.key == Key::Home { format!("{mark}{site}") } else { format!("{mark}{title} – {site}") };
        let is_shared = !matches!(page.key, Key::NotFound | Key::Redirect(_));
        let report = |contact: &str| {
            let words = [("title", title.into()), ("url", url.into())];
            // Mail has lines that end as on a typewriter: RFC 6068.
            let body = self.say("report-body", &words).replace('\n', "\r\n");
            format!(
                "mailto:{}?subject={}&body={}",
                utf8_percent_encode(contact, MAIL),
                encoded(&self.say("report-subject", &words[..1])),
                encoded(&body)
            )
        };
        SendView {
            whatsapp: is_shared
                .then(|| format!("https://wa.me/?text={}", encoded(&format!("{told}\n{url}")))),
            report: settings.contact.as_deref().map(report),
        }
    }
}
