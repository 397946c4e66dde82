//! Regions beside each other: one measure on one basis, one day and the day before it in the series.

use std::sync::Arc;

use serde::Serialize;

use super::{CellView, DatasetHead, LegendView, TargetView, TextView};

/// The regions of one coverage file beside each other. Two measures or two bases never stand in one table.
#[derive(Clone, Debug, Serialize)]
pub struct ComparisonTable {
    /// Measure, basis, date, status and source.
    pub head: DatasetHead,
    /// The figures before, where there are any.
    pub before: Option<DatasetHead>,
    /// Whether regions of several provinces stand in it.
    pub several_provinces: bool,
    /// "9 dari 10 kabupaten/kota mempunyai angka": out of how many the ranks are. None where nothing is ranked.
    pub ranked: Option<String>,
    /// Whether anything changed that may be compared.
    pub has_change: bool,
    /// Whether a target applies to any row.
    pub has_target: bool,
    /// The regencies by rank, those without one last and by code.
    pub rows: Vec<ComparisonRow>,
    /// Sums and official totals, which are never ranked among regencies.
    pub totals: Vec<ComparisonRow>,
    /// What a reader must know beside it: a break in the series, figures of another status.
    pub notes: Vec<String>,
    /// The targets that gaps are counted to.
    pub targets: Vec<TargetView>,
    /// The signs that occur, with their meaning.
    pub legend: Vec<LegendView>,
    /// Words to be copied by who uses these figures; none for what is illustrative.
    pub cite: Option<String>,
}

/// A region among others.
#[derive(Clone, Debug, Serialize)]
pub struct ComparisonRow {
    /// `regency`, `sum`, `official`.
    pub kind: &'static str,
    /// `kabupaten`, `kota`, `province`; empty for sums.
    pub region_kind: &'static str,
    /// What the row is about.
    pub title: TextView,
    /// The region's page.
    pub href: Option<Arc<str>>,
    /// Its province, where there are several.
    pub province: Option<Arc<str>>,
    /// Its place; none without a share, and for what is illustrative.
    pub rank: Option<usize>,
    /// Whether others have the same place.
    pub tied: bool,
    /// Its figures.
    pub now: CellView,
    /// Its figures before.
    pub before: Option<CellView>,
    /// "+1,20": change in percentage points.
    pub change: Option<String>,
    /// Why its two shares cannot be compared.
    pub barrier: Option<String>,
    /// "58%": its own target, else that of its province; "11.500", where its own is a count.
    pub target: Option<String>,
    /// Whether the target is the region's own.
    pub own_target: bool,
    /// "−2,03": how far its share is from the target, in percentage points; "−309", where the target is a count.
    pub gap: Option<String>,
    /// What target and gap count, where the target is a count and no percentage.
    pub counted: Option<TextView>,
}
