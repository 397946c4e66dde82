//! All topics.

use serde::Serialize;

use super::view::TopicCard;

/// What the list of topics shows.
#[derive(Clone, Debug, Serialize)]
pub struct TopicsView {
    /// In the order of the language.
    pub topics: Vec<TopicCard>,
}
