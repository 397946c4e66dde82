//! `new`: one more file for the site, with every key explained, and nothing else touched.
//!
//! What it writes is hidden until its author takes out `draft: true`, so nothing is published by accident.

mod draft;
mod kinds;
mod known;

use std::path::PathBuf;

use clap::{Arg, ArgMatches};
use jiff::Timestamp;
use jiff::civil::Date;

use super::Ending;
use super::arguments::Invocation;
use super::outlet::Outlet;
use super::place;
use crate::awards::slug;
use crate::content::READERS;
use crate::diag::nearest;
use crate::locale::{Value, Words};
use draft::{Field, Meaning};
use kinds::Author;
use known::{Known, Measured};

/// What is new.
#[derive(Debug)]
pub(super) enum New {
    News { title: String, date: Option<Date> },
    Page { title: String },
    Recipient { name: String },
    Edition { id: String },
    Coverage { name: String, measure: Option<String>, basis: Option<String> },
}

/// The arguments of `new`.
pub(super) fn describe(words: &Words) -> clap::Command {
    let say = |id: &str| words.say(id, &[]);
    let kind = |name: &'static str| clap::Command::new(name).about(say(&format!("about-new-{name}")));
    let text = |name: &'static str, words: &str| Arg::new(name).required(true).help(say(words));
    let flag = |name: &'static str| Arg::new(name).long(name).help(say(&format!("flag-{name}")));
    let wrong = say("day-wrong");
    let day = move |written: &str| written.parse::<Date>().map_err(|_| wrong.clone());
    clap::Command::new("new")
        .about(say("about-new"))
        .subcommand_required(true)
        .arg_required_else_help(true)
        .subcommand(
            kind("news")
                .arg(text("title", "flag-title"))
                .arg(flag("date").value_name("DAY").value_parser(day)),
        )
        .subcommand(kind("page").arg(text("title", "flag-title")))
        .subcommand(kind("recipient").arg(text("name", "flag-recipient-name")))
        .subcommand(kind("edition").arg(text("id", "flag-edition-id")))
        .subcommand(
            kind("coverage")
                .arg(text("name", "flag-coverage-name"))
                .arg(flag("measure").value_name("ID"))
                .arg(flag("basis").value_name("ID")),
        )
}

/// Reads the arguments of `new`.
pub(super) fn read(matches: &ArgMatches) -> Option<New> {
    let (kind, matches) = matches.subcommand()?;
    let text = |name: &str| matches.get_one::<String>(name).cloned();
    Some(match kind {
        "news" => New::News { title: text("title")?, date: matches.get_one("date").copied() },
        "page" => New::Page { title: text("title")? },
        "recipient" => New::Recipient { name: text("name")? },
        "edition" => New::Edition { id: text("id")? },
        "coverage" => New::Coverage { name: text("name")?, measure: text("measure"), basis: text("basis") },
        _ => return None,
    })
}

pub(super) fn run(invocation: &Invocation, new: &New, outlet: &mut Outlet) -> Ending {
    let words = &invocation.words;
    let Some(known) = Known::look(&invocation.root, Timestamp::now()) else {
        let root = invocation.root.display().to_string();
        outlet.complain(&words.say("new-no-site", &[("path", Value::from(root))]));
        return Ending::Failed;
    };
    let files = match files(new, &Author { known: &known, words }) {
        Ok(files) => files,
        Err(sentence) => {
            outlet.complain(&sentence);
            return Ending::Failed;
        }
    };
    for (path, text) in files {
        let here = invocation.root.as_os_str() == ".";
        let shown = if here { path } else { invocation.root.join(path) };
        if let Err(why) = place::place(&shown, &text) {
            place::complain(outlet, words, &shown, &why);
            return Ending::Failed;
        }
        if outlet.result(&format!("{}\n", shown.display())).is_err() {
            return Ending::Failed;
        }
    }
    outlet.say(&words.say("new-hidden", &[]));
    Ending::Done
}

/// Every new file with its text; or why there can be none.
fn files(new: &New, author: &Author<'_>) -> Result<Vec<(PathBuf, String)>, String> {
    let words = author.words;
    let file = |path: String, kind: &str, fields: &[Field]| (PathBuf::from(path), whole(kind, fields, words));
    Ok(match new {
        New::News { title, date } => {
            let date = date.unwrap_or(author.known.today);
            let path = format!("content/news/{date}-{}.md", named(title, words)?);
            vec![file(path, "news", &author.news(title, date))]
        }
        New::Page { title } => {
            vec![file(format!("content/pages/{}.md", named(title, words)?), "page", &author.page(title))]
        }
        New::Recipient { name } => {
            let id = named(name, words)?;
            vec![file(format!("content/recipients/{id}.yaml"), "recipients", &author.recipient(&id, name))]
        }
        New::Edition { id } => {
            // `2025`, or `series/2025`.
            let parts: Vec<&str> = id.split('/').collect();
            if parts.len() > 2 || parts.iter().any(|part| !is_id(part)) {
                return Err(not_an_id(id, words));
            }
            let folder = format!("content/awards/{id}");
            let own = parts.last().copied().unwrap_or(id);
            vec![
                file(format!("{folder}/edition.yaml"), "edition", &author.edition(own)),
                file(format!("{folder}/results.yaml"), "results", &author.results()),
            ]
        }
        New::Coverage { name, measure, basis } => {
            if !is_id(name) {
                return Err(not_an_id(name, words));
            }
            let ids = |measures: &[Measured]| measures.iter().map(|measure| measure.id.to_string()).collect();
            let measures = &author.known.measures;
            let chosen = choose(measure.as_deref(), ids(measures), "measure", words)?;
            let measure = &measures[chosen];
            let bases = measure.bases.iter().map(ToString::to_string).collect();
            let basis = &measure.bases[choose(basis.as_deref(), bases, "basis", words)?];
            let path = format!("content/coverage/{name}.yaml");
            vec![file(path, "coverage", &author.coverage(name, measure, basis))]
        }
    })
}

/// The place of the one that is named; where none is named, of the only one.
fn choose(named: Option<&str>, ids: Vec<String>, flag: &str, words: &Words) -> Result<usize, String> {
    let args = |named: &str| {
        [
            ("flag", Value::from(format!("--{flag}"))),
            ("id", Value::from(named.to_owned())),
            ("known", Value::from(ids.join(", "))),
        ]
    };
    match named {
        _ if ids.is_empty() => Err(words.say("new-no-measures", &[])),
        None if ids.len() == 1 => Ok(0),
        None => Err(words.say("new-choose", &args(""))),
        Some(named) => ids.iter().position(|id| id == named).ok_or_else(|| {
            let unknown = words.say("new-unknown", &args(named));
            match nearest(named, ids.iter().cloned()) {
                Some(near) => {
                    format!("{unknown}\n{}", words.say("did-you-mean", &[("suggestion", Value::from(near))]))
                }
                None => unknown,
            }
        }),
    }
}

/// The longest part of an address that is made from a title, in bytes.
const LONGEST: usize = 70;

/// A file's name from a title: whole words, no more than fit.
fn named(title: &str, words: &Words) -> Result<String, String> {
    let whole = slug(title);
    let end = match whole.get(..LONGEST) {
        Some(start) if whole.len() > LONGEST => start.rfind('-').unwrap_or(LONGEST),
        _ => whole.len(),
    };
    match &whole[..end] {
        "" => Err(words.say("new-no-name", &[("title", Value::from(title))])),
        name => Ok(name.to_owned()),
    }
}

fn is_id(written: &str) -> bool {
    !written.is_empty() && written.len() <= LONGEST && slug(written) == written
}

fn not_an_id(written: &str, words: &Words) -> String {
    words.say("new-not-an-id", &[("id", Value::from(written)), ("suggestion", Value::from(slug(written)))])
}

/// A file's text: how to use it, its keys, and for Markdown a place for the words.
fn whole(kind: &str, fields: &[Field], words: &Words) -> String {
    let Some(reader) = READERS.iter().find(|reader| reader.name == kind) else { return String::new() };
    let keys = Meaning::of(reader, words).write(fields);
    let hint = words.say("new-hint", &[]);
    match reader.files.ends_with(".md") {
        true => format!("---\n# {hint}\n{keys}---\n\n{}\n", words.say("new-body", &[])),
        false => format!("# {hint}\n{keys}"),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::locale::Language;

    fn author<R>(see: impl FnOnce(&Author<'_>) -> R) -> R {
        let known = Known {
            today: "2025-07-03".parse().unwrap(),
            offset: "+09:00".to_owned(),
            edition: "2024".to_owned(),
            recipient: "kota-contoh".to_owned(),
            region: "99.71".to_owned(),
            regions: vec![
                ("99".into(), "province", "Contoh".into()),
                ("99.71".into(), "kota", "Contoh".into()),
            ],
            measures: vec![Measured {
                id: "cakupan".into(),
                bases: vec!["semesta".into()],
                segments: vec!["pu".into()],
            }],
        };
        see(&Author { known: &known, words: &Words::new(Language::Indonesian) })
    }

    fn all_kinds() -> Vec<New> {
        vec![
            New::News { title: "Judul: \"berita\" # 1".to_owned(), date: None },
            New::Page { title: "Judul".to_owned() },
            New::Recipient { name: "Pemerintah Kota Contoh".to_owned() },
            New::Edition { id: "2025".to_owned() },
            New::Coverage { name: "2025-05".to_owned(), measure: None, basis: None },
        ]
    }

    #[test]
    fn names_are_made_of_whole_words() {
        let words = Words::new(Language::English);
        assert_eq!(named("Malam  Penganugerahan 2025!", &words).unwrap(), "malam-penganugerahan-2025");
        assert_eq!(named(&"kata ".repeat(40), &words).unwrap().len(), 69);
        assert_eq!(named(&"a".repeat(300), &words).unwrap().len(), 70);
        assert!(named("🏆", &words).is_err());
    }

    #[test]
    fn one_of_one_need_not_be_named() {
        let words = Words::new(Language::English);
        let ids = || vec!["cakupan".to_owned(), "desa".to_owned()];
        assert_eq!(choose(None, vec!["cakupan".to_owned()], "measure", &words), Ok(0));
        assert_eq!(choose(Some("desa"), ids(), "measure", &words), Ok(1));
        assert!(choose(None, ids(), "measure", &words).unwrap_err().contains("cakupan, desa"));
        assert!(choose(Some("cakupn"), ids(), "measure", &words).unwrap_err().ends_with("\"cakupan\"?"));
    }

    #[test]
    fn a_file_never_leaves_its_folder() {
        author(|author| {
            for id in ["../x", "..", "a/b/c", "/etc", "Tahun 2025", ""] {
                assert!(files(&New::Edition { id: id.to_owned() }, author).is_err(), "{id}");
            }
            let files = files(&New::Edition { id: "desa/2025".to_owned() }, author).unwrap();
            assert_eq!(files[0].0, PathBuf::from("content/awards/desa/2025/edition.yaml"));
        });
    }

    /// The lines that wait behind a `#` at a margin, in groups: a key and what stands under it.
    fn waiting(text: &str) -> Vec<(usize, usize)> {
        let lines: Vec<&str> = text.lines().collect();
        let depth = |line: &str| line.len() - line.trim_start().len();
        let content = |at: usize| lines[at].trim_start().strip_prefix("# ");
        let is_key = |at: usize| {
            content(at).is_some_and(|rest| {
                let key = rest.split(':').next().unwrap_or_default();
                !key.is_empty()
                    && rest.contains(':')
                    && key.bytes().all(|b| b.is_ascii_lowercase() || b == b'_')
            })
        };
        (0..lines.len())
            .filter(|at| is_key(*at))
            .map(|at| {
                let margin = depth(lines[at]);
                let mut end = at + 1;
                while end < lines.len()
                    && depth(lines[end]) == margin
                    && content(end).is_some_and(|rest| rest.starts_with(' '))
                {
                    end += 1;
                }
                (at, end)
            })
            .collect()
    }

    /// The text with a group of lines taken from behind their `#`.
    fn freed(text: &str, (from, to): (usize, usize)) -> String {
        let free = |(at, line): (usize, &str)| match (from..to).contains(&at) {
            true => format!("{}\n", line.replacen("# ", "", 1)),
            false => format!("{line}\n"),
        };
        text.lines().enumerate().map(free).collect()
    }

    /// Keys that say in another way what the file says already. (Figures still to come are empty, so that one
    /// that is forgotten is told.)
    const ALTERNATIVES: [&str; 6] = ["from", "to", "recipients", "shares", "count", "table"];

    /// Takes each group from behind its `#`, one at a time and to any depth, and looks at what comes out.
    fn each_freed(text: &str, look: &mut dyn FnMut(&str)) -> usize {
        let groups = waiting(text);
        let mut seen = groups.len();
        for group in groups {
            let freed = freed(text, group);
            let key = text.lines().nth(group.0).unwrap_or_default().trim_start_matches([' ', '#']);
            if ALTERNATIVES.iter().any(|other| key.starts_with(&format!("{other}:")))
                || key.contains(": , of: }")
            {
                continue;
            }
            look(&freed);
            let inner: String =
                freed.lines().skip(group.0).take(group.1 - group.0).collect::<Vec<_>>().join("\n");
            if inner.contains('#') && group.1 - group.0 > 1 {
                let before: String = freed.lines().take(group.0).map(|line| format!("{line}\n")).collect();
                let after: String = freed.lines().skip(group.1).map(|line| format!("{line}\n")).collect();
                seen +=
                    each_freed(&format!("{inner}\n"), &mut |inner| look(&format!("{before}{inner}{after}")));
            }
        }
        seen
    }

    fn keys_of(text: &str) -> String {
        match text.strip_prefix("---\n") {
            Some(rest) => rest.split_once("\n---\n").unwrap().0.to_owned() + "\n",
            None => text.to_owned(),
        }
    }

    #[test]
    fn every_key_of_a_schema_is_offered_and_can_be_used() {
        use crate::content::shape::agree::objections as objections_to;
        author(|author| {
            for new in all_kinds() {
                for (path, text) in files(&new, author).unwrap() {
                    let path = path.to_str().unwrap().replace('\\', "/");
                    let reader = READERS.iter().find(|reader| reader.claims(&path)).unwrap();
                    let schema = reader.schema();
                    let keys = keys_of(&text);
                    assert_eq!(objections_to(&schema, &keys), Vec::<String>::new(), "{path}\n{text}");
                    let seen = each_freed(&keys, &mut |freed| {
                        let objections = objections_to(&schema, freed);
                        // Keys that shut each other out, or need each other, are freed one by one here.
                        let alone =
                            |wrong: &String| wrong.contains("oneOf") || wrong.contains("dependentRequired");
                        let wrong: Vec<_> = objections.iter().filter(|wrong| !alone(wrong)).collect();
                        assert!(wrong.is_empty(), "{path}: {wrong:?}\n{freed}");
                    });
                    assert!(seen > 5, "{path} offers {seen} keys\n{text}");
                    for key in schema["properties"].as_object().unwrap().keys() {
                        assert!(
                            keys.lines().any(|line| {
                                line.starts_with(&format!("{key}:")) || line.starts_with(&format!("# {key}:"))
                            }),
                            "{path} does not offer {key}"
                        );
                    }
                }
            }
        });
    }
}
