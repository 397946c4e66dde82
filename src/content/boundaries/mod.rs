//! A map file: GeoJSON (RFC 7946) with one feature for each region.
//!
//! In: the file's text, and which property holds the code. Out: the areas with their outlines, and every
//! mistake with its place. A national file has hundreds of megabytes, so nothing is held of it but whole
//! numbers; features are met one by one.
//!
//! Never here: which regions there are, and how a map is drawn.

mod features;
mod geometry;
mod places;
#[cfg(test)]
mod tests;

use std::sync::Arc;

use serde::Deserializer as _;
use serde_json::error::Category;

use self::features::{Collection, Feature};
use self::places::Places;
use crate::awards::boundary::{AreaEntry, is_province};
use crate::diag::{Arg, At, Checked, Code, Diagnostic, FileId, Span, nearest};

/// From so many areas in other units than degrees on, the file as a whole is, and is told so once.
const A_FEW: usize = 3;

/// What a map file holds.
#[derive(Debug, Default)]
pub(super) struct Areas {
    pub(super) areas: Vec<AreaEntry>,
    /// There may be more in the file than could be read.
    pub(super) broken: bool,
}

/// Reads a map file. `property` names the property of a feature that holds the code of its region.
pub(super) fn read(file: FileId, text: &str, property: &At<Arc<str>>) -> Checked<Areas> {
    let json = text.trim_start_matches('\u{feff}');
    let places = Places { file, text };
    if json.trim().is_empty() {
        let empty = Diagnostic::error(Code::EmptyFile, file.whole()).help("help");
        return Checked::new(Areas { areas: Vec::new(), broken: true }, vec![empty]);
    }
    let mut reading = Reading::new(places, property);
    let mut kind = None;
    let mut from = serde_json::Deserializer::from_str(json);
    let read = from.deserialize_map(Collection { each: |raw| reading.feature(raw), kind: &mut kind });
    match read.and_then(|()| from.end()) {
        Err(error) if error.classify() != Category::Data => {
            let place = places.of_error(json, &error);
            reading.refuse(Diagnostic::error(Code::MapNotJson, place).help("help"));
        }
        Err(error) => reading.no_collection(places.of_error(json, &error)),
        Ok(()) => match kind {
            None => reading.no_collection(places.start()),
            Some(kind) if features::string(kind).as_deref() == Some("FeatureCollection") => {}
            Some(kind) => reading.no_collection(places.of(kind)),
        },
    }
    reading.finish()
}

/// One file being read.
struct Reading<'t> {
    places: Places<'t>,
    property: &'t At<Arc<str>>,
    areas: Vec<AreaEntry>,
    found: Vec<Diagnostic>,
    broken: bool,
    /// What features without a code are told, and which properties they have instead.
    nameless: Vec<Diagnostic>,
    properties: Vec<String>,
    /// Positions beyond the globe, one for each area.
    beyond: Vec<Diagnostic>,
}

impl<'t> Reading<'t> {
    fn new(places: Places<'t>, property: &'t At<Arc<str>>) -> Self {
        Self {
            places,
            property,
            areas: Vec::new(),
            found: Vec::new(),
            broken: false,
            nameless: Vec::new(),
            properties: Vec::new(),
            beyond: Vec::new(),
        }
    }

    fn refuse(&mut self, finding: Diagnostic) {
        self.found.push(finding);
        self.broken = true;
    }

    fn no_collection(&mut self, place: Span) {
        self.refuse(Diagnostic::error(Code::MapNotCollection, place).help("help"));
    }

    fn feature(&mut self, raw: &'t serde_json::value::RawValue) {
        let feature = Feature::read(raw, &self.property.value);
        let Some((written, place)) = feature.code.and_then(features::code) else {
            let place = self.places.head(feature.properties.unwrap_or(raw));
            let nameless = Diagnostic::error(Code::MapWithoutCode, place);
            self.nameless.push(nameless.arg("property", &self.property.value).help("help"));
            if self.properties.is_empty() {
                self.properties = feature.names();
            }
            return;
        };
        let code = At::new(Arc::from(written), self.places.within(place));
        // A province around its regencies is often in such a file; the map has no use for it.
        if is_province(&code.value) {
            return;
        }
        let outline = match geometry::outline(feature.geometry, &code, self.places) {
            Ok(outline) => Some(Arc::new(outline)),
            Err(finding) if finding.code == Code::MapDegrees => {
                self.beyond.push(*finding);
                None
            }
            Err(finding) => {
                self.found.push(*finding);
                None
            }
        };
        self.areas.push(AreaEntry { code, outline });
    }

    fn finish(mut self) -> Checked<Areas> {
        if self.areas.is_empty() && !self.nameless.is_empty() && !self.properties.is_empty() {
            self.wrong_property();
        } else {
            self.broken |= !self.nameless.is_empty();
            self.found.append(&mut self.nameless);
        }
        if self.beyond.len() > A_FEW {
            self.beyond.truncate(1);
        }
        self.found.append(&mut self.beyond);
        Checked::new(Areas { areas: self.areas, broken: self.broken }, self.found)
    }

    /// No feature at all has the property: its name is wrong, not the features.
    fn wrong_property(&mut self) {
        let finding = Diagnostic::error(Code::MapUnknownProperty, self.property.span)
            .arg("property", &self.property.value)
            .arg("known", Arg::All(self.properties.clone()));
        let near = nearest(&self.property.value, self.properties.iter().cloned());
        self.refuse(match near {
            Some(near) => finding.arg("suggestion", near).help("help"),
            None => finding.help("help-known"),
        });
    }
}
