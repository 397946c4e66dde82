//! What stands at which path.
//!
//! A news item is found by the file that it was written in, which stays what it is where others come and go: so the
//! paths of all news are one table, shared with the site that stood before as long as no item moves. Those of all else
//! are shared as long as they are the same.

use std::collections::{HashMap, HashSet};
use std::ops::Range;
use std::sync::Arc;

use super::address::{Address, claim_of};
use super::{Key, Page};
use crate::diag::{FileId, Span};

/// What news [claim](Address::claim), and the file of each version.
pub(super) type NewsPaths = Arc<HashMap<Arc<str>, FileId>>;

/// A file beside the pages, with what made it be there.
pub(super) type PlacedFile = (Address, Option<Span>);

/// See the module.
#[derive(Debug, Default)]
pub(super) struct Places {
    news: NewsPaths,
    others: Arc<Others>,
    /// The page of each file that is a version of a news item, by the numbers of files.
    of_file: Vec<Option<u32>>,
    /// The first page of each news item; they stand in the order of the news.
    first: Vec<u32>,
    /// Where all pages of news stand among the pages.
    all_news: Range<usize>,
}

/// All that stands beside the pages of news.
#[derive(Debug, Default)]
pub(super) struct Others {
    /// The paths of pages, in their order.
    pages: Vec<Arc<str>>,
    /// Their places in that order.
    at: HashMap<Arc<str>, usize>,
    /// The paths of files, in their order.
    files: Vec<Arc<str>>,
    is_file: HashSet<Arc<str>>,
    /// What all of them claim.
    claims: HashSet<Arc<str>>,
    /// Folders that cannot be, for there are files.
    folders: HashSet<String>,
}

impl Places {
    /// The places of pages, each of which has a path of its own.
    pub(super) fn new(pages: &[Page], news: NewsPaths, others: Arc<Others>) -> Self {
        let start = pages.iter().position(is_news).unwrap_or(0);
        let own = pages[start..].iter().take_while(|page| is_news(page)).count();
        let mut places = Self { news, others, all_news: start..start + own, ..Self::default() };
        for (at, page) in pages.iter().enumerate().skip(start).take(own) {
            if let (Key::News(item), Some(span)) = (page.key, page.span) {
                places.put(at, item.index(), span.file);
            }
        }
        places
    }

    fn put(&mut self, at: usize, item: usize, file: FileId) {
        let of_file = file.0 as usize;
        if self.of_file.len() <= of_file {
            self.of_file.resize(of_file + 1, None);
        }
        self.of_file[of_file] = Some(at as u32);
        if self.first.len() <= item {
            self.first.resize(item + 1, at as u32);
        }
    }

    /// The page at a path, of those that these are the places of.
    pub(super) fn page<'p>(&self, path: &str, pages: &'p [Page]) -> Option<&'p Page> {
        if let Some(at) = self.others.at.get(path) {
            let is_before = *at < self.all_news.start;
            return pages.get(if is_before { *at } else { at + self.all_news.len() });
        }
        let file = self.news.get(&*claim_of(path))?;
        let at = self.of_file.get(file.0 as usize).copied().flatten()?;
        pages.get(at as usize).filter(|page| page.address.path() == path)
    }

    /// The pages of a news item, by its place.
    pub(super) fn of_news<'p>(&self, item: usize, pages: &'p [Page]) -> &'p [Page] {
        let Some(first) = self.first.get(item).map(|at| *at as usize) else { return &[] };
        let own = pages.get(first..).unwrap_or_default();
        let is_own = |page: &&Page| matches!(page.key, Key::News(at) if at.index() == item);
        &own[..own.iter().take_while(is_own).count()]
    }

    /// What news claim.
    pub(super) fn news(&self) -> &NewsPaths {
        &self.news
    }

    /// All else.
    pub(super) fn others(&self) -> &Arc<Others> {
        &self.others
    }
}

impl Others {
    /// What stands beside news, and whether each of it has a place of its own.
    pub(super) fn new(pages: &[Page], files: &[PlacedFile]) -> (Self, bool) {
        let mut others = Self::default();
        let mut is_free = true;
        for page in pages.iter().filter(|page| !is_news(page)) {
            let path = page.address.shared();
            is_free &= others.claims.insert(page.address.claim());
            others.at.insert(path.clone(), others.pages.len());
            others.pages.push(path.clone());
        }
        for (address, _) in files {
            is_free &= others.claims.insert(address.claim());
            others.folders.insert(address.folder_below());
            others.is_file.insert(address.shared().clone());
            others.files.push(address.shared().clone());
        }
        let folders_of = |claim: &Arc<str>| {
            claim.match_indices('/').any(|(slash, _)| others.folders.contains(&claim[..=slash]))
        };
        is_free &= !others.claims.iter().any(folders_of);
        (others, is_free)
    }

    /// Whether the same stands at the same paths, in the same order.
    pub(super) fn is_of(&self, pages: &[Page], files: &[PlacedFile]) -> bool {
        let paths = pages.iter().filter(|page| !is_news(page)).map(|page| page.address.path());
        paths.eq(self.pages.iter().map(|path| &**path))
            && files.iter().map(|(address, _)| address.path()).eq(self.files())
    }

    /// Whether a news item may claim this: nothing else does, and no file is in its way. The lists that news stand
    /// below are claimed by their own pages.
    pub(super) fn leaves(&self, claim: &str) -> bool {
        !self.claims.contains(claim) && !self.folders.contains(claim)
    }

    /// Whether they leave all that news claim.
    pub(super) fn leave(&self, news: &NewsPaths) -> bool {
        !self.claims.iter().any(|claim| news.contains_key(claim))
            && !self.folders.iter().any(|folder| news.contains_key(&**folder))
    }

    /// The paths of pages.
    pub(super) fn pages(&self) -> impl Iterator<Item = &str> {
        self.pages.iter().map(|path| &**path)
    }

    /// The paths of files.
    pub(super) fn files(&self) -> impl Iterator<Item = &str> {
        self.files.iter().map(|path| &**path)
    }

    /// Whether a file stands at a path.
    pub(super) fn is_file(&self, path: &str) -> bool {
        self.is_file.contains(path)
    }
}

fn is_news(page: &Page) -> bool {
    matches!(page.key, Key::News(_))
}
