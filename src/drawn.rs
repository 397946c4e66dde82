//! A piece of a view that many pages show, turned into what templates read once and then only passed on.
//!
//! In: a struct of a view. Out: the same piece for every page that shows it, at the cost of counting one more holder.
//! A theme reads it like the struct itself. Never here: what the piece says.

use std::fmt;
use std::marker::PhantomData;

use serde::{Serialize, Serializer};
use tera::Value;

/// See the module.
pub struct Drawn<T> {
    value: Value,
    of: PhantomData<fn() -> T>,
}

impl<T: Serialize> Drawn<T> {
    /// Turns a piece into what templates read.
    #[must_use]
    pub fn new(piece: &T) -> Self {
        // Views are structs of texts, numbers and lists, which always can be; a map whose keys are none of
        // these would be missed by every test that renders it.
        let value = Value::try_from_serializable(piece).unwrap_or_else(|_| Value::none());
        Self { value, of: PhantomData }
    }
}

impl<T> Clone for Drawn<T> {
    fn clone(&self) -> Self {
        Self { value: self.value.clone(), of: PhantomData }
    }
}

impl<T> fmt::Debug for Drawn<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.value.fmt(f)
    }
}

impl<T> Serialize for Drawn<T> {
    /// Template values know their own kind, and take one as it is; for whoever else asks, it is the piece.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.value.serialize(serializer)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Serialize)]
    struct Piece {
        text: &'static str,
        parts: Vec<u32>,
    }

    #[test]
    fn pages_share_one_value() {
        let drawn = Drawn::new(&Piece { text: "a text longer than a small one is", parts: vec![1, 2] });
        let pages = [0; 2].map(|_| Value::from_serializable(&vec![drawn.clone()]));
        let parts = pages.each_ref().map(|page| page.as_array().and_then(|list| list[0].as_map()));
        let places = parts.map(|part| part.map(std::ptr::from_ref));
        assert!(places[0].is_some() && places[0] == places[1], "nothing was made anew");
        assert_eq!(
            serde_json::to_string(&drawn).unwrap_or_default(),
            r#"{"text":"a text longer than a small one is","parts":[1,2]}"#
        );
    }
}
