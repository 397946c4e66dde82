//! Charts: geometry with its words. Lengths are percentages of the drawing's width, so that text keeps its
//! size on any screen; heights are units of a pixel.

use std::sync::Arc;

use serde::Serialize;

use super::{EmbedView, SourceView, StatusView};
use crate::charts::scale::Place;

/// A chart that can stand alone: what it shows, of what, as of when, according to whom.
#[derive(Clone, Debug, Serialize)]
pub struct ChartView {
    /// Its anchor.
    pub id: String,
    /// `bars`, `trend`, `stack`, `tiles`, `map`.
    pub kind: &'static str,
    /// Its message. Of illustrative figures it says only what is drawn.
    pub title: String,
    /// Measure, basis, date and status.
    pub subtitle: String,
    /// What it shows, in a sentence: also its text for those who cannot see it.
    pub sentence: String,
    /// What a reader must know beside it: figures that print alike, regions that are not in it.
    pub notes: Vec<String>,
    /// How firm its figures are.
    pub status: StatusView,
    /// Where they were read.
    pub source: Option<SourceView>,
    /// Height of the drawing.
    pub height: i32,
    /// The axis of shares.
    pub axis: Vec<TickView>,
    /// A target that is drawn beside the shares.
    pub target: Option<GoalView>,
    /// Of `bars`, from the top.
    pub bars: Vec<BarView>,
    /// Of `trend`, the oldest first.
    pub dots: Vec<DotView>,
    /// Of `trend`: where the series breaks.
    pub breaks: Vec<Place>,
    /// Of `stack`, from the left.
    pub pieces: Vec<PieceView>,
    /// Of `tiles`, by code.
    pub tiles: Vec<TileView>,
    /// Of `map`, by code.
    pub map: Option<MapView>,
    /// Of `tiles` and `map`: the classes, the lowest first, then the signs for none.
    pub classes: Vec<ClassView>,
    /// How other sites show it; none where it has no page of its own, and on that page itself.
    pub embed: Option<EmbedView>,
}

/// A mark of an axis.
#[derive(Clone, Debug, Serialize)]
pub struct TickView {
    /// Along the axis.
    pub at: Place,
    /// Units below the top, where the axis stands upright.
    pub y: i32,
    /// The value.
    pub text: String,
    /// `start` or `middle`: which part of the words stands there.
    pub anchor: &'static str,
}

/// A target.
#[derive(Clone, Debug, Serialize)]
pub struct GoalView {
    /// Along the axis.
    pub at: Place,
    /// "target 68%".
    pub text: String,
    /// The same with its date.
    pub note: String,
    /// Which part of the words stands there.
    pub anchor: &'static str,
}

/// A bar.
#[derive(Clone, Debug, Serialize)]
pub struct BarView {
    /// What it is about.
    pub name: Arc<str>,
    /// Its page.
    pub href: Option<Arc<str>>,
    /// Units below the top.
    pub y: i32,
    /// Its length; none where there is no share.
    pub width: Option<Place>,
    /// The share, or the sign for none.
    pub text: String,
    /// The share with its parts.
    pub spoken: String,
}

/// A figure of a trend.
#[derive(Clone, Debug, Serialize)]
pub struct DotView {
    /// Along the axis of time.
    pub x: Place,
    /// Units below the top.
    pub y: i32,
    /// Where the line to it begins; none after a break.
    pub from: Option<(Place, i32)>,
    /// The share, where there is room.
    pub text: Option<String>,
    /// The year, where there is room; month and year of the ends where a year has several figures.
    pub date: Option<String>,
    /// Which part of the date stands below the dot.
    pub anchor: &'static str,
    /// The share with its parts and its date.
    pub spoken: String,
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
    /// From 1; 0 where there is no share.
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
    /// The areas.
    pub areas: Vec<AreaView>,
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
    /// From 1; 0 for none.
    pub class: usize,
    /// "20–40%".
    pub text: String,
    /// How many regions are in it.
    pub count: usize,
}
