//! The statistics of one period: every table in full.

use std::sync::Arc;

use serde::Serialize;

use super::pen::Head;
use super::view::{LinkView, TableView};
use super::{Key, Leaf, Page, Plan, Site, View};
use crate::awards::public::DatasetAt;
use crate::awards::site::Section;

/// What a period's page shows.
#[derive(Clone, Debug, Serialize)]
pub struct PeriodView {
    /// How the figures are made.
    pub methods: LinkView,
    /// Its name.
    pub name: Arc<str>,
    /// Its tables, by measure, basis, then the newest first.
    pub tables: Vec<TableView>,
    /// Whether any table is illustrative: the page says so at its top as well.
    pub illustrative: Option<String>,
    /// What tells programs of all its downloads.
    pub package: LinkView,
    /// The period before it.
    pub older: Option<LinkView>,
    /// The period after it.
    pub newer: Option<LinkView>,
}

pub(super) fn plan(plan: &mut Plan<'_>) {
    let public = plan.public;
    for (at, period) in public.periods() {
        let datasets = period.datasets.iter().map(|dataset| &public[*dataset]);
        let updated = plan.changed(datasets.flat_map(|dataset| &dataset.changes));
        plan.add_in_every_language(Key::Period(at), Some(period.slug.span), plan.lists_period(at), updated);
    }
}

pub(super) fn view(site: &Site, page: &Page) -> Leaf {
    let pen = site.pen(&page.lang);
    let Key::Period(at) = page.key else { return super::not_found::view(site, page) };
    let period = &pen.public[at];
    let table = |at: &DatasetAt| {
        let mut table = pen.table(*at);
        table.charts.extend(pen.charts_over_time(&pen.scope(*at)));
        table
    };
    let tables: Vec<TableView> = period.datasets.iter().map(table).collect();
    let neighbour = |place: Option<usize>| site.index.periods.get(place?).map(|at| pen.period_link(*at));
    let view = PeriodView {
        methods: pen.methods_link(),
        name: period.name.clone(),
        illustrative: tables.iter().find_map(|table| table.head.status.mark.clone()),
        tables,
        package: pen.package_link(Some(at)),
        older: neighbour(at.index().checked_add(1)),
        newer: neighbour(at.index().checked_sub(1)),
    };
    let title = pen.say("period-name", &[("name", (&*view.name).into())]);
    let mut head = Head::new(pen.own(title), Some(Section::Statistics));
    head.description = view.tables.first().map(|table| {
        let caption = [("table", table.head.caption.as_str().into())];
        pen.say("period-description", &caption).into()
    });
    head.structured = period.datasets.iter().filter_map(|dataset| pen.dataset_node(*dataset)).collect();
    Leaf { page: pen.page(page, head), view: View::Period(view) }
}
