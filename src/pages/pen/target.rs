//! Targets, and what was before.

use super::Pen;
use crate::awards::compare::{self, Barrier};
use crate::awards::coverage::Status;
use crate::awards::figure::{Cell, Share};
use crate::awards::goal::Goal;
use crate::awards::number::Decimal;
use crate::awards::public::{Dataset, DatasetAt, RegionAt, Target};
use crate::pages::view::TargetView;

impl Pen<'_> {
    /// A target, and how far the dataset's figure is from it. Illustrative figures are held against nothing.
    #[must_use]
    pub fn target(&self, dataset: &Dataset, target: &Target) -> TargetView {
        let measure = &self.public[dataset.measure];
        let basis = self.plain(&measure.bases[dataset.basis].title);
        let counts = self.plain(&measure.counts);
        let due = self.date(target.due);
        let goal = match target.goal {
            Goal::Percent(percent) => self.say(
                "target-percent",
                &[
                    ("percent", self.locale.percent_prose(percent).into()),
                    ("basis", (&*basis).into()),
                    ("date", (&*due.text).into()),
                ],
            ),
            Goal::Count(count) => self.say(
                "target-count",
                &[
                    ("count", self.locale.number(count).into()),
                    ("counts", (&*counts).into()),
                    ("date", (&*due.text).into()),
                ],
            ),
        };
        let share = dataset.row(target.region).and_then(|row| row.total.as_ref()).and_then(Cell::share);
        let gap = share
            .filter(|_| dataset.status != Status::Illustrative)
            .and_then(|share| self.gap(share, target.goal, &counts));
        TargetView {
            region: self.region_link(target.region),
            due,
            goal,
            gap,
            source: target.source.as_ref().map(|source| self.source(source)),
        }
    }

    /// "Kurang 111.805 … (26,36 persen poin)", or that the target is reached.
    fn gap(&self, share: Share, goal: Goal, counts: &str) -> Option<String> {
        let missing = goal.missing(share)?;
        if missing <= 0 {
            return Some(self.word("target-reached"));
        }
        let mut args = vec![("count", self.locale.number(missing).into()), ("counts", counts.into())];
        let Goal::Percent(percent) = goal else { return Some(self.say("target-gap", &args)) };
        let here = share.percent(percent.scale.max(2))?;
        let there = percent.rescale(here.scale)?;
        let points = Decimal { digits: there.digits.checked_sub(here.digits)?, scale: here.scale };
        args.push(("points", self.locale.decimal(points).into()));
        Some(self.say("target-gap-points", &args))
    }

    /// The targets of a region that are due next; where all are past, the last one.
    #[must_use]
    pub fn next_targets(&self, at: DatasetAt, region: RegionAt, most: usize) -> Vec<TargetView> {
        let dataset = &self.public[at];
        let mut targets: Vec<&Target> = dataset.targets.iter().filter(|it| it.region == region).collect();
        targets.sort_by_key(|target| target.due);
        let due = targets.partition_point(|target| target.due < dataset.as_of);
        let from = if due == targets.len() { due.saturating_sub(1) } else { due };
        targets[from..].iter().take(most).map(|target| self.target(dataset, target)).collect()
    }

    /// "+1,20 persen poin sejak …": a change with the day that it is counted from, and the status of the figures of
    /// that day where it is another.
    #[must_use]
    pub fn change_words(&self, newer: DatasetAt, older: DatasetAt, points: Decimal) -> String {
        let (new, old) = (&self.public[newer], &self.public[older]);
        let words = [
            ("points", self.locale.points(points).into()),
            ("date", self.locale.date(old.as_of).into()),
            ("status", self.status(old.status).text.into()),
        ];
        match new.status == old.status {
            true => self.say("change-since", &words[..2]),
            false => self.say("change-since-status", &words),
        }
    }

    /// How a region's share changed since the dataset before: exact, then rounded. None where the two
    /// cannot be compared, or are illustrative: nothing is judged by what was made up.
    #[must_use]
    pub fn change_since(&self, newer: DatasetAt, older: DatasetAt, region: RegionAt) -> Option<String> {
        self.points_between(newer, older, region).map(|points| self.locale.points(points))
    }

    /// How a region's share changed since another dataset, exact; none where the two cannot be compared, or are
    /// illustrative: nothing is judged by what was made up.
    #[must_use]
    pub fn points_between(&self, newer: DatasetAt, older: DatasetAt, region: RegionAt) -> Option<Decimal> {
        let (new, old) = (&self.public[newer], &self.public[older]);
        if new.status == Status::Illustrative || self.barrier(newer, older, region).is_some() {
            return None;
        }
        let (now, then): (Share, Share) =
            (compare::share(new, region, None)?, compare::share(old, region, None)?);
        compare::points(now, then, self.public[new.measure].decimals)
    }

    /// What keeps two figures of a region from being compared.
    #[must_use]
    pub fn barrier(&self, newer: DatasetAt, older: DatasetAt, region: RegionAt) -> Option<Barrier> {
        let index = &self.site.index;
        let series = &index.series[index.series_of[newer.index()]].datasets;
        compare::barrier(self.public, series, newer, older, region)
    }
}
