//! The events of the YAML parser into the tree.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::Arc;

use serde_saphyr::granit_parser as granit;
use serde_saphyr::granit_parser::{Event, Parser, ScalarStyle, ScanError, StructureStyle};

use super::lines::floor;
use super::node::{Key, Node, Scalar, Style, What};
use super::{DEPTH, syntax};
use crate::diag::{Code, Diagnostic, Span};

/// What one pass over a text yields.
pub(super) struct Pass {
    /// The value, if the text holds one and no mistake of syntax cut it off.
    pub root: Option<Node>,
    /// What is wrong in what was understood.
    pub found: Vec<Diagnostic>,
    /// The mistake of syntax that ended the pass.
    pub stopped: Option<ScanError>,
    /// Where the innermost bracket opens that was not closed by then.
    pub open: Option<usize>,
    /// Values were refused and left out.
    pub dropped: bool,
}

/// Reads `source`, which stands at `origin` in its file, up to the first mistake of syntax. `written` is what stands in the
/// file: its letters are those between which places lie.
pub(super) fn pass(origin: Span, source: &str, written: &str) -> Pass {
    let mut options = granit::options! {
        disallow_directives: true,
        emit_unresolved_aliases: true,
        emit_anchor_events: true,
        flow_nesting_limit: DEPTH,
        block_nesting_limit: DEPTH,
    };
    options.set_emit_comments(false);
    let mut build = Build {
        origin,
        source,
        written,
        open: Vec::new(),
        root: None,
        documents: 0,
        dropped: false,
        found: Vec::new(),
    };
    let mut stopped = None;
    for event in Parser::new_from_str_with_options(source, options) {
        match event {
            Ok((event, span)) => {
                if !build.take(event, &span) {
                    break;
                }
            }
            Err(error) => {
                stopped = Some(error);
                break;
            }
        }
    }
    let open = build.open.iter().rev().find(|open| open.flow).map(|open| open.start);
    Pass { root: build.root, found: build.found, stopped, open, dropped: build.dropped }
}

/// A map or list whose end has not come yet.
struct Open {
    start: usize,
    flow: bool,
    holds: Holds,
}

enum Holds {
    Seq(Vec<Node>),
    Map { entries: Vec<(Key, Node)>, key: Option<Pending> },
}

/// A key that waits for its value; none where it cannot be a key.
struct Pending(Option<Key>);

struct Build<'a> {
    origin: Span,
    source: &'a str,
    written: &'a str,
    open: Vec<Open>,
    root: Option<Node>,
    documents: usize,
    dropped: bool,
    found: Vec<Diagnostic>,
}

impl Build<'_> {
    /// Takes one event; false where reading on makes no sense.
    fn take(&mut self, event: Event<'_>, at: &granit::Span) -> bool {
        let (start, end) = self.bytes(at);
        if event.tag().is_some() {
            let (start, end) = at.tag_span().as_ref().map_or((start, end), |span| self.bytes(span));
            self.refuse(Code::YamlTag, start, end);
        }
        match event {
            Event::DocumentStart(..) => {
                self.documents += 1;
                if self.documents > 1 {
                    self.found.push(
                        Diagnostic::error(Code::YamlDocuments, self.origin.within(start, end)).help("help"),
                    );
                    return false;
                }
            }
            Event::Scalar(text, style, ..) => {
                if style == ScalarStyle::Plain {
                    self.cut_off(end);
                }
                let node = self.scalar(text, style, start, end);
                self.place(node);
            }
            Event::SequenceStart(style, ..) => return self.enter(style, start, Holds::Seq(Vec::new())),
            Event::MappingStart(style, ..) => {
                return self.enter(style, start, Holds::Map { entries: Vec::new(), key: None });
            }
            Event::SequenceEnd | Event::MappingEnd => self.leave(end),
            Event::Alias(_) | Event::UnresolvedAlias(_) => {
                self.refuse(Code::YamlAlias, start, end);
                self.drop_value();
            }
            Event::Anchor(..) => self.refuse(Code::YamlAlias, start, end),
            _ => {}
        }
        true
    }

    /// The bytes of a place. The parser may end a text within a letter that was overwritten.
    fn bytes(&self, span: &granit::Span) -> (usize, usize) {
        let start = floor(self.written, span.start.byte_offset().unwrap_or(0));
        let end = floor(self.written, span.end.byte_offset().unwrap_or(start));
        (start, end.max(start))
    }

    fn refuse(&mut self, code: Code, start: usize, end: usize) {
        let written = self.source.get(start..end).unwrap_or_default();
        self.found.push(
            Diagnostic::error(code, self.origin.within(start, end)).arg("written", written).help("help"),
        );
    }

    /// A text that ends before ` #…`: if no blank follows the mark, it was hardly meant as a remark.
    fn cut_off(&mut self, end: usize) {
        let Some(rest) = self.source.get(end..) else { return };
        let blank = rest.len() - rest.trim_start_matches([' ', '\t']).len();
        if blank > 0
            && rest[blank..].strip_prefix('#').is_some_and(|rest| rest.starts_with(char::is_alphanumeric))
        {
            let length = rest[blank..].find(['\n', '\r']).unwrap_or(rest.len() - blank);
            let place = self.origin.within(end + blank, end + blank + length);
            self.found.push(Diagnostic::warning(Code::YamlHash, place).help("help"));
        }
    }

    fn scalar(&self, text: Cow<'_, str>, style: ScalarStyle, start: usize, end: usize) -> Node {
        let span = self.origin.within(start, end);
        let raw = self.source.get(start..end).unwrap_or_default();
        let style = match style {
            ScalarStyle::Plain => Style::Plain,
            ScalarStyle::SingleQuoted | ScalarStyle::DoubleQuoted => Style::Quoted,
            ScalarStyle::Literal | ScalarStyle::Folded => Style::Block,
        };
        if style == Style::Plain && matches!(raw, "" | "~" | "null" | "Null" | "NULL") {
            return Node { span, what: What::Null };
        }
        let verbatim = match style {
            Style::Plain => raw == text,
            Style::Quoted => raw.get(1..raw.len().saturating_sub(1)) == Some(&*text),
            Style::Block => false,
        };
        Node { span, what: What::Scalar(Scalar { text: Arc::from(&*text), style, verbatim }) }
    }

    fn enter(&mut self, style: StructureStyle, start: usize, holds: Holds) -> bool {
        if self.open.len() >= DEPTH {
            self.found.push(syntax::too_deep(self.origin.within(start, start)));
            return false;
        }
        self.open.push(Open { start, flow: style == StructureStyle::Flow, holds });
        true
    }

    fn leave(&mut self, end: usize) {
        let Some(Open { start, flow, holds }) = self.open.pop() else { return };
        let what = match holds {
            Holds::Seq(items) => What::Seq(items),
            Holds::Map { entries, .. } => What::Map(self.without_repeats(entries)),
        };
        // A block ends where its last value ends; the parser names the next line's start.
        let last = match &what {
            What::Seq(items) => items.last().map(|node| node.span.end),
            What::Map(entries) => entries.last().map(|(key, node)| node.span.end.max(key.span.end)),
            _ => None,
        };
        let end = match last {
            Some(last) if !flow => (last - self.origin.start) as usize,
            _ => end,
        };
        let span = self.origin.within(start, end.max(start));
        self.place(Node { span, what });
    }

    /// Puts a finished value where it belongs.
    fn place(&mut self, node: Node) {
        let Some(Open { holds, .. }) = self.open.last_mut() else {
            self.root.get_or_insert(node);
            return;
        };
        match holds {
            Holds::Seq(items) => items.push(node),
            Holds::Map { entries, key } => match key.take() {
                None => *key = Some(Pending(key_of(node, &mut self.found))),
                Some(Pending(Some(key))) => entries.push((key, node)),
                Some(Pending(None)) => {}
            },
        }
    }

    /// Leaves out a value that was refused, with its key.
    fn drop_value(&mut self) {
        self.dropped = true;
        if let Some(Open { holds: Holds::Map { key, .. }, .. }) = self.open.last_mut() {
            *key = if key.is_some() { None } else { Some(Pending(None)) };
        }
    }

    /// Reports keys that stand twice and keeps the first of each.
    fn without_repeats(&mut self, mut entries: Vec<(Key, Node)>) -> Vec<(Key, Node)> {
        if entries.len() <= 12 {
            let repeated = |at: usize| entries[..at].iter().any(|(key, _)| key.text == entries[at].0.text);
            if !(1..entries.len()).any(repeated) {
                return entries;
            }
        }
        let mut first: HashMap<Arc<str>, Span> = HashMap::with_capacity(entries.len());
        let found = &mut self.found;
        entries.retain(|(key, _)| match first.get(&key.text) {
            Some(&taken) => {
                found.push(
                    Diagnostic::error(Code::DuplicateKey, key.span)
                        .arg("key", &key.text)
                        .also(taken, "first")
                        .help("help"),
                );
                false
            }
            None => first.insert(key.text.clone(), key.span).is_none(),
        });
        entries
    }
}

/// A key must be a text, and not the merge key.
fn key_of(node: Node, found: &mut Vec<Diagnostic>) -> Option<Key> {
    let span = node.span;
    match node.what {
        What::Scalar(Scalar { text, style, .. }) if &*text != "<<" || style != Style::Plain => {
            Some(Key { text, span })
        }
        What::Scalar(Scalar { text, .. }) => {
            found.push(Diagnostic::error(Code::YamlAlias, span).arg("written", &text).help("help"));
            None
        }
        _ => {
            found.push(Diagnostic::error(Code::YamlKey, node.head()).help("help"));
            None
        }
    }
}
