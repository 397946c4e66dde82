//! A region's newest figures as a small page, for other sites to show in a frame. It always shows the newest: what
//! must not change under an article is a chart of one period.

use std::sync::Arc;

use serde::Serialize;

use super::pen::{Head, Pen};
use super::view::{FigureView, LinkView, TargetView};
use super::{Key, Leaf, Page, Plan, Site, View};
use crate::awards::link::FigureForm;
use crate::awards::public::{DatasetAt, RegionAt};

/// What a region's small page shows.
#[derive(Clone, Debug, Serialize)]
pub struct EmbedRegionView {
    /// Whole name.
    pub name: Arc<str>,
    /// The newest figures of each measure and basis.
    pub figures: Vec<EmbedFigure>,
    /// The region's page.
    pub back: LinkView,
}

/// A figure with what it is held against.
#[derive(Clone, Debug, Serialize)]
pub struct EmbedFigure {
    /// The figure, with its parts, basis, date, status and source.
    pub figure: FigureView,
    /// Targets.
    pub targets: Vec<TargetView>,
}

pub(super) fn plan(plan: &mut Plan<'_>) {
    if !plan.public.settings.embeds {
        return;
    }
    for (at, region) in plan.public.regions() {
        if !plan.index.rows(at).is_empty() {
            plan.add_in_every_language(
                Key::EmbedRegion(at),
                Some(region.slug.span),
                plan.lists_region(at),
                None,
            );
        }
    }
}

pub(super) fn view(site: &Site, page: &Page) -> Leaf {
    let pen = site.pen(&page.lang);
    let Key::EmbedRegion(at) = page.key else { return super::not_found::view(site, page) };
    let series = site.index.region_series(at);
    let newest = series.iter().filter_map(|datasets| datasets.first());
    let view = EmbedRegionView {
        name: pen.region_name(at),
        figures: newest.filter_map(|dataset| figure(pen, *dataset, at)).collect(),
        back: pen.region_link(at),
    };
    let title = pen.say("embed-region-title", &[("region", (&*view.name).into())]);
    let mut head = Head::new(pen.own(title), None);
    head.description = Some(pen.say("region-description", &[("name", (&*view.name).into())]).into());
    Leaf { page: pen.page(page, head), view: View::EmbedRegion(view) }
}

fn figure(pen: Pen<'_>, at: DatasetAt, region: RegionAt) -> Option<EmbedFigure> {
    let dataset = &pen.public[at];
    let targets = dataset.targets.iter().filter(|target| target.region == region);
    Some(EmbedFigure {
        figure: pen.figure(at, region, None, FigureForm::Sentence)?,
        targets: targets.map(|target| pen.target(dataset, target)).collect(),
    })
}
