//! `init`: a new site that builds at once, in a folder of its own.
//!
//! The starter's texts stand in `starter/`, by language. What they show is invented and says so.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use clap::{Arg, ArgMatches};
use include_dir::{Dir, include_dir};
use serde_json::{Map, Value as Json, json};

use super::Ending;
use super::arguments::Invocation;
use super::outlet::Outlet;
use super::place::{self, Misplaced};
use super::schema;
use crate::content::READERS;
use crate::locale::{Language, Value, Words};

static INDONESIAN: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/src/cli/starter/id");
static ENGLISH: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/src/cli/starter/en");

/// One workflow serves this project's own site and every new one.
const PUBLISH: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/.github/workflows/publish.yml"));
const IGNORED: &str = "/public/\n/.public.anugerah-*\n/.anugerah-cache/\n";
const EXTENSIONS: &str = "{\n  \"recommendations\": [\"redhat.vscode-yaml\"]\n}\n";

/// Stands in the starter's texts for the site's name.
const NAME: &str = "SITE-NAME";

/// A new site.
#[derive(Debug)]
pub(super) struct Init {
    /// Where.
    pub(super) folder: PathBuf,
    /// What it is called.
    pub(super) name: Option<String>,
}

/// The arguments of `init`.
pub(super) fn describe(words: &Words) -> clap::Command {
    let say = |id: &str| words.say(id, &[]);
    let folder = Arg::new("folder").value_name("DIR").required(true).help(say("flag-folder"));
    clap::Command::new("init")
        .about(say("about-init"))
        .arg(folder.value_parser(clap::value_parser!(PathBuf)))
        .arg(Arg::new("name").long("name").value_name("NAME").help(say("flag-name")))
}

/// Reads the arguments of `init`.
pub(super) fn read(matches: &ArgMatches) -> Option<Init> {
    let folder = matches.get_one::<PathBuf>("folder")?.clone();
    Some(Init { folder, name: matches.get_one::<String>("name").cloned() })
}

pub(super) fn run(invocation: &Invocation, init: &Init, outlet: &mut Outlet) -> Ending {
    let words = &invocation.words;
    match occupants(&init.folder) {
        Ok(names) if names.is_empty() => {}
        Ok(names) => {
            let shown = ("path", Value::from(init.folder.display().to_string()));
            let names = ("files", Value::from(names.join(", ")));
            outlet.complain(&words.say("init-occupied", &[shown, names]));
            return Ending::Failed;
        }
        Err(error) => {
            place::complain(outlet, words, &init.folder, &Misplaced::Refused(error));
            return Ending::Failed;
        }
    }
    let name = init.name.iter().flat_map(|name| name.split_whitespace()).collect::<Vec<_>>().join(" ");
    let name = if name.is_empty() { words.say("starter-name", &[]) } else { name };
    for (path, text) in files(words, &name) {
        let path = init.folder.join(path);
        match place::place(&path, &text) {
            Ok(()) => {}
            // Only files whose names begin with a dot may have been there: they are their owner's.
            Err(Misplaced::Taken) => {
                let shown = path.display().to_string();
                outlet.say(&words.say("init-kept", &[("path", Value::from(shown))]));
            }
            Err(why) => {
                place::complain(outlet, words, &path, &why);
                return Ending::Failed;
            }
        }
    }
    let shown = init.folder.display().to_string();
    let typed = if shown.contains(char::is_whitespace) { format!("\"{shown}\"") } else { shown.clone() };
    outlet.say(&words.say("init-done", &[("path", Value::from(shown)), ("typed", Value::from(typed))]));
    Ending::Done
}

/// What already lies in the folder, but for dot files: a few names, sorted. Nothing, if there is no folder.
fn occupants(folder: &Path) -> std::io::Result<Vec<String>> {
    const SHOWN: usize = 5;
    let entries = match std::fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(error),
    };
    let mut names = Vec::new();
    for entry in entries {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if !name.starts_with('.') {
            names.push(name);
        }
    }
    names.sort();
    if names.len() > SHOWN {
        names.truncate(SHOWN);
        names.push("…".to_owned());
    }
    Ok(names)
}

/// Every file of a new site, by its path from the site's folder.
fn files(words: &Words, name: &str) -> Vec<(String, String)> {
    let starter = match words.language() {
        Language::Indonesian => &INDONESIAN,
        Language::English => &ENGLISH,
    };
    let mut files = Vec::new();
    collect(starter, &mut files);
    // In YAML the name stands between quotation marks.
    let in_yaml = Json::from(name).to_string();
    let in_yaml = in_yaml.strip_prefix('"').and_then(|text| text.strip_suffix('"')).unwrap_or_default();
    for (path, text) in &mut files {
        let is_yaml = path.ends_with(".yaml") || path.starts_with("content/");
        *text = text.replace(NAME, if is_yaml { in_yaml } else { name });
    }
    files.push((".gitignore".to_owned(), IGNORED.to_owned()));
    files.push((".github/workflows/publish.yml".to_owned(), PUBLISH.to_owned()));
    files.push((".vscode/extensions.json".to_owned(), EXTENSIONS.to_owned()));
    files.push((".vscode/settings.json".to_owned(), format!("{:#}\n", settings())));
    for reader in READERS {
        files.push((format!(".vscode/{}", schema::file_name(reader)), schema::text_of(reader, words)));
    }
    files
}

fn collect(folder: &Dir<'_>, files: &mut Vec<(String, String)>) {
    for file in folder.files() {
        let path = file.path().to_string_lossy().replace('\\', "/");
        files.push((path, file.contents_utf8().unwrap_or_default().replace("\r\n", "\n")));
    }
    folder.dirs().for_each(|folder| collect(folder, files));
}

/// Which schema an editor takes for which files.
fn settings() -> Json {
    let yaml = |reader: &&crate::content::Reader| reader.files.contains("yaml");
    let schemas: Map<String, Json> = READERS
        .iter()
        .filter(yaml)
        .map(|reader| (format!("./.vscode/{}", schema::file_name(reader)), json!(globs(reader.files))))
        .collect();
    json!({
        "yaml.schemas": schemas,
        "[yaml]": { "editor.insertSpaces": true, "editor.tabSize": 2 },
        "files.encoding": "utf8",
    })
}

/// `a/{b,c}.yaml` is `a/b.yaml` and `a/c.yaml`; only YAML files.
fn globs(pattern: &str) -> Vec<String> {
    let Some((before, rest)) = pattern.split_once('{') else {
        return if pattern.ends_with(".yaml") { vec![pattern.to_owned()] } else { Vec::new() };
    };
    let Some((choices, after)) = rest.split_once('}') else { return Vec::new() };
    choices.split(',').flat_map(|choice| globs(&format!("{before}{choice}{after}"))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn globs_are_spelled_out() {
        assert_eq!(
            globs("content/{recipients,recipients/*}.{yaml,csv}"),
            ["content/recipients.yaml", "content/recipients/*.yaml"]
        );
        assert_eq!(globs("content/site.yaml"), ["content/site.yaml"]);
        assert!(globs("content/news/**/*.md").is_empty());
    }

    #[test]
    fn a_name_is_safe_wherever_it_stands() {
        let words = Words::new(Language::Indonesian);
        let files = files(&words, "Anugerah \"Emas\": 2025 \\");
        let of = |wanted: &str| files.iter().find(|(path, _)| path == wanted).map(|(_, text)| text.as_str());
        let site = of("content/site.yaml").unwrap_or_default();
        assert!(site.contains(r#"title: "Anugerah \"Emas\": 2025 \\""#), "{site}");
        assert!(of("README.md").unwrap_or_default().starts_with("# Anugerah \"Emas\": 2025 \\\n"));
        assert!(files.iter().all(|(_, text)| !text.contains(NAME)));
    }

    #[test]
    fn both_languages_have_the_same_files() {
        let paths = |language| {
            let mut paths: Vec<String> =
                files(&Words::new(language), "x").into_iter().map(|(path, _)| path).collect();
            paths.retain(|path| !path.starts_with("content/news/") && !path.starts_with("content/pages/"));
            paths.sort();
            paths
        };
        assert_eq!(paths(Language::Indonesian), paths(Language::English));
        let every_reader = READERS.iter().filter(|reader| reader.name != "translation");
        let files = files(&Words::new(Language::Indonesian), "x");
        for reader in every_reader {
            let is_shown = files.iter().any(|(path, _)| reader.claims(path));
            let optional = matches!(reader.name, "photos" | "documents");
            assert!(is_shown || optional, "the starter shows no {}", reader.name);
        }
    }
}
