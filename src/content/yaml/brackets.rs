//! Brackets and quotation marks, as far as lines alone tell: where a mistake leaves the parser no tree to ask.

use super::lines::{item_start, line_above, line_start, value_start};

/// So far up a bracket or quotation mark is looked for that is not closed.
const LINES_ABOVE: usize = 40;

/// Where the list or map in brackets begins that the line of `at` begins with, after `- ` and `key: `; none where there
/// is none, or only after `at`.
pub(super) fn brackets(source: &str, at: usize) -> Option<usize> {
    let text = item_start(source, at);
    let begins = |at: usize| source[at..].starts_with(['{', '[']);
    let first =
        if begins(text) { Some(text) } else { value_start(source, at).filter(|start| begins(*start)) };
    first.filter(|first| *first <= at)
}

/// The nearest bracket above `at` that begins what a line says and is not closed there: the parser does not always know
/// yet that one is open, for a whole list could be a key. Quotation marks are not looked at: where they are broken, they
/// are told.
pub(super) fn unclosed(source: &str, at: usize) -> Option<usize> {
    let mut line = at;
    for _ in 0..LINES_ABOVE {
        let above = line_above(source, line)?;
        line = above.start;
        let Some(first) = brackets(source, above.end) else { continue };
        let count = |marks: [char; 2]| source[first..above.end].matches(marks).count();
        if count(['{', '[']) > count(['}', ']']) {
            return Some(first);
        }
    }
    None
}

/// The quotation mark on a line above that opens the text which ends before `at`: it was to end on its own line.
pub(super) fn opened_above(source: &str, at: usize) -> Option<usize> {
    let closing = source[..at].chars().next_back().filter(|mark| matches!(mark, '"' | '\''))?;
    let is_open = |line: &str| line.matches(closing).count() % 2 == 1;
    let mut line = line_start(source, at);
    if !is_open(&source[line..at]) {
        return None;
    }
    for _ in 0..LINES_ABOVE {
        let above = line_above(source, line)?;
        line = above.start;
        let mark = source[above.clone()].rfind(closing).filter(|_| is_open(&source[above.clone()]));
        let Some(mark) = mark.map(|mark| above.start + mark) else { continue };
        if source[..mark].ends_with([' ', '{', '[', ',']) {
            return Some(mark);
        }
    }
    None
}

/// The quotation mark that opens the text which ends before `at`, read from the bracket `first` on.
pub(super) fn opening_mark(source: &str, first: usize, at: usize) -> Option<usize> {
    let mut open: Option<(usize, char)> = None;
    let mut last = None;
    let mut begins = true;
    for (offset, letter) in source.get(first..at)?.char_indices() {
        match open {
            Some((start, mark)) if letter == mark => {
                last = Some(start);
                open = None;
                begins = false;
            }
            Some(_) => {}
            None if begins && matches!(letter, '"' | '\'') => open = Some((first + offset, letter)),
            None => begins = matches!(letter, '{' | '[' | ',' | ':') || (begins && letter == ' '),
        }
    }
    last
}
