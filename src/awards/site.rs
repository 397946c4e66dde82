//! The site's settings.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::tz::TimeZone;

use super::article::Passage;
use super::link::Target;
use super::text::{Lang, Text};
use crate::diag::{At, Span};

/// Settings from `content/site.yaml`.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The site's name.
    pub title: Text,
    /// One sentence for search engines and feeds.
    pub description: Option<Text>,
    /// Scheme, host and base path; ends in `/`.
    pub base_url: Arc<str>,
    /// Every page, card and feed says that this is a sample; nothing is indexed.
    pub sample: bool,
    /// The first stands at `/`, the others under their tag; never empty.
    pub languages: Vec<Lang>,
    /// In which days begin and hours are told.
    pub time_zone: TimeZone,
    /// Who answers for the site.
    pub publisher: Publisher,
    /// Address for corrections.
    pub contact: Option<Arc<str>>,
    /// SPDX id of the licence of texts and data.
    pub licence: Option<Arc<str>>,
    /// Where that licence can be read.
    pub licence_url: Option<Arc<str>>,
    /// Name of the theme's folder.
    pub theme: At<Arc<str>>,
    /// News items on one page of the list; at least 1.
    pub news_per_page: usize,
    /// The menu at the top, if it is not the usual one.
    pub main_menu: Option<Vec<MenuItem>>,
    /// The menu at the foot.
    pub footer_menu: Vec<MenuItem>,
    /// The address word of each section, per language.
    pub addresses: BTreeMap<Section, Text>,
    /// Where the public registers for what the statistics count.
    pub registration: Option<Registration>,
    /// Whether regions and charts have small pages that other sites may show in a frame.
    pub embeds: bool,
    /// Where it is asked for that pictures are made as AVIF too.
    pub avif: Option<Span>,
    /// Whether readers can search the site.
    pub search: bool,
    /// Whether share cards are made.
    pub cards: bool,
    /// One more sentence for the foot of every page.
    pub statement: Option<Passage>,
}

/// Where the public registers for what the statistics count: linked beside every region's figures.
#[derive(Clone, Debug)]
pub struct Registration {
    /// The address.
    pub url: Arc<str>,
    /// The link's words.
    pub label: Text,
}

/// Who publishes the site.
#[derive(Clone, Debug)]
pub struct Publisher {
    /// Name as the public knows it.
    pub name: Text,
    /// Home page.
    pub url: Option<Arc<str>>,
}

/// One entry of a menu.
#[derive(Clone, Debug)]
pub struct MenuItem {
    /// Where it leads.
    pub to: MenuTarget,
    /// Its words, where the target's own do not serve.
    pub label: Option<Text>,
}

/// Where a menu entry leads.
#[derive(Clone, Debug)]
pub enum MenuTarget {
    /// The home page.
    Home,
    /// A section's first page.
    Section(Section),
    /// A content file.
    Content(At<Target>),
    /// Another site.
    Url(Arc<str>),
}

/// The sections that have an address word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)] // the names say it; `Section::word` has the key
pub enum Section {
    News,
    Editions,
    Recipients,
    Regions,
    Statistics,
    /// How the statistics are made; it stands below them.
    Methods,
    /// All regions beside each other; it stands below the statistics.
    Comparison,
    Gallery,
    Topics,
    Changes,
    Search,
    /// Small pages for other sites to show in a frame.
    Embed,
    Data,
    /// The word before a page number: `/berita/halaman/2/`.
    Page,
}

impl Section {
    /// All of them, in the order of a site's menu.
    pub const ALL: [Self; 14] = [
        Self::News,
        Self::Editions,
        Self::Recipients,
        Self::Regions,
        Self::Statistics,
        Self::Methods,
        Self::Comparison,
        Self::Gallery,
        Self::Topics,
        Self::Changes,
        Self::Search,
        Self::Embed,
        Self::Data,
        Self::Page,
    ];

    /// The key in `site.yaml`.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::News => "news",
            Self::Editions => "editions",
            Self::Recipients => "recipients",
            Self::Regions => "regions",
            Self::Statistics => "statistics",
            Self::Methods => "methods",
            Self::Comparison => "comparison",
            Self::Gallery => "gallery",
            Self::Topics => "topics",
            Self::Changes => "changes",
            Self::Search => "search",
            Self::Embed => "embed",
            Self::Data => "data",
            Self::Page => "page",
        }
    }

    /// The address word that is built in: Indonesian, else English.
    #[must_use]
    pub fn built_in(self, lang: &Lang) -> &'static str {
        let (id, en) = match self {
            Self::News => ("berita", "news"),
            Self::Editions => ("penghargaan", "awards"),
            Self::Recipients => ("penerima", "recipients"),
            Self::Regions => ("wilayah", "regions"),
            Self::Statistics => ("statistik", "statistics"),
            Self::Methods => ("metode", "methods"),
            Self::Comparison => ("perbandingan", "comparison"),
            Self::Gallery => ("galeri", "gallery"),
            Self::Topics => ("topik", "topics"),
            Self::Changes => ("ralat", "corrections"),
            Self::Search => ("cari", "search"),
            Self::Embed => ("sematan", "embed"),
            Self::Data => ("data", "data"),
            Self::Page => ("halaman", "page"),
        };
        if lang.as_str() == "id" { id } else { en }
    }
}
