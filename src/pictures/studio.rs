//! Where pictures are made, or taken from the cache.

use image::RgbImage;

use super::decode::{self, Fault, Open, Pixels};
use super::version::{Crop, Facts, Focus, Format, Version, cut};
use super::{encode, paint, svg};
use crate::cache::{Cache, Key};
use crate::diag::{Code, Diagnostic, FileId};
use crate::sources::Sources;

/// A picture that something public shows, and how.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// The picture.
    pub file: FileId,
    /// Its parts that are shown.
    pub crops: Vec<Crop>,
}

/// Reads and makes pictures. Shared by all threads.
#[derive(Clone, Copy)]
pub struct Studio<'a> {
    sources: &'a Sources,
    cache: &'a Cache,
    avif: bool,
}

type Found<T> = Result<T, Box<Diagnostic>>;

impl<'a> Studio<'a> {
    /// A studio. `avif`: whether versions in that format are made.
    #[must_use]
    pub fn new(sources: &'a Sources, cache: &'a Cache, avif: bool) -> Self {
        Self { sources, cache, avif }
    }

    /// What is known of a picture: remembered by its bytes, else read from its pixels. Where `make` is set, its
    /// versions are made as well, so that a picture is opened once: what asks for them later finds them in the cache.
    ///
    /// # Errors
    /// A finding at the file, if it cannot be read, is no picture, or is too large.
    pub fn look(&self, asked: &Asked, make: bool) -> Found<Facts> {
        let stamp = self.sources.stamp(asked.file).map(|stamp| Facts::stamped(&stamp));
        if let Some(facts) = stamp.as_ref().and_then(|stamp| self.known(stamp))
            && (!make || self.missing(asked, &facts).is_empty())
        {
            return Ok(facts);
        }
        let bytes = self.sources.bytes(asked.file)?;
        if self.is_svg(asked.file) {
            return svg_of(asked.file, &bytes).map(|(facts, _)| facts);
        }
        let hash = blake3::hash(&bytes).to_hex().to_string();
        let mut picture = None;
        let facts = match self.known(&Facts::remembered(&hash)) {
            Some(facts) => facts,
            None => {
                let open = open(asked.file, &bytes)?;
                let facts = facts_of(hash, &open);
                picture = Some(open);
                self.remember(&Facts::remembered(&facts.hash), &facts);
                facts
            }
        };
        if let Some(stamp) = stamp {
            self.remember(&stamp, &facts);
        }
        let missing = if make { self.missing(asked, &facts) } else { Vec::new() };
        if !missing.is_empty() {
            let picture = picture.map_or_else(|| open(asked.file, &bytes), Ok)?;
            for version in missing {
                self.cache.put(&facts.key(&version), &draw(&picture, &facts, &version));
            }
        }
        Ok(facts)
    }

    fn known(&self, key: &Key) -> Option<Facts> {
        self.cache.get(key).and_then(|text| serde_json::from_slice(&text).ok())
    }

    fn remember(&self, key: &Key, facts: &Facts) {
        if let Ok(text) = serde_json::to_vec(facts) {
            self.cache.put(key, &text);
        }
    }

    /// The versions that are not in the cache.
    fn missing(&self, asked: &Asked, facts: &Facts) -> Vec<Version> {
        let all = facts.versions_of(&asked.crops, self.avif).into_iter();
        all.filter(|version| !self.cache.has(&facts.key(version))).collect()
    }

    /// The versions of a crop.
    #[must_use]
    pub fn versions(&self, facts: &Facts, crop: Crop) -> Vec<Version> {
        facts.versions(crop, self.avif)
    }

    /// The bytes of one version.
    ///
    /// # Errors
    /// A finding at the file, if it has changed since it was looked at.
    pub fn bytes(&self, file: FileId, facts: &Facts, version: &Version) -> Found<Vec<u8>> {
        let key = facts.key(version);
        if version.format != Format::Svg
            && let Some(made) = self.cache.get(&key)
        {
            return Ok(made);
        }
        let bytes = self.sources.bytes(file)?;
        let changed = || Box::new(Diagnostic::error(Code::FileChanged, file.whole()).help("help"));
        if blake3::hash(&bytes).to_hex().as_str() != facts.hash {
            return Err(changed());
        }
        if version.format == Format::Svg {
            return svg_of(file, &bytes).map(|(_, text)| text.into_bytes());
        }
        let made = draw(&open(file, &bytes)?, facts, version);
        self.cache.put(&key, &made);
        Ok(made)
    }

    /// A picture's pixels, cut to a shape around what must stay: what lies under a share card.
    ///
    /// # Errors
    /// A finding at the file, if it cannot be read.
    pub fn scene(&self, file: FileId, focus: Focus, size: (u32, u32)) -> Found<RgbImage> {
        let picture = open(file, &self.sources.bytes(file)?)?;
        let (width, height) = picture.pixels.size();
        let part = cut((width, height), size, focus);
        match paint::part(&picture.pixels, part, size) {
            Pixels::Opaque(image) => Ok(image),
            Pixels::Transparent(_) => {
                Err(Box::new(Diagnostic::error(Code::FileChanged, file.whole()).help("help")))
            }
        }
    }

    fn is_svg(&self, file: FileId) -> bool {
        self.sources.path(file).to_ascii_lowercase().ends_with(".svg")
    }
}

fn open(file: FileId, bytes: &[u8]) -> Found<Open> {
    decode::open(bytes).map_err(|fault| {
        Box::new(match fault {
            Fault::Unreadable => Diagnostic::error(Code::CorruptPicture, file.whole()).help("help"),
            Fault::TooLarge(width, height) => Diagnostic::error(Code::PictureTooLarge, file.whole())
                .arg("width", i128::from(width))
                .arg("height", i128::from(height))
                .arg("limit", i128::from(decode::PIXEL_LIMIT / 1_000_000))
                .help("help"),
        })
    })
}

fn facts_of(hash: String, open: &Open) -> Facts {
    Facts {
        hash,
        width: open.width,
        height: open.height,
        colour: paint::main_colour(&open.pixels),
        transparent: matches!(open.pixels, Pixels::Transparent(_)),
        drawn: false,
    }
}

fn svg_of(file: FileId, bytes: &[u8]) -> Found<(Facts, String)> {
    let clean = std::str::from_utf8(bytes).ok().and_then(svg::clean);
    let Some(svg::Clean { text, width, height }) = clean else {
        return Err(Box::new(Diagnostic::error(Code::CorruptPicture, file.whole()).help("help")));
    };
    let hash = blake3::hash(bytes).to_hex().to_string();
    Ok((Facts { hash, width, height, colour: None, transparent: true, drawn: true }, text))
}

/// One version of an open picture. The open pixels may be fewer than the source's: the part is scaled alike.
fn draw(picture: &Open, facts: &Facts, version: &Version) -> Vec<u8> {
    let (have_width, have_height) = picture.pixels.size();
    let scaled =
        |at: u32, have: u32, all: u32| (u64::from(at) * u64::from(have) / u64::from(all.max(1))) as u32;
    let (left, top, width, height) = facts.part(version.crop);
    let left = scaled(left, have_width, facts.width).min(have_width - 1);
    let top = scaled(top, have_height, facts.height).min(have_height - 1);
    let width = scaled(width, have_width, facts.width).clamp(1, have_width - left);
    let height = scaled(height, have_height, facts.height).clamp(1, have_height - top);
    let drawn = paint::part(&picture.pixels, (left, top, width, height), (version.width, version.height));
    encode::encode(&drawn, version.format)
}
