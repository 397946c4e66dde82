//! A small page at an old address that leads to the new one.

use std::sync::Arc;

use super::pen::Head;
use super::{Key, Leaf, Page, Plan, Site, View};
use serde::Serialize;

/// What it shows.
#[derive(Clone, Debug, Serialize)]
pub struct RedirectView {
    /// The new address, base path included: for the link and the refresh.
    pub href: Arc<str>,
    /// The whole new address: for `rel="canonical"`.
    pub url: String,
    /// What stands there.
    pub title: Arc<str>,
}

pub(super) fn plan(plan: &mut Plan<'_>) {
    let redirects = plan.redirects;
    for (at, redirect) in redirects.iter().enumerate() {
        let (from, span) = (redirect.from.clone(), Some(redirect.span));
        plan.add_at(from, Key::Redirect(at), &redirect.lang, span, false, None);
    }
}

pub(super) fn view(site: &Site, page: &Page) -> Leaf {
    let pen = site.pen(&page.lang);
    let Key::Redirect(at) = page.key else { return super::not_found::view(site, page) };
    let to = site.redirects[at].to;
    let link = match to {
        Key::News(at) => pen.news_link(at),
        Key::Page(at) => pen.page_link(at),
        Key::Edition(at) => pen.edition_link(at),
        Key::Recipient(at) => pen.recipient_link(at, None),
        Key::Region(at) => pen.region_link(at),
        _ => pen.home_link(),
    };
    let view =
        RedirectView { url: pen.urls.absolute_href(&link.href), href: link.href, title: link.text.clone() };
    let head = Head::new(pen.own(link.text), None);
    let mut page = pen.page(page, head);
    page.canonical.clone_from(&view.url);
    Leaf { page, view: View::Redirect(view) }
}
