//! The README's examples are a site, and its commands are commands.

#![allow(clippy::expect_used, clippy::disallowed_methods)] // a test runs the program in a folder of its own

use std::path::Path;
use std::process::Command;

/// Code blocks: the words behind the fence, and the text.
fn blocks(readme: &str) -> Vec<(String, String)> {
    let mut blocks = Vec::new();
    let mut lines = readme.lines();
    while let Some(line) = lines.next() {
        if let Some(info) = line.strip_prefix("```") {
            let body: Vec<&str> = lines.by_ref().take_while(|line| *line != "```").collect();
            blocks.push((info.to_owned(), body.join("\n") + "\n"));
        }
    }
    blocks
}

fn readme() -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md");
    std::fs::read_to_string(path).expect("the README").replace("\r\n", "\n")
}

fn anugerah(folder: &Path, arguments: &[&str]) -> (i32, String) {
    let run = Command::new(env!("CARGO_BIN_EXE_anugerah"))
        .args(arguments)
        .current_dir(folder)
        .output()
        .expect("the program runs");
    (run.status.code().unwrap_or(-1), String::from_utf8_lossy(&run.stderr).into_owned())
}

#[test]
fn the_examples_are_a_site_that_builds() {
    let folder = tempfile::TempDir::new().expect("a folder");
    let mut written = 0;
    for (info, text) in blocks(&readme()) {
        if let Some((_, path)) = info.split_once(' ') {
            let path = folder.path().join(path);
            std::fs::create_dir_all(path.parent().expect("a folder")).expect("the folder can be made");
            std::fs::write(path, text).expect("the file can be written");
            written += 1;
        }
    }
    assert!(written >= 8, "one example of each file");
    let (code, said) = anugerah(folder.path(), &["--language", "en", "check", "--deny", "warnings"]);
    assert_eq!(code, 0, "{said}");
    let (code, said) = anugerah(folder.path(), &["--language", "en", "build"]);
    assert_eq!(code, 0, "{said}");
    let page = std::fs::read_to_string(folder.path().join("public/berita/malam-penganugerahan/index.html"));
    assert!(page.expect("the article").contains("41,64"), "the figure stands in the text");
}

/// Every command that the README shows exists, with the flags that it shows.
#[test]
fn the_commands_exist() {
    let readme = readme();
    let mut seen = 0;
    for (info, text) in blocks(&readme) {
        for line in text.lines().filter(|_| info == "sh") {
            let Some(rest) = line.strip_prefix("anugerah ") else { continue };
            let command = rest.split_whitespace().next().expect("a command");
            let (code, said) = anugerah(Path::new("."), &[command, "--help"]);
            assert_eq!(code, 0, "{command}: {said}");
            seen += 1;
        }
    }
    assert!(seen >= 4);
}

/// What the README shows of a mistake is what the program says.
#[test]
fn the_mistake_is_told_as_shown() {
    let shown = blocks(&readme()).into_iter().find(|(info, _)| info == "text").expect("the example").1;
    let folder = tempfile::TempDir::new().expect("a folder");
    let content = folder.path().join("content");
    std::fs::create_dir_all(content.join("news")).expect("the folder can be made");
    let sample = Path::new(env!("CARGO_MANIFEST_DIR")).join("content/regions.yaml");
    std::fs::copy(sample, content.join("regions.yaml")).expect("the regions");
    let site = "title: X\nbase_url: https://x.example/\nlanguages: [id]\ntime_zone: Asia/Jayapura\npublisher: { name: X }\n";
    std::fs::write(content.join("site.yaml"), site).expect("the settings");
    let news = "---\ntitle: X\ndate: 2025-07-03\nsummary: X\nregions: [8205]\n---\nX\n";
    std::fs::write(content.join("news/2025-07-03-slug.md"), news).expect("the news");
    let (code, said) = anugerah(folder.path(), &["--language", "en", "check"]);
    assert_eq!(code, 1);
    assert!(said.contains(shown.trim_end()), "{said}");
}
