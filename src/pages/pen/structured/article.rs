//! A news item, with its corrections.

use std::sync::Arc;

use serde::Serialize;

use super::party::Party;
use super::{Kind, Node};
use crate::awards::public::NewsAt;
use crate::awards::time::When;
use crate::pages::pen::Pen;

/// Fields by the names that they are written with.
#[derive(Debug, Serialize)]
pub(super) struct NewsArticle {
    #[serde(rename = "@type")]
    kind: &'static str,
    author: Party,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    correction: Vec<Correction>,
    #[serde(rename = "dateModified")]
    modified: String,
    #[serde(rename = "datePublished")]
    published: String,
    description: Arc<str>,
    headline: Arc<str>,
    /// The page's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) image: Option<String>,
    #[serde(rename = "inLanguage")]
    language: Arc<str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    keywords: Vec<Arc<str>>,
    #[serde(rename = "mainEntityOfPage")]
    page: String,
    publisher: Party,
    url: String,
}

/// Whoever quotes the item finds what no longer holds.
#[derive(Debug, Serialize)]
struct Correction {
    #[serde(rename = "@type")]
    kind: &'static str,
    #[serde(rename = "datePublished")]
    published: String,
    text: String,
}

impl Pen<'_> {
    /// A news item; `published` is when it was made public, `updated` when it was last changed in substance.
    #[must_use]
    pub fn article_node(&self, at: NewsAt, published: When, updated: Option<When>) -> Option<Node> {
        if !self.tells() {
            return None;
        }
        let item = &self.public[at];
        let version = item.version_or_original(self.lang);
        let url = self.urls.absolute(self.urls.news(at, self.lang));
        let corrections = self.changes(&item.changes).into_iter();
        let corrections = corrections.filter(|change| matches!(change.kind, "correction" | "withdrawal"));
        let author = item.author.as_ref().map(|name| Party::named("Person", name.clone()));
        Some(Node(Kind::Article(Box::new(NewsArticle {
            kind: "NewsArticle",
            headline: version.title.value.clone(),
            description: self.summary(version),
            image: None,
            page: url.clone(),
            url,
            published: self.locale.iso(published),
            modified: self.locale.iso(updated.unwrap_or(published)),
            language: version.lang.0.clone(),
            author: author.unwrap_or_else(|| self.publisher()),
            publisher: self.publisher(),
            keywords: item.topics.iter().map(|topic| self.public[*topic].name.clone()).collect(),
            correction: corrections
                .map(|change| Correction {
                    kind: "CorrectionComment",
                    text: format!("{}: {}", change.label, change.why.text),
                    published: change.date.iso,
                })
                .collect(),
        }))))
    }
}
