//! What tests of whole sites share: a site made in memory, and files that hold what is expected.

#![allow(dead_code, unreachable_pub, clippy::disallowed_methods, clippy::expect_used, clippy::panic)] // each test uses a part; tests read and write their own files

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use anugerah::diag::{Checked, Diagnostic, FileId};
use anugerah::formats::NOT_CHECKED;
use anugerah::locale::Words;
use anugerah::pipeline::{self, Request};
use anugerah::report::{Report, Style, Texts, Wording};
use anugerah::sources::Sources;
use jiff::Timestamp;
use tempfile::TempDir;

/// The repository.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// A moment.
pub fn at(text: &str) -> Timestamp {
    text.parse().expect("a moment")
}

/// How a site is made in tests: as of a moment, everything else as usual.
pub fn request(as_of: Timestamp) -> Request {
    Request { as_of, base_url: None, everything: false, set_aside: Vec::new() }
}

/// Every file of the site with its bytes, and all that was found. Nothing is written. Pictures stand there without
/// bytes: their addresses say what they are made from, drawing them takes long, and the last bit of a pixel may differ
/// between processors (`tests/pictures.rs` looks at them).
pub fn make(sources: &Sources, request: &Request) -> Checked<BTreeMap<String, Vec<u8>>> {
    let mut found = Vec::new();
    let files = Mutex::new(BTreeMap::new());
    let content = pipeline::content(sources, request).report_to(&mut found);
    if let Some(public) = content.public {
        let made = pipeline::plan(public, sources, |_, output| {
            let keep = |path: &str, bytes| {
                files.lock().expect("no job panics").insert(path.to_owned(), bytes);
            };
            let drawn = output.iter().filter(|(_, entry)| NOT_CHECKED.contains(&entry.kind));
            drawn.for_each(|(path, _)| keep(path.as_str(), Vec::new()));
            let wanted = |kind: &str| !NOT_CHECKED.contains(&kind);
            pipeline::make_some(output, wanted, |path, _, bytes| keep(path.as_str(), bytes))
        });
        let of_jobs = made.report_to(&mut found);
        found.extend(of_jobs.unwrap_or_default());
    }
    pipeline::settle(&mut found, sources);
    Checked::new(files.into_inner().expect("no job panics"), found)
}

/// The search index: every file with its bytes. Apart, as in the pipeline: few tests need it, and it takes its time.
pub fn make_search(sources: &Sources, request: &Request) -> Checked<BTreeMap<String, Vec<u8>>> {
    let mut found = Vec::new();
    let mut files = BTreeMap::new();
    let content = pipeline::content(sources, request).report_to(&mut found);
    if let Some(public) = content.public {
        let made = pipeline::plan(public, sources, |_, output| {
            pipeline::make_bundles(output, |path, _, bytes| {
                let taken = files.insert(path.as_str().to_owned(), bytes);
                assert!(taken.is_none() && output.get(path.as_str()).is_none(), "{path:?} is made twice");
            })
        });
        let of_jobs = made.report_to(&mut found);
        found.extend(of_jobs.unwrap_or_default());
    }
    Checked::new(files, found)
}

struct Snapshot<'a>(&'a Sources);

impl Texts for Snapshot<'_> {
    fn path(&self, file: FileId) -> &str {
        self.0.path(file)
    }
    fn text(&self, file: FileId) -> Option<&str> {
        self.0.quotable(file)
    }
}

/// Findings as a person reads them.
pub fn told(found: &[Diagnostic], sources: &Sources, language: &str) -> String {
    let words = Words::for_language(language);
    let say = |id: &str| words.say(id, &[]);
    let (error, warning, help, hidden) =
        (say("word-error"), say("word-warning"), say("word-help"), say("hidden-finding"));
    let describe = |finding: &Diagnostic| words.describe(finding);
    let wording =
        Wording { describe: &describe, error: &error, warning: &warning, help: &help, hidden: &hidden };
    let snapshot = Snapshot(sources);
    Report::new(found, &snapshot, &wording, None).human(Style::Plain)
}

/// Holds a text against the file that says what is expected. `ACCEPT=1` writes the file instead.
#[track_caller]
pub fn expect(file: &Path, actual: &str) {
    if accepts() {
        std::fs::create_dir_all(file.parent().expect("a folder")).expect("the folder can be made");
        std::fs::write(file, actual).expect("the file can be written");
        return;
    }
    let expected = std::fs::read_to_string(file).unwrap_or_default().replace("\r\n", "\n");
    if expected != actual {
        let first = expected.lines().zip(actual.lines()).position(|(a, b)| a != b);
        let line = first.unwrap_or_else(|| expected.lines().count().min(actual.lines().count()));
        panic!(
            "{} differs from line {}:\n  expected: {:?}\n  actual:   {:?}\nif the change is meant: ACCEPT=1 cargo test",
            file.strip_prefix(root()).unwrap_or(file).display(),
            line + 1,
            expected.lines().nth(line),
            actual.lines().nth(line),
        );
    }
}

/// Whether what is made is what will be expected from now on.
pub fn accepts() -> bool {
    std::env::var_os("ACCEPT").is_some()
}

/// The small site of `tests/errors`, in a folder of its own.
pub fn small_site() -> TempDir {
    let folder = TempDir::new().expect("a folder");
    for (name, path) in files_below(&root().join("tests/errors/_site")) {
        let to = folder.path().join(&name);
        std::fs::create_dir_all(to.parent().expect("a folder")).expect("it can be made");
        std::fs::copy(path, to).expect("it can be copied");
    }
    folder
}

/// All files below a folder, by path from it, sorted.
pub fn files_below(folder: &Path) -> Vec<(String, PathBuf)> {
    let mut all = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(here) = folders.pop() {
        for entry in std::fs::read_dir(here).expect("the folder can be read") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(folder).expect("below").to_string_lossy().replace('\\', "/");
                all.push((name, path));
            }
        }
    }
    all.sort();
    all
}
