//! A stranger's first minutes: a new site in an empty folder, a new file of each kind, three broken files.

#![allow(clippy::disallowed_methods, clippy::expect_used, clippy::unwrap_used)] // tests run the program on folders of their own

use std::fs;
use std::path::Path;
use std::process::Command;

use tempfile::TempDir;

fn run(folder: &Path, language: &str, arguments: &[&str]) -> (i32, String) {
    let run = Command::new(env!("CARGO_BIN_EXE_anugerah"))
        .args(["--language", language])
        .args(arguments)
        .current_dir(folder)
        .output()
        .unwrap();
    let said = [run.stdout, run.stderr].concat();
    (run.status.code().unwrap_or(-1), String::from_utf8_lossy(&said).into_owned())
}

#[track_caller]
fn done(folder: &Path, language: &str, arguments: &[&str]) -> String {
    let (code, said) = run(folder, language, arguments);
    assert_eq!(code, 0, "{arguments:?}: {said}");
    said
}

#[test]
fn a_new_site_builds_at_once_and_takes_a_new_file_of_each_kind() {
    for (language, measure, basis) in [("id", "cakupan", "semesta"), ("en", "coverage", "eligible")] {
        let folder = TempDir::new().unwrap();
        done(folder.path(), language, &["init", "situs", "--name", "Anugerah Kami"]);
        let site = folder.path().join("situs");
        done(&site, language, &["check", "--deny", "warnings"]);
        done(&site, language, &["build"]);
        let home = fs::read_to_string(site.join("public/index.html")).unwrap();
        assert!(home.contains("Anugerah Kami"), "{language}");

        done(&site, language, &["new", "news", "Malam penganugerahan kedua"]);
        done(&site, language, &["new", "edition", "2031"]);
        done(&site, language, &["new", "coverage", "2031-05", "--measure", measure, "--basis", basis]);
        done(&site, language, &["new", "page", "Kontak kami"]);
        done(&site, language, &["check", "--deny", "warnings"]);
        // What is new is a draft: nothing of it is published by accident.
        done(&site, language, &["build"]);
        assert!(!site.join("public/penghargaan/2031").exists() && !site.join("public/awards/2031").exists());
    }
}

#[test]
fn nothing_that_is_there_is_overwritten() {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("skripsi.doc"), "mine").unwrap();
    let (code, said) = run(folder.path(), "en", &["init", "."]);
    assert_eq!(code, 2);
    assert!(said.contains("skripsi.doc"), "{said}");
    assert!(!folder.path().join("content").exists());

    done(folder.path(), "en", &["init", "situs"]);
    let site = folder.path().join("situs");
    let before = fs::read_to_string(site.join("content/awards/2025/edition.yaml")).unwrap();
    let (code, _) = run(&site, "en", &["new", "edition", "2025"]);
    assert_eq!(code, 2);
    assert_eq!(fs::read_to_string(site.join("content/awards/2025/edition.yaml")).unwrap(), before);
}

/// Three broken files, one of them with two mistakes: all are told at once, each at its place.
#[test]
fn three_broken_files_are_told_at_once() {
    let folder = TempDir::new().unwrap();
    done(folder.path(), "en", &["init", "situs"]);
    let site = folder.path().join("situs");
    fs::write(site.join("content/awards/2025/edition.yaml"), "lable: X\nceremony: { date: 3 Juli 2025 }\n")
        .unwrap();
    fs::write(site.join("content/measures.yaml"), "measures: yes\n").unwrap();
    fs::write(site.join("content/pages/tentang.md"), "Tanpa kepala.\n").unwrap();
    let (code, said) = run(&site, "en", &["check"]);
    assert_eq!(code, 1);
    for place in [
        "content/awards/2025/edition.yaml:1:1",
        "content/awards/2025/edition.yaml:2:19",
        "content/measures.yaml:1:11",
        "content/pages/tentang.md:1:1",
    ] {
        assert!(said.contains(place), "{place} is not told:\n{said}");
    }
    assert!(!site.join("public").exists());
}

/// The schemas that editors use are those that the readers make.
#[test]
fn every_kind_of_file_has_a_schema() {
    let folder = TempDir::new().unwrap();
    let kinds = done(folder.path(), "en", &["schema"]);
    for kind in kinds.lines().filter_map(|line| line.split('\t').next()) {
        let text = done(folder.path(), "en", &["schema", kind]);
        let schema: serde_json::Value = serde_json::from_str(&text).unwrap();
        assert_eq!(schema["type"], "object", "{kind}");
    }
    assert_eq!(run(folder.path(), "en", &["schema", "editon"]).0, 2);
}

/// Every file of a site with its bytes, but our list.
fn published(site: &Path) -> std::collections::BTreeMap<String, Vec<u8>> {
    let public = site.join("public");
    let mut files = std::collections::BTreeMap::new();
    let mut folders = vec![public.clone()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            match path.is_dir() {
                true => folders.push(path),
                false => {
                    let name = path.strip_prefix(&public).unwrap().to_string_lossy().replace('\\', "/");
                    files.insert(name, fs::read(path).unwrap());
                }
            }
        }
    }
    files
}

/// Packed copies hold what they stand beside, whether they come from the cache or not; without the switch they go.
#[test]
fn packed_copies_stand_beside_texts() {
    let folder = TempDir::new().unwrap();
    done(folder.path(), "en", &["init", "site", "--name", "Our Award"]);
    let site = folder.path().join("site");
    done(&site, "en", &["build", "--precompress"]);
    let first = published(&site);
    let mut packed = 0;
    for (path, bytes) in first.iter().filter(|(path, _)| path.ends_with(".gz")) {
        let mut text = Vec::new();
        std::io::Read::read_to_end(&mut flate2::read::GzDecoder::new(&**bytes), &mut text).unwrap();
        assert_eq!(Some(&text), first.get(path.trim_end_matches(".gz")), "{path}");
        packed += 1;
    }
    assert!(
        packed > 5
            && first.contains_key("index.html.br")
            && !first.keys().any(|path| path.contains(".woff2."))
    );

    // A title changes: its page is packed anew, the rest is as it was.
    let settings = site.join("content/site.yaml");
    let text = fs::read_to_string(&settings).unwrap();
    fs::write(&settings, text.replace("Our Award", "Their Award")).unwrap();
    done(&site, "en", &["build", "--precompress"]);
    let second = published(&site);
    assert_ne!(first["index.html.gz"], second["index.html.gz"]);
    fs::remove_dir_all(site.join("public")).unwrap();
    done(&site, "en", &["build", "--precompress", "--no-cache"]);
    assert_eq!(published(&site), second, "the cache changes nothing");
    done(&site, "en", &["build"]);
    assert!(!published(&site).keys().any(|path| path.ends_with(".gz") || path.ends_with(".br")));
}
