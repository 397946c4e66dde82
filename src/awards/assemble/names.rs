//! Every visible name with its place in the public lists, and the words for what a name does not find.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::sync::Arc;

use jiff::civil::Date;

use super::again::Since;
use super::order::Order;
use crate::awards::coverage::CoverageEntry;
use crate::awards::edition::{DocumentEntry, EditionEntry, PhotoEntry};
use crate::awards::entries::Entries;
use crate::awards::known::Known;
use crate::awards::link::Record;
use crate::awards::measure::Measure;
use crate::awards::news::{NewsEntry, PageEntry};
use crate::awards::public::{
    CategoryAt, DocumentAt, EditionAt, MeasureAt, NewsAt, NewsKeys, PageAt, PhotoAt, RecipientAt, Region,
    RegionAt, RegionKind,
};
use crate::awards::recipient::RecipientEntry;
use crate::awards::region::CodeText;
use crate::awards::result::{CategoryEntry, ResultsEntry};
use crate::diag::{Arg, At, Code, Diagnostic, FileId, Span};

type Pair = (Arc<str>, Arc<str>);

/// The visible names. Records are listed in the order of the public lists that they will stand in.
pub(super) struct Names<'e> {
    pub(super) entries: &'e Entries,
    pub(super) found: &'e mut Vec<Diagnostic>,
    pub(super) recipients: Vec<&'e RecipientEntry>,
    pub(super) editions: Vec<&'e EditionEntry>,
    pub(super) categories: Vec<(EditionAt, &'e ResultsEntry, &'e CategoryEntry)>,
    pub(super) photos: Vec<(EditionAt, &'e PhotoEntry)>,
    pub(super) documents: Vec<(EditionAt, &'e DocumentEntry)>,
    pub(super) news: Vec<&'e Arc<NewsEntry>>,
    pub(super) pages: Vec<&'e PageEntry>,
    /// The figures that there are: known once coverage is resolved.
    pub(super) figures: Arc<BTreeSet<FigureKey>>,
    known: &'e Known,
    regions: RegionNames,
    /// All regions, before anything is related to them.
    pub(super) region_list: &'e [Region],
    recipient_at: BTreeMap<Arc<str>, RecipientAt>,
    aliases: BTreeMap<String, Arc<str>>,
    edition_at: BTreeMap<Arc<str>, EditionAt>,
    category_at: BTreeMap<Pair, CategoryAt>,
    photo_at: BTreeMap<Pair, PhotoAt>,
    document_at: BTreeMap<Pair, DocumentAt>,
    pub(super) news_at: Arc<NewsKeys>,
    page_at: BTreeMap<Arc<str>, PageAt>,
}

/// What names one figure: measure, basis, region, segment (its place; none is the total), day.
pub(super) type FigureKey = (usize, usize, RegionAt, Option<usize>, Date);

#[derive(Default)]
struct RegionNames {
    kemendagri: BTreeMap<Arc<str>, RegionAt>,
    bps: BTreeMap<Arc<str>, RegionAt>,
}

impl<'e> Names<'e> {
    pub(super) fn new(
        entries: &'e Entries,
        known: &'e Known,
        regions: &'e [Region],
        named: &HashSet<Arc<str>>,
        found: &'e mut Vec<Diagnostic>,
    ) -> Self {
        let mut region_names = RegionNames::default();
        for (at, region) in regions.iter().enumerate() {
            let at = RegionAt(at as u32);
            region_names.kemendagri.entry(region.code.clone()).or_insert(at);
            if let Some(bps) = &region.bps {
                region_names.bps.entry(bps.clone()).or_insert(at);
            }
        }
        let mut names = Self {
            entries,
            found,
            recipients: Vec::new(),
            editions: Vec::new(),
            categories: Vec::new(),
            photos: Vec::new(),
            documents: Vec::new(),
            news: Vec::new(),
            pages: Vec::new(),
            figures: Arc::default(),
            known,
            regions: region_names,
            region_list: regions,
            recipient_at: BTreeMap::new(),
            aliases: BTreeMap::new(),
            edition_at: BTreeMap::new(),
            category_at: BTreeMap::new(),
            photo_at: BTreeMap::new(),
            document_at: BTreeMap::new(),
            news_at: Arc::default(),
            page_at: BTreeMap::new(),
        };
        names.list_recipients(named);
        names.list_editions();
        names.list_pages();
        names
    }

    /// Lists the news in an order.
    pub(super) fn list_news(&mut self, order: &Order, since: Option<&Since<'_>>) {
        let entries = self.entries;
        self.news = order.at.iter().map(|at| &entries.news[*at as usize]).collect();
        self.news_at = match since.zip(order.moves.as_ref()) {
            Some((since, moves)) if moves.is_still() => since.last.news_at.clone(),
            Some((since, moves)) => Arc::new(since.last.news_at.again(&self.news, moves, since.gone())),
            None => Arc::new(NewsKeys::of(&self.news)),
        };
    }

    fn list_recipients(&mut self, named: &HashSet<Arc<str>>) {
        let mut first: BTreeMap<Arc<str>, &'e RecipientEntry> = BTreeMap::new();
        for recipient in &self.entries.recipients {
            let id = recipient.id.value.clone();
            if let Some(earlier) = first.get(&id) {
                self.found.push(duplicate_id(&recipient.id, earlier.id.span));
            } else {
                first.insert(id, recipient);
            }
        }
        for recipient in first.values() {
            for alias in recipient.aliases.iter().map(|alias| &alias.value).chain([&recipient.name]) {
                self.aliases.entry(alias.to_lowercase()).or_insert_with(|| recipient.id.value.clone());
            }
        }
        // Public only if something public names it.
        for (id, recipient) in first.into_iter().filter(|(id, _)| named.contains(id)) {
            self.recipient_at.insert(id, RecipientAt(self.recipients.len() as u32));
            self.recipients.push(recipient);
        }
    }

    fn list_editions(&mut self) {
        let zone = &self.entries.settings.time_zone;
        let mut editions: Vec<&'e EditionEntry> = self.entries.editions.iter().collect();
        editions.sort_by_cached_key(|edition| {
            (std::cmp::Reverse(edition.sort_day(zone)), std::cmp::Reverse(edition.id.value.clone()))
        });
        for edition in editions {
            if let Some(earlier) = self.edition_at.get(&edition.id.value) {
                let earlier = self.editions[earlier.index()].id.span;
                self.found.push(duplicate_id(&edition.id, earlier));
                continue;
            }
            self.edition_at.insert(edition.id.value.clone(), EditionAt(self.editions.len() as u32));
            self.editions.push(edition);
        }
        self.list_categories();
        self.list_pictures();
    }

    fn list_categories(&mut self) {
        let mut all: Vec<(EditionAt, &'e ResultsEntry)> = Vec::new();
        for file in &self.entries.results {
            if let Some(at) = self.edition(&file.edition) {
                all.push((at, file));
            }
        }
        all.sort_by_key(|(at, _)| *at);
        for (at, file) in all {
            for category in &file.categories {
                let key = (file.edition.value.clone(), category.id.value.clone());
                if let Some(earlier) = self.category_at.get(&key) {
                    let earlier = self.categories[earlier.index()].2.id.span;
                    self.found.push(duplicate_id(&category.id, earlier));
                    continue;
                }
                self.category_at.insert(key, CategoryAt(self.categories.len() as u32));
                self.categories.push((at, file, category));
            }
        }
    }

    fn list_pictures(&mut self) {
        let mut photos: Vec<_> = self
            .entries
            .photos
            .iter()
            .filter_map(|photo| Some((*self.edition_at.get(&photo.edition)?, photo)))
            .collect();
        photos.sort_by_key(|(at, _)| *at);
        for (at, photo) in photos {
            let key = (photo.edition.clone(), photo.name.value.clone());
            if let Some(earlier) = self.photo_at.get(&key) {
                self.found.push(duplicate_id(&photo.name, self.photos[earlier.index()].1.name.span));
                continue;
            }
            self.photo_at.insert(key, PhotoAt(self.photos.len() as u32));
            self.photos.push((at, photo));
        }
        let mut documents: Vec<_> = self
            .entries
            .documents
            .iter()
            .filter_map(|document| Some((*self.edition_at.get(&document.edition)?, document)))
            .collect();
        documents.sort_by_key(|(at, _)| *at);
        for (at, document) in documents {
            let key = (document.edition.clone(), document.id.value.clone());
            if let Some(earlier) = self.document_at.get(&key) {
                self.found.push(duplicate_id(&document.id, self.documents[earlier.index()].1.id.span));
                continue;
            }
            self.document_at.insert(key, DocumentAt(self.documents.len() as u32));
            self.documents.push((at, document));
        }
    }

    fn list_pages(&mut self) {
        let mut pages: Vec<&'e PageEntry> = self.entries.pages.iter().collect();
        pages.sort_by_key(|page| &page.key);
        for page in pages {
            self.page_at.insert(page.key.clone(), PageAt(self.pages.len() as u32));
            self.pages.push(page);
        }
    }

    pub(super) fn region(&mut self, code: &At<CodeText>) -> Option<RegionAt> {
        let at = match &code.value {
            CodeText::Kemendagri(text) => self.regions.kemendagri.get(text),
            CodeText::Bps(text) => self.regions.bps.get(text),
            CodeText::Bare(digits) => {
                let finding = self.ambiguous(digits, code.span);
                self.found.push(finding);
                return None;
            }
        };
        if at.is_none() {
            let (kemendagri, bps) = (self.regions.kemendagri.keys(), self.regions.bps.keys());
            let written = code.value.to_string();
            let known = kemendagri.map(|code| code.to_string()).chain(bps.map(|code| format!("bps:{code}")));
            self.found.push(unknown("kind-region", &written, code.span, known));
        }
        at.copied()
    }

    /// Four bare digits: names the region that each scheme would mean.
    fn ambiguous(&self, digits: &str, span: Span) -> Diagnostic {
        let dotted =
            digits.get(..2).zip(digits.get(2..)).map(|(a, b)| format!("{a}.{b}")).unwrap_or_default();
        let name = |at: Option<&RegionAt>| {
            at.map_or_else(|| "–".to_owned(), |at| self.region_list[at.index()].name.to_string())
        };
        Diagnostic::error(Code::AmbiguousRegion, span)
            .arg("code", digits)
            .arg("kemendagri", dotted.as_str())
            .arg("kemendagri_name", name(self.regions.kemendagri.get(dotted.as_str())))
            .arg("bps", format!("bps:{digits}"))
            .arg("bps_name", name(self.regions.bps.get(digits)))
            .help("help")
    }

    pub(super) fn region_name(&self, at: RegionAt) -> &'e Arc<str> {
        &self.region_list[at.index()].name
    }

    pub(super) fn region_kind(&self, at: RegionAt) -> RegionKind {
        self.region_list[at.index()].kind
    }

    pub(super) fn province_of(&self, at: RegionAt) -> Option<RegionAt> {
        self.region_list[at.index()].province
    }

    /// The regencies of a province that stood on a day.
    pub(super) fn regencies_on(&self, province: RegionAt, day: Date) -> impl Iterator<Item = RegionAt> + '_ {
        let listed = self.region_list.iter().enumerate();
        let stood =
            listed.filter(move |(_, region)| region.province == Some(province) && region.stood_on(day));
        stood.map(|(at, _)| RegionAt(at as u32))
    }

    /// Whether a region stood on a day.
    pub(super) fn stood_on(&self, at: RegionAt, day: Date) -> bool {
        self.region_list[at.index()].stood_on(day)
    }

    /// The province that a target without a region is for.
    pub(super) fn first_province(&self) -> Option<RegionAt> {
        let at = self.region_list.iter().position(|region| region.kind == RegionKind::Province)?;
        Some(RegionAt(at as u32))
    }

    pub(super) fn recipient(&mut self, id: &At<Arc<str>>) -> Option<RecipientAt> {
        if let Some(at) = self.recipient_at.get(&id.value) {
            return Some(*at);
        }
        if let Some(real) = self.aliases.get(&id.value.to_lowercase()) {
            let finding = Diagnostic::error(Code::RecipientByAlias, id.span)
                .arg("name", &id.value)
                .arg("id", real)
                .help("help");
            self.found.push(finding);
            return None;
        }
        let candidates: Vec<String> =
            self.entries.recipients.iter().map(|entry| entry.id.value.to_string()).collect();
        self.missing(&Record::Recipient(id.value.clone()), "kind-recipient", id, candidates.into_iter());
        None
    }

    pub(super) fn edition(&mut self, id: &At<Arc<str>>) -> Option<EditionAt> {
        let at = self.edition_at.get(&id.value).copied();
        if at.is_none() {
            let candidates: Vec<String> = self.edition_at.keys().map(|id| id.to_string()).collect();
            self.missing(&Record::Edition(id.value.clone()), "kind-edition", id, candidates.into_iter());
        }
        at
    }

    pub(super) fn category(&mut self, edition: &Arc<str>, id: &At<Arc<str>>) -> Option<CategoryAt> {
        let key = (edition.clone(), id.value.clone());
        let at = self.category_at.get(&key).copied();
        if at.is_none() {
            let record = Record::Category(edition.clone(), id.value.clone());
            if let Some(place) = self.known.record(&record) {
                self.found.push(names_hidden(id, place));
                return None;
            }
            let of_edition = self.category_at.keys().filter(|(other, _)| other == edition);
            let known: Vec<String> = of_edition.map(|(_, id)| id.to_string()).collect();
            let mut finding = Diagnostic::error(Code::UnknownCategory, id.span)
                .arg("id", &id.value)
                .arg("edition", edition)
                .arg("known", Arg::All(known.clone()));
            if !known.is_empty() {
                finding = finding.help("help");
            }
            self.found.push(finding);
        }
        at
    }

    /// An id that the category had in some edition, perhaps one that is not public yet.
    pub(super) fn former_category(&mut self, id: &At<Arc<str>>) {
        if !self.known.has_category(&id.value) {
            let visible: BTreeSet<String> = self.category_at.keys().map(|(_, id)| id.to_string()).collect();
            self.found.push(unknown("kind-category", &id.value, id.span, visible.into_iter()));
        }
    }

    pub(super) fn photo(&mut self, edition: &Arc<str>, name: &At<Arc<str>>) -> Option<PhotoAt> {
        let at = self.photo_at.get(&(edition.clone(), name.value.clone())).copied();
        if at.is_none() {
            let finding = match self.known.photo(edition, &name.value) {
                Some(place) => names_hidden(name, place),
                None => {
                    let of_edition = self.photo_at.keys().filter(|(other, _)| other == edition);
                    unknown(
                        "kind-photo",
                        &name.value,
                        name.span,
                        of_edition.map(|(_, name)| name.to_string()),
                    )
                }
            };
            self.found.push(finding);
        }
        at
    }

    pub(super) fn document(&mut self, edition: &Arc<str>, id: &At<Arc<str>>) -> Option<DocumentAt> {
        let at = self.document_at.get(&(edition.clone(), id.value.clone())).copied();
        if at.is_none() {
            let finding = match self.known.document(edition, &id.value) {
                Some(place) => names_hidden(id, place),
                None => {
                    let of_edition = self.document_at.keys().filter(|(other, _)| other == edition);
                    unknown("kind-document", &id.value, id.span, of_edition.map(|(_, id)| id.to_string()))
                }
            };
            self.found.push(finding);
        }
        at
    }

    /// Where a result of this recipient is declared that the public may not see yet.
    pub(super) fn hidden_result(
        &self,
        edition: &Arc<str>,
        category: &Arc<str>,
        recipient: &Arc<str>,
    ) -> Option<Span> {
        self.known.result(edition, category, recipient)
    }

    /// Where any result of the edition, or of one category, is declared.
    pub(super) fn hidden_results_of(&self, edition: &Arc<str>, category: Option<&Arc<str>>) -> Option<Span> {
        self.known.results_of(edition, category)
    }

    pub(super) fn news(&mut self, key: &At<Arc<str>>) -> Option<NewsAt> {
        let at = self.news_at.get(&key.value);
        if at.is_none() {
            let mut candidates: Vec<String> = self.news_at.all().map(|key| key.to_string()).collect();
            candidates.sort_unstable();
            self.missing(&Record::News(key.value.clone()), "kind-news", key, candidates.into_iter());
        }
        at
    }

    pub(super) fn page(&mut self, key: &At<Arc<str>>) -> Option<PageAt> {
        let at = self.page_at.get(&key.value).copied();
        if at.is_none() {
            let candidates: Vec<String> = self.page_at.keys().map(|key| key.to_string()).collect();
            self.missing(&Record::Page(key.value.clone()), "kind-page", key, candidates.into_iter());
        }
        at
    }

    pub(super) fn coverage(&mut self, name: &At<Arc<str>>) -> Option<&'e CoverageEntry> {
        let entries = self.entries;
        let file = entries.coverage.iter().find(|file| file.name == name.value).map(|file| &**file);
        if file.is_none() {
            let candidates = entries.coverage.iter().map(|file| file.name.to_string());
            self.missing(&Record::Coverage(name.value.clone()), "kind-coverage", name, candidates);
        }
        file
    }

    pub(super) fn measure(&mut self, id: &At<Arc<str>>) -> Option<(MeasureAt, &'e Measure)> {
        let measures = &self.entries.measures;
        let at = measures.iter().position(|measure| measure.id.value == id.value);
        if at.is_none() {
            let candidates = measures.iter().map(|measure| measure.id.value.to_string());
            self.found.push(unknown("kind-measure", &id.value, id.span, candidates));
        }
        at.map(|at| (MeasureAt(at as u32), &measures[at]))
    }

    /// Whether there is a news item of that key.
    pub(super) fn has_news(&self, key: &Arc<str>) -> bool {
        self.news_at.get(key).is_some()
    }

    /// The codes of all regions, in both schemes.
    pub(super) fn region_codes(&self) -> impl Iterator<Item = (Arc<str>, Option<Arc<str>>)> {
        self.region_list.iter().map(|region| (region.code.clone(), region.bps.clone()))
    }

    /// The pictures that editions list, visible or not.
    pub(super) fn listed_pictures(&self) -> impl Iterator<Item = FileId> {
        self.known.pictures()
    }

    /// A visible file of a document or picture, by its handle.
    pub(super) fn has_file(&self, record: &Record) -> bool {
        match record {
            Record::Document(file) => self.documents.iter().any(|(_, document)| document.file == *file),
            Record::Picture(file) => self.photos.iter().any(|(_, photo)| photo.file == *file),
            _ => false,
        }
    }

    /// Whether a record is declared at all, visible or not.
    pub(super) fn is_known(&self, record: &Record) -> bool {
        self.known.record(record).is_some()
    }

    /// Reports a name that leads to nothing visible: to something hidden, or to nothing at all.
    pub(super) fn missing(
        &mut self,
        record: &Record,
        kind: &'static str,
        written: &At<Arc<str>>,
        candidates: impl Iterator<Item = String>,
    ) {
        let finding = match self.known.record(record) {
            Some(place) => names_hidden(written, place),
            None => unknown(kind, &written.value, written.span, candidates),
        };
        self.found.push(finding);
    }
}

/// Public text names something under embargo: both places, so that either can be mended.
pub(super) fn names_hidden(written: &At<Arc<str>>, place: Span) -> Diagnostic {
    Diagnostic::error(Code::NamesHidden, written.span)
        .arg("name", &written.value)
        .also(place, "hidden")
        .help("help")
}

/// A name that nothing declares, with the nearest one that is declared.
pub(super) fn unknown(
    kind: &'static str,
    written: &str,
    span: Span,
    candidates: impl Iterator<Item = String>,
) -> Diagnostic {
    let finding = Diagnostic::error(Code::UnknownId, span).arg("id", written).arg("kind", Arg::Term(kind));
    match crate::diag::nearest(written, candidates) {
        Some(suggestion) => finding.arg("suggestion", suggestion).help("help"),
        None => finding,
    }
}

pub(super) fn duplicate_id(id: &At<Arc<str>>, first: Span) -> Diagnostic {
    Diagnostic::error(Code::DuplicateId, id.span).arg("id", &id.value).also(first, "first").help("help")
}
