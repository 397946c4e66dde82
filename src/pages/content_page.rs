//! A page written by hand. Its template is `page.html`.

use std::sync::Arc;

use serde::Serialize;

use super::pen::Head;
use super::view::{DateView, Part, TocView};
use super::{Key, Leaf, Page, Plan, Site, View};
use crate::awards::time::When;

/// What such a page shows.
#[derive(Clone, Debug, Serialize)]
pub struct ContentPageView {
    /// Its title.
    pub title: Arc<str>,
    /// A short text; none where nobody wrote one.
    pub summary: Option<Arc<str>>,
    /// The text.
    pub body: Vec<Part>,
    /// Table of contents; empty where none is wanted.
    pub toc: Vec<TocView>,
    /// When it was last changed in substance.
    pub updated: Option<DateView>,
}

pub(super) fn plan(plan: &mut Plan<'_>) {
    let public = plan.public;
    for (at, page) in public.pages() {
        for version in &page.versions {
            let updated = page.updated.map(When::Day);
            plan.add(Key::Page(at), &version.lang, Some(version.slug.span), true, updated);
        }
    }
}

pub(super) fn view(site: &Site, page: &Page) -> Leaf {
    let pen = site.pen(&page.lang);
    let Key::Page(at) = page.key else { return super::not_found::view(site, page) };
    let content = &pen.public[at];
    let version = content.version_or_original(&page.lang);
    let view = ContentPageView {
        title: version.title.value.clone(),
        summary: version.summary.clone(),
        body: pen.body(&version.body),
        toc: if content.toc { pen.contents(&version.body) } else { Vec::new() },
        updated: content.updated.map(|date| pen.date(date)),
    };
    let mut head = Head::new(pen.own(view.title.clone()), None);
    head.description = Some(pen.summary(version)).filter(|summary| !summary.is_empty());
    Leaf { page: pen.page(page, head), view: View::ContentPage(view) }
}
