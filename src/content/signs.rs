//! Signs that stand in a table in place of a number: `-`, `x`, `n/a`. One office means "none" by a dash,
//! another "not known": so each file says what its signs mean, and without that they are a mistake.
//!
//! In: the key `signs` of a file with a table, and the table's cells. Out: what each sign means there.
//! Never here: what an empty cell means (always the same: the figure is missing).

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::sync::Arc;

use serde_json::Value as Json;

use super::shape::{Either, Fields, Reading, Schema, Shape, map_of, one_of, text};
use super::yaml::Node;
use crate::awards::coverage::Amount;
use crate::diag::{At, Code, Diagnostic, Span};

/// What a sign means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Meaning {
    /// Nobody knows the figure, as with an empty cell.
    Missing,
    /// The figure is known, or cannot exist.
    Known(Amount),
}

const MEANINGS: &[(&str, Meaning)] = &[
    ("missing", Meaning::Missing),
    ("zero", Meaning::Known(Amount::Count(0))),
    ("not_applicable", Meaning::Known(Amount::NotApplicable)),
    ("suppressed", Meaning::Known(Amount::Suppressed)),
];

/// Signs that tables are known to use, in small letters. One of these without a meaning is told as just that.
const USUAL: &[&str] = &[
    "-", "--", "---", "–", "—", "−", ".", "..", "...", "…", "*", "**", "?", "x", "xx", "n/a", "na", "n.a.",
    "n.a", "#n/a",
];

/// The signs of one file.
pub(super) struct Signs {
    declared: Vec<(At<Arc<str>>, Meaning)>,
    /// Those that stand in the table: where first, and in how many cells.
    seen: RefCell<BTreeMap<Arc<str>, (Span, usize)>>,
}

impl Signs {
    /// Reads the key `signs`.
    pub(super) fn of(f: &mut Fields<'_>) -> Self {
        let declared =
            f.list("signs", map_of(text(), one_of(MEANINGS)), "What signs in the table mean, such as \"-\"");
        f.needs("signs", "table");
        let is_number = |sign: &At<Arc<str>>| sign.starts_with(|c: char| c.is_ascii_digit());
        for (sign, _) in declared.iter().filter(|(sign, _)| is_number(sign)) {
            f.report(Diagnostic::error(Code::SignIsNumber, sign.span).arg("sign", &sign.value).help("help"));
        }
        Self {
            declared: declared.into_iter().filter(|(sign, _)| !is_number(sign)).collect(),
            seen: RefCell::default(),
        }
    }

    /// Tells signs that have no meaning, each once, and meanings of signs that no cell has.
    pub(super) fn settle(self, file: &str, f: &mut Fields<'_>) {
        let seen = self.seen.into_inner();
        for (sign, (span, count)) in &seen {
            if !self.declared.iter().any(|(known, _)| known.value == *sign) {
                let finding = Diagnostic::error(Code::SignWithoutMeaning, *span)
                    .arg("sign", sign)
                    .arg("count", *count)
                    .arg("file", file);
                f.report(finding.help("help"));
            }
        }
        for (sign, _) in self.declared.iter().filter(|(sign, _)| !seen.contains_key(&sign.value)) {
            f.report(Diagnostic::warning(Code::UnusedSign, sign.span).arg("sign", &sign.value).help("help"));
        }
    }

    /// What a cell means if a sign stands in it. None for any other cell; a sign without a meaning is
    /// noted, and none of it comes.
    fn read(&self, node: &Node) -> Option<Option<Meaning>> {
        let text = node.text()?;
        let declared = self.declared.iter().find(|(sign, _)| sign.value == *text);
        if declared.is_none() && !USUAL.contains(&text.to_lowercase().as_str()) {
            return None;
        }
        self.seen.borrow_mut().entry(text.clone()).or_insert((node.span, 0)).1 += 1;
        Some(declared.map(|(_, meaning)| *meaning))
    }
}

/// A value in the cell of a table, or a sign in its place. Without signs, the value alone.
pub(super) fn or_sign<'s, S: Shape + 's>(
    signs: Option<&'s Signs>,
    shape: S,
) -> impl Shape<Value = Either<Meaning, S::Value>> + 's {
    OrSign { signs, shape }
}

struct OrSign<'s, S> {
    signs: Option<&'s Signs>,
    shape: S,
}

impl<S: Shape> Shape for OrSign<'_, S> {
    type Value = Either<Meaning, S::Value>;

    fn read(&self, node: &Node, cx: &mut Reading) -> Option<Self::Value> {
        match self.signs.and_then(|signs| signs.read(node)) {
            Some(meaning) => meaning.map(Either::A),
            None => self.shape.read(node, cx).map(Either::B),
        }
    }

    fn schema(&self, to: &mut Schema) -> Json {
        self.shape.schema(to)
    }

    fn fit(&self, node: &Node) -> u8 {
        self.shape.fit(node)
    }
}
