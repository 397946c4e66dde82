//! Dates in words, against the calendar.

use std::ops::Range;

use jiff::civil::Date;

use super::Finding;
use super::numbers::is_digits;
use super::sentences::Sentence;
use crate::diag::Code;

/// A date as a text writes it.
#[derive(Clone, Debug)]
struct Written {
    day: i8,
    /// 1 to 12.
    month: i8,
    year: Option<i16>,
    /// Whether only a date is written like this, even without year and weekday.
    sure: bool,
    /// Its tokens.
    tokens: Range<usize>,
}

/// What is wrong with the dates of a sentence goes to `found`; the whole dates in it come back. `near` is the
/// article's own date.
pub(super) fn check(sentence: &Sentence<'_>, near: Option<Date>, found: &mut Vec<Finding>) -> Vec<Date> {
    let mut days = Vec::new();
    let mut from = 0;
    for at in 0..sentence.tokens.len() {
        if at < from || !sentence.is_number(at) {
            continue;
        }
        let Some(date) = read(sentence, at) else { continue };
        from = date.tokens.end;
        let weekday = weekday(sentence, &date.tokens);
        match date.year {
            Some(year) => match Date::new(year, date.month, date.day) {
                Ok(day) => {
                    days.push(day);
                    check_weekday(sentence, &date, weekday, day, found);
                }
                Err(_) => found.push(no_such_day(sentence, &date)),
            },
            None if date.day > longest(date.month) => {
                if date.sure || weekday.is_some() {
                    found.push(no_such_day(sentence, &date));
                }
            }
            None => {
                if let Some(day) = near.and_then(|near| nearest(near, date.month, date.day)) {
                    check_weekday(sentence, &date, weekday, day, found);
                }
            }
        }
    }
    days
}

fn check_weekday(
    sentence: &Sentence<'_>,
    date: &Written,
    weekday: Option<(usize, usize)>,
    day: Date,
    found: &mut Vec<Finding>,
) {
    // Older dates may be meant in another calendar.
    let Some((at, said)) = weekday.filter(|_| (1900..=2100).contains(&day.year())) else { return };
    let right = usize::try_from(day.weekday().to_monday_zero_offset()).unwrap_or_default();
    if said != right {
        let mut tokens = at.min(date.tokens.start)..date.tokens.end.max(at + 1);
        let bracket = tokens.clone().any(|at| sentence.is_sign(at, &['(']));
        tokens.end += usize::from(bracket && sentence.is_sign(tokens.end, &[')']));
        let finding = Finding::new(Code::WeekdayDisagrees, sentence.range(tokens.clone()))
            .arg("written", &sentence.text[sentence.range(tokens)])
            .arg("date", day.to_string())
            .arg("weekday", sentence.words.weekdays[right].first().copied().unwrap_or_default());
        found.push(finding);
    }
}

fn no_such_day(sentence: &Sentence<'_>, date: &Written) -> Finding {
    let range = sentence.range(date.tokens.clone());
    Finding::new(Code::NoSuchDay, range.clone()).arg("written", &sentence.text[range])
}

/// The date whose day stands at a number.
fn read(sentence: &Sentence<'_>, at: usize) -> Option<Written> {
    let day = small(sentence, at)?;
    let words = sentence.words;
    if words.slashes
        && let Some(date) = read_slashes(sentence, at, day)
    {
        return Some(date);
    }
    let mut next = at + 1;
    if sentence.is_tight(next) && sentence.is_word(next, words.ordinals) {
        next += 1;
    }
    if let Some(month) = month(sentence, next) {
        let mut end = next + 1;
        let comma = end + usize::from(sentence.is_sign(end, &['.', ',']));
        let year = year(sentence, comma);
        if year.is_some() {
            end = comma + 1;
        }
        // `45 Mei` is no date, `45 Mei 2025` is a wrong one.
        return (year.is_some() || day <= 31).then_some(Written {
            day,
            month,
            year,
            sure: true,
            tokens: at..end,
        });
    }
    if !words.month_first || at == 0 || day > 31 {
        return None;
    }
    let month = month(sentence, at - 1)?;
    let comma = next + usize::from(sentence.is_sign(next, &[',']));
    let year = year(sentence, comma);
    let end = if year.is_some() { comma + 1 } else { next };
    Some(Written { day, month, year, sure: false, tokens: at - 1..end })
}

/// `3/7/2025`, `3/7`.
fn read_slashes(sentence: &Sentence<'_>, at: usize, day: i8) -> Option<Written> {
    let slash =
        |at: usize| sentence.is_sign(at, &['/']) && sentence.is_tight(at) && sentence.is_tight(at + 1);
    let follows_slash = at > 0 && sentence.is_tight(at) && sentence.is_sign(at - 1, &['/', '-', '.']);
    if follows_slash || !slash(at + 1) {
        return None;
    }
    let month = small(sentence, at + 2).filter(|month| *month <= 12)?;
    let year = slash(at + 3).then(|| year(sentence, at + 4));
    // `3/7/25` could be anything.
    if day > 31 || year == Some(None) {
        return None;
    }
    let year = year.flatten();
    let end = if year.is_some() { at + 5 } else { at + 3 };
    (!slash(end)).then_some(Written { day, month, year, sure: false, tokens: at..end })
}

/// A number of one or two digits that is not zero.
fn small(sentence: &Sentence<'_>, at: usize) -> Option<i8> {
    let written = sentence.written(at);
    let fits = sentence.is_number(at) && written.len() <= 2 && is_digits(written);
    written.parse().ok().filter(|number| fits && *number > 0)
}

fn year(sentence: &Sentence<'_>, at: usize) -> Option<i16> {
    let written = sentence.written(at);
    let fits = sentence.is_number(at) && written.len() == 4 && is_digits(written);
    written.parse().ok().filter(|year| fits && *year >= 1000)
}

fn month(sentence: &Sentence<'_>, at: usize) -> Option<i8> {
    let position = name(sentence, at, &sentence.words.months)?;
    i8::try_from(position + 1).ok()
}

/// The place of a name that begins with a capital; `minggu` and `may` are ordinary words.
fn name(sentence: &Sentence<'_>, at: usize, names: &[&[&str]]) -> Option<usize> {
    let capital = sentence.written(at).starts_with(char::is_uppercase);
    capital.then(|| names.iter().position(|names| sentence.is_word(at, names))).flatten()
}

/// The weekday beside a date: its token and its place in the week.
fn weekday(sentence: &Sentence<'_>, date: &Range<usize>) -> Option<(usize, usize)> {
    let words = sentence.words;
    let of = |at: usize| name(sentence, at, &words.weekdays);
    if sentence.is_sign(date.end, &['('])
        && sentence.is_sign(date.end + 2, &[')'])
        && let Some(weekday) = of(date.end + 1)
    {
        return Some((date.end + 1, weekday));
    }
    let mut at = date.start.checked_sub(1)?;
    for _ in 0..3 {
        if !(sentence.is_sign(at, &[',', '(', '.']) || sentence.is_word(at, words.before_date)) {
            break;
        }
        at = at.checked_sub(1)?;
    }
    let weekday = of(at)?;
    let before = at.checked_sub(1);
    let is_eve = before.is_some_and(|before| sentence.is_word(before, words.eves));
    // Of several days, nobody knows which is meant.
    let is_stretch = before.is_some_and(|before| {
        (sentence.is_sign(before, &['-', '–', '/', ',']) || sentence.is_word(before, words.ranges))
            && before.checked_sub(1).and_then(of).is_some()
    });
    (!is_eve && !is_stretch).then_some((at, weekday))
}

/// Days that a month can have.
fn longest(month: i8) -> i8 {
    match month {
        2 => 29,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// The day of this name that lies nearest to another.
fn nearest(near: Date, month: i8, day: i8) -> Option<Date> {
    let year = near.year();
    let days = [year - 1, year, year.saturating_add(1)].into_iter();
    let days = days.filter_map(|year| Date::new(year, month, day).ok());
    days.min_by_key(|day| (i64::from((*day - near).get_days()).abs(), *day))
}
