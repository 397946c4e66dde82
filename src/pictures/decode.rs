//! From bytes to pixels: upright, in the colours of the web, and no larger than any version needs.

use std::io::Cursor;

use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits, RgbImage, RgbaImage};
use moxcms::{ColorProfile, DataColorSpace, Layout, TransformOptions};

use super::paint;
use super::version::LONGEST;

/// Pictures of more pixels are refused: ten times what a phone usually writes. What claims more is a mistake, or an
/// attack on the memory of whoever opens it.
pub(super) const PIXEL_LIMIT: u64 = 120_000_000;
/// Neither side may be longer.
pub(super) const SIDE_LIMIT: u32 = 60_000;
/// No side becomes shorter by making smaller: the part that a card shows of a panorama is cut from it.
const CARD_LEAST: u32 = 640;
/// Bytes that one picture's pixels may take while it is read.
const MEMORY_LIMIT: u64 = PIXEL_LIMIT * 4;

/// Why a picture was not read.
#[derive(Debug)]
pub(super) enum Fault {
    /// It is none, or a part of it is missing.
    Unreadable,
    /// It says that it is this wide and high.
    TooLarge(u32, u32),
}

/// A picture's pixels.
pub(super) struct Open {
    /// Width before it was made smaller, upright.
    pub(super) width: u32,
    /// Height before it was made smaller, upright.
    pub(super) height: u32,
    /// The pixels, upright, as large as the largest version needs.
    pub(super) pixels: Pixels,
}

/// Eight bits for each part of a colour.
pub(super) enum Pixels {
    /// Nothing shines through.
    Opaque(RgbImage),
    /// Something does.
    Transparent(RgbaImage),
}

/// Reads a picture.
pub(super) fn open(bytes: &[u8]) -> Result<Open, Fault> {
    let reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format().map_err(|_| Fault::Unreadable)?;
    if reader.format() == Some(ImageFormat::Jpeg) && !ends(bytes) {
        return Err(Fault::Unreadable);
    }
    let is_png = reader.format() == Some(ImageFormat::Png);
    let mut decoder = reader.into_decoder().map_err(|_| Fault::Unreadable)?;
    let (width, height) = decoder.dimensions();
    if width == 0 || height == 0 {
        return Err(Fault::Unreadable);
    }
    if width > SIDE_LIMIT || height > SIDE_LIMIT || u64::from(width) * u64::from(height) > PIXEL_LIMIT {
        return Err(Fault::TooLarge(width, height));
    }
    let mut limits = Limits::default();
    limits.max_alloc = Some(MEMORY_LIMIT);
    decoder.set_limits(limits).map_err(|_| Fault::TooLarge(width, height))?;
    let held = if is_png { held(bytes) } else { decoder.orientation().ok() };
    let orientation = held.unwrap_or(Orientation::NoTransforms);
    let profile = decoder.icc_profile().ok().flatten();
    let whole = DynamicImage::from_decoder(decoder).map_err(|_| Fault::Unreadable)?;
    let mut small = smaller(whole);
    if let Some(profile) = profile {
        into_web_colours(&mut small, &profile);
    }
    small.apply_orientation(orientation);
    let turned = matches!(
        orientation,
        Orientation::Rotate90
            | Orientation::Rotate270
            | Orientation::Rotate90FlipH
            | Orientation::Rotate270FlipH
    );
    let (width, height) = if turned { (height, width) } else { (width, height) };
    let pixels = match small {
        DynamicImage::ImageRgba8(image) if image.pixels().any(|pixel| pixel.0[3] < 255) => {
            Pixels::Transparent(image)
        }
        other => Pixels::Opaque(other.into_rgb8()),
    };
    Ok(Open { width, height, pixels })
}

/// How the camera of a PNG was held. It may say so behind its pixels, where the decoder has not read yet.
fn held(png: &[u8]) -> Option<Orientation> {
    let mut rest = png.get(8..)?;
    loop {
        let length = usize::try_from(u32::from_be_bytes(*rest.first_chunk()?)).ok()?;
        let (name, body) = rest.get(4..)?.split_at_checked(4)?;
        match name {
            b"eXIf" => return Orientation::from_exif_chunk(body.get(..length)?),
            b"IEND" => return None,
            _ => rest = body.get(length..)?.get(4..)?,
        }
    }
}

/// Whether a JPEG has its end. The decoder fills what is missing with grey, which is how half a transfer looks.
fn ends(bytes: &[u8]) -> bool {
    let mut rest = bytes.get(2..).unwrap_or_default();
    loop {
        let Some(at) = rest.iter().position(|byte| *byte == 0xff) else { return false };
        let Some(marker) = rest.get(at + 1) else { return false };
        rest = &rest[at + 1..];
        match marker {
            0xd9 => return true,
            // Filling, a byte of the pixels themselves, and marks among them.
            0xff => {}
            0x00 | 0x01 | 0xd0..=0xd8 => rest = &rest[1..],
            _ => {
                let Some([high, low]) = rest.get(1..3) else { return false };
                let length = usize::from(u16::from_be_bytes([*high, *low]));
                rest = rest.get(1 + length..).unwrap_or_default();
            }
        }
    }
}

/// Eight bits a part, and no larger than a version may need: the rest of the work is on a tenth of the pixels.
fn smaller(whole: DynamicImage) -> DynamicImage {
    let alpha = whole.color().has_alpha();
    let (width, height) = (whole.width(), whole.height());
    let for_all = f64::from(LONGEST) / f64::from(width.max(height));
    let for_cards = f64::from(CARD_LEAST) / f64::from(width.min(height));
    let scale = for_all.max(for_cards).min(1.0);
    let to = |side: u32| ((f64::from(side) * scale).round() as u32).max(1);
    let size = (to(width), to(height));
    let part = (0, 0, width, height);
    let pixels = match alpha {
        true => Pixels::Transparent(whole.into_rgba8()),
        false => Pixels::Opaque(whole.into_rgb8()),
    };
    let small = if size == (width, height) { pixels } else { paint::part(&pixels, part, size) };
    match small {
        Pixels::Opaque(image) => DynamicImage::ImageRgb8(image),
        Pixels::Transparent(image) => DynamicImage::ImageRgba8(image),
    }
}

/// Cameras write colours that the web's own do not reach, and a profile that says so. The profile is not published
/// (it can name the camera), so the colours are turned into the web's. A profile that cannot be read is none.
fn into_web_colours(image: &mut DynamicImage, profile: &[u8]) {
    let Ok(profile) = ColorProfile::new_from_slice(profile) else { return };
    if profile.color_space != DataColorSpace::Rgb {
        return;
    }
    let layout = if image.color().has_alpha() { Layout::Rgba } else { Layout::Rgb };
    let web = ColorProfile::new_srgb();
    let Ok(transform) = profile.create_transform_8bit(layout, &web, layout, TransformOptions::default())
    else {
        return;
    };
    let from = image.as_bytes().to_vec();
    let mut to = vec![0; from.len()];
    if transform.transform(&from, &mut to).is_err() {
        return;
    }
    match image {
        DynamicImage::ImageRgba8(image) => image.copy_from_slice(&to),
        DynamicImage::ImageRgb8(image) => image.copy_from_slice(&to),
        _ => {}
    }
}

impl Pixels {
    /// Width and height; neither is zero.
    pub(super) fn size(&self) -> (u32, u32) {
        match self {
            Self::Opaque(image) => image.dimensions(),
            Self::Transparent(image) => image.dimensions(),
        }
    }
}
