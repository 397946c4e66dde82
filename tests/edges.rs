//! Tables at their edges: empty, of one region, all missing, all equal, out of nothing, with names of forty letters and
//! counts beyond 2^53. Pages of statistics, regions and embeds say of each what is so, and nothing else.

#![allow(clippy::expect_used, clippy::panic)] // a test may stop

mod support;

use std::collections::BTreeMap;

use anugerah::sources::Sources;
use support::{at, make, request, told};

const SITE: &str = "title: Situs\nbase_url: https://situs.example/\nlanguages: [id, en]\ntime_zone: Asia/Jayapura\n\
                    publisher: { name: Penerbit }\n";

const MEASURES: &str = "\
measures:
  - id: cakupan
    title: { id: Cakupan pekerja, en: Worker coverage }
    counts: { id: peserta aktif, en: active members }
    bases: [{ id: semesta, title: { id: semesta pekerja, en: eligible workers } }]
";

/// The pages of a site with three regencies and the rows of two years.
fn pages(names: [&str; 3], older: &[&str], newer: &[&str]) -> BTreeMap<String, String> {
    let mut regions = "province: { code: '99', name: Contoh }\nregencies:\n".to_owned();
    for (at, name) in names.iter().enumerate() {
        let number = at + 1;
        regions.push_str(&format!(
            "  - {{ code: '99.0{number}', slug: r{number}, kind: kabupaten, name: {name}, tile: [1, {number}] }}\n"
        ));
    }
    let coverage = |year: i32, rows: &[&str]| {
        let rows: String = rows.iter().map(|row| format!("  - {{ region: {row} }}\n")).collect();
        let rows = if rows.is_empty() { "rows: []\n".to_owned() } else { format!("rows:\n{rows}") };
        format!(
            "measure: cakupan\nbasis: semesta\nperiod: '{year}'\nas_of: {year}-05-31\nstatus: final\n\
             source: {{ name: Badan }}\n{rows}"
        )
    };
    let files = [
        ("site.yaml", SITE.to_owned()),
        ("regions.yaml", regions),
        ("measures.yaml", MEASURES.to_owned()),
        ("coverage/2024.yaml", coverage(2024, older)),
        ("coverage/2025.yaml", coverage(2025, newer)),
    ];
    let files = files.map(|(path, text)| (format!("content/{path}"), text.into_bytes()));
    let sources = Sources::from_memory(files.into()).value;
    let made = make(&sources, &request(at("2025-08-01T00:00:00Z")));
    assert!(!made.has_errors(), "{}", told(&made.found, &sources, "en"));
    let text = |(path, bytes): (String, Vec<u8>)| Some((path, String::from_utf8(bytes).ok()?));
    made.value.into_iter().filter_map(text).filter(|(path, _)| path.ends_with(".html")).collect()
}

const NAMES: [&str; 3] = ["Satu", "Dua", "Tiga"];
const PERIOD: &str = "statistik/2025/index.html";
const REGION: &str = "wilayah/r1/index.html";
const CARD: &str = "sematan/wilayah/r1/index.html";

#[track_caller]
fn says(pages: &BTreeMap<String, String>, path: &str, wanted: &str) {
    assert!(pages[path].contains(wanted), "{path} does not say: {wanted}");
}

#[track_caller]
fn never(pages: &BTreeMap<String, String>, path: &str, unwanted: &str) {
    assert!(!pages[path].contains(unwanted), "{path} says: {unwanted}");
}

#[test]
fn an_empty_table_says_that_it_is_empty() {
    let pages = pages(NAMES, &[], &[]);
    says(&pages, PERIOD, "Belum ada angka dalam tabel ini.");
    never(&pages, PERIOD, "<table");
    assert!(!pages.keys().any(|path| path.contains("sematan/")));
}

#[test]
fn the_only_figure_is_neither_highest_nor_lowest() {
    let pages = pages(NAMES, &[], &["'99.01', count: 20, of: 40"]);
    says(&pages, PERIOD, "1 dari 3 kabupaten/kota mempunyai angka. Kabupaten Satu: 50,00% (20 dari 40).");
    never(&pages, PERIOD, "Tertinggi");
    never(&pages, "sematan/statistik/2025/peta/index.html", "Tertinggi");
}

#[test]
fn of_equal_figures_none_is_highest() {
    let rows = ["'99.01', count: 20, of: 40", "'99.02', count: 1, of: 2", "'99.03', count: 3, of: 6"];
    let pages = pages(NAMES, &rows, &rows);
    says(&pages, PERIOD, "3 dari 3 kabupaten/kota mempunyai angka, semuanya 50,00%.");
    never(&pages, PERIOD, "Tertinggi");
    // The figure stands where the axis would say the same.
    let trend = &pages["sematan/wilayah/r1/cakupan/semesta/tren/index.html"];
    assert!(trend.contains(">50,00%</text>") && !trend.contains(">50%</text>"));
}

#[test]
fn who_shares_a_place_is_counted() {
    let rows = ["'99.01', count: 20, of: 40", "'99.02', count: 1, of: 2", "'99.03', count: 1, of: 6"];
    let pages = pages(NAMES, &[], &rows);
    says(
        &pages,
        PERIOD,
        "Tertinggi: Kabupaten Satu: 50,00% (20 dari 40), sama dengan 1 lainnya. Terendah: Kabupaten Tiga: 16,67%",
    );
}

#[test]
fn a_share_of_nothing_is_not_missing() {
    let rows = ["'99.01', count: 0, of: 0", "'99.02', count: 0, of: 50", "'99.03', count: 0, of: 10"];
    let pages = pages(NAMES, &rows, &rows);
    for path in [REGION, CARD] {
        says(&pages, path, "0 peserta aktif dari 0 semesta pekerja");
        never(&pages, path, "%</data>");
    }
    never(&pages, PERIOD, "…");
    says(&pages, PERIOD, "<dt>–</dt>");
    never(&pages, REGION, "…");
    says(&pages, PERIOD, "2 dari 3 kabupaten/kota mempunyai angka, semuanya 0,00%.");
}

#[test]
fn what_is_missing_keeps_its_reason() {
    let pages = pages(
        NAMES,
        &["'99.01', count: suppressed, of: 40", "'99.02', of: 40", "'99.03', count: not_applicable, of: 40"],
        &["'99.01', count: suppressed, of: 40", "'99.02', of: 40", "'99.03', count: not_applicable, of: 40"],
    );
    let past = |path: &str| {
        let page = &pages[path];
        page[page.find("id=\"past-").expect("figures of the past")..].to_owned()
    };
    assert!(past(REGION).contains("dirahasiakan") && past(REGION).contains(">40</td>"));
    assert!(past("wilayah/r2/index.html").contains("…") && past("wilayah/r3/index.html").contains("–"));
    says(&pages, CARD, "statistic-sign");
    never(&pages, PERIOD, "<svg class=\"drawing");
}

#[test]
fn names_of_forty_letters_stand_in_lines() {
    let names =
        ["Kepulauan Mutiara Senja Raya Timur Lautan", "Pegunungankembarduaseribumutiaracemerlang", "Dua"];
    let rows = ["'99.01', count: 20, of: 40", "'99.02', count: 1, of: 4", "'99.03', count: 3, of: 9"];
    let pages = pages(names, &[], &rows);
    let page = &pages["sematan/statistik/2025/peringkat/index.html"];
    let lines: Vec<&str> = page
        .split("<text class=\"name\"")
        .skip(1)
        .filter_map(|rest| rest.split_once('>')?.1.split('<').next())
        .collect();
    assert!(lines.len() > 4 && lines.iter().all(|line| line.chars().count() <= 36), "{lines:?}");
    let letters: String = lines.concat().replace(['-', ' '], "");
    for name in names {
        assert!(letters.contains(&name.replace(' ', "")), "{name} in {lines:?}");
    }
}

#[test]
fn counts_beyond_what_floats_hold_are_exact() {
    let rows = [
        "'99.01', count: 9007199254740993, of: 999999999999999999",
        "'99.02', count: 9007199254740992, of: 999999999999999999",
    ];
    let pages = pages(NAMES, &[], &rows);
    for path in [PERIOD, REGION, CARD] {
        says(&pages, path, "9.007.199.254.740.993");
        says(&pages, path, "999.999.999.999.999.999");
    }
    // They print alike, but one of them is higher.
    says(&pages, PERIOD, "Tercetak sama, tetapi Kabupaten Satu");
}
