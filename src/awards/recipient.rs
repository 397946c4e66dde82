//! Who receives awards.

use std::sync::Arc;

use super::article::Passage;
use super::change::Change;
use super::hide::Hide;
use super::region::CodeText;
use crate::diag::At;

/// What kind of recipient it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)] // the names say it
pub enum RecipientKind {
    Government,
    Village,
    Business,
    SmallBusiness,
    MicroBusiness,
    Institution,
    Person,
    Community,
    Other,
}

impl RecipientKind {
    /// Each with its word in content files, data and messages.
    pub const WORDS: [(&'static str, Self); 9] = [
        ("government", Self::Government),
        ("village", Self::Village),
        ("business", Self::Business),
        ("small_business", Self::SmallBusiness),
        ("micro_business", Self::MicroBusiness),
        ("institution", Self::Institution),
        ("person", Self::Person),
        ("community", Self::Community),
        ("other", Self::Other),
    ];

    /// The word in content files, data and messages.
    #[must_use]
    pub fn word(self) -> &'static str {
        Self::WORDS.iter().find(|(_, kind)| *kind == self).map_or("other", |(word, _)| word)
    }
}

/// A recipient as the registry has it.
#[derive(Clone, Debug)]
pub struct RecipientEntry {
    /// What hides it, and where it stands.
    pub hide: Hide,
    /// Id.
    pub id: At<Arc<str>>,
    /// Name as the public knows it.
    pub name: Arc<str>,
    /// Full legal name.
    pub legal_name: Option<Arc<str>>,
    /// Other names, for matching and search, never shown.
    pub aliases: Vec<At<Arc<str>>>,
    /// Kind.
    pub kind: RecipientKind,
    /// Where it is at home.
    pub region: Option<At<CodeText>>,
    /// Home page.
    pub url: Option<Arc<str>>,
    /// A few words about it.
    pub about: Option<Passage>,
    /// Addresses that it had before: site paths.
    pub old_addresses: Vec<At<Arc<str>>>,
    /// What was changed.
    pub changes: Vec<Change>,
}
