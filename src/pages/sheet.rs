//! How the sheet of addresses is filled in: once, in a straight line, from the public site.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::sync::Arc;

use super::address::Address;
use super::again::Before;
use super::pictures::pictures as shown_pictures;
use super::slug::{self, Fault};
use super::texts::{Place, each_text_of};
use super::url::PublicFile;
use super::{ChartKind, FileFacts};
use crate::awards::coverage::Status;
use crate::awards::measure::Measure;
use crate::awards::public::{Category, CategoryAt, PeriodAt, Public, Version};
use crate::awards::site::Section;
use crate::awards::text::Lang;
use crate::diag::{At, Code, Diagnostic, FileId, Span};
use crate::pictures::{self, AVIF, Crop, Facts};

/// The word in the names of files with figures that are not illustrative.
pub(super) const COVERAGE: &str = "coverage";

/// One address per language (outer) and place (inner).
type ByLanguage = Vec<Vec<Address>>;

/// The filled-in sheet.
#[derive(Debug, Default)]
pub(super) struct Sheet {
    langs: Vec<Lang>,
    words: Vec<Vec<Arc<str>>>,
    pub(super) homes: Vec<Address>,
    /// Shared with the sheet of the site that stood before.
    pub(super) news: Vec<Arc<[(Lang, Address)]>>,
    pub(super) pages: Vec<Vec<(Lang, Address)>>,
    pub(super) editions: ByLanguage,
    pub(super) categories: ByLanguage,
    /// Names of files about a category in all editions.
    pub(super) category_ids: Vec<Arc<str>>,
    pub(super) recipients: ByLanguage,
    pub(super) regions: ByLanguage,
    pub(super) topics: ByLanguage,
    pub(super) periods: ByLanguage,
    pub(super) comparisons: ByLanguage,
    pub(super) galleries: ByLanguage,
    pub(super) embed_regions: ByLanguage,
    pub(super) embed_datasets: ByLanguage,
    /// The ids of measures, each with those of its bases.
    pub(super) measures: Vec<(Arc<str>, Vec<Arc<str>>)>,
    pub(super) has_gallery: Vec<bool>,
    /// The word in the names of files with illustrative figures.
    pub(super) sample_word: &'static str,
    pub(super) datasets: Vec<String>,
    pub(super) dataset_periods: Vec<PeriodAt>,
    pub(super) photos: Vec<Address>,
    pub(super) documents: Vec<Address>,
    pub(super) files: BTreeMap<FileId, PublicFile>,
    pictures: BTreeSet<FileId>,
}

impl Sheet {
    pub(super) fn new(
        public: &Public,
        files: &dyn Fn(FileId) -> FileFacts,
        before: Option<&Before<'_>>,
        found: &mut Vec<Diagnostic>,
    ) -> Self {
        let mut parts = Parts { found, seen: HashSet::new() };
        let mut sheet = Self { langs: public.settings.languages.clone(), ..Self::default() };
        sheet.fill_words(public, &mut parts);
        sheet.category_ids = category_files(public);
        for at in 0..sheet.langs.len() {
            sheet.fill_data_pages(public, at, &mut parts);
            sheet.fill_embeds(public, at);
        }
        let bases = |measure: &Measure| measure.bases.iter().map(|basis| basis.id.value.clone()).collect();
        sheet.measures =
            public.measures().map(|(_, measure)| (measure.id.value.clone(), bases(measure))).collect();
        sheet.fill_articles(public, before, &mut parts);
        sheet.fill_files(public, files);
        sheet
    }

    /// A language's place; the first one's for a language that the site does not have.
    pub(super) fn lang(&self, lang: &Lang) -> usize {
        self.langs.iter().position(|known| known == lang).unwrap_or(0)
    }

    /// The first language.
    pub(super) fn first(&self) -> &Lang {
        &self.langs[0]
    }

    /// Whether the news stand in the lists of another sheet.
    pub(super) fn has_lists_of(&self, other: &Self) -> bool {
        let list = |sheet: &Self, lang| sheet.section(Section::News, lang);
        self.langs == other.langs && (0..self.langs.len()).all(|lang| list(self, lang) == list(other, lang))
    }

    /// Whether everything but news and files stands where it does in another sheet.
    pub(super) fn has_addresses_of(&self, other: &Self) -> bool {
        let same_words = self.langs == other.langs && self.words == other.words;
        let same_articles = self.pages == other.pages && self.measures == other.measures;
        same_words && same_articles && self.records() == other.records()
    }

    /// The addresses of everything but articles and files.
    fn records(&self) -> [&ByLanguage; 10] {
        [
            &self.editions,
            &self.categories,
            &self.galleries,
            &self.recipients,
            &self.regions,
            &self.topics,
            &self.periods,
            &self.comparisons,
            &self.embed_regions,
            &self.embed_datasets,
        ]
    }

    pub(super) fn word(&self, section: Section, lang: usize) -> &str {
        &self.words[lang][section as usize]
    }

    pub(super) fn section(&self, section: Section, lang: usize) -> Address {
        let below = match section {
            Section::Methods | Section::Comparison => &self.section(Section::Statistics, lang),
            _ => &self.homes[lang],
        };
        below.page(self.word(section, lang))
    }

    /// A page of a list, from 1: the first is the list's own address.
    pub(super) fn page_of(&self, list: &Address, number: usize, lang: usize) -> Address {
        match number {
            0 | 1 => list.clone(),
            _ => list.page(self.word(Section::Page, lang)).page(&number.to_string()),
        }
    }

    /// What a kind of chart is called in addresses. All kinds of map are one: a site that gets boundaries keeps the
    /// addresses that it had with tiles.
    pub(super) fn chart_word(&self, kind: ChartKind, lang: usize) -> &'static str {
        let (id, en) = match kind {
            ChartKind::Bars => ("peringkat", "ranking"),
            ChartKind::Map => ("peta", "map"),
            ChartKind::Multiples => ("semua-tren", "trends"),
            ChartKind::Slope => ("perubahan", "change"),
            ChartKind::Stack => ("bagian", "parts"),
            ChartKind::Trend => ("tren", "trend"),
            ChartKind::Waffle => ("kotak", "cells"),
        };
        if self.langs[lang].as_str() == "id" { id } else { en }
    }

    /// Whether a file is shown as a picture.
    pub(super) fn is_picture(&self, file: FileId) -> bool {
        self.pictures.contains(&file)
    }

    fn fill_words(&mut self, public: &Public, parts: &mut Parts<'_>) {
        let settings = &public.settings;
        for (at, lang) in self.langs.iter().enumerate() {
            let home = Address::root();
            self.homes.push(if at == 0 { home } else { home.page(lang.as_str()) });
            let word = |section: &Section| match settings.addresses.get(section) {
                Some(text) => {
                    let said = text.say(lang, &settings.languages[0]);
                    // A word written for another language only does not replace this one's own.
                    if said.lang.is_some() { section.built_in(lang).into() } else { parts.fit(said.value) }
                }
                None => section.built_in(lang).into(),
            };
            self.words.push(Section::ALL.iter().map(word).collect());
        }
    }

    fn fill_data_pages(&mut self, public: &Public, lang: usize, parts: &mut Parts<'_>) {
        let editions = self.section(Section::Editions, lang);
        let galleries = self.section(Section::Gallery, lang);
        let recipients = self.section(Section::Recipients, lang);
        let regions = self.section(Section::Regions, lang);
        let topics = self.section(Section::Topics, lang);
        let statistics = self.section(Section::Statistics, lang);
        self.editions.push(public.editions().map(|(_, e)| editions.page(&parts.fit(&e.id))).collect());
        self.galleries.push(public.editions().map(|(_, e)| galleries.page(&e.id)).collect());
        let of_edition = &self.editions[lang];
        let category =
            public.categories().map(|(_, c)| of_edition[c.edition.index()].page(&parts.fit(&c.id)));
        self.categories.push(category.collect());
        self.recipients.push(public.recipients().map(|(_, r)| recipients.page(&parts.fit(&r.id))).collect());
        self.regions.push(public.regions().map(|(_, r)| regions.page(&parts.fit(&r.slug))).collect());
        self.periods.push(public.periods().map(|(_, p)| statistics.page(&parts.fit(&p.slug))).collect());
        let comparison = self.section(Section::Comparison, lang);
        let named = public.datasets().map(|(_, d)| comparison.page(&fit_name(&d.name)));
        self.comparisons.push(named.collect());
        let topic = public.topics().map(|(_, t)| topics.page(&parts.fit(&At::new(t.slug.clone(), t.span))));
        self.topics.push(topic.collect());
    }

    /// Pages for other sites stand below one word, which hosts allow to be framed, and there as the pages they come
    /// from do.
    fn fill_embeds(&mut self, public: &Public, lang: usize) {
        let embed = self.section(Section::Embed, lang);
        let regions = embed.page(self.word(Section::Regions, lang));
        let statistics = embed.page(self.word(Section::Statistics, lang));
        self.embed_regions.push(public.regions().map(|(_, region)| regions.page(&region.slug)).collect());
        self.embed_datasets.push(public.datasets().map(|(_, it)| statistics.page(&it.name)).collect());
    }

    fn fill_articles(&mut self, public: &Public, before: Option<&Before<'_>>, parts: &mut Parts<'_>) {
        let versions = |versions: &[Version], parts: &mut Parts<'_>, below: &dyn Fn(usize) -> Address| {
            let place = |version: &Version| {
                let folder = below(self.lang(&version.lang));
                (version.lang.clone(), folder.page(&parts.fit(&version.slug)))
            };
            versions.iter().map(place).collect::<Vec<_>>()
        };
        let lists: Vec<Address> = (0..self.langs.len()).map(|at| self.section(Section::News, at)).collect();
        // An item that did not change stands where it stood, if the lists do.
        let before = before.filter(|before| before.urls().sheet.has_lists_of(self));
        let news: Vec<Arc<[(Lang, Address)]>> = public
            .news()
            .map(|(at, item)| match before.and_then(|before| before.addresses(at)) {
                Some(addresses) => addresses.clone(),
                None => versions(&item.versions, parts, &|at| lists[at].clone()).into(),
            })
            .collect();
        let pages: Vec<_> = public
            .pages()
            .map(|(_, page)| versions(&page.versions, parts, &|at| self.homes[at].clone()))
            .collect();
        self.news = news;
        self.pages = pages;
    }

    fn fill_files(&mut self, public: &Public, files: &dyn Fn(FileId) -> FileFacts) {
        self.has_gallery = public.editions().map(|(_, edition)| !edition.photos.is_empty()).collect();
        let shown = Shown::new(public, files);
        self.pictures = shown.crops.keys().copied().collect();
        for (_, photo) in public.photos() {
            let file = shown.picture(photo.file, &self.galleries[0][photo.edition.index()]);
            self.photos.push(file.address.clone());
            self.files.insert(photo.file, file);
        }
        for (_, document) in public.documents() {
            let facts = files(document.file);
            let ending = facts.name.rsplit_once('.').map_or("", |(_, ending)| ending);
            let address =
                self.editions[0][document.edition.index()].file(&format!("{}.{ending}", document.id.value));
            self.documents.push(address.clone());
            self.files.insert(document.file, PublicFile { address, facts, versions: Vec::new() });
        }
        self.sample_word = if self.langs[0].as_str() == "id" { "data-contoh" } else { "sample-data" };
        for (_, dataset) in public.datasets() {
            let word = if dataset.status == Status::Illustrative { self.sample_word } else { COVERAGE };
            self.datasets.push(format!("{word}-{}", dataset.name));
            self.dataset_periods.push(dataset.period);
        }
        self.fill_article_pictures(public, &shown);
    }

    /// A picture of articles stands beside the oldest that shows it, so that its address stays.
    fn fill_article_pictures(&mut self, public: &Public, shown: &Shown<'_>) {
        let mut add = |file: FileId, folder: &Address| {
            self.files.entry(file).or_insert_with(|| shown.picture(file, folder));
        };
        for (at, item) in public.news_lists().pictured.iter().rev().map(|at| (at, &public[*at])) {
            for photo in item.photo.iter().chain(&item.photos) {
                add(photo.file.value, &self.news[at.index()][0].1);
            }
        }
        let root = &self.homes[0];
        each_text_of(public, &public.news_lists().pictured, &mut |place, article| {
            let folder = match place {
                Place::News(at, _) => &self.news[at.index()][0].1,
                Place::Page(at, _) => &self.pages[at.index()][0].1,
                Place::Passage => root,
            };
            for file in article.pictures.iter().flatten() {
                add(file.value, folder);
            }
        });
    }
}

/// A name for each category that no other line of editions has: its id, and where two lines have the same, the
/// edition after it.
fn category_files(public: &Public) -> Vec<Arc<str>> {
    let mut first: BTreeMap<&Arc<str>, CategoryAt> = BTreeMap::new();
    let newest = |(at, _): &(CategoryAt, &Category)| super::index::newest(public, *at) == *at;
    for (at, category) in public.categories().filter(newest) {
        first.entry(&category.id.value).or_insert(at);
    }
    let name = |(at, category): (CategoryAt, &Category)| match first.get(&category.id.value) {
        Some(known) if *known != at => {
            format!("{}-{}", category.id.value, public[category.edition].id.value).into()
        }
        _ => category.id.value.clone(),
    };
    public.categories().map(name).collect()
}

/// Places the versions of pictures.
struct Shown<'f> {
    files: &'f dyn Fn(FileId) -> FileFacts,
    crops: BTreeMap<FileId, Vec<Crop>>,
    avif: bool,
}

impl<'f> Shown<'f> {
    fn new(public: &Public, files: &'f dyn Fn(FileId) -> FileFacts) -> Self {
        let crops = shown_pictures(public).into_iter().map(|asked| (asked.file, asked.crops)).collect();
        Self { files, crops, avif: AVIF && public.settings.avif.is_some() }
    }

    /// `foto-640.1a2b3c4d.webp` below the folder: what stands there never changes.
    fn picture(&self, file: FileId, folder: &Address) -> PublicFile {
        let facts = (self.files)(file);
        let stem = facts.name.rsplit_once('.').map_or(&*facts.name, |(stem, _)| stem);
        let place = |picture: &Facts, version: pictures::Version| {
            let (short, ending) = (picture.key(&version).short(), version.format.ending());
            (version, folder.file(&format!("{stem}-{}.{short}.{ending}", version.width)))
        };
        let crops = self.crops.get(&file).map_or(&[][..], Vec::as_slice);
        let versions: Vec<(pictures::Version, Address)> = facts
            .picture
            .iter()
            .flat_map(|picture| {
                let versions = picture.versions_of(crops, self.avif).into_iter();
                versions.map(|version| place(picture, version))
            })
            .collect();
        let whole = versions.iter().rev().find(|(version, _)| version.crop == Crop::Whole);
        let address = whole.map_or_else(|| folder.file(&facts.name), |(_, address)| address.clone());
        PublicFile { address, facts, versions }
    }
}

/// A file's name as a part of an address: as it is where that is fit for one.
fn fit_name(name: &str) -> String {
    match slug::fault(name) {
        None => slug::composed(name),
        Some(_) => slug::suggestion(name),
    }
}

/// Reads parts of addresses; each mistake is told once, whatever languages use it.
struct Parts<'f> {
    found: &'f mut Vec<Diagnostic>,
    seen: HashSet<Span>,
}

impl Parts<'_> {
    fn fit(&mut self, part: &At<Arc<str>>) -> Arc<str> {
        let composed = slug::composed(part);
        let code = match slug::fault(&composed) {
            None => return composed.into(),
            Some(Fault::Characters) => Code::BadSlug,
            Some(Fault::Length) => Code::SlugTooLong,
        };
        let suggestion = slug::suggestion(part);
        if self.seen.insert(part.span) {
            self.found.push(
                Diagnostic::error(code, part.span)
                    .arg("written", part.value.chars().take(60).collect::<String>())
                    .arg("limit", slug::LONGEST)
                    .arg("suggestion", suggestion.as_str())
                    .help("help"),
            );
        }
        suggestion.into()
    }
}
