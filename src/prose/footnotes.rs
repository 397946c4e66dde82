//! Footnotes: numbered as the text first names them, listed at its end, each with a way back.

use std::collections::HashMap;
use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

use super::fill::{mark_id, note_id};
use super::model::{Hole, Word};
use super::write::Writer;
use crate::diag::{Code, Diagnostic};

/// The footnotes of a text.
#[derive(Default)]
pub(super) struct Notes<'t> {
    /// By label, in lower case.
    by_label: HashMap<String, usize>,
    notes: Vec<Note<'t>>,
    /// Notes in the order of their numbers.
    numbered: Vec<usize>,
    /// The paragraph end (index of its event) that takes the links back, and the note's number.
    last_paragraph: Option<(usize, u32)>,
}

struct Note<'t> {
    label: &'t str,
    /// Bytes of the definition.
    source: Range<usize>,
    /// Events inside the definition.
    events: Range<usize>,
    /// From 1; 0 while nothing names it.
    number: u32,
    /// How often the text names it.
    marks: u32,
}

impl<'t> Writer<'t> {
    /// Finds the definitions, and reports labels defined twice.
    pub(super) fn find_notes(&mut self) {
        if !self.has_notes {
            return;
        }
        let events = self.events;
        for (at, (event, range)) in events.iter().enumerate() {
            let Event::Start(Tag::FootnoteDefinition(label)) = event else { continue };
            let index = self.notes.notes.len();
            let first = *self.notes.by_label.entry(label.to_lowercase()).or_insert(index);
            if first != index {
                let first = self.base.span(head(label, &self.notes.notes[first].source));
                let double = Diagnostic::error(Code::DuplicateId, self.base.span(head(label, range)));
                self.found.push(double.arg("id", format!("^{label}")).also(first, "first").help("help"));
                continue;
            }
            let inside = at + 1..self.end_of(at);
            self.notes.notes.push(Note { label, source: range.clone(), events: inside, number: 0, marks: 0 });
        }
    }

    /// Writes the mark of a footnote in the text.
    pub(super) fn note_mark(&mut self, label: &str, range: &Range<usize>) {
        let Some(&index) = self.notes.by_label.get(&label.to_lowercase()) else {
            let span = self.base.span(range.clone());
            self.found.push(Diagnostic::error(Code::UnknownFootnote, span).arg("label", label).help("help"));
            return;
        };
        let next = self.notes.numbered.len() as u32 + 1;
        let note = &mut self.notes.notes[index];
        if note.number == 0 {
            note.number = next;
            self.notes.numbered.push(index);
        }
        note.marks += 1;
        let (number, mark) = (note.number, note.marks);
        self.tags.open_tag("sup").attribute("class", "footnote-ref").close_tag();
        self.tags
            .open_tag("a")
            .attribute_hole("href", Hole::Note(number))
            .attribute("id", &mark_id(number, mark))
            .attribute("role", "doc-noteref")
            .close_tag();
        self.tags.markup(&number.to_string());
        self.tags.markup("</a></sup>");
    }

    /// Writes the list of footnotes. Notes may name further notes, which join the end of the list.
    pub(super) fn write_notes(&mut self) {
        if !self.notes.numbered.is_empty() {
            self.leave_running_text();
            self.tags
                .open_tag("div")
                .attribute("class", "footnotes")
                .attribute("role", "doc-endnotes")
                .attribute_hole("aria-label", Hole::Word(Word::Footnotes))
                .close_tag();
            self.tags.markup("\n<ol>\n");
            let mut number = 0;
            while let Some(&index) = self.notes.numbered.get(number) {
                number += 1;
                self.write_note(index, number as u32);
            }
            self.tags.markup("</ol>\n</div>\n");
        }
        self.report_unused_notes();
    }

    fn write_note(&mut self, index: usize, number: u32) {
        let inside = self.notes.notes[index].events.clone();
        self.tags.open_tag("li").attribute("id", &note_id(number)).close_tag();
        let last = inside.end.saturating_sub(1);
        let paragraph =
            inside.contains(&last) && matches!(self.events[last].0, Event::End(TagEnd::Paragraph));
        self.notes.last_paragraph = paragraph.then_some((last, number));
        self.write_events(inside);
        // Still there: the note ends with something else than a written paragraph.
        if !paragraph || self.notes.last_paragraph.take().is_some() {
            self.tags.markup("<p>");
            self.back_links(number);
            self.tags.markup("</p>\n");
        }
        self.tags.markup("</li>\n");
    }

    /// Adds the links back if this is the end of a note's last paragraph.
    pub(super) fn write_back_links(&mut self, at: usize) {
        if let Some((_, number)) = self.notes.last_paragraph.take_if(|(last, _)| *last == at) {
            self.tags.markup(" ");
            self.back_links(number);
        }
    }

    fn back_links(&mut self, note: u32) {
        let marks = self.notes.notes[self.notes.numbered[note as usize - 1]].marks;
        for mark in 1..=marks {
            if mark > 1 {
                self.tags.markup(" ");
            }
            self.tags
                .open_tag("a")
                .attribute("class", "footnote-back")
                .attribute_hole("href", Hole::Mark(note, mark))
                .attribute("role", "doc-backlink")
                .attribute_hole("aria-label", Hole::Word(Word::FootnoteBack { note, mark }))
                .close_tag();
            // The arrow as text, not as a coloured picture.
            self.tags.markup("\u{21A9}\u{FE0E}</a>");
        }
    }

    /// A note that nothing names is not shown, and whoever wrote it should know.
    fn report_unused_notes(&mut self) {
        for note in self.notes.notes.iter().filter(|note| note.number == 0) {
            let span = self.base.span(head(note.label, &note.source));
            self.found
                .push(Diagnostic::warning(Code::UnusedFootnote, span).arg("label", note.label).help("help"));
            for (mask, shown) in self.masks.iter().zip(&mut self.shown) {
                *shown |= note.source.contains(&mask.range.start);
            }
        }
    }
}

/// The bytes of `[^label]` at the start of a definition.
fn head(label: &str, definition: &Range<usize>) -> Range<usize> {
    definition.start..(definition.start + label.len() + 3).min(definition.end)
}
