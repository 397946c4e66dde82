//! Downloads read back: each number is the same in XLSX, CSV, JSON and the page's table; texts of any kind come
//! through whole; Data Packages are true of their files; what is made up is kept apart.

#![allow(clippy::disallowed_methods, clippy::expect_used, clippy::panic, clippy::unwrap_used)] // a test reads its own files

mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::io::Cursor;
use std::sync::OnceLock;

use anugerah::diag::Diagnostic;
use anugerah::sources::Sources;
use calamine::{Data, Reader, Xlsx};
use proptest::prelude::*;
use regex_lite::Regex;
use serde_json::Value as Json;
use support::{at, files_below, make, request, root, told};

type Files = BTreeMap<String, Vec<u8>>;
type Rows = Vec<Vec<String>>;

fn golden() -> &'static Files {
    static MADE: OnceLock<Files> = OnceLock::new();
    MADE.get_or_init(|| {
        let sources = Sources::read(&root().join("tests/sites/provinsi")).value;
        make(&sources, &request(at("2026-01-01T00:00:00Z"))).value
    })
}

/// The settings, regions and measures of the errors site.
fn frame() -> Files {
    let kept = ["content/site.yaml", "content/regions.yaml", "content/measures.yaml"];
    let files = files_below(&root().join("tests/errors/_site")).into_iter();
    files
        .filter(|(name, _)| kept.contains(&&**name))
        .map(|(name, path)| (name, std::fs::read(path).unwrap()))
        .collect()
}

fn made(files: Files) -> Files {
    let sources = Sources::from_memory(files.into_iter().collect()).value;
    let made = make(&sources, &request(at("2026-01-01T00:00:00Z")));
    let errors: Vec<Diagnostic> = made.found.into_iter().filter(Diagnostic::is_error).collect();
    assert_eq!(told(&errors, &sources, "en"), "");
    made.value
}

const SIGNS: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// Takes away the apostrophe that keeps a spreadsheet from running a text.
fn unguarded(text: &str) -> String {
    let guards = text.starts_with('\'') && text.trim_start_matches('\'').starts_with(SIGNS);
    if guards { text[1..].to_owned() } else { text.to_owned() }
}

/// Header and rows of a CSV, as written.
fn csv_of(bytes: &[u8]) -> (Vec<String>, Rows) {
    let mut reader = csv::Reader::from_reader(bytes);
    let header = reader.headers().unwrap().iter().map(str::to_owned).collect();
    let rows = reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect());
    (header, rows.collect())
}

fn sheet(bytes: &[u8], name: &str) -> Vec<Vec<Data>> {
    let mut workbook: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(bytes)).unwrap();
    let range = workbook.worksheet_range(name).unwrap();
    range.rows().map(<[Data]>::to_vec).collect()
}

/// A cell of a workbook holds what the CSV has, in its own type.
#[track_caller]
fn same_in_workbook(cell: &Data, written: &str, column: &str) {
    match cell {
        Data::Empty => assert_eq!(written, "", "{column}"),
        Data::String(text) => assert_eq!(*text, unguarded(written), "{column}"),
        Data::Float(number) => assert_eq!(*number, written.parse::<f64>().unwrap(), "{column}"),
        Data::Int(number) => assert_eq!(*number, written.parse::<i64>().unwrap(), "{column}"),
        Data::Bool(flag) => assert_eq!(flag.to_string(), written, "{column}"),
        Data::DateTime(day) => {
            let days = jiff::Span::new().days(day.as_f64() as i64);
            let day = jiff::civil::date(1899, 12, 30).checked_add(days).unwrap();
            assert_eq!(day.to_string(), written, "{column}");
        }
        other => panic!("{column}: {other:?}"),
    }
}

#[track_caller]
fn same_in_json(value: &Json, written: &str, column: &str) {
    match value {
        Json::Null => assert_eq!(written, "", "{column}"),
        Json::String(text) => assert_eq!(*text, unguarded(written), "{column}"),
        other => assert_eq!(other.to_string(), written, "{column}"),
    }
}

/// Holds the three forms of a download against each other; its rows.
#[track_caller]
fn same_in_all(files: &Files, name: &str) -> (Vec<String>, Rows) {
    let (header, rows) = csv_of(&files[&format!("{name}.csv")]);
    let cells = sheet(&files[&format!("{name}.xlsx")], "data");
    let names: Vec<String> = cells[0].iter().map(ToString::to_string).collect();
    assert_eq!(names, header, "{name}");
    assert_eq!(cells.len(), rows.len() + 1, "{name}");
    let json: Json = serde_json::from_slice(&files[&format!("{name}.json")]).unwrap();
    let records = json["records"].as_array().unwrap();
    assert_eq!(records.len(), rows.len(), "{name}");
    for ((row, cells), record) in rows.iter().zip(&cells[1..]).zip(records) {
        assert_eq!(record.as_object().unwrap().len(), header.len(), "{name}");
        for ((column, written), cell) in header.iter().zip(row).zip(cells) {
            same_in_workbook(cell, written, column);
            same_in_json(&record[column], written, column);
        }
    }
    (header, rows)
}

fn downloads(files: &Files) -> Vec<String> {
    let names = files.keys().filter(|name| name.starts_with("data/") && name.ends_with(".xlsx"));
    names.map(|name| name.trim_end_matches(".xlsx").to_owned()).collect()
}

#[test]
fn every_format_says_the_same() {
    let files = golden();
    let names = downloads(files);
    assert!(names.len() > 15, "{names:?}");
    for name in &names {
        let (header, rows) = same_in_all(files, name);
        assert!(!rows.is_empty(), "{name}");
        assert_eq!(header.iter().collect::<BTreeSet<_>>().len(), header.len(), "{name}");
    }
}

#[test]
fn numbers_are_numbers_and_codes_are_text() {
    let cells = sheet(&golden()["data/coverage-2024-12-semesta.xlsx"], "data");
    let column = |name: &str| cells[0].iter().position(|cell| *cell == *name).unwrap();
    let first = &cells[1];
    assert_eq!(first[column("kemendagri_code")], Data::String("99".into()));
    assert_eq!(first[column("count")], Data::Float(343_427.0));
    assert_eq!(first[column("percent")], Data::Float(55.97));
    assert_eq!(first[column("derived")], Data::Bool(false));
    assert!(matches!(first[column("as_of")], Data::DateTime(_)));
    let notes = sheet(&golden()["data/coverage-2024-12-semesta.xlsx"], "Catatan");
    let notes: Vec<String> = notes.iter().map(|row| format!("{}: {}", row[0], row[1])).collect();
    for line in [
        "Penyebut: semesta pekerja",
        "Keadaan per: 31 Desember 2024",
        "Status: angka sementara",
        "Sumber: Balai Jaminan Kerja Nusa Melati",
        "Alamat sumber: https://balai.example/laporan/2024-12",
        "Lisensi: CC-BY-4.0",
        "Periode: 2024",
    ] {
        assert!(notes.iter().any(|note| note == line), "{line:?} is not in {notes:#?}");
    }
    assert!(notes.iter().any(|note| note.starts_with("Definisi: Pekerja yang")), "{notes:#?}");
    assert!(notes.iter().any(|note| note.starts_with("Catatan: Angka sementara: iuran")), "{notes:#?}");
}

/// A row of a table on a page: its kind, its title, and count, denominator and share of each column.
struct Shown {
    kind: String,
    title: String,
    cells: Vec<[String; 3]>,
}

/// The rows of a dataset's table on its period's page, with numbers as programs write them.
fn shown(page: &str, dataset: &str) -> Vec<Shown> {
    let section = page.find(&format!("id=\"{dataset}\"")).expect("the page has the table");
    let start = section + page[section..].find("<table class=\"share-table").unwrap();
    let table = &page[start..start + page[start..].find("</table>").unwrap()];
    let row = Regex::new(r#"(?s)<tr class="row-(regency|official|sum|unallocated)">(.*?)</tr>"#).unwrap();
    let head = Regex::new(r"(?s)<th[^>]*>(?:<a[^>]*>)?([^<]*)").unwrap();
    let cell = Regex::new(r#"(?s)<td[^>]*>(?:<span aria-hidden="true">)?([^<]*)"#).unwrap();
    let machine = |text: &str| match text.trim() {
        "…" => "missing".to_owned(),
        "–" => "not_applicable".to_owned(),
        "dirahasiakan" => "suppressed".to_owned(),
        number => number.replace('.', "").replace(',', ".").replace('%', ""),
    };
    row.captures_iter(table)
        .map(|row| {
            let cells: Vec<String> = cell.captures_iter(&row[2]).map(|cell| machine(&cell[1])).collect();
            Shown {
                kind: row[1].to_owned(),
                title: head.captures(&row[2]).unwrap()[1].to_owned(),
                cells: cells.chunks(3).map(|three| three.to_vec().try_into().unwrap()).collect(),
            }
        })
        .collect()
}

#[test]
fn every_number_is_that_of_the_page() {
    let files = golden();
    let mut compared = 0;
    for name in downloads(files).iter().filter(|name| name.starts_with("data/coverage-")) {
        let (header, rows) = csv_of(&files[&format!("{name}.csv")]);
        let at = |column: &str| header.iter().position(|name| name == column).unwrap();
        let (dataset, package) = (&rows[0][at("dataset")], &files[&format!("{name}.json")]);
        let about: Json = serde_json::from_slice(package).unwrap();
        let address = about["page"].as_str().unwrap().trim_start_matches("https://penghargaan.example/");
        let page = format!("{}index.html", address.split('#').next().unwrap());
        let shown = shown(std::str::from_utf8(&files[&page]).unwrap(), dataset);
        for (kind, word) in [
            ("regency", "regency"),
            ("official", "official_total"),
            ("sum", "sum"),
            ("unallocated", "unallocated"),
        ] {
            let there: Vec<&Shown> = shown.iter().filter(|row| row.kind == kind).collect();
            let lines: Vec<&Vec<String>> = rows.iter().filter(|row| row[at("row_kind")] == word).collect();
            let columns = shown[0].cells.len();
            assert_eq!(lines.len(), there.len() * columns, "{name} {kind}");
            for (row, lines) in there.iter().zip(lines.chunks(columns)) {
                if kind == "regency" {
                    assert!(row.title.ends_with(&lines[0][at("region")]), "{} {lines:?}", row.title);
                }
                for (cell, line) in row.cells.iter().zip(lines) {
                    let part = |name: &str| {
                        let status = &line[at(&format!("{name}_status"))];
                        if status.is_empty() { line[at(name)].clone() } else { status.clone() }
                    };
                    assert_eq!(cell[0], part("count"), "{name} {line:?}");
                    assert_eq!(cell[1], part("of"), "{name} {line:?}");
                    let percent = &line[at("percent")];
                    let is_number = cell[2].starts_with(|letter: char| letter.is_ascii_digit());
                    assert_eq!(if is_number { &cell[2] } else { "" }, percent, "{name} {line:?}");
                    compared += 1;
                }
            }
        }
    }
    assert!(compared > 500, "{compared}");
}

#[test]
fn rows_say_what_they_are() {
    let (header, rows) = csv_of(&golden()["data/coverage-2024-12-semesta.csv"]);
    let at = |column: &str| header.iter().position(|name| name == column).unwrap();
    let find = |kind: &str, code: &str, segment: &str| {
        let is = |row: &&Vec<String>| {
            row[at("row_kind")] == kind && row[at("kemendagri_code")] == code && row[at("segment")] == segment
        };
        rows.iter().find(is).unwrap()
    };
    // Stated for the province; added up here from segments; added up here over regencies.
    assert_eq!(find("official_total", "99", "")[at("derived")], "false");
    assert_eq!(find("regency", "99.01", "")[at("derived")], "true");
    let sum = find("sum", "", "");
    assert_eq!(
        [
            &sum[at("derived")],
            &sum[at("province_code")],
            &sum[at("regions_summed")],
            &sum[at("regions_total")]
        ],
        ["true", "99", "12", "12"]
    );
    // Missing is an empty cell with its reason.
    let unallocated = find("unallocated", "", "pu");
    assert_eq!([&unallocated[at("of")], &unallocated[at("of_status")]], ["", "missing"]);
    let fit = find("regency", "99.05", "pmi");
    assert_eq!([&fit[at("count")], &fit[at("count_status")]], ["", "not_applicable"]);
    assert!(find("regency", "99.72", "")[at("note")].starts_with("Galangan dan pelabuhan"));
    assert!(rows.iter().all(|row| row[at("source_url")] == "https://balai.example/laporan/2024-12"));
}

/// A table of coverage in the small frame, whose names, notes and source are given.
fn odd(name: &str, note: &str, count: &str, status: &str) -> Files {
    let quoted = |text: &str| serde_json::to_string(text).unwrap();
    let mut files = frame();
    let regions = String::from_utf8(files["content/regions.yaml"].clone()).unwrap();
    let regions = regions.replace("name: Uji Selatan", &format!("name: {}", quoted(name)));
    files.insert("content/regions.yaml".into(), regions.into());
    let table = format!(
        "measure: cakupan\nbasis: semesta\nperiod: \"2025\"\nas_of: 2025-12-31\nstatus: {status}\n\
         source: {{ name: {} }}\nrows:\n  - {{ region: \"97.05\", count: {count}, of: 999999999999999999, note: {} }}\n",
        quoted(name),
        quoted(note)
    );
    files.insert("content/coverage/2025.yaml".into(), table.into());
    files
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn any_text_and_count_comes_through(
        name in "[='+@\\-\"a-c,;＝_x0<>&.éß漢]{0,12}[a-c]",
        note in "([=+@\\-'\"\t a-c,;.0-9_<&|!()\n]|_x000D_){0,30}[a-c]",
        count in 0_i64..1_000_000_000_000_000_000,
    ) {
        let files = made(odd(&name, &note, &count.to_string(), "final"));
        for download in ["data/coverage-2025", "data/coverage", "data/regions"] {
            same_in_all(&files, download);
        }
        let json: Json = serde_json::from_slice(&files["data/coverage-2025.json"]).unwrap();
        let row = json["records"].as_array().unwrap().iter().find(|row| row["kemendagri_code"] == "97.05").unwrap();
        prop_assert_eq!(row["region"].as_str().unwrap(), &*name);
        prop_assert_eq!(row["source"].as_str().unwrap(), &*name);
        let exact = row["count"].as_str().map_or_else(|| row["count"].to_string(), str::to_owned);
        prop_assert_eq!(exact, count.to_string());
        let (header, rows) = csv_of(&files["data/coverage-2025.csv"]);
        let at = |column: &str| header.iter().position(|name| name == column).unwrap();
        for row in &rows {
            for column in ["region", "source", "note"] {
                prop_assert!(!row[at(column)].starts_with(SIGNS), "{:?}", row[at(column)]);
            }
        }
    }
}

#[test]
fn counts_that_floats_would_change_are_text() {
    let files = made(odd("A", "b", "9007199254740993", "final"));
    let cells = sheet(&files["data/coverage-2025.xlsx"], "data");
    assert!(cells.iter().any(|row| row[5] == Data::String("9007199254740993".into())));
    let json: Json = serde_json::from_slice(&files["data/coverage-2025.json"]).unwrap();
    assert!(json["records"].as_array().unwrap().iter().any(|row| row["count"] == "9007199254740993"));
    let files = made(odd("A", "b", "9007199254740992", "final"));
    let cells = sheet(&files["data/coverage-2025.xlsx"], "data");
    assert!(cells.iter().any(|row| row[5] == Data::Float(9_007_199_254_740_992.0)));
}

/// Whether a value of a CSV is of a type, as Table Schema means it.
fn holds(kind: &str, written: &str) -> bool {
    match kind {
        "string" => true,
        "integer" => written.parse::<i128>().is_ok(),
        "number" => Regex::new(r"^-?\d+(\.\d+)?$").unwrap().is_match(written),
        "boolean" => matches!(written, "true" | "false"),
        "date" => written.parse::<jiff::civil::Date>().is_ok(),
        other => panic!("{other} is no type that we write"),
    }
}

fn texts(value: &Json) -> Vec<&str> {
    value.as_array().unwrap().iter().map(|text| text.as_str().unwrap()).collect()
}

#[track_caller]
fn true_of_its_files(files: &Files, path: &str) -> usize {
    let package: Json = serde_json::from_slice(&files[path]).unwrap();
    assert_eq!(package["$schema"], "https://datapackage.org/profiles/2.0/datapackage.json");
    let resources = package["resources"].as_array().unwrap();
    let names: BTreeSet<&str> = resources.iter().map(|it| it["name"].as_str().unwrap()).collect();
    assert_eq!(names.len(), resources.len(), "{path}");
    let table = |name: &str| {
        let resource = resources.iter().find(|it| it["name"] == name).unwrap();
        let file = resource["path"].as_str().unwrap();
        assert!(!file.contains(".."), "a package names nothing above its folder");
        csv_of(&files[&format!("data/{file}")])
    };
    for resource in resources {
        let name = resource["name"].as_str().unwrap();
        let (header, rows) = table(name);
        let schema = &resource["schema"];
        assert_eq!(texts(&schema["missingValues"]), [""]);
        let fields = schema["fields"].as_array().unwrap();
        let of_fields: Vec<&str> = fields.iter().map(|field| field["name"].as_str().unwrap()).collect();
        assert_eq!(of_fields, header, "{path} {name}");
        for (at, field) in fields.iter().enumerate() {
            assert!(field["description"].as_str().unwrap().len() > 1, "{field}");
            assert_ne!(field["description"], format!("data-column-{}", header[at]), "a column has no words");
            let words = field["constraints"]["enum"].as_array().map(|_| texts(&field["constraints"]["enum"]));
            for written in rows.iter().map(|row| &row[at]).filter(|written| !written.is_empty()) {
                assert!(holds(field["type"].as_str().unwrap(), written), "{name} {field}: {written}");
                assert!(words.as_ref().is_none_or(|words| words.contains(&&**written)), "{field}: {written}");
            }
        }
        let values = |header: &[String], rows: &Rows, key: &[&str]| -> Vec<Vec<String>> {
            let at: Vec<usize> =
                key.iter().map(|k| header.iter().position(|name| name == k).unwrap()).collect();
            rows.iter().map(|row| at.iter().map(|at| row[*at].clone()).collect()).collect()
        };
        let unique = |key: &[&str]| {
            let all = values(&header, &rows, key);
            assert_eq!(all.iter().collect::<BTreeSet<_>>().len(), all.len(), "{name}: {key:?} occurs twice");
            all
        };
        if schema["primaryKey"].is_array() {
            let all = unique(&texts(&schema["primaryKey"]));
            assert!(all.iter().flatten().all(|value| !value.is_empty()), "{name}");
        }
        for key in schema["uniqueKeys"].as_array().into_iter().flatten() {
            unique(&texts(key));
        }
        for key in schema["foreignKeys"].as_array().into_iter().flatten() {
            let (there, their_rows) = table(key["reference"]["resource"].as_str().unwrap());
            let known = values(&there, &their_rows, &texts(&key["reference"]["fields"]));
            for value in values(&header, &rows, &texts(&key["fields"])) {
                assert!(value[0].is_empty() || known.contains(&value), "{name}: {value:?}");
            }
        }
    }
    resources.len()
}

#[test]
fn packages_are_true_of_their_files() {
    let files = golden();
    assert_eq!(true_of_its_files(files, "data/datapackage.json"), downloads(files).len());
    let of_periods: Vec<&String> =
        files.keys().filter(|name| name.starts_with("data/datapackage-")).collect();
    assert_eq!(of_periods.len(), 5, "{of_periods:?}");
    for path in of_periods {
        assert!(true_of_its_files(files, path) >= 2);
        let package: Json = serde_json::from_slice(&files[path]).unwrap();
        assert_eq!(package["licenses"][0]["name"], "CC-BY-4.0");
        assert!(
            package["resources"][0]["sources"][0]["title"].as_str().is_some_and(|title| !title.is_empty())
        );
    }
}

/// The JSON-LD of a page.
fn structured(page: &[u8]) -> Option<Json> {
    let page = std::str::from_utf8(page).unwrap();
    let start = page.find("<script type=\"application/ld+json\">")?;
    let text = &page[start..];
    let text = &text[text.find('>').unwrap() + 1..text.find("</script>").unwrap()];
    Some(serde_json::from_str(text).unwrap())
}

#[test]
fn statistics_describe_themselves_to_search_engines() {
    let files = golden();
    let mut met = 0;
    for (path, bytes) in
        files.iter().filter(|(path, _)| path.starts_with("statistik/") && path.ends_with(".html"))
    {
        let Some(json) = structured(bytes) else { continue };
        assert_eq!(json["@context"], "https://schema.org");
        for node in json["@graph"].as_array().unwrap().iter().filter(|node| node["@type"] == "Dataset") {
            met += 1;
            for file in node["distribution"].as_array().unwrap() {
                let url = file["contentUrl"].as_str().unwrap();
                let path = url.strip_prefix("https://penghargaan.example/").unwrap();
                assert!(files.contains_key(path), "{url}");
            }
            assert!(node["description"].as_str().unwrap().chars().count() >= 50, "{node}");
            assert!(node["temporalCoverage"].as_str().unwrap().parse::<jiff::civil::Date>().is_ok());
            assert_eq!(node["spatialCoverage"][0]["identifier"], "99");
            for key in ["name", "creator", "publisher", "license", "isBasedOn", "variableMeasured"] {
                assert!(!node[key].is_null(), "{path}: {key} of {node}");
            }
        }
    }
    assert!(met > 12, "{met}");
}

#[test]
fn what_is_made_up_is_kept_apart() {
    let mut files = odd("Uji Selatan", "contoh", "1", "illustrative");
    let real =
        String::from_utf8(odd("Uji Selatan", "nyata", "2", "final")["content/coverage/2025.yaml"].clone());
    let real = real.unwrap().replace("2025", "2024");
    files.insert("content/coverage/2024.yaml".into(), real.into());
    let files = made(files);
    let statuses = |name: &str| {
        let (header, rows) = csv_of(&files[name]);
        let at = header.iter().position(|name| name == "status").unwrap();
        rows.into_iter().map(|row| row[at].clone()).collect::<BTreeSet<_>>()
    };
    assert_eq!(statuses("data/coverage.csv"), BTreeSet::from(["final".to_owned()]));
    assert_eq!(statuses("data/data-contoh.csv"), BTreeSet::from(["illustrative".to_owned()]));
    assert!(files.contains_key("data/data-contoh-2025.xlsx"));
    let notes = sheet(&files["data/data-contoh-2025.xlsx"], "Catatan");
    assert!(notes[0][0].to_string().starts_with("DATA CONTOH"), "{:?}", notes[0]);
    let has_dataset =
        |path: &str| structured(&files[path]).is_some_and(|json| json.to_string().contains("\"Dataset\""));
    assert!(!has_dataset("statistik/2025/index.html") && has_dataset("statistik/2024/index.html"));
    true_of_its_files(&files, "data/datapackage.json");
    // Nothing of a sample site is a dataset, whatever its status.
    let sample = Sources::read(root()).value;
    let sample = make(&sample, &request(at("2026-12-01T00:00:00Z"))).value;
    for (path, bytes) in sample.iter().filter(|(path, _)| path.ends_with(".html")) {
        assert!(structured(bytes).is_none(), "{path}");
    }
    for name in downloads(&sample) {
        let (header, rows) = same_in_all(&sample, &name);
        assert_eq!(header.last().unwrap(), "sample");
        assert!(rows.iter().all(|row| row.last().unwrap() == "true"), "{name}");
        let json: Json = serde_json::from_slice(&sample[&format!("{name}.json")]).unwrap();
        assert!(json["notice"].is_string(), "{name}");
    }
}

/// Neither the clock nor the moment of building reaches a download.
#[test]
fn the_same_bytes_every_time() {
    let first = golden();
    std::thread::sleep(std::time::Duration::from_millis(1100));
    let sources = Sources::read(&root().join("tests/sites/provinsi")).value;
    let again = make(&sources, &request(at("2026-01-02T03:04:05Z"))).value;
    let data = |files: &Files| -> Vec<(String, Vec<u8>)> {
        let data = files.iter().filter(|(name, _)| name.starts_with("data/"));
        data.map(|(name, bytes)| (name.clone(), bytes.clone())).collect()
    };
    assert!(data(first) == data(&again), "the clock shows in a download");
}

/// A table without rows, and a site without coverage, still make whole files.
#[test]
fn nothing_at_all_is_a_download_too() {
    let files = made(frame());
    for name in ["data/awards", "data/recipients"] {
        let (_, rows) = same_in_all(&files, name);
        assert!(rows.is_empty());
    }
    assert!(!files.contains_key("data/coverage.csv"));
    true_of_its_files(&files, "data/datapackage.json");
}
