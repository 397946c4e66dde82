//! Where the front matter of a Markdown file ends and its text begins.
//!
//! In: a text with `---`, keys, `---`, words. Out: the bytes of both parts. Byte order mark, carriage
//! returns and blank lines before the first `---` do no harm.
//! Never here: what the keys mean, Markdown.

use std::ops::Range;
use std::sync::Arc;

use super::shape::{Fields, Filed, read_document};
use super::yaml::{self, Document, Node, What};
use crate::diag::{At, Checked, Code, Diagnostic, FileId, Span};

/// The two parts of a Markdown file, in bytes, and the line that opens the front matter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parts {
    /// The first `---`.
    pub open: Range<usize>,
    /// The keys, between the two lines `---`.
    pub yaml: Range<usize>,
    /// The words, from the line below the second `---` on.
    pub body: Range<usize>,
}

/// Finds the two parts.
///
/// # Errors
/// `empty-file`, `front-matter-missing` or `front-matter-unclosed`, each with its place.
pub fn split(file: FileId, text: &str) -> Result<Parts, Box<Diagnostic>> {
    let start = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let refuse = |code, start: usize, end: usize| {
        Err(Box::new(Diagnostic::error(code, file.span(start, end)).help("help")))
    };
    let mut lines = lines(text, start).skip_while(|line| text[line.clone()].trim().is_empty());
    let Some(open) = lines.next() else { return refuse(Code::EmptyFile, start, start) };
    if text[open.clone()].trim_end() != "---" {
        return refuse(Code::FrontMatterMissing, open.start, open.start);
    }
    let open = open.start..open.start + 3;
    let yaml = text[open.end..].find('\n').map_or(text.len(), |newline| open.end + newline + 1);
    match lines.find(|line| text[line.clone()].trim_end() == "---") {
        Some(close) => {
            let body = text[close.start..].find('\n').map_or(text.len(), |newline| close.start + newline + 1);
            Ok(Parts { open, yaml: yaml..close.start, body: body..text.len() })
        }
        None => refuse(Code::FrontMatterUnclosed, open.start, open.end),
    }
}

/// Reads the front matter as one record; beside it the bytes of the words, which are empty where the
/// front matter has no end.
pub fn read<T>(
    file: FileId,
    text: &str,
    record: impl Fn(&mut Fields<'_>) -> Option<T>,
) -> Checked<(Filed<T>, Range<usize>)> {
    match split(file, text) {
        Ok(Parts { open, yaml, body }) => {
            let mut document = yaml::parse_part(file, text, yaml);
            if document.value.root.is_none() && !document.value.broken {
                // No keys at all: the missing ones are told at the opening line.
                let nothing = Node { span: file.span(open.start, open.end), what: What::Map(Vec::new()) };
                document.value.root = Some(nothing);
            }
            read_document(file, document, record).map(|filed| (filed, body))
        }
        Err(finding) => {
            let body = match finding.code {
                Code::FrontMatterMissing => finding.span.map_or(0, |span| span.start as usize)..text.len(),
                _ => 0..0,
            };
            let nothing = Document { broken: true, ..Document::default() };
            read_document(file, Checked::new(nothing, vec![*finding]), record).map(|filed| (filed, body))
        }
    }
}

/// The remarks that belong to a value: after it on its line, and on the lines directly above.
pub fn remarks(file: FileId, text: &str, value: Span) -> Vec<At<Arc<str>>> {
    let (start, end) = (value.start as usize, value.end as usize);
    let remark = |line: Range<usize>| {
        let written = text.get(line.clone())?;
        let words = written.trim_start().strip_prefix('#')?.trim();
        let at = line.start + written.len() - written.trim_start().len();
        Some(At::new(Arc::from(words), file.span(at, line.start + written.trim_end().len())))
    };
    let rest = text.get(end..).map_or(0, |rest| rest.find(['\n', '\r']).unwrap_or(rest.len()));
    let mut remarks: Vec<_> = remark(end..end + rest).into_iter().collect();
    let mut line = text.get(..start).and_then(|before| before.rfind('\n'));
    while let Some(end) = line {
        let above = text[..end].rfind('\n');
        let Some(found) = remark(above.map_or(0, |newline| newline + 1)..end) else { break };
        remarks.push(found);
        line = above;
    }
    remarks
}

/// The lines from a byte on, without their line breaks.
fn lines(text: &str, start: usize) -> impl Iterator<Item = Range<usize>> {
    let mut next = start;
    text[start..].split_inclusive('\n').map(move |line| {
        let at = next;
        next += line.len();
        at..at + line.trim_end_matches(['\n', '\r']).len()
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::content::shape::text;

    fn parts(text: &str) -> (&str, &str) {
        let parts = split(FileId(0), text).unwrap();
        (&text[parts.yaml], &text[parts.body])
    }

    fn refused(text: &str) -> (&'static str, u32, u32) {
        let finding = split(FileId(0), text).unwrap_err();
        let span = finding.span.unwrap();
        (finding.code.text(), span.start, span.end)
    }

    #[test]
    fn front_matter_stands_between_two_lines() {
        assert_eq!(parts("---\ntitle: é\n---\n\nIsi\n"), ("title: é\n", "\nIsi\n"));
        assert_eq!(parts("\u{feff}---\r\ntitle: é\r\n---\r\nIsi"), ("title: é\r\n", "Isi"));
        assert_eq!(parts("\n\n--- \na: 1\n---"), ("a: 1\n", ""));
        assert_eq!(parts("---\n---\nIsi\n---\nlagi\n"), ("", "Isi\n---\nlagi\n"));
    }

    #[test]
    fn what_lacks_front_matter_is_refused_at_its_place() {
        assert_eq!(refused(""), ("empty-file", 0, 0));
        assert_eq!(refused("\u{feff}\n \n"), ("empty-file", 3, 3));
        assert_eq!(refused("\u{feff}# Judul\n"), ("front-matter-missing", 3, 3));
        assert_eq!(refused("\ntitle: x\n---\n"), ("front-matter-missing", 1, 1));
        assert_eq!(refused("\u{feff}---\r\ntitle: x\r\n"), ("front-matter-unclosed", 3, 6));
        assert_eq!(refused("---"), ("front-matter-unclosed", 0, 3));
    }

    #[test]
    fn keys_are_read_with_places_in_the_whole_file() {
        let source = "---\r\ntitel: é\r\n---\r\nIsi";
        let read = read(FileId(3), source, |f| f.required("title", text(), ""));
        let places: Vec<_> =
            read.found.iter().map(|found| (found.code.text(), found.span.unwrap().start)).collect();
        assert_eq!(places, [("missing-key", 5), ("unknown-key", 5)]);
        assert_eq!(&source[read.value.1], "Isi");
    }

    #[test]
    fn empty_front_matter_lacks_its_keys_at_the_opening_line() {
        let read = read(FileId(3), "---\n---\n", |f| f.required("title", text(), ""));
        assert_eq!((read.found[0].code, read.found[0].span), (Code::MissingKey, Some(FileId(3).span(0, 3))));
        assert_eq!(read.found.len(), 1);
    }
}
