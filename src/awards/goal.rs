//! What a target asks for, and how far a figure is from it.

use super::figure::Share;
use super::number::{Decimal, div_half_away};

/// What a target asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Goal {
    /// A share of the basis, in percent.
    Percent(Decimal),
    /// A number of what is counted.
    Count(i128),
}

impl Goal {
    /// How many the goal is on a basis of `of`: `68 %` of 424,131 are 288,409. Rounded half away from zero.
    #[must_use]
    pub fn count_on(self, of: i128) -> Option<i128> {
        match self {
            Self::Count(count) => Some(count),
            Self::Percent(percent) => {
                let whole = 10_i128.checked_pow(u32::from(percent.scale))?.checked_mul(100)?;
                div_half_away(of.checked_mul(percent.digits)?, whole)
            }
        }
    }

    /// How many are missing until the goal is reached; zero or less where it is.
    #[must_use]
    pub fn missing(self, share: Share) -> Option<i128> {
        match self {
            Self::Count(goal) => goal.checked_sub(share.count),
            Self::Percent(percent) => {
                let whole = 10_i128.checked_pow(u32::from(percent.scale))?.checked_mul(100)?;
                let wanted = share.of.checked_mul(percent.digits)?;
                let short = wanted.checked_sub(share.count.checked_mul(whole)?)?;
                // Any shortfall, however small, is one: it is not rounded away.
                let missing = div_half_away(short, whole)?;
                Some(if short > 0 { missing.max(1) } else { missing.min(0) })
            }
        }
    }

    /// The goal as a share of a basis, to be drawn beside shares of the same basis.
    #[must_use]
    pub fn share_of(self, of: i128) -> Option<Share> {
        match self {
            Self::Count(count) => Share::new(count, of),
            Self::Percent(percent) => {
                Share::new(percent.digits, 10_i128.checked_pow(u32::from(percent.scale))?.checked_mul(100)?)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_gap_is_counted_on_the_basis() {
        let share = Share { count: 176_604, of: 424_131 };
        let goal = Goal::Percent(Decimal { digits: 68, scale: 0 });
        assert_eq!(goal.count_on(share.of), Some(288_409));
        assert_eq!(goal.missing(share), Some(111_805));
        assert_eq!(goal.missing(Share { count: 68, of: 100 }), Some(0));
        assert_eq!(goal.missing(Share { count: 67_999_999, of: 100_000_000 }), Some(1));
        assert_eq!(Goal::Count(176_604).missing(share), Some(0));
        assert_eq!(Goal::Count(289_003).missing(share), Some(112_399));
    }
}
