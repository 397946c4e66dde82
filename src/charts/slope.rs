//! Two moments side by side: a line for each region from what it was to what it is.

use super::label::{Wish, apart};
use crate::awards::figure::Share;

/// A region at both moments.
#[derive(Clone, Copy, Debug)]
pub struct Pair {
    /// What it was.
    pub then: Share,
    /// What it is.
    pub now: Share,
    /// The height of its label on the right.
    pub height: i32,
}

/// A slope chart.
#[derive(Clone, Debug)]
pub struct Slope {
    /// Its height.
    pub height: i32,
    /// Whether its foot is zero.
    pub from_zero: bool,
    /// The regions in the order given.
    pub lines: Vec<SlopeLine>,
}

/// Where a region's line and labels stand, in units below the top.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SlopeLine {
    /// Its left end.
    pub from: i32,
    /// Its right end.
    pub to: i32,
    /// The middle of its label on the left.
    pub then: i32,
    /// The top of its label on the right.
    pub now: i32,
}

/// The height of a label on the left, and the least height of a chart.
const LEFT: i32 = 17;
const LEAST: i32 = 220;

/// The chart spans at least so many hundredths of a percentage point, so that small changes look small.
const SPAN: i64 = 1_000;

/// Lays pairs out between the lowest and the highest share: what counts here is where a line leads, and its length
/// says nothing.
#[must_use]
pub fn slope(pairs: &[Pair]) -> Slope {
    let all = pairs.iter().flat_map(|pair| [hundredths(pair.then), hundredths(pair.now)]);
    let (lowest, highest) = (all.clone().min().unwrap_or(0), all.max().unwrap_or(0));
    let spare = (SPAN - (highest - lowest)).max(0);
    let foot = (lowest - spare / 2).max(0);
    let span = (highest - foot).max(SPAN);
    let labels: i32 = pairs.iter().map(|pair| pair.height).sum();
    let height = labels.max(LEFT * pairs.len() as i32).max(LEAST);
    // Half a label stays free at both ends, so that a label stands at the end of its line where it can.
    let margin = pairs.iter().map(|pair| pair.height / 2).max().unwrap_or(0).min(height / 4);
    let room = i64::from(height - 2 * margin);
    let y = |share: Share| height - margin - ((hundredths(share) - foot).max(0) * room / span) as i32;
    let mut lines: Vec<SlopeLine> =
        pairs.iter().map(|pair| SlopeLine { from: y(pair.then), to: y(pair.now), then: 0, now: 0 }).collect();
    let order = |share: fn(&Pair) -> Share| {
        let mut order: Vec<usize> = (0..pairs.len()).collect();
        order.sort_by(|a, b| share(&pairs[*b]).cmp_exact(share(&pairs[*a])).then(a.cmp(b)));
        order
    };
    let left = order(|pair| pair.then);
    let wishes: Vec<Wish> = left.iter().map(|at| Wish { middle: lines[*at].from, height: LEFT }).collect();
    for (at, top) in left.iter().zip(apart(&wishes, height)) {
        lines[*at].then = top + LEFT / 2;
    }
    let right = order(|pair| pair.now);
    let wishes: Vec<Wish> =
        right.iter().map(|at| Wish { middle: lines[*at].to, height: pairs[*at].height }).collect();
    for (at, top) in right.iter().zip(apart(&wishes, height)) {
        lines[*at].now = top;
    }
    Slope { height, from_zero: foot == 0, lines }
}

/// A share in hundredths of a percent; the largest number that fits where it is larger.
fn hundredths(share: Share) -> i64 {
    share
        .percent(2)
        .and_then(|percent| i64::try_from(percent.digits).ok())
        .map_or(MOST, |number| number.min(MOST))
}

/// Beyond a million percent there is nothing to see.
const MOST: i64 = 100_000_000;

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn pair(then: i128, now: i128) -> Pair {
        Pair { then: Share { count: then, of: 100 }, now: Share { count: now, of: 100 }, height: 32 }
    }

    #[test]
    fn more_stands_higher() {
        let slope = slope(&[pair(44, 61), pair(52, 47)]);
        assert!(!slope.from_zero && super::slope(&[pair(0, 3)]).from_zero);
        assert!(slope.lines[0].from > slope.lines[0].to && slope.lines[1].from < slope.lines[1].to);
        assert_eq!((slope.lines[0].to, slope.lines[0].from), (16, slope.height - 16));
    }

    /// A change of one point is a tenth of the height at most.
    #[test]
    fn small_changes_look_small() {
        let slope = slope(&[pair(50, 51)]);
        assert!((slope.lines[0].from - slope.lines[0].to) * 10 <= slope.height);
    }

    #[test]
    fn equal_figures_make_no_harm() {
        for pairs in [vec![], vec![pair(0, 0)], vec![pair(50, 50); 3]] {
            let slope = slope(&pairs);
            assert!(slope.lines.iter().all(|line| (0..=slope.height).contains(&line.to)));
        }
    }

    proptest! {
        /// Lines and labels stay inside, labels keep apart and stand in the order of the shares.
        #[test]
        fn everything_has_its_place(
            pairs in proptest::collection::vec((0_i128..150, 0_i128..150, 20_i32..60), 1..25),
        ) {
            let pairs: Vec<Pair> = pairs
                .into_iter()
                .map(|(then, now, height)| Pair { height, ..pair(then, now) })
                .collect();
            let slope = slope(&pairs);
            for (line, pair) in slope.lines.iter().zip(&pairs) {
                prop_assert!((0..=slope.height).contains(&line.from) && (0..=slope.height).contains(&line.to));
                prop_assert!(line.now >= 0 && line.now + pair.height <= slope.height);
                prop_assert!(line.then >= LEFT / 2 && line.then <= slope.height - LEFT / 2);
            }
            for (a, line) in slope.lines.iter().enumerate() {
                for (b, other) in slope.lines.iter().enumerate().filter(|(b, _)| *b != a) {
                    prop_assert!((line.then - other.then).abs() >= LEFT);
                    prop_assert!(line.now >= other.now + pairs[b].height || other.now >= line.now + pairs[a].height);
                    if pairs[a].now.count > pairs[b].now.count {
                        prop_assert!(line.now < other.now && line.to <= other.to);
                    }
                    if pairs[a].then.count > pairs[b].then.count {
                        prop_assert!(line.then < other.then && line.from <= other.from);
                    }
                }
            }
        }
    }
}
