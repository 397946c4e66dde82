//! Which figures may stand beside each other: the same measure on the same basis, no break in the series
//! and no change of boundaries between them.

use super::coverage::Status;
use super::figure::{Cell, Share};
use super::number::Decimal;
use super::public::{Dataset, DatasetAt, Public, RegionAt};

/// Why two figures of a region cannot be compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Barrier {
    /// They count different things.
    Measure,
    /// They are shares of different wholes.
    Basis,
    /// A break in the series lies between them: the dataset that declares it.
    Break(DatasetAt),
    /// The region's boundaries changed between them: the region that was made of a part of it.
    Boundary(RegionAt),
    /// Only one of them is illustrative: a made-up figure is compared with made-up ones alone.
    Illustrative,
}

/// What stands between two datasets for a region; none where its figures can be compared. `series` are all
/// datasets of the newer one's measure and basis.
#[must_use]
pub fn barrier(
    public: &Public,
    series: &[DatasetAt],
    newer: DatasetAt,
    older: DatasetAt,
    region: RegionAt,
) -> Option<Barrier> {
    let (new, old) = (&public[newer], &public[older]);
    if new.measure != old.measure {
        return Some(Barrier::Measure);
    }
    if new.basis != old.basis {
        return Some(Barrier::Basis);
    }
    if (new.status == Status::Illustrative) != (old.status == Status::Illustrative) {
        return Some(Barrier::Illustrative);
    }
    let between = |dataset: &Dataset| dataset.as_of > old.as_of && dataset.as_of <= new.as_of;
    let broken = series.iter().copied().find(|at| {
        let dataset = &public[*at];
        dataset.break_in_series.is_some() && between(dataset)
    });
    if let Some(at) = broken {
        return Some(Barrier::Break(at));
    }
    let made = |at: &RegionAt| {
        public[*at].since.is_some_and(|since| {
            use super::time::PartialDate::Day;
            since > Day(old.as_of) && since <= Day(new.as_of)
        })
    };
    public[region].parts.iter().copied().find(made).map(Barrier::Boundary)
}

/// The share of a region's total, or of one of its segments.
#[must_use]
pub fn share(dataset: &Dataset, region: RegionAt, segment: Option<usize>) -> Option<Share> {
    let row = dataset.row(region)?;
    let cell = match segment {
        None => row.total.as_ref(),
        Some(wanted) => row.segments.iter().find(|(at, _)| *at == wanted).map(|(_, cell)| cell),
    };
    cell.and_then(Cell::share)
}

/// The difference of two shares in percentage points, rounded once, half away from zero.
#[must_use]
pub fn points(new: Share, old: Share, decimals: u8) -> Option<Decimal> {
    let (a, b) = (new.count.checked_mul(old.of)?, old.count.checked_mul(new.of)?);
    Decimal::percent(a.checked_sub(b)?, new.of.checked_mul(old.of)?, decimals)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn changes_are_rounded_once() {
        let (new, old) = (Share { count: 1, of: 3 }, Share { count: 1, of: 6 });
        assert_eq!(points(new, old, 2), Some(Decimal { digits: 1667, scale: 2 }));
        assert_eq!(points(old, new, 2), Some(Decimal { digits: -1667, scale: 2 }));
    }
}
