//! The list of news, a page at a time.

use std::sync::Arc;

use serde::Serialize;

use super::pen::{Head, Pen};
use super::view::{LinkView, NewsCard};
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

/// The way to the other pages of a list.
#[derive(Clone, Debug, Serialize)]
pub struct PaginationView {
    /// This page, from 1.
    pub current: usize,
    /// How many there are.
    pub total: usize,
    /// "Halaman 2 dari 5".
    pub text: String,
    /// The page with newer items.
    pub newer: Option<LinkView>,
    /// The page with older items.
    pub older: Option<LinkView>,
    /// First, last and the pages around this one.
    pub pages: Vec<PageLink>,
}

/// A page number.
#[derive(Clone, Debug, Serialize)]
pub struct PageLink {
    /// The number.
    pub number: usize,
    /// "Halaman 3", for those who hear the link.
    pub label: String,
    /// Where it leads.
    pub href: Arc<str>,
    /// Whether it is this page.
    pub current: bool,
    /// Whether numbers are left out before it.
    pub gap_before: bool,
}

/// How many pages on each side of the current one have a link.
const AROUND: usize = 2;

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
    let pagination = (total > 1).then(|| pagination(pen, current, total));
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

fn pagination(pen: Pen<'_>, current: usize, total: usize) -> PaginationView {
    let near = current.saturating_sub(AROUND).max(1)..=(current + AROUND).min(total);
    let mut numbers: Vec<usize> = near.collect();
    if numbers.first() != Some(&1) {
        numbers.insert(0, 1);
    }
    if numbers.last() != Some(&total) {
        numbers.push(total);
    }
    let mut before = 0;
    let mut link = |number: usize| {
        let gap_before = number > before + 1;
        before = number;
        PageLink {
            number,
            label: pen.say("page-number", &[("number", number.into())]),
            href: pen.urls.href(&pen.urls.news_list(number, pen.lang)),
            current: number == current,
            gap_before,
        }
    };
    PaginationView {
        current,
        total,
        text: pen.say("page-of", &[("number", current.into()), ("total", total.into())]),
        newer: (current > 1)
            .then(|| pen.link(&pen.urls.news_list(current - 1, pen.lang), pen.word("newer-news"))),
        older: (current < total)
            .then(|| pen.link(&pen.urls.news_list(current + 1, pen.lang), pen.word("older-news"))),
        pages: numbers.into_iter().map(&mut link).collect(),
    }
}
