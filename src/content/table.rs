//! A CSV file into records, by the same shapes that read YAML.
//!
//! In: a text with a header row; cells separated by commas or semicolons (or tabs), as Excel writes
//! them. Out: one record per row, every cell with its place in the file. An empty cell is an absent
//! key; a list is written `a|b`.
//! Never here: other encodings than UTF-8 (`sources` refuses them), what a column means.

use std::collections::HashMap;
use std::sync::Arc;

use super::shape::{Fields, Reading, keys_of, read_record};
use super::yaml::{Key, Node, Scalar, Style, What};
use crate::diag::{Arg, At, Checked, Code, Diagnostic, FileId, Span, nearest};

/// The rows of a table.
#[derive(Clone, Debug)]
pub struct Table<T> {
    /// One record per row that could be read.
    pub rows: Vec<T>,
    /// Rows could not be read at all.
    pub broken: bool,
    /// Ids and codes of rows that could not be read.
    pub lost: Vec<At<Arc<str>>>,
}

/// Reads a table, each of its rows as one record.
pub fn read<T>(file: FileId, text: &str, record: impl Fn(&mut Fields<'_>) -> Option<T>) -> Checked<Table<T>> {
    let mut cx = Reading { table: true, ..Reading::new(file) };
    let mut rows = Vec::new();
    let mut skipped = false;
    let mut cells = Cells::new(file, text);
    let columns = match cells.row(&mut cx.found) {
        Some(header) => columns(header, &record, &mut cx),
        None => {
            cx.found.push(Diagnostic::error(Code::EmptyFile, file.span(cells.at, cells.at)).help("help"));
            Vec::new()
        }
    };
    let mut empty = true;
    while let Some(row) = cells.row(&mut cx.found) {
        empty = false;
        match node(row, &columns) {
            Ok(row) => rows.extend(read_record(&row, &mut cx, &record)),
            Err(finding) => {
                skipped = true;
                cx.found.push(*finding);
            }
        }
    }
    if empty && !columns.is_empty() {
        cx.found.push(Diagnostic::error(Code::EmptyTable, file.span(cells.at, cells.at)).help("help"));
    }
    Checked::new(Table { rows, broken: skipped || cx.broken || cx.nameless, lost: cx.lost }, cx.found)
}

/// A column: its key, unless it is one that records do not have.
type Column = (Key, bool);

/// Judges the header once, so that its mistakes are not told for every row.
fn columns<T>(
    header: Vec<Node>,
    record: &impl Fn(&mut Fields<'_>) -> Option<T>,
    cx: &mut Reading,
) -> Vec<Column> {
    let (known, required) = keys_of(record);
    let row = header.first().zip(header.last());
    let span = row.map_or(cx.file.whole(), |(first, last)| Span { end: last.span.end, ..first.span });
    let mut columns: Vec<Column> = Vec::with_capacity(header.len());
    let mut seen: HashMap<Arc<str>, Span> = HashMap::new();
    for cell in header {
        let key = Key { text: cell.text().cloned().unwrap_or_default(), span: cell.span };
        let finding = if let Some(&first) = seen.get(&key.text) {
            let finding = Diagnostic::error(Code::DuplicateColumn, key.span).arg("key", &key.text);
            Some(finding.also(first, "first").help("help"))
        } else if known.iter().any(|name| *name == *key.text) || key.text.is_empty() {
            None
        } else {
            let finding = Diagnostic::error(Code::UnknownColumn, key.span).arg("key", &key.text);
            Some(match nearest(&key.text, known.iter().cloned()) {
                Some(suggestion) => finding.arg("suggestion", suggestion).help("help"),
                None => finding.arg("known", Arg::All(known.clone())).help("help-known"),
            })
        };
        let used = finding.is_none() && !key.text.is_empty();
        cx.found.extend(finding);
        if used {
            seen.insert(key.text.clone(), key.span);
        }
        columns.push((key, used));
    }
    for key in required {
        if !seen.contains_key(key) {
            cx.found.push(Diagnostic::error(Code::MissingColumn, span).arg("key", key).help("help"));
            cx.broken = true;
        }
    }
    columns
}

/// A row as a record: its cells that say something under their columns' keys.
fn node(row: Vec<Node>, columns: &[Column]) -> Result<Node, Box<Diagnostic>> {
    let last = row.iter().rposition(|cell| cell.what != What::Null).map_or(0, |last| last + 1);
    let span = match (row.first(), row.last()) {
        (Some(first), Some(last)) => Span { end: last.span.end, ..first.span },
        _ => return Ok(Node { span: FileId(0).whole(), what: What::Map(Vec::new()) }),
    };
    let stray =
        row.iter().zip(columns).find(|(cell, (key, _))| key.text.is_empty() && cell.what != What::Null);
    if row.len() < columns.len() || last > columns.len() || stray.is_some() {
        return Err(Box::new(
            Diagnostic::error(Code::RaggedRow, stray.map_or(span, |(cell, _)| cell.span))
                .arg("found", if stray.is_some() { last } else { row.len() })
                .arg("expected", columns.iter().filter(|(key, _)| !key.text.is_empty()).count())
                .help("help"),
        ));
    }
    let entries = row
        .into_iter()
        .zip(columns)
        .filter(|(cell, (_, used))| *used && cell.what != What::Null)
        .map(|(cell, (key, _))| (key.clone(), cell))
        .collect();
    Ok(Node { span, what: What::Map(entries) })
}

/// The cells of a text, row by row.
struct Cells<'t> {
    file: FileId,
    text: &'t str,
    separator: u8,
    at: usize,
}

impl<'t> Cells<'t> {
    fn new(file: FileId, text: &'t str) -> Self {
        let mut at = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
        // Excel's own first line, which names the separator.
        if let Some(rest) = text[at..].strip_prefix("sep=") {
            at += "sep=".len() + rest.find('\n').map_or(rest.len(), |newline| newline + 1);
        }
        let header = text[at..].trim_start().lines().next().unwrap_or_default();
        let count = |separator: u8| header.bytes().filter(|byte| *byte == separator).count();
        let separator = [b',', b';', b'\t'].into_iter().rev().max_by_key(|separator| count(*separator));
        Self { file, text, separator: separator.unwrap_or(b','), at }
    }

    /// The next row that says something; none at the end.
    fn row(&mut self, found: &mut Vec<Diagnostic>) -> Option<Vec<Node>> {
        while self.at < self.text.len() {
            let mut cells = Vec::new();
            loop {
                cells.push(self.cell(found));
                match self.text.as_bytes().get(self.at) {
                    Some(&byte) if byte == self.separator => self.at += 1,
                    _ => break,
                }
            }
            self.line_break();
            if cells.iter().any(|cell| cell.what != What::Null) {
                return Some(cells);
            }
        }
        None
    }

    fn line_break(&mut self) {
        let bytes = self.text.as_bytes();
        if bytes.get(self.at) == Some(&b'\r') {
            self.at += 1;
        }
        if bytes.get(self.at) == Some(&b'\n') {
            self.at += 1;
        }
    }

    fn cell(&mut self, found: &mut Vec<Diagnostic>) -> Node {
        let start = self.at;
        let bytes = self.text.as_bytes();
        let blanks = bytes[start..].iter().take_while(|byte| **byte == b' ').count();
        if bytes.get(start + blanks) == Some(&b'"') {
            self.at += blanks;
            return self.quoted(found);
        }
        let ends = |byte: &u8| matches!(byte, b'\n' | b'\r') || *byte == self.separator;
        self.at = bytes[start..].iter().position(ends).map_or(bytes.len(), |end| start + end);
        self.node(start, self.at, None)
    }

    /// A cell within quotation marks, in which a mark is written twice and a line may end.
    fn quoted(&mut self, found: &mut Vec<Diagnostic>) -> Node {
        let open = self.at;
        let bytes = self.text.as_bytes();
        let mut at = open + 1;
        let mut escaped = false;
        let close = loop {
            match bytes[at..].iter().position(|byte| *byte == b'"').map(|offset| at + offset) {
                Some(mark) if bytes.get(mark + 1) == Some(&b'"') => {
                    escaped = true;
                    at = mark + 2;
                }
                Some(mark) => break mark,
                None => {
                    let place = self.file.span(open, open + 1);
                    found.push(Diagnostic::error(Code::UnclosedQuote, place).help("help"));
                    break bytes.len();
                }
            }
        };
        let after = (close + 1).min(bytes.len());
        let ends = |byte: &u8| matches!(byte, b'\n' | b'\r') || *byte == self.separator;
        self.at = bytes[after..].iter().position(ends).map_or(bytes.len(), |end| after + end);
        let tail = &self.text[after..self.at];
        if tail.trim().is_empty() && !escaped {
            self.node(open + 1, close, None)
        } else {
            let text = format!("{}{tail}", self.text[open + 1..close].replace("\"\"", "\""));
            self.node(open, self.at, Some(text.trim()))
        }
    }

    /// A cell from the bytes `start..end`, without blanks around; its text, where it differs from them.
    fn node(&self, start: usize, end: usize, text: Option<&str>) -> Node {
        let raw = &self.text[start..end];
        let start = start + raw.len() - raw.trim_start().len();
        let raw = raw.trim();
        let span = self.file.span(start, start + raw.len());
        let written = text.unwrap_or(raw);
        let what = match written {
            "" => What::Null,
            _ => {
                let text_is_raw = text.is_none();
                What::Scalar(Scalar { text: Arc::from(written), style: Style::Plain, verbatim: text_is_raw })
            }
        };
        Node { span, what }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::content::shape::{at, count, list, text};

    type Row = (At<Arc<str>>, Option<i128>, Vec<Arc<str>>);

    fn row(f: &mut Fields<'_>) -> Option<Row> {
        let name = f.required("name", at(text()), "");
        let number = f.optional("number", count(), "");
        let words = f.list("words", list(text()), "");
        Some((name?, number, words))
    }

    fn told(source: &str) -> (Vec<Row>, Vec<(&'static str, &str)>) {
        let Checked { value, found } = read(FileId(0), source, row);
        let told = found
            .iter()
            .map(|found| {
                let span = found.span.unwrap();
                (found.code.text(), &source[span.start as usize..span.end as usize])
            })
            .collect();
        (value.rows, told)
    }

    #[test]
    fn comma_semicolon_and_tab_read_alike() {
        for separator in [",", ";", "\t"] {
            let source = "\u{feff}name|number|words\r\n\"Té, rna;\tte \"\"\"|12|a\r\n| |\r\nB||\r\n"
                .replace('|', separator);
            let (rows, told) = told(&source);
            assert!(told.is_empty(), "{told:?}");
            assert_eq!((&*rows[0].0.value, rows[0].1), ("Té, rna;\tte \"", Some(12)));
            assert_eq!((&*rows[1].0.value, rows[1].1, rows.len()), ("B", None, 2));
        }
        assert_eq!(told("sep=;\nname;number\nA;1\n").0[0].1, Some(1));
    }

    #[test]
    fn cells_have_their_place() {
        let source = "name;words\r\n \"é x\" ;a | bé\r\n";
        let (rows, told) = told(source);
        assert!(told.is_empty(), "{told:?}");
        let span = rows[0].0.span;
        assert_eq!(&source[span.start as usize..span.end as usize], "é x");
        assert_eq!(rows[0].2.iter().map(|word| &**word).collect::<Vec<_>>(), ["a", "bé"]);
    }

    #[test]
    fn mistakes_are_told_at_their_cells() {
        let (rows, told) = told("name,numbr,number\nA,1,52.000\n,,3\nB,,4,5\nC\n\"D\n");
        assert_eq!(
            told,
            [
                ("unknown-column", "numbr"),
                ("ambiguous-number", "52.000"),
                ("empty-cell", ",,3"),
                ("ragged-row", "B,,4,5"),
                ("ragged-row", "C"),
                ("unclosed-quote", "\""),
                ("ragged-row", "D"),
            ]
        );
        assert_eq!(rows.len(), 1);
    }

    #[test]
    fn the_header_is_judged_once() {
        assert_eq!(
            told("number,number\n1,2\n3,4\n").1,
            [("duplicate-column", "number"), ("missing-column", "number,number")]
        );
        assert_eq!(told("").1, [("empty-file", "")]);
        assert_eq!(told("name\n").1, [("empty-table", "")]);
        assert_eq!(told("name,,\nA,,\nB,x,\n").1, [("ragged-row", "x")]);
    }

    proptest::proptest! {
        #[test]
        fn no_table_panics(source in r#"[nameubr,;\t"\n\r é|0-9]{0,80}"#) {
            for found in read(FileId(0), &source, row).found {
                let span = found.span.unwrap();
                proptest::prop_assert!(source.get(span.start as usize..span.end as usize).is_some());
            }
        }
    }
}
