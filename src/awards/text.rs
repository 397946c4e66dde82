//! Texts in several languages.

use std::sync::Arc;

use crate::diag::At;

/// A language tag as BCP 47 writes it: `id`, `en`, `pt-BR`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Lang(pub Arc<str>);

impl Lang {
    /// The tag.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Something said once for all languages, or once for each of several.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Multi<T> {
    /// Written without a language: it is in the site's first one.
    Plain(T),
    /// Written per language.
    ByLanguage(Versions<T>),
}

/// One version per language, in the order of the file. There is always a first one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Versions<T> {
    first: (At<Lang>, T),
    rest: Vec<(At<Lang>, T)>,
}

impl<T> Versions<T> {
    /// Each language with its version.
    pub fn iter(&self) -> impl Iterator<Item = &(At<Lang>, T)> {
        std::iter::once(&self.first).chain(&self.rest)
    }
}

/// Plain words in one or several languages.
pub type Text = Multi<At<Arc<str>>>;

/// What a page in one language shows of a [`Multi`].
#[derive(Clone, Copy, Debug)]
pub struct Said<'a, T> {
    /// The version to show.
    pub value: &'a T,
    /// The language of that version, where it differs from the one asked for: to be marked by `lang`.
    pub lang: Option<&'a Lang>,
}

impl<T> Multi<T> {
    /// The version for a page in `lang`: that language's; else the first language's; else the first
    /// written.
    pub fn say<'a>(&'a self, lang: &Lang, first: &'a Lang) -> Said<'a, T> {
        match self {
            Self::Plain(value) => Said { value, lang: (lang != first).then_some(first) },
            Self::ByLanguage(all) => {
                let of = |wanted: &Lang| all.iter().find(|(at, _)| at.value == *wanted);
                let (at, value) = of(lang).or_else(|| of(first)).unwrap_or(&all.first);
                Said { value, lang: (at.value != *lang).then_some(&at.value) }
            }
        }
    }

    /// A text by language; none if there is no language at all.
    #[must_use]
    pub fn by_language(all: Vec<(At<Lang>, T)>) -> Option<Self> {
        let mut all = all.into_iter();
        let first = all.next()?;
        Some(Self::ByLanguage(Versions { first, rest: all.collect() }))
    }

    /// Every version.
    pub fn versions(&self) -> impl Iterator<Item = &T> {
        let (plain, many) = match self {
            Self::Plain(value) => (Some(value), None),
            Self::ByLanguage(all) => (None, Some(all.iter().map(|(_, value)| value))),
        };
        plain.into_iter().chain(many.into_iter().flatten())
    }

    /// The same in another form, version by version.
    pub fn map<U>(self, mut make: impl FnMut(T) -> U) -> Multi<U> {
        match self {
            Self::Plain(value) => Multi::Plain(make(value)),
            Self::ByLanguage(all) => {
                let first = (all.first.0, make(all.first.1));
                let rest = all.rest.into_iter().map(|(lang, value)| (lang, make(value))).collect();
                Multi::ByLanguage(Versions { first, rest })
            }
        }
    }
}
