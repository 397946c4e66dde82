//! A news item.

use std::sync::Arc;

use serde::Serialize;

use super::view::{ChangeView, DateView, LinkView, NewsCard, Part, PictureView, SourceView, TocView};

/// What a news item's page shows.
#[derive(Clone, Debug, Serialize)]
pub struct ArticleView {
    /// Its title.
    pub title: Arc<str>,
    /// `news`, `press_release`, `reply`.
    pub kind: &'static str,
    /// The kind in words, where it is not plain news.
    pub kind_text: Option<String>,
    /// Day or moment of publication.
    pub date: DateView,
    /// When it was last changed in substance.
    pub updated: Option<DateView>,
    /// Who wrote it.
    pub author: Option<Arc<str>>,
    /// A short text; none where nobody wrote one (the text itself begins with it).
    pub summary: Option<Arc<str>>,
    /// Its main picture.
    pub photo: Option<PictureView>,
    /// The text.
    pub body: Vec<Part>,
    /// Table of contents; empty where none is wanted.
    pub toc: Vec<TocView>,
    /// "3 menit baca".
    pub reading_time: String,
    /// Its topics.
    pub topics: Vec<LinkView>,
    /// Editions it reports on.
    pub editions: Vec<LinkView>,
    /// Categories it reports on.
    pub categories: Vec<LinkView>,
    /// Recipients it reports on.
    pub recipients: Vec<LinkView>,
    /// Regions it reports on.
    pub regions: Vec<LinkView>,
    /// Where the facts were read.
    pub source: Option<SourceView>,
    /// What was changed, the newest first.
    pub changes: Vec<ChangeView>,
    /// The item that it answers (hak jawab).
    pub replies_to: Option<NewsCard>,
    /// Items that answer it.
    pub replies: Vec<NewsCard>,
    /// The next older item.
    pub older: Option<LinkView>,
    /// The next newer item.
    pub newer: Option<LinkView>,
    /// Items that share most with it.
    pub related: Vec<NewsCard>,
}
