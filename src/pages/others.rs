//! All that stands beside the pages of news: other pages, and files.
//!
//! An item that comes or goes lengthens or shortens a few lists by a page, and takes a feed with it: what they claim is
//! what was claimed before, but for those.

use std::collections::HashSet;
use std::sync::Arc;

use super::Page;
use super::address::{Address, claim_of, folder_below};
use super::order::Order;
use super::places::{NewsPaths, is_news};
use crate::diag::Span;

/// A file beside the pages, with what made it be there.
pub(super) type PlacedFile = (Address, Option<Span>);

/// See the module.
#[derive(Clone, Debug, Default)]
pub(super) struct Others {
    pages: Order,
    files: Order,
    /// What all of them claim.
    claims: HashSet<Arc<str>>,
    /// Folders that cannot be, for there are files.
    folders: HashSet<String>,
}

/// What has come to some others.
#[derive(Debug, Default)]
pub(super) struct Come {
    claims: Vec<Arc<str>>,
    folders: Vec<String>,
}

impl Others {
    /// What stands beside news.
    pub(super) fn new(pages: &[Page], files: &[PlacedFile]) -> Self {
        let addresses = || beside_news(pages).chain(files.iter().map(|(address, _)| address));
        Self {
            pages: beside_news(pages).map(Address::shared).collect(),
            files: files.iter().map(|(address, _)| address.shared()).collect(),
            claims: addresses().map(Address::claim).collect(),
            folders: files.iter().map(|(address, _)| address.folder_below()).collect(),
        }
    }

    /// The same, made from those of a site in which each had a place of its own, and what has come. None where too much
    /// is new to go by them, or two want one place.
    pub(super) fn again(&self, pages: &[Page], files: &[PlacedFile]) -> Option<(Self, Come)> {
        let own: Vec<_> = beside_news(pages).collect();
        let (pages, of_pages) = self.pages.again(own.iter().map(|address| address.shared()))?;
        let (files_now, of_files) = self.files.again(files.iter().map(|(address, _)| address.shared()))?;
        let (mut claims, mut folders) = (self.claims.clone(), self.folders.clone());
        for path in &of_files.gone {
            folders.remove(&folder_below(path));
        }
        for path in of_pages.gone.iter().chain(&of_files.gone) {
            claims.remove(&*claim_of(path));
        }
        let mut come = Come::default();
        for at in &of_files.come {
            let folder = files.get(*at)?.0.folder_below();
            if claims.iter().any(|claim| claim.starts_with(&folder)) {
                return None;
            }
            folders.insert(folder.clone());
            come.folders.push(folder);
        }
        let addresses = of_pages.come.iter().filter_map(|at| own.get(*at).copied());
        for address in addresses.chain(of_files.come.iter().filter_map(|at| Some(&files.get(*at)?.0))) {
            let claim = address.claim();
            if !claims.insert(claim.clone()) {
                return None;
            }
            come.claims.push(claim);
        }
        let others = Self { pages, files: files_now, claims, folders };
        come.claims.iter().all(|claim| !others.holds_folder_of(claim)).then_some((others, come))
    }

    /// Whether the same stands at the same paths, in the same order.
    pub(super) fn is_of(&self, pages: &[Page], files: &[PlacedFile]) -> bool {
        beside_news(pages).map(Address::path).eq(self.pages())
            && files.iter().map(|(address, _)| address.path()).eq(self.files())
    }

    /// Whether a file stands where a folder of this would have to be.
    fn holds_folder_of(&self, claim: &str) -> bool {
        claim.match_indices('/').any(|(slash, _)| self.folders.contains(&claim[..=slash]))
    }

    /// Whether a news item may claim this: nothing else does, and no file is in its way. The lists that news stand
    /// below are claimed by their own pages.
    pub(super) fn leaves(&self, claim: &str) -> bool {
        !self.claims.contains(claim) && !self.folders.contains(claim)
    }

    /// Where a page stands in their order.
    pub(super) fn page(&self, path: &str) -> Option<usize> {
        self.pages.place(path)
    }

    /// The paths of pages.
    pub(super) fn pages(&self) -> impl Iterator<Item = &str> {
        self.pages.paths()
    }

    /// The paths of files.
    pub(super) fn files(&self) -> impl Iterator<Item = &str> {
        self.files.paths()
    }

    /// Whether a file stands at a path.
    pub(super) fn is_file(&self, path: &str) -> bool {
        self.files.place(path).is_some()
    }
}

impl Come {
    /// Whether they leave all that news claim.
    pub(super) fn leave(&self, news: &NewsPaths) -> bool {
        let mut claims = self.claims.iter().map(|claim| &**claim);
        !claims.any(|claim| news.contains_key(claim))
            && !self.folders.iter().any(|folder| news.contains_key(&**folder))
    }
}

fn beside_news(pages: &[Page]) -> impl Iterator<Item = &Address> {
    pages.iter().filter(|page| !is_news(page)).map(|page| &page.address)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn files(paths: &[&str]) -> Vec<PlacedFile> {
        paths.iter().map(|path| (Address::copied(path).unwrap(), None)).collect()
    }

    fn again(before: &[&str], now: &[&str]) -> Option<(Others, Come)> {
        Others::new(&[], &files(before)).again(&[], &files(now))
    }

    #[test]
    fn others_again_are_those_made_from_the_start() {
        let now = files(&["a.txt", "x/D.txt", "x/c.txt", "y.txt"]);
        let (again, come) =
            again(&["a.txt", "B.txt", "x/c.txt", "y.txt"], &["a.txt", "x/D.txt", "x/c.txt", "y.txt"])
                .unwrap();
        let anew = Others::new(&[], &now);
        assert_eq!((&again.claims, &again.folders), (&anew.claims, &anew.folders));
        assert!(again.is_of(&[], &now) && again.is_file("/x/D.txt") && !again.is_file("/B.txt"));
        assert_eq!(come.claims, ["/x/d.txt".into()]);
        assert!(!again.leaves("/x/d.txt") && again.leaves("/b.txt"));
    }

    #[test]
    fn what_moves_in_its_order_is_no_second_claim() {
        assert!(again(&["a.txt", "b.txt", "c.txt"], &["c.txt", "a.txt", "b.txt"]).is_some());
    }

    #[test]
    fn two_that_want_one_place_are_left_to_whoever_looks_at_all() {
        assert!(again(&["a.txt"], &["a.txt", "A.txt"]).is_none());
        assert!(again(&["a/b.txt"], &["a/b.txt", "a"]).is_none(), "a file where a folder is");
        assert!(again(&["a"], &["a", "a/b.txt"]).is_none(), "a folder where a file is");
        assert!(again(&["a"], &["a/b.txt"]).is_some(), "the file is gone");
    }
}
