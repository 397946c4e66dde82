//! Mistakes of syntax in words that a writer knows: what is wrong, where exactly, and which repair
//! lets the rest of the file be read.

use std::ops::Range;

use serde_saphyr::granit_parser::{ErrorKind, ScanError};

use super::DEPTH;
use super::lines::{after, floor, indentation, line_end, line_start};
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
    let told = tell(source, at, error.kind(), open);
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
    Mistake { finding, mend: told.mend }
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
            Told::new("quote", "help-quote", at..after(source, at), Mend::Fill(at..line_end(source, at)))
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
        | K::InvalidFlowScalarIndent => bracket(source, open.unwrap_or(at)),
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

fn quote_inside(source: &str, at: usize) -> Told {
    let start = value_start(source, at).unwrap_or(at);
    let end = line_end(source, at);
    let suggestion = source[start..end].trim_end().trim_matches(['"', '\'']);
    let quoted = if suggestion.contains('"') {
        format!("'{}'", suggestion.replace("''", "'").replace('\'', "''"))
    } else {
        format!("\"{suggestion}\"")
    };
    Told::new("quote-inside", "help-quote-inside", start..end, Mend::Fill(start..end)).suggest(Some(quoted))
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
                _ => indent(source, at),
            }
        }
    }
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

fn indent(source: &str, at: usize) -> Told {
    let line = line_start(source, at);
    let text = indentation(source, line).end;
    let place = if text > line { line..text } else { text..after(source, text) };
    Told::new("indent", "help-indent", place, Mend::Line(at))
}

/// The colon of a line `key:value`, where the space is missing.
fn unspaced(source: &str, line: usize) -> Option<usize> {
    let mut start = indentation(source, line).end;
    while source[start..].starts_with("- ") {
        start += 2;
    }
    let text = &source[start..line_end(source, start)];
    let colon = text.find(':')?;
    let key = &text[..colon];
    let plain = !key.is_empty() && key.chars().all(|c| c.is_alphanumeric() || c == '_' || c == '-');
    (plain && !text[colon + 1..].starts_with([' ', '/', '\t']) && colon + 1 < text.len())
        .then_some(start + colon)
}

/// `key:value` with the space.
fn spaced(source: &str, colon: usize) -> Option<String> {
    let start = indentation(source, line_start(source, colon)).end;
    let end = line_end(source, colon);
    Some(format!("{}: {}", source.get(start..colon)?, source.get(colon + 1..end)?.trim()))
}

/// Where the value begins on the line of `at`: after `key: `, or after `- `.
fn value_start(source: &str, at: usize) -> Option<usize> {
    let line = line_start(source, at);
    let mut start = indentation(source, line).end;
    while source[start..].starts_with("- ") {
        start += 2;
    }
    let end = line_end(source, line);
    let text = source.get(start..end)?;
    let colon = text.find(": ")?;
    let value = start + colon + 1;
    Some(value + source[value..end].len() - source[value..end].trim_start().len())
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
