//! Coverage statistics: counts and what they are counts of.

use std::sync::Arc;

use jiff::civil::Date;

use super::article::Passage;
use super::change::Change;
use super::goal::Goal;
use super::hide::Hide;
use super::number::Decimal;
use super::region::CodeText;
use super::source::Source;
use super::text::Text;
use crate::diag::{At, FileId, Span};

/// How firm a figure is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// May still be revised (angka sementara).
    Provisional,
    /// Fixed (angka tetap).
    Final,
    /// Made up to show how the site works (data contoh): marked everywhere, judged nowhere.
    Illustrative,
}

impl Status {
    /// Each with its word in content files, data and messages.
    pub const WORDS: [(&'static str, Self); 3] =
        [("provisional", Self::Provisional), ("final", Self::Final), ("illustrative", Self::Illustrative)];

    /// The word in content files, data and messages.
    #[must_use]
    pub fn word(self) -> &'static str {
        Self::WORDS.iter().find(|(_, status)| *status == self).map_or("provisional", |(word, _)| word)
    }
}

/// A count, or the reason why there is none. What was never written is missing and has no `Amount`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Amount {
    /// A count; zero is a count.
    Count(i128),
    /// Known, and withheld for confidentiality.
    Suppressed,
    /// Cannot exist there.
    NotApplicable,
}

/// Count and denominator as they were written beside each other.
#[derive(Clone, Debug)]
pub struct Cell {
    /// Where the whole of it stands.
    pub span: Span,
    /// The numerator.
    pub count: Option<At<Amount>>,
    /// The denominator.
    pub of: Option<At<Amount>>,
    /// A rate as the source prints it: checked against its parts, never used.
    pub rate: Option<At<Decimal>>,
    /// A remark.
    pub note: Option<Passage>,
}

/// What a row is about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RowRegion {
    /// A province or regency.
    Region(CodeText),
    /// What the official total holds and no regency does.
    Unallocated,
}

/// One region's figures.
#[derive(Clone, Debug)]
pub struct Row {
    /// Where it stands.
    pub span: Span,
    /// About what.
    pub region: At<RowRegion>,
    /// All segments together, where the source says it.
    pub total: Option<Cell>,
    /// By segment.
    pub segments: Vec<(At<Arc<str>>, Cell)>,
    /// Overlapping parts.
    pub of_which: Vec<(At<Arc<str>>, Cell)>,
}

/// A target for a province or regency.
#[derive(Clone, Debug)]
pub struct Target {
    /// Where it stands.
    pub span: Span,
    /// By when.
    pub due: At<Date>,
    /// How much.
    pub goal: At<Goal>,
    /// For which region; the province where left out.
    pub region: Option<At<CodeText>>,
    /// How many are missing, as the source prints it: checked, never used.
    pub gap: Option<At<i128>>,
    /// Who set it.
    pub source: Option<Source>,
}

/// What makes figures incomparable with those before them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BreakKind {
    /// What is counted, or out of what, was defined anew.
    Definition,
    /// Regions were drawn anew.
    Boundary,
    /// Another source, or another way of counting.
    Source,
}

impl BreakKind {
    /// Each with its word in content files, data and messages.
    pub const WORDS: [(&'static str, Self); 3] =
        [("definition", Self::Definition), ("boundary", Self::Boundary), ("source", Self::Source)];

    /// The word in content files, data and messages.
    #[must_use]
    pub fn word(self) -> &'static str {
        Self::WORDS.iter().find(|(_, kind)| *kind == self).map_or("definition", |(word, _)| word)
    }
}

/// A break in a series: no change is computed, and no line drawn, across it.
#[derive(Clone, Debug)]
pub struct Break {
    /// What changed.
    pub kind: BreakKind,
    /// In words.
    pub text: Text,
}

/// One coverage file: one measure, one basis, one date.
#[derive(Clone, Debug)]
pub struct CoverageEntry {
    /// What hides it, and where it stands.
    pub hide: Hide,
    /// Its file.
    pub file: FileId,
    /// The file's name without ending.
    pub name: Arc<str>,
    /// Measure id.
    pub measure: At<Arc<str>>,
    /// Basis id.
    pub basis: At<Arc<str>>,
    /// The period's name.
    pub period: At<Arc<str>>,
    /// The period's part of an address.
    pub slug: At<Arc<str>>,
    /// The state of things on this day.
    pub as_of: At<Date>,
    /// How firm.
    pub status: Status,
    /// Its own name, if it has one.
    pub title: Option<Text>,
    /// Where the figures were read.
    pub source: Option<Source>,
    /// Targets.
    pub targets: Vec<Target>,
    /// A remark on all rows.
    pub note: Option<Passage>,
    /// Why this file's figures cannot be compared with those before.
    pub break_in_series: Option<Break>,
    /// The figures.
    pub rows: Vec<Row>,
    /// What was changed.
    pub changes: Vec<Change>,
}
