//! The text of an article, cut where a theme's component stands in it.

use std::sync::Arc;

use serde::Serialize;

use super::{CategoryResults, DocumentView, FigureView, LinkView, PictureView};

/// A piece of a text. A template prints `html` as it is, and else calls the component named by
/// `component` with `view`; pieces may stand in the middle of a sentence, so nothing goes between them.
#[derive(Clone, Debug, Serialize)]
pub struct Part {
    /// `html`, `results`, `figure`, `compared`, `photo`, `document`, `recipient`, `picture`.
    pub component: &'static str,
    /// Markup; empty for components.
    pub html: String,
    /// What the component shows; none for markup.
    pub view: Option<ComponentView>,
    /// Whether the component stands alone, not within a sentence.
    pub block: bool,
}

/// What a component of a text shows.
#[derive(Clone, Debug, Serialize)]
#[serde(untagged)]
pub enum ComponentView {
    /// `results`
    Results(Box<ResultsView>),
    /// `figure`
    Figure(Box<FigureView>),
    /// `compared`
    Compared(Box<ComparedView>),
    /// `photo` and `picture`
    Picture(Box<PictureView>),
    /// `document`
    Document(Box<DocumentView>),
    /// `recipient`
    Recipient(LinkView),
}

/// Two figures beside each other.
#[derive(Clone, Debug, Serialize)]
pub struct ComparedView {
    /// The one that the difference is counted to, and the other.
    pub figures: Vec<FigureView>,
    /// Both in words, with their parts, basis and days, and their difference.
    pub text: String,
}

/// The results of an edition, or of one category.
#[derive(Clone, Debug, Serialize)]
pub struct ResultsView {
    /// The edition.
    pub edition: LinkView,
    /// The categories.
    pub categories: Vec<CategoryResults>,
    /// "Hasil diumumkan pada …", while results are not public.
    pub pending: Option<String>,
}

/// An entry of a table of contents.
#[derive(Clone, Debug, Serialize)]
pub struct TocView {
    /// Anchor of the heading.
    pub id: Arc<str>,
    /// Its words.
    pub text: Arc<str>,
    /// Its level: 2 to 6.
    pub level: u8,
}
