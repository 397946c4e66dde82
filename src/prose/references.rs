//! References `{{ kind key=value key="quoted value" }}`: their grammar, whatever their kind.

use std::sync::Arc;

use super::parse::Base;
use crate::diag::{At, Code, Diagnostic, Span};

/// A key and its value as written.
pub type Argument = (At<Arc<str>>, At<Arc<str>>);

/// A reference as written. Whether its kind and keys exist is for the registry of references to say.
#[derive(Clone, Debug)]
pub struct Reference {
    /// What it shows: `figure`.
    pub name: At<Arc<str>>,
    /// Keys and values as written; no key stands twice.
    pub args: Vec<Argument>,
    /// The whole reference, braces included.
    pub span: Span,
    /// Alone in its line and its paragraph: shown as a block, else in the line of the text.
    pub block: bool,
}

impl Reference {
    /// The value of a key.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&At<Arc<str>>> {
        self.args.iter().find(|(name, _)| &*name.value == key).map(|(_, value)| value)
    }
}

/// Where a reference stands does not change what it is.
impl PartialEq for Reference {
    fn eq(&self, other: &Self) -> bool {
        (&self.name, &self.args, self.block) == (&other.name, &other.args, other.block)
    }
}
impl Eq for Reference {}

/// What stands at a `{{`.
pub(super) enum Read {
    /// A reference that ends at this byte; none if it was wrong and is reported.
    Closed(Option<Reference>, usize),
    /// No `}}` up to this byte, where its line ends. Reported.
    Unclosed(usize),
}

/// Bytes that a reference may have. It bounds how far each `{{` is followed on a line without end.
const LONGEST: usize = 1_000;

/// Reads the reference whose `{{` stands at `start`.
pub(super) fn read(text: &str, start: usize, base: Base, found: &mut Vec<Diagnostic>) -> Read {
    let window = &text[start..text.floor_char_boundary(start + LONGEST)];
    let line_end = start + window.find(['\n', '\r']).unwrap_or(window.len());
    let mut reader = Reader { text: &text[..line_end], at: start + 2, base };
    match reader.reference(start) {
        Ok((reference, doubles)) => {
            let clean = doubles.is_empty();
            found.extend(doubles);
            Read::Closed(clean.then_some(reference), reader.at)
        }
        Err(wrong) => match text[reader.at..line_end].find("}}") {
            Some(length) => {
                found.push(wrong);
                Read::Closed(None, reader.at + length + 2)
            }
            None => {
                let end = start + text[start..line_end].trim_end().len();
                found.push(Diagnostic::error(Code::UnclosedReference, base.span(start..end)).help("help"));
                Read::Unclosed(line_end)
            }
        },
    }
}

struct Reader<'t> {
    /// The text up to the end of the line.
    text: &'t str,
    at: usize,
    base: Base,
}

impl Reader<'_> {
    fn reference(&mut self, start: usize) -> Result<(Reference, Vec<Diagnostic>), Diagnostic> {
        self.skip_space();
        let name = self.name().ok_or_else(|| self.wrong(self.at..self.at + self.token_length(), "kind"))?;
        let mut args = Vec::<Argument>::new();
        let mut doubles = Vec::new();
        loop {
            let spaced = self.skip_space();
            if self.text[self.at..].starts_with("}}") {
                self.at += 2;
                let span = self.base.span(start..self.at);
                return Ok((Reference { name, args, span, block: false }, doubles));
            }
            let begun = self.at;
            if !spaced {
                return Err(self.wrong(begun..begun + self.token_length(), "space"));
            }
            let (key, value) = self.argument()?;
            match args.iter().find(|(first, _)| first.value == key.value) {
                Some((first, _)) => doubles.push(
                    Diagnostic::error(Code::DuplicateKey, key.span)
                        .arg("key", &key.value)
                        .also(first.span, "first")
                        .help("help"),
                ),
                None => args.push((key, value)),
            }
        }
    }

    fn argument(&mut self) -> Result<Argument, Diagnostic> {
        let begun = self.at;
        let key = self.name().ok_or_else(|| self.wrong(begun..begun + self.token_length(), "equals"))?;
        if !self.text[self.at..].starts_with('=') {
            return Err(self.wrong(begun..begun + self.token_length_from(begun), "equals"));
        }
        self.at += 1;
        let value = match self.text[self.at..].chars().next() {
            Some('"') => self.quoted()?,
            Some('“' | '”' | '„' | '\'' | '‘' | '’') => {
                return Err(self.wrong(self.at..self.at + self.token_length(), "quotes"));
            }
            _ => self.plain(begun)?,
        };
        Ok((key, value))
    }

    fn plain(&mut self, begun: usize) -> Result<At<Arc<str>>, Diagnostic> {
        let length = self.token_length();
        if length == 0 {
            return Err(self.wrong(begun..self.at, "value"));
        }
        let range = self.at..self.at + length;
        self.at = range.end;
        Ok(At::new(self.text[range.clone()].into(), self.base.span(range)))
    }

    /// A value in quotes; `\"` and `\\` stand for `"` and `\`. The place is what stands inside.
    fn quoted(&mut self) -> Result<At<Arc<str>>, Diagnostic> {
        let start = self.at + 1;
        let mut value = String::new();
        let mut escaped = false;
        for (at, letter) in self.text[start..].char_indices() {
            match letter {
                '"' if !escaped => {
                    self.at = start + at + 1;
                    return Ok(At::new(value.into(), self.base.span(start..start + at)));
                }
                '\\' if !escaped => escaped = true,
                letter => {
                    if escaped && !matches!(letter, '"' | '\\') {
                        value.push('\\');
                    }
                    escaped = false;
                    value.push(letter);
                }
            }
        }
        Err(self.wrong(self.at..self.at + self.token_length(), "unclosed"))
    }

    /// Small letters, digits, `_` and `-`, a letter first.
    fn name(&mut self) -> Option<At<Arc<str>>> {
        let rest = &self.text[self.at..];
        let length = rest
            .find(|letter: char| !(letter.is_ascii_alphanumeric() || matches!(letter, '_' | '-')))
            .unwrap_or(rest.len());
        if !rest.starts_with(|letter: char| letter.is_ascii_alphabetic()) {
            return None;
        }
        let range = self.at..self.at + length;
        self.at = range.end;
        Some(At::new(self.text[range.clone()].into(), self.base.span(range)))
    }

    fn skip_space(&mut self) -> bool {
        let before = self.at;
        self.at = self.text.len() - self.text[self.at..].trim_start().len();
        self.at > before
    }

    fn token_length(&self) -> usize {
        self.token_length_from(self.at)
    }

    /// Bytes up to white space, `}}` or the end of the line.
    fn token_length_from(&self, from: usize) -> usize {
        let rest = &self.text[from..];
        let space = rest.find(char::is_whitespace).unwrap_or(rest.len());
        rest[..space].find("}}").unwrap_or(space)
    }

    fn wrong(&self, range: std::ops::Range<usize>, help: &'static str) -> Diagnostic {
        let written = &self.text[range.clone()];
        Diagnostic::error(Code::BadReference, self.base.span(range)).arg("written", written).help(help)
    }
}
