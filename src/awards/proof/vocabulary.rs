//! The words of one language that proofreading needs. The lists stand in `locale`.

use crate::awards::public::RegionKind;

/// A word, or several in a row. `,` stands for itself. Letters may be large or small.
pub type Phrase = &'static [&'static str];

/// What a language calls days, shares and places, and how it writes numbers.
#[derive(Debug)]
pub struct Vocabulary {
    /// What a remark that answers a finding begins with, before the colon: this language's first, then all others,
    /// because who writes a text may speak another language.
    pub answers: &'static [&'static str],
    /// Parts thousands.
    pub thousands: char,
    /// Parts decimals.
    pub decimal: char,
    /// Names of weekdays, Monday first; of each, the first name is the one to write.
    pub weekdays: [&'static [&'static str]; 7],
    /// Names and abbreviations of months.
    pub months: [&'static [&'static str]; 12],
    /// Whether `July 3, 2025` is a date.
    pub month_first: bool,
    /// Whether `3/7/2025` can only be 3 July.
    pub slashes: bool,
    /// What may stand at the number of a day: `3rd`.
    pub ordinals: &'static [&'static str],
    /// What may stand between a weekday and its date: `Rabu malam, tanggal 3 Juli`.
    pub before_date: &'static [&'static str],
    /// What before a weekday means the evening of the day before it: `malam Jumat`.
    pub eves: &'static [&'static str],
    /// What joins two numbers or days into a stretch: `40 hingga 50 persen`.
    pub ranges: &'static [&'static str],
    /// Words that end in a full stop within a sentence.
    pub abbreviations: &'static [&'static str],
    /// Percent; the sign is always known.
    pub percent: &'static [Phrase],
    /// What makes percent percentage points.
    pub points: &'static [&'static str],
    /// Between a count and its denominator.
    pub of: &'static [Phrase],
    /// What makes a number a rounded one: `424 ribu`.
    pub magnitudes: &'static [&'static str],
    /// What before or after a number says that it is rounded, a change or a wish, not a level.
    pub no_level: &'static [&'static str],
    /// What directly before a number says that it is a level after all: `naik menjadi`.
    pub level: &'static [&'static str],
    /// What directly before a number says that it is what was just said: `atau`.
    pub that_is: &'static [&'static str],
    /// What in a sentence says that its percentage is not one of its pair.
    pub another: &'static [Phrase],
    /// Words for kinds of regions, before or after a name.
    pub kinds: &'static [(&'static str, RegionKind)],
}

/// The vocabulary of a language, by its tag; none where nobody wrote one.
pub type VocabularyOf = fn(&str) -> Option<&'static Vocabulary>;
