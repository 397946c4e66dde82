//! What can be wrong between the templates of a theme, found in one pass with every place: names that
//! lead nowhere, and circles.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::errors::{on_no_page, template_unknown, unknown_asset};
use super::load::{Template, ThemeFiles};
use super::scan::{Kind, Mention, mentions};
use super::turns;
use crate::diag::{Code, Diagnostic, Span};

/// How many templates may stand within each other; Tera walks them by recursion.
const DEPTH: usize = 32;

/// What every template of a theme names.
#[derive(Clone, Debug, Default)]
pub(super) struct Mentions {
    by_template: BTreeMap<String, Vec<Mention>>,
}

impl Mentions {
    pub(super) fn read(files: &ThemeFiles) -> Self {
        Self::read_again(files, None)
    }

    /// The same, but for templates that were the same `before`.
    pub(super) fn read_again(files: &ThemeFiles, before: Option<(&ThemeFiles, &Self)>) -> Self {
        let known = |name: &String, template: &Template| {
            let (_, mentions) = before.filter(|(files, _)| files.templates.get(name) == Some(template))?;
            mentions.by_template.get(name).cloned()
        };
        let read = |(name, template): (&String, &Template)| {
            let read = known(name, template).unwrap_or_else(|| mentions(&template.source.text));
            (name.clone(), read)
        };
        Self { by_template: files.templates.iter().map(read).collect() }
    }

    /// Each mention of some kind with its place.
    pub(super) fn of<'a>(
        &'a self,
        files: &'a ThemeFiles,
        kinds: &'a [Kind],
    ) -> impl Iterator<Item = (&'a Mention, Span)> + 'a {
        self.by_template.iter().flat_map(move |(name, mentions)| {
            let template = &files.templates[name];
            mentions
                .iter()
                .filter(move |mention| kinds.contains(&mention.kind))
                .map(move |mention| (mention, template.place(mention)))
        })
    }

    /// Every asset that some template names.
    pub(super) fn assets(&self) -> BTreeSet<&str> {
        let all = self.by_template.values().flatten();
        all.filter(|mention| mention.kind == Kind::Asset).map(|mention| mention.name.as_str()).collect()
    }

    /// Everything wrong with what templates name of each other, and of the assets.
    pub(super) fn check(&self, files: &ThemeFiles) -> Vec<Diagnostic> {
        let mut found = Vec::new();
        for (name, mentions) in &self.by_template {
            for mention in mentions {
                let span = files.templates[name].place(mention);
                match mention.kind {
                    Kind::Extends | Kind::Include if files.resolve(&mention.name).is_none() => {
                        found.push(template_unknown(span, "template", &mention.name, files.template_names()));
                    }
                    Kind::Asset if !files.assets.contains_key(mention.name.as_str()) => {
                        found.push(unknown_asset(span, &mention.name, files.assets.keys()));
                    }
                    Kind::Frame if self.definition(files, &mention.name).is_none() => {
                        let known = self.of(files, &[Kind::Define]).map(|(known, _)| known.name.clone());
                        found.push(template_unknown(span, "component", &mention.name, known));
                    }
                    _ => {}
                }
            }
        }
        self.circles(files, &[Kind::Extends, Kind::Include], &mut found);
        self.duplicate_components(files, &mut found);
        found
    }

    /// Components that call themselves, directly or through others. Tera allows that and stops it at a
    /// fixed depth, so this is asked only once a render went too deep.
    pub(super) fn calling_circle(&self, files: &ThemeFiles) -> Option<Span> {
        let mut found = Vec::new();
        self.circles(files, &[Kind::Call], &mut found);
        found.first().and_then(|finding| finding.span)
    }

    /// Templates from which a way of mentions leads back to themselves, each circle once.
    fn circles(&self, files: &ThemeFiles, kinds: &[Kind], found: &mut Vec<Diagnostic>) {
        let mut state = Walk { mentions: self, files, kinds, done: BTreeMap::new(), way: Vec::new(), found };
        for name in self.by_template.keys() {
            state.walk(name);
        }
    }

    /// Two components of one name in one theme.
    fn duplicate_components(&self, files: &ThemeFiles, found: &mut Vec<Diagnostic>) {
        let mut first: BTreeMap<(&str, &str), Span> = BTreeMap::new();
        for (name, mentions) in &self.by_template {
            let theme = name.split('/').next().unwrap_or_default();
            for mention in mentions.iter().filter(|mention| mention.kind == Kind::Define) {
                let span = files.templates[name].place(mention);
                if let Some(other) = first.get(&(theme, &*mention.name)) {
                    let finding =
                        Diagnostic::error(Code::DuplicateComponent, span).arg("name", mention.name.clone());
                    found.push(finding.also(*other, "first").help("help"));
                } else {
                    first.insert((theme, &mention.name), span);
                }
            }
        }
    }

    /// Every component with the template that defines it, in the nearest theme that does.
    pub(super) fn definitions(&self, files: &ThemeFiles) -> BTreeMap<&str, &str> {
        let mut all = BTreeMap::new();
        for theme in files.chain.iter().rev() {
            let of_theme = self.by_template.iter().filter(|(name, _)| name.split('/').next() == Some(theme));
            for (name, mentions) in of_theme {
                let defined = mentions.iter().filter(|mention| mention.kind == Kind::Define);
                all.extend(defined.map(|mention| (mention.name.as_str(), name.as_str())));
            }
        }
        all
    }

    /// The template that defines a component, in the nearest theme that does.
    fn definition<'a>(&'a self, files: &ThemeFiles, component: &str) -> Option<&'a str> {
        files.chain.iter().find_map(|theme| {
            self.by_template
                .iter()
                .filter(|(name, _)| name.split('/').next() == Some(theme))
                .find(|(_, mentions)| {
                    mentions.iter().any(|mention| mention.kind == Kind::Define && mention.name == component)
                })
                .map(|(name, _)| name.as_str())
        })
    }
}

struct Walk<'a, 'f> {
    mentions: &'a Mentions,
    files: &'a ThemeFiles,
    kinds: &'a [Kind],
    /// How many templates stand below each one that was walked.
    done: BTreeMap<&'a str, usize>,
    way: Vec<&'a str>,
    found: &'f mut Vec<Diagnostic>,
}

impl<'a> Walk<'a, '_> {
    /// Walks what a template names; returns how deep that goes.
    fn walk(&mut self, name: &'a str) -> usize {
        if let Some(depth) = self.done.get(name) {
            return *depth;
        }
        self.way.push(name);
        let mut deepest = 0;
        let mentions: &'a Mentions = self.mentions;
        for mention in mentions.by_template.get(name).into_iter().flatten() {
            if !self.kinds.contains(&mention.kind) {
                continue;
            }
            let next = match mention.kind {
                Kind::Call => mentions.definition(self.files, &mention.name),
                _ => self
                    .files
                    .resolve(&mention.name)
                    .and_then(|next| mentions.by_template.get_key_value(next))
                    .map(|(name, _)| name.as_str()),
            };
            let Some(next) = next else { continue };
            let span = self.files.templates[name].place(mention);
            if let Some(from) = self.way.iter().position(|step| *step == next) {
                let circle = self.way[from..].iter().chain([&next]).map(|step| shown(step));
                let finding = Diagnostic::error(Code::TemplateCycle, span)
                    .arg("chain", circle.collect::<Vec<_>>().join(" → "));
                self.found.push(if mention.kind == Kind::Extends { finding.help("help") } else { finding });
            } else if self.way.len() >= DEPTH {
                self.found.push(too_deep(span));
            } else {
                let below = 1 + self.walk(next);
                if below == DEPTH {
                    self.found.push(too_deep(span));
                }
                deepest = deepest.max(below);
            }
        }
        self.way.pop();
        self.done.insert(name, deepest);
        deepest
    }
}

fn too_deep(span: Span) -> Diagnostic {
    on_no_page(Diagnostic::error(Code::TemplateTooDeep, span).arg("limit", DEPTH))
}

/// A template's name as its author knows it: `default/base.html`, `default/components/card.html`.
pub(super) fn shown(name: &str) -> String {
    name.replacen("//", "/components/", 1)
}

impl Template {
    pub(super) fn place(&self, mention: &Mention) -> Span {
        self.span(mention.range.start, mention.range.end)
    }

    /// Bytes `start..end` of the text, as a place in the file.
    pub(super) fn span(&self, start: usize, end: usize) -> Span {
        self.file.span(self.source.offset + start, self.source.offset + end)
    }
}

impl ThemeFiles {
    /// A template as the engine is given it.
    pub(super) fn text_of<'t>(&self, template: &'t Template) -> Cow<'t, str> {
        if self.counted { turns::counted(&template.source.text) } else { (&*template.source.text).into() }
    }

    /// A place in a template that the engine tells of.
    pub(super) fn place(&self, name: &str, range: Range<usize>) -> Option<Span> {
        let template = self.templates.get(name)?;
        let range = if self.counted { turns::place(&template.source.text, range) } else { range };
        Some(template.span(range.start, range.end))
    }

    /// The template that a name leads to: `default/base.html` itself, `base.html` of the nearest theme.
    pub(super) fn resolve(&self, name: &str) -> Option<&str> {
        let exact = self.templates.get_key_value(name);
        let nearest = || {
            self.chain.iter().find_map(|theme| self.templates.get_key_value(&*[theme, "/", name].concat()))
        };
        exact.or_else(nearest).map(|(name, _)| name.as_str())
    }

    /// Names of templates as `extends` and `include` take them.
    pub(super) fn template_names(&self) -> impl Iterator<Item = String> {
        self.templates.keys().filter_map(|name| {
            let (_, name) = name.split_once('/')?;
            (!name.starts_with('/')).then(|| name.to_owned())
        })
    }
}
