//! From a theme's name to its files: the theme itself, then its parents up to the last.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::files::{Files, ThemeText};
use crate::content::shape::{self, Fields};
use crate::diag::{At, Checked, Code, Diagnostic, FileId, nearest};
use crate::locale::MessageSource;

/// A template or component of one theme of the chain.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Template {
    pub(super) file: FileId,
    pub(super) source: ThemeText,
}

/// All files of a chain of themes, by what they are.
#[derive(Clone, Debug, Default)]
pub(super) struct ThemeFiles {
    /// Names of the themes, the one asked for first, its parents behind it.
    pub(super) chain: Vec<Arc<str>>,
    /// Templates as `THEME/base.html`, components as `THEME//card.html`.
    pub(super) templates: BTreeMap<String, Template>,
    /// Assets by path below `assets/`, of the nearest theme that has it.
    pub(super) assets: BTreeMap<Arc<str>, FileId>,
    /// Fonts of share cards by name, of the nearest theme that has it.
    pub(super) fonts: BTreeMap<Arc<str>, FileId>,
    /// Messages by language, the furthest parent's first.
    pub(super) messages: BTreeMap<Arc<str>, Vec<MessageSource>>,
    /// Whether the engine has the templates with their [`turns`](super::turns) counted.
    pub(super) counted: bool,
}

/// More themes in one chain are a mistake.
const CHAIN: usize = 8;

/// The record in `theme.yaml`.
#[derive(Clone, Debug)]
pub struct ThemeRecord {
    /// Name shown to people.
    pub name: Option<Arc<str>>,
    /// The theme that fills in what this one does not have.
    pub parent: Option<At<Arc<str>>>,
    /// What it is.
    pub description: Option<Arc<str>>,
    /// Its own licence (SPDX id).
    pub licence: Option<Arc<str>>,
}

/// Reads or describes a theme's record.
pub fn theme_record(fields: &mut Fields<'_>) -> Option<ThemeRecord> {
    let name = fields.optional("name", shape::text(), "Name of the theme, for people");
    let parent = fields.optional(
        "parent",
        shape::at(shape::text()),
        "The theme that fills in what this one does not have, usually `default`",
    );
    let description = fields.optional("description", shape::text(), "What the theme is for");
    let licence = fields.optional("licence", shape::text(), "SPDX id of the theme's own licence");
    Some(ThemeRecord { name, parent, description, licence })
}

/// Gathers the files of a theme and of its parents.
pub(super) fn gather(from: &dyn Files, name: &At<Arc<str>>) -> Checked<ThemeFiles> {
    let mut found = Vec::new();
    let mut files = ThemeFiles::default();
    let mut next = Some(name.clone());
    while let Some(theme) = next {
        if files.chain.contains(&theme.value) || files.chain.len() >= CHAIN {
            let chain =
                files.chain.iter().chain([&theme.value]).map(|name| &**name).collect::<Vec<_>>().join(" → ");
            found.push(Diagnostic::error(Code::ThemeCycle, theme.span).arg("chain", chain).help("help"));
            break;
        }
        let prefix = format!("themes/{}/", theme.value);
        let list = if is_folder_name(&theme.value) { from.list(&prefix) } else { Vec::new() };
        if list.is_empty() {
            found.push(unknown_theme(from, &theme));
            break;
        }
        files.chain.push(Arc::clone(&theme.value));
        next = parent(from, &prefix, &list, &theme, &mut found);
        for (path, file) in list {
            if let Some(inner) = path.strip_prefix(&prefix) {
                files.take(from, &theme.value, inner, file, &mut found);
            }
        }
    }
    Checked::new(files, found)
}

impl ThemeFiles {
    /// Whether another has the same themes, and assets of the same names: all that templates can name beside each
    /// other.
    pub(super) fn has_same_names(&self, other: &Self) -> bool {
        self.chain == other.chain && self.assets.keys().eq(other.assets.keys())
    }

    /// Puts one file in its place. Themes come nearest first, so what is there already stands.
    fn take(&mut self, from: &dyn Files, theme: &str, path: &str, file: FileId, found: &mut Vec<Diagnostic>) {
        let hidden = path.split('/').any(|part| part.starts_with('.'));
        match path.split_once('/') {
            _ if hidden => {}
            Some(("templates", name)) => self.take_template(from, format!("{theme}/{name}"), file, found),
            Some(("components", name)) => self.take_template(from, format!("{theme}//{name}"), file, found),
            Some(("assets", path)) => {
                self.assets.entry(path.into()).or_insert(file);
            }
            Some(("cards", name)) => match name.strip_prefix("fonts/") {
                Some(font) if font.ends_with(".ttf") || font.ends_with(".otf") => {
                    self.fonts.entry(font.into()).or_insert(file);
                }
                None if name.ends_with(".svg") => {
                    self.take_template(from, format!("{theme}/cards/{name}"), file, found);
                }
                _ => {}
            },
            Some(("locales", name)) => {
                let Some(lang) = name.strip_suffix(".ftl") else { return };
                let Some(text) = from.text(file).report_to(found) else { return };
                let text = whole(&text);
                self.messages.entry(lang.into()).or_default().insert(0, MessageSource { file, text });
            }
            _ => {}
        }
    }

    fn take_template(&mut self, from: &dyn Files, name: String, file: FileId, found: &mut Vec<Diagnostic>) {
        if let Some(source) = from.text(file).report_to(found) {
            self.templates.insert(name, Template { file, source });
        }
    }
}

/// A text as long as the file, so that places in it are places in the file.
fn whole(text: &ThemeText) -> Arc<str> {
    if text.offset == 0 { Arc::clone(&text.text) } else { format!("\u{feff}{}", text.text).into() }
}

/// The parent that `theme.yaml` names. A theme without that file is taken for a change of the default.
fn parent(
    from: &dyn Files,
    prefix: &str,
    list: &[(Arc<str>, FileId)],
    theme: &At<Arc<str>>,
    found: &mut Vec<Diagnostic>,
) -> Option<At<Arc<str>>> {
    let Some((_, file)) = list.iter().find(|(path, _)| path.strip_prefix(prefix) == Some("theme.yaml"))
    else {
        let built_in = &*theme.value == "default";
        return (!built_in).then(|| theme.as_ref().map(|_| Arc::from("default")));
    };
    let text = from.text(*file).report_to(found)?;
    let read = shape::read_file(*file, &whole(&text), theme_record).report_to(found);
    read.record?.parent
}

fn is_folder_name(name: &str) -> bool {
    !name.is_empty() && !name.contains(['/', '\\']) && !name.starts_with('.')
}

fn unknown_theme(from: &dyn Files, theme: &At<Arc<str>>) -> Diagnostic {
    let known: BTreeSet<String> = from
        .list("themes/")
        .iter()
        .filter_map(|(path, _)| Some(path.strip_prefix("themes/")?.split_once('/')?.0.to_owned()))
        .collect();
    let finding = Diagnostic::error(Code::UnknownTheme, theme.span).arg("theme", &theme.value);
    match nearest(&theme.value, known.into_iter()) {
        Some(suggestion) => finding.arg("suggestion", suggestion).help("help"),
        None => finding.help("folder"),
    }
}
