//! A site that was planned before, for planning the next: what is the same of each news item need not be made, or
//! looked at, once more.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use super::address::Address;
use super::plan::{Outline, Site};
use super::url::Urls;
use crate::awards::public::{News, NewsAt, Public, Version};
use crate::awards::text::Lang;

/// See the module.
pub struct Before<'b> {
    public: &'b Public,
    outline: &'b Outline,
    /// Whether it was looked through, and nothing was wrong.
    is_right: bool,
    /// Where each news item stood, by its address.
    at: HashMap<usize, NewsAt>,
}

impl<'b> Before<'b> {
    /// The site with this content and outline. `is_right` says whether all of it was looked through and nothing was
    /// wrong: only then are links left out that led somewhere.
    #[must_use]
    pub fn new(public: &'b Public, outline: &'b Outline, is_right: bool) -> Self {
        let at = public.shared_news().map(|(at, item)| (place(item), at)).collect();
        Self { public, outline, is_right, at }
    }

    /// The addresses that the versions of a news item had, if it is the very same.
    pub(super) fn addresses(&self, item: &Arc<News>) -> Option<&[(Lang, Address)]> {
        let at = self.at.get(&place(item))?;
        self.outline.urls().sheet.news.get(at.index()).map(|addresses| &**addresses)
    }

    /// The addresses of that site.
    pub(super) fn urls(&self) -> &Urls {
        self.outline.urls()
    }

    /// Whether every link that led somewhere does so still: no address is gone, and no place on a page. What was
    /// [there](Self::has) then is right.
    pub(super) fn holds(&self, site: &Site) -> bool {
        self.is_right
            && self.outline.paths().all(|path| site.page_at(path).is_some())
            && self.outline.files().all(|path| site.is_file(path))
            && self.keeps_headings(site)
    }

    /// Whether this very item was there.
    pub(super) fn has(&self, item: &Arc<News>) -> bool {
        self.at.contains_key(&place(item))
    }

    fn keeps_headings(&self, site: &Site) -> bool {
        let (names, public) = (&site.urls.names, &site.public);
        let there: HashSet<usize> = public.shared_news().map(|(_, item)| place(item)).collect();
        let changed = self.public.shared_news().filter(|(_, item)| !there.contains(&place(item)));
        let of_news = changed.into_iter().all(|(_, old)| {
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

fn same_headings(old: &[Version], new: &[Version]) -> bool {
    let ids = |version: &Version| -> Vec<String> {
        version.body.prose.headings.iter().map(|heading| heading.id.to_string()).collect()
    };
    old.len() == new.len()
        && old.iter().zip(new).all(|(old, new)| old.lang == new.lang && ids(old) == ids(new))
}

/// What tells a shared item from all others that are held.
fn place(item: &Arc<News>) -> usize {
    Arc::as_ptr(item) as usize
}
