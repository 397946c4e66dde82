//! The JSON Schema (draft 2020-12) of a record, written by the same functions that read it.

use std::collections::BTreeMap;

use serde_json::{Map, Value as Json, json};

use super::Fields;

/// The definitions that a schema under construction shares.
#[derive(Debug, Default)]
pub struct Schema {
    definitions: BTreeMap<&'static str, Json>,
}

impl Schema {
    /// The schema of a named record: written once, referred to by name.
    pub fn record<T>(&mut self, name: &'static str, record: &impl Fn(&mut Fields<'_>) -> Option<T>) -> Json {
        if !self.definitions.contains_key(name) {
            // Stands in while it is being written: a record may hold records of its own kind.
            self.definitions.insert(name, Json::Null);
            let schema = self.object(record);
            self.definitions.insert(name, schema);
        }
        json!({ "$ref": format!("#/$defs/{name}") })
    }

    fn object<T>(&mut self, record: &impl Fn(&mut Fields<'_>) -> Option<T>) -> Json {
        let mut keys = RecordSchema::default();
        let _nothing_to_read = record(&mut Fields::describing(&mut keys, self));
        keys.finish()
    }
}

/// The JSON Schema of a file that is one record.
pub fn describe<T>(title: &str, record: impl Fn(&mut Fields<'_>) -> Option<T>) -> Json {
    let mut shared = Schema::default();
    let mut root = shared.object(&record);
    if let Json::Object(root) = &mut root {
        root.insert("$schema".into(), "https://json-schema.org/draft/2020-12/schema".into());
        root.insert("title".into(), title.into());
        if !shared.definitions.is_empty() {
            let all: Map<String, Json> =
                shared.definitions.into_iter().map(|(name, schema)| (name.to_owned(), schema)).collect();
            root.insert("$defs".into(), all.into());
        }
    }
    root
}

/// The keys of a record: all of them, and those that must be there.
pub fn keys_of<T>(record: impl Fn(&mut Fields<'_>) -> Option<T>) -> (Vec<String>, Vec<&'static str>) {
    let mut keys = RecordSchema::default();
    let _nothing_to_read = record(&mut Fields::describing(&mut keys, &mut Schema::default()));
    (keys.properties.keys().cloned().collect(), keys.required)
}

/// The schema of one record while its keys are told.
#[derive(Default)]
pub(super) struct RecordSchema {
    properties: Map<String, Json>,
    required: Vec<&'static str>,
    rules: Vec<Json>,
    needs: BTreeMap<&'static str, Vec<&'static str>>,
}

impl RecordSchema {
    pub(super) fn add(&mut self, key: &'static str, mut schema: Json, words: &'static str, required: bool) {
        if let Json::Object(object) = &mut schema {
            object.insert("description".into(), words.into());
        }
        self.properties.insert(key.to_owned(), schema);
        if required && !self.required.contains(&key) {
            self.required.push(key);
        }
    }

    pub(super) fn alternatives(&mut self, keys: &[&'static str], needed: bool) {
        let mut ways: Vec<Json> = keys.iter().map(|key| json!({ "required": [key] })).collect();
        if !needed {
            ways.push(json!({ "not": { "anyOf": ways.clone() } }));
        }
        self.rules.push(json!({ "oneOf": ways }));
    }

    pub(super) fn needs(&mut self, key: &'static str, other: &'static str) {
        self.needs.entry(key).or_default().push(other);
    }

    pub(super) fn rule(&mut self, schema: Json) {
        self.rules.push(schema);
    }

    fn finish(self) -> Json {
        let mut object = json!({
            "type": "object",
            "additionalProperties": false,
            "properties": self.properties,
        });
        if let Json::Object(object) = &mut object {
            if !self.required.is_empty() {
                object.insert("required".into(), json!(self.required));
            }
            if !self.needs.is_empty() {
                object.insert("dependentRequired".into(), json!(self.needs));
            }
            if !self.rules.is_empty() {
                object.insert("allOf".into(), self.rules.into());
            }
        }
        object
    }
}
