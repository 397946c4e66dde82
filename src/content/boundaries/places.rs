//! Where in the file a value stands.

use serde_json::value::RawValue;

use crate::diag::{FileId, Span};

/// Of a long value only the beginning is pointed at: a feature can be megabytes on one line.
const HEAD: usize = 40;

/// A file's text, of which all values are parts.
#[derive(Clone, Copy)]
pub(super) struct Places<'t> {
    pub(super) file: FileId,
    pub(super) text: &'t str,
}

impl Places<'_> {
    /// The first character of the file.
    pub(super) fn start(self) -> Span {
        self.file.span(0, self.text.len().min(1))
    }

    /// All of a value.
    pub(super) fn of(self, raw: &RawValue) -> Span {
        self.within(raw.get())
    }

    /// The beginning of a value.
    pub(super) fn head(self, raw: &RawValue) -> Span {
        self.within(&raw.get()[..raw.get().floor_char_boundary(HEAD)])
    }

    /// A part of the text.
    pub(super) fn within(self, part: &str) -> Span {
        let start = (part.as_ptr() as usize).saturating_sub(self.text.as_ptr() as usize);
        self.file.span(start.min(self.text.len()), (start + part.len()).min(self.text.len()))
    }

    /// The character at which reading a part of the text failed.
    pub(super) fn of_error(self, part: &str, error: &serde_json::Error) -> Span {
        let at = offset(part, error);
        let end = part[at..].chars().next().map_or(at, |c| at + c.len_utf8());
        self.within(&part[at..end])
    }
}

/// The byte at which reading a text failed: the parser counts lines, and bytes in them, from 1.
pub(super) fn offset(text: &str, error: &serde_json::Error) -> usize {
    let mut starts = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1));
    let start = starts.nth(error.line().saturating_sub(1)).unwrap_or(text.len());
    text.floor_char_boundary((start + error.column().saturating_sub(1)).min(text.len()))
}
