//! One region over time.

use serde::Serialize;

use super::TickView;
use crate::charts::scale::Place;

/// Figures by date, joined where they can be compared.
#[derive(Clone, Debug, Serialize)]
pub struct TrendView {
    /// Height of the drawing.
    pub height: i32,
    /// The axis of shares, upright.
    pub axis: Vec<TickView>,
    /// The figures, the oldest first.
    pub dots: Vec<DotView>,
    /// Where the series breaks.
    pub breaks: Vec<Place>,
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
