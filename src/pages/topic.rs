//! One topic.

use std::sync::Arc;

use serde::Serialize;

use super::view::NewsCard;

/// What a topic's page shows.
#[derive(Clone, Debug, Serialize)]
pub struct TopicView {
    /// Its name.
    pub name: Arc<str>,
    /// News that carry it, the newest first.
    pub news: Vec<NewsCard>,
}
