//! Numbers, shares, amounts and sizes.

use super::Locale;
use super::messages::Value;
use super::notation::{MINUS, Notation};
use crate::awards::number::{Decimal, div_half_away};

impl Notation {
    /// A number with its sign, if that is a minus.
    pub(super) fn signed(self, number: Decimal) -> String {
        let mut out = String::with_capacity(24);
        if number.digits < 0 {
            out.push(MINUS);
        }
        self.magnitude(&mut out, number);
        out
    }
}

/// Units of file sizes: powers of this many bytes, as sellers of data plans count them.
const STEP: i128 = 1000;

impl Locale {
    /// A whole number: `1.234.567`, `1,234,567`.
    #[must_use]
    pub fn number(&self, number: i128) -> String {
        self.decimal(Decimal { digits: number, scale: 0 })
    }

    /// A decimal with exactly the digits it has: `1.234.567,8`, `1,234,567.8`.
    #[must_use]
    pub fn decimal(&self, number: Decimal) -> String {
        self.forms.notation.signed(number)
    }

    /// A percentage in a table: `41,64%`, `41.64%`.
    #[must_use]
    pub fn percent(&self, percent: Decimal) -> String {
        self.forms.percent.number(&self.decimal(percent))
    }

    /// A percentage in a sentence: `41,64 persen`, `41.64 per cent`.
    #[must_use]
    pub fn percent_prose(&self, percent: Decimal) -> String {
        self.forms.percent_prose.number(&self.decimal(percent))
    }

    /// The change of a percentage, always signed unless nothing changed: `+1,25 persen poin`,
    /// `−0.50 percentage points`.
    #[must_use]
    pub fn points(&self, change: Decimal) -> String {
        let number = self.points_alone(change);
        let one = change.scale == 0 && change.digits.unsigned_abs() == 1;
        let form = if one { &self.forms.points_one } else { &self.forms.points };
        form.number(&number)
    }

    /// The same without its unit, for a column that names it: `+1,25`, `−0.50`.
    #[must_use]
    pub fn points_alone(&self, change: Decimal) -> String {
        let mut number = self.decimal(change);
        if change.digits > 0 {
            number.insert(0, '+');
        }
        number
    }

    /// An amount of rupiah: `Rp16.800`, `Rp16,800`.
    #[must_use]
    pub fn rupiah(&self, amount: i128) -> String {
        let mut magnitude = String::with_capacity(16);
        self.forms.notation.magnitude(&mut magnitude, Decimal { digits: amount, scale: 0 });
        let mut written = self.forms.rupiah.number(&magnitude);
        if amount < 0 {
            written.insert(0, MINUS);
        }
        written
    }

    /// A place in an order: `ke-1`, `1st`.
    #[must_use]
    pub fn ordinal(&self, number: i128) -> String {
        self.messages.say_anyhow("format-ordinal", &[("number", Value::Number(number))])
    }

    /// The size of a file: `812 B`, `1,2 MB`, `34 MB`; one decimal below ten.
    #[must_use]
    pub fn file_size(&self, bytes: u64) -> String {
        let bytes = i128::from(bytes);
        let mut unit = 1;
        let mut number = Decimal { digits: bytes, scale: 0 };
        let mut sizes = self.forms.sizes.iter().peekable();
        while let Some(size) = sizes.next() {
            if number.digits < STEP || sizes.peek().is_none() {
                return size.number(&self.decimal(number));
            }
            unit *= STEP;
            let rounded = |scale: u8, ten: i128| Decimal {
                digits: div_half_away(bytes * ten, unit).unwrap_or(bytes),
                scale,
            };
            let tenths = rounded(1, 10);
            number = if tenths.digits < 100 { tenths } else { rounded(0, 1) };
        }
        self.number(bytes)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::super::tests::locale;
    use super::*;
    use proptest::prelude::*;

    fn dec(digits: i128, scale: u8) -> Decimal {
        Decimal { digits, scale }
    }

    #[test]
    fn numbers_are_written_in_the_language() {
        let (id, en) = (locale("id"), locale("en"));
        assert_eq!(id.number(1_234_567), "1.234.567");
        assert_eq!(en.number(1_234_567), "1,234,567");
        assert_eq!(
            (id.number(0), id.number(999), id.number(1000)),
            ("0".into(), "999".into(), "1.000".into())
        );
        assert_eq!(id.number(-52_000), "−52.000");
        assert_eq!(id.decimal(dec(12_345_678, 1)), "1.234.567,8");
        assert_eq!(en.decimal(dec(12_345_678, 1)), "1,234,567.8");
        assert_eq!(id.decimal(dec(5, 3)), "0,005");
        assert_eq!(id.decimal(dec(-40, 2)), "−0,40");
        assert_eq!(id.number(i128::MIN).matches('.').count(), 12);
    }

    #[test]
    fn percentages_keep_their_decimals() {
        let (id, en) = (locale("id"), locale("en"));
        assert_eq!(id.percent(dec(4164, 2)), "41,64%");
        assert_eq!(en.percent(dec(4164, 2)), "41.64%");
        assert_eq!(id.percent(dec(4000, 2)), "40,00%");
        assert_eq!(id.percent_prose(dec(4164, 2)), "41,64 persen");
        assert_eq!(en.percent_prose(dec(4164, 2)), "41.64 per cent");
    }

    #[test]
    fn changes_are_signed() {
        let (id, en) = (locale("id"), locale("en"));
        assert_eq!(id.points(dec(125, 2)), "+1,25 persen poin");
        assert_eq!(en.points(dec(125, 2)), "+1.25 percentage points");
        assert_eq!(en.points(dec(-50, 2)), "\u{2212}0.50 percentage points");
        assert_eq!(en.points(dec(1, 0)), "+1 percentage point");
        assert_eq!(id.points(dec(0, 2)), "0,00 persen poin");
    }

    #[test]
    fn amounts_ordinals_and_sizes() {
        let (id, en) = (locale("id"), locale("en"));
        assert_eq!(id.rupiah(16_800), "Rp16.800");
        assert_eq!(en.rupiah(-16_800), "−Rp16,800");
        let ordinals: Vec<String> = [1, 2, 3, 4, 11, 22, 103, 1001].map(|n| en.ordinal(n)).into();
        assert_eq!(ordinals, ["1st", "2nd", "3rd", "4th", "11th", "22nd", "103rd", "1,001st"]);
        assert_eq!(id.ordinal(1), "ke-1");
        assert_eq!(id.file_size(0), "0 B");
        assert_eq!(id.file_size(999), "999 B");
        assert_eq!(id.file_size(1_000), "1,0 kB");
        assert_eq!(id.file_size(1_234_567), "1,2 MB");
        assert_eq!(en.file_size(1_234_567), "1.2 MB");
        assert_eq!(id.file_size(9_949), "9,9 kB");
        assert_eq!(id.file_size(9_950), "10 kB");
        assert_eq!(id.file_size(999_499), "999 kB");
        assert_eq!(id.file_size(999_500), "1,0 MB");
        assert_eq!(id.file_size(u64::MAX), "18.446.744 TB");
    }

    proptest! {
        #[test]
        fn every_number_can_be_read_back(digits in any::<i128>(), scale in 0_u8..60) {
            for (tag, thousands, point) in [("id", '.', ','), ("en", ',', '.')] {
                let written = locale(tag).decimal(dec(digits, scale));
                let plain: String = written.chars().filter(|c| *c != thousands).collect();
                let plain = plain.replace(MINUS, "-");
                let (whole, fraction) = plain.split_once(point).unwrap_or((&plain, ""));
                prop_assert_eq!(fraction.len(), usize::from(scale));
                prop_assert_eq!(format!("{whole}{fraction}").parse::<i128>().unwrap(), digits);
                // Groups of three, the first of one to three.
                let whole = written.trim_start_matches(MINUS).split(point).next().unwrap();
                let groups: Vec<&str> = whole.split(thousands).collect();
                prop_assert!((1..=3).contains(&groups[0].len()));
                prop_assert!(groups[1..].iter().all(|group| group.len() == 3));
            }
        }
    }
}
