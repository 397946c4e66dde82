//! The list of news, a page at a time.

use serde::Serialize;

use super::pen::Head;
use super::view::{NewsCard, PaginationView};
use super::{Key, Leaf, Page, Plan, Site, View};
use crate::awards::site::Section;

/// What a page of the list shows.
#[derive(Clone, Debug, Serialize)]
pub struct NewsListView {
    /// Its news, the newest first.
    pub news: Vec<NewsCard>,
    /// The other pages; none where all news fit on one.
    pub pagination: Option<PaginationView>,
}

pub(super) fn plan(plan: &mut Plan<'_>) {
    let updated = plan.latest_news(&plan.index.news);
    let indexed = !plan.index.news.is_empty();
    for number in 1..=pages(plan.index.news.len(), plan.public.settings.news_per_page) {
        plan.add_in_every_language(Key::NewsList(number), None, indexed, updated);
    }
}

fn pages(news: usize, on_one: usize) -> usize {
    news.div_ceil(on_one.max(1)).max(1)
}

pub(super) fn view(site: &Site, page: &Page) -> Leaf {
    let pen = site.pen(&page.lang);
    let Key::NewsList(current) = page.key else { return super::not_found::view(site, page) };
    let on_one = pen.public.settings.news_per_page.max(1);
    let total = pages(site.index.news.len(), on_one);
    let shown = site.index.news.chunks(on_one).nth(current.saturating_sub(1)).unwrap_or_default();
    let pagination = pen.pagination(current, total, |number| pen.urls.news_list(number, pen.lang));
    let title = match &pagination {
        Some(pagination) if current > 1 => pen.say(
            "news-list-page",
            &[("title", pen.word("menu-news").into()), ("page", (&*pagination.text).into())],
        ),
        _ => pen.word("menu-news"),
    };
    let mut head = Head::new(pen.own(title), Some(Section::News));
    head.description = Some(match &pagination {
        Some(pagination) if current > 1 => {
            pen.say("news-page-description", &[("page", (&*pagination.text).into())]).into()
        }
        _ => pen.word("news-description").into(),
    });
    let view = NewsListView { news: pen.news_cards(shown), pagination };
    Leaf { page: pen.page(page, head), view: View::NewsList(view) }
}
