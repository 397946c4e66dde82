//! A map of areas: outlines on the globe into path data of a given size.
//!
//! In: for each area its rings, longitude and latitude. Out: a drawing 720 units wide, with path data for each
//! area, a point within it, and whether it is too small to be seen and tapped.
//!
//! Neighbours never come apart: all rings are laid on one grid, cut into arcs where the areas beside them change,
//! and each arc is simplified once, for both sides. Detail goes where it shows least, over the whole map, until
//! all path data fit the budget. Every step is done in whole numbers and in a fixed order, so the same outlines
//! make the same bytes.
//!
//! Never here: which region an area is, what it is coloured by.

mod arcs;
mod centre;
mod fit;
mod grid;
mod path;
mod simplify;
#[cfg(test)]
mod tests;

pub use fit::draw;

/// The rings of one area: longitude and latitude in units of 1e-7 degree. A ring is closed whether or not its last
/// position repeats the first; its winding does not matter. What an odd number of rings goes around is inside, so
/// draw with `fill-rule="evenodd"`.
#[derive(Clone, Debug, Default)]
pub struct Shape<'a> {
    /// The rings.
    pub rings: Vec<&'a [[i32; 2]]>,
}

/// A drawn map. Its units are those of the view box `0 0 width height`.
#[derive(Clone, Debug, PartialEq)]
pub struct MapDrawing {
    /// Always 720.
    pub width: u32,
    /// As the extent asks, at most twice the width; a taller extent stands in the middle.
    pub height: u32,
    /// The areas in the order of the shapes.
    pub areas: Vec<Area>,
    /// The length of all path data.
    pub bytes: usize,
}

/// One drawn area.
#[derive(Clone, Debug, PartialEq)]
pub struct Area {
    /// Path data. Empty only for a shape without any position.
    pub path: String,
    /// A point within its largest ring, as far from the edge as can be: for a label or a marker.
    pub centre: (f64, f64),
    /// How far that point is from the edge: a circle of this radius has room.
    pub room: f64,
    /// Its largest ring is less than [`SMALL`] units wide and high: a marker should stand there.
    pub small: bool,
}

/// The width of a drawing.
pub const WIDTH: u32 = 720;

/// What is narrower and lower than this cannot well be seen or tapped.
pub const SMALL: f64 = 14.0;

/// Nothing is drawn so near to the edge, so that strokes and markers have room there.
pub const MARGIN: u32 = 8;
