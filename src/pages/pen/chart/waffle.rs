//! A part of a whole in cells: villages, or whatever else a measure counts out of a whole that holds it.

use super::{Pen, Scope, Told};
use crate::awards::compare;
use crate::awards::coverage::Status;
use crate::awards::figure::{Part, Share};
use crate::awards::number::Decimal;
use crate::awards::public::{DatasetAt, RegionAt};
use crate::awards::sum::Sum;
use crate::charts::waffle::{Cell, Waffle};
use crate::pages::view::{ChartBody, ChartView, WaffleView};

impl Pen<'_> {
    /// A region's part in cells; none where the measure is not of a part of its whole, or there is no share.
    #[must_use]
    pub fn waffle(&self, at: DatasetAt, region: RegionAt) -> Option<ChartView> {
        let chart = self.waffle_of(at, region, compare::share(&self.public[at], region, None)?)?;
        Some(self.embeddable_of(region, at, chart))
    }

    /// The whole province of a scope, where it is one: its official total, else the sum of all of its regencies.
    pub(super) fn whole_waffle(&self, scope: &Scope<'_>) -> Option<ChartView> {
        let dataset = &self.public[scope.at];
        let province = match (scope.province, &*self.provinces(scope.at)) {
            (Some(province), _) => province,
            (None, [only]) => *only,
            _ => return None,
        };
        let official = compare::share(dataset, province, None);
        let share = official.or_else(|| {
            let sum = Sum::over(self.public, dataset, Some(province), Part::Total)?;
            sum.share().filter(|_| sum.rows() == sum.all())
        })?;
        let chart = self.waffle_of(scope.at, province, share)?;
        Some(self.embeddable_in(scope, chart))
    }

    fn waffle_of(&self, at: DatasetAt, region: RegionAt, share: Share) -> Option<ChartView> {
        let dataset = &self.public[at];
        let measure = &self.public[dataset.measure];
        if !measure.subset {
            return None;
        }
        let waffle = Waffle::of(share)?;
        let (filled, free) = waffle.outlines();
        let basis = self.plain(&measure.bases[dataset.basis].title);
        let number = |number: i128| self.locale.number(number);
        let words = [
            ("measure", self.measure_name(dataset).into()),
            ("region", self.region_name(region).to_string().into()),
            ("count", number(share.count).into()),
            ("of", number(share.of).into()),
            ("percent", self.percent(share, measure.decimals).into()),
            ("counts", self.plain(&measure.counts).to_string().into()),
            ("basis", (&*basis).into()),
        ];
        let plain = dataset.status == Status::Illustrative;
        let rest = share.of.checked_sub(share.count)?;
        let body = WaffleView {
            columns: waffle.columns,
            rows: waffle.rows(),
            filled,
            free,
            filled_text: self.say("chart-waffle-filled", &words),
            free_text: self.say("chart-waffle-free", &[("count", number(rest).into())]),
            cell_text: self.cell_text(waffle.cell, share, &basis),
        };
        let told = Told {
            title: self.say(if plain { "chart-waffle-title-plain" } else { "chart-waffle-title" }, &words),
            sentence: self.say("chart-waffle-sentence", &words),
            notes: Vec::new(),
        };
        Some(self.chart(at, Some(region), told, ChartBody::Waffle(body)))
    }

    /// "Satu kotak mewakili satu dari 1.080 seluruh desa", or a hundredth of them.
    fn cell_text(&self, cell: Cell, share: Share, basis: &str) -> String {
        let of = self.locale.number(share.of);
        match cell {
            Cell::One => self.say("chart-waffle-one", &[("of", of.into()), ("basis", basis.into())]),
            Cell::Hundredth => {
                let each = Decimal { digits: share.of, scale: 2 }.rescale(1);
                let each = each.map_or_else(String::new, |each| self.locale.decimal(each));
                self.say(
                    "chart-waffle-hundredth",
                    &[("of", of.into()), ("basis", basis.into()), ("each", each.into())],
                )
            }
        }
    }
}
