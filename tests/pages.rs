//! The pages of the fictional province, planned and drawn from its content and made by the default theme;
//! and of small sites in memory, each for one promise.

#![allow(clippy::unwrap_used, clippy::panic)]

use std::collections::{BTreeSet, HashMap};
use std::path::Path;
use std::sync::Arc;

use anugerah::awards::text::Lang;
use anugerah::cache::Cache;
use anugerah::diag::{Diagnostic, FileId};
use anugerah::locale::Locale;
use anugerah::pages::feed::{Subject, feed_items};
use anugerah::pages::{FileFacts, KINDS, Leaf, Page, Site, View, plan};
use anugerah::pictures::{Asked, Studio};
use anugerah::pipeline::{self, Request};
use anugerah::sources::{Kind, Sources};
use anugerah::theme::{Engine, LanguageSetup, PageInput, Theme};

/// A site as its pages see it.
struct Made {
    sources: Sources,
    theme: Theme,
    site: Site,
}

fn facts(sources: &Sources, file: FileId) -> FileFacts {
    let path = sources.path(file);
    let cache = Cache::none();
    let asked = Asked { file, crops: Vec::new() };
    FileFacts {
        name: path.rsplit('/').next().unwrap().into(),
        picture: Studio::new(sources, &cache, false).look(&asked, false).ok(),
        bytes: match &sources.get(file).unwrap().kind {
            Kind::Handle(_, bytes) => *bytes,
            Kind::Text(text) => text.len() as u64,
            Kind::Memory(bytes) => bytes.len() as u64,
        },
    }
}

fn made(sources: Sources, base_url: Option<&str>) -> (Made, Vec<Diagnostic>) {
    let request = Request {
        as_of: "2026-01-01T00:00:00Z".parse().unwrap(),
        base_url: base_url.map(str::to_owned),
        everything: false,
        set_aside: Vec::new(),
    };
    let content = pipeline::content(&sources, &request);
    assert!(content.found.iter().all(|finding| !finding.is_error()), "{:?}", content.found);
    let public = Arc::new(content.value.public.unwrap());
    let theme = Theme::load(&sources, &public.settings.theme);
    let locales = public.settings.languages.iter().map(|lang| {
        let sources = theme.value.message_sources(lang);
        Arc::new(Locale::new(lang.as_str(), public.settings.time_zone.clone(), &sources).value)
    });
    let site = plan(public.clone(), locales.collect(), &|file| facts(&sources, file), None);
    (Made { sources, theme: theme.value, site: site.value }, site.found)
}

/// The fictional province.
fn province(base_url: Option<&str>) -> Made {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sites/provinsi");
    let (made, found) = made(Sources::read(&root).value, base_url);
    assert_eq!(found, []);
    made
}

const SITE: &str = "\
title: { id: Situs, en: Site }
base_url: https://situs.example/
languages: [id, en]
time_zone: Asia/Jayapura
publisher: { name: Penerbit }
";

const REGIONS: &str = "\
province: { code: '99', name: Contoh }
regencies:
  - { code: '99.01', slug: satu, kind: kabupaten, name: Satu }
  - { code: '99.71', slug: dua, kind: kota, name: Dua }
";

/// A small site in memory: settings, one province with two regencies, and `files`.
fn small(files: &[(&str, &str)]) -> (Made, Vec<Diagnostic>) {
    let base = [("site.yaml", SITE), ("regions.yaml", REGIONS)];
    let all = base.iter().chain(files);
    let all = all.map(|(path, text)| (format!("content/{path}"), text.as_bytes().to_vec()));
    made(Sources::from_memory(all.collect()).value, None)
}

fn leaf(made: &Made, path: &str) -> Leaf {
    made.site.leaf(made.site.page_at(path).unwrap_or_else(|| panic!("no page at {path}")))
}

/// Every page with its HTML.
fn html(made: &Made) -> Vec<(&Page, String)> {
    let site = &made.site;
    let languages = &site.public.settings.languages;
    let setups: Vec<_> = languages
        .iter()
        .zip(&site.locales)
        .map(|(lang, locale)| LanguageSetup { lang, locale: locale.clone(), site: site.view(lang) })
        .collect();
    let engine = Engine::new(&made.theme, &format!("{}/", site.urls.base_path()), &setups);
    assert_eq!(engine.found, []);
    let engine = engine.value.unwrap();
    let page = |page: &Page| {
        let leaf = site.leaf(page);
        let template = format!("{}.html", page.kind.name);
        let mut out = Vec::new();
        let input = PageInput {
            lang: &page.lang,
            template: &template,
            address: page.address.path(),
            page: &leaf.page,
            view: &leaf.view,
        };
        if let Err(finding) = engine.render(input, &mut out) {
            panic!("{finding:?} in {:?}", finding.span.map(|span| made.sources.path(span.file)));
        }
        String::from_utf8(out).unwrap()
    };
    site.pages.iter().map(|each| (each, page(each))).collect()
}

fn attributes(html: &str, name: &str) -> Vec<String> {
    let marker = format!(" {name}=\"");
    html.split(&*marker).skip(1).map(|rest| rest[..rest.find('"').unwrap()].replace("&amp;", "&")).collect()
}

fn every_link_leads_somewhere(made: &Made) {
    let base = made.site.urls.base_path();
    let pages = html(made);
    let href = |page: &Page| made.site.urls.href(&page.address).to_string();
    let ids: HashMap<String, BTreeSet<String>> = pages
        .iter()
        .map(|(page, html)| {
            let all = attributes(html, "id");
            let unique: BTreeSet<String> = all.iter().cloned().collect();
            assert_eq!(unique.len(), all.len(), "an id stands twice on {}", page.address.path());
            (href(page), unique)
        })
        .collect();
    for (page, html) in &pages {
        let here = href(page);
        for link in attributes(html, "href").into_iter().chain(attributes(html, "src")) {
            let (path, anchor) = link.split_once('#').map_or((&*link, None), |(path, id)| (path, Some(id)));
            if path.contains(':') {
                continue; // another site, mail, telephone
            }
            let Some(target) = ids.get(if path.is_empty() { &*here } else { path }) else {
                let inner = path.strip_prefix(base).unwrap_or_else(|| panic!("{link} leaves the base path"));
                assert!(inner.starts_with("/assets/") || made.site.is_file(inner), "{link} on {here}");
                continue;
            };
            assert!(anchor.is_none_or(|id| target.contains(id)), "{link} on {here}");
        }
    }
}

#[test]
fn every_link_leads_somewhere_at_the_root() {
    every_link_leads_somewhere(&province(None));
}

#[test]
fn every_link_leads_somewhere_under_a_path() {
    every_link_leads_somewhere(&province(Some("https://tuan.example/situs/anugerah/")));
}

#[test]
fn every_kind_has_a_name_a_template_and_pages() {
    let made = province(None);
    let names: BTreeSet<&str> = KINDS.iter().map(|kind| kind.name).collect();
    assert_eq!(names.len(), KINDS.len());
    for kind in KINDS {
        assert!(made.theme.has_template(&format!("{}.html", kind.name)), "{}", kind.name);
        assert!(made.site.pages.iter().any(|page| page.kind.name == kind.name), "no {}", kind.name);
    }
}

#[test]
fn no_address_leaves_the_site_and_none_is_taken_twice() {
    let made = province(None);
    let mut seen = BTreeSet::new();
    for page in made.site.pages.iter() {
        let path = page.address.path();
        assert!(path.starts_with('/') && !path.contains("//") && !path.contains(".."), "{path}");
        assert!(seen.insert(page.address.output().to_lowercase()), "{path}");
    }
}

#[test]
fn every_percentage_stands_beside_its_parts() {
    let made = province(None);
    let mut tables = 0;
    for page in made.site.pages.iter() {
        let View::Period(period) = made.site.leaf(page).view else { continue };
        for table in &period.tables {
            tables += 1;
            let head = &table.head;
            assert!(head.caption.contains(&head.as_of.text) && head.caption.contains(&*head.basis.text));
            let rows =
                table.parts.iter().flat_map(|part| part.rows.iter().chain(&part.sum).chain(&part.official));
            for cell in rows.flat_map(|row| &row.cells).filter(|cell| cell.share.value.is_some()) {
                assert!(cell.count.value.is_some() && cell.of.value.is_some());
            }
        }
    }
    assert!(tables > 20, "{tables}");
}

#[test]
fn a_percentage_alone_still_says_of_what_and_when() {
    let measures = "measures:\n  - id: m\n    title: M\n    counts: peserta\n    bases: [{ id: b, title: semesta pekerja }]\n    segments: [{ id: pu, title: Penerima Upah }, { id: bpu, title: Bukan Penerima Upah }]\n";
    let coverage = "measure: m\nbasis: b\nperiod: '2025'\nas_of: 2025-05-31\nstatus: provisional\nsource: { name: S }\nrows:\n  - { region: '99.01', count: 176604, of: 424131, segments: { pu: { count: 100000, of: 200000 } } }\n  - { region: '99.71', count: 5 }\n";
    let reference = |rest: &str| format!("{{{{ figure measure=m as_of=2025-05-31 form=percent {rest} }}}}");
    let [whole, part, none] = ["region=99.01", "region=99.01 segment=pu", "region=99.71"].map(reference);
    let page = format!("---\ntitle: T\n---\n\nAda {whole}; ada {part}; ada {none}.\n");
    let files = [
        ("measures.yaml", measures),
        ("coverage/2025.yaml", coverage),
        ("pages/t.md", &page),
        ("pages/t.en.md", &page),
    ];
    let (made, _) = small(&files);
    let pages = html(&made);
    for said in [
        "Ada 41,64 persen dari semesta pekerja (per 31 Mei 2025, angka sementara); ada 50,00 persen dari semesta pekerja pada segmen \
         Penerima Upah (per 31 Mei 2025, angka sementara); ada 5 peserta (jumlah semesta pekerja tidak tersedia",
        "Ada 41.64 per cent of semesta pekerja (as of 31 May 2025, provisional",
    ] {
        assert!(pages.iter().any(|(_, page)| page.contains(said)), "no page says {said}");
    }
}

#[test]
fn sums_say_over_which_rows_they_go() {
    let made = province(None);
    let View::Period(period) = leaf(&made, "/statistik/2021-12/").view else { panic!() };
    let table = period.tables.iter().find(|table| &*table.head.id == "2021-12-angkatan-kerja").unwrap();
    let part = &table.parts[0];
    assert_eq!(&*part.sum.as_ref().unwrap().title.text, "Jumlah 10 dari 11 kabupaten/kota");
    assert_eq!(part.official.as_ref().unwrap().kind, "official");
    assert!(table.legend.iter().any(|entry| entry.sign == "…"));
    // Eleven regencies stood on that day: the twelfth was split off later, so it is not missing.
    assert_eq!(part.rows.len(), 11);
    assert!(!part.rows.iter().any(|row| row.title.text.contains("Selasih Hulu")));
}

#[test]
fn a_page_knows_itself_in_the_other_language_or_the_nearest() {
    let made = province(None);
    let both = leaf(&made, "/berita/cakupan-2020-terbit/").page;
    assert_eq!(both.alternates.len(), 1);
    assert!(both.alternates[0].exact && both.alternates[0].href.starts_with("/en/news/"));
    let only = made.site.pages.iter().map(|page| made.site.leaf(page).page);
    let only = only.filter(|page| page.kind == "article").find(|page| !page.alternates[0].exact).unwrap();
    assert_eq!(&*only.alternates[0].href, "/en/news/");
    assert_eq!(&*leaf(&made, "/").page.alternates[0].href, "/en/");
}

#[test]
fn feeds_carry_whole_texts_with_whole_addresses() {
    let made = province(Some("https://tuan.example/dasar/"));
    let items = feed_items(&made.site, Subject::All, &Lang("id".into()), 100);
    assert!(items.len() > 20);
    assert!(items.windows(2).all(|pair| pair[0].published >= pair[1].published));
    for item in &items {
        assert!(item.url.starts_with("https://tuan.example/dasar/"), "{}", item.url);
        assert!(item.updated >= item.published);
        for link in attributes(&item.html, "href").into_iter().chain(attributes(&item.html, "src")) {
            assert!(link.contains(':'), "{link} in {}", item.url);
        }
    }
    assert_eq!(feed_items(&made.site, Subject::All, &Lang("en".into()), 3).len(), 3);
}

const MEASURES: &str = "\
measures:
  - id: cakupan
    title: Cakupan
    counts: peserta
    bases: [{ id: semesta, title: semesta pekerja }]
    segments: [{ id: pu, title: penerima upah }, { id: pmi, title: pekerja migran }]
";

const ILLUSTRATIVE: &str = "\
measure: cakupan
basis: semesta
period: '2025'
as_of: 2025-05-31
status: illustrative
targets: [{ due: 2025-12-31, percent: 68 }]
rows:
  - { region: '99', count: 1000, of: 4000 }
  - { region: '99.01', segments: { pu: { count: 300, of: 500 }, pmi: not_applicable } }
  - { region: '99.71', count: suppressed, of: 400 }
  - { region: unallocated, count: 12 }
";

#[test]
fn illustrative_figures_are_marked_and_judged_nowhere() {
    let news =
        "---\ntitle: Angka\ndate: 2025-06-01\n---\n{{ figure measure=cakupan region=99 as_of=2025-05-31 }}\n";
    let (made, found) = small(&[
        ("measures.yaml", MEASURES),
        ("coverage/a.yaml", ILLUSTRATIVE),
        ("news/2025-06-01-angka.md", news),
    ]);
    assert_eq!(found, []);
    let period = leaf(&made, "/statistik/2025/");
    assert!(period.page.noindex);
    let View::Period(view) = period.view else { panic!() };
    let table = &view.tables[0];
    assert_eq!(table.head.status.mark.as_deref(), Some("DATA CONTOH"));
    assert!(table.head.caption.contains("data contoh"));
    assert_eq!(table.targets[0].gap, None);
    assert!(table.downloads.iter().all(|link| link.href.contains("data-contoh")));
    let signs: BTreeSet<&str> = table.legend.iter().map(|entry| &*entry.sign).collect();
    assert_eq!(signs, BTreeSet::from(["…", "–", "dirahasiakan"]));

    for path in ["/wilayah/satu/", "/statistik/", "/en/regions/satu/"] {
        assert!(leaf(&made, path).page.noindex, "{path}");
    }
    let home = leaf(&made, "/");
    let View::Home(view) = home.view else { panic!() };
    assert!(!home.page.noindex && view.figures.is_empty());
    let View::Article(article) = leaf(&made, "/berita/angka/").view else { panic!() };
    let shown = serde_json::to_string(&article.body).unwrap();
    assert!(shown.contains("25,00 persen") && shown.contains("data contoh"), "{shown}");
    let feed = &feed_items(&made.site, Subject::All, &Lang("id".into()), 1)[0].html;
    assert!(!feed.contains("25,00") && feed.contains("data contoh"), "{feed}");
}

const EDITION: &str = "label: Anugerah 2024\nperiod: { from: 2024-01-01, to: 2024-12-31 }\n";

const RECIPIENTS: &str = "\
recipients:
  - { id: b, name: Beta, kind: business, region: '99.01' }
  - { id: a, name: Alfa, kind: business, region: '99.71' }
  - { id: c, name: Éclair, kind: person }
";

#[test]
fn results_keep_their_places_ties_and_names() {
    let results = "\
categories:
  - id: usaha
    title: { id: Usaha, en: Businesses }
    results:
      - { place: 1, label: Terbaik I, recipient: b, as: PT Beta }
      - { place: 2, recipient: a }
      - { place: 2, recipient: c, changes: [{ date: 2025-01-01, kind: withdrawal, why: Salah. }] }
    nominees: [{ recipient: c }, { recipient: b }, { recipient: a }]
";
    let (made, found) = small(&[
        ("recipients.yaml", RECIPIENTS),
        ("awards/2024/edition.yaml", EDITION),
        ("awards/2024/results.yaml", results),
    ]);
    assert_eq!(found, []);
    let View::Category(view) = leaf(&made, "/penghargaan/2024/usaha/").view else { panic!() };
    let awards = &view.results.groups[0].awards;
    let ranks: Vec<&str> = awards.iter().map(|award| &*award.rank.as_ref().unwrap().text).collect();
    assert_eq!(ranks, ["Terbaik I", "Peringkat 2", "Peringkat 2"]);
    assert_eq!(&*awards[0].winners[0].link.text, "PT Beta");
    assert_eq!(awards[0].winners[0].known_as.as_deref(), Some("Beta"));
    assert_eq!(awards[1].tied.as_deref(), Some("peringkat bersama"));
    assert!(awards[2].withdrawn);
    let nominees: Vec<&str> = view.results.nominees.iter().map(|nominee| &*nominee.link.text).collect();
    assert_eq!(nominees, ["Alfa", "Beta", "Éclair"]);

    let View::Recipients(view) = leaf(&made, "/penerima/").view else { panic!() };
    let letters: Vec<&str> = view.groups.iter().map(|group| &*group.letter).collect();
    assert_eq!(letters, ["A", "B", "E"]);
    let View::Changes(view) = leaf(&made, "/ralat/").view else { panic!() };
    assert_eq!(&*view.changes[0].subject.as_ref().unwrap().text, "Usaha, Anugerah 2024");
    let View::Edition(view) = leaf(&made, "/en/awards/2024/").view else { panic!() };
    assert_eq!(view.card.recipients.as_ref().unwrap().text, "2");
    assert_eq!(view.card.link.lang.as_deref(), Some("id"));
    assert_eq!(view.categories[0].link.lang, None);
}

#[test]
fn results_that_are_not_public_say_when_they_will_be() {
    let edition = format!("{EDITION}announced: 2030-07-03\n");
    let results = "\
categories:
  - id: usaha
    title: Usaha
    results: [{ place: 1, recipient: b }]
    nominees: [{ recipient: a }]
";
    let (made, found) = small(&[
        ("recipients.yaml", RECIPIENTS),
        ("awards/2024/edition.yaml", &edition),
        ("awards/2024/results.yaml", results),
    ]);
    assert_eq!(found, []);
    let View::Edition(view) = leaf(&made, "/penghargaan/2024/").view else { panic!() };
    assert_eq!(view.card.pending.as_deref(), Some("Hasil diumumkan pada 3 Juli 2030."));
    assert!(view.card.recipients.is_none() && view.categories[0].groups.is_empty());
    assert_eq!(view.categories[0].nominees.len(), 1);
    assert!(made.site.page_at("/penerima/a/").is_some() && made.site.page_at("/penerima/b/").is_none());
    let View::Home(view) = leaf(&made, "/").view else { panic!() };
    assert!(view.latest.is_none() && view.upcoming.len() == 1);
}

/// Codes and the texts they point at.
fn told(made: &Made, found: &[Diagnostic]) -> BTreeSet<(&'static str, String)> {
    let text = |finding: &Diagnostic| {
        let span = finding.span?;
        Some(made.sources.text(span.file)[span.start as usize..span.end as usize].to_owned())
    };
    found.iter().map(|finding| (finding.code.text(), text(finding).unwrap_or_default())).collect()
}

#[test]
fn links_that_lead_nowhere_are_told_once_at_their_place() {
    let a = "---\ntitle: A\ndate: 2025-01-01\n---\n## Bagian\n\n[a](#bagian) [b](#bagain) [c](/berita/b/) \
             [d](/berta/b/) [e](2025-01-02-b.md#satu) [f](2025-01-02-b.md#dua) [g](/berita/b/#tiga) [h](/feed.xml)\n";
    let b = "---\ntitle: B\ndate: 2025-01-02\n---\n## Satu\n\nIsi.\n";
    let (made, found) = small(&[("news/2025-01-01-a.md", a), ("news/2025-01-02-b.md", b)]);
    let expected = [
        ("unknown-address", "/berta/b/"),
        ("unknown-heading", "#bagain"),
        ("unknown-heading", "/berita/b/#tiga"),
        ("unknown-heading", "2025-01-02-b.md#dua"),
    ];
    assert_eq!(told(&made, &found), expected.map(|(code, text)| (code, text.to_owned())).into());
    let suggests = |code: &str, wanted: &str| {
        found.iter().any(|finding| {
            finding.code.text() == code
                && finding.args.iter().any(|(name, value)| *name == "suggestion" && *value == wanted.into())
        })
    };
    assert!(suggests("unknown-address", "/berita/b/") && suggests("unknown-heading", "bagian"));
}

#[test]
fn addresses_that_cannot_be_are_told_and_mended() {
    let news = |more: &str| format!("---\ntitle: Judul\ndate: 2025-01-01\n{more}---\nIsi.\n");
    let (plain, old) = (news(""), news("old_addresses: [/berita/juara/]\n"));
    let long_name = format!("news/2025-01-01-{}.md", "x".repeat(200));
    let (made, found) = small(&[
        ("news/2025-01-01-🏆.md", &plain),
        ("news/2025-01-01-juara.md", &plain),
        ("news/2025-01-02-Juara.md", &plain),
        ("news/2025-01-03-lama.md", &old),
        (&long_name, &plain),
        ("pages/berita.md", "---\ntitle: Berita\n---\nIsi.\n"),
    ]);
    let codes: Vec<&str> = found.iter().map(|finding| finding.code.text()).collect();
    let count = |code: &str| codes.iter().filter(|known| **known == code).count();
    assert_eq!(
        (count("bad-slug"), count("slug-too-long"), count("duplicate-address")),
        (1, 1, 3),
        "{codes:?}"
    );
    assert!(made.site.pages.iter().all(|page| page.address.output().len() < 200));
}
