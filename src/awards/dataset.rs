//! Statistics resolved: coverage files, their rows and targets, periods, and the boundaries that maps draw. Part
//! of [`super::public`], under whose name the other rooms know them.

use std::sync::Arc;

use jiff::civil::Date;

use super::article::Passage;
use super::boundary::Outline;
use super::change::Change;
use super::coverage::{Break, Status};
use super::figure::Cell;
use super::goal::Goal;
use super::public::{DatasetAt, MeasureAt, PeriodAt, RegionAt};
use super::source::Source;
use super::text::Text;
use crate::diag::{At, Span};

/// One coverage file, resolved.
#[derive(Clone, Debug)]
pub struct Dataset {
    /// The file's name without ending.
    pub name: Arc<str>,
    /// What is counted.
    pub measure: MeasureAt,
    /// The denominator: its place in the measure's `bases`.
    pub basis: usize,
    /// Its period.
    pub period: PeriodAt,
    /// The state of things on this day.
    pub as_of: Date,
    /// Where that day was written, for staff alone.
    pub as_of_span: Span,
    /// How firm.
    pub status: Status,
    /// Its own name.
    pub title: Option<Text>,
    /// Where the figures were read.
    pub source: Option<Source>,
    /// Targets.
    pub targets: Vec<Target>,
    /// A remark on all rows.
    pub note: Option<Passage>,
    /// Why its figures cannot be compared with those before.
    pub break_in_series: Option<Break>,
    /// The figures: province first, then regencies by code, then unallocated.
    pub rows: Vec<Row>,
    /// What was changed.
    pub changes: Vec<Change>,
}

impl Dataset {
    /// A region's figures.
    #[must_use]
    pub fn row(&self, region: RegionAt) -> Option<&Row> {
        // What belongs to no region stands last.
        let at = self.rows.partition_point(|row| row.region.is_some_and(|at| at < region));
        self.rows.get(at).filter(|row| row.region == Some(region))
    }
}

/// A target, its region resolved.
#[derive(Clone, Debug)]
pub struct Target {
    /// By when.
    pub due: Date,
    /// How much.
    pub goal: Goal,
    /// For which region.
    pub region: RegionAt,
    /// Who set it.
    pub source: Option<Source>,
    /// Where it was written, for staff alone.
    pub span: Span,
}

/// One region's figures. What was not written is missing: `None`.
#[derive(Clone, Debug)]
pub struct Row {
    /// About what; none for `unallocated`.
    pub region: Option<RegionAt>,
    /// All segments together.
    pub total: Option<Cell>,
    /// Whether `total` was summed here over all segments, instead of stated.
    pub total_is_sum: bool,
    /// By segment: the segment's place in the measure's `segments`.
    pub segments: Vec<(usize, Cell)>,
    /// Overlapping parts: the part's place in the measure's `of_which`.
    pub of_which: Vec<(usize, Cell)>,
    /// Where it was written, for staff alone.
    pub span: Span,
}

/// A period of statistics.
#[derive(Clone, Debug)]
pub struct Period {
    /// Its name.
    pub name: Arc<str>,
    /// Its part of an address.
    pub slug: At<Arc<str>>,
    /// Its figures, by measure, basis, then the newest first.
    pub datasets: Vec<DatasetAt>,
    /// The newest date among them.
    pub as_of: Date,
}

/// The boundaries of regions, from the site's map file.
#[derive(Clone, Debug)]
pub struct Boundaries {
    /// How many bytes of a page the outlines of a map may take together.
    pub bytes: usize,
    /// Each region of the file with its outline, in the order of codes. Every regency that stands today is
    /// there; one that stands no more may be: then it lies over its successors, so draw only those of one day.
    pub outlines: Vec<(RegionAt, Arc<Outline>)>,
}
