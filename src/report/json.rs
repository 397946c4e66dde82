//! For other programs: one object a line.

use serde::Serialize;

use super::{Place, Report};
use crate::diag::Severity;

#[derive(Serialize)]
struct Finding<'a> {
    severity: &'static str,
    code: &'static str,
    message: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    help: Option<&'a str>,
    #[serde(flatten)]
    place: Position<'a>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    related: Vec<Related<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    count: Option<usize>,
}

#[derive(Serialize)]
struct Related<'a> {
    message: &'a str,
    #[serde(flatten)]
    place: Position<'a>,
}

/// Keys that are always there, so that programs need not ask: null where there is no place.
#[derive(Default, Serialize)]
struct Position<'a> {
    file: Option<&'a str>,
    line: Option<usize>,
    column: Option<usize>,
    end_line: Option<usize>,
    end_column: Option<usize>,
}

impl<'a> Position<'a> {
    fn of(place: &'a Place) -> Self {
        let region = place.region;
        Self {
            file: Some(&place.path),
            line: region.map(|region| region.line),
            column: region.map(|region| region.column),
            end_line: region.map(|region| region.end_line),
            end_column: region.map(|region| region.end_column),
        }
    }
}

pub(super) fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    }
}

impl Report<'_> {
    /// One JSON object a line: `severity`, `code`, `message`, `help`, `file`, `line`, `column`,
    /// `end_line`, `end_column` (one past the last), `related`; for hidden findings their `count`.
    #[must_use]
    pub fn json(&self) -> String {
        let mut out = String::new();
        for entry in &self.entries {
            let related = entry.related.iter().zip(&entry.words.related);
            let finding = Finding {
                severity: severity(entry.severity),
                code: entry.code,
                message: &entry.words.message,
                help: entry.words.help.as_deref(),
                place: entry.place.as_ref().map(Position::of).unwrap_or_default(),
                related: related
                    .map(|((place, ..), message)| Related { message, place: Position::of(place) })
                    .collect(),
                count: (entry.count > 1).then_some(entry.count),
            };
            // Texts and numbers can always be written as JSON.
            out += &serde_json::to_string(&finding).unwrap_or_default();
            out.push('\n');
        }
        out
    }
}
