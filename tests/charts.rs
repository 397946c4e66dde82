//! What the charts of whole sites promise: what is drawn of few, equal, missing, made-up and very many figures, and
//! what is said of it.

#![allow(clippy::unwrap_used, clippy::panic)]

mod support;

use std::collections::BTreeMap;
use std::fmt::Write;

use anugerah::sources::Sources;
use support::{at, make, request};

const SITE: &str = "title: Situs\nbase_url: https://situs.example/\nlanguages: [id]\ntime_zone: Asia/Jayapura\npublisher: { name: P }\n";

/// A site of so many provinces of so many regencies each.
struct Site {
    provinces: usize,
    regencies: usize,
    measure: &'static str,
    files: Vec<(String, String)>,
}

impl Site {
    fn new(provinces: usize, regencies: usize) -> Self {
        Self { provinces, regencies, measure: "", files: Vec::new() }
    }

    fn codes(&self) -> impl Iterator<Item = (usize, usize)> {
        let regencies = self.regencies;
        (0..self.provinces).flat_map(move |province| (0..regencies).map(move |own| (province + 11, own + 1)))
    }

    /// A period; each regency has what `row` says of its place in the country.
    fn year(mut self, year: u32, more: &str, row: impl Fn(usize) -> String) -> Self {
        let mut text = format!(
            "measure: m\nbasis: b\nperiod: \"{year}\"\nas_of: {year}-12-31\nstatus: final\nsource: {{ name: S }}\n"
        );
        if !more.is_empty() {
            text = text.replace("status: final\n", "") + more;
        }
        text.push_str("rows:\n");
        for (place, (province, own)) in self.codes().enumerate() {
            let _ = writeln!(text, "  - {{ region: \"{province}.{own:02}\", {} }}", row(place));
        }
        self.files.push((format!("content/coverage/c{year}.yaml"), text));
        self
    }

    /// Its pages.
    fn pages(self) -> BTreeMap<String, String> {
        let mut regions = "provinces:\n".to_owned();
        for province in 0..self.provinces {
            let _ = writeln!(
                regions,
                "  - {{ code: \"{}\", slug: p{province}, name: Provinsi {province} }}",
                province + 11
            );
        }
        regions.push_str("regencies:\n");
        for (place, (province, own)) in self.codes().enumerate() {
            let _ = writeln!(
                regions,
                "  - {{ code: \"{province}.{own:02}\", slug: r{place}, kind: kabupaten, name: Wilayah {place}, tile: [{}, {}] }}",
                place / 12,
                place % 12
            );
        }
        let measures = format!(
            "measures:\n  - {{ id: m, title: Ukuran, counts: peserta, bases: [{{ id: b, title: semesta }}]{} }}\n",
            self.measure
        );
        let own = [("site.yaml", SITE.to_owned()), ("regions.yaml", regions), ("measures.yaml", measures)];
        let own = own.into_iter().map(|(path, text)| (format!("content/{path}"), text));
        let files = own.chain(self.files).map(|(path, text)| (path, text.into_bytes())).collect();
        let made = make(&Sources::from_memory(files).value, &request(at("2026-01-01T00:00:00Z")));
        assert!(made.found.iter().all(|finding| !finding.is_error()), "{:?}", made.found);
        let pages = made.value.into_iter().filter(|(path, _)| path.ends_with(".html"));
        pages.map(|(path, bytes)| (path, String::from_utf8(bytes).unwrap())).collect()
    }
}

/// The charts of a page by their ids.
fn charts(page: &str) -> BTreeMap<String, String> {
    let figures = page.split("<figure class=\"chart ").skip(1);
    let chart = |text: &str| {
        let id = text.split(" id=\"").nth(1).unwrap().split('"').next().unwrap();
        (id.to_owned(), text.split("</figure>").next().unwrap().to_owned())
    };
    figures.map(chart).collect()
}

fn kinds(page: &str) -> Vec<String> {
    charts(page).into_keys().collect()
}

fn count(number: usize, of: usize) -> String {
    format!("count: {number}, of: {of}")
}

fn missing(_: usize) -> String {
    "count: suppressed, of: 100".to_owned()
}

#[test]
fn two_periods_are_compared() {
    let site = Site::new(1, 4)
        .year(2024, "", |place| if place == 3 { missing(place) } else { count(40 + place, 100) })
        .year(2025, "", |place| count([50, 30, 42, 60][place], 100));
    let pages = site.pages();
    let page = &pages["statistik/2025/index.html"];
    assert_eq!(kinds(page), ["c2025-bars", "c2025-multiples", "c2025-slope", "c2025-tiles"]);
    let slope = &charts(page)["c2025-slope"];
    assert!(slope.contains("naik di 1 dan turun di 1 dari 3 kabupaten/kota"), "{slope}");
    assert!(
        slope
            .contains("Naik paling banyak: Kabupaten Wilayah 0: 40,00% menjadi 50,00% (+10,00 persen poin).")
    );
    assert!(slope.contains("Turun paling banyak: Kabupaten Wilayah 1: 41,00% menjadi 30,00%"));
    assert!(slope.contains("Tanpa angka pembanding: Kabupaten Wilayah 3."));
    // The oldest period has nothing before it, and one date alone is no series.
    assert_eq!(kinds(&pages["statistik/2024/index.html"]), ["c2024-bars", "c2024-tiles"]);
}

#[test]
fn a_break_in_the_series_is_not_crossed() {
    let broken = "status: final\nbreak_in_series: { kind: source, text: Sumber lain }\n";
    let site = Site::new(1, 3)
        .year(2024, "", |place| count(40 + place, 100))
        .year(2025, broken, |place| count(60 + place, 100));
    let pages = site.pages();
    let page = &pages["statistik/2025/index.html"];
    assert_eq!(kinds(page), ["c2025-bars", "c2025-multiples", "c2025-tiles"]);
    let multiples = &charts(page)["c2025-multiples"];
    // Nothing is joined, nothing is said to have risen.
    assert!(!multiples.contains('L') || !multiples.contains("spark-line\" d=\"M4 34L"));
    assert!(multiples.contains("Ukuran di 3 kabupaten/kota dari waktu ke waktu"), "{multiples}");
    assert!(multiples.contains("deretnya terputus"));
}

#[test]
fn what_is_made_up_is_marked_in_every_chart_and_judged_in_none() {
    let mut site = Site::new(1, 3).year(2024, "status: illustrative\n", |place| count(40 + place, 100)).year(
        2025,
        "status: illustrative\n",
        |place| count(60 + place, 100),
    );
    site.measure = ", subset: true";
    for (path, page) in site.pages() {
        for (id, chart) in charts(&page) {
            let drawing = chart.split("</figcaption>").nth(1).unwrap();
            let drawn = drawing.split("role=\"img\"").nth(1).unwrap().split("></span>").nth(1).unwrap();
            assert!(drawn.contains("DATA CONTOH"), "{path} {id}");
            for judging in ["naik", "turun", "tertinggi", "terendah", "Tertinggi", "persen poin", "+20"] {
                assert!(!chart.contains(judging), "{path} {id}: {judging}");
            }
        }
        for drawn in page.split("<svg class=\"spark").skip(1) {
            let spoken = drawn.split("visually-hidden\">").nth(1).unwrap();
            assert!(spoken.starts_with("DATA CONTOH."), "{path}: {spoken}");
        }
    }
}

#[test]
fn equal_figures_one_region_and_none_make_no_harm() {
    let quantiles = ", classes: { quantiles: 4 }";
    let mut equal = Site::new(1, 5).year(2024, "", |_| count(7, 10)).year(2025, "", |_| count(7, 10));
    equal.measure = quantiles;
    let pages = equal.pages();
    let all = charts(&pages["statistik/2025/index.html"]);
    assert!(
        all["c2025-tiles"].contains("70,00% <span class=\"class-count\">(5)</span>"),
        "{}",
        all["c2025-tiles"]
    );
    assert!(all["c2025-tiles"].contains("ada dalam satu kelas"));
    assert!(all["c2025-slope"].contains("naik di 0 dan turun di 0 dari 5"));

    let mut one = Site::new(1, 1).year(2024, "", |_| count(0, 3)).year(2025, "", |_| count(4, 3));
    one.measure = quantiles;
    assert_eq!(kinds(&one.pages()["statistik/2025/index.html"]), [""; 0]);

    let mut none = Site::new(1, 5).year(2024, "", missing).year(2025, "", missing);
    none.measure = quantiles;
    assert_eq!(kinds(&none.pages()["statistik/2025/index.html"]), [""; 0]);
}

#[test]
fn classes_are_stated_with_their_limits() {
    let mut site = Site::new(1, 6).year(2025, "", |place| count(place * 20, 100));
    site.measure = ", classes: { thresholds: [20, \"62,5\"] }";
    let tiles = charts(&site.pages()["statistik/2025/index.html"]).remove("c2025-tiles").unwrap();
    for class in [
        "di bawah 20% <span class=\"class-count\">(1)",
        "20–62,5% <span class=\"class-count\">(3)",
        "62,5% atau lebih <span class=\"class-count\">(2)",
    ] {
        assert!(tiles.contains(class), "{class}: {tiles}");
    }
}

#[test]
fn cells_stand_for_villages_and_say_so() {
    let mut site = Site::new(1, 2).year(2025, "", |place| [count(1000, 1017), count(63, 63)][place].clone());
    site.measure = ", subset: true, decimals: 1";
    let pages = site.pages();
    let waffle = &charts(&pages["statistik/2025/index.html"])["c2025-waffle-11"];
    assert!(waffle.contains("1.063 dari 1.080 (98,4%): peserta di Provinsi Provinsi 0"), "{waffle}");
    assert!(waffle.contains("Satu kotak mewakili satu dari 1.080 (semesta)."));
    assert!(charts(&pages["wilayah/r1/index.html"])["c2025-waffle-11-02"].contains("lainnya: 0"));
}

#[test]
fn of_very_many_regions_provinces_have_the_charts() {
    let site = Site::new(3, 20)
        .year(2024, "", |place| count(20 + place, 100))
        .year(2025, "", |place| count(25 + place, 100));
    let pages = site.pages();
    let page = &pages["statistik/2025/index.html"];
    assert_eq!(kinds(page), ["c2025-overview"]);
    assert!(page.contains("paling banyak 40 wilayah") && page.contains("href=\"/wilayah/p2/\""));
    assert!(!charts(page)["c2025-overview"].contains("<a href=\"/wilayah/r"));
    let province = &pages["wilayah/p2/index.html"];
    let own: Vec<String> = kinds(province).into_iter().filter(|id| id.ends_with("-13")).collect();
    assert_eq!(own, ["c2025-bars-13", "c2025-multiples-13", "c2025-slope-13", "c2025-tiles-13"]);
    assert!(province.contains("naik di semua 20 kabupaten/kota"));
}
