//! Geometry of charts and maps: numbers in, plain structs out. The theme draws them.
//!
//! Never here: words, colours, markup beyond the data of a path, the disk. Charts are exact or in integers, so
//! that two builds agree.

pub mod classes;
pub mod code;
pub mod label;
pub mod map;
pub mod scale;
pub mod slope;
pub mod spark;
pub mod stack;
pub mod tiles;
pub mod trend;
pub mod waffle;
