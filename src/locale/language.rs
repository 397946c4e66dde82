//! Which language to speak, and the way its script runs.

use icu_locale::{LanguageIdentifier, LocaleDirectionality, LocaleExpander};

/// A language in which the tool itself can speak.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Language {
    /// Bahasa Indonesia.
    Indonesian,
    /// English.
    English,
}

impl Language {
    /// All of them.
    pub const ALL: &[Self] = &[Self::Indonesian, Self::English];

    /// The tag: `id`, `en`.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Indonesian => "id",
            Self::English => "en",
        }
    }

    /// The language of a BCP 47 tag or a POSIX locale name (`id`, `id-ID`, `en_GB.UTF-8`).
    #[must_use]
    pub fn of(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_', '.', '@']).next()?.to_ascii_lowercase();
        match primary.as_str() {
            "id" | "in" => Some(Self::Indonesian), // `in` is the code that Java and old systems still use
            "en" => Some(Self::English),
            _ => None,
        }
    }
}

/// The way a script runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Direction {
    /// Left to right.
    Ltr,
    /// Right to left.
    Rtl,
}

impl Direction {
    /// The value of the HTML attribute `dir`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Ltr => "ltr",
            Self::Rtl => "rtl",
        }
    }
}

pub(super) fn direction(tag: &str) -> Direction {
    let rtl = LanguageIdentifier::try_from_str(tag)
        .is_ok_and(|language| LocaleDirectionality::new_common().is_right_to_left(&language));
    if rtl { Direction::Rtl } else { Direction::Ltr }
}

/// `id_ID`, `en_US`; the tag itself where no country is known.
pub(super) fn with_country(tag: &str) -> String {
    let Ok(mut language) = LanguageIdentifier::try_from_str(tag) else { return tag.to_owned() };
    LocaleExpander::new_extended().maximize(&mut language);
    match language.region {
        Some(country) => format!("{}_{country}", language.language),
        None => language.language.to_string(),
    }
}

/// The language for the tool's own words: the flag's, else that of the environment's locale, else the
/// site's first, else English.
///
/// `environment` holds name and value of `LC_ALL`, `LC_MESSAGES` and `LANG`, as far as they are set.
/// As POSIX has it, the first of them that is not empty decides; `C`, `POSIX` and languages that the
/// tool does not speak leave the choice to the site.
#[must_use]
pub fn choose(flag: Option<&str>, environment: &[(&str, String)], site: Option<&str>) -> Language {
    let variable = |name: &str| {
        let is_set = |(key, value): &&(&str, String)| *key == name && !value.is_empty();
        environment.iter().find(is_set).map(|(_, value)| value.as_str())
    };
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(variable);
    flag.and_then(Language::of)
        .or_else(|| locale.and_then(Language::of))
        .or_else(|| site.and_then(Language::of))
        .unwrap_or(Language::English)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn env(pairs: &[(&'static str, &str)]) -> Vec<(&'static str, String)> {
        pairs.iter().map(|(name, value)| (*name, (*value).to_owned())).collect()
    }

    #[test]
    fn flag_then_environment_then_site() {
        let english = env(&[("LANG", "en_GB.UTF-8")]);
        assert_eq!(choose(Some("id"), &english, None), Language::Indonesian);
        assert_eq!(choose(None, &english, Some("id")), Language::English);
        assert_eq!(choose(None, &[], Some("id-ID")), Language::Indonesian);
        assert_eq!(choose(None, &[], Some("fr")), Language::English);
        assert_eq!(choose(Some("fr"), &[], Some("id")), Language::Indonesian);
    }

    #[test]
    fn the_first_variable_that_is_set_decides() {
        let both = env(&[("LANG", "en_US.UTF-8"), ("LC_MESSAGES", "id_ID.UTF-8")]);
        assert_eq!(choose(None, &both, None), Language::Indonesian);
        let empty = env(&[("LC_ALL", ""), ("LANG", "en_US")]);
        assert_eq!(choose(None, &empty, Some("id")), Language::English);
        // A locale of the machine, as on most CI runners, is no wish of a reader.
        let machine = env(&[("LC_ALL", "C.UTF-8"), ("LANG", "en_US.UTF-8")]);
        assert_eq!(choose(None, &machine, Some("id")), Language::Indonesian);
    }

    #[test]
    fn languages_have_a_country() {
        for (tag, named) in
            [("id", "id_ID"), ("en", "en_US"), ("en-GB", "en_GB"), ("jv", "jv_ID"), ("?!", "?!")]
        {
            assert_eq!(with_country(tag), named);
        }
    }

    #[test]
    fn scripts_run_their_way() {
        assert_eq!(direction("id"), Direction::Ltr);
        assert_eq!(direction("ar-EG"), Direction::Rtl);
        assert_eq!(direction("?!"), Direction::Ltr);
    }
}
