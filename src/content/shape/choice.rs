//! One of several: words of a closed vocabulary, or values of two shapes.

use serde_json::{Value as Json, json};

use super::{Reading, Schema, Shape};
use crate::content::yaml::{Node, What};
use crate::diag::{Arg, Code, Diagnostic, nearest};

/// One word of a closed vocabulary.
#[must_use]
pub fn one_of<V: Copy>(words: &'static [(&'static str, V)]) -> impl Shape<Value = V> {
    OneOf { words, help: "help-known" }
}

/// The same, where what is unknown is said by leaving the key out: so that nobody takes one of the words for it.
#[must_use]
pub fn one_of_or_nothing<V: Copy>(words: &'static [(&'static str, V)]) -> impl Shape<Value = V> {
    OneOf { words, help: "help-or-nothing" }
}

/// A value of the one shape or of the other.
pub fn either<A: Shape, B: Shape>(a: A, b: B) -> impl Shape<Value = Either<A::Value, B::Value>> {
    EitherOf(a, b)
}

/// Which of two shapes a value had.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Either<A, B> {
    /// The first.
    A(A),
    /// The second.
    B(B),
}

impl<T> Either<T, T> {
    /// The value, if both shapes make the same.
    pub fn value(self) -> T {
        match self {
            Self::A(value) | Self::B(value) => value,
        }
    }
}

struct OneOf<V: 'static> {
    words: &'static [(&'static str, V)],
    /// What is said of a word that is like none of them.
    help: &'static str,
}

impl<V: Copy> OneOf<V> {
    fn words(&self) -> impl Iterator<Item = String> {
        self.words.iter().map(|(word, _)| (*word).to_owned())
    }
}

impl<V: Copy> Shape for OneOf<V> {
    type Value = V;

    fn read(&self, node: &Node, cx: &mut Reading) -> Option<V> {
        let Some(text) = node.text() else {
            let what = match node.what {
                What::Null => return cx.wrong_type(node, "type-word"),
                What::Map(_) => Arg::Term("type-record"),
                _ => Arg::Term("type-list"),
            };
            let finding = Diagnostic::error(Code::WrongType, node.head());
            return cx.refuse(finding.arg("expected", Arg::OneOf(self.words().collect())).arg("found", what));
        };
        if let Some((_, value)) = self.words.iter().find(|(word, _)| *word == &**text) {
            return Some(*value);
        }
        let finding = Diagnostic::error(Code::UnknownWord, node.span)
            .arg("written", super::excerpt(text))
            .arg("known", Arg::OneOf(self.words().collect()));
        cx.refuse(match nearest(text, self.words()) {
            Some(suggestion) => finding.arg("suggestion", suggestion).help("help"),
            None => finding.help(self.help),
        })
    }

    fn schema(&self, _to: &mut Schema) -> Json {
        json!({ "enum": self.words().collect::<Vec<_>>() })
    }

    fn fit(&self, node: &Node) -> u8 {
        match node.text() {
            None => 0,
            Some(text) if self.words.iter().any(|(word, _)| *word == &**text) => 4,
            // No word begins like a number; most cells of a table do.
            Some(text) if text.starts_with(|c: char| c.is_ascii_digit()) => 1,
            Some(text) if nearest(text, self.words()).is_some() => 3,
            Some(_) => 1,
        }
    }
}

struct EitherOf<A, B>(A, B);

impl<A: Shape, B: Shape> Shape for EitherOf<A, B> {
    type Value = Either<A::Value, B::Value>;

    fn read(&self, node: &Node, cx: &mut Reading) -> Option<Self::Value> {
        let (a, b) = (self.0.fit(node), self.1.fit(node));
        let likely_b = b > a;
        let (first, mistakes) = cx.aside(|cx| self.part(likely_b, node, cx));
        if mistakes.is_empty() {
            return first;
        }
        // The less likely shape is asked only where it could fit, and heard only if it is content.
        if a.min(b) > 0 {
            let (second, others) = cx.aside(|cx| self.part(!likely_b, node, cx));
            if others.is_empty() {
                return second;
            }
        }
        cx.found.extend(mistakes);
        first
    }

    fn schema(&self, to: &mut Schema) -> Json {
        json!({ "anyOf": [self.0.schema(to), self.1.schema(to)] })
    }

    fn fit(&self, node: &Node) -> u8 {
        self.0.fit(node).max(self.1.fit(node))
    }
}

impl<A: Shape, B: Shape> EitherOf<A, B> {
    fn part(&self, b: bool, node: &Node, cx: &mut Reading) -> Option<Either<A::Value, B::Value>> {
        if b { self.1.read(node, cx).map(Either::B) } else { self.0.read(node, cx).map(Either::A) }
    }
}
