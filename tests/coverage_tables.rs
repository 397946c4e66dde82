//! Figures from CSV: places as good as YAML's, downloads that read back, and what tables hold at their worst.

#![allow(clippy::disallowed_methods, clippy::expect_used, clippy::unwrap_used)] // a test reads its own files

mod corpus;
mod support;

use std::collections::BTreeMap;
use std::fmt::Write;

use anugerah::diag::{Checked, Diagnostic};
use anugerah::sources::Sources;
use corpus::Size;
use support::{at, files_below, make, request, root, told};

type Files = BTreeMap<String, Vec<u8>>;

/// A site's files without what only decorates it: settings, regions with their map, and measures.
fn frame(site: &str) -> Files {
    let kept = ["content/site.yaml", "content/regions.yaml", "content/measures.yaml", "content/peta.geojson"];
    let files = files_below(&root().join(site)).into_iter();
    files
        .filter(|(name, _)| kept.contains(&&**name))
        .map(|(name, path)| (name, std::fs::read(path).unwrap()))
        .collect()
}

fn made(files: &Files) -> (Checked<Files>, Sources) {
    let sources = Sources::from_memory(files.clone().into_iter().collect()).value;
    (make(&sources, &request(at("2026-01-01T00:00:00Z"))), sources)
}

const HEAD: &str = "measure: cakupan\nbasis: semesta\nperiod: \"2025\"\nas_of: 2025-12-31\nstatus: final\n\
    source: { name: Badan Uji }\n";

/// The errors site with one table as the whole of its coverage; what is told of it in English, and the
/// table's download.
fn with_table(table: &str, more: &str) -> (String, String) {
    let mut files = frame("tests/errors/_site");
    files.insert("content/coverage/2025.yaml".into(), format!("{HEAD}table: 2025.csv\n{more}").into());
    files.insert("content/coverage/2025.csv".into(), table.into());
    let (made, sources) = made(&files);
    let download = made.value.get("data/coverage-2025.csv").cloned().unwrap_or_default();
    (told(&made.found, &sources, "en"), String::from_utf8(download).unwrap())
}

#[test]
fn a_wrong_number_far_down_is_told_at_its_cell() {
    let mut files = frame("tests/errors/_site");
    let mut regions = "province: { code: \"97\", name: Uji Raya }\nregencies:\n".to_owned();
    let mut table = "region;segment;count;of;note\r\n".to_owned();
    for at in 0..99 {
        let _ = writeln!(
            regions,
            "  - {{ code: \"97.{:02}\", slug: w-{at}, kind: kabupaten, name: Wilayah {at} }}",
            at + 1
        );
        for figures in [";2;4", "pu;1;2", "bpu;1;2"] {
            let _ = write!(table, "97.{:02};{figures};\"dua; tiga\"\r\n", at + 1);
        }
    }
    let broken = table.replace("97.99;pu;1;2;", "97.99;pu;1;\u{a0}1.234;");
    assert_ne!(broken, table);
    let (line, _) = broken.lines().enumerate().find(|(_, line)| line.contains("1.234")).unwrap();
    files.insert("content/regions.yaml".into(), regions.into());
    files.insert("content/coverage/2025.yaml".into(), format!("{HEAD}table: 2025.csv\n").into());
    files.insert("content/coverage/2025.csv".into(), broken.into());
    let (made, sources) = made(&files);
    let said = told(&made.found, &sources, "en");
    assert_eq!(line + 1, 297);
    assert!(said.contains("content/coverage/2025.csv:297:13"), "{said}");
    assert!(said.contains("did you mean 1234?"), "{said}");
}

/// A table of the columns region, segment, count, of, note, made from a download without what is marked as derived
/// in it, makes that download again.
#[test]
fn downloads_read_back_as_their_source() {
    let golden = Sources::read(&root().join("tests/sites/provinsi")).value;
    let first = make(&golden, &request(at("2026-01-01T00:00:00Z"))).value;
    let mut files = frame("tests/sites/provinsi");
    // Settings whose menus name nothing that is left out here.
    files.extend(frame("tests/errors/_site").into_iter().filter(|(name, _)| name == "content/site.yaml"));
    let mut before = Vec::new();
    for (at, (_, bytes)) in first
        .iter()
        .filter(|(name, _)| name.starts_with("data/coverage-") && name.ends_with(".csv"))
        .enumerate()
    {
        let mut reader = csv::Reader::from_reader(&bytes[..]);
        let columns = reader.headers().unwrap().clone();
        let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
        let cell = |row: &csv::StringRecord, name: &str| {
            let column = columns.iter().position(|column| column == name).expect("the column is there");
            row[column].to_owned()
        };
        let mut table = "region,segment,count,of,note\n".to_owned();
        for row in rows.iter().filter(|row| cell(row, "derived") == "false") {
            let code = cell(row, "kemendagri_code");
            let region = if code.is_empty() { cell(row, "region") } else { code };
            let part = |name: &str| {
                let status = cell(row, &format!("{name}_status"));
                if status.is_empty() || status == "missing" { cell(row, name) } else { status }
            };
            let (count, of, note) = (part("count"), part("of"), cell(row, "note").replace('"', "\"\""));
            let _ = writeln!(table, "{region},{},{count},{of},\"{note}\"", cell(row, "segment"));
        }
        let of_all = |name: &str| cell(&rows[0], name);
        let (name, url) = (of_all("dataset"), of_all("source_url"));
        let head = format!(
            "measure: {}\nbasis: {}\nperiod: \"{}\"\nslug: t{at}\nas_of: {}\nstatus: {}\nsource: {{ name: \"{}\"{} }}\ntable: {name}.csv\n",
            of_all("measure"),
            of_all("basis"),
            of_all("period"),
            of_all("as_of"),
            of_all("status"),
            of_all("source"),
            if url.is_empty() { url } else { format!(", url: \"{url}\"") },
        );
        files.insert(format!("content/coverage/{name}.yaml"), head.into());
        files.insert(format!("content/coverage/{name}.csv"), table.into());
        before.push(String::from_utf8(bytes.clone()).unwrap());
    }
    assert!(before.len() > 10 && before.iter().any(|text| text.contains(",bpu/")), "{}", before.len());
    let (again, sources) = made(&files);
    let errors: Vec<Diagnostic> = again.found.into_iter().filter(Diagnostic::is_error).collect();
    assert_eq!(told(&errors, &sources, "en"), "");
    let is_download = |name: &str| name.starts_with("data/coverage-") && name.ends_with(".csv");
    let mut after: Vec<String> = again
        .value
        .into_iter()
        .filter(|(name, _)| is_download(name))
        .map(|(_, bytes)| String::from_utf8(bytes).unwrap())
        .collect();
    before.sort();
    after.sort();
    assert_eq!(after, before);
}

#[test]
fn signs_mean_what_the_file_says() {
    let signs = "signs: { \"-\": zero, \"..\": suppressed, \"–\": not_applicable, \"N/A\": missing }\n";
    let table = "region,count,of,rate\n97,-,100,\"0,0\"\n97.03,..,–,\n97.05,N/A,10,-\n97.71,,,\n";
    let (said, download) = with_table(table, signs);
    assert_eq!(said, "");
    let cells = |code: &str| {
        let line = download.lines().find(|line| line.contains(&format!(",{code},"))).unwrap();
        line.split(',').skip(5).take(4).collect::<Vec<_>>().join(",")
    };
    assert_eq!(cells("97"), "0,,100,");
    assert_eq!(cells("97.03"), ",suppressed,,not_applicable");
    assert_eq!(cells("97.05"), ",missing,10,");
    assert_eq!(cells("97.71"), ",missing,,missing");
}

/// Nothing but signs, nothing but empty cells, one region, equal figures, counts beyond floats.
#[test]
fn tables_at_their_worst() {
    let (said, download) = with_table("region,count,of\n97.03,,\n97.05,,\n", "");
    // A city of which nothing is written has its row as well.
    assert_eq!((&*said, download.matches(",missing,").count()), ("", 6));
    let (said, _) = with_table("region,count,of\n97.03,0,0\n", "");
    assert_eq!(said, "");
    let (said, _) = with_table("region,count,of\n97.03,1,2\n97.05,1,2\n97.71,1,2\n", "");
    assert_eq!(said, "");
    let (said, download) =
        with_table("region,count,of\n97.03,9007199254740993,999999999999999999\n97.05,1,3\n", "");
    assert_eq!(said, "");
    assert!(download.contains(",9007199254740993,,999999999999999999,,0.90,"), "{download}");
}

#[test]
fn long_names_are_names() {
    let mut files = frame("tests/errors/_site");
    let regions = String::from_utf8(files["content/regions.yaml"].clone()).unwrap();
    let name = "Kepulauan Seribu Pulau Terluar dan Tertua";
    assert!(name.len() > 40);
    files.insert("content/regions.yaml".into(), regions.replace("Uji Utara", name).into());
    let table = "region,count,of,note\n97.03,1,2,Catatan\n";
    files.insert("content/coverage/2025.yaml".into(), format!("{HEAD}table: 2025.csv\n").into());
    files.insert("content/coverage/2025.csv".into(), table.into());
    let (made, sources) = made(&files);
    assert_eq!(told(&made.found, &sources, "en"), "");
    assert!(made.value.iter().any(|(_, bytes)| String::from_utf8_lossy(bytes).contains(name)));
}

/// A nation's figures of two years: every cell is read, and none is told.
#[test]
fn a_nation_is_read_without_a_word() {
    let files = corpus::files(Size::nation(2), None);
    let sources = Sources::from_memory(files).value;
    let read = anugerah::pipeline::content(&sources, &request(at("2026-01-01T00:00:00Z")));
    assert_eq!(told(&read.found, &sources, "en"), "");
    let public = read.value.public.unwrap();
    let figures: usize = public
        .datasets()
        .flat_map(|(_, dataset)| &dataset.rows)
        .map(|row| row.segments.len() + usize::from(row.total.is_some()))
        .sum();
    assert_eq!(figures, 2 * 514 * 5);
}
