//! From text to [`Prose`]: the order of the steps.

use std::ops::Range;
use std::sync::Arc;

use pulldown_cmark::{BrokenLink, CowStr, Event, LinkType, Options as Extensions, Parser};

use super::model::Prose;
use super::write::Writer;
use super::{gather, masks, sanitise};
use crate::diag::{Checked, Code, Diagnostic, FileId, Span};

/// What a site allows in its texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Options {
    /// HTML written in Markdown.
    pub html: Html,
}

/// What becomes of HTML that an author writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Html {
    /// Harmless elements stay, the rest is taken out and reported.
    #[default]
    Sanitise,
    /// Everything stays as written, remarks (`<!-- … -->`) left out: they are for those who write.
    Allow,
}

impl Prose {
    /// Reads the Markdown in `body` (bytes of `text`, the whole file). Every place in the result and in the
    /// findings is one of the file.
    #[must_use]
    pub fn parse(text: &Arc<str>, body: Range<usize>, file: FileId, options: &Options) -> Checked<Self> {
        let source = text.get(body.clone()).unwrap_or_default();
        parse(source, Base::Body { file, start: body.start }, options)
    }

    /// Reads a short text of one paragraph, such as a caption: emphasis, links and references, but no
    /// headings, lists or other blocks; line breaks count as spaces. The HTML has no `<p>` around it.
    ///
    /// `span` is where the text stands. `exact`: it stands there byte for byte, so that places inside it
    /// can be told; else (a YAML text with escapes or folded lines) every place is the whole.
    #[must_use]
    pub fn parse_inline(text: &str, span: Span, exact: bool, options: &Options) -> Checked<Self> {
        // After a no-break space nothing opens a block, and emphasis and quotes still see white space.
        let line: String = std::iter::once('\u{A0}')
            .chain(text.chars().map(|c| if matches!(c, '\n' | '\r') { ' ' } else { c }))
            .collect();
        parse(&line, Base::Inline { span, exact }, options)
    }
}

/// Where the parsed text stands.
#[derive(Clone, Copy)]
pub(super) enum Base {
    /// At this byte of a file.
    Body { file: FileId, start: usize },
    /// At this place, with [`INLINE_START`] bytes put before it.
    Inline { span: Span, exact: bool },
}

/// Length of the no-break space before inline texts.
pub(super) const INLINE_START: usize = '\u{A0}'.len_utf8();

impl Base {
    /// The place of bytes of the parsed text.
    pub(super) fn span(self, range: Range<usize>) -> Span {
        match self {
            Self::Body { file, start } => file.span(start + range.start, start + range.end),
            Self::Inline { span, exact: false } => span,
            Self::Inline { span, exact: true } => {
                span.within(range.start.saturating_sub(INLINE_START), range.end.saturating_sub(INLINE_START))
            }
        }
    }

    pub(super) fn is_inline(self) -> bool {
        matches!(self, Self::Inline { .. })
    }
}

/// Lists, quotes and emphasis may stand in each other this deep. More is no text but an attack or an
/// accident, and browsers and the sanitiser grow slow on it.
const DEEPEST: usize = 100;

/// The byte where a text nests too deep.
pub(super) struct TooDeep(usize);

pub(super) type Events<'t> = Vec<(Event<'t>, Range<usize>)>;

fn parse(source: &str, base: Base, options: &Options) -> Checked<Prose> {
    let mut found = Vec::new();
    match read(source, base, options, &mut found) {
        Ok(prose) => Checked::new(prose, found),
        Err(TooDeep(at)) => {
            // What was found so far stands; what the text says cannot be told.
            found.push(
                Diagnostic::error(Code::ProseTooDeep, base.span(at..at)).arg("deepest", DEEPEST).help("help"),
            );
            Checked::new(Prose::default(), found)
        }
    }
}

fn read(source: &str, base: Base, options: &Options, found: &mut Vec<Diagnostic>) -> Result<Prose, TooDeep> {
    let masked = masks::mask(source, base, found)?;
    let text = masked.text.as_deref().unwrap_or(source);
    let mut broken = Vec::new();
    let mut events = collect(text, &mut |link| {
        // A lone `[word]` is ordinary text; two pairs of brackets are meant as a link.
        if matches!(link.link_type, LinkType::Reference | LinkType::Collapsed) {
            broken.push((link.span, link.reference.to_string()));
        }
    })?;
    if base.is_inline() {
        drop_inline_start(&mut events);
    }
    broken.dedup();
    for (range, label) in broken {
        let finding = Diagnostic::warning(Code::UnknownLinkLabel, base.span(range)).arg("label", label);
        found.push(finding.help("help"));
    }
    let token = (options.html == Html::Sanitise && has_html(&events)).then(|| sanitise::token(source));
    let mut writer = Writer::new(source, text, &events, &masked.masks, masked.references, base, token);
    writer.write();
    let mut prose = writer.finish(found);
    if let Base::Body { file, start } = base {
        prose.blocks = gather::blocks(text, start, file, &events, &masked.masks);
    }
    Ok(prose)
}

/// Takes away the no-break space before an inline text, now that it has done its work.
fn drop_inline_start(events: &mut Events<'_>) {
    let first = events.iter_mut().find(|(event, range)| range.start == 0 && matches!(event, Event::Text(_)));
    if let Some((Event::Text(text), range)) = first {
        *text = match &*text {
            CowStr::Borrowed(text) => CowStr::Borrowed(text.get(INLINE_START..).unwrap_or_default()),
            text => CowStr::from(text.get(INLINE_START..).unwrap_or_default().to_owned()),
        };
        range.start = INLINE_START.min(range.end);
    }
}

fn has_html(events: &Events<'_>) -> bool {
    events.iter().any(|(event, _)| matches!(event, Event::Html(_) | Event::InlineHtml(_)))
}

/// All events of a text with their bytes. Links to labels that nothing defines are told to `broken`.
pub(super) fn collect<'t>(
    text: &'t str,
    broken: &mut dyn FnMut(BrokenLink<'t>),
) -> Result<Events<'t>, TooDeep> {
    let extensions = Extensions::ENABLE_TABLES
        | Extensions::ENABLE_FOOTNOTES
        | Extensions::ENABLE_STRIKETHROUGH
        | Extensions::ENABLE_TASKLISTS
        | Extensions::ENABLE_SMART_PUNCTUATION
        | Extensions::ENABLE_HEADING_ATTRIBUTES
        | Extensions::ENABLE_GFM;
    let callback = |link: BrokenLink<'t>| -> Option<(CowStr<'t>, CowStr<'t>)> {
        broken(link);
        None
    };
    let parser = Parser::new_with_broken_link_callback(text, extensions, Some(callback));
    let mut events = Events::with_capacity(text.len() / 10);
    let mut depth = 0_usize;
    for (event, range) in parser.into_offset_iter() {
        match event {
            Event::Start(_) => depth += 1,
            Event::End(_) => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > DEEPEST {
            return Err(TooDeep(range.start));
        }
        events.push((event, range));
    }
    Ok(events)
}
