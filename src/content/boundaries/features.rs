//! The frame of a GeoJSON file: a collection, features, properties. Values stay as they are written, so that
//! their place in the file is known and a code `82.10` is not a number.

use std::collections::BTreeMap;
use std::fmt;

use serde::Deserialize;
use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;

/// A file's outermost object: shows each feature to `each` and notes the type.
pub(super) struct Collection<'k, 't, F> {
    pub(super) each: F,
    pub(super) kind: &'k mut Option<&'t RawValue>,
}

impl<'t, F: FnMut(&'t RawValue)> Visitor<'t> for Collection<'_, 't, F> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a FeatureCollection")
    }

    fn visit_map<A: MapAccess<'t>>(mut self, mut map: A) -> Result<(), A::Error> {
        while let Some(key) = map.next_key::<String>()? {
            match key.as_str() {
                "type" => *self.kind = Some(map.next_value()?),
                "features" => map.next_value_seed(Features(&mut self.each))?,
                _ => {
                    map.next_value::<IgnoredAny>()?;
                }
            }
        }
        Ok(())
    }
}

struct Features<'f, F>(&'f mut F);

impl<'t, F: FnMut(&'t RawValue)> DeserializeSeed<'t> for Features<'_, F> {
    type Value = ();

    fn deserialize<D: Deserializer<'t>>(self, from: D) -> Result<(), D::Error> {
        from.deserialize_seq(self)
    }
}

impl<'t, F: FnMut(&'t RawValue)> Visitor<'t> for Features<'_, F> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list of features")
    }

    fn visit_seq<A: SeqAccess<'t>>(self, mut list: A) -> Result<(), A::Error> {
        while let Some(feature) = list.next_element::<&RawValue>()? {
            (self.0)(feature);
        }
        Ok(())
    }
}

/// A feature's parts, as far as it has them.
#[derive(Default)]
pub(super) struct Feature<'t> {
    pub(super) geometry: Option<&'t RawValue>,
    pub(super) properties: Option<&'t RawValue>,
    /// The value of the property that holds the code.
    pub(super) code: Option<&'t RawValue>,
}

#[derive(Deserialize)]
struct Parts<'t> {
    #[serde(borrow)]
    geometry: Option<&'t RawValue>,
    #[serde(borrow)]
    properties: Option<&'t RawValue>,
}

impl<'t> Feature<'t> {
    /// Takes a feature apart; what is no feature has no parts.
    pub(super) fn read(raw: &'t RawValue, property: &str) -> Self {
        let Ok(Parts { geometry, properties }) = serde_json::from_str(raw.get()) else {
            return Self::default();
        };
        let code = properties.and_then(|raw| all(raw)?.remove(property));
        Self { geometry, properties, code }
    }

    /// Which properties it has.
    pub(super) fn names(&self) -> Vec<String> {
        self.properties.and_then(all).unwrap_or_default().into_keys().collect()
    }
}

fn all(raw: &RawValue) -> Option<BTreeMap<String, &RawValue>> {
    serde_json::from_str(raw.get()).ok()
}

/// A code as it is written, and the part of the file that it is: a string or a number.
pub(super) fn code(raw: &RawValue) -> Option<(String, &str)> {
    let written = raw.get();
    let (text, place) = match string(raw) {
        Some(text) => (text.trim().to_owned(), &written[1..written.len() - 1]),
        None if written.starts_with(|c: char| c.is_ascii_digit()) => (written.to_owned(), written),
        None => return None,
    };
    (!text.is_empty()).then_some((text, place))
}

/// The text of a string.
pub(super) fn string(raw: &RawValue) -> Option<String> {
    serde_json::from_str(raw.get()).ok()
}
