//! Pages of statistics: how coverage stands at a glance, regions beside each other, and the words by which figures
//! are cited; on small sites in memory, each for one promise.

#![allow(clippy::unwrap_used)]

mod support;

use anugerah::diag::Diagnostic;
use anugerah::sources::Sources;
use support::{at, make, request};

const SITE: &str = "title: { id: Situs, en: Site }\nbase_url: https://situs.example/\nlanguages: [id, en]\n\
                    time_zone: Asia/Jayapura\npublisher: { name: Penerbit }\n";

const REGIONS: &str = "\
province: { code: '99', name: Contoh }
regencies:
  - { code: '99.01', slug: satu, kind: kabupaten, name: Satu }
  - { code: '99.02', slug: baru, kind: kabupaten, name: Baru, since: 2024-07-01, split_from: ['99.01'] }
  - { code: '99.03', slug: tiga, kind: kabupaten, name: Tiga }
  - { code: '99.71', slug: dua, kind: kota, name: Dua }
";

const MEASURES: &str = "\
measures:
  - id: cakupan
    title: Cakupan
    counts: peserta
    bases: [{ id: semesta, title: semesta pekerja }, { id: bekerja, title: penduduk bekerja }]
";

/// A coverage file of one day.
fn coverage(day: &str, basis: &str, status: &str, more: &str, rows: &str) -> String {
    format!(
        "measure: cakupan\nbasis: {basis}\nperiod: '{}'\nas_of: {day}\nstatus: {status}\nsource: {{ name: Badan, \
         title: Laporan, published: 2025-01 }}\n{more}rows:\n{rows}",
        &day[..4]
    )
}

/// The pages of a small site, by their path.
fn pages(files: &[(&str, String)]) -> std::collections::BTreeMap<String, String> {
    let base = [("site.yaml", SITE), ("regions.yaml", REGIONS), ("measures.yaml", MEASURES)];
    let base = base.map(|(path, text)| (path, text.to_owned()));
    let all = base.iter().chain(files);
    let all = all.map(|(path, text)| (format!("content/{path}"), text.as_bytes().to_vec()));
    let sources = Sources::from_memory(all.collect());
    let mut found = sources.found;
    let made = make(&sources.value, &request(at("2026-01-01T00:00:00Z"))).report_to(&mut found);
    assert!(!found.iter().any(Diagnostic::is_error), "{found:?}");
    let text = |(path, bytes): (String, Vec<u8>)| Some((path, String::from_utf8(bytes).ok()?));
    made.into_iter().filter_map(text).filter(|(path, _)| path.ends_with(".html")).collect()
}

/// The rows of the comparison: what each cell says, without markup.
fn rows(page: &str) -> Vec<Vec<String>> {
    let body = page.split("comparison-table").nth(1).unwrap();
    let body = &body[body.find("<tbody").unwrap()..body.find("</tbody>").unwrap()];
    body.split("<tr ").skip(1).map(|row| row.split("<t").skip(1).map(said).collect()).collect()
}

fn said(cell: &str) -> String {
    let inner = &cell[cell.find('>').unwrap() + 1..];
    let mut text = String::new();
    let mut inside = true;
    for letter in inner.chars() {
        match letter {
            '<' => inside = false,
            '>' => inside = true,
            letter if inside => text.push(letter),
            _ => {}
        }
    }
    text.trim().to_owned()
}

const NOW: &str = "  - { region: '99', count: 1100, of: 2000 }\n  - { region: '99.01', count: 300, of: 500 }\n  \
                   - { region: '99.02', count: 90, of: 300 }\n  - { region: '99.03', count: suppressed, of: 100 }\n  \
                   - { region: '99.71', count: 600, of: 1000 }\n";
const THEN: &str = "  - { region: '99', count: 900, of: 2000 }\n  - { region: '99.01', count: 400, of: 800 }\n  \
                    - { region: '99.03', count: 40, of: 100 }\n  - { region: '99.71', count: 450, of: 1000 }\n";

fn two_years() -> Vec<(&'static str, String)> {
    let targets =
        "targets: [{ due: 2025-12-31, percent: 68 }, { due: 2025-12-31, region: '99.71', percent: 70 }]\n";
    vec![
        ("coverage/2024.yaml", coverage("2024-12-31", "semesta", "provisional", targets, NOW)),
        ("coverage/2023.yaml", coverage("2023-12-31", "semesta", "final", "", THEN)),
        (
            "coverage/lain.yaml",
            coverage("2024-12-31", "bekerja", "final", "", "  - { region: '99.01', count: 300, of: 400 }\n"),
        ),
    ]
}

#[test]
fn regions_stand_beside_each_other_with_rank_change_and_gap() {
    let pages = pages(&two_years());
    let page = &pages["statistik/perbandingan/index.html"];
    let empty = || String::new();
    // Satu and Dua are alike: 60 %. Satu was divided, so that its change would compare two territories.
    let satu = [
        "Kabupaten Satu",
        "1 bersama",
        "300",
        "500",
        "60,00%",
        "400",
        "800",
        "50,00%",
        "batas berubah",
        "68%",
        "−8,00",
    ];
    let dua = [
        "Kota Dua",
        "1 bersama",
        "600",
        "1.000",
        "60,00%",
        "450",
        "1.000",
        "45,00%",
        "+15,00",
        "70% target sendiri",
        "−10,00",
    ];
    let mut found = rows(page);
    assert_eq!(found.remove(0), satu);
    assert_eq!(found.remove(0), dua);
    let baru = found.remove(0);
    assert_eq!(baru[..5], ["Kabupaten Baru", "3", "90", "300", "30,00%"]);
    assert_eq!(baru[5], "–tidak berlaku", "it did not stand on that day");
    let tiga = found.remove(0);
    assert_eq!((&*tiga[1], &*tiga[2], &*tiga[8]), ("", "dirahasiakandirahasiakan", ""));
    let sum = found.remove(0);
    assert_eq!(sum[..5], ["Jumlah 3 dari 4 kabupaten/kota", "", "990", "1.800", "55,00%"]);
    assert_eq!(sum[8], empty(), "sums over other regencies are not compared");
    let official = found.remove(0);
    assert_eq!((&*official[4], &*official[8], &*official[10]), ("55,00%", "+10,00", "−13,00"));
    assert!(page.contains("3 dari 4 kabupaten/kota mempunyai persentase"));
    assert!(page.contains("angka tetap per 31 Desember 2023, angka sementara pada angka terbaru"));
    // Another basis is another table, never this one.
    assert!(!page.contains("75,00%"));
    assert!(pages["statistik/perbandingan/lain/index.html"].contains("75,00%"));
    assert!(page.contains("href=\"/statistik/perbandingan/lain/\""));
    assert!(pages["en/statistics/comparison/2024/index.html"].contains("boundaries changed"));
}

#[test]
fn nothing_is_compared_across_a_break() {
    let broken = "break_in_series: { kind: definition, text: Definisi baru. }\n";
    let mut files = two_years();
    files[0].1 = coverage("2024-12-31", "semesta", "provisional", broken, NOW);
    let pages = pages(&files);
    let page = &pages["statistik/perbandingan/index.html"];
    assert!(page.contains("Definisi baru."));
    assert!(rows(page).iter().all(|row| row[8].is_empty() || row[8] == "seri berubah"), "{:?}", rows(page));
    assert!(!pages["statistik/index.html"].contains("headline-change"));
}

#[test]
fn what_was_made_up_is_neither_ranked_nor_cited() {
    let mut files = two_years();
    for (file, day) in files.iter_mut().zip(["2024-12-31", "2023-12-31"]) {
        let rows = if day < "2024" { THEN } else { NOW };
        file.1 =
            coverage(day, "semesta", "illustrative", "targets: [{ due: 2025-12-31, percent: 68 }]\n", rows);
    }
    let pages = pages(&files);
    let page = &pages["statistik/perbandingan/2024/index.html"];
    let names: Vec<String> = rows(page).into_iter().map(|mut row| row.remove(0)).collect();
    assert_eq!(names[..2], ["Kabupaten Satu", "Kabupaten Baru"], "by code, not by share");
    for page in [page, &pages["wilayah/satu/index.html"]] {
        assert!(page.contains("DATA CONTOH") && page.contains("tidak untuk dikutip"));
        assert!(!page.contains("+15,00") && !page.contains("−8,00"));
    }
    assert!(page.contains("noindex"));
    // Where figures are facts on one basis, that one comes first.
    assert!(pages["statistik/perbandingan/index.html"].contains("75,00%"));
    assert!(!pages["statistik/index.html"].contains("headline-change"));
}

#[test]
fn an_overview_tells_figure_change_target_and_the_way_to_every_region() {
    let pages = pages(&two_years());
    let page = &pages["statistik/index.html"];
    assert!(page.contains("+10,00 persen poin sejak 31 Desember 2023 (angka tetap)"));
    assert!(page.contains("68 persen semesta pekerja paling lambat 31 Desember 2025"));
    let nav = &page[page.find("find-region").unwrap()..];
    let nav = &nav[..nav.find("</nav>").unwrap()];
    for region in ["satu", "baru", "tiga", "dua"] {
        assert!(nav.contains(&format!("href=\"/wilayah/{region}/\"")), "{region}");
    }
    assert!(page.find("find-region").unwrap() < page.find("<figure class=\"chart").unwrap_or(usize::MAX));
    // On the basis without an official total stands what is known, and of how many it is known.
    assert!(page.contains("Jumlah 1 dari 4 kabupaten/kota"));
}

#[test]
fn a_sum_stands_for_a_province_only_under_its_own_name() {
    let rows =
        "  - { region: '99.01', count: 300, of: 500 }\n  - { region: '99.71', count: 600, of: 1000 }\n";
    let file = coverage("2023-12-31", "semesta", "final", "", rows);
    let pages = pages(&[("coverage/2023.yaml", file)]);
    let headline = pages["statistik/index.html"].split("class=\"headline\"").nth(1).unwrap();
    let headline = &headline[..headline.find("</figure>").unwrap()];
    assert!(headline.contains("Jumlah 2 dari 3 kabupaten/kota") && headline.contains("60,00%"));
    assert!(!headline.contains("Provinsi Contoh"));
}

#[test]
fn a_figure_is_cited_with_share_date_source_and_address() {
    let pages = pages(&two_years());
    let cite = "Kota Dua: 60,00% (600 dari 1.000). Cakupan, atas dasar semesta pekerja, keadaan per 31 Desember 2024 \
                (angka sementara). Sumber data: Badan, Laporan, Januari 2025. Diterbitkan oleh Penerbit di Situs: \
                https://situs.example/wilayah/dua/";
    assert!(pages["wilayah/dua/index.html"].contains(cite));
    assert!(pages["wilayah/dua/index.html"].contains("/data/coverage-2024.xlsx"));
    let table = "https://situs.example/statistik/2024/#2024";
    assert!(pages["statistik/2024/index.html"].contains(table));
    assert!(pages["en/regions/dua/index.html"].contains("Data source: Badan, Laporan, January 2025."));
}

#[test]
fn texts_compare_two_figures_with_all_that_they_are() {
    let text = "---\ntitle: T\ndate: 2025-02-01\n---\n\nCakupan {{ compare measure=cakupan basis=semesta region=99.71 \
                with=99.02 as_of=2024-12-31 }}.\n\nCakupan {{ change measure=cakupan region=99 from=2023-12-31 \
                to=2024-12-31 }}.\n\nCakupan {{ compare measure=cakupan region=99.01 with=99.03 as_of=2023-12-31 }}, lalu \
                {{ compare measure=cakupan basis=semesta region=99.71 with=99.03 as_of=2024-12-31 }}.\n";
    let mut files = two_years();
    files.extend([
        ("news/2025-02-01-t.md", text.to_owned()),
        ("news/2025-02-01-t.en.md", text.replace("date: 2025-02-01\n", "")),
    ]);
    let pages = pages(&files);
    for (path, said) in [
        (
            "berita/t/index.html",
            "Kota Dua 60,00 persen (600 dari 1.000) dan Kabupaten Baru 30,00 persen (90 dari 300), selisih 30,00 persen poin \
             (dari semesta pekerja, keadaan per 31 Desember 2024, angka sementara)",
        ),
        (
            "berita/t/index.html",
            "Provinsi Contoh dari 45,00 persen (900 dari 2.000, keadaan per 31 Desember 2023) menjadi 55,00 persen (1.100 dari \
             2.000, keadaan per 31 Desember 2024, angka sementara), berubah +10,00 persen poin (dari semesta pekerja)",
        ),
        (
            "berita/t/index.html",
            "selisih 10,00 persen poin (dari semesta pekerja, keadaan per 31 Desember 2023)",
        ),
        ("berita/t/index.html", "dan Kabupaten Tiga dirahasiakan (dari semesta pekerja"),
        ("en/news/t/index.html", "60.00 per cent (600 of 1,000)"),
        ("en/news/t/index.html", "a change of +10.00 percentage points (of semesta pekerja)"),
    ] {
        assert!(pages[path].contains(said), "{path} does not say {said}");
    }
}

#[test]
fn made_up_figures_stand_beside_each_other_without_a_difference() {
    let text = "---\ntitle: T\ndate: 2025-02-01\n---\n\n{{ compare measure=cakupan region=99.71 with=99.02 as_of=2024-12-31 }}\n";
    let file = coverage("2024-12-31", "semesta", "illustrative", "", NOW);
    let pages = pages(&[("coverage/2024.yaml", file), ("news/2025-02-01-t.md", text.to_owned())]);
    let page = &pages["berita/t/index.html"];
    assert!(
        page.contains("DATA CONTOH")
            && page.contains("Kabupaten Baru 30,00 persen (90 dari 300) (dari semesta")
    );
    assert!(!page.contains("selisih"));
}

#[test]
fn neighbours_that_print_alike_are_told_apart() {
    let rows = "  - { region: '99.01', count: 33334, of: 100000 }\n  - { region: '99.71', count: 33333, of: 100000 }\n";
    let pages = pages(&[("coverage/2023.yaml", coverage("2023-12-31", "semesta", "final", "", rows))]);
    let said = "Tercetak sama, tetapi Kabupaten Satu (33,334%) lebih tinggi daripada Kota Dua (33,333%).";
    for path in ["statistik/index.html", "statistik/perbandingan/index.html", "statistik/2023/index.html"] {
        assert!(pages[path].contains(said), "{path}");
    }
}
