//! What stands at which path.
//!
//! A news item is found by the file that it was written in, which stays what it is where others come and go: so the
//! paths of all news are one table, shared with the site that stood before as long as no item moves.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use super::address::{Address, claim_of};
use super::{Key, Page};
use crate::diag::{FileId, Span};

/// What news [claim](Address::claim), and the file of each version.
pub(super) type NewsPaths = Arc<HashMap<Arc<str>, FileId>>;

/// See the module.
#[derive(Debug, Default)]
pub(super) struct Places {
    news: NewsPaths,
    /// The page of each file that is a version of a news item, by the numbers of files.
    of_file: Vec<Option<u32>>,
    /// The first page of each news item; they stand in the order of the news.
    first: Vec<u32>,
    /// Of all other pages, by their whole paths.
    others: HashMap<Arc<str>, usize>,
    files: HashSet<Arc<str>>,
}

impl Places {
    /// The places of pages and files, each of which has a path of its own.
    pub(super) fn new(pages: &[Page], files: Vec<(Address, Option<Span>)>, news: NewsPaths) -> Self {
        let mut places = Self { news, ..Self::default() };
        places.files = files.into_iter().map(|(address, _)| address.shared().clone()).collect();
        for (at, page) in pages.iter().enumerate() {
            match (page.key, page.span) {
                (Key::News(item), Some(span)) => places.put(at, item.index(), span.file),
                _ => drop(places.others.insert(page.address.shared().clone(), at)),
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
        if let Some(at) = self.others.get(path) {
            return pages.get(*at);
        }
        let file = self.news.get(&*claim_of(path))?;
        let at = self.of_file.get(file.0 as usize).copied().flatten()?;
        pages.get(at as usize).filter(|page| page.address.path() == path)
    }

    /// The pages of a news item, by its place.
    pub(super) fn of_news<'p>(&self, item: usize, pages: &'p [Page]) -> &'p [Page] {
        let Some(first) = self.first.get(item).map(|at| *at as usize) else { return &[] };
        let own = pages.get(first..).unwrap_or_default();
        let count =
            own.iter().take_while(|page| matches!(page.key, Key::News(at) if at.index() == item)).count();
        &own[..count]
    }

    /// What news claim.
    pub(super) fn news(&self) -> &NewsPaths {
        &self.news
    }

    /// The paths of pages that are not of news.
    pub(super) fn others(&self) -> impl Iterator<Item = &str> {
        self.others.keys().map(|path| &**path)
    }

    /// The paths of files.
    pub(super) fn files(&self) -> impl Iterator<Item = &str> {
        self.files.iter().map(|path| &**path)
    }

    /// Whether a file stands at a path.
    pub(super) fn is_file(&self, path: &str) -> bool {
        self.files.contains(path)
    }
}
