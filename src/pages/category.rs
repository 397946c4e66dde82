//! One category of one edition, and the same category over the years.

use serde::Serialize;

use super::view::{AwardLine, CategoryResults, HtmlView, LinkView, NewsCard, SourceView};

/// What a category's page shows.
#[derive(Clone, Debug, Serialize)]
pub struct CategoryView {
    /// Its edition.
    pub edition: LinkView,
    /// Results and nominees.
    pub results: CategoryResults,
    /// "Hasil diumumkan pada …", while results are not public.
    pub pending: Option<String>,
    /// Where the results were read.
    pub source: Option<SourceView>,
    /// A remark on the edition's results.
    pub note: Option<HtmlView>,
    /// The same category in every edition that has it, the newest first; empty where this is the only one.
    pub lineage: Vec<LineageView>,
    /// News about it, the newest first.
    pub news: Vec<NewsCard>,
}

/// The category in one edition.
#[derive(Clone, Debug, Serialize)]
pub struct LineageView {
    /// The edition.
    pub edition: LinkView,
    /// The category there; the words are that year's title.
    pub category: LinkView,
    /// Whether it is this page.
    pub current: bool,
    /// Who received it.
    pub winners: Vec<LineageWinner>,
}

/// A winner of an edition.
#[derive(Clone, Debug, Serialize)]
pub struct LineageWinner {
    /// Who received it together.
    pub names: Vec<LinkView>,
    /// What they received.
    pub line: AwardLine,
}
