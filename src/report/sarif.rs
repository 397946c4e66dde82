//! For code scanning: SARIF 2.1.0.

use std::collections::BTreeSet;
use std::fmt::Write;

use serde_json::{Value as Json, json};

use super::json::severity;
use super::{Place, Report};

impl Report<'_> {
    /// One SARIF log with one run, ending in a line break.
    #[must_use]
    pub fn sarif(&self) -> String {
        let codes: BTreeSet<&str> = self.entries.iter().map(|entry| entry.code).collect();
        let codes: Vec<&str> = codes.into_iter().collect();
        let results: Vec<Json> = self
            .entries
            .iter()
            .map(|entry| {
                let mut text = entry.words.message.clone();
                if let Some(help) = &entry.words.help {
                    text += &format!("\n{}: {help}", self.wording.help);
                }
                let mut result = json!({
                    "ruleId": entry.code,
                    "ruleIndex": codes.binary_search(&entry.code).unwrap_or_default(),
                    "level": severity(entry.severity),
                    "message": { "text": text },
                });
                if let Some(place) = &entry.place {
                    result["locations"] = json!([location(place)]);
                }
                if entry.count > 1 {
                    result["occurrenceCount"] = json!(entry.count);
                }
                let related: Vec<Json> = entry
                    .related
                    .iter()
                    .zip(&entry.words.related)
                    .enumerate()
                    .map(|(id, ((place, ..), words))| {
                        let mut location = location(place);
                        location["id"] = json!(id + 1);
                        location["message"] = json!({ "text": words });
                        location
                    })
                    .collect();
                if !related.is_empty() {
                    result["relatedLocations"] = related.into();
                }
                result
            })
            .collect();
        let rules: Vec<Json> = codes
            .iter()
            .map(|code| {
                json!({
                    "id": code,
                    "shortDescription": { "text": code.replace('-', " ") },
                })
            })
            .collect();
        let log = json!({
            "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
            "version": "2.1.0",
            "runs": [{
                "tool": { "driver": { "name": "anugerah", "version": env!("CARGO_PKG_VERSION"), "rules": rules } },
                "columnKind": "unicodeCodePoints",
                "results": results,
            }],
        });
        format!("{log:#}\n")
    }
}

fn location(place: &Place) -> Json {
    let artifact = json!({ "uri": uri(&place.path), "uriBaseId": "%SRCROOT%" });
    let mut physical = json!({ "artifactLocation": artifact });
    if let Some(region) = place.region {
        physical["region"] = json!({
            "startLine": region.line,
            "startColumn": region.column,
            "endLine": region.end_line,
            "endColumn": region.end_column,
        });
    }
    json!({ "physicalLocation": physical })
}

/// A path as a relative address.
fn uri(path: &str) -> String {
    let mut uri = String::with_capacity(path.len());
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            uri.push(char::from(byte));
        } else {
            // Writing to a String does not fail.
            let _ = write!(uri, "%{byte:02X}");
        }
    }
    uri
}
