//! What was changed after publication, and why.

use std::sync::Arc;

use jiff::civil::Date;

use super::text::Text;
use crate::diag::At;

/// The four kinds of change to something already published.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ChangeKind {
    /// It was wrong (ralat).
    Correction,
    /// It was right for its time and newer knowledge replaced it (pemutakhiran).
    Revision,
    /// Something was added.
    Addition,
    /// It no longer stands (pencabutan).
    Withdrawal,
}

impl ChangeKind {
    /// The word in content files and data downloads.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Correction => "correction",
            Self::Revision => "revision",
            Self::Addition => "addition",
            Self::Withdrawal => "withdrawal",
        }
    }

    /// Whether it belongs on the page of corrections: the public was told something that no longer holds.
    #[must_use]
    pub fn is_correction(self) -> bool {
        matches!(self, Self::Correction | Self::Withdrawal)
    }
}

/// One change, as its record carries it.
#[derive(Clone, Debug)]
pub struct Change {
    /// The day on which it was made public.
    pub date: At<Date>,
    /// Of which kind.
    pub kind: ChangeKind,
    /// The part of the record that changed.
    pub field: Option<Arc<str>>,
    /// What stood there.
    pub was: Option<Text>,
    /// What stands there since.
    pub now: Option<Text>,
    /// The reason.
    pub why: Text,
}
