#![allow(clippy::unwrap_used)]
use super::*;
use crate::diag::Code;
use crate::locale::{Language, Words};
use proptest::prelude::*;

struct Files(Vec<(&'static str, Option<String>)>);

impl Texts for Files {
    fn path(&self, file: FileId) -> &str {
        self.0[file.0 as usize].0
    }
    fn text(&self, file: FileId) -> Option<&str> {
        self.0[file.0 as usize].1.as_deref()
    }
}

/// Writes findings in English in one format.
fn written(
    files: &Files,
    found: &[Diagnostic],
    redact: Option<&Redact<'_>>,
    format: fn(&Report<'_>) -> String,
) -> String {
    let words = Words::new(Language::English);
    let describe = |finding: &Diagnostic| words.describe(finding);
    let hidden = "in content that is not public yet";
    let wording = Wording { describe: &describe, error: "error", warning: "warning", help: "help", hidden };
    format(&Report::new(found, files, &wording, redact))
}

fn plain(report: &Report<'_>) -> String {
    report.human(Style::Plain)
}

fn json(report: &Report<'_>) -> String {
    report.json()
}

fn github(report: &Report<'_>) -> String {
    report.github()
}

fn sarif(report: &Report<'_>) -> String {
    report.sarif()
}

fn files() -> Files {
    Files(vec![
        ("content/b, c.yaml", Some("\u{feff}judul: é\r\n\tx: \"🏆 Juara\"\r\nid: a\r\n".into())),
        ("content/a.yaml", Some(format!("id: a\n{}panjang: y\n", "é".repeat(4000)))),
        ("content/foto é.jpg", None),
    ])
}

fn duplicate() -> Diagnostic {
    Diagnostic::error(Code::DuplicateId, FileId(0).span(36, 37))
        .arg("id", "a")
        .also(FileId(1).span(4, 5), "first")
        .help("help")
}

#[test]
fn columns_are_characters_and_neither_mark_nor_carriage_return_counts() {
    let files = files();
    let index = LineIndex::new(files.text(FileId(0)).unwrap());
    assert_eq!(index.position(0), (1, 1));
    assert_eq!(index.position(3), (1, 1));
    assert_eq!(index.position(10), (1, 8), "é begins");
    assert_eq!(index.position(11), (1, 8), "within é");
    assert_eq!(index.position(12), (1, 9), "the end of the line");
    assert_eq!(index.position(13), (1, 9), "between carriage return and line feed");
    assert_eq!(index.position(14), (2, 1));
    assert_eq!(index.position(15), (2, 2), "a tab is one character");
    assert_eq!(index.position(23), (2, 7), "the cup is one character");
    assert_eq!(index.position(9999), (4, 1));
    let long = LineIndex::new(files.text(FileId(1)).unwrap());
    assert_eq!(long.position(6 + 8000), (2, 4001));
    assert_eq!(LineIndex::new("").position(0), (1, 1));
}

#[test]
fn people_see_the_lines_the_words_and_the_cure() {
    let expected = r#"error[duplicate-id]: the id "a" is already taken
 --> content/b, c.yaml:3:5
  |
3 | id: a
  |     ^
 ::: content/a.yaml:1:5
  |
1 | id: a
  |     - first used here
  |
  = help: give one of them another id

"#;
    assert_eq!(written(&files(), &[duplicate()], None, plain), expected);
}

#[test]
fn long_lines_are_cut_around_the_place() {
    let found =
        [Diagnostic::error(Code::EmptyValue, FileId(1).span(6 + 8000, 6 + 8007)).arg("expected", "x")];
    let shown = written(&files(), &found, None, plain);
    assert!(shown.contains("content/a.yaml:2:4001") && shown.contains("panjang: y"), "{shown}");
    assert!(shown.len() < 1000, "{}", shown.len());
}

#[test]
fn findings_are_sorted_and_told_once() {
    let at = |file, start| Diagnostic::error(Code::EmptyList, FileId(file).span(start, start + 1));
    let found = [at(0, 30), at(0, 4), at(1, 2), at(0, 4), Diagnostic::nowhere(Code::EmptyList), at(2, 0)];
    let lines = written(&files(), &found, None, json);
    let places: Vec<(String, String)> = lines
        .lines()
        .map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap())
        .map(|value| (value["file"].to_string(), value["line"].to_string()))
        .collect();
    let place = |file: &str, line: &str| (file.to_owned(), line.to_owned());
    assert_eq!(
        places,
        [
            place("null", "null"),
            place("\"content/a.yaml\"", "1"),
            place("\"content/b, c.yaml\"", "1"),
            place("\"content/b, c.yaml\"", "2"),
            place("\"content/foto é.jpg\"", "null"),
        ]
    );
}

#[test]
fn json_has_every_place() {
    let expected = concat!(
        r#"{"severity":"error","code":"duplicate-id","message":"the id \"a\" is already taken","#,
        r#""help":"give one of them another id","file":"content/b, c.yaml","line":3,"column":5,"end_line":3,"#,
        r#""end_column":6,"related":[{"message":"first used here","file":"content/a.yaml","line":1,"column":5,"#,
        r#""end_line":1,"end_column":6}]}"#,
        "\n"
    );
    assert_eq!(written(&files(), &[duplicate()], None, json), expected);
}

#[test]
fn annotations_are_escaped() {
    let odd = Diagnostic::warning(Code::UnknownKey, FileId(0).span(14, 20)).arg("key", "100%\r\nx");
    let expected = concat!(
        r#"::warning file=content/b%2C c.yaml,line=2,endLine=2,col=1,endColumn=5,title=unknown-key"#,
        r#"::the key "100%25%0D%0Ax" is not known here"#,
        "\n",
        r#"::error file=content/b%2C c.yaml,line=3,endLine=3,col=5,endColumn=5,title=duplicate-id"#,
        r#"::the id "a" is already taken%0Afirst used here (content/a.yaml:1:5)%0Ahelp: give one of them another id"#,
        "\n"
    );
    assert_eq!(written(&files(), &[duplicate(), odd], None, github), expected);
}

#[test]
fn sarif_names_rules_and_places() {
    let log =
        written(&files(), &[duplicate(), Diagnostic::error(Code::EmptyFile, FileId(2).whole())], None, sarif);
    let log: serde_json::Value = serde_json::from_str(&log).unwrap();
    let run = &log["runs"][0];
    assert_eq!(
        (log["version"].as_str(), run["columnKind"].as_str()),
        (Some("2.1.0"), Some("unicodeCodePoints"))
    );
    for result in run["results"].as_array().unwrap() {
        let rule = &run["tool"]["driver"]["rules"][result["ruleIndex"].as_u64().unwrap() as usize];
        assert_eq!(rule["id"], result["ruleId"]);
    }
    let first = &run["results"][0];
    assert_eq!(first["locations"][0]["physicalLocation"]["artifactLocation"]["uri"], "content/b%2C%20c.yaml");
    assert_eq!(first["locations"][0]["physicalLocation"]["region"]["startLine"], 3);
    assert_eq!(first["relatedLocations"][0]["physicalLocation"]["artifactLocation"]["uri"], "content/a.yaml");
    let picture = &run["results"][1]["locations"][0]["physicalLocation"];
    assert!(
        picture.get("region").is_none() && picture["artifactLocation"]["uri"] == "content/foto%20%C3%A9.jpg"
    );
}

#[test]
fn nothing_hidden_is_told_in_any_format() {
    let hidden = Redact::new([FileId(1).span(0, 5)], ["kota-rahasia"]);
    let whole = Redact::new([FileId(1).whole()], []);
    let suggests =
        Diagnostic::error(Code::UnknownId, FileId(0).span(36, 37)).arg("suggestion", "kota-rahasia");
    let about_the_file = Diagnostic::warning(Code::EmptyTable, FileId(1).whole());
    for format in [plain, json, github, sarif] {
        let told = written(
            &files(),
            &[duplicate(), suggests.clone(), about_the_file.clone()],
            Some(&hidden),
            format,
        );
        assert!(!told.contains("content/") && !told.contains("rahasia") && !told.contains("\"a\""), "{told}");
        assert!(told.contains("duplicate-id") && told.contains("not public yet"), "{told}");
        assert!(!written(&files(), &[duplicate()], Some(&whole), format).contains("content/"));
    }
    let public = Redact::new([FileId(1).span(100, 200)], []);
    assert!(written(&files(), &[duplicate()], Some(&public), plain).contains("content/a.yaml"));
    let twice = [duplicate(), duplicate().arg("x", "y")];
    let counted = written(&files(), &twice, Some(&hidden), json);
    assert_eq!((counted.lines().count(), counted.contains("\"count\":2")), (1, true), "{counted}");
}

proptest! {
    #[test]
    fn no_span_panics(
        text in "[aé🏆\\t\\r\\n\u{feff}\u{7} ]{0,50}",
        spans in prop::collection::vec((0_usize..60, 0_usize..60), 1..5),
    ) {
        let files = Files(vec![("x", Some(text))]);
        let mut finding = Diagnostic::error(Code::DuplicateKey, FileId(0).span(spans[0].0, spans[0].1)).arg("key", "k");
        for (start, end) in &spans[1..] {
            finding = finding.also(FileId(0).span(*start, *end), "first");
        }
        for format in [plain, json, github, sarif] {
            prop_assert!(!written(&files, std::slice::from_ref(&finding), None, format).is_empty());
        }
    }
}
