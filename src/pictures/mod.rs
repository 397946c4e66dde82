//! Pictures as they are published: turned upright, without metadata, in the sizes that screens need.
//!
//! In: a picture's bytes. Out: [`Facts`] for pages and, one by one, the bytes of each [`Version`]. Never here: what a
//! picture shows, where a version stands, which pages show it.
//!
//! What an author gives is never published itself: it carries where and when it was taken and with what. Each
//! version is drawn anew from the pixels, at an address made from the source's bytes and what was asked for, so
//! that it may be kept for ever. No more pictures are open at once than there are threads, and one that would fill
//! the memory is refused by its header. Moving GIF and WebP become their first frame: what moves on its own
//! keeps people from reading. SVG is written anew from what draws (`svg`).

mod decode;
mod encode;
mod paint;
mod studio;
mod svg;
mod version;

#[cfg(test)]
mod tests;

pub use studio::{Asked, Studio};
/// Whether this program can make AVIF.
pub const AVIF: bool = cfg!(feature = "avif");

pub use version::{Crop, Facts, Focus, Format, Version};
