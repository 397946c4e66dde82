//! What another site copies to show a region's figures or a chart.

use super::room::Room;
use super::{Pen, Scope};
use crate::awards::public::{DatasetAt, MeasureAt, RegionAt};
use crate::pages::view::{ChartBody, ChartView, EmbedView, LinkView};
use crate::pages::{ChartAt, ChartKind, Key};
use crate::prose::escape_attribute;

impl Pen<'_> {
    /// A chart of the regencies of a scope with the text to copy.
    pub(super) fn embeddable_in(&self, scope: &Scope<'_>, chart: ChartView) -> ChartView {
        match scope.province {
            None => self.embeddable(ChartAt::Dataset(scope.at, kind(&chart)), chart),
            Some(province) => self.embeddable_by_province(province, scope.at, chart),
        }
    }

    /// The regencies of a province in the newest figures of all; those before have no page. The part of a province
    /// that has figures of its own is drawn from these.
    fn embeddable_by_province(&self, province: RegionAt, at: DatasetAt, chart: ChartView) -> ChartView {
        let (measure, basis) = (self.public[at].measure, self.public[at].basis);
        let has_own = || !self.region_datasets(province, measure, basis).is_empty();
        let is_newest = self.site.index.series_with(at).first() == Some(&at);
        if !is_newest || (kind(&chart) == ChartKind::Waffle && has_own()) {
            return chart;
        }
        self.embeddable(ChartAt::Region(province, measure, basis, kind(&chart)), chart)
    }

    /// A chart of a region, drawn up to a dataset, with the text to copy; what is drawn of older figures than its
    /// newest has no page.
    pub(super) fn embeddable_of(&self, region: RegionAt, at: DatasetAt, chart: ChartView) -> ChartView {
        let (measure, basis) = (self.public[at].measure, self.public[at].basis);
        let datasets = self.region_datasets(region, measure, basis);
        if datasets.first().is_none_or(|newest| !self.site.index.series_until(at).contains(newest)) {
            return chart;
        }
        self.embeddable(ChartAt::Region(region, measure, basis, kind(&chart)), chart)
    }

    fn embeddable(&self, at: ChartAt, chart: ChartView) -> ChartView {
        let title = marked(&chart.title, chart.status.mark.as_deref());
        let embed = self.embed(Key::EmbedChart(at), &title, Room::of_chart(&chart));
        ChartView { embed, ..chart }
    }

    /// The chart that a page of its own shows; none if there is no such.
    #[must_use]
    pub fn chart_at(&self, at: ChartAt) -> Option<ChartView> {
        let chart = match at {
            ChartAt::Dataset(dataset, kind) => self.chart_in(&self.scope(dataset), kind),
            ChartAt::Region(region, measure, basis, kind) => {
                let own = self.region_datasets(region, measure, basis).first().copied();
                match (kind, own) {
                    (ChartKind::Stack, own) => self.segments(own?, region),
                    (ChartKind::Trend, own) => self.trend(own?, region),
                    (ChartKind::Waffle, Some(own)) => self.waffle(own, region),
                    (of_regencies, _) => {
                        let newest = self.site.index.newest(self.public, measure, basis)?;
                        self.chart_in(&self.scope_of(newest, region)?, of_regencies)
                    }
                }
            }
        };
        chart.map(|chart| ChartView { embed: None, ..chart })
    }

    /// Where a chart stands on its page; the words are those of the page.
    #[must_use]
    pub fn chart_home(&self, at: ChartAt, chart: &ChartView) -> LinkView {
        let page = match at {
            ChartAt::Dataset(dataset, _) => self.period_link(self.public[dataset].period),
            ChartAt::Region(region, ..) => self.region_link(region),
        };
        LinkView { href: format!("{}#{}", page.href, chart.id).into(), ..page }
    }

    /// The text to copy for a region's newest figures; none where it has none.
    #[must_use]
    pub fn region_embed(&self, at: RegionAt) -> Option<EmbedView> {
        let series = self.site.index.region_series(at);
        let newest = || series.iter().filter_map(|datasets| datasets.first());
        let mark = newest().find_map(|dataset| self.status(self.public[*dataset].status).mark);
        let targets = newest().flat_map(|dataset| &self.public[*dataset].targets);
        let targets = targets.filter(|target| target.region == at).count();
        let name = self.region_name(at);
        let title = self.say("embed-region-title", &[("region", (&*name).into())]);
        let room = Room::of_figures(series.len(), targets);
        self.embed(Key::EmbedRegion(at), &marked(&title, mark.as_deref()), room)
    }

    /// The datasets with a region's figures of a measure on a basis, the newest first.
    pub(super) fn region_datasets(
        &self,
        region: RegionAt,
        measure: MeasureAt,
        basis: usize,
    ) -> Vec<DatasetAt> {
        let of_series = |datasets: &Vec<DatasetAt>| {
            let newest = datasets.first().map(|dataset| &self.public[*dataset]);
            newest.is_some_and(|newest| (newest.measure, newest.basis) == (measure, basis))
        };
        self.site.index.region_series(region).into_iter().find(of_series).unwrap_or_default()
    }

    /// Without script, only the frame's own text can say how high it is: in between it follows the width of the
    /// screen, and where its style is taken out it has the height that a phone needs.
    fn embed(&self, key: Key, title: &str, room: Room) -> Option<EmbedView> {
        let address = self.urls.of(key, self.lang)?;
        self.site.page_at(address.path())?;
        let mut code = String::from("<iframe src=\"");
        escape_attribute(&self.urls.absolute(&address), &mut code);
        code.push_str("\" title=\"");
        escape_attribute(title, &mut code);
        code.push_str("\" width=\"100%\" height=\"");
        code.push_str(&format!(
            "{}\" loading=\"lazy\" style=\"border:0;{}\"></iframe>",
            room.narrow,
            room.style()
        ));
        Some(EmbedView { href: self.urls.href(&address), code })
    }
}

/// What was made up says so wherever its name stands.
fn marked(title: &str, mark: Option<&str>) -> String {
    mark.map_or_else(|| title.to_owned(), |mark| format!("{mark}: {title}"))
}

/// What a chart is, whatever its map is drawn of.
fn kind(chart: &ChartView) -> ChartKind {
    match chart.body {
        ChartBody::Bars(_) => ChartKind::Bars,
        ChartBody::Map(_) | ChartBody::Overview(_) | ChartBody::Tiles(_) => ChartKind::Map,
        ChartBody::Multiples(_) => ChartKind::Multiples,
        ChartBody::Slope(_) => ChartKind::Slope,
        ChartBody::Stack(_) => ChartKind::Stack,
        ChartBody::Trend(_) => ChartKind::Trend,
        ChartBody::Waffle(_) => ChartKind::Waffle,
    }
}
