//! Parts of a whole.

use std::sync::Arc;

use serde::Serialize;

use crate::charts::scale::Place;

/// Parts of a whole, end to end.
#[derive(Clone, Debug, Serialize)]
pub struct StackView {
    /// Height of the drawing.
    pub height: i32,
    /// From the left.
    pub pieces: Vec<PieceView>,
}

/// A part of a whole.
#[derive(Clone, Debug, Serialize)]
pub struct PieceView {
    /// What it is.
    pub name: Arc<str>,
    /// Its abbreviation.
    pub short: Option<Arc<str>>,
    /// Its left edge.
    pub x: Place,
    /// Its length.
    pub width: Place,
    /// Its count.
    pub count: String,
    /// Its part of the whole.
    pub percent: String,
}
