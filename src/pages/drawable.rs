//! Which charts there are, known before any is drawn: so that the small pages that show them elsewhere are
//! planned in a straight line. `tests/embeds.rs` holds that what is drawn and what is known here agree.

use std::collections::BTreeSet;

use super::index::Index;
use super::{ChartAt, ChartKind};
use crate::awards::compare;
use crate::awards::coverage::{Amount, Status};
use crate::awards::figure::{Part, Share};
use crate::awards::public::{DatasetAt, Public, RegionAt, RegionKind, Row};
use crate::awards::ranking::Ranking;
use crate::awards::sum::Sum;
use crate::charts::waffle::Waffle;

/// More regions than this are a wall, on paper as on a phone: their table serves better.
pub(super) const MOST_REGIONS: usize = 40;

/// What charts are drawn from.
#[derive(Clone, Copy)]
pub(super) struct Drawable<'p> {
    pub(super) public: &'p Public,
    pub(super) index: &'p Index,
}

impl Drawable<'_> {
    /// The charts of a dataset's regions.
    pub(super) fn of_dataset(self, at: DatasetAt) -> Vec<ChartAt> {
        let ranking = &self.index.rankings[at.index()];
        let mut kinds = self.of_ranking(at, ranking);
        let provinces = self.provinces(at);
        let only = provinces.first().filter(|_| provinces.len() == 1);
        let whole = only.and_then(|province| self.whole(at, *province));
        if whole.is_some_and(|share| self.has_cells(at, share)) {
            kinds.push(ChartKind::Waffle);
        }
        kinds.into_iter().map(|kind| ChartAt::Dataset(at, kind)).collect()
    }

    /// The charts of a region: of each measure and basis, its newest part and its count by segment, its figures over
    /// time; of a province, its regencies.
    pub(super) fn of_region(self, region: RegionAt) -> Vec<ChartAt> {
        let own = self.index.region_series(region);
        let mut charts: Vec<ChartAt> =
            own.iter().flat_map(|datasets| self.of_figures(region, datasets)).collect();
        if self.public[region].kind == RegionKind::Province {
            let newest = self.index.series.iter().filter_map(|series| series.datasets.first());
            charts.extend(newest.flat_map(|newest| self.of_regencies(*newest, region)));
        }
        charts
    }

    fn of_figures(self, region: RegionAt, datasets: &[DatasetAt]) -> Vec<ChartAt> {
        let Some(newest) = datasets.first().copied() else { return Vec::new() };
        let dataset = &self.public[newest];
        let mut kinds = Vec::new();
        let segments = self.public[dataset.measure].segments.len();
        if dataset.row(region).is_some_and(|row| has_segments(row, segments)) {
            kinds.push(ChartKind::Stack);
        }
        if self.has_past(newest, region) {
            kinds.push(ChartKind::Trend);
        }
        let share = compare::share(dataset, region, None);
        if share.is_some_and(|share| self.has_cells(newest, share)) {
            kinds.push(ChartKind::Waffle);
        }
        self.named(region, newest, kinds)
    }

    /// Where a dataset has one province alone, the period's page shows all of its charts but that over time.
    fn of_regencies(self, newest: DatasetAt, province: RegionAt) -> Vec<ChartAt> {
        let ranking = Ranking::of(self.public, &self.public[newest], Some(province));
        if !regions(&ranking).any(|region| self.public[newest].row(region).is_some()) {
            return Vec::new();
        }
        let mut kinds = self.of_ranking(newest, &ranking);
        if self.provinces(newest).len() < 2 {
            kinds.retain(|kind| *kind == ChartKind::Multiples);
        } else if !self
            .index
            .region_series(province)
            .iter()
            .flatten()
            .any(|own| self.is_of_series(*own, newest))
        {
            let whole = self.whole(newest, province);
            kinds.extend(whole.filter(|share| self.has_cells(newest, *share)).map(|_| ChartKind::Waffle));
        }
        self.named(province, newest, kinds)
    }

    fn named(self, region: RegionAt, newest: DatasetAt, kinds: Vec<ChartKind>) -> Vec<ChartAt> {
        let dataset = &self.public[newest];
        let chart = |kind| ChartAt::Region(region, dataset.measure, dataset.basis, kind);
        kinds.into_iter().map(chart).collect()
    }

    fn is_of_series(self, one: DatasetAt, other: DatasetAt) -> bool {
        let series = |at: DatasetAt| (self.public[at].measure, self.public[at].basis);
        series(one) == series(other)
    }

    /// The provinces of a dataset's regencies.
    fn provinces(self, at: DatasetAt) -> BTreeSet<RegionAt> {
        regions(&self.index.rankings[at.index()]).filter_map(|region| self.public[region].province).collect()
    }

    /// The charts that compare regions.
    fn of_ranking(self, at: DatasetAt, ranking: &Ranking) -> Vec<ChartKind> {
        let readable = ranking.all() <= MOST_REGIONS;
        let mut kinds = Vec::new();
        if !ranking.ranked.is_empty() && self.has_map(at, ranking) {
            kinds.push(ChartKind::Map);
        }
        if readable && ranking.ranked.len() > 1 {
            kinds.push(ChartKind::Bars);
        }
        if readable && self.has_slope(at, ranking) {
            kinds.push(ChartKind::Slope);
        }
        if readable && regions(ranking).filter(|region| self.has_past(at, *region)).take(2).count() == 2 {
            kinds.push(ChartKind::Multiples);
        }
        kinds
    }

    fn has_map(self, at: DatasetAt, ranking: &Ranking) -> bool {
        let wants_tiles = self.public[self.public[at].measure].tiles;
        let has_tile = |region: &RegionAt| self.public[*region].tile.is_some();
        (self.index.has_map(at) && !wants_tiles) || regions(ranking).filter(has_tile).take(2).count() == 2
    }

    /// Whether two regions can be compared with the newest dataset of an older period.
    fn has_slope(self, at: DatasetAt, ranking: &Ranking) -> bool {
        let series = self.index.series_with(at);
        let period = self.public[at].period;
        let older = self.index.series_until(at).iter().find(|older| self.public[**older].period != period);
        let Some(older) = older.copied() else { return false };
        let has_share = |region: &RegionAt| compare::share(&self.public[older], *region, None).is_some();
        let met = ranking.ranked.iter().map(|ranked| ranked.region).filter(has_share);
        let comparable =
            |region: &RegionAt| compare::barrier(self.public, series, at, older, *region).is_none();
        met.filter(comparable).take(2).count() == 2
    }

    /// Whether a region has a share in two datasets, up to one. What is illustrative stands only among its like.
    fn has_past(self, newest: DatasetAt, region: RegionAt) -> bool {
        let illustrative = |at: DatasetAt| self.public[at].status == Status::Illustrative;
        let alike =
            self.index.series_until(newest).iter().filter(|at| illustrative(**at) == illustrative(newest));
        alike.filter(|at| compare::share(&self.public[**at], region, None).is_some()).take(2).count() == 2
    }

    fn has_cells(self, at: DatasetAt, share: Share) -> bool {
        self.public[self.public[at].measure].subset && Waffle::of(share).is_some()
    }

    /// The share of a whole province: its official total, else the sum of all of its regencies.
    fn whole(self, at: DatasetAt, province: RegionAt) -> Option<Share> {
        let dataset = &self.public[at];
        compare::share(dataset, province, None).or_else(|| {
            let sum = Sum::over(self.public, dataset, Some(province), Part::Total)?;
            sum.share().filter(|_| sum.rows() == sum.all())
        })
    }
}

fn regions(ranking: &Ranking) -> impl Iterator<Item = RegionAt> {
    ranking.ranked.iter().map(|ranked| ranked.region).chain(ranking.unranked.iter().copied())
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
