//! Decimals and fractions, read from the text as it was written, with a comma or a point.

use serde_json::{Value as Json, json};

use super::number::{ambiguous, looks_numeric, meant};
use super::{Reading, Schema, Shape};
use crate::awards::number::Decimal;
use crate::content::yaml::Node;
use crate::diag::{Arg, Code, Diagnostic};

/// A decimal, zero or more, with a comma or a point: `41,64`, `41.64`, `25`. A percent sign may follow.
#[must_use]
pub fn rate() -> impl Shape<Value = Decimal> {
    Rate { most: None }
}

/// A decimal from 0 to 1: a position in a picture.
#[must_use]
pub fn unit_interval() -> impl Shape<Value = Decimal> {
    Rate { most: Some(1) }
}

/// A part of a whole, `1/2`: numerator and denominator, the first not above the second, neither zero.
#[must_use]
pub fn share() -> impl Shape<Value = (u32, u32)> {
    Fraction
}

/// What may stand before a percent sign: a space, or one that does not break.
const SPACES: [char; 3] = [' ', '\u{a0}', '\u{202f}'];

struct Rate {
    most: Option<i128>,
}

impl Shape for Rate {
    type Value = Decimal;

    fn read(&self, node: &Node, cx: &mut Reading) -> Option<Decimal> {
        let text = cx.scalar(node, "type-decimal")?;
        let bare = match self.most {
            None => text.strip_suffix('%').map_or(&**text, |rate| rate.strip_suffix(SPACES).unwrap_or(rate)),
            Some(_) => text,
        };
        if let Some(number) = decimal(bare) {
            return match self.most {
                Some(most) if number > (Decimal { digits: most, scale: 0 }) => cx.refuse(
                    Diagnostic::error(Code::NumberOutOfRange, node.span)
                        .arg("written", super::excerpt(text))
                        .arg("least", 0_i128)
                        .arg("most", most)
                        .help("help"),
                ),
                _ => Some(number),
            };
        }
        if let Some(negative) = bare.strip_prefix('-')
            && decimal(negative).is_some()
        {
            let finding = Diagnostic::error(Code::NumberOutOfRange, node.span);
            let finding = finding.arg("written", super::excerpt(text)).arg("least", 0_i128);
            return cx.refuse(finding.help("help-least"));
        }
        match meant_decimal(bare) {
            Some(meant) => cx.refuse(ambiguous(node, text, &meant)),
            None => cx.wrong_type(node, "type-decimal"),
        }
    }

    fn schema(&self, _to: &mut Schema) -> Json {
        let sign = if self.most.is_none() { "([ \u{a0}\u{202f}]?%)?" } else { "" };
        let mut schema = json!({
            "type": ["number", "string"],
            "pattern": format!("^(0|[1-9][0-9]*)([.,][0-9]+)?{sign}$"),
            "minimum": 0,
        });
        if let Some(most) = self.most {
            schema["maximum"] = json!(most as i64);
        }
        schema
    }

    fn fit(&self, node: &Node) -> u8 {
        looks_numeric(node)
    }
}

/// Digits, perhaps one comma or point and more digits; no zero before other digits.
fn decimal(text: &str) -> Option<Decimal> {
    let (whole, part) = text.split_once([',', '.']).map_or((text, None), |(whole, part)| (whole, Some(part)));
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let canonical = digits(whole) && (whole == "0" || !whole.starts_with('0')) && part.is_none_or(digits);
    let part = part.unwrap_or_default();
    if !canonical || whole.len() + part.len() > 36 {
        return None;
    }
    let all: i128 = format!("{whole}{part}").parse().ok()?;
    Some(Decimal { digits: all, scale: part.len() as u8 })
}

/// What was meant with both marks (`1.234,5`), a sign, a zero too many or none before the mark.
fn meant_decimal(text: &str) -> Option<String> {
    let text = text.trim().trim_end_matches(['%', ' ']);
    let text = text.strip_prefix('+').unwrap_or(text);
    let last = text.rfind([',', '.']);
    let (whole, part) = last.map_or((text, ""), |at| (&text[..at], &text[at + 1..]));
    let whole = if whole.is_empty() { "0".to_owned() } else { meant(whole)? };
    let mark = if text[last.unwrap_or(0)..].starts_with('.') { '.' } else { ',' };
    let meant = if part.is_empty() { whole } else { format!("{whole}{mark}{part}") };
    decimal(&meant).map(|_| meant)
}

struct Fraction;

impl Shape for Fraction {
    type Value = (u32, u32);

    fn read(&self, node: &Node, cx: &mut Reading) -> Option<(u32, u32)> {
        let text = cx.scalar(node, "type-fraction")?;
        let small = |text: &str| -> Option<u32> {
            let plain = text.bytes().all(|byte| byte.is_ascii_digit()) && !text.starts_with('0');
            if plain { text.parse().ok().filter(|number| *number <= 1000) } else { None }
        };
        let read = text.split_once('/').and_then(|(part, of)| Some((small(part)?, small(of)?)));
        match read {
            Some((part, of)) if part <= of => Some((part, of)),
            Some(_) => cx.refuse(
                Diagnostic::error(Code::NumberOutOfRange, node.span)
                    .arg("written", Arg::from(super::excerpt(text)))
                    .arg("least", 0_i128)
                    .arg("most", 1_i128)
                    .help("help"),
            ),
            None => cx.wrong_type(node, "type-fraction"),
        }
    }

    fn schema(&self, _to: &mut Schema) -> Json {
        json!({ "type": "string", "pattern": "^[1-9][0-9]{0,3}/[1-9][0-9]{0,3}$" })
    }
}
