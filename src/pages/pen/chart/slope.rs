//! A dataset beside the one before it: what each region was, and is.

use std::cmp::Ordering;

use super::{Pen, Scope, Told};
use crate::awards::compare;
use crate::awards::coverage::Status;
use crate::awards::figure::Share;
use crate::awards::number::Decimal;
use crate::awards::public::{Dataset, DatasetAt, RegionAt, RegionKind};
use crate::charts::label::wrap;
use crate::charts::slope::{Pair, SlopeLine, slope};
use crate::locale::Value;
use crate::pages::view::{ChartBody, ChartView, SlopeLineView, SlopeView};

/// A column of names has room for so many characters on a phone, in so many lines.
const NAME: usize = 17;
const NAME_LINES: usize = 3;

/// The height of a line of words, and of what stands between two labels.
const LINE: i32 = 15;
const GAP: i32 = 8;

/// A region with a share at both dates.
struct Met {
    region: RegionAt,
    then: Share,
    now: Share,
    label: Vec<String>,
}

impl Pen<'_> {
    /// The regencies of a scope beside the newest dataset of an older period; none where fewer than two can be
    /// compared.
    #[must_use]
    pub fn slope_since_before(&self, scope: &Scope<'_>) -> Option<ChartView> {
        let period = self.public[scope.at].period;
        let before = self.series_until(scope.at).iter().find(|at| self.public[**at].period != period);
        self.slope(scope, *before?)
    }

    /// The regencies of a scope beside those of an older dataset of the same measure and basis, as far as each can
    /// be compared; the others are named. None for fewer than two, or more than a page can hold.
    #[must_use]
    pub fn slope(&self, scope: &Scope<'_>, older: DatasetAt) -> Option<ChartView> {
        let met: Vec<Met> =
            scope.ranking.ranked.iter().filter_map(|now| self.met(scope, older, now)).collect();
        if met.len() < 2 || !scope.is_readable() {
            return None;
        }
        let height = |met: &Met| LINE * (met.label.len() as i32 + 1) + GAP;
        let pairs: Vec<Pair> =
            met.iter().map(|met| Pair { then: met.then, now: met.now, height: height(met) }).collect();
        let layout = slope(&pairs);
        let lines = met.iter().zip(&layout.lines);
        let lines = lines.map(|(met, line)| self.slope_line(scope.at, met, *line, height(met))).collect();
        let yearly = self.are_yearly([scope.at, older].into_iter());
        let moment = |at: DatasetAt| self.moment(self.public[at].as_of, yearly);
        let body = SlopeView { height: layout.height, then: moment(older), now: moment(scope.at), lines };
        let told = self.slope_told(scope, older, &met, layout.from_zero);
        Some(self.chart_of(scope, told, ChartBody::Slope(body)))
    }

    fn met(&self, scope: &Scope<'_>, older: DatasetAt, now: &crate::awards::ranking::Ranked) -> Option<Met> {
        let then = compare::share(&self.public[older], now.region, None)?;
        let comparable = self.barrier(scope.at, older, now.region).is_none();
        let label = wrap(&self.short_name(now.region), NAME, NAME_LINES);
        comparable.then_some(Met { region: now.region, then, now: now.share, label })
    }

    /// "Kab. Halmahera Utara": short, and still not to be taken for the city of that name.
    fn short_name(&self, at: RegionAt) -> String {
        let region = &self.public[at];
        match region.kind {
            RegionKind::Province => region.name.to_string(),
            RegionKind::Regency(kind) => {
                self.say(&format!("region-short-{}", kind.word()), &[("name", (&*region.name).into())])
            }
        }
    }

    fn slope_line(&self, at: DatasetAt, met: &Met, line: SlopeLine, height: i32) -> SlopeLineView {
        let dataset = &self.public[at];
        let decimals = self.public[dataset.measure].decimals;
        let judged = dataset.status != Status::Illustrative;
        let points = compare::points(met.now, met.then, decimals).filter(|_| judged);
        let [then, now] = [met.then, met.now].map(|share| self.percent(share, decimals));
        SlopeLineView {
            name: self.region_name(met.region),
            label: met.label.clone(),
            href: self.urls.href(self.urls.region(met.region, self.lang)),
            way: if judged { way(met) } else { "drawn" },
            from: line.from,
            to: line.to,
            then_y: line.then,
            now_y: line.now + LINE - 3 + GAP / 2,
            now_middle: line.now + height / 2,
            spoken: self.slope_spoken(met, &then, &now, points),
            change: points.map(|points| self.signed(points)),
            then_share: self.share(met.then, decimals),
            now_share: self.share(met.now, decimals),
            then,
            now,
        }
    }

    fn slope_spoken(&self, met: &Met, then: &str, now: &str, points: Option<Decimal>) -> String {
        let mut words: Vec<(&str, Value<'_>)> = vec![
            ("name", self.region_name(met.region).to_string().into()),
            ("then", then.into()),
            ("now", now.into()),
        ];
        let Some(points) = points else { return self.say("chart-slope-spoken-plain", &words) };
        words.push(("points", self.locale.points(points).into()));
        self.say("chart-slope-spoken", &words)
    }

    /// A change without its unit, which stands in a note.
    fn signed(&self, points: Decimal) -> String {
        let number = self.locale.decimal(points);
        if points.digits > 0 { format!("+{number}") } else { number }
    }

    fn slope_told(&self, scope: &Scope<'_>, older: DatasetAt, met: &[Met], from_zero: bool) -> Told {
        let dataset = &self.public[scope.at];
        let (measure, date) = (self.measure_name(dataset), self.locale.date(self.public[older].as_of));
        let mut notes = Vec::new();
        if !from_zero {
            notes.push(self.word("chart-slope-foot"));
        }
        let alone = self.without_partner(scope, older, met);
        if !alone.is_empty() {
            notes.push(self.say("chart-slope-alone", &[("regions", self.locale.list_and(&alone).into())]));
        }
        if dataset.status == Status::Illustrative {
            let words = [("measure", measure.into()), ("date", date.into()), ("all", met.len().into())];
            let sentence = self.say("chart-slope-sentence-plain", &words[1..]);
            return Told { title: self.say("chart-slope-title-plain", &words), sentence, notes };
        }
        notes.insert(0, self.word("chart-slope-points"));
        let count = |wanted: &str| met.iter().filter(|met| way(met) == wanted).count();
        let (up, down) = (count("up"), count("down"));
        let words = [
            ("measure", measure.into()),
            ("date", date.into()),
            ("up", up.into()),
            ("down", down.into()),
            ("even", count("even").into()),
            ("all", met.len().into()),
        ];
        let title = match met.len() {
            all if up == all => "chart-slope-title-up",
            all if down == all => "chart-slope-title-down",
            _ => "chart-slope-title",
        };
        let mut sentence = self.say("chart-slope-sentence", &words[1..]);
        for told in self.extremes(dataset, met) {
            sentence.push(' ');
            sentence.push_str(&told);
        }
        Told { title: self.say(title, &words), sentence, notes }
    }

    /// The largest rise and the largest fall, each only where it is one region's.
    fn extremes(&self, dataset: &Dataset, met: &[Met]) -> Vec<String> {
        let decimals = self.public[dataset.measure].decimals;
        let changes: Vec<(Decimal, &Met)> =
            met.iter().filter_map(|met| Some((compare::points(met.now, met.then, decimals)?, met))).collect();
        let only = |wanted: Option<Decimal>| {
            let mut found = changes.iter().filter(|(points, _)| Some(*points) == wanted);
            found.next().filter(|_| found.next().is_none())
        };
        let highest =
            only(changes.iter().map(|(points, _)| *points).max()).filter(|(points, _)| points.digits > 0);
        let lowest =
            only(changes.iter().map(|(points, _)| *points).min()).filter(|(points, _)| points.digits < 0);
        let say = |(id, (points, met)): (&str, &(Decimal, &Met))| {
            let [then, now] = [met.then, met.now].map(|share| self.percent(share, decimals));
            self.say(id, &[("region", self.slope_spoken(met, &then, &now, Some(*points)).into())])
        };
        let rise = highest.map(|highest| ("chart-slope-most", highest));
        rise.into_iter().chain(lowest.map(|lowest| ("chart-slope-least", lowest))).map(say).collect()
    }

    /// The names of the regencies that have a share at one date alone, or two that cannot be compared.
    fn without_partner(&self, scope: &Scope<'_>, older: DatasetAt, met: &[Met]) -> Vec<String> {
        let has_share = |at: DatasetAt, region| compare::share(&self.public[at], region, None).is_some();
        let alone = |region: &RegionAt| {
            met.iter().all(|met| met.region != *region)
                && (has_share(scope.at, *region) || has_share(older, *region))
        };
        let mut alone: Vec<RegionAt> = scope.regions().filter(alone).collect();
        alone.sort_unstable();
        alone.into_iter().map(|region| self.region_name(region).to_string()).collect()
    }
}

/// Whether the exact share rose or fell.
fn way(met: &Met) -> &'static str {
    match met.now.cmp_exact(met.then) {
        Ordering::Greater => "up",
        Ordering::Less => "down",
        Ordering::Equal => "even",
    }
}
