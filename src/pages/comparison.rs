//! All regions beside each other: one measure on one basis at a time, its figures of a day and those before.
//!
//! Each coverage file has such a page of its own, whose address stays, so that it can be cited. The first page of
//! the section shows the newest figures of the first measure.

use serde::Serialize;

use super::pen::{Head, Pen};
use super::view::{ComparisonTable, LinkView};
use super::{Key, Leaf, Page, Plan, Site, View};
use crate::awards::coverage::Status;
use crate::awards::public::DatasetAt;
use crate::awards::site::Section;

/// What the page of comparison shows.
#[derive(Clone, Debug, Serialize)]
pub struct ComparisonView {
    /// The regions; none on a site without figures.
    pub table: Option<ComparisonTable>,
    /// The newest figures of each measure and basis.
    pub series: Vec<TableChoice>,
    /// The days of this measure and basis, the newest first.
    pub dates: Vec<TableChoice>,
    /// Files with these figures.
    pub downloads: Vec<LinkView>,
    /// The table in full, with segments.
    pub period: Option<LinkView>,
    /// How the figures are made.
    pub methods: LinkView,
}

/// Another table that can be chosen.
#[derive(Clone, Debug, Serialize)]
pub struct TableChoice {
    /// Where it stands.
    pub link: LinkView,
    /// Whether it is the one that is shown.
    pub current: bool,
}

pub(super) fn plan(plan: &mut Plan<'_>) {
    let public = plan.public;
    let facts = |at: DatasetAt| public[at].status != Status::Illustrative;
    let first = first(plan.index.series.iter().filter_map(|series| series.datasets.first().copied()), facts);
    let updated = plan.changed(first.iter().flat_map(|at| &public[*at].changes));
    plan.add_in_every_language(Key::Section(Section::Comparison), None, first.is_some_and(facts), updated);
    for (at, dataset) in public.datasets() {
        let updated = plan.changed(&dataset.changes);
        plan.add_in_every_language(Key::Comparison(at), Some(dataset.as_of_span), facts(at), updated);
    }
}

/// The coverage file that a page of this kind shows; none on a site without figures, and on other pages.
#[must_use]
pub fn shown(site: &Site, key: Key) -> Option<DatasetAt> {
    let facts = |at: DatasetAt| site.public[at].status != Status::Illustrative;
    match key {
        Key::Comparison(at) => Some(at),
        Key::Section(Section::Comparison) => {
            first(site.index.series.iter().filter_map(|series| series.datasets.first().copied()), facts)
        }
        _ => None,
    }
}

/// The figures before those of a coverage file.
#[must_use]
pub fn before(site: &Site, at: DatasetAt) -> Option<DatasetAt> {
    site.pen(&site.public.settings.languages[0]).before(at)
}

/// The first of the newest figures that were not made up; the first of all where all were.
fn first(
    newest: impl Iterator<Item = DatasetAt> + Clone,
    facts: impl Fn(DatasetAt) -> bool,
) -> Option<DatasetAt> {
    newest.clone().find(|at| facts(*at)).or_else(|| newest.clone().next())
}

pub(super) fn view(site: &Site, page: &Page) -> Leaf {
    let pen = site.pen(&page.lang);
    let Some(at) = shown(site, page.key) else {
        let head = Head::new(pen.own(pen.word("menu-comparison")), Some(Section::Statistics));
        let view = empty(pen);
        return Leaf { page: pen.page(page, head), view: View::Comparison(Box::new(view)) };
    };
    let table = pen.comparison(at);
    let title = match page.key {
        Key::Comparison(_) => {
            let words = [
                ("measure", (&*table.head.measure.text).into()),
                ("basis", (&*table.head.basis.text).into()),
                ("date", (&*table.head.as_of.text).into()),
            ];
            pen.say("comparison-title", &words)
        }
        _ => pen.word("menu-comparison"),
    };
    let mut head = Head::new(pen.own(title), Some(Section::Statistics));
    let caption = [("table", table.head.caption.as_str().into())];
    head.description = Some(pen.say("comparison-description", &caption).into());
    if page.key != Key::Section(Section::Comparison) {
        head.trail = vec![pen.section_link(Section::Comparison)];
    }
    let view = ComparisonView {
        series: series(pen, at),
        dates: dates(pen, at),
        downloads: pen.dataset_downloads(at),
        period: Some(pen.dataset_link(at)),
        table: Some(table),
        ..empty(pen)
    };
    Leaf { page: pen.page(page, head), view: View::Comparison(Box::new(view)) }
}

fn empty(pen: Pen<'_>) -> ComparisonView {
    ComparisonView {
        table: None,
        series: Vec::new(),
        dates: Vec::new(),
        downloads: Vec::new(),
        period: None,
        methods: pen.methods_link(),
    }
}

/// The newest figures of each measure and basis; none where there is one series.
fn series(pen: Pen<'_>, shown: DatasetAt) -> Vec<TableChoice> {
    let index = &pen.site.index;
    let choice = |(number, newest): (usize, DatasetAt)| {
        let head = pen.head(newest);
        let words = [("measure", (&*head.measure.text).into()), ("basis", (&*head.basis.text).into())];
        TableChoice {
            link: pen.link(pen.urls.comparison(newest, pen.lang), pen.say("comparison-series", &words)),
            current: index.series_of[shown.index()] == number,
        }
    };
    let newest = index.series.iter().enumerate();
    let newest = newest.filter_map(|(number, series)| Some((number, *series.datasets.first()?)));
    let choices: Vec<TableChoice> = newest.map(choice).collect();
    if choices.len() > 1 { choices } else { Vec::new() }
}

/// The days of a series; none where there is one.
fn dates(pen: Pen<'_>, shown: DatasetAt) -> Vec<TableChoice> {
    let index = &pen.site.index;
    let datasets = &index.series[index.series_of[shown.index()]].datasets;
    let choice = |at: &DatasetAt| TableChoice {
        link: pen.link(pen.urls.comparison(*at, pen.lang), pen.locale.date(pen.public[*at].as_of)),
        current: *at == shown,
    };
    if datasets.len() > 1 { datasets.iter().map(choice).collect() } else { Vec::new() }
}
