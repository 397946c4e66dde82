//! Source files into records. In: texts from `sources`. Out: entries of `awards`, and every mistake
//! of every file.
//!
//! Never here: relations between records (those are `awards`' business), pages, the file system.

mod article;
mod boundaries;
mod claim;
mod coverage;
mod desk;
mod edition;
mod folder;
pub mod front_matter;
mod kept;
mod marks;
mod measures;
mod merge;
mod photos;
mod readers;
mod recipients;
pub mod references;
mod regions;
mod results;
mod retold;
#[cfg(test)]
mod schema_tests;
pub mod shape;
mod signs;
mod site;
pub mod table;
mod target;
pub mod yaml;

pub use kept::Kept;
pub use merge::{Doubt, Read, read, read_again};
pub use readers::{READERS, Reader};
pub use retold::retell;
