//! The theme as it was read last, with its words and what was made of it for a site: for whoever sets a site up again
//! and again.
//!
//! What holds: all of it as long as no file of a theme has changed; else each template, each language's words, each
//! language's share of the site that is still the same.

use std::sync::{Arc, Mutex, PoisonError};

use jiff::tz::TimeZone;
use serde::Serialize;

use crate::awards::site::Settings;
use crate::awards::text::Lang;
use crate::diag::{At, Checked};
use crate::locale::{Locale, MessageSource};
use crate::sources::{Source, Sources};
use crate::theme::{Engine, LanguageSetup, Speakers, Theme};

/// See the module.
#[derive(Default)]
pub struct KeptTheme {
    /// Whether a template that does not end is broken off.
    counts: bool,
    theme: Mutex<Option<ReadTheme>>,
    words: Mutex<Vec<Words>>,
}

struct ReadTheme {
    name: At<Arc<str>>,
    files: Vec<Arc<Source>>,
    theme: Checked<Arc<Theme>>,
    speakers: Speakers,
}

/// A language's words, and what they are made from.
struct Words {
    lang: Lang,
    zone: TimeZone,
    sources: Vec<MessageSource>,
    locale: Checked<Arc<Locale>>,
}

impl KeptTheme {
    /// For a preview: a template that does not end is broken off, because its pages are shown by threads that have
    /// others to show.
    #[must_use]
    pub fn for_a_preview() -> Self {
        Self { counts: true, ..Self::default() }
    }

    /// The theme of that name.
    pub(super) fn theme(&self, sources: &Sources, name: &At<Arc<str>>) -> Checked<Arc<Theme>> {
        let mut kept = self.theme.lock().unwrap_or_else(PoisonError::into_inner);
        let files: Vec<_> = sources.list("themes/").filter_map(|file| sources.shared(file.id)).collect();
        let is_same = |read: &&ReadTheme| {
            // What is found names the place of the theme's name.
            (&read.name, read.name.span) == (name, name.span)
                && read.files.len() == files.len()
                && read.files.iter().zip(&files).all(|(one, two)| Arc::ptr_eq(one, two))
        };
        if let Some(read) = kept.as_ref().filter(is_same) {
            return read.theme.clone();
        }
        let before = kept.take().map(|read| read.theme.value);
        let theme = match self.counts {
            true => Theme::load_again(sources, name, before.as_deref()).map(Arc::new),
            false => Theme::load(sources, name).map(Arc::new),
        };
        let speakers = Speakers::default();
        *kept = Some(ReadTheme { name: name.clone(), files, theme: theme.clone(), speakers });
        theme
    }

    /// The words of a theme in the languages of a site.
    pub(super) fn locales(&self, theme: &Theme, settings: &Settings) -> Checked<Vec<Arc<Locale>>> {
        let mut kept = self.words.lock().unwrap_or_else(PoisonError::into_inner);
        let zone = &settings.time_zone;
        let mut found = Vec::new();
        let mut all = Vec::new();
        for lang in &settings.languages {
            let sources = theme.message_sources(lang);
            let same = kept
                .iter()
                .find(|words| (&words.lang, &words.zone) == (lang, zone) && words.sources == sources);
            let locale = match same {
                Some(words) => words.locale.clone(),
                None => Locale::new(lang.as_str(), zone.clone(), &sources).map(Arc::new),
            };
            all.push(Words { lang: lang.clone(), zone: zone.clone(), sources, locale });
        }
        let locales = all.iter().map(|words| words.locale.clone().report_to(&mut found)).collect();
        *kept = all;
        Checked::new(locales, found)
    }

    /// Sets a theme up for a site, as [`Engine::new`] does.
    pub(super) fn engine<'t, S: Serialize>(
        &self,
        theme: &'t Arc<Theme>,
        base: &str,
        languages: &[LanguageSetup<'_, S>],
    ) -> Checked<Option<Engine<'t>>> {
        let mut kept = self.theme.lock().unwrap_or_else(PoisonError::into_inner);
        let read = kept.as_mut().filter(|read| Arc::ptr_eq(&read.theme.value, theme));
        let mut of_none = Speakers::default();
        let speakers = read.map_or(&mut of_none, |read| &mut read.speakers);
        Engine::again(theme, base, languages, speakers)
    }
}
