//! CSV (RFC 4180): UTF-8, commas, CRLF, the names of the columns in the first line.
//!
//! A spreadsheet that opens a CSV runs cells that look like formulas. So a text that begins with `=`, `+`, `-`,
//! `@`, a tab or a line break (or the wide form of a sign) gets an apostrophe before it, unless it is a plain
//! number: those, and all cells that are numbers, stand as they are. A text that has apostrophes before such a
//! sign gets one more, so that taking one away always gives back the text.

use std::borrow::Cow;

use super::table::{Cell, Table};

/// What a spreadsheet may take for the beginning of a formula.
const SIGNS: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// The table as CSV.
pub(super) fn write(table: &Table) -> Vec<u8> {
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    // Writing to memory cannot fail.
    let _ = writer.write_record(table.columns.iter().map(|column| column.name));
    for row in &table.rows {
        for cell in row {
            let _ = match cell {
                Cell::Empty => writer.write_field(""),
                Cell::Text(text) => writer.write_field(&*guarded(text)),
                Cell::Word(word) => writer.write_field(word),
                other => writer.write_field(other.written()),
            };
        }
        let _ = writer.write_record(None::<&[u8]>);
    }
    writer.into_inner().unwrap_or_default()
}

/// The text, so that no spreadsheet takes it for a formula.
fn guarded(text: &str) -> Cow<'_, str> {
    let bare = text.trim_start_matches('\'');
    if !bare.starts_with(SIGNS) || is_number(text) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(format!("'{text}"))
}

/// Digits with a sign before and a point within them, and nothing else.
fn is_number(text: &str) -> bool {
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let bare = text.strip_prefix(['-', '+']).unwrap_or(text);
    match bare.split_once('.') {
        Some((whole, decimals)) => digits(whole) && digits(decimals),
        None => digits(bare),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::super::table::{Column, Kind};
    use super::*;
    use crate::awards::number::Decimal;
    use proptest::prelude::*;

    /// What a reader of the README does to get a text back.
    fn unguarded(text: &str) -> &str {
        let bare = text.trim_start_matches('\'');
        if text.starts_with('\'') && bare.starts_with(SIGNS) { &text[1..] } else { text }
    }

    #[test]
    fn formulas_are_text_and_numbers_are_numbers() {
        for formula in ["=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "＝1", "-", "'=1"]
        {
            assert_eq!(guarded(formula), format!("'{formula}"));
        }
        for text in ["-5", "+62811", "-0.50", "a=b", "", "'t Hooft", "1-2", "82.03"] {
            assert_eq!(guarded(text), text);
        }
    }

    #[test]
    fn cells_that_are_numbers_stand_as_they_are() {
        let columns = vec![Column::new("a", Kind::Whole), Column::new("b", Kind::Decimal)];
        let rows = vec![vec![Cell::Whole(-7), Cell::Decimal(Decimal { digits: -90, scale: 2 })]];
        assert_eq!(write(&Table { columns, rows }), b"a,b\r\n-7,-0.90\r\n");
    }

    proptest! {
        #[test]
        fn every_text_reads_back(text in "['=+@\\-a1 ＝\",\r\n\t.]{0,8}|\\PC*") {
            let columns = vec![Column::new("a", Kind::Text), Column::new("b", Kind::Text)];
            let rows = vec![vec![Cell::Text(text.as_str().into()), Cell::Word("end")]];
            let bytes = write(&Table { columns, rows });
            let mut reader = csv::Reader::from_reader(&bytes[..]);
            let record = reader.records().next().unwrap().unwrap();
            prop_assert_eq!(unguarded(&record[0]), &*text);
            prop_assert_eq!(&record[1], "end");
        }
    }
}
