//! Figures: counts with their denominators. A percentage exists only as a view of a [`Share`], so it
//! cannot lose what it is a share of.

use std::collections::BTreeSet;

use super::article::Passage;
use super::coverage::Amount;
use super::measure::Measure;
use super::number::Decimal;
use super::public::{Dataset, Row};
use crate::diag::Span;

/// Which figure of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// All segments together.
    Total,
    /// A segment: its place in the measure's `segments`.
    Segment(usize),
    /// An overlapping part: its place in the measure's `of_which`.
    OfWhich(usize),
}

impl Part {
    /// The figure in a row.
    #[must_use]
    pub fn of(self, row: &Row) -> Option<&Cell> {
        let find = |cells: &'_ [(usize, Cell)], wanted: usize| cells.iter().position(|(at, _)| *at == wanted);
        match self {
            Self::Total => row.total.as_ref(),
            Self::Segment(at) => find(&row.segments, at).map(|at| &row.segments[at].1),
            Self::OfWhich(at) => find(&row.of_which, at).map(|at| &row.of_which[at].1),
        }
    }

    /// The figures that a dataset has in any row, in the order of the measure; the total always, and first.
    #[must_use]
    pub fn columns(dataset: &Dataset, measure: &Measure) -> Vec<Self> {
        let has = |part: Self| match part {
            Self::Total => true,
            Self::Segment(at) => at < measure.segments.len(),
            Self::OfWhich(at) => at < measure.of_which.len(),
        };
        let met = dataset.rows.iter().flat_map(Self::each).map(|(part, _)| part);
        let columns: BTreeSet<Self> = std::iter::once(Self::Total).chain(met).collect();
        columns.into_iter().filter(|part| has(*part)).collect()
    }

    /// Every figure that a row has, the total first.
    pub fn each(row: &Row) -> impl Iterator<Item = (Self, &Cell)> {
        let total = row.total.iter().map(|cell| (Self::Total, cell));
        let segments = row.segments.iter().map(|(at, cell)| (Self::Segment(*at), cell));
        total.chain(segments).chain(row.of_which.iter().map(|(at, cell)| (Self::OfWhich(*at), cell)))
    }
}

/// Count and denominator of one cell of a table, as public pages show them.
#[derive(Clone, Debug)]
pub struct Cell {
    /// The numerator; none is missing.
    pub count: Option<Amount>,
    /// The denominator; none is missing.
    pub of: Option<Amount>,
    /// A remark.
    pub note: Option<Passage>,
    /// Where it was written, for staff alone; none of what was summed here. It never reaches the output.
    pub span: Option<Span>,
}

impl Cell {
    /// The share, where both parts are counts and the denominator is not zero.
    #[must_use]
    pub fn share(&self) -> Option<Share> {
        match (self.count?, self.of?) {
            (Amount::Count(count), Amount::Count(of)) => Share::new(count, of),
            _ => None,
        }
    }
}

/// A count of a whole. Its measure, basis, date and source are those of the dataset it is read from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Share {
    /// The numerator.
    pub count: i128,
    /// The denominator; positive.
    pub of: i128,
}

impl Share {
    /// A share; none of a whole that is zero or negative.
    #[must_use]
    pub fn new(count: i128, of: i128) -> Option<Self> {
        (of > 0).then_some(Self { count, of })
    }

    /// In percent, rounded half away from zero to `decimals`.
    #[must_use]
    pub fn percent(self, decimals: u8) -> Option<Decimal> {
        Decimal::percent(self.count, self.of, decimals)
    }

    /// In percent, cut off after `decimals` instead of rounded: a frequent mistake.
    #[must_use]
    pub fn truncated(self, decimals: u8) -> Option<Decimal> {
        let factor = 10_i128.checked_pow(u32::from(decimals))?.checked_mul(100)?;
        Some(Decimal { digits: self.count.checked_mul(factor)? / self.of, scale: decimals })
    }

    /// Exact comparison of the unrounded shares, by which ranks are made.
    #[must_use]
    pub fn cmp_exact(self, other: Self) -> std::cmp::Ordering {
        match (self.count.checked_mul(other.of), other.count.checked_mul(self.of)) {
            (Some(a), Some(b)) => a.cmp(&b),
            // Beyond 128 bits: counts of this size have no meaning; the count alone decides.
            _ => self.count.cmp(&other.count),
        }
    }
}
