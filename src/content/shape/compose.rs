//! Shapes made of shapes: lists, maps, records, places.

use std::sync::Arc;

use serde_json::{Value as Json, json};

use super::{Fields, Reading, Schema, Shape, read_record};
use crate::content::yaml::{Key, Node, Scalar, Style, What};
use crate::diag::{Arg, At, Code, Diagnostic};

/// The value with its place.
pub fn at<S: Shape>(shape: S) -> impl Shape<Value = At<S::Value>> {
    Placed(shape)
}

/// A list; those of its values that can be read. In a table: `a|b` in one cell.
pub fn list<S: Shape>(shape: S) -> impl Shape<Value = Vec<S::Value>> {
    List { shape, least: 0, single: false }
}

/// A list with at least one value.
pub fn filled_list<S: Shape>(shape: S) -> impl Shape<Value = Vec<S::Value>> {
    List { shape, least: 1, single: false }
}

/// A list, or one value of it.
pub fn list_or_one<S: Shape>(shape: S) -> impl Shape<Value = Vec<S::Value>> {
    List { shape, least: 0, single: true }
}

/// Exactly two values, as a list: `[1, 3]`.
pub fn pair<S: Shape>(shape: S) -> impl Shape<Value = (S::Value, S::Value)> {
    Pair(shape)
}

/// A map with keys that the site chooses; its entries in the order of the file.
pub fn map_of<K: Shape, V: Shape>(key: K, value: V) -> impl Shape<Value = Vec<(At<K::Value>, V::Value)>> {
    MapOf { key, value }
}

/// A record. Its name is that of its definition in the schema: one name, one function.
pub fn record<T, F: Fn(&mut Fields<'_>) -> Option<T>>(name: &'static str, read: F) -> impl Shape<Value = T> {
    Record { name, read }
}

struct Placed<S>(S);

impl<S: Shape> Shape for Placed<S> {
    type Value = At<S::Value>;

    fn read(&self, node: &Node, cx: &mut Reading) -> Option<Self::Value> {
        self.0.read(node, cx).map(|value| At::new(value, node.span))
    }
    fn schema(&self, to: &mut Schema) -> Json {
        self.0.schema(to)
    }
    fn fit(&self, node: &Node) -> u8 {
        self.0.fit(node)
    }
}

struct List<S> {
    shape: S,
    least: usize,
    single: bool,
}

impl<S: Shape> Shape for List<S> {
    type Value = Vec<S::Value>;

    fn read(&self, node: &Node, cx: &mut Reading) -> Option<Self::Value> {
        let split;
        let items = match &node.what {
            What::Seq(items) => items,
            What::Scalar(scalar) if cx.table => {
                split = cell_parts(node, scalar);
                &split
            }
            _ if self.single && self.shape.fit(node) > 0 => std::slice::from_ref(node),
            _ => return cx.wrong_type(node, "type-list"),
        };
        if items.len() < self.least {
            return cx.refuse(Diagnostic::error(Code::EmptyList, node.span).help("help"));
        }
        Some(items.iter().filter_map(|item| self.shape.read(item, cx)).collect())
    }

    fn schema(&self, to: &mut Schema) -> Json {
        let item = self.shape.schema(to);
        let mut list = json!({ "type": "array", "items": item });
        if self.least > 0 {
            list["minItems"] = json!(self.least);
        }
        if self.single { json!({ "anyOf": [item, list] }) } else { list }
    }

    fn fit(&self, node: &Node) -> u8 {
        match node.what {
            What::Seq(_) => 1,
            _ if self.single => self.shape.fit(node),
            _ => 0,
        }
    }
}

/// The parts of a cell `a|b`, each with its place.
fn cell_parts(node: &Node, scalar: &Scalar) -> Vec<Node> {
    let words = node.words_span();
    let mut start = 0;
    let mut parts = Vec::new();
    for part in scalar.text.split('|') {
        let blank = part.len() - part.trim_start().len();
        let text = part.trim();
        let span =
            if scalar.verbatim { words.within(start + blank, start + blank + text.len()) } else { node.span };
        start += part.len() + 1;
        let what = match text {
            "" => What::Null,
            _ => {
                What::Scalar(Scalar { text: Arc::from(text), style: Style::Plain, verbatim: scalar.verbatim })
            }
        };
        parts.push(Node { span, what });
    }
    parts
}

struct Pair<S>(S);

impl<S: Shape> Shape for Pair<S> {
    type Value = (S::Value, S::Value);

    fn read(&self, node: &Node, cx: &mut Reading) -> Option<Self::Value> {
        let What::Seq(items) = &node.what else { return cx.wrong_type(node, "type-pair") };
        let [first, second] = items.as_slice() else {
            return cx.refuse(
                Diagnostic::error(Code::WrongType, node.span)
                    .arg("expected", Arg::Term("type-pair"))
                    .arg("found", Arg::Number(items.len() as i128)),
            );
        };
        let (first, second) = (self.0.read(first, cx), self.0.read(second, cx));
        Some((first?, second?))
    }

    fn schema(&self, to: &mut Schema) -> Json {
        json!({ "type": "array", "items": self.0.schema(to), "minItems": 2, "maxItems": 2 })
    }

    fn fit(&self, node: &Node) -> u8 {
        u8::from(matches!(node.what, What::Seq(_)))
    }
}

struct MapOf<K, V> {
    key: K,
    value: V,
}

impl<K: Shape, V: Shape> Shape for MapOf<K, V> {
    type Value = Vec<(At<K::Value>, V::Value)>;

    fn read(&self, node: &Node, cx: &mut Reading) -> Option<Self::Value> {
        let What::Map(entries) = &node.what else { return cx.wrong_type(node, "type-map") };
        let mut all = Vec::with_capacity(entries.len());
        for (key, value) in entries {
            let name = self.key.read(&key.node(), cx);
            let value = self.value.read(&value.placed_at(key), cx);
            if let (Some(name), Some(value)) = (name, value) {
                all.push((At::new(name, key.span), value));
            }
        }
        Some(all)
    }

    fn schema(&self, to: &mut Schema) -> Json {
        let (key, value) = (self.key.schema(to), self.value.schema(to));
        json!({ "type": "object", "propertyNames": as_key(key), "additionalProperties": value })
    }

    fn fit(&self, node: &Node) -> u8 {
        u8::from(matches!(node.what, What::Map(_)))
    }
}

/// A key is a string to a validator, whatever it looks like in YAML.
fn as_key(mut schema: Json) -> Json {
    if schema.get("type").is_some() {
        schema["type"] = json!("string");
    }
    schema
}

struct Record<F> {
    name: &'static str,
    read: F,
}

impl<T, F: Fn(&mut Fields<'_>) -> Option<T>> Shape for Record<F> {
    type Value = T;

    fn read(&self, node: &Node, cx: &mut Reading) -> Option<T> {
        read_record(node, cx, &self.read)
    }

    fn schema(&self, to: &mut Schema) -> Json {
        to.record(self.name, &self.read)
    }

    fn fit(&self, node: &Node) -> u8 {
        u8::from(matches!(node.what, What::Map(_)))
    }
}

impl Key {
    /// The key as a value, to be read by a shape.
    #[must_use]
    pub fn node(&self) -> Node {
        let scalar = Scalar { text: self.text.clone(), style: Style::Quoted, verbatim: false };
        Node { span: self.span, what: What::Scalar(scalar) }
    }
}
