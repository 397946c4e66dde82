//! Whether all that the messages of a theme name is there.

use std::collections::{BTreeMap, BTreeSet};

use fluent_bundle::FluentResource;
use fluent_syntax::ast::{Entry, Message, PatternElement};

use super::notation::Notation;
use super::syntax::Source;
use super::walk::{self, Seen};
use crate::diag::{Arg, Code, Diagnostic, nearest};

/// What the forms of dates and numbers begin with: those names belong to the program.
pub(super) const FORM: &str = "format-";

/// The functions that messages may call.
pub(super) const FUNCTIONS: &[&str] = &["NUMBER"];

/// Reports what the sources name in vain. `builtin` is what this crate brings for all languages; its
/// forms tell what each form may name.
pub(super) fn check<'a>(
    builtin: impl Iterator<Item = &'a FluentResource> + Clone,
    sources: &'a [Source],
    found: &mut Vec<Diagnostic>,
) {
    let forms = arguments_of_forms(builtin.clone());
    let there = names(builtin.chain(sources.iter().map(|source| &source.resource)));
    for source in sources {
        source.walk(&mut |seen| {
            let (kind, name, attribute) = match seen {
                Seen::Argument(_) | Seen::Number(_) => return,
                Seen::Message(name, attribute) => ("message", name, attribute),
                Seen::Term(name, attribute) => ("term", name, attribute),
                Seen::Function(name) => ("function", name, None),
            };
            let full = full(name, attribute);
            if kind == "function" && FUNCTIONS.contains(&name) || there.contains(&(kind, full.clone())) {
                return;
            }
            let alike = there.iter().filter(|(of, _)| *of == kind).map(|(_, name)| name.clone());
            found.push(unknown(kind, &full, source, name, alike));
        });
        for entry in source.resource.entries() {
            check_form(entry, source, &forms, found);
        }
    }
}

fn unknown(
    kind: &'static str,
    full: &str,
    source: &Source,
    slice: &str,
    alike: impl Iterator<Item = String>,
) -> Diagnostic {
    let finding = Diagnostic::error(Code::MessageNamesUnknown, source.place(slice));
    let finding = finding.arg("kind", kind).arg("id", full).help("help");
    match nearest(full, alike) {
        Some(suggestion) => finding.arg("suggestion", suggestion),
        None => finding,
    }
}

/// A message named like a form must be one that is known, and name only what the program tells it.
fn check_form(
    entry: &Entry<&str>,
    source: &Source,
    forms: &BTreeMap<String, BTreeSet<String>>,
    found: &mut Vec<Diagnostic>,
) {
    let Entry::Message(message) = entry else { return };
    let id = message.id.name;
    if !id.starts_with(FORM) {
        return;
    }
    let Some(known) = forms.get(id) else {
        return found.push(unknown("form", id, source, id, forms.keys().cloned()));
    };
    if id == "format-notation"
        && let Some(sample) = single_text(message)
        && Notation::of_sample(sample).is_none()
    {
        found.push(
            Diagnostic::error(Code::UnknownNotation, source.place(sample)).arg("sample", sample).help("help"),
        );
    }
    walk::entry(entry, &mut |seen| {
        if let Seen::Argument(name) = seen
            && !known.contains(name)
        {
            let known = Arg::OneOf(known.iter().map(|name| format!("${name}")).collect());
            let finding = Diagnostic::error(Code::UnknownArgument, source.place(name));
            found.push(finding.arg("id", id).arg("name", name).arg("known", known).help("help"));
        }
    });
}

/// The words of a message that is nothing but words.
fn single_text<'a>(message: &Message<&'a str>) -> Option<&'a str> {
    match message.value.as_ref()?.elements[..] {
        [PatternElement::TextElement { value }] => Some(value),
        _ => None,
    }
}

/// What each form may name: what any built-in language does; and whoever knows the day knows its
/// weekday, month and year.
fn arguments_of_forms<'a>(
    builtin: impl Iterator<Item = &'a FluentResource>,
) -> BTreeMap<String, BTreeSet<String>> {
    let mut forms: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for entry in builtin.flat_map(FluentResource::entries) {
        let Entry::Message(message) = entry else { continue };
        let names = forms.entry(message.id.name.to_owned()).or_default();
        walk::entry(entry, &mut |seen| {
            if let Seen::Argument(name) = seen {
                names.insert(name.to_owned());
            }
        });
        if names.contains("day") {
            names.extend(["weekday", "month", "year"].map(str::to_owned));
        }
    }
    forms
}

/// All messages and terms and their attributes, as `(kind, name)`.
fn names<'a>(resources: impl Iterator<Item = &'a FluentResource>) -> BTreeSet<(&'static str, String)> {
    let mut names = BTreeSet::new();
    for entry in resources.flat_map(FluentResource::entries) {
        let (kind, name, attributes) = match entry {
            Entry::Message(message) => ("message", message.id.name, &message.attributes),
            Entry::Term(term) => ("term", term.id.name, &term.attributes),
            _ => continue,
        };
        names.insert((kind, name.to_owned()));
        names.extend(attributes.iter().map(|attribute| (kind, full(name, Some(attribute.id.name)))));
    }
    names
}

fn full(name: &str, attribute: Option<&str>) -> String {
    attribute.map_or_else(|| name.to_owned(), |attribute| format!("{name}.{attribute}"))
}

#[cfg(test)]
mod tests {
    use super::super::Words;
    use super::super::tests::with;

    /// The English words of what is found in a theme's file, with the help.
    fn findings(text: &str) -> Vec<String> {
        let words = Words::for_language("en");
        let shown = |finding| {
            let described = words.describe(finding);
            format!("{} ({})", described.message, described.help.unwrap_or_default())
        };
        with("id", &["-site = Award\n    .case = x\nmenu = Menu\n    .label = x", text])
            .found
            .iter()
            .map(shown)
            .collect()
    }

    #[test]
    fn what_is_there_may_be_named() {
        let text = "a = { menu } { menu.label } { -site } { format-month-1 } { NUMBER($n) } { -site.case ->\n   *[x] y\n}";
        assert_eq!(findings(text), [] as [&str; 0]);
    }

    #[test]
    fn what_is_not_there_is_reported() {
        assert_eq!(
            findings("a = { meny } { -sites } { menu.lable }\n    .b = { NUMBR(1) }\n"),
            [
                "there is no message \"meny\" (did you mean \"menu\"?)",
                "there is no term \"-sites\" (did you mean \"site\"?)",
                "there is no message \"menu.lable\" (did you mean \"menu.label\"?)",
                "there is no function \"NUMBR\" ()",
            ]
        );
    }

    #[test]
    fn forms_name_what_they_are_told() {
        assert_eq!(findings("format-date = { $weekday }, { $year }-{ $month }-{ $day }\n"), [] as [&str; 0]);
        assert_eq!(
            findings("format-percent = { $nomor } %\nformat-dat = x\n"),
            [
                "the form \"format-percent\" is not told \"$nomor\" (it can name $number)",
                "there is no form of dates or numbers \"format-dat\" (did you mean \"format-date\"?)",
            ]
        );
    }

    #[test]
    fn a_sample_of_no_known_notation_is_reported() {
        assert_eq!(
            findings("format-notation = 1:234;5\n"),
            [
                "\"1:234;5\" is no sample of how numbers are written (write the number as 1.234,5 or 1,234.5 or 1 234,5 or 1’234.5)"
            ]
        );
    }
}
