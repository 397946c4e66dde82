//! Numbers and truth values, read from the text as it was written. What another reader would take
//! for another number (`52.000`, `1e3`, `08`) is refused with the number that was probably meant.

use serde_json::{Value as Json, json};

use super::{Reading, Schema, Shape};
use crate::content::yaml::{Node, Style};
use crate::diag::{Code, Diagnostic};

/// `true` or `false`.
#[must_use]
pub fn boolean() -> impl Shape<Value = bool> {
    Boolean
}

/// A whole number, zero or more, in plain digits: at most 18 of them, so that the product of two counts
/// is still exact. No population and no sum of money is greater.
#[must_use]
pub fn count() -> impl Shape<Value = i128> {
    Whole { least: 0, most: MOST, negative: false }
}

const MOST: i128 = 999_999_999_999_999_999;

/// A whole number, perhaps below zero.
#[must_use]
pub fn integer() -> impl Shape<Value = i128> {
    Whole { least: i128::MIN, most: i128::MAX, negative: true }
}

/// How many decimals a figure is shown with: 0 to 6.
#[must_use]
pub fn decimal_places() -> impl Shape<Value = u8> {
    Small(Whole { least: 0, most: 6, negative: false })
}

struct Boolean;

impl Shape for Boolean {
    type Value = bool;

    fn read(&self, node: &Node, cx: &mut Reading) -> Option<bool> {
        let text = cx.scalar(node, "type-boolean")?;
        let quoted = node.scalar().is_some_and(|scalar| scalar.style != Style::Plain);
        let meant = match text.to_lowercase().as_str() {
            "true" | "yes" | "on" | "y" | "ya" | "iya" | "benar" | "1" => "true",
            "false" | "no" | "off" | "n" | "tidak" | "bukan" | "salah" | "0" => "false",
            _ => return cx.wrong_type(node, "type-boolean"),
        };
        if **text == *meant && !quoted {
            return Some(meant == "true");
        }
        cx.refuse(
            Diagnostic::error(Code::BadBoolean, node.span)
                .arg("written", super::excerpt(text))
                .arg("suggestion", meant)
                .help("help"),
        )
    }

    fn schema(&self, _to: &mut Schema) -> Json {
        json!({ "type": "boolean" })
    }
}

/// A whole number from `least` to `most`.
#[must_use]
pub fn count_within(least: u32, most: u32) -> impl Shape<Value = u32> {
    Bounded(Whole { least: i128::from(least), most: i128::from(most), negative: false })
}

struct Whole {
    least: i128,
    most: i128,
    negative: bool,
}

impl Shape for Whole {
    type Value = i128;

    fn read(&self, node: &Node, cx: &mut Reading) -> Option<i128> {
        let text = cx.scalar(node, "type-whole-number")?;
        let digits = if self.negative { text.strip_prefix('-').unwrap_or(text) } else { text };
        let plain = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
        let canonical = plain && (digits == "0" && digits.len() == text.len() || !digits.starts_with('0'));
        if canonical {
            return match text.parse::<i128>() {
                Ok(number) if (self.least..=self.most).contains(&number) => Some(number),
                _ => cx.refuse(self.beyond(node, text)),
            };
        }
        if let Some(meant) = meant(text) {
            return cx.refuse(ambiguous(node, text, &meant));
        }
        if !self.negative && text.starts_with('-') && meant(&text[1..]).is_some() {
            return cx.refuse(self.beyond(node, text));
        }
        cx.wrong_type(node, "type-whole-number")
    }

    fn schema(&self, _to: &mut Schema) -> Json {
        // Digits within quotation marks are as clear as digits without.
        let mut schema = json!({ "type": ["integer", "string"], "pattern": if self.negative {
            "^(0|-?[1-9][0-9]*)$"
        } else {
            "^(0|[1-9][0-9]*)$"
        } });
        if self.least > i128::MIN {
            schema["minimum"] = json!(self.least as i64);
        }
        if self.most < i128::MAX {
            schema["maximum"] = json!(self.most as i64);
        }
        schema
    }

    fn fit(&self, node: &Node) -> u8 {
        looks_numeric(node)
    }
}

impl Whole {
    fn beyond(&self, node: &Node, text: &str) -> Diagnostic {
        let finding =
            Diagnostic::error(Code::NumberOutOfRange, node.span).arg("written", super::excerpt(text));
        let finding = if self.least > i128::MIN { finding.arg("least", self.least) } else { finding };
        if self.most < MOST {
            finding.arg("most", self.most).help("help")
        } else {
            finding.help("help-least")
        }
    }
}

pub(super) fn looks_numeric(node: &Node) -> u8 {
    node.text().map_or(0, |text| {
        if text.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '+' | '-' | '.' | ',')) {
            2
        } else {
            1
        }
    })
}

pub(super) fn ambiguous(node: &Node, text: &str, meant: &str) -> Diagnostic {
    Diagnostic::error(Code::AmbiguousNumber, node.span)
        .arg("written", super::excerpt(text))
        .arg("suggestion", meant)
        .help("help")
}

/// The whole number that someone who wrote `52.000`, `52,000`, `1_000`, `1 000`, `08`, `+5`, `1e3`,
/// `0x10` or `Rp52.000` meant.
pub(super) fn meant(text: &str) -> Option<String> {
    let text = text.trim();
    let text = text.strip_prefix("Rp").map_or(text, |rest| rest.trim_start_matches(['.', ' ']));
    let text = text.strip_prefix('+').unwrap_or(text);
    if let Some(hex) = text.strip_prefix("0x") {
        return u64::from_str_radix(hex, 16).ok().map(|number| number.to_string());
    }
    if let Some((digits, power)) = text.split_once(['e', 'E']) {
        let digits: u64 = digits.parse().ok()?;
        let power: u32 = power.strip_prefix('+').unwrap_or(power).parse().ok()?;
        return digits.checked_mul(10_u64.checked_pow(power)?).map(|number| number.to_string());
    }
    let text = text.strip_suffix(",00").or_else(|| text.strip_suffix(",-")).unwrap_or(text);
    let groups: Vec<&str> = text.split(['.', ',', '_', ' ', '\u{a0}', '\u{202f}', '\'']).collect();
    let digits = |group: &&str| !group.is_empty() && group.bytes().all(|byte| byte.is_ascii_digit());
    let grouped = groups.len() == 1
        || groups[0].len() <= 3 && groups[1..].iter().all(|group| group.len() == 3)
        || text.contains('_');
    if !groups.iter().all(digits) || !grouped {
        return None;
    }
    let joined = groups.concat();
    let meant = joined.trim_start_matches('0');
    Some(if meant.is_empty() { "0".to_owned() } else { meant.to_owned() })
}

struct Bounded(Whole);

impl Shape for Bounded {
    type Value = u32;

    fn read(&self, node: &Node, cx: &mut Reading) -> Option<u32> {
        self.0.read(node, cx).and_then(|number| u32::try_from(number).ok())
    }

    fn schema(&self, to: &mut Schema) -> Json {
        self.0.schema(to)
    }

    fn fit(&self, node: &Node) -> u8 {
        self.0.fit(node)
    }
}

struct Small(Whole);

impl Shape for Small {
    type Value = u8;

    fn read(&self, node: &Node, cx: &mut Reading) -> Option<u8> {
        self.0.read(node, cx).and_then(|number| u8::try_from(number).ok())
    }

    fn schema(&self, to: &mut Schema) -> Json {
        self.0.schema(to)
    }

    fn fit(&self, node: &Node) -> u8 {
        self.0.fit(node)
    }
}
