//! Every address of the site on one sheet.
//!
//! The first language stands at `/`, the others below their tag. The words of addresses come from the
//! settings. An address knows no base path; [`Urls::href`] puts it before.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::address::Address;
use super::again::Before;
use super::feed::{Flavour, Subject};
use super::names::Names;
use super::sheet::{COVERAGE, Sheet};
use super::{ChartAt, FileFacts, Key};
use crate::awards::link::Record;
use crate::awards::public::{
    CategoryAt, DatasetAt, DocumentAt, EditionAt, NewsAt, PageAt, PeriodAt, PhotoAt, Public, RecipientAt,
    RegionAt, TopicAt,
};
use crate::awards::site::Section;
use crate::awards::text::Lang;
use crate::diag::{Diagnostic, FileId};
use crate::pictures::Version;

/// The folder of all search indexes. No address word: no reader sees it.
const SEARCH_INDEX: &str = "pagefind";

/// A file that the site shows, and where.
#[derive(Clone, Debug)]
pub struct PublicFile {
    /// Where it stands; of a picture, its largest version.
    pub address: Address,
    /// What is known of it.
    pub facts: FileFacts,
    /// Of a picture, the files that are made of it; it is never published itself.
    pub versions: Vec<(Version, Address)>,
}

/// The sheet. A language that the site does not have answers as its first one.
#[derive(Debug)]
pub struct Urls {
    base_url: Arc<str>,
    base_path: String,
    pub(super) names: Names,
    pub(super) sheet: Sheet,
}

impl Urls {
    /// The addresses of a public site. Parts that are not fit for an address are reported and mended.
    pub(super) fn new(
        public: &Public,
        files: &dyn Fn(FileId) -> FileFacts,
        before: Option<&Before<'_>>,
        found: &mut Vec<Diagnostic>,
    ) -> Self {
        let base_url = public.settings.base_url.clone();
        let names = Names::new(public);
        let sheet = Sheet::new(public, files, before, found);
        Self { base_path: base_path(&base_url), base_url, names, sheet }
    }

    /// The path before every address, without its last slash: `` or `/base`.
    #[must_use]
    pub fn base_path(&self) -> &str {
        &self.base_path
    }

    /// An address for an attribute: base path before it, encoded.
    #[must_use]
    pub fn href(&self, address: &Address) -> Arc<str> {
        let encoded = address.encoded();
        // Asked for every link of every page: joined, not formatted.
        if self.base_path.is_empty() { encoded } else { [&*self.base_path, &*encoded].concat().into() }
    }

    /// The same, leading to a place on the page.
    #[must_use]
    pub fn href_at(&self, address: &Address, anchor: &str) -> Arc<str> {
        [&*self.base_path, &*address.encoded(), "#", anchor].concat().into()
    }

    /// The whole address, with scheme and host.
    #[must_use]
    pub fn absolute(&self, address: &Address) -> String {
        [self.base_url.trim_end_matches('/'), &*address.encoded()].concat()
    }

    /// Whole form of an `href` of this site (which begins with the base path).
    #[must_use]
    pub fn absolute_href(&self, href: &str) -> String {
        let origin_end = self.base_url.trim_end_matches('/').len().saturating_sub(self.base_path.len());
        match href.starts_with('/') {
            true => [&self.base_url[..origin_end], href].concat(),
            false => href.to_owned(),
        }
    }

    /// The home page of a language.
    #[must_use]
    pub fn home(&self, lang: &Lang) -> &Address {
        &self.sheet.homes[self.sheet.lang(lang)]
    }

    /// The first page of a section.
    #[must_use]
    pub fn section(&self, section: Section, lang: &Lang) -> Address {
        self.sheet.section(section, self.sheet.lang(lang))
    }

    /// A page of the news list, from 1.
    #[must_use]
    pub fn news_list(&self, number: usize, lang: &Lang) -> Address {
        let at = self.sheet.lang(lang);
        self.sheet.page_of(&self.sheet.section(Section::News, at), number, at)
    }

    /// A news item: in the language if it exists there, else its original.
    #[must_use]
    pub fn news(&self, at: NewsAt, lang: &Lang) -> &Address {
        let versions = &self.sheet.news[at.index()];
        versions.iter().find(|(version, _)| version == lang).map_or(&versions[0].1, |(_, address)| address)
    }

    /// A content page: in the language if it exists there, else its original.
    #[must_use]
    pub fn page(&self, at: PageAt, lang: &Lang) -> &Address {
        let versions = &self.sheet.pages[at.index()];
        versions.iter().find(|(version, _)| version == lang).map_or(&versions[0].1, |(_, address)| address)
    }

    /// An edition.
    #[must_use]
    pub fn edition(&self, at: EditionAt, lang: &Lang) -> &Address {
        &self.sheet.editions[self.sheet.lang(lang)][at.index()]
    }

    /// A category of an edition.
    #[must_use]
    pub fn category(&self, at: CategoryAt, lang: &Lang) -> &Address {
        &self.sheet.categories[self.sheet.lang(lang)][at.index()]
    }

    /// A recipient.
    #[must_use]
    pub fn recipient(&self, at: RecipientAt, lang: &Lang) -> &Address {
        &self.sheet.recipients[self.sheet.lang(lang)][at.index()]
    }

    /// A region.
    #[must_use]
    pub fn region(&self, at: RegionAt, lang: &Lang) -> &Address {
        &self.sheet.regions[self.sheet.lang(lang)][at.index()]
    }

    /// A page of a topic's news, from 1.
    #[must_use]
    pub fn topic(&self, at: TopicAt, number: usize, lang: &Lang) -> Address {
        let lang = self.sheet.lang(lang);
        self.sheet.page_of(&self.sheet.topics[lang][at.index()], number, lang)
    }

    /// The small page with a region's newest figures, for other sites to show.
    #[must_use]
    pub fn embed_region(&self, at: RegionAt, lang: &Lang) -> &Address {
        &self.sheet.embed_regions[self.sheet.lang(lang)][at.index()]
    }

    /// The small page with a chart, for other sites to show. A map has one address, be it of boundaries or tiles.
    #[must_use]
    pub fn embed_chart(&self, at: ChartAt, lang: &Lang) -> Address {
        let lang = self.sheet.lang(lang);
        let (below, kind) = match at {
            ChartAt::Dataset(dataset, kind) => {
                (self.sheet.embed_datasets[lang][dataset.index()].clone(), kind)
            }
            ChartAt::Region(region, measure, basis, kind) => {
                let (measure, bases) = &self.sheet.measures[measure.index()];
                let basis = bases.get(basis).map_or("", |basis| &**basis);
                (self.sheet.embed_regions[lang][region.index()].page(measure).page(basis), kind)
            }
        };
        below.page(self.sheet.chart_word(kind, lang))
    }

    /// A period of statistics.
    #[must_use]
    pub fn period(&self, at: PeriodAt, lang: &Lang) -> &Address {
        &self.sheet.periods[self.sheet.lang(lang)][at.index()]
    }

    /// The regions of a coverage file beside each other.
    #[must_use]
    pub fn comparison(&self, at: DatasetAt, lang: &Lang) -> &Address {
        &self.sheet.comparisons[self.sheet.lang(lang)][at.index()]
    }

    /// The pictures of an edition; a page only where it has some.
    #[must_use]
    pub fn gallery(&self, at: EditionAt, lang: &Lang) -> &Address {
        &self.sheet.galleries[self.sheet.lang(lang)][at.index()]
    }

    /// The page for addresses that lead nowhere.
    #[must_use]
    pub fn not_found(&self, lang: &Lang) -> Address {
        self.home(lang).file("404.html")
    }

    /// A feed of a language. That of a category stands beside its editions, for it outlives them.
    #[must_use]
    pub fn feed(&self, subject: Subject, flavour: Flavour, lang: &Lang) -> Address {
        let own = || format!("feed.{}", flavour.ending());
        match subject {
            Subject::All => self.home(lang).file(&own()),
            Subject::Region(at) => self.region(at, lang).file(&own()),
            Subject::Category(at) => {
                let name = &self.sheet.category_ids[at.index()];
                self.section(Section::Editions, lang).file(&format!("{name}.{}", flavour.ending()))
            }
        }
    }

    /// What hosts send with every file, in the form of Netlify and Cloudflare Pages.
    #[must_use]
    pub fn headers(&self) -> Address {
        Address::root().file("_headers")
    }

    /// The folder of a language's search index.
    #[must_use]
    pub fn search_index(&self, lang: &Lang) -> Address {
        Address::root().page(SEARCH_INDEX).page(lang.as_str())
    }

    /// The program that looks words up in a search index, in the reader's browser. All languages use that of the first.
    #[must_use]
    pub fn search_program(&self) -> Address {
        Address::root().page(SEARCH_INDEX).page(self.sheet.first().as_str()).file("pagefind.js")
    }

    /// The site map.
    #[must_use]
    pub fn sitemap(&self) -> Address {
        Address::root().file("sitemap.xml")
    }

    /// What robots may read.
    #[must_use]
    pub fn robots(&self) -> Address {
        Address::root().file("robots.txt")
    }

    /// A file of data by its name, such as `awards.csv`.
    #[must_use]
    pub fn data(&self, name: &str) -> Address {
        self.sheet.section(Section::Data, 0).file(name)
    }

    /// A coverage file's download (`csv`, `json`). Illustrative figures say so in their file's name.
    #[must_use]
    pub fn dataset(&self, at: DatasetAt, ending: &str) -> Address {
        self.data(&format!("{}.{ending}", self.sheet.datasets[at.index()]))
    }

    /// All coverage in one download. What is illustrative has a file of its own, whose name says so.
    #[must_use]
    pub fn coverage(&self, illustrative: bool, ending: &str) -> Address {
        let word = if illustrative { self.sheet.sample_word } else { COVERAGE };
        self.data(&format!("{word}.{ending}"))
    }

    /// The Data Package of a period's downloads, or of all. It stands beside the files that it names, for a
    /// package may name none above its own folder.
    #[must_use]
    pub fn package(&self, period: Option<PeriodAt>) -> Address {
        match period.map(|at| self.sheet.periods[0][at.index()].path().trim_end_matches('/')) {
            Some(path) => {
                let slug = path.rsplit('/').next().unwrap_or_default();
                self.data(&format!("datapackage-{slug}.json"))
            }
            None => self.data("datapackage.json"),
        }
    }

    /// A picture of an edition.
    #[must_use]
    pub fn photo(&self, at: PhotoAt) -> &Address {
        &self.sheet.photos[at.index()]
    }

    /// A document of an edition.
    #[must_use]
    pub fn document(&self, at: DocumentAt) -> &Address {
        &self.sheet.documents[at.index()]
    }

    /// A picture, wherever it is from; none if nothing public shows it.
    #[must_use]
    pub fn picture(&self, file: FileId) -> Option<&PublicFile> {
        self.sheet.files.get(&file)
    }

    /// Whether a file is shown as a picture, and so never published as it is: also one that could not be read.
    #[must_use]
    pub fn is_picture(&self, file: FileId) -> bool {
        self.sheet.is_picture(file)
    }

    /// Every picture and document that something public names.
    #[must_use]
    pub fn files(&self) -> &BTreeMap<FileId, PublicFile> {
        &self.sheet.files
    }

    /// The page or file of a record; none if it has none. Of a news item or page the language's version,
    /// else the original.
    #[must_use]
    pub fn record(&self, record: &Record, lang: &Lang) -> Option<Address> {
        let names = &self.names;
        Some(match record {
            Record::Home => self.home(lang).clone(),
            Record::News(key) => self.news(names.news(key)?, lang).clone(),
            Record::Page(key) => self.page(names.page(key)?, lang).clone(),
            Record::Edition(id) => self.edition(names.edition(id)?, lang).clone(),
            Record::Category(edition, id) => self.category(names.category(edition, id)?, lang).clone(),
            Record::Recipients => self.section(Section::Recipients, lang),
            Record::Recipient(id) => self.recipient(names.recipient(id)?, lang).clone(),
            Record::Regions => self.section(Section::Regions, lang),
            Record::Region(code) => self.region(names.region(code)?, lang).clone(),
            Record::Coverage(name) => {
                let dataset = names.dataset(name)?;
                self.period(self.sheet.dataset_periods[dataset.index()], lang).clone()
            }
            Record::Gallery(id) => {
                let edition = names.edition(id)?;
                let has = self.sheet.has_gallery[edition.index()];
                has.then(|| self.gallery(edition, lang).clone())?
            }
            Record::Document(file) => self.document(names.document_file(*file)?).clone(),
            Record::Picture(file) => self.picture(*file)?.address.clone(),
        })
    }

    /// Where the page of a key stands in a language; none if that language has no such page.
    #[must_use]
    pub fn of(&self, key: Key, lang: &Lang) -> Option<Address> {
        let exact = |versions: &[(Lang, Address)]| {
            versions.iter().find(|(version, _)| version == lang).map(|(_, address)| address.clone())
        };
        Some(match key {
            Key::Home => self.home(lang).clone(),
            Key::Section(section) => self.section(section, lang),
            Key::NewsList(number) => self.news_list(number, lang),
            Key::News(at) => exact(&self.sheet.news[at.index()])?,
            Key::Page(at) => exact(&self.sheet.pages[at.index()])?,
            Key::Edition(at) => self.edition(at, lang).clone(),
            Key::Category(at) => self.category(at, lang).clone(),
            Key::Recipient(at) => self.recipient(at, lang).clone(),
            Key::Region(at) => self.region(at, lang).clone(),
            Key::Period(at) => self.period(at, lang).clone(),
            Key::Comparison(at) => self.comparison(at, lang).clone(),
            Key::Gallery(at) => self.gallery(at, lang).clone(),
            Key::Topic(at, number) => self.topic(at, number, lang),
            Key::EmbedRegion(at) => self.embed_region(at, lang).clone(),
            Key::EmbedChart(at) => self.embed_chart(at, lang),
            Key::NotFound => self.not_found(lang),
            Key::Redirect(_) => return None,
        })
    }

    /// The page of a language that comes nearest to one it does not have.
    #[must_use]
    pub fn nearest(&self, key: Key, lang: &Lang) -> Address {
        match key {
            Key::News(_) => self.section(Section::News, lang),
            _ => self.home(lang).clone(),
        }
    }
}

/// The path of a whole address: `https://host/a/b/` gives `/a/b`.
fn base_path(base_url: &str) -> String {
    let after_scheme = base_url.find("://").map_or(0, |at| at + 3);
    let path = base_url[after_scheme..].find('/').map_or("", |at| &base_url[after_scheme + at..]);
    path.trim_end_matches('/').to_owned()
}
