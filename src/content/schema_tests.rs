//! The schemas take every file of the golden sites, and refuse each with an unknown key.

#![allow(clippy::unwrap_used, clippy::disallowed_methods)] // tests read the golden sites from the disk

use std::path::{Path, PathBuf};

use super::front_matter;
use super::readers::{READERS, Reader};
use super::shape::agree::objections;
use crate::diag::FileId;

/// Every file below a folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = walkdir::WalkDir::new(folder).sort_by_file_name().into_iter().map(Result::unwrap);
    entries.filter(|entry| entry.file_type().is_file()).map(walkdir::DirEntry::into_path).collect()
}

/// The reader of a file by its path from the site's root; that of translations by its double ending.
fn reader(path: &str) -> Option<&'static Reader> {
    let stem = path.strip_suffix(".md").unwrap_or_default();
    let translated = Path::new(stem).extension().is_some_and(|lang| lang.len() == 2);
    let of = |name: &str| READERS.iter().find(|reader| reader.name == name);
    if translated { of("translation") } else { READERS.iter().find(|reader| reader.claims(path)) }
}

/// The YAML of a file: all of it, or its front matter.
fn yaml_of(path: &Path, text: &str) -> String {
    if path.extension().is_some_and(|ending| ending == "md") {
        let parts = front_matter::split(FileId(0), text).unwrap();
        return text[parts.yaml].to_owned();
    }
    text.to_owned()
}

#[test]
fn schemas_take_the_golden_sites() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut sites = vec![root.to_owned()];
    sites.extend(root.join("tests/sites").read_dir().into_iter().flatten().map(|site| site.unwrap().path()));
    let mut taken = std::collections::BTreeMap::new();
    for site in sites.iter().filter(|site| site.join("content/site.yaml").exists()) {
        for file in files(&site.join("content")) {
            let path = file.strip_prefix(site).unwrap().to_str().unwrap().replace('\\', "/");
            let Some(reader) = reader(&path).filter(|_| !path.ends_with(".csv")) else { continue };
            let text = yaml_of(&file, &std::fs::read_to_string(&file).unwrap());
            let schema = reader.schema();
            assert_eq!(objections(&schema, &text), Vec::<String>::new(), "{}", file.display());
            let spoilt = format!("{text}\nnot_a_key: 1\n");
            assert_eq!(objections(&schema, &spoilt), ["/not_a_key: unknown key"], "{}", file.display());
            *taken.entry(reader.name).or_insert(0) += 1;
        }
    }
    let missed: Vec<_> =
        READERS.iter().map(|reader| reader.name).filter(|name| !taken.contains_key(name)).collect();
    assert!(missed.is_empty(), "no golden file for {missed:?}");
}
