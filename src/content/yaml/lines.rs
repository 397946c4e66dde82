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

/// What the line of `at` says, after its blanks; none of a blank line, and of one that is only a remark.
fn said(source: &str, at: usize) -> Option<Range<usize>> {
    let text = indentation(source, at).end;
    let end = line_end(source, text);
    (end > text && !source[text..].starts_with('#')).then_some(text..end)
}

/// What the nearest line above that of `at` says.
pub(super) fn line_above(source: &str, at: usize) -> Option<Range<usize>> {
    let mut start = line_start(source, at);
    while start > 0 {
        start = line_start(source, start - 1);
        if let Some(said) = said(source, start) {
            return Some(said);
        }
    }
    None
}

/// Where the first line begins that says something; the start of the text, if none does.
pub(super) fn first_line(source: &str) -> usize {
    let newlines = source.match_indices('\n').map(|(at, _)| at + 1);
    std::iter::once(0).chain(newlines).find(|at| said(source, *at).is_some()).unwrap_or(0)
}

/// The line of `at`, and those after it that are indented by at least `least` blanks, with blank ones between.
pub(super) fn block(source: &str, at: usize, least: usize) -> Range<usize> {
    let start = line_start(source, at);
    let mut end = line_end(source, at);
    let mut next = end;
    while let Some(newline) = source[next..].find('\n') {
        let text = indentation(source, next + newline + 1);
        next = line_end(source, text.end);
        if next > text.end {
            if text.len() < least {
                break;
            }
            end = next;
        }
    }
    start..end
}

/// Where the line of `at` begins to say something: after its blanks, and after each `- `.
pub(super) fn item_start(source: &str, at: usize) -> usize {
    let mut start = indentation(source, at).end;
    while source[start..].starts_with("- ") {
        start += 2;
    }
    start
}

/// Where the value begins on the line of `at`: after `key: `, or after `- `.
pub(super) fn value_start(source: &str, at: usize) -> Option<usize> {
    let start = item_start(source, at);
    let end = line_end(source, start);
    let text = source.get(start..end)?;
    let colon = text.find(": ")?;
    let value = start + colon + 1;
    Some(value + source[value..end].len() - source[value..end].trim_start().len())
}
