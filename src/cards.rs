//! Share cards from SVG to pixels.
//!
//! In: an SVG text, fonts, perhaps a photograph to lie under it. Out: a file small enough for messengers: PNG, or
//! JPEG over a photograph. Never here: what a card says, where it stands, fonts of the system, files that an SVG names.

use std::sync::Arc;

use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::{ExtendedColorType, ImageEncoder, RgbImage};
use jpeg_encoder::{ColorType, Encoder};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{ImageHrefResolver, Options, Tree, fontdb};

/// Messengers show no card that is much larger.
pub const BYTES: usize = 200_000;

/// JPEG qualities, the first that fits is taken.
const QUALITIES: [u8; 5] = [84, 76, 68, 58, 46];

/// The fonts of a theme's cards.
pub struct Fonts(Arc<fontdb::Database>);

/// Why there is no card.
#[derive(Debug)]
pub enum Fault {
    /// The text is no SVG, for that reason.
    NoSvg(String),
    /// It takes so many bytes.
    TooLarge(usize),
}

impl Fonts {
    /// Reads fonts; what is none is left out.
    #[must_use]
    pub fn new(files: &[Arc<[u8]>]) -> Self {
        let mut fonts = fontdb::Database::new();
        files.iter().for_each(|file| fonts.load_font_data(file.to_vec()));
        Self(Arc::new(fonts))
    }
}

/// Draws a card.
///
/// # Errors
/// If the text is no SVG, or the file would be too large.
pub fn draw(svg: &str, fonts: &Fonts, photo: Option<RgbImage>, size: (u32, u32)) -> Result<Vec<u8>, Fault> {
    let nothing =
        ImageHrefResolver { resolve_data: Box::new(|_, _, _| None), resolve_string: Box::new(|_, _| None) };
    let options = Options { fontdb: fonts.0.clone(), image_href_resolver: nothing, ..Options::default() };
    let tree = Tree::from_str(svg, &options).map_err(|error| Fault::NoSvg(error.to_string()))?;
    let (width, height) = size;
    let mut canvas = Pixmap::new(width, height).ok_or_else(|| Fault::NoSvg(String::new()))?;
    let over_photo = photo.is_some();
    match photo {
        Some(photo) => lay(&photo, &mut canvas),
        None => canvas.fill(resvg::tiny_skia::Color::WHITE),
    }
    let scale = (width as f32 / tree.size().width(), height as f32 / tree.size().height());
    resvg::render(&tree, Transform::from_scale(scale.0, scale.1), &mut canvas.as_mut());
    let pixels: Vec<u8> =
        canvas.data().chunks_exact(4).flat_map(|pixel| [pixel[0], pixel[1], pixel[2]]).collect();
    if over_photo { jpeg(&pixels, size) } else { png(&pixels, size) }
}

/// Puts a photograph of the card's size on it.
fn lay(photo: &RgbImage, canvas: &mut Pixmap) {
    for (to, from) in canvas.data_mut().chunks_exact_mut(4).zip(photo.pixels()) {
        let [red, green, blue] = from.0;
        to.copy_from_slice(&[red, green, blue, 255]);
    }
}

fn png(pixels: &[u8], (width, height): (u32, u32)) -> Result<Vec<u8>, Fault> {
    let mut made = Vec::new();
    let encoder = PngEncoder::new_with_quality(&mut made, CompressionType::Default, FilterType::Adaptive);
    let written = encoder.write_image(pixels, width, height, ExtendedColorType::Rgb8);
    written.map_err(|error| Fault::NoSvg(error.to_string()))?;
    if made.len() <= BYTES { Ok(made) } else { Err(Fault::TooLarge(made.len())) }
}

fn jpeg(pixels: &[u8], (width, height): (u32, u32)) -> Result<Vec<u8>, Fault> {
    let mut smallest = 0;
    for quality in QUALITIES {
        let mut made = Vec::new();
        let mut encoder = Encoder::new(&mut made, quality);
        encoder.set_progressive(true);
        encoder.set_optimized_huffman_tables(true);
        let written = encoder.encode(pixels, width as u16, height as u16, ColorType::Rgb);
        written.map_err(|error| Fault::NoSvg(error.to_string()))?;
        if made.len() <= BYTES {
            return Ok(made);
        }
        smallest = made.len();
    }
    Err(Fault::TooLarge(smallest))
}
