//! Themes: templates, components, words and assets, each taken from the nearest theme that has it.
//!
//! In: the files under `themes/` (the default theme is also embedded), the words of each language, the
//! values of each page. Out: pages as bytes, assets with their addresses, the messages of the theme.
//! Never here: what a page shows, where it stands, the file system.
//!
//! A theme names its parent in `theme.yaml` and holds only what differs: one template, one component,
//! one stylesheet, one word. Every template has two names: `base.html` is the nearest theme's, and
//! `default/base.html` that theme's own, so that a change can extend what it replaces.

mod assets;
mod cards;
mod check;
mod css;
mod engine;
mod errors;
mod files;
mod frame;
mod load;
mod program;
mod scan;
mod speaker;
mod turns;
mod words;

#[cfg(test)]
mod default_tests;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;
use std::sync::{Arc, OnceLock};

use tera::{ErrorKind, Tera};

pub use assets::{Asset, AssetBody, Assets};
pub use engine::{Engine, LanguageSetup, PAGE_LIMIT, PageInput, Speakers};
pub use files::{Files, ThemeText};
pub use load::{ThemeRecord, theme_record};
pub use words::RANGE_LIMIT;

use crate::awards::text::Lang;
use crate::diag::{At, Checked, Diagnostic, Span};
use crate::locale::MessageSource;
use cards::Cards;
use check::Mentions;
use load::{Template, ThemeFiles};
use program::Program;

/// A theme with its parents, read and checked.
pub struct Theme {
    files: ThemeFiles,
    mentions: Arc<Mentions>,
    assets: Assets,
    cards: Cards,
    /// The templates, parsed; none where one has an error.
    tera: Option<Arc<Tera>>,
    /// The same for whoever makes all pages: see [`Theme::make_ready`].
    program: OnceLock<Option<Program>>,
    /// What is wrong in the templates.
    in_templates: Vec<Diagnostic>,
}

impl Theme {
    /// Reads a theme and its parents.
    ///
    /// Found: an unknown theme, circles, every template that cannot be read or names what does not
    /// exist, every asset that is named and missing.
    #[must_use]
    pub fn load(from: &dyn Files, name: &At<Arc<str>>) -> Checked<Self> {
        Self::read(from, name, None, false)
    }

    /// The same, for whoever shows its pages while it changes: templates that have not changed since `before` are not
    /// read again, and one that does not end is broken off.
    #[must_use]
    pub fn load_again(from: &dyn Files, name: &At<Arc<str>>, before: Option<&Self>) -> Checked<Self> {
        Self::read(from, name, before, true)
    }

    fn read(from: &dyn Files, name: &At<Arc<str>>, before: Option<&Self>, counts: bool) -> Checked<Self> {
        let mut found = Vec::new();
        let mut files = load::gather(from, name).report_to(&mut found);
        let same = before.filter(|before| before.files.has_same_names(&files));
        let mentions = match same.filter(|before| before.files.templates == files.templates) {
            Some(before) => before.mentions.clone(),
            None => Arc::new(Mentions::read_again(
                &files,
                before.map(|before| (&before.files, &*before.mentions)),
            )),
        };
        let assets = Assets::make(&files.assets, &mentions.assets(), from).report_to(&mut found);
        let cards = Cards::read(&files, from).report_to(&mut found);
        let (tera, in_templates) = match same.filter(|before| before.files.templates == files.templates) {
            Some(before) => {
                files.counted = before.files.counted;
                (before.tera.clone(), before.in_templates.clone())
            }
            None => {
                files.counted = counts;
                templates(&mut files, &mentions, before)
            }
        };
        found.extend(in_templates.iter().cloned());
        let program = if counts { OnceLock::from(None) } else { OnceLock::new() };
        Checked::new(Self { files, mentions, assets, cards, tera, program, in_templates }, found)
    }

    /// Makes what the pages are drawn with, beside what was read; else the first of them waits for it. Of a theme that
    /// changes while its pages are shown this is nothing: Tera draws them.
    pub fn make_ready(&self) {
        self.program();
    }

    fn program(&self) -> Option<&Program> {
        let make = || self.tera.is_some().then(|| Program::read(&self.files, &self.mentions));
        self.program.get_or_init(make).as_ref()
    }

    /// The theme's files of messages for a language, the furthest parent's first. A language that no
    /// theme of the chain has gets English words.
    #[must_use]
    pub fn message_sources(&self, lang: &Lang) -> Vec<MessageSource> {
        let of = |tag: &str| self.files.messages.get(tag).cloned();
        of(lang.as_str()).or_else(|| of("en")).unwrap_or_default()
    }

    /// The files that the site gets from its theme.
    #[must_use]
    pub fn assets(&self) -> &Assets {
        &self.assets
    }

    /// The fonts of share cards.
    #[must_use]
    pub fn card_fonts(&self) -> &[Arc<[u8]>] {
        self.cards.fonts()
    }

    /// Everything that draws share cards, hashed; none where this program or theme makes none.
    #[must_use]
    pub fn card_look(&self) -> Option<String> {
        self.cards.look().map(str::to_owned)
    }

    /// The file of a template, such as `cards/region.svg`.
    #[must_use]
    pub fn template_place(&self, name: &str) -> Option<Span> {
        let template = self.files.templates.get(self.files.resolve(name)?)?;
        Some(template.file.whole())
    }

    /// Whether there is a template of that name, such as `article.html`.
    #[must_use]
    pub fn has_template(&self, name: &str) -> bool {
        self.files.resolve(name).is_some()
    }

    /// Ids of the theme's own messages in a language, for suggestions.
    fn message_ids(&self, lang: &Lang) -> BTreeSet<String> {
        let mut ids = BTreeSet::new();
        for source in self.message_sources(lang) {
            let id = |line: &str| line.split_once('=').map(|(id, _)| id.trim_end().to_owned());
            ids.extend(
                source
                    .text
                    .lines()
                    .filter(|line| line.starts_with(|c: char| c.is_ascii_alphabetic()))
                    .filter_map(id),
            );
        }
        ids
    }
}

/// All templates, parsed and checked. None, with the reasons, where one has an error.
fn templates(
    files: &mut ThemeFiles,
    mentions: &Mentions,
    before: Option<&Theme>,
) -> (Option<Arc<Tera>>, Vec<Diagnostic>) {
    let mut found = mentions.check(files);
    if !found.is_empty() {
        syntax_only(files, &mut found);
        return (None, found);
    }
    let mut parsed = match before.and_then(|before| parse_changed(files, before)) {
        Some(tera) => Ok(tera),
        None => parse(files).map(Arc::new),
    };
    if parsed.is_err() && files.counted {
        // What is wrong is told of the text as it was written.
        files.counted = false;
        parsed = parse(files).map(Arc::new);
    }
    match parsed {
        Ok(tera) => (Some(tera), found),
        Err(error) => {
            tell(&error, files, &mut found);
            (None, found)
        }
    }
}

/// The templates of before with those that changed or came. None where one went, or has an error, which is then
/// looked for from the start.
fn parse_changed(files: &ThemeFiles, before: &Theme) -> Option<Arc<Tera>> {
    let alike = before.files.chain == files.chain && before.files.counted == files.counted;
    let tera = before.tera.as_ref().filter(|_| alike)?;
    if before.files.templates.keys().any(|name| !files.templates.contains_key(name)) {
        return None;
    }
    let is_same = |name: &str, template: &Template| before.files.templates.get(name) == Some(template);
    let changed: Vec<_> =
        files.templates.iter().filter(|(name, template)| !is_same(name, template)).collect();
    if changed.is_empty() {
        return Some(tera.clone());
    }
    let mut tera = Tera::clone(tera);
    let texts = changed.into_iter().map(|(name, template)| (name, files.text_of(template)));
    tera.add_raw_templates(texts).ok()?;
    Some(Arc::new(tera))
}

/// Parses all templates.
fn parse(files: &ThemeFiles) -> tera::TeraResult<Tera> {
    let mut tera = bare();
    tera.set_fallback_prefixes(files.chain.iter().map(|theme| format!("{theme}/")))?;
    let texts = files.templates.iter().map(|(name, template)| (name, files.text_of(template)));
    tera.add_raw_templates(texts)?;
    Ok(tera)
}

/// What is wrong in templates that could not be parsed.
fn tell(error: &tera::Error, files: &ThemeFiles, found: &mut Vec<Diagnostic>) {
    match error.kind() {
        ErrorKind::SyntaxError(_) => syntax_only(files, found),
        ErrorKind::Msg(report) => {
            let known = files_components(files);
            let reported = errors::references(report, files, &errors::Known { components: known });
            if reported.is_empty() {
                found.push(errors::finding(error, files, ""));
            }
            found.extend(reported);
        }
        _ => found.push(errors::finding(error, files, "")),
    }
}

/// Names of all components.
fn files_components(files: &ThemeFiles) -> Vec<String> {
    Mentions::read(files).of(files, &[scan::Kind::Define]).map(|(mention, _)| mention.name.clone()).collect()
}

/// Tera with our functions.
fn bare() -> Tera {
    let mut tera = Tera::new();
    tera.autoescape_on([".html", ".htm", ".xml", ".svg", ".atom"]);
    speaker::register(&mut tera);
    tera
}

/// The mistakes of syntax of every template, one each. Tera itself stops at the first template.
fn syntax_only(files: &ThemeFiles, found: &mut Vec<Diagnostic>) {
    for (name, template) in &files.templates {
        if let Err(error) = bare().add_raw_template(name, &template.source.text)
            && matches!(error.kind(), ErrorKind::SyntaxError(_))
        {
            found.push(errors::finding(&error, files, name));
        }
    }
}
