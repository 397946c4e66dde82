//! A site edited in hundreds of random steps, as people, editors and other programs edit: after each, the preview
//! serves what a clean build makes, or, while something is wrong, the last that was right.

#![allow(clippy::disallowed_methods, clippy::expect_used, clippy::unwrap_used, clippy::panic)] // a test edits a site of its own
#![cfg(unix)]

mod corpus;
mod preview;
mod support;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anugerah::diag::Diagnostic;
use anugerah::sources::Sources;
use corpus::{Chance, Size, files};
use preview::{Preview, encoded};
use support::{at, make, request};
use tempfile::TempDir;

const MOMENT: &str = "2026-03-01T00:00:00Z";

type Site = BTreeMap<String, Vec<u8>>;

/// A site on disk that is edited.
struct Desk {
    folder: TempDir,
    chance: Chance,
    /// What was changed so that it is wrong, and how it was before.
    broken: Vec<(PathBuf, Vec<u8>)>,
    named: usize,
}

impl Desk {
    fn new(seed: u64) -> Self {
        let folder = TempDir::new().unwrap();
        let size =
            Size { news: 6, regencies: 3, editions: 2, recipients: 6, paragraphs: 1, ..Size::small(seed) };
        for (path, bytes) in files(size, None) {
            write(&folder.path().join(path), &bytes);
        }
        let desk = Self { folder, chance: Chance::new(seed), broken: Vec::new(), named: 0 };
        let settings = desk.content().join("site.yaml");
        let text = fs::read_to_string(&settings).unwrap() + "theme: uji\n";
        fs::write(settings, text).unwrap();
        write(&desk.theme("theme.yaml"), b"parent: default\n");
        write(&desk.theme("assets/css/uji.css"), b"body { color: black }\n");
        desk
    }

    fn content(&self) -> PathBuf {
        self.folder.path().join("content")
    }

    fn theme(&self, path: &str) -> PathBuf {
        self.folder.path().join("themes/uji").join(path)
    }

    /// All files of a kind.
    fn files(&self, folder: &str, ending: &str) -> Vec<PathBuf> {
        let root = self.folder.path().join(folder);
        if !root.exists() {
            return Vec::new();
        }
        let all = support::files_below(&root).into_iter().map(|(_, path)| path);
        all.filter(|path| path.to_string_lossy().ends_with(ending)).collect()
    }

    fn one(&mut self, folder: &str, ending: &str) -> Option<PathBuf> {
        let all = self.files(folder, ending);
        (!all.is_empty()).then(|| all[self.chance.below(all.len())].clone())
    }

    /// One that was added, and that perhaps nothing names: without it the site can be right.
    fn added(&mut self) -> Option<PathBuf> {
        let all = self.files("content/news", ".md").into_iter();
        let all: Vec<_> = all.filter(|path| path.to_string_lossy().contains("baru-")).collect();
        (!all.is_empty()).then(|| all[self.chance.below(all.len())].clone())
    }

    fn name(&mut self) -> String {
        self.named += 1;
        format!("baru-{}", self.named)
    }

    /// Does one thing to the site, and says what.
    fn step(&mut self) -> String {
        // What is wrong is mended before long: most steps are held against a site that is right.
        if !self.broken.is_empty() && self.chance.below(2) == 0 {
            return self.mend();
        }
        match self.chance.below(13) {
            0..=2 => self.edit_an_article(),
            3 => self.add_an_article(),
            4 => self.delete(),
            5 => self.rename_an_article(),
            6 => self.edit_a_figure(),
            7 => self.edit_the_theme(),
            8 => self.break_something(),
            9 => self.mend(),
            10 => self.rename_a_folder_and_back(),
            11 => self.many_at_once(),
            _ => self.add_a_static_file(),
        }
    }

    fn edit_an_article(&mut self) -> String {
        let Some(path) = self.one("content/news", ".md") else { return self.add_an_article() };
        let word = self.name();
        let Ok(text) = fs::read_to_string(&path) else { return String::new() };
        let text = match self.chance.below(3) {
            0 => format!("{text}\nTambahan {word}, lihat [penerima](../recipients.yaml).\n"),
            1 => text.replacen("title: ", &format!("title: {word} "), 1),
            _ => text.replacen("tags: [", &format!("tags: [{word}, "), 1),
        };
        match self.chance.below(2) {
            0 => fs::write(&path, text).unwrap(),
            // As editors save: another file, which takes its place.
            _ => {
                let other = path.with_extension("md.tmp");
                fs::write(&other, text).unwrap();
                fs::rename(other, &path).unwrap();
            }
        }
        format!("edit {}", path.display())
    }

    fn add_an_article(&mut self) -> String {
        let name = self.name();
        let (path, tag) = (self.content().join(format!("news/2025-02-03-{name}.md")), self.chance.below(3));
        let text = format!(
            "---\ntitle: Judul {name}\ndate: 2025-02-03\nsummary: X\ntags: [t{tag}]\n---\nIsi {name}.\n"
        );
        write(&path, text.as_bytes());
        if self.chance.below(2) == 0 {
            write(
                &path.with_extension("en.md"),
                format!("---\ntitle: Title {name}\nsummary: X\n---\nText.\n").as_bytes(),
            );
        }
        format!("add {name}")
    }

    fn delete(&mut self) -> String {
        let any = self.chance.below(4) == 0;
        let path = if any { self.one("content/static", ".txt") } else { self.added() };
        let Some(path) = path else { return String::new() };
        fs::remove_file(&path).unwrap();
        self.broken.retain(|(broken, _)| *broken != path);
        format!("delete {}", path.display())
    }

    fn rename_an_article(&mut self) -> String {
        let Some(path) = self.added().filter(|path| !path.ends_with("index.md")) else {
            return self.add_an_article();
        };
        let name = self.name();
        let target = match self.chance.below(2) {
            0 => path.with_file_name(format!("2025-01-01-{name}.md")),
            _ => self.content().join(format!("news/{name}/index.md")),
        };
        fs::create_dir_all(target.parent().unwrap()).unwrap();
        fs::rename(&path, &target).unwrap();
        self.broken
            .iter_mut()
            .filter(|(broken, _)| *broken == path)
            .for_each(|(broken, _)| *broken = target.clone());
        format!("rename {} to {}", path.display(), target.display())
    }

    fn edit_a_figure(&mut self) -> String {
        let Some(path) = self.one("content/coverage", ".yaml") else { return String::new() };
        let text = fs::read_to_string(&path).unwrap();
        let count = self.chance.below(9_000);
        let mut parts = text.splitn(2, "pu: { count: ");
        let (Some(before), Some(after)) = (parts.next(), parts.next()) else { return String::new() };
        let rest = after.trim_start_matches(|c: char| c.is_ascii_digit());
        fs::write(&path, format!("{before}pu: {{ count: {count}{rest}")).unwrap();
        format!("figure {count}")
    }

    fn edit_the_theme(&mut self) -> String {
        let name = self.name();
        match self.chance.below(4) {
            0 => write(&self.theme("assets/css/uji.css"), format!("body {{ --{name}: 1px }}\n").as_bytes()),
            1 => write(&self.theme("locales/id.ftl"), format!("skip = Lompat {name}\n").as_bytes()),
            2 => {
                let text = format!(
                    "{{% extends \"default/topics.html\" %}}\n{{% block head %}}<meta name=\"{name}\">{{% endblock %}}\n"
                );
                write(&self.theme("templates/topics.html"), text.as_bytes());
            }
            _ => {
                let _ = fs::remove_dir_all(self.theme("templates"));
            }
        }
        format!("theme {name}")
    }

    fn break_something(&mut self) -> String {
        let ending = [".md", ".yaml"][self.chance.below(2)];
        let Some(path) = self.one("content", ending) else { return String::new() };
        let whole = fs::read(&path).unwrap();
        if self.broken.iter().any(|(broken, _)| *broken == path) {
            return String::new();
        }
        let half = &whole[..whole.len() / 2];
        let text = match self.chance.below(3) {
            0 => [half, b"\n\"unclosed: [\n"].concat(),
            1 => [&whole[..], b"\n\xff\xfe"].concat(),
            _ => b"---\ntitle: X\ndate: kemarin\n---\n".to_vec(),
        };
        fs::write(&path, text).unwrap();
        self.broken.push((path.clone(), whole));
        format!("break {}", path.display())
    }

    fn mend(&mut self) -> String {
        for (path, whole) in std::mem::take(&mut self.broken) {
            write(&path, &whole);
        }
        "mend".to_owned()
    }

    fn rename_a_folder_and_back(&mut self) -> String {
        let folder = self.content().join(["news", "coverage", "awards"][self.chance.below(3)]);
        let away = self.folder.path().join("away");
        let folder = if self.chance.below(3) == 0 { self.content() } else { folder };
        fs::rename(&folder, &away).unwrap();
        if self.chance.below(2) == 0 {
            std::thread::sleep(std::time::Duration::from_millis(150));
        }
        fs::rename(&away, &folder).unwrap();
        format!("{} went and came back", folder.display())
    }

    fn many_at_once(&mut self) -> String {
        for _ in 0..self.chance.below(20) {
            self.edit_an_article();
        }
        let name = self.name();
        for at in 0..20 {
            let text = format!("---\ntitle: Judul {name} {at}\ndate: 2025-03-04\nsummary: X\n---\nIsi.\n");
            write(&self.content().join(format!("news/{name}/{at}.md")), text.as_bytes());
        }
        if self.chance.below(3) > 0 {
            fs::remove_dir_all(self.content().join(format!("news/{name}"))).unwrap();
        }
        "many".to_owned()
    }

    fn add_a_static_file(&mut self) -> String {
        let name = self.name();
        write(&self.content().join(format!("static/a/{name}.txt")), name.as_bytes());
        format!("static {name}")
    }
}

fn write(path: &Path, bytes: &[u8]) {
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, bytes).unwrap();
}

/// What a clean build makes; none while something is wrong. Without pictures and share cards: their addresses are
/// hashes of what they are made from, and pages name those.
fn clean(root: &Path) -> Option<Site> {
    let sources = Sources::read(root);
    let made = make(&sources.value, &request(at(MOMENT)));
    let wrong = sources.found.iter().chain(&made.found).any(Diagnostic::is_error);
    let drawn = |path: &str| [".png", ".jpg", ".webp"].iter().any(|ending| path.ends_with(ending));
    (!wrong).then(|| made.value.into_iter().filter(|(path, _)| !drawn(path)).collect())
}

/// The first path at which the preview serves something else.
fn differs(preview: &Preview, site: &Site, gone: &[String]) -> Option<String> {
    let differs = |(path, bytes): &(&String, &Vec<u8>)| {
        preview.get(&encoded(&format!("/dasar/{path}"))).published() != **bytes
    };
    let changed = site.iter().find(differs).map(|(path, _)| path.clone());
    changed.or_else(|| {
        gone.iter().find(|path| preview.get(&encoded(&format!("/dasar/{path}"))).status != 404).cloned()
    })
}

/// How many steps; `EDITS=1000` takes more.
fn steps() -> usize {
    std::env::var("EDITS").ok().and_then(|steps| steps.parse().ok()).unwrap_or(40)
}

fn edit(seed: u64) {
    let steps = steps();
    let mut desk = Desk::new(seed);
    let preview = Preview::start(desk.folder.path(), &["--as-of", MOMENT]);
    let mut good = clean(desk.folder.path()).expect("the site is right at first");
    let (mut right, mut wrong) = (0, 0);
    for step in 0..steps {
        let what = desk.step();
        let told = format!("seed {seed}, step {step}: {what}");
        match clean(desk.folder.path()) {
            Some(site) => {
                let gone: Vec<String> =
                    good.keys().filter(|path| !site.contains_key(*path)).cloned().collect();
                // All that the edit changed, and after some steps all else as well: at each, a part of it.
                let parts = if step % 10 == 9 { 1 } else { 8 };
                let asked =
                    |at: usize, path: &String| good.get(path) != site.get(path) || (at + step) % parts == 0;
                let part: Site = (site.iter().enumerate().filter(|(at, (path, _))| asked(*at, path)))
                    .map(|(_, (path, bytes))| (path.clone(), bytes.clone()))
                    .collect();
                preview.until(&told, |preview| differs(preview, &part, &gone).is_none());
                good = site;
                right += 1;
            }
            None => {
                preview.until(&told, |preview| preview.state()["errors"] != 0);
                // What went away and came back may have left a right site between, which is then the last.
                if what.starts_with("break") {
                    let some = good.iter().take(3).map(|(path, bytes)| (path.clone(), bytes.clone()));
                    preview.until(&told, |preview| differs(preview, &some.clone().collect(), &[]).is_none());
                }
                wrong += 1;
            }
        }
    }
    desk.mend();
    preview.until("all is mended", |preview| preview.state()["site"].is_string());
    assert!(
        right > steps / 3 && (wrong > 0 || steps < 50),
        "the steps go both ways: {right} right, {wrong} wrong"
    );
}

#[test]
fn after_every_edit_what_is_served_is_what_would_be_built() {
    edit(1);
}

#[test]
fn and_with_other_edits() {
    edit(2);
}

/// Whoever writes all day edits thousands of times.
#[test]
#[cfg(target_os = "linux")]
fn memory_does_not_grow_with_edits() {
    let mut desk = Desk::new(3);
    let preview = Preview::start(desk.folder.path(), &["--as-of", MOMENT]);
    let path = desk.one("content/news", ".md").unwrap();
    let text = fs::read_to_string(&path).unwrap();
    let mut edits = |count: usize| {
        for _ in 0..count {
            let word = desk.name();
            let round = preview.state()["round"].as_u64().unwrap();
            fs::write(&path, format!("{text}\nTambahan {word}.\n")).unwrap();
            preview.until("a round", |preview| preview.state()["round"].as_u64().unwrap() > round);
        }
        let status = fs::read_to_string(format!("/proc/{}/status", preview.pid())).unwrap();
        let line = status.lines().find(|line| line.starts_with("VmRSS:")).unwrap();
        line.split_whitespace().nth(1).unwrap().parse::<usize>().unwrap()
    };
    let (early, late) = (edits(30), edits(90));
    assert!(late < early + early / 4 + 4096, "{early} kB after 30 edits, {late} kB after 120");
}
