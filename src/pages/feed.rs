//! What feeds carry of the news of a language: whole texts that need no theme, with whole addresses. There is one for
//! all news, one for each category over the years, one for each region.

use std::sync::Arc;

use jiff::Timestamp;

use super::Key;
use super::plan::Site;
use crate::awards::public::{CategoryAt, NewsAt, Public, RegionAt};
use crate::awards::text::Lang;

/// What the news of a feed are about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// Anything.
    All,
    /// A category in any edition; named is its newest.
    Category(CategoryAt),
    /// A region.
    Region(RegionAt),
}

/// The form of a feed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flavour {
    /// Atom (RFC 4287).
    Atom,
    /// JSON Feed 1.1.
    Json,
}

impl Flavour {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Atom, Self::Json];

    /// The ending of its files.
    #[must_use]
    pub fn ending(self) -> &'static str {
        match self {
            Self::Atom => "xml",
            Self::Json => "json",
        }
    }

    /// Its media type.
    #[must_use]
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Atom => "application/atom+xml",
            Self::Json => "application/feed+json",
        }
    }
}

/// What there are feeds about.
pub fn subjects(public: &Public) -> impl Iterator<Item = Subject> {
    let newest = public.categories().map(|(at, _)| at).filter(|at| super::index::newest(public, *at) == *at);
    let categories = newest.map(Subject::Category);
    let regions = public.regions().map(|(at, _)| Subject::Region(at));
    std::iter::once(Subject::All).chain(categories).chain(regions)
}

impl Site {
    /// The news of a subject in all languages, the newest first.
    #[must_use]
    pub fn feed_news(&self, subject: Subject) -> &[NewsAt] {
        match subject {
            Subject::All => &self.index.news,
            Subject::Category(at) => self.index.news_of_line(at),
            Subject::Region(at) => &self.public[at].news,
        }
    }

    /// The page that a feed belongs to.
    #[must_use]
    pub fn feed_home(&self, subject: Subject) -> Key {
        match subject {
            Subject::All => Key::Home,
            Subject::Category(at) => Key::Category(at),
            Subject::Region(at) => Key::Region(at),
        }
    }

    /// What a page's own feed is about; none for those that have none of their own.
    #[must_use]
    pub fn feed_subject(&self, page: Key) -> Option<Subject> {
        match page {
            Key::Category(at) => Some(Subject::Category(super::index::newest(&self.public, at))),
            Key::Region(at) => Some(Subject::Region(at)),
            _ => None,
        }
    }
}

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

/// The newest news of a subject in a language, at most `limit`: those that exist in it.
#[must_use]
pub fn feed_items(site: &Site, subject: Subject, lang: &Lang, limit: usize) -> Vec<FeedItem> {
    let in_language = site.feed_news(subject).iter().filter(|at| site.public[**at].version(lang).is_some());
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
