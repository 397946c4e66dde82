//! A new file as its author finds it: what must be there is filled in, everything else stands ready
//! behind a `#`, and each key is explained by the words of its schema.

use serde_json::Value as Json;

use crate::content::Reader;
use crate::locale::Words;

/// A key in the new file.
#[derive(Debug)]
pub(super) struct Field {
    key: &'static str,
    value: Value,
    /// Whether it counts at once, or waits behind a `#`.
    given: bool,
}

/// What stands after a key.
#[derive(Debug)]
pub(super) enum Value {
    /// YAML on the same line.
    Line(String),
    /// A record of this name in the schema.
    Record(&'static str, Vec<Field>),
    /// A list of such records, with one in it.
    List(&'static str, Vec<Field>),
    /// Lines of YAML with their remarks, under an explanation of the keys of such a record.
    Rows(&'static str, Vec<(String, String)>),
}

/// A key that counts at once.
pub(super) fn given(key: &'static str, value: impl Into<Value>) -> Field {
    Field { key, value: value.into(), given: true }
}

/// A key that waits behind a `#`.
pub(super) fn offered(key: &'static str, value: impl Into<Value>) -> Field {
    Field { key, value: value.into(), given: false }
}

impl From<&str> for Value {
    fn from(line: &str) -> Self {
        Self::Line(line.to_owned())
    }
}
impl From<String> for Value {
    fn from(line: String) -> Self {
        Self::Line(line)
    }
}

/// A text between quotation marks, so that no sign in it means anything to YAML.
pub(super) fn quoted(text: &str) -> String {
    Json::from(text).to_string()
}

/// What the keys of a kind of file mean.
pub(super) struct Meaning<'a> {
    schema: Json,
    kind: &'static str,
    words: &'a Words,
}

impl<'a> Meaning<'a> {
    pub(super) fn of(reader: &Reader, words: &'a Words) -> Self {
        Self { schema: super::super::schema::schema_of(reader, words), kind: reader.name, words }
    }

    /// One sentence; the word for "required" before it where the record cannot be without the key.
    fn say(&self, record: &str, key: &str) -> String {
        let record = match record == self.kind {
            true => &self.schema,
            false => &self.schema["$defs"][record],
        };
        let meaning = record["properties"][key]["description"].as_str().unwrap_or_default();
        let required =
            record["required"].as_array().is_some_and(|keys| keys.iter().any(|known| known == key));
        match required {
            true => format!("{}. {meaning}", self.words.say("new-required", &[])),
            false => meaning.to_owned(),
        }
    }

    /// The file's lines.
    pub(super) fn write(&self, fields: &[Field]) -> String {
        let lines = fields.iter().flat_map(|field| self.field(self.kind, field));
        lines.map(|line| line.aligned()).collect()
    }

    fn field(&self, record: &str, field: &Field) -> Vec<Line> {
        let meaning = self.say(record, field.key);
        let key = |value: &str| format!("{}:{value}", field.key);
        let mut lines = match &field.value {
            Value::Line(value) => vec![Line::new(key(&format!(" {value}")), meaning)],
            Value::Record(name, fields) => {
                let inner = fields.iter().flat_map(|field| self.field(name, field));
                let inner = inner.map(|line| line.under("  "));
                std::iter::once(Line::new(key(""), meaning)).chain(inner).collect()
            }
            Value::List(name, fields) => {
                let inner = fields.iter().flat_map(|field| self.field(name, field)).enumerate();
                let inner = inner.map(|(at, line)| line.under(if at == 0 { "  - " } else { "    " }));
                std::iter::once(Line::new(key(""), meaning)).chain(inner).collect()
            }
            Value::Rows(name, rows) => {
                let known = self.schema["$defs"][name]["properties"].as_object().into_iter().flatten();
                let explained = known.map(|(key, _)| Line::new(format!("  # {key}"), self.say(name, key)));
                let rows = rows.iter().map(|(row, remark)| Line::new(row.clone(), remark.clone()));
                std::iter::once(Line::new(key(""), meaning))
                    .chain(explained)
                    .chain(rows.map(|line| line.under("  ")))
                    .collect()
            }
        };
        if !field.given {
            lines.iter_mut().for_each(|line| line.yaml.insert_str(0, "# "));
        }
        lines
    }
}

/// A line of YAML and what is said about it.
struct Line {
    yaml: String,
    remark: String,
}

/// Where remarks begin, if the line ends before.
const COLUMN: usize = 44;

impl Line {
    fn new(yaml: String, remark: String) -> Self {
        Self { yaml, remark }
    }

    fn under(mut self, margin: &str) -> Self {
        self.yaml.insert_str(0, margin);
        self
    }

    /// The remark after the line, in one column with the others where it can. Never on a line of its own:
    /// whoever takes a whole block from behind its `#`s would make YAML of the remark.
    fn aligned(&self) -> String {
        let Self { yaml, remark } = self;
        match (remark.is_empty(), yaml.chars().count() < COLUMN) {
            (true, _) => format!("{yaml}\n"),
            (false, true) => format!("{yaml:COLUMN$}# {remark}\n"),
            (false, false) => format!("{yaml}  # {remark}\n"),
        }
    }
}
