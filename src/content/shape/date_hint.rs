//! Which day someone meant who did not write it as `2025-07-03`: for suggestions only, never for
//! reading. Day before month, as Indonesia writes; both where both are possible.

use jiff::civil::{Date, Time};

/// The days that a text may mean, in ISO form.
pub(super) fn candidates(text: &str) -> Vec<String> {
    let lower = text.to_lowercase();
    let words = words(&lower);
    let month_at = words.iter().position(|word| month(word).is_some());
    let numbers: Vec<(&str, i16)> =
        words.iter().filter_map(|word| Some((*word, word.parse::<i16>().ok()?))).collect();
    let mut meant: Vec<Date> = Vec::new();
    let mut add = |year: i16, month: i16, day: i16| {
        let (Ok(month), Ok(day)) = (i8::try_from(month), i8::try_from(day)) else { return };
        if let Ok(date) = Date::new(year, month, day)
            && year >= 1900
            && !meant.contains(&date)
        {
            meant.push(date);
        }
    };
    match (month_at.and_then(|at| month(words[at])), numbers.as_slice()) {
        (Some(month), [(_, day), (year, value), ..]) if year.len() == 4 => add(*value, month, *day),
        (Some(month), [(year, value), (_, day), ..]) if year.len() == 4 => add(*value, month, *day),
        (None, [(year, value), (_, month), (_, day), ..]) if year.len() == 4 => add(*value, *month, *day),
        (None, [(_, day), (_, month), (year, value), ..]) if year.len() == 4 => {
            add(*value, *month, *day);
            add(*value, *day, *month);
        }
        _ => {}
    }
    meant.into_iter().map(|date| date.to_string()).collect()
}

/// The runs of digits and the runs of letters in a text.
fn words(text: &str) -> Vec<&str> {
    let kind = |c: char| (c.is_ascii_digit(), c.is_alphabetic());
    let mut words = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let end = rest.find(|c| kind(c) != kind(first)).unwrap_or(rest.len());
        if first.is_alphanumeric() {
            words.push(&rest[..end]);
        }
        rest = &rest[end..];
    }
    words
}

/// The month of a name in Indonesian or English, or of its first three letters.
fn month(word: &str) -> Option<i16> {
    const NAMES: [&[&str]; 12] = [
        &["januari", "january", "jan"],
        &["februari", "february", "pebruari", "feb", "peb"],
        &["maret", "march", "mar"],
        &["april", "apr"],
        &["mei", "may"],
        &["juni", "june", "jun"],
        &["juli", "july", "jul"],
        &["agustus", "august", "agu", "agt", "ags", "aug"],
        &["september", "sep", "sept"],
        &["oktober", "october", "okt", "oct"],
        &["november", "nopember", "nov", "nop"],
        &["desember", "december", "des", "dec"],
    ];
    NAMES.iter().zip(1..).find(|(names, _)| names.contains(&word)).map(|(_, number)| number)
}

/// A time of day as people write it (`20.00 WIT`, `pukul 9:30`), and its offset if they name a zone.
pub(super) fn clock(text: &str) -> Option<(Time, Option<&'static str>)> {
    let lower = text.to_lowercase();
    let lower = lower.trim().trim_start_matches(|c: char| c.is_alphabetic() || c.is_whitespace());
    let end = lower.find(|c: char| !c.is_ascii_digit() && c != '.' && c != ':').unwrap_or(lower.len());
    let (time, zone) = lower.split_at(end);
    let mut parts = time.trim_end_matches(['.', ':']).split(['.', ':']).map(|part| part.parse::<i8>().ok());
    let (hour, minute) = (parts.next()??, parts.next().unwrap_or(Some(0))?);
    let second = parts.next().unwrap_or(Some(0))?;
    let zone = match zone.trim() {
        "wib" | "+7" | "+07" | "+0700" | "+07:00" | "utc+7" | "gmt+7" => Some("+07:00"),
        "wita" | "+8" | "+08" | "+0800" | "+08:00" | "utc+8" | "gmt+8" => Some("+08:00"),
        "wit" | "+9" | "+09" | "+0900" | "+09:00" | "utc+9" | "gmt+9" => Some("+09:00"),
        "z" | "utc" | "gmt" => Some("Z"),
        _ => None,
    };
    Some((Time::new(hour, minute, second, 0).ok()?, zone))
}
