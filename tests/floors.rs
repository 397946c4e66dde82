//! The house's floors: which room may know which. Read off the `use` lines and paths in the source,
//! so that a wall that is broken is broken in a test before it is broken in a design.

#![allow(clippy::unwrap_used, clippy::disallowed_methods)] // a test reads the tree it stands in

use std::fs;
use std::path::{Path, PathBuf};

/// Every source file with its path under `src/` (`/` separators) and its text without tests and comments.
fn sources() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    let mut tests: Vec<String> = Vec::new();
    let mut folders: Vec<PathBuf> = vec![root.clone()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let name = path.strip_prefix(&root).unwrap().to_string_lossy().replace('\\', "/");
                let text = fs::read_to_string(&path).unwrap();
                tests.extend(test_modules(&name, &text));
                let code = text.split("#[cfg(test)]\nmod ").next().unwrap();
                let lines: Vec<&str> =
                    code.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
                files.push((name, lines.join("\n")));
            }
        }
    }
    files.retain(|(name, _)| !tests.contains(name) && !name.contains("/tests/"));
    files.sort();
    assert!(files.len() > 20, "the walk found the sources");
    files
}

/// Files that a file declares as modules for tests only.
fn test_modules(name: &str, text: &str) -> Vec<String> {
    let folder = name.strip_suffix("mod.rs").map_or_else(|| name.replace(".rs", "/"), str::to_owned);
    let declared = text.split("#[cfg(test)]").skip(1).filter_map(|rest| {
        let module = rest.trim_start().trim_start_matches("pub ").strip_prefix("mod ")?;
        module.split(';').next().filter(|name| name.chars().all(|c| c.is_alphanumeric() || c == '_'))
    });
    declared.map(|module| format!("{folder}{module}.rs")).collect()
}

/// Files of `room` that mention any of `words`.
fn offenders(room: &str, words: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    for (name, code) in sources() {
        if !(name.starts_with(&format!("{room}/")) || name == format!("{room}.rs")) {
            continue;
        }
        for word in words {
            if code.contains(word) {
                found.push(format!("{name} mentions `{word}`"));
            }
        }
    }
    found
}

#[track_caller]
fn never(room: &str, words: &[&str]) {
    let found = offenders(room, words);
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn awards_knows_neither_files_nor_pages() {
    let rooms = [
        "crate::content",
        "crate::pages",
        "crate::formats",
        "crate::theme",
        "crate::sources",
        "crate::output",
        "crate::locale",
        "tera::",
        "serde_saphyr",
        "granit",
        "std::fs",
    ];
    never("awards", &rooms);
}

#[test]
fn content_and_pages_never_meet() {
    never("content", &["crate::pages", "crate::formats", "crate::theme", "crate::output", "crate::locale"]);
    never(
        "pages",
        &["crate::content", "crate::formats", "crate::theme", "crate::output", "crate::sources", "tera::"],
    );
}

#[test]
fn diag_knows_no_other_room() {
    never("diag", &["crate::awards", "crate::content", "crate::pages", "crate::locale", "crate::sources"]);
    never("prose", &["crate::awards", "crate::content", "crate::pages", "crate::locale", "crate::sources"]);
    never("charts", &["crate::content", "crate::pages", "crate::locale", "crate::sources", "crate::diag"]);
    never("charts/map", &["crate::"]);
    never("locale", &["crate::content", "crate::pages", "crate::formats", "crate::sources", "crate::output"]);
}

/// What staff is told of places must not find a way into what is published.
#[test]
fn explanations_are_for_staff() {
    let rooms = [
        "crate::content",
        "crate::formats",
        "crate::theme",
        "crate::sources",
        "crate::output",
        "crate::pipeline",
        "tera::",
    ];
    never("explain", &rooms);
    for room in ["awards", "content", "pages", "formats", "theme", "output", "locale", "report"] {
        never(room, &["crate::explain"]);
    }
}

/// The registries' members do not import each other; what they share stands in files of its own.
#[test]
fn kinds_of_pages_are_strangers_to_each_other() {
    let kinds: Vec<&str> = anugerah::pages::KINDS.iter().map(|kind| kind.name).collect();
    for (name, code) in sources() {
        let Some(own) = name.strip_prefix("pages/").and_then(|file| file.strip_suffix(".rs")) else {
            continue;
        };
        if !kinds.contains(&own) {
            continue;
        }
        // What a kind shows for a key that is not its own: the page for lost readers.
        for other in kinds.iter().filter(|other| **other != own && **other != "not_found") {
            for path in [format!("super::{other}::"), format!("pages::{other}::"), format!("super::{other};")]
            {
                assert!(!code.contains(&path), "{name} imports its sibling {other}");
            }
        }
    }
}

#[test]
fn readers_are_strangers_to_each_other() {
    let readers =
        ["site", "regions", "measures", "recipients", "edition", "results", "photos", "coverage", "article"];
    for reader in readers {
        let others: Vec<String> = readers
            .iter()
            .filter(|other| **other != reader)
            .map(|other| format!("super::{other}::"))
            .collect();
        let others: Vec<&str> = others.iter().map(String::as_str).collect();
        never(&format!("content/{reader}"), &others);
    }
}

/// Rooms that may touch the disk, the environment or the clock.
const OUTSIDE: [&str; 6] = ["sources", "cache", "output", "serve", "cli", "main"];

#[test]
fn only_five_rooms_touch_the_world() {
    for (name, code) in sources() {
        let room = name.split(['/', '.']).next().unwrap();
        if OUTSIDE.contains(&room) {
            continue;
        }
        for word in [
            "std::fs",
            "std::env",
            "fs::read",
            "SystemTime::now",
            "Instant::now",
            "Timestamp::now",
            "std::net",
        ] {
            assert!(!code.contains(word), "{name} mentions `{word}`");
        }
    }
}

#[test]
fn only_cli_prints() {
    for (name, code) in sources() {
        if name.starts_with("cli/") {
            continue;
        }
        for word in [
            "println!",
            "eprintln!",
            "print!(",
            "eprint!(",
            "io::stdout",
            "io::stderr",
            "anstream::print",
            "anstream::eprint",
            "anstream::std",
        ] {
            assert!(!code.contains(word), "{name} mentions `{word}`");
        }
    }
}

#[test]
fn only_the_pipeline_has_threads() {
    for (name, code) in sources() {
        let room = name.split(['/', '.']).next().unwrap();
        if matches!(room, "pipeline" | "serve") {
            continue;
        }
        assert!(!code.contains("rayon::"), "{name} mentions `rayon`");
    }
}

/// Nothing in `src/` knows a concrete award, province or organisation.
#[test]
fn no_award_is_known_by_name() {
    for (name, code) in sources() {
        let lower = code.to_lowercase();
        for word in ["paritrana", "maluku", "bpjs", "jamsostek"] {
            assert!(!lower.contains(word), "{name} names `{word}`");
        }
    }
}
