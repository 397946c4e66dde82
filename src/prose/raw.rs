//! HTML that an author wrote in Markdown: its links and pictures are checked like any other, and where the
//! site sanitises, only harmless elements and attributes are written on.

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

use pulldown_cmark::{CowStr, Event};

use super::html_tokens::{OPAQUE, Tag, Token, decode, tokens};
use super::sanitise::AUTHOR;
use super::write::Writer;
use crate::diag::{Arg, At, Code, Diagnostic, Severity, Span};

/// What is known of the author's HTML so far.
#[derive(Default)]
pub(super) struct RawState {
    /// Elements opened and not closed.
    open: usize,
    /// Too many were: reported, and no more is written.
    too_deep: bool,
}

/// Elements that an author may leave open. More would be slow to balance.
const MOST_OPEN: usize = 100;

/// Elements without an end tag.
const VOID: &[&str] =
    &["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"];

/// Some raw HTML, gathered from its lines.
pub(super) struct Piece {
    pub(super) html: String,
    /// Where each line begins in `html` and in the text.
    lines: Vec<(usize, usize)>,
}

impl Piece {
    /// The lines, each with its place in the text, as one.
    pub(super) fn of<'l>(lines: impl Iterator<Item = (&'l str, usize)>) -> Self {
        let mut piece = Self { html: String::new(), lines: Vec::new() };
        for (line, source) in lines {
            piece.lines.push((piece.html.len(), source));
            piece.html.push_str(line);
        }
        piece
    }

    fn source(&self, at: usize) -> usize {
        let line = self.lines.partition_point(|(start, _)| *start <= at).saturating_sub(1);
        self.lines.get(line).map_or(0, |(start, source)| source + at - start)
    }

    /// Where bytes of it stand in the text.
    pub(super) fn range(&self, range: &Range<usize>) -> Range<usize> {
        let end = if range.is_empty() { range.start } else { range.end - 1 };
        self.source(range.start)..self.source(end) + range.len().min(1)
    }
}

impl<'t> Writer<'t> {
    /// Writes a block of HTML, and yields the index after it.
    pub(super) fn html_block(&mut self, at: usize) -> usize {
        let end = self.end_of(at);
        let events = self.events;
        let lines: Vec<(&CowStr<'t>, usize)> = events[at..end]
            .iter()
            .filter_map(|(event, range)| match event {
                Event::Html(html) | Event::Text(html) => Some((html, range.start)),
                _ => None,
            })
            .collect();
        self.raw_html(&lines);
        end + 1
    }

    /// Writes HTML of one or many lines, each with its place.
    pub(super) fn raw_html(&mut self, written: &[(&CowStr<'t>, usize)]) {
        self.prose.has_raw_html = true;
        let piece = Piece::of(written.iter().map(|(line, source)| (&***line, *source)));
        let mut removed = Removed::default();
        let mut skipping: Option<String> = None;
        for token in tokens(&piece.html) {
            if let Some(name) = &skipping {
                let ends = matches!(&token, Token::Tag(tag) if tag.closing && tag.name == *name);
                if let (false, Token::Tag(Tag { range, .. }) | Token::Text(range) | Token::Unseen(range)) =
                    (ends, &token)
                {
                    self.write_as_is(&piece.html[range.clone()]);
                    continue;
                }
                skipping = None;
            }
            match token {
                Token::Text(range) => self.raw_text(&piece, range),
                // A remark is for those who write; what it says may not be public at all.
                Token::Unseen(range) if piece.html[range.clone()].starts_with("<!--") => {}
                Token::Unseen(range) => self.write_as_is(&piece.html[range]),
                Token::Tag(tag) => {
                    if !tag.closing && OPAQUE.contains(&tag.name.as_str()) {
                        skipping = Some(tag.name.clone());
                    }
                    self.raw_tag(&piece, &tag, &mut removed);
                }
            }
        }
        self.report_removed(removed);
    }

    fn sanitises(&self) -> bool {
        self.tags.token.is_some()
    }

    /// What the sanitiser leaves out and nobody misses.
    fn write_as_is(&mut self, html: &str) {
        if !self.sanitises() {
            self.tags.markup(html);
        }
    }

    fn raw_text(&mut self, piece: &Piece, range: Range<usize>) {
        self.report_references(piece, range.clone());
        let text = &piece.html[range];
        if self.sanitises() {
            // What is no tag to us shall be none to the sanitiser.
            self.tags.markup(&text.replace('<', "&lt;"));
        } else {
            self.tags.markup(text);
        }
    }

    fn raw_tag(&mut self, piece: &Piece, tag: &Tag, removed: &mut Removed) {
        for attribute in &tag.attributes {
            self.report_references(piece, attribute.value.clone());
        }
        if self.sanitises() && !AUTHOR.contains(&tag.name.as_str()) {
            if !tag.closing {
                removed.add(format!("<{}>", tag.name), self.base.span(piece.range(&tag.range)));
            }
            return;
        }
        if self.is_too_deep(piece, tag) {
            return;
        }
        let source = tag.attribute("src").map(|source| decode(&piece.html[source.value.clone()]));
        match (tag.closing, tag.name.as_str(), source) {
            (false, "img", Some(source)) if self.sanitises() || is_content(&source) => {
                self.raw_picture(piece, tag, source)
            }
            _ if self.sanitises() => self.clean_tag(piece, tag, removed),
            _ => self.open_tag_as_is(piece, tag),
        }
    }

    /// Counts open elements; an attack or an accident may leave thousands.
    fn is_too_deep(&mut self, piece: &Piece, tag: &Tag) -> bool {
        if !VOID.contains(&tag.name.as_str()) {
            self.raw.open = if tag.closing { self.raw.open.saturating_sub(1) } else { self.raw.open + 1 };
        }
        if self.raw.open > MOST_OPEN && self.sanitises() && !self.raw.too_deep {
            self.raw.too_deep = true;
            let span = self.base.span(piece.range(&tag.range));
            self.found
                .push(Diagnostic::error(Code::ProseTooDeep, span).arg("deepest", MOST_OPEN).help("help"));
        }
        self.raw.too_deep
    }

    fn raw_picture(&mut self, piece: &Piece, tag: &Tag, source: String) {
        let value = |name| tag.attribute(name).map(|attribute| decode(&piece.html[attribute.value.clone()]));
        let span = self.base.span(piece.range(&tag.range));
        let alt = value("alt");
        if alt.is_none() {
            self.found.push(Diagnostic::error(Code::MissingAlt, span).help("help"));
        }
        let place = tag.attribute("src").map_or(span, |source| self.base.span(piece.range(&source.value)));
        let alt = At::new(Arc::from(alt.unwrap_or_default()), span);
        let hole = self.picture(At::new(&*source, place), alt, value("title").map(Arc::from), false);
        self.tags.hole(hole);
    }

    /// Writes a harmless tag with its harmless attributes.
    fn clean_tag(&mut self, piece: &Piece, tag: &Tag, removed: &mut Removed) {
        if tag.closing {
            return self.tags.markup(&format!("</{}>", tag.name));
        }
        self.tags.open_tag(&tag.name);
        let mut names = BTreeSet::new();
        for attribute in &tag.attributes {
            if !names.insert(attribute.name.as_str()) {
                continue;
            }
            let value = decode(&piece.html[attribute.value.clone()]);
            if tag.name == "a" && attribute.name == "href" {
                let hole = self.link(&value, self.base.span(piece.range(&attribute.value)));
                self.tags.attribute_hole("href", hole);
            } else if is_harmless(&tag.name, &attribute.name) {
                self.tags.attribute(&attribute.name, &value);
            } else {
                let span = self.base.span(piece.range(&attribute.name_at));
                removed.add(attribute.name.clone(), span);
            }
        }
        self.tags.close_tag();
    }

    /// Writes a tag as it is, but for the address of a link.
    fn open_tag_as_is(&mut self, piece: &Piece, tag: &Tag) {
        let html = &piece.html;
        let href =
            tag.attribute("href").filter(|href| tag.name == "a" && !tag.closing && !href.quoted.is_empty());
        let Some(href) = href else {
            return self.tags.markup(&html[tag.range.clone()]);
        };
        let hole = self.link(&decode(&html[href.value.clone()]), self.base.span(piece.range(&href.value)));
        self.tags.markup(&html[tag.range.start..href.quoted.start]);
        self.tags.markup("\"");
        self.tags.hole(hole);
        self.tags.markup("\"");
        self.tags.markup(&html[href.quoted.end..tag.range.end]);
    }

    /// References are not read in HTML; a `{{` there would be published as it stands.
    fn report_references(&mut self, piece: &Piece, range: Range<usize>) {
        let mut from = range.start;
        while let Some(at) = piece.html[from..range.end].find("{{").map(|length| from + length) {
            let span: Span = self.base.span(piece.range(&(at..at + 2)));
            self.found.push(Diagnostic::error(Code::MisplacedReference, span).help("help"));
            from = at + 2;
        }
    }

    fn report_removed(&mut self, removed: Removed) {
        if let Some(span) = removed.first {
            let finding =
                Diagnostic { severity: Severity::Warning, ..Diagnostic::error(Code::RawHtmlRemoved, span) };
            self.found.push(finding.arg("parts", Arg::All(removed.parts.into_iter().collect())).help("help"));
        }
    }
}

/// What sanitising took out of one piece of HTML.
#[derive(Default)]
struct Removed {
    parts: BTreeSet<String>,
    first: Option<Span>,
}

impl Removed {
    fn add(&mut self, part: String, span: Span) {
        self.parts.insert(part);
        self.first.get_or_insert(span);
    }
}

/// A picture of the site's own content, which has another address once it is published.
fn is_content(source: &str) -> bool {
    !source.starts_with('/') && !source.contains(':')
}

fn is_harmless(tag: &str, attribute: &str) -> bool {
    matches!(
        (tag, attribute),
        (_, "lang" | "dir" | "title")
            | ("a", "hreflang")
            | ("details", "open")
            | ("li", "value")
            | ("ol", "start" | "reversed" | "type")
            | ("td" | "th", "colspan" | "rowspan")
            | ("th", "scope")
            | ("time" | "del" | "ins", "datetime")
    )
}
