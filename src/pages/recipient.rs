//! One recipient across all editions: who received what, when, from where, and why.

use std::sync::Arc;

use serde::Serialize;

use super::view::{AwardView, ChangeView, HtmlView, LinkView, NewsCard, PictureView};

/// What a recipient's page shows.
#[derive(Clone, Debug, Serialize)]
pub struct RecipientView {
    /// Name as the public knows it.
    pub name: Arc<str>,
    /// Full legal name, where it differs.
    pub legal_name: Option<Arc<str>>,
    /// `government`, `village`, `business`, …
    pub kind: &'static str,
    /// The kind in words.
    pub kind_text: String,
    /// Where it is at home.
    pub region: Option<LinkView>,
    /// Home page.
    pub url: Option<Arc<str>>,
    /// A few words about it.
    pub about: Option<HtmlView>,
    /// What it received, the newest edition first.
    pub awards: Vec<AwardView>,
    /// Where it was nominated, the newest edition first.
    pub nominations: Vec<NominationView>,
    /// News about it, the newest first.
    pub news: Vec<NewsCard>,
    /// Pictures of it.
    pub photos: Vec<PictureView>,
    /// What was changed in its own record, the newest first.
    pub changes: Vec<ChangeView>,
}

/// A nomination.
#[derive(Clone, Debug, Serialize)]
pub struct NominationView {
    /// Its edition.
    pub edition: LinkView,
    /// Its category.
    pub category: LinkView,
    /// The name under which it was nominated, where it differs.
    pub named: Option<Arc<str>>,
    /// A remark.
    pub note: Option<HtmlView>,
}
