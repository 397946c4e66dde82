//! Regions beside each other, with what was before, ranks and targets.

use std::collections::BTreeSet;

use super::Pen;
use crate::awards::compare::{self, Barrier};
use crate::awards::coverage::{Amount, Status};
use crate::awards::figure::{Cell, Part, Share};
use crate::awards::goal::Goal;
use crate::awards::number::Decimal;
use crate::awards::public::{Dataset, DatasetAt, RegionAt, RegionKind, Target};
use crate::awards::ranking::Ranked;
use crate::awards::sum::{Sum, Term};
use crate::pages::view::{ComparisonRow, ComparisonTable, TextView};

/// A table while it is drawn.
struct Drawing<'p> {
    at: DatasetAt,
    dataset: &'p Dataset,
    before: Option<DatasetAt>,
    decimals: u8,
    several: bool,
    judged: bool,
}

impl Pen<'_> {
    /// The regions of a coverage file beside each other, the highest share first.
    #[must_use]
    pub fn comparison(&self, at: DatasetAt) -> ComparisonTable {
        let dataset = &self.public[at];
        let ranking = &self.site.index.rankings[at.index()];
        let regions = || ranking.ranked.iter().map(|it| it.region).chain(ranking.unranked.iter().copied());
        let provinces: BTreeSet<Option<RegionAt>> = regions().map(|it| self.public[it].province).collect();
        let draw = Drawing {
            at,
            dataset,
            before: self.before(at),
            decimals: self.public[dataset.measure].decimals,
            several: provinces.len() > 1,
            judged: dataset.status != Status::Illustrative,
        };
        let ranked = ranking.ranked.iter().map(|place| self.compared(&draw, place.region, Some(place)));
        let unranked = ranking.unranked.iter().map(|region| self.compared(&draw, *region, None));
        let mut rows: Vec<(RegionAt, ComparisonRow)> = regions().zip(ranked.chain(unranked)).collect();
        if !draw.judged {
            // What was made up ranks nobody.
            rows.sort_by_key(|(region, _)| *region);
        }
        let rows: Vec<ComparisonRow> = rows.into_iter().map(|(_, row)| row).collect();
        let totals: Vec<ComparisonRow> = provinces.iter().flat_map(|it| self.totals(&draw, *it)).collect();
        let all = || rows.iter().chain(&totals);
        let counts = [("ranked", ranking.ranked.len().into()), ("all", ranking.all().into())];
        let mut met: BTreeSet<&'static str> = BTreeSet::new();
        for cell in all().flat_map(|row| std::iter::once(&row.now).chain(&row.before)) {
            met.extend([cell.count.kind, cell.of.kind, cell.share.kind]);
        }
        ComparisonTable {
            head: self.head(at),
            before: draw.before.map(|before| self.head(before)),
            several_provinces: draw.several,
            ranked: (draw.judged && !ranking.ranked.is_empty())
                .then(|| self.say("comparison-ranked", &counts)),
            has_change: all().any(|row| row.change.is_some() || row.barrier.is_some()),
            has_target: all().any(|row| row.target.is_some()),
            notes: self.comparison_notes(&draw),
            targets: dataset.targets.iter().map(|target| self.target(dataset, target)).collect(),
            legend: self.signs(|kind| met.contains(kind)),
            cite: self.cite(at, None, self.urls.absolute(self.urls.comparison(at, self.lang))),
            totals,
            rows,
        }
    }

    /// The figures before a coverage file's own in its series: the newest of an earlier day.
    #[must_use]
    pub fn before(&self, at: DatasetAt) -> Option<DatasetAt> {
        let index = &self.site.index;
        let series = &index.series[index.series_of[at.index()]].datasets;
        series.iter().copied().find(|older| self.public[*older].as_of < self.public[at].as_of)
    }

    fn compared(&self, draw: &Drawing<'_>, region: RegionAt, place: Option<&Ranked>) -> ComparisonRow {
        let here = &self.public[region];
        let cell = draw.dataset.row(region).and_then(|row| row.total.as_ref());
        let share = cell.and_then(Cell::share);
        let barrier = draw.before.and_then(|before| self.barrier(draw.at, before, region));
        let change = draw.before.and_then(|before| self.points_between(draw.at, before, region));
        let both = |before| share.is_some() && compare::share(&self.public[before], region, None).is_some();
        let target = self.applied_target(draw.dataset, region);
        let goal = target.map(|(target, _)| target.goal);
        let gap = goal.filter(|_| draw.judged).and_then(|goal| self.distance(share?, goal, draw.decimals));
        ComparisonRow {
            kind: if here.kind == RegionKind::Province { "official" } else { "regency" },
            region_kind: here.kind.word(),
            title: self.own(self.region_name(region)),
            href: Some(self.urls.href(self.urls.region(region, self.lang))),
            province: here.province.filter(|_| draw.several).map(|province| self.region_name(province)),
            rank: place.filter(|_| draw.judged).map(|place| place.rank),
            tied: draw.judged && place.is_some_and(|place| place.tied),
            now: self.cell(cell, draw.decimals),
            before: draw
                .before
                .map(|before| self.cell(self.cell_before(before, region).as_ref(), draw.decimals)),
            change: change.map(|points| self.locale.points_alone(points)),
            barrier: barrier
                .filter(|_| draw.judged && draw.before.is_some_and(both))
                .map(|barrier| self.barrier_word(barrier)),
            own_target: target.is_some_and(|(_, own)| own),
            target: goal.map(|goal| match goal {
                Goal::Percent(percent) => self.locale.percent(percent),
                Goal::Count(count) => self.locale.number(count),
            }),
            gap,
            counted: goal
                .filter(|goal| matches!(goal, Goal::Count(_)))
                .map(|_| self.text(&self.public[draw.dataset.measure].counts)),
        }
    }

    /// A region's total in the figures before; where it did not stand on that day, it does not apply.
    fn cell_before(&self, before: DatasetAt, region: RegionAt) -> Option<Cell> {
        let dataset = &self.public[before];
        match dataset.row(region) {
            Some(row) => row.total.clone(),
            None if self.public[region].stood_on(dataset.as_of) => None,
            None => {
                let none = Some(Amount::NotApplicable);
                Some(Cell { count: none, of: none, note: None, span: None })
            }
        }
    }

    /// How far a share is from a goal: in percentage points, or in what is counted.
    fn distance(&self, share: Share, goal: Goal, decimals: u8) -> Option<String> {
        match goal {
            Goal::Percent(_) => compare::points(share, goal.share_of(1)?, decimals)
                .map(|points| self.locale.points_alone(points)),
            Goal::Count(_) => {
                let digits = goal.missing(share)?.checked_neg()?;
                Some(self.locale.points_alone(Decimal { digits, scale: 0 }))
            }
        }
    }

    /// The target that applies to a region, and whether it is its own: else that of its province, which is one in
    /// percent, for a count is of the whole province. The next one that is due; where all are past, the last; of one
    /// day, that in percent.
    fn applied_target<'d>(&self, dataset: &'d Dataset, region: RegionAt) -> Option<(&'d Target, bool)> {
        let of = |whose: RegionAt| {
            let applies = |target: &&'d Target| {
                target.region == whose && (whose == region || matches!(target.goal, Goal::Percent(_)))
            };
            let order = |target: &&'d Target| {
                let days = (target.due - dataset.as_of).get_days().abs();
                (target.due < dataset.as_of, days, matches!(target.goal, Goal::Count(_)))
            };
            Some((dataset.targets.iter().filter(applies).min_by_key(order)?, whose == region))
        };
        of(region).or_else(|| of(self.public[region].province?))
    }

    /// The sum over a province's regencies, and its official total.
    fn totals(&self, draw: &Drawing<'_>, province: Option<RegionAt>) -> Vec<ComparisonRow> {
        let official = province.filter(|at| draw.dataset.row(*at).is_some());
        let official = official.map(|at| self.compared(draw, at, None));
        self.summed(draw, province).into_iter().chain(official).collect()
    }

    fn summed(&self, draw: &Drawing<'_>, province: Option<RegionAt>) -> Option<ComparisonRow> {
        let sum = Sum::over(self.public, draw.dataset, province, Part::Total).filter(|sum| sum.rows() > 0)?;
        let before =
            draw.before.and_then(|at| Sum::over(self.public, &self.public[at], province, Part::Total));
        let change = draw.before.and_then(|at| self.sum_points(&sum, draw.at, at));
        Some(ComparisonRow {
            kind: "sum",
            region_kind: "",
            title: TextView { text: self.sum_title(&sum), lang: None },
            href: None,
            province: province.filter(|_| draw.several).map(|province| self.region_name(province)),
            rank: None,
            tied: false,
            now: self.cell(sum.cell().as_ref(), draw.decimals),
            before: draw.before.map(|_| {
                let cell = before.as_ref().and_then(Sum::cell);
                let scope = before.as_ref().filter(|before| before.rows() > 0);
                let scope = scope.filter(|before| (before.rows(), before.all()) != (sum.rows(), sum.all()));
                let scope = scope.map(|before| self.sum_scope(before));
                crate::pages::view::CellView { scope, ..self.cell(cell.as_ref(), draw.decimals) }
            }),
            change: change.map(|points| self.locale.points_alone(points)),
            barrier: None,
            target: None,
            own_target: false,
            gap: None,
            counted: None,
        })
    }

    /// How a sum changed: none unless both go over the same regencies, each of which may be compared.
    #[must_use]
    pub fn sum_points(&self, sum: &Sum, newer: DatasetAt, older: DatasetAt) -> Option<Decimal> {
        let (new, old) = (&self.public[newer], &self.public[older]);
        let before = Sum::over(self.public, old, sum.province, sum.part)?;
        let added = |sum: &Sum| -> Vec<RegionAt> {
            let terms = sum.terms.iter().filter(|(_, term)| matches!(term, Term::Added(..)));
            terms.map(|(at, _)| *at).collect()
        };
        let regions = added(sum);
        let same = regions == added(&before);
        let apart = |at: &RegionAt| self.barrier(newer, older, *at).is_some();
        if new.status == Status::Illustrative || !same || regions.iter().any(apart) {
            return None;
        }
        compare::points(sum.share()?, before.share()?, self.public[new.measure].decimals)
    }

    /// Why two figures of a region cannot be compared, in two words.
    #[must_use]
    pub fn barrier_word(&self, barrier: Barrier) -> String {
        self.word(match barrier {
            Barrier::Measure | Barrier::Basis | Barrier::Break(_) => "barrier-break",
            Barrier::Boundary(_) => "barrier-boundary",
            Barrier::Illustrative => "barrier-illustrative",
        })
    }

    fn comparison_notes(&self, draw: &Drawing<'_>) -> Vec<String> {
        let mut notes = Vec::new();
        let broken = draw.dataset.break_in_series.as_ref().map(|broken| self.plain(&broken.text).to_string());
        notes.extend(broken.filter(|_| draw.before.is_some()));
        if let Some(before) = draw.before.map(|at| &self.public[at])
            && before.status != draw.dataset.status
        {
            let words = [
                ("date", self.locale.date(before.as_of).into()),
                ("status", self.status(before.status).text.into()),
                ("now", self.status(draw.dataset.status).text.into()),
            ];
            notes.push(self.say("comparison-mixed-status", &words));
        }
        notes.extend(self.ranking_notes(draw.dataset, &self.site.index.rankings[draw.at.index()]));
        notes
    }
}
