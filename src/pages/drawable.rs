//! Which charts there are, known before any is drawn: so that the small pages that show them elsewhere are
//! planned in a straight line. `tests/embeds.rs` holds that what is drawn and what is known here agree.

use super::ChartAt;
use super::index::Index;
use crate::awards::compare;
use crate::awards::coverage::Amount;
use crate::awards::public::{DatasetAt, Public, RegionAt, Row};
use crate::awards::ranking::Ranking;

/// More bars than this are a wall: their table serves better.
pub(super) const MOST_BARS: usize = 40;

/// The charts of a dataset's regions.
pub(super) fn of_dataset(public: &Public, index: &Index, at: DatasetAt) -> Vec<ChartAt> {
    let ranking = &index.rankings[at.index()];
    let mut kinds = Vec::new();
    if !ranking.ranked.is_empty() {
        if index.map(at).is_some() {
            kinds.push("map");
        } else if has_tiles(public, ranking) {
            kinds.push("tiles");
        }
    }
    if has_bars(ranking) {
        kinds.push("bars");
    }
    kinds.into_iter().map(|kind| ChartAt::Dataset(at, kind)).collect()
}

/// The charts of a region: of each measure and basis, its newest count by segment and its figures over time.
pub(super) fn of_region(public: &Public, index: &Index, region: RegionAt) -> Vec<ChartAt> {
    let mut charts = Vec::new();
    for datasets in index.region_series(region) {
        let Some(newest) = datasets.first().map(|at| &public[*at]) else { continue };
        let chart = |kind| ChartAt::Region(region, newest.measure, newest.basis, kind);
        if newest.row(region).is_some_and(|row| has_segments(row, public[newest.measure].segments.len())) {
            charts.push(chart("stack"));
        }
        let shares = datasets.iter().filter(|at| compare::share(&public[**at], region, None).is_some());
        if shares.take(2).count() == 2 {
            charts.push(chart("trend"));
        }
    }
    charts
}

/// Whether shares can be ranked as bars.
pub(super) fn has_bars(ranking: &Ranking) -> bool {
    (2..=MOST_BARS).contains(&ranking.ranked.len()) && ranking.all() <= MOST_BARS
}

fn has_tiles(public: &Public, ranking: &Ranking) -> bool {
    let regions = ranking.ranked.iter().map(|ranked| ranked.region).chain(ranking.unranked.iter().copied());
    regions.filter(|region| public[*region].tile.is_some()).take(2).count() == 2
}

/// Whether a row's count can be shown by its segments: each is a number or does not apply, and not all are zero.
fn has_segments(row: &Row, segments: usize) -> bool {
    let applies = |amount: &Option<Amount>| *amount != Some(Amount::NotApplicable);
    let counts = row.segments.iter().map(|(_, cell)| cell.count).filter(applies);
    let numbers: Option<Vec<i128>> = counts
        .map(|amount| match amount {
            Some(Amount::Count(count)) => Some(count),
            _ => None,
        })
        .collect();
    numbers.is_some_and(|numbers| {
        numbers.len() > 1 && row.segments.len() == segments && crate::charts::stack::stack(&numbers).is_some()
    })
}
