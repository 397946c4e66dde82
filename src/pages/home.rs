//! The home page: who received it last, what is new, how coverage stands.

use serde::Serialize;

use super::view::CategoryResults;
use super::view::{EditionCard, FigureView, LinkView, NewsCard, TextView};

/// What the home page shows.
#[derive(Clone, Debug, Serialize)]
pub struct HomeView {
    /// Site name.
    pub title: TextView,
    /// One sentence about the site.
    pub description: Option<TextView>,
    /// The newest edition whose results are public.
    pub latest: Option<LatestView>,
    /// Editions whose results are not public yet, the nearest first: their `pending` says when.
    pub upcoming: Vec<EditionCard>,
    /// News kept on top.
    pub featured: Vec<NewsCard>,
    /// The newest news that are not on top already.
    pub news: Vec<NewsCard>,
    /// The newest figure of each measure and basis for each province (for the whole, no segments).
    pub figures: Vec<FigureView>,
    /// "Semua berita"; none without news.
    pub news_link: Option<LinkView>,
    /// "Semua edisi"; none without editions.
    pub editions_link: Option<LinkView>,
    /// "Semua statistik"; none without figures.
    pub statistics_link: Option<LinkView>,
}

/// The newest edition with results.
#[derive(Clone, Debug, Serialize)]
pub struct LatestView {
    /// The edition.
    pub edition: EditionCard,
    /// Its results.
    pub categories: Vec<CategoryResults>,
}
