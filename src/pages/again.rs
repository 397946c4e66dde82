//! A site that was planned before, for planning the next: what is the same of each news item need not be made, or
//! looked at, once more.

use std::sync::Arc;

use super::address::Address;
use super::others::{Others, PlacedFile};
use super::places::NewsPaths;
use super::plan::{Outline, Site};
use super::url::Urls;
use super::{Key, Kind, Page};
use crate::awards::public::{NewsAt, NewsSince, Public, Version};
use crate::awards::text::Lang;
use crate::diag::FileId;

/// So many pages are looked at for one that is like another: where lists grow by a page, few are between.
const NEAR: usize = 8;

/// See the module.
pub struct Before<'b> {
    public: &'b Public,
    outline: &'b Outline,
    /// Whether it was looked through, and nothing was wrong.
    is_right: bool,
    /// What became of its news.
    since: NewsSince,
}

impl<'b> Before<'b> {
    /// The site with this content and outline, in which no address was claimed twice, for planning that of `next`.
    /// `is_right` says whether all of it was looked through and nothing was wrong: only then are links left out that
    /// led somewhere.
    #[must_use]
    pub fn new(public: &'b Public, outline: &'b Outline, is_right: bool, next: &Public) -> Self {
        Self { public, outline, is_right, since: next.news_since(public) }
    }

    /// The addresses that the versions of a news item had, if it is the very same.
    pub(super) fn addresses(&self, at: NewsAt) -> Option<&Arc<[(Lang, Address)]>> {
        self.urls().sheet.news.get(self.since.was(at)?.index())
    }

    /// The addresses of that site.
    pub(super) fn urls(&self) -> &Urls {
        self.outline.urls()
    }

    /// Whether a page says of itself what it said, if what it shows stands where it stood.
    pub(super) fn keeps_pages(&self, public: &Public) -> bool {
        let (old, new) = (&self.public.settings, &public.settings);
        (old.sample, &old.time_zone) == (new.sample, &new.time_zone)
    }

    /// The pages that a news item had, if it and its addresses are the very same.
    pub(super) fn pages(&self, at: NewsAt, urls: &Urls) -> Option<&[Page]> {
        let same = self.addresses(at).zip(urls.sheet.news.get(at.index()));
        same.filter(|(old, new)| Arc::ptr_eq(old, new))?;
        Some(self.pages_of(self.since.was(at)?))
    }

    /// What pages and files claim: what they claimed before, but for what differs. None where two claim the same, or
    /// all must be looked at: then what is wrong is told by whoever does.
    pub(super) fn claims(
        &self,
        pages: &[Page],
        files: &[PlacedFile],
        urls: &Urls,
    ) -> Option<(Arc<Others>, NewsPaths)> {
        let (paths, come) = self.news_paths(pages, urls)?;
        let others = self.outline.places().others();
        if others.is_of(pages, files) {
            return come.iter().all(|claim| others.leaves(claim)).then(|| (others.clone(), paths));
        }
        let (others, own) = others.again(pages, files)?;
        let is_free = own.leave(&paths) && come.iter().all(|claim| others.leaves(claim));
        is_free.then(|| (Arc::new(others), paths))
    }

    /// What the news claim whose pages are among these, and what of it is new.
    fn news_paths(&self, pages: &[Page], urls: &Urls) -> Option<(NewsPaths, Vec<Arc<str>>)> {
        if !self.urls().sheet.has_lists_of(&urls.sheet) {
            return None;
        }
        let is_new = |page: &&Page| matches!(page.key, Key::News(at) if !self.has(at));
        let mut come: Vec<_> = pages.iter().filter(is_new).filter_map(claimed).collect();
        let mut gone: Vec<_> =
            self.since.gone().flat_map(|at| self.pages_of(at)).filter_map(claimed).collect();
        come.sort_unstable();
        gone.sort_unstable();
        let mut paths = self.outline.places().news().clone();
        if come == gone {
            return Some((paths, Vec::new()));
        }
        let changed = Arc::make_mut(&mut paths);
        for (path, _) in &gone {
            changed.remove(path);
        }
        let is_free = come.iter().all(|(path, file)| changed.insert(path.clone(), *file).is_none());
        is_free.then(|| (paths, come.into_iter().map(|(path, _)| path).collect()))
    }

    /// The page of the site before that the next to be planned is like, if there is one near `at`, a place among its
    /// pages, which then moves on.
    pub(super) fn page_like(&self, key: Key, lang: &Lang, at: &mut usize) -> Option<&Page> {
        if matches!(key, Key::News(_)) {
            return None; // another item may stand at that place of the list now
        }
        let near = self.outline.pages().iter().enumerate().skip(*at).take(NEAR);
        let (found, page) = near.into_iter().find(|(_, page)| page.key == key && page.lang == *lang)?;
        *at = found + 1;
        Some(page)
    }

    /// Where the pages of a kind begin, from some place on.
    pub(super) fn kind_from(&self, kind: &Kind, from: usize) -> usize {
        let mut rest = self.outline.pages().iter().enumerate().skip(from);
        rest.find(|(_, page)| std::ptr::eq(page.kind, kind)).map_or(from, |(at, _)| at)
    }

    /// Whether everything but news and files stands where it stood.
    pub(super) fn keeps_addresses(&self, urls: &Urls) -> bool {
        self.urls().sheet.has_addresses_of(&urls.sheet)
    }

    /// Whether it was looked through, and nothing was wrong.
    pub(super) fn is_right(&self) -> bool {
        self.is_right
    }

    /// Whether every link that led somewhere does so still: no address is gone, and no place on a page.
    pub(super) fn holds(&self, site: &Site) -> bool {
        let others = self.outline.places().others();
        let mut of_gone = self.since.gone().flat_map(|at| self.pages_of(at)).map(|page| page.address.path());
        of_gone.all(|path| site.page_at(path).is_some())
            && (Arc::ptr_eq(others, site.others()) || self.keeps_paths(site))
            && self.keeps_headings(site)
    }

    /// Whether this very item was there.
    pub(super) fn has(&self, at: NewsAt) -> bool {
        self.since.was(at).is_some()
    }

    fn pages_of(&self, at: NewsAt) -> &[Page] {
        self.outline.places().of_news(at.index(), self.outline.pages())
    }

    fn keeps_paths(&self, site: &Site) -> bool {
        let others = self.outline.places().others();
        others.pages().all(|path| site.page_at(path).is_some())
            && others.files().all(|path| site.is_file(path))
    }

    fn keeps_headings(&self, site: &Site) -> bool {
        let (names, public) = (&site.urls.names, &site.public);
        let of_news = self.since.gone().map(|at| &self.public[at]).all(|old| {
            names.news(&old.key).is_some_and(|at| same_headings(&old.versions, &public[at].versions))
        });
        let of_pages = self.public.pages().all(|(_, old)| {
            names.page(&old.key).is_some_and(|at| same_headings(&old.versions, &public[at].versions))
        });
        let of_editions = self.public.editions().all(|(_, old)| {
            let new = names.edition(&old.id.value).map(|at| &public[at].categories);
            let ids = old.categories.iter().map(|at| &self.public[*at].id.value);
            new.is_some_and(|new| ids.eq(new.iter().map(|at| &public[*at].id.value)))
        });
        of_news && of_pages && of_editions
    }
}

/// What a page claims, and the file that it was written in.
fn claimed(page: &Page) -> Option<(Arc<str>, FileId)> {
    Some((page.address.claim(), page.span?.file))
}

fn same_headings(old: &[Version], new: &[Version]) -> bool {
    let ids = |version: &Version| -> Vec<String> {
        version.body.prose.headings.iter().map(|heading| heading.id.to_string()).collect()
    };
    old.len() == new.len()
        && old.iter().zip(new).all(|(old, new)| old.lang == new.lang && ids(old) == ids(new))
}
