//! How long it takes from saving a file until a page that waits for it, as an open browser does, has its new bytes:
//! `cargo run --release --example edit -- SITE
//! [TIMES]`, where SITE is a folder that `--example corpus` wrote, and the program is built (`cargo build --release`).
//! The site is edited, each file `TIMES` times, and left as it was.
//!
//! With a word after them, only the edits whose names hold it are measured.
//!
//! `--example edit -- SITE TIMES --memory` edits one article so many times and tells the memory that the preview takes.

#![allow(clippy::disallowed_methods, clippy::expect_used, clippy::print_stdout, missing_docs)] // a program of its own

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitCode, Stdio};
use std::time::{Duration, Instant};

/// Longer than this is not waited for.
const PATIENCE: Duration = Duration::from_secs(60);
/// Between two edits: as long as the search for mistakes needs to begin, so that an edit meets a preview at work.
const PAUSE: Duration = Duration::from_millis(400);

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let times = arguments.get(1).map_or(Some(21), |text| text.parse::<usize>().ok());
    let (Some(site), Some(times)) = (arguments.first().map(PathBuf::from), times.filter(|times| *times > 0))
    else {
        println!("edit SITE [TIMES] [NAME | --memory]");
        return ExitCode::from(2);
    };
    let site = fs::canonicalize(&site).expect("the folder of a site");
    let preview = Preview::start(&site);
    println!("the first page after {:.2} s", preview.first.as_secs_f64());
    if arguments.iter().any(|argument| argument == "--memory") {
        memory(&site, &preview, times);
        return ExitCode::SUCCESS;
    }
    let wanted = arguments.get(2).map_or("", String::as_str);
    println!("milliseconds from the save to the new bytes, of {times} edits each:");
    println!("{:<20} {:>8} {:>8} {:>8} {:>10}", "", "median", "least", "most", "mean CPU");
    for edit in edits(&site).into_iter().filter(|edit| edit.name.contains(wanted)) {
        let all: Vec<(f64, f64)> = (0..times).map(|number| edit.once(&preview, number)).collect();
        let cpu = all.iter().map(|(_, cpu)| cpu).sum::<f64>() / times as f64;
        let mut taken: Vec<f64> = all.into_iter().map(|(wall, _)| wall).collect();
        taken.sort_by(f64::total_cmp);
        let (least, median, most) = (taken[0], taken[taken.len() / 2], taken[taken.len() - 1]);
        println!("{:<20} {median:>8.1} {least:>8.1} {most:>8.1} {cpu:>10.1}", edit.name);
    }
    ExitCode::SUCCESS
}

/// One sort of edit: what is saved, and where the new word is then read.
struct Edit {
    name: &'static str,
    /// Does it, with a word that was not there before.
    save: Box<dyn Fn(&str)>,
    /// Puts everything back.
    undo: Box<dyn Fn()>,
    /// The path that shows it.
    page: String,
    /// Whether the word stands there then; otherwise the page is gone.
    shows: bool,
    /// Whether it stands not on the page but in its stylesheet.
    stylesheet: bool,
}

impl Edit {
    /// Milliseconds from the save to the first answer that shows it, and those of all processors that the preview took.
    fn once(&self, preview: &Preview, number: usize) -> (f64, f64) {
        let word = format!("{}", 7_654_000 + number);
        let is_there = |answer: &(u16, String)| match (self.shows, self.stylesheet) {
            (false, _) => answer.0 == 404,
            (true, false) => answer.1.contains(&word),
            (true, true) => {
                let (start, _) = answer.1.split_once(".css\"").expect("a stylesheet");
                let path = start.rsplit('"').next().unwrap_or_default();
                preview.get(&format!("{path}.css")).1.contains(&word)
            }
        };
        let mut events = preview.events();
        let (begun, cpu) = (Instant::now(), preview.cpu());
        (self.save)(&word);
        loop {
            events.wait();
            if is_there(&preview.get(&self.page)) {
                break;
            }
            assert!(begun.elapsed() < PATIENCE, "in vain: {}, {}", self.name, self.page);
        }
        let (taken, cpu) = (begun.elapsed(), preview.cpu() - cpu);
        std::thread::sleep(PAUSE);
        (self.undo)();
        preview.wait(&self.page, |answer| !is_there(answer));
        std::thread::sleep(PAUSE);
        (taken.as_secs_f64() * 1_000.0, cpu)
    }
}

/// A text of the site that is edited by replacing a part of it.
fn text(
    name: &'static str,
    path: &Path,
    page: &str,
    change: impl Fn(&str, &str) -> String + 'static,
) -> Edit {
    let before = fs::read_to_string(path).unwrap_or_default();
    let (path, text) = (path.to_owned(), before.clone());
    let (gone, missing) = (path.clone(), !path.exists());
    Edit {
        name,
        save: Box::new(move |word| write(&path, &change(&text, word))),
        undo: Box::new(move || match missing {
            true => fs::remove_file(&gone).expect("a file"),
            false => write(&gone, &before),
        }),
        page: page.to_owned(),
        shows: true,
        stylesheet: false,
    }
}

fn edits(site: &Path) -> Vec<Edit> {
    let content = site.join("content");
    // A folder of its own, so that it can be renamed, which moves the article that has its name, and deleted; and a theme.
    write(
        &content.join("news/kumpulan/index.md"),
        "---\ntitle: Kumpulan\ndate: 2024-05-06\nsummary: X\n---\nIsi.\n",
    );
    for at in 0..20 {
        let text = format!("---\ntitle: Judul {at}\ndate: 2024-05-06\nsummary: X\n---\nIsi.\n");
        write(&content.join(format!("news/kumpulan/{at}.md")), &text);
    }
    let theme = site.join("themes/uji");
    write(&theme.join("theme.yaml"), "parent: default\n");
    write(&theme.join("assets/css/uji.css"), "body { color: black }\n");
    let settings = content.join("site.yaml");
    let plain = fs::read_to_string(&settings).expect("settings");
    if !plain.contains("theme: uji") {
        write(&settings, &format!("{plain}theme: uji\n"));
    }
    std::thread::sleep(Duration::from_secs(4));

    let first = |folder: &str, ending: &str| {
        let mut all: Vec<PathBuf> = fs::read_dir(content.join(folder))
            .expect("a folder")
            .filter_map(|entry| entry.ok().map(|entry| entry.path()))
            .filter(|path| path.to_string_lossy().ends_with(ending))
            .filter(|path| !path.to_string_lossy().ends_with(".en.md"))
            .collect();
        all.sort();
        all[all.len() / 2].clone()
    };
    let article = first("news", ".md");
    let stem = article.file_stem().expect("a name").to_string_lossy().into_owned();
    let slug = stem.get(11..).unwrap_or_default().to_owned();
    let page = format!("/dasar/berita/{slug}/");
    let edition = first("awards", "");
    let year = edition.file_name().expect("a name").to_string_lossy().into_owned();
    let record = first("coverage", ".yaml");
    let table = record.with_extension("csv");
    let figures = if table.exists() { table } else { record };
    let name = figures.file_stem().expect("a name").to_string_lossy();
    let download = format!("/dasar/data/coverage-{name}.csv");
    let (here, away) = (content.join("news/kumpulan"), content.join("news/pindahan"));
    let (from, to, back) = (here.clone(), away.clone(), (here.clone(), away));
    let (gone, kept) = (here.clone(), here);
    vec![
        text("article, text", &article, &page, |text, word| format!("{text}\nTambahan{word}.\n")),
        text("article, title", &article, "/dasar/berita/", |text, word| {
            let dated = text.replacen("date: 20", "date: 2026-01-01 # 20", 1);
            dated.replacen("title: ", &format!("title: Judul{word} "), 1)
        }),
        text(
            "result",
            &edition.join("results.yaml"),
            &format!("/dasar/penghargaan/{year}/"),
            |text, word| text.replacen("id: Kategori ", &format!("id: Kategori{word} "), 1),
        ),
        text("coverage row", &figures, &download, with_row),
        text("template", &theme.join("templates/article.html"), &page, |_, word| {
            format!(
                "{{% extends \"default/article.html\" %}}\n{{% block head %}}<meta name=\"w{word}\">{{% endblock %}}\n"
            )
        }),
        text("message file", &theme.join("locales/id.ftl"), &page, |_, word| {
            format!("skip = Lompat{word}\n")
        }),
        stylesheet(&theme),
        Edit {
            name: "folder renamed",
            save: Box::new(move |_| fs::rename(&from, &to).expect("it moves")),
            undo: Box::new(move || fs::rename(&back.1, &back.0).expect("it moves back")),
            page: "/dasar/berita/kumpulan/".to_owned(),
            shows: false,
            stylesheet: false,
        },
        Edit {
            name: "folder deleted",
            save: Box::new(move |_| fs::remove_dir_all(&gone).expect("it goes")),
            undo: Box::new(move || {
                for at in 0..20 {
                    let text = format!("---\ntitle: Judul {at}\ndate: 2024-05-06\nsummary: X\n---\nIsi.\n");
                    write(&kept.join(format!("{at}.md")), &text);
                }
            }),
            page: "/dasar/berita/7/".to_owned(),
            shows: false,
            stylesheet: false,
        },
    ]
}

/// A row of figures, edited: its count in YAML; in a table, whose parts add up, its remark.
fn with_row(text: &str, word: &str) -> String {
    let Some((start, rest)) = text.split_once(",pu,") else {
        let (start, rest) = text.split_once("count: ").expect("a count");
        let rest = rest.trim_start_matches(|digit: char| digit.is_ascii_digit());
        return format!("{start}count: {word}{rest}");
    };
    let (row, rest) = rest.split_once('\n').expect("more rows");
    let (counts, _) = row.rsplit_once(',').expect("a remark behind the counts");
    format!("{start},pu,{counts},Catatan{word}\n{rest}")
}

/// The address of a stylesheet is a hash of it, which the pages say.
fn stylesheet(theme: &Path) -> Edit {
    let path = theme.join("assets/css/site.css");
    let built_in = concat!(env!("CARGO_MANIFEST_DIR"), "/themes/default/assets/css/site.css");
    let text = fs::read_to_string(built_in).expect("the stylesheet of the built-in theme");
    let edit = self::text("stylesheet", &path, "/dasar/", move |_, word| {
        format!("{text}body {{ --w{word}: 1px }}\n")
    });
    Edit { stylesheet: true, ..edit }
}

fn write(path: &Path, text: &str) {
    fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
    fs::write(path, text).expect("the file can be written");
}

/// Edits one article again and again, and tells now and then what the preview holds.
fn memory(site: &Path, preview: &Preview, times: usize) {
    let edit = edits(site).swap_remove(0);
    println!("{:>8} {:>8}", "edits", "MB");
    for number in 0..times {
        let word = format!("{}", 7_654_000 + number);
        (edit.save)(&word);
        preview.wait(&edit.page, |answer| answer.1.contains(&format!("Tambahan{word}.")));
        if number % (times / 10).max(1) == 0 || number + 1 == times {
            println!("{:>8} {:>8.1}", number + 1, preview.megabytes());
        }
    }
    (edit.undo)();
}

/// A running preview; ended when it goes.
struct Preview {
    child: Child,
    address: SocketAddr,
    first: Duration,
}

impl Preview {
    fn start(site: &Path) -> Self {
        let own = std::env::current_exe().expect("this program");
        let program = own.ancestors().nth(2).expect("its folder").join("anugerah");
        let begun = Instant::now();
        let mut child = Command::new(program)
            .args(["--language", "en", "--root"])
            .arg(site)
            .args(["serve", "--port", "0", "--as-of", "2026-03-01T00:00:00Z"])
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program is built");
        let mut lines = BufReader::new(child.stderr.take().expect("its words")).lines().map_while(Result::ok);
        let at = |line: String| line.split_once("http://")?.1.split_once('/')?.0.parse().ok();
        let address = lines.find_map(at).expect("it says where it listens");
        std::thread::spawn(move || lines.for_each(drop));
        let mut preview = Self { child, address, first: Duration::ZERO };
        preview.wait("/dasar/", |answer| answer.0 == 200);
        preview.first = begun.elapsed();
        preview
    }

    /// Asks for a path until the answer is right.
    fn wait(&self, path: &str, is_right: impl Fn(&(u16, String)) -> bool) {
        let begun = Instant::now();
        while !is_right(&self.get(path)) {
            assert!(begun.elapsed() < PATIENCE, "in vain: {path}");
            std::thread::sleep(Duration::from_micros(500));
        }
    }

    fn get(&self, path: &str) -> (u16, String) {
        let mut stream = TcpStream::connect(self.address).expect("it listens");
        let host = self.address;
        write!(stream, "GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n").expect("it hears");
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).expect("it answers");
        let answer = String::from_utf8_lossy(&answer).into_owned();
        let status = answer.split(' ').nth(1).and_then(|status| status.parse().ok()).unwrap_or_default();
        (status, answer)
    }

    /// What it tells an open page; the first, which tells how things stand, has been read.
    fn events(&self) -> Events {
        let mut stream = TcpStream::connect(self.address).expect("it listens");
        let host = self.address;
        write!(stream, "GET /__anugerah/events HTTP/1.1\r\nHost: {host}\r\n\r\n").expect("it hears");
        let mut events = Events(BufReader::new(stream));
        events.wait();
        events
    }

    /// Milliseconds of all processors that it has taken, to a hundredth of a second; zero where the system does not
    /// tell.
    fn cpu(&self) -> f64 {
        let stat = fs::read_to_string(format!("/proc/{}/stat", self.child.id())).unwrap_or_default();
        let after_name = stat.rsplit(')').next().unwrap_or_default();
        let ticks = after_name.split_whitespace().skip(11).take(2);
        ticks.filter_map(|text| text.parse::<f64>().ok()).sum::<f64>() * 10.0
    }

    /// What it holds; zero where the system does not tell.
    fn megabytes(&self) -> f64 {
        let status = fs::read_to_string(format!("/proc/{}/status", self.child.id())).unwrap_or_default();
        let line = status.lines().find(|line| line.starts_with("VmRSS:")).unwrap_or_default();
        let kilobytes = line.split_whitespace().nth(1).and_then(|text| text.parse::<f64>().ok());
        kilobytes.unwrap_or_default() / 1_024.0
    }
}

/// What a page hears.
struct Events(BufReader<TcpStream>);

impl Events {
    /// Waits for the next.
    fn wait(&mut self) {
        let mut line = String::new();
        while !line.starts_with("data:") {
            line.clear();
            let read = self.0.read_line(&mut line).expect("it goes on");
            assert!(read > 0, "the preview ended");
        }
    }
}

impl Drop for Preview {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
