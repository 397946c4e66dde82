//! Writes a site with photographs as a camera makes them, to measure pictures on:
//! `cargo run --release --example photos -- /tmp/photos 200`, then `anugerah --root /tmp/photos build`.

#![allow(clippy::disallowed_methods, clippy::expect_used, clippy::print_stdout)] // a program of its own

use std::fmt::Write;
use std::fs;
use std::path::PathBuf;

use jpeg_encoder::{ColorType, Encoder};
use rayon::prelude::*;

const WIDTH: u32 = 4000;
const HEIGHT: u32 = 3000;

const FILES: [(&str, &str); 5] = [
    (
        "site.yaml",
        "title: Foto\nbase_url: https://foto.example/\nlanguages: [id]\ntime_zone: Asia/Jayapura\npublisher: { name: Foto }\n",
    ),
    (
        "regions.yaml",
        "province: { code: \"99\", name: Contoh }\nregencies:\n  - { code: \"99.01\", slug: contoh-barat, kind: kabupaten, name: Contoh Barat }\n",
    ),
    ("measures.yaml", "measures: []\n"),
    ("recipients.yaml", "recipients:\n  - { id: a, name: A, kind: business }\n"),
    (
        "awards/2025/results.yaml",
        "categories:\n  - { id: k, title: K, results: [{ place: 1, recipient: a }] }\n",
    ),
];

fn main() {
    let mut arguments = std::env::args().skip(1);
    let root = PathBuf::from(arguments.next().unwrap_or_else(|| "/tmp/photos".to_owned()));
    let count: u32 = arguments.next().and_then(|count| count.parse().ok()).unwrap_or(200);
    let content = root.join("content");
    let photos = content.join("awards/2025/photos");
    fs::create_dir_all(&photos).expect("the folder can be made");
    for (name, text) in FILES {
        fs::write(content.join(name), text).expect("the file can be written");
    }
    let edition = "label: Foto 2025\nceremony: { date: 2025-07-03, venue: Balai }\nannounced: 2025-07-03\n";
    fs::write(content.join("awards/2025/edition.yaml"), edition).expect("the file can be written");
    let mut list = "photos:\n".to_owned();
    for at in 0..count {
        let _ = writeln!(list, "  - {{ file: foto-{at:03}.jpg, alt: Foto {at}, focus: [0.4, 0.3] }}");
    }
    fs::write(photos.join("photos.yaml"), list).expect("the file can be written");
    (0..count).into_par_iter().for_each(|at| {
        fs::write(photos.join(format!("foto-{at:03}.jpg")), photograph(at)).expect("the file can be written");
    });
    println!("{count} photographs of {WIDTH} × {HEIGHT} in {}", root.display());
}

/// Soft shapes, edges and a sensor's noise; every second one is held upright.
fn photograph(seed: u32) -> Vec<u8> {
    let mut noise = u64::from(seed) * 2 + 1;
    let mut pixels = Vec::with_capacity((WIDTH * HEIGHT * 3) as usize);
    let wave: Vec<f32> = (0..WIDTH).map(|x| (x as f32 / (90.0 + seed as f32)).sin() * 40.0).collect();
    for y in 0..HEIGHT {
        let row = (y as f32 / (70.0 + seed as f32)).cos() * 40.0;
        for x in 0..WIDTH {
            noise = noise.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            let grain = ((noise >> 60) as f32) - 8.0;
            let edge = if (x / 400 + y / 300 + seed).is_multiple_of(3) { 60.0 } else { 0.0 };
            let light = 110.0 + wave[x as usize] + row + edge + grain;
            pixels.extend([light as u8, (light * 0.8) as u8, (light * 0.6 + 20.0) as u8]);
        }
    }
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, 92);
    let orientation = if seed.is_multiple_of(2) { 1 } else { 6 };
    let exif =
        [b"II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0".as_slice(), &[orientation, 0, 0, 0, 0, 0, 0, 0]];
    encoder.add_exif_metadata(&exif.concat()).expect("short");
    encoder.encode(&pixels, WIDTH as u16, HEIGHT as u16, ColorType::Rgb).expect("the sizes fit");
    bytes
}
