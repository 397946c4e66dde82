//! `anugerah explain`: whole commands on a site of its own, and the golden site's sums held against what its
//! pages show.

#![allow(clippy::disallowed_methods, clippy::expect_used, clippy::unwrap_used)] // tests run the program on folders of their own

mod support;

use std::fs;
use std::path::Path;
use std::process::Command;

use anugerah::awards::figure::Part;
use anugerah::awards::sum::Sum;
use anugerah::pipeline;
use anugerah::sources::Sources;
use serde_json::Value as Json;
use support::{at, request, root, small_site};
use tempfile::TempDir;

const AS_OF: &str = "2026-01-01T00:00:00Z";

const MEASURES: &str = "measures:
  - id: cakupan
    title: { id: Cakupan, en: Coverage }
    counts: { id: peserta, en: members }
    bases: [{ id: semesta, title: semesta pekerja }]
    segments: [{ id: pu, title: Penerima Upah }, { id: bpu, title: Bukan Penerima Upah }]
    of_which: [{ id: rentan, within: bpu, title: Pekerja rentan }]
";

const NOW: &str = "measure: cakupan
basis: semesta
period: \"2025\"
as_of: 2025-12-31
status: provisional
source: { name: Badan Uji, title: Laporan, url: https://badan.example/, published: 2026-01 }
targets:
  - { due: 2026-12-31, percent: 80, region: \"97.03\" }
table: 2025.csv
signs: { \"-\": missing }
changes:
  - { date: 2025-12-30, kind: revision, field: \"97.03\", was: \"8300\", now: \"8400\", why: Sumber baru. }
  - { date: 2025-12-30, kind: correction, field: \"97.05\", why: Rahasia bagi yang lain. }
";

const TABLE: &str = "region,segment,count,of,note,rate
97.03,,8400,12000,,70.00
97.05,pu,1,3,,
97.05,bpu,1,3,Catatan baris,
97.05,bpu/rentan,1,2,,
97.71,,-,10,,
";

const HIDDEN: &str = "measure: cakupan
basis: semesta
period: \"2026\"
as_of: 2026-06-30
status: final
source: { name: Badan Uji }
embargo: 2031-01-01
rows: [{ region: \"97.03\", count: 999999, of: 1000000 }]
";

const NEWS: &str = "---
title: Uji kutipan
date: 2025-12-31
---

Kini {{ figure measure=cakupan region=97.03 as_of=2025-12-31 }}.
";

fn site(files: &[(&str, &str)]) -> TempDir {
    let folder = small_site();
    let write = |name: &str, bytes: &[u8]| {
        let to = folder.path().join(name);
        fs::create_dir_all(to.parent().unwrap()).unwrap();
        fs::write(to, bytes).unwrap();
    };
    let own = [
        ("content/measures.yaml", MEASURES),
        ("content/coverage/2025.yaml", NOW),
        ("content/coverage/2025.csv", TABLE),
        ("content/coverage/2026.yaml", HIDDEN),
        ("content/news/2025-12-31-kutipan.md", NEWS),
    ];
    for (name, text) in own.iter().chain(files) {
        write(name, text.as_bytes());
    }
    folder
}

/// Exit code, standard output, standard error.
fn explain(folder: &Path, arguments: &[&str]) -> (i32, String, String) {
    explain_as_of(folder, AS_OF, arguments)
}

fn explain_as_of(folder: &Path, as_of: &str, arguments: &[&str]) -> (i32, String, String) {
    let run = Command::new(env!("CARGO_BIN_EXE_anugerah"))
        .args(["--language", "en", "explain", "--as-of", as_of])
        .args(arguments)
        .current_dir(folder)
        .output()
        .unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (run.status.code().unwrap_or(-1), text(run.stdout), text(run.stderr))
}

#[track_caller]
fn told(folder: &Path, arguments: &[&str]) -> String {
    let (code, out, err) = explain(folder, arguments);
    assert_eq!((code, &*err), (0, ""), "{out}");
    out
}

#[track_caller]
fn holds(text: &str, lines: &[&str]) {
    for line in lines {
        assert!(text.contains(line), "{line:?} is not told:\n{text}");
    }
}

#[test]
fn a_figure_is_told_with_places_and_computation() {
    let folder = site(&[]);
    let figure = ["measure=cakupan", "region=97.03", "as_of=2025-12-31"];
    let text = told(folder.path(), &figure);
    holds(
        &text,
        &[
            "Coverage: Uji Utara Regency (97.03), 2025-12-31",
            "as of: 2025-12-31  content/coverage/2025.yaml:4:8",
            "source: Badan Uji · Laporan · 2026-01 · https://badan.example/",
            "count: 8,400  content/coverage/2025.csv:2:8",
            "denominator: 12,000  content/coverage/2025.csv:2:13",
            "8,400 / 12,000 × 100 = 70.000000 → 70.00 (2 decimals, exact)",
            "the source prints 70.00 %; checked  content/coverage/2025.csv:2:20",
            "rank: 1 of 2 with a percentage; 3 regencies and cities",
            "change since 2024-12-31: +20.00 percentage points (8,400 / 12,000 against 100 / 200",
            "target for 2026-12-31: 80 % of 12,000 = 9,600; 9,600 − 8,400 = 1,200 missing  content/coverage/2025.yaml:8:5",
            "revision of 2025-12-30 (97.03: 8300 → 8400): Sumber baru.  content/coverage/2025.yaml:12:13",
            "shown at: /berita/kutipan/",
            "shown at: /statistik/2025/#2025",
            "shown at: /data/coverage-2025.csv",
        ],
    );
    assert!(!text.contains("Rahasia"), "the change of another region is told:\n{text}");
    // One argument or several, with or without the braces of the text it is copied from.
    assert_eq!(told(folder.path(), &[&figure.join(" ")]), text);
    assert_eq!(told(folder.path(), &[&format!("{{{{ figure {} form=count }}}}", figure.join(" "))]), text);
    let indonesian = Command::new(env!("CARGO_BIN_EXE_anugerah"))
        .args(["--language", "id", "explain", "--as-of", AS_OF])
        .args(figure)
        .current_dir(folder.path())
        .output()
        .unwrap();
    holds(&String::from_utf8(indonesian.stdout).unwrap(), &["8.400 / 12.000 × 100 = 70,000000 → 70,00"]);
}

#[test]
fn a_sum_of_segments_names_its_terms() {
    let folder = site(&[]);
    let text = told(folder.path(), &["measure=cakupan region=97.05 as_of=2025-12-31"]);
    holds(
        &text,
        &[
            "sum of the segments: 1 + 1 = 2",
            "sum of the segments: 3 + 3 = 6",
            "2 / 6 × 100 = 33.333333… → 33.33",
            "Penerima Upah: 1 / 3 = 33.33 %  content/coverage/2025.csv:3:1",
            "note: Catatan baris",
            "Pekerja rentan: 1 / 2 = 50.00 %  content/coverage/2025.csv:5:1",
            "rank: 2 of 2",
        ],
    );
    let text = told(folder.path(), &["measure=cakupan region=97.05 as_of=2025-12-31 segment=bpu"]);
    holds(&text, &["Coverage, Bukan Penerima Upah: ", "count: 1  content/coverage/2025.csv:4:11"]);
}

#[test]
fn pages_and_downloads_list_what_they_show() {
    let folder = site(&[]);
    let here = folder.path();
    let lines = [
        "Uji Utara Regency (97.03): 8,400 / 12,000 = 70.00 %  content/coverage/2025.csv:2:1",
        "Uji Selatan Regency (97.05): 2 / 6 = 33.33 % (sum of its segments)  content/coverage/2025.csv:3:1",
        "Uji Kota City (97.71): not available / 10  content/coverage/2025.csv:6:1",
        "sum over 2 of 3 regencies and cities, Uji Raya Province (97), total: 8,402 / 12,006 = 69.98 %",
        "not in the sum: Uji Kota City (97.71)",
    ];
    let period = told(here, &["/statistik/2025/"]);
    holds(&period, &lines);
    for same in [
        "statistik/2025",
        "https://uji.example/statistik/2025/?x=1",
        "http://localhost:1111/statistik/2025/index.html",
    ] {
        assert_eq!(told(here, &[same]), period, "{same}");
    }
    holds(&told(here, &["/statistik/2025/#2025"]), &lines);
    holds(&told(here, &["/data/coverage-2025.csv"]), &lines[..3]);
    let region = told(here, &["/wilayah/uji-utara/"]);
    holds(
        &region,
        &[
            "content/coverage/2025.csv:2:1",
            "100 / 200 = 50.00 %",
            "region: Uji Utara",
            "content/regions.yaml:3:",
        ],
    );
    let article = told(here, &["/berita/kutipan/"]);
    holds(
        &article,
        &[
            "article: Uji kutipan  content/news/2025-12-31-kutipan.md:2:8",
            "quoted at:  content/news/2025-12-31-kutipan.md:6:6",
        ],
    );
    holds(&told(here, &["/penghargaan/"]), &["edition: ", "content/awards/2024/edition.yaml:1:1"]);
    holds(
        &told(here, &["/penerima/desa-uji/"]),
        &["recipient: ", "content/recipients.yaml:", "result: ", "content/awards/2024/results.yaml:"],
    );
    let card = told(here, &["/sematan/wilayah/uji-utara/"]);
    holds(&card, &["page: embed_region", "content/coverage/2025.csv:2:1", "8,400 / 12,000 = 70.00 %"]);
    assert!(!card.contains("100 / 200"), "an old figure is not on the card:\n{card}");
    let trend = told(here, &["/sematan/wilayah/uji-utara/cakupan/semesta/tren/"]);
    holds(&trend, &["page: embed_chart", "8,400 / 12,000 = 70.00 %", "100 / 200 = 50.00 %"]);
    holds(&told(here, &["/sematan/statistik/2025/peringkat/"]), &["page: embed_chart", lines[0]]);
    holds(&told(here, &["/wilayah/"]), &["page: regions", lines[0]]);
    // A later period draws the earlier figures beside its own.
    let earlier = told(here, &["measure=cakupan region=97.03 as_of=2024-12-31"]);
    holds(&earlier, &["/statistik/2025/#2025-slope", "/sematan/statistik/2025/perubahan/"]);
    let both = [lines[0], "100 / 200 = 50.00 %  content/coverage/2024.yaml:8:5"];
    for address in
        ["/statistik/2025/", "/sematan/statistik/2025/perubahan/", "/sematan/statistik/2025/semua-tren/"]
    {
        holds(&told(here, &[address]), &both);
    }
    assert!(!told(here, &["/sematan/statistik/2025/peringkat/"]).contains("100 / 200"));
    holds(&told(here, &["/"]), &["/ (page: home)"]);
    holds(&told(here, &["/404.html"]), &["No figure and no result stands there."]);
}

#[test]
fn json_is_one_object() {
    let folder = site(&[]);
    let text = told(folder.path(), &["--format", "json", "measure=cakupan region=97.03 as_of=2025-12-31"]);
    assert_eq!(text.lines().count(), 1);
    let object: Json = serde_json::from_str(&text).unwrap();
    let figure = &object["tables"][0]["figures"][0];
    assert_eq!(figure["count"]["value"], 8400);
    assert_eq!(figure["count"]["place"]["file"], "content/coverage/2025.csv");
    assert_eq!(
        (&figure["count"]["place"]["line"], &figure["count"]["place"]["column"]),
        (&2.into(), &8.into())
    );
    assert_eq!(figure["division"]["percent"], "70.00");
    assert_eq!(object["around"]["targets"][0]["missing"], 1200);
    let text = told(folder.path(), &["--format", "json", "/statistik/2025/"]);
    let object: Json = serde_json::from_str(&text).unwrap();
    let sum = &object["tables"][0]["sums"][0];
    assert_eq!((&sum["rows"], &sum["all"], &sum["count"]), (&2.into(), &3.into(), &8402.into()));
    assert_eq!(sum["terms"][0]["place"]["line"], 2);
    assert_eq!(sum["terms"][2]["status"], "lacking");
}

#[test]
fn what_is_unknown_is_answered_like_a_wrong_reference() {
    let folder = site(&[]);
    let cases = [
        ("measure=cakupn region=97.03 as_of=2025-12-31", "did you mean \"cakupan\"?"),
        ("measure=cakupan region=97.30 as_of=2025-12-31", "\"97.30\" is not a known"),
        ("measure=cakupan region=9703 as_of=2025-12-31", "write \"97.03\" for the Kemendagri code"),
        ("measure=cakupan region=97.03 as_of=2025-12-30", "there are figures for 2024-12-31 or 2025-12-31"),
        ("measure=cakupan region=97.03 as_of=2025-12-31 segment=bpuu", "did you mean \"bpu\"?"),
        ("measure=cakupan region=97.03 as_of=2025-12-31 basis=semest", "did you mean \"semesta\"?"),
        ("measure=cakupan region=97.03 as_off=2025-12-31", "did you mean \"as_of\"?"),
        ("measure=cakupan region=97.03 as_of=31-12-2025", "2025-12-31"),
        ("measure=cakupan region=97.03", "the key \"as_of\" is missing"),
        ("/statistk/2025/", "Did you mean \"/statistik/2025/\"?"),
        ("/x", "Nothing stands at /x on this site."),
    ];
    for (asked, answer) in cases {
        let (code, out, err) = explain(folder.path(), &[asked]);
        assert_eq!((code, &*out), (2, ""), "{asked}: {err}");
        assert!(err.contains(answer), "{asked}: {err}");
    }
    assert_eq!(explain(folder.path(), &[]).0, 2);
}

/// What may not be seen yet is answered like what does not exist.
#[test]
fn hidden_figures_are_not_explained() {
    let folder = site(&[]);
    for asked in
        ["measure=cakupan region=97.03 as_of=2026-06-30", "/statistik/2026/", "/data/coverage-2026.csv"]
    {
        let (code, out, err) = explain(folder.path(), &[asked]);
        assert_eq!((code, &*out), (2, ""), "{err}");
        for word in ["999999", "999,999", "hidden", "embargo", "coverage/2026"] {
            let said = err.replace("/data/coverage-2026.csv", "");
            assert!(!said.contains(word), "{asked} says {word:?}: {err}");
        }
    }
    for asked in ["/", "/statistik/", "/wilayah/uji-utara/", "measure=cakupan region=97.03 as_of=2025-12-31"]
    {
        assert!(!told(folder.path(), &[asked]).contains("2026.yaml"), "{asked}");
    }
    let (code, out, _) = explain_as_of(folder.path(), "2031-02-01", &["/statistik/2026/"]);
    assert!(code == 0 && out.contains("999,999 / 1,000,000"), "{out}");
}

#[test]
fn with_mistakes_in_the_content_the_rest_is_still_explained() {
    let broken = "---\ntitle: Rusak\ndate: 2025-01-01\nsumary: X\n---\n\nIsi.\n";
    let folder = site(&[("content/news/2025-01-01-rusak.md", broken)]);
    let (code, out, err) = explain(folder.path(), &["measure=cakupan region=97.03 as_of=2025-12-31"]);
    assert_eq!(code, 1);
    assert!(out.contains("70.00"), "{out}");
    assert!(err.contains("has an error") && err.contains("anugerah check"), "{err}");
    fs::write(folder.path().join("content/site.yaml"), "title: [").unwrap();
    assert_eq!(explain(folder.path(), &["/"]).0, 1);
}

/// The sums that are explained are those that the tables show.
#[test]
fn sums_are_those_of_the_pages() {
    let sources = Sources::read(&root().join("tests/sites/provinsi")).value;
    let public = pipeline::content(&sources, &request(at(AS_OF))).value.public.unwrap();
    let mut compared = 0;
    let done = pipeline::plan(public, &sources, |site, _| {
        let public = &site.public;
        let pen = site.pen(&public.settings.languages[0]);
        for (at, dataset) in public.datasets() {
            let measure = &public[dataset.measure];
            let table = pen.table(at);
            let mut provinces: Vec<_> = dataset
                .rows
                .iter()
                .filter_map(|row| Some(public[row.region?].province.or(row.region)))
                .collect();
            provinces.sort_unstable();
            provinces.dedup();
            for (part, province) in table.parts.iter().zip(provinces) {
                let Some(shown) = &part.sum else { continue };
                for (column, cell) in table.columns.iter().zip(&shown.cells) {
                    let segment = measure.segments.iter().position(|it| it.id.value == column.id);
                    let of_which = measure.of_which.iter().position(|it| it.id.value == column.id);
                    let part =
                        segment.map(Part::Segment).or(of_which.map(Part::OfWhich)).unwrap_or(Part::Total);
                    let sum = Sum::over(public, dataset, province, part).unwrap();
                    let own = sum.totals().map(|(count, _)| count.to_string());
                    assert_eq!(cell.count.value, own, "{} {}", dataset.name, column.id);
                    compared += 1;
                }
            }
        }
    });
    assert!(done.value.is_some() && compared > 30, "{compared} sums were compared");
}
