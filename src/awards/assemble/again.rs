//! What was assembled of the news, for whoever assembles a site again and again.
//!
//! An item is made from its own entry, and from the places that its names lead to. So what was made of it holds as
//! long as its entry is the very same and every name leads where it led ([`Reach`]); and what nothing was found wrong
//! in then is right still. Order, lists and tallies of all news are those of before, but for what came and went: a
//! round looks at no item that stayed.

use std::sync::Arc;

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::coverage::Resolved;
use super::names::Names;
use super::tally::Tally;
use crate::awards::difference::Difference;
use crate::awards::entries::Entries;
use crate::awards::news::NewsEntry;
use crate::awards::public::{EditionAt, News, NewsKeys, NewsLists};
use crate::awards::site::Settings;
use crate::awards::text::Lang;
use crate::diag::FileId;

/// See the module. Holds only what was made while nothing at all was wrong.
#[derive(Clone, Default)]
pub struct Assembled(Option<Arc<Last>>);

/// The news of a site, and what was made of them.
pub(super) struct Last {
    pub(super) as_of: Timestamp,
    pub(super) reach: Reach,
    pub(super) coverage: Arc<Resolved>,
    /// Those that were visible, in the order of their files.
    pub(super) entries: Arc<Vec<Arc<NewsEntry>>>,
    pub(super) tally: Tally,
    /// The places of the entries, the newest first.
    pub(super) order: Vec<u32>,
    /// What was made of them, the newest first, and before any was related to another.
    pub(super) news: Arc<Vec<Arc<News>>>,
    pub(super) news_at: Arc<NewsKeys>,
    pub(super) lists: Arc<NewsLists>,
}

/// What became of the news since.
pub(super) struct Since<'a> {
    pub(super) last: &'a Last,
    /// Of the entries, in the order of their files.
    pub(super) entries: Difference,
}

/// All that the names in a news item can lead to, in the order of the places that they lead to. But for the news
/// themselves: which item answers which is made anew.
#[derive(PartialEq)]
pub(super) struct Reach {
    languages: Vec<Lang>,
    zone: TimeZone,
    regions: Vec<(Arc<str>, Option<Arc<str>>)>,
    recipients: Vec<Arc<str>>,
    editions: Vec<Arc<str>>,
    /// With whether they have results.
    categories: Vec<(EditionAt, Arc<str>, bool)>,
    photos: Vec<(EditionAt, Arc<str>, FileId)>,
    /// Pictures that editions list, hidden or not.
    listed: Vec<FileId>,
    documents: Vec<(EditionAt, Arc<str>, FileId)>,
    pages: Vec<Arc<str>>,
    coverage: Vec<Arc<str>>,
    /// With their bases and segments.
    measures: Vec<(Arc<str>, Vec<Arc<str>>, Vec<Arc<str>>)>,
    topics: Vec<Arc<str>>,
}

impl Reach {
    pub(super) fn of(names: &Names<'_>, topics: Vec<Arc<str>>) -> Self {
        let entries = names.entries;
        let measures = entries.measures.iter().map(|measure| {
            let bases = measure.bases.iter().map(|basis| basis.id.value.clone()).collect();
            let segments = measure.segments.iter().map(|segment| segment.id.value.clone()).collect();
            (measure.id.value.clone(), bases, segments)
        });
        let categories = names.categories.iter().map(|(edition, _, category)| {
            (*edition, category.id.value.clone(), !category.results.is_empty())
        });
        let photos = names.photos.iter().map(|(at, photo)| (*at, photo.name.value.clone(), photo.file));
        let documents = names.documents.iter().map(|(at, it)| (*at, it.id.value.clone(), it.file));
        Self {
            languages: entries.settings.languages.clone(),
            zone: entries.settings.time_zone.clone(),
            regions: names.region_codes().collect(),
            recipients: names.recipients.iter().map(|recipient| recipient.id.value.clone()).collect(),
            editions: names.editions.iter().map(|edition| edition.id.value.clone()).collect(),
            categories: categories.collect(),
            photos: photos.collect(),
            listed: names.listed_pictures().collect(),
            documents: documents.collect(),
            pages: names.pages.iter().map(|page| page.key.clone()).collect(),
            coverage: entries.coverage.iter().map(|file| file.name.clone()).collect(),
            measures: measures.collect(),
            topics,
        }
    }
}

impl Assembled {
    /// News that are known to be visible as of a moment.
    pub(super) fn seen(&self, as_of: Timestamp, settings: &Settings) -> &[Arc<NewsEntry>] {
        let last =
            self.0.as_ref().filter(|last| last.as_of <= as_of && last.reach.zone == settings.time_zone);
        last.map_or(&[], |last| &last.entries)
    }

    /// What became of the news since; none where there were none, or their days begin at other times.
    pub(super) fn since(&self, entries: &Entries) -> Option<Since<'_>> {
        let last = self.0.as_ref().filter(|last| last.reach.zone == entries.settings.time_zone)?;
        Some(Since { last, entries: Difference::of(&last.entries, &entries.news) })
    }

    /// Keeps what was made of the news.
    pub(super) fn keep(&mut self, last: Last) {
        self.0 = Some(Arc::new(last));
    }
}

impl Since<'_> {
    /// The news that are there no more.
    pub(super) fn gone(&self) -> impl Iterator<Item = &Arc<NewsEntry>> {
        self.entries.gone().map(|at| &self.last.entries[at])
    }

    /// Whether every name leads where it led.
    pub(super) fn reaches(&self, reach: &Reach) -> bool {
        self.last.reach == *reach
    }

    /// Whether all names in the texts of items that stayed lead somewhere still, where [`Self::reaches`] is true: no
    /// figure and no item went that one of them names.
    pub(super) fn holds(&self, names: &Names<'_>, tally: &Tally) -> bool {
        self.last.coverage.figures == names.figures
            && self.gone().all(|item| names.has_news(&item.key) || !tally.news.has(&item.key))
    }
}
