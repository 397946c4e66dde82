//! Which charts show a figure: on pages of their own that other sites embed, and on the pages of later figures, which
//! draw what was before.

use super::told::Figure;
use crate::awards::compare;
use crate::awards::coverage::Status;
use crate::awards::figure::Part;
use crate::awards::public::{DatasetAt, Public, RegionAt, RegionKind};
use crate::awards::text::Lang;
use crate::pages::{ChartAt, ChartKind, Key, Site, comparison};

/// The charts of several regions.
const OF_REGIONS: [ChartKind; 4] = [ChartKind::Map, ChartKind::Bars, ChartKind::Slope, ChartKind::Multiples];

/// The addresses of charts in a language.
pub(super) fn addresses(site: &Site, figure: &Figure, lang: &Lang) -> Vec<String> {
    let Some(region) = figure.region else { return Vec::new() };
    let drawn = Drawn { site, public: &site.public, figure, region, lang };
    let own = drawn.own().into_iter().filter_map(|chart| drawn.embed(chart));
    own.chain(drawn.of_regencies()).chain(drawn.later()).collect()
}

/// The earlier datasets whose figures stand in a chart of the regencies of `at` as well.
pub(super) fn earlier(public: &Public, at: DatasetAt, kind: ChartKind) -> Vec<DatasetAt> {
    match kind {
        ChartKind::Slope => before_period(public, at).into_iter().collect(),
        ChartKind::Multiples => series(public, at).skip_while(|it| *it != at).skip(1).collect(),
        _ => Vec::new(),
    }
}

/// The datasets of the same measure and basis, the newest first.
fn series(public: &Public, at: DatasetAt) -> impl Iterator<Item = DatasetAt> {
    let here = (public[at].measure, public[at].basis);
    public.datasets().filter(move |(_, it)| (it.measure, it.basis) == here).map(|(at, _)| at)
}

/// The newest dataset of an older period.
fn before_period(public: &Public, at: DatasetAt) -> Option<DatasetAt> {
    let period = public[at].period;
    series(public, at).skip_while(|it| *it != at).find(|older| public[*older].period != period)
}

struct Drawn<'s> {
    site: &'s Site,
    public: &'s Public,
    figure: &'s Figure,
    region: RegionAt,
    lang: &'s Lang,
}

impl Drawn<'_> {
    /// The address of a chart's own page, where there is one.
    fn embed(&self, chart: ChartAt) -> Option<String> {
        self.path(Key::EmbedChart(chart))
    }

    fn path(&self, key: Key) -> Option<String> {
        let address = self.site.urls.of(key, self.lang)?;
        self.site.page_at(address.path()).map(|_| address.path().to_owned())
    }

    fn is_total(&self) -> bool {
        self.figure.part == Part::Total
    }

    fn series(&self) -> impl Iterator<Item = DatasetAt> {
        series(self.public, self.figure.dataset)
    }

    /// The charts of the region itself: of its newest figures the parts, of all the course.
    fn own(&self) -> Vec<ChartAt> {
        let of = |kind| {
            let dataset = &self.public[self.figure.dataset];
            ChartAt::Region(self.region, dataset.measure, dataset.basis, kind)
        };
        let newest = self.series().find(|at| self.public[*at].row(self.region).is_some());
        let is_newest = newest == Some(self.figure.dataset);
        let mut charts = Vec::new();
        if self.is_total() && self.share(self.figure.dataset) {
            charts.push(of(ChartKind::Trend));
        }
        if is_newest && matches!(self.figure.part, Part::Total | Part::Segment(_)) {
            charts.push(of(ChartKind::Stack));
        }
        if is_newest && self.is_total() {
            charts.push(of(ChartKind::Waffle));
        }
        charts
    }

    /// The charts of its dataset's regencies, and of those of its province.
    fn of_regencies(&self) -> Vec<String> {
        if !self.is_total() || !self.share(self.figure.dataset) {
            return Vec::new();
        }
        let at = self.figure.dataset;
        if self.public[self.region].kind == RegionKind::Province {
            return self.embed(ChartAt::Dataset(at, ChartKind::Waffle)).into_iter().collect();
        }
        let comparable = before_period(self.public, at).is_some_and(|older| self.is_comparable(at, older));
        let shown = OF_REGIONS.into_iter().filter(|kind| *kind != ChartKind::Slope || comparable);
        shown.flat_map(|kind| self.both(at, kind)).collect()
    }

    /// A dataset's chart on its own page, and that of the province on the newest figures.
    fn both(&self, at: DatasetAt, kind: ChartKind) -> Vec<String> {
        let dataset = &self.public[at];
        let of_all = self.embed(ChartAt::Dataset(at, kind));
        let province = self.public[self.region].province.filter(|_| self.series().next() == Some(at));
        let of_province =
            province.and_then(|it| self.embed(ChartAt::Region(it, dataset.measure, dataset.basis, kind)));
        of_all.into_iter().chain(of_province).collect()
    }

    /// Later figures stand beside this one in the comparison, and are drawn with it where both can be compared.
    fn later(&self) -> Vec<String> {
        let at = self.figure.dataset;
        let mut shown = Vec::new();
        if !self.is_total() {
            return shown;
        }
        let later: Vec<DatasetAt> =
            self.series().filter(|it| self.public[*it].as_of > self.public[at].as_of).collect();
        for newer in later {
            if comparison::before(self.site, newer) == Some(at) && self.stands_in(newer) {
                shown.extend(self.path(Key::Comparison(newer)));
            }
            if self.public[self.region].kind == RegionKind::Province || !self.share(at) {
                continue;
            }
            if before_period(self.public, newer) == Some(at)
                && self.share(newer)
                && self.is_comparable(newer, at)
            {
                shown.extend(self.on_period(newer, ChartKind::Slope, "slope"));
            }
            if self.is_illustrative(newer) == self.is_illustrative(at) && self.stands_in(newer) {
                shown.extend(self.on_period(newer, ChartKind::Multiples, "multiples"));
            }
        }
        shown
    }

    /// A chart on its period's page and on its own, where it is drawn at all.
    fn on_period(&self, at: DatasetAt, kind: ChartKind, word: &str) -> Vec<String> {
        let embeds = self.both(at, kind);
        if self.embed(ChartAt::Dataset(at, kind)).is_none() {
            return embeds;
        }
        let dataset = &self.public[at];
        let period = self.path(Key::Period(dataset.period));
        period.map(|path| format!("{path}#{}-{word}", dataset.name)).into_iter().chain(embeds).collect()
    }

    fn share(&self, at: DatasetAt) -> bool {
        compare::share(&self.public[at], self.region, None).is_some()
    }

    fn stands_in(&self, at: DatasetAt) -> bool {
        self.public[at].row(self.region).is_some()
    }

    fn is_illustrative(&self, at: DatasetAt) -> bool {
        self.public[at].status == Status::Illustrative
    }

    fn is_comparable(&self, newer: DatasetAt, older: DatasetAt) -> bool {
        let series: Vec<DatasetAt> = self.series().collect();
        compare::barrier(self.public, &series, newer, older, self.region).is_none()
    }
}
