//! Parts of an address: which are fit for one, and what to write instead.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Longest part of an address, in bytes: file systems stop at 255, and `.html` and temporary names need
/// room.
pub const LONGEST: usize = 100;

/// Why a text cannot be a part of an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It is empty, or holds a character that is no letter, digit, `-`, `_`, `~` or inner dot.
    Characters,
    /// It is longer than [`LONGEST`].
    Length,
}

/// What is wrong with a part of an address. Letters of any script are fine; `..`, `/`, control characters
/// and pictures are not.
#[must_use]
pub fn fault(part: &str) -> Option<Fault> {
    let fits = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '~' | '.');
    if part.is_empty() || part.starts_with('.') || part.ends_with('.') || !part.chars().all(fits) {
        Some(Fault::Characters)
    } else if part.len() > LONGEST {
        Some(Fault::Length)
    } else {
        None
    }
}

/// A text in composed Unicode. Nearly all parts of addresses are ASCII, which is.
#[must_use]
pub fn composed(text: &str) -> String {
    if text.is_ascii() { text.to_owned() } else { text.nfc().collect() }
}

/// The nearest part of an address in ASCII: always without [`Fault`].
#[must_use]
pub fn suggestion(text: &str) -> String {
    let mut slug = String::new();
    for c in text.nfkd().filter(|c| !is_combining_mark(*c)) {
        if slug.len() >= LONGEST - 20 {
            break;
        }
        if c.is_ascii_alphanumeric() {
            slug.push(c.to_ascii_lowercase());
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    let slug = slug.trim_end_matches('-');
    if slug.is_empty() { "item".to_owned() } else { slug.to_owned() }
}

/// A file's name as part of an address: its stem made fit, its ending kept in small letters.
#[must_use]
pub fn file_name(name: &str) -> String {
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    let stem = match fault(stem) {
        None => composed(stem),
        Some(_) => suggestion(stem),
    };
    let ending: String = ending.chars().filter(char::is_ascii_alphanumeric).take(8).collect();
    if ending.is_empty() { stem } else { format!("{stem}.{}", ending.to_ascii_lowercase()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_part_of_an_address_is_told_and_mended() {
        for (bad, mended) in [
            ("..", "item"),
            ("a/b", "a-b"),
            ("🏆", "item"),
            ("", "item"),
            ("Juara  1!", "juara-1"),
            ("é\u{7}", "e"),
        ] {
            assert_eq!(fault(bad), Some(Fault::Characters), "{bad:?}");
            assert_eq!(suggestion(bad), mended);
            assert_eq!(fault(&suggestion(bad)), None);
        }
        assert_eq!(fault(&"a".repeat(300)), Some(Fault::Length));
        assert_eq!(fault(&suggestion(&"a".repeat(300))), None);
        assert_eq!(fault("2025-05_v1.2"), None);
        assert_eq!(fault("café"), None);
    }

    #[test]
    fn file_names_keep_their_ending() {
        assert_eq!(file_name("Panggung Utama.JPG"), "panggung-utama.jpg");
        assert_eq!(file_name("../../x.pdf"), "x.pdf");
        assert_eq!(file_name("panggung.jpg"), "panggung.jpg");
    }
}
