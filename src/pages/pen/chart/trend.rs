//! A region's figures over time.

use std::sync::Arc;

use super::{PLOT, Pen, Told};
use crate::awards::figure::Share;
use crate::awards::public::{DatasetAt, RegionAt};
use crate::charts::trend::{Dot, DotPlace, trend};
use crate::pages::view::{ChartBody, ChartView, DotView, TickView, TrendView};

impl Pen<'_> {
    /// A region's figures over time, up to a dataset; none for fewer than two.
    #[must_use]
    pub fn trend(&self, newest: DatasetAt, region: RegionAt) -> Option<ChartView> {
        let history = self.history(newest, region);
        if history.len() < 2 {
            return None;
        }
        let dots = self.dots(&history, region);
        let layout = trend(&dots, PLOT);
        let measure = &self.public[self.public[newest].measure];
        let dot = |(at, place): (usize, &DotPlace)| {
            let before = at.checked_sub(1).map(|at| &layout.dots[at]);
            let date = self.locale.date(dots[at].day);
            DotView {
                x: place.x,
                y: place.y,
                from: before.filter(|_| place.joined).map(|before| (before.x, before.y)),
                text: place.labelled.then(|| self.percent(dots[at].share, measure.decimals)),
                date: self.time_label(&dots, at, place.labelled),
                anchor: if crowded(&dots) { anchor(at, dots.len() - 1) } else { "middle" },
                spoken: self.say("chart-spoken", &self.share_words(&date, dots[at].share, measure.decimals)),
            }
        };
        let drawn: Vec<DotView> = layout.dots.iter().enumerate().map(dot).collect();
        let ends = drawn.first().zip(drawn.last());
        let sentence =
            ends.map(|(first, last)| format!("{}; {}", first.spoken, last.spoken)).unwrap_or_default();
        let told = Told {
            title: self.trend_title(&history, region),
            sentence: format!("{sentence}."),
            notes: (!layout.breaks.is_empty()).then(|| self.word("chart-trend-break")).into_iter().collect(),
        };
        let axis = spared(self.axis(&layout.scale), drawn.first());
        let body = TrendView { height: PLOT, axis, dots: drawn, breaks: layout.breaks };
        let mut chart = self.chart(history[history.len() - 1].0, Some(region), told, ChartBody::Trend(body));
        // All of its figures stand in one table only, on the region's own page.
        if let Some(table) = self.past_table(region, newest) {
            chart.table = table;
        }
        Some(self.embeddable_of(region, newest, chart))
    }

    /// The table of a region's figures over time, which is named by its newest.
    fn past_table(&self, region: RegionAt, newest: DatasetAt) -> Option<Arc<str>> {
        let dataset = &self.public[newest];
        let last = *self.region_datasets(region, dataset.measure, dataset.basis).first()?;
        let anchor = format!("past-{}-caption", self.head(last).id);
        Some(self.urls.href_at(self.urls.region(region, self.lang), &anchor))
    }

    /// What stands below a dot: its year, or, where years repeat, month and year of the first and the last.
    fn time_label(&self, dots: &[Dot], at: usize, labelled: bool) -> Option<String> {
        let day = dots[at].day;
        if crowded(dots) {
            let is_end = at == 0 || at + 1 == dots.len();
            return is_end.then(|| self.locale.month_year(day.year(), day.month()));
        }
        labelled.then(|| day.year().to_string())
    }

    /// What changed since the first figure that the newest can be compared with.
    fn trend_title(&self, figures: &[(DatasetAt, Share)], region: RegionAt) -> String {
        let measure = self.measure_name(&self.public[figures[0].0]);
        let name = self.region_name(region);
        let (newest, _) = figures[figures.len() - 1];
        let first = figures[..figures.len() - 1]
            .iter()
            .find(|(older, _)| self.barrier(newest, *older, region).is_none());
        let change = first.and_then(|(older, _)| Some((*older, self.change_since(newest, *older, region)?)));
        match change {
            Some((older, points)) => self.say(
                "chart-trend-title",
                &[
                    ("region", (&*name).into()),
                    ("points", points.into()),
                    ("date", self.locale.date(self.public[older].as_of).into()),
                ],
            ),
            None => self
                .say("chart-trend-title-plain", &[("measure", measure.into()), ("region", (&*name).into())]),
        }
    }
}

/// The axis without the words that the first figure would stand on: it says the same, or nearly.
fn spared(mut axis: Vec<TickView>, first: Option<&DotView>) -> Vec<TickView> {
    let labelled = first.filter(|dot| dot.text.is_some());
    for tick in &mut axis {
        // Words of a tick stand 4 above it, those of a figure 10 above it; a line of them is 13 high.
        if labelled.is_some_and(|dot| (tick.y - dot.y + 6).abs() < 13) {
            tick.text.clear();
        }
    }
    axis
}

/// Whether a year has several figures, so that it names none.
fn crowded(dots: &[Dot]) -> bool {
    dots.windows(2).any(|pair| pair[0].day.year() == pair[1].day.year())
}

/// Which part of words stands below a dot.
fn anchor(at: usize, last: usize) -> &'static str {
    match at {
        0 => "start",
        _ if at == last => "end",
        _ => "middle",
    }
}
