//! The geometry of charts. In: numbers. Out: plain structs with places and lengths, ready to be drawn.
//!
//! Never here: words of any language, markup beyond the data of a path, files, what a figure means.

pub mod map;
