//! Lines of a source text, by byte.

use std::ops::Range;

/// The blanks with which the line of `at` begins.
pub(super) fn indentation(source: &str, at: usize) -> Range<usize> {
    let start = line_start(source, at);
    let rest = &source[start..];
    start..start + rest.len() - rest.trim_start_matches([' ', '\t']).len()
}

/// The beginning of the line of `at`.
pub(super) fn line_start(source: &str, at: usize) -> usize {
    source[..at].rfind('\n').map_or(0, |newline| newline + 1)
}

/// The end of the line of `at`, without its line break.
pub(super) fn line_end(source: &str, at: usize) -> usize {
    let end = source[at..].find('\n').map_or(source.len(), |newline| at + newline);
    if end > at && source[..end].ends_with('\r') { end - 1 } else { end }
}

/// One character further, but not past the end of the line.
pub(super) fn after(source: &str, at: usize) -> usize {
    source[at..].chars().next().map_or(at, |c| if c == '\n' || c == '\r' { at } else { at + c.len_utf8() })
}

/// The nearest character boundary at or before `at`.
pub(super) fn floor(source: &str, at: usize) -> usize {
    source.floor_char_boundary(at.min(source.len()))
}
