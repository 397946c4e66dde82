//! Pixels made fewer, cut, and boiled down to one colour.

use fast_image_resize::images::{Image, ImageRef};
use fast_image_resize::{FilterType, PixelType, ResizeAlg, ResizeOptions, Resizer};
use image::{RgbImage, RgbaImage};

use super::decode::Pixels;
use super::version::Part;

/// A part of a picture, in another size.
pub(super) fn part(pixels: &Pixels, part: Part, size: (u32, u32)) -> Pixels {
    let (width, height) = size;
    match pixels {
        Pixels::Opaque(image) => {
            let bytes = resized(image.dimensions(), image.as_raw(), PixelType::U8x3, part, size);
            let image = RgbImage::from_raw(width, height, bytes);
            Pixels::Opaque(image.unwrap_or_else(|| RgbImage::new(width, height)))
        }
        Pixels::Transparent(image) => {
            let bytes = resized(image.dimensions(), image.as_raw(), PixelType::U8x4, part, size);
            let image = RgbaImage::from_raw(width, height, bytes);
            Pixels::Transparent(image.unwrap_or_else(|| RgbaImage::new(width, height)))
        }
    }
}

/// The sizes fit the bytes and the part lies inside, so nothing here fails; what did would be an empty picture of the
/// right size.
fn resized(whole: (u32, u32), bytes: &[u8], kind: PixelType, part: Part, size: (u32, u32)) -> Vec<u8> {
    let mut to = Image::new(size.0, size.1, kind);
    if let Ok(from) = ImageRef::new(whole.0, whole.1, bytes, kind) {
        let (left, top, width, height) = part;
        let options = ResizeOptions::new()
            .crop(f64::from(left), f64::from(top), f64::from(width), f64::from(height))
            .resize_alg(ResizeAlg::Convolution(FilterType::Lanczos3));
        let _ = Resizer::new().resize(&from, &mut to, &options);
    }
    to.into_vec()
}

/// The colour that stands for the whole picture while it is on its way: `#rgb`. None where it is transparent.
pub(super) fn main_colour(pixels: &Pixels) -> Option<String> {
    let Pixels::Opaque(image) = pixels else { return None };
    let mut sums = [0_u64; 3];
    for pixel in image.pixels() {
        for (sum, part) in sums.iter_mut().zip(pixel.0) {
            *sum += u64::from(part);
        }
    }
    let count = u64::from(image.width()) * u64::from(image.height());
    let [red, green, blue] = sums.map(|sum| (sum / count.max(1) + 8) / 17);
    Some(format!("#{red:x}{green:x}{blue:x}"))
}
