//! Paths in their order, each found by itself.
//!
//! Where one comes or goes, all behind it stand elsewhere, but what they are found by stays: each has a number of its
//! own, and where a number stands is a list.

use std::collections::HashMap;
use std::sync::Arc;

/// So far is looked for a path that others came or went before.
const NEAR: usize = 8;
/// More that came, and all are put in order from the start.
const FEW: usize = 64;

/// See the module.
#[derive(Clone, Debug, Default)]
pub(super) struct Order {
    paths: Vec<Arc<str>>,
    /// The number of each path, in their order.
    numbers: Vec<u32>,
    number_of: HashMap<Arc<str>, u32>,
    /// Where the path of each number stands; of numbers that no path has, anything.
    places: Vec<u32>,
}

/// What came to an order, by its new place, and what is gone from it.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Moved {
    pub(super) come: Vec<usize>,
    pub(super) gone: Vec<Arc<str>>,
}

impl Order {
    /// The path at each place.
    pub(super) fn paths(&self) -> impl Iterator<Item = &str> {
        self.paths.iter().map(|path| &**path)
    }

    /// Where a path stands.
    pub(super) fn place(&self, path: &str) -> Option<usize> {
        let number = self.number_of.get(path)?;
        self.places.get(*number as usize).map(|place| *place as usize)
    }

    /// The order of other paths, most of which stand in this one, each once. None where they do not.
    pub(super) fn again<'p>(&self, paths: impl Iterator<Item = &'p Arc<str>>) -> Option<(Self, Moved)> {
        let mut order = Self {
            paths: Vec::with_capacity(self.paths.len() + NEAR),
            numbers: Vec::with_capacity(self.paths.len() + NEAR),
            number_of: HashMap::new(),
            places: self.places.clone(),
        };
        let mut moved = Moved::default();
        let mut passed = 0;
        for (at, path) in paths.enumerate() {
            let near = self.paths.get(passed..).unwrap_or_default().iter().take(NEAR);
            let number = match near.into_iter().position(|old| old == path) {
                Some(skipped) => {
                    moved.gone.extend_from_slice(&self.paths[passed..passed + skipped]);
                    passed += skipped + 1;
                    self.numbers[passed - 1]
                }
                None if moved.come.len() == FEW => return None,
                None => {
                    moved.come.push(at);
                    order.places.push(0);
                    order.places.len() as u32 - 1
                }
            };
            order.places[number as usize] = at as u32;
            order.paths.push(path.clone());
            order.numbers.push(number);
        }
        moved.gone.extend_from_slice(self.paths.get(passed..).unwrap_or_default());
        if order.places.len() > 2 * order.paths.len() + FEW {
            return None; // numbers that no path has: time to count anew
        }
        order.number_of.clone_from(&self.number_of);
        for path in &moved.gone {
            order.number_of.remove(path);
        }
        for at in &moved.come {
            order.number_of.insert(order.paths[*at].clone(), order.numbers[*at]);
        }
        Some((order, moved))
    }
}

impl<'p> FromIterator<&'p Arc<str>> for Order {
    fn from_iter<I: IntoIterator<Item = &'p Arc<str>>>(paths: I) -> Self {
        let paths: Vec<Arc<str>> = paths.into_iter().cloned().collect();
        let numbers: Vec<u32> = (0..paths.len() as u32).collect();
        let number_of = paths.iter().cloned().zip(numbers.iter().copied()).collect();
        Self { paths, places: numbers.clone(), numbers, number_of }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use proptest::prelude::*;

    use super::*;

    fn order(paths: &[Arc<str>]) -> Order {
        paths.iter().collect()
    }

    fn holds(order: &Order, paths: &[Arc<str>]) {
        assert!(order.paths().eq(paths.iter().map(|path| &**path)));
        for (at, path) in paths.iter().enumerate() {
            assert_eq!(order.place(path), Some(at), "{path}");
        }
        assert_eq!(order.number_of.len(), paths.len());
    }

    proptest! {
        #[test]
        fn an_order_after_any_steps_is_that_of_its_paths(
            steps in prop::collection::vec((any::<bool>(), 0_usize..60, 0_usize..60), 1..60),
        ) {
            let mut paths: Vec<Arc<str>> = (0..40).map(|n| format!("/{n}/").into()).collect();
            let mut now = order(&paths);
            for (number, (comes, at, other)) in steps.into_iter().enumerate() {
                if comes || paths.is_empty() {
                    paths.insert(at.min(paths.len()), format!("/new-{number}/").into());
                } else if at % 3 == 0 {
                    let moving = paths.remove(at % paths.len());
                    paths.insert(other.min(paths.len()), moving);
                } else {
                    paths.remove(at % paths.len());
                }
                let again = now.again(paths.iter());
                now = again.map_or_else(|| order(&paths), |(order, _)| order);
                holds(&now, &paths);
            }
        }
    }

    #[test]
    fn what_came_and_what_is_gone_are_told() {
        let named = |names: &[&str]| -> Vec<Arc<str>> { names.iter().map(|name| (*name).into()).collect() };
        let before = order(&named(&["/a/", "/b/", "/c/", "/d/"]));
        let (_, moved) = before.again(named(&["/a/", "/x/", "/c/", "/d/", "/y/"]).iter()).unwrap();
        assert_eq!(moved, Moved { come: vec![1, 4], gone: named(&["/b/"]) });
    }

    #[test]
    fn too_many_at_once_are_put_in_order_from_the_start() {
        let many: Vec<Arc<str>> = (0..200).map(|n| format!("/{n}/").into()).collect();
        assert!(order(&many[..100]).again(many.iter()).is_none());
    }
}
