//! Numbers as a language writes them: counts, shares of a pair, percentages.

use std::ops::Range;

use super::sentences::{Kind, Sentence};
use crate::awards::number::Decimal;

/// Below this, `3 dari 5` may be anything.
const LEAST: i128 = 100;

/// `176.604 dari 424.131`.
#[derive(Clone, Debug)]
pub(super) struct Pair {
    pub(super) count: i128,
    pub(super) of: i128,
    /// Its tokens.
    pub(super) tokens: Range<usize>,
}

/// `41,64 persen`.
#[derive(Clone, Debug)]
pub(super) struct Percent {
    /// None: a number that cannot be read, or one of a stretch.
    pub(super) value: Option<Decimal>,
    /// Its tokens; the number is the first.
    pub(super) tokens: Range<usize>,
}

/// A whole number, its thousands parted as the language does, or not at all.
fn whole(written: &str, thousands: char) -> Option<i128> {
    let mut groups = written.split(thousands);
    let first = groups.next()?;
    let grouped = written.len() > first.len();
    if !is_digits(first) || (grouped && first.len() > 3) {
        return None;
    }
    if !groups.all(|group| group.len() == 3 && is_digits(group)) {
        return None;
    }
    written.chars().filter(|letter| *letter != thousands).collect::<String>().parse().ok()
}

/// A number with its decimals, if it has any.
pub(super) fn decimal(written: &str, sentence: &Sentence<'_>) -> Option<Decimal> {
    let (before, after) = written.split_once(sentence.words.decimal).unwrap_or((written, ""));
    if after.len() > 9 || !(after.is_empty() || is_digits(after)) {
        return None;
    }
    let scale = after.len() as u8;
    let after: i128 = if after.is_empty() { 0 } else { after.parse().ok()? };
    let digits = whole(before, sentence.words.thousands)?
        .checked_mul(10_i128.checked_pow(u32::from(scale))?)?
        .checked_add(after)?;
    Some(Decimal { digits, scale })
}

pub(super) fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// A count that stands for itself: no year, no part of a date or code, no rounded number.
fn count(sentence: &Sentence<'_>, at: usize) -> Option<i128> {
    let written = sentence.written(at);
    let value = sentence.is_number(at).then(|| whole(written, sentence.words.thousands)).flatten()?;
    let joined = |at: usize| {
        sentence.is_tight(at)
            && (sentence.kind(at - 1) == Some(Kind::Word) || sentence.kind(at) == Some(Kind::Word))
    };
    const JOINTS: [char; 6] = ['-', '–', '/', '−', '+', '%'];
    let hyphened = (at > 0 && sentence.is_sign(at - 1, &JOINTS)) || sentence.is_sign(at + 1, &JOINTS);
    let is_year = is_digits(written) && (1900..=2100).contains(&value);
    let rounded = sentence.is_word(at + 1, sentence.words.magnitudes);
    (value >= LEAST && !joined(at) && !joined(at + 1) && !hyphened && !is_year && !rounded).then_some(value)
}

/// All pairs of a sentence.
pub(super) fn pairs(sentence: &Sentence<'_>) -> Vec<Pair> {
    let numbers = (0..sentence.tokens.len()).filter(|at| sentence.is_number(*at));
    numbers
        .filter_map(|at| {
            let length = sentence.phrase(at + 1, sentence.words.of)?;
            let last = at + 1 + length;
            let (count, of) = (count(sentence, at)?, count(sentence, last)?);
            Some(Pair { count, of, tokens: at..last + 1 })
        })
        .collect()
}

/// All percentages of a sentence; percentage points are none.
pub(super) fn percents(sentence: &Sentence<'_>) -> Vec<Percent> {
    let words = sentence.words;
    let mut all = Vec::new();
    for at in (0..sentence.tokens.len()).filter(|at| sentence.is_number(*at)) {
        let sign = sentence.is_sign(at + 1, &['%']).then_some(1);
        let Some(length) = sign.or_else(|| sentence.phrase(at + 1, words.percent)) else { continue };
        let end = at + 1 + length;
        let after = end + usize::from(sentence.is_sign(end, &['-', '–']));
        if sentence.is_word(after, words.points) {
            continue;
        }
        let value = decimal(sentence.written(at), sentence).filter(|_| !is_joined(sentence, at));
        all.push(Percent { value, tokens: at..end });
    }
    all
}

/// Whether a number is the end of a stretch, has a sign, or hangs on a letter.
fn is_joined(sentence: &Sentence<'_>, at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return false };
    sentence.is_sign(before, &['-', '–', '—', '−', '+', '±', '/', '<', '>', '~', '≈', '≥', '≤'])
        || (sentence.is_tight(at) && sentence.kind(before) == Some(Kind::Word))
        || (sentence.is_word(before, sentence.words.ranges)
            && before.checked_sub(1).is_some_and(|first| ends_number(sentence, first)))
}

/// Whether a token is a number, or the percent after one.
fn ends_number(sentence: &Sentence<'_>, at: usize) -> bool {
    let percent = || sentence.words.percent.iter().filter_map(|phrase| phrase.last());
    sentence.is_number(at)
        || sentence.is_sign(at, &['%'])
        || percent().any(|word| sentence.is_word(at, &[word]))
}

/// Whether the words around a number, as far as its clause goes, leave it the level itself: not about, more
/// than, by how much, or what is wished.
pub(super) fn is_level(sentence: &Sentence<'_>, number: usize, end: usize) -> bool {
    let words = sentence.words;
    if sentence.is_word(end, words.no_level) {
        return false;
    }
    for at in (0..number).rev() {
        if sentence.is_word(at, words.level) || sentence.is_sign(at, &[',', '(', ')', ';', ':']) {
            return true;
        }
        if sentence.is_word(at, words.no_level) {
            return false;
        }
    }
    true
}
