//! Holds the default theme together: templates, words and kinds of page.

#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;
use std::sync::Arc;

use jiff::tz::TimeZone;

use super::scan::Kind;
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

#[test]
fn no_word_is_there_for_nothing() {
    let theme = default_theme();
    let in_templates: BTreeSet<&str> = theme
        .mentions
        .of(&theme.files, &[Kind::PlainWord, Kind::Word])
        .map(|(mention, _)| &*mention.name)
        .collect();
    let all = ids(&theme, "id");
    let in_views = |id: &str| crate::pages::words::ALL.contains(&id);
    let unused: Vec<&String> =
        all.iter().filter(|id| !in_templates.contains(id.as_str()) && !in_views(id)).collect();
    assert!(unused.is_empty(), "{unused:?}");
}

#[test]
fn every_kind_of_page_has_a_template() {
    let theme = default_theme();
    for kind in crate::pages::KINDS {
        assert!(theme.has_template(&format!("{}.html", kind.name)), "{}", kind.name);
    }
}

#[test]
fn every_page_is_drawn_by_the_program() {
    let theme = default_theme();
    let program = theme.program().unwrap();
    let names = crate::pages::KINDS.iter().map(|kind| kind.name);
    let left: Vec<&str> = names.filter(|name| !program.has(&format!("default/{name}.html"))).collect();
    assert!(left.is_empty(), "{left:?}");
}
