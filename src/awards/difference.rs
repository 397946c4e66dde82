//! What two lists of shared items have in common: told by the items' addresses, without a look at any of them.
//!
//! Lists of a site and of the next one differ in a few places, and what both have stands in one order. Where they differ,
//! the two are walked on to where they meet again; only lists that do not meet are compared as a whole. An item that
//! moved may so be told as one that went and one that came.

use std::collections::HashMap;
use std::sync::Arc;

/// How far two lists are walked on to where they meet again.
const WINDOW: usize = 64;

/// See the module.
#[derive(Debug, Default)]
pub(super) struct Difference {
    /// Where each item of the later list stood in the earlier one.
    was: Vec<Option<u32>>,
    /// Which items of the earlier list are not in the later one, in their order.
    gone: Vec<u32>,
}

impl Difference {
    /// Between an earlier and a later list, in none of which an item stands twice.
    pub(super) fn of<T>(before: &[Arc<T>], now: &[Arc<T>]) -> Self {
        let mut made = Self { was: vec![None; now.len()], gone: Vec::new() };
        let (mut old, mut new) = (0, 0);
        loop {
            while old < before.len() && new < now.len() && Arc::ptr_eq(&before[old], &now[new]) {
                made.was[new] = Some(old as u32);
                (old, new) = (old + 1, new + 1);
            }
            let Some((less, more)) = meeting(&before[old..], &now[new..]) else { break };
            made.gone.extend((old..old + less).map(|at| at as u32));
            (old, new) = (old + less, new + more);
        }
        made.rest(before, old, now, new);
        made
    }

    /// What is left of two lists that do not meet again.
    fn rest<T>(&mut self, before: &[Arc<T>], old: usize, now: &[Arc<T>], new: usize) {
        let rest = before.iter().enumerate().skip(old);
        let mut left: HashMap<*const T, u32> = match new < now.len() {
            true => rest.map(|(at, item)| (Arc::as_ptr(item), at as u32)).collect(),
            false => return self.gone.extend((old..before.len()).map(|at| at as u32)),
        };
        for (at, item) in now.iter().enumerate().skip(new) {
            self.was[at] = left.remove(&Arc::as_ptr(item));
        }
        let sorted = self.gone.len();
        self.gone.extend(left.into_values());
        self.gone[sorted..].sort_unstable();
    }

    /// Where an item of the later list stood in the earlier one.
    pub(super) fn was(&self, at: usize) -> Option<usize> {
        self.was.get(at).copied().flatten().map(|at| at as usize)
    }

    /// The places of items that only the later list has.
    pub(super) fn come(&self) -> impl Iterator<Item = usize> {
        self.was.iter().enumerate().filter(|(_, was)| was.is_none()).map(|(at, _)| at)
    }

    /// The places, in the earlier list, of items that only it has.
    pub(super) fn gone(&self) -> impl Iterator<Item = usize> {
        self.gone.iter().map(|at| *at as usize)
    }
}

/// How many items to skip in each of two lists, the fewest of both, to where they have the same item. None if that is
/// far, or nowhere.
fn meeting<T>(before: &[Arc<T>], now: &[Arc<T>]) -> Option<(usize, usize)> {
    (1..=2 * WINDOW).find_map(|sum| {
        let less = sum.saturating_sub(WINDOW)..=sum.min(WINDOW);
        less.map(|less| (less, sum - less)).find(|(less, more)| {
            before.get(*less).zip(now.get(*more)).is_some_and(|(one, other)| Arc::ptr_eq(one, other))
        })
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn check(before: &[Arc<u32>], now: &[Arc<u32>], has_moved: bool) {
        let difference = Difference::of(before, now);
        let stayed = (0..now.len()).filter_map(|at| Some((at, difference.was(at)?)));
        let stayed: Vec<(usize, usize)> = stayed.collect();
        assert!(stayed.iter().all(|(at, was)| Arc::ptr_eq(&now[*at], &before[*was])));
        let mut all: Vec<usize> = stayed.iter().map(|(_, was)| *was).chain(difference.gone()).collect();
        all.sort_unstable();
        assert!(all.into_iter().eq(0..before.len()), "each item went or stayed");
        if has_moved {
            return;
        }
        let place = |item: &Arc<u32>| before.iter().position(|other| Arc::ptr_eq(item, other));
        let was: Vec<_> = (0..now.len()).map(|at| difference.was(at)).collect();
        assert_eq!(was, now.iter().map(place).collect::<Vec<_>>());
        let is_gone = |at: &usize| !now.iter().any(|other| Arc::ptr_eq(&before[*at], other));
        assert!(difference.gone().eq((0..before.len()).filter(is_gone)));
        assert!(difference.come().eq((0..now.len()).filter(|at| was[*at].is_none())));
    }

    #[test]
    fn what_moved_went_and_came_or_stayed() {
        let before: Vec<Arc<u32>> = (0..200).map(Arc::new).collect();
        for by in [1, WINDOW, WINDOW + 1, 199] {
            let mut now = before.clone();
            now.rotate_left(by);
            check(&before, &now, true);
            now.drain(3..9);
            check(&before, &now, true);
        }
    }

    proptest! {
        #[test]
        fn every_item_is_found_where_it_was(
            length in 0_u32..300,
            edits in proptest::collection::vec((0_u8..4, 0_usize..300, 0_usize..90), 0..5),
        ) {
            let before: Vec<Arc<u32>> = (0..length).map(Arc::new).collect();
            let (mut now, mut has_moved) = (before.clone(), false);
            for (sort, at, count) in edits {
                let at = at.min(now.len());
                let end = (at + count).min(now.len());
                match sort {
                    0 => drop(now.drain(at..end)),
                    1 => drop(now.splice(at..at, (0..count as u32).map(Arc::new))),
                    2 => now[at..end].iter_mut().for_each(|item| *item = Arc::new(**item)),
                    _ => now.rotate_left(at),
                }
                has_moved |= sort == 3;
            }
            check(&before, &now, has_moved);
        }
    }
}
