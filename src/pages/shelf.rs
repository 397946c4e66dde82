//! Pieces that stand on many pages of a language, each drawn when it is first asked for: a news item is a card on
//! lists, topics, regions, recipients and beside other items.

use std::sync::OnceLock;

use super::view::NewsCard;
use crate::awards::public::{NewsAt, Public};
use crate::drawn::Drawn;

/// One language's share. Every piece is a function of the site alone, so it does not matter which page asks first.
#[derive(Debug, Default)]
pub(super) struct Shelf {
    cards: Vec<OnceLock<Drawn<NewsCard>>>,
}

impl Shelf {
    pub(super) fn new(public: &Public) -> Self {
        Self { cards: (0..public.news().len()).map(|_| OnceLock::new()).collect() }
    }

    /// A news item's card.
    pub(super) fn card(&self, at: NewsAt, draw: impl FnOnce() -> NewsCard) -> Drawn<NewsCard> {
        self.cards[at.index()].get_or_init(|| Drawn::new(&draw())).clone()
    }
}
