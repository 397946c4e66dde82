//! One topic.

use std::sync::Arc;

use serde::Serialize;

use super::pen::Head;
use super::view::TextView;
use super::view::{NewsCard, PaginationView};
use super::{Key, Leaf, Page, Plan, Site, View};
use crate::awards::public::Topic;
use crate::awards::site::Section;

/// What a topic's page shows.
#[derive(Clone, Debug, Serialize)]
pub struct TopicView {
    /// Its name.
    pub name: Arc<str>,
    /// News that carry it, the newest first.
    pub news: Vec<NewsCard>,
    /// The other pages; none where all news fit on one.
    pub pagination: Option<PaginationView>,
}

pub(super) fn plan(plan: &mut Plan<'_>) {
    let public = plan.public;
    for (at, topic) in public.topics() {
        let updated = plan.latest_news(&topic.news);
        for number in 1..=pages(topic, public.settings.news_per_page) {
            plan.add_in_every_language(Key::Topic(at, number), Some(topic.span), true, updated);
        }
    }
}

fn pages(topic: &Topic, on_one: usize) -> usize {
    topic.news.len().div_ceil(on_one.max(1)).max(1)
}

pub(super) fn view(site: &Site, page: &Page) -> Leaf {
    let pen = site.pen(&page.lang);
    let Key::Topic(at, current) = page.key else { return super::not_found::view(site, page) };
    let topic = &pen.public[at];
    let on_one = pen.public.settings.news_per_page.max(1);
    let shown = topic.news.chunks(on_one).nth(current.saturating_sub(1)).unwrap_or_default();
    let pagination =
        pen.pagination(current, pages(topic, on_one), |number| pen.urls.topic(at, number, pen.lang));
    let view = TopicView { name: topic.name.clone(), news: pen.news_cards(shown), pagination };
    let mut link = pen.topic_link(at);
    if let Some(pagination) = view.pagination.as_ref().filter(|_| current > 1) {
        let words = [("title", (&*link.text).into()), ("page", (&*pagination.text).into())];
        link.text = pen.say("news-list-page", &words).into();
    }
    let mut head = Head::new(TextView { text: link.text, lang: link.lang }, Some(Section::Topics));
    let mut description = pen.say("topic-description", &[("name", (&*topic.name).into())]);
    if let Some(pagination) = view.pagination.as_ref().filter(|_| current > 1) {
        description = format!("{description} {}.", pagination.text);
    }
    head.description = Some(description.into());
    Leaf { page: pen.page(page, head), view: View::Topic(view) }
}
