//! The messages of one language: Fluent sources in, words out.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::resolver::ResolverError;
use fluent_bundle::resolver::errors::ReferenceKind;
use fluent_bundle::types::{FluentNumber, FluentNumberOptions};
use fluent_bundle::{FluentArgs, FluentError, FluentMessage, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use super::notation::Notation;
use super::pieces::Pieces;
use super::references::{self, FORM, FUNCTIONS};
use super::syntax::Source;
use crate::awards::number::Decimal;
use crate::diag::{Diagnostic, FileId};

/// One Fluent file of a theme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MessageSource {
    /// Where findings point.
    pub file: FileId,
    /// The whole text, as it stands on disk.
    pub text: Arc<str>,
}

/// What a message is told.
#[derive(Clone, Debug, PartialEq)]
pub enum Value<'a> {
    /// Text, shown as it is; a selector compares it with the names of variants.
    Text(Cow<'a, str>),
    /// A whole number: selects plural forms, is shown in the reader's notation.
    Number(i128),
    /// An exact decimal, likewise; all its decimals are shown.
    Decimal(Decimal),
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}
impl From<String> for Value<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}
impl From<i128> for Value<'_> {
    fn from(number: i128) -> Self {
        Self::Number(number)
    }
}
impl From<usize> for Value<'_> {
    fn from(number: usize) -> Self {
        Self::Number(number as i128)
    }
}
impl From<Decimal> for Value<'_> {
    fn from(number: Decimal) -> Self {
        Self::Decimal(number)
    }
}

/// Why a message could not be said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unsaid {
    /// No source has such a message or attribute, or it has no words of its own.
    Unknown,
    /// It names an argument that it was not given.
    Argument(String),
    /// It names another message, term or function that is not there, or itself.
    Reference(String),
}

/// See the module.
pub(super) struct Messages {
    bundle: FluentBundle<FluentResource>,
    pub(super) pieces: Pieces,
    notation: Notation,
    /// The ids of the theme's messages and attributes, sorted.
    added: Vec<String>,
}

/// The greatest whole number that Fluent's numbers (64-bit floats) hold exactly.
const EXACT: i128 = 1 << 53;

impl Messages {
    pub(super) fn new(tag: &str) -> Self {
        let language: LanguageIdentifier = tag.parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![language]);
        bundle.set_use_isolating(false); // the pages mark directions themselves; the marks would break searches
        for name in FUNCTIONS {
            let _ = bundle.add_function(name, number_function); // fails only for a name that is taken
        }
        Self { bundle, pieces: Pieces::default(), notation: Notation::CommaPoint, added: Vec::new() }
    }

    /// Adds a text of this crate; tests hold that it has no mistakes.
    pub(super) fn add_builtin(&mut self, text: &str) {
        let resource = builtin(text);
        self.pieces.add(&resource);
        self.bundle.add_resource_overriding(resource);
    }

    /// Adds the sources of a theme, each over those before it. `forms` are the built-in forms of all
    /// languages, which tell what a theme's forms may name.
    pub(super) fn add(&mut self, sources: &[MessageSource], forms: &[&str], found: &mut Vec<Diagnostic>) {
        let sources: Vec<Source> = sources.iter().map(|source| Source::read(source, found)).collect();
        let forms: Vec<FluentResource> = forms.iter().map(|text| builtin(text)).collect();
        references::check(forms.iter(), &sources, found);
        for source in sources {
            self.added.extend(source.ids().filter(|id| !id.starts_with(FORM)));
            self.pieces.add(&source.resource);
            self.bundle.add_resource_overriding(source.resource);
        }
        self.added.sort_unstable();
        self.added.dedup();
    }

    /// Every message and attribute of the sources that can be said without arguments, by its id.
    pub(super) fn plain(&self) -> BTreeMap<String, String> {
        let said = |id: &String| Some((id.clone(), self.say(id, &[]).ok()?.into_owned()));
        self.added.iter().filter_map(said).collect()
    }

    /// How numbers in messages are written from now on.
    pub(super) fn write_numbers_in(&mut self, notation: Notation) {
        self.notation = notation;
        self.bundle.set_formatter(Some(notation.formatter()));
    }

    /// Whether there is such a message or attribute, with words.
    pub(super) fn has(&self, id: &str) -> bool {
        let (message, attribute) = parts(id);
        self.bundle.get_message(message).is_some_and(|message| match attribute {
            None => message.value().is_some(),
            Some(attribute) => message.get_attribute(attribute).is_some(),
        })
    }

    /// The words of a message or attribute (`id.attribute`).
    pub(super) fn say(&self, id: &str, args: &[(&str, Value<'_>)]) -> Result<Cow<'_, str>, Unsaid> {
        if let Some(words) = self.pieces.say(id, args) {
            return Ok(words.into());
        }
        let (words, mistakes) = self.resolve(id, args).ok_or(Unsaid::Unknown)?;
        match mistakes.into_iter().next() {
            None => Ok(words),
            Some(mistake) => Err(unsaid(mistake)),
        }
    }

    /// The same, as far as it goes: with `{$name}` for what is not there, and the id for no message.
    pub(super) fn say_anyhow(&self, id: &str, args: &[(&str, Value<'_>)]) -> String {
        self.resolve(id, args).map_or_else(|| id.to_owned(), |(words, _)| words.into_owned())
    }

    pub(super) fn resolve(
        &self,
        id: &str,
        args: &[(&str, Value<'_>)],
    ) -> Option<(Cow<'_, str>, Vec<FluentError>)> {
        let (message, attribute) = parts(id);
        let message: FluentMessage<'_> = self.bundle.get_message(message)?;
        let pattern = match attribute {
            None => message.value()?,
            Some(attribute) => message.get_attribute(attribute)?.value(),
        };
        let mut mistakes = Vec::new();
        let args: FluentArgs<'_> = args.iter().map(|(name, value)| (*name, self.fluent(value))).collect();
        let words = self.bundle.format_pattern(pattern, Some(&args), &mut mistakes);
        // Without placeables Fluent lends the text out of the bundle, else it is made new: both outlive `args`.
        Some((words, mistakes))
    }

    /// A value for Fluent. A number too great for its floats goes in as text: exact, without a plural.
    fn fluent<'a>(&self, value: &'a Value<'_>) -> FluentValue<'a> {
        let number = match value {
            Value::Text(text) => return FluentValue::String(Cow::Borrowed(text)),
            Value::Number(number) => Decimal { digits: *number, scale: 0 },
            Value::Decimal(number) => *number,
        };
        if number.digits.unsigned_abs() >= EXACT.unsigned_abs() || number.scale > MOST_DECIMALS {
            return FluentValue::String(self.notation.signed(number).into());
        }
        let minimum_fraction_digits = (number.scale > 0).then_some(usize::from(number.scale));
        let options = FluentNumberOptions { minimum_fraction_digits, ..FluentNumberOptions::default() };
        let value = number.digits as f64 / 10_f64.powi(i32::from(number.scale));
        FluentValue::Number(FluentNumber::new(value, options))
    }
}

/// More decimals than that overflow inside Fluent when it looks for the plural form.
const MOST_DECIMALS: u8 = 15;

/// Fluent's own NUMBER, but held to counts of decimals that it can bear.
fn number_function<'a>(positional: &[FluentValue<'a>], named: &FluentArgs<'_>) -> FluentValue<'a> {
    let Some(FluentValue::Number(number)) = positional.first() else { return FluentValue::Error };
    let mut number = number.clone();
    number.options.merge(named);
    let most = usize::from(MOST_DECIMALS);
    let options = &mut number.options;
    options.minimum_fraction_digits = options.minimum_fraction_digits.map(|digits| digits.min(most));
    options.maximum_fraction_digits = options.maximum_fraction_digits.map(|digits| digits.min(most));
    FluentValue::Number(number)
}

fn builtin(text: &str) -> FluentResource {
    let (Ok(resource) | Err((resource, _))) = FluentResource::try_new(text.to_owned());
    resource
}

/// Message and attribute of `message.attribute`.
fn parts(id: &str) -> (&str, Option<&str>) {
    id.split_once('.').map_or((id, None), |(message, attribute)| (message, Some(attribute)))
}

fn unsaid(mistake: FluentError) -> Unsaid {
    let FluentError::ResolverError(mistake) = mistake else { return Unsaid::Unknown };
    match mistake {
        ResolverError::Reference(ReferenceKind::Variable { id }) => Unsaid::Argument(id),
        ResolverError::Reference(
            ReferenceKind::Message { id, attribute } | ReferenceKind::Term { id, attribute },
        ) => Unsaid::Reference(attribute.map_or(id.clone(), |attribute| format!("{id}.{attribute}"))),
        ResolverError::Reference(ReferenceKind::Function { id }) | ResolverError::NoValue(id) => {
            Unsaid::Reference(id)
        }
        ResolverError::Cyclic | ResolverError::TooManyPlaceables | ResolverError::MissingDefault => {
            Unsaid::Reference(mistake.to_string())
        }
    }
}
