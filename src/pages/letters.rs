//! Names by their first letters.

use unicode_normalization::UnicodeNormalization;

/// The first letter of a name, capital and without marks; `#` where it does not begin with one.
pub(super) fn initial(name: &str) -> String {
    match name.nfd().next() {
        Some(letter) if letter.is_alphabetic() => letter.to_uppercase().collect(),
        _ => "#".to_owned(),
    }
}

/// The anchor of a letter's group.
pub(super) fn anchor(letter: &str) -> String {
    if letter == "#" { "letter-other".to_owned() } else { format!("letter-{}", letter.to_lowercase()) }
}
