//! Reading a Fluent file of a theme, with every mistake at its place.

use std::ops::Range;

use fluent_bundle::FluentResource;
use fluent_syntax::parser::{ErrorKind, ParserError};

use super::messages::MessageSource;
use crate::diag::{Code, Diagnostic};

/// The byte order mark that Windows editors put before a text; Fluent does not know it.
const MARK: char = '\u{feff}';

/// Reads one file. Entries that cannot be read are left out and reported.
pub(super) fn read(source: &MessageSource, found: &mut Vec<Diagnostic>) -> FluentResource {
    let text = source.text.strip_prefix(MARK).unwrap_or(&source.text);
    let before = source.text.len() - text.len();
    match FluentResource::try_new(text.to_owned()) {
        Ok(resource) => resource,
        Err((resource, mistakes)) => {
            for mistake in mistakes {
                let Range { start, end } = visible(text, &mistake.pos);
                let span = source.file.span(before + start, before + end);
                found.push(describe(&mistake, Diagnostic::error(Code::MessageSyntax, span)));
            }
            resource
        }
    }
}

/// The place, moved inside the text and to the bounds of characters: Fluent counts bytes, and points
/// one past the end where something is missing there.
fn visible(text: &str, place: &Range<usize>) -> Range<usize> {
    let floor = |mut at: usize| {
        at = at.min(text.len());
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        at
    };
    let start = floor(place.start);
    start..floor(place.end.max(start) + 3).min(start + 1).max(start)
}

/// Names the mistake for the words: which of the variants of the message to say, and what it names.
fn describe(mistake: &ParserError, finding: Diagnostic) -> Diagnostic {
    let (reason, what) = match &mistake.kind {
        ErrorKind::ExpectedToken(token) => ("token", token.to_string()),
        ErrorKind::ExpectedCharRange { .. } => ("name", String::new()),
        ErrorKind::ExpectedMessageField { entry_id } | ErrorKind::ExpectedTermField { entry_id } => {
            ("empty", entry_id.clone())
        }
        ErrorKind::MissingValue | ErrorKind::ExpectedInlineExpression => ("value", String::new()),
        ErrorKind::MissingDefaultVariant => ("no-default", String::new()),
        ErrorKind::MultipleDefaultVariants => ("two-defaults", String::new()),
        ErrorKind::UnterminatedStringLiteral => ("quote", String::new()),
        ErrorKind::UnbalancedClosingBrace => ("brace", String::new()),
        ErrorKind::UnknownEscapeSequence(escape) | ErrorKind::InvalidUnicodeEscapeSequence(escape) => {
            ("escape", escape.clone())
        }
        ErrorKind::DuplicatedNamedArgument(name) => ("argument-twice", name.clone()),
        ErrorKind::ForbiddenCallee => ("function", String::new()),
        ErrorKind::MessageReferenceAsSelector
        | ErrorKind::TermReferenceAsSelector
        | ErrorKind::MessageAttributeAsSelector
        | ErrorKind::ExpectedSimpleExpressionAsSelector => ("selector", String::new()),
        ErrorKind::TermAttributeAsPlaceable => ("term-attribute", String::new()),
        ErrorKind::PositionalArgumentFollowsNamed | ErrorKind::ExpectedLiteral => {
            ("arguments", String::new())
        }
    };
    finding.arg("reason", reason).arg("what", what).help("help")
}
