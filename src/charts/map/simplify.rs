//! How much each point of a line shows: Visvalingam and Whyatt's effective area. The point whose triangle with
//! its neighbours is the least is taken away first, then the next; what a point weighs is its triangle at that
//! time, and never less than that of one taken before it.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::grid::{Point, triangle};

/// A joint is never taken away.
pub(super) const JOINT: u32 = u32::MAX;

/// The weight of each point of a line, in twice square tenths of a unit. Both ends are joints.
pub(super) fn weights(line: &[Point]) -> Vec<u32> {
    let mut weights = vec![JOINT; line.len()];
    if line.len() < 3 {
        return weights;
    }
    let last = line.len() - 1;
    let mut before: Vec<u32> = (0..line.len() as u32).map(|at| at.saturating_sub(1)).collect();
    let mut after: Vec<u32> = (1..=line.len() as u32).collect();
    let area = |a: u32, b: u32, c: u32| {
        let area = triangle(line[a as usize], line[b as usize], line[c as usize]).unsigned_abs();
        area.min(u64::from(JOINT - 1)) as u32
    };
    let mut areas: Vec<u32> = vec![JOINT; line.len()];
    let mut heap = BinaryHeap::with_capacity(line.len());
    for at in 1..last as u32 {
        areas[at as usize] = area(at - 1, at, at + 1);
        heap.push(Reverse((areas[at as usize], at)));
    }
    let mut least = 0;
    while let Some(Reverse((weight, at))) = heap.pop() {
        let here = at as usize;
        // A point whose triangle has changed since stands in the heap once more.
        if weights[here] != JOINT || areas[here] != weight {
            continue;
        }
        least = weight.max(least);
        weights[here] = least;
        let (left, right) = (before[here], after[here]);
        after[left as usize] = right;
        before[right as usize] = left;
        for near in [left, right] {
            if near != 0 && near as usize != last {
                let near = near as usize;
                areas[near] = area(before[near], near as u32, after[near]);
                heap.push(Reverse((areas[near], near as u32)));
            }
        }
    }
    weights
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(points: &[(u16, u16)]) -> Vec<Point> {
        points.iter().map(|(x, y)| Point::new(*x, *y)).collect()
    }

    #[test]
    fn what_shows_least_weighs_least() {
        let weights = weights(&line(&[(0, 10), (10, 10), (20, 11), (30, 40), (40, 10), (50, 10)]));
        assert_eq!((weights[0], weights[5]), (JOINT, JOINT));
        assert!(weights[1] < weights[2] && weights[2] < weights[3], "{weights:?}");
        assert!(weights[4] < weights[3], "{weights:?}");
    }

    #[test]
    fn points_on_a_straight_line_and_spikes_weigh_nothing() {
        assert_eq!(weights(&line(&[(0, 0), (5, 5), (9, 9)])), [JOINT, 0, JOINT]);
        assert_eq!(weights(&line(&[(0, 0), (5, 5), (0, 0)])), [JOINT, 0, JOINT]);
        assert_eq!(weights(&line(&[(0, 0), (5, 5)])), [JOINT; 2]);
    }

    #[test]
    fn no_point_weighs_less_than_one_taken_before_it() {
        // Taking away the shallow point leaves a triangle that is smaller still.
        let weights = weights(&line(&[(0, 0), (10, 20), (20, 0), (30, 21), (40, 0), (41, 1), (80, 0)]));
        let mut inner: Vec<u32> = weights[1..6].to_vec();
        inner.sort_unstable();
        assert!(inner[0] < inner[4], "{weights:?}");
    }
}
