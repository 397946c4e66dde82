//! Small series: one beside a figure, or many on one scale.

use std::sync::Arc;

use serde::Serialize;

/// A series without axes, in a box of its own units that may be stretched to any width.
#[derive(Clone, Debug, Serialize)]
pub struct SparkView {
    /// Width of the view box.
    pub width: i32,
    /// Height of the view box.
    pub height: i32,
    /// Path data of the lines.
    pub line: String,
    /// Path data of the ground below them, in small multiples.
    pub area: Option<String>,
    /// Path data of the newest figure: a line of no length, for round caps.
    pub last: String,
    /// Where the series breaks.
    pub breaks: Vec<i32>,
    /// "DATA CONTOH", where the figures are illustrative: what is spoken begins with it.
    pub mark: Option<String>,
    /// What it shows, in words.
    pub spoken: String,
}

/// The same small series for every region, on one scale and one stretch of time.
#[derive(Clone, Debug, Serialize)]
pub struct MultiplesView {
    /// The value at the head of every panel; at its foot is zero.
    pub top: String,
    /// The first date of every panel.
    pub from: String,
    /// The last date.
    pub to: String,
    /// The panels, the highest now first, then those without a share.
    pub panels: Vec<PanelView>,
}

/// One region's series.
#[derive(Clone, Debug, Serialize)]
pub struct PanelView {
    /// The region.
    pub name: Arc<str>,
    /// Its page.
    pub href: Arc<str>,
    /// The series; none where the region has no share at any date.
    pub spark: Option<SparkView>,
    /// The newest share, or the sign for none.
    pub text: String,
    /// What a sign says aloud.
    pub spoken: Option<String>,
}
