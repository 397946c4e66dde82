//! The preview's own pages, for staff, in the language of the page they come from: what is wrong, as of when
//! the site is shown. Nothing of this is part of what is published.

use std::borrow::Cow;

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::http::OWN;
use super::preview::Preview;
use super::state::{State, Wrong};
use crate::diag::Diagnostic;
use crate::locale::{Language, Value, Words};
use crate::report::{Report, Wording};

/// The preview's words, in each language of the tool.
pub(super) struct Desk {
    words: Vec<Words>,
}

/// Whoever looks, and at what.
pub(super) struct Reader<'r> {
    pub(super) state: &'r State,
    /// The site that is shown.
    pub(super) preview: Option<&'r Preview>,
    /// The language of the page that they come from.
    pub(super) lang: &'r str,
    /// Its path.
    pub(super) at: &'r str,
}

impl Desk {
    pub(super) fn new() -> Self {
        Self { words: Language::ALL.iter().map(|language| Words::new(*language)).collect() }
    }

    /// The words of a language; English where the tool does not speak it.
    pub(super) fn words(&self, lang: &str) -> &Words {
        let wanted = Language::of(lang).unwrap_or(Language::English);
        let own = self.words.iter().find(|words| words.language() == wanted);
        own.unwrap_or(&self.words[0])
    }

    /// What the script lays over a page: the bar, and what is wrong.
    pub(super) fn panel(&self, reader: &Reader<'_>) -> String {
        let Wrong { found, .. } = reader.state.wrong();
        let errors = found.iter().filter(|finding| finding.is_error()).count();
        let list = if errors > 0 { self.list(reader, true) } else { String::new() };
        let say = |id: &str| escaped(&self.words(reader.lang).say(id, &[]));
        let overlay = match errors {
            0 => String::new(),
            _ => format!(
                "<section class=\"overlay\" role=\"alert\" lang=\"{}\"><h2>{}</h2><p>{}</p>{list}\
                 <button type=\"button\" data-close>{}</button></section>",
                self.words(reader.lang).language().tag(),
                say("preview-errors"),
                say("preview-last-good"),
                say("preview-close"),
            ),
        };
        format!("{overlay}{}", self.bar(reader))
    }

    /// As of when the site is shown, and the ways to what staff may want to know.
    fn bar(&self, reader: &Reader<'_>) -> String {
        let words = self.words(reader.lang);
        let say = |id: &str| escaped(&words.say(id, &[]));
        let zone = reader.preview.map_or(TimeZone::UTC, |preview| preview.facts.zone());
        let as_of = reader.state.as_of();
        let value =
            as_of.map(|moment| moment.to_zoned_datetime(zone.clone()).strftime("%Y-%m-%dT%H:%M").to_string());
        let told = match &value {
            Some(value) => {
                escaped(&words.say("preview-as-of", &[("when", Value::from(value.replace('T', " ")))]))
            }
            None => say("preview-now"),
        };
        let now = match value {
            Some(_) => format!(
                "<form method=\"post\" action=\"{OWN}as-of\"><input type=\"hidden\" name=\"back\" value=\"{}\">\
                 <button name=\"date\" value=\"\">{}</button></form>",
                escaped(reader.at),
                say("preview-to-now"),
            ),
            None => String::new(),
        };
        format!(
            "<footer class=\"bar{moved}\" lang=\"{lang}\"><strong>{title}</strong> <span class=\"as-of\">{told}</span>\
             <form method=\"post\" action=\"{OWN}as-of\"><input type=\"hidden\" name=\"back\" value=\"{at}\">\
             <label>{date} <input type=\"datetime-local\" name=\"date\" value=\"{value}\" required></label>\
             <button>{show}</button></form>{now}{links}</footer>",
            moved = if as_of.is_some() { " moved" } else { "" },
            lang = words.language().tag(),
            title = say("preview"),
            at = escaped(reader.at),
            date = say("preview-date"),
            value = value.as_deref().map(escaped).unwrap_or_default(),
            show = say("preview-show"),
            links = self.links(reader),
        )
    }

    fn links(&self, reader: &Reader<'_>) -> String {
        let words = self.words(reader.lang);
        let Wrong { found, .. } = reader.state.wrong();
        let query = format!("lang={}&amp;at={}", encoded(reader.lang), encoded(reader.at));
        let counted = escaped(&counted(&found, words));
        format!(" <a href=\"{OWN}findings?{query}\">{counted}</a>")
    }

    /// All that is wrong, as a page of its own.
    pub(super) fn findings(&self, reader: &Reader<'_>) -> String {
        let found = reader.state.wrong().found;
        let heading = counted(&found, self.words(reader.lang));
        self.whole(reader, &heading, &self.list(reader, false))
    }

    /// There is no site, for what is wrong in it.
    pub(super) fn no_site(&self, reader: &Reader<'_>) -> String {
        let heading = self.words(reader.lang).say("preview-errors", &[]);
        self.whole(reader, &heading, &self.list(reader, false))
    }

    /// Nothing stands at an address.
    pub(super) fn outside(&self, reader: &Reader<'_>, base: &str) -> String {
        let words = self.words(reader.lang);
        let link = format!("<p><a href=\"{0}/\">{0}/</a></p>", escaped(base));
        self.whole(reader, &words.say("preview-nothing", &[]), &link)
    }

    /// A file was not made in time.
    pub(super) fn too_slow(&self, reader: &Reader<'_>, path: &str) -> String {
        let words = self.words(reader.lang);
        let heading = words.say("preview-slow", &[("address", Value::from(path))]);
        self.whole(reader, &heading, &self.list(reader, false))
    }

    /// The findings, errors alone or all.
    fn list(&self, reader: &Reader<'_>, errors_only: bool) -> String {
        let words = self.words(reader.lang);
        let Wrong { found, sources } = reader.state.wrong();
        let shown: Vec<Diagnostic> =
            found.iter().filter(|finding| finding.is_error() || !errors_only).cloned().collect();
        let say = |id: &str| words.say(id, &[]);
        let (error, warning, help) = (say("word-error"), say("word-warning"), say("word-help"));
        let describe = |finding: &Diagnostic| words.describe(finding);
        // Staff sit at this machine: nothing that is hidden is hidden from them.
        let wording =
            Wording { describe: &describe, error: &error, warning: &warning, help: &help, hidden: "" };
        Report::new(&shown, &*sources, &wording, None).html()
    }

    fn whole(&self, reader: &Reader<'_>, heading: &str, body: &str) -> String {
        let words = self.words(reader.lang);
        format!(
            "<!doctype html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <title>{heading} – {title}</title>\n<link rel=\"stylesheet\" href=\"{OWN}preview.css\">\n</head>\n\
             <body class=\"preview\">\n<main>\n<h1>{heading}</h1>\n{body}\n</main>\n{bar}\n</body>\n</html>\n",
            lang = words.language().tag(),
            heading = escaped(heading),
            title = escaped(&words.say("preview", &[])),
            bar = self.bar(reader),
        )
    }
}

/// "3 errors, 1 warning", in words.
fn counted(found: &[Diagnostic], words: &Words) -> String {
    let errors = found.iter().filter(|finding| finding.is_error()).count();
    let warnings = found.len() - errors;
    let count = |id: &str, count: usize| words.say(id, &[("count", Value::from(count))]);
    match (errors, warnings) {
        (0, 0) => words.say("summary-none", &[]),
        (errors, 0) => count("summary-errors", errors),
        (0, warnings) => count("summary-warnings", warnings),
        (errors, warnings) => {
            format!("{}, {}", count("summary-errors", errors), count("summary-warnings", warnings))
        }
    }
}

/// A moment as the bar's form sends it: a day, perhaps with a time, where the site is; nothing for the present.
/// None if it is neither.
pub(super) fn moment(written: &str, zone: &TimeZone) -> Option<Option<Timestamp>> {
    if written.is_empty() {
        return Some(None);
    }
    let civil = written.parse::<jiff::civil::DateTime>().ok()?;
    Some(Some(zone.to_timestamp(civil).ok()?))
}

/// Text for HTML and its attributes.
pub(super) fn escaped(text: &str) -> String {
    crate::report::escaped(text)
}

/// Text for a query in an attribute.
pub(super) fn encoded(text: &str) -> Cow<'_, str> {
    percent_encoding::utf8_percent_encode(text, percent_encoding::NON_ALPHANUMERIC).into()
}
