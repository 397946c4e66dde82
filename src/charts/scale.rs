//! Axes: round ticks from zero, and where a share stands between the ends. Exact: no floats.

use std::cmp::Ordering;
use std::ops::RangeInclusive;

use serde::{Serialize, Serializer};

use crate::awards::figure::Share;
use crate::awards::number::{Decimal, div_half_away};

/// A place along an axis, in hundredths of a percent of its length.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place(pub i32);

impl Place {
    /// The far end.
    pub const END: Self = Self(10_000);

    /// `part` of `whole` along an axis; the end where numbers are too large to tell.
    #[must_use]
    pub fn of(part: i128, whole: i128) -> Self {
        let place = part.checked_mul(10_000).and_then(|scaled| div_half_away(scaled, whole));
        place.and_then(|place| i32::try_from(place).ok()).map_or(Self::END, Self)
    }

    /// The same place on an axis that is shorter by `inset` hundredths of a percent at both ends.
    #[must_use]
    pub fn inset(self, inset: i32) -> Self {
        let inner = i64::from(10_000 - 2 * inset);
        Self(inset + (i64::from(self.0) * inner / 10_000) as i32)
    }
}

impl std::fmt::Display for Place {
    /// For an attribute, without the sign: `41.64`.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (whole, part) = (self.0 / 100, (self.0 % 100).abs());
        if part == 0 { write!(f, "{whole}") } else { write!(f, "{whole}.{part:02}") }
    }
}

impl Serialize for Place {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// An axis of percentages that begins at zero.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scale {
    /// Where it ends; nothing drawn on it is larger.
    pub end: Decimal,
    /// Round values from zero to the end.
    pub ticks: Vec<Decimal>,
}

/// Steps of an axis: these, times a power of ten.
const STEPS: [i128; 4] = [10, 20, 25, 50];

impl Scale {
    /// The shortest round axis that holds all shares, also those above 100 %. One without any ends at 100 %.
    #[must_use]
    pub fn holding(shares: impl IntoIterator<Item = Share>) -> Self {
        Self::with(shares, 2..=5)
    }

    /// The same for a drawing that shows no ticks but the end, which may lie nearer to the highest share then.
    #[must_use]
    pub fn close(shares: impl IntoIterator<Item = Share>) -> Self {
        Self::with(shares, 5..=12)
    }

    fn with(shares: impl IntoIterator<Item = Share>, counts: RangeInclusive<i128>) -> Self {
        let highest = shares.into_iter().max_by(|a, b| a.cmp_exact(*b)).filter(|share| share.count > 0);
        let Some(highest) = highest else { return Self::of(Decimal { digits: 25, scale: 0 }, 4) };
        // From a thousandth of a percent upwards; a power of ten more at each turn.
        for power in 0..30_u32 {
            for step in STEPS {
                let step = match 10_i128.checked_pow(power).and_then(|ten| step.checked_mul(ten)) {
                    Some(digits) => Decimal { digits, scale: 4 },
                    None => continue,
                };
                if let Some(count) = counts.clone().find(|count| reaches(step, *count, highest)) {
                    return Self::of(step, count);
                }
            }
        }
        Self::of(Decimal { digits: 25, scale: 0 }, 4)
    }

    fn of(step: Decimal, count: i128) -> Self {
        let ticks: Vec<Decimal> = (0..=count)
            .map(|at| trimmed(Decimal { digits: step.digits.saturating_mul(at), scale: step.scale }))
            .collect();
        let scale = ticks.iter().map(|tick| tick.scale).max().unwrap_or(0);
        let ticks: Vec<Decimal> = ticks.iter().map(|tick| tick.rescale(scale).unwrap_or(*tick)).collect();
        Self { end: ticks[ticks.len() - 1], ticks }
    }

    /// Where a share stands.
    #[must_use]
    pub fn place(&self, share: Share) -> Place {
        let whole = 10_i128.checked_pow(u32::from(self.end.scale)).and_then(|ten| ten.checked_mul(100));
        let part = whole.and_then(|whole| share.count.checked_mul(whole));
        match (part, share.of.checked_mul(self.end.digits)) {
            (Some(part), Some(whole)) => Place::of(part, whole),
            _ => Place::END,
        }
    }

    /// Where a tick stands.
    #[must_use]
    pub fn tick(&self, tick: Decimal) -> Place {
        Place::of(tick.digits, self.end.digits)
    }
}

fn reaches(step: Decimal, count: i128, share: Share) -> bool {
    let of = 10_i128.pow(u32::from(step.scale)) * 100;
    let end = step.digits.checked_mul(count).map(|count| Share { count, of });
    end.is_some_and(|end| end.cmp_exact(share) != Ordering::Less)
}

/// Without zeros at its end.
fn trimmed(number: Decimal) -> Decimal {
    let mut number = number;
    while number.scale > 0 && number.digits % 10 == 0 {
        number = Decimal { digits: number.digits / 10, scale: number.scale - 1 };
    }
    number
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ticks(count: i128, of: i128) -> Vec<String> {
        Scale::holding([Share { count, of }]).ticks.iter().map(|tick| tick.written('.')).collect()
    }

    #[test]
    fn ticks_are_round() {
        assert_eq!(ticks(4164, 10_000), ["0", "10", "20", "30", "40", "50"]);
        assert_eq!(ticks(70, 100), ["0", "20", "40", "60", "80"]);
        assert_eq!(ticks(100, 100), ["0", "20", "40", "60", "80", "100"]);
        assert_eq!(ticks(133, 100), ["0", "50", "100", "150"]);
        assert_eq!(ticks(3, 1000), ["0.0", "0.1", "0.2", "0.3"]);
        assert_eq!(ticks(0, 5), ["0", "25", "50", "75", "100"]);
        let close = |count| Scale::close([Share { count, of: 100 }]).end.written('.');
        assert_eq!([1, 36, 69, 102, 200].map(close), ["1.0", "40", "70", "110", "200"]);
    }

    proptest::proptest! {
        /// Nothing is clipped, nothing stands before zero, and order is kept.
        #[test]
        fn every_share_fits(shares in proptest::collection::vec((0_i128..1_000_000, 1_i128..1_000_000), 1..20)) {
            let shares: Vec<Share> = shares.into_iter().map(|(count, of)| Share { count, of }).collect();
            let scale = Scale::holding(shares.iter().copied());
            proptest::prop_assert!(scale.ticks.len() <= 6);
            let close = Scale::close(shares.iter().copied());
            for share in &shares {
                proptest::prop_assert!((Place(0)..=Place::END).contains(&close.place(*share)));
                proptest::prop_assert!((Place(0)..=Place::END).contains(&scale.place(*share)));
            }
        }
    }
}
