//! A region's figures over time, as small as a word.

use jiff::civil::Date;

use super::Pen;
use crate::awards::compare;
use crate::awards::coverage::Status;
use crate::awards::figure::Share;
use crate::awards::public::{DatasetAt, RegionAt};
use crate::charts::scale::Scale;
use crate::charts::spark::{Room, spark};
use crate::charts::trend::Dot;
use crate::pages::view::SparkView;

/// The box of a series beside a figure.
const BESIDE: Room = Room { width: 96, height: 24, margin: 3, foot: 3 };

impl Pen<'_> {
    /// A region's figures up to a dataset, beside its newest one; none for fewer than two. All of a measure and
    /// basis have one scale, from zero, so that those in a table can be compared. Its text is `spoken`.
    #[must_use]
    pub fn sparkline(&self, newest: DatasetAt, region: RegionAt) -> Option<SparkView> {
        let history = self.history(newest, region);
        let series = self.series_until(newest);
        if history.len() < 2 {
            return None;
        }
        let span = (self.public[*series.last()?].as_of, self.public[newest].as_of);
        let scale = Scale::close(self.site.index.highest(newest));
        Some(self.spark_view(&history, region, &scale, span, BESIDE))
    }

    /// A series in a box.
    pub(super) fn spark_view(
        &self,
        history: &[(DatasetAt, Share)],
        region: RegionAt,
        scale: &Scale,
        span: (Date, Date),
        room: Room,
    ) -> SparkView {
        let dots = self.dots(history, region);
        let drawn = spark(&dots, scale, span, room);
        let illustrative = history.iter().any(|(at, _)| self.public[*at].status == Status::Illustrative);
        let mark = illustrative.then(|| self.word("status-illustrative-mark"));
        let spoken = self.spark_spoken(history, !drawn.breaks.is_empty());
        SparkView {
            width: room.width,
            height: room.height,
            area: (room.height > BESIDE.height).then_some(drawn.area),
            line: drawn.line,
            last: drawn.last,
            breaks: drawn.breaks,
            spoken: match &mark {
                Some(mark) => format!("{mark}. {spoken}"),
                None => spoken,
            },
            mark,
        }
    }

    /// "31,80% (2020) – 55,97% (2024)", and whether the two can be compared.
    fn spark_spoken(&self, history: &[(DatasetAt, Share)], broken: bool) -> String {
        let (Some(first), Some(last)) = (history.first(), history.last()) else { return String::new() };
        let decimals = self.public[self.public[last.0].measure].decimals;
        let yearly = self.are_yearly(history.iter().map(|(at, _)| *at));
        let moment = |at: DatasetAt| self.moment(self.public[at].as_of, yearly);
        let words = [
            ("first", self.percent(first.1, decimals).into()),
            ("from", moment(first.0).into()),
            ("last", self.percent(last.1, decimals).into()),
            ("to", moment(last.0).into()),
        ];
        self.say(if broken { "chart-spark-broken" } else { "chart-spark" }, &words)
    }

    /// A day in few letters: its year, or month and year where a year has several.
    pub(super) fn moment(&self, day: Date, of_years: bool) -> String {
        if of_years { day.year().to_string() } else { self.locale.month_year(day.year(), day.month()) }
    }

    /// Whether each year has one dataset at most of those.
    pub(super) fn are_yearly(&self, datasets: impl Iterator<Item = DatasetAt>) -> bool {
        let mut years: Vec<i16> = datasets.map(|at| self.public[at].as_of.year()).collect();
        years.sort_unstable();
        years.windows(2).all(|pair| pair[0] != pair[1])
    }

    /// The datasets of a dataset's measure and basis, itself and older ones, the newest first.
    pub(super) fn series_until(&self, newest: DatasetAt) -> &[DatasetAt] {
        self.site.index.series_until(newest)
    }

    /// A region's shares up to a dataset, the oldest first. What is illustrative stands only among its like.
    pub(super) fn history(&self, newest: DatasetAt, region: RegionAt) -> Vec<(DatasetAt, Share)> {
        let illustrative = |at: DatasetAt| self.public[at].status == Status::Illustrative;
        let share = |at: &DatasetAt| Some((*at, compare::share(&self.public[*at], region, None)?));
        let series = self.series_until(newest).iter().rev();
        series.filter(|at| illustrative(**at) == illustrative(newest)).filter_map(share).collect()
    }

    /// Shares as dots of a line, which is broken where they cannot be compared.
    pub(super) fn dots(&self, history: &[(DatasetAt, Share)], region: RegionAt) -> Vec<Dot> {
        let follows = |at: usize| at > 0 && self.barrier(history[at].0, history[at - 1].0, region).is_none();
        let dot = |(at, (dataset, share)): (usize, &(DatasetAt, Share))| Dot {
            day: self.public[*dataset].as_of,
            share: *share,
            follows: follows(at),
        };
        history.iter().enumerate().map(dot).collect()
    }

    /// The oldest share of a history with which its newest can be compared; none where that is illustrative, for
    /// nothing is judged by what was made up.
    pub(super) fn first_comparable(
        &self,
        history: &[(DatasetAt, Share)],
        region: RegionAt,
    ) -> Option<(DatasetAt, Share)> {
        let ((newest, _), older) = history.split_last()?;
        if self.public[*newest].status == Status::Illustrative {
            return None;
        }
        older.iter().copied().find(|(older, _)| self.barrier(*newest, *older, region).is_none())
    }
}
