//! The same templates with fewer calls, for whoever makes many pages.
//!
//! A call of a component costs the engine more than what a small one writes, and a word as much as ten values: maps are
//! made and thrown away, names looked up again and again. So small components are written into the templates that call
//! them, and what is known before a page is made is looked up as the value that it is: `t(id="menu-news")` is
//! `__words.menu_news`, `frame(component="menu")` is `__frames.menu`.
//!
//! In: the templates of a theme. Out: those that become others by this; none where a theme does what would then be
//! another page. What is told of a template is told of the one that was written: a page that fails is made once more
//! without all this ([`super::engine`]).
//!
//! A call is left as it is where its text could mean another thing in another place: see [`Component::read`] and
//! [`Inliner::call`].

mod call;
mod component;
#[cfg(test)]
mod tests;
mod words;

use std::collections::{BTreeMap, BTreeSet};

use call::{Argument, arguments, filled};
use component::{Component, called, kind, root};
pub(super) use words::word_name;
use words::words;

use super::check::Mentions;
use super::load::ThemeFiles;
use super::scan::{self, Tag};

/// The value that holds the words of a language.
pub(super) const WORDS: &str = "__words";
/// The value that holds the parts of a page that are the same on many.
pub(super) const FRAMES: &str = "__frames";
/// The value that stands for an argument that is not given.
pub(super) const NONE: &str = "__none";
/// Names that every page has: components may ask for them where a template calls.
const PAGE: [&str; 3] = ["site", "page", "view"];
/// A component that becomes longer than this costs more to read in every place than its calls do.
const LONGEST: usize = 4_000;
/// Calls within calls, of which the engine allows 20: where it would give up, all is left as it is.
const DEPTH: usize = 16;

/// The templates that become others, each under its name.
pub(super) fn inlined(files: &ThemeFiles, mentions: &Mentions) -> Option<Vec<(String, String)>> {
    let reserved = ["__tera_context", WORDS, FRAMES, NONE];
    let asks = |text: &str| reserved.iter().any(|name| text.contains(name));
    if files.templates.values().any(|one| asks(&one.source.text) || names_page(&one.source.text)) {
        return None;
    }
    let defined = mentions.definitions(files);
    let mut components = BTreeMap::new();
    for (name, file) in &defined {
        let text = &*files.templates.get(*file)?.source.text;
        let here = scan::components(text).into_iter().find(|here| &text[here.name.clone()] == *name)?;
        components.insert(*name, Component::read(text, &here));
    }
    let mut inliner = Inliner { components };
    inliner.keep_what_is_asked_for();
    if !inliner.is_shallow() {
        return None;
    }

    // A component that no call is left to stays as it is: nothing is read that nobody draws.
    let mut next: BTreeSet<&str> = files
        .templates
        .keys()
        .map(String::as_str)
        .filter(|name| name.ends_with(".html") && !name.contains("//"))
        .collect();
    let mut seen = BTreeSet::new();
    let mut changed = Vec::new();
    while let Some(name) = next.pop_first() {
        seen.insert(name);
        let source = &*files.templates.get(name)?.source.text;
        let (text, left) = inliner.template(source);
        let left = left.iter().filter_map(|call| defined.get(call.as_str()).copied());
        next.extend(left.filter(|file| !seen.contains(file)));
        if text != source {
            changed.push((name.to_owned(), text));
        }
    }
    Some(changed)
}

/// Whether a template calls something else `page`, which is where the parts of a frame look at.
fn names_page(text: &str) -> bool {
    let names = |tag: &Tag| {
        let names = match kind(text, tag) {
            "for" => tag.tokens.split(|token| token.is(text, "in")).next().unwrap_or_default(),
            "set" | "set_global" => tag.tokens.get(..2).unwrap_or_default(),
            _ => &[],
        };
        names.iter().any(|token| token.is(text, "page"))
    };
    text.contains("page") && scan::tags(text).iter().any(names)
}

/// Where a text stands.
#[derive(Clone, Copy)]
enum Scope<'a> {
    /// In a template: all that a page has is seen.
    Template,
    /// In a component, which sees what it is given.
    Component(&'a [&'a str]),
}

impl Scope<'_> {
    fn sees(self, name: &str) -> bool {
        match self {
            Self::Template => PAGE.contains(&name),
            Self::Component(given) => given.contains(&name),
        }
    }
}

struct Inliner<'t> {
    components: BTreeMap<&'t str, Component<'t>>,
}

impl Inliner<'_> {
    /// Leaves alone what gives a value a name that some component looks for where it is called from: it would not find
    /// it there.
    fn keep_what_is_asked_for(&mut self) {
        let asked: BTreeSet<&str> =
            self.components.values().flat_map(|one| one.asks.iter().copied()).collect();
        for component in self.components.values_mut() {
            let names = component.body.iter().flat_map(|body| {
                let named = body.parameters.iter().filter(|parameter| !parameter.implicit);
                named.map(|parameter| parameter.name).chain(body.given.iter().copied())
            });
            if names.into_iter().any(|name| asked.contains(name)) {
                component.body = None;
            }
        }
    }

    /// Whether calls neither go round nor stand too deep within each other, wherever in a tag they stand.
    fn is_shallow(&self) -> bool {
        let mut known = BTreeMap::new();
        self.components
            .keys()
            .all(|name| self.depth(name, DEPTH, &mut known).is_some_and(|depth| depth <= DEPTH))
    }

    /// How many calls a component stands for, itself among them. None where they are more than are `left`.
    fn depth<'a>(
        &'a self,
        name: &'a str,
        left: usize,
        known: &mut BTreeMap<&'a str, usize>,
    ) -> Option<usize> {
        if let Some(depth) = known.get(name) {
            return Some(*depth);
        }
        let left = left.checked_sub(1)?;
        let mut depth = 1;
        for call in self.components.get(name).iter().flat_map(|component| &component.calls) {
            depth = depth.max(1 + self.depth(call, left, known)?);
        }
        known.insert(name, depth);
        Some(depth)
    }

    /// A whole file, and what it still calls.
    fn template(&self, text: &str) -> (String, BTreeSet<String>) {
        let mut left = BTreeSet::new();
        let defined = scan::components(text);
        if defined.is_empty() {
            return (self.expand(text, Scope::Template, &mut left), left);
        }
        let mut made = String::with_capacity(text.len());
        let mut taken = 0;
        for component in defined {
            made.push_str(&text[taken..component.body.start]);
            let names = component.parameters.iter().filter(|token| !token.text).map(|token| token.of(text));
            let body = &text[component.body.clone()];
            made.push_str(&self.expand(body, Scope::Component(&names.collect::<Vec<_>>()), &mut left));
            taken = component.body.end;
        }
        made.push_str(&text[taken..]);
        // What stands beside the components is left as it is, and may call as well.
        left.extend(called(&made, &scan::tags(&made)).into_iter().map(str::to_owned));
        (made, left)
    }

    /// A text with its calls replaced; those that are not are added to `left`.
    fn expand(&self, text: &str, scope: Scope<'_>, left: &mut BTreeSet<String>) -> String {
        let text = match scope {
            Scope::Template => &*words(text),
            Scope::Component(_) => text,
        };
        let mut made = String::with_capacity(text.len());
        let mut taken = 0;
        for tag in scan::tags(text) {
            let body = self.call(text, &tag, scope).map(|body| self.expand(&body, scope, left));
            match body.filter(|body| body.len() <= LONGEST) {
                Some(body) => {
                    made.push_str(&text[taken..tag.range.start]);
                    made.push_str(&body);
                    taken = tag.range.end;
                }
                None => left.extend(called(text, &[tag]).into_iter().map(str::to_owned)),
            }
        }
        made.push_str(&text[taken..]);
        made
    }

    /// What stands in the place of a call. None where it stays: it prints not only the component, gives it more than
    /// values that have names, or the component has to look where the call is not.
    fn call(&self, text: &str, tag: &Tag, scope: Scope<'_>) -> Option<String> {
        let written = &text[tag.range.clone()];
        let (first, name) = (tag.tokens.first()?, tag.tokens.get(1)?);
        let trims = written.starts_with("{{-") || written.ends_with("-}}");
        if !written.starts_with("{{") || trims || !first.is(text, "<") {
            return None;
        }
        let body = self.components.get(name.of(text))?.body.as_ref()?;
        let given = arguments(text, &tag.tokens[2..])?;
        if given.keys().any(|name| !body.parameters.iter().any(|parameter| parameter.name == *name)) {
            return None;
        }
        let mut looks = String::new();
        let mut values = BTreeMap::new();
        for parameter in &body.parameters {
            let value = match (given.get(parameter.name), parameter.default) {
                // What it calls may look for it too.
                (Some(value), _) if parameter.implicit && !value.is_path(parameter.name) => return None,
                (Some(value), _) => *value,
                (None, _) if parameter.implicit => {
                    scope.sees(parameter.name).then_some(Argument::Path(parameter.name))?
                }
                (None, default) => Argument::Literal(default?),
            };
            let value = match value {
                Argument::Path(path) => {
                    let from = root(path);
                    if body.given.contains(from) || from == "loop" {
                        return None;
                    }
                    if path != from && ![WORDS, FRAMES].contains(&from) && !parameter.is_certain {
                        // A part of what is not there is an error, looked at or not.
                        looks.push_str(&format!("{{% if {path} %}}{{% endif %}}"));
                    }
                    path
                }
                Argument::Literal(literal) if parameter.is_whole => literal,
                Argument::Literal("none" | "None") if matches!(scope, Scope::Template) => NONE,
                Argument::Literal(_) => return None,
            };
            values.insert(parameter.name, value);
        }
        Some(looks + &filled(body, &values))
    }
}
