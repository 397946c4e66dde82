//! Two dates side by side.

use std::sync::Arc;

use serde::Serialize;

use super::super::ShareView;

/// A line for each region from what it was to what it is. Its labels stand in columns at both sides.
#[derive(Clone, Debug, Serialize)]
pub struct SlopeView {
    /// Height of the plot.
    pub height: i32,
    /// The older date: head of the column on the left.
    pub then: String,
    /// The newer date.
    pub now: String,
    /// The lines, the highest now first.
    pub lines: Vec<SlopeLineView>,
}

/// A line. All heights are units below the top.
#[derive(Clone, Debug, Serialize)]
pub struct SlopeLineView {
    /// The whole name.
    pub name: Arc<str>,
    /// A short name in lines that fit the column.
    pub label: Vec<String>,
    /// Its page.
    pub href: Arc<str>,
    /// `up`, `down`, `even`; `drawn` where nothing is judged.
    pub way: &'static str,
    /// The left end.
    pub from: i32,
    /// The right end.
    pub to: i32,
    /// The middle of the words on the left.
    pub then_y: i32,
    /// The first line of the words on the right.
    pub now_y: i32,
    /// The middle of the words on the right: where the thin line to them ends.
    pub now_middle: i32,
    /// What it was.
    pub then: String,
    /// What it is.
    pub now: String,
    /// What it was, with its parts.
    pub then_share: Option<ShareView>,
    /// What it is, with its parts.
    pub now_share: Option<ShareView>,
    /// The change in percentage points, signed and without its unit; none of what is illustrative.
    pub change: Option<String>,
    /// All of it in words.
    pub spoken: String,
}
