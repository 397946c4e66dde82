//! Which news items belong together: those that report on the same things.
//!
//! Each item looks only at its nearest neighbours in time within each thing that it shares, so that a
//! topic carried by every item costs no more than a rare one.

use std::collections::BTreeMap;

use crate::awards::public::{NewsAt, Public};

/// How many neighbours on either side are looked at, within each shared thing.
const NEIGHBOURS: usize = 8;
/// How many related items an article shows.
const SHOWN: usize = 4;

pub(super) fn relate_news(public: &mut Public) {
    let mut categories: Vec<Vec<NewsAt>> = vec![Vec::new(); public.categories.len()];
    for (at, item) in public.news.iter().enumerate() {
        for category in &item.categories {
            categories[category.index()].push(NewsAt(at as u32));
        }
    }
    let related: Vec<Vec<NewsAt>> =
        (0..public.news.len()).map(|at| closest(public, &categories, NewsAt(at as u32))).collect();
    for (item, related) in public.news.iter_mut().zip(related) {
        item.related = related;
    }
}

fn closest(public: &Public, categories: &[Vec<NewsAt>], here: NewsAt) -> Vec<NewsAt> {
    let item = &public[here];
    let mut scores: BTreeMap<NewsAt, u32> = BTreeMap::new();
    let mut share = |list: &[NewsAt], weight: u32| {
        let Ok(at) = list.binary_search(&here) else { return };
        let (from, to) = (at.saturating_sub(NEIGHBOURS), (at + NEIGHBOURS + 1).min(list.len()));
        for other in list[from..to].iter().filter(|other| **other != here) {
            *scores.entry(*other).or_default() += weight;
        }
    };
    // What few items share says more than what many do.
    item.recipients.iter().for_each(|at| share(&public[*at].news, 4));
    item.categories.iter().for_each(|at| share(&categories[at.index()], 3));
    item.topics.iter().for_each(|at| share(&public[*at].news, 2));
    item.regions.iter().for_each(|at| share(&public[*at].news, 2));
    item.editions.iter().for_each(|at| share(&public[*at].news, 1));
    let mut ranked: Vec<(u32, u32, NewsAt)> =
        scores.into_iter().map(|(other, score)| (score, other.0.abs_diff(here.0), other)).collect();
    ranked.sort_by_key(|(score, distance, other)| (std::cmp::Reverse(*score), *distance, *other));
    // What it answers and what answers it stand on its page as such.
    let answers = |other: &NewsAt| item.replies_to == Some(*other) || item.replies.contains(other);
    ranked.into_iter().map(|(.., other)| other).filter(|other| !answers(other)).take(SHOWN).collect()
}
