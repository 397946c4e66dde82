//! Pieces that stand on many pages of a language, each drawn when it is first asked for: a news item is a card on
//! lists, topics, regions, recipients and beside other items.

use std::sync::OnceLock;

use super::view::{NewsCard, NewsLine};
use crate::awards::public::{NewsAt, Public};
use crate::drawn::Drawn;

/// One language's share. Every piece is a function of the site alone, so it does not matter which page asks first.
#[derive(Debug, Default)]
pub(super) struct Shelf {
    cards: Vec<OnceLock<Drawn<NewsCard>>>,
    lines: Vec<OnceLock<Drawn<NewsLine>>>,
}

impl Shelf {
    pub(super) fn new(public: &Public) -> Self {
        Self { cards: empty(public.news().len()), lines: empty(public.news().len()) }
    }

    /// A news item's card.
    pub(super) fn card(&self, at: NewsAt, draw: impl FnOnce() -> NewsCard) -> Drawn<NewsCard> {
        self.cards[at.index()].get_or_init(|| Drawn::new(&draw())).clone()
    }

    /// A news item on one line.
    pub(super) fn line(&self, at: NewsAt, draw: impl FnOnce() -> NewsLine) -> Drawn<NewsLine> {
        self.lines[at.index()].get_or_init(|| Drawn::new(&draw())).clone()
    }
}

fn empty<T>(count: usize) -> Vec<OnceLock<T>> {
    (0..count).map(|_| OnceLock::new()).collect()
}
