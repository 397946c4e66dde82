//! All records of a site as they were written: typed, not yet related to each other.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::article::{Article, Passage};
use super::boundary::MapEntry;
use super::coverage::CoverageEntry;
use super::edition::{DocumentEntry, EditionEntry, PhotoEntry};
use super::measure::Measure;
use super::news::{NewsEntry, PageEntry, Version};
use super::recipient::RecipientEntry;
use super::region::{ProvinceEntry, RegencyEntry};
use super::result::ResultsEntry;
use super::site::Settings;
use crate::diag::FileId;

/// What `content` read, in the order of files and of the lines in them.
#[derive(Clone, Debug)]
pub struct Entries {
    /// Settings.
    pub settings: Settings,
    /// Provinces.
    pub provinces: Vec<ProvinceEntry>,
    /// Regencies and cities.
    pub regencies: Vec<RegencyEntry>,
    /// The file with the regions' boundaries.
    pub map: Option<MapEntry>,
    /// Measures. Shared with whoever read them.
    pub measures: Arc<Vec<Measure>>,
    /// Recipients.
    pub recipients: Vec<RecipientEntry>,
    /// Editions.
    pub editions: Vec<EditionEntry>,
    /// Results, per edition.
    pub results: Vec<ResultsEntry>,
    /// Pictures of editions.
    pub photos: Vec<PhotoEntry>,
    /// Documents of editions.
    pub documents: Vec<DocumentEntry>,
    /// Coverage.
    pub coverage: Vec<Arc<CoverageEntry>>,
    /// News. Shared with whoever read them: each, and all where none of them changed.
    pub news: Arc<Vec<Arc<NewsEntry>>>,
    /// Pages.
    pub pages: Vec<PageEntry>,
    /// Files copied as they are, with their site path.
    pub statics: Vec<(Arc<str>, FileId)>,
    /// Ids of records that could not be read: to look for one in vain is no second mistake.
    pub lost: BTreeSet<Arc<str>>,
    /// Kinds of names (as in the messages) of which some file could not be read.
    pub broken: BTreeSet<&'static str>,
}

impl Entries {
    /// A site with settings and nothing else.
    #[must_use]
    pub fn empty(settings: Settings) -> Self {
        Self {
            settings,
            provinces: Vec::new(),
            regencies: Vec::new(),
            map: None,
            measures: Arc::default(),
            recipients: Vec::new(),
            editions: Vec::new(),
            results: Vec::new(),
            photos: Vec::new(),
            documents: Vec::new(),
            coverage: Vec::new(),
            news: Arc::default(),
            pages: Vec::new(),
            statics: Vec::new(),
            lost: BTreeSet::new(),
            broken: BTreeSet::new(),
        }
    }

    /// Shows every article and passage in the entries to `see`.
    pub fn each_article<'a>(&'a self, see: &mut dyn FnMut(&'a Article)) {
        self.each_article_but_news(see);
        self.news.iter().for_each(|item| item.each_article(see));
    }

    /// The same without those of news.
    pub fn each_article_but_news<'a>(&'a self, see: &mut dyn FnMut(&'a Article)) {
        passage(self.settings.statement.as_ref(), see);
        for measure in self.measures.iter() {
            passage(measure.definition.as_ref(), see);
            for basis in &measure.bases {
                passage(basis.definition.as_ref(), see);
            }
        }
        for recipient in &self.recipients {
            passage(recipient.about.as_ref(), see);
        }
        for edition in &self.editions {
            passage(edition.text.as_ref(), see);
            passage(edition.note.as_ref(), see);
            edition.stages.iter().for_each(|stage| passage(stage.text.as_ref(), see));
            edition.ceremonies.iter().for_each(|ceremony| passage(ceremony.note.as_ref(), see));
        }
        self.results.iter().for_each(|file| of_results(file, see));
        self.photos.iter().for_each(|photo| passage(photo.words.caption.as_ref(), see));
        self.coverage.iter().for_each(|file| of_coverage(file, see));
        self.pages.iter().for_each(|page| versions(&page.original, &page.translations, see));
    }
}

impl NewsEntry {
    /// Shows every article and passage of the item to `see`.
    pub fn each_article<'a>(&'a self, see: &mut dyn FnMut(&'a Article)) {
        let photos = self.photo.iter().chain(&self.photos);
        photos.for_each(|photo| passage(photo.caption.as_ref(), see));
        versions(&self.original, &self.translations, see);
    }
}

fn passage<'a>(passage: Option<&'a Passage>, see: &mut dyn FnMut(&'a Article)) {
    passage.into_iter().flat_map(Passage::versions).for_each(|article| see(article));
}

fn versions<'a>(original: &'a Version, translations: &'a [Version], see: &mut dyn FnMut(&'a Article)) {
    for version in std::iter::once(original).chain(translations) {
        see(&version.body);
        if let Some(caption) = &version.photo_caption {
            see(caption);
        }
    }
}

fn of_results<'a>(file: &'a ResultsEntry, see: &mut dyn FnMut(&'a Article)) {
    passage(file.note.as_ref(), see);
    for category in &file.categories {
        passage(category.description.as_ref(), see);
        for result in &category.results {
            passage(result.citation.as_ref(), see);
            passage(result.note.as_ref(), see);
        }
        category.nominees.iter().for_each(|nominee| passage(nominee.note.as_ref(), see));
    }
}

fn of_coverage<'a>(file: &'a CoverageEntry, see: &mut dyn FnMut(&'a Article)) {
    passage(file.note.as_ref(), see);
    for row in &file.rows {
        let parts = row.segments.iter().chain(&row.of_which).map(|(_, cell)| cell);
        row.total.iter().chain(parts).for_each(|cell| passage(cell.note.as_ref(), see));
    }
}
