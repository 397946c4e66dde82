//! Holds the default theme together: templates, words and kinds of page.

#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;
use std::sync::Arc;

use jiff::tz::TimeZone;

use super::*;
use crate::diag::FileId;
use crate::locale::Locale;
use crate::sources::Sources;

fn default_theme() -> Theme {
    let sources = Sources::from_memory(Vec::new());
    let theme = Theme::load(&sources.value, &At::new("default".into(), FileId(0).whole()));
    assert_eq!(theme.found, []);
    theme.value
}

fn ids(theme: &Theme, lang: &str) -> BTreeSet<String> {
    theme.message_ids(&Lang(lang.into()))
}

#[test]
fn both_languages_have_the_same_words() {
    let theme = default_theme();
    assert_eq!(ids(&theme, "id"), ids(&theme, "en"));
}

#[test]
fn every_word_in_templates_is_there() {
    let theme = default_theme();
    for tag in ["id", "en"] {
        let lang = Lang(tag.into());
        let locale = Locale::new(tag, TimeZone::UTC, &theme.message_sources(&lang));
        assert_eq!(locale.found, []);
        let setup = LanguageSetup { lang: &lang, locale: Arc::new(locale.value), site: &0 };
        assert_eq!(Engine::new(&theme, "", &[setup]).found, []);
    }
}
