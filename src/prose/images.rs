//! Pictures, and paragraphs that are no paragraphs: those of pictures and references alone.

use std::sync::Arc;

use pulldown_cmark::{CowStr, Event, Tag, TagEnd};

use super::model::Hole;
use super::write::Writer;
use crate::diag::{At, Code, Diagnostic};

impl<'t> Writer<'t> {
    /// Writes a paragraph whose every line is one picture or one reference: each becomes a block of its
    /// own. None if it holds anything else. Yields the index after the paragraph.
    pub(super) fn blocks(&mut self, at: usize) -> Option<usize> {
        if self.base.is_inline() {
            return None;
        }
        let mut items = Vec::new();
        let mut next = at + 1;
        loop {
            items.push(next);
            next = self.block_item(next)?;
            match &self.events.get(next)?.0 {
                Event::SoftBreak | Event::HardBreak => next += 1,
                Event::End(TagEnd::Paragraph) => break,
                _ => return None,
            }
        }
        for item in items {
            self.write_block(item);
            self.tags.markup("\n");
        }
        Some(next + 1)
    }

    /// The index after a picture or a lone reference.
    fn block_item(&self, at: usize) -> Option<usize> {
        match &self.events.get(at)?.0 {
            Event::Text(_) => self.lone_mask(at).map(|_| at + 1),
            Event::Start(Tag::Image { .. }) => Some(self.end_of(at) + 1),
            _ => None,
        }
    }

    /// The reference that a text event consists of.
    fn lone_mask(&self, at: usize) -> Option<usize> {
        let range = &self.events[at].1;
        let mask = self.masks.partition_point(|mask| mask.range.end <= range.start);
        let found = self.masks.get(mask).filter(|mask| mask.range.start < range.end)?;
        let around = [range.start..found.range.start, found.range.end..range.end];
        around
            .into_iter()
            .all(|part| self.source.get(part).is_some_and(|text| text.trim().is_empty()))
            .then_some(mask)
    }

    fn write_block(&mut self, at: usize) {
        let events = self.events;
        if let (Event::Start(Tag::Image { dest_url, title, .. }), _) = &events[at] {
            self.image(at, dest_url, title, true);
        } else if let Some(mask) = self.lone_mask(at) {
            self.shown[mask] = true;
            if let Some(index) = self.masks[mask].reference {
                self.prose.references[index as usize].block = true;
                self.tags.hole(Hole::Reference(index));
            }
        }
    }

    /// Writes the picture that starts at `at`, and yields the index after it.
    pub(super) fn image(&mut self, at: usize, target: &CowStr<'t>, title: &str, block: bool) -> usize {
        let end = self.end_of(at);
        let range = &self.events[at].1;
        let span = self.base.span(range.clone());
        let mut alt = String::new();
        for (event, _) in &self.events[at + 1..end] {
            match event {
                Event::Text(text) | Event::Code(text) => alt.push_str(text),
                Event::SoftBreak | Event::HardBreak => alt.push(' '),
                _ => {}
            }
        }
        if alt.trim().is_empty() {
            self.found.push(Diagnostic::error(Code::MissingAlt, span).help("help"));
        }
        let place = self.place_of(target, range);
        let title = (!title.is_empty()).then(|| Arc::from(title));
        let hole = self.picture(At::new(target, place), At::new(alt.trim().into(), span), title, block);
        self.tags.hole(hole);
        end + 1
    }
}
