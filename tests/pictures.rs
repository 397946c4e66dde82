//! Pictures of a whole site as the program builds it: what is published of them, and the cache between builds.

#![allow(clippy::disallowed_methods, clippy::expect_used, clippy::unwrap_used)] // tests run the program on folders of their own

mod support;

use std::collections::BTreeMap;
use std::fs;
use std::io::Cursor;
use std::path::{Path, PathBuf};
use std::process::Command;

use anugerah::cache::{Cache, Key};
use image::{ImageFormat, Rgb, RgbImage, RgbaImage};
use regex_lite::Regex;
use support::{files_below, small_site};
use tempfile::TempDir;

const GPS: &[u8] = b"Kamera di 0.7893 LU 127.3778 BT";

/// A site with an edition of three pictures, one of which is shown by news as well.
fn site() -> TempDir {
    let folder = small_site();
    let photos = folder.path().join("content/awards/2024/photos");
    fs::create_dir_all(&photos).unwrap();
    fs::write(photos.join("panggung.jpg"), photograph()).unwrap();
    let mut logo = Vec::new();
    let clear = RgbaImage::from_fn(200, 100, |x, _| image::Rgba([20, 90, 40, if x < 100 { 0 } else { 255 }]));
    clear.write_to(&mut Cursor::new(&mut logo), ImageFormat::Png).unwrap();
    fs::write(photos.join("logo.png"), logo).unwrap();
    let drawing = r#"<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><script>x()</script><path d="M0 0h9"/></svg>"#;
    fs::write(photos.join("denah.svg"), drawing).unwrap();
    let list = "photos:\n\
        \x20 - { file: panggung.jpg, alt: Panggung, credit: Humas, focus: [0.9, 0.1], video: \"https://www.video.example/tonton?v=1\" }\n\
        \x20 - { file: logo.png, alt: Logo }\n  - { file: denah.svg, alt: Denah }\n";
    fs::write(photos.join("photos.yaml"), list).unwrap();
    let news = "---\ntitle: Berfoto\ndate: 2024-08-18\nphoto: { file: ../awards/2024/photos/panggung.jpg, alt: Panggung lagi }\n---\nIsi.\n";
    fs::write(folder.path().join("content/news/2024-08-18-berfoto.md"), news).unwrap();
    folder
}

/// 500 × 400: dark, its upper right corner red, with what a camera writes about itself.
fn photograph() -> Vec<u8> {
    let image =
        RgbImage::from_fn(
            500,
            400,
            |x, y| if x > 400 && y < 80 { Rgb([220, 20, 20]) } else { Rgb([30, 40, 60]) },
        );
    let mut bytes = Vec::new();
    let mut encoder = jpeg_encoder::Encoder::new(&mut bytes, 90);
    encoder.add_app_segment(1, GPS.to_vec()).unwrap();
    encoder.encode(image.as_raw(), 500, 400, jpeg_encoder::ColorType::Rgb).unwrap();
    bytes
}

#[track_caller]
fn build(site: &Path, more: &[&str]) -> (BTreeMap<String, Vec<u8>>, String) {
    let run = Command::new(env!("CARGO_BIN_EXE_anugerah"))
        .args(["--language", "en", "build", "--as-of", "2026-01-01"])
        .args(more)
        .current_dir(site)
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&run.stderr).into_owned();
    assert!(run.status.success(), "{said}");
    let files =
        files_below(&site.join("public")).into_iter().map(|(name, path)| (name, fs::read(path).unwrap()));
    (files.collect(), said)
}

fn cached(site: &Path) -> Vec<PathBuf> {
    let all = files_below(&site.join(".anugerah-cache")).into_iter();
    all.filter(|(name, _)| name.contains('/')).map(|(_, path)| path).collect()
}

#[test]
fn pages_name_what_is_there_and_originals_are_not() {
    let site = site();
    let (files, said) = build(site.path(), &[]);
    assert!(said.contains("Pictures: 3 in "), "{said}");
    let original = photograph();
    for (name, bytes) in &files {
        assert!(
            *bytes != original && !bytes.windows(GPS.len()).any(|part| part == GPS),
            "{name} tells where"
        );
    }
    assert!(!files.contains_key("galeri/2024/panggung.jpg"));
    let page = std::str::from_utf8(&files["galeri/2024/index.html"]).unwrap();
    let address = Regex::new(r#"/(galeri/2024/[\w.-]+\.(?:jpg|png|webp|svg))"#).unwrap();
    let named: Vec<&str> = address.captures_iter(page).map(|found| found.get(1).unwrap().as_str()).collect();
    assert!(named.len() > 6, "{named:?}");
    for name in named {
        assert!(files.contains_key(name), "{name} is named and missing");
    }
    assert!(page.contains("type=\"image/webp\" srcset=\"/galeri/2024/panggung-320."), "{page}");
    assert!(
        page.contains("width=\"500\" height=\"400\" fetchpriority=\"high\" decoding=\"async\""),
        "{page}"
    );
    assert_eq!(page.matches("loading=\"lazy\"").count(), 2, "all but the first");
    assert!(page.contains("<path fill=\"#"), "the main colour stands in a drawing's attribute");
    assert!(page.contains("href=\"https://www.video.example/tonton?v=1\""), "{page}");
    assert!(page.contains("Tonton di video.example"), "{page}");
    for never in ["data:", "<iframe", "<video", " style=", " onload"] {
        assert!(!page.contains(never), "{never}");
    }
    let drawing = files.iter().find(|(name, _)| name.ends_with(".svg") && name.contains("denah")).unwrap();
    assert!(!String::from_utf8_lossy(drawing.1).contains("script"));
}

/// A card's picture is cut around the focus, of each place where a focus is stated.
#[test]
fn what_must_stay_stays() {
    let site = site();
    let (files, _) = build(site.path(), &[]);
    let cards: Vec<_> = files
        .iter()
        .filter(|(name, _)| name.contains("panggung-500.") && name.ends_with(".jpg"))
        .map(|(_, bytes)| image::load_from_memory(bytes).unwrap().into_rgb8())
        .collect();
    let sizes: Vec<_> = cards.iter().map(RgbImage::dimensions).collect();
    assert_eq!(sizes.iter().filter(|size| **size == (500, 333)).count(), 2, "{sizes:?}");
    let red = |image: &RgbImage| image.get_pixel(480, 5).0[0] > 150;
    let cut: Vec<_> = cards.iter().filter(|image| image.height() == 333).collect();
    assert!(cut.iter().any(|image| red(image)), "the edition's focus keeps its upper edge");
}

#[test]
fn the_cache_changes_nothing_but_the_time() {
    let site = site();
    let (first, _) = build(site.path(), &[]);
    let kept = cached(site.path());
    assert!(kept.len() > 8, "{kept:?}");
    let again = |what: &str| {
        let (files, said) = build(site.path(), &[]);
        assert!(files == first, "{what} changed what is published");
        said
    };
    again("a cache");

    // Broken off in the middle of an entry, and before its name.
    for (at, entry) in kept.iter().enumerate() {
        let bytes = fs::read(entry).unwrap();
        match at % 3 {
            0 => fs::write(entry, &bytes[..bytes.len() / 2]).unwrap(),
            1 => fs::write(entry, [&bytes[..], b"more"].concat()).unwrap(),
            _ => fs::write(entry, b"").unwrap(),
        }
    }
    fs::write(kept[0].parent().unwrap().join("new-1234"), "half").unwrap();
    again("a broken cache");
    for entry in kept.iter().skip(1).step_by(2) {
        fs::remove_file(entry).unwrap();
    }
    again("half a cache");
    fs::remove_dir_all(site.path().join(".anugerah-cache")).unwrap();
    again("a deleted cache");

    // A cache that cannot be: a file stands in its place.
    fs::remove_dir_all(site.path().join(".anugerah-cache")).unwrap();
    fs::write(site.path().join(".anugerah-cache"), "mine").unwrap();
    assert!(again("no cache").contains("Nothing can be kept"));
    assert_eq!(fs::read_to_string(site.path().join(".anugerah-cache")).unwrap(), "mine");

    fs::remove_file(site.path().join(".anugerah-cache")).unwrap();
    let (files, _) = build(site.path(), &["--no-cache"]);
    assert!(files == first && !site.path().join(".anugerah-cache").exists());
}

#[test]
fn what_was_not_used_for_longest_goes_first() {
    let folder = TempDir::new().unwrap();
    let cache = Cache::at(folder.path(), 5_000);
    let key = |at: usize| Key::of("test", &[at.to_string().as_bytes()]);
    for at in 0..10 {
        cache.put(&key(at), &[at as u8; 900]);
    }
    fs::write(folder.path().join("mine.txt"), vec![0; 90_000]).unwrap();
    let file = |at: usize| {
        let entry = cached_file(folder.path(), &cache, &key(at));
        fs::File::options().append(true).open(entry).unwrap()
    };
    let day = std::time::Duration::from_secs(86_400);
    for at in 0..10_u32 {
        let used = std::time::SystemTime::now() - day * (20 - at);
        file(at as usize).set_modified(used).unwrap();
    }
    assert_eq!(cache.get(&key(2)).unwrap(), [2; 900], "to use it keeps it");
    cache.sweep();
    let left: Vec<usize> = (0..10).filter(|at| cache.has(&key(*at))).collect();
    assert_eq!(left, [2, 7, 8, 9]);
    assert!(folder.path().join("mine.txt").exists(), "what is not ours stays");
    assert!(Cache::none().get(&key(2)).is_none());
}

/// The file of an entry.
fn cached_file(folder: &Path, cache: &Cache, key: &Key) -> PathBuf {
    assert!(cache.has(key));
    let wanted = cache.get(key).unwrap();
    let all = files_below(folder).into_iter().filter(|(name, _)| name.contains('/'));
    all.map(|(_, path)| path).find(|path| fs::read(path).unwrap().starts_with(&wanted)).unwrap()
}
