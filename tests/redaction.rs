//! Logs are public. With output that is no terminal, nothing of hidden content is named, in any format.

#![allow(clippy::disallowed_methods, clippy::expect_used, clippy::unwrap_used)] // tests run the program on folders of their own

mod support;

use std::fs;
use std::path::Path;
use std::process::Command;

use anugerah::sources::Sources;
use support::{at, files_below, make, request, root};
use tempfile::TempDir;

const AS_OF: &str = "2026-01-01T00:00:00Z";

fn site(files: &[(&str, &str)]) -> TempDir {
    let folder = TempDir::new().unwrap();
    let write = |name: &str, bytes: &[u8]| {
        let to = folder.path().join(name);
        fs::create_dir_all(to.parent().unwrap()).unwrap();
        fs::write(to, bytes).unwrap();
    };
    for (name, path) in files_below(&root().join("tests/errors/_site")) {
        write(&name, &fs::read(path).unwrap());
    }
    for (name, text) in files {
        write(name, text.as_bytes());
    }
    folder
}

fn run(folder: &Path, arguments: &[&str]) -> (i32, String) {
    let run = Command::new(env!("CARGO_BIN_EXE_anugerah"))
        .args(["--language", "en"])
        .args(arguments)
        .args(["--as-of", AS_OF])
        .current_dir(folder)
        .output()
        .unwrap();
    let said = [run.stdout, run.stderr].concat();
    (run.status.code().unwrap_or(-1), String::from_utf8_lossy(&said).into_owned())
}

/// Sites whose hidden records carry mistakes: none of the words may be said.
#[track_caller]
fn silent_about(files: &[(&str, &str)], words: &[&str]) {
    let folder = site(files);
    for command in ["check", "build"] {
        for format in ["human", "json", "github", "sarif"] {
            let (code, said) = run(folder.path(), &[command, "--format", format]);
            for word in words {
                assert!(!said.contains(word), "{command} --format {format} says {word:?}:\n{said}");
            }
            assert_ne!(code, 2, "{said}");
        }
    }
    let (_, said) = run(folder.path(), &["check", "--show-hidden"]);
    assert!(words.iter().any(|word| said.contains(word)), "--show-hidden tells nothing:\n{said}");
}

#[test]
fn an_embargoed_news_item() {
    let text = "---\ntitle: Pemenang besar\ndate: 2025-01-01\nembargo: 2031-01-01\nrecipients: [pemenang]\nsumary: X\n---\n\n[x](hilang.md)\n";
    silent_about(&[("content/news/2025-01-01-pemenang-besar.md", text)], &["pemenang", "Pemenang", "hilang"]);
}

#[test]
fn a_broken_file_under_embargo() {
    let text = "measure: cakupan\nembargo: 2031-01-01\nbasis: \"semesta\nrows: [rahasia-angka]\n";
    silent_about(&[("content/coverage/rahasia-angka.yaml", text)], &["rahasia-angka"]);
}

/// A table is a file of its own: it is hidden with the record that names it, broken or not.
#[test]
fn the_table_of_a_hidden_record() {
    let head = "measure: cakupan\nbasis: semesta\nperiod: \"2030\"\nas_of: 2025-12-31\nstatus: final\nsource: { name: X }\nembargo: 2031-01-01\n";
    let files = [
        ("content/coverage/juara.yaml", &*format!("{head}table: angka-juara.csv\n")),
        (
            "content/coverage/angka-juara.csv",
            "region,segment,count,of\n97.03,,987654321,100\n97.05,,5,0\n97.04,,1,2\n",
        ),
    ];
    silent_about(&files, &["angka-juara", "987654321", "987,654,321", "97.04"]);
    let files = [
        files[0],
        ("content/coverage/angka-juara.csv", "region,segmen,count,of\n97.03,,98.765,\n97.05,-,-,0\n"),
    ];
    silent_about(&files, &["angka-juara", "98.765", "segmen"]);
    let results = "categories:\n  - id: usaha\n    title: Usaha\n    embargo: 2031-01-01\n    table: juara-rahasia.csv\n";
    let table = "place,recipient\n1,desa-uji\n1,pt-tidak-ada\n";
    let files =
        [("content/awards/2024/results.yaml", results), ("content/awards/2024/juara-rahasia.csv", table)];
    silent_about(&files, &["juara-rahasia", "pt-tidak-ada"]);
}

#[test]
fn a_news_item_of_a_later_day() {
    let text = "---\ntitle: Besok menang\ndate: 2031-01-01\nsumary: X\n---\n\nIsi.\n";
    silent_about(&[("content/news/2031-01-01-besok-menang.md", text)], &["besok-menang", "Besok"]);
}

#[test]
fn results_that_are_not_announced() {
    let text = "categories:\n  - id: usaha\n    title: Usaha\n    results:\n      - { place: 1, recipient: juara-rahasia }\n";
    silent_about(&[("content/awards/2025/results.yaml", text)], &["juara-rahasia"]);
}

const HIDDEN_FIGURES: &str = "measure: cakupan\nembargo: 2031-01-01\nbasis: semesta\nperiod: '2025'\nas_of: 2025-05-31\nstatus: final\nsource: { name: Badan Uji }\nrows: [{ region: '97.03', count: 176604, of: 424131 }]\n";

#[test]
fn public_text_that_contradicts_hidden_figures() {
    let public =
        "---\ntitle: Uji\ndate: 2025-06-02\n---\n\nPer 31 Mei 2025 Uji Utara 167.604 dari 424.131 pekerja.\n";
    let files = [("content/coverage/2025.yaml", HIDDEN_FIGURES), ("content/news/2025-06-02-uji.md", public)];
    silent_about(&files, &["176,604", "41.64"]);
}

#[test]
fn an_answer_about_hidden_figures_is_not_told() {
    let public = "---\ntitle: Uji\ndate: 2025-06-02\n---\n\nPer 31 Mei 2025 Uji Utara 167.604 dari 424.131 pekerja.\n<!-- as printed: another count -->\n";
    let files = [("content/coverage/2025.yaml", HIDDEN_FIGURES), ("content/news/2025-06-02-uji.md", public)];
    let folder = site(&files);
    for command in ["check", "build"] {
        let (code, said) = run(folder.path(), &[command, "--format", "json"]);
        assert!(code == 0 && !said.contains("answer") && !said.contains("prose-"), "{said}");
    }
}

#[test]
fn public_text_that_names_a_hidden_record() {
    let hidden = "---\ntitle: Kejutan\ndate: 2025-01-01\ndraft: true\n---\n\nIsi.\n";
    let public = "---\ntitle: Uji\ndate: 2025-01-02\n---\n\n[x](2025-01-01-kejutan.md)\n";
    let files = [("content/news/2025-01-01-kejutan.md", hidden), ("content/news/2025-01-02-uji.md", public)];
    silent_about(&files, &["kejutan", "Kejutan"]);
}

#[test]
fn a_suggestion_never_names_what_is_hidden() {
    let recipients = "recipients:\n  - { id: desa-uji, name: Desa Uji, kind: village }\n  - { id: rahasia, name: PT Rahasia, kind: business }\n  - { id: pt-misal, name: PT Misal, kind: business }\n  - { id: juara-utama, name: Juara Utama, kind: business, embargo: 2031-01-01 }\n";
    let public = "---\ntitle: Uji\ndate: 2025-01-02\nrecipients: [juara-utamo]\n---\n\nIsi.\n";
    let files = [("content/recipients.yaml", recipients), ("content/news/2025-01-02-uji.md", public)];
    let folder = site(&files);
    let (code, said) = run(folder.path(), &["build", "--format", "json"]);
    assert_eq!(code, 1);
    assert!(said.contains("juara-utamo") && !said.contains("juara-utama"), "{said}");
}

#[test]
fn exit_codes_and_machine_formats() {
    let folder = site(&[]);
    assert_eq!(run(folder.path(), &["build"]).0, 0);
    assert!(folder.path().join("public/index.html").exists());
    assert_eq!(run(folder.path(), &["build", "--no-such-flag"]).0, 2);
    fs::write(folder.path().join("content/pages/tentang.md"), "tanpa kepala").unwrap();
    let before = fs::read(folder.path().join("public/index.html")).unwrap();
    let (code, said) = run(folder.path(), &["build", "--format", "json"]);
    assert_eq!(code, 1);
    assert_eq!(fs::read(folder.path().join("public/index.html")).unwrap(), before, "the old site stands");
    let line = said.lines().find(|line| line.starts_with('{')).expect("an object a line");
    let object: serde_json::Value = serde_json::from_str(line).unwrap();
    for key in ["severity", "code", "message", "help", "file", "line", "column", "end_line", "end_column"] {
        assert!(object.get(key).is_some(), "{key} is missing: {line}");
    }
    let (_, said) = run(folder.path(), &["check", "--format", "github"]);
    assert!(said.contains("::error file=content/pages/tentang.md,line=1"), "{said}");
    let (_, said) = run(folder.path(), &["-q", "check", "--format", "sarif"]);
    let start = said.find('{').expect("an object");
    let end = said.rfind('}').expect("an object");
    let sarif: serde_json::Value = serde_json::from_str(&said[start..=end]).unwrap();
    assert_eq!(sarif["version"], "2.1.0");
}

/// One broken news item is left out on the night it matters; not if anything names it.
#[test]
fn setting_aside() {
    let broken = "---\ntitle: Rusak\ndate: 2025-01-01\nsumary: X\n---\n\nIsi.\n";
    let folder = site(&[("content/news/2025-01-01-rusak.md", broken)]);
    assert_eq!(run(folder.path(), &["build"]).0, 1);
    let aside = ["build", "--set-aside", "content/news/2025-01-01-rusak.md"];
    let (code, said) = run(folder.path(), &aside);
    assert_eq!(code, 0, "{said}");
    assert!(said.contains("ATTENTION"), "{said}");
    assert!(!folder.path().join("public/berita/rusak").exists());
    let naming = "---\ntitle: Uji\ndate: 2025-01-02\n---\n\n[x](2025-01-01-rusak.md)\n";
    fs::write(folder.path().join("content/news/2025-01-02-uji.md"), naming).unwrap();
    let (code, said) = run(folder.path(), &aside);
    assert_eq!(code, 1, "{said}");
    assert!(said.contains("names-set-aside"), "{said}");
    assert_eq!(run(folder.path(), &["build", "--set-aside", "content/site.yaml"]).0, 2);
}

/// What staff is told of files and lines is nowhere in what is published.
#[test]
fn nothing_published_tells_of_its_sources() {
    let sources = Sources::read(&root().join("tests/sites/provinsi")).value;
    let files = make(&sources, &request(at(AS_OF))).value;
    let paths: Vec<&str> = sources
        .list("content/")
        .map(|file| file.path.strip_prefix("content/").unwrap())
        .filter(|path| path.ends_with(".yaml") || path.ends_with(".md") || path.ends_with(".csv"))
        .collect();
    assert!(files.len() > 100 && paths.len() > 50);
    for (name, bytes) in &files {
        let text = String::from_utf8_lossy(bytes);
        for told in [".yaml", "yaml:", ".md:", "content/coverage", "content/news", "FileId"] {
            assert!(!text.contains(told), "{name} tells {told:?}");
        }
        let told = paths.iter().find(|path| path.contains('/') && text.contains(**path));
        assert_eq!(told, None, "{name}");
    }
}
