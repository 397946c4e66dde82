//! The only room that knows a language.
//!
//! In: Fluent sources of the theme, a language tag and a time zone; findings to be put in words.
//! Out: [`Locale`], which writes dates, numbers and lists, says messages and compares names in one
//! language of a site; [`Words`], which says findings and the command line's sentences in the reader's.
//! Never here: files, environment or clock (callers hand over texts), pages, HTML.
//!
//! The forms of dates, numbers and lists are messages themselves (`messages/formats.*.ftl`), named
//! `format-…`. They are read once into `form::Form`s, so that writing a date costs no lookup, and a
//! theme can bring a language that is not built in. A form knows only the names that the built-in ones
//! use, and cannot select on them (`format-ordinal` can).

mod collate;
mod dates;
mod findings;
mod form;
mod forms;
mod language;
mod lists;
mod messages;
mod notation;
mod numbers;
mod pieces;
mod proofreading;
mod references;
mod syntax;
#[cfg(test)]
mod vocabulary;
mod walk;

use jiff::tz::TimeZone;

use crate::diag::Checked;
use forms::Forms;
use messages::Messages;

pub use collate::SortKey;
pub use findings::{Described, Words};
pub use language::{Direction, Language, choose};
pub use messages::{MessageSource, Unsaid, Value};
pub use proofreading::proofreading;

/// One language of a site: its words and forms, and the order of its names.
///
/// Made once per language and shared by all threads. No method panics, whatever the theme says.
pub struct Locale {
    tag: String,
    zone: TimeZone,
    messages: Messages,
    forms: Forms,
    order: collate::Order,
    direction: Direction,
}

impl Locale {
    /// Reads the sources in rising priority: a later one replaces the messages of an earlier one (first
    /// the parent theme's, then the child's). `lang` is a BCP 47 tag; a language that is not built in
    /// has English forms until the sources supply its own.
    ///
    /// Found: every entry that Fluent cannot read, at its place (the rest of that file stands), what is
    /// said twice in one file, and what names something that is not there.
    #[must_use]
    pub fn new(lang: &str, zone: TimeZone, sources: &[MessageSource]) -> Checked<Self> {
        let mut messages = Messages::new(lang);
        let mut found = Vec::new();
        messages.add_builtin(forms::builtin(lang));
        messages.add(sources, forms::ALL, &mut found);
        let forms = Forms::read(&mut messages);
        let (order, direction) = (collate::Order::new(lang), language::direction(lang));
        Checked::new(Self { tag: lang.to_owned(), zone, messages, forms, order, direction }, found)
    }

    /// The tag, as it was given.
    #[must_use]
    pub fn tag(&self) -> &str {
        &self.tag
    }

    /// Language and country as Open Graph writes them: `id_ID`; the country where most people speak it, where the tag
    /// names none.
    #[must_use]
    pub fn open_graph(&self) -> String {
        language::with_country(&self.tag)
    }

    /// What the language calls itself: `Bahasa Indonesia`, `English`; the tag where no one says.
    #[must_use]
    pub fn name(&self) -> &str {
        if Language::of(&self.tag).is_none() && self.forms.language == "English" {
            return &self.tag; // the English forms stand in for a language that brought none
        }
        &self.forms.language
    }

    /// The way the script runs, for the `dir` attribute.
    #[must_use]
    pub fn direction(&self) -> Direction {
        self.direction
    }

    /// The words of a message (`menu-news`) or of an attribute of one (`menu-news.label`). Numbers
    /// select plural forms and are written in the reader's notation.
    ///
    /// # Errors
    /// Where there is no such message, or it names something that is not there. The caller knows the
    /// template that asked, and reports it.
    pub fn message(&self, id: &str, args: &[(&str, Value<'_>)]) -> Result<std::borrow::Cow<'_, str>, Unsaid> {
        self.messages.say(id, args)
    }

    /// Every message and attribute (`menu-news.label`) of the sources that can be said without arguments,
    /// by its id: made once, for templates.
    #[must_use]
    pub fn plain_messages(&self) -> std::collections::BTreeMap<String, String> {
        self.messages.plain()
    }

    /// Whether there is such a message or attribute.
    #[must_use]
    pub fn has_message(&self, id: &str) -> bool {
        self.messages.has(id)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::awards::number::Decimal;
    use crate::diag::FileId;
    use std::sync::Arc;

    /// A locale without a theme, in the time zone of the east of Indonesia.
    pub(super) fn locale(tag: &str) -> Locale {
        locale_in(tag, "Asia/Jayapura")
    }

    pub(super) fn locale_in(tag: &str, zone: &str) -> Locale {
        let made = Locale::new(tag, TimeZone::get(zone).unwrap(), &[]);
        assert_eq!(made.found, []);
        made.value
    }

    pub(super) fn with(tag: &str, texts: &[&str]) -> Checked<Locale> {
        let source = |(index, text): (usize, &&str)| MessageSource {
            file: FileId(u32::try_from(index).unwrap()),
            text: Arc::from(*text),
        };
        let sources: Vec<MessageSource> = texts.iter().enumerate().map(source).collect();
        Locale::new(tag, TimeZone::UTC, &sources)
    }

    fn say(locale: &Locale, id: &str, args: &[(&str, Value<'_>)]) -> String {
        locale.message(id, args).unwrap().into_owned()
    }

    #[test]
    fn a_later_source_replaces_an_earlier_one() {
        let locale = with("id", &["a = satu\nb = dua\n    .title = Dua", "b = 2"]);
        assert_eq!(locale.found, []);
        let locale = locale.value;
        assert_eq!(say(&locale, "a", &[]), "satu");
        assert_eq!(say(&locale, "b", &[]), "2");
        assert_eq!(locale.message("b.title", &[]), Err(Unsaid::Unknown));
        assert_eq!((locale.has_message("a"), locale.has_message("a.title")), (true, false));
    }

    #[test]
    fn numbers_choose_the_plural_and_are_written_in_the_language() {
        let text = "-site = Award\nn = { $n ->\n    [0] none\n    [one] { $n } winner\n   *[other] { $n } winners\n} at { -site }";
        let (id, en) = (with("id", &[text]).value, with("en", &[text]).value);
        let n = |number: i128| [("n", Value::Number(number))];
        assert_eq!(say(&en, "n", &n(0)), "none at Award");
        assert_eq!(say(&en, "n", &n(1)), "1 winner at Award");
        assert_eq!(say(&en, "n", &n(12_345)), "12,345 winners at Award");
        assert_eq!(say(&id, "n", &n(12_345)), "12.345 winners at Award");
        assert_eq!(say(&id, "n", &n(-2)), "−2 winners at Award");
        // Beyond what Fluent's floats hold: every digit stands.
        assert_eq!(say(&en, "n", &n(9_007_199_254_740_993)), "9,007,199,254,740,993 winners at Award");
        let share = |digits, scale| [("n", Value::Decimal(Decimal { digits, scale }))];
        assert_eq!(say(&id, "n", &share(4160, 2)), "41,60 winners at Award");
        assert_eq!(say(&en, "n", &share(100, 2)), "1.00 winners at Award");
        assert_eq!(say(&en, "n", &share(5, 30)), "0.000000000000000000000000000005 winners at Award");
    }

    #[test]
    fn numbers_take_options() {
        let text = "year = { NUMBER($n, useGrouping: \"false\") }\nfine = { NUMBER($n, minimumFractionDigits: 99) ->\n    *[other] { NUMBER($n, minimumFractionDigits: 2) }\n}";
        let locale = with("id", &[text]).value;
        assert_eq!(say(&locale, "year", &[("n", 2025_usize.into())]), "2025");
        assert_eq!(say(&locale, "fine", &[("n", 2025_usize.into())]), "2.025,00");
    }

    #[test]
    fn plain_messages_are_those_without_arguments() {
        let text = "b = B { -t }\n    .title = T\na = A { $x }\nc =\n    .only = C\n-t = x\nformat-month-1 = J\nd = { a }";
        let plain = with("id", &["b = old\n    .gone = x", text]).value.plain_messages();
        let plain: Vec<(&str, &str)> =
            plain.iter().map(|(id, words)| (id.as_str(), words.as_str())).collect();
        assert_eq!(plain, [("b", "B x"), ("b.title", "T"), ("c.only", "C")]);
    }

    #[test]
    fn no_marks_of_direction_are_added() {
        let locale = with("en", &["hello = Hello, { $name }!"]).value;
        assert_eq!(say(&locale, "hello", &[("name", "Ana".into())]), "Hello, Ana!");
    }

    #[test]
    fn what_cannot_be_said_is_named() {
        let locale =
            with("en", &["a = { $x } { missing }\nb = { c }\nc = { b }\nd = { -term }\ne =\n    .f = x"])
                .value;
        assert_eq!(locale.message("nothing", &[]), Err(Unsaid::Unknown));
        assert_eq!(locale.message("a", &[]), Err(Unsaid::Argument("x".into())));
        assert_eq!(locale.message("a", &[("x", "1".into())]), Err(Unsaid::Reference("missing".into())));
        assert!(matches!(locale.message("b", &[]), Err(Unsaid::Reference(_))));
        assert_eq!(locale.message("d", &[]), Err(Unsaid::Reference("term".into())));
        assert_eq!(locale.message("e", &[]), Err(Unsaid::Unknown));
        assert_eq!(say(&locale, "e.f", &[]), "x");
    }

    #[test]
    fn a_language_that_is_not_built_in_brings_its_forms() {
        let plain = locale("fr");
        assert_eq!(plain.date(jiff::civil::date(2025, 7, 3)), "3 July 2025");
        assert_eq!((plain.name(), plain.tag()), ("fr", "fr"));
        let text = "format-language = Français\nformat-notation = 1 234,5\nformat-month-7 = juillet\n\
            format-rupiah = { $number } roupies";
        let french = with("fr", &[text]).value;
        assert_eq!(french.date(jiff::civil::date(2025, 7, 3)), "3 juillet 2025");
        assert_eq!(french.number(1_234_567), "1\u{a0}234\u{a0}567");
        assert_eq!(french.rupiah(16_800), "16\u{a0}800 roupies");
        assert_eq!(french.name(), "Français");
        assert_eq!((locale("id").name(), locale("en").name()), ("Bahasa Indonesia", "English"));
    }

    #[test]
    fn no_tag_does_harm() {
        for tag in ["", "?", "id-ID-x-long-private-use", "en-u-co-phonebk", "ar", "not a tag at all"] {
            let locale = locale(tag);
            assert!(!locale.date(jiff::civil::date(2025, 7, 3)).is_empty());
            assert_eq!(locale.compare("a2", "a10"), std::cmp::Ordering::Less);
        }
    }

    #[test]
    fn a_locale_is_shared_by_threads() {
        fn shared<T: Send + Sync>() {}
        shared::<Locale>();
        shared::<Words>();
    }
}
