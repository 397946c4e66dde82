//! News, pages written by hand and topics, as the public may see them.

use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::Date;

use super::{
    ArticlePhoto, CategoryAt, Change, EditionAt, Lang, NewsAt, NewsKind, RecipientAt, RegionAt, Source,
    TopicAt, When,
};
use crate::awards::article::Article;
use crate::diag::{At, Span};
use crate::prose::Block;

/// A version of a news item or page in one language.
#[derive(Clone, Debug)]
pub struct Version {
    /// Its language.
    pub lang: Lang,
    /// Its title.
    pub title: At<Arc<str>>,
    /// A short text for lists and search engines; the start of `body` serves where none was written.
    pub summary: Option<Arc<str>>,
    /// Title and summary as running text, where they hold a digit or a remark.
    pub front: Vec<Block>,
    /// Its part of an address.
    pub slug: At<Arc<str>>,
    /// The text.
    pub body: Arc<Article>,
    /// When it was made public: the later of date and embargo.
    pub published: Timestamp,
    /// The same, as a day where no hour was written.
    pub published_on: When,
}

/// A news item.
#[derive(Clone, Debug)]
pub struct News {
    /// What translations and links share.
    pub key: Arc<str>,
    /// The public versions, the original first. Never empty.
    pub versions: Vec<Version>,
    /// Day or moment of publication.
    pub date: When,
    /// When it was last changed in substance.
    pub updated: Option<When>,
    /// Who wrote it.
    pub author: Option<Arc<str>>,
    /// What kind.
    pub kind: NewsKind,
    /// The item that it answers.
    pub replies_to: Option<NewsAt>,
    /// Items that answer it.
    pub replies: Vec<NewsAt>,
    /// Editions it reports on (also those of its categories).
    pub editions: Vec<EditionAt>,
    /// Categories it reports on.
    pub categories: Vec<CategoryAt>,
    /// Recipients it reports on.
    pub recipients: Vec<RecipientAt>,
    /// Regions it reports on.
    pub regions: Vec<RegionAt>,
    /// Its topics.
    pub topics: Vec<TopicAt>,
    /// The main picture; words by language where translations state their own.
    pub photo: Option<ArticlePhoto>,
    /// More pictures, shown after the text.
    pub photos: Vec<ArticlePhoto>,
    /// Whether it shows any picture at all, in its text or beside it.
    pub pictured: bool,
    /// Whether its texts lead to places that may go though no record does: paths, galleries, parts of a page.
    pub leading: bool,
    /// Where the facts were read.
    pub source: Option<Source>,
    /// Show a table of contents.
    pub toc: bool,
    /// Keep it on top of the home page.
    pub featured: bool,
    /// Addresses that it had before.
    pub old_addresses: Vec<At<Arc<str>>>,
    /// What was changed.
    pub changes: Vec<Change>,
}

impl News {
    /// The version in a language, if it exists.
    #[must_use]
    pub fn version(&self, lang: &Lang) -> Option<&Version> {
        self.versions.iter().find(|version| version.lang == *lang)
    }

    /// The version to link from a page in a language: that language's, else the original.
    #[must_use]
    pub fn version_or_original(&self, lang: &Lang) -> &Version {
        self.version(lang).unwrap_or(&self.versions[0])
    }
}

/// A page written by hand.
#[derive(Clone, Debug)]
pub struct Page {
    /// What translations and links share.
    pub key: Arc<str>,
    /// The public versions, the original first. Never empty.
    pub versions: Vec<Version>,
    /// When it was last changed in substance.
    pub updated: Option<Date>,
    /// Place in the footer menu.
    pub menu: Option<u32>,
    /// Show a table of contents.
    pub toc: bool,
    /// Addresses that it had before.
    pub old_addresses: Vec<At<Arc<str>>>,
}

impl Page {
    /// The version in a language, if it exists.
    #[must_use]
    pub fn version(&self, lang: &Lang) -> Option<&Version> {
        self.versions.iter().find(|version| version.lang == *lang)
    }

    /// The version to link from a page in a language: that language's, else the original.
    #[must_use]
    pub fn version_or_original(&self, lang: &Lang) -> &Version {
        self.version(lang).unwrap_or(&self.versions[0])
    }
}

/// A topic (tag) that public news carry.
#[derive(Clone, Debug)]
pub struct Topic {
    /// As it is written in the newest item that carries it.
    pub name: Arc<str>,
    /// Its part of an address.
    pub slug: Arc<str>,
    /// Where it was first written.
    pub span: Span,
    /// News that carry it, the newest first.
    pub news: Vec<NewsAt>,
}
