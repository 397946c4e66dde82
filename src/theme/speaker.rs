//! One language of a site, as templates hear it: what their functions answer depends on who speaks.
//!
//! All languages share the templates, which know their functions but not for whom they draw. So the thread that makes
//! a page says it, for as long as it makes that page.

use std::cell::RefCell;
use std::collections::HashMap;
use std::sync::Arc;

use tera::{Kwargs, State, Tera, TeraResult, Value};

use super::cards::Cards;
use super::frame::{self, Frames};
use super::program::Spoken;
use super::{turns, words};
use crate::awards::text::Lang;
use crate::diag::Diagnostic;
use crate::locale::Locale;

/// One language: its words, and what is the same on all its pages.
pub(super) struct Speaker {
    pub(super) lang: Lang,
    pub(super) setting: Setting,
    pub(super) tera: Arc<Tera>,
    /// The value that templates know as `site`.
    pub(super) site: Value,
    /// Words that templates name and that it does not have.
    pub(super) found: Vec<Diagnostic>,
    /// The words of every message that templates say without arguments.
    plain: HashMap<String, Value>,
    /// What a program draws its pages with; none where there is none.
    pub(super) spoken: Option<Spoken>,
    /// The addresses of assets.
    hrefs: Arc<HashMap<String, Value>>,
    cards: Cards,
    frames: Frames,
}

/// What a speaker is made from, beside its theme.
pub(super) struct Setting {
    pub(super) locale: Arc<Locale>,
    /// The path of the base URL.
    pub(super) base: String,
    /// All that pages show of the site, or why that cannot be told.
    pub(super) shown: Result<String, String>,
}

impl PartialEq for Setting {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.locale, &other.locale)
            && self.shown.is_ok()
            && (&self.base, &self.shown) == (&other.base, &other.shown)
    }
}

impl Speaker {
    pub(super) fn new(
        lang: Lang,
        setting: Setting,
        (tera, cards, hrefs): (Arc<Tera>, Cards, Arc<HashMap<String, Value>>),
        (plain, found): (HashMap<String, Value>, Vec<Diagnostic>),
        site: Value,
        (spoken, parts): (Option<Spoken>, Vec<String>),
    ) -> Self {
        let frames = Frames::new(site.clone(), parts);
        Self { lang, setting, tera, site, found, plain, spoken, hrefs, cards, frames }
    }

    /// All that is the same on many pages, as it looks from a page of a section and address. None where a part of it
    /// fails.
    pub(super) fn parts(&self, section: &str, href: &str) -> Option<Arc<[Value]>> {
        frame::parts(&self.frames, &self.tera, section, href)
    }
}

thread_local! {
    /// Who speaks on the page that this thread makes.
    static NOW: RefCell<Option<Arc<Speaker>>> = const { RefCell::new(None) };
}

/// Makes something of a page in a language.
pub(super) fn speaking<R>(speaker: &Arc<Speaker>, make: impl FnOnce() -> R) -> R {
    /// Whoever spoke before goes on, however the page ends.
    struct Before(Option<Arc<Speaker>>);
    impl Drop for Before {
        fn drop(&mut self) {
            NOW.replace(self.0.take());
        }
    }
    let _before = Before(NOW.replace(Some(speaker.clone())));
    make()
}

/// Registers the functions that templates call.
pub(super) fn register(tera: &mut Tera) {
    tera.register_function("t", |call: Kwargs, _: &State<'_>| {
        asked(|speaker| words::say(&speaker.setting.locale, &speaker.plain, &call))
    });
    tera.register_function("asset", |call: Kwargs, _: &State<'_>| {
        asked(|speaker| words::address(&speaker.hrefs, &call))
    });
    tera.register_function("fit", |call: Kwargs, _: &State<'_>| asked(|speaker| speaker.cards.fit(&call)));
    tera.register_function("frame", |call: Kwargs, state: &State<'_>| {
        asked(|speaker| frame::part(&speaker.frames, &speaker.tera, &call, state))
    });
    tera.register_function("range", words::range);
    tera.register_function(turns::FUNCTION, turns::count);
}

fn asked(answer: impl FnOnce(&Speaker) -> TeraResult<Value>) -> TeraResult<Value> {
    NOW.with_borrow(|speaker| match speaker {
        Some(speaker) => answer(speaker),
        // Templates are drawn by the engine alone, which says who speaks.
        None => Err(tera::Error::message("no page is being made")),
    })
}
