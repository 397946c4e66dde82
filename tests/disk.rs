//! `build` on a disk that refuses, is full, or is left in the middle: the site that stands is whole, the old one or the
//! new one, and the next build finds its way.

#![allow(clippy::disallowed_methods, clippy::unwrap_used, clippy::panic)] // tests run the program on folders of their own
#![cfg(unix)]

mod support;

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use support::{files_below, small_site};

const PROGRAM: &str = env!("CARGO_BIN_EXE_anugerah");

/// Another version of it: every page shows the name.
fn rename(site: &Path, name: &str) {
    let settings = site.join("content/site.yaml");
    let text = fs::read_to_string(&settings).unwrap();
    let lines = text.lines().map(|line| match line.starts_with("title:") {
        true => format!("title: {name}\n"),
        false => format!("{line}\n"),
    });
    fs::write(&settings, lines.collect::<String>()).unwrap();
}

fn build(site: &Path, mut program: Command) -> (Option<i32>, String) {
    program.args(["--language", "en", "--root"]).arg(site).arg("build");
    let run = program.args(["--as-of", "2026-01-01T00:00:00Z"]).output().unwrap();
    (run.status.code(), String::from_utf8_lossy(&run.stderr).into_owned())
}

#[track_caller]
fn publish(site: &Path) -> BTreeMap<String, Vec<u8>> {
    let (code, said) = build(site, Command::new(PROGRAM));
    assert_eq!(code, Some(0), "{said}");
    published(site)
}

fn published(site: &Path) -> BTreeMap<String, Vec<u8>> {
    let files = files_below(&site.join("public"));
    files.into_iter().map(|(name, path)| (name, fs::read(path).unwrap())).collect()
}

fn has_stage(site: &Path) -> bool {
    site.join(".public.anugerah-stage").exists()
}

fn allow(path: &Path, mode: u32) {
    fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
}

/// The program as one whom permissions hold back, which they do not do to the system's owner.
fn held_back(site: &Path) -> Command {
    let probe = site.join("probe");
    fs::create_dir(&probe).unwrap();
    allow(&probe, 0o555);
    let goes_through = fs::create_dir(probe.join("x")).is_ok();
    fs::remove_dir_all(&probe).unwrap();
    if !goes_through {
        return Command::new(PROGRAM);
    }
    let mut command = Command::new("setpriv");
    command.args(["--bounding-set=-dac_override,-dac_read_search", "--", PROGRAM]);
    command
}

#[test]
fn where_nothing_may_be_written_the_old_site_stands() {
    let site = small_site();
    let old = publish(site.path());
    rename(site.path(), "Nama baru");
    let program = held_back(site.path());
    allow(site.path(), 0o555);
    let (code, said) = build(site.path(), program);
    allow(site.path(), 0o755);
    assert_eq!(code, Some(2), "{said}");
    assert!(said.contains(".public.anugerah-stage cannot be made: Permission denied"), "{said}");
    assert!(published(site.path()) == old);

    // A folder of the old site that cannot be cleared away: the new one stands all the same, and it is said.
    let program = held_back(site.path());
    allow(&site.path().join("public"), 0o555);
    let (code, said) = build(site.path(), program);
    assert_eq!(code, Some(2), "{said}");
    assert!(said.contains(".public.anugerah-stage cannot be removed: Permission denied"), "{said}");
    let new = published(site.path());
    assert!(shows(&new, "Nama baru"));
    allow(&site.path().join(".public.anugerah-stage"), 0o755);
    assert!(publish(site.path()) == new && !has_stage(site.path()));
}

/// What is wrong only once the site is planned, or counts as wrong because that is asked for, is not published either.
#[test]
fn what_is_refused_late_leaves_the_old_site() {
    let site = small_site();
    let old = publish(site.path());
    rename(site.path(), "Nama baru");
    let content = site.path().join("content");
    fs::create_dir_all(content.join("static")).unwrap();
    for files in [&["index.html"][..], &["berita"], &["A.txt", "a.txt"]] {
        files.iter().for_each(|file| fs::write(content.join("static").join(file), "x").unwrap());
        let (code, said) = build(site.path(), Command::new(PROGRAM));
        files.iter().for_each(|file| fs::remove_file(content.join("static").join(file)).unwrap());
        assert_eq!((code, said.matches("error[duplicate-address]").count()), (Some(1), 1), "{said}");
        assert!(said.contains("content/static/"), "{said}");
        assert!(published(site.path()) == old && !has_stage(site.path()), "{files:?}");
    }
    let doubt = "---\ntitle: Senin\ndate: 2024-07-03\nsummary: X\n---\nPada Senin, 4 Juli 2024.\n";
    fs::write(content.join("news/senin.md"), doubt).unwrap();
    let mut strict = Command::new(PROGRAM);
    strict.args(["--language", "en", "--root"]).arg(site.path()).args(["build", "--deny", "warnings"]);
    let run = strict.output().unwrap();
    let said = String::from_utf8_lossy(&run.stderr).into_owned();
    assert_eq!(run.status.code(), Some(1), "{said}");
    assert!(said.contains("1 warning") && published(site.path()) == old, "{said}");
    let new = publish(site.path());
    assert!(shows(&new, "Nama baru") && new.contains_key("berita/senin/index.html"));
}

/// The system writes so many bytes into a file and no more: as where a disk is full, in the middle of a file.
#[test]
fn a_full_disk_leaves_the_old_site() {
    let site = small_site();
    let old = publish(site.path());
    rename(site.path(), "Nama baru");
    let limited = |blocks: usize| {
        let mut shell = Command::new("sh");
        shell.args(["-c", "trap '' XFSZ; ulimit -f \"$0\" && exec \"$@\"", &blocks.to_string(), PROGRAM]);
        shell
    };
    for blocks in [0, 1, 4, 16] {
        let (code, said) = build(site.path(), limited(blocks));
        assert_eq!(code, Some(2), "{blocks} blocks: {said}");
        assert!(said.contains("cannot be written: File too large"), "{blocks} blocks: {said}");
        assert!(said.contains("The old site stands unchanged"), "{said}");
        assert!(published(site.path()) == old && !has_stage(site.path()), "{blocks} blocks");
    }
    let new = publish(site.path());
    assert!(shows(&new, "Nama baru"));
}

/// Told to end while it writes, by Ctrl-C and by force.
#[test]
fn what_is_broken_off_in_the_middle_leaves_the_old_site() {
    let site = small_site();
    let old = publish(site.path());
    rename(site.path(), "Nama baru");
    let theme = site.path().join("themes/lama/templates");
    fs::create_dir_all(&theme).unwrap();
    fs::write(site.path().join("themes/lama/theme.yaml"), "parent: default\n").unwrap();
    let (each, end) = ("{% for i in a %}".repeat(6), "{% endfor %}".repeat(6));
    fs::write(theme.join("changes.html"), format!("{{% set a = range(end=1000) %}}{each}{end}")).unwrap();
    let settings = site.path().join("content/site.yaml");
    let good = fs::read_to_string(&settings).unwrap();
    fs::write(&settings, format!("{good}theme: lama\n")).unwrap();
    for signal in ["INT", "TERM", "KILL"] {
        let mut command = Command::new(PROGRAM);
        command.arg("--root").arg(site.path()).arg("build").stderr(Stdio::null());
        let mut running = command.spawn().unwrap();
        let begun = Instant::now();
        let stage = site.path().join(".public.anugerah-stage");
        while !stage.join("index.html").exists() {
            assert!(begun.elapsed() < Duration::from_secs(60), "it never wrote");
            std::thread::sleep(Duration::from_millis(5));
        }
        let kill = Command::new("kill").args([&format!("-{signal}"), &running.id().to_string()]).status();
        assert!(kill.unwrap().success());
        assert!(!running.wait().unwrap().success());
        assert!(published(site.path()) == old, "{signal}");
    }
    fs::write(&settings, good).unwrap();
    let new = publish(site.path());
    assert!(shows(&new, "Nama baru") && !has_stage(site.path()));
}

/// Killed at any moment, also while the sites are exchanged: what stands is one version, whole.
#[test]
fn at_whatever_moment_it_is_killed_one_whole_site_stands() {
    let site = small_site();
    let (first, second) = ("Nama pertama", "Nama kedua");
    let versions = [first, second].map(|name| {
        rename(site.path(), name);
        publish(site.path())
    });
    let begun = Instant::now();
    publish(site.path());
    let time = begun.elapsed();
    assert!(shows(&versions[0], first) && shows(&versions[1], second));
    let (mut killed, mut ended) = (0, 0);
    for turn in 0..9 {
        rename(site.path(), if turn % 2 == 0 { first } else { second });
        let mut command = Command::new(PROGRAM);
        command.arg("--root").arg(site.path()).args(["build", "--as-of", "2026-01-01T00:00:00Z"]);
        let mut running = command.stderr(Stdio::null()).spawn().unwrap();
        std::thread::sleep(time * turn / 7);
        running.kill().unwrap();
        match running.wait().unwrap().success() {
            true => ended += 1,
            false => killed += 1,
        }
        let stands = published(site.path());
        let differ = |version: &BTreeMap<String, Vec<u8>>| {
            let other = version.iter().filter(|(path, bytes)| stands.get(*path) != Some(bytes));
            let more = stands.keys().filter(|path| !version.contains_key(*path));
            other.map(|(path, _)| path.clone()).chain(more.cloned()).collect::<Vec<_>>()
        };
        let differ = versions.each_ref().map(differ);
        assert!(differ.iter().any(Vec::is_empty), "turn {turn}: parts of both: {differ:?}");
    }
    assert!(killed > 0, "{ended} ended before they were killed");
    rename(site.path(), second);
    assert!(publish(site.path()) == versions[1] && !has_stage(site.path()));
}

/// Whether the first page has these words.
fn shows(site: &BTreeMap<String, Vec<u8>>, words: &str) -> bool {
    contains(&site["index.html"], words)
}

fn contains(bytes: &[u8], text: &str) -> bool {
    bytes.windows(text.len()).any(|part| part == text.as_bytes())
}
