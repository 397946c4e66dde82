//! Markdown, read once and shown many times.
//!
//! In: the text of one body (or one short inline text), and where it stands. Out: [`Prose`], HTML with
//! holes; whoever shows it fills the holes through [`Fill`] with addresses, pictures, records and words of
//! the page's language. Never here: files, the site, languages. Whether a link leads anywhere, a picture
//! exists or a kind of reference is known is for others to say; `Prose` gives them place and parts.
//!
//! - [`Prose::parse`] reads a body, [`Prose::parse_inline`] a caption or note;
//! - [`Prose::links`], [`Prose::images`], [`Prose::references`], [`Prose::headings`] say what it names;
//! - [`Prose::blocks`] is the running text with its places, for those who read proofs;
//! - [`Prose::render`], [`Prose::excerpt_text`], [`Prose::plain_text`] show it, [`Prose::contents`] outlines it.

mod autolinks;
mod blocks;
mod escape;
mod fill;
mod footnotes;
mod gather;
mod headings;
mod html_tokens;
mod images;
mod inlines;
mod links;
mod masks;
mod model;
mod parse;
mod plain;
mod raw;
mod references;
mod running;
mod sanitise;
mod tables;
mod tags;
mod write;

pub use escape::{escape_attribute, escape_text};
pub use fill::Fill;
pub use headings::{Heading, Section};
pub use model::{AlertKind, Image, Link, LinkForm, Prose, Word};
pub use parse::{Html, Options};
pub use plain::PlainText;
pub use references::{Argument, Reference};
pub use running::{Block, GAP};

#[cfg(test)]
mod tests;
