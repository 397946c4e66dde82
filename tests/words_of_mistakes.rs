//! Every mistake that reading a file can find is said in full, in both languages: the sentence and,
//! where one is promised, the cure, with nothing left unsaid.

#![allow(clippy::unwrap_used)]

use anugerah::content::shape::{self, Fields};
use anugerah::content::{front_matter, table};
use anugerah::diag::{Diagnostic, FileId};
use anugerah::locale::{Language, Words};
use anugerah::report::{Report, Style, Texts, Wording};

const FILE: FileId = FileId(0);

struct One<'t>(&'t str);

impl Texts for One<'_> {
    fn path(&self, _file: FileId) -> &str {
        "content/a.yaml"
    }
    fn text(&self, _file: FileId) -> Option<&str> {
        Some(self.0)
    }
}

const STATUS: &[(&str, ())] = &[("final", ()), ("provisional", ())];

/// A record with a key of every shape.
fn record(f: &mut Fields<'_>) -> Option<()> {
    let title = f.required("title", shape::multilingual(), "");
    f.optional("id", shape::id(), "");
    f.optional("slug", shape::slug(), "");
    f.optional("count", shape::count(), "");
    f.optional("few", shape::count_within(1, 3), "");
    f.optional("rate", shape::rate(), "");
    f.optional("share", shape::share(), "");
    f.optional("sample", shape::boolean(), "");
    f.optional("day", shape::date(), "");
    f.optional("published", shape::partial_date(), "");
    f.optional("embargo", shape::when(), "");
    f.optional("url", shape::url(), "");
    f.optional("contact", shape::email(), "");
    f.optional("file", shape::path(), "");
    f.optional("old", shape::site_path(), "");
    f.optional("region", shape::region_code(), "");
    f.optional("language", shape::language(), "");
    f.optional("zone", shape::time_zone(), "");
    f.optional("status", shape::one_of(STATUS), "");
    f.optional("tags", shape::filled_list(shape::text()), "");
    f.optional("tile", shape::pair(shape::count()), "");
    f.optional("map", shape::map_of(shape::id(), shape::text()), "");
    f.needs("few", "count");
    f.at_most_one(&["url", "file"]);
    title.map(drop)
}

/// Says all findings about a text; each must have its words, and a cure if it names one.
fn say(text: &str, found: &[Diagnostic]) {
    assert!(!found.is_empty(), "nothing is wrong with {text:?}");
    for language in [Language::Indonesian, Language::English] {
        let words = Words::new(language);
        for finding in found {
            let said = words.describe(finding);
            let all = format!("{} {:?} {:?}", said.message, said.help, said.related);
            assert_ne!(said.message, finding.code.text(), "no words: {finding:?}");
            assert!(!all.contains("{$") && !all.contains("{ $") && !all.contains('\u{2068}'), "{all}");
            assert_eq!(said.help.is_some(), finding.help.is_some(), "no cure: {finding:?}");
            assert!(said.related.iter().all(|words| !words.is_empty()), "{finding:?}");
        }
        let describe = |finding: &Diagnostic| words.describe(finding);
        let wording = Wording { describe: &describe, error: "E", warning: "W", help: "H", hidden: "?" };
        let texts = One(text);
        let shown = Report::new(found, &texts, &wording, None).human(Style::Plain);
        assert!(shown.contains("content/a.yaml"), "{shown}");
    }
}

#[test]
fn mistakes_of_syntax_are_said() {
    for text in [
        "",
        "a:\n\tb: 1\n",
        "a:\n  b: 1\n c: 2\n",
        "a: \"x\nb: 2\n",
        "a: 'it's'\n",
        "a:1\nb: 2\n",
        "a: b: c\n",
        "a: @x\n",
        "a: [x](y)\n",
        "a: [1, 2\nb: 3\n",
        "a: - b\n",
        "- a\n-b\n",
        "a: b\nlonely\n",
        "a: \"\\q\"\n",
        "a: \u{1}\n",
        "%x: a\n",
        "a: *x\n",
        "a: !x y\n",
        "a: 1\n---\nb: 2\n",
        "a: {{ x }}\n",
        "a: Juara #1\n",
        "a: 1\na: 2\n",
        "a: ]\n",
        "a: ,x\n",
        "a: > x\n",
        "a: `x`\n",
        "'a':b\n",
        "a: |\nb\n",
        "a: ? b\n",
        "a: [1}\n",
    ] {
        say(text, &anugerah::content::yaml::parse(FILE, text).found);
    }
    let tower = "[".repeat(100);
    say(&tower, &anugerah::content::yaml::parse(FILE, &tower).found);
}

#[test]
fn mistakes_in_values_are_said() {
    for line in [
        "zzz: 1",
        "titl: x",
        "title:",
        "title: []",
        "title: \"\\u0007\"",
        "title: {Indonesia: x}",
        "id: A b",
        "id: 🏆",
        "slug: A",
        "slug: 🏆",
        "count: 52.000",
        "count: x",
        "count: -1",
        "few: 9",
        "rate: x",
        "rate: 1.234,5",
        "rate: -1",
        "share: 3/2",
        "share: x",
        "sample: ya",
        "sample: x",
        "day: 3 Juli 2025",
        "day: x",
        "day: 2025-06-31",
        "day: 2025-13-01",
        "published: x",
        "embargo: 2025-07-03 20:00",
        "embargo: x",
        "embargo: 2025-07-03 20.00 WIT",
        "url: www.a.id",
        "url: x",
        "contact: x",
        "file: /a",
        "file: ..",
        "old: a",
        "old: ''",
        "region: x",
        "language: EN",
        "language: ''",
        "zone: WIT",
        "zone: zzzzzz",
        "status: finl",
        "status: zzzzzz",
        "status: []",
        "tags: []",
        "tags: x",
        "tile: [1]",
        "tile: x",
        "map: x",
        "map: {A: x}",
        "{url: 'https://a.id', file: b}",
    ] {
        let text = format!("{line}\n");
        say(&text, &shape::read_file(FILE, &text, record).found);
    }
}

#[test]
fn mistakes_of_front_matter_and_tables_are_said() {
    for text in ["", "x", "---\nx: 1\n", "---\n---\n"] {
        say(text, &front_matter::read(FILE, text, record).found);
    }
    for text in [
        "",
        "title\n",
        "titl\nx\n",
        "zzz\nx\n",
        "title,title\na,b\n",
        "title,id\na\n",
        "title\n\"x\n",
        "title,id\n,a\n",
    ] {
        say(text, &table::read(FILE, text, record).found);
    }
}
