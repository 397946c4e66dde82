//! A chart as a small page, for other sites to show in a frame.

use serde::Serialize;

use super::drawable::Drawable;
use super::pen::Head;
use super::view::{ChartView, LinkView, SourceView};
use super::{Key, Leaf, Page, Plan, Site, View};

/// What a chart's own page shows.
#[derive(Clone, Debug, Serialize)]
pub struct EmbedChartView {
    /// The chart, as on the page that it comes from, but for its source.
    pub chart: ChartView,
    /// Where its figures were read: at the foot, which stays in sight.
    pub source: Option<SourceView>,
    /// Where it stands there.
    pub back: LinkView,
}

pub(super) fn plan(plan: &mut Plan<'_>) {
    if !plan.public.settings.embeds {
        return;
    }
    let drawable = Drawable { public: plan.public, index: plan.index };
    for (at, dataset) in plan.public.datasets() {
        let span = Some(plan.public[dataset.period].slug.span);
        for chart in drawable.of_dataset(at) {
            plan.add_in_every_language(Key::EmbedChart(chart), span, plan.lists_period(dataset.period), None);
        }
    }
    for (at, region) in plan.public.regions() {
        for chart in drawable.of_region(at) {
            plan.add_in_every_language(
                Key::EmbedChart(chart),
                Some(region.slug.span),
                plan.lists_region(at),
                None,
            );
        }
    }
}

pub(super) fn view(site: &Site, page: &Page) -> Leaf {
    let pen = site.pen(&page.lang);
    let Key::EmbedChart(at) = page.key else { return super::not_found::view(site, page) };
    let Some(mut chart) = pen.chart_at(at) else { return super::not_found::view(site, page) };
    let mut head = Head::new(pen.own(chart.title.clone()), None);
    head.description = Some(chart.sentence.as_str().into());
    let page = pen.page(page, head);
    let (source, back) = (chart.source.take(), pen.chart_home(at, &chart));
    let view = EmbedChartView { chart, source, back };
    Leaf { page, view: View::EmbedChart(Box::new(view)) }
}
