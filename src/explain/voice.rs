//! Names and places in the language of whoever asks.

use std::cell::RefCell;
use std::sync::Arc;

use crate::awards::article::Passage;
use crate::awards::coverage::Amount;
use crate::awards::figure::Part;
use crate::awards::number::Decimal;
use crate::awards::public::{Dataset, Public, RegionAt};
use crate::awards::source::Source;
use crate::awards::text::{Lang, Text};
use crate::diag::Span;
use crate::locale::{Value, Words};
use crate::report::{Place, Places, Texts};

/// The site's names and the tool's words, in one language.
pub(super) struct Voice<'a> {
    public: &'a Public,
    words: &'a Words,
    lang: Lang,
    places: RefCell<Places<'a>>,
}

impl<'a> Voice<'a> {
    pub(super) fn new(public: &'a Public, words: &'a Words, texts: &'a dyn Texts) -> Self {
        let lang = Lang(words.language().tag().into());
        Self { public, words, lang, places: RefCell::new(Places::new(texts)) }
    }

    pub(super) fn say(&self, id: &str, args: &[(&str, Value<'_>)]) -> String {
        self.words.say(&format!("explain-{id}"), args)
    }

    pub(super) fn place(&self, span: Span) -> Place {
        self.places.borrow_mut().place(span)
    }

    pub(super) fn text(&self, text: &Text) -> Arc<str> {
        text.say(&self.lang, &self.public.settings.languages[0]).value.value.clone()
    }

    /// The beginning of a short text, without markup.
    pub(super) fn passage(&self, passage: &Passage) -> String {
        passage.say(&self.lang, &self.public.settings.languages[0]).value.prose.excerpt_text.clone()
    }

    /// "Kota Ternate (82.71)"; for what belongs to no region, the word for that.
    pub(super) fn region(&self, at: Option<RegionAt>) -> String {
        let Some(at) = at else { return self.say("unallocated", &[]) };
        let region = &self.public[at];
        let args = [("kind", Value::from(region.kind.word())), ("name", Value::from(&*region.name))];
        format!("{} ({})", self.words.say("region-named", &args), region.code)
    }

    /// The name of a segment or part; none for a total.
    pub(super) fn part(&self, dataset: &Dataset, part: Part) -> Option<Arc<str>> {
        let measure = &self.public[dataset.measure];
        match part {
            Part::Total => None,
            Part::Segment(at) => measure.segments.get(at).map(|segment| self.text(&segment.title)),
            Part::OfWhich(at) => measure.of_which.get(at).map(|part| self.text(&part.title)),
        }
    }

    pub(super) fn number(&self, number: i128) -> String {
        self.say("number", &[("number", number.into())])
    }

    pub(super) fn decimal(&self, number: Decimal) -> String {
        self.say("number", &[("number", number.into())])
    }

    pub(super) fn amount(&self, amount: Option<Amount>) -> String {
        match amount {
            Some(Amount::Count(count)) => self.number(count),
            Some(Amount::Suppressed) => self.say("suppressed", &[]),
            Some(Amount::NotApplicable) => self.say("not-applicable", &[]),
            None => self.say("missing", &[]),
        }
    }

    /// Who published it, under which name, when, where.
    pub(super) fn source(&self, source: &Source) -> String {
        let mut parts = vec![source.name.to_string()];
        parts.extend(source.title.as_ref().map(|title| self.text(title).to_string()));
        parts.extend(source.published.map(|date| date.iso()));
        parts.extend(source.url.as_ref().map(|url| url.value.to_string()));
        parts.join(" · ")
    }
}
