//! Ranked bars.

use std::sync::Arc;

use serde::Serialize;

use super::TickView;
use crate::charts::scale::Place;

/// Bars from zero, the longest first.
#[derive(Clone, Debug, Serialize)]
pub struct BarsView {
    /// Height of the drawing.
    pub height: i32,
    /// The axis of shares.
    pub axis: Vec<TickView>,
    /// A target that is drawn beside the shares.
    pub target: Option<GoalView>,
    /// From the top.
    pub bars: Vec<BarView>,
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
    /// So long that its share has no room beside it: that stands at the edge. Also where there is no bar.
    pub long: bool,
    /// The share, or the sign for none.
    pub text: String,
    /// The share with its parts.
    pub spoken: String,
}
