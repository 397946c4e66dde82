//! Which reader reads which file, and what is told of files that none does.

use super::folder::FOLDER;
use super::readers::{READERS, Reader};
use crate::awards::text::Lang;
use crate::diag::{Code, Diagnostic, FileId};
use crate::sources::Sources;

/// A file with its reader.
pub(super) type Task<'a> = (&'static Reader, FileId, &'a str);

/// Which reader reads which file, perhaps without those of news; a text that none reads is a mistake in its name or place.
pub(super) fn claim<'a>(sources: &'a Sources, but_news: bool, found: &mut Vec<Diagnostic>) -> Vec<Task<'a>> {
    let mut tasks = Vec::new();
    let all = sources.folder("content/");
    let news = if but_news { sources.folder(FOLDER) } else { &[] };
    let start = news.first().and_then(|first| all.iter().position(|file| file == first)).unwrap_or(0);
    let files = all[..start].iter().chain(&all[start + news.len()..]);
    for file in files.filter_map(|file| sources.get(*file)) {
        let path: &str = &file.path;
        if path.starts_with("content/static/") || path == "content/site.yaml" {
            continue;
        }
        match READERS.iter().find(|reader| reader.claims(path)) {
            Some(reader) => tasks.push((reader, file.id, path)),
            None if is_table(path) => found.extend(unnamed_table(sources, file.id, path)),
            None if is_text(path) => found.push(unknown_file(file.id, path)),
            None => {}
        }
    }
    tasks
}

/// Whether a file is set aside: by its own path, or as a translation by its original's.
pub(super) fn is_set_aside(path: &str, set_aside: &[String], languages: &[Lang]) -> bool {
    if set_aside.is_empty() {
        return false;
    }
    let original = languages.iter().find_map(|lang| {
        let stem = path.strip_suffix(&format!(".{}.md", lang.as_str()))?;
        Some(format!("{stem}.md"))
    });
    set_aside.iter().any(|aside| aside == path || Some(aside) == original.as_ref())
}

fn is_text(path: &str) -> bool {
    [".yaml", ".yml", ".md", ".markdown", ".csv"].iter().any(|ending| path.ends_with(ending))
}

/// A table beside the YAML file that names it.
fn is_table(path: &str) -> bool {
    path.ends_with(".csv") && (path.starts_with("content/awards/") || path.starts_with("content/coverage/"))
}

/// A table that no YAML file beside it names: its figures would be missing in silence.
fn unnamed_table(sources: &Sources, file: FileId, path: &str) -> Option<Diagnostic> {
    let (folder, name) = path.rsplit_once('/')?;
    let beside = format!("{folder}/");
    let mut beside = sources.list(&beside).filter(|other| other.path.ends_with(".yaml"));
    let is_named = beside.any(|other| names(sources.text(other.id), name));
    if is_named {
        return None;
    }
    let finding = Diagnostic::warning(Code::UnknownFile, file.whole());
    Some(finding.arg("file", path).arg("name", name).help("table"))
}

/// Whether a file is named in a text, and not only one whose name ends like its own.
fn names(text: &str, name: &str) -> bool {
    let is_part =
        |before: &str| before.ends_with(|sign: char| sign.is_alphanumeric() || "-_.".contains(sign));
    text.match_indices(name).any(|(at, _)| !is_part(&text[..at]))
}

fn unknown_file(file: FileId, path: &str) -> Diagnostic {
    let known = READERS.iter().map(|reader| reader.files.to_owned()).filter(|glob| !glob.contains('*'));
    let corrected = path.strip_suffix(".yml").map(|stem| format!("{stem}.yaml"));
    let finding = Diagnostic::error(Code::UnknownFile, file.whole()).arg("file", path);
    match corrected.or_else(|| crate::diag::nearest(path, known)) {
        Some(suggestion) => finding.arg("suggestion", suggestion).help("help"),
        None => finding.help("no-suggestion"),
    }
}

#[cfg(test)]
mod tests {
    use super::names;

    #[test]
    fn a_table_is_named_by_its_whole_name() {
        assert!(names("table: 2026.csv\n", "2026.csv"));
        assert!(names("{ table: \"tabel/2026.csv\" }", "2026.csv"));
        assert!(!names("table: akhir-2026.csv\n", "2026.csv"));
        assert!(!names("table: 2026.csv\n", "6.csv"));
    }
}
