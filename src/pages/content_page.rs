//! A page written by hand. Its template is `page.html`.

use std::sync::Arc;

use serde::Serialize;

use super::view::{DateView, Part, TocView};

/// What such a page shows.
#[derive(Clone, Debug, Serialize)]
pub struct ContentPageView {
    /// Its title.
    pub title: Arc<str>,
    /// A short text; none where nobody wrote one.
    pub summary: Option<Arc<str>>,
    /// The text.
    pub body: Vec<Part>,
    /// Table of contents; empty where none is wanted.
    pub toc: Vec<TocView>,
    /// When it was last changed in substance.
    pub updated: Option<DateView>,
}
