//! Source files into records. In: texts from `sources`. Out: entries of `awards`, and every mistake
//! of every file.
//!
//! Never here: relations between records (those are `awards`' business), pages, the file system.

pub mod front_matter;
pub mod shape;
pub mod table;
pub mod yaml;
