//! The preview as its user meets it: run, asked over HTTP, edited, broken, mended, ended.

#![allow(clippy::disallowed_methods, clippy::expect_used, clippy::unwrap_used)] // tests run the program on folders of their own
#![cfg(unix)] // they end it as Ctrl-C does

mod preview;
mod support;

use std::fs;
use std::net::TcpListener;
use std::path::Path;

use anugerah::sources::Sources;
use preview::{Preview, copy, encoded};
use support::{at, make, request, root};
use tempfile::TempDir;

const MOMENT: &str = "2025-01-01T00:00:00Z";

fn provinsi() -> TempDir {
    let folder = TempDir::new().unwrap();
    copy(&root().join("tests/sites/provinsi/content"), &folder.path().join("content"));
    folder
}

/// A site of one page and one news item, at an address with a path.
fn small(base: &str) -> TempDir {
    let folder = TempDir::new().unwrap();
    let content = folder.path().join("content");
    fs::create_dir_all(content.join("news")).unwrap();
    fs::create_dir_all(content.join("static")).unwrap();
    let site = format!(
        "title: X\nbase_url: {base}\nlanguages: [id]\ntime_zone: Asia/Jayapura\npublisher: {{ name: X }}\n"
    );
    fs::write(content.join("site.yaml"), site).unwrap();
    fs::write(content.join("static/angka.txt"), "0123456789").unwrap();
    article(folder.path(), "Judul pertama");
    folder
}

fn article(root: &Path, title: &str) {
    let text = format!("---\ntitle: {title}\ndate: 2024-07-03\nsummary: X\n---\nIsi.\n");
    fs::write(root.join("content/news/satu.md"), text).unwrap();
}

#[test]
fn what_is_served_is_what_is_published() {
    let site = provinsi();
    let built = make(&Sources::read(site.path()).value, &request(at(MOMENT))).value;
    let preview = Preview::start(site.path(), &["--as-of", MOMENT]);
    assert!(built.len() > 100);
    for (path, bytes) in &built {
        let served = preview.get(&encoded(&format!("/{path}")));
        assert_eq!(served.status, 200, "{path}");
        match bytes.is_empty() {
            // Pictures, which `make` leaves undrawn: the preview draws them by the same jobs.
            true => assert!(!served.body.is_empty(), "{path} is empty"),
            false => assert!(served.published() == *bytes, "{path} differs"),
        }
    }
    let served = preview.get("/").text();
    assert_eq!(served.matches("/__anugerah/").count(), 1, "one line more than is published");
}

/// The search index is made when the search page asks for it; then it is what a build publishes.
#[test]
#[cfg(feature = "search")]
fn search_works_in_the_preview() {
    let site = small("https://contoh.example/dasar/");
    let built = support::make_search(&Sources::read(site.path()).value, &request(at(MOMENT))).value;
    let preview = Preview::start(site.path(), &["--as-of", MOMENT]);
    for (path, bytes) in &built {
        let served = preview.get(&format!("/dasar/{path}"));
        assert!(served.status == 200 && served.published() == *bytes, "{path} differs");
    }
    assert!(built.len() > 5);
    assert_eq!(preview.get("/dasar/pagefind/id/there-is-none").status, 404);
}

#[test]
fn nothing_of_the_preview_is_published() {
    let site = provinsi();
    let built = make(&Sources::read(site.path()).value, &request(at(MOMENT))).value;
    for (path, bytes) in &built {
        let text = String::from_utf8_lossy(bytes);
        assert!(!text.contains("__anugerah") && !text.contains("anugerah-preview"), "{path}");
    }
}

#[test]
fn addresses_answer_as_on_a_host() {
    let site = small("https://contoh.example/dasar/situs/");
    let preview = Preview::start(site.path(), &[]);
    let root = preview.get("/");
    assert_eq!((root.status, root.header("location")), (302, "/dasar/situs/"));
    let home = preview.get("/dasar/situs/");
    assert_eq!((home.status, home.header("content-type")), (200, "text/html; charset=utf-8"));
    let folder = preview.get("/dasar/situs/berita");
    assert_eq!((folder.status, folder.header("location")), (302, "/dasar/situs/berita/"));
    assert_eq!(preview.get("/dasar/situs//berita").status, 404, "no way to another host");
    assert_eq!(preview.get("/berita/").status, 404, "outside of the base path");
    let missing = preview.get("/dasar/situs/tidak-ada/");
    assert_eq!(missing.status, 404);
    assert!(missing.text().contains("/dasar/situs/"), "the site's own page for that");
    let post = preview.ask("POST", "/dasar/situs/", &[], "x");
    assert_eq!((post.status, post.header("allow")), (405, "GET, HEAD"));
}

#[test]
fn parts_tags_and_heads() {
    let site = small("https://contoh.example/");
    let preview = Preview::start(site.path(), &[]);
    let whole = preview.get("/angka.txt");
    assert_eq!((whole.status, whole.text()), (200, "0123456789".to_owned()));
    let part = preview.ask("GET", "/angka.txt", &[("Range", "bytes=3-5")], "");
    assert_eq!((part.status, part.text(), part.header("content-range")), (206, "345".into(), "bytes 3-5/10"));
    let beyond = preview.ask("GET", "/angka.txt", &[("Range", "bytes=30-")], "");
    assert_eq!(beyond.status, 416);
    let known = preview.ask("GET", "/angka.txt", &[("If-None-Match", whole.header("etag"))], "");
    assert_eq!((known.status, known.body.len()), (304, 0));
    let head = preview.ask("HEAD", "/angka.txt", &[], "");
    assert_eq!((head.status, head.header("content-length"), head.body.len()), (200, "10", 0));
}

#[test]
fn no_path_leaves_the_site() {
    let site = small("https://contoh.example/");
    fs::write(site.path().join("rahasia.txt"), "rahasia").unwrap();
    let preview = Preview::start(site.path(), &[]);
    for path in [
        "/../rahasia.txt",
        "/%2e%2e/rahasia.txt",
        "/..%2frahasia.txt",
        "/berita/../../rahasia.txt",
        "/content/site.yaml",
        "/%2fetc/passwd",
        "//etc/passwd",
        "/..\\rahasia.txt",
        "/%00",
        "/%ff",
        "/__anugerah/../rahasia.txt",
        "/__anugerah/%2e%2e/rahasia.txt",
    ] {
        let answer = preview.get(path);
        assert_eq!(answer.status, 404, "{path}");
        assert!(!answer.text().contains("rahasia\n") && answer.text() != "rahasia", "{path}");
    }
}

#[test]
fn pages_of_other_sites_neither_read_nor_move_anything() {
    let site = small("https://contoh.example/");
    let preview = Preview::start(site.path(), &[]);
    assert_eq!(preview.ask("GET", "/", &[("Host", "jahat.example")], "").status, 421);
    let port = preview.address.port();
    assert_eq!(preview.ask("GET", "/", &[("Host", &format!("localhost:{port}"))], "").status, 200);
    let foreign = [("Origin", "https://jahat.example")];
    assert_eq!(preview.ask("POST", "/__anugerah/as-of", &foreign, "date=2020-01-01").status, 403);
    let own = format!("http://{}", preview.address);
    let moved = preview.ask(
        "POST",
        "/__anugerah/as-of",
        &[("Origin", &own)],
        "date=2020-01-01T10%3A00&back=/berita/",
    );
    assert_eq!((moved.status, moved.header("location")), (303, "/berita/"));
    preview.until("nothing was published by 2020", |preview| preview.get("/berita/satu/").status == 404);
    assert!(preview.get("/__anugerah/panel?lang=en&at=/").text().contains("as of 2020-01-01 10:00"));
    let back = preview.ask("POST", "/__anugerah/as-of", &[], "date=&back=//jahat.example/");
    assert_eq!((back.status, back.header("location")), (303, "/"));
    preview.until("now it is", |preview| preview.get("/berita/satu/").status == 200);
    assert_eq!(preview.ask("POST", "/__anugerah/as-of", &[], "date=kemarin").status, 400);
}

#[test]
fn an_edit_is_shown_and_a_mistake_is_told_over_the_last_good_page() {
    let site = small("https://contoh.example/");
    let preview = Preview::start(site.path(), &[]);
    article(site.path(), "Judul kedua");
    preview.until("the new title", |preview| preview.get("/berita/satu/").text().contains("Judul kedua"));

    let page = preview.get("/berita/satu/").published();
    fs::write(site.path().join("content/news/satu.md"), "---\ntitle: Judul ketiga\ndate: besok\n---\n")
        .unwrap();
    preview.until("the mistake", |preview| preview.state()["errors"] == 1);
    assert_eq!(preview.get("/berita/satu/").published(), page, "the last good page");
    let panel = preview.get("/__anugerah/panel?lang=id&at=/").text();
    assert!(panel.contains("content/news/satu.md:3:7") && panel.contains("kesalahan"), "{panel}");
    let panel = preview.get("/__anugerah/panel?lang=en&at=/").text();
    assert!(panel.contains("class=\"overlay\"") && panel.contains("<mark>besok</mark>"), "{panel}");

    article(site.path(), "Judul keempat");
    preview.until("it is mended", |preview| preview.state()["errors"] == 0);
    preview.until("the page is new", |preview| preview.get("/berita/satu/").text().contains("Judul keempat"));
    assert!(!preview.get("/__anugerah/panel?lang=en&at=/").text().contains("overlay"));
    preview.until("the terminal says so", |preview| preview.said().contains("No errors."));
    assert!(preview.said().contains("content/news/satu.md:3:7"), "{}", preview.said());
}

/// The texts are read for doubts once the page is shown: till then those of other files stand.
#[test]
fn warnings_of_other_files_stand_through_an_edit() {
    let site = small("https://contoh.example/");
    let other = site.path().join("content/news/dua.md");
    let text = "---\ntitle: Dua\ndate: 2024-07-04\nsummary: X\n---\nPada Senin, 4 Juli 2024.\n";
    fs::write(&other, text).unwrap();
    coverage_of_a_region_to_come(site.path());
    let preview = Preview::start(site.path(), &[]);
    preview.until("both doubts", |preview| preview.state()["warnings"] == 2);
    let told = || {
        let state = preview.state();
        (state["round"].as_u64().unwrap(), state["warnings"].as_u64().unwrap())
    };
    for number in 0..5 {
        let (before, _) = told();
        // By turns only words, and more than words.
        match number % 2 {
            0 => article(site.path(), &format!("Judul {number}")),
            _ => {
                let path = site.path().join("content/news/satu.md");
                let text = fs::read_to_string(&path).unwrap();
                fs::write(path, format!("{text}Lagi.\n")).unwrap();
            }
        }
        preview.until("a round, and the doubts with it", |_| {
            let (round, warnings) = told();
            assert_eq!(warnings, 2, "in round {round}");
            round > before
        });
    }
    fs::write(&other, text.replace("Senin", "Kamis")).unwrap();
    preview.until("one doubt", |preview| preview.state()["warnings"] == 1);
    let regions = site.path().join("content/regions.yaml");
    let text = fs::read_to_string(&regions).unwrap();
    fs::write(&regions, text.replace(", since: 2024-01-01", "")).unwrap();
    preview.until("no doubt", |preview| preview.state()["warnings"] == 0);
}

/// Figures of a day on which their region did not stand yet, which is told as a doubt.
fn coverage_of_a_region_to_come(root: &Path) {
    let content = root.join("content");
    fs::create_dir_all(content.join("coverage")).unwrap();
    let regions = "province: { code: \"99\", name: P }\nregencies:\n  - { code: \"99.01\", slug: k, kind: kota, name: K, \
                   since: 2024-01-01 }\n";
    let measures = "measures:\n  - { id: c, title: C, counts: c, bases: [{ id: b, title: b }] }\n";
    let figures = "measure: c\nbasis: b\nperiod: \"2020\"\nslug: \"2020\"\nas_of: 2020-12-31\nstatus: final\n\
                   source: { name: X, title: Y, published: 2021-02 }\nrows:\n  - { region: \"99.01\", count: 1, of: 2 }\n";
    fs::write(content.join("regions.yaml"), regions).unwrap();
    fs::write(content.join("measures.yaml"), measures).unwrap();
    fs::write(content.join("coverage/lama.yaml"), figures).unwrap();
}

#[test]
fn the_browser_is_led_to_the_page_that_an_edit_changed() {
    let site = small("https://contoh.example/dasar/");
    let preview = Preview::start(site.path(), &["--follow"]);
    let go = || preview.state()["go"].clone();
    article(site.path(), "Judul kedua");
    preview.until("the article", |_| go() == serde_json::json!(["/dasar/berita/satu/"]));
    fs::write(site.path().join("content/static/angka.txt"), "1").unwrap();
    preview.until("a file that is no page leads nowhere", |_| go() == serde_json::json!([]));
    drop(preview);

    let preview = Preview::start(site.path(), &[]);
    let before = preview.state()["round"].as_u64().unwrap();
    article(site.path(), "Judul ketiga");
    preview.until("a round", |preview| preview.state()["round"].as_u64().unwrap() > before);
    assert_eq!(preview.state()["go"], serde_json::json!([]), "without being asked, it stays where it is");
}

#[test]
fn a_template_that_fails_leaves_the_last_good_page() {
    let site = small("https://contoh.example/");
    let preview = Preview::start(site.path(), &[]);
    let page = preview.get("/berita/satu/").published();
    let templates = site.path().join("themes/default/templates");
    copy(&root().join("themes/default"), &site.path().join("themes/default"));
    let good = fs::read_to_string(templates.join("article.html")).unwrap();
    preview.until("the same theme", |preview| preview.get("/berita/satu/").published() == page);
    fs::write(
        templates.join("article.html"),
        format!("{good}{{% block main %}}{{{{ view.x.y.z }}}}{{% endblock %}}"),
    )
    .unwrap();
    preview.until("the mistake", |preview| preview.state()["errors"] != 0);
    assert_eq!(preview.get("/berita/satu/").published(), page);
    fs::write(templates.join("article.html"), good).unwrap();
    preview.until("it is mended", |preview| preview.state()["errors"] == 0);
}

#[test]
fn a_broken_site_says_so_and_shows_itself_once_mended() {
    let site = small("https://contoh.example/");
    let settings = fs::read_to_string(site.path().join("content/site.yaml")).unwrap();
    fs::write(site.path().join("content/site.yaml"), "title: [\n").unwrap();
    let preview = Preview::start(site.path(), &[]);
    let page = preview.get("/");
    assert_eq!(page.status, 503);
    assert!(
        page.text().contains("content/site.yaml:") && page.text().contains("preview.js"),
        "{}",
        page.text()
    );
    fs::write(site.path().join("content/site.yaml"), settings).unwrap();
    preview.until("the site", |preview| preview.get("/").status == 200);
}

#[test]
fn a_folder_that_vanishes_and_returns() {
    let site = small("https://contoh.example/");
    let preview = Preview::start(site.path(), &[]);
    let (content, away) = (site.path().join("content"), site.path().join("away"));
    fs::rename(&content, &away).unwrap();
    preview.until("it is missed", |preview| preview.state()["errors"] != 0);
    article_at(&away, "Judul baru");
    fs::rename(&away, &content).unwrap();
    preview.until("it is back", |preview| preview.state()["errors"] == 0);
    preview.until("as it is now", |preview| preview.get("/berita/satu/").text().contains("Judul baru"));
    article(site.path(), "Judul terbaru");
    preview.until("it is watched", |preview| preview.get("/berita/satu/").text().contains("Judul terbaru"));

    fs::remove_dir_all(&content).unwrap();
    preview.until("it is missed again", |preview| preview.state()["errors"] != 0);
    let other = small("https://contoh.example/");
    copy(&other.path().join("content"), &content);
    preview
        .until("another is there", |preview| preview.get("/berita/satu/").text().contains("Judul pertama"));
}

/// On a network drive the system tells nothing: it is looked, also at times that went back and at what came again.
#[test]
fn files_are_looked_at_where_that_is_asked_for() {
    let site = small("https://contoh.example/");
    let preview = Preview::start(site.path(), &["--poll"]);
    assert_eq!(
        fs::read_dir(format!("/proc/{}/fd", preview.pid())).map_or(0, |open| open.filter(is_watch).count()),
        0
    );
    let shows =
        |title: &str| preview.until(title, |preview| preview.get("/berita/satu/").text().contains(title));
    for number in 0..3 {
        article(site.path(), &format!("Judul {number}"));
        shows(&format!("Judul {number}"));
    }
    let old = site.path().join("content/news/satu.md");
    article(site.path(), "Judul lama");
    let long_ago = std::time::SystemTime::UNIX_EPOCH + std::time::Duration::from_secs(1_000_000_000);
    fs::File::options().write(true).open(&old).unwrap().set_modified(long_ago).unwrap();
    shows("Judul lama");
    let (content, away) = (site.path().join("content"), site.path().join("away"));
    fs::rename(&content, &away).unwrap();
    preview.until("it is missed", |preview| preview.state()["errors"] != 0);
    article_at(&away, "Judul baru");
    fs::rename(&away, &content).unwrap();
    shows("Judul baru");
    preview.until("it is right again", |preview| preview.state()["errors"] == 0);
}

/// Whether an open file of a program is a watch of the system.
fn is_watch(open: &std::io::Result<fs::DirEntry>) -> bool {
    let leads = open.as_ref().ok().and_then(|open| fs::read_link(open.path()).ok());
    leads.is_some_and(|to| to.to_string_lossy().contains("inotify"))
}

/// As a program does that brings another state of the whole site: most files come, then go, in a moment.
#[test]
fn another_checkout_of_thousands_of_files() {
    let site = small("https://contoh.example/");
    let preview = Preview::start(site.path(), &[]);
    let content = site.path().join("content");
    fs::create_dir_all(content.join("static/lampiran")).unwrap();
    for number in 0..4_900 {
        fs::write(content.join(format!("static/lampiran/{number}.txt")), number.to_string()).unwrap();
    }
    for number in 0..100 {
        let text = format!("---\ntitle: Judul {number}\ndate: 2024-07-04\nsummary: X\n---\nIsi.\n");
        fs::write(content.join(format!("news/banyak-{number}.md")), text).unwrap();
    }
    preview.until("all are there", |preview| {
        ["/lampiran/0.txt", "/lampiran/4899.txt", "/berita/banyak-0/", "/berita/banyak-99/"]
            .iter()
            .all(|path| preview.get(path).status == 200)
    });
    fs::remove_dir_all(content.join("static/lampiran")).unwrap();
    (0..100).for_each(|number| fs::remove_file(content.join(format!("news/banyak-{number}.md"))).unwrap());
    article(site.path(), "Judul lama");
    preview.until("all are gone", |preview| {
        ["/lampiran/0.txt", "/lampiran/4899.txt", "/berita/banyak-0/", "/berita/banyak-99/"]
            .iter()
            .all(|path| preview.get(path).status == 404)
    });
    assert!(preview.get("/berita/satu/").text().contains("Judul lama"));
}

/// The system holds so many hints and drops the rest: what it then did not tell of is found, and watched from then on.
#[test]
#[cfg(target_os = "linux")]
fn hints_that_were_lost() {
    let site = small("https://contoh.example/");
    let preview = Preview::start(site.path(), &[]);
    let held = fs::read_to_string("/proc/sys/fs/inotify/max_queued_events").unwrap();
    let held: usize = held.trim().parse().unwrap();
    preview.signal("STOP");
    let content = site.path().join("content");
    let noise = content.join("static/derau.txt");
    // Each comes, is written and goes: more than two hints.
    for _ in 0..=held / 2 {
        fs::write(&noise, "x").unwrap();
        fs::remove_file(&noise).unwrap();
    }
    let write = |folder: &str, title: &str| {
        let text = format!("---\ntitle: {title}\ndate: 2024-07-05\nsummary: X\n---\nIsi.\n");
        let file = content.join(folder).join("index.md");
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, text).unwrap();
    };
    write("news/tak-terlihat", "Tak terlihat");
    article(site.path(), "Judul kedua");
    preview.signal("CONT");
    preview.until("what was not told of", |preview| {
        preview.get("/berita/tak-terlihat/").status == 200
            && preview.get("/berita/satu/").text().contains("Judul kedua")
    });
    // After many hints all is looked at once more; what is found then was not watched.
    std::thread::sleep(std::time::Duration::from_secs(2));
    write("news/tak-terlihat", "Kini terlihat");
    preview.until("the new folder is watched", |preview| {
        preview.get("/berita/tak-terlihat/").text().contains("Kini terlihat")
    });
}

#[test]
fn a_file_of_half_a_gigabyte_is_named_and_not_read() {
    let site = small("https://contoh.example/");
    let preview = Preview::start(site.path(), &[]);
    let page = preview.get("/berita/satu/").published();
    let large = site.path().join("content/news/besar.md");
    // It takes no room on the disk.
    fs::File::create(&large).unwrap().set_len(500 * 1024 * 1024).unwrap();
    preview.until("the mistake", |preview| preview.state()["errors"] == 1);
    let panel = preview.get("/__anugerah/panel?lang=en&at=/").text();
    assert!(panel.contains("content/news/besar.md"), "{panel}");
    assert_eq!(preview.get("/berita/satu/").published(), page, "the rest goes on");
    let status = fs::read_to_string(format!("/proc/{}/status", preview.pid())).unwrap_or_default();
    let peak =
        status.lines().find_map(|line| line.strip_prefix("VmHWM:")?.split_whitespace().next()?.parse().ok());
    assert!(peak.is_none_or(|peak: u64| peak < 400 * 1024), "{peak:?} kB");
    fs::remove_file(large).unwrap();
    preview.until("it is mended", |preview| preview.state()["errors"] == 0);
}

/// While a mistake keeps the last good site, files that it copies are what they are now.
#[test]
fn a_copied_file_that_goes_or_changes_while_the_last_good_site_is_shown() {
    let site = small("https://contoh.example/dasar/");
    let news = site.path().join("content/news/satu.md");
    let good = fs::read_to_string(&news).unwrap() + "[angka](/angka.txt)\n";
    fs::write(&news, &good).unwrap();
    let preview = Preview::start(site.path(), &[]);
    let page = preview.get("/dasar/berita/satu/").published();
    let file = site.path().join("content/static/angka.txt");
    fs::remove_file(&file).unwrap();
    preview.until("the link leads nowhere", |preview| preview.state()["errors"] == 1);
    let gone = preview.get("/dasar/angka.txt");
    assert_eq!(gone.status, 404);
    assert!(
        gone.text().contains("/angka.txt") && gone.text().contains("content/news/satu.md:7:"),
        "{}",
        gone.text()
    );
    assert!(preview.get("/dasar/berita/satu/").published() == page, "the last good page");
    fs::write(&file, "98765").unwrap();
    preview.until("it is back", |preview| preview.state()["errors"] == 0);
    assert_eq!(preview.get("/dasar/angka.txt").text(), "98765");

    fs::write(&news, good.replace("2024-07-03", "besok")).unwrap();
    preview.until("a mistake", |preview| preview.state()["errors"] == 1);
    fs::write(&file, "1234567").unwrap();
    preview.until("the file is the new one", |preview| preview.get("/dasar/angka.txt").text() == "1234567");
    assert_eq!(preview.state()["errors"], 1);
    assert!(preview.get("/dasar/berita/satu/").published() == page, "the last good page");
}

/// A page whose template does not end is broken off, and the place told; all others are there, and so is it once the
/// template is mended. However often it is asked for and edited, nothing goes on computing.
#[test]
fn a_template_that_does_not_end() {
    let site = small("https://contoh.example/");
    let preview = Preview::start(site.path(), &[]);
    let good = preview.get("/berita/satu/").published();
    let theme = site.path().join("themes/uji");
    fs::create_dir_all(theme.join("templates")).unwrap();
    fs::write(theme.join("theme.yaml"), "parent: default\n").unwrap();
    // How much `range` counts is limited; how often one counts to the same number is not.
    let loops = (0..9).map(|depth| format!("{{% for a{depth} in numbers %}}")).collect::<String>();
    let loops = format!("{{% set numbers = range(end=900) %}}{loops}");
    let page = theme.join("templates/article.html");
    fs::write(&page, format!("{loops}{}", "{% endfor %}".repeat(9))).unwrap();
    let settings = site.path().join("content/site.yaml");
    fs::write(&settings, fs::read_to_string(&settings).unwrap() + "theme: uji\n").unwrap();
    preview.until("the place is told", |preview| {
        let panel = preview.get("/__anugerah/panel?lang=en&at=/").text();
        panel.contains("themes/uji/templates/article.html:1:") && panel.contains("goes round without end")
    });
    assert_eq!(preview.get("/berita/").status, 200, "the others are there");
    fs::copy(site.path().join("content/news/satu.md"), site.path().join("content/news/dua.md")).unwrap();
    preview.until("one that could never be made", |preview| preview.get("/berita/dua/").status == 500);
    for number in 0..3 {
        article(site.path(), &format!("Judul {number}"));
        assert!(preview.get("/berita/satu/").published() == good, "the last good page");
    }
    fs::write(&page, "<p>{{ view.title }}</p>").unwrap();
    preview.until("it is mended", |preview| {
        let answer = preview.get("/berita/satu/");
        answer.status == 200 && answer.text().contains("<p>Judul 2</p>")
    });
    #[cfg(target_os = "linux")]
    preview.until("nothing goes on", is_idle);
}

/// Whether it computes next to nothing for a while.
#[cfg(target_os = "linux")]
fn is_idle(preview: &Preview) -> bool {
    let spent = || {
        let stat = fs::read_to_string(format!("/proc/{}/stat", preview.pid())).unwrap();
        let fields: Vec<&str> = stat.rsplit_once(") ").unwrap().1.split(' ').collect();
        fields[11].parse::<u64>().unwrap() + fields[12].parse::<u64>().unwrap()
    };
    let before = spent();
    std::thread::sleep(std::time::Duration::from_millis(500));
    // In hundredths of a second: a thread that computed all the time would have had its share also on a busy machine.
    spent() - before < 3
}

fn article_at(content: &Path, title: &str) {
    let text = format!("---\ntitle: {title}\ndate: 2024-07-03\nsummary: X\n---\nIsi.\n");
    fs::write(content.join("news/satu.md"), text).unwrap();
}

#[test]
fn the_next_free_port_is_taken_and_named() {
    let site = small("https://contoh.example/");
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port();
    let preview = Preview::start_with(site.path(), &["--port", &port.to_string()]);
    assert!(preview.address.port() > port);
    assert!(preview.said().contains(&format!("Port {port} is taken")), "{}", preview.said());
    assert_eq!(preview.get("/").status, 200);
}

#[cfg(target_os = "linux")]
#[test]
fn a_browser_is_opened_when_asked() {
    use std::os::unix::fs::PermissionsExt;
    let site = small("https://contoh.example/dasar/");
    let programs = TempDir::new().unwrap();
    let lone = Preview::start_beside(programs.path(), site.path(), &["--open"]);
    lone.until("nothing opens it", |lone| lone.said().contains("browser"));
    assert_eq!(lone.get("/dasar/").status, 200, "the site is there all the same");

    let opener = programs.path().join("xdg-open");
    fs::write(&opener, "#!/bin/sh\necho \"$1\" >> \"$0.asked\"\n").unwrap();
    fs::set_permissions(&opener, fs::Permissions::from_mode(0o755)).unwrap();
    let asked = || fs::read_to_string(programs.path().join("xdg-open.asked")).unwrap_or_default();
    drop(Preview::start_beside(programs.path(), site.path(), &[]));
    assert_eq!(asked(), "", "nothing is opened unasked");
    let preview = Preview::start_beside(programs.path(), site.path(), &["--open"]);
    preview.until("the browser", |_| asked() == format!("http://{}/\n", preview.address));
}

#[test]
fn it_ends_cleanly_also_while_a_page_listens() {
    let site = small("https://contoh.example/");
    let mut preview = Preview::start(site.path(), &[]);
    let mut page = std::net::TcpStream::connect(preview.address).unwrap();
    let ask = format!("GET /__anugerah/events HTTP/1.1\r\nHost: {}\r\n\r\n", preview.address);
    std::io::Write::write_all(&mut page, ask.as_bytes()).unwrap();
    let mut first = [0; 400];
    assert!(std::io::Read::read(&mut page, &mut first).unwrap() > 0);
    assert_eq!(preview.end(), Some(0));
    assert!(!site.path().join("public").exists(), "nothing is written");
    assert!(fs::read_dir(site.path()).unwrap().count() == 1);
}

#[test]
fn staff_are_led_from_a_page_to_the_lines_its_figures_come_from() {
    let site = provinsi();
    let preview = Preview::start(site.path(), &["--as-of", MOMENT]);
    let bar = preview.get("/__anugerah/panel?lang=id&at=/statistik/").text();
    assert!(bar.contains("/__anugerah/explain?lang=id&amp;at=%2Fstatistik%2F"), "{bar}");
    let page = preview.get("/__anugerah/explain?lang=id&at=/statistik/").text();
    let (_, rest) = page.split_once("figure=").expect("a figure");
    let (figure, rest) = rest.split_once('"').unwrap();
    assert!(rest.contains("<code>content/coverage/"), "{rest}");
    let whole = preview.get(&format!("/__anugerah/explain?lang=en&at=/statistik/&figure={figure}")).text();
    assert!(whole.contains("× 100 =") && whole.contains("<code>content/coverage/"), "{whole}");
    assert!(whole.contains("shown at"), "{whole}");
    let unknown = preview.get("/__anugerah/explain?lang=en&figure=measure%3Dtidak").text();
    assert!(unknown.contains("Nothing of that name"), "{unknown}");
    let crooked = preview.get("/__anugerah/explain?lang=en&at=/%3Cscript%3Ealert(1)%3C/script%3E").text();
    assert!(!crooked.contains("<script>alert"), "{crooked}");
}

#[test]
fn no_file_or_line_is_published() {
    let site = provinsi();
    let built = make(&Sources::read(site.path()).value, &request(at(MOMENT))).value;
    for (path, bytes) in &built {
        let text = String::from_utf8_lossy(bytes);
        for place in ["content/coverage/", "content/awards/", "content/news/", ".yaml:", "content/site.yaml"]
        {
            assert!(!text.contains(place), "{path} tells of {place}");
        }
    }
}
