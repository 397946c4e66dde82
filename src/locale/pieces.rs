//! Messages that are only text and arguments, which most are, put together without Fluent: a long list says some
//! thirteen of them on each of its pages.
//!
//! In: the resources of a language, each over those before it. Out: words; none where Fluent must say them.

use std::collections::HashMap;

use fluent_bundle::FluentResource;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};

use super::messages::Value;

enum Piece {
    Text(Box<str>),
    Argument(Box<str>),
}

/// See the module.
#[derive(Default)]
pub(super) struct Pieces(HashMap<Box<str>, Box<[Piece]>>);

impl Pieces {
    /// Adds the messages of a resource, over those of the same names.
    pub(super) fn add(&mut self, resource: &FluentResource) {
        for entry in resource.entries() {
            let Entry::Message(message) = entry else { continue };
            match message.value.as_ref().and_then(pieces) {
                Some(pieces) => drop(self.0.insert(message.id.name.into(), pieces)),
                None => drop(self.0.remove(message.id.name)),
            }
        }
    }

    /// The words of a message. None where it is not of such pieces, an argument is not given, or is a number that is
    /// not written as its digits alone.
    pub(super) fn say(&self, id: &str, args: &[(&str, Value<'_>)]) -> Option<String> {
        let pieces = self.0.get(id)?;
        let mut words = String::with_capacity(64);
        for piece in pieces {
            match piece {
                Piece::Text(text) => words.push_str(text),
                // Of two arguments of one name Fluent takes the later.
                Piece::Argument(name) => match &args.iter().rev().find(|(given, _)| *given == &**name)?.1 {
                    Value::Text(text) => words.push_str(text),
                    Value::Number(number @ 0..1000) => words.push_str(&number.to_string()),
                    Value::Number(_) | Value::Decimal(_) => return None,
                },
            }
        }
        Some(words)
    }
}

/// A pattern's pieces; none if it has others, or no argument: a mere text is lent by Fluent, and not copied.
fn pieces(pattern: &Pattern<&str>) -> Option<Box<[Piece]>> {
    let piece = |element: &PatternElement<&str>| match element {
        PatternElement::TextElement { value } => Some(Piece::Text((*value).into())),
        PatternElement::Placeable {
            expression: Expression::Inline(InlineExpression::VariableReference { id }),
        } => Some(Piece::Argument(id.name.into())),
        PatternElement::Placeable { .. } => None,
    };
    let pieces: Option<Box<[Piece]>> = pattern.elements.iter().map(piece).collect();
    pieces.filter(|pieces| pieces.iter().any(|piece| matches!(piece, Piece::Argument(_))))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use std::borrow::Cow;

    use super::super::messages::{MessageSource, Messages};
    use super::*;
    use crate::awards::number::Decimal;
    use crate::diag::FileId;

    const SOURCE: &str = "\
two = { $a } – { $b }
many =
    Baris satu
      { $a }

    baris lain
plural = { $a ->
    [one] satu
   *[other] { $a }
}
term = { -name } { $a }
-name = Nama
literal = { \"{\" } { $a }
mere = Teks
later = { two }
";

    #[test]
    fn words_are_those_of_fluent() {
        let mut messages = Messages::new("id");
        let text = SOURCE.into();
        messages.add(&[MessageSource { file: FileId(0), text }], &[], &mut Vec::new());
        let values: [Value<'_>; 6] = [
            "<a> \u{2068}".into(),
            0_usize.into(),
            999_usize.into(),
            1000_usize.into(),
            Value::Number(-3),
            Value::Decimal(Decimal { digits: 15, scale: 1 }),
        ];
        let mut quick = 0;
        for id in ["two", "many", "plural", "term", "literal", "mere", "later", "none"] {
            for a in &values {
                for args in [vec![("a", a.clone())], vec![("b", "x".into()), ("a", a.clone())]] {
                    let by_fluent = messages.resolve(id, &args);
                    let Some(words) = messages.pieces.say(id, &args) else { continue };
                    let (by_fluent, mistakes) = by_fluent.unwrap();
                    assert_eq!((Cow::from(words), mistakes.len()), (by_fluent, 0), "{id} {args:?}");
                    quick += 1;
                }
            }
        }
        // `many` of either arguments, `two` of both, and text or small numbers.
        assert_eq!(quick, 9);
    }

    #[test]
    fn a_later_source_replaces_pieces() {
        let resource = |text: &str| FluentResource::try_new(text.to_owned()).unwrap();
        let mut pieces = Pieces::default();
        pieces.add(&resource("a = x { $n }\nb = y { $n }\n"));
        pieces.add(&resource("a = { $n -> \n   *[other] z\n }\nb = w { $n }\n"));
        let args = [("n", "1".into())];
        assert_eq!(pieces.say("a", &args), None);
        assert_eq!(pieces.say("b", &args).as_deref(), Some("w 1"));
    }
}
