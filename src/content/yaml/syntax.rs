//! Mistakes of syntax in words that a writer knows: what is wrong, where exactly, and which repair
//! lets the rest of the file be read.

use std::ops::Range;

use serde_saphyr::granit_parser::{ErrorKind, ScanError};

use super::DEPTH;
use super::brackets::{brackets, opened_above, opening_mark, unclosed};
use super::lines::{
    after, first_line, floor, indentation, item_start, line_above, line_end, line_start, value_start,
};
use crate::diag::{Code, Diagnostic, Span};

/// A mistake of syntax, placed and named.
pub(super) struct Mistake {
    /// The finding.
    pub finding: Diagnostic,
    /// How to read on.
    pub mend: Mend,
}

/// What to change in a copy of the text so that the rest can be read. Lengths stay the same.
pub(super) enum Mend {
    /// Tabs that indent become spaces.
    Tabs,
    /// These bytes become filler; the key keeps a value.
    Fill(Range<usize>),
    /// The line of this byte becomes empty.
    Line(usize),
    /// So do the lines after it that are indented by at least so many blanks: they hang on it.
    Block(usize, usize),
    /// Nothing can be read.
    Hopeless,
}

/// The finding "nested too deep".
pub(super) fn too_deep(at: Span) -> Diagnostic {
    Diagnostic::error(Code::YamlTooDeep, at).arg("limit", DEPTH).help("help")
}

/// Names the mistake at which the parser stopped. `open` is the innermost open bracket.
pub(super) fn explain(origin: Span, source: &str, error: &ScanError, open: Option<usize>) -> Mistake {
    let at = floor(source, error.marker().byte_offset().unwrap_or(source.len()));
    if matches!(error.kind(), ErrorKind::RecursionLimitExceeded) {
        return Mistake { finding: too_deep(origin.within(at, at)), mend: Mend::Hopeless };
    }
    mistake(origin, source, tell(source, at, error.kind(), open))
}

/// The first tab that indents a line, from the start of the text on.
pub(super) fn first_tab(origin: Span, source: &str) -> Mistake {
    mistake(origin, source, tab(source, 0))
}

fn mistake(origin: Span, source: &str, told: Told) -> Mistake {
    let mut finding = Diagnostic::error(Code::YamlSyntax, origin.within(told.place.start, told.place.end))
        .arg("problem", told.problem)
        .help(told.help);
    if let Some(written) = source.get(told.place.clone()) {
        finding = finding.arg("written", written);
    }
    // The cure "put it in quotation marks" shows how, even where there is nothing yet to put in them.
    let marks = (told.help == "help-quotes").then(|| "\"…\"".to_owned());
    if let Some(suggestion) = told.suggestion.or(marks) {
        finding = finding.arg("suggestion", suggestion);
    }
    Mistake { finding, mend: whole(source, told.mend) }
}

/// Of a list or map in brackets all is overwritten from its first bracket on: what is left of it would be told as broken
/// in turn. A comma at the end of the line parts it from the next, and stays.
fn whole(source: &str, mend: Mend) -> Mend {
    let Mend::Fill(range) = mend else { return mend };
    match brackets(source, range.start) {
        Some(first) if range.end == line_end(source, range.start) => {
            Mend::Fill(first..first + source[first..range.end].trim_end().trim_end_matches(',').len())
        }
        _ => Mend::Fill(range),
    }
}

struct Told {
    problem: &'static str,
    help: &'static str,
    place: Range<usize>,
    suggestion: Option<String>,
    mend: Mend,
}

impl Told {
    fn new(problem: &'static str, help: &'static str, place: Range<usize>, mend: Mend) -> Self {
        Self { problem, help, place, suggestion: None, mend }
    }
    fn suggest(self, suggestion: Option<String>) -> Self {
        Self { suggestion, ..self }
    }
}

fn tell(source: &str, at: usize, kind: &ErrorKind, open: Option<usize>) -> Told {
    use ErrorKind as K;
    match kind {
        K::TabInBlockIndentation
        | K::TabNotAllowed
        | K::TabInIndentation
        | K::TabInPlainScalar
        | K::TabAtBlockScalarStart => tab(source, at),
        K::UnclosedQuotedScalar | K::DocumentIndicatorInQuotedScalar | K::InvalidQuotedScalarIndent => {
            unclosed_quote(source, at)
        }
        K::InvalidTrailingSingleQuotedScalar | K::InvalidTrailingDoubleQuotedScalar => {
            quote_inside(source, at)
        }
        K::UnknownQuotedScalarEscape
        | K::InvalidQuotedScalarHexEscape
        | K::InvalidLowSurrogateHexEscape
        | K::InvalidLowSurrogate
        | K::MissingLowSurrogate
        | K::UnpairedLowSurrogate
        | K::InvalidUnicodeEscape => escape(source, at),
        K::UnexpectedCharacter { character } if character.is_control() => {
            Told::new("control", "help-control", at..after(source, at), Mend::Fill(at..after(source, at)))
        }
        K::UnexpectedCharacter { .. }
        | K::InvalidBlockScalarHeader
        | K::MappingKeyNotAllowed
        | K::PlainScalarStartsWithDashFlowIndicator => character(source, at),
        K::UnexpectedEofBlockMapping if source[at..].starts_with(',') => character(source, at),
        K::DirectiveDisallowed => {
            Told::new("character", "help-quotes", at..after(source, at), Mend::Line(at))
                .suggest(quoted(&source[at..line_end(source, at)]))
        }
        K::BlockSequenceEntryNotAllowed => {
            Told::new("dash", "help-dash", at..after(source, at), Mend::Fill(at..after(source, at)))
        }
        K::MisplacedFlowCollectionEnd | K::MismatchedFlowCollectionEnd { .. } => character(source, at),
        K::UnclosedFlowCollection { .. }
        | K::InvalidColonPlacement
        | K::ExpectedFlowMappingSeparator
        | K::ExpectedFlowSequenceSeparator
        | K::UnexpectedEofFlowSequence
        | K::UnexpectedEofFlowMapping
        | K::UnexpectedEofImplicitFlowMapping
        | K::BlockEntryInFlowCollection
        | K::InvalidFlowScalarIndent => bracket(source, open.max(unclosed(source, at)).unwrap_or(at)),
        K::MappingValueNotAllowed => stray_colon(source, at),
        K::SimpleKeyExpected | K::InvalidSimpleKey => lonely_line(source, at),
        K::ExpectedDocumentStart | K::InvalidMappingValueWhitespace if source[at..].starts_with(':') => {
            Told::new("space", "help-space", at..at + 1, Mend::Line(at)).suggest(spaced(source, at))
        }
        K::ExpectedBlockMappingKey
        | K::ExpectedBlockSequenceEntry
        | K::InvalidIndentation
        | K::InvalidBlockScalarIndent
        | K::ExpectedDocumentStart
            if indentation(source, at).end == at =>
        {
            indent(source, at)
        }
        K::ExpectedBlockMappingKey | K::ExpectedBlockSequenceEntry | K::CommentNotSeparated => {
            character(source, value_start(source, at).unwrap_or(at))
        }
        _ => Told::new("other", "help-other", at..line_end(source, at).max(at), Mend::Line(at)),
    }
}

/// A tab that indents: the first one from the line of `at` on.
fn tab(source: &str, at: usize) -> Told {
    let mut start = line_start(source, at);
    loop {
        let blank = indentation(source, start);
        if let Some(first) = source[blank.clone()].find('\t') {
            return Told::new("tab", "help-tab", blank.start + first..blank.end, Mend::Tabs);
        }
        match source[start..].find('\n') {
            Some(next) => start += next + 1,
            None => return Told::new("tab", "help-tab", at..after(source, at), Mend::Line(at)),
        }
    }
}

/// A quotation mark that opens a text and is not answered by another.
fn unclosed_quote(source: &str, mark: usize) -> Told {
    Told::new("quote", "help-quote", mark..after(source, mark), Mend::Fill(mark..line_end(source, mark)))
}

/// A text that goes on after the mark that closes it.
fn quote_inside(source: &str, at: usize) -> Told {
    if let Some(mark) = opened_above(source, at) {
        return unclosed_quote(source, mark);
    }
    let end = line_end(source, at);
    if let Some(opening) = brackets(source, at).and_then(|first| opening_mark(source, first, at)) {
        return quote_in_brackets(source, opening..at);
    }
    let start = value_start(source, at).unwrap_or(at);
    let suggestion = source[start..end].trim_end().trim_matches(['"', '\'']);
    let quoted = if suggestion.contains('"') {
        format!("'{}'", suggestion.replace("''", "'").replace('\'', "''"))
    } else {
        format!("\"{suggestion}\"")
    };
    Told::new("quote-inside", "help-quote-inside", start..end, Mend::Fill(start..end)).suggest(Some(quoted))
}

/// The same within brackets, after the text `within` its marks: where a key follows, a comma is missing; where the mark
/// stands as one that opens, the text before was never closed.
fn quote_in_brackets(source: &str, within: Range<usize>) -> Told {
    let end = line_end(source, within.end);
    let next = end - source[within.end..end].trim_start().len();
    let word = source[next..end].find(|letter| !is_of_key(letter)).map_or(end, |length| next + length);
    if word > next && source[word..end].starts_with(": ") {
        return Told::new("comma", "help-comma", next..word, Mend::Fill(next..end));
    }
    let text = source[within.clone()].trim_end_matches(['"', '\'']).trim_end();
    match text.ends_with([':', ',', '[', '{']) {
        true => unclosed_quote(source, within.start),
        false => Told::new("quote-inside", "help-quote", within.clone(), Mend::Fill(within.start..end)),
    }
}

/// The first backslash from the opening mark on that means nothing.
fn escape(source: &str, at: usize) -> Told {
    let end = line_end(source, at);
    let mut place = at..after(source, at);
    let mut characters = source[at..end].char_indices();
    while let Some((offset, character)) = characters.next() {
        if character == '\\'
            && let Some((_, next)) = characters.next()
            && !"0abt\tnvfre \"/\\N_LP".contains(next)
        {
            place = at + offset..at + offset + 1 + next.len_utf8();
            break;
        }
    }
    Told::new("escape", "help-escape", place, Mend::Fill(at..end))
}

/// A text that begins with a character which YAML keeps for itself.
fn character(source: &str, at: usize) -> Told {
    let end = line_end(source, at);
    let told = Told::new("character", "help-quotes", at..after(source, at), Mend::Fill(at..end));
    told.suggest(quoted(&source[at..end]))
}

fn bracket(source: &str, open: usize) -> Told {
    let open = floor(source, open);
    Told::new("bracket", "help-bracket", open..after(source, open), Mend::Fill(open..line_end(source, open)))
}

/// A second `: ` in a value; or a key that stands where the value above goes on.
fn stray_colon(source: &str, at: usize) -> Told {
    let line = line_start(source, at);
    let value = value_start(source, at);
    match value {
        Some(start) if start < at => {
            let end = line_end(source, at);
            Told::new("colon", "help-quotes", at..at + 1, Mend::Fill(start..end))
                .suggest(quoted(&source[start..end]))
        }
        _ => {
            // The line above may be a key without the space after its colon.
            let above = source[..line].trim_end_matches(['\n', '\r']);
            match unspaced(source, line_start(source, above.len())) {
                Some(colon) if !above.is_empty() => {
                    Told::new("space", "help-space", colon..colon + 1, Mend::Line(colon))
                        .suggest(spaced(source, colon))
                }
                _ => lonely_above(source, at).unwrap_or_else(|| indent(source, at)),
            }
        }
    }
}

/// The line above, where it is the first of its map and should have been `key: value`: what it begins is then no map.
fn lonely_above(source: &str, at: usize) -> Option<Told> {
    let above = line_above(source, at)?;
    let text = item_start(source, above.start);
    let is_level = text - line_start(source, text) == indentation(source, at).len();
    if !is_level || source[text..above.end].contains([':', '"', '\'']) {
        return None;
    }
    let dashed = text > above.start;
    let begins = dashed || line_above(source, above.start).is_none_or(|before| source[before].ends_with(':'));
    // What hangs on a list's entry goes with it: it is not the entry's before.
    let mend = if dashed { Mend::Block(text, text - line_start(source, text)) } else { Mend::Line(text) };
    begins.then(|| Told::new("line", "help-line", text..above.end, mend))
}

/// A line in a map that is not `key: value`.
fn lonely_line(source: &str, at: usize) -> Told {
    let line = line_start(source, at);
    let text = indentation(source, line).end;
    if let Some(colon) = unspaced(source, line) {
        let told = Told::new("space", "help-space", colon..colon + 1, Mend::Line(at));
        return told.suggest(spaced(source, colon));
    }
    if source[text..].starts_with('-') {
        return Told::new("dash-space", "help-dash-space", text..text + 1, Mend::Line(at));
    }
    Told::new("line", "help-line", text..line_end(source, at), Mend::Line(at))
}

/// A line that stands further in or out than those it belongs to; the first of all, if it stands in and this one does not.
fn indent(source: &str, at: usize) -> Told {
    let place = |blanks: Range<usize>| {
        let mend = Mend::Block(blanks.start, blanks.len().max(1));
        let place = if blanks.is_empty() { blanks.end..after(source, blanks.end) } else { blanks };
        Told::new("indent", "help-indent", place, mend)
    };
    let blanks = indentation(source, at);
    let first = indentation(source, first_line(source));
    place(if blanks.is_empty() && !first.is_empty() { first } else { blanks })
}

/// The colon of a line `key:value`, where the space is missing.
fn unspaced(source: &str, line: usize) -> Option<usize> {
    let start = item_start(source, line);
    let text = &source[start..line_end(source, start)];
    let colon = text.find(':')?;
    let key = &text[..colon];
    let plain = !key.is_empty() && key.chars().all(is_of_key);
    (plain && !text[colon + 1..].starts_with([' ', '/', '\t']) && colon + 1 < text.len())
        .then_some(start + colon)
}

/// Whether a letter may stand in a key that needs no quotation marks.
fn is_of_key(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '_' || letter == '-'
}

/// `key:value` with the space.
fn spaced(source: &str, colon: usize) -> Option<String> {
    let start = indentation(source, line_start(source, colon)).end;
    let end = line_end(source, colon);
    Some(format!("{}: {}", source.get(start..colon)?, source.get(colon + 1..end)?.trim()))
}

/// A text within quotation marks, as YAML reads it back; none for an empty one.
fn quoted(text: &str) -> Option<String> {
    let text = text.trim();
    (!text.is_empty()).then(|| {
        if text.contains(['"', '\\']) {
            format!("'{}'", text.replace('\'', "''"))
        } else {
            format!("\"{text}\"")
        }
    })
}
