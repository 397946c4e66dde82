//! Whole sites, held against what they were. `ACCEPT=1 cargo test --test golden` accepts what they are now;
//! the change is then read in the diff.
//!
//! Of every file there is a line in `manifest.txt`; of one page of each kind and language, and of every
//! file that is no page, there is the whole text, so that a change can be read. The fingerprints in the names
//! of assets are left out of pages, so that a change of the look alone changes no page.

#![allow(clippy::disallowed_methods, clippy::expect_used)] // a test reads and writes its own files

mod support;

use std::collections::BTreeSet;
use std::fmt::Write;
use std::path::Path;
use std::sync::LazyLock;

use anugerah::diag::Diagnostic;
use anugerah::sources::Sources;
use regex_lite::Regex;
use support::{accepts, at, expect, files_below, make, request, root, told};

fn golden(site: &Path, golden: &Path, as_of: &str) {
    let sources = Sources::read(site);
    let mut found = sources.found;
    let sources = sources.value;
    let mut files = make(&sources, &request(at(as_of))).report_to(&mut found);
    for (path, bytes) in &mut files {
        if path.ends_with(".html") {
            *bytes = without_fingerprints(bytes);
        }
    }
    let told = told(&found, &sources, "id");
    assert!(!found.iter().any(Diagnostic::is_error), "{told}");
    expect(&golden.join("findings.txt"), &told);

    let mut manifest = String::new();
    for (path, bytes) in &files {
        let _ = writeln!(manifest, "{} {path}", &blake3::hash(bytes).to_hex()[..12]);
    }
    let whole = golden.join("whole");
    if accepts() && whole.exists() {
        std::fs::remove_dir_all(&whole).expect("the old texts can be removed");
    }
    let mut shown = BTreeSet::new();
    for (path, bytes) in &files {
        let Ok(text) = std::str::from_utf8(bytes) else { continue };
        if is_shown(path, &mut shown) {
            expect(&whole.join(path), text);
        }
    }
    if !accepts() {
        let left: Vec<_> = files_below(&whole)
            .into_iter()
            .map(|(path, _)| path)
            .filter(|path| !files.contains_key(path))
            .collect();
        assert!(left.is_empty(), "no longer made: {left:?}");
    }
    expect(&golden.join("manifest.txt"), &manifest);
}

fn without_fingerprints(page: &[u8]) -> Vec<u8> {
    static FINGERPRINT: LazyLock<Regex> =
        LazyLock::new(|| Regex::new(r#"(/assets/[^"' ]*)\.[0-9a-f]{8}(\.[a-z0-9]+)"#).expect("a pattern"));
    let page = std::str::from_utf8(page).expect("pages are text");
    FINGERPRINT.replace_all(page, "$1$2").into_owned().into_bytes()
}

/// One page of each shape of address: sections by their first word and depth.
fn is_shown(path: &str, shown: &mut BTreeSet<String>) -> bool {
    if !path.ends_with(".html") {
        let is_text = path.ends_with(".xml") || path.ends_with(".txt") || path == "_headers";
        return is_text && !path.starts_with("assets/");
    }
    let parts: Vec<&str> = path.split('/').collect();
    let section =
        if parts[0] == "en" { format!("en/{}", parts.get(1).unwrap_or(&"")) } else { parts[0].to_owned() };
    shown.insert(format!("{section} {}", parts.len()))
}

#[test]
fn the_fictional_province() {
    let site = root().join("tests/sites/provinsi");
    golden(&site, &site.join("golden"), "2026-01-01T00:00:00Z");
}

#[test]
fn the_sample() {
    golden(root(), &root().join("tests/sites/sample"), "2026-12-01T00:00:00Z");
}
