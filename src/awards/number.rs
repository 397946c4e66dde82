//! Exact decimal numbers, as far as awards and statistics need them: integers and decimals, no floats.

use std::cmp::Ordering;

use crate::diag::Arg;

/// An exact decimal: `digits` × 10^-`scale`. `41.64` is digits 4164, scale 2.
#[derive(Clone, Copy, Debug)]
pub struct Decimal {
    /// All digits, without the point.
    pub digits: i128,
    /// How many of them stand behind the point.
    pub scale: u8,
}

impl Decimal {
    /// `count / of` × 100, rounded half away from zero to `scale` decimals. None where `of` is zero
    /// or the numbers are beyond what 128 bits hold.
    #[must_use]
    pub fn percent(count: i128, of: i128, scale: u8) -> Option<Self> {
        let factor = 10_i128.checked_pow(u32::from(scale))?.checked_mul(100)?;
        let numerator = count.checked_mul(factor)?;
        Some(Self { digits: div_half_away(numerator, of)?, scale })
    }

    /// The digits with a mark before the decimals and no grouping: `41.64`, `41,64`.
    #[must_use]
    pub fn written(self, mark: char) -> String {
        let (digits, scale) = (self.digits.unsigned_abs().to_string(), usize::from(self.scale));
        let sign = if self.digits < 0 { "-" } else { "" };
        if scale == 0 {
            return format!("{sign}{digits}");
        }
        let padded = format!("{digits:0>width$}", width = scale + 1);
        let (whole, decimals) = padded.split_at(padded.len() - scale);
        format!("{sign}{whole}{mark}{decimals}")
    }

    /// This number with another count of decimals, rounded half away from zero where digits go.
    #[must_use]
    pub fn rescale(self, scale: u8) -> Option<Self> {
        let digits = match scale.cmp(&self.scale) {
            Ordering::Equal => self.digits,
            Ordering::Greater => {
                self.digits.checked_mul(10_i128.checked_pow(u32::from(scale - self.scale))?)?
            }
            Ordering::Less => {
                div_half_away(self.digits, 10_i128.checked_pow(u32::from(self.scale - scale))?)?
            }
        };
        Some(Self { digits, scale })
    }
}

impl From<Decimal> for Arg {
    fn from(number: Decimal) -> Self {
        Self::Decimal { digits: number.digits, scale: number.scale }
    }
}

/// `a / b` rounded to the nearest integer, halves away from zero (the rule of statistics offices:
/// 0.5 becomes 1, -0.5 becomes -1). None where `b` is zero or an intermediate result overflows.
#[must_use]
pub fn div_half_away(a: i128, b: i128) -> Option<i128> {
    let quotient = a.checked_div(b)?;
    let rest = a.checked_rem(b)?;
    if rest.unsigned_abs() >= b.unsigned_abs().checked_sub(rest.unsigned_abs())? {
        let away = if (a < 0) == (b < 0) { 1 } else { -1 };
        quotient.checked_add(away)
    } else {
        Some(quotient)
    }
}

impl PartialEq for Decimal {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}
impl Eq for Decimal {}
impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
impl Ord for Decimal {
    fn cmp(&self, other: &Self) -> Ordering {
        let scale = self.scale.max(other.scale);
        match (self.rescale(scale), other.rescale(scale)) {
            (Some(a), Some(b)) => a.digits.cmp(&b.digits),
            // Beyond 128 bits: the digits' order of magnitude decides, then the sign.
            _ => (self.digits / 10_i128.pow(u32::from(self.scale.min(38))))
                .cmp(&(other.digits / 10_i128.pow(u32::from(other.scale.min(38))))),
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn halves_go_away_from_zero() {
        assert_eq!(div_half_away(1, 2), Some(1));
        assert_eq!(div_half_away(-1, 2), Some(-1));
        assert_eq!(div_half_away(1, 3), Some(0));
        assert_eq!(div_half_away(-2, 3), Some(-1));
        assert_eq!(div_half_away(7, -2), Some(-4));
        assert_eq!(div_half_away(5, 0), None);
    }

    #[test]
    fn percentages_are_exact() {
        let share = Decimal::percent(176_604, 424_131, 2).unwrap();
        assert_eq!((share.digits, share.scale), (4164, 2));
        assert_eq!(Decimal::percent(935_079, 1_873_899, 2).unwrap().digits, 4990);
        assert_eq!(Decimal { digits: 4164, scale: 2 }, Decimal { digits: 41640, scale: 3 });
    }
}
