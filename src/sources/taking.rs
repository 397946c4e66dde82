//! A snapshot being taken: walks the folders, reads what is text, notes where the rest lies.
#![allow(clippy::disallowed_methods)] // part of the room that reads the disk

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use include_dir::{Dir, include_dir};
use unicode_normalization::UnicodeNormalization;
use walkdir::WalkDir;

use super::{Kind, MAP_LIMIT, NO_TEXT, Sources, TEXT_LIMIT, Workers, unreadable};
use crate::diag::{Checked, Code, Diagnostic, FileId};

static DEFAULT_THEME: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/themes/default");

/// A snapshot being taken. Findings name files by path until all files have their numbers.
pub(super) struct Taking {
    root: PathBuf,
    pub(super) files: BTreeMap<Arc<str>, Kind>,
    /// Files of the disk that are to be read, with the count of what was found before each.
    unread: Vec<(Arc<str>, PathBuf, usize)>,
    pub(super) found: Vec<(Option<Arc<str>>, Diagnostic)>,
    /// Whether links were followed.
    pub(super) links: bool,
}

impl Taking {
    pub(super) fn new(root: &Path) -> Self {
        Self {
            root: root.to_owned(),
            files: BTreeMap::new(),
            unread: Vec::new(),
            found: Vec::new(),
            links: false,
        }
    }

    /// The built-in theme, unless the site has one of that name.
    pub(super) fn add_default(&mut self) {
        let own_default = self.files.keys().any(|path| &**path == "themes/default/theme.yaml");
        if !own_default {
            self.files.retain(|path, _| !path.starts_with("themes/default/"));
            self.embed();
        }
    }

    /// The built-in theme.
    pub(super) fn embed(&mut self) {
        embedded(&DEFAULT_THEME, &mut self.files);
    }

    /// A file that exists only in memory.
    pub(super) fn hold(&mut self, path: &str, bytes: Vec<u8>) {
        let path: Arc<str> = path.nfc().collect::<String>().into();
        let (kind, finding) = kind_of(&path, bytes);
        self.found.extend(finding.map(|finding| (Some(path.clone()), finding)));
        self.files.insert(path, kind);
    }

    /// All files of a folder of the site.
    pub(super) fn folder(&mut self, name: &str) {
        let top = self.root.join(name);
        if top.is_dir() {
            self.walk(&top);
        }
    }

    /// Takes a file, or all files below a folder; nothing where there is none.
    pub(super) fn walk(&mut self, top: &Path) {
        if !top.exists() {
            return;
        }
        let root = self.root.clone();
        let inside = std::fs::canonicalize(&root).unwrap_or_else(|_| root.clone());
        let walk = WalkDir::new(top).follow_links(true).sort_by_file_name();
        for entry in
            walk.into_iter().filter_entry(|entry| entry.depth() == 0 || !is_ignored(entry.path(), &root))
        {
            self.links |= entry.as_ref().is_ok_and(walkdir::DirEntry::path_is_symlink);
            match entry {
                Ok(entry) if entry.path_is_symlink() && !leads_inside(entry.path(), &inside) => {
                    let path = self.path_of(entry.path());
                    self.refuse(path, Code::LinkOutside);
                }
                Ok(entry) if entry.file_type().is_dir() => self.check_folder(entry.path()),
                Ok(entry) if entry.file_type().is_file() => self.file(entry.path()),
                Ok(entry) => {
                    let path = self.path_of(entry.path());
                    self.refuse(path, Code::NotAFile);
                }
                Err(error) => self.walk_error(&error),
            }
        }
    }

    /// A folder named like a file that should be there.
    fn check_folder(&mut self, disk: &Path) {
        let path = self.path_of(disk);
        if path.ends_with(".yaml") || path.ends_with(".md") || path.ends_with(".csv") {
            self.refuse(path, Code::FolderForFile);
        }
    }

    fn file(&mut self, disk: &Path) {
        let path = self.path_of(disk);
        // What its name is made into could be another file's.
        if disk.strip_prefix(&self.root).unwrap_or(disk).to_str().is_none() {
            self.refuse(path, Code::BadFileName);
            return;
        }
        if self.files.contains_key(&path) {
            self.refuse(path, Code::SameName);
            return;
        }
        self.files.insert(path.clone(), Kind::Text(NO_TEXT.clone()));
        self.unread.push((path, disk.to_owned(), self.found.len()));
    }

    /// Reads the files that were walked past. What is found stands where it would if each had been read at once.
    pub(super) fn read(&mut self, workers: &impl Workers) {
        let unread = std::mem::take(&mut self.unread);
        let read = workers.map(&unread, |(path, disk, _)| read_file(path, disk));
        let mut walked = std::mem::take(&mut self.found).into_iter();
        let mut passed = 0;
        for ((path, _, before), (kind, finding)) in unread.into_iter().zip(read) {
            self.found.extend(walked.by_ref().take(before - passed));
            passed = before;
            self.found.extend(finding.map(|finding| (Some(path.clone()), finding)));
            self.files.insert(path, kind);
        }
        self.found.extend(walked);
    }

    fn path_of(&self, disk: &Path) -> Arc<str> {
        let relative = disk.strip_prefix(&self.root).unwrap_or(disk);
        let parts: Vec<_> = relative.components().map(|part| part.as_os_str().to_string_lossy()).collect();
        let path = parts.join("/");
        if path.is_ascii() { path.into() } else { path.nfc().collect::<String>().into() }
    }

    fn refuse(&mut self, path: Arc<str>, code: Code) {
        let name = path.rsplit('/').next().unwrap_or_default();
        let finding = Diagnostic::error(code, FileId(0).whole()).arg("file", &path).arg("name", name);
        self.found.push((Some(path), finding.help("help")));
    }

    fn walk_error(&mut self, error: &walkdir::Error) {
        let path = error.path().map(|path| self.path_of(path));
        let is_link = error.path().is_some_and(Path::is_symlink);
        let code = match (error.loop_ancestor(), is_link && !error.path().is_some_and(Path::exists)) {
            (Some(_), _) => Code::LinkCycle,
            (None, true) => Code::LinkNowhere,
            (None, false) => Code::FileUnreadable,
        };
        let reason = error.io_error().map(ToString::to_string).unwrap_or_default();
        let name = path.clone().unwrap_or_else(|| Arc::from("content"));
        let finding =
            Diagnostic::error(code, FileId(0).whole()).arg("file", &name).arg("reason", reason).help("help");
        self.found.push((path, finding));
    }

    /// The snapshot. Paths have the numbers that they had in the one before, and files that are the same are it.
    pub(super) fn finish(mut self, before: &Sources) -> Checked<Sources> {
        // A finding needs a file to point at, also where there is none that could be held.
        for path in self.found.iter().filter_map(|(path, _)| path.clone()) {
            self.files.entry(path).or_insert_with(|| Kind::Text(NO_TEXT.clone()));
        }
        let plain = self.found.is_empty() && !self.links;
        let mut sources = before.without_files();
        for (path, kind) in self.files {
            sources.put(path, kind, before);
        }
        sources.close(before);
        sources.plain = plain;
        let found = self.found.into_iter().map(|(path, mut finding)| {
            let file = path.and_then(|path| sources.find(&path));
            sources.unread.extend(file);
            if let (Some(span), Some(file)) = (&mut finding.span, file) {
                span.file = file;
            }
            finding
        });
        let found = found.collect();
        Checked::new(sources, found)
    }
}

/// What is held of a file of the disk, and what is wrong with it.
fn read_file(path: &Arc<str>, disk: &Path) -> (Kind, Option<Diagnostic>) {
    let size = std::fs::metadata(disk).map_or(0, |about| about.len());
    if is_text(path) && size <= TEXT_LIMIT {
        return match std::fs::read(disk) {
            Ok(bytes) => kind_of(path, bytes),
            Err(error) => (Kind::Text(NO_TEXT.clone()), Some(unreadable(FileId(0), &error))),
        };
    }
    let limit = if is_map(path) { MAP_LIMIT } else { TEXT_LIMIT };
    let finding = (is_text(path) && size > limit).then(|| {
        let finding = Diagnostic::error(Code::FileTooLarge, FileId(0).whole());
        finding.arg("size", i128::from(size)).arg("limit", i128::from(limit)).help("help")
    });
    (Kind::Handle(disk.to_owned(), size), finding)
}

/// What is held of a file with these bytes, and what is wrong with them.
fn kind_of(path: &Arc<str>, bytes: Vec<u8>) -> (Kind, Option<Diagnostic>) {
    if !is_text(path) {
        return (Kind::Memory(bytes.into()), None);
    }
    match String::from_utf8(bytes) {
        Ok(text) => (Kind::Text(text.into()), None),
        Err(error) => {
            let at = error.utf8_error().valid_up_to();
            let bytes = error.as_bytes();
            let utf16 = bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]);
            let finding = Diagnostic::error(Code::NotUtf8, FileId(0).span(at, at + 1));
            // The readable start is kept, so that the place can be told; nothing is read from it.
            let readable = String::from_utf8_lossy(&bytes[..at]).into_owned();
            (Kind::Text(readable.into()), Some(finding.help(if utf16 { "utf16" } else { "help" })))
        }
    }
}

fn leads_inside(link: &Path, root: &Path) -> bool {
    std::fs::canonicalize(link).is_ok_and(|target| target.starts_with(root))
}

/// What editors and systems leave behind, and hidden files; `static/` may hold `.well-known`.
pub(super) fn is_ignored(disk: &Path, root: &Path) -> bool {
    let name = disk.file_name().map(|name| name.to_string_lossy()).unwrap_or_default();
    let hidden = name.starts_with('.') && !disk.starts_with(root.join("content/static"));
    let left_behind = name.ends_with('~')
        || name.ends_with(".swp")
        || (name.starts_with('#') && name.ends_with('#'))
        || matches!(&*name, "Thumbs.db" | ".DS_Store" | "desktop.ini");
    hidden || left_behind
}

/// GeoJSON, by either ending that programs give it.
pub(super) fn is_map(path: &str) -> bool {
    let is_json = path.ends_with(".geojson") || path.ends_with(".json");
    is_json && path.starts_with("content/") && !path.starts_with("content/static/")
}

/// Files that are read as text; all others are handles. What is copied as it is, is never read.
pub(super) fn is_text(path: &str) -> bool {
    const TEXTS: [&str; 16] = [
        "md",
        "yaml",
        "yml",
        "csv",
        "html",
        "svg",
        "css",
        "js",
        "mjs",
        "ftl",
        "xml",
        "txt",
        "json",
        "geojson",
        "atom",
        "webmanifest",
    ];
    let ending = path.rsplit('/').next().and_then(|name| name.rsplit_once('.')).map(|(_, ending)| ending);
    !path.starts_with("content/static/") && ending.is_some_and(|ending| TEXTS.contains(&ending))
}

fn embedded(folder: &Dir<'_>, files: &mut BTreeMap<Arc<str>, Kind>) {
    for file in folder.files() {
        let path: Arc<str> =
            format!("themes/default/{}", file.path().to_string_lossy().replace('\\', "/")).into();
        let kind = match file.contents_utf8() {
            Some(text) => Kind::Text(text.into()),
            None => Kind::Memory(file.contents().into()),
        };
        files.insert(path, kind);
    }
    folder.dirs().for_each(|folder| embedded(folder, files));
}
