//! What was assembled of each news item, for whoever assembles a site again and again.
//!
//! An item is made from its own entry, and from the places that its names lead to. So what was made of it holds as
//! long as its entry is the very same and every name leads where it led ([`Reach`]); and what nothing was found wrong
//! in then is right still.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::sync::Arc;

use jiff::tz::TimeZone;

use super::names::{FigureKey, Names};
use crate::awards::entries::Entries;
use crate::awards::link::{Record, Reference, Target};
use crate::awards::news::NewsEntry;
use crate::awards::public::{EditionAt, News};
use crate::awards::text::Lang;
use crate::diag::FileId;

/// See the module. Holds only what was made while nothing at all was wrong.
#[derive(Default)]
pub struct Assembled {
    reach: Option<Reach>,
    figures: BTreeSet<FigureKey>,
    /// By the addresses of their entries.
    items: HashMap<usize, Item>,
}

/// One news item.
struct Item {
    /// Held, so that its address stays its own.
    entry: Arc<NewsEntry>,
    news: Arc<News>,
    look: Look,
}

/// What one look at the texts of an item tells.
#[derive(Clone)]
pub(super) struct Look {
    /// Recipients that it names.
    pub(super) recipients: Arc<[Arc<str>]>,
    /// Whether figures are compared in it.
    pub(super) compares: bool,
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

impl Look {
    fn at(entry: &NewsEntry) -> Self {
        let mut recipients: Vec<Arc<str>> = entry.recipients.iter().map(|id| id.value.clone()).collect();
        let mut compares = false;
        entry.each_article(&mut |article| {
            for link in article.links.iter().flatten() {
                if let Target::Record(Record::Recipient(id), _) = &link.value {
                    recipients.push(id.clone());
                }
            }
            for reference in article.references.iter().flatten() {
                match &reference.value {
                    Reference::Recipient { id } => recipients.push(id.value.clone()),
                    Reference::Comparison(_) => compares = true,
                    _ => {}
                }
            }
        });
        Self { recipients: recipients.into(), compares }
    }
}

impl Assembled {
    /// What is to be seen in the texts of each item, in the order of the entries.
    pub(super) fn looks(&self, entries: &Entries) -> Vec<Look> {
        let look = |entry: &Arc<NewsEntry>| match self.items.get(&address(entry)) {
            Some(item) => item.look.clone(),
            None => Look::at(entry),
        };
        entries.news.iter().map(look).collect()
    }

    /// Whether every name leads where it led.
    pub(super) fn reaches(&self, reach: &Reach) -> bool {
        self.reach.as_ref() == Some(reach)
    }

    /// What was made of an item. None of one that answers another, which may have moved.
    pub(super) fn news(&self, entry: &Arc<NewsEntry>) -> Option<&Arc<News>> {
        let item = self.items.get(&address(entry))?;
        entry.replies_to.is_none().then_some(&item.news)
    }

    /// Whether all names in the texts of items that are known lead somewhere still, where [`Self::reaches`] is true:
    /// no figure and no item went that others may name.
    pub(super) fn holds(&self, names: &Names<'_>) -> bool {
        self.figures == names.figures && self.items.values().all(|item| names.has_news(&item.entry.key))
    }

    /// Whether this very entry was there before.
    pub(super) fn knows(&self, entry: &Arc<NewsEntry>) -> bool {
        self.items.contains_key(&address(entry))
    }

    /// Keeps what was made of all items.
    pub(super) fn keep(&mut self, reach: Reach, names: &Names<'_>, looks: &[Look], news: &[Arc<News>]) {
        if !self.reaches(&reach) {
            self.items.clear();
        }
        let mut looks_of: HashMap<usize, &Look> = HashMap::new();
        for (entry, look) in names.entries.news.iter().zip(looks).filter(|(entry, _)| !self.knows(entry)) {
            looks_of.insert(address(entry), look);
        }
        for (entry, news) in names.news.iter().zip(news) {
            if let Some(look) = looks_of.get(&address(entry)) {
                let (entry, news, look) = (Arc::clone(entry), news.clone(), (*look).clone());
                self.items.insert(address(&entry), Item { entry, news, look });
            }
        }
        if self.items.len() > names.news.len() {
            let there: HashSet<usize> = names.news.iter().map(|entry| address(entry)).collect();
            self.items.retain(|address, _| there.contains(address));
        }
        self.figures.clone_from(&names.figures);
        self.reach = Some(reach);
    }
}

/// What tells an entry from all others that are held.
fn address(entry: &Arc<NewsEntry>) -> usize {
    Arc::as_ptr(entry) as usize
}
