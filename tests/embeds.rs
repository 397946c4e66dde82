//! Small pages for other sites to show in a frame: each names source, date and basis, each can be copied, and hosts
//! let nothing else be framed.

#![allow(clippy::expect_used, clippy::panic)] // a test may stop

mod corpus;
mod support;

use std::collections::{BTreeMap, BTreeSet};

use anugerah::pages::{Key, Page, Site, View};
use anugerah::pipeline;
use anugerah::sources::Sources;
use corpus::Size;
use serde_json::Value as Json;
use support::{at, make, request, root, told};

const AS_OF: &str = "2026-01-01T00:00:00Z";

/// What `take` says of a site that has no mistakes.
fn of_site<R>(sources: &Sources, take: impl FnOnce(&Site) -> R) -> R {
    let content = pipeline::content(sources, &request(at(AS_OF)));
    let public = content.value.public.expect("settings");
    let planned = pipeline::plan(public, sources, |site, _| take(site));
    assert!(!planned.has_errors(), "{}", told(&planned.found, sources, "en"));
    planned.value.expect("a plan")
}

fn province() -> Sources {
    Sources::read(&root().join("tests/sites/provinsi")).value
}

/// Every chart in a page's view, however deep.
fn charts(value: &Json, found: &mut Vec<Json>) {
    match value {
        Json::Object(map) if map.contains_key("sentence") && map.contains_key("embed") => {
            found.push(value.clone());
        }
        Json::Object(map) => map.values().for_each(|inner| charts(inner, found)),
        Json::Array(items) => items.iter().for_each(|inner| charts(inner, found)),
        _ => {}
    }
}

fn view(site: &Site, page: &Page) -> Json {
    serde_json::to_value(site.leaf(page).view).expect("views are JSON")
}

/// The address that a copied text leads to, from the site's root.
fn framed(site: &Site, embed: &Json) -> String {
    let code = embed["code"].as_str().expect("a text to copy");
    for part in [" title=\"", " width=\"100%\"", " height=\"", " loading=\"lazy\"", "></iframe>"] {
        assert!(code.contains(part), "{code}");
    }
    let address = code.strip_prefix("<iframe src=\"").and_then(|rest| rest.split('"').next());
    let address = address.expect("an address").strip_prefix(&*site.public.settings.base_url);
    format!("/{}", address.expect("a whole address of this site"))
}

/// What can be drawn is known twice: when pages are planned, and when they are drawn.
fn every_chart_can_be_embedded(site: &Site) -> usize {
    let mut planned: BTreeSet<&str> = site.pages.iter().map(|page| page.address.path()).collect();
    planned.retain(|path| matches!(site.page_at(path).map(|page| page.key), Some(Key::EmbedChart(_))));
    let (all, mut met) = (planned.clone(), 0);
    for page in site.pages.iter() {
        let is_embed = matches!(page.key, Key::EmbedChart(_));
        assert!(!is_embed || matches!(site.leaf(page).view, View::EmbedChart(_)), "{}", page.address.path());
        let mut drawn = Vec::new();
        charts(&view(site, page), &mut drawn);
        for chart in drawn {
            assert_eq!(chart["embed"].is_null(), is_embed, "{} on {}", chart["id"], page.address.path());
            if !is_embed {
                let path = framed(site, &chart["embed"]);
                assert!(all.contains(&*path), "{path} on {}", page.address.path());
                planned.remove(&*path);
                met += 1;
            }
        }
    }
    assert_eq!(planned, BTreeSet::new(), "embedded, but on no page");
    met
}

#[test]
fn every_chart_of_a_page_has_a_page_of_its_own() {
    assert!(of_site(&province(), every_chart_can_be_embedded) > 100);
    assert!(of_site(&Sources::read(root()).value, every_chart_can_be_embedded) > 20);
}

#[test]
fn so_has_every_chart_of_generated_sites() {
    for (seed, regencies, coverage) in [(1, 5, 3), (2, 39, 2), (3, 60, 3)] {
        let size = Size { regencies, coverage, hidden: 0, ..Size::small(seed) };
        let sources = Sources::from_memory(corpus::files(size, None)).value;
        assert!(of_site(&sources, every_chart_can_be_embedded) > 10, "{seed}");
    }
}

#[test]
fn every_region_with_figures_can_be_embedded() {
    of_site(&province(), |site| {
        let mut embedded = 0;
        for page in site.pages.iter().filter(|page| matches!(page.key, Key::Region(_))) {
            let view = view(site, page);
            let has_figures = view["coverage"].as_array().is_some_and(|figures| !figures.is_empty());
            assert_eq!(!view["embed"].is_null(), has_figures, "{}", page.address.path());
            if has_figures {
                let target = site.page_at(&framed(site, &view["embed"])).expect("a page to frame");
                assert_eq!(target.lang, page.lang);
                assert!(matches!(target.key, Key::EmbedRegion(_)));
                embedded += 1;
            }
        }
        assert!(embedded > 20, "{embedded}");
    });
}

fn site(more: &str, files: &[(&str, &str)]) -> Sources {
    let settings = format!(
        "title: Situs\nbase_url: https://situs.example/dasar/\nlanguages: [id, en]\ntime_zone: Asia/Jayapura\n\
         publisher: {{ name: Penerbit }}\n{more}"
    );
    let base = [("site.yaml", &*settings), ("regions.yaml", REGIONS), ("measures.yaml", MEASURES)];
    let all = base.iter().chain(files);
    let all = all.map(|(path, text)| (format!("content/{path}"), text.as_bytes().to_vec()));
    Sources::from_memory(all.collect()).value
}

const REGIONS: &str = "\
province: { code: '99', name: Contoh }
regencies:
  - { code: '99.01', slug: satu, kind: kabupaten, name: Satu }
  - { code: '99.71', slug: dua, kind: kota, name: Dua }
";

const MEASURES: &str = "\
measures:
  - id: cakupan
    title: Cakupan pekerja
    counts: peserta aktif
    bases: [{ id: semesta, title: semesta pekerja }]
    segments: [{ id: pu, title: penerima upah }, { id: bpu, title: bukan penerima upah }]
";

fn coverage(year: i32, status: &str) -> String {
    let source = if status == "illustrative" { "" } else { "source: { name: Badan Uji }\n" };
    format!(
        "measure: cakupan\nbasis: semesta\nperiod: '{year}'\nas_of: {year}-05-31\nstatus: {status}\n{source}\
         targets: [{{ due: {year}-12-31, percent: 68, region: '99.01' }}]\nrows:\n\
         \x20 - {{ region: '99.01', count: 300, of: 500, segments: {{ pu: {{ count: 100 }}, bpu: {{ count: 200 }} }} }}\n\
         \x20 - {{ region: '99.71', count: 100, of: 400 }}\n"
    )
}

fn files(sources: &Sources) -> BTreeMap<String, String> {
    let made = make(sources, &request(at(AS_OF)));
    assert!(!made.has_errors(), "{}", told(&made.found, sources, "en"));
    let text = |bytes: Vec<u8>| String::from_utf8_lossy(&bytes).into_owned();
    made.value.into_iter().map(|(path, bytes)| (path, text(bytes))).collect()
}

const PAGES: [&str; 4] = [
    "sematan/wilayah/satu/index.html",
    "sematan/wilayah/satu/cakupan/semesta/bagian/index.html",
    "sematan/wilayah/satu/cakupan/semesta/tren/index.html",
    "sematan/statistik/2025/peringkat/index.html",
];

#[test]
fn a_frame_names_source_date_and_basis_and_leads_back() {
    let (old, new) = (coverage(2024, "final"), coverage(2025, "provisional"));
    let files = files(&site("", &[("coverage/2024.yaml", &old), ("coverage/2025.yaml", &new)]));
    for path in PAGES {
        let page = &files[path];
        for said in ["Badan Uji", "31 Mei 2025", "semesta pekerja", "angka sementara"] {
            assert!(page.contains(said), "{path} does not say {said}");
        }
        assert!(!page.contains("noindex") && page.contains("<meta property=\"og:image\""), "{path}");
        assert!(page.contains("<base target=\"_blank\">") && !page.contains("<script"), "{path}");
        assert!(!page.contains("<iframe") && !page.contains("embed-code"), "{path}");
    }
    let says = |path: &str, said: &str| assert!(files[path].contains(said), "{path} does not say {said}");
    for path in &PAGES[..3] {
        says(path, "rel=\"canonical\" href=\"https://situs.example/dasar/wilayah/satu/\"");
        says(path, "href=\"/dasar/wilayah/satu/");
    }
    says(PAGES[3], "rel=\"canonical\" href=\"https://situs.example/dasar/statistik/2025/\"");
    says(PAGES[3], "href=\"/dasar/statistik/2025/#2025-bars\"");
    // The card has count, denominator, share and target.
    for said in ["60,00%", "300 peserta aktif dari 500", "68 persen"] {
        says(PAGES[0], said);
    }
    says("en/embed/regions/satu/index.html", "60.00%");
    says("en/embed/statistics/2025/ranking/index.html", "31 May 2025");
    for path in ["sitemap.xml", "feed.xml", "feed.json", "robots.txt"] {
        assert!(!files[path].contains("sematan"), "{path}");
    }
}

#[test]
fn illustrative_figures_say_so_in_every_frame() {
    let (old, new) = (coverage(2024, "illustrative"), coverage(2025, "illustrative"));
    let files = files(&site("", &[("coverage/2024.yaml", &old), ("coverage/2025.yaml", &new)]));
    for path in PAGES {
        assert!(files[path].contains("DATA CONTOH") && files[path].contains("content=\"noindex\""), "{path}");
    }
    let region = &files["wilayah/satu/index.html"];
    assert_eq!(region.matches("title=&quot;DATA CONTOH: ").count(), 3, "{region}");
}

/// A region's chart has the address of what it shows, a period's that of its file: figures that are added later
/// take no address away.
#[test]
fn frames_keep_their_addresses_when_figures_are_added() {
    let [a, b, c] = [2023, 2024, 2025].map(|year| coverage(year, "final"));
    let before = files(&site("", &[("coverage/2023.yaml", &a), ("coverage/2024.yaml", &b)]));
    let after = [("coverage/2023.yaml", &*a), ("coverage/2024.yaml", &b), ("coverage/2025.yaml", &c)];
    let after = files(&site("", &after));
    let embeds = |files: &BTreeMap<String, String>| {
        files.keys().filter(|path| path.contains("sematan/")).cloned().collect::<BTreeSet<_>>()
    };
    assert!(embeds(&before).len() > 5 && embeds(&before).is_subset(&embeds(&after)));
    let of_period = "sematan/statistik/2024/peringkat/index.html";
    assert_eq!(before[of_period], after[of_period]);
    assert!(after[PAGES[0]].contains("31 Mei 2025"));
}

#[test]
fn hosts_let_only_frames_be_framed() {
    let new = coverage(2025, "final");
    let headers = files(&site("", &[("coverage/2025.yaml", &new)])).remove("_headers").expect("a file");
    let rule = |path: &str| {
        let after =
            headers.split(&format!("\n{path}\n")).nth(1).unwrap_or_else(|| panic!("no rule for {path}"));
        after.lines().take_while(|line| line.starts_with(' ')).map(str::trim).collect::<Vec<_>>()
    };
    let all = rule("/dasar/*");
    assert!(all.contains(&"X-Frame-Options: SAMEORIGIN") && all.contains(&"X-Content-Type-Options: nosniff"));
    let policy = |lines: &[&str], script: &str, framed_by: &str| {
        let wanted = format!(
            "Content-Security-Policy: default-src 'self'; {script}base-uri 'none'; object-src 'none'; \
             form-action 'self'; frame-ancestors {framed_by}"
        );
        lines.iter().any(|line| *line == wanted)
    };
    assert!(policy(&all, "", "'self'"));
    assert!(rule("/dasar/assets/*")[0].contains("immutable"));
    for path in ["/dasar/sematan/*", "/dasar/en/embed/*"] {
        let framed = rule(path);
        assert_eq!(framed[..2], ["! X-Frame-Options", "! Content-Security-Policy"]);
        assert!(framed.len() == 3 && policy(&framed, "", "*"));
    }
    if cfg!(feature = "search") {
        for path in ["/dasar/cari/*", "/dasar/en/search/*"] {
            let searched = rule(path);
            assert_eq!(searched[0], "! Content-Security-Policy");
            assert!(policy(&searched, "script-src 'self' 'wasm-unsafe-eval'; ", "'self'"));
        }
    }
}

#[test]
fn a_site_may_bring_its_own_headers() {
    let new = coverage(2025, "final");
    let own = [("coverage/2025.yaml", &*new), ("static/_headers", "/*\n  X-Own: yes\n")];
    assert_eq!(files(&site("", &own))["_headers"], "/*\n  X-Own: yes\n");
}

#[test]
fn a_site_may_do_without_frames() {
    let new = coverage(2025, "final");
    let files = files(&site("embeds: false\n", &[("coverage/2025.yaml", &new)]));
    assert!(!files.keys().any(|path| path.contains("sematan/") || path.contains("en/embed/")));
    for (path, text) in &files {
        assert!(!text.contains("&lt;iframe"), "{path}");
    }
    assert!(!files["_headers"].contains("frame-ancestors *"));
}

#[test]
fn addresses_of_frames_have_words_of_the_sites_own() {
    let new = coverage(2025, "final");
    let words = "addresses: { embed: { id: bingkai, en: frames } }\n";
    let files = files(&site(words, &[("coverage/2025.yaml", &new)]));
    assert!(files.contains_key("bingkai/wilayah/satu/index.html"));
    assert!(files.contains_key("en/frames/regions/satu/index.html"));
    assert!(files["_headers"].contains("\n/dasar/bingkai/*\n"));
}

#[test]
fn a_setting_that_is_neither_yes_nor_no_is_told() {
    let sources = site("embeds: separuh\n", &[]);
    let found = pipeline::content(&sources, &request(at(AS_OF))).found;
    let told = told(&found, &sources, "en");
    assert!(told.contains("content/site.yaml:6:9") && told.contains("embeds"), "{told}");
}
