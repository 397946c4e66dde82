//! Ranked bars, from zero, with the target.

use super::{Pen, Scope, Told};
use crate::awards::coverage::Status;
use crate::awards::figure::Share;
use crate::awards::goal::Goal;
use crate::awards::public::{Dataset, RegionAt};
use crate::awards::ranking::{Ranked, Ranking};
use crate::charts::label::wrap;
use crate::charts::scale::{Place, Scale};
use crate::locale::Value;
use crate::pages::view::{BarView, BarsView, ChartBody, ChartView, GoalView};

/// The height of what stands above the bars, and of one bar with its name.
const TOP: i32 = 44;
const ROW: i32 = 44;
/// A line of a name, and how many letters and lines of it have room on a phone.
const LINE: i32 = 15;
const NAME: usize = 36;
const NAME_LINES: usize = 3;
/// Pixels of a drawing and of its scale on the narrowest screen (320), before a share, and of one of its letters.
const NARROW: i32 = 262;
const SCALE: i32 = NARROW * 4 / 5;
const GAP: i32 = 6;
const LETTER: i32 = 8;

impl Pen<'_> {
    /// Ranked bars with the target; none for fewer than two shares, or more regions than a page can hold.
    pub(super) fn bars(&self, scope: &Scope<'_>) -> Option<ChartView> {
        let (dataset, ranking) = (&self.public[scope.at], &*scope.ranking);
        if ranking.ranked.len() < 2 || !scope.is_readable() {
            return None;
        }
        let goal = self.drawn_goal(dataset, ranking);
        let shares = ranking.ranked.iter().map(|ranked| ranked.share);
        let scale = Scale::holding(shares.chain(goal.as_ref().map(|(share, _)| *share)));
        let decimals = self.public[dataset.measure].decimals;
        let mut bars: Vec<BarView> =
            ranking.ranked.iter().map(|ranked| self.bar(ranked, &scale, decimals)).collect();
        bars.extend(ranking.unranked.iter().map(|region| self.no_bar(dataset, *region)));
        let mut height = TOP;
        for bar in &mut bars {
            // The last line of a name stands where one alone would.
            bar.y = height + LINE * (bar.label.len().max(1) as i32 - 1);
            height = bar.y + ROW;
        }
        let notes = goal.iter().map(|(_, view)| view.note.clone());
        let told = Told {
            title: self.ranking_title(dataset, ranking),
            sentence: self.ranking_sentence(scope),
            notes: notes.chain(self.ranking_notes(dataset, ranking)).collect(),
        };
        let body = BarsView {
            height,
            axis: self.axis(&scale),
            target: goal.map(|(share, view)| placed(view, scale.place(share))),
            bars,
        };
        Some(self.chart_of(scope, told, ChartBody::Bars(body)))
    }

    fn bar(&self, ranked: &Ranked, scale: &Scale, decimals: u8) -> BarView {
        let (place, text) = (scale.place(ranked.share), self.percent(ranked.share, decimals));
        BarView {
            name: self.region_name(ranked.region),
            label: wrap(&self.region_name(ranked.region), NAME, NAME_LINES),
            href: Some(self.urls.href(self.urls.region(ranked.region, self.lang))),
            y: 0,
            width: Some(place),
            long: place > last_beside(&text),
            text,
            spoken: self.spoken_share(ranked.region, ranked.share, decimals),
        }
    }

    /// A region without a share keeps its line, with the sign that says why.
    pub(super) fn no_bar(&self, dataset: &Dataset, region: RegionAt) -> BarView {
        let sign = self.lacking(dataset, region);
        let name = self.region_name(region);
        BarView {
            spoken: format!("{name}: {}", sign.spoken.as_deref().unwrap_or(&sign.text)),
            href: Some(self.urls.href(self.urls.region(region, self.lang))),
            y: 0,
            width: None,
            long: true,
            text: sign.text,
            label: wrap(&name, NAME, NAME_LINES),
            name,
        }
    }

    /// The target of the province that all bars are in, as a share of the same basis: the next one that is due;
    /// where all are past, the last.
    fn drawn_goal(&self, dataset: &Dataset, ranking: &Ranking) -> Option<(Share, GoalView)> {
        let province = self.public[ranking.ranked.first()?.region].province?;
        let inside = |ranked: &Ranked| self.public[ranked.region].province == Some(province);
        if !ranking.ranked.iter().all(inside) {
            return None;
        }
        let targets = dataset.targets.iter().filter(|target| target.region == province);
        let target = targets.min_by_key(|target| {
            let past = target.due < dataset.as_of;
            (past, (target.due - dataset.as_of).get_days().abs())
        })?;
        let Goal::Percent(percent) = target.goal else { return None };
        let words =
            [("percent", self.locale.percent(percent).into()), ("date", self.locale.date(target.due).into())];
        let view = GoalView {
            at: Place(0),
            text: self.say("chart-target", &words[..1]),
            note: self.say("chart-target-note", &words),
            anchor: "start",
        };
        Some((target.goal.share_of(1)?, view))
    }

    fn ranking_title(&self, dataset: &Dataset, ranking: &Ranking) -> String {
        let measure = self.measure_name(dataset);
        let (Some(first), Some(last)) = (ranking.ranked.first(), ranking.ranked.last()) else {
            return measure;
        };
        let plain = dataset.status == Status::Illustrative || first.tied || last.tied;
        if plain {
            return self.say("chart-bars-title-plain", &[("measure", measure.into())]);
        }
        let words = [
            ("measure", measure.into()),
            ("highest", self.region_name(first.region).to_string().into()),
            ("lowest", self.region_name(last.region).to_string().into()),
        ];
        self.say("chart-bars-title", &words)
    }

    /// The highest and the lowest with their parts; of what was made up, only how many regions are drawn.
    pub(super) fn ranking_sentence(&self, scope: &Scope<'_>) -> String {
        let (dataset, ranking) = (&self.public[scope.at], &*scope.ranking);
        let counts = [("ranked", ranking.ranked.len().into()), ("all", ranking.all().into())];
        let (Some(first), Some(last)) = (ranking.ranked.first(), ranking.ranked.last()) else {
            return self.say("chart-none", &counts);
        };
        if dataset.status == Status::Illustrative {
            return self.say("chart-bars-sentence-plain", &counts);
        }
        let decimals = self.public[dataset.measure].decimals;
        let [ranked, all] = counts;
        if ranking.ranked.len() == 1 {
            let only = self.spoken_share(first.region, first.share, decimals);
            return self.say("chart-bars-sentence-one", &[ranked, all, ("only", only.into())]);
        }
        if first.rank == last.rank {
            let share = self.percent(first.share, decimals);
            return self.say("chart-bars-sentence-equal", &[ranked, all, ("percent", share.into())]);
        }
        let [a, b] = [first, last].map(|end| Value::from(self.spoken_end(ranking, end, decimals)));
        self.say("chart-bars-sentence", &[ranked, all, ("highest", a), ("lowest", b)])
    }

    /// The highest or the lowest, with how many others have the same share.
    fn spoken_end(&self, ranking: &Ranking, end: &Ranked, decimals: u8) -> String {
        let spoken = self.spoken_share(end.region, end.share, decimals);
        match ranking.ranked.iter().filter(|other| other.rank == end.rank).count() {
            1 => spoken,
            tied => self.say("chart-tied", &[("figure", spoken.into()), ("others", (tied - 1).into())]),
        }
    }

    /// Neighbours that print alike but are not, each pair with the decimals that tell them apart.
    #[must_use]
    pub fn ranking_notes(&self, dataset: &Dataset, ranking: &Ranking) -> Vec<String> {
        if dataset.status == Status::Illustrative {
            return Vec::new();
        }
        let decimals = self.public[dataset.measure].decimals;
        let note = |(a, b, scale): (Ranked, Ranked, u8)| {
            let words = [
                ("first", self.region_name(a.region).to_string().into()),
                ("first_percent", self.percent(a.share, scale).into()),
                ("second", self.region_name(b.region).to_string().into()),
                ("second_percent", self.percent(b.share, scale).into()),
            ];
            self.say("chart-printed-alike", &words)
        };
        ranking.printed_alike(decimals).into_iter().map(note).collect()
    }
}

fn placed(view: GoalView, at: Place) -> GoalView {
    GoalView { at, anchor: if at.0 < 5_000 { "start" } else { "end" }, ..view }
}

/// Beside a longer bar a share would leave the narrowest drawing.
fn last_beside(text: &str) -> Place {
    let room = NARROW - GAP - LETTER * text.chars().count() as i32;
    Place::of(room.into(), SCALE.into())
}
