//! `schema`: the JSON Schema of a kind of source file, for editors that complete and check.

use std::path::Path;

use serde_json::{Map, Value as Json};

use super::Ending;
use super::arguments::Invocation;
use super::outlet::Outlet;
use crate::content::{READERS, Reader};
use crate::diag::nearest;
use crate::locale::{Value, Words};

/// What is asked for.
#[derive(Debug)]
pub(super) struct Schema {
    /// One kind; the list of kinds where none is named.
    pub(super) kind: Option<String>,
    /// The folder that all schemas are written to.
    pub(super) all: Option<std::path::PathBuf>,
}

pub(super) fn run(invocation: &Invocation, schema: &Schema, outlet: &mut Outlet) -> Ending {
    let words = &invocation.words;
    let text = match (&schema.all, &schema.kind) {
        (Some(folder), _) => return write_all(folder, words, outlet),
        (None, Some(kind)) => match READERS.iter().find(|reader| reader.name == kind) {
            Some(reader) => text_of(reader, words),
            None => {
                unknown(kind, words, outlet);
                return Ending::Failed;
            }
        },
        (None, None) => READERS.iter().map(|reader| format!("{}\t{}\n", reader.name, reader.files)).collect(),
    };
    if outlet.result(&text).is_err() { Ending::Failed } else { Ending::Done }
}

/// A kind that there is not.
fn unknown(kind: &str, words: &Words, outlet: &Outlet) {
    let kinds = || READERS.iter().map(|reader| reader.name);
    let known = kinds().collect::<Vec<_>>().join(", ");
    let args = [("kind", Value::from(kind)), ("known", Value::from(known))];
    outlet.complain(&words.say("schema-unknown", &args));
    if let Some(near) = nearest(kind, kinds().map(str::to_owned)) {
        outlet.complain(&words.say("did-you-mean", &[("suggestion", Value::from(near))]));
    }
}

/// Writes every schema into a folder. Earlier ones are replaced: nobody edits them.
fn write_all(folder: &Path, words: &Words, outlet: &mut Outlet) -> Ending {
    let write = |path: &Path, text: String| {
        std::fs::create_dir_all(folder).and_then(|()| std::fs::write(path, text)).map_err(|error| {
            let shown = path.display().to_string();
            let args = [("path", Value::from(shown)), ("reason", Value::from(error.to_string()))];
            outlet.complain(&words.say("file-refused", &args));
        })
    };
    for reader in READERS {
        if write(&folder.join(file_name(reader)), text_of(reader, words)).is_err() {
            return Ending::Failed;
        }
    }
    let shown = folder.display().to_string();
    let count = ("count", Value::from(READERS.len()));
    outlet.say(&words.say("schema-written", &[count, ("path", Value::from(shown))]));
    Ending::Done
}

/// The name of a schema's file.
pub(super) fn file_name(reader: &Reader) -> String {
    format!("{}.schema.json", reader.name)
}

/// A schema as it is printed and written.
pub(super) fn text_of(reader: &Reader, words: &Words) -> String {
    format!("{:#}\n", schema_of(reader, words))
}

/// The schema of a kind of file, its keys explained in the language of whoever asks.
pub(super) fn schema_of(reader: &Reader, words: &Words) -> Json {
    let mut schema = reader.schema();
    if let Json::Object(root) = &mut schema {
        root.insert("$id".to_owned(), format!("urn:anugerah:schema:{}", reader.name).into());
        translate(reader.name, root, words);
        if let Some(Json::Object(definitions)) = root.get_mut("$defs") {
            for (name, definition) in definitions {
                definition.as_object_mut().into_iter().for_each(|record| translate(name, record, words));
            }
        }
    }
    schema
}

/// Puts the meanings of a record's keys in the reader's language.
fn translate(record: &str, schema: &mut Map<String, Json>, words: &Words) {
    let Some(Json::Object(keys)) = schema.get_mut("properties") else { return };
    for (key, value) in keys {
        if let (Json::Object(value), Some(meaning)) = (value, words.field(record, key)) {
            value.insert("description".to_owned(), meaning.into());
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use std::collections::BTreeSet;

    use super::*;
    use crate::locale::Language;

    /// Every record of every kind of file with its keys.
    fn records(schema: &Json, name: &str) -> Vec<(String, Vec<String>)> {
        let keys = |record: &Json| match record["properties"].as_object() {
            Some(keys) => keys.keys().cloned().collect(),
            None => Vec::new(),
        };
        let definitions = schema["$defs"].as_object().into_iter().flatten();
        let definitions = definitions.map(|(name, record)| (name.clone(), keys(record)));
        std::iter::once((name.to_owned(), keys(schema))).chain(definitions).collect()
    }

    #[test]
    fn every_key_is_explained_in_indonesian_and_nothing_else_is() {
        let words = Words::new(Language::Indonesian);
        let mut known = BTreeSet::new();
        for reader in READERS {
            for (record, keys) in records(&reader.schema(), reader.name) {
                for key in keys {
                    let meaning = words.field(&record, &key);
                    assert!(meaning.is_some(), "fields.id.ftl does not explain {record}-{key}");
                    known.insert(format!("{record}-{key}"));
                }
            }
        }
        let text = include_str!("../locale/messages/fields.id.ftl");
        let ids = text.lines().filter_map(|line| line.split_once(" = ")).map(|(id, _)| id);
        let orphans: Vec<_> = ids.filter(|id| !known.contains(*id)).collect();
        assert!(orphans.is_empty(), "no file has {orphans:?}");
    }

    #[test]
    fn a_schema_speaks_the_language_of_whoever_asks() {
        let reader = READERS.iter().find(|reader| reader.name == "regions").unwrap();
        let [indonesian, english] =
            [Language::Indonesian, Language::English].map(|lang| schema_of(reader, &Words::new(lang)));
        let of = |schema: &Json| schema["$defs"]["Regency"]["properties"]["seat"]["description"].clone();
        assert_eq!(of(&indonesian), "Pusat pemerintahannya");
        assert_eq!(of(&english), "Its seat of government");
        assert_eq!(english["$id"], "urn:anugerah:schema:regions");
        assert_eq!(english["$schema"], "https://json-schema.org/draft/2020-12/schema");
    }
}
