//! Every theme in `themes/`: it has a template for each kind of page, builds the fictional province with the same
//! pages, and its colours can be read.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::disallowed_methods)] // a test reads the tree it stands in

mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use anugerah::diag::{At, Diagnostic, FileId};
use anugerah::pages::KINDS;
use anugerah::sources::Sources;
use anugerah::theme::Theme;
use support::{at, files_below, make, request, root, told};

/// Names of the folders in `themes/`.
fn themes() -> Vec<String> {
    let folders = std::fs::read_dir(root().join("themes")).unwrap();
    let names = folders.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<String> = names.collect();
    names.sort();
    assert!(names.len() > 1 && names.contains(&"default".to_owned()), "{names:?}");
    names
}

/// The fictional province under a theme.
fn province(theme: &str) -> Sources {
    let below = |folder: &str, prefix: &str| {
        let files = files_below(&root().join(folder)).into_iter();
        let read = files.map(|(name, path)| (format!("{prefix}/{name}"), std::fs::read(path).unwrap()));
        read.collect::<Vec<_>>()
    };
    let mut files = below("tests/sites/provinsi/content", "content");
    files.extend(below(&format!("themes/{theme}"), &format!("themes/{theme}")));
    let settings = files.iter_mut().find(|(name, _)| name == "content/site.yaml").unwrap();
    let text = String::from_utf8(settings.1.clone()).unwrap();
    assert!(text.contains("\ntheme: default\n"));
    settings.1 = text.replace("\ntheme: default\n", &format!("\ntheme: {theme}\n")).into_bytes();
    let sources = Sources::from_memory(files);
    assert!(sources.found.is_empty());
    sources.value
}

fn load(theme: &str) -> Theme {
    let loaded = Theme::load(&province(theme), &At::new(Arc::from(theme), FileId(0).whole()));
    assert_eq!(loaded.found, [], "{theme}");
    loaded.value
}

#[test]
fn every_theme_has_a_template_for_every_kind_of_page() {
    for name in themes() {
        let theme = load(&name);
        for kind in KINDS {
            assert!(theme.has_template(&format!("{}.html", kind.name)), "{name}: {}", kind.name);
        }
    }
}

#[test]
fn the_province_has_the_same_pages_in_every_theme() {
    let mut pages: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for name in themes() {
        let sources = province(&name);
        let made = make(&sources, &request(at("2025-06-01T00:00:00Z")));
        let errors: Vec<Diagnostic> = made.found.into_iter().filter(Diagnostic::is_error).collect();
        assert!(errors.is_empty(), "{name}: {}", told(&errors, &sources, "en"));
        let html = made.value.into_keys().filter(|path| path.ends_with(".html"));
        pages.insert(name, html.collect());
    }
    let default = &pages["default"];
    assert!(default.len() > 200);
    for (name, of_theme) in &pages {
        assert_eq!(of_theme, default, "{name}");
    }
}

/// The colours of a theme's tokens: as written for light, and with what is written for dark.
fn colours(theme: &str) -> [BTreeMap<String, [f64; 3]>; 2] {
    let path = |theme: &str| root().join(format!("themes/{theme}/assets/css/tokens.css"));
    let own = path(theme);
    let text = std::fs::read_to_string(if own.exists() { own } else { path("default") }).unwrap();
    let dark_from = text.find("@media (prefers-color-scheme: dark)").expect("dark colours");
    let dark_to = dark_from + text[dark_from..].find("\n}").unwrap();
    let read = |part: &str| {
        let lines = part.lines().filter_map(|line| line.trim().strip_prefix("--")?.split_once(": #"));
        lines.map(|(name, value)| (name.to_owned(), rgb(value.trim_end_matches(';')))).collect()
    };
    let light: BTreeMap<String, [f64; 3]> = read(&text[..dark_from]);
    let mut dark = light.clone();
    dark.extend(read(&text[dark_from..dark_to]));
    [light, dark]
}

fn rgb(hex: &str) -> [f64; 3] {
    assert_eq!(hex.len(), 6, "#{hex}");
    [0, 2, 4].map(|at| f64::from(u8::from_str_radix(&hex[at..at + 2], 16).unwrap()) / 255.0)
}

/// Contrast of two colours (WCAG 2.2, "contrast ratio").
fn contrast(a: [f64; 3], b: [f64; 3]) -> f64 {
    let light = |c: f64| if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) };
    let luminance = |c: [f64; 3]| 0.2126 * light(c[0]) + 0.7152 * light(c[1]) + 0.0722 * light(c[2]);
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

#[test]
fn colours_can_be_read() {
    const PAPERS: [&str; 3] = ["paper", "paper-raised", "paper-sunk"];
    // What is written on what: 4.5 : 1 for text, 3 : 1 for lines that mean something.
    let mut pairs: Vec<(&str, &str, f64)> = vec![
        ("ink", "accent-soft", 4.5),
        ("accent", "accent-soft", 4.5),
        ("on-accent", "accent", 4.5),
        ("on-cloth", "cloth", 4.5),
        ("on-cloth-soft", "cloth", 4.5),
        ("gold", "cloth", 4.5),
        ("on-low", "class-1", 4.5),
        ("on-low", "class-2", 4.5),
        ("on-low", "class-3", 4.5),
        ("on-high", "class-4", 4.5),
        ("on-high", "class-5", 4.5),
    ];
    for paper in PAPERS {
        pairs.extend(["ink", "ink-soft", "accent", "gold-ink"].map(|text| (text, paper, 4.5)));
        pairs.extend(["line-strong", "focus"].map(|line| (line, paper, 3.0)));
    }
    let mut bad = Vec::new();
    for theme in themes() {
        for (scheme, colours) in ["light", "dark"].iter().zip(colours(&theme)) {
            for (upper, lower, least) in &pairs {
                let has = contrast(colours[*upper], colours[*lower]);
                if has < *least {
                    bad.push(format!("{theme}, {scheme}: {upper} on {lower} {has:.2}, not {least}"));
                }
            }
        }
    }
    assert!(bad.is_empty(), "{bad:#?}");
}
