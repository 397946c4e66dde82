//! Holds the tool's own words together: both languages say the same things, for all findings.

#![allow(clippy::unwrap_used, clippy::panic, clippy::disallowed_methods)] // a test reads the sources

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::Entry;

use super::Language;
use super::findings::{FIELDS, texts};
use super::forms::builtin;
use super::walk::{self, Seen};
use crate::diag::Code;

/// What one message holds: attributes, whether it has words itself, and every argument it names.
#[derive(Debug, Default, PartialEq, Eq)]
struct Shape {
    has_words: bool,
    attributes: BTreeSet<String>,
    args: BTreeSet<String>,
}

type Shapes = BTreeMap<String, Shape>;

/// Parses a text that must have no mistakes and say nothing twice.
fn shapes(text: &str) -> Shapes {
    let resource = fluent_syntax::parser::parse(text).unwrap();
    let mut shapes = Shapes::new();
    for entry in &resource.body {
        let Entry::Message(message) = entry else { continue };
        let mut shape = Shape { has_words: message.value.is_some(), ..Shape::default() };
        walk::entry(entry, &mut |seen| match seen {
            Seen::Argument(name) => {
                shape.args.insert(name.to_owned());
            }
            Seen::Number(_) | Seen::Function("NUMBER") => {}
            named => panic!("{} names {named:?}; the tool's words stand alone", message.id.name),
        });
        for attribute in &message.attributes {
            let new = shape.attributes.insert(attribute.id.name.to_owned());
            assert!(new, "{}.{} stands there twice", message.id.name, attribute.id.name);
        }
        let before = shapes.insert(message.id.name.to_owned(), shape);
        assert!(before.is_none(), "{} stands there twice", message.id.name);
    }
    shapes
}

/// Findings, command line and forms of a language, in this order.
fn files(language: Language) -> Vec<Shapes> {
    texts(language).into_iter().chain([builtin(language.tag())]).map(shapes).collect()
}

fn is_vocabulary(id: &str) -> bool {
    ["term-", "kind-", "type-"].iter().any(|prefix| id.starts_with(prefix))
}

#[test]
fn every_finding_has_words_in_every_language() {
    for language in Language::ALL {
        let findings = &files(*language)[0];
        let wordless: Vec<&str> = Code::ALL
            .iter()
            .map(|code| code.text())
            .filter(|code| !findings.get(*code).is_some_and(|shape| shape.has_words))
            .collect();
        assert!(wordless.is_empty(), "{}.ftl has no words for {wordless:?}", language.tag());
    }
}

#[test]
fn no_words_without_a_finding() {
    let codes: BTreeSet<&str> = Code::ALL.iter().map(|code| code.text()).collect();
    assert_eq!(codes.len(), Code::ALL.len(), "two codes have one text");
    for language in Language::ALL {
        let findings = &files(*language)[0];
        let orphans: Vec<&String> =
            findings.keys().filter(|id| !codes.contains(id.as_str()) && !is_vocabulary(id)).collect();
        assert!(orphans.is_empty(), "{}.ftl: neither code nor term: {orphans:?}", language.tag());
    }
}

#[test]
fn the_languages_say_the_same() {
    let [indonesian, english] = [Language::Indonesian, Language::English].map(files);
    for (indonesian, english) in indonesian.iter().zip(&english).take(2) {
        let ids: BTreeSet<&String> = indonesian.keys().chain(english.keys()).collect();
        for id in ids {
            assert_eq!(indonesian.get(id), english.get(id), "{id}: Indonesian (left) and English differ");
        }
    }
    // A form may leave out what its language does not say, such as the weekday.
    assert!(indonesian[2].keys().eq(english[2].keys()), "the forms have other names");
}

#[test]
fn no_name_is_taken_by_two_files() {
    for language in Language::ALL {
        let mut seen = BTreeSet::new();
        let fields = [shapes(FIELDS)];
        for id in files(*language).iter().chain(&fields).flat_map(BTreeMap::keys) {
            assert!(seen.insert(id.clone()), "{id} stands in two files of {}", language.tag());
        }
    }
}

/// The sources of this crate without their tests, by path.
fn sources() -> BTreeMap<String, String> {
    let mut sources = BTreeMap::new();
    let mut folders = vec![std::path::PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/src"))];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let text = std::fs::read_to_string(&path).unwrap();
                let code = text.split("#[cfg(test)]").next().unwrap().to_owned();
                sources.insert(path.display().to_string(), code);
            }
        }
    }
    sources
}

/// The first text in quotation marks after each `call` in the code, if `between` holds for what lies
/// between the two.
fn named(code: &str, call: &str, between: fn(&str) -> bool) -> Vec<String> {
    let quoted = |rest: &str| {
        let (before, rest) = rest.split_once('"')?;
        between(before).then(|| rest.split('"').next().unwrap().to_owned())
    };
    code.split(call).skip(1).filter_map(quoted).collect()
}

#[test]
fn what_the_code_names_is_there() {
    let findings = &files(Language::Indonesian)[0];
    let attributes: BTreeSet<&String> = findings.values().flat_map(|shape| &shape.attributes).collect();
    for (path, code) in sources() {
        let also = |before: &str| before.len() < 80 && !before.contains(';');
        for attribute in named(&code, ".help(", str::is_empty).iter().chain(&named(&code, ".also(", also)) {
            assert!(attributes.contains(attribute), "{path}: no message has .{attribute}");
        }
        for term in named(&code, "Arg::Term(", str::is_empty) {
            assert!(findings.contains_key(&term), "{path}: no message {term}");
        }
    }
}
