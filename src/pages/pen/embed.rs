//! What another site copies to show a region's figures or a chart, and how much room that needs.

use super::Pen;
use super::room::Room;
use crate::awards::public::{DatasetAt, MeasureAt, RegionAt};
use crate::pages::view::{ChartView, EmbedView, LinkView};
use crate::pages::{ChartAt, Key};
use crate::prose::escape_attribute;

impl Pen<'_> {
    /// A chart with the text to copy; without where it has no page of its own.
    #[must_use]
    pub(super) fn embeddable(&self, at: ChartAt, chart: ChartView) -> ChartView {
        let title = marked(&chart.title, chart.status.mark.as_deref());
        let embed = self.embed(Key::EmbedChart(at), &title, Room::of_chart(&chart));
        ChartView { embed, ..chart }
    }

    /// The chart with which a chart's place on other sites is filled; none if there is no such.
    #[must_use]
    pub fn chart_at(&self, at: ChartAt) -> Option<ChartView> {
        let chart = match at {
            ChartAt::Dataset(dataset, kind) => {
                self.charts(dataset).into_iter().find(|chart| chart.kind == kind)
            }
            ChartAt::Region(region, measure, basis, kind) => {
                let datasets = self.region_datasets(region, measure, basis);
                match kind {
                    "stack" => self.segments(*datasets.first()?, region),
                    _ => self.trend(&datasets, region).filter(|chart| chart.kind == kind),
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

    /// The same of a chart of a region's newest figures; what is drawn of older ones has no page.
    #[must_use]
    pub(super) fn embeddable_of(&self, region: RegionAt, dataset: DatasetAt, chart: ChartView) -> ChartView {
        let (measure, basis) = (self.public[dataset].measure, self.public[dataset].basis);
        if self.region_datasets(region, measure, basis).first() != Some(&dataset) {
            return chart;
        }
        self.embeddable(ChartAt::Region(region, measure, basis, chart.kind), chart)
    }

    /// The datasets with a region's figures of a measure on a basis, the newest first.
    fn region_datasets(&self, region: RegionAt, measure: MeasureAt, basis: usize) -> Vec<DatasetAt> {
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
