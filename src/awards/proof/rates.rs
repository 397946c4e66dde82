//! A percentage beside its own parts: `176.604 dari 424.131 …, atau 41,63 persen`.

use super::Finding;
use super::numbers::{Pair, Percent, is_level};
use super::sentences::Sentence;
use crate::awards::figure::Share;
use crate::awards::number::Decimal;
use crate::diag::Code;

/// A percentage that nothing ties to the pair in its sentence is taken for the pair's share only if it is no
/// further from it than this, in percentage points: else it is likely of something else.
const NEAR: Decimal = Decimal { digits: 10, scale: 0 };

/// Checks the one percentage of a sentence against its one pair.
pub(super) fn check(sentence: &Sentence<'_>, pairs: &[Pair], percents: &[Percent], found: &mut Vec<Finding>) {
    let ([pair], [percent]) = (pairs, percents) else { return };
    let (Some(stated), Some(share)) = (percent.value, Share::new(pair.count, pair.of)) else { return };
    let Some(exact) = share.percent(stated.scale).filter(|exact| exact.digits != stated.digits) else {
        return;
    };
    if !is_of(sentence, pair, percent, (stated, exact)) {
        return;
    }
    let code = if share.truncated(stated.scale) == Some(stated) {
        Code::ProseRateTruncated
    } else {
        Code::ProseRateDisagrees
    };
    found.push(
        Finding::new(code, sentence.range(percent.tokens.clone()))
            .arg("stated", stated)
            .arg("exact", exact)
            .arg("count", pair.count)
            .arg("of", pair.of),
    );
}

/// Whether the percentage is meant to be the pair's share.
fn is_of(
    sentence: &Sentence<'_>,
    pair: &Pair,
    percent: &Percent,
    (stated, exact): (Decimal, Decimal),
) -> bool {
    let (first, later) = match pair.tokens.start < percent.tokens.start {
        true => (&pair.tokens, &percent.tokens),
        false => (&percent.tokens, &pair.tokens),
    };
    let level = |number: &std::ops::Range<usize>| is_level(sentence, number.start, number.end);
    if sentence.is_of_another() || first.end > later.start || !level(&pair.tokens) || !level(&percent.tokens)
    {
        return false;
    }
    let before = later.start.saturating_sub(1);
    let tied = sentence.is_sign(before, &['(', '=']) || sentence.is_word(before, sentence.words.that_is);
    tied || is_near(stated, exact, NEAR)
}

/// Whether two numbers of equal scale differ by no more than a third.
pub(super) fn is_near(a: Decimal, b: Decimal, limit: Decimal) -> bool {
    let apart = a.digits.checked_sub(b.digits).and_then(i128::checked_abs);
    apart.is_some_and(|digits| Decimal { digits, scale: a.scale } <= limit)
}
