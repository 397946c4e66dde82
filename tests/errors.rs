//! Mistakes, each beside what is said of it. A folder under `tests/errors/` holds the files that differ from
//! `_site`, and `expected.id.txt` and `expected.en.txt`: all findings, as a person reads them.
//! `ACCEPT=1 cargo test --test errors` writes them; read the diff as a tired person would.

#![allow(clippy::disallowed_methods, clippy::expect_used, clippy::unwrap_used)] // a test reads its own files

mod support;

use std::collections::BTreeMap;
use std::path::Path;

use anugerah::pipeline::Request;
use anugerah::sources::Sources;
use support::{at, expect, files_below, make, request, root, told};

fn read(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let files = files_below(folder).into_iter();
    files.map(|(name, path)| (name, std::fs::read(path).expect("the file can be read"))).collect()
}

/// What is found in the site with the case's files laid over it.
fn findings(case: &Path, language: &str) -> String {
    let mut files = read(&root().join("tests/errors/_site"));
    files.extend(read(case));
    files.retain(|name, _| name.contains('/'));
    let sources = Sources::from_memory(files.into_iter().collect());
    let mut found = sources.found;
    let everything = Request { everything: true, ..request(at("2026-01-01T00:00:00Z")) };
    make(&sources.value, &everything).report_to(&mut found);
    told(&found, &sources.value, language)
}

#[test]
fn the_site_itself_has_no_mistake() {
    let site = root().join("tests/errors/_site");
    assert_eq!(findings(&site, "en"), "");
}

#[test]
fn every_mistake_is_told_as_expected() {
    let mut cases = 0;
    let folder = root().join("tests/errors");
    let mut all: Vec<_> = std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    all.sort();
    for case in all.into_iter().filter(|path| path.is_dir() && !path.ends_with("_site")) {
        for language in ["id", "en"] {
            let said = findings(&case, language);
            assert!(!said.is_empty(), "{}: nothing was found", case.display());
            expect(&case.join(format!("expected.{language}.txt")), &said);
        }
        cases += 1;
    }
    assert!(cases > 30, "the walk found the cases");
}
