//! The running text of a body, block by block, with the place of every part: for proofreading, which comes
//! later and knows languages. `gather` makes them.

use std::ops::Range;
use std::sync::Arc;

use crate::diag::{At, FileId, Span};

/// What stands in a block's text for a part that is none.
pub const GAP: char = '\u{FFFC}';

/// A paragraph, heading, list item or table as plain text; `\n` parts what are no neighbours in a sentence
/// (cells, lines of verse).
#[derive(Clone, Debug)]
pub struct Block {
    pub(super) text: String,
    pub(super) pieces: Vec<Piece>,
    pub(super) file: FileId,
    /// Whether it is a value of front matter, where remarks begin with `#`.
    pub is_value: bool,
    /// Whether it stands in a quotation that is a block of its own.
    pub quoted: bool,
    /// What is said to those who write: `<!-- … -->` in or directly beside the block, trimmed. Never published.
    pub remarks: Vec<At<Arc<str>>>,
}

/// Text from byte `at` on comes from these bytes of the file: byte for byte where both are as long.
#[derive(Clone, Copy, Debug)]
pub(super) struct Piece {
    pub(super) at: u32,
    pub(super) start: u32,
    pub(super) end: u32,
}

/// Where a thing stands does not change what it is.
impl PartialEq for Block {
    fn eq(&self, other: &Self) -> bool {
        (&self.text, self.quoted, &self.remarks) == (&other.text, other.quoted, &other.remarks)
    }
}
impl Eq for Block {}

impl Block {
    /// A short text that stands at `span`: byte for byte, with or without quotation marks around it; else
    /// (a YAML text with escapes or folded lines) every place is the whole.
    #[must_use]
    pub fn of_value(text: &str, span: Span, remarks: Vec<At<Arc<str>>>) -> Self {
        let skip = match (span.end - span.start) as usize {
            length if length == text.len() + 2 => 1,
            _ => 0,
        };
        let pieces = vec![Piece { at: 0, start: span.start + skip, end: span.end - skip }];
        Self { text: text.to_owned(), pieces, is_value: true, ..Self::remarks(remarks, span.file) }
    }

    /// No words, but remarks.
    pub(super) fn remarks(remarks: Vec<At<Arc<str>>>, file: FileId) -> Self {
        Self { text: String::new(), pieces: Vec::new(), file, is_value: false, quoted: false, remarks }
    }

    /// The words.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Where bytes of the text stand in the file.
    #[must_use]
    pub fn span(&self, range: Range<usize>) -> Span {
        let (verbatim, piece) = self.piece(range.start);
        let start = piece.start + if verbatim { range.start as u32 - piece.at } else { 0 };
        let (verbatim, piece) = self.piece(range.end.saturating_sub(1));
        let end = if verbatim { piece.start + (range.end as u32 - piece.at) } else { piece.end };
        Span { file: self.file, start, end: end.max(start) }
    }

    /// The piece that holds a byte of the text, and whether it stands in the file as it is.
    fn piece(&self, at: usize) -> (bool, Piece) {
        let next = self.pieces.partition_point(|piece| piece.at as usize <= at);
        let end = self.pieces.get(next).map_or(self.text.len(), |piece| piece.at as usize) as u32;
        let nothing = Piece { at: 0, start: 0, end: 0 };
        let piece = self.pieces.get(next.saturating_sub(1)).copied().unwrap_or(nothing);
        (end.saturating_sub(piece.at) == piece.end - piece.start, piece)
    }
}
