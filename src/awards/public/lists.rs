//! Which news stand in which lists: of all that news report on, and of those that are something in particular. Each
//! list has the newest first.

use std::sync::Arc;

use super::{CategoryAt, News, NewsAt};

/// See the module. The lists of one kind stand in the order of the records that they are about.
#[derive(Clone, Debug, Default)]
pub struct NewsLists {
    pub(in crate::awards) editions: Vec<Vec<NewsAt>>,
    pub(in crate::awards) categories: Vec<Vec<NewsAt>>,
    pub(in crate::awards) recipients: Vec<Vec<NewsAt>>,
    pub(in crate::awards) regions: Vec<Vec<NewsAt>>,
    pub(in crate::awards) topics: Vec<Vec<NewsAt>>,
    /// News that answer others.
    pub(in crate::awards) answering: Vec<NewsAt>,
    /// News that were changed.
    pub(in crate::awards) changed: Vec<NewsAt>,
    /// News that are kept on top.
    pub featured: Vec<NewsAt>,
    /// News that show any picture.
    pub pictured: Vec<NewsAt>,
    /// News that lead to places that may go though no record does.
    pub leading: Vec<NewsAt>,
    /// News that had other addresses before.
    pub moved: Vec<NewsAt>,
}

/// How many records of each kind there are.
#[derive(Clone, Copy, Debug)]
pub(in crate::awards) struct Lengths {
    pub(in crate::awards) editions: usize,
    pub(in crate::awards) categories: usize,
    pub(in crate::awards) recipients: usize,
    pub(in crate::awards) regions: usize,
    pub(in crate::awards) topics: usize,
}

/// Where the items of a list stood in the one before, and where those of that stand now.
#[derive(Debug, Default)]
pub(in crate::awards) struct Moves {
    was: Vec<Option<u32>>,
    now: Vec<Option<u32>>,
}

impl Moves {
    /// Of a list before which there was one of so many items. `was` says where each stood in that.
    pub(in crate::awards) fn new(was: Vec<Option<u32>>, before: usize) -> Self {
        let mut now = vec![None; before];
        for (at, was) in was.iter().enumerate() {
            if let Some(slot) = was.and_then(|was| now.get_mut(was as usize)) {
                *slot = Some(at as u32);
            }
        }
        Self { was, now }
    }

    /// Whether all is where it was.
    pub(in crate::awards) fn is_still(&self) -> bool {
        let stands = |(at, was): (usize, &Option<u32>)| *was == Some(at as u32);
        self.was.len() == self.now.len() && self.was.iter().enumerate().all(stands)
    }

    /// Where each item stood.
    pub(in crate::awards) fn was(&self) -> &[Option<u32>] {
        &self.was
    }

    /// Where an item of the list before stands now.
    pub(in crate::awards) fn now(&self, before: NewsAt) -> Option<NewsAt> {
        self.now.get(before.index()).copied().flatten().map(NewsAt)
    }

    /// The items that are new, by their places.
    pub(in crate::awards) fn come(&self) -> impl Iterator<Item = NewsAt> {
        let come = self.was.iter().enumerate().filter(|(_, was)| was.is_none());
        come.map(|(at, _)| NewsAt(at as u32))
    }

    /// Some items where they stand now, but for those that are gone.
    pub(in crate::awards) fn list(&self, before: &[NewsAt]) -> Vec<NewsAt> {
        before.iter().filter_map(|at| self.now(*at)).collect()
    }

    fn lists(&self, before: &[Vec<NewsAt>]) -> Vec<Vec<NewsAt>> {
        before.iter().map(|list| self.list(list)).collect()
    }
}

impl NewsLists {
    /// The lists of some news.
    pub(in crate::awards) fn of(news: &[Arc<News>], lengths: Lengths) -> Self {
        let empty = |length| vec![Vec::new(); length];
        let mut lists = Self {
            editions: empty(lengths.editions),
            categories: empty(lengths.categories),
            recipients: empty(lengths.recipients),
            regions: empty(lengths.regions),
            topics: empty(lengths.topics),
            ..Self::default()
        };
        for (at, item) in news.iter().enumerate() {
            lists.add(NewsAt(at as u32), item);
        }
        lists
    }

    /// The lists of some news from those before; the records that they are about stand where they stood.
    pub(in crate::awards) fn again(&self, news: &[Arc<News>], moves: &Moves) -> Self {
        let mut lists = Self {
            editions: moves.lists(&self.editions),
            categories: moves.lists(&self.categories),
            recipients: moves.lists(&self.recipients),
            regions: moves.lists(&self.regions),
            topics: moves.lists(&self.topics),
            answering: moves.list(&self.answering),
            changed: moves.list(&self.changed),
            featured: moves.list(&self.featured),
            pictured: moves.list(&self.pictured),
            leading: moves.list(&self.leading),
            moved: moves.list(&self.moved),
        };
        for at in moves.come() {
            lists.add(at, &news[at.index()]);
        }
        lists
    }

    fn add(&mut self, at: NewsAt, item: &News) {
        item.editions.iter().for_each(|of| add(&mut self.editions[of.index()], at));
        item.categories.iter().for_each(|of| add(&mut self.categories[of.index()], at));
        item.recipients.iter().for_each(|of| add(&mut self.recipients[of.index()], at));
        item.regions.iter().for_each(|of| add(&mut self.regions[of.index()], at));
        item.topics.iter().for_each(|of| add(&mut self.topics[of.index()], at));
        let particular = [
            (item.replies_to.is_some(), &mut self.answering),
            (!item.changes.is_empty(), &mut self.changed),
            (item.featured, &mut self.featured),
            (item.pictured, &mut self.pictured),
            (item.leading, &mut self.leading),
            (!item.old_addresses.is_empty(), &mut self.moved),
        ];
        particular.into_iter().filter(|(is_one, _)| *is_one).for_each(|(_, list)| add(list, at));
    }

    /// News about a category.
    #[must_use]
    pub fn of_category(&self, at: CategoryAt) -> &[NewsAt] {
        &self.categories[at.index()]
    }
}

fn add(list: &mut Vec<NewsAt>, at: NewsAt) {
    match list.last().is_none_or(|last| *last < at) {
        true => list.push(at),
        false => list.insert(list.partition_point(|other| *other < at), at),
    }
}
