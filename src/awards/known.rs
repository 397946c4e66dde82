//! Every name there is in the content, visible or not, with its place: so that a reference that leads
//! nowhere can be told from one that leads to something under embargo.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, OnceLock};

use super::entries::Entries;
use super::link::Record;
use super::news::NewsEntry;
use crate::diag::{FileId, Span};

/// Names of records, each with the place of its first declaration.
#[derive(Clone, Debug, Default)]
pub(super) struct Known {
    records: BTreeMap<Record, Span>,
    photos: BTreeMap<(Arc<str>, Arc<str>), Span>,
    documents: BTreeMap<(Arc<str>, Arc<str>), Span>,
    results: BTreeMap<(Arc<str>, Arc<str>, Arc<str>), Span>,
    news: Arc<Vec<Arc<NewsEntry>>>,
    /// The news by their keys: only a name that leads nowhere asks for them.
    news_at: OnceLock<HashMap<Arc<str>, Span>>,
}

impl Known {
    /// The names in these entries.
    #[must_use]
    pub(super) fn of(entries: &Entries) -> Self {
        let mut known = Self { news: entries.news.clone(), ..Self::default() };
        for recipient in &entries.recipients {
            known.add(Record::Recipient(recipient.id.value.clone()), recipient.id.span);
        }
        for edition in &entries.editions {
            known.add(Record::Edition(edition.id.value.clone()), edition.id.span);
        }
        for file in &entries.results {
            for category in &file.categories {
                let (edition, id) = (file.edition.value.clone(), category.id.value.clone());
                known.add(Record::Category(edition.clone(), id.clone()), category.id.span);
                for share in category.results.iter().flat_map(|result| &result.recipients) {
                    let key = (edition.clone(), id.clone(), share.recipient.value.clone());
                    known.results.entry(key).or_insert(share.recipient.span);
                }
            }
        }
        for photo in &entries.photos {
            known.add(Record::Picture(photo.file), photo.name.span);
            let key = (photo.edition.clone(), photo.name.value.clone());
            known.photos.entry(key).or_insert(photo.name.span);
        }
        for document in &entries.documents {
            known.add(Record::Document(document.file), document.id.span);
            let key = (document.edition.clone(), document.id.value.clone());
            known.documents.entry(key).or_insert(document.id.span);
        }
        for page in &entries.pages {
            known.add(Record::Page(page.key.clone()), page.original.title.span);
        }
        for file in &entries.coverage {
            known.add(Record::Coverage(file.name.clone()), file.measure.span);
        }
        known
    }

    fn add(&mut self, record: Record, span: Span) {
        self.records.entry(record).or_insert(span);
    }

    /// Where a record is declared.
    #[must_use]
    pub(super) fn record(&self, record: &Record) -> Option<Span> {
        match record {
            // An edition's gallery exists where the edition does.
            Record::Gallery(edition) => self.records.get(&Record::Edition(edition.clone())).copied(),
            Record::News(key) => self.news_at().get(key).copied(),
            _ => self.records.get(record).copied(),
        }
    }

    fn news_at(&self) -> &HashMap<Arc<str>, Span> {
        self.news_at.get_or_init(|| {
            let mut at = HashMap::new();
            for item in self.news.iter() {
                at.entry(item.key.clone()).or_insert(item.original.title.span);
            }
            at
        })
    }

    /// The pictures that editions list, by their files.
    pub(super) fn pictures(&self) -> impl Iterator<Item = FileId> {
        self.records.keys().filter_map(|record| match record {
            Record::Picture(file) => Some(*file),
            _ => None,
        })
    }

    /// Where an edition's picture is declared.
    #[must_use]
    pub(super) fn photo(&self, edition: &Arc<str>, name: &Arc<str>) -> Option<Span> {
        self.photos.get(&(edition.clone(), name.clone())).copied()
    }

    /// Where an edition's document is declared.
    #[must_use]
    pub(super) fn document(&self, edition: &Arc<str>, id: &Arc<str>) -> Option<Span> {
        self.documents.get(&(edition.clone(), id.clone())).copied()
    }

    /// Where a result is declared.
    #[must_use]
    pub(super) fn result(
        &self,
        edition: &Arc<str>,
        category: &Arc<str>,
        recipient: &Arc<str>,
    ) -> Option<Span> {
        self.results.get(&(edition.clone(), category.clone(), recipient.clone())).copied()
    }

    /// Where the first result of an edition, or of one of its categories, is declared.
    #[must_use]
    pub(super) fn results_of(&self, edition: &Arc<str>, category: Option<&Arc<str>>) -> Option<Span> {
        let of =
            |(e, c, _): &&(Arc<str>, Arc<str>, Arc<str>)| e == edition && category.is_none_or(|id| id == c);
        self.results.iter().find(|(key, _)| of(key)).map(|(_, span)| *span)
    }

    /// Whether any edition has a category of this id.
    #[must_use]
    pub(super) fn has_category(&self, id: &Arc<str>) -> bool {
        self.records.keys().any(|record| matches!(record, Record::Category(_, category) if category == id))
    }
}
