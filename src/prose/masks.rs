//! Keeps Markdown's hands off references.
//!
//! Quotes, pipes, brackets and underscores inside `{{ … }}` mean nothing to Markdown. So each reference is
//! overwritten by as many letters before the text is parsed: every other byte stays where it was, and
//! what is parsed there as text becomes the reference again.

use std::ops::Range;

use pulldown_cmark::{Event, Tag};

use super::parse::{Base, TooDeep, collect};
use super::references::{Read, Reference, read};
use crate::diag::Diagnostic;

/// A place where a reference was overwritten.
pub(super) struct Mask {
    pub(super) range: Range<usize>,
    /// Index of the reference; none if it is wrong, and reported.
    pub(super) reference: Option<u32>,
}

/// The references of a text, and the text with them overwritten.
#[derive(Default)]
pub(super) struct Masked {
    pub(super) masks: Vec<Mask>,
    pub(super) references: Vec<Reference>,
    /// None: nothing was overwritten.
    pub(super) text: Option<String>,
}

/// Finds the references of a text. Those in code stay text; those in HTML are left for `raw` to report.
pub(super) fn mask(text: &str, base: Base, found: &mut Vec<Diagnostic>) -> Result<Masked, TooDeep> {
    let mut masked = Masked::default();
    if !text.contains("{{") {
        return Ok(masked);
    }
    let opaque = opaque(text)?;
    let mut bytes = text.as_bytes().to_vec();
    let mut from = 0;
    while let Some(start) = text[from..].find("{{").map(|length| from + length) {
        from = start + 1;
        if is_escaped(text, start) || covers(&opaque, start) {
            continue;
        }
        let (reference, end) = match read(text, start, base, found) {
            Read::Closed(reference, end) => (reference, end),
            Read::Unclosed(end) => {
                from = end;
                continue;
            }
        };
        let index = reference.map(|reference| {
            masked.references.push(reference);
            masked.references.len() as u32 - 1
        });
        bytes[start..end].fill(b'x');
        masked.masks.push(Mask { range: start..end, reference: index });
        from = end;
    }
    // Whole characters were overwritten by ASCII, so this is text.
    masked.text = String::from_utf8(bytes).ok();
    Ok(masked)
}

/// Whether an odd number of backslashes stands before a byte.
pub(super) fn is_escaped(text: &str, at: usize) -> bool {
    text.as_bytes()[..at].iter().rev().take_while(|byte| **byte == b'\\').count() % 2 == 1
}

/// The places of code and HTML, in order.
fn opaque(text: &str) -> Result<Vec<Range<usize>>, TooDeep> {
    let is_opaque = |event: &Event<'_>| {
        matches!(
            event,
            Event::Code(_)
                | Event::Html(_)
                | Event::InlineHtml(_)
                | Event::Start(Tag::CodeBlock(_) | Tag::HtmlBlock)
        )
    };
    let events = collect(text, &mut |_| {})?;
    Ok(events.into_iter().filter(|(event, _)| is_opaque(event)).map(|(_, range)| range).collect())
}

/// Whether one of the ranges, sorted by their start, holds a byte. Only an HTML block holds others.
fn covers(ranges: &[Range<usize>], at: usize) -> bool {
    let after = ranges.partition_point(|range| range.start <= at);
    ranges[..after].iter().rev().take(2).any(|range| range.contains(&at))
}
