//! Findings out: to a terminal, as JSON, as annotations of a workflow, as SARIF, as HTML.
//!
//! In: [`Diagnostic`]s, the texts that they are about, their words. Out: text, sorted by path, line,
//! column and code, each finding once. The only room that turns bytes into lines and columns: both
//! from 1, columns in Unicode characters; a tab is one, a byte order mark none.
//!
//! Never here: printing, choosing colours, words of any language. With a [`Redact`], nothing that
//! would tell of hidden content leaves this room: no path, place, text or name.

mod github;
mod html;
mod human;
mod json;
mod lines;
mod redact;
mod sarif;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use crate::diag::{Diagnostic, FileId, Severity, Span};
pub use crate::locale::Described;
pub use html::escaped;
pub use human::Style;
pub use lines::LineIndex;
pub use redact::Redact;

/// The files that findings point at.
pub trait Texts {
    /// The file's path, relative to the root, with `/` between its parts.
    fn path(&self, file: FileId) -> &str;
    /// Its text, if it has one (a picture has none).
    fn text(&self, file: FileId) -> Option<&str>;
}

/// The words around findings, in the reader's language.
pub struct Wording<'a> {
    /// A finding in words.
    pub describe: &'a dyn Fn(&Diagnostic) -> Described,
    /// The word for an error.
    pub error: &'a str,
    /// The word for a warning.
    pub warning: &'a str,
    /// The word before a cure.
    pub help: &'a str,
    /// What is said instead of a finding about hidden content.
    pub hidden: &'a str,
}

/// A place in lines and columns. The end is one past the last character.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The file's path.
    pub path: String,
    /// Start and end; none in a file without text.
    pub region: Option<Region>,
}

/// As terminals make links of it: `path:line:column`.
impl std::fmt::Display for Place {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.region {
            Some(region) => write!(f, "{}:{}:{}", self.path, region.line, region.column),
            None => f.write_str(&self.path),
        }
    }
}

/// Lines and columns, from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Region {
    /// First line.
    pub line: usize,
    /// First column, in characters.
    pub column: usize,
    /// Last line.
    pub end_line: usize,
    /// One past the last column.
    pub end_column: usize,
}

/// A finding as it is shown.
struct Entry<'a> {
    severity: Severity,
    code: &'static str,
    words: Described,
    place: Option<Place>,
    span: Option<Span>,
    /// The other places, each with its words.
    related: Vec<(Place, Span, &'a str)>,
    /// How many findings this stands for: more than one only for hidden ones.
    count: usize,
}

/// Findings in their order, ready to be written in any format.
pub struct Report<'a> {
    entries: Vec<Entry<'a>>,
    places: Places<'a>,
    wording: &'a Wording<'a>,
}

impl<'a> Report<'a> {
    /// Sorts findings, merges equal ones and takes out what `redact` says.
    #[must_use]
    pub fn new(
        found: &'a [Diagnostic],
        texts: &'a dyn Texts,
        wording: &'a Wording<'a>,
        redact: Option<&Redact<'_>>,
    ) -> Self {
        let mut places = Places::new(texts);
        let (hidden, shown): (Vec<&Diagnostic>, Vec<&Diagnostic>) =
            found.iter().partition(|finding| redact.is_some_and(|redact| redact.covers(finding)));
        let mut entries: Vec<Entry<'a>> =
            shown.into_iter().map(|finding| entry(finding, wording, &mut places)).collect();
        entries.sort_by(|a, b| key(a).cmp(&key(b)));
        entries.dedup_by(|a, b| key(a) == key(b));
        entries.extend(without_place(hidden, wording.hidden));
        Self { entries, places, wording }
    }

    /// How many errors and warnings will be shown, equal ones counted once and hidden ones each.
    #[must_use]
    pub fn counts(&self) -> (usize, usize) {
        let count = |severity| {
            let of = self.entries.iter().filter(|entry| entry.severity == severity);
            of.map(|entry| entry.count).sum()
        };
        (count(Severity::Error), count(Severity::Warning))
    }
}

/// The order of findings; those without a place come first.
fn key<'e>(entry: &'e Entry<'_>) -> impl Ord + use<'e> {
    let related: Vec<&Place> = entry.related.iter().map(|(place, ..)| place).collect();
    (&entry.place, entry.code, &entry.words.message, &entry.words.help, related, entry.severity)
}

fn entry<'a>(finding: &'a Diagnostic, wording: &Wording<'_>, places: &mut Places<'_>) -> Entry<'a> {
    let mut words = (wording.describe)(finding);
    words.related.resize(finding.related.len(), String::new());
    Entry {
        severity: finding.severity,
        code: finding.code.text(),
        place: finding.span.map(|span| places.place(span)),
        span: finding.span,
        related: finding
            .related
            .iter()
            .map(|other| (places.place(other.span), other.span, other.words))
            .collect(),
        words,
        count: 1,
    }
}

/// Findings about hidden content, by code, counted.
fn without_place<'a>(hidden: Vec<&Diagnostic>, sentence: &str) -> impl Iterator<Item = Entry<'a>> {
    let mut counts: BTreeMap<(&'static str, Severity), usize> = BTreeMap::new();
    for finding in hidden {
        *counts.entry((finding.code.text(), finding.severity)).or_default() += 1;
    }
    counts.into_iter().map(move |((code, severity), count)| Entry {
        severity,
        code,
        words: Described { message: sentence.to_owned(), help: None, related: Vec::new() },
        place: None,
        span: None,
        related: Vec::new(),
        count,
    })
}

/// Turns spans into places, with an index of lines per file that is made when first needed.
pub struct Places<'a> {
    texts: &'a dyn Texts,
    indexes: BTreeMap<FileId, Option<LineIndex<'a>>>,
}

impl<'a> Places<'a> {
    /// Places in these files.
    #[must_use]
    pub fn new(texts: &'a dyn Texts) -> Self {
        Self { texts, indexes: BTreeMap::new() }
    }

    /// Path, lines and columns of a span; of a whole file its path alone.
    pub fn place(&mut self, span: Span) -> Place {
        let texts = self.texts;
        let index =
            self.indexes.entry(span.file).or_insert_with(|| texts.text(span.file).map(LineIndex::new));
        Place {
            path: texts.path(span.file).to_owned(),
            region: index.as_ref().map(|index| index.region(span)),
        }
    }
}
