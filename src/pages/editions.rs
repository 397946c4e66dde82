//! All editions.

use serde::Serialize;

use super::view::EditionCard;

/// What the list of editions shows.
#[derive(Clone, Debug, Serialize)]
pub struct EditionsView {
    /// By series; one group without a title where the site has one series.
    pub groups: Vec<SeriesView>,
}

/// The editions of one series.
#[derive(Clone, Debug, Serialize)]
pub struct SeriesView {
    /// Its name.
    pub title: Option<String>,
    /// Its editions, the newest first.
    pub editions: Vec<EditionCard>,
}
