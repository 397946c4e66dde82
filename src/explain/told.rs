//! What is told: of an address or a figure, as data.

use std::sync::Arc;

use crate::awards::article::Passage;
use crate::awards::change::Change;
use crate::awards::compare::Barrier;
use crate::awards::coverage::Amount;
use crate::awards::figure::{Part, Share};
use crate::awards::number::Decimal;
use crate::awards::public::{AwardAt, CategoryAt, DatasetAt, EditionAt, NominationAt, RecipientAt, RegionAt};
use crate::awards::sum::Sum;
use crate::diag::{At, Span};

/// What is told of an address or a figure.
#[derive(Clone, Debug, Default)]
pub struct Explanation {
    /// The address, where one was asked for.
    pub address: Option<String>,
    /// The kind of its page; none for a download or another file.
    pub kind: Option<&'static str>,
    /// The figures that it shows, by their coverage file.
    pub tables: Vec<Table>,
    /// The records that it shows.
    pub records: Vec<Record>,
    /// What stands around a figure, where one was asked for.
    pub around: Option<Around>,
}

/// Figures of one coverage file.
#[derive(Clone, Debug)]
pub struct Table {
    /// The coverage file.
    pub dataset: DatasetAt,
    /// Its figures, in the order of its rows.
    pub figures: Vec<Figure>,
    /// The sums that the table shows, where it is shown whole.
    pub sums: Vec<Sum>,
}

/// A record and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// What it is.
    pub kind: RecordKind,
    /// Where it was written.
    pub span: Span,
}

/// What a record is.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)] // the names say it
pub enum RecordKind {
    Article(Arc<str>),
    Edition(EditionAt),
    Category(CategoryAt),
    Award(AwardAt),
    Nomination(NominationAt),
    Recipient(RecipientAt),
    Region(RegionAt),
    /// A file that is published as it is.
    File,
}

/// A figure as the site has it.
#[derive(Clone, Debug)]
pub struct Figure {
    /// Its coverage file.
    pub dataset: DatasetAt,
    /// Its region; none for what belongs to no region.
    pub region: Option<RegionAt>,
    /// Which figure of its row.
    pub part: Part,
    /// Where the row stands.
    pub row: Span,
    /// The numerator.
    pub count: Quantity,
    /// The denominator.
    pub of: Quantity,
    /// How the percentage is computed; none where a part is no number, or the denominator is zero.
    pub division: Option<Division>,
    /// The rate that the source prints, and where that was written down.
    pub rate: Option<At<Decimal>>,
    /// A remark.
    pub note: Option<Passage>,
    /// Where an article quotes it, if one was asked for.
    pub quoted: Option<Span>,
    /// Of a total: its segments, then the overlapping parts.
    pub parts: Vec<Self>,
}

/// A number and where it comes from.
#[derive(Clone, Copy, Debug)]
pub struct Quantity {
    /// The number, or why there is none; nothing is a missing one.
    pub value: Option<Amount>,
    /// Where it comes from.
    pub origin: Origin,
}

/// Where a number comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// It stands there.
    Written(Span),
    /// It is the sum of the segments.
    Segments,
    /// Nobody wrote it.
    Nowhere,
}

/// `count / of × 100`, and how the result is rounded.
#[derive(Clone, Copy, Debug)]
pub struct Division {
    /// The parts.
    pub share: Share,
    /// The quotient with some decimals more than are printed, cut off.
    pub quotient: Decimal,
    /// The printed percentage.
    pub percent: Decimal,
    /// How the one becomes the other.
    pub rounding: Rounding,
}

/// What rounding does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rounding {
    /// Nothing: the quotient has no more decimals.
    Exact,
    /// The next decimals are less than half.
    Down,
    /// They are half or more: away from zero.
    Up,
}

/// How many decimals of a quotient are told beyond those that are printed.
const MORE: u8 = 4;

impl Division {
    /// Divides a share for print with so many decimals.
    #[must_use]
    pub fn of(share: Share, decimals: u8) -> Option<Self> {
        let scale = decimals + MORE;
        let factor = 10_i128.checked_pow(u32::from(scale))?.checked_mul(100)?;
        let numerator = share.count.checked_mul(factor)?;
        let quotient = Decimal { digits: numerator.checked_div(share.of)?, scale };
        let percent = share.percent(decimals)?;
        let step = 10_i128.pow(u32::from(MORE));
        let exact = numerator.checked_rem(share.of)? == 0 && quotient.digits % step == 0;
        let rounding = match (exact, percent.digits > quotient.digits / step) {
            (true, _) => Rounding::Exact,
            (false, true) => Rounding::Up,
            (false, false) => Rounding::Down,
        };
        Some(Self { share, quotient, percent, rounding })
    }
}

/// What stands around a figure.
#[derive(Clone, Debug, Default)]
pub struct Around {
    /// Its place among others: within its province, then among all, where that differs.
    pub ranks: Vec<Rank>,
    /// The figure before it in its series.
    pub before: Option<Before>,
    /// Its targets.
    pub gaps: Vec<Gap>,
    /// Changes of its file that name it, or that name no other region.
    pub changes: Vec<Change>,
    /// The addresses that show it, from the site's root.
    pub shown: Vec<String>,
}

/// A place among regencies.
#[derive(Clone, Debug)]
pub struct Rank {
    /// Within this province; among all if none.
    pub province: Option<RegionAt>,
    /// From 1.
    pub rank: usize,
    /// Whether another has the same.
    pub tied: bool,
    /// How many have a rank.
    pub ranked: usize,
    /// How many regencies there are, with a rank or without.
    pub all: usize,
}

/// The figure before.
#[derive(Clone, Copy, Debug)]
pub struct Before {
    /// Its coverage file.
    pub dataset: DatasetAt,
    /// Its share.
    pub share: Option<Share>,
    /// The change in percentage points; none where the two cannot be compared.
    pub points: Option<Decimal>,
    /// Why they cannot.
    pub barrier: Option<Barrier>,
}

/// A target and the way to it.
#[derive(Clone, Copy, Debug)]
pub struct Gap {
    /// Its place in the dataset's `targets`.
    pub target: usize,
    /// How many that are on the figure's basis.
    pub wanted: Option<i128>,
    /// How many are missing; zero or less where it is reached. None for figures that are made up.
    pub missing: Option<i128>,
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_division_tells_how_it_was_rounded() {
        let told = |count, of| {
            let division = Division::of(Share { count, of }, 2).unwrap();
            (division.quotient.written('.'), division.percent.written('.'), division.rounding)
        };
        assert_eq!(told(8_400, 12_000), ("70.000000".into(), "70.00".into(), Rounding::Exact));
        assert_eq!(told(176_604, 424_131), ("41.639021".into(), "41.64".into(), Rounding::Up));
        assert_eq!(told(1, 3), ("33.333333".into(), "33.33".into(), Rounding::Down));
        assert_eq!(told(1, 800), ("0.125000".into(), "0.13".into(), Rounding::Up));
        // The first decimals that are told are all zero, but there are more.
        assert_eq!(told(1, 30_000_000).2, Rounding::Down);
    }
}
