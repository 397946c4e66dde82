//! The order of the news: the newest first, and those of one moment by their keys.

use std::cmp::Reverse;
use std::sync::Arc;

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::again::Since;
use crate::awards::entries::Entries;
use crate::awards::news::NewsEntry;
use crate::awards::public::Moves;

/// See the module.
pub(super) struct Order {
    /// The places of the entries.
    pub(super) at: Vec<u32>,
    /// Where they stood before, if they did.
    pub(super) moves: Option<Moves>,
}

impl Order {
    pub(super) fn of(entries: &Entries, since: Option<&Since<'_>>) -> Self {
        let zone = &entries.settings.time_zone;
        match since {
            Some(since) => again(&entries.news, zone, since),
            None => {
                let mut at: Vec<u32> = (0..entries.news.len() as u32).collect();
                at.sort_by_cached_key(|at| {
                    let (when, key) = key(&entries.news[*at as usize], zone);
                    (when, key.clone())
                });
                Self { at, moves: None }
            }
        }
    }
}

/// The order of before, without those that went, and with those that came where they belong.
fn again(news: &[Arc<NewsEntry>], zone: &TimeZone, since: &Since<'_>) -> Order {
    let mut now: Vec<Option<u32>> = vec![None; since.last.entries.len()];
    for at in 0..news.len() {
        if let Some(was) = since.entries.was(at) {
            now[was] = Some(at as u32);
        }
    }
    let kept = since.last.order.iter().enumerate();
    let kept: Vec<(u32, u32)> =
        kept.filter_map(|(place, was)| Some((now[*was as usize]?, place as u32))).collect();
    let key = |at: u32| key(&news[at as usize], zone);
    let mut come: Vec<u32> = since.entries.come().map(|at| at as u32).collect();
    come.sort_by(|one, other| key(*one).cmp(&key(*other)));
    let (mut at, mut was) = (Vec::with_capacity(news.len()), Vec::with_capacity(news.len()));
    let mut passed = 0;
    for new in come {
        let until = kept.partition_point(|(old, _)| key(*old) < key(new)).max(passed);
        at.extend(kept[passed..until].iter().map(|(old, _)| *old));
        was.extend(kept[passed..until].iter().map(|(_, place)| Some(*place)));
        at.push(new);
        was.push(None);
        passed = until;
    }
    at.extend(kept[passed..].iter().map(|(old, _)| *old));
    was.extend(kept[passed..].iter().map(|(_, place)| Some(*place)));
    Order { at, moves: Some(Moves::new(was, since.last.order.len())) }
}

fn key<'e>(entry: &'e NewsEntry, zone: &TimeZone) -> (Reverse<Timestamp>, &'e Arc<str>) {
    (Reverse(entry.date.instant(zone)), &entry.key)
}
