//! What is found in a sentence, and what is passed over.

#![allow(clippy::unwrap_used)]

use jiff::civil::date;
use proptest::prelude::*;

use super::sentences::{Kind, Sentence, Token, is_quoted, tokens};
use super::{Finding, dates, numbers, rates};
use crate::diag::Arg;
use crate::locale::proofreading;

/// Everything found in a text of an article of 4 July 2025, without figures of a site.
fn read(text: &str, lang: &str) -> Vec<Finding> {
    let words = proofreading(lang).unwrap();
    let mut all: Vec<Token> = Vec::new();
    tokens(text, words, &mut all);
    let mut found = Vec::new();
    for tokens in all.split(|token| token.kind == Kind::End) {
        let sentence = Sentence { text, tokens, words };
        dates::check(&sentence, Some(date(2025, 7, 4)), &mut found);
        rates::check(&sentence, &numbers::pairs(&sentence), &numbers::percents(&sentence), &mut found);
    }
    found
}

/// Code, text and what would be right, of each.
fn told(text: &str, lang: &str) -> Vec<String> {
    let right = |finding: &Finding| {
        finding.args.iter().find_map(|(name, arg)| match (*name, arg) {
            ("weekday", Arg::Text(weekday)) => Some(weekday.clone()),
            ("exact", Arg::Decimal { digits, .. }) => Some(digits.to_string()),
            _ => None,
        })
    };
    let say = |finding: &Finding| {
        let written = &text[finding.range.clone()];
        format!("{} {written} {}", finding.code.text(), right(finding).unwrap_or_default()).trim().to_owned()
    };
    read(text, lang).iter().map(say).collect()
}

#[track_caller]
fn silent(lang: &str, texts: &[&str]) {
    for text in texts {
        assert_eq!(told(text, lang), [] as [&str; 0], "{text}");
    }
}

#[test]
fn published_mistakes_are_found() {
    for (text, finding) in [
        ("Pada Rabu, 3 Juli 2025, semua datang.", "weekday-disagrees Rabu, 3 Juli 2025 Kamis"),
        ("176.604 dari 424.131 pekerja, 41,63 persen.", "prose-rate-truncated 41,63 persen 4164"),
        ("Ada 50,88% (935.079 dari 1.873.899).", "prose-rate-disagrees 50,88% 4990"),
        ("38.182 dari 79.383 orang, 43,19 persen", "prose-rate-disagrees 43,19 persen 4810"),
    ] {
        assert_eq!(told(text, "id"), [finding]);
    }
}

#[test]
fn weekdays_are_held_against_the_calendar() {
    for (text, finding) in [
        ("Rabu (3/7)", "weekday-disagrees Rabu (3/7) Kamis"),
        ("hari Rabu malam tanggal 3 Juli lalu", "weekday-disagrees Rabu malam tanggal 3 Juli Kamis"),
        ("3 Juli 2025 (Rabu)", "weekday-disagrees 3 Juli 2025 (Rabu) Kamis"),
        ("Jum’at, 31 Des. 2024", "weekday-disagrees Jum’at, 31 Des. 2024 Selasa"),
        ("29 Februari 2025", "no-such-day 29 Februari 2025"),
        ("45 Mei 2025", "no-such-day 45 Mei 2025"),
    ] {
        assert_eq!(told(text, "id"), [finding]);
    }
    silent(
        "id",
        &[
            "Kamis, 3 Juli 2025; Kamis (3/7/2025); Kamis (3/7); Jumat, 4 Juli",
            "malam Jumat, 3 Juli 2025",
            "Selasa-Rabu, 2-3 Juli 2025",
            "tiga minggu, 3 Juli 2025, atau dua minggu (3/7)",
            "skor 3/7, nomor 31/6/25",
            "Rabu, 3 Juli 1825",
            "Rabu depan ada 3 Julianto",
            "29 Februari",
        ],
    );
    assert_eq!(
        told("On Wednesday, July 3, 2025", "en"),
        ["weekday-disagrees Wednesday, July 3, 2025 Thursday"]
    );
    assert_eq!(told("Wednesday the 3rd July 2025", "en").len(), 1);
    silent("en", &["Wednesday 3/7/2025", "In June 31 people came", "Thursday, July 3", "you may 31 times"]);
}

#[test]
fn the_year_is_that_of_the_nearest_day() {
    let near_new_year = |text: &str| {
        let words = proofreading("id").unwrap();
        let (mut all, mut found) = (Vec::new(), Vec::new());
        tokens(text, words, &mut all);
        dates::check(&Sentence { text, tokens: &all, words }, Some(date(2026, 1, 2)), &mut found);
        found.len()
    };
    assert_eq!(near_new_year("Rabu, 31 Desember"), 0);
    assert_eq!(near_new_year("Kamis, 31 Desember"), 1);
}

#[test]
fn a_rate_is_held_only_against_its_own_parts() {
    silent(
        "id",
        &[
            "176.604 dari 424.131, atau 41,64 persen, 41,6 persen",
            "176.604 dari 424.131 (42%)",
            "176.604 dari 424.131, naik 5,2 persen",
            "176.604 dari 424.131, turun 1,2 persen poin",
            "lebih dari 40 persen (176.604 dari 424.131)",
            "176.604 dari 424.131, 40 persen lebih",
            "1.200 dari 4.000 pekerja, 40 persen di antaranya perempuan",
            "40–45 persen, 176.604 dari 424.131",
            "3 dari 5 atau 50 persen",
            "2024 dari 424.131 pekerja, 1 persen",
            "176 ribu dari 424 ribu, 40 persen",
            "Rp176.604 dari 424.131, 40 persen",
            "1.200 dari 4.000 di sana, 70 persen di sini",
            "176.604 dari 424.131. Lalu 41,63 persen.",
            "176604 dari 0, 41 persen",
        ],
    );
    assert_eq!(told("turun menjadi 41,63 persen (176.604 dari 424.131)", "id").len(), 1);
    assert_eq!(told("176.604 dari 424.131 di Kab. Uji, 41,63 persen", "id").len(), 1);
    assert_eq!(told("176604 dari 424131, 41,63 prosen", "id").len(), 1);
    assert_eq!(told("176,604 out of a total of 424,131, or 41.63 per cent", "en").len(), 1);
    silent("en", &["176.604 of 424.131, or 41.63%", "up 5.2 percent, 176,604 of 424,131"]);
}

#[test]
fn quotations_are_known() {
    let text = "a “b” \"c\" „d” “e";
    let quoted = |letter| is_quoted(text, text.find(letter).unwrap());
    assert_eq!(['a', 'b', 'c', 'd', 'e'].map(quoted), [false, true, true, true, true]);
}

proptest! {
    #[test]
    fn no_text_does_harm(text in "(\\PC|[ .,/%()\\-\n“”]|[0-9]{1,5}|Rabu|Juli|dari|persen|2025|176\\.604|per cent|of){0,40}") {
        for lang in ["id", "en"] {
            for finding in read(&text, lang) {
                prop_assert!(text.get(finding.range.clone()).is_some_and(|written| !written.is_empty()));
            }
        }
    }
}
