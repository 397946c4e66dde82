//! Runs of text, with the references and bare addresses in them; and links.

use std::ops::Range;

use pulldown_cmark::{CowStr, Event, LinkType};

use super::masks::is_escaped;
use super::write::Writer;
use crate::diag::{Code, Diagnostic};

/// A piece of a run, as one text event has it.
#[derive(Clone)]
struct Piece<'t> {
    /// What is shown.
    shown: &'t str,
    /// The same as part of an address: without typographic quotes and dashes.
    plain: &'t str,
    /// Where it stands in the text.
    source: Range<usize>,
}

impl<'t> Writer<'t> {
    /// Writes the text events from `at` on that belong together, and yields the index after them. The
    /// parser parts text wherever a mark might have stood, so an address can come in many events.
    pub(super) fn text_run(&mut self, at: usize) -> usize {
        let events = self.events;
        let mut end = at;
        let start = events[at].1.start;
        let mut source_end = start;
        while let Some((Event::Text(_), range)) = events.get(end) {
            let joined = range.start == source_end || self.source.get(source_end..range.start) == Some("\\");
            if !joined {
                break;
            }
            source_end = range.end;
            end += 1;
        }
        let source = self.source.get(start..source_end).unwrap_or_default();
        if self.has_notes {
            self.report_lost_notes(source, start);
        }
        let mask = self.masks.partition_point(|mask| mask.range.end <= start);
        let has_masks = self.masks.get(mask).is_some_and(|mask| mask.range.start < source_end);
        if has_masks || (self.links_open == 0 && self.autolinks.may_find(source)) {
            self.rich_run(at..end, mask);
        } else {
            for (event, _) in &events[at..end] {
                if let Event::Text(text) = event {
                    self.shown_text(text, true);
                }
            }
        }
        end
    }

    /// Writes a run that holds references or addresses; `mask` is the first reference that may be in it.
    fn rich_run(&mut self, run: Range<usize>, mut mask: usize) {
        let masks = self.masks;
        let mut pieces = Vec::new();
        for (event, range) in &self.events[run] {
            let Event::Text(text) = event else { continue };
            let mut piece = self.piece(text, range.clone());
            while let Some(found) = masks.get(mask).filter(|mask| mask.range.start < piece.source.end) {
                let whole = piece.source.start <= found.range.start && found.range.end <= piece.source.end;
                if !whole || piece.shown.len() != piece.source.len() {
                    break;
                }
                let (before, after) = piece.split(found.range.clone());
                pieces.push(before);
                self.write_pieces(&pieces);
                pieces.clear();
                self.inline_reference(mask);
                piece = after;
                mask += 1;
            }
            pieces.push(piece);
        }
        self.write_pieces(&pieces);
    }

    fn piece(&self, shown: &'t str, source: Range<usize>) -> Piece<'t> {
        let written = self.source.get(source.clone()).unwrap_or(shown);
        // Only typography changes text that is no entity and no escape.
        let typographic = written.starts_with(['\'', '"', '-', '.']) && !written.starts_with(shown);
        Piece { shown, plain: if typographic { written } else { shown }, source }
    }

    fn write_pieces(&mut self, pieces: &[Piece<'t>]) {
        if self.links_open > 0 {
            return pieces.iter().for_each(|piece| self.shown_text(piece.shown, true));
        }
        let flat: String = pieces.iter().map(|piece| piece.plain).collect();
        let mut written = 0;
        for link in self.autolinks.find(&flat) {
            self.write_part(pieces, written..link.range.start);
            let source = source_at(pieces, link.range.start)..source_end(pieces, link.range.end);
            let text = &flat[link.range.clone()];
            let hole = self.link(&format!("{}{text}", link.prefix), self.base.span(source));
            self.tags.open_tag("a").attribute_hole("href", hole).close_tag();
            self.shown_text(text, true);
            self.tags.markup("</a>");
            written = link.range.end;
        }
        self.write_part(pieces, written..flat.len());
    }

    /// Writes the bytes `range` of the pieces' plain text, as it is shown.
    fn write_part(&mut self, pieces: &[Piece<'t>], range: Range<usize>) {
        let mut at = 0;
        for piece in pieces {
            let (start, end) = (at, at + piece.plain.len());
            at = end;
            if end <= range.start || start >= range.end {
                continue;
            }
            let (from, to) = (range.start.max(start) - start, range.end.min(end) - start);
            let whole = from == 0 && to == piece.plain.len();
            self.shown_text(if whole { piece.shown } else { &piece.plain[from..to] }, true);
        }
    }

    /// `[^x]` that is still text has no footnote.
    fn report_lost_notes(&mut self, source: &str, start: usize) {
        let mut from = 0;
        while let Some(at) = source[from..].find("[^").map(|length| from + length) {
            from = at + 2;
            let Some(length) = source[from..].find(']') else { return };
            let label = &source[from..from + length];
            if label.is_empty() || label.contains(['[', ' ', '\n']) || is_escaped(self.source, start + at) {
                continue;
            }
            let span = self.base.span(start + at..start + from + length + 1);
            self.found.push(Diagnostic::error(Code::UnknownFootnote, span).arg("label", label).help("help"));
        }
    }

    pub(super) fn start_link(
        &mut self,
        kind: LinkType,
        target: &CowStr<'t>,
        title: &str,
        range: &Range<usize>,
    ) {
        let span = self.place_of(target, range);
        if matches!(kind, LinkType::Autolink | LinkType::Email) {
            // What stands between `<` and `>` is text and address at once, and no reference can be the latter.
            let inside = self.masks.iter().filter(|mask| range.contains(&mask.range.start));
            for place in inside.map(|mask| self.base.span(mask.range.clone())) {
                self.found.push(Diagnostic::error(Code::MisplacedReference, place).help("help"));
            }
        }
        let hole = match kind {
            LinkType::Email => self.link(&format!("mailto:{target}"), span),
            _ => self.link(target, span),
        };
        let tag = self.tags.open_tag("a").attribute_hole("href", hole);
        if !title.is_empty() {
            tag.attribute("title", title);
        }
        tag.close_tag();
        self.links_open += 1;
    }

    pub(super) fn end_link(&mut self) {
        self.links_open -= 1;
        self.tags.markup("</a>");
    }
}

impl Piece<'_> {
    /// What stands before and after some of its source.
    fn split(self, at: Range<usize>) -> (Self, Self) {
        let (start, end) = (at.start - self.source.start, at.end - self.source.start);
        let before = Self {
            shown: &self.shown[..start],
            plain: &self.shown[..start],
            source: self.source.start..at.start,
        };
        let after =
            Self { shown: &self.shown[end..], plain: &self.shown[end..], source: at.end..self.source.end };
        (before, after)
    }

    fn is_verbatim(&self) -> bool {
        self.plain.len() == self.source.len()
    }
}

/// Where a byte of the pieces' plain text stands in the text.
fn source_at(pieces: &[Piece<'_>], at: usize) -> usize {
    let mut start = 0;
    for piece in pieces {
        if at < start + piece.plain.len() {
            return piece.source.start + if piece.is_verbatim() { at - start } else { 0 };
        }
        start += piece.plain.len();
    }
    pieces.last().map_or(0, |piece| piece.source.end)
}

/// The same for the end of a part.
fn source_end(pieces: &[Piece<'_>], at: usize) -> usize {
    let mut start = 0;
    for piece in pieces {
        if at <= start + piece.plain.len() {
            return if piece.is_verbatim() { piece.source.start + at - start } else { piece.source.end };
        }
        start += piece.plain.len();
    }
    pieces.last().map_or(0, |piece| piece.source.end)
}
