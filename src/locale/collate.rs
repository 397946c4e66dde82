//! The order of names.

use std::cmp::Ordering;

use icu_collator::options::CollatorOptions;
use icu_collator::preferences::CollationNumericOrdering;
use icu_collator::{Collator, CollatorBorrowed, CollatorPreferences};

use super::Locale;

/// The collator of a language. None only if its data could not be had; then code points decide.
pub(super) struct Order(Option<CollatorBorrowed<'static>>);

impl Order {
    pub(super) fn new(tag: &str) -> Self {
        let locale = icu_locale::Locale::try_from_str(tag).unwrap_or(icu_locale::Locale::UNKNOWN);
        let with_numbers = |mut preferences: CollatorPreferences| {
            preferences.numeric_ordering = Some(CollationNumericOrdering::True);
            Collator::try_new(preferences, CollatorOptions::default()).ok()
        };
        Self(with_numbers((&locale).into()).or_else(|| with_numbers(CollatorPreferences::default())))
    }
}

/// Sorts as [`Locale::compare`] does, by plain bytes: make it once per name, then sort thousands.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SortKey(Box<[u8]>);

impl Locale {
    /// The order of two names in this language: numbers by value ("Desa 2" before "Desa 10"), case and
    /// accents only where all else is equal, at last by code points, so that no two different texts tie.
    #[must_use]
    pub fn compare(&self, a: &str, b: &str) -> Ordering {
        let by_language = self.order.0.as_ref().map_or(Ordering::Equal, |collator| collator.compare(a, b));
        by_language.then_with(|| a.cmp(b))
    }

    /// The key by which [`compare`](Self::compare) would order this name.
    #[must_use]
    pub fn sort_key(&self, name: &str) -> SortKey {
        let mut key = Vec::with_capacity(name.len() * 3 + 8);
        if let Some(collator) = &self.order.0 {
            let Ok(()) = collator.write_sort_key_to(name, &mut key);
        }
        // A collation key holds no zero byte: what follows it decides only between equals.
        key.push(0);
        key.extend_from_slice(name.as_bytes());
        SortKey(key.into_boxed_slice())
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::locale;
    use proptest::prelude::*;

    #[test]
    fn names_sort_as_people_expect() {
        let locale = locale("id");
        let mut names = ["Ternate", "desa 10", "Desa 2", "Élok", "Elok", "desa 2", "Zaman", "elang"];
        names.sort_by(|a, b| locale.compare(a, b));
        assert_eq!(names, ["desa 2", "Desa 2", "desa 10", "elang", "Elok", "Élok", "Ternate", "Zaman"]);
    }

    #[test]
    fn different_texts_never_tie() {
        let locale = locale("en");
        // The same letter, composed and decomposed, is equal to the collator.
        assert_ne!(locale.compare("é", "e\u{301}"), std::cmp::Ordering::Equal);
        assert_eq!(locale.compare("x", "x"), std::cmp::Ordering::Equal);
    }

    proptest! {
        #[test]
        fn keys_sort_like_names(a in "\\PC{0,12}", b in "\\PC{0,12}") {
            let locale = locale("id");
            prop_assert_eq!(locale.sort_key(&a).cmp(&locale.sort_key(&b)), locale.compare(&a, &b));
        }
    }
}
