//! What programs are told of the fictional province: feeds of every subject, structured data, links that carry a page
//! elsewhere.

#![allow(clippy::unwrap_used, clippy::expect_used)] // a test may stop

mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use anugerah::sources::Sources;
use serde_json::Value as Json;
use support::{at, make, request, root};

type Files = BTreeMap<String, Vec<u8>>;

fn files() -> &'static Files {
    static FILES: OnceLock<Files> = OnceLock::new();
    FILES.get_or_init(|| {
        let sources = Sources::read(&root().join("tests/sites/provinsi")).value;
        make(&sources, &request(at("2026-01-01T00:00:00Z"))).value
    })
}

fn text(path: &str) -> &'static str {
    std::str::from_utf8(files().get(path).unwrap_or_else(|| panic!("no {path}"))).unwrap()
}

/// The pages that people come to: not those of old addresses.
fn pages() -> impl Iterator<Item = (&'static str, &'static str)> {
    let html = files().keys().filter(|path| path.ends_with(".html"));
    html.map(|path| (path.as_str(), text(path))).filter(|(_, html)| !html.contains("http-equiv=\"refresh\""))
}

fn attribute<'h>(html: &'h str, before: &str) -> Option<&'h str> {
    let start = html.find(before)? + before.len();
    Some(&html[start..start + html[start..].find('"')?])
}

/// The nodes of a page's JSON-LD.
fn nodes(html: &str) -> Vec<Json> {
    let marker = "<script type=\"application/ld+json\">";
    let Some(start) = html.find(marker) else { return Vec::new() };
    let json = &html[start + marker.len()..];
    let json: Json = serde_json::from_str(&json[..json.find("</script>").unwrap()]).unwrap();
    json["@graph"].as_array().unwrap().clone()
}

fn of_kind(html: &str, kind: &str) -> Vec<Json> {
    nodes(html).into_iter().filter(|node| node["@type"] == kind).collect()
}

fn feed(path: &str) -> Json {
    serde_json::from_str(text(path)).unwrap()
}

#[test]
fn categories_and_regions_have_feeds_of_their_own_news() {
    let all = feed("feed.json");
    assert_eq!(all["items"].as_array().unwrap().len(), 20, "the latest twenty");
    let region = feed("wilayah/karang-kemuning/feed.json");
    assert_eq!(region["home_page_url"], "https://penghargaan.example/wilayah/karang-kemuning/");
    assert!(region["title"].as_str().unwrap().starts_with("Berita tentang Kabupaten Karang Kemuning"));
    let urls = |feed: &Json| -> BTreeSet<String> {
        let items = feed["items"].as_array().unwrap().iter();
        items.map(|item| item["url"].as_str().unwrap().to_owned()).collect()
    };
    let page = text("wilayah/karang-kemuning/index.html");
    assert!(!urls(&region).is_empty());
    for url in urls(&region) {
        assert!(page.contains(url.strip_prefix("https://penghargaan.example").unwrap()), "{url}");
    }
    // One feed for a category in all its editions, at an address that outlives them.
    let category = feed("penghargaan/pemerintah-daerah.json");
    let years: BTreeSet<&str> = category["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|item| &item["date_published"].as_str().unwrap()[..4])
        .collect();
    assert!(years.len() > 1, "{years:?}");
    for edition in ["2021", "2024"] {
        let page = text(&format!("penghargaan/{edition}/pemerintah-daerah/index.html"));
        assert!(page.contains("href=\"/penghargaan/pemerintah-daerah.xml\""), "{edition}");
    }
}

#[test]
fn every_feed_is_named_by_its_page_and_every_named_feed_is_there() {
    let mut named = BTreeSet::new();
    for (path, html) in pages() {
        for (at, _) in html.match_indices("<link rel=\"alternate\" type=\"application/") {
            let href = attribute(&html[at..], "href=\"").unwrap();
            assert!(files().contains_key(&href[1..]), "{path} names {href}");
            named.insert(href[1..].to_owned());
        }
    }
    let feeds = files().keys().filter(|path| {
        let text = String::from_utf8_lossy(&files()[*path]);
        text.contains("http://www.w3.org/2005/Atom") || text.contains("jsonfeed.org/version")
    });
    let feeds: BTreeSet<String> = feeds.cloned().collect();
    assert!(feeds.len() > 60, "{}", feeds.len());
    assert_eq!(feeds, named);
}

#[test]
fn news_tell_who_wrote_them_when_and_what_was_corrected() {
    let article = of_kind(text("berita/penganugerahan-2021/index.html"), "NewsArticle").remove(0);
    assert_eq!(article["headline"], "Bandar Kirana menerima Terbaik I pada penganugerahan pertama");
    assert_eq!(
        (&article["datePublished"], &article["dateModified"]),
        (&"2021-08-19".into(), &"2021-08-20".into())
    );
    assert_eq!(
        (&article["author"]["@type"], &article["author"]["name"]),
        (&"Person".into(), &"Sekar Ayudyarini".into())
    );
    assert_eq!(article["publisher"]["url"], "https://penghargaan.example/");
    assert_eq!(article["inLanguage"], "id");
    let corrected = pages()
        .flat_map(|(_, html)| of_kind(html, "NewsArticle"))
        .filter(|node| !node["correction"].is_null());
    assert!(corrected.count() > 0);
}

#[test]
fn ceremonies_tell_when_and_where() {
    let events = of_kind(text("penghargaan/2021/index.html"), "Event");
    assert_eq!(events.len(), 1);
    let event = &events[0];
    assert_eq!(
        (&event["name"], &event["startDate"]),
        (&"Penganugerahan Lindung Karya 2021".into(), &"2021-08-19".into())
    );
    assert_eq!(event["eventStatus"], "https://schema.org/EventScheduled");
    assert_eq!(event["location"]["name"], "Balai Kota Bandar Kirana");
    let address = &event["location"]["address"];
    assert_eq!(
        (&address["addressLocality"], &address["addressRegion"]),
        (&"Kota Bandar Kirana".into(), &"Provinsi Nusa Melati".into())
    );
    assert_eq!(event["organizer"].as_array().unwrap().len(), 2);
    assert_eq!(of_kind(text("en/awards/2021/index.html"), "Event")[0]["name"], "Lindung Karya 2021 ceremony");
}

#[test]
fn recipients_have_the_awards_that_stand() {
    let city = of_kind(text("penerima/pemkot-bandar-kirana/index.html"), "GovernmentOrganization").remove(0);
    let awards = city["award"].as_array().unwrap();
    assert!(
        awards.contains(&"Terbaik I, Pemerintah Kabupaten dan Kota, Lindung Karya 2021".into()),
        "{awards:?}"
    );
    assert!(pages().any(|(_, html)| of_kind(html, "Person").iter().any(|node| node["award"].is_array())));
    // What was withdrawn is told by the page, not as an award.
    let hotel = text("penerima/hotel-teluk-inai/index.html");
    assert!(hotel.contains("is-withdrawn"));
    let stands = of_kind(hotel, "Organization").remove(0);
    assert_eq!(stands["award"], serde_json::json!(["Pratama, Badan Usaha, Lindung Karya 2022"]));
}

#[test]
fn every_page_but_home_tells_the_way_to_it() {
    for (path, html) in pages() {
        let canonical = attribute(html, "<link rel=\"canonical\" href=\"").unwrap();
        let crumbs = of_kind(html, "BreadcrumbList");
        if path.ends_with("404.html") || matches!(path, "index.html" | "en/index.html") {
            assert!(crumbs.is_empty(), "{path}");
            continue;
        }
        let items = crumbs[0]["itemListElement"].as_array().unwrap();
        for (at, item) in items.iter().enumerate() {
            assert_eq!(item["position"], at + 1, "{path}");
            let address =
                item["item"].as_str().unwrap().strip_prefix("https://penghargaan.example/").unwrap();
            assert!(files().contains_key(&format!("{address}index.html")), "{path}: {address}");
        }
        assert_eq!(items.last().unwrap()["item"], canonical, "{path}");
    }
    let site = of_kind(text("en/index.html"), "WebSite").remove(0);
    assert_eq!(site["name"], "Lindung Karya Awards of Nusa Melati");
    assert_eq!(of_kind(text("index.html"), "Organization").len(), 1);
}

#[test]
fn previews_have_all_they_ask_for() {
    for (path, html) in pages() {
        for name in ["og:title", "og:type", "og:url", "og:site_name", "og:locale"] {
            assert!(html.contains(&format!("<meta property=\"{name}\" content=\"")), "{path} lacks {name}");
        }
        let locale = if path.starts_with("en/") { "en_US" } else { "id_ID" };
        assert_eq!(attribute(html, "<meta property=\"og:locale\" content=\""), Some(locale), "{path}");
        let is_article = html.contains("content=\"article\"");
        assert_eq!(is_article, html.contains("article:published_time"), "{path}");
    }
}

/// Text as it stands in the query of an address, read back.
fn decoded(text: &str) -> String {
    let text = text.replace("&amp;", "&");
    percent_encoding::percent_decode_str(&text).decode_utf8().unwrap().into_owned()
}

#[test]
fn pages_can_be_shared_and_their_mistakes_reported() {
    for (path, html) in pages() {
        let canonical = attribute(html, "<link rel=\"canonical\" href=\"").unwrap();
        let report = decoded(attribute(html, "class=\"share-report\" href=\"").unwrap());
        assert!(report.starts_with("mailto:sekretariat@penghargaan.example?subject="), "{path}: {report}");
        assert!(report.contains(canonical) && report.contains("\r\n"), "{path}: {report}");
        match attribute(html, "class=\"share-whatsapp\" href=\"") {
            Some(share) => {
                assert!(share.starts_with("https://wa.me/?text="), "{path}: {share}");
                assert!(decoded(share).ends_with(&format!("\n{canonical}")), "{path}: {share}");
            }
            None => assert!(path.ends_with("404.html"), "{path}"),
        }
    }
    let quoted =
        "Bandar Kirana menerima Terbaik I pada penganugerahan pertama – Anugerah Lindung Karya Nusa Melati\n";
    let share = attribute(text("berita/penganugerahan-2021/index.html"), "class=\"share-whatsapp\" href=\"");
    assert!(decoded(share.unwrap()).contains(quoted), "{share:?}");
}

#[test]
fn a_sample_says_so_wherever_it_is_shared_and_tells_search_engines_nothing() {
    let sources = Sources::read(root()).value;
    let files = make(&sources, &request(at("2026-12-01T00:00:00Z"))).value;
    let mut seen = 0;
    for (path, bytes) in files.iter().filter(|(path, _)| path.ends_with(".html")) {
        let html = std::str::from_utf8(bytes).unwrap();
        assert!(nodes(html).is_empty(), "{path}");
        if let Some(share) = attribute(html, "class=\"share-whatsapp\" href=\"") {
            assert!(
                decoded(share).contains("?text=Situs contoh: ")
                    || decoded(share).contains("?text=Sample site: "),
                "{path}: {share}"
            );
            seen += 1;
        }
    }
    assert!(seen > 50, "{seen}");
}
