//! Reading a Fluent file of a theme, with every mistake at its place.

use std::collections::BTreeMap;
use std::ops::Range;

use fluent_bundle::FluentResource;
use fluent_syntax::ast::Entry;
use fluent_syntax::parser::{ErrorKind, ParserError};

use super::messages::MessageSource;
use super::walk::{self, Seen};
use crate::diag::{Code, Diagnostic, FileId, Span};

/// The byte order mark that Windows editors put before a text; Fluent does not know it.
const MARK: char = '\u{feff}';

/// Braces nested deeper than any message needs would exhaust the stack of Fluent's parser.
const DEEPEST: usize = 32;

/// Digits that fit Fluent's numbers. A longer one would panic inside Fluent where it looks for the
/// plural form.
const MOST_DIGITS: usize = 15;

/// A file that was read, and the way from its text to its places.
pub(super) struct Source {
    pub(super) file: FileId,
    /// Bytes of the file before the text.
    before: usize,
    pub(super) resource: FluentResource,
}

impl Source {
    /// Reads one file. Entries that cannot be read are left out and reported.
    pub(super) fn read(source: &MessageSource, found: &mut Vec<Diagnostic>) -> Self {
        let text = source.text.strip_prefix(MARK).unwrap_or(&source.text);
        let before = source.text.len() - text.len();
        let at = |place: Range<usize>| source.file.span(before + place.start, before + place.end);
        if let Some(brace) = too_deep(text) {
            let finding = Diagnostic::error(Code::MessageSyntax, at(brace..brace + 1));
            found.push(finding.arg("reason", "deep").arg("what", DEEPEST).help("help"));
            return Self { file: source.file, before, resource: parse("", &mut |_| ()) };
        }
        let resource = parse(text, &mut |mistake| {
            let span = at(inside(text, &mistake.pos));
            found.push(describe(mistake, Diagnostic::error(Code::MessageSyntax, span)));
        });
        let mut read = Self { file: source.file, before, resource };
        read.shorten_numbers(found);
        read.find_twice(found);
        read
    }

    /// The place of a slice of the parsed text.
    pub(super) fn place(&self, slice: &str) -> Span {
        let start = self.before + self.offset(slice);
        self.file.span(start, start + slice.len())
    }

    fn offset(&self, slice: &str) -> usize {
        (slice.as_ptr() as usize).saturating_sub(self.resource.source().as_ptr() as usize)
    }

    /// Every entry, visited.
    pub(super) fn walk<'a>(&'a self, visit: &mut impl FnMut(Seen<'a>)) {
        self.resource.entries().for_each(|entry| walk::entry(entry, visit));
    }

    /// The names of all messages and their attributes (`menu`, `menu.label`).
    pub(super) fn ids(&self) -> impl Iterator<Item = String> + '_ {
        let messages = self.resource.entries().filter_map(|entry| match entry {
            Entry::Message(message) => Some(message),
            _ => None,
        });
        messages.flat_map(|message| {
            let attribute = move |id: &str| format!("{}.{id}", message.id.name);
            let attributes = message.attributes.iter().map(move |of| attribute(of.id.name));
            std::iter::once(message.id.name.to_owned()).chain(attributes)
        })
    }

    /// Reports numbers that Fluent cannot bear, and puts zeros in their place.
    fn shorten_numbers(&mut self, found: &mut Vec<Diagnostic>) {
        let mut long: Vec<Range<usize>> = Vec::new();
        self.walk(&mut |seen| {
            if let Seen::Number(number) = seen
                && number.chars().filter(char::is_ascii_digit).count() > MOST_DIGITS
            {
                let start = self.offset(number);
                long.push(start..start + number.len());
                let finding = Diagnostic::error(Code::MessageSyntax, self.place(number));
                found.push(finding.arg("reason", "number").arg("what", MOST_DIGITS).help("help"));
            }
        });
        if long.is_empty() {
            return;
        }
        let mut text = self.resource.source().to_owned();
        for number in long {
            let zero = format!("{:<width$}", 0, width = number.len()); // as long, so that places stay true
            text.replace_range(number, &zero);
        }
        self.resource = parse(&text, &mut |_| ()); // what cannot be read was reported already
    }

    /// Reports messages and attributes that stand there twice: the earlier one would be lost unseen.
    fn find_twice(&self, found: &mut Vec<Diagnostic>) {
        let mut messages: BTreeMap<(bool, &str), &str> = BTreeMap::new();
        let mut check = |first: Option<&str>, again: &str| {
            let Some(first) = first else { return };
            let finding = Diagnostic::error(Code::DuplicateMessage, self.place(again)).arg("id", again);
            found.push(finding.also(self.place(first), "first").help("help"));
        };
        for entry in self.resource.entries() {
            let (is_term, name, of) = match entry {
                Entry::Message(message) => (false, message.id.name, &message.attributes),
                Entry::Term(term) => (true, term.id.name, &term.attributes),
                _ => continue,
            };
            check(messages.insert((is_term, name), name), name);
            let mut attributes: BTreeMap<&str, &str> = BTreeMap::new();
            for attribute in of {
                check(attributes.insert(attribute.id.name, attribute.id.name), attribute.id.name);
            }
        }
    }
}

fn parse(text: &str, mistake: &mut impl FnMut(&ParserError)) -> FluentResource {
    match FluentResource::try_new(text.to_owned()) {
        Ok(resource) => resource,
        Err((resource, mistakes)) => {
            mistakes.iter().for_each(mistake);
            resource
        }
    }
}

/// The first brace that opens too deep. Braces in quoted texts count too, which does no harm.
fn too_deep(text: &str) -> Option<usize> {
    let mut depth = 0_usize;
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'{' => depth += 1,
            b'}' => depth = depth.saturating_sub(1),
            // An entry begins at the start of a line: a brace that was never closed ends with its own.
            b'a'..=b'z' | b'A'..=b'Z' | b'-' if at == 0 || text.as_bytes()[at - 1] == b'\n' => depth = 0,
            _ => {}
        }
        if depth > DEEPEST {
            return Some(at);
        }
    }
    None
}

/// The character at a place of the parser, which counts bytes, and points past the end where the text
/// ends too soon.
fn inside(text: &str, place: &Range<usize>) -> Range<usize> {
    let start = text.floor_char_boundary(place.start);
    let width =
        text[start..].chars().next().filter(|character| !character.is_control()).map_or(0, char::len_utf8);
    start..start + width
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

#[cfg(test)]
mod tests {
    use super::super::Words;
    use super::*;
    use proptest::prelude::*;
    use std::sync::Arc;

    fn read(text: &str) -> (Source, Vec<Diagnostic>) {
        let mut found = Vec::new();
        let source = Source::read(&MessageSource { file: FileId(0), text: Arc::from(text) }, &mut found);
        (source, found)
    }

    /// Each finding as `text it points at: English words`.
    fn findings(text: &str) -> Vec<String> {
        let words = Words::for_language("en");
        let shown = |finding: &Diagnostic| {
            let span = finding.span.map_or(0..0, |span| span.start as usize..span.end as usize);
            format!("{:?}: {}", &text[span], words.describe(finding).message)
        };
        read(text).1.iter().map(shown).collect()
    }

    #[test]
    fn mistakes_stand_at_their_place() {
        assert_eq!(findings("a = x\nb\nc = y\n"), ["\"\": there should be \"=\" here"]);
        assert_eq!(findings("a = { $x\nb = y"), ["\"b\": there should be \"}\" here"]);
        assert_eq!(findings("a = { \"x }\n"), ["\"\": this quotation mark is not closed"]);
        assert_eq!(
            findings("a = { $n ->\n    [one] x\n}\n"),
            ["\"}\": this choice has no variant marked with * as the usual one"]
        );
        assert_eq!(
            findings("é = x\n"),
            ["\"é\": there should be the name of a message here, made of letters, digits, - or _"]
        );
        // Two mistakes are two findings, and what is between them stands.
        assert_eq!(findings("a = {\nb = y\nc = }\n").len(), 2);
    }

    #[test]
    fn a_byte_order_mark_and_carriage_returns_count() {
        let text = "\u{feff}a = x\r\nb\r\n";
        let (source, found) = read(text);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].span.map(|span| span.start), Some(11));
        assert!(
            matches!(source.resource.get_entry(0), Some(Entry::Message(message)) if message.id.name == "a")
        );
    }

    #[test]
    fn nothing_is_said_twice() {
        assert_eq!(
            findings("a = x\n-a = y\na = z\n    .b = 1\n    .b = 2\n"),
            [
                "\"a\": the message \"a\" stands in this file twice",
                "\"b\": the message \"b\" stands in this file twice"
            ]
        );
    }

    #[test]
    fn what_fluent_cannot_bear_is_reported() {
        let deep = format!("a = {}\nb = {{ $x }}\n", "{".repeat(100_000));
        assert_eq!(findings(&deep), ["\"{\": the braces here are nested more than 32 deep"]);
        let long =
            "a = { 1.0000000000000000000000000 ->\n    [one] x\n   *[99999999999999999999999999] y\n}\n";
        let too_long = |number: &str| format!("\"{number}\": this number is too long; it can have 15 digits");
        assert_eq!(
            findings(long),
            ["1.0000000000000000000000000", "99999999999999999999999999"].map(too_long)
        );
        // A brace never closed costs its own entry, not those below.
        let open = "a = { $x\n".repeat(100);
        assert_eq!(read(&open).1.len(), 100);
    }

    proptest! {
        #[test]
        fn no_text_panics(text in "(([a-c]|-t|\\.d) ?= ?|[{}\\[\\]*\"$ \n.()\\\\éa-c0-9,:]|->|\n +|NUMBER\\(){0,60}") {
            let (source, found) = read(&text);
            source.walk(&mut |seen| if let Seen::Number(number) = seen { assert_eq!(number, &text[source.offset(number)..][..number.len()]) });
            for finding in found {
                for place in finding.places() {
                    prop_assert!(text.get(place.start as usize..place.end as usize).is_some());
                }
            }
        }
    }
}
