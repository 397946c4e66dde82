//! What stands at which path.
//!
//! A news item is found by the file that it was written in, which stays what it is where others come and go: so the
//! paths of all news are one table, shared with the site that stood before as long as no item moves. Those of all else
//! are shared as long as they are the same.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

use super::address::claim_of;
use super::others::Others;
use super::{Key, Page};
use crate::diag::FileId;

/// What news [claim](super::address::Address::claim), and the file of each version.
pub(super) type NewsPaths = Arc<HashMap<Arc<str>, FileId>>;

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
        if let Some(at) = self.others.page(path) {
            let is_before = at < self.all_news.start;
            return pages.get(if is_before { at } else { at + self.all_news.len() });
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

/// Whether a page is one of a news item.
pub(super) fn is_news(page: &Page) -> bool {
    matches!(page.key, Key::News(_))
}
