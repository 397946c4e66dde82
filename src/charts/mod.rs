//! Geometry of charts: numbers in, plain structs out. The theme draws them.
//!
//! Never here: words, colours, markup, the disk. All places are exact or integers, so that two builds agree.

pub mod scale;
pub mod stack;
pub mod tiles;
pub mod trend;
