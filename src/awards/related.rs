//! Which news items belong together: those that report on the same things.
//!
//! Each item looks only at its nearest neighbours in time within each thing that it shares, so that a
//! topic carried by every item costs no more than a rare one.

use std::cmp::Reverse;

use super::public::{NewsAt, Public};

/// How many neighbours on either side are looked at, within each shared thing.
const NEIGHBOURS: usize = 8;
/// How many related items an article shows.
const SHOWN: usize = 4;

/// The items that share most with a news item, the closest first. Asked for by the page that shows them: no other
/// waits for it.
#[must_use]
pub fn related(public: &Public, here: NewsAt) -> Vec<NewsAt> {
    let item = &public[here];
    // One entry for each thing that is shared: some hundred, sorted faster than a tree of them grows.
    let mut shares: Vec<(NewsAt, u32)> = Vec::with_capacity(128);
    let mut share = |list: &[NewsAt], weight: u32| {
        let Ok(at) = list.binary_search(&here) else { return };
        let (from, to) = (at.saturating_sub(NEIGHBOURS), (at + NEIGHBOURS + 1).min(list.len()));
        for other in list[from..to].iter().filter(|other| **other != here) {
            shares.push((*other, weight));
        }
    };
    // What few items share says more than what many do.
    item.recipients.iter().for_each(|at| share(&public[*at].news, 4));
    item.categories.iter().for_each(|at| share(public.lists.of_category(*at), 3));
    item.topics.iter().for_each(|at| share(&public[*at].news, 2));
    item.regions.iter().for_each(|at| share(&public[*at].news, 2));
    item.editions.iter().for_each(|at| share(&public[*at].news, 1));
    shares.sort_unstable();
    let of_one = shares.chunk_by(|(one, _), (other, _)| one == other);
    let mut ranked: Vec<(Reverse<u32>, u32, NewsAt)> = of_one
        .map(|shares| {
            let other = shares[0].0;
            let score = shares.iter().map(|(_, weight)| weight).sum();
            (Reverse(score), other.0.abs_diff(here.0), other)
        })
        .collect();
    ranked.sort_unstable();
    // What it answers and what answers it stand on its page as such.
    let answers = |other: &NewsAt| item.replies_to == Some(*other) || item.replies.contains(other);
    ranked.into_iter().map(|(.., other)| other).filter(|other| !answers(other)).take(SHOWN).collect()
}
