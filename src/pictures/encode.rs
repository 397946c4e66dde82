//! From pixels to the bytes of a file. No encoder here is given any metadata to write.

use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::{ExtendedColorType, ImageEncoder};
use jpeg_encoder::{ColorType, Encoder, SamplingFactor};
use webp::{PixelLayout, WebPConfig};

use super::decode::Pixels;
use super::version::Format;

const JPEG_QUALITY: u8 = 80;
const WEBP_QUALITY: f32 = 77.0;
/// Of libwebp's 0 to 6: more takes twice the time for a twentieth of the bytes.
const WEBP_EFFORT: i32 = 4;

/// The file; empty where the encoder refuses, which the sizes of [`super::version`] give it no reason for.
pub(super) fn encode(pixels: &Pixels, format: Format) -> Vec<u8> {
    let made = match format {
        Format::Webp => webp(pixels),
        Format::Jpeg => jpeg(pixels),
        Format::Png => png(pixels),
        Format::Avif => avif(pixels),
        Format::Svg => None,
    };
    made.unwrap_or_default()
}

fn parts(pixels: &Pixels) -> (u32, u32, &[u8], bool) {
    match pixels {
        Pixels::Opaque(image) => (image.width(), image.height(), image.as_raw(), false),
        Pixels::Transparent(image) => (image.width(), image.height(), image.as_raw(), true),
    }
}

fn webp(pixels: &Pixels) -> Option<Vec<u8>> {
    let (width, height, bytes, alpha) = parts(pixels);
    let layout = if alpha { PixelLayout::Rgba } else { PixelLayout::Rgb };
    let mut config = WebPConfig::new().ok()?;
    config.quality = WEBP_QUALITY;
    config.method = WEBP_EFFORT;
    let made = webp::Encoder::new(bytes, layout, width, height).encode_advanced(&config).ok()?;
    Some(made.to_vec())
}

/// Progressive: a slow link shows the whole picture early, and it is smaller.
fn jpeg(pixels: &Pixels) -> Option<Vec<u8>> {
    let Pixels::Opaque(image) = pixels else { return None };
    let mut made = Vec::new();
    let mut encoder = Encoder::new(&mut made, JPEG_QUALITY);
    encoder.set_progressive(true);
    encoder.set_optimized_huffman_tables(true);
    encoder.set_sampling_factor(SamplingFactor::F_2_2);
    let (width, height) = (u16::try_from(image.width()).ok()?, u16::try_from(image.height()).ok()?);
    encoder.encode(image.as_raw(), width, height, ColorType::Rgb).ok()?;
    Some(made)
}

fn png(pixels: &Pixels) -> Option<Vec<u8>> {
    let (width, height, bytes, alpha) = parts(pixels);
    let kind = if alpha { ExtendedColorType::Rgba8 } else { ExtendedColorType::Rgb8 };
    let mut made = Vec::new();
    let encoder = PngEncoder::new_with_quality(&mut made, CompressionType::Best, FilterType::Adaptive);
    encoder.write_image(bytes, width, height, kind).ok()?;
    Some(made)
}

/// As small as WebP at the same look is not: a quarter smaller, and some fifty times slower, so it is asked for.
#[cfg(feature = "avif")]
fn avif(pixels: &Pixels) -> Option<Vec<u8>> {
    use ravif::{Img, RGB8, RGBA8};
    let encoder = ravif::Encoder::new().with_quality(62.0).with_speed(7).with_num_threads(Some(1));
    let made = match pixels {
        Pixels::Opaque(image) => {
            let colours: Vec<RGB8> = image.pixels().map(|pixel| RGB8::from(pixel.0)).collect();
            encoder.encode_rgb(Img::new(&colours, image.width() as usize, image.height() as usize))
        }
        Pixels::Transparent(image) => {
            let colours: Vec<RGBA8> = image.pixels().map(|pixel| RGBA8::from(pixel.0)).collect();
            encoder.encode_rgba(Img::new(&colours, image.width() as usize, image.height() as usize))
        }
    };
    made.ok().map(|made| made.avif_file)
}

#[cfg(not(feature = "avif"))]
fn avif(_: &Pixels) -> Option<Vec<u8>> {
    None
}
