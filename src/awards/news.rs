//! News and pages.

use std::sync::Arc;

use jiff::civil::Date;

use super::article::{Article, Passage};
use super::change::Change;
use super::hide::Hide;
use super::region::CodeText;
use super::source::Source;
use super::text::{Lang, Text};
use super::time::When;
use crate::diag::{At, FileId};
use crate::prose::Block;

/// What kind of news item it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum NewsKind {
    /// A report.
    #[default]
    News,
    /// A press release.
    PressRelease,
    /// The reply of someone who was written about (hak jawab).
    Reply,
}

impl NewsKind {
    /// Each with its word in content files, data and messages.
    pub const WORDS: [(&'static str, Self); 3] =
        [("news", Self::News), ("press_release", Self::PressRelease), ("reply", Self::Reply)];

    /// The word in content files, data and messages.
    #[must_use]
    pub fn word(self) -> &'static str {
        Self::WORDS.iter().find(|(_, kind)| *kind == self).map_or("news", |(word, _)| word)
    }
}

/// A picture that an article shows.
#[derive(Clone, Debug)]
pub struct ArticlePhoto {
    /// The picture.
    pub file: At<FileId>,
    /// What is to be seen, for those who cannot see it.
    pub alt: Text,
    /// What is said under it.
    pub caption: Option<Passage>,
    /// Whose work it is.
    pub credit: Option<Arc<str>>,
    /// What must stay when it is cropped: thousandths of width and height.
    pub focus: Option<(u16, u16)>,
    /// The video that it stands for: its address on another site.
    pub video: Option<Arc<str>>,
}

/// One language's version of a news item or page.
#[derive(Clone, Debug)]
pub struct Version {
    /// What hides it, and where it stands.
    pub hide: Hide,
    /// Its language.
    pub lang: Lang,
    /// Its title.
    pub title: At<Arc<str>>,
    /// A short text for lists and search engines.
    pub summary: Option<Arc<str>>,
    /// Title and summary as running text, where they hold a digit or a remark.
    pub front: Vec<Block>,
    /// Its part of an address.
    pub slug: At<Arc<str>>,
    /// The text.
    pub body: Arc<Article>,
    /// In a translation: the photo's words, where stated.
    pub photo_alt: Option<Arc<str>>,
    /// In a translation: the photo's caption, where stated.
    pub photo_caption: Option<Arc<Article>>,
}

/// A topic as an item names it.
#[derive(Clone, Debug)]
pub struct Tag {
    /// As it is written.
    pub name: At<Arc<str>>,
    /// Its part of an address: what makes it the same topic as another item's.
    pub slug: Arc<str>,
}

impl Tag {
    /// A topic of this name.
    #[must_use]
    pub fn new(name: At<Arc<str>>) -> Self {
        let slug = super::slug(&name.value).into();
        Self { name, slug }
    }
}

/// A news item.
#[derive(Clone, Debug)]
pub struct NewsEntry {
    /// Path under `content/news/` without language and ending: what translations and links share.
    pub key: Arc<str>,
    /// The original; its `hide` hides the whole item.
    pub original: Version,
    /// Its translations.
    pub translations: Vec<Version>,
    /// Day or moment of publication: hidden before it.
    pub date: At<When>,
    /// When it was last changed in substance.
    pub updated: Option<At<When>>,
    /// Who wrote it.
    pub author: Option<Arc<str>>,
    /// What kind.
    pub kind: NewsKind,
    /// Key of the item that it answers.
    pub replies_to: Option<At<Arc<str>>>,
    /// Editions it reports on.
    pub editions: Vec<At<Arc<str>>>,
    /// Categories it reports on: edition and category.
    pub categories: Vec<At<(Arc<str>, Arc<str>)>>,
    /// Recipients it reports on.
    pub recipients: Vec<At<Arc<str>>>,
    /// Regions it reports on.
    pub regions: Vec<At<CodeText>>,
    /// Topics.
    pub tags: Vec<Tag>,
    /// The main picture.
    pub photo: Option<ArticlePhoto>,
    /// More pictures, shown after the text.
    pub photos: Vec<ArticlePhoto>,
    /// Where the facts were read.
    pub source: Option<Source>,
    /// Show a table of contents.
    pub toc: bool,
    /// Keep it on top of the home page.
    pub featured: bool,
    /// Addresses that it had before: site paths.
    pub old_addresses: Vec<At<Arc<str>>>,
    /// What was changed.
    pub changes: Vec<Change>,
}

/// A page written by hand.
#[derive(Clone, Debug)]
pub struct PageEntry {
    /// Path under `content/pages/` without language and ending.
    pub key: Arc<str>,
    /// The original; its `hide` hides the whole page.
    pub original: Version,
    /// Its translations.
    pub translations: Vec<Version>,
    /// When it was last changed in substance.
    pub updated: Option<Date>,
    /// Place in the footer menu; not there where left out.
    pub menu: Option<u32>,
    /// Show a table of contents.
    pub toc: bool,
    /// Addresses that it had before: site paths.
    pub old_addresses: Vec<At<Arc<str>>>,
}
