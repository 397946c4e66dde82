//! From the public site to its pages: every page and address is known before any is made.

use std::sync::Arc;

use super::address::Address;
use super::again::Before;
use super::index::Index;
use super::others::Others;
use super::pen::Pen;
use super::places::Places;
use super::spoken::Spoken;
use super::url::Urls;
use super::view::SiteView;
use super::{FileFacts, KINDS, Key, Kind, Leaf, Page, claims, links, words};
use crate::awards::change::Change;
use crate::awards::coverage::Status;
use crate::awards::public::{DatasetAt, NewsAt, PeriodAt, Public, RegionAt, Version};
use crate::awards::site::{MenuTarget, Section};
use crate::awards::text::Lang;
use crate::awards::time::When;
use crate::diag::{Checked, FileId, Span};
use crate::locale::Locale;

/// The endings of data downloads, in the order in which they are offered: a spreadsheet that opens a CSV may
/// take codes for numbers, so workbooks come first.
pub const DATA_FORMATS: [&str; 3] = ["xlsx", "csv", "json"];

/// Data downloads beside those of coverage files, without their ending.
pub const DATA_FILES: [&str; 3] = ["awards", "recipients", "regions"];

/// The site as it will be made.
pub struct Site {
    /// Its content.
    pub public: Arc<Public>,
    /// Its languages, in the order of the settings.
    pub locales: Vec<Arc<Locale>>,
    /// Its addresses.
    pub urls: Arc<Urls>,
    /// Its pages, by kind.
    pub pages: Arc<Vec<Page>>,
    /// Its old addresses.
    pub redirects: Arc<Vec<Redirect>>,
    /// What every page of a language shows, in the order of the settings.
    pub views: Vec<SiteView>,
    /// Everything of the theme that draws share cards, hashed; none where they are not made.
    pub card_look: Option<String>,
    pub(super) index: Arc<Index>,
    spoken: Vec<Spoken>,
    places: Arc<Places>,
}

/// Which pages there are, where they stand and what belongs together: what neither the words of articles nor a
/// theme can change. A site that differs in nothing else can be [drawn anew](plan_anew) from it.
#[derive(Clone)]
pub struct Outline {
    urls: Arc<Urls>,
    pages: Arc<Vec<Page>>,
    redirects: Arc<Vec<Redirect>>,
    index: Arc<Index>,
    places: Arc<Places>,
}

/// An old address and where it leads now.
#[derive(Clone, Debug)]
pub struct Redirect {
    /// The old address.
    pub from: Address,
    /// The page that stands for it, in the language of the old address.
    pub to: Key,
    /// That language.
    pub lang: Lang,
    /// Where it was written.
    pub span: Span,
}

impl Outline {
    /// Its addresses.
    pub(super) fn urls(&self) -> &Urls {
        &self.urls
    }

    /// Its pages, by kind.
    pub(super) fn pages(&self) -> &[Page] {
        &self.pages
    }

    /// Where they stand.
    pub(super) fn places(&self) -> &Places {
        &self.places
    }
}

impl Site {
    /// Draws shared pieces in a language.
    #[must_use]
    pub fn pen<'s>(&'s self, lang: &'s Lang) -> Pen<'s> {
        let at = self.public.settings.languages.iter().position(|known| known == lang).unwrap_or(0);
        Pen::new(self, lang, &self.locales[at], &self.spoken[at])
    }

    /// What every page of a language shows.
    #[must_use]
    pub fn view(&self, lang: &Lang) -> &SiteView {
        let at = self.public.settings.languages.iter().position(|known| known == lang).unwrap_or(0);
        &self.views[at]
    }

    /// Whether readers can search it.
    #[must_use]
    pub fn has_search(&self) -> bool {
        has_content(&self.public, Section::Search)
    }

    /// What of it holds as long as only words of articles and the theme change.
    #[must_use]
    pub fn outline(&self) -> Outline {
        Outline {
            urls: self.urls.clone(),
            pages: self.pages.clone(),
            redirects: self.redirects.clone(),
            index: self.index.clone(),
            places: self.places.clone(),
        }
    }

    /// The page at a path from the site's root, such as `/berita/`.
    #[must_use]
    pub fn page_at(&self, path: &str) -> Option<&Page> {
        self.places.page(path, &self.pages)
    }

    /// What a page shows.
    #[must_use]
    pub fn leaf(&self, page: &Page) -> Leaf {
        (page.kind.view)(self, page)
    }

    /// Whether a file stands at a path from the site's root, such as `/data/awards.csv`.
    #[must_use]
    pub fn is_file(&self, path: &str) -> bool {
        self.places.others().is_file(path)
    }

    /// Whether the site brings what hosts send with its files itself.
    #[must_use]
    pub fn has_own_headers(&self) -> bool {
        claims::own_headers(&self.public)
    }

    /// All paths that pages and files stand at, in no order.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        let pages = self.pages.iter().map(|page| page.address.path());
        pages.chain(self.places.others().files())
    }

    /// All that stands beside the pages of news.
    pub(super) fn others(&self) -> &Arc<Others> {
        self.places.others()
    }
}

/// The plan while it is made: each kind adds its pages.
pub struct Plan<'p> {
    /// The content.
    pub public: &'p Public,
    /// The addresses.
    pub urls: &'p Urls,
    /// Relations.
    pub(super) index: &'p Index,
    /// Old addresses.
    pub(super) redirects: &'p [Redirect],
    kind: &'static Kind,
    pages: Vec<Page>,
    /// The site that stood before, where pages say of themselves what they said.
    before: Option<&'p Before<'p>>,
    /// The same, where everything but news and files stands where it stood.
    standing: Option<&'p Before<'p>>,
    /// How far its pages were passed.
    passed: usize,
}

impl Plan<'_> {
    /// The languages, in their order.
    #[must_use]
    pub fn languages(&self) -> &[Lang] {
        &self.public.settings.languages
    }

    /// Whether a section has anything to show, or a menu leads to it.
    #[must_use]
    pub fn has_section(&self, section: Section) -> bool {
        let settings = &self.public.settings;
        let menus = settings.main_menu.iter().flatten().chain(&settings.footer_menu);
        has_content(self.public, section)
            || menus.into_iter().any(|item| matches!(item.to, MenuTarget::Section(s) if s == section))
    }

    /// The latest of some times.
    pub fn latest(&self, times: impl IntoIterator<Item = Option<When>>) -> Option<When> {
        let mut times = times.into_iter().flatten();
        let first = times.next()?;
        // Nearly always there is one: then nobody need know at which instant its day begins.
        let Some(second) = times.next() else { return Some(first) };
        let zone = &self.public.settings.time_zone;
        [first, second].into_iter().chain(times).max_by_key(|when| when.instant(zone))
    }

    /// When the newest of some news was made public. They stand the newest first.
    #[must_use]
    pub fn latest_news(&self, news: &[NewsAt]) -> Option<When> {
        let at = *news.first()?;
        self.public[at].versions.first().map(|version| version.published_on)
    }

    /// The day of the newest of some changes.
    pub fn changed<'c>(&self, changes: impl IntoIterator<Item = &'c Change>) -> Option<When> {
        changes.into_iter().map(|change| change.date.value).max().map(When::Day)
    }

    /// When a news item's version was last changed in substance.
    #[must_use]
    pub fn news_time(&self, at: NewsAt, version: &Version) -> Option<When> {
        let item = &self.public[at];
        self.latest([Some(version.published_on), item.updated, self.changed(&item.changes)])
    }

    /// Whether search engines may list a region's page: not if it shows made-up figures. A province shows those of
    /// its regencies too.
    #[must_use]
    pub fn lists_region(&self, at: RegionAt) -> bool {
        let shown = std::iter::once(&at).chain(&self.index.regencies[at.index()]);
        shown.flat_map(|at| self.index.rows(*at)).all(|(dataset, _)| self.is_stated(*dataset))
    }

    /// Whether search engines may list the page of a period, as with a region's.
    #[must_use]
    pub fn lists_period(&self, at: PeriodAt) -> bool {
        self.public[at].datasets.iter().all(|dataset| self.is_stated(*dataset))
    }

    fn is_stated(&self, at: DatasetAt) -> bool {
        self.public[at].status != Status::Illustrative
    }

    /// Adds the page of a key in every language, at the address that the sheet has for it.
    pub fn add_in_every_language(
        &mut self,
        key: Key,
        span: Option<Span>,
        indexed: bool,
        updated: Option<When>,
    ) {
        let public = self.public;
        for lang in &public.settings.languages {
            self.add(key, lang, span, indexed, updated);
        }
    }

    /// Adds the page of a key in a language; nothing if the sheet has no address for it.
    pub fn add(&mut self, key: Key, lang: &Lang, span: Option<Span>, indexed: bool, updated: Option<When>) {
        // An address that stands is taken as it is: to write ten thousand anew takes as long as all else.
        let like = self.standing.and_then(|before| before.page_like(key, lang, &mut self.passed));
        let address = like.map(|page| page.address.clone());
        if let Some(address) = address.or_else(|| self.urls.of(key, lang)) {
            self.add_at(address, key, lang, span, indexed, updated);
        }
    }

    /// Adds the pages that a news item had in the site that stood before, where they are the same. Whether they are.
    pub(super) fn add_again(&mut self, at: NewsAt) -> bool {
        let Some(pages) = self.before.and_then(|before| before.pages(at, self.urls)) else { return false };
        self.pages.extend(pages.iter().map(|page| Page { key: Key::News(at), ..page.clone() }));
        true
    }

    /// Adds a page at an address of its own.
    pub fn add_at(
        &mut self,
        address: Address,
        key: Key,
        lang: &Lang,
        span: Option<Span>,
        indexed: bool,
        updated: Option<When>,
    ) {
        let indexed = indexed && !self.public.settings.sample;
        self.pages.push(Page { kind: self.kind, key, lang: lang.clone(), address, span, indexed, updated });
    }
}

/// Whether a section has anything to show. News and corrections always stand: a reader must be able to
/// see that there are none.
pub(super) fn has_content(public: &Public, section: Section) -> bool {
    match section {
        Section::News | Section::Changes => true,
        Section::Editions => public.editions().len() > 0,
        Section::Recipients => public.recipients().len() > 0,
        Section::Regions => public.regions().len() > 0,
        Section::Statistics | Section::Methods | Section::Comparison => public.periods().len() > 0,
        Section::Gallery => public.photos().len() > 0,
        Section::Topics => public.topics().len() > 0,
        Section::Search => public.settings.search && cfg!(feature = "search"),
        Section::Embed | Section::Data | Section::Page => false,
    }
}

/// Plans the site. `locales` stand in the order of the languages in the settings; `files` says what is
/// known of a picture or document. What a site `before` has of the same news is taken from it.
///
/// Found: parts of addresses that are none, addresses that two things claim, links inside texts that lead
/// nowhere, words that the theme lacks.
pub fn plan(
    public: Arc<Public>,
    locales: Vec<Arc<Locale>>,
    files: &dyn Fn(FileId) -> FileFacts,
    before: Option<&Before<'_>>,
) -> Checked<Site> {
    let mut found = Vec::new();
    words::check(&public.settings.languages, &locales, &mut found);
    let urls = Urls::new(&public, files, before, &mut found);
    let index = Index::new(&public);
    let redirects = claims::redirects(&public, &mut found);
    let mut plan = Plan {
        public: &public,
        urls: &urls,
        index: &index,
        redirects: &redirects,
        kind: &KINDS[0],
        pages: Vec::new(),
        before: before.filter(|before| before.keeps_pages(&public)),
        standing: before.filter(|before| before.keeps_addresses(&urls)),
        passed: 0,
    };
    for kind in KINDS {
        plan.kind = kind;
        plan.passed = before.map_or(0, |before| before.kind_from(kind, plan.passed));
        (kind.plan)(&mut plan);
    }
    let mut pages = plan.pages;
    let places = claims::claim(&public, &urls, &mut pages, before, &mut found);
    let outline = Outline {
        urls: Arc::new(urls),
        pages: Arc::new(pages),
        redirects: Arc::new(redirects),
        index: Arc::new(index),
        places: Arc::new(places),
    };
    let site = plan_anew(public, locales, outline);
    links::check(&site, before, &mut found);
    Checked::new(site, found)
}

/// The site of an outline that was planned before, with other words of articles or of the theme. Nothing is checked.
#[must_use]
pub fn plan_anew(public: Arc<Public>, locales: Vec<Arc<Locale>>, outline: Outline) -> Site {
    let Outline { urls, pages, redirects, index, places } = outline;
    let spoken = locales.iter().map(|locale| Spoken::new(&public, locale)).collect();
    let mut site = Site {
        public,
        locales,
        urls,
        pages,
        redirects,
        views: Vec::new(),
        card_look: None,
        index,
        spoken,
        places,
    };
    site.views = super::site_view::site_views(&site);
    site
}
