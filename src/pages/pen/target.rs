//! Targets, and what was before.

use super::Pen;
use crate::awards::coverage::{Goal, Status};
use crate::awards::figure::{Cell, Share};
use crate::awards::number::{Decimal, div_half_away};
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
        let row = dataset.rows.iter().find(|row| row.region == Some(target.region));
        let share = row.and_then(|row| row.total.as_ref()).and_then(Cell::share);
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
        let missing = missing(share, goal)?;
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

    /// How a region's share changed since the dataset before: exact, then rounded. None where the two
    /// cannot be compared: another measure or basis, a break in the series, figures that are illustrative.
    #[must_use]
    pub fn change_since(&self, newer: DatasetAt, older: DatasetAt, region: RegionAt) -> Option<String> {
        let (new, old) = (&self.public[newer], &self.public[older]);
        let comparable = (new.measure, new.basis) == (old.measure, old.basis)
            && new.break_in_series.is_none()
            && [new.status, old.status].iter().all(|status| *status != Status::Illustrative);
        if !comparable {
            return None;
        }
        let share = |at| self.site.index.row(self.public, at, region)?.total.as_ref()?.share();
        let points = points(share(newer)?, share(older)?, self.public[new.measure].decimals)?;
        Some(self.locale.points(points))
    }
}

/// How many are missing until a goal is reached; zero or less where it is.
fn missing(share: Share, goal: Goal) -> Option<i128> {
    match goal {
        Goal::Count(goal) => goal.checked_sub(share.count),
        Goal::Percent(percent) => {
            let whole = 10_i128.checked_pow(u32::from(percent.scale))?.checked_mul(100)?;
            let wanted = share.of.checked_mul(percent.digits)?;
            let short = wanted.checked_sub(share.count.checked_mul(whole)?)?;
            // Any shortfall, however small, is one: it is not rounded away.
            let missing = div_half_away(short, whole)?;
            Some(if short > 0 { missing.max(1) } else { missing.min(0) })
        }
    }
}

/// The difference of two shares in percentage points, rounded once.
fn points(new: Share, old: Share, decimals: u8) -> Option<Decimal> {
    let (a, b) = (new.count.checked_mul(old.of)?, old.count.checked_mul(new.of)?);
    Decimal::percent(a.checked_sub(b)?, new.of.checked_mul(old.of)?, decimals)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_gap_is_counted_on_the_basis() {
        let share = Share { count: 176_604, of: 424_131 };
        let goal = Goal::Percent(Decimal { digits: 68, scale: 0 });
        assert_eq!(missing(share, goal), Some(111_805));
        assert_eq!(missing(Share { count: 68, of: 100 }, goal), Some(0));
        assert_eq!(missing(Share { count: 67_999_999, of: 100_000_000 }, goal), Some(1));
        assert_eq!(missing(share, Goal::Count(176_604)), Some(0));
    }

    #[test]
    fn changes_are_rounded_once() {
        let (new, old) = (Share { count: 1, of: 3 }, Share { count: 1, of: 6 });
        assert_eq!(points(new, old, 2), Some(Decimal { digits: 1667, scale: 2 }));
        assert_eq!(points(old, new, 2), Some(Decimal { digits: -1667, scale: 2 }));
    }
}
