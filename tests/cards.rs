//! Share cards of a whole site as the program builds it: each page names one, and it is there, small and of the right size.

#![cfg(feature = "cards")]
#![allow(clippy::disallowed_methods, clippy::expect_used, clippy::unwrap_used, clippy::panic)] // tests run the program on folders of their own

mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::process::Command;

use anugerah::cards::{self, Fault, Fonts};
use image::{Rgb, RgbImage, load_from_memory};
use regex_lite::Regex;
use support::{files_below, small_site};
use tempfile::TempDir;

/// A site whose names are long, with news beside a photograph and without.
fn site(sample: bool) -> TempDir {
    let folder = small_site();
    let content = folder.path().join("content");
    let image = RgbImage::from_fn(800, 600, |x, y| Rgb([(x / 4) as u8, (y / 3) as u8, 90]));
    image.save(content.join("news/malam.png")).unwrap();
    let news = "---\ntitle: Berfoto <b> & \"tanda\"\ndate: 2024-08-18\nphoto: { file: malam.png, alt: Malam }\n---\nIsi.\n";
    fs::write(content.join("news/2024-08-18-berfoto.md"), news).unwrap();
    let recipients = content.join("recipients.yaml");
    let mut text = fs::read_to_string(&recipients).unwrap();
    let name = "Perkumpulan Nelayan dan Pekebun Rempah Kepulauan Selasih Hulu Bersatu Sejahtera ".repeat(3);
    text.push_str(&format!("  - {{ id: panjang, name: \"{}\", kind: community }}\n", name.trim()));
    fs::write(&recipients, text).unwrap();
    let results = content.join("awards/2024/results.yaml");
    let mut text = fs::read_to_string(&results).unwrap();
    text.push_str(
        "  - id: panjang\n    title: Kategori panjang\n    results: [{ place: 1, recipient: panjang }]\n",
    );
    fs::write(&results, text).unwrap();
    if sample {
        let settings = content.join("site.yaml");
        let text = fs::read_to_string(&settings).unwrap();
        fs::write(&settings, format!("{text}sample: true\n")).unwrap();
    }
    folder
}

#[track_caller]
fn build(site: &Path) -> (BTreeMap<String, Vec<u8>>, String) {
    let run = Command::new(env!("CARGO_BIN_EXE_anugerah"))
        .args(["--language", "en", "build", "--as-of", "2026-01-01"])
        .current_dir(site)
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&run.stderr).into_owned();
    assert!(run.status.success(), "{said}");
    let files = files_below(&site.join("public")).into_iter();
    (files.map(|(name, path)| (name, fs::read(path).unwrap())).collect(), said)
}

fn tag(page: &str, name: &str) -> Option<String> {
    let pattern = format!(r#"<meta (?:name|property)="{name}" content="([^"]*)">"#);
    Some(Regex::new(&pattern).unwrap().captures(page)?.get(1)?.as_str().to_owned())
}

#[test]
fn every_page_names_a_card_that_is_there() {
    let site = site(false);
    let (files, said) = build(site.path());
    assert!(said.contains("Share cards: "), "{said}");
    let mut named = BTreeSet::new();
    for (path, bytes) in files.iter().filter(|(path, _)| path.ends_with("index.html")) {
        let page = std::str::from_utf8(bytes).unwrap();
        let Some(address) = tag(page, "og:image") else {
            // Neither an old address nor a piece for the frames of other sites is shared by itself.
            let is_page = !page.contains("http-equiv=\"refresh\"") && !page.contains("<body class=\"embed ");
            assert!(!is_page, "{path} shows no card");
            continue;
        };
        let card = address.splitn(4, '/').nth(3).unwrap().to_owned();
        assert!(files.contains_key(&card), "{path} names {card}");
        assert_eq!(tag(page, "og:image:width").as_deref(), Some("1200"), "{path}");
        assert_eq!(tag(page, "og:image:height").as_deref(), Some("630"), "{path}");
        assert!(!tag(page, "og:image:alt").unwrap().is_empty(), "{path}");
        assert_eq!(tag(page, "twitter:card").as_deref(), Some("summary_large_image"), "{path}");
        named.insert(card);
    }
    let made: BTreeSet<String> = files
        .keys()
        .filter(|path| path.contains("share.") && !path.starts_with("assets/"))
        .cloned()
        .collect();
    assert_eq!(named, made, "no card is made that no page shows");
    for card in &made {
        let bytes = &files[card];
        assert!(bytes.len() < 200_000, "{card}: {}", bytes.len());
        let image = load_from_memory(bytes).unwrap();
        assert_eq!((image.width(), image.height()), (1200, 630), "{card}");
    }
    let card = |path: &str| tag(std::str::from_utf8(&files[path]).unwrap(), "og:image").unwrap();
    assert!(card("berita/berfoto/index.html").ends_with(".jpg"));
    assert_eq!(
        card("berita/malam/index.html"),
        card("penghargaan/2024/index.html"),
        "no photograph: the edition's card"
    );
    assert_ne!(card("penghargaan/2024/index.html"), card("en/awards/2024/index.html"));
    let (again, _) = build(site.path());
    assert!(again == files, "the cache changes nothing");
}

/// The mark is on the card itself: its pixels differ, and its alternative text says so.
#[test]
fn a_sample_says_so_on_its_cards() {
    let (real, _) = build(site(false).path());
    let (sample, _) = build(site(true).path());
    let page = |files: &BTreeMap<String, Vec<u8>>| String::from_utf8(files["index.html"].clone()).unwrap();
    let pixels = |files: &BTreeMap<String, Vec<u8>>| {
        let card = files.iter().find(|(path, _)| path.starts_with("share.")).unwrap().1;
        load_from_memory(card).unwrap().into_rgb8()
    };
    assert!(tag(&page(&sample), "og:image:alt").unwrap().starts_with("SITUS CONTOH"));
    let (real, sample) = (pixels(&real), pixels(&sample));
    let differ = |area: (u32, u32, u32, u32)| {
        (area.0..area.2).any(|x| (area.1..area.3).any(|y| real.get_pixel(x, y) != sample.get_pixel(x, y)))
    };
    assert!(differ((800, 60, 1140, 130)), "the mark stands in its corner");
}

#[test]
fn a_card_reads_no_file_and_is_never_too_large() {
    let fonts = Fonts::new(&[]);
    let secret = TempDir::new().unwrap();
    let path = secret.path().join("secret.svg");
    fs::write(
        &path,
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'><path d='M0 0h1v1H0z' fill='#f00'/></svg>",
    )
    .unwrap();
    let svg = format!(
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1200 630'><image width='1200' height='630' href='{}'/></svg>",
        path.display()
    );
    let drawn = load_from_memory(&cards::draw(&svg, &fonts, None, (1200, 630)).unwrap()).unwrap().into_rgb8();
    assert_eq!(drawn.get_pixel(600, 300).0, [255, 255, 255]);

    assert!(matches!(cards::draw("no svg", &fonts, None, (1200, 630)), Err(Fault::NoSvg(_))));
    let mut noise = 1_u32;
    let mut dots = String::new();
    for at in 0..9_000 {
        noise = noise.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        dots.push_str(&format!(
            "<path d='M{} {}h9v7z' fill='#{:06x}'/>",
            at % 120 * 10,
            at / 120 * 9,
            noise >> 8
        ));
    }
    let svg = format!("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1200 630'>{dots}</svg>");
    assert!(
        matches!(cards::draw(&svg, &fonts, None, (1200, 630)), Err(Fault::TooLarge(bytes)) if bytes > 200_000)
    );

    // Over a photograph the quality gives way.
    let mut grain = 7_u32;
    let photo = RgbImage::from_fn(1200, 630, |_, _| {
        grain = grain.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        Rgb([110 + (grain >> 27) as u8, 100, 90])
    });
    let nothing = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1200 630'/>";
    let made = cards::draw(nothing, &fonts, Some(photo), (1200, 630)).unwrap();
    assert!(made.len() <= 200_000 && made.starts_with(&[0xff, 0xd8]));
}
