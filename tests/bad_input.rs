//! What files in a repository cannot hold: links that lead out, pipes, files of 200 MB, texts in other
//! encodings. Nothing of it may stop the program, hang it, or make it eat memory.

#![allow(clippy::disallowed_methods, clippy::expect_used, clippy::unwrap_used, clippy::panic)] // tests make and break folders

mod support;

use std::fs;
use std::path::Path;
use std::time::{Duration, SystemTime};

use anugerah::sources::Sources;
use support::{at, files_below, make, request, small_site, told};
use tempfile::TempDir;

/// All findings, in English.
fn findings(folder: &Path) -> String {
    let read = Sources::read(folder);
    let mut found = read.found;
    make(&read.value, &request(at("2026-01-01T00:00:00Z"))).report_to(&mut found);
    told(&found, &read.value, "en")
}

#[track_caller]
fn expect(folder: &Path, code: &str, place: &str) {
    let said = findings(folder);
    assert!(said.contains(&format!("[{code}]")), "{code} is not told:\n{said}");
    assert!(said.contains(place), "{place} is not named:\n{said}");
}

/// What the program itself says, and its exit code.
fn program(site: &Path, arguments: &[&str]) -> (Option<i32>, String) {
    let mut program = std::process::Command::new(env!("CARGO_BIN_EXE_anugerah"));
    let run = program.args(["--language", "en", "--root"]).arg(site).args(arguments).output().unwrap();
    (run.status.code(), String::from_utf8_lossy(&run.stderr).into_owned())
}

#[test]
fn without_settings_there_is_no_site() {
    let site = TempDir::new().unwrap();
    fs::create_dir(site.path().join("content")).unwrap();
    for command in ["check", "build"] {
        let (code, said) = program(site.path(), &[command]);
        assert_eq!(code, Some(1), "{said}");
        assert!(said.contains("[no-settings]") && said.contains("anugerah init"), "{said}");
    }
    fs::remove_dir(site.path().join("content")).unwrap();
    let (code, said) = program(site.path(), &["check"]);
    assert!(code == Some(1) && said.contains("[no-content]") && !said.contains("[no-settings]"), "{said}");
}

#[test]
fn a_file_of_200_megabytes_is_not_read() {
    let site = small_site();
    let path = site.path().join("content/coverage/besar.yaml");
    fs::File::create(&path).unwrap().set_len(200 * 1024 * 1024).unwrap();
    expect(site.path(), "file-too-large", "content/coverage/besar.yaml");
}

#[test]
fn other_encodings_are_told_at_their_first_byte() {
    let site = small_site();
    let path = site.path().join("content/news/2025-01-01-kafe.md");
    fs::write(&path, b"---\ntitle: Kaf\xe9\ndate: 2025-01-01\n---\nIsi.\n").unwrap();
    expect(site.path(), "not-utf8", "content/news/2025-01-01-kafe.md:2:11");
    fs::write(&path, b"\xff\xfe-\0-\0-\0").unwrap();
    expect(site.path(), "not-utf8", "UTF-16");
}

#[test]
fn marks_and_line_ends_of_windows_do_no_harm() {
    let site = small_site();
    let path = site.path().join("content/awards/2024/edition.yaml");
    fs::write(&path, "\u{feff}label: Anugerah\r\nceremony: { date: 2024-08-17 }\r\n").unwrap();
    assert_eq!(findings(site.path()), "");
    fs::write(&path, "\u{feff}label: Anugerah\r\nceremoni: { date: 2024-08-17 }\r\n").unwrap();
    expect(site.path(), "unknown-key", "content/awards/2024/edition.yaml:2:1");
}

#[test]
fn depth_ends_somewhere() {
    let site = small_site();
    let deep = format!("label: {}x{}\n", "[".repeat(20_000), "]".repeat(20_000));
    fs::write(site.path().join("content/awards/2024/edition.yaml"), deep).unwrap();
    expect(site.path(), "yaml-too-deep", "content/awards/2024/edition.yaml:1:");
    let site = small_site();
    let quotes = format!("---\ntitle: X\ndate: 2025-01-01\n---\n{} x\n", ">".repeat(20_000));
    fs::write(site.path().join("content/news/2025-01-01-x.md"), quotes).unwrap();
    expect(site.path(), "prose-too-deep", "content/news/2025-01-01-x.md:5:");
}

#[test]
fn ten_thousand_mistakes_are_ten_thousand_findings() {
    let site = small_site();
    let keys: String = (0..10_000).map(|at| format!("kunci-{at}: x\n")).collect();
    fs::write(site.path().join("content/awards/2024/edition.yaml"), format!("label: X\n{keys}")).unwrap();
    assert_eq!(findings(site.path()).matches("error[unknown-key]").count(), 10_000);
}

#[test]
fn names_in_decomposed_letters_are_found_by_composed_ones() {
    let site = small_site();
    fs::write(
        site.path().join("content/news/2025-01-01-kafe\u{301}.md"),
        "---\ntitle: X\ndate: 2025-01-01\nslug: kafe\n---\nX\n",
    )
    .unwrap();
    fs::write(
        site.path().join("content/news/2025-01-02-y.md"),
        "---\ntitle: Y\ndate: 2025-01-02\n---\n[x](2025-01-01-kaf\u{e9}.md)\n",
    )
    .unwrap();
    assert_eq!(findings(site.path()), "");
}

#[test]
fn a_folder_where_a_file_is_meant() {
    let site = small_site();
    fs::remove_file(site.path().join("content/measures.yaml")).unwrap();
    fs::create_dir(site.path().join("content/measures.yaml")).unwrap();
    expect(site.path(), "folder-for-file", "content/measures.yaml");
}

#[test]
fn a_picture_that_is_none() {
    let site = small_site();
    let folder = site.path().join("content/awards/2024/photos");
    fs::create_dir(&folder).unwrap();
    fs::write(folder.join("a.jpg"), "not a picture").unwrap();
    fs::write(folder.join("photos.yaml"), "photos: [{ file: a.jpg, alt: X }]\n").unwrap();
    expect(site.path(), "corrupt-picture", "content/awards/2024/photos/a.jpg");
    fs::write(folder.join("photos.yaml"), "photos: []\n").unwrap();
    expect(site.path(), "unlisted-file", "content/awards/2024/photos/a.jpg");
}

#[test]
fn a_template_that_writes_without_end_is_stopped_and_named() {
    let site = small_site();
    let settings = site.path().join("content/site.yaml");
    let text = fs::read_to_string(&settings).unwrap() + "theme: uji\n";
    fs::write(&settings, text).unwrap();
    let theme = site.path().join("themes/uji/templates");
    fs::create_dir_all(&theme).unwrap();
    fs::write(site.path().join("themes/uji/theme.yaml"), "name: uji\nparent: default\n").unwrap();
    let line = "x".repeat(2_000);
    let template = format!("{{% for n in range(end=90000) %}}{line}{{% endfor %}}");
    fs::write(theme.join("not_found.html"), template).unwrap();
    expect(site.path(), "template-too-long", "themes/uji/templates/not_found.html");
}

/// What is remembered of a picture is found by its stamp: another must not be taken for it, whatever its times say.
#[test]
fn files_of_one_size_and_one_time_are_told_apart() {
    let site = small_site();
    let path = site.path().join("content/awards/2024/a.jpg");
    let (long_ago, far_off) = (Duration::from_secs(1_000_000_000), Duration::from_secs(9_000_000_000));
    let write = |text: &str, time: Duration| {
        fs::write(&path, text).unwrap();
        let file = fs::File::options().write(true).open(&path).unwrap();
        file.set_modified(SystemTime::UNIX_EPOCH + time).unwrap();
    };
    let stamp = || {
        let sources = Sources::read(site.path()).value;
        sources.stamp(sources.find("content/awards/2024/a.jpg").unwrap())
    };
    let settled = || std::thread::sleep(Duration::from_millis(2_100));
    write("satu", long_ago);
    #[cfg(unix)]
    assert_eq!(stamp(), None, "it may be written again at this very moment");
    settled();
    let first = stamp().unwrap();
    assert_eq!(stamp().unwrap(), first);
    write("dua!", long_ago);
    settled();
    #[cfg(unix)]
    assert_ne!(stamp().unwrap(), first);
    write("tiga", far_off);
    settled();
    assert_eq!(stamp(), None, "a time that has not come yet tells nothing");
}

#[cfg(unix)]
mod unix {
    use std::os::unix::fs::symlink;

    use super::*;

    #[test]
    fn links_that_leave_the_site_or_turn_in_circles() {
        let site = small_site();
        symlink("/etc", site.path().join("content/pages/luar")).unwrap();
        expect(site.path(), "link-outside", "content/pages/luar");
        let site = small_site();
        symlink(site.path().join("content"), site.path().join("content/news/lingkar")).unwrap();
        expect(site.path(), "link-cycle", "content/news/lingkar");
    }

    #[test]
    fn links_that_lead_nowhere() {
        let site = small_site();
        symlink("tidak-ada.md", site.path().join("content/news/ke-mana.md")).unwrap();
        expect(site.path(), "link-nowhere", "content/news/ke-mana.md");
        let site = small_site();
        symlink("diri.md", site.path().join("content/news/diri.md")).unwrap();
        expect(site.path(), "link-nowhere", "content/news/diri.md");
    }

    /// A name is shown as a name: on one line, and without what would move a terminal's cursor.
    #[test]
    fn names_that_no_address_can_hold() {
        use std::ffi::OsStr;
        use std::os::unix::ffi::OsStrExt;
        let site = small_site();
        let files = site.path().join("content/static");
        fs::create_dir(&files).unwrap();
        for name in ["a\nb.txt", "c\u{1b}[31m.txt", "d#e.txt", "CON", "f."] {
            fs::write(files.join(name), "x").unwrap();
        }
        fs::write(files.join(OsStr::from_bytes(b"g\xff.txt")), "x").unwrap();
        let said = findings(site.path());
        assert_eq!(said.matches("error[bad-file-name]").count(), 6, "{said}");
        for name in ["a\u{240a}b.txt", "c\u{241b}[31m.txt", "d#e.txt", "CON", "f.", "g\u{fffd}.txt"] {
            assert!(said.contains(&format!("--> content/static/{name}")), "{name}: {said}");
        }
        assert!(!said.contains('\u{1b}'), "{said}");
    }

    #[test]
    fn settings_that_are_a_pipe_are_not_waited_for() {
        let site = small_site();
        let settings = site.path().join("content/site.yaml");
        fs::remove_file(&settings).unwrap();
        assert!(std::process::Command::new("mkfifo").arg(&settings).status().unwrap().success());
        for command in ["check", "build"] {
            let (code, said) = program(site.path(), &[command]);
            assert_eq!(code, Some(1), "{said}");
            assert!(said.contains("[not-a-file]") && !said.contains("empty-file"), "{said}");
        }
        fs::remove_file(&settings).unwrap();
        fs::create_dir(&settings).unwrap();
        let said = findings(site.path());
        assert!(said.contains("[folder-for-file]") && !said.contains("empty-file"), "{said}");
    }

    #[test]
    fn a_link_inside_the_site_is_followed() {
        let site = small_site();
        symlink(site.path().join("content/pages/tentang.md"), site.path().join("content/pages/kami.md"))
            .unwrap();
        assert_eq!(findings(site.path()), "");
    }

    #[test]
    fn a_pipe_is_named_and_never_opened() {
        let site = small_site();
        let pipe = site.path().join("content/news/pipa.md");
        let made = std::process::Command::new("mkfifo").arg(&pipe).status().expect("mkfifo runs");
        assert!(made.success());
        expect(site.path(), "not-a-file", "content/news/pipa.md");
    }
}

#[test]
fn a_map_too_large_to_be_held_is_read_and_quoted() {
    let site = small_site();
    let regions = site.path().join("content/regions.yaml");
    let text = fs::read_to_string(&regions).unwrap() + "map: { file: peta.geojson, property: kode }\n";
    fs::write(&regions, text).unwrap();
    let blank = " ".repeat(17 * 1024 * 1024);
    let feature = |code: &str, geometry: &str| {
        format!(r#"{{"type":"Feature","properties":{{"kode":"{code}"}},"geometry":{geometry}}}"#)
    };
    let square = r#"{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]]]}"#;
    let map = |last: &str| {
        let features =
            [feature("97.03", square), feature("97.05", square), feature("97.71", last)].join(",\n");
        format!("{{\"type\":\"FeatureCollection\",\"features\":[\n{blank}\n{features}]}}")
    };
    let path = site.path().join("content/peta.geojson");
    fs::write(&path, map(square)).unwrap();
    assert_eq!(findings(site.path()), "");
    fs::write(&path, map(r#"{"type":"Point","coordinates":[0,0]}"#)).unwrap();
    expect(site.path(), "map-geometry-kind", "content/peta.geojson:5:68");
    fs::write(&path, map(&"[".repeat(200_000))).unwrap();
    expect(site.path(), "map-not-json", "content/peta.geojson:5:");
    let deep =
        format!(r#"{{"type":"Polygon","coordinates":{}{}}}"#, "[".repeat(200_000), "]".repeat(200_000));
    fs::write(&path, map(&deep)).unwrap();
    expect(site.path(), "map-coordinates", "content/peta.geojson:5:");
}

/// A loop that counts for years and writes nothing meets no limit of its own; the program ends, and says why.
#[test]
fn a_template_that_does_not_end_is_named_with_its_page() {
    let site = small_site();
    let (code, said) = program(site.path(), &["build"]);
    assert_eq!(code, Some(0), "{said}");
    let before = files_below(&site.path().join("public"));
    let loops = "{% set a = range(end=1000) %}{% for i in a %}{% for j in a %}{% for k in a %}{% for l in a %}\
                 {% if l < 0 %}x{% endif %}{% endfor %}{% endfor %}{% endfor %}{% endfor %}";
    let template = site.path().join("themes/lama/templates/changes.html");
    fs::create_dir_all(template.parent().unwrap()).unwrap();
    fs::write(site.path().join("themes/lama/theme.yaml"), "name: Lama\ndescription: x\nparent: default\n")
        .unwrap();
    fs::write(&template, loops).unwrap();
    let settings = site.path().join("content/site.yaml");
    let text = fs::read_to_string(&settings).unwrap();
    fs::write(&settings, format!("{text}\ntheme: lama\n")).unwrap();
    for command in ["build", "check"] {
        let (code, said) = program(site.path(), &[command, "--page-limit", "2"]);
        assert_eq!(code, Some(1), "{command}: {said}");
        assert!(said.contains("changes.html") && said.contains("/ralat/"), "{command}: {said}");
    }
    assert_eq!(files_below(&site.path().join("public")).len(), before.len(), "the old site stands");
    assert!(!site.path().join(".public.anugerah-stage").exists(), "the stage is gone");
}
