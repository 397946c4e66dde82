//! The output folder: which one it is, what in it is ours.
#![allow(clippy::disallowed_methods)] // part of the room that writes the disk

use std::collections::{BTreeMap, HashSet};
use std::fs;
use std::path::{Path, PathBuf};

use walkdir::WalkDir;

use super::Class;
use super::stage::{OutputError, system};

/// Our list in the output: each path on a line, sorted, and before it what class it is of. No times.
pub(super) const LIST: &str = ".anugerah";

/// Paths of a site, with their classes.
pub(super) type Lists = BTreeMap<String, Class>;

/// How many foreign files a refusal names.
const NAMED: usize = 10;

/// The folder itself: links on the way to it are followed once, here, and never again.
pub(super) fn resolve(output: &Path) -> Result<PathBuf, OutputError> {
    let whole = std::path::absolute(output).map_err(system("output-cannot-make", output))?;
    if let Ok(found) = whole.canonicalize() {
        return match found.is_dir() {
            true => Ok(found),
            false => Err(OutputError::Foreign(vec![output.display().to_string()], 0)),
        };
    }
    let (Some(parent), Some(name)) = (whole.parent(), whole.file_name()) else {
        return Err(OutputError::Protected(whole));
    };
    fs::create_dir_all(parent).map_err(system("output-cannot-make", parent))?;
    let parent = parent.canonicalize().map_err(system("output-cannot-make", parent))?;
    Ok(parent.join(name))
}

/// A file or folder of ours beside the output: on the same file system, so that the two can be exchanged.
pub(super) fn beside(output: &Path, what: &str) -> PathBuf {
    let name = output.file_name().map(|name| name.to_string_lossy()).unwrap_or_default();
    output.with_file_name(format!(".{name}.anugerah-{what}"))
}

/// Refuses folders that hold what the site is made from.
pub(super) fn check_protected(output: &Path, protect: &[&Path]) -> Result<(), OutputError> {
    let refused =
        protect.iter().filter_map(|path| path.canonicalize().ok()).any(|path| path.starts_with(output));
    let inside = protect
        .iter()
        .filter_map(|path| path.canonicalize().ok())
        .any(|path| (path.ends_with("content") || path.ends_with("themes")) && output.starts_with(&path));
    match refused || inside || output.parent().is_none() {
        true => Err(OutputError::Protected(output.to_owned())),
        false => Ok(()),
    }
}

/// Refuses a folder that holds what is not ours. Dot files may stay: they are carried over.
pub(super) fn check_foreign(output: &Path) -> Result<(), OutputError> {
    if !output.exists() {
        return Ok(());
    }
    let list = read_list(output);
    let folders = folders_of(&list);
    let mut foreign = Vec::new();
    for (path, is_folder) in entries(output)? {
        let known = if is_folder { folders.contains(&path) } else { list.contains_key(&path) };
        // A folder holds nothing of its own: what is in it is asked one by one.
        if !known && !is_dot(&path) && !is_folder {
            foreign.push(path);
        }
    }
    match foreign.len() {
        0 => Ok(()),
        count => {
            foreign.truncate(NAMED);
            Err(OutputError::Foreign(foreign, count.saturating_sub(NAMED)))
        }
    }
}

/// Dot files in the output that are not ours.
pub(super) fn carried(output: &Path, list: &Lists) -> Result<Vec<String>, OutputError> {
    let folders = folders_of(list);
    let foreign = entries(output)?.into_iter().filter(|(path, is_folder)| {
        is_dot(path) && !(list.contains_key(path) || (*is_folder && folders.contains(path)))
    });
    Ok(foreign.map(|(path, _)| path).filter(|path| path != LIST).collect())
}

/// Whether a name in the path begins with a dot.
fn is_dot(path: &str) -> bool {
    path.split('/').any(|name| name.starts_with('.'))
}

fn folders_of(list: &Lists) -> HashSet<String> {
    let parents = |path: &str| {
        path.char_indices()
            .filter(|(_, c)| *c == '/')
            .map(|(at, _)| path[..at].to_owned())
            .collect::<Vec<_>>()
    };
    list.keys().flat_map(|path| parents(path)).collect()
}

/// Everything in a folder, by path from it; links are not followed, and a foreign dot folder is one entry.
fn entries(output: &Path) -> Result<Vec<(String, bool)>, OutputError> {
    let list = read_list(output);
    let folders = folders_of(&list);
    let name = |path: &Path| {
        let below = path.strip_prefix(output).unwrap_or(path);
        below.components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/")
    };
    let mut all = Vec::new();
    let mut walk = WalkDir::new(output).min_depth(1).sort_by_file_name().into_iter();
    while let Some(entry) = walk.next() {
        let entry = entry.map_err(|error| {
            system("output-cannot-read", output)(
                error.into_io_error().unwrap_or_else(|| std::io::ErrorKind::Other.into()),
            )
        })?;
        let path = name(entry.path());
        let is_folder = entry.file_type().is_dir();
        if is_folder && is_dot(&path) && !folders.contains(&path) {
            walk.skip_current_dir();
        }
        all.push((path, is_folder));
    }
    Ok(all)
}

/// Our list of a folder; empty where there is none.
pub(super) fn read_list(output: &Path) -> Lists {
    let text = fs::read_to_string(output.join(LIST)).unwrap_or_default();
    text.lines()
        .filter_map(|line| line.split_once(' '))
        .map(|(class, path)| (path.to_owned(), class_of(class)))
        .collect()
}

pub(super) fn write_list(disk: &Path, list: &Lists) -> Result<(), OutputError> {
    let mut text = String::new();
    for (path, class) in list {
        text.push_str(word_of(*class));
        text.push(' ');
        text.push_str(path);
        text.push('\n');
    }
    fs::write(disk, text).map_err(system("output-cannot-write", disk))
}

fn word_of(class: Class) -> &'static str {
    match class {
        Class::Asset => "asset",
        Class::Page => "page",
        Class::Other => "other",
    }
}

fn class_of(word: &str) -> Class {
    match word {
        "asset" => Class::Asset,
        "page" => Class::Page,
        _ => Class::Other,
    }
}
