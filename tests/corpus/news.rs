//! News that name what opens no later than they do.

use std::fmt::Write;

use jiff::civil::date;
use jiff::tz::TimeZone;

use super::{Opens, Site, words};

pub fn news(site: &mut Site) {
    for at in 0..site.size.news {
        item(site, at);
    }
}

fn item(site: &mut Site, at: usize) {
    let own = site.opens();
    // Days of publication lie in the past, and for some items of small sites in the time that opens.
    let day = match site.size.hidden != 0 && site.chance.below(5) == 0 {
        true => date(2026, 1, 1) + jiff::SignedDuration::from_hours(24 * 40 * site.chance.below(6) as i64),
        false => date(2015, 1, 1) + jiff::SignedDuration::from_hours(24 * (at % 4_000) as i64),
    };
    let zone = TimeZone::get("Asia/Makassar").unwrap_or(TimeZone::UTC);
    let starts = day.to_zoned_datetime(zone).map_or(Opens::Never, |start| Opens::At(start.timestamp()));
    let opens = own.max(starts);
    let mut text = format!(
        "---\ntitle: {}\ndate: {day}\nsummary: {}\ntags: [topik-{}, topik-{}]\nregions: [\"{}\"]\n{}",
        words::sentence(&mut site.chance, 6).trim_end_matches('.'),
        words::sentence(&mut site.chance, 14),
        site.chance.below(40),
        40 + site.chance.below(10),
        site.region(),
        own.marks("")
    );
    let open_editions: Vec<String> =
        site.editions.iter().filter(|(_, other)| *other <= opens).map(|(id, _)| id.clone()).collect();
    if !open_editions.is_empty() {
        let edition = &open_editions[site.chance.below(open_editions.len())];
        let _ = writeln!(text, "edition: \"{edition}\"");
    }
    let recipient = site.recipient(opens);
    if let Some(recipient) = &recipient {
        let _ = writeln!(text, "recipients: [{}]", recipient.id);
    }
    text.push_str("---\n");
    body(site, &mut text, opens);
    if opens.is_open(site.as_of) {
        site.add(format!("content/news/{day}-berita-{at}.md"), text);
    }
    translation(site, at, &day.to_string(), opens);
}

fn body(site: &mut Site, text: &mut String, opens: Opens) {
    for paragraph in 0..site.size.paragraphs {
        if paragraph % 3 == 1 {
            let heading = words::sentence(&mut site.chance, 4);
            let _ = writeln!(text, "\n## {}", heading.trim_end_matches('.'));
        }
        let _ = writeln!(text, "\n{}", words::paragraph(&mut site.chance));
    }
    if let Some(recipient) = site.recipient(opens) {
        let _ = writeln!(text, "\nPenerimanya [{}](../recipients.yaml#{}).", recipient.name, recipient.id);
    }
    let open: Vec<(String, String)> = site
        .categories
        .iter()
        .filter(|category| category.opens <= opens)
        .map(|category| (category.edition.clone(), category.id.clone()))
        .collect();
    if !open.is_empty() {
        let (edition, id) = &open[site.chance.below(open.len())];
        let _ = writeln!(text, "\nLihat [kategori ini](../awards/{edition}/results.yaml#{id}).");
    }
}

fn translation(site: &mut Site, at: usize, day: &str, original: Opens) {
    if !at.is_multiple_of(5) {
        return;
    }
    let own = site.opens();
    let text = format!(
        "---\ntitle: {}\nsummary: {}\n{}---\n\n{}\n",
        words::sentence(&mut site.chance, 5).trim_end_matches('.'),
        words::sentence(&mut site.chance, 11),
        own.marks(""),
        words::paragraph(&mut site.chance)
    );
    if own.max(original).is_open(site.as_of) {
        site.add(format!("content/news/{day}-berita-{at}.en.md"), text);
    }
}
