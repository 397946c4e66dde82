//! YAML into a [`Node`] tree.
//!
//! In: a text, or a part of one, with its file. Out: a [`Document`] and every mistake of syntax; after
//! a mistake that can be stepped over, the rest is read all the same.
//! Never here: what a value means (`82.10` and `no` stay texts), anchors, aliases, merge keys and tags
//! (they are refused, so no text can grow beyond what was written), more than one document.

mod brackets;
mod build;
mod lines;
mod mend;
mod node;
mod syntax;
#[cfg(test)]
mod tests;

use std::ops::Range;

pub use node::{Key, Node, Scalar, Style, What};

use crate::diag::{Checked, Code, Diagnostic, FileId, Span};

/// How deep maps and lists may nest. Content needs six; more is a mistake or an attack.
pub const DEPTH: usize = 64;

/// What a YAML text holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Document {
    /// The value; none where the text says nothing, or too little could be made out.
    pub root: Option<Node>,
    /// Parts could not be read: what seems to be missing may stand there, so nobody should say so.
    pub broken: bool,
    /// Lines that were overwritten in order to read on: what is said about them is not theirs.
    pub damaged: Vec<Span>,
}

/// Reads a whole file. One that says nothing is a mistake.
#[must_use]
pub fn parse(file: FileId, text: &str) -> Checked<Document> {
    let start = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let mut read = parse_part(file, text, start..text.len());
    if read.value.root.is_none() && !read.value.broken && read.found.is_empty() {
        read.found.push(Diagnostic::error(Code::EmptyFile, file.span(start, start)).help("help"));
    }
    read
}

/// Reads the bytes `part` of a file; all places are places in the whole file. A part that does not
/// lie on character boundaries counts as empty.
#[must_use]
pub fn parse_part(file: FileId, text: &str, part: Range<usize>) -> Checked<Document> {
    let origin = file.span(part.start, part.end);
    let mut read = mend::read(origin, text.get(part).unwrap_or_default());
    read.value.root = read.value.root.filter(|root| root.what != What::Null);
    read
}
