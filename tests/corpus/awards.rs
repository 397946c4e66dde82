//! Editions with their results, pictures and documents.

use std::fmt::Write;

use super::{Category, Opens, Site, words};

/// A picture of one pixel.
const PIXEL: &[u8] = &[
    0x89, b'P', b'N', b'G', 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, b'I', b'H', b'D', b'R', 0, 0, 0, 1, 0, 0,
    0, 1, 8, 0, 0, 0, 0, 0x3a, 0x7e, 0x9b, 0x55, 0, 0, 0, 0x0a, b'I', b'D', b'A', b'T', 0x78, 0x9c, 0x63,
    0x60, 0, 0, 0, 2, 0, 1, 0x48, 0xaf, 0xa4, 0x71, 0, 0, 0, 0, b'I', b'E', b'N', b'D', 0xae, 0x42, 0x60,
    0x82,
];

pub fn editions(site: &mut Site) {
    for at in 0..site.size.editions {
        edition(site, 2025 - at);
    }
}

fn edition(site: &mut Site, year: usize) {
    let id = year.to_string();
    let opens = site.opens();
    let announced = match site.opens() {
        Opens::At(moment) => Some(moment),
        _ => None,
    };
    let results_open = opens.max(announced.map_or(Opens::Always, Opens::At));
    let folder = format!("content/awards/{id}");
    let mut text = format!(
        "label: Penghargaan {id}\nceremony: {{ date: {id}-08-17, venue: {}, region: \"{}\" }}\nsummary: {}\n{}",
        words::name(year),
        site.region(),
        words::sentence(&mut site.chance, 12),
        opens.marks("")
    );
    if let Some(moment) = announced {
        let _ = writeln!(text, "announced: {moment}");
    }
    let results = results(site, &id, opens, results_open);
    let photos = photos(site, &folder, results_open);
    if opens.is_open(site.as_of) {
        site.add(format!("{folder}/edition.yaml"), text);
        site.add(format!("{folder}/results.yaml"), results);
        if let Some((list, files)) = photos {
            site.add(format!("{folder}/photos/photos.yaml"), list);
            site.files.extend(files);
        }
    }
    site.editions.push((id, opens));
}

fn results(site: &mut Site, edition: &str, edition_opens: Opens, results_open: Opens) -> String {
    let results_shown = results_open.is_open(site.as_of);
    let mut text = String::new();
    if results_shown {
        text.push_str("source: { name: Berita Uji }\nnote: Semua hasil.\n");
    }
    text.push_str("categories:\n");
    for (at, name) in ["usaha", "desa", "pemerintah"].into_iter().enumerate() {
        let own = site.opens();
        let opens = own.max(edition_opens);
        let mut category = format!(
            "  - id: {name}\n    title: {{ id: Kategori {name}, en: Category {name} }}\n    tiers: [utama, madya]\n{}",
            own.marks("    ")
        );
        category.push_str(&of_category(site, at, opens, results_open.max(own)));
        if own.is_open(site.as_of) {
            text.push_str(&category);
        }
        let (edition, id) = (edition.to_owned(), name.to_owned());
        site.categories.push(Category { edition, id, opens, results_open: results_open.max(own) });
    }
    if text.ends_with("categories:\n") {
        text.push_str("  []\n");
    }
    text
}

fn of_category(site: &mut Site, number: usize, opens: Opens, results_open: Opens) -> String {
    let mut results = String::new();
    let mut used = Vec::new();
    let shared = site.chance.below(3);
    for at in 0..3 + site.chance.below(4) {
        let own = site.opens();
        let Some(recipient) = site.recipient(own.max(results_open)) else { continue };
        if used.contains(&recipient.id) {
            continue;
        }
        used.push(recipient.id.clone());
        let line = match number {
            // A tie at the first place leaves the second empty.
            0 if at < 2 && shared == 0 => "place: 1".to_owned(),
            0 => format!("place: {}", at + 1),
            1 => format!("tier: {}", ["utama", "madya"][at % 2]),
            _ => format!("citation: {}", words::sentence(&mut site.chance, 9)),
        };
        if own.max(results_open).is_open(site.as_of) {
            let _ = write!(
                results,
                "      - recipient: {}\n        {line}\n{}",
                recipient.id,
                own.marks("        ")
            );
        }
    }
    let mut nominees = String::new();
    if let Some(nominee) = site.recipient(opens) {
        let _ = writeln!(nominees, "    nominees: [{{ recipient: {} }}]", nominee.id);
    }
    match results.is_empty() {
        true => nominees,
        false => format!("    results:\n{results}{nominees}"),
    }
}

type Files = Vec<(String, Vec<u8>)>;

fn photos(site: &mut Site, folder: &str, results_open: Opens) -> Option<(String, Files)> {
    let mut list = "photos:\n".to_owned();
    let mut files = Vec::new();
    for at in 0..2 {
        let own = site.opens();
        let of_result = site.chance.below(2) == 0;
        let opens = if of_result { own.max(results_open) } else { own };
        if !opens.is_open(site.as_of) {
            continue;
        }
        let _ =
            write!(list, "  - file: foto-{at}.png\n    alt: {{ id: Satu titik {at}, en: One dot {at} }}\n");
        if of_result {
            list.push_str("    of_result: true\n");
        }
        list.push_str(&own.marks("    "));
        files.push((format!("{folder}/photos/foto-{at}.png"), PIXEL.to_vec()));
    }
    (!files.is_empty()).then_some((list, files))
}
