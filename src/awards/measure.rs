//! What is counted, out of what, and in which parts.

use std::sync::Arc;

use super::article::Passage;
use super::number::Decimal;
use super::source::Source;
use super::text::Text;
use crate::diag::{At, Span};

/// A measure: a count of something, on one or several bases.
#[derive(Clone, Debug)]
pub struct Measure {
    /// Its place in the file.
    pub span: Span,
    /// Id.
    pub id: At<Arc<str>>,
    /// Name.
    pub title: Text,
    /// What the count counts.
    pub counts: Text,
    /// What the measure means.
    pub definition: Option<Passage>,
    /// The denominators that it may stand on; never empty.
    pub bases: Vec<Basis>,
    /// Parts that add up to the whole.
    pub segments: Vec<Segment>,
    /// Parts of a segment that overlap with others: never added.
    pub of_which: Vec<OfWhich>,
    /// Decimals of a printed percentage.
    pub decimals: u8,
    /// The count is a part of the basis, so that it cannot exceed 100 %.
    pub subset: bool,
    /// A change by more percentage points than this wants a note.
    pub jump: Option<Decimal>,
    /// Figures older than so many days want a note.
    pub stale_after_days: Option<u32>,
    /// How its maps are divided into classes.
    pub classes: Classing,
    /// Its maps are of tiles, also where the site has boundaries: every region counts the same.
    pub tiles: bool,
}

/// How a map is divided into classes. What a share at a limit belongs to, and ties: see [`crate::charts::classes`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Classing {
    /// Between the round values of an axis from zero.
    Axis,
    /// At fixed values in percent: one to four, rising, none zero.
    Thresholds(Vec<Decimal>),
    /// Two to five classes of about equally many regions.
    Quantiles(u32),
}

/// A denominator.
#[derive(Clone, Debug)]
pub struct Basis {
    /// Id within the measure.
    pub id: At<Arc<str>>,
    /// What the denominator counts.
    pub title: Text,
    /// What it means.
    pub definition: Option<Passage>,
    /// Who counts it.
    pub source: Option<Source>,
}

/// A part of a measure's whole.
#[derive(Clone, Debug)]
pub struct Segment {
    /// Id within the measure.
    pub id: At<Arc<str>>,
    /// Name, spelled out.
    pub title: Text,
    /// Abbreviation.
    pub short: Option<Text>,
}

/// A part within a segment that is not disjoint from others.
#[derive(Clone, Debug)]
pub struct OfWhich {
    /// Id within the measure.
    pub id: At<Arc<str>>,
    /// The segment that holds it.
    pub within: At<Arc<str>>,
    /// Name.
    pub title: Text,
}

impl OfWhich {
    /// Whether a name in a row of figures means this part: its id, or `segment/id` as the downloads write it.
    #[must_use]
    pub fn is_named(&self, written: &str) -> bool {
        match written.split_once('/') {
            Some((within, id)) => *self.within.value == *within && *self.id.value == *id,
            None => *self.id.value == *written,
        }
    }

    /// Its name in the form in which another one was written.
    #[must_use]
    pub fn name_like(&self, written: &str) -> String {
        let own = &self.id.value;
        if written.contains('/') { format!("{}/{own}", self.within.value) } else { own.to_string() }
    }
}
