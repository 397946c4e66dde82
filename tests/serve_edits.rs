//! A site edited in hundreds of random steps, as people, editors and other programs edit: after each, the preview
//! serves what a clean build makes, or, while something is wrong, the last that was right.

#![allow(clippy::disallowed_methods, clippy::expect_used, clippy::unwrap_used, clippy::panic)] // a test edits a site of its own
#![cfg(unix)]

mod corpus;
mod preview;
mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use anugerah::diag::{Checked, Diagnostic};
use anugerah::formats::NOT_CHECKED;
use anugerah::pipeline;
use anugerah::sources::Sources;
use corpus::{Chance, Size, files};
use preview::{Preview, encoded};
use support::{at, request, told};
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
        let size = Size {
            news: 5,
            regencies: 2,
            editions: 1,
            recipients: 3,
            coverage: 1,
            paragraphs: 1,
            ..Size::small(seed)
        };
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
        let all: Vec<_> = all
            .filter(|path| path.to_string_lossy().contains("baru-"))
            .filter(|path| !path.to_string_lossy().ends_with(".en.md"))
            .collect();
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
        match self.chance.below(18) {
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
            12 => self.edit_a_head(),
            13 => self.edit_a_record(),
            14 => self.edit_the_theme(),
            15 => self.translate(),
            16 => self.lead(),
            _ => self.add_a_static_file(),
        }
    }

    fn edit_an_article(&mut self) -> String {
        let Some(path) = self.one("content/news", ".md") else { return self.add_an_article() };
        let word = self.name();
        let Ok(text) = fs::read_to_string(&path) else { return String::new() };
        // What is moved keeps its links only if they begin at the root of the site.
        let moves = path.to_string_lossy().contains("baru-");
        let link = if moves { "/penerima/" } else { "../recipients.yaml" };
        let text = match self.chance.below(4) {
            0 => format!("{text}\nTambahan {word}.\n"),
            1 => format!("{text}\nTambahan {word}, lihat [penerima]({link}).\n"),
            2 => text.replacen("title: ", &format!("title: {word} "), 1),
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
        // A translation without its original would be wrong for good.
        let _ = fs::remove_file(path.with_extension("en.md"));
        self.broken.retain(|(broken, _)| broken.exists());
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
        // Its translation moves with it.
        let pairs =
            [(path.clone(), target.clone()), (path.with_extension("en.md"), target.with_extension("en.md"))];
        for (from, to) in pairs.iter().filter(|(from, _)| from.exists()) {
            fs::rename(from, to).unwrap();
            let moved = self.broken.iter_mut().filter(|(broken, _)| broken == from);
            moved.for_each(|(broken, _)| *broken = to.clone());
        }
        format!("rename {} to {}", path.display(), target.display())
    }

    /// What an item names and where it stands among the others: what the rest of the site is made from.
    fn edit_a_head(&mut self) -> String {
        let Some(path) = self.added() else { return self.add_an_article() };
        if self.broken.iter().any(|(broken, _)| *broken == path) {
            return self.mend();
        }
        let Ok(text) = fs::read_to_string(&path) else { return String::new() };
        let (key, at) = (self.key(), self.chance.below(9));
        let line = match self.chance.below(7) {
            0 => format!("recipients: [penerima-{}]\n", at % 3),
            1 => format!("replies_to: {key}\n"),
            2 => "draft: true\n".to_owned(),
            3 => "embargo: 2026-08-01\n".to_owned(),
            4 => "featured: true\n".to_owned(),
            5 => format!("old_addresses: [/lama-{}/]\n", self.name()),
            _ => String::new(),
        };
        // One line of these at a time, and another day.
        let own = ["recipients:", "replies_to:", "draft:", "embargo:", "featured:", "old_addresses:"];
        let kept: String = text
            .split_inclusive('\n')
            .filter(|line| !own.iter().any(|own| line.starts_with(own)))
            .map(|line| match line.starts_with("date: ") {
                true => format!("date: 2025-0{}-0{}\n", 1 + at % 4, 1 + at),
                false => line.to_owned(),
            })
            .collect();
        fs::write(&path, kept.replacen("summary: ", &format!("{line}summary: "), 1)).unwrap();
        // What is hidden, or named here, may be missed later; and some recipients are hidden from the first.
        if ["recipients:", "replies_to:", "draft:", "embargo:"].iter().any(|may| line.starts_with(may)) {
            self.broken.push((path.clone(), text.into_bytes()));
        }
        format!("head {line:?} of {}", path.display())
    }

    /// A translation comes or goes alone.
    fn translate(&mut self) -> String {
        let Some(path) = self.added() else { return self.add_an_article() };
        let translation = path.with_extension("en.md");
        match translation.exists() {
            true => fs::remove_file(&translation).unwrap(),
            false => write(&translation, b"---\ntitle: Title\nsummary: X\n---\nText.\n"),
        }
        self.broken.retain(|(broken, _)| broken.exists());
        format!("translation {}", translation.display())
    }

    /// An article leads to another, to a part of it or to its address; or takes its address. What it leads to may go
    /// or change, so it is as it was before long.
    fn lead(&mut self) -> String {
        let (Some(path), Some(other)) = (self.added(), self.added()) else { return self.add_an_article() };
        let is_plain = |path: &Path| path.parent().is_some_and(|folder| folder.ends_with("news"));
        let is_broken = |path: &PathBuf| self.broken.iter().any(|(broken, _)| broken == path);
        if path == other || !is_plain(&path) || !is_plain(&other) || is_broken(&path) || is_broken(&other) {
            return self.add_an_article();
        }
        let (text, led) = (fs::read_to_string(&path).unwrap(), fs::read_to_string(&other).unwrap());
        let file = other.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let slug = file.get(11..).unwrap_or_default().trim_end_matches(".md").to_owned();
        let what = self.chance.below(4);
        let leading = match what {
            0 => format!("{text}\nLihat [itu](/berita/{slug}/).\n"),
            1 => format!("{text}\nLihat [bagian itu]({file}#bagian).\n"),
            2 => format!("{text}\nLihat [itu]({file}).\n"),
            _ => text.replacen("summary: ", &format!("slug: {slug}\nsummary: "), 1),
        };
        if what == 1 && !led.contains("## Bagian") {
            fs::write(&other, format!("{led}\n## Bagian\n\nIsi.\n")).unwrap();
            self.broken.push((other.clone(), led.into_bytes()));
        }
        fs::write(&path, leading).unwrap();
        // Mended first, so that it does not lead to what is gone.
        self.broken.insert(0, (path.clone(), text.into_bytes()));
        format!("{what}: {} leads to {}", path.display(), other.display())
    }

    /// The key of some news item.
    fn key(&mut self) -> String {
        let path = self.one("content/news", ".md").unwrap_or_default();
        let inner = path.strip_prefix(self.content().join("news")).unwrap_or(&path);
        let key = inner.to_string_lossy().trim_end_matches(".md").trim_end_matches(".en").to_owned();
        key.trim_end_matches("/index").to_owned()
    }

    /// Words, names and order of records that news name.
    fn edit_a_record(&mut self) -> String {
        let name = self.name();
        let (file, edited) = match self.chance.below(5) {
            0 => (
                self.one("content/awards", "results.yaml"),
                ("id: Kategori ", format!("id: Kategori {name} ")),
            ),
            1 => (self.one("content/awards", "edition.yaml"), ("label: ", format!("label: {name} "))),
            2 => (Some(self.content().join("recipients.yaml")), ("    name: ", format!("    name: {name} "))),
            3 => (
                Some(self.content().join("recipients.yaml")),
                (
                    "recipients:\n",
                    format!(
                        "recipients:\n  - {{ id: a-{name}, name: {name}, kind: business, region: \"11.01\" }}\n"
                    ),
                ),
            ),
            _ => (self.one("content", "regions.yaml"), ("name: ", format!("name: {name} "))),
        };
        let Some(file) = file.filter(|file| !self.broken.iter().any(|(broken, _)| broken == file)) else {
            return String::new();
        };
        let Ok(text) = fs::read_to_string(&file) else { return String::new() };
        fs::write(&file, text.replacen(edited.0, &edited.1, 1)).unwrap();
        format!("record {}", file.display())
    }

    fn edit_a_figure(&mut self) -> String {
        let Some(path) = self.one("content/coverage", ".yaml") else { return String::new() };
        let Ok(text) = fs::read_to_string(&path) else { return String::new() };
        let count = self.chance.below(9_000);
        let mut parts = text.splitn(2, "pu: { count: ");
        let (Some(before), Some(after)) = (parts.next(), parts.next()) else { return String::new() };
        let rest = after.trim_start_matches(|c: char| c.is_ascii_digit());
        fs::write(&path, format!("{before}pu: {{ count: {count}{rest}")).unwrap();
        format!("figure {count}")
    }

    fn edit_the_theme(&mut self) -> String {
        let name = self.name();
        match self.chance.below(8) {
            // A stylesheet of the parent, replaced.
            4 => write(&self.theme("assets/css/site.css"), format!("main {{ --{name}: 1px }}\n").as_bytes()),
            5 => write(&self.theme("locales/en.ftl"), format!("skip = Skip {name}\n").as_bytes()),
            // A component, and a template that comes and goes beside another that stays.
            6 => {
                let built_in =
                    Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/default/templates/not_found.html");
                let _ = fs::remove_file(self.theme("templates/topics.html"));
                let text = fs::read_to_string(built_in).unwrap_or_default();
                let text = text.replacen("class=\"", &format!("data-name=\"{name}\" class=\""), 1);
                write(&self.theme("templates/not_found.html"), text.as_bytes());
            }
            7 => {
                let _ = fs::remove_dir_all(self.theme("locales"));
            }
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
        for _ in 0..self.chance.below(12) {
            self.edit_an_article();
        }
        let name = self.name();
        for at in 0..6 {
            let text = format!("---\ntitle: Judul {name} {at}\ndate: 2025-03-04\nsummary: X\n---\nIsi.\n");
            write(&self.content().join(format!("news/{name}/{name}-{at}.md")), text.as_bytes());
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

/// What a clean build makes: the files that were asked for, and the paths of all; or what is wrong.
/// Without pictures and share cards: their addresses are hashes of what they are made from, and pages name those.
fn clean(root: &Path, wanted: impl Fn(usize, &str) -> bool) -> Result<(Site, BTreeSet<String>), String> {
    let Checked { value: sources, mut found } = Sources::read(root);
    let content = pipeline::content(&sources, &request(at(MOMENT))).report_to(&mut found);
    let wrong = |found: &[Diagnostic]| Err(told(found, &sources, "en"));
    let Some(public) = content.public else { return wrong(&found) };
    let made = pipeline::plan(public, &sources, |_, output| {
        let files = output.iter().filter(|(_, entry)| !NOT_CHECKED.contains(&entry.kind));
        let paths: BTreeSet<String> = files.map(|(path, _)| path.as_str().to_owned()).collect();
        let asked = paths.iter().enumerate().filter(|(place, path)| wanted(*place, path));
        let jobs = asked.filter_map(|(_, path)| Some((path, &output.get(path)?.job)));
        let made: Vec<_> = jobs.map(|(path, job)| (path.clone(), job())).collect();
        (made, paths)
    });
    let Some((made, paths)) = made.report_to(&mut found) else { return wrong(&found) };
    let mut site = Site::new();
    for (path, file) in made {
        site.insert(path, file.report_to(&mut found));
    }
    if found.iter().any(Diagnostic::is_error) { wrong(&found) } else { Ok((site, paths)) }
}

/// The first path at which the preview serves something else.
fn differs<'s>(preview: &Preview, site: &Site, mut gone: impl Iterator<Item = &'s String>) -> Option<String> {
    let got = |path: &str| preview.get(&encoded(&format!("/dasar/{path}")));
    let changed = site.iter().find(|(path, bytes)| got(path).published() != **bytes);
    changed.map(|(path, _)| path.clone()).or_else(|| gone.find(|path| got(path).status != 404).cloned())
}

/// How many steps; `EDITS=1000` takes more.
fn steps() -> usize {
    std::env::var("EDITS").ok().and_then(|steps| steps.parse().ok()).unwrap_or(100)
}

/// All files in every tenth step. In each, a part that moves on from step to step, and what nearly every edit changes.
fn is_asked(step: usize, place: usize, path: &str) -> bool {
    let usual = ["index.html", "berita/index.html", "topik/index.html", "feed.json", "sitemap.xml"];
    let is_new = path.contains("baru-");
    step % 10 == 9 || (place + step).is_multiple_of(12) || usual.contains(&path) || is_new
}

fn edit(seed: u64) {
    let steps = steps();
    let mut desk = Desk::new(seed);
    let preview = Preview::start(desk.folder.path(), &["--as-of", MOMENT]);
    let (mut good, mut paths) = clean(desk.folder.path(), |_, _| true).expect("the site is right at first");
    let (mut right, mut wrong, mut is_last) = (0, 0, true);
    for step in 0..steps {
        let what = desk.step();
        let this = format!("seed {seed}, step {step}: {what}");
        match clean(desk.folder.path(), |place, path| is_asked(step, place, path)) {
            Ok((site, now)) => {
                preview.until(&this, |preview| differs(preview, &site, paths.difference(&now)).is_none());
                (good, paths) = (site, now);
                is_last = true;
                right += 1;
            }
            Err(_) => {
                preview.until(&this, |preview| preview.state()["errors"] != 0);
                // What went away and came back may have left a right site between, which is then the last.
                is_last &= !what.ends_with("came back");
                if is_last {
                    // Files that are copied are not held: of those that went there is nothing to show.
                    let pages = good.iter().filter(|(path, _)| path.ends_with(".html")).take(3);
                    let some: Site = pages.map(|(path, bytes)| (path.clone(), bytes.clone())).collect();
                    preview.until(&this, |preview| differs(preview, &some, std::iter::empty()).is_none());
                }
                wrong += 1;
            }
        }
    }
    desk.mend();
    let (site, now) =
        clean(desk.folder.path(), |_, _| true).unwrap_or_else(|wrong| panic!("all is mended, but\n{wrong}"));
    preview.until("all is mended", |preview| differs(preview, &site, paths.difference(&now)).is_none());
    assert!(right > steps / 3 && wrong > 0, "the steps go both ways: {right} right, {wrong} wrong");
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
