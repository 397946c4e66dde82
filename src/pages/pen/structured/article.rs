//! A news item, with its corrections.

use serde::Serialize;
use serde_json::Value as Json;

use super::party::Party;
use crate::awards::public::NewsAt;
use crate::awards::time::When;
use crate::pages::pen::Pen;

#[derive(Debug, Serialize)]
struct NewsArticle {
    #[serde(rename = "@type")]
    kind: &'static str,
    headline: String,
    description: String,
    url: String,
    #[serde(rename = "mainEntityOfPage")]
    page: String,
    #[serde(rename = "datePublished")]
    published: String,
    #[serde(rename = "dateModified")]
    modified: String,
    #[serde(rename = "inLanguage")]
    language: String,
    author: Party,
    publisher: Party,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    keywords: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    correction: Vec<Correction>,
}

/// Whoever quotes the item finds what no longer holds.
#[derive(Debug, Serialize)]
struct Correction {
    #[serde(rename = "@type")]
    kind: &'static str,
    text: String,
    #[serde(rename = "datePublished")]
    published: String,
}

impl Pen<'_> {
    /// A news item; `published` is when it was made public, `updated` when it was last changed in substance.
    #[must_use]
    pub fn article_node(&self, at: NewsAt, published: When, updated: Option<When>) -> Option<Json> {
        let item = &self.public[at];
        let version = item.version_or_original(self.lang);
        let url = self.urls.absolute(self.urls.news(at, self.lang));
        let corrections = self.changes(&item.changes).into_iter();
        let corrections = corrections.filter(|change| matches!(change.kind, "correction" | "withdrawal"));
        let author = item.author.as_ref().map(|name| Party::named("Person", &**name));
        self.told(&NewsArticle {
            kind: "NewsArticle",
            headline: version.title.value.to_string(),
            description: self.summary(version).to_string(),
            page: url.clone(),
            url,
            published: self.locale.iso(published),
            modified: self.locale.iso(updated.unwrap_or(published)),
            language: version.lang.as_str().to_owned(),
            author: author.unwrap_or_else(|| self.publisher()),
            publisher: self.publisher(),
            keywords: item.topics.iter().map(|topic| self.public[*topic].name.to_string()).collect(),
            correction: corrections
                .map(|change| Correction {
                    kind: "CorrectionComment",
                    text: format!("{}: {}", change.label, change.why.text),
                    published: change.date.iso,
                })
                .collect(),
        })
    }
}
