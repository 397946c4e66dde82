//! One topic.

use std::sync::Arc;

use serde::Serialize;

use super::pen::Head;
use super::view::NewsCard;
use super::view::TextView;
use super::{Key, Leaf, Page, Plan, Site, View};
use crate::awards::site::Section;

/// What a topic's page shows.
#[derive(Clone, Debug, Serialize)]
pub struct TopicView {
    /// Its name.
    pub name: Arc<str>,
    /// News that carry it, the newest first.
    pub news: Vec<NewsCard>,
}

pub(super) fn plan(plan: &mut Plan<'_>) {
    let public = plan.public;
    for (at, topic) in public.topics() {
        let updated = plan.latest_news(&topic.news);
        plan.add_in_every_language(Key::Topic(at), Some(topic.span), true, updated);
    }
}

pub(super) fn view(site: &Site, page: &Page) -> Leaf {
    let pen = site.pen(&page.lang);
    let Key::Topic(at) = page.key else { return super::not_found::view(site, page) };
    let topic = &pen.public[at];
    let view = TopicView { name: topic.name.clone(), news: pen.news_cards(&topic.news) };
    let link = pen.topic_link(at);
    let mut head = Head::new(TextView { text: link.text, lang: link.lang }, Some(Section::Topics));
    head.description = Some(pen.say("topic-description", &[("name", (&*topic.name).into())]).into());
    Leaf { page: pen.page(page, head), view: View::Topic(view) }
}
