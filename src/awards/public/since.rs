//! Which news of a site an earlier one had too: the very same items, wherever they stand now.

use super::{NewsAt, Public};
use crate::awards::difference::Difference;

/// See the module.
#[derive(Debug, Default)]
pub struct NewsSince(Difference);

impl Public {
    /// What became of the news of an earlier site.
    #[must_use]
    pub fn news_since(&self, before: &Self) -> NewsSince {
        NewsSince(Difference::of(&before.news, &self.news))
    }
}

impl NewsSince {
    /// Where an item stood in the earlier site, if it was there.
    #[must_use]
    pub fn was(&self, at: NewsAt) -> Option<NewsAt> {
        self.0.was(at.index()).map(|at| NewsAt(at as u32))
    }

    /// The items that were not there.
    pub fn come(&self) -> impl Iterator<Item = NewsAt> {
        self.0.come().map(|at| NewsAt(at as u32))
    }

    /// The items of the earlier site that are there no more, by their places in it.
    pub fn gone(&self) -> impl Iterator<Item = NewsAt> {
        self.0.gone().map(|at| NewsAt(at as u32))
    }
}
