//! Writes the HTML of a text, event by event.

use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

use super::footnotes::Notes;
use super::headings::{Ids, Levels, Open, Written};
use super::masks::Mask;
use super::model::{Hole, Prose};
use super::parse::Base;
use super::plain::{EXCERPT, count_words, excerpt};
use super::raw::RawState;
use super::references::Reference;
use super::tables::Table;
use super::tags::Tags;
use super::{autolinks, sanitise};
use crate::diag::{Code, Diagnostic};

/// The state of writing one text.
pub(super) struct Writer<'t> {
    /// The text as written.
    pub(super) source: &'t str,
    /// The text that was parsed: the same with references overwritten.
    pub(super) text: &'t str,
    pub(super) events: &'t [(Event<'t>, Range<usize>)],
    pub(super) masks: &'t [Mask],
    /// Which masks have been shown.
    pub(super) shown: Vec<bool>,
    pub(super) base: Base,
    pub(super) prose: Prose,
    pub(super) tags: Tags,
    pub(super) found: Vec<Diagnostic>,
    pub(super) ids: Ids,
    pub(super) levels: Levels,
    pub(super) notes: Notes<'t>,
    pub(super) table: Table<'t>,
    pub(super) raw: RawState,
    pub(super) autolinks: autolinks::Finder,
    /// The text holds a `[^`.
    pub(super) has_notes: bool,
    /// The words of the heading being written.
    pub(super) heading: Option<Open>,
    /// Links open around the place of writing; in one, addresses stay text.
    pub(super) links_open: u32,
    /// Blocks open around the place of writing.
    blocks_open: u32,
    /// The text that the excerpt is made of.
    lead: String,
    /// In a paragraph that the excerpt takes in: where it begins in `lead`.
    in_lead: Option<usize>,
    in_word: bool,
}

impl<'t> Writer<'t> {
    pub(super) fn new(
        source: &'t str,
        text: &'t str,
        events: &'t [(Event<'t>, Range<usize>)],
        masks: &'t [Mask],
        references: Vec<Reference>,
        base: Base,
        token: Option<String>,
    ) -> Self {
        Self {
            source,
            text,
            events,
            masks,
            shown: vec![false; masks.len()],
            base,
            prose: Prose { references, ..Prose::default() },
            tags: Tags { html: String::with_capacity(text.len() + text.len() / 4), token, ..Tags::default() },
            found: Vec::new(),
            ids: Ids::default(),
            levels: Levels::default(),
            notes: Notes::default(),
            table: Table::default(),
            raw: RawState::default(),
            autolinks: autolinks::Finder::new(source),
            has_notes: source.contains("[^"),
            heading: None,
            links_open: 0,
            blocks_open: 0,
            lead: String::new(),
            in_lead: None,
            in_word: false,
        }
    }

    /// Writes everything.
    pub(super) fn write(&mut self) {
        self.claim_ids();
        self.find_notes();
        self.write_events(0..self.events.len());
        self.write_notes();
        self.report_lost_references();
    }

    /// The finished text; what was found goes to the collector.
    pub(super) fn finish(mut self, found: &mut Vec<Diagnostic>) -> Prose {
        found.append(&mut self.found);
        (self.prose.html, self.prose.holes) = sanitise::sanitise(self.tags);
        let last_hole = self.prose.holes.last().map_or(0, |(at, _)| *at as usize);
        let length = self.prose.html.trim_end().len();
        self.prose.html.truncate(length.max(last_hole));
        self.prose.excerpt_text = excerpt(&self.lead);
        // It is held until the site is built, and there are many of its kind.
        self.prose.html.shrink_to_fit();
        self.prose.excerpt_text.shrink_to_fit();
        self.prose.links.shrink_to_fit();
        self.prose.holes.shrink_to_fit();
        self.prose.headings.shrink_to_fit();
        self.prose
    }

    pub(super) fn write_events(&mut self, range: Range<usize>) {
        let mut at = range.start;
        while at < range.end {
            at = self.step(at);
        }
    }

    /// The index of the event that ends what the event at `start` starts.
    pub(super) fn end_of(&self, start: usize) -> usize {
        let mut depth = 0_usize;
        for (length, (event, _)) in self.events[start..].iter().enumerate() {
            match event {
                Event::Start(_) => depth += 1,
                Event::End(_) => depth -= 1,
                _ => {}
            }
            if depth == 0 {
                return start + length;
            }
        }
        self.events.len() - 1
    }

    /// Writes the event at `at`, and yields the index of the next to write.
    fn step(&mut self, at: usize) -> usize {
        let events = self.events;
        let (event, range) = &events[at];
        match event {
            Event::Start(tag) => return self.start(tag, range, at),
            Event::End(tag) => self.end(*tag, at),
            Event::Text(_) => return self.text_run(at),
            Event::Code(code) => {
                self.tags.markup("<code>");
                self.shown_text(code, false);
                self.tags.markup("</code>");
            }
            Event::Html(html) | Event::InlineHtml(html) => self.raw_html(&[(html, range.start)]),
            Event::FootnoteReference(label) => self.note_mark(label, range),
            Event::SoftBreak => self.space("\n"),
            Event::HardBreak => self.space("<br>\n"),
            Event::Rule => self.tags.markup("<hr>\n"),
            Event::TaskListMarker(done) => self.task(*done),
            // Mathematics is not switched on, so it stays text.
            Event::InlineMath(text) | Event::DisplayMath(text) => self.shown_text(text, true),
        }
        at + 1
    }

    fn start(&mut self, tag: &'t Tag<'t>, range: &Range<usize>, at: usize) -> usize {
        self.in_word &= is_phrase(tag);
        match tag {
            Tag::Paragraph => return self.paragraph(at),
            Tag::Heading { level, id, classes, attrs } => {
                let classes = classes.iter().map(|class| &**class).collect();
                return self
                    .start_heading(Written { level: *level as u8, id: id.as_deref(), classes, attrs }, at);
            }
            Tag::BlockQuote(kind) => self.start_quote(*kind),
            Tag::CodeBlock(kind) => return self.code_block(kind, at),
            Tag::HtmlBlock => return self.html_block(at),
            Tag::List(Some(first)) if *first != 1 => {
                self.tags.open_tag("ol").attribute("start", &first.to_string()).close_tag();
                self.tags.markup("\n");
            }
            Tag::List(Some(_)) => self.tags.markup("<ol>\n"),
            Tag::List(None) => self.tags.markup("<ul>\n"),
            Tag::Item => self.tags.markup("<li>"),
            Tag::FootnoteDefinition(_) => return self.end_of(at) + 1,
            Tag::Table(alignments) => self.start_table(alignments),
            Tag::TableHead => self.tags.markup("<thead>\n<tr>"),
            Tag::TableRow => self.start_row(),
            Tag::TableCell => self.start_cell(at),
            Tag::Emphasis => self.tags.markup("<em>"),
            Tag::Strong => self.tags.markup("<strong>"),
            Tag::Strikethrough => self.tags.markup("<del>"),
            Tag::Superscript => self.tags.markup("<sup>"),
            Tag::Subscript => self.tags.markup("<sub>"),
            Tag::Link { link_type, dest_url, title, .. } => {
                self.start_link(*link_type, dest_url, title, range)
            }
            Tag::Image { dest_url, title, .. } => return self.image(at, dest_url, title, false),
            // Not switched on.
            Tag::DefinitionList
            | Tag::DefinitionListTitle
            | Tag::DefinitionListDefinition
            | Tag::MetadataBlock(_) => {}
        }
        self.blocks_open += u32::from(!is_phrase(tag));
        at + 1
    }

    fn end(&mut self, tag: TagEnd, at: usize) {
        let phrase = matches!(
            tag,
            TagEnd::Emphasis
                | TagEnd::Strong
                | TagEnd::Strikethrough
                | TagEnd::Superscript
                | TagEnd::Subscript
                | TagEnd::Link
        );
        self.in_word &= phrase;
        match tag {
            TagEnd::Paragraph => return self.end_paragraph(at),
            TagEnd::Heading(_) => return self.end_heading(),
            TagEnd::BlockQuote(None) => self.tags.markup("</blockquote>\n"),
            TagEnd::BlockQuote(Some(_)) => self.tags.markup("</aside>\n"),
            TagEnd::List(true) => self.tags.markup("</ol>\n"),
            TagEnd::List(false) => self.tags.markup("</ul>\n"),
            TagEnd::Item => self.tags.markup("</li>\n"),
            TagEnd::Table => self.end_table(),
            TagEnd::TableHead => self.end_head(),
            TagEnd::TableRow => self.tags.markup("</tr>\n"),
            TagEnd::TableCell => self.end_cell(),
            TagEnd::Emphasis => self.tags.markup("</em>"),
            TagEnd::Strong => self.tags.markup("</strong>"),
            TagEnd::Strikethrough => self.tags.markup("</del>"),
            TagEnd::Superscript => self.tags.markup("</sup>"),
            TagEnd::Subscript => self.tags.markup("</sub>"),
            TagEnd::Link => self.end_link(),
            // Written whole at their start, or not switched on.
            TagEnd::CodeBlock
            | TagEnd::HtmlBlock
            | TagEnd::Image
            | TagEnd::FootnoteDefinition
            | TagEnd::DefinitionList
            | TagEnd::DefinitionListTitle
            | TagEnd::DefinitionListDefinition
            | TagEnd::MetadataBlock(_) => {}
        }
        self.blocks_open = self.blocks_open.saturating_sub(u32::from(!phrase));
    }

    /// What follows is no part of the running text.
    pub(super) fn leave_running_text(&mut self) {
        self.blocks_open += 1;
    }

    fn paragraph(&mut self, at: usize) -> usize {
        if let Some(end) = self.blocks(at) {
            return end;
        }
        self.in_lead = (self.blocks_open == 0 && self.lead.len() < EXCERPT * 2).then_some(self.lead.len());
        if !self.base.is_inline() {
            self.tags.markup("<p>");
        }
        at + 1
    }

    fn end_paragraph(&mut self, at: usize) {
        if self.in_lead.take().is_some() {
            self.lead.push(' ');
        }
        if !self.base.is_inline() {
            self.write_back_links(at);
            self.tags.markup("</p>\n");
        }
    }

    fn space(&mut self, markup: &str) {
        self.in_word = false;
        self.tags.markup(markup);
        self.plain(" ");
    }

    /// Writes words, and counts them where they are to be read.
    pub(super) fn shown_text(&mut self, text: &str, counted: bool) {
        self.tags.text(text);
        self.plain(text);
        if counted {
            self.count(text);
        }
    }

    /// Adds to the plain texts that are being gathered.
    fn plain(&mut self, text: &str) {
        if let Some(heading) = &mut self.heading {
            heading.text.text.push_str(text);
        }
        if self.in_lead.is_some() {
            self.lead.push_str(text);
        }
    }

    /// Writes a reference in the line of the text.
    pub(super) fn inline_reference(&mut self, mask: usize) {
        self.shown[mask] = true;
        let Some(index) = self.masks[mask].reference else { return };
        self.tags.hole(Hole::Reference(index));
        if let Some(heading) = &mut self.heading {
            heading.text.push_reference(index);
        }
        if let Some(start) = self.in_lead.take() {
            self.lead.truncate(start);
        }
    }

    fn count(&mut self, text: &str) {
        let (words, in_word) = count_words(text, self.in_word);
        self.prose.words += words;
        self.in_word = in_word;
    }

    /// A reference that no text became stands where none can: in an address, a picture's words, HTML.
    fn report_lost_references(&mut self) {
        for (mask, shown) in self.masks.iter().zip(&self.shown) {
            if !shown {
                let span = self.base.span(mask.range.clone());
                self.found.push(Diagnostic::error(Code::MisplacedReference, span).help("help"));
            }
        }
    }
}

fn is_phrase(tag: &Tag<'_>) -> bool {
    matches!(
        tag,
        Tag::Emphasis
            | Tag::Strong
            | Tag::Strikethrough
            | Tag::Superscript
            | Tag::Subscript
            | Tag::Link { .. }
            | Tag::Image { .. }
    )
}
