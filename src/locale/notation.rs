//! How a language writes digits: the marks for thousands and decimals.

use fluent_bundle::FluentValue;
use fluent_bundle::types::FluentNumber;
use intl_memoizer::concurrent::IntlLangMemoizer;

use crate::awards::number::Decimal;

/// The minus sign of typography; a hyphen is too short beside figures and breaks at line ends.
pub(super) const MINUS: char = '\u{2212}';

/// The marks for thousands and decimals.
///
/// A closed list, because Fluent takes a plain function to write numbers, which can carry no data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Notation {
    /// `1.234,5`
    PointComma,
    /// `1,234.5`
    CommaPoint,
    /// `1 234,5`, with a space that does not break
    SpaceComma,
    /// `1’234.5`
    ApostrophePoint,
}

type Formatter = fn(&FluentValue<'_>, &IntlLangMemoizer) -> Option<String>;

impl Notation {
    /// The notation of a sample such as `1.234,5`; none if it is not of one that is known here.
    pub(super) fn of_sample(sample: &str) -> Option<Self> {
        let marks: Vec<char> = sample.chars().filter(|character| !character.is_ascii_digit()).collect();
        match marks[..] {
            ['.', ','] => Some(Self::PointComma),
            [',', '.'] => Some(Self::CommaPoint),
            [' ' | '\u{a0}' | '\u{202f}', ','] => Some(Self::SpaceComma),
            ['\'' | '’', '.'] => Some(Self::ApostrophePoint),
            _ => None,
        }
    }

    /// The marks for thousands and decimals.
    const fn marks(self) -> (char, char) {
        match self {
            Self::PointComma => ('.', ','),
            Self::CommaPoint => (',', '.'),
            Self::SpaceComma => ('\u{a0}', ','),
            Self::ApostrophePoint => ('’', '.'),
        }
    }

    /// What Fluent calls to write a number.
    pub(super) fn formatter(self) -> Formatter {
        match self {
            Self::PointComma => |value, _| Self::PointComma.fluent(value),
            Self::CommaPoint => |value, _| Self::CommaPoint.fluent(value),
            Self::SpaceComma => |value, _| Self::SpaceComma.fluent(value),
            Self::ApostrophePoint => |value, _| Self::ApostrophePoint.fluent(value),
        }
    }

    fn fluent(self, value: &FluentValue<'_>) -> Option<String> {
        let FluentValue::Number(FluentNumber { value, options }) = value else { return None };
        let shortest = value.abs().to_string();
        let decimals = shortest.split_once('.').map_or(0, |(_, decimals)| decimals.len());
        let most = options.maximum_fraction_digits.unwrap_or(decimals);
        let decimals = decimals.min(most).max(options.minimum_fraction_digits.unwrap_or(0));
        let text = format!("{:.decimals$}", value.abs());
        let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
        let mut out = String::with_capacity(text.len() + 6);
        if *value < 0.0 {
            out.push(MINUS);
        }
        self.digits(&mut out, whole, fraction, options.use_grouping);
        Some(out)
    }

    /// Writes an exact number without its sign.
    pub(super) fn magnitude(self, out: &mut String, number: Decimal) {
        let scale = usize::from(number.scale);
        let digits = format!("{:0>width$}", number.digits.unsigned_abs(), width = scale + 1);
        let (whole, fraction) = digits.split_at(digits.len() - scale);
        self.digits(out, whole, fraction, true);
    }

    fn digits(self, out: &mut String, whole: &str, fraction: &str, group: bool) {
        let (thousands, decimal) = self.marks();
        for (index, digit) in whole.char_indices() {
            if group && index > 0 && (whole.len() - index).is_multiple_of(3) {
                out.push(thousands);
            }
            out.push(digit);
        }
        if !fraction.is_empty() {
            out.push(decimal);
            out.push_str(fraction);
        }
    }
}
