//! What feeds carry of the news of a language: whole texts that need no theme, with whole addresses.

use std::sync::Arc;

use jiff::Timestamp;

use super::plan::Site;
use crate::awards::public::NewsAt;
use crate::awards::text::Lang;

/// A news item in a feed.
#[derive(Clone, Debug)]
pub struct FeedItem {
    /// Its page, whole: also what identifies it.
    pub url: String,
    /// Its title.
    pub title: Arc<str>,
    /// The language of title and text.
    pub lang: Arc<str>,
    /// When it was made public.
    pub published: Timestamp,
    /// When it was last changed in substance; never before `published`.
    pub updated: Timestamp,
    /// Who wrote it.
    pub author: Option<Arc<str>>,
    /// A short text.
    pub summary: String,
    /// The text as HTML.
    pub html: String,
    /// Names of its topics.
    pub topics: Vec<Arc<str>>,
    /// Its main picture: whole address.
    pub picture: Option<String>,
    /// Corrections and withdrawals, the newest first: date and sentence.
    pub corrections: Vec<String>,
}

/// The newest news of a language, at most `limit`: those that exist in it.
#[must_use]
pub fn feed_items(site: &Site, lang: &Lang, limit: usize) -> Vec<FeedItem> {
    let in_language = site.index.news.iter().filter(|at| site.public[**at].version(lang).is_some());
    in_language.take(limit).map(|at| item(site, lang, *at)).collect()
}

fn item(site: &Site, lang: &Lang, at: NewsAt) -> FeedItem {
    let pen = site.pen(lang);
    let news = &site.public[at];
    let version = news.version_or_original(lang);
    let url = pen.urls.absolute(pen.urls.news(at, lang));
    let zone = &site.public.settings.time_zone;
    let changed = news.changes.iter().map(|change| crate::awards::time::When::Day(change.date.value));
    let updated = news.updated.into_iter().chain(changed).map(|when| when.instant(zone)).max();
    let corrections = pen.changes(&news.changes);
    let is_correction = |kind: &str| kind == "correction" || kind == "withdrawal";
    FeedItem {
        title: version.title.value.clone(),
        lang: version.lang.0.clone(),
        published: version.published,
        updated: updated.map_or(version.published, |updated| updated.max(version.published)),
        author: news.author.clone(),
        summary: pen.summary(version).to_string(),
        html: pen.feed_html(&version.body, &url),
        topics: news.topics.iter().map(|topic| site.public[*topic].name.clone()).collect(),
        picture: pen.news_photo(news).map(|picture| pen.urls.absolute_href(&picture.full.href)),
        corrections: corrections
            .into_iter()
            .filter(|change| is_correction(change.kind))
            .map(|change| format!("{} ({}): {}", change.label, change.date.text, change.why.text))
            .collect(),
        url,
    }
}
