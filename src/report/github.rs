//! For GitHub: workflow commands, which it shows beside the lines of a change.

use super::json::severity;
use super::{Place, Report};

impl Report<'_> {
    /// One `::error …::` or `::warning …::` a line.
    #[must_use]
    pub fn github(&self) -> String {
        let mut out = String::new();
        for entry in &self.entries {
            let mut message = entry.words.message.clone();
            if entry.count > 1 {
                message += &format!(" ({}×)", entry.count);
            }
            for ((place, ..), words) in entry.related.iter().zip(&entry.words.related) {
                message += &format!("\n{words} ({})", written(place));
            }
            if let Some(help) = &entry.words.help {
                message += &format!("\n{}: {help}", self.wording.help);
            }
            let place = entry.place.as_ref().map(properties).unwrap_or_default();
            let (level, title) = (severity(entry.severity), property(entry.code));
            out += &format!("::{level} {place}title={title}::{}\n", data(&message));
        }
        out
    }
}

/// `file:line:column`.
fn written(place: &Place) -> String {
    match place.region {
        Some(region) => format!("{}:{}:{}", place.path, region.line, region.column),
        None => place.path.clone(),
    }
}

fn properties(place: &Place) -> String {
    let mut all = format!("file={},", property(&place.path));
    if let Some(region) = place.region {
        all += &format!("line={},endLine={},", region.line, region.end_line);
        // Columns are taken only within one line, and include the last one.
        if region.line == region.end_line {
            all +=
                &format!("col={},endColumn={},", region.column, region.end_column.max(region.column + 1) - 1);
        }
    }
    all
}

fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
