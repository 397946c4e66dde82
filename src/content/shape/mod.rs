//! What a value must look like. One description serves reading, the JSON Schema of the file, and the
//! words of its mistakes.
//!
//! In: [`Node`]s. Out: values, and a [`Diagnostic`] for each mistake. A record is a function that asks
//! a [`Fields`] for its keys: over a node it reads, over nothing it writes its schema.
//!
//! ```
//! use anugerah::content::shape::{self, Fields};
//! use anugerah::diag::FileId;
//!
//! struct Stage { title: std::sync::Arc<str>, order: Option<i128> }
//!
//! fn stage(f: &mut Fields<'_>) -> Option<Stage> {
//!     let title = f.required("title", shape::text(), "What happened on that day");
//!     let order = f.optional("order", shape::count(), "Where it stands in the list");
//!     Some(Stage { title: title?, order }) // every key is asked for before the first `?`
//! }
//!
//! let read = shape::read_file(FileId(0), "title: Penganugerahan\norder: 52.000\n", stage);
//! assert_eq!(&*read.value.record.unwrap().title, "Penganugerahan");
//! assert_eq!(read.found[0].code.text(), "ambiguous-number");
//! assert_eq!(shape::describe("Stage", stage)["required"][0], "title");
//! ```
//!
//! Never here: files, references between records, what a site is about.

mod address;
#[cfg(test)]
pub(crate) mod agree;
mod choice;
mod compose;
mod date;
mod date_hint;
mod decimal;
mod fields;
mod name;
mod number;
mod schema;
#[cfg(test)]
mod tests;
mod text;

use std::sync::Arc;

pub use address::{base_url, email, path, site_path, url};
pub use choice::{Either, either, one_of, one_of_or_nothing};
pub use compose::{at, filled_list, list, list_or_one, map_of, pair, record};
pub use date::{date, partial_date, when};
pub use decimal::{rate, share, unit_interval};
pub use fields::{Fields, read_record};
pub use name::{id, language, region_code, slug, time_zone};
pub use number::{boolean, count, count_within, decimal_places, integer};
pub use schema::{Schema, describe, keys_of};
pub use text::{markdown_inline, multilingual, text};

use serde_json::Value as Json;

use super::yaml::{self, Document, Node, What};
use crate::diag::{Arg, At, Checked, Code, Diagnostic, FileId, Span};

/// What a value must look like, and what it becomes.
pub trait Shape {
    /// What it becomes.
    type Value;

    /// Reads a node; none after a mistake, which has been reported to `cx`.
    fn read(&self, node: &Node, cx: &mut Reading) -> Option<Self::Value>;

    /// The JSON Schema of what [`Shape::read`] takes.
    fn schema(&self, to: &mut Schema) -> Json;

    /// How much a node looks as if this shape was meant: 0 another kind of value, 1 the same kind, 2
    /// or more very much so. Chooses whose words to say where several shapes are possible.
    fn fit(&self, node: &Node) -> u8 {
        u8::from(matches!(node.what, What::Scalar(_)))
    }
}

/// What goes along with the reading of one file.
#[derive(Debug)]
pub struct Reading {
    /// The file.
    pub file: FileId,
    /// The mistakes so far.
    pub found: Vec<Diagnostic>,
    /// Parts of the file could not be read: nothing is reported as missing.
    pub broken: bool,
    /// The values are cells of a table: a list is written `a|b`, an empty cell is an absent key.
    pub table: bool,
    /// Ids and codes of records that could not be read. Whoever looks for an unknown id should not
    /// complain about these: the record is there, and its own mistake is told.
    pub lost: Vec<At<Arc<str>>>,
    /// A record could not be read, and neither what it is called: any unknown name may be its.
    pub nameless: bool,
}

impl Reading {
    /// Starts reading a file.
    #[must_use]
    pub fn new(file: FileId) -> Self {
        Self { file, found: Vec::new(), broken: false, table: false, lost: Vec::new(), nameless: false }
    }

    /// Reports a mistake; always none, to end a reader with.
    pub fn refuse<T>(&mut self, finding: Diagnostic) -> Option<T> {
        self.found.push(finding);
        None
    }

    /// Reports a value of the wrong kind; always none.
    pub fn wrong_type<T>(&mut self, node: &Node, expected: &'static str) -> Option<T> {
        let finding = match &node.what {
            What::Null => Diagnostic::error(Code::EmptyValue, node.span)
                .arg("expected", Arg::Term(expected))
                .help("help"),
            What::Scalar(scalar) => Diagnostic::error(Code::WrongType, node.span)
                .arg("expected", Arg::Term(expected))
                .arg("found", format!("\"{}\"", excerpt(&scalar.text))),
            What::Seq(_) => Diagnostic::error(Code::WrongType, node.head())
                .arg("expected", Arg::Term(expected))
                .arg("found", Arg::Term("type-list")),
            What::Map(_) => Diagnostic::error(Code::WrongType, node.head())
                .arg("expected", Arg::Term(expected))
                .arg("found", Arg::Term("type-record")),
        };
        self.refuse(finding)
    }

    /// The text of a scalar; anything else is reported.
    pub fn scalar<'n>(&mut self, node: &'n Node, expected: &'static str) -> Option<&'n Arc<str>> {
        match node.text() {
            Some(text) => Some(text),
            None => self.wrong_type(node, expected),
        }
    }

    /// Runs a reader whose mistakes are not reported yet.
    fn aside<T>(&mut self, read: impl FnOnce(&mut Self) -> T) -> (T, Vec<Diagnostic>) {
        let before = self.found.len();
        let value = read(self);
        let found = self.found.split_off(before);
        (value, found)
    }
}

/// The beginning of a text, for a message.
fn excerpt(text: &str) -> String {
    let line = text.lines().next().unwrap_or_default();
    match line.char_indices().nth(60) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None if line.len() < text.len() => format!("{line}…"),
        None => line.to_owned(),
    }
}

/// The record of a file, and what could not be read of it.
#[derive(Clone, Debug)]
pub struct Filed<T> {
    /// The record; none after a mistake in a part that it cannot do without.
    pub record: Option<T>,
    /// Parts of the file could not be read at all: what it declares may be more than `record` says.
    pub broken: bool,
    /// Ids and codes of records in it that could not be read.
    pub lost: Vec<At<Arc<str>>>,
}

/// Reads a file that is one record.
pub fn read_file<T>(
    file: FileId,
    text: &str,
    record: impl Fn(&mut Fields<'_>) -> Option<T>,
) -> Checked<Filed<T>> {
    read_document(file, yaml::parse(file, text), record)
}

/// Reads a YAML document (a file's, or that of front matter) as one record.
pub fn read_document<T>(
    file: FileId,
    document: Checked<Document>,
    record: impl Fn(&mut Fields<'_>) -> Option<T>,
) -> Checked<Filed<T>> {
    let Checked { value: document, mut found } = document;
    let mut cx = Reading { broken: document.broken, ..Reading::new(file) };
    let value = document.root.as_ref().and_then(|root| read_record(root, &mut cx, &record));
    let damaged = |span: Span| document.damaged.iter().any(|line| line.overlaps(span));
    found.extend(cx.found.into_iter().filter(|finding| !finding.span.is_some_and(damaged)));
    let broken = cx.broken || cx.nameless || !document.damaged.is_empty() || document.root.is_none();
    Checked::new(Filed { record: value, broken, lost: cx.lost }, found)
}
