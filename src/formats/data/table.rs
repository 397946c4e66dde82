//! A table as every format writes it: named columns, and cells that know what they are.

use std::sync::Arc;

use jiff::civil::Date;
use serde::{Serialize, Serializer};

use crate::awards::number::Decimal;

/// The largest whole number below which floats, and so spreadsheets and most readers of JSON, keep every one.
pub(super) const EXACT_IN_FLOATS: u128 = 1 << 53;

/// A table with its rows.
pub(super) struct Table {
    /// What the cells of each row are, in their order.
    pub(super) columns: Vec<Column>,
    /// The rows; each has a cell for every column.
    pub(super) rows: Vec<Vec<Cell>>,
}

/// A column.
#[derive(Clone, Copy)]
pub(super) struct Column {
    /// Its name, in the first row of CSV and XLSX and in every record of JSON. It also names the message that
    /// describes the column.
    pub(super) name: &'static str,
    /// What stands in it.
    pub(super) kind: Kind,
    /// The only words that may stand in it; empty where any may.
    pub(super) words: &'static [&'static str],
}

/// What stands in a column. Any cell may be empty.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Words.
    Text,
    /// Digits and points that are no number: `82.03`.
    Code,
    /// A whole number.
    Whole,
    /// A number with decimals.
    Decimal,
    /// Yes or no.
    Flag,
    /// A day.
    Day,
}

/// A cell.
#[derive(Clone)]
pub(super) enum Cell {
    /// A missing value.
    Empty,
    /// Text of the site.
    Text(Arc<str>),
    /// A word of the table's own.
    Word(&'static str),
    /// A whole number.
    Whole(i128),
    /// A number with all its decimals, the last zeros too.
    Decimal(Decimal),
    /// Yes or no.
    Flag(bool),
    /// A day.
    Day(Date),
}

impl Column {
    /// A column.
    pub(super) const fn new(name: &'static str, kind: Kind) -> Self {
        Self { name, kind, words: &[] }
    }

    /// A column of text in which only certain words stand.
    pub(super) const fn of_words(name: &'static str, words: &'static [&'static str]) -> Self {
        Self { name, kind: Kind::Text, words }
    }
}

impl Cell {
    /// Text, or an empty cell.
    pub(super) fn maybe(text: Option<&Arc<str>>) -> Self {
        text.map_or(Self::Empty, |text| Self::Text(text.clone()))
    }

    /// A count of things in a list.
    pub(super) fn count(count: usize) -> Self {
        Self::Whole(count as i128)
    }

    /// The cell as text: what CSV holds, and what spreadsheets hold of numbers that floats would change.
    pub(super) fn written(&self) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Text(text) => text.to_string(),
            Self::Word(word) => (*word).to_owned(),
            Self::Whole(number) => number.to_string(),
            Self::Decimal(number) => number.written('.'),
            Self::Flag(flag) => flag.to_string(),
            Self::Day(day) => day.to_string(),
        }
    }
}

/// As JSON has it. Percentages and counts beyond what floats hold are text: a reader's floats must not change them.
impl Serialize for Cell {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Empty => to.serialize_none(),
            Self::Text(text) => to.serialize_str(text),
            Self::Flag(flag) => to.serialize_bool(*flag),
            Self::Whole(number) => match i64::try_from(*number) {
                Ok(exact) if exact.unsigned_abs() as u128 <= EXACT_IN_FLOATS => to.serialize_i64(exact),
                _ => to.collect_str(number),
            },
            Self::Word(_) | Self::Decimal(_) | Self::Day(_) => to.serialize_str(&self.written()),
        }
    }
}
