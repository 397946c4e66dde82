//! Templates as the pages of a whole site are drawn from them.
//!
//! Tera is the language of themes: it reads them, tells what is wrong in them and draws every page that is looked at
//! while it changes. For ten thousand pages it costs more than all that they say: each value becomes a map of names,
//! looked up by their letters, each call another. So what a build draws is drawn here, from the same templates: names
//! are numbers, the values of a page lie one after the other, and what no template names is not there at all
//! ([`tape`]).
//!
//! Known here are the parts of the language of which templates are mostly made. A template with others, a page with a
//! value that does not fit, and all that Tera would call an error are left to Tera: what is drawn here is what Tera
//! draws, byte for byte, and what is told is told by Tera.
//!
//! In: the templates of a theme, the words of a language, the values of a page. Out: its bytes, or nothing.

mod draw;
mod expression;
mod lexer;
mod pages;
mod parse;
mod symbols;
mod tape;
#[cfg(test)]
mod tests;
mod tree;
mod value;

use std::cell::RefCell;

use serde::Serialize;

use super::check::Mentions;
use super::load::ThemeFiles;
use crate::locale::Locale;
use draw::{Drawing, Setting};
use pages::Pages;
use symbols::{Numbered, Symbol};
use tape::{Slot, Tape};
use value::Value;

/// The templates of a theme.
pub(super) struct Program {
    pages: Pages,
    site: Symbol,
    page: Symbol,
    view: Symbol,
    section: Symbol,
    href: Symbol,
}

/// What is the same on all pages of a language.
pub(super) struct Spoken {
    site: (Tape, Slot),
    words: Vec<Option<(String, String)>>,
    assets: Vec<Option<(String, String)>>,
}

thread_local! {
    /// Room for the values of a page.
    static TAPE: RefCell<Tape> = RefCell::default();
}

impl Program {
    /// Reads the templates.
    pub(super) fn read(files: &ThemeFiles, mentions: &Mentions) -> Self {
        let mut pages = pages::read(files, mentions);
        let [site, page, view, section, href] =
            ["site", "page", "view", "section", "href"].map(|name| pages.symbols.number(name));
        Self { pages, site, page, view, section, href }
    }

    /// Whether a template is drawn here, by its whole name.
    #[cfg(test)]
    pub(super) fn has(&self, template: &str) -> bool {
        self.pages.templates.contains_key(template)
    }

    /// The components that are drawn once for many pages.
    pub(super) fn frames(&self) -> Vec<String> {
        self.pages.symbols.frames.iter().map(str::to_owned).collect()
    }

    /// What the pages of a language share. None where that cannot be drawn.
    pub(super) fn spoken(
        &self,
        site: &impl Serialize,
        words: impl Fn(&str) -> Option<String>,
        asset: impl Fn(&str) -> Option<String>,
    ) -> Option<Spoken> {
        let mut tape = Tape::default();
        let slot = tape.add(site, &self.pages.symbols)?;
        let all = |texts: &Numbered, get: &dyn Fn(&str) -> Option<String>| {
            texts.iter().map(|text| get(text).and_then(written)).collect()
        };
        let symbols = &self.pages.symbols;
        let (words, assets) = (all(&symbols.words, &words), all(&symbols.assets, &asset));
        Some(Spoken { site: (tape, slot), words, assets })
    }

    /// Draws a page at the end of `out`, which becomes no longer than `limit`. Whether it could be; else `out` is as it
    /// was. `frames` are asked for with the section and the address of the page.
    pub(super) fn draw(
        &self,
        template: &str,
        (spoken, locale): (&Spoken, &Locale),
        (page, view): (&impl Serialize, &impl Serialize),
        frames: impl FnOnce(&str, &str) -> Option<std::sync::Arc<[tera::Value]>>,
        (out, limit): (&mut Vec<u8>, usize),
    ) -> bool {
        let Some(nodes) = self.pages.templates.get(template) else { return false };
        let mut tape = TAPE.take();
        tape.clear();
        let begin = out.len();
        let drawn = (|| {
            let symbols = &self.pages.symbols;
            let (page, view) = (tape.add(page, symbols)?, tape.add(view, symbols)?);
            let tape = &tape;
            let page = Value::of(page, tape).ok()?;
            let text = |name| match page.field(name, symbols, &[]) {
                Ok(Value::Text(text)) => text,
                _ => "",
            };
            let frames = frames(text(self.section), text(self.href))?;
            let setting = Setting { locale, words: &spoken.words, assets: &spoken.assets, frames: &frames };
            let others = [
                (self.view, Value::of(view, tape).ok()?),
                (self.site, Value::of(spoken.site.1, &spoken.site.0).ok()?),
            ];
            Drawing::new(&self.pages, setting, (self.page, page), others, limit).nodes(nodes, out).ok()
        })();
        TAPE.replace(tape);
        if drawn.is_none() {
            out.truncate(begin);
        }
        drawn.is_some()
    }
}

/// A text as it is, and as it stands in markup.
fn written(text: String) -> Option<(String, String)> {
    let mut markup = Vec::with_capacity(text.len());
    tera::escape_html(&text, &mut markup).ok()?;
    Some((text, String::from_utf8(markup).ok()?))
}
