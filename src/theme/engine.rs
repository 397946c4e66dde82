//! From a page's values to its bytes.
//!
//! In: a [`Theme`], the site's base path and, per language, its words and the value `site`. Out: pages.
//! Never here: what a page shows.
//!
//! Templates are parsed once for the theme, and all languages share them: which language the functions speak is
//! told to the thread that makes a page ([`speaker`]). What is the same on all pages of a language is turned into a
//! template value once, and stays as long as it is the same ([`Speakers`]); each page then costs its own values and
//! the writing. Whoever makes all pages draws them by a program made of the templates ([`program`](super::program)),
//! and by Tera only those that it leaves.

use std::collections::HashMap;
use std::io::{self, Write};
use std::sync::Arc;

use serde::Serialize;
use tera::{Context, Value};

use super::program::Program;
use super::scan::Kind;
use super::speaker::{self, Setting, Speaker};
use super::{Theme, errors, words};
use crate::awards::text::Lang;
use crate::diag::{Checked, Code, Diagnostic};
use crate::locale::Locale;

/// A page may be at most this many bytes; more comes from a template that writes without end.
pub const PAGE_LIMIT: usize = 32 * 1024 * 1024;

/// A language of the site: its words, and the value that templates know as `site`.
pub struct LanguageSetup<'a, S> {
    /// The language.
    pub lang: &'a Lang,
    /// Its words.
    pub locale: Arc<Locale>,
    /// What is the same on all its pages.
    pub site: &'a S,
}

/// Makes pages. Shared by all threads.
pub struct Engine<'t> {
    theme: &'t Theme,
    languages: Vec<Arc<Speaker>>,
}

/// What an engine leaves to the next one of the same theme: languages of which nothing has changed.
#[derive(Clone, Default)]
pub struct Speakers(Vec<Arc<Speaker>>);

/// What one page is made of.
#[derive(Clone, Copy)]
pub struct PageInput<'a, P, V> {
    /// The page's language.
    pub lang: &'a Lang,
    /// The template's name without a theme: `article.html`.
    pub template: &'a str,
    /// The page's address, to be named where it fails.
    pub address: &'a str,
    /// The name `page` in the template.
    pub page: &'a P,
    /// The name `view` in the template.
    pub view: &'a V,
}

impl<'t> Engine<'t> {
    /// Sets a theme up for a site. `base` is the path of the base URL, with or without a slash at its end:
    /// `/`, `/pada/jalur`.
    ///
    /// Found: words that a template names and a language does not have. None where the theme itself
    /// has errors, which [`Theme::load`] reported.
    pub fn new<S: Serialize>(
        theme: &'t Theme,
        base: &str,
        languages: &[LanguageSetup<'_, S>],
    ) -> Checked<Option<Self>> {
        Self::again(theme, base, languages, &mut Speakers::default())
    }

    /// The same, for whoever sets one theme up again and again: what was made of a language before is taken from
    /// `speakers`, which then hold what was made this time. They must be of this very theme.
    pub fn again<S: Serialize>(
        theme: &'t Theme,
        base: &str,
        languages: &[LanguageSetup<'_, S>],
        speakers: &mut Speakers,
    ) -> Checked<Option<Self>> {
        let mut found = Vec::new();
        let Some(tera) = &theme.tera else { return Checked::clean(None) };
        let hrefs = Arc::new(asset_hrefs(theme, base));
        let mut made = Vec::new();
        for language in languages {
            let shown = serde_json::to_string(language.site).map_err(|error| error.to_string());
            let setting = Setting { locale: language.locale.clone(), base: base.to_owned(), shown };
            if let Some(same) = speakers.0.iter().find(|speaker| speaker.setting == setting) {
                found.extend(same.found.iter().cloned());
                made.push(same.clone());
                continue;
            }
            let mut missing = Vec::new();
            let plain = plain_words(theme, language.lang, &language.locale, &mut missing);
            found.extend(missing.iter().cloned());
            let word = |id: &str| plain.get(id).and_then(Value::as_str).map(str::to_owned);
            let asset = |path: &str| hrefs.get(path).and_then(Value::as_str).map(str::to_owned);
            let program = theme.program();
            let spoken = program.and_then(|program| program.spoken(language.site, word, asset));
            let parts = program.map(Program::frames).unwrap_or_default();
            match Value::try_from_serializable(language.site) {
                Ok(site) => made.push(Arc::new(Speaker::new(
                    language.lang.clone(),
                    setting,
                    (tera.clone(), theme.cards.clone(), hrefs.clone()),
                    (plain, missing),
                    site,
                    (spoken, parts),
                ))),
                Err(error) => {
                    let finding = Diagnostic::nowhere(Code::TemplateFails).arg("reason", error.to_string());
                    found.push(errors::on_no_page(finding));
                }
            }
        }
        speakers.0.clone_from(&made);
        Checked::new(Some(Self { theme, languages: made }), found)
    }

    /// Makes one page at the end of `out`, which may be used again for the next.
    ///
    /// # Errors
    /// Where the template fails: with the template's file, the place in it, and the page's address as
    /// `page`. `out` then holds a part of the page.
    pub fn render<P: Serialize, V: Serialize>(
        &self,
        input: PageInput<'_, P, V>,
        out: &mut Vec<u8>,
    ) -> Result<(), Box<Diagnostic>> {
        let files = &self.theme.files;
        let about = |finding: Diagnostic| Box::new(errors::on_page(finding, input.address));
        let Some(template) = files.resolve(input.template) else {
            let missing = Diagnostic::nowhere(Code::TemplateMissing).arg("name", input.template);
            return Err(about(missing.help("help")));
        };
        let failed = |error: &tera::Error| about(errors::finding(error, files, template));
        let Some(speaker) = self.languages.iter().find(|speaker| speaker.lang == *input.lang) else {
            return Err(about(Diagnostic::nowhere(Code::TemplateFails).arg("reason", input.lang.as_str())));
        };
        if self.draw(speaker, template, (input.page, input.view), out) {
            return Ok(());
        }
        let mut context = Context::new();
        context.insert_value("site", speaker.site.clone());
        context
            .insert_value("page", Value::try_from_serializable(input.page).map_err(|error| failed(&error))?);
        context
            .insert_value("view", Value::try_from_serializable(input.view).map_err(|error| failed(&error))?);
        let begin = out.len();
        words::begin_page();
        let mut writer = Bounded { limit: begin.saturating_add(PAGE_LIMIT), full: false, out };
        let result = speaker::speaking(speaker, || speaker.tera.render_to(template, &context, &mut writer));
        let full = writer.full;
        match result {
            Ok(()) => Ok(()),
            Err(_) if full => {
                let place = files.templates.get(template).map(|template| template.file.whole());
                let finding = match place {
                    Some(span) => Diagnostic::error(Code::TemplateTooLong, span),
                    None => Diagnostic::nowhere(Code::TemplateTooLong),
                };
                Err(about(finding.arg("megabytes", PAGE_LIMIT / (1024 * 1024))))
            }
            Err(error) if error.to_string().starts_with("Maximum render recursion depth") => {
                let place = self.theme.mentions.calling_circle(files);
                let finding = match place {
                    Some(span) => Diagnostic::error(Code::TemplateTooDeep, span),
                    None => Diagnostic::nowhere(Code::TemplateTooDeep),
                };
                Err(about(finding.arg("limit", 20_usize)))
            }
            Err(error) => Err(failed(&error)),
        }
    }
}

impl Engine<'_> {
    /// Makes a page by the theme's program. Whether that could be; else `out` is as it was, and Tera makes the page or
    /// tells why it cannot be made.
    fn draw<P: Serialize, V: Serialize>(
        &self,
        speaker: &Arc<Speaker>,
        template: &str,
        values: (&P, &V),
        out: &mut Vec<u8>,
    ) -> bool {
        let (Some(program), Some(spoken)) = (self.theme.program(), &speaker.spoken) else { return false };
        let frames = |section: &str, href: &str| {
            words::begin_page();
            speaker::speaking(speaker, || speaker.parts(section, href))
        };
        let limit = out.len().saturating_add(PAGE_LIMIT);
        let language = (spoken, &*speaker.setting.locale);
        program.draw(template, language, values, frames, (out, limit))
    }

    /// A share card as SVG. Its template, `cards/region.svg` and the like, has nothing but its view, for its address
    /// is told from that alone.
    ///
    /// # Errors
    /// Where the template fails, as for pages.
    pub fn render_card<V: Serialize>(
        &self,
        template: &str,
        address: &str,
        lang: &Lang,
        view: &V,
    ) -> Result<String, Box<Diagnostic>> {
        let files = &self.theme.files;
        let about = |finding: Diagnostic| Box::new(errors::on_page(finding, address));
        let Some(name) = files.resolve(template) else {
            let missing = Diagnostic::nowhere(Code::TemplateMissing).arg("name", template);
            return Err(about(missing.help("help")));
        };
        let failed = |error: &tera::Error| about(errors::finding(error, files, name));
        let Some(speaker) = self.languages.iter().find(|speaker| speaker.lang == *lang) else {
            return Err(about(Diagnostic::nowhere(Code::TemplateFails).arg("reason", lang.as_str())));
        };
        let mut context = Context::new();
        context.insert_value("view", Value::try_from_serializable(view).map_err(|error| failed(&error))?);
        words::begin_page();
        speaker::speaking(speaker, || speaker.tera.render(name, &context)).map_err(|error| failed(&error))
    }
}

fn asset_hrefs(theme: &Theme, base: &str) -> HashMap<String, Value> {
    let base = base.trim_end_matches('/');
    let href = |(path, asset): (&Arc<str>, &super::Asset)| {
        (path.to_string(), Value::from(format!("{base}/{}", asset.path)))
    };
    theme.assets.iter().map(href).collect()
}

/// The words of every message that templates say without arguments. Those that are missing are found
/// here, whether or not a page comes by them.
fn plain_words(
    theme: &Theme,
    lang: &Lang,
    locale: &Locale,
    found: &mut Vec<Diagnostic>,
) -> HashMap<String, Value> {
    let mut plain = HashMap::new();
    for (mention, span) in theme.mentions.of(&theme.files, &[Kind::PlainWord, Kind::Word]) {
        if !locale.has_message(&mention.name) {
            let known = theme.message_ids(lang);
            found.push(errors::unknown_message(span, &mention.name, lang.as_str(), known.into_iter()));
        } else if mention.kind == Kind::PlainWord
            && let Ok(words) = words::said(locale, &mention.name, &[])
        {
            plain.insert(mention.name.clone(), words);
        }
    }
    plain
}

/// Takes a page's bytes up to a limit.
struct Bounded<'o> {
    out: &'o mut Vec<u8>,
    limit: usize,
    full: bool,
}

impl Write for Bounded<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.write_all(bytes).map(|()| bytes.len())
    }

    #[inline]
    fn write_all(&mut self, bytes: &[u8]) -> io::Result<()> {
        if self.out.len() + bytes.len() > self.limit {
            self.full = true;
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        self.out.extend_from_slice(bytes);
        Ok(())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
