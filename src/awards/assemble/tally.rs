//! What news name, and how often: seen in one look at each, and counted, so that what one item more or less names is
//! known without a look at the others.

use std::collections::HashMap;
use std::sync::Arc;

use super::again::Since;
use crate::awards::link::{Record, Reference, Target};
use crate::awards::news::NewsEntry;

/// See the module.
#[derive(Default)]
pub(super) struct Tally {
    /// Recipients, by their ids.
    pub(super) recipients: Counts,
    /// Topics, by their parts of addresses.
    pub(super) topics: Counts,
    /// Other news, by their keys.
    pub(super) news: Counts,
    /// Whether figures are compared in an item, in the order of the entries.
    pub(super) compares: Vec<bool>,
}

/// How often each name was seen.
#[derive(Clone, Default)]
pub(super) struct Counts(HashMap<Arc<str>, usize>);

impl Counts {
    fn add(&mut self, name: &Arc<str>) {
        match self.0.get_mut(name) {
            Some(count) => *count += 1,
            None => drop(self.0.insert(name.clone(), 1)),
        }
    }

    fn take(&mut self, name: &Arc<str>) {
        let Some(count) = self.0.get_mut(name) else { return };
        *count -= 1;
        if *count == 0 {
            self.0.remove(name);
        }
    }

    /// Whether a name was seen.
    pub(super) fn has(&self, name: &Arc<str>) -> bool {
        self.0.contains_key(name)
    }

    /// All names, in no order.
    pub(super) fn names(&self) -> impl Iterator<Item = &Arc<str>> {
        self.0.keys()
    }
}

impl Tally {
    /// The tally of some news: of all, or of those before with what came and without what went.
    pub(super) fn of(news: &[Arc<NewsEntry>], since: Option<&Since<'_>>) -> Self {
        let Some(since) = since else {
            let mut tally = Self::default();
            tally.compares = news.iter().map(|entry| tally.see(entry, Counts::add)).collect();
            return tally;
        };
        let last = &since.last.tally;
        let (recipients, topics) = (last.recipients.clone(), last.topics.clone());
        let mut tally = Self { recipients, topics, news: last.news.clone(), compares: Vec::new() };
        for gone in since.gone() {
            tally.see(gone, Counts::take);
        }
        let stayed = |at: usize| Some(last.compares[since.entries.was(at)?]);
        tally.compares = (0..news.len())
            .map(|at| stayed(at).unwrap_or_else(|| tally.see(&news[at], Counts::add)))
            .collect();
        tally
    }

    /// Counts what an item names. Whether figures are compared in it.
    fn see(&mut self, entry: &NewsEntry, count: fn(&mut Counts, &Arc<str>)) -> bool {
        let mut compares = false;
        entry.recipients.iter().for_each(|id| count(&mut self.recipients, &id.value));
        entry.tags.iter().for_each(|tag| count(&mut self.topics, &tag.slug));
        entry.each_article(&mut |article| {
            for link in article.links.iter().flatten() {
                match &link.value {
                    Target::Record(Record::Recipient(id), _) => count(&mut self.recipients, id),
                    Target::Record(Record::News(key), _) => count(&mut self.news, key),
                    _ => {}
                }
            }
            for reference in article.references.iter().flatten() {
                match &reference.value {
                    Reference::Recipient { id } => count(&mut self.recipients, &id.value),
                    Reference::Comparison(_) => compares = true,
                    _ => {}
                }
            }
        });
        compares
    }
}
