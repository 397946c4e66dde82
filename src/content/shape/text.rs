//! Words for people.

use std::sync::Arc;

use serde_json::{Value as Json, json};
use unicode_normalization::{UnicodeNormalization, is_nfc};

use super::{Reading, Schema, Shape, excerpt, language};
use crate::awards::text::{Multi, Text};
use crate::content::yaml::{Node, What};
use crate::diag::{At, Code, Diagnostic};

/// Words: not empty, without blanks around, in composed Unicode. A number or `true` written without
/// quotation marks is taken as the text it is.
#[must_use]
pub fn text() -> impl Shape<Value = Arc<str>> {
    Words
}

/// Words in the site's first language, or a map of words by language.
#[must_use]
pub fn multilingual() -> impl Shape<Value = Text> {
    Multilingual
}

/// Words with inline Markdown. If the span is as long as the text, places in one are places in the
/// other, so that a link in it can be pointed at.
#[must_use]
pub fn markdown_inline() -> impl Shape<Value = Multi<At<Arc<str>>>> {
    Multilingual
}

struct Words;

impl Shape for Words {
    type Value = Arc<str>;

    fn read(&self, node: &Node, cx: &mut Reading) -> Option<Arc<str>> {
        let written = cx.scalar(node, "type-text")?;
        let trimmed = written.trim();
        if trimmed.is_empty() {
            let empty = Diagnostic::error(Code::EmptyValue, node.span);
            return cx.refuse(empty.arg("expected", crate::diag::Arg::Term("type-text")).help("help"));
        }
        if let Some(strange) = trimmed.chars().find(|c| c.is_control() && !matches!(c, '\n' | '\t')) {
            let finding = Diagnostic::error(Code::BadText, node.span)
                .arg("written", excerpt(trimmed).replace(char::is_control, "\u{fffd}"))
                .arg("character", format!("U+{:04X}", strange as u32));
            return cx.refuse(finding.help("help"));
        }
        Some(match (trimmed.len() == written.len(), is_nfc(trimmed)) {
            (true, true) => written.clone(),
            (false, true) => Arc::from(trimmed),
            (_, false) => Arc::from(trimmed.nfc().collect::<String>()),
        })
    }

    fn schema(&self, _to: &mut Schema) -> Json {
        json!({ "type": ["string", "number", "boolean"], "pattern": r"\S" })
    }
}

struct Multilingual;

impl Multilingual {
    fn one(node: &Node, cx: &mut Reading) -> Option<At<Arc<str>>> {
        let value = Words.read(node, cx)?;
        // Only words that stand in the file as they are can be pointed into.
        let exact = node.text().is_some_and(|written| written.len() == value.len());
        Some(At::new(value, if exact { node.words_span() } else { node.span }))
    }
}

impl Shape for Multilingual {
    type Value = Text;

    fn read(&self, node: &Node, cx: &mut Reading) -> Option<Text> {
        match &node.what {
            What::Map(entries) => {
                let mut all = Vec::with_capacity(entries.len());
                for (key, value) in entries {
                    let tag = language().read(&key.node(), cx);
                    let words = Self::one(&value.placed_at(key), cx);
                    if let (Some(tag), Some(words)) = (tag, words) {
                        all.push((At::new(tag, key.span), words));
                    }
                }
                if entries.is_empty() {
                    return cx.wrong_type(node, "type-text-by-language");
                }
                Text::by_language(all)
            }
            What::Scalar(_) => Self::one(node, cx).map(Text::Plain),
            _ => cx.wrong_type(node, "type-text-by-language"),
        }
    }

    fn schema(&self, to: &mut Schema) -> Json {
        let words = Words.schema(to);
        json!({ "anyOf": [words, {
            "type": "object",
            "minProperties": 1,
            "propertyNames": language().schema(to),
            "additionalProperties": words,
        }] })
    }

    fn fit(&self, node: &Node) -> u8 {
        u8::from(matches!(node.what, What::Scalar(_) | What::Map(_)))
    }
}
