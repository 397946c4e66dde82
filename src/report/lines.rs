//! Bytes into lines and columns.

use std::ops::Range;

use super::Region;
use crate::diag::Span;

/// How many bytes lie between two places whose column is known: long lines stay cheap.
const STEP: usize = 4096;

/// Where the lines of a text begin. `\n` and `\r\n` end a line.
#[derive(Clone, Debug)]
pub struct LineIndex<'t> {
    text: &'t str,
    /// The first byte of each line.
    starts: Vec<usize>,
    /// The characters before each multiple of [`STEP`].
    counts: Vec<usize>,
}

impl<'t> LineIndex<'t> {
    /// Finds the lines of a text.
    #[must_use]
    pub fn new(text: &'t str) -> Self {
        let first = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
        let breaks = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(at, _)| at + 1);
        let starts = std::iter::once(first).chain(breaks).collect();
        let mut counts = vec![0];
        for chunk in text.as_bytes().chunks(STEP) {
            counts.push(counts.last().unwrap_or(&0) + characters(chunk));
        }
        Self { text, starts, counts }
    }

    /// Line and column of a byte, both from 1, the column in characters. A byte beyond the text is its
    /// end, one within a character its beginning, one within a line break the end of the line.
    #[must_use]
    pub fn position(&self, byte: usize) -> (usize, usize) {
        let byte = self.text.floor_char_boundary(byte.min(self.text.len()));
        let line = self.line_at(byte);
        let start = self.starts[line];
        let byte = byte.clamp(start, self.line(line).end.max(start));
        (line + 1, self.before(byte) - self.before(start) + 1)
    }

    /// Start and end of a span.
    #[must_use]
    pub fn region(&self, span: Span) -> Region {
        let start = span.start as usize;
        let (line, column) = self.position(start);
        let (end_line, end_column) = self.position((span.end as usize).max(start));
        Region { line, column, end_line, end_column }
    }

    /// The text.
    pub(super) fn text(&self) -> &'t str {
        self.text
    }

    /// The number, from 0, of the line of a byte.
    pub(super) fn line_at(&self, byte: usize) -> usize {
        self.starts.partition_point(|start| *start <= byte).saturating_sub(1)
    }

    /// The bytes of a line, counted from 0, without its line break.
    pub(super) fn line(&self, line: usize) -> Range<usize> {
        let start = self.starts.get(line).copied().unwrap_or(self.text.len());
        let end = self.starts.get(line + 1).map_or(self.text.len(), |next| next - 1);
        let text = self.text.get(start..end).unwrap_or_default();
        start..start + text.strip_suffix('\r').unwrap_or(text).len()
    }

    /// How many characters stand before a byte.
    fn before(&self, byte: usize) -> usize {
        let step = byte / STEP;
        self.counts[step] + characters(&self.text.as_bytes()[step * STEP..byte])
    }
}

/// The characters that begin in these bytes of UTF-8.
fn characters(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| **byte & 0xc0 != 0x80).count()
}
