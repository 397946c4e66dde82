//! The way into the statistics: periods, and the newest tables.

use std::sync::Arc;

use serde::Serialize;

use super::claims::has_figures;
use super::pen::{Head, Pen};
use super::view::{DatasetHead, DateView, LinkView, TableView};
use super::{DATA_FORMATS, Key, Leaf, Page, Plan, Site, View};
use crate::awards::coverage::Status;
use crate::awards::public::DatasetAt;
use crate::awards::site::Section;

/// What the statistics' first page shows.
#[derive(Clone, Debug, Serialize)]
pub struct StatisticsView {
    /// How the figures are made.
    pub methods: LinkView,
    /// The newest table of each measure and basis.
    pub tables: Vec<TableView>,
    /// All periods, the newest first.
    pub periods: Vec<PeriodCard>,
    /// Files with all figures of all periods.
    pub downloads: Vec<LinkView>,
}

/// A period in a list.
#[derive(Clone, Debug, Serialize)]
pub struct PeriodCard {
    /// Its page; the words are its name.
    pub link: LinkView,
    /// Its name.
    pub name: Arc<str>,
    /// The newest date in it.
    pub as_of: DateView,
    /// What it has tables of.
    pub datasets: Vec<DatasetHead>,
}

pub(super) fn plan(plan: &mut Plan<'_>) {
    let public = plan.public;
    let newest = || plan.index.series.iter().filter_map(|series| series.datasets.first());
    let illustrative = newest().any(|at| public[*at].status == Status::Illustrative);
    let indexed = public.periods().len() > 0 && !illustrative;
    let updated = plan.changed(newest().flat_map(|at| &public[*at].changes));
    plan.add_in_every_language(Key::Section(Section::Statistics), None, indexed, updated);
}

pub(super) fn view(site: &Site, page: &Page) -> Leaf {
    let pen = site.pen(&page.lang);
    let newest = site.index.series.iter().filter_map(|series| series.datasets.first());
    let newest: Vec<DatasetAt> = newest.copied().collect();
    let view = StatisticsView {
        methods: pen.methods_link(),
        tables: newest.iter().map(|at| pen.table(*at)).collect(),
        downloads: downloads(pen),
        periods: pen
            .public
            .periods()
            .map(|(at, period)| PeriodCard {
                link: pen.period_link(at),
                name: period.name.clone(),
                as_of: pen.date(period.as_of),
                datasets: period.datasets.iter().map(|dataset| pen.head(*dataset)).collect(),
            })
            .collect(),
    };
    let mut head = Head::new(pen.own(pen.word("menu-statistics")), Some(Section::Statistics));
    head.description = Some(pen.word("statistics-description").into());
    head.structured = newest.iter().filter_map(|dataset| pen.dataset_node(*dataset)).collect();
    Leaf { page: pen.page(page, head), view: View::Statistics(view) }
}

/// What is illustrative has files of its own, whose names say so.
fn downloads(pen: Pen<'_>) -> Vec<LinkView> {
    let mut links = Vec::new();
    for illustrative in [false, true] {
        if !has_figures(pen.public, illustrative) {
            continue;
        }
        links.extend(DATA_FORMATS.map(|ending| {
            pen.download_link(&pen.urls.coverage(illustrative, ending), &ending.to_uppercase())
        }));
    }
    links.push(pen.package_link(None));
    links
}
