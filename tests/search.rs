//! Search: what is found, and that the index is made of nothing but what may be seen.

#![cfg(feature = "search")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // a test may stop

mod corpus;
mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::io::Read;

use anugerah::pages::records::{KINDS, Record, records};
use anugerah::pages::{Key, Site};
use anugerah::pipeline;
use anugerah::sources::Sources;
use corpus::{Size, files, moments};
use pagefind_stem::{Algorithm, Stemmer};
use support::{at, make, make_search, request, root};

fn province() -> Sources {
    Sources::read(&root().join("tests/sites/provinsi")).value
}

const MOMENT: &str = "2026-01-01T00:00:00Z";

/// Looks at a planned site.
fn planned<R>(sources: &Sources, look: impl FnOnce(&Site) -> R) -> R {
    let content = pipeline::content(sources, &request(at(MOMENT)));
    let public = content.value.public.expect("the settings can be read");
    pipeline::plan(public, sources, |site, _| look(site)).value.expect("the site can be planned")
}

/// A small site in memory: settings, more settings, and files.
fn small(settings: &str, more: &[(&str, &str)]) -> Sources {
    let base = "title: Situs\nbase_url: https://situs.example/dasar/\nlanguages: [id, en]\n\
                time_zone: Asia/Jayapura\npublisher: { name: Penerbit }\n";
    let settings = format!("{base}{settings}");
    let all = [("site.yaml", settings.as_str())].into_iter().chain(more.iter().copied());
    let all = all.map(|(path, text)| (format!("content/{path}"), text.as_bytes().to_vec()));
    Sources::from_memory(all.collect()).value
}

/// All words of an index, unpacked: what the program in the browser looks through.
fn unpacked(files: &BTreeMap<String, Vec<u8>>, folder: &str, ending: &str) -> String {
    let mut text = Vec::new();
    for (_, bytes) in files.iter().filter(|(path, _)| path.starts_with(folder) && path.ends_with(ending)) {
        flate2::read::GzDecoder::new(&bytes[..]).read_to_end(&mut text).expect("it can be unpacked");
    }
    String::from_utf8_lossy(&text).into_owned()
}

fn record(all: &[Record], url: &str) -> Record {
    all.iter().find(|record| &*record.url == url).cloned().unwrap_or_else(|| panic!("no record of {url}"))
}

#[test]
fn a_word_is_found_by_others_of_its_stem() {
    let stems = Stemmer::create(Algorithm::Indonesian);
    let stem = stems.stem("penyerahan");
    assert_eq!(stems.stem("menyerahkan"), stem);
    let sources = small(
        "",
        &[("news/2025-07-03-piala.md", "---\ntitle: Piala\ndate: 2025-07-03\n---\nMenyerahkan piala.\n")],
    );
    let files = make_search(&sources, &request(at(MOMENT))).value;
    assert!(unpacked(&files, "pagefind/id/index/", "pf_index").contains(&*stem));
    // The English index takes the same words for English ones.
    assert!(!unpacked(&files, "pagefind/en/index/", "pf_index").contains(&*stem));
}

#[test]
fn names_are_found_by_alias_and_aliases_are_never_shown() {
    let files = make_search(&province(), &request(at(MOMENT))).value;
    // "Arut" is another name of Arumbai Utara.
    assert!(unpacked(&files, "pagefind/id/index/", "pf_index").contains("arut"));
    planned(&province(), |site| {
        let id = &site.public.settings.languages[0];
        let region = record(&records(site, id), "/wilayah/arumbai-utara/");
        assert!(region.aliases.contains(&"Arut".to_owned()), "{region:?}");
        assert!(!region.text.contains("Arut") && !region.note.contains("Arut"));
        let village = record(&records(site, id), "/penerima/desa-pasir-lentik/");
        assert!(village.aliases.contains(&"Pemdes Pasir Lentik".to_owned()), "{village:?}");
        assert!(village.regions.contains("99.01") && village.regions.contains("99"), "{village:?}");
    });
}

#[test]
fn every_page_about_something_can_be_found_in_every_language() {
    planned(&province(), |site| {
        for lang in &site.public.settings.languages {
            let all = records(site, lang);
            let found: BTreeSet<&str> = all.iter().map(|record| &*record.url).collect();
            assert_eq!(found.len(), all.len(), "an address stands twice");
            for record in &all {
                assert!(KINDS.contains(&record.kind) && !record.text.is_empty(), "{record:?}");
                let page = site.page_at(&record.url).unwrap_or_else(|| panic!("no page at {}", record.url));
                assert!(page.lang == *lang || record.lang.as_deref() == Some(page.lang.as_str()));
            }
            let is_about = |key: Key| {
                !matches!(
                    key,
                    Key::Section(_) | Key::NewsList(_) | Key::Topic(..) | Key::NotFound | Key::Redirect(_)
                )
            };
            for page in site.pages.iter().filter(|page| page.lang == *lang && is_about(page.key)) {
                assert!(found.contains(page.address.path()), "{} cannot be found", page.address.path());
            }
        }
    });
}

#[test]
fn what_exists_in_one_language_is_found_in_all_and_marked() {
    let article = "---\ntitle: Piala\ndate: 2025-07-03\n---\nIsi.\n";
    planned(&small("", &[("news/2025-07-03-piala.md", article)]), |site| {
        let en = &site.public.settings.languages[1];
        assert_eq!(record(&records(site, en), "/dasar/berita/piala/").lang.as_deref(), Some("id"));
    });
}

#[test]
fn illustrative_figures_do_not_travel_in_results() {
    let measures =
        "measures:\n  - id: m\n    title: Ukuran\n    counts: orang\n    bases: [{ id: b, title: dasar }]\n";
    let regions = "province: { code: '99', name: Contoh }\nregencies:\n  - { code: '99.01', slug: satu, kind: kabupaten, name: Satu }\n";
    let coverage = "measure: m\nbasis: b\nperiod: '2025'\nas_of: 2025-05-31\nstatus: illustrative\nrows:\n  - { region: '99.01', count: 1111, of: 4444 }\n";
    let article = "---\ntitle: Angka\ndate: 2025-07-03\n---\nSebesar {{ figure measure=m region=99.01 as_of=2025-05-31 }} tercatat.\n";
    let files = [
        ("measures.yaml", measures),
        ("regions.yaml", regions),
        ("coverage/2025-05.yaml", coverage),
        ("news/2025-07-03-angka.md", article),
    ];
    planned(&small("", &files), |site| {
        let all = records(site, &site.public.settings.languages[0]);
        assert!(record(&all, "/dasar/berita/angka/").text.contains("tercatat"));
        assert!(all.iter().all(|record| !record.text.contains("1.111") && !record.text.contains("25,00")));
    });
}

#[test]
fn the_index_is_whole_and_holds_nothing_that_nobody_asks_for() {
    let files = make_search(&province(), &request(at(MOMENT))).value;
    assert_eq!(
        files.keys().filter(|path| path.ends_with(".js")).collect::<Vec<_>>(),
        ["pagefind/id/pagefind.js"]
    );
    for (lang, wasm) in [("id", "wasm.id.pagefind"), ("en", "wasm.en.pagefind")] {
        let entry = &files[&format!("pagefind/{lang}/pagefind-entry.json")];
        let entry: serde_json::Value = serde_json::from_slice(entry).unwrap();
        let hash = entry["languages"][lang]["hash"].as_str().unwrap();
        assert!(files.contains_key(&format!("pagefind/{lang}/pagefind.{hash}.pf_meta")));
        assert!(files.contains_key(&format!("pagefind/{lang}/{wasm}")));
        let in_folder = |path: &&String| path.starts_with(&format!("pagefind/{lang}/"));
        let top: Vec<_> =
            files.keys().filter(in_folder).filter(|path| path.matches('/').count() == 2).collect();
        assert_eq!(top.len(), if lang == "id" { 4 } else { 3 }, "{top:?}");
        let fragments = files.keys().filter(in_folder).filter(|path| path.ends_with(".pf_fragment")).count();
        assert_eq!(entry["languages"][lang]["page_count"], fragments);
    }
}

#[test]
fn a_language_without_stems_has_the_plain_program() {
    let settings = "title: Situs\nbase_url: https://situs.example/\nlanguages: [jv]\ntime_zone: Asia/Jakarta\npublisher: { name: Penerbit }\n";
    let sources = Sources::from_memory(vec![("content/site.yaml".to_owned(), settings.into())]).value;
    let files = make_search(&sources, &request(at(MOMENT))).value;
    assert!(files.contains_key("pagefind/jv/wasm.unknown.pagefind"), "{:?}", files.keys());
}

#[test]
fn a_site_can_do_without() {
    let sources = small("search: false\nmenus: { main: [{ page: search }, { page: news }] }\n", &[]);
    let made = make(&sources, &request(at(MOMENT)));
    assert!(!made.has_errors(), "{:?}", made.found);
    assert!(!made.value.contains_key("cari/index.html"));
    assert!(make_search(&sources, &request(at(MOMENT))).value.is_empty());
    for (path, bytes) in &made.value {
        assert!(!String::from_utf8_lossy(bytes).contains("/cari/"), "{path} leads to the search page");
    }
    let with = small("menus: { main: [{ page: search }, { page: news }] }\n", &[]);
    let home = make(&with, &request(at(MOMENT))).value.remove("index.html").unwrap();
    assert!(String::from_utf8_lossy(&home).contains("href=\"/dasar/cari/\""));
}

#[test]
fn same_input_same_index() {
    let one = make_search(&province(), &request(at(MOMENT))).value;
    let pool = rayon::ThreadPoolBuilder::new().num_threads(1).build().expect("one thread");
    let alone = pool.install(|| make_search(&province(), &request(at(MOMENT))).value);
    assert!(one.len() > 200 && one == alone, "threads show");
}

/// Hidden equals deleted, in the index too.
#[test]
fn nothing_hidden_is_in_the_index() {
    let size = Size { hidden: 2, ..Size::small(7) };
    for moment in [moments()[0], moments()[3], moments()[7]] {
        let index = |deleted| {
            let sources = Sources::from_memory(files(size, deleted)).value;
            make_search(&sources, &request(moment)).value
        };
        let (hidden, deleted) = (index(None), index(Some(moment)));
        assert!(!hidden.is_empty());
        assert!(hidden == deleted, "the index as of {moment} tells of something hidden");
    }
    // The comparison sees a difference: later, more is to be found.
    let index = |moment| make_search(&Sources::from_memory(files(size, None)).value, &request(moment)).value;
    assert!(index(moments()[0]) != index(moments()[7]));
}
