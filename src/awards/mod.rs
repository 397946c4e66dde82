//! The domain: what an award is. Meeting place of `content` (which knows files) and `pages` (which
//! knows the site).
//!
//! In: [`entries::Entries`], made by `content`. Out: `public::Public`, all that may be seen.
//! Never here: files, YAML, pages, templates, formats, words of any language.

pub mod article;
mod assemble;
pub mod boundary;
pub mod change;
pub mod compare;
pub mod comparison;
pub mod coverage;
mod dataset;
mod difference;
pub mod edition;
pub mod entries;
pub mod figure;
pub mod goal;
pub mod hide;
mod known;
pub mod link;
pub mod measure;
pub mod news;
pub mod number;
pub mod proof;
pub mod public;
pub mod ranking;
pub mod recipient;
pub mod region;
pub mod related;
pub mod result;
pub mod site;
mod slug;
pub mod source;
pub mod sum;
pub mod text;
pub mod time;
mod visible;

pub use assemble::{Assembled, Proofs, check_everything, proofread, publish, publish_again};
pub use slug::slug;
pub use visible::Hidden;
