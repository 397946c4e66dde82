//! The keys of one record.

use std::borrow::Cow;

use serde_json::Value as Json;

use super::schema::{RecordSchema, Schema};
use super::{Reading, Shape};
use crate::content::yaml::{Key, Node, What};
use crate::diag::{Arg, At, Code, Diagnostic, Span, nearest};

/// The keys of one record, to be asked for one by one. After all are asked for, those left over are
/// reported as unknown.
pub struct Fields<'a> {
    over: Over<'a>,
}

enum Over<'a> {
    /// A record in a file.
    Node(Asking<'a>),
    /// The schema of such records.
    Schema(&'a mut RecordSchema, &'a mut Schema),
}

struct Asking<'a> {
    node: &'a Node,
    entries: &'a [(Key, Node)],
    /// Whether each entry was asked for.
    taken: Vec<bool>,
    /// The names asked for, for suggestions.
    asked: Vec<&'static str>,
    cx: &'a mut Reading,
}

/// Reads a node as a record.
pub fn read_record<T>(
    node: &Node,
    cx: &mut Reading,
    record: &impl Fn(&mut Fields<'_>) -> Option<T>,
) -> Option<T> {
    let What::Map(entries) = &node.what else { return cx.wrong_type(node, "type-record") };
    let asking = Asking { node, entries, taken: vec![false; entries.len()], asked: Vec::new(), cx };
    let mut fields = Fields { over: Over::Node(asking) };
    let value = record(&mut fields);
    if let Over::Node(asking) = fields.over {
        asking.finish(value.is_none());
    }
    value
}

impl<'a> Fields<'a> {
    pub(super) fn describing(record: &'a mut RecordSchema, to: &'a mut Schema) -> Self {
        Self { over: Over::Schema(record, to) }
    }

    /// A key that must be there. None if it is missing or wrong, which has then been reported.
    pub fn required<S: Shape>(
        &mut self,
        key: &'static str,
        shape: S,
        words: &'static str,
    ) -> Option<S::Value> {
        match &mut self.over {
            Over::Node(asking) => match asking.take(key) {
                Some(node) => shape.read(&node, asking.cx),
                None => asking.missing(key),
            },
            Over::Schema(record, to) => {
                let schema = shape.schema(to);
                record.add(key, schema, words, true);
                None
            }
        }
    }

    /// A key that may be left out. None if it is, or if it is wrong, which has then been reported.
    pub fn optional<S: Shape>(
        &mut self,
        key: &'static str,
        shape: S,
        words: &'static str,
    ) -> Option<S::Value> {
        match &mut self.over {
            Over::Node(asking) => {
                let node = asking.take(key)?;
                shape.read(&node, asking.cx)
            }
            Over::Schema(record, to) => {
                let schema = shape.schema(to);
                record.add(key, schema, words, false);
                None
            }
        }
    }

    /// A key that may be left out, with what that means.
    pub fn or<S: Shape>(
        &mut self,
        key: &'static str,
        shape: S,
        otherwise: S::Value,
        words: &'static str,
    ) -> S::Value {
        self.optional(key, shape, words).unwrap_or(otherwise)
    }

    /// A list that may be left out, which then is empty.
    pub fn list<S: Shape<Value = Vec<T>>, T>(
        &mut self,
        key: &'static str,
        shape: S,
        words: &'static str,
    ) -> Vec<T> {
        self.optional(key, shape, words).unwrap_or_default()
    }

    /// A key that this record knows and refuses, with a message of its own (a translation must not
    /// state a date). The finding gets the argument `key`.
    pub fn forbidden(&mut self, key: &'static str, code: Code) {
        if let Over::Node(asking) = &mut self.over
            && let Some(at) = asking.position(key)
        {
            asking.taken[at] = true;
            let place = asking.entries[at].0.span;
            asking.cx.found.push(Diagnostic::error(code, place).arg("key", key).help("help"));
        }
    }

    /// Exactly one of these keys, which are asked for as optional ones, must be there.
    pub fn exactly_one(&mut self, keys: &'static [&'static str]) {
        self.alternatives(keys, true);
    }

    /// At most one of these keys, which are asked for as optional ones, may be there.
    pub fn at_most_one(&mut self, keys: &'static [&'static str]) {
        self.alternatives(keys, false);
    }

    fn alternatives(&mut self, keys: &'static [&'static str], needed: bool) {
        match &mut self.over {
            Over::Schema(record, _) => record.alternatives(keys, needed),
            Over::Node(asking) => {
                let mut there = keys.iter().filter_map(|key| asking.position(key));
                let all = || Arg::OneOf(keys.iter().map(|key| (*key).to_owned()).collect());
                match (there.next(), there.next()) {
                    (Some(first), Some(second)) => {
                        let (first, second) = (&asking.entries[first].0, &asking.entries[second].0);
                        let (first, second) = if first.span.start < second.span.start {
                            (first, second)
                        } else {
                            (second, first)
                        };
                        asking.cx.found.push(
                            Diagnostic::error(Code::ConflictingKeys, second.span)
                                .arg("key", &second.text)
                                .arg("other", &first.text)
                                .also(first.span, "first")
                                .help("help"),
                        );
                    }
                    (None, _) if needed && !asking.cx.broken => asking.cx.found.push(
                        Diagnostic::error(Code::MissingAlternative, asking.node.head())
                            .arg("keys", all())
                            .help("help"),
                    ),
                    _ => {}
                }
            }
        }
    }

    /// If `key` is there, `other` must be there too.
    pub fn needs(&mut self, key: &'static str, other: &'static str) {
        match &mut self.over {
            Over::Schema(record, _) => record.needs(key, other),
            Over::Node(asking) => {
                if let Some(at) = asking.position(key)
                    && asking.position(other).is_none()
                    && !asking.cx.broken
                {
                    let place = asking.entries[at].0.span;
                    asking.cx.found.push(
                        Diagnostic::error(Code::MissingCompanion, place)
                            .arg("key", key)
                            .arg("other", other)
                            .help("help"),
                    );
                }
            }
        }
    }

    /// Whether a key stands in the record; false while the schema is written.
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        match &self.over {
            Over::Node(asking) => asking.position(key).is_some(),
            Over::Schema(..) => false,
        }
    }

    /// Where a key stands.
    #[must_use]
    pub fn key_span(&self, key: &str) -> Option<Span> {
        match &self.over {
            Over::Node(asking) => asking.position(key).map(|at| asking.entries[at].0.span),
            Over::Schema(..) => None,
        }
    }

    /// All of the record in its file.
    #[must_use]
    pub fn span(&self) -> Span {
        match &self.over {
            Over::Node(asking) => asking.node.span,
            Over::Schema(..) => crate::diag::FileId(0).whole(),
        }
    }

    /// Where to point when the record as a whole is meant.
    #[must_use]
    pub fn head(&self) -> Span {
        match &self.over {
            Over::Node(asking) => asking.node.head(),
            Over::Schema(..) => crate::diag::FileId(0).whole(),
        }
    }

    /// Reports what only the record as a whole shows to be wrong.
    pub fn report(&mut self, finding: Diagnostic) {
        if let Over::Node(asking) = &mut self.over {
            asking.cx.found.push(finding);
        }
    }

    /// Adds a rule to the record's schema that [`Fields::report`] enforces in reading.
    pub fn rule(&mut self, schema: impl FnOnce() -> Json) {
        if let Over::Schema(record, _) = &mut self.over {
            record.rule(schema());
        }
    }
}

impl<'a> Asking<'a> {
    fn position(&self, key: &str) -> Option<usize> {
        self.entries.iter().position(|(at, _)| &*at.text == key)
    }

    /// The value of a key. One without a value is given its key's place, to have one to point at.
    fn take(&mut self, key: &'static str) -> Option<Cow<'a, Node>> {
        self.asked.push(key);
        let at = self.position(key)?;
        self.taken[at] = true;
        let (key, node) = &self.entries[at];
        Some(node.placed_at(key))
    }

    fn missing<T>(&mut self, key: &'static str) -> Option<T> {
        if !self.cx.broken {
            let code = if self.cx.table { Code::EmptyCell } else { Code::MissingKey };
            self.cx.found.push(Diagnostic::error(code, self.node.head()).arg("key", key).help("help"));
        }
        None
    }

    /// Reports keys that nobody asked for; notes what a record that failed was called.
    fn finish(self, failed: bool) {
        let Self { entries, taken, asked, cx, .. } = self;
        let is_name = |name: &str| matches!(name, "id" | "code");
        if failed {
            let named = entries.iter().filter(|(key, _)| is_name(&key.text));
            let names: Vec<_> =
                named.filter_map(|(_, node)| Some(At::new(node.text()?.clone(), node.span))).collect();
            cx.nameless |= names.is_empty() && asked.iter().any(|name| is_name(name));
            cx.lost.extend(names);
        }
        if taken.iter().all(|taken| *taken) {
            return;
        }
        let mut free: Vec<String> = asked
            .iter()
            .filter(|name| !entries.iter().any(|(key, _)| *key.text == ***name))
            .map(|name| (*name).to_owned())
            .collect();
        free.sort_unstable();
        free.dedup();
        let left = entries.iter().zip(&taken).filter(|(_, taken)| !**taken);
        cx.found.extend(left.map(|((key, _), _)| unknown(key, &free)));
    }
}

/// A key that nobody asked for; `free` are the keys that could have been meant.
fn unknown(key: &Key, free: &[String]) -> Diagnostic {
    let finding = Diagnostic::error(Code::UnknownKey, key.span).arg("key", &key.text);
    match nearest(&key.text, free.iter().cloned()) {
        Some(suggestion) => finding.arg("suggestion", suggestion).help("help"),
        None if free.is_empty() => finding,
        None => finding.arg("known", Arg::All(free.to_vec())).help("help-known"),
    }
}
