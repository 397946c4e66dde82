//! Whether a record's schema takes what its reader takes: for the tests of every reader.
//!
//! The file is seen as an editor with a JSON Schema sees it: by the YAML 1.2 core schema, in which a
//! bare `82.10` is a number. Only the keywords that [`super::Schema`] writes are known; any other is a
//! failure of the test.

#![allow(clippy::unwrap_used, clippy::panic)]

use std::sync::LazyLock;

use regex_lite::Regex;
use serde_json::{Value as Json, json};

use super::{Fields, describe, read_file};
use crate::content::yaml::{Node, Style, What, parse};
use crate::diag::{Diagnostic, FileId};

/// Reads a text and checks its schema: what the reader takes, the schema must take. Gives the findings
/// and the schema's objections, for tests of what must be refused.
pub(crate) fn agree<T>(
    text: &str,
    record: impl Fn(&mut Fields<'_>) -> Option<T>,
) -> (Option<T>, Vec<Diagnostic>, Vec<String>) {
    let read = read_file(FileId(0), text, &record);
    let schema = describe("test", &record);
    let objections = objections(&schema, text);
    if !read.found.iter().any(Diagnostic::is_error) {
        assert!(objections.is_empty(), "the reader takes what the schema refuses: {objections:#?}\n{text}");
    }
    (read.value.record, read.found, objections)
}

/// What a validator says against a YAML text.
pub(crate) fn objections(schema: &Json, text: &str) -> Vec<String> {
    let seen = parse(FileId(0), text).value.root.map_or(Json::Null, |root| seen(&root));
    let mut objections = Vec::new();
    check(schema, schema, &seen, "", &mut objections);
    objections
}

/// A node as a validator sees it.
fn seen(node: &Node) -> Json {
    match &node.what {
        What::Null => Json::Null,
        What::Seq(items) => items.iter().map(seen).collect(),
        What::Map(entries) => {
            entries.iter().map(|(key, value)| (key.text.to_string(), seen(value))).collect()
        }
        What::Scalar(scalar) if scalar.style == Style::Plain => plain(&scalar.text),
        What::Scalar(scalar) => json!(*scalar.text),
    }
}

fn plain(text: &str) -> Json {
    match text {
        "true" | "True" | "TRUE" => return json!(true),
        "false" | "False" | "FALSE" => return json!(false),
        _ => {}
    }
    static NUMBER: LazyLock<Regex> =
        LazyLock::new(|| Regex::new(r"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$").unwrap());
    if !NUMBER.is_match(text) {
        return json!(text);
    }
    text.parse::<i64>().map_or_else(|_| json!(text.parse::<f64>().unwrap()), |whole| json!(whole))
}

fn check(root: &Json, schema: &Json, value: &Json, at: &str, objections: &mut Vec<String>) {
    let mut object = |what: &str| objections.push(format!("{at}: {what} refuses {value}"));
    let of = |key: &str| schema.get(key);
    let passes = |schema: &Json| {
        let mut found = Vec::new();
        check(root, schema, value, at, &mut found);
        found.is_empty()
    };
    for (keyword, says) in schema.as_object().unwrap() {
        let good = match keyword.as_str() {
            "$schema" | "title" | "description" | "$defs" | "format" => true,
            "$ref" => passes(root.pointer(says.as_str().unwrap().trim_start_matches('#')).unwrap()),
            "type" => {
                says.as_array().map_or_else(|| is(value, says), |all| all.iter().any(|one| is(value, one)))
            }
            "enum" => says.as_array().unwrap().contains(value),
            "pattern" => {
                value.as_str().is_none_or(|text| Regex::new(says.as_str().unwrap()).unwrap().is_match(text))
            }
            "maxLength" => {
                value.as_str().is_none_or(|text| text.chars().count() as u64 <= says.as_u64().unwrap())
            }
            "minimum" => value.as_f64().is_none_or(|number| number >= says.as_f64().unwrap()),
            "maximum" => value.as_f64().is_none_or(|number| number <= says.as_f64().unwrap()),
            "minItems" => value.as_array().is_none_or(|items| items.len() as u64 >= says.as_u64().unwrap()),
            "maxItems" => value.as_array().is_none_or(|items| items.len() as u64 <= says.as_u64().unwrap()),
            "minProperties" => value.as_object().is_none_or(|map| map.len() as u64 >= says.as_u64().unwrap()),
            "anyOf" => says.as_array().unwrap().iter().any(passes),
            "oneOf" => says.as_array().unwrap().iter().filter(|way| passes(way)).count() == 1,
            "allOf" => says.as_array().unwrap().iter().all(passes),
            "not" => !passes(says),
            "required" => value.as_object().is_none_or(|map| {
                says.as_array().unwrap().iter().all(|key| map.contains_key(key.as_str().unwrap()))
            }),
            "dependentRequired" => value.as_object().is_none_or(|map| {
                let needs = says.as_object().unwrap().iter().filter(|(key, _)| map.contains_key(*key));
                needs
                    .flat_map(|(_, all)| all.as_array().unwrap())
                    .all(|key| map.contains_key(key.as_str().unwrap()))
            }),
            "items" | "properties" | "additionalProperties" | "propertyNames" => true, // below, with their paths
            other => panic!("the schema says `{other}`, which this checker does not know"),
        };
        if !good {
            object(keyword);
        }
    }
    if let (Some(items), Some(list)) = (of("items"), value.as_array()) {
        for (n, item) in list.iter().enumerate() {
            check(root, items, item, &format!("{at}/{n}"), objections);
        }
    }
    for (key, value) in value.as_object().into_iter().flatten() {
        let at = format!("{at}/{key}");
        match (of("properties").and_then(|all| all.get(key)), of("additionalProperties")) {
            (Some(schema), _) => check(root, schema, value, &at, objections),
            (None, Some(Json::Bool(false))) => objections.push(format!("{at}: unknown key")),
            (None, Some(schema)) => check(root, schema, value, &at, objections),
            (None, None) => {}
        }
        if let Some(names) = of("propertyNames") {
            check(root, names, &json!(key), &at, objections);
        }
    }
}

fn is(value: &Json, kind: &Json) -> bool {
    match kind.as_str().unwrap() {
        "string" => value.is_string(),
        "number" => value.is_number(),
        "integer" => value.as_f64().is_some_and(|number| number.fract() == 0.0),
        "boolean" => value.is_boolean(),
        "array" => value.is_array(),
        "object" => value.is_object(),
        other => panic!("no such type: {other}"),
    }
}
