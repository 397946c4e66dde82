//! From the parser's events to the running text of each block.
//!
//! Those blocks alone are kept that hold a digit or a remark, because nothing else can contradict data or a
//! calendar. Code, pictures, references and struck words are no text: each leaves [`GAP`](super::GAP).

use std::ops::Range;
use std::sync::Arc;

use pulldown_cmark::{Event, Tag, TagEnd};

use super::html_tokens::{OPAQUE, Tag as HtmlTag, Token, tokens};
use super::masks::Mask;
use super::parse::Events;
use super::plain::INLINE;
use super::raw::Piece as RawPiece;
use super::running::{Block, Piece};
use crate::diag::{At, FileId};

/// Elements whose contents are no running text.
const NO_TEXT: &[&str] = &["code", "del", "kbd", "pre", "s", "samp"];

/// The blocks of a body that begins at byte `start` of its file. `text` is what was parsed.
pub(super) fn blocks(
    text: &str,
    start: usize,
    file: FileId,
    events: &Events<'_>,
    masks: &[Mask],
) -> Vec<Block> {
    if !text.bytes().any(|byte| byte.is_ascii_digit()) && !text.contains("<!--") {
        return Vec::new();
    }
    let mut gather = Gather {
        text,
        start,
        file,
        masks,
        blocks: Vec::new(),
        open: None,
        unread: None,
        quotes: 0,
        before: None,
        waiting: None,
    };
    let mut at = 0;
    while at < events.len() {
        at = gather.event(events, at);
    }
    gather.close(text.len());
    gather.settle(text.len());
    gather.blocks
}

struct Gather<'t> {
    text: &'t str,
    start: usize,
    file: FileId,
    masks: &'t [Mask],
    blocks: Vec<Block>,
    open: Option<Block>,
    /// The element whose contents are left out.
    unread: Option<String>,
    quotes: usize,
    /// Where the block before ended, and its place in `blocks` if it was kept.
    before: Option<(usize, Option<usize>)>,
    /// Remarks that wait for the block below them, and where they end.
    waiting: Option<(Vec<At<Arc<str>>>, usize)>,
}

impl<'t> Gather<'t> {
    /// Takes in the event at `at`, and yields the index of the next.
    fn event(&mut self, events: &Events<'t>, at: usize) -> usize {
        let (event, range) = &events[at];
        match event {
            Event::Start(Tag::HtmlBlock) => return self.html_block(events, at),
            Event::Start(Tag::Paragraph | Tag::Heading { .. }) if self.says_nothing(range) => {
                self.close(range.start);
                self.before = Some((self.trimmed(range.end), None));
                return end_of(events, at) + 1;
            }
            Event::Start(Tag::CodeBlock(_)) => {
                self.close(range.start);
                self.before = None;
                return end_of(events, at) + 1;
            }
            Event::Start(Tag::Image { .. } | Tag::Strikethrough) => {
                self.gap(range.start);
                return end_of(events, at) + 1;
            }
            Event::Start(tag) => self.start(tag, range.start),
            Event::End(tag) => self.end(*tag, range.end),
            Event::Text(shown) => self.shown(shown, range.clone()),
            Event::Code(_) => self.gap(range.start),
            Event::InlineHtml(html) => self.inline_html(html, range.clone()),
            Event::SoftBreak => self.push(" ", range.clone()),
            Event::HardBreak => self.push("\n", range.clone()),
            _ => {}
        }
        at + 1
    }

    /// Whether a block has neither digit nor remark, so that it need not be gathered.
    fn says_nothing(&self, range: &Range<usize>) -> bool {
        let written = self.text.get(range.clone()).unwrap_or_default();
        self.waiting.is_none() && !written.bytes().any(|byte| byte.is_ascii_digit() || byte == b'<')
    }

    fn start(&mut self, tag: &Tag<'_>, at: usize) {
        match tag {
            Tag::Paragraph
            | Tag::Heading { .. }
            | Tag::Table(_)
            | Tag::Item
            | Tag::List(_)
            | Tag::FootnoteDefinition(_) => self.close(at),
            Tag::BlockQuote(kind) => {
                self.close(at);
                // `> [!NOTE]` and the like are the author's own words.
                self.quotes += usize::from(kind.is_none());
            }
            Tag::TableRow | Tag::TableCell => self.push("\n", at..at),
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd, at: usize) {
        match tag {
            TagEnd::Paragraph
            | TagEnd::Heading(_)
            | TagEnd::Table
            | TagEnd::Item
            | TagEnd::List(_)
            | TagEnd::FootnoteDefinition => self.close(at),
            TagEnd::BlockQuote(kind) => {
                self.close(at);
                self.quotes = self.quotes.saturating_sub(usize::from(kind.is_none()));
            }
            _ => {}
        }
    }

    /// The block being gathered; a new one begins at this byte if there is none.
    fn block(&mut self, at: usize) -> &mut Block {
        if self.open.is_none() {
            self.settle(at);
        }
        let quoted = self.quotes > 0;
        let file = self.file;
        let remarks = self.waiting.take().map(|(remarks, _)| remarks).unwrap_or_default();
        self.open.get_or_insert_with(|| Block { quoted, ..Block::remarks(remarks, file) })
    }

    /// Text with references in it.
    fn shown(&mut self, shown: &str, range: Range<usize>) {
        let first = self.masks.partition_point(|mask| mask.range.end <= range.start);
        let inside = self.masks[first..].iter().take_while(|mask| mask.range.start < range.end);
        let verbatim = shown.len() == range.len();
        let mut from = range.start;
        for mask in inside {
            let before = shown.get(from - range.start..mask.range.start.max(from) - range.start);
            if let Some(before) = before.filter(|_| verbatim) {
                self.push(before, from..mask.range.start.max(from));
            }
            self.gap(mask.range.start);
            from = mask.range.end.min(range.end);
        }
        if from == range.start {
            self.push(shown, range);
        } else if let Some(rest) = shown.get(from - range.start..).filter(|_| verbatim) {
            self.push(rest, from..range.end);
        }
    }

    fn gap(&mut self, at: usize) {
        self.push("\u{FFFC}", at..at);
    }

    fn push(&mut self, shown: &str, range: Range<usize>) {
        if shown.is_empty() || self.unread.is_some() {
            return;
        }
        let (start, end) = ((self.start + range.start) as u32, (self.start + range.end) as u32);
        let block = self.block(range.start);
        let at = block.text.len() as u32;
        let verbatim = shown.len() == range.len();
        block.text.push_str(shown);
        if let Some(last) = block.pieces.last_mut()
            && verbatim
            && last.end == start
            && at - last.at == last.end - last.start
        {
            last.end = end;
            return;
        }
        block.pieces.push(Piece { at, start, end });
    }

    fn inline_html(&mut self, html: &str, range: Range<usize>) {
        if let Some(remark) = self.remark(html, range.clone()) {
            return self.block(range.start).remarks.push(remark);
        }
        for token in tokens(html) {
            if let Token::Tag(tag) = token {
                self.tag(tag, range.start);
            }
        }
    }

    /// An element of the author's: it may hold no text, quote, or part words.
    fn tag(&mut self, tag: HtmlTag, at: usize) {
        let name = tag.name.as_str();
        match &self.unread {
            Some(unread) if tag.closing && unread == name => self.unread = None,
            Some(_) => {}
            None if !tag.closing && (NO_TEXT.contains(&name) || OPAQUE.contains(&name)) => {
                self.gap(at);
                self.unread = Some(tag.name);
            }
            None if name == "q" => self.push(if tag.closing { "”" } else { "“" }, at..at),
            None if !INLINE.contains(&name) => self.push("\n", at..at),
            None => {}
        }
    }

    fn remark(&self, html: &str, range: Range<usize>) -> Option<At<Arc<str>>> {
        let words = html.trim().strip_prefix("<!--")?;
        let words = words.strip_suffix("-->").unwrap_or(words).trim();
        Some(At::new(words.into(), self.file.span(self.start + range.start, self.start + range.end)))
    }

    /// HTML on lines of its own. Remarks alone belong to the block that they touch; else it is a block itself.
    fn html_block(&mut self, events: &Events<'t>, at: usize) -> usize {
        let end = end_of(events, at);
        self.close(events[at].1.start);
        let lines = events[at..end].iter().filter_map(|(event, range)| match event {
            Event::Html(html) | Event::Text(html) => Some((&**html, range.start)),
            _ => None,
        });
        let piece = RawPiece::of(lines);
        let range = events[at].1.start..self.trimmed(events[at].1.end);
        let tokens = tokens(&piece.html);
        let is_remark = |token: &Token| match token {
            Token::Unseen(_) => true,
            Token::Text(inside) => piece.html[inside.clone()].trim().is_empty(),
            Token::Tag(_) => false,
        };
        if tokens.iter().all(is_remark) {
            let remarks = tokens.iter().filter_map(|token| match token {
                Token::Unseen(inside) => self.remark(&piece.html[inside.clone()], piece.range(inside)),
                _ => None,
            });
            let remarks: Vec<_> = remarks.collect();
            if !remarks.is_empty() {
                self.beside(remarks, range);
            }
        } else {
            tokens.into_iter().for_each(|token| self.html_token(&piece, token, range.start));
            self.close(range.end);
        }
        end + 1
    }

    fn html_token(&mut self, piece: &RawPiece, token: Token, at: usize) {
        match token {
            Token::Text(inside) => self.push(&piece.html[inside.clone()], piece.range(&inside)),
            Token::Unseen(inside) => {
                let remark = self.remark(&piece.html[inside.clone()], piece.range(&inside));
                self.block(at).remarks.extend(remark);
            }
            Token::Tag(tag) => {
                if tag.name == "blockquote" {
                    self.block(at).quoted = true;
                }
                self.tag(tag, at);
            }
        }
    }

    /// Remarks on lines of their own belong to the block that ends on the line before; else to the one that
    /// begins on the line after.
    fn beside(&mut self, remarks: Vec<At<Arc<str>>>, range: Range<usize>) {
        match self.before {
            Some((end, Some(block))) if self.is_next_line(end, range.start) => {
                self.blocks[block].remarks.extend(remarks);
                self.before = Some((range.end, Some(block)));
            }
            _ => {
                self.settle(range.start);
                let (waiting, end) = self.waiting.get_or_insert_default();
                waiting.extend(remarks);
                *end = range.end;
                self.before = None;
            }
        }
    }

    fn is_next_line(&self, end: usize, start: usize) -> bool {
        self.text.get(end..start).is_some_and(|between| between.matches('\n').count() <= 1)
    }

    /// The end of a block without the blank lines after it.
    fn trimmed(&self, end: usize) -> usize {
        self.text
            .get(..end)
            .map_or(end, |text| text.trim_end_matches(|c: char| c.is_whitespace() || c == '>').len())
    }

    /// Ends the block being gathered.
    fn close(&mut self, at: usize) {
        self.unread = None;
        let Some(mut block) = self.open.take() else { return };
        let has_digit = block.text.bytes().any(|byte| byte.is_ascii_digit());
        if !has_digit {
            block.text.clear();
            block.pieces.clear();
        }
        let kept = has_digit || !block.remarks.is_empty();
        self.before = Some((self.trimmed(at), kept.then_some(self.blocks.len())));
        if kept {
            self.blocks.push(block);
        }
    }

    /// Remarks that the block beginning at `at` does not touch belong to none: they stand for themselves.
    fn settle(&mut self, at: usize) {
        let Some((remarks, end)) = self.waiting.take() else { return };
        if self.is_next_line(end, at) && at < self.text.len() {
            self.waiting = Some((remarks, end));
            return;
        }
        self.blocks.push(Block::remarks(remarks, self.file));
    }
}

/// The index of the event that ends what the event at `start` starts.
fn end_of(events: &Events<'_>, start: usize) -> usize {
    let mut depth = 0_usize;
    for (length, (event, _)) in events[start..].iter().enumerate() {
        match event {
            Event::Start(_) => depth += 1,
            Event::End(_) => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0 {
            return start + length;
        }
    }
    events.len() - 1
}
