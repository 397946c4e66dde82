//! For people at a terminal: the sentence, the lines in question, the cure.

use std::borrow::Cow;
use std::ops::Range;

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet, normalize_untrusted_str};

use super::lines::LineIndex;
use super::{Entry, Place, Report};
use crate::diag::{FileId, Severity, Span};

/// Whether to colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// Plain text.
    Plain,
    /// With escape codes for a terminal.
    Coloured,
}

/// A line is shown this many bytes around the place, about.
const AROUND: usize = 160;
/// Of a place of more lines than this, only the first line is shown.
const TALL: usize = 4;
/// Places with no more lines than this between them are shown together.
const NEAR: usize = 3;

impl Report<'_> {
    /// Each finding with the lines that it is about; a blank line after each.
    #[must_use]
    pub fn human(&self, style: Style) -> String {
        let renderer = match style {
            Style::Plain => Renderer::plain(),
            Style::Coloured => Renderer::styled(),
        };
        let mut out = String::new();
        for entry in &self.entries {
            for line in renderer.render(&[self.group(entry)]).lines().filter(|line| !is_bare_arrow(line)) {
                out += line;
                out.push('\n');
            }
            out.push('\n');
        }
        out
    }

    fn group<'r>(&'r self, entry: &'r Entry<'_>) -> Group<'r> {
        let level = match entry.severity {
            Severity::Error => Level::ERROR.with_name(self.wording.error),
            Severity::Warning => Level::WARNING.with_name(self.wording.warning),
        };
        let message = match entry.count {
            1 => entry.words.message.clone(),
            count => format!("{} ({count}×)", entry.words.message),
        };
        let mut group = level.primary_title(message).id(entry.code).elements(Vec::<Origin<'_>>::new());
        let mut shown = shown(entry).into_iter().peekable();
        while let Some(first) = shown.next() {
            group = group.element(origin(first.place));
            let Some(Some(index)) = self.places.indexes.get(&first.span.file) else { continue };
            let mut window = Window::new(index, &first);
            while let Some(next) = shown.next_if(|next| window.takes(next)) {
                window.add(next);
            }
            group = group.element(window.snippet());
        }
        if let Some(help) = &entry.words.help {
            let help = normalize_untrusted_str(help);
            group = group.element(Level::HELP.with_name(self.wording.help).message(help));
        }
        group
    }
}

/// The renderer's arrow to a picture without a path: ours stands in the line before.
fn is_bare_arrow(line: &str) -> bool {
    line.contains(":::") && anstream::adapter::strip_str(line).to_string().trim() == ":::"
}

/// A place to be shown, with its words.
struct Shown<'e> {
    span: Span,
    place: &'e Place,
    words: &'e str,
    primary: bool,
}

/// The places of a finding: those near each other in one file in the order of the file, so that they
/// share a picture.
fn shown<'e>(entry: &'e Entry<'_>) -> Vec<Shown<'e>> {
    let own = entry.place.iter().zip(entry.span).map(|(place, span)| Shown {
        span,
        place,
        words: "",
        primary: true,
    });
    let others = entry.related.iter().zip(&entry.words.related).map(|((place, span, _), words)| Shown {
        span: *span,
        place,
        words,
        primary: false,
    });
    own.chain(others).collect()
}

fn origin(place: &Place) -> Origin<'_> {
    let origin = Origin::path(visible(&place.path));
    match place.region {
        Some(region) => origin.line(region.line).char_column(region.column),
        None => origin,
    }
}

/// A path on one line: a name may hold line breaks, and what moves a terminal's cursor.
fn visible(path: &str) -> Cow<'_, str> {
    let is_plain =
        |c: char| !c.is_control() && !matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    if path.chars().all(is_plain) {
        return path.into();
    }
    let picture = |c: char| match c {
        '\0'..='\u{1f}' => char::from_u32(0x2400 + u32::from(c)).unwrap_or(char::REPLACEMENT_CHARACTER),
        c if is_plain(c) => c,
        _ => char::REPLACEMENT_CHARACTER,
    };
    path.chars().map(picture).collect()
}

/// Some lines of a file with the places in them.
struct Window<'i, 'r, 'e> {
    index: &'i LineIndex<'r>,
    file: FileId,
    lines: Range<usize>,
    places: Vec<(Range<usize>, &'e str, bool)>,
}

impl<'i, 'r: 'e, 'e> Window<'i, 'r, 'e> {
    fn new(index: &'i LineIndex<'r>, first: &Shown<'e>) -> Self {
        let lines = Self::lines_of(index, first.span);
        let mut window = Self { index, file: first.span.file, lines: lines.clone(), places: Vec::new() };
        window.push(first, lines);
        window
    }

    /// The lines that show a span: all of them, or the first of many.
    fn lines_of(index: &LineIndex<'_>, span: Span) -> Range<usize> {
        let text = index.text();
        let first = index.line_at((span.start as usize).min(text.len()));
        let last = index.line_at((span.end.max(span.start) as usize).min(text.len()));
        let ends_at_start = last > first && index.line(last).start >= span.end as usize;
        let last = if ends_at_start { last - 1 } else { last };
        if last - first >= TALL { first..first + 1 } else { first..last + 1 }
    }

    fn takes(&self, next: &Shown<'_>) -> bool {
        let lines = Self::lines_of(self.index, next.span);
        next.span.file == self.file
            && lines.start <= self.lines.end + NEAR
            && self.lines.start <= lines.end + NEAR
    }

    fn add(&mut self, next: Shown<'e>) {
        let lines = Self::lines_of(self.index, next.span);
        self.lines = self.lines.start.min(lines.start)..self.lines.end.max(lines.end);
        self.push(&next, lines);
    }

    fn push(&mut self, shown: &Shown<'e>, lines: Range<usize>) {
        let (first, last) = (self.index.line(lines.start), self.index.line(lines.end - 1));
        let floor =
            |byte: u32| self.index.text().floor_char_boundary((byte as usize).min(self.index.text().len()));
        let start = floor(shown.span.start).clamp(first.start, last.end.max(first.start));
        let end = floor(shown.span.end).clamp(start, last.end.max(start));
        self.places.push((start..end, shown.words, shown.primary));
    }

    /// The picture: the lines joined by plain line breaks, long ones cut around what they show.
    fn snippet(self) -> Snippet<'e, annotate_snippets::Annotation<'e>> {
        let mut source = String::new();
        let mut pieces: Vec<(Range<usize>, usize)> = Vec::new();
        for line in self.lines.clone() {
            let line = self.cut(self.index.line(line));
            pieces.push((line.clone(), source.len()));
            source.push_str(&self.index.text()[line]);
            source.push('\n');
        }
        let within = |byte: usize| {
            let piece = pieces.iter().rev().find(|(line, _)| line.start <= byte).or(pieces.first());
            piece.map_or(0, |(line, at)| at + byte.clamp(line.start, line.end) - line.start)
        };
        let annotations: Vec<_> = self
            .places
            .iter()
            .map(|(place, words, primary)| {
                let kind = if *primary { AnnotationKind::Primary } else { AnnotationKind::Context };
                let start = within(place.start);
                let span = kind.span(start..within(place.end).max(start));
                if words.is_empty() { span } else { span.label(normalize_untrusted_str(words)) }
            })
            .collect();
        Snippet::source(source).line_start(self.lines.start + 1).annotations(annotations)
    }

    /// A long line around the first place in it.
    fn cut(&self, line: Range<usize>) -> Range<usize> {
        if line.len() <= 2 * AROUND {
            return line;
        }
        let place = self.places.iter().find(|(place, ..)| place.start <= line.end && place.end >= line.start);
        let start = place.map_or(line.start, |(place, ..)| place.start).max(line.start);
        let from = start.saturating_sub(AROUND).max(line.start);
        let to = (start + AROUND).min(line.end);
        self.index.text().floor_char_boundary(from)..self.index.text().floor_char_boundary(to)
    }
}
