//! The preview's own pages, for staff, in the language of the page they come from: what is wrong, as of when
//! the site is shown. Nothing of this is part of what is published.

use std::borrow::Cow;
use std::sync::Arc;

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::http::OWN;
use super::preview::Preview;
use super::state::{State, Wrong};
use crate::diag::Diagnostic;
use crate::explain::{Lead, Line};
use crate::locale::{Language, Value, Words};
use crate::report::{Report, Wording};

/// The preview's words, in each language of the tool.
pub(super) struct Desk {
    words: Vec<Arc<Words>>,
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
        Self { words: Language::ALL.iter().map(|language| Arc::new(Words::new(*language))).collect() }
    }

    /// The words of a language; English where the tool does not speak it.
    pub(super) fn words(&self, lang: &str) -> &Arc<Words> {
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
        let moved = if reader.state.as_of().is_some() { " moved" } else { "" };
        format!(
            "<footer class=\"bar{moved}\" lang=\"{}\"><strong>{}</strong>{}{}</footer>",
            words.language().tag(),
            say("preview"),
            self.moment(reader),
            self.links(reader),
        )
    }

    /// As of when, and the form that moves it.
    fn moment(&self, reader: &Reader<'_>) -> String {
        let words = self.words(reader.lang);
        let say = |id: &str| escaped(&words.say(id, &[]));
        let zone = reader.preview.map_or(TimeZone::UTC, |preview| preview.facts.zone());
        let when = reader.state.as_of().map(|moment| moment.to_zoned_datetime(zone));
        let shown = |form: &str| when.as_ref().map(|when| when.strftime(form).to_string());
        let told = match shown("%Y-%m-%d %H:%M") {
            Some(when) => words.say("preview-as-of", &[("when", Value::from(when))]),
            None => words.say("preview-now", &[]),
        };
        let form = |inner: &str| {
            format!(
                "<form method=\"post\" action=\"{OWN}as-of\"><input type=\"hidden\" name=\"back\" value=\"{}\">{inner}</form>",
                escaped(reader.at)
            )
        };
        let date = format!(
            "<label>{} <input type=\"datetime-local\" name=\"date\" value=\"{}\" required></label><button>{}</button>",
            say("preview-date"),
            shown("%Y-%m-%dT%H:%M").unwrap_or_default(),
            say("preview-show"),
        );
        let now = when
            .is_some()
            .then(|| form(&format!("<button name=\"date\" value=\"\">{}</button>", say("preview-to-now"))));
        format!(
            "<details><summary>{}</summary>{}{}</details>",
            escaped(&told),
            form(&date),
            now.unwrap_or_default(),
        )
    }

    fn links(&self, reader: &Reader<'_>) -> String {
        let words = self.words(reader.lang);
        let found = reader.state.wrong().found;
        let query = format!("lang={}&amp;at={}", encoded(reader.lang), encoded(reader.at));
        format!(
            "<a href=\"{OWN}explain?{query}\">{}</a><a href=\"{OWN}findings?{query}\">{}</a>",
            escaped(&words.say("preview-explain", &[])),
            escaped(&counted(&found, words)),
        )
    }

    /// Where figures come from: those of a page, or one with its whole computation.
    pub(super) fn explanation(&self, reader: &Reader<'_>, lines: Option<&[Line]>, is_page: bool) -> String {
        let words = self.words(reader.lang);
        let back = format!("<p><a href=\"{0}\">{0}</a></p>\n", escaped(reader.at));
        let Some(lines) = lines else {
            return self.whole(reader, &words.say("preview-unexplained", &[]), &back);
        };
        let all = match is_page {
            true => String::new(),
            false => format!(
                "<p><a href=\"{OWN}explain?lang={}&amp;at={}\">{}</a></p>\n",
                encoded(reader.lang),
                encoded(reader.at),
                escaped(&words.say("preview-all-figures", &[])),
            ),
        };
        let lines: String = lines.iter().map(|line| told(line, reader)).collect();
        let body = format!("{back}{all}<div class=\"lines\">\n{lines}</div>");
        self.whole(reader, &words.say("preview-explain", &[]), &body)
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

    /// What a file is copied from is not there any more.
    pub(super) fn gone(&self, reader: &Reader<'_>, address: String) -> String {
        let words = self.words(reader.lang);
        let heading = words.say("preview-gone", &[("address", Value::from(address))]);
        self.whole(reader, &heading, &self.list(reader, false))
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

/// One line of an explanation, with its place and where it leads.
fn told(line: &Line, reader: &Reader<'_>) -> String {
    let text = escaped(&line.text);
    let base = reader.preview.map_or("", |preview| &preview.facts.base_path);
    let text = match &line.leads {
        None => text,
        Some(Lead::Figure(figure)) => format!(
            "<a href=\"{OWN}explain?lang={}&amp;at={}&amp;figure={}\">{text}</a>",
            encoded(reader.lang),
            encoded(reader.at),
            encoded(figure),
        ),
        Some(Lead::Address(address)) => {
            format!("<a href=\"{}{}\">{text}</a>", escaped(base), escaped(address))
        }
    };
    let place = line.place.as_ref().map(|place| format!(" <code>{}</code>", escaped(place)));
    let place = place.unwrap_or_default();
    match line.depth {
        0 => format!("<h2>{text}{place}</h2>\n"),
        depth => format!("<p class=\"depth-{}\">{text}{place}</p>\n", depth.min(4)),
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
