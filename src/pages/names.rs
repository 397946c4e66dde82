//! From the names that content uses to places in `Public`: ids, keys, codes and files.

use std::collections::HashMap;
use std::sync::Arc;

use jiff::civil::Date;

use crate::awards::public::{
    CategoryAt, DatasetAt, DocumentAt, EditionAt, MeasureAt, NewsAt, NewsKeys, PageAt, PhotoAt, Public,
    RecipientAt, RegionAt,
};
use crate::awards::region::CodeText;
use crate::diag::FileId;

type Pair = (Arc<str>, Arc<str>);

/// Where each public name stands.
#[derive(Debug, Default)]
pub(super) struct Names {
    news: Arc<NewsKeys>,
    pages: HashMap<Arc<str>, PageAt>,
    editions: HashMap<Arc<str>, EditionAt>,
    categories: HashMap<Pair, CategoryAt>,
    recipients: HashMap<Arc<str>, RecipientAt>,
    kemendagri: HashMap<Arc<str>, RegionAt>,
    bps: HashMap<Arc<str>, RegionAt>,
    datasets: HashMap<Arc<str>, DatasetAt>,
    series: HashMap<(MeasureAt, Date), Vec<DatasetAt>>,
    measures: HashMap<Arc<str>, MeasureAt>,
    photos: HashMap<Pair, PhotoAt>,
    documents: HashMap<Pair, DocumentAt>,
    document_files: HashMap<FileId, DocumentAt>,
}

impl Names {
    /// The names of a public site.
    pub(super) fn new(public: &Public) -> Self {
        let mut names = Self {
            news: public.news_by_key().clone(),
            pages: public.pages().map(|(at, page)| (page.key.clone(), at)).collect(),
            editions: public.editions().map(|(at, edition)| (edition.id.value.clone(), at)).collect(),
            recipients: public.recipients().map(|(at, who)| (who.id.value.clone(), at)).collect(),
            kemendagri: public.regions().map(|(at, region)| (region.code.clone(), at)).collect(),
            bps: public.regions().filter_map(|(at, region)| Some((region.bps.clone()?, at))).collect(),
            datasets: public.datasets().map(|(at, dataset)| (dataset.name.clone(), at)).collect(),
            measures: public.measures().map(|(at, measure)| (measure.id.value.clone(), at)).collect(),
            document_files: public.documents().map(|(at, document)| (document.file, at)).collect(),
            ..Self::default()
        };
        let id = |edition: EditionAt| public[edition].id.value.clone();
        for (at, category) in public.categories() {
            names.categories.insert((id(category.edition), category.id.value.clone()), at);
        }
        for (at, photo) in public.photos() {
            names.photos.insert((id(photo.edition), photo.name.clone()), at);
        }
        for (at, document) in public.documents() {
            names.documents.insert((id(document.edition), document.id.value.clone()), at);
        }
        for (at, dataset) in public.datasets() {
            names.series.entry((dataset.measure, dataset.as_of)).or_default().push(at);
        }
        names
    }

    /// A news item by its key.
    pub(super) fn news(&self, key: &str) -> Option<NewsAt> {
        self.news.get(key)
    }

    /// A content page by its key.
    pub(super) fn page(&self, key: &str) -> Option<PageAt> {
        self.pages.get(key).copied()
    }

    /// An edition by its id.
    pub(super) fn edition(&self, id: &str) -> Option<EditionAt> {
        self.editions.get(id).copied()
    }

    /// A category by the ids of its edition and its own.
    pub(super) fn category(&self, edition: &Arc<str>, id: &Arc<str>) -> Option<CategoryAt> {
        self.categories.get(&(edition.clone(), id.clone())).copied()
    }

    /// A recipient by its id.
    pub(super) fn recipient(&self, id: &str) -> Option<RecipientAt> {
        self.recipients.get(id).copied()
    }

    /// A region by its code.
    pub(super) fn region(&self, code: &CodeText) -> Option<RegionAt> {
        match code {
            CodeText::Kemendagri(code) => self.kemendagri.get(code).copied(),
            CodeText::Bps(code) => self.bps.get(code).copied(),
            CodeText::Bare(_) => None,
        }
    }

    /// A coverage file by its name.
    pub(super) fn dataset(&self, name: &str) -> Option<DatasetAt> {
        self.datasets.get(name).copied()
    }

    /// The coverage files of a measure at a date, on any basis.
    pub(super) fn datasets(&self, measure: &str, as_of: Date) -> &[DatasetAt] {
        self.measures
            .get(measure)
            .and_then(|measure| self.series.get(&(*measure, as_of)))
            .map_or(&[], |datasets| datasets)
    }

    /// A picture by the id of its edition and its name.
    pub(super) fn photo(&self, edition: &Arc<str>, name: &Arc<str>) -> Option<PhotoAt> {
        self.photos.get(&(edition.clone(), name.clone())).copied()
    }

    /// A document by the id of its edition and its own.
    pub(super) fn document(&self, edition: &Arc<str>, id: &Arc<str>) -> Option<DocumentAt> {
        self.documents.get(&(edition.clone(), id.clone())).copied()
    }

    /// The document that a file is.
    pub(super) fn document_file(&self, file: FileId) -> Option<DocumentAt> {
        self.document_files.get(&file).copied()
    }
}
