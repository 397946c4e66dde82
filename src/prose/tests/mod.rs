//! What the room promises, feature by feature.

#![allow(clippy::unwrap_used)]

mod balance;
mod blocks;
mod hostile;
mod html;
mod inline;
mod places;
mod properties;
mod running;
mod words;

use std::sync::Arc;

use super::*;
use crate::diag::{Checked, Diagnostic, FileId, Span};

pub(super) const FILE: FileId = FileId(3);

/// Fills holes so that a test can read them.
pub(super) struct Plainly;

impl Fill for Plainly {
    fn link(&mut self, index: usize, link: &Link, out: &mut String) {
        out.push_str(&format!("{index}→"));
        escape_attribute(&link.target, out);
    }
    fn image(&mut self, index: usize, image: &Image, out: &mut String) {
        let (target, alt, kind) =
            (&*image.target.value, &*image.alt.value, if image.block { "figure" } else { "img" });
        let title = image.title.as_deref().map(|title| format!(" “{title}”")).unwrap_or_default();
        escape_text(&format!("[{kind} {index} {target} {alt}{title}]"), out);
    }
    fn reference(&mut self, index: usize, reference: &Reference, out: &mut String) {
        let kind = if reference.block { "block" } else { "inline" };
        out.push_str(&format!("[{kind} {index} {}", reference.name.value));
        for (key, value) in &reference.args {
            escape_text(&format!(" {}={}", key.value, value.value), out);
        }
        out.push(']');
    }
    fn word(&mut self, word: Word, out: &mut String) {
        out.push_str(&format!("{word:?}"));
    }
    fn reference_text(&mut self, _: usize, reference: &Reference, out: &mut String) {
        out.push_str(&reference.name.value);
    }
}

pub(super) fn read(text: &str) -> Checked<Prose> {
    read_with(text, Html::Sanitise)
}

pub(super) fn read_with(text: &str, html: Html) -> Checked<Prose> {
    let text: Arc<str> = text.into();
    Prose::parse(&text, 0..text.len(), FILE, &Options { html })
}

pub(super) fn shown(prose: &Prose) -> String {
    let mut out = String::new();
    prose.render(&mut out, &mut Plainly);
    out
}

/// The HTML of a text without findings.
pub(super) fn html(text: &str) -> String {
    let read = read(text);
    assert_eq!(read.found, vec![], "{text}");
    shown(&read.value)
}

/// The code of each finding and the text at its place.
pub(super) fn findings(text: &str) -> Vec<(&'static str, String)> {
    places_of(text, &read(text).found)
}

pub(super) fn places_of(text: &str, found: &[Diagnostic]) -> Vec<(&'static str, String)> {
    found.iter().map(|finding| (finding.code.text(), slice(text, finding.span.unwrap()).to_owned())).collect()
}

pub(super) fn slice(text: &str, span: Span) -> &str {
    assert_eq!(span.file, FILE);
    text.get(span.start as usize..span.end as usize).unwrap()
}
