//! Days, moments, and dates of which only a part is known.

use jiff::civil::{Date, Time};
use jiff::tz::Offset;
use serde_json::{Value as Json, json};

use super::date_hint::{candidates, clock};
use super::{Reading, Schema, Shape};
use crate::awards::time::{PartialDate, When};
use crate::content::yaml::Node;
use crate::diag::{Arg, Code, Diagnostic};

/// A day: `2025-07-03`.
#[must_use]
pub fn date() -> impl Shape<Value = Date> {
    Day
}

/// A day, a month or a year: `2025-07-03`, `2025-07`, `2025`.
#[must_use]
pub fn partial_date() -> impl Shape<Value = PartialDate> {
    Partial
}

/// A day, or a moment with its zone: `2025-07-03`, `2025-07-03T20:00:00+09:00`.
#[must_use]
pub fn when() -> impl Shape<Value = When> {
    DayOrMoment
}

const DAY: &str = "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])";
const TIME: &str = "[T ]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?(Z|[+-][0-9]{2}:[0-9]{2})";

struct Day;

impl Shape for Day {
    type Value = Date;

    fn read(&self, node: &Node, cx: &mut Reading) -> Option<Date> {
        let text = cx.scalar(node, "type-date")?;
        match day(text) {
            Parsed::Ok(date) => Some(date),
            Parsed::Impossible { month } => cx.refuse(impossible(node, text, month)),
            Parsed::Otherwise => cx.refuse(bad_date(node, text, "type-date")),
        }
    }

    fn schema(&self, _to: &mut Schema) -> Json {
        json!({ "type": "string", "pattern": format!("^{DAY}$"), "format": "date" })
    }

    fn fit(&self, node: &Node) -> u8 {
        looks_dated(node)
    }
}

struct Partial;

impl Shape for Partial {
    type Value = PartialDate;

    fn read(&self, node: &Node, cx: &mut Reading) -> Option<PartialDate> {
        let text = cx.scalar(node, "type-partial-date")?;
        let year = |text: &str| digits(text, 4).and_then(|year| i16::try_from(year).ok());
        if let Some(year) = year(text) {
            return Some(PartialDate::Year(year));
        }
        if let Some((first, second)) = text.split_once('-')
            && let (Some(year), Some(month)) = (year(first), digits(second, 2))
        {
            return match i8::try_from(month) {
                Ok(month @ 1..=12) => Some(PartialDate::Month(year, month)),
                _ => cx.refuse(impossible(node, text, None)),
            };
        }
        match day(text) {
            Parsed::Ok(date) => Some(PartialDate::Day(date)),
            Parsed::Impossible { month } => cx.refuse(impossible(node, text, month)),
            Parsed::Otherwise => cx.refuse(bad_date(node, text, "type-partial-date")),
        }
    }

    fn schema(&self, _to: &mut Schema) -> Json {
        json!({
            "type": ["string", "integer"],
            "pattern": format!("^([0-9]{{4}}|[0-9]{{4}}-(0[1-9]|1[0-2])|{DAY})$"),
            "minimum": 0,
            "maximum": 9999,
        })
    }

    fn fit(&self, node: &Node) -> u8 {
        looks_dated(node)
    }
}

struct DayOrMoment;

impl Shape for DayOrMoment {
    type Value = When;

    fn read(&self, node: &Node, cx: &mut Reading) -> Option<When> {
        let text = cx.scalar(node, "type-when")?;
        let Some((first, rest)) = text.split_at_checked(10) else {
            return cx.refuse(bad_date(node, text, "type-when"));
        };
        let date = match day(first) {
            Parsed::Ok(date) => date,
            Parsed::Impossible { month } => return cx.refuse(impossible(node, first, month)),
            Parsed::Otherwise => return cx.refuse(bad_date(node, text, "type-when")),
        };
        if rest.is_empty() {
            return Some(When::Day(date));
        }
        let Some((time, zone)) = rest.strip_prefix(['T', ' ']).and_then(time_of_day) else {
            return cx.refuse(match rest.strip_prefix(['T', 't', ' ', ',']).and_then(clock) {
                Some((time, Some(zone))) => {
                    suggest(Code::BadDate, node, text, format!("{date}T{time}{zone}"))
                        .arg("expected", Arg::Term("type-when"))
                }
                Some((time, None)) => without_zone(node, text, &format!("{date}T{time}")),
                None => bad_date(node, text, "type-when"),
            });
        };
        let Some(time) = time else { return cx.refuse(impossible(node, text, None)) };
        if zone.is_empty() {
            return cx.refuse(without_zone(node, text, &format!("{date}T{time}")));
        }
        let moment = offset(zone).and_then(|offset| offset.to_timestamp(date.to_datetime(time)).ok());
        match (moment, clock(&rest[1..])) {
            (Some(moment), _) => Some(When::Moment(moment)),
            (None, Some((time, Some(zone)))) => cx.refuse(
                suggest(Code::BadDate, node, text, format!("{date}T{time}{zone}"))
                    .arg("expected", Arg::Term("type-when")),
            ),
            _ => cx.refuse(without_zone(node, text, &format!("{date}T{time}"))),
        }
    }

    fn schema(&self, _to: &mut Schema) -> Json {
        json!({ "type": "string", "pattern": format!("^{DAY}({TIME})?$") })
    }

    fn fit(&self, node: &Node) -> u8 {
        looks_dated(node)
    }
}

enum Parsed {
    Ok(Date),
    /// Written right, but no such day; the month, if that exists.
    Impossible {
        month: Option<Date>,
    },
    Otherwise,
}

/// `2025-07-03`, and nothing else.
fn day(text: &str) -> Parsed {
    let mut parts = text.splitn(3, '-');
    let mut next = |count| parts.next().and_then(|part| digits(part, count));
    let (Some(year), Some(month), Some(day)) = (next(4), next(2), next(2)) else { return Parsed::Otherwise };
    let (year, month, day) = (year as i16, month as i8, day as i8);
    match Date::new(year, month, day) {
        Ok(date) => Parsed::Ok(date),
        Err(_) => Parsed::Impossible { month: Date::new(year, month, 1).ok() },
    }
}

fn digits(text: &str, count: usize) -> Option<u32> {
    (text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit())).then(|| text.parse().ok())?
}

/// `20:00` or `20:00:00` and what follows. The time is none if no clock shows it.
fn time_of_day(text: &str) -> Option<(Option<Time>, &str)> {
    let (hour, rest) = text.split_once(':')?;
    let hour = digits(hour, 2)?;
    let minute = digits(rest.get(..2)?, 2)?;
    let rest = &rest[2..];
    let (second, rest) = match rest.strip_prefix(':') {
        Some(seconds) => (digits(seconds.get(..2)?, 2)?, &seconds[2..]),
        None => (0, rest),
    };
    Some((Time::new(hour as i8, minute as i8, second as i8, 0).ok(), rest))
}

/// `Z`, `+09:00`.
fn offset(text: &str) -> Option<Offset> {
    if text == "Z" {
        return Some(Offset::UTC);
    }
    let (hours, minutes) = text.get(1..)?.split_once(':')?;
    let seconds =
        i32::try_from(digits(hours, 2)? * 3600 + digits(minutes, 2).filter(|m| *m < 60)? * 60).ok()?;
    match text.as_bytes().first() {
        Some(b'+') => Offset::from_seconds(seconds).ok(),
        Some(b'-') => Offset::from_seconds(-seconds).ok(),
        _ => None,
    }
}

fn looks_dated(node: &Node) -> u8 {
    node.text().map_or(0, |text| if text.starts_with(|c: char| c.is_ascii_digit()) { 2 } else { 1 })
}

fn suggest(code: Code, node: &Node, text: &str, suggestion: String) -> Diagnostic {
    Diagnostic::error(code, node.span)
        .arg("written", super::excerpt(text))
        .arg("suggestion", suggestion)
        .help("help")
}

fn impossible(node: &Node, text: &str, month: Option<Date>) -> Diagnostic {
    match month {
        Some(month) => suggest(Code::ImpossibleDate, node, text, month.last_of_month().to_string()),
        None => Diagnostic::error(Code::ImpossibleDate, node.span)
            .arg("written", super::excerpt(text))
            .help("help-range"),
    }
}

fn without_zone(node: &Node, text: &str, local: &str) -> Diagnostic {
    suggest(Code::TimeWithoutZone, node, text, format!("{local}+07:00"))
        .arg("central", format!("{local}+08:00"))
        .arg("eastern", format!("{local}+09:00"))
}

fn bad_date(node: &Node, text: &str, expected: &'static str) -> Diagnostic {
    let finding = Diagnostic::error(Code::BadDate, node.span)
        .arg("written", super::excerpt(text))
        .arg("expected", Arg::Term(expected));
    let meant = candidates(text);
    if meant.is_empty() {
        finding.help("help-form")
    } else {
        finding.arg("suggestion", Arg::OneOf(meant)).help("help")
    }
}
