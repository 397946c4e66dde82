//! Maps: of tiles, and of true boundaries.

use std::sync::Arc;

use serde::Serialize;

use crate::charts::scale::Place;

/// One tile a region.
#[derive(Clone, Debug, Serialize)]
pub struct TilesView {
    /// Height of the drawing.
    pub height: i32,
    /// So many columns that the words in the tiles have no room on a phone.
    pub dense: bool,
    /// By code.
    pub tiles: Vec<TileView>,
    /// How the classes are made: "Kelas menurut batas tetap".
    pub method: String,
    /// The classes, the lowest first, then what has no share.
    pub classes: Vec<ClassView>,
}

/// A tile.
#[derive(Clone, Debug, Serialize)]
pub struct TileView {
    /// The region.
    pub name: Arc<str>,
    /// Its page.
    pub href: Arc<str>,
    /// Its code.
    pub code: Arc<str>,
    /// Left edge.
    pub x: Place,
    /// Units below the top.
    pub y: i32,
    /// Width.
    pub width: Place,
    /// Its middle.
    pub middle: Place,
    /// The shade of its class, 1 to 5; 0 where there is no share.
    pub class: usize,
    /// The share, or the sign for none.
    pub text: String,
    /// Name, share and parts.
    pub spoken: String,
}

/// A map of true boundaries, in units of its own.
#[derive(Clone, Debug, Serialize)]
pub struct MapView {
    /// Width of the view box.
    pub width: u32,
    /// Height of the view box.
    pub height: u32,
    /// The areas, by code.
    pub areas: Vec<AreaView>,
    /// How the classes are made.
    pub method: String,
    /// The classes, the lowest first, then what has no share.
    pub classes: Vec<ClassView>,
}

/// An area of a map.
#[derive(Clone, Debug, Serialize)]
pub struct AreaView {
    /// The region, with its class and share.
    pub tile: TileView,
    /// Path data, in which what an odd number of rings goes around is inside.
    pub path: String,
    /// A point within.
    pub x: String,
    /// A point within.
    pub y: String,
    /// Too small to be seen and tapped: a marker stands there.
    pub small: bool,
}

/// A class of a map.
#[derive(Clone, Debug, Serialize)]
pub struct ClassView {
    /// Its shade, 1 to 5; 0 for none.
    pub class: usize,
    /// "20–40%".
    pub text: String,
    /// How many regions are in it.
    pub count: usize,
}

/// A map of so many regions that only its shades can be read.
#[derive(Clone, Debug, Serialize)]
pub struct OverviewView {
    /// Width of the view box.
    pub width: u32,
    /// Height of the view box.
    pub height: u32,
    /// The areas by shade.
    pub shades: Vec<ShadeView>,
    /// How the classes are made.
    pub method: String,
    /// The classes, the lowest first, then what has no share.
    pub classes: Vec<ClassView>,
}

/// All areas of one shade.
#[derive(Clone, Debug, Serialize)]
pub struct ShadeView {
    /// The shade, 1 to 5; 0 for none.
    pub class: usize,
    /// Path data, in which what an odd number of rings goes around is inside.
    pub path: String,
}
