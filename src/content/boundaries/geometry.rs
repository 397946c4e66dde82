//! A feature's geometry into an outline: polygons whose corners are longitude and latitude in degrees.

use std::cell::Cell;
use std::fmt;
use std::sync::Arc;

use serde::Deserialize;
use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, SeqAccess, Visitor};
use serde_json::value::RawValue;

use super::features;
use super::places::{Places, offset};
use crate::awards::boundary::{Outline, PER_DEGREE, Position};
use crate::diag::{At, Code, Diagnostic};

#[derive(Deserialize)]
struct Parts<'t> {
    #[serde(borrow, rename = "type")]
    kind: Option<&'t RawValue>,
    #[serde(borrow)]
    coordinates: Option<&'t RawValue>,
}

/// The outline that a geometry describes, or the first thing that is wrong with it.
pub(super) fn outline(
    raw: Option<&RawValue>,
    code: &At<Arc<str>>,
    places: Places<'_>,
) -> Result<Outline, Box<Diagnostic>> {
    let missing = || {
        let finding = Diagnostic::error(Code::MapGeometryMissing, code.span);
        Box::new(finding.arg("code", &code.value).help("help"))
    };
    let Parts { kind, coordinates } =
        raw.and_then(|raw| serde_json::from_str(raw.get()).ok()).ok_or_else(missing)?;
    let kind = kind.ok_or_else(missing)?;
    let depth = match features::string(kind).as_deref() {
        Some("Polygon") => Depth::Polygon,
        Some("MultiPolygon") => Depth::Polygons,
        _ => {
            let found = kind.get().trim_matches('"');
            let finding = Diagnostic::error(Code::MapGeometryKind, places.of(kind));
            return Err(Box::new(finding.arg("code", &code.value).arg("found", found).help("help")));
        }
    };
    let coordinates = coordinates.ok_or_else(missing)?;
    let mut outline = Outline::default();
    let wrong = Cell::new(Wrong::Form);
    let list = List { depth, outline: &mut outline, wrong: &wrong };
    let read = list.deserialize(&mut serde_json::Deserializer::from_str(coordinates.get()));
    read.map_err(|error| Box::new(told(wrong.get(), &error, coordinates, code, places)))?;
    outline.shrink();
    if outline.rings().next().is_none() { Err(missing()) } else { Ok(outline) }
}

/// What is wrong with coordinates.
#[derive(Clone, Copy)]
enum Wrong {
    /// They are nested in another way than the type says, or are no numbers.
    Form,
    /// A position is nowhere on the globe.
    Beyond { longitude: f64, latitude: f64 },
    /// A ring encloses nothing: so many positions are written.
    Ring { positions: usize },
}

/// The finding, at the position or ring that reading stopped in.
fn told(
    wrong: Wrong,
    error: &serde_json::Error,
    coordinates: &RawValue,
    code: &At<Arc<str>>,
    places: Places<'_>,
) -> Diagnostic {
    let text = coordinates.get();
    let at = (offset(text, error) + 1).min(text.len());
    let before = &text[..text.floor_char_boundary(at)];
    // A ring is the bracket before those of its positions.
    let brackets = if let Wrong::Ring { positions } = wrong { positions } else { 0 };
    let start = before.rmatch_indices('[').nth(brackets).map_or(0, |(at, _)| at);
    let place = places.within(&text[start..at.max(start)]);
    let place = crate::diag::Span { end: place.end.min(place.start + 60), ..place };
    match wrong {
        Wrong::Form => {
            let last = places.of_error(text, error);
            Diagnostic::error(Code::MapCoordinates, last).arg("code", &code.value).help("help")
        }
        Wrong::Beyond { longitude, latitude } => Diagnostic::error(Code::MapDegrees, place)
            .arg("longitude", longitude.to_string())
            .arg("latitude", latitude.to_string())
            .help("help"),
        Wrong::Ring { positions } => Diagnostic::error(Code::MapRing, place)
            .arg("code", &code.value)
            .arg("positions", positions)
            .help("help"),
    }
}

/// What a list of coordinates is a list of.
#[derive(Clone, Copy, PartialEq)]
enum Depth {
    /// Polygons.
    Polygons,
    /// The rings of a polygon.
    Polygon,
    /// The positions of a ring.
    Ring,
}

/// A list of coordinates, written into the outline while it is read.
struct List<'o> {
    depth: Depth,
    outline: &'o mut Outline,
    wrong: &'o Cell<Wrong>,
}

impl<'t> DeserializeSeed<'t> for List<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'t>>(self, from: D) -> Result<(), D::Error> {
        from.deserialize_seq(self)
    }
}

impl<'t> Visitor<'t> for List<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list of coordinates")
    }

    fn visit_seq<A: SeqAccess<'t>>(self, mut list: A) -> Result<(), A::Error> {
        let Self { depth, outline, wrong } = self;
        let inner = match depth {
            Depth::Polygons => Depth::Polygon,
            Depth::Polygon => Depth::Ring,
            Depth::Ring => return ring(list, outline, wrong),
        };
        while list.next_element_seed(List { depth: inner, outline: &mut *outline, wrong })?.is_some() {}
        Ok(())
    }
}

/// A ring that does not return to its first position is closed without a word: what encloses an area can be
/// read in no other way, and several programs write it so.
fn ring<'t, A: SeqAccess<'t>>(
    mut list: A,
    outline: &mut Outline,
    wrong: &Cell<Wrong>,
) -> Result<(), A::Error> {
    let mut positions = 0;
    while let Some(position) = list.next_element_seed(Corner(wrong))? {
        outline.push(position);
        positions += 1;
    }
    if outline.close() < 3 {
        wrong.set(Wrong::Ring { positions });
        return Err(A::Error::custom("a ring that encloses nothing"));
    }
    Ok(())
}

/// One position: longitude, latitude, and perhaps a height, which no map needs.
struct Corner<'o>(&'o Cell<Wrong>);

impl<'t> DeserializeSeed<'t> for Corner<'_> {
    type Value = Position;

    fn deserialize<D: Deserializer<'t>>(self, from: D) -> Result<Position, D::Error> {
        from.deserialize_seq(self)
    }
}

impl<'t> Visitor<'t> for Corner<'_> {
    type Value = Position;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a longitude and a latitude")
    }

    fn visit_seq<A: SeqAccess<'t>>(self, mut list: A) -> Result<Position, A::Error> {
        let longitude: f64 = list.next_element()?.ok_or_else(|| A::Error::invalid_length(0, &self))?;
        let latitude: f64 = list.next_element()?.ok_or_else(|| A::Error::invalid_length(1, &self))?;
        while list.next_element::<IgnoredAny>()?.is_some() {}
        if longitude.abs() > 180.0 || latitude.abs() > 90.0 {
            self.0.set(Wrong::Beyond { longitude, latitude });
            return Err(A::Error::custom("not on the globe"));
        }
        let whole = |degrees: f64| (degrees * PER_DEGREE).round() as i32;
        Ok([whole(longitude), whole(latitude)])
    }
}
