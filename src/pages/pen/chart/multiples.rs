//! The same small series for every region, on one scale.

use std::cmp::Ordering;

use super::{Pen, Scope, Told};
use crate::awards::coverage::Status;
use crate::awards::figure::Share;
use crate::awards::public::{DatasetAt, RegionAt};
use crate::charts::scale::Scale;
use crate::charts::spark::Room;
use crate::pages::view::{ChartBody, ChartView, MultiplesView, PanelView};

/// The box of a panel.
const PANEL: Room = Room { width: 120, height: 56, margin: 4, foot: 0 };

type History = Vec<(DatasetAt, Share)>;

impl Pen<'_> {
    /// A panel for each regency of a scope, with its figures up to the dataset, on one scale and one stretch of
    /// time; none for more than a page can hold, or where fewer than two regencies have a past.
    #[must_use]
    pub fn multiples(&self, scope: &Scope<'_>) -> Option<ChartView> {
        if !scope.is_readable() {
            return None;
        }
        let all: Vec<(RegionAt, History)> =
            scope.regions().map(|region| (region, self.history(scope.at, region))).collect();
        if all.iter().filter(|(_, history)| history.len() > 1).count() < 2 {
            return None;
        }
        let figures = || all.iter().flat_map(|(_, history)| history);
        let days = || figures().map(|(at, _)| self.public[*at].as_of);
        let span = (days().min()?, days().max()?);
        let scale = Scale::close(figures().map(|(_, share)| *share));
        let decimals = self.public[self.public[scope.at].measure].decimals;
        let panel = |(region, history): &(RegionAt, History)| {
            let newest = history.last().filter(|(at, _)| *at == scope.at);
            let sign = self.lacking(&self.public[scope.at], *region);
            PanelView {
                name: self.region_name(*region),
                href: self.urls.href(self.urls.region(*region, self.lang)),
                spark: (!history.is_empty()).then(|| self.spark_view(history, *region, &scale, span, PANEL)),
                text: newest.map_or(sign.text, |(_, share)| self.percent(*share, decimals)),
                spoken: sign.spoken.filter(|_| newest.is_none()),
            }
        };
        let yearly = self.are_yearly(self.series_until(scope.at).iter().copied());
        let body = MultiplesView {
            top: self.locale.percent(scale.end),
            from: self.moment(span.0, yearly),
            to: self.moment(span.1, yearly),
            panels: all.iter().map(panel).collect(),
        };
        let told = self.multiples_told(scope, &all, &body);
        Some(self.chart_of(scope, told, ChartBody::Multiples(body)))
    }

    fn multiples_told(&self, scope: &Scope<'_>, all: &[(RegionAt, History)], body: &MultiplesView) -> Told {
        let dataset = &self.public[scope.at];
        let measure = self.measure_name(dataset);
        let mut notes = vec![self.say(
            "chart-multiples-scale",
            &[("top", (&*body.top).into()), ("from", (&*body.from).into()), ("to", (&*body.to).into())],
        )];
        if body.panels.iter().filter_map(|panel| panel.spark.as_ref()).any(|spark| !spark.breaks.is_empty()) {
            notes.push(self.word("chart-trend-break"));
        }
        let ways: Vec<Ordering> = all
            .iter()
            .filter_map(|(region, history)| {
                let (_, first) = self.first_comparable(history, *region)?;
                Some(history.last()?.1.cmp_exact(first))
            })
            .collect();
        let count = |way: Ordering| ways.iter().filter(|each| **each == way).count();
        if dataset.status == Status::Illustrative || ways.is_empty() {
            let words = [("measure", measure.into()), ("all", all.len().into())];
            let sentence = self.say("chart-multiples-sentence-plain", &words[1..]);
            return Told { title: self.say("chart-multiples-title-plain", &words), sentence, notes };
        }
        let words = [
            ("measure", measure.into()),
            ("up", count(Ordering::Greater).into()),
            ("down", count(Ordering::Less).into()),
            ("even", count(Ordering::Equal).into()),
            ("all", ways.len().into()),
        ];
        Told {
            title: self.say("chart-multiples-title", &words),
            sentence: self.say("chart-multiples-sentence", &words[1..]),
            notes,
        }
    }
}
