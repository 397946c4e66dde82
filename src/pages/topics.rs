//! All topics.

use serde::Serialize;

use super::pen::Head;
use super::view::TopicCard;
use super::{Key, Leaf, Page, Plan, Site, View};
use crate::awards::site::Section;

/// What the list of topics shows.
#[derive(Clone, Debug, Serialize)]
pub struct TopicsView {
    /// In the order of the language.
    pub topics: Vec<TopicCard>,
}

pub(super) fn plan(plan: &mut Plan<'_>) {
    if plan.has_section(Section::Topics) {
        let indexed = plan.public.topics().len() > 0;
        plan.add_in_every_language(Key::Section(Section::Topics), None, indexed, None);
    }
}

pub(super) fn view(site: &Site, page: &Page) -> Leaf {
    let pen = site.pen(&page.lang);
    let mut all: Vec<_> =
        pen.public.topics().map(|(at, topic)| (pen.locale.sort_key(&topic.name), at)).collect();
    all.sort();
    let view = TopicsView { topics: all.into_iter().map(|(_, at)| pen.topic_card(at)).collect() };
    let mut head = Head::new(pen.own(pen.word("menu-topics")), Some(Section::Topics));
    head.description = Some(pen.word("topics-description").into());
    Leaf { page: pen.page(page, head), view: View::Topics(view) }
}
