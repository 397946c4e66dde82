//! Classes of a map: which shade a share has, and between which limits.
//!
//! Ties are never parted. A limit belongs to the class above it (20 % is in "20–40 %"), and only the last of the
//! classes of an axis holds both of its ends. With quantiles, a share's class follows from how many are lower than it:
//! of n shares in q classes, one with k lower shares is in class k·q/n, rounded down, counted from 0.

use std::cmp::Ordering;

use super::scale::Scale;
use crate::awards::figure::Share;
use crate::awards::measure::Classing;
use crate::awards::number::Decimal;

/// The classes of some shares, the lowest first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Classes {
    /// The classes.
    pub classes: Vec<Class>,
    /// The lower limit of each class but the first.
    limits: Vec<Share>,
}

/// A class.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Class {
    /// Between which limits.
    pub bounds: Bounds,
    /// Its shade, from 1 to 5: the fewer the classes, the farther they stand apart.
    pub shade: usize,
}

/// The limits of a class.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bounds {
    /// All that is lower.
    Below(Decimal),
    /// From the first to below the second.
    Between(Decimal, Decimal),
    /// This and all that is higher.
    From(Decimal),
    /// The lowest and the highest share that are in it.
    Met(Share, Share),
}

/// Shades by how many classes there are.
const SHADES: [&[usize]; 5] = [&[3], &[2, 4], &[1, 3, 5], &[1, 2, 4, 5], &[1, 2, 3, 4, 5]];

/// How many classes there may be.
pub const MOST: usize = SHADES.len();

impl Classes {
    /// Sorts shares into classes.
    #[must_use]
    pub fn of(shares: &[Share], classing: &Classing) -> Self {
        match classing {
            Classing::Axis => Self::axis(&Scale::holding(shares.iter().copied())),
            Classing::Thresholds(limits) => Self::fixed(limits),
            Classing::Quantiles(count) => Self::quantiles(shares, *count as usize),
        }
    }

    /// Between the ticks of an axis.
    fn axis(scale: &Scale) -> Self {
        let inner = scale.ticks.get(1..scale.ticks.len().saturating_sub(1)).unwrap_or_default();
        let bounds = scale.ticks.windows(2).map(|ends| Bounds::Between(ends[0], ends[1]));
        Self::new(bounds.collect(), inner.iter().filter_map(|tick| as_share(*tick)).collect())
    }

    fn fixed(limits: &[Decimal]) -> Self {
        let mut bounds: Vec<Bounds> = limits.first().map(|limit| Bounds::Below(*limit)).into_iter().collect();
        bounds.extend(limits.windows(2).map(|ends| Bounds::Between(ends[0], ends[1])));
        bounds.extend(limits.last().map(|limit| Bounds::From(*limit)));
        Self::new(bounds, limits.iter().filter_map(|limit| as_share(*limit)).collect())
    }

    /// A class that would be empty, since ties are not parted, is not there; the others keep their shades.
    fn quantiles(shares: &[Share], count: usize) -> Self {
        let mut sorted = shares.to_vec();
        sorted.sort_by(|a, b| a.cmp_exact(*b));
        let mut met: Vec<(usize, Share, Share)> = Vec::new();
        let mut lower = 0;
        for (at, share) in sorted.iter().enumerate() {
            if at > 0 && sorted[at - 1].cmp_exact(*share) == Ordering::Less {
                lower = at;
            }
            let class = lower * count / sorted.len();
            match met.last_mut() {
                Some((last, _, highest)) if *last == class => *highest = *share,
                _ => met.push((class, *share, *share)),
            }
        }
        let shades = shades(count);
        let class = |(class, lowest, highest): &(usize, Share, Share)| Class {
            bounds: Bounds::Met(*lowest, *highest),
            shade: shades.get(*class).copied().unwrap_or(MOST),
        };
        Self {
            classes: met.iter().map(class).collect(),
            limits: met.iter().skip(1).map(|(_, lowest, _)| *lowest).collect(),
        }
    }

    fn new(bounds: Vec<Bounds>, limits: Vec<Share>) -> Self {
        let shades = shades(bounds.len());
        let shade = |at: usize| shades.get(at).copied().unwrap_or(MOST);
        let classes = bounds.into_iter().enumerate();
        Self { classes: classes.map(|(at, bounds)| Class { bounds, shade: shade(at) }).collect(), limits }
    }

    /// The place of a share's class in `classes`.
    #[must_use]
    pub fn place(&self, share: Share) -> usize {
        let reached = self.limits.iter().filter(|limit| limit.cmp_exact(share) != Ordering::Greater).count();
        reached.min(self.classes.len().saturating_sub(1))
    }

    /// The shade of a share's class.
    #[must_use]
    pub fn shade(&self, share: Share) -> usize {
        self.classes.get(self.place(share)).map_or(0, |class| class.shade)
    }
}

fn shades(classes: usize) -> &'static [usize] {
    SHADES[classes.clamp(1, MOST) - 1]
}

fn as_share(percent: Decimal) -> Option<Share> {
    let of = 10_i128.checked_pow(u32::from(percent.scale)).and_then(|ten| ten.checked_mul(100))?;
    Some(Share { count: percent.digits, of })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn shares(percents: &[i128]) -> Vec<Share> {
        percents.iter().map(|count| Share { count: *count, of: 100 }).collect()
    }

    fn places(percents: &[i128], classing: &Classing) -> Vec<usize> {
        let shares = shares(percents);
        let classes = Classes::of(&shares, classing);
        shares.iter().map(|share| classes.place(*share)).collect()
    }

    fn limits(percents: &[i128]) -> Classing {
        Classing::Thresholds(percents.iter().map(|digits| Decimal { digits: *digits, scale: 0 }).collect())
    }

    #[test]
    fn a_limit_belongs_to_the_class_above_it() {
        assert_eq!(places(&[0, 19, 20, 39, 40, 100], &Classing::Axis), [0, 0, 1, 1, 2, 4]);
        assert_eq!(places(&[0, 19, 20, 50, 79, 80, 130], &limits(&[20, 80])), [0, 0, 1, 1, 1, 2, 2]);
        assert_eq!(Classes::of(&[], &limits(&[50])).classes.len(), 2);
    }

    #[test]
    fn quantiles_have_about_equally_many() {
        assert_eq!(places(&[1, 2, 3, 4, 5, 6, 7, 8], &Classing::Quantiles(4)), [0, 0, 1, 1, 2, 2, 3, 3]);
        assert_eq!(places(&[8, 1, 5], &Classing::Quantiles(2)), [1, 0, 0]);
    }

    #[test]
    fn ties_stay_together() {
        assert_eq!(places(&[1, 5, 5, 5, 5, 9], &Classing::Quantiles(3)), [0, 0, 0, 0, 0, 1]);
        let classes = Classes::of(&shares(&[7, 7, 7]), &Classing::Quantiles(4));
        let seven = Share { count: 7, of: 100 };
        assert_eq!(classes.classes, [Class { bounds: Bounds::Met(seven, seven), shade: 1 }]);
        assert_eq!(places(&[40], &Classing::Quantiles(5)), [0]);
        assert!(Classes::of(&[], &Classing::Quantiles(5)).classes.is_empty());
    }

    proptest! {
        /// A higher share is never in a lower class, equal ones are in one, and every class has a shade.
        #[test]
        fn classes_keep_the_order(
            percents in proptest::collection::vec(0_i128..140, 0..60),
            count in 2_u32..=5,
            cuts in proptest::collection::btree_set(1_i128..100, 1..=4),
        ) {
            let cuts: Vec<i128> = cuts.into_iter().collect();
            for classing in [Classing::Axis, limits(&cuts), Classing::Quantiles(count)] {
                let shares = shares(&percents);
                let classes = Classes::of(&shares, &classing);
                prop_assert!(classes.classes.len() <= MOST);
                prop_assert!(classes.classes.windows(2).all(|pair| pair[0].shade < pair[1].shade));
                for a in &shares {
                    prop_assert!((1..=MOST).contains(&classes.shade(*a)));
                    for b in &shares {
                        prop_assert!(a.count > b.count || classes.place(*a) <= classes.place(*b));
                    }
                }
            }
        }
    }
}
