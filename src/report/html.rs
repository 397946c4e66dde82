//! For the browser: the same findings as at the terminal, as HTML without styles of its own.

use std::ops::Range;

use super::lines::LineIndex;
use super::{Entry, Place, Report};
use crate::diag::{Severity, Span};

/// A line is shown this many bytes around the place, about.
const AROUND: usize = 160;

impl Report<'_> {
    /// One `article` a finding: its sentence, its places with their lines, its cure.
    #[must_use]
    pub fn html(&self) -> String {
        self.entries.iter().map(|entry| self.finding(entry)).collect()
    }

    fn finding(&self, entry: &Entry<'_>) -> String {
        let (word, class) = match entry.severity {
            Severity::Error => (self.wording.error, "error"),
            Severity::Warning => (self.wording.warning, "warning"),
        };
        let mut out = format!(
            "<article class=\"finding {class}\">\n<h3><span class=\"severity\">{}</span> {}</h3>\n",
            escaped(word),
            escaped(&entry.words.message),
        );
        if let (Some(place), Some(span)) = (&entry.place, entry.span) {
            self.place(place, span, "", &mut out);
        }
        for ((place, span, _), words) in entry.related.iter().zip(&entry.words.related) {
            self.place(place, *span, words, &mut out);
        }
        if let Some(help) = &entry.words.help {
            let (word, help) = (escaped(self.wording.help), escaped(help));
            out += &format!("<p class=\"help\"><span>{word}:</span> {help}</p>\n");
        }
        out + &format!("<p class=\"code\">{}</p>\n</article>\n", entry.code)
    }

    fn place(&self, place: &Place, span: Span, words: &str, out: &mut String) {
        let words = if words.is_empty() { String::new() } else { format!(" {}", escaped(words)) };
        *out += &format!("<p class=\"place\"><code>{}</code>{words}</p>\n", escaped(&place.to_string()));
        let index = self.places.indexes.get(&span.file).and_then(Option::as_ref);
        if let Some(index) = index.filter(|_| span.end > 0 || span.start > 0) {
            *out += &quoted(index, span);
        }
    }
}

/// The line of a place, with the place marked.
fn quoted(index: &LineIndex<'_>, span: Span) -> String {
    let text = index.text();
    let floor = |byte: usize| text.floor_char_boundary(byte.min(text.len()));
    let at = index.line_at(floor(span.start as usize));
    let line = index.line(at);
    let start = floor(span.start as usize).clamp(line.start, line.end);
    let end = floor(span.end as usize).clamp(start, line.end);
    let shown = cut(&line, start, floor);
    format!(
        "<pre><span class=\"line\">{}</span> {}<mark>{}</mark>{}</pre>\n",
        at + 1,
        escaped(&text[shown.start..start]),
        escaped(&text[start..end.min(shown.end).max(start)]),
        escaped(&text[end.min(shown.end).max(start)..shown.end]),
    )
}

/// A long line around a place in it.
fn cut(line: &Range<usize>, start: usize, floor: impl Fn(usize) -> usize) -> Range<usize> {
    if line.len() <= 2 * AROUND {
        return line.clone();
    }
    let from = floor(start.saturating_sub(AROUND)).max(line.start);
    from..floor(start + AROUND).clamp(start, line.end)
}

/// Text for HTML and its attributes.
#[must_use]
pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    crate::prose::escape_attribute(text, &mut out);
    out
}
