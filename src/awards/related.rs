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
    // One entry for each thing that is shared, some hundred. The item stands above its weight in one number: numbers
    // sort faster than pairs, and a tree of so few grows slower than they sort.
    let mut shares: Vec<u64> = Vec::with_capacity(128);
    let mut share = |list: &[NewsAt], weight: u64| {
        let Ok(at) = list.binary_search(&here) else { return };
        let (from, to) = (at.saturating_sub(NEIGHBOURS), (at + NEIGHBOURS + 1).min(list.len()));
        let others = list[from..to].iter().filter(|other| **other != here);
        shares.extend(others.map(|other| u64::from(other.0) << 32 | weight));
    };
    // What few items share says more than what many do.
    item.recipients.iter().for_each(|at| share(&public[*at].news, 4));
    item.categories.iter().for_each(|at| share(public.lists.of_category(*at), 3));
    item.topics.iter().for_each(|at| share(&public[*at].news, 2));
    item.regions.iter().for_each(|at| share(&public[*at].news, 2));
    item.editions.iter().for_each(|at| share(&public[*at].news, 1));
    shares.sort_unstable();
    // What it answers and what answers it stand on its page as such.
    let answers = |other: &NewsAt| item.replies_to == Some(*other) || item.replies.contains(other);
    let mut closest: Vec<(Reverse<u64>, u32, NewsAt)> = Vec::with_capacity(SHOWN + 1);
    for of_one in shares.chunk_by(|one, other| one >> 32 == other >> 32) {
        let other = NewsAt((of_one[0] >> 32) as u32);
        let score = of_one.iter().map(|share| share & u64::from(u32::MAX)).sum();
        let ranked = (Reverse(score), other.0.abs_diff(here.0), other);
        let place = closest.partition_point(|closer| *closer < ranked);
        if place < SHOWN && !answers(&other) {
            closest.insert(place, ranked);
            closest.truncate(SHOWN);
        }
    }
    closest.into_iter().map(|(.., other)| other).collect()
}
