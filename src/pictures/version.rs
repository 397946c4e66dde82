//! Which versions are made of a picture, and how each is cut.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::cache::Key;

/// What is known of a picture once it was read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Facts {
    /// The source's bytes, hashed: 64 hexadecimal digits.
    pub hash: String,
    /// Width in pixels, upright.
    pub width: u32,
    /// Height in pixels, upright.
    pub height: u32,
    /// Its main colour, `#rgb`; none where it is transparent or drawn in lines. Four bits of each part, for the last bits
    /// of a decoded pixel may differ between processors.
    pub colour: Option<String>,
    /// Whether anything shines through.
    pub transparent: bool,
    /// Whether it is an SVG, which has one version.
    pub drawn: bool,
}

/// What must stay in a cropped picture: thousandths of width and height.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Focus(pub u16, pub u16);

impl Default for Focus {
    /// A little above the middle, where faces are.
    fn default() -> Self {
        Self(500, 400)
    }
}

/// Which part of a picture is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Crop {
    /// All of it.
    Whole,
    /// Three to two, for cards in lists.
    Card(Focus),
}

/// How a version is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)] // the names say it
pub enum Format {
    Avif,
    Webp,
    Jpeg,
    Png,
    Svg,
}

impl Format {
    /// The ending of its files.
    #[must_use]
    pub fn ending(self) -> &'static str {
        match self {
            Self::Avif => "avif",
            Self::Webp => "webp",
            Self::Jpeg => "jpg",
            Self::Png => "png",
            Self::Svg => "svg",
        }
    }

    /// Its media type.
    #[must_use]
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Avif => "image/avif",
            Self::Webp => "image/webp",
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
            Self::Svg => "image/svg+xml",
        }
    }
}

/// One file that is made of a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Version {
    /// Which part.
    pub crop: Crop,
    /// How it is written.
    pub format: Format,
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
}

/// Neither side of a version is longer.
pub(super) const LONGEST: u32 = 1600;
/// Widths of whole pictures, where the picture itself has that many pixels: for a phone's column, a phone of fine
/// pixels, a text column, and a screen.
const WIDTHS: [u32; 4] = [320, 640, 960, LONGEST];
/// Widths for the few browsers that know no newer format.
const PLAIN_WIDTHS: [u32; 2] = [640, LONGEST];
/// Widths of a card's picture.
const CARD_WIDTHS: [u32; 2] = [320, 640];
/// The one width of a card's picture for old browsers.
const CARD_PLAIN: [u32; 1] = [640];
/// Transparent pictures in the old format grow large, so they stop here.
const PNG_LONGEST: u32 = 960;

/// A part of a picture: left, top, width, height in pixels.
pub(super) type Part = (u32, u32, u32, u32);

/// Changed whenever what is made of the same source and version changes: a codec, a quality, a filter.
const RECIPE: &str = "pictures 2";

impl Facts {
    /// What a version is made from, hashed: its place in the cache, and, in short, in its address.
    #[must_use]
    pub fn key(&self, version: &Version) -> Key {
        Key::of(RECIPE, &[self.hash.as_bytes(), format!("{version:?}").as_bytes()])
    }

    /// Where what is known of a file is remembered by its stamp, so that it need not be read.
    pub(super) fn stamped(stamp: &str) -> Key {
        Key::of(RECIPE, &[stamp.as_bytes(), b"stamp"])
    }

    /// Where what is known of a source is remembered by its bytes.
    pub(super) fn remembered(hash: &str) -> Key {
        Key::of(RECIPE, &[hash.as_bytes(), b"facts"])
    }

    /// The part that a crop shows: as large as its shape allows, around the focus.
    #[must_use]
    pub(super) fn part(&self, crop: Crop) -> Part {
        let whole = (self.width, self.height);
        match crop {
            Crop::Whole => (0, 0, whole.0, whole.1),
            Crop::Card(focus) => cut(whole, (3, 2), focus),
        }
    }

    /// The versions of a crop, the most modern format first and the narrowest of each first. The last format is
    /// the one that every browser knows. A drawing is not cut.
    #[must_use]
    pub fn versions(&self, crop: Crop, avif: bool) -> Vec<Version> {
        if self.drawn {
            let (width, height) = (self.width, self.height);
            let whole = (crop == Crop::Whole).then_some(Version { crop, format: Format::Svg, width, height });
            return whole.into_iter().collect();
        }
        let (_, _, width, height) = self.part(crop);
        // A crop that leaves all of it is no other picture: a page that shows both loads one file.
        let part = if (width, height) == (self.width, self.height) { Crop::Whole } else { crop };
        let (modern, plain): (&[u32], &[u32]) = match crop {
            Crop::Whole => (&WIDTHS, &PLAIN_WIDTHS),
            Crop::Card(_) => (&CARD_WIDTHS, &CARD_PLAIN),
        };
        let mut versions = Vec::new();
        let mut add = |format, widths: &[u32], longest| {
            for width_of in widths_of((width, height), widths, longest) {
                let scaled =
                    (u64::from(height) * u64::from(width_of) + u64::from(width) / 2) / u64::from(width);
                versions.push(Version {
                    crop: part,
                    format,
                    width: width_of,
                    height: (scaled as u32).clamp(1, longest),
                });
            }
        };
        if avif {
            add(Format::Avif, modern, LONGEST);
        }
        add(Format::Webp, modern, LONGEST);
        match self.transparent {
            true => add(Format::Png, plain, PNG_LONGEST),
            false => add(Format::Jpeg, plain, LONGEST),
        }
        versions
    }

    /// The versions of several crops, each once.
    pub fn versions_of(&self, crops: &[Crop], avif: bool) -> BTreeSet<Version> {
        crops.iter().flat_map(|crop| self.versions(*crop, avif)).collect()
    }
}

/// The largest part of a shape that a picture holds, around its focus.
pub(super) fn cut(whole: (u32, u32), shape: (u32, u32), Focus(x, y): Focus) -> Part {
    let (wide, high) = (u64::from(whole.0), u64::from(whole.1));
    let (across, down) = (u64::from(shape.0), u64::from(shape.1));
    let (width, height) = match wide * down > high * across {
        true => ((high * across / down).max(1), high),
        false => (wide, (wide * down / across).max(1)),
    };
    let start = |all: u64, part: u64, at: u16| {
        let centre = all * u64::from(at.min(1000)) / 1000;
        centre.saturating_sub(part / 2).min(all - part)
    };
    (start(wide, width, x) as u32, start(high, height, y) as u32, width as u32, height as u32)
}

/// Widths to make of a part of that size: none larger than it is, none nearly as wide as the next.
fn widths_of((width, height): (u32, u32), widths: &[u32], longest: u32) -> Vec<u32> {
    let fitting = u64::from(width) * u64::from(longest) / u64::from(height.max(width));
    let widest = widths.iter().copied().max().unwrap_or(longest);
    let top = width.min(fitting.max(1) as u32).min(widest);
    let mut all: Vec<u32> = widths.iter().copied().filter(|step| step * 8 <= top * 7).collect();
    all.push(top);
    all
}
