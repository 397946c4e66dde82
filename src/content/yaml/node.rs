//! The tree of a YAML file: texts as they were written, each with its place.

use std::borrow::Cow;
use std::sync::Arc;

use crate::diag::Span;

/// A value in a YAML file (or a cell of a table) with its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    /// From its first to its last byte; quotation marks and brackets count.
    pub span: Span,
    /// The value.
    pub what: What,
}

/// The four kinds of value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// One piece of text; what it means is for a shape to say.
    Scalar(Scalar),
    /// A list.
    Seq(Vec<Node>),
    /// Keys with values.
    Map(Vec<(Key, Node)>),
    /// Nothing: `key:` without a value, `~` or `null`.
    Null,
}

/// A text as it was written: `82.10`, `08`, `no` and `1_000` are texts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scalar {
    /// The text, without quotation marks, with escapes resolved and folded lines joined.
    pub text: Arc<str>,
    /// How it was written.
    pub style: Style,
    /// Whether `text` stands in the file byte for byte (from the span's start, or one byte later
    /// within quotation marks), so that a place in it is a place in the file.
    pub verbatim: bool,
}

/// How a scalar was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// Without marks.
    Plain,
    /// Within single or double quotation marks.
    Quoted,
    /// As a block after `|` or `>`.
    Block,
}

/// A key of a map.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Key {
    /// The key, without quotation marks.
    pub text: Arc<str>,
    /// Where it stands.
    pub span: Span,
}

impl Node {
    /// The scalar, if it is one.
    #[must_use]
    pub fn scalar(&self) -> Option<&Scalar> {
        match &self.what {
            What::Scalar(scalar) => Some(scalar),
            _ => None,
        }
    }

    /// The text, if it is a scalar.
    #[must_use]
    pub fn text(&self) -> Option<&Arc<str>> {
        self.scalar().map(|scalar| &scalar.text)
    }

    /// The value of a key, if it is a map that has it.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Self> {
        match &self.what {
            What::Map(entries) => entries.iter().find(|(at, _)| &*at.text == key).map(|(_, value)| value),
            _ => None,
        }
    }

    /// Where the words of a scalar stand: without quotation marks, if they stand there byte for byte.
    /// A span of the same length as the text means that places within it can be told.
    #[must_use]
    pub fn words_span(&self) -> Span {
        match &self.what {
            What::Scalar(Scalar { text, style, verbatim: true }) => {
                let skip = usize::from(*style == Style::Quoted);
                self.span.within(skip, skip + text.len())
            }
            _ => self.span,
        }
    }

    /// The value, or, if nothing is written, nothing at its key's place, to have one to point at.
    #[must_use]
    pub fn placed_at<'n>(&'n self, key: &Key) -> Cow<'n, Self> {
        match self.what {
            What::Null if self.span.start == self.span.end => {
                Cow::Owned(Self { span: key.span, what: What::Null })
            }
            _ => Cow::Borrowed(self),
        }
    }

    /// The place to point at when the value as a whole is meant: a block's first key, else all of it.
    #[must_use]
    pub fn head(&self) -> Span {
        match &self.what {
            What::Map(entries) => match entries.first() {
                Some((key, _)) if key.span.start == self.span.start => key.span,
                _ => self.span,
            },
            What::Seq(items) => match items.first() {
                Some(item) if item.span.start == self.span.start => item.head(),
                _ => self.span,
            },
            _ => self.span,
        }
    }
}
