//! The page for addresses that lead nowhere. Servers know one such page for the whole site, so it speaks
//! all of the site's languages.

use std::sync::Arc;

use serde::Serialize;

use super::view::{LinkView, Tag};

/// What it shows.
#[derive(Clone, Debug, Serialize)]
pub struct NotFoundView {
    /// In the page's language first, then in the others.
    pub languages: Vec<NotFoundWords>,
}

/// What it says in one language.
#[derive(Clone, Debug, Serialize)]
pub struct NotFoundWords {
    /// The language.
    pub lang: Tag,
    /// Heading.
    pub title: String,
    /// What to do.
    pub text: String,
    /// Home page in this language.
    pub home: Arc<str>,
    /// The sections in this language.
    pub links: Vec<LinkView>,
}
