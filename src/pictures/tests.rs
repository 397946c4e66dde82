#![allow(clippy::unwrap_used, clippy::expect_used)] // a test may stop

use std::io::Cursor;

use flate2::Crc;
use image::codecs::gif::GifEncoder;
use image::{
    DynamicImage, Frame, ImageBuffer, ImageFormat, Luma, Rgb, RgbImage, Rgba, RgbaImage, load_from_memory,
};
use jpeg_encoder::{ColorType, Encoder};
use proptest::prelude::*;

use super::decode::{self, Fault, Pixels};
use super::svg;
use super::version::{Crop, Facts, Focus, Format, LONGEST, Version};
use super::{Asked, Studio};
use crate::cache::Cache;
use crate::diag::{Code, FileId};
use crate::sources::Sources;

const RED: [u8; 3] = [220, 30, 30];
const GREEN: [u8; 3] = [30, 180, 40];
const BLUE: [u8; 3] = [30, 40, 200];
const WHITE: [u8; 3] = [250, 250, 250];

/// Four quarters: red and green above, blue and white below.
fn quarters(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |x, y| {
        Rgb(match (x * 2 < width, y * 2 < height) {
            (true, true) => RED,
            (false, true) => GREEN,
            (true, false) => BLUE,
            (false, false) => WHITE,
        })
    })
}

/// What a camera writes of itself: its name, how it was held, and where it was.
fn exif(orientation: u16) -> Vec<u8> {
    let entry = |tag: u16, kind: u16, count: u32, value: [u8; 4]| {
        let mut bytes = Vec::new();
        bytes.extend(tag.to_le_bytes());
        bytes.extend(kind.to_le_bytes());
        bytes.extend(count.to_le_bytes());
        bytes.extend(value);
        bytes
    };
    let make = b"Kamera Contoh\0";
    let (make_at, gps_at) = (8_u32 + 2 + 3 * 12 + 4, 8 + 2 + 3 * 12 + 4 + make.len() as u32);
    let latitude_at = gps_at + 2 + 2 * 12 + 4;
    let mut tiff = b"II*\0\x08\0\0\0\x03\0".to_vec();
    tiff.extend(entry(0x010f, 2, make.len() as u32, make_at.to_le_bytes()));
    tiff.extend(entry(0x0112, 3, 1, [orientation as u8, 0, 0, 0]));
    tiff.extend(entry(0x8825, 4, 1, gps_at.to_le_bytes()));
    tiff.extend([0; 4]);
    tiff.extend(make);
    tiff.extend(b"\x02\0");
    tiff.extend(entry(0x0001, 2, 2, *b"N\0\0\0"));
    tiff.extend(entry(0x0002, 5, 3, latitude_at.to_le_bytes()));
    tiff.extend([0; 4]);
    for part in [0_u32, 1, 47, 1, 4242, 100] {
        tiff.extend(part.to_le_bytes());
    }
    tiff
}

fn jpeg(image: &RgbImage, exif: Option<&[u8]>, profile: Option<&[u8]>) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, 95);
    if let Some(exif) = exif {
        encoder.add_exif_metadata(exif).unwrap();
    }
    if let Some(profile) = profile {
        encoder.add_icc_profile(profile).unwrap();
    }
    encoder.encode(image.as_raw(), image.width() as u16, image.height() as u16, ColorType::Rgb).unwrap();
    bytes
}

/// A PNG that says how the camera was held, before its pixels or behind them.
fn png(image: RgbImage, exif: &[u8], behind: bool) -> Vec<u8> {
    let mut bytes = written(image, ImageFormat::Png);
    let named = [b"eXIf", exif].concat();
    let mut sum = Crc::new();
    sum.update(&named);
    let chunk = [&(exif.len() as u32).to_be_bytes(), &*named, &sum.sum().to_be_bytes()].concat();
    let at = if behind { bytes.len() - 12 } else { 33 };
    bytes.splice(at..at, chunk);
    bytes
}

fn written(image: impl Into<DynamicImage>, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Vec::new();
    image.into().write_to(&mut Cursor::new(&mut bytes), format).unwrap();
    bytes
}

/// Every version of a picture, with its bytes.
fn made(name: &str, bytes: Vec<u8>) -> (Facts, Vec<(Version, Vec<u8>)>) {
    let path = format!("content/{name}");
    let sources = Sources::from_memory(vec![(path.clone(), bytes)]).value;
    let cache = Cache::none();
    let studio = Studio::new(&sources, &cache, false);
    let file = sources.find(&path).unwrap();
    let crops = vec![Crop::Whole, Crop::Card(Focus::default())];
    let facts = studio.look(&Asked { file, crops: crops.clone() }, false).unwrap();
    let versions = crops.iter().flat_map(|crop| studio.versions(&facts, *crop));
    let all = versions.map(|version| (version, studio.bytes(file, &facts, &version).unwrap())).collect();
    (facts, all)
}

#[track_caller]
fn near(pixel: [u8; 3], wanted: [u8; 3]) {
    let far = pixel.iter().zip(wanted).any(|(a, b)| a.abs_diff(b) > 12);
    assert!(!far, "{pixel:?} is not {wanted:?}");
}

#[test]
fn every_way_of_holding_a_camera_ends_upright() {
    // What stands in the corners once the picture is turned as EXIF says, from the top left with the clock.
    let upright: [[[u8; 3]; 4]; 8] = [
        [RED, GREEN, WHITE, BLUE],
        [GREEN, RED, BLUE, WHITE],
        [WHITE, BLUE, RED, GREEN],
        [BLUE, WHITE, GREEN, RED],
        [RED, BLUE, WHITE, GREEN],
        [BLUE, RED, GREEN, WHITE],
        [WHITE, GREEN, RED, BLUE],
        [GREEN, WHITE, BLUE, RED],
    ];
    for (at, corners) in upright.iter().enumerate() {
        let exif = exif(at as u16 + 1);
        let written = [
            ("foto.jpg", jpeg(&quarters(400, 200), Some(&exif), None)),
            ("awal.png", png(quarters(400, 200), &exif, false)),
            ("akhir.png", png(quarters(400, 200), &exif, true)),
        ];
        for (name, bytes) in written {
            let (facts, versions) = made(name, bytes);
            let size = if at < 4 { (400, 200) } else { (200, 400) };
            assert_eq!((facts.width, facts.height), size, "{name}, orientation {}", at + 1);
            for (version, bytes) in versions.iter().filter(|(version, _)| version.crop == Crop::Whole) {
                assert!(!bytes.windows(6).any(|part| part == b"Kamera"), "{name} names the camera");
                let image = load_from_memory(bytes).unwrap().into_rgb8();
                let size = (version.width, version.height);
                assert_eq!(image.dimensions(), size, "{name}: the page says what the file is");
                let (right, low) = (version.width - 9, version.height - 9);
                for ((x, y), wanted) in [(8, 8), (right, 8), (right, low), (8, low)].into_iter().zip(corners)
                {
                    near(image.get_pixel(x, y).0, *wanted);
                }
            }
        }
    }
}

#[test]
fn nothing_tells_where_when_or_with_what_it_was_taken() {
    let profile = moxcms::ColorProfile::new_display_p3().encode().unwrap();
    let source = jpeg(&quarters(900, 700), Some(&exif(6)), Some(&profile));
    let has = |bytes: &[u8], word: &[u8]| bytes.windows(word.len()).any(|window| window == word);
    let words: [&[u8]; 7] = [b"Exif", b"EXIF", b"Kamera", b"ICC_PROFILE", b"ICCP", b"XMP ", b"http"];
    assert!(has(&source, b"Exif") && has(&source, b"Kamera") && has(&source, b"ICC_PROFILE"));
    let (_, versions) = made("foto.jpg", source.clone());
    assert!(versions.len() > 5);
    for (version, bytes) in versions {
        for word in words {
            assert!(!has(&bytes, word), "{version:?} holds {}", String::from_utf8_lossy(word));
        }
        assert_ne!(bytes, source);
    }
}

#[test]
fn wide_colours_become_those_of_the_web() {
    let profile = moxcms::ColorProfile::new_display_p3().encode().unwrap();
    let image = RgbImage::from_pixel(64, 64, Rgb([180, 90, 90]));
    let colour = |bytes: &[u8]| match decode::open(bytes).ok().unwrap().pixels {
        Pixels::Opaque(image) => image.get_pixel(32, 32).0,
        Pixels::Transparent(_) => [0; 3],
    };
    near(colour(&jpeg(&image, None, None)), [180, 90, 90]);
    let [red, green, _] = colour(&jpeg(&image, None, Some(&profile)));
    assert!(red > 184 && green < 88, "{red} {green}: as red on a screen of fewer colours");
    // A profile that is none changes nothing.
    near(colour(&jpeg(&image, None, Some(b"no profile"))), [180, 90, 90]);
}

#[test]
fn pictures_of_every_sort_are_read() {
    let (_, grey) =
        made("g.png", written(ImageBuffer::from_pixel(700, 500, Luma([90_u8])), ImageFormat::Png));
    near(load_from_memory(&grey[0].1).unwrap().into_rgb8().get_pixel(5, 5).0, [90, 90, 90]);

    let deep: ImageBuffer<Rgb<u16>, _> = ImageBuffer::from_pixel(700, 500, Rgb([65535, 0, 32768]));
    let (_, deep) = made("d.png", written(DynamicImage::ImageRgb16(deep), ImageFormat::Png));
    near(load_from_memory(&deep[0].1).unwrap().into_rgb8().get_pixel(5, 5).0, [255, 0, 128]);

    let mut cmyk = Vec::new();
    let ink = [0_u8, 255, 255, 0].repeat(64 * 64);
    Encoder::new(&mut cmyk, 95).encode(&ink, 64, 64, ColorType::Cmyk).unwrap();
    let (_, cmyk) = made("c.jpg", cmyk);
    let [red, green, blue] = load_from_memory(&cmyk[0].1).unwrap().into_rgb8().get_pixel(30, 30).0;
    assert!(red > 200 && green < 60 && blue < 60, "{red} {green} {blue}: yellow and magenta make red");

    let clear = RgbaImage::from_fn(900, 600, |x, _| Rgba([200, 20, 20, if x < 450 { 0 } else { 255 }]));
    let (facts, clear) = made("t.png", written(clear, ImageFormat::Png));
    assert!(facts.transparent && facts.colour.is_none());
    assert!(clear.iter().all(|(version, _)| matches!(version.format, Format::Webp | Format::Png)));
    for (version, bytes) in clear.iter().filter(|(version, _)| version.crop == Crop::Whole) {
        let image = load_from_memory(bytes).unwrap().into_rgba8();
        assert_eq!(image.get_pixel(version.width / 8, 9).0[3], 0, "{version:?} shines through");
        assert_eq!(image.get_pixel(version.width - 9, 9).0[3], 255);
    }
}

#[test]
fn of_what_moves_the_first_frame_stays() {
    let mut bytes = Vec::new();
    {
        let mut encoder = GifEncoder::new(&mut bytes);
        for colour in [RED, BLUE] {
            let [red, green, blue] = colour;
            let image = RgbaImage::from_pixel(300, 200, Rgba([red, green, blue, 255]));
            encoder.encode_frame(Frame::new(image)).unwrap();
        }
    }
    let (facts, versions) = made("g.gif", bytes);
    assert_eq!((facts.width, facts.height), (300, 200));
    for (_, bytes) in versions {
        near(load_from_memory(&bytes).unwrap().into_rgb8().get_pixel(100, 100).0, RED);
    }
}

fn fault(bytes: Vec<u8>) -> Code {
    let sources = Sources::from_memory(vec![("content/x.jpg".to_owned(), bytes)]).value;
    let cache = Cache::none();
    let file = sources.find("content/x.jpg").unwrap();
    let asked = Asked { file, crops: vec![Crop::Whole] };
    Studio::new(&sources, &cache, false).look(&asked, true).unwrap_err().code
}

#[test]
fn what_is_broken_is_told_and_what_would_fill_the_memory_is_not_opened() {
    let whole = jpeg(&quarters(600, 400), None, None);
    assert_eq!(fault(whole[..whole.len() / 2].to_vec()), Code::CorruptPicture);
    assert_eq!(fault(whole[..40].to_vec()), Code::CorruptPicture);
    assert_eq!(fault(Vec::new()), Code::CorruptPicture);
    assert_eq!(fault(b"<html>not a picture</html>".to_vec()), Code::CorruptPicture);
    let png = written(quarters(300, 300), ImageFormat::Png);
    assert_eq!(fault(png[..png.len() / 2].to_vec()), Code::CorruptPicture);

    // The same file, whose header says 60,000 × 60,000.
    let mut bomb = whole;
    let frame = bomb.windows(2).position(|marker| marker == [0xff, 0xc0]).unwrap();
    bomb[frame + 5..frame + 9].copy_from_slice(&[0xea, 0x60, 0xea, 0x60]);
    assert_eq!(fault(bomb.clone()), Code::PictureTooLarge);
    assert!(matches!(decode::open(&bomb), Err(Fault::TooLarge(60_000, 60_000))));
}

#[test]
fn of_a_drawing_only_what_draws_is_kept() {
    let source = r##"<?xml version="1.0"?>
<!DOCTYPE svg [<!ENTITY x "y">]>
<!-- made by a person at a place -->
<svg xmlns="http://www.w3.org/2000/svg" xmlns:ink="http://ink.example/" viewBox="0 0 120 60.4" onload="alert(1)">
<metadata>secret place</metadata>
<style>@import url(https://evil.example/x.css); .a{fill:red}</style>
<style>.b{fill:url(#g)}</style>
<script>alert(1)</script>
<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"><script>alert(2)</script></body></foreignObject>
<image href="https://evil.example/pixel.png"/>
<a href="javascript:alert(3)"><path d="M0 0h9"/></a>
<use href="#g"/><use href="https://evil.example/#g"/>
<g ink:label="private" style="background:url('https://evil.example')" fill="#123" OnClick="x()"><circle r="5"/></g>
<rect fill="u\72l(https://evil.example)" width="3" height="4"/>
<text>A &amp; B &lt;c&gt; &x; &#65;</text>
<set attributeName="href" to="javascript:alert(4)"/>
</svg>"##;
    let clean = svg::clean(source).unwrap();
    assert_eq!((clean.width, clean.height), (120, 60));
    let lower = clean.text.to_lowercase();
    for word in [
        "script", "evil", "onload", "onclick", "secret", "private", "<!", "import", "entity", "person", "<a",
        "set",
    ] {
        assert!(!lower.contains(word), "{word} in {}", clean.text);
    }
    for word in ["<circle r=\"5\"/>", "fill=\"#123\"", "href=\"#g\"", "url(#g)", "A &amp; B &lt;c&gt;  &#65;"]
    {
        assert!(clean.text.contains(word), "{word} not in {}", clean.text);
    }
    assert_eq!(svg::clean(&clean.text).unwrap().text, clean.text, "cleaning twice is cleaning once");
    for none in [
        "",
        "<svg/>",
        "<html><svg viewBox='0 0 1 1'/></html>",
        "<svg viewBox='0 0 1 1'>",
        "<svg width='0' height='5'/>",
    ] {
        assert!(svg::clean(none).is_none(), "{none}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    /// No version is larger than its part, nor is any part outside the picture.
    #[test]
    fn versions_fit(width in 1..30_000_u32, height in 1..30_000_u32, x in 0..1001_u16, y in 0..1001_u16, card: bool) {
        let facts = Facts { hash: String::new(), width, height, colour: None, transparent: false, drawn: false };
        let crop = if card { Crop::Card(Focus(x, y)) } else { Crop::Whole };
        let (left, top, wide, high) = facts.part(crop);
        prop_assert!(wide > 0 && high > 0 && left + wide <= width && top + high <= height);
        let versions = facts.versions(crop, true);
        for version in &versions {
            prop_assert!(version.width <= wide && version.width <= LONGEST && version.height <= LONGEST);
            prop_assert!(version.width > 0 && version.height > 0);
        }
        prop_assert_eq!(versions.last().map(|version| version.format), Some(Format::Jpeg));
        let mut keys: Vec<String> = versions.iter().map(|version| facts.key(version).short()).collect();
        keys.sort();
        keys.dedup();
        prop_assert_eq!(keys.len(), versions.len());
    }

    /// Whatever the bytes, an answer and no panic.
    #[test]
    fn any_bytes_are_answered(bytes in proptest::collection::vec(any::<u8>(), 0..400), start in 0..4_usize) {
        let magic: [&[u8]; 4] = [b"\xff\xd8\xff\xe0", b"\x89PNG\r\n\x1a\n", b"GIF89a", b"RIFF\x40\0\0\0WEBPVP8 "];
        let mut all = magic[start].to_vec();
        all.extend(&bytes);
        let _ = decode::open(&all);
        let _ = svg::clean(&String::from_utf8_lossy(&bytes));
    }
}

#[test]
fn a_file_that_changed_meanwhile_is_told() {
    let sources = |colour| {
        let image = RgbImage::from_pixel(40, 40, Rgb(colour));
        Sources::from_memory(vec![("content/a.png".to_owned(), written(image, ImageFormat::Png))]).value
    };
    let (before, after) = (sources(RED), sources(BLUE));
    let file: FileId = before.find("content/a.png").unwrap();
    let cache = Cache::none();
    let asked = Asked { file, crops: vec![Crop::Whole] };
    let facts = Studio::new(&before, &cache, false).look(&asked, false).unwrap();
    let studio = Studio::new(&after, &cache, false);
    let version = studio.versions(&facts, Crop::Whole)[0];
    assert_eq!(studio.bytes(file, &facts, &version).unwrap_err().code, Code::FileChanged);
}
