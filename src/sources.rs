//! One snapshot of `content/` and `themes/`.
//!
//! In: the root folder. Out: [`Sources`]: texts, held; pictures and documents as handles, opened only when
//! a job asks for them. Never here: what a file means.
#![allow(clippy::disallowed_methods)] // the room that reads the disk

mod again;
mod taking;

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock, OnceLock};
use std::time::{Duration, SystemTime};

use unicode_normalization::UnicodeNormalization;

use self::taking::{Taking, is_map, is_text};
use crate::diag::{Checked, Code, Diagnostic, FileId};

static NO_TEXT: LazyLock<Arc<str>> = LazyLock::new(|| Arc::from(""));

/// Texts above this size are not read: no author writes 16 MiB, and no build should hold them.
pub const TEXT_LIMIT: u64 = 16 * 1024 * 1024;

/// Maps are written by programs and may be large; above [`TEXT_LIMIT`] they are not held. Places in a file are
/// told in 32 bits, and what is read of a map takes half of its size again.
pub const MAP_LIMIT: u64 = 1024 * 1024 * 1024;

/// Whoever does many things at once. The pipeline has threads; tests have one.
pub trait Workers: Sync {
    /// Does `work` on each item; the results come in the order of the items.
    fn map<T: Sync, R: Send>(&self, items: &[T], work: impl Fn(&T) -> R + Sync + Send) -> Vec<R>;
}

/// One thing after the other.
struct Alone;

impl Workers for Alone {
    fn map<T: Sync, R: Send>(&self, items: &[T], work: impl Fn(&T) -> R + Sync + Send) -> Vec<R> {
        items.iter().map(work).collect()
    }
}

/// All files of a site.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    /// By their numbers. A path keeps its number from snapshot to snapshot, so that places stay places; where a
    /// file is gone there is none.
    files: Vec<Option<Arc<Source>>>,
    /// The files that are there, by their paths.
    order: Arc<Vec<FileId>>,
    /// The numbers of paths that are gone.
    gone: BTreeMap<Arc<str>, FileId>,
    unread: BTreeSet<FileId>,
    /// Whether every file is of a kind that can be looked at again by itself: nothing was found, no links.
    plain: bool,
}

/// One file.
#[derive(Debug)]
pub struct Source {
    /// Its place in the snapshot.
    pub id: FileId,
    /// Its path from the root: `/` between names, composed Unicode.
    pub path: Arc<str>,
    /// What it is.
    pub kind: Kind,
    /// A text that is not held, once a report quotes from it.
    quoted: OnceLock<Option<String>>,
}

/// What is held of a file.
#[derive(Debug, PartialEq)]
pub enum Kind {
    /// All of it, as UTF-8.
    Text(Arc<str>),
    /// Where it lies, and its size in bytes.
    Handle(PathBuf, u64),
    /// Bytes that are part of the program, or of a test.
    Memory(Arc<[u8]>),
}

/// Where a relative path leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Resolved {
    /// To this file.
    File(FileId),
    /// To nothing; perhaps this path was meant.
    Missing {
        /// The nearest path, as it would be written in that file.
        suggestion: Option<String>,
    },
    /// Out of the root folder.
    Outside,
}

impl Sources {
    /// Takes the snapshot. What cannot be read is reported, and the rest is read all the same.
    #[must_use]
    pub fn read(root: &Path) -> Checked<Self> {
        Self::read_by(root, &Alone)
    }

    /// The same, several files at once.
    #[must_use]
    pub fn read_by(root: &Path, workers: &impl Workers) -> Checked<Self> {
        Self::default().taken(root, workers)
    }

    /// Takes a whole snapshot anew: what is there still and has not changed stays the same.
    #[must_use]
    pub fn read_again(&self, root: &Path) -> Checked<Self> {
        self.taken(root, &Alone)
    }

    fn taken(&self, root: &Path, workers: &impl Workers) -> Checked<Self> {
        let mut taking = Taking::new(root);
        if root.join("content").is_dir() {
            taking.folder("content");
        } else {
            taking.found.push((None, Diagnostic::nowhere(Code::NoContent).help("help")));
        }
        taking.folder("themes");
        taking.read(workers);
        taking.add_default();
        taking.finish(self)
    }

    /// A snapshot of files that exist only in memory, by their paths from the root. The built-in theme is
    /// added.
    #[must_use]
    pub fn from_memory(files: Vec<(String, Vec<u8>)>) -> Checked<Self> {
        let mut taking = Taking::new(Path::new(""));
        taking.embed();
        files.into_iter().for_each(|(path, bytes)| taking.hold(&path, bytes));
        taking.finish(&Self::default())
    }

    /// The file at a path from the root.
    #[must_use]
    pub fn find(&self, path: &str) -> Option<FileId> {
        let at = self.order.partition_point(|file| self.path(*file) < path);
        self.order.get(at).copied().filter(|file| self.path(*file) == path)
    }

    /// A file.
    #[must_use]
    pub fn get(&self, file: FileId) -> Option<&Source> {
        self.files.get(file.0 as usize)?.as_deref()
    }

    /// A file's path from the root; empty for a file of another snapshot.
    #[must_use]
    pub fn path(&self, file: FileId) -> &str {
        self.get(file).map_or("", |source| &source.path)
    }

    /// A file's text; empty where it is no text.
    #[must_use]
    pub fn text(&self, file: FileId) -> &Arc<str> {
        match self.get(file).map(|source| &source.kind) {
            Some(Kind::Text(text)) => text,
            _ => &NO_TEXT,
        }
    }

    /// A map's text: held, or read anew where it is too large to be held.
    ///
    /// # Errors
    /// A finding at the file, if it cannot be read or is no UTF-8.
    pub fn map_text(&self, file: FileId) -> Result<Cow<'_, str>, Box<Diagnostic>> {
        let (disk, size) = match self.get(file).map(|source| &source.kind) {
            Some(Kind::Handle(disk, size)) => (disk, *size),
            Some(Kind::Memory(bytes)) => {
                let text = std::str::from_utf8(bytes).map(Cow::Borrowed);
                return text.map_err(|error| Box::new(not_utf8(file, &error)));
            }
            _ => return Ok(Cow::Borrowed(self.text(file))),
        };
        let bytes = std::fs::read(disk).map_err(|error| Box::new(unreadable(file, &error)))?;
        if bytes.len() as u64 != size {
            return Err(Box::new(Diagnostic::error(Code::FileChanged, file.whole()).help("help")));
        }
        let text = String::from_utf8(bytes);
        text.map(Cow::Owned).map_err(|error| Box::new(not_utf8(file, &error.utf8_error())))
    }

    /// Lets go of the texts of news once they were read, but for those of some files: who makes ten thousand pages
    /// need not hold 27 MB beside them. A report that quotes from one reads it again.
    pub fn let_go_of_news(&mut self, root: &Path, held: impl Fn(FileId) -> bool) {
        for slot in &mut self.files {
            let Some(source) = slot.as_ref().filter(|source| !held(source.id)) else { continue };
            // On the disk a path may be written in other signs than here, but for these.
            let is_news = source.path.starts_with("content/news/") && source.path.is_ascii();
            let Kind::Text(text) = &source.kind else { continue };
            if is_news && !self.unread.contains(&source.id) {
                let kind = Kind::Handle(root.join(&*source.path), text.len() as u64);
                let (id, path) = (source.id, source.path.clone());
                *slot = Some(Arc::new(Source { id, path, kind, quoted: OnceLock::new() }));
            }
        }
    }

    /// The text that a report may quote from: also one that is not held.
    #[must_use]
    pub fn quotable(&self, file: FileId) -> Option<&str> {
        let source = self.get(file)?;
        match &source.kind {
            Kind::Text(text) => Some(text),
            Kind::Handle(_, size) if is_map(&source.path) || is_text(&source.path) && *size <= TEXT_LIMIT => {
                let read = || self.map_text(file).ok().map(Cow::into_owned);
                source.quoted.get_or_init(read).as_deref()
            }
            _ => None,
        }
    }

    /// Whether a file is there but could not be read, which has been reported.
    #[must_use]
    pub fn is_unread(&self, file: FileId) -> bool {
        self.unread.contains(&file)
    }

    /// All files whose path starts so, in the order of their paths.
    pub fn list(&self, prefix: &str) -> impl Iterator<Item = &Source> {
        self.folder(prefix).iter().filter_map(|file| self.get(*file))
    }

    /// The same, by their numbers.
    #[must_use]
    pub fn folder(&self, prefix: &str) -> &[FileId] {
        let start = self.order.partition_point(|file| self.path(*file) < prefix);
        let end = self.order[start..].partition_point(|file| self.path(*file).starts_with(prefix));
        &self.order[start..start + end]
    }

    /// A file's size in bytes.
    #[must_use]
    pub fn length(&self, file: FileId) -> u64 {
        match self.get(file).map(|source| &source.kind) {
            Some(Kind::Text(text)) => text.len() as u64,
            Some(Kind::Memory(bytes)) => bytes.len() as u64,
            Some(Kind::Handle(_, size)) => *size,
            None => 0,
        }
    }

    /// How many files there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.order.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.order.is_empty()
    }

    /// A file's bytes, as they were when the snapshot was taken.
    ///
    /// # Errors
    /// A finding at the file, if it cannot be read or has another size than it had.
    pub fn bytes(&self, file: FileId) -> Result<Arc<[u8]>, Box<Diagnostic>> {
        match self.get(file).map(|source| &source.kind) {
            Some(Kind::Text(text)) => Ok(Arc::from(text.as_bytes())),
            Some(Kind::Memory(bytes)) => Ok(bytes.clone()),
            Some(Kind::Handle(disk, size)) => match std::fs::read(disk) {
                Ok(bytes) if bytes.len() as u64 == *size => Ok(bytes.into()),
                Ok(_) => Err(Box::new(Diagnostic::error(Code::FileChanged, file.whole()).help("help"))),
                Err(error) => Err(Box::new(unreadable(file, &error))),
            },
            None => Err(Box::new(Diagnostic::error(Code::FileChanged, file.whole()).help("help"))),
        }
    }

    /// What tells a file from what it was before without reading it: where it lies, its size, when it was written, and
    /// when the system last changed anything about it, which nobody can set. None for one that is held, or was changed
    /// just now and may be again within the clock's step.
    #[must_use]
    pub fn stamp(&self, file: FileId) -> Option<String> {
        let Kind::Handle(disk, size) = &self.get(file)?.kind else { return None };
        let about = std::fs::metadata(disk).ok().filter(|about| about.len() == *size)?;
        let (written, changed) = (about.modified().ok()?, changed(&about)?);
        // What lies in the future, by a clock that was set back, may be any moment.
        let settled = written.max(changed).elapsed().ok()? > Duration::from_secs(2);
        settled.then(|| format!("{} {size} {written:?} {changed:?}", disk.display()))
    }

    /// Where a relative path in a file leads. `%20` and the like are decoded.
    #[must_use]
    pub fn resolve(&self, from: FileId, relative: &str) -> Resolved {
        let decoded = percent_decoded(relative);
        let folder = self.path(from).rsplit_once('/').map_or("", |(folder, _)| folder);
        let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
        for part in decoded.split('/') {
            match part {
                "" | "." => {}
                ".." => {
                    if parts.pop().is_none() {
                        return Resolved::Outside;
                    }
                }
                name => parts.push(name),
            }
        }
        let path: String = parts.join("/").nfc().collect();
        match self.find(&path) {
            Some(file) => Resolved::File(file),
            None => Resolved::Missing { suggestion: self.near(&path, folder) },
        }
    }

    /// The nearest path to one that does not exist, as seen from a folder.
    fn near(&self, path: &str, folder: &str) -> Option<String> {
        let near = crate::diag::nearest(path, self.list("content/").map(|file| file.path.to_string()))?;
        let (mut here, mut there): (Vec<&str>, Vec<&str>) =
            (folder.split('/').collect(), near.split('/').collect());
        while !here.is_empty() && there.len() > 1 && here[0] == there[0] {
            here.remove(0);
            there.remove(0);
        }
        Some(format!("{}{}", "../".repeat(here.len()), there.join("/")))
    }
}

/// When anything about a file last changed: its bytes, its name, its times.
#[cfg(unix)]
fn changed(about: &std::fs::Metadata) -> Option<SystemTime> {
    use std::os::unix::fs::MetadataExt;
    let (seconds, rest) = (u64::try_from(about.ctime()).ok()?, u32::try_from(about.ctime_nsec()).ok()?);
    SystemTime::UNIX_EPOCH.checked_add(Duration::new(seconds, rest))
}

/// The same where the system does not tell: when it was written.
#[cfg(not(unix))]
fn changed(about: &std::fs::Metadata) -> Option<SystemTime> {
    about.modified().ok()
}

/// `%41` is `A`. What is no valid escape stays as it is.
fn percent_decoded(text: &str) -> String {
    if !text.contains('%') {
        return text.to_owned();
    }
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, tail)) = rest.split_first() {
        let escape = (*first == b'%').then(|| tail.get(..2)).flatten();
        let value = escape.and_then(|hex| u8::from_str_radix(std::str::from_utf8(hex).ok()?, 16).ok());
        match value {
            Some(value) => {
                bytes.push(value);
                rest = &tail[2..];
            }
            None => {
                bytes.push(*first);
                rest = tail;
            }
        }
    }
    String::from_utf8(bytes).unwrap_or_else(|_| text.to_owned())
}

fn not_utf8(file: FileId, error: &std::str::Utf8Error) -> Diagnostic {
    let at = error.valid_up_to();
    Diagnostic::error(Code::NotUtf8, file.span(at, at + 1)).help("help")
}

fn unreadable(file: FileId, error: &std::io::Error) -> Diagnostic {
    Diagnostic::error(Code::FileUnreadable, file.whole()).arg("reason", error.to_string()).help("help")
}
