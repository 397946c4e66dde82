//! Looking again: a snapshot after some files changed, made from the one before.
//!
//! What changed is told by hints, which may name a file, a folder, or something that is gone; all below it is looked
//! at. Where that could miss anything (links, files that were found fault with), the whole is read anew.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use unicode_normalization::UnicodeNormalization;

use super::taking::{Taking, is_ignored};
use super::{Alone, Kind, Source, Sources};
use crate::diag::{Checked, FileId};

impl Sources {
    /// The snapshot after these paths, or something below them, may have changed.
    #[must_use]
    pub fn look_again(&self, root: &Path, changed: &[PathBuf]) -> Checked<Self> {
        match self.some_anew(root, changed) {
            Some(sources) => Checked::clean(sources),
            None => self.read_again(root),
        }
    }

    /// Whether another snapshot holds the same.
    #[must_use]
    pub fn is_same(&self, other: &Self) -> bool {
        let same = |file: &FileId| match (self.slot(*file), other.slot(*file)) {
            (Some(one), Some(two)) => Arc::ptr_eq(one, two) || one.kind == two.kind,
            _ => false,
        };
        self.order == other.order && self.order.iter().all(same)
    }

    /// A file as it is shared between snapshots: the same one where nothing changed.
    #[must_use]
    pub fn shared(&self, file: FileId) -> Option<Arc<Source>> {
        self.slot(file).cloned()
    }

    /// Whether a file is, unchanged, that of another snapshot.
    #[must_use]
    pub fn holds(&self, source: &Arc<Source>) -> bool {
        self.slot(source.id).is_some_and(|own| Arc::ptr_eq(own, source))
    }

    /// What tells a file, as it is, from all others that are held; none if it is not there.
    #[must_use]
    pub fn text_at(&self, file: FileId) -> Option<usize> {
        self.slot(file).map(|source| Arc::as_ptr(source) as usize)
    }

    /// All files by their paths; the same list as long as none comes or goes.
    #[must_use]
    pub fn order(&self) -> &Arc<Vec<FileId>> {
        &self.order
    }

    fn slot(&self, file: FileId) -> Option<&Arc<Source>> {
        self.files.get(file.0 as usize)?.as_ref()
    }

    /// None where a part cannot be looked at by itself.
    fn some_anew(&self, root: &Path, changed: &[PathBuf]) -> Option<Self> {
        if !self.plain {
            return None;
        }
        let mut taking = Taking::new(root);
        let mut tops = Vec::new();
        let mut themes = false;
        let mut changed: Vec<&PathBuf> = changed.iter().collect();
        changed.sort_unstable();
        changed.dedup_by(|later, earlier| later.starts_with(*earlier));
        for path in changed {
            let Ok(inner) = path.strip_prefix(root) else { continue };
            let mut parts = inner.components();
            let first = parts.next().map(|part| part.as_os_str().to_string_lossy().into_owned());
            match first.as_deref() {
                Some("themes") => themes = true,
                Some("content") if parts.next().is_some() => tops.push(inner),
                Some("content") | None => return None,
                Some(_) => {}
            }
        }
        for inner in &tops {
            let path = root.join(inner);
            let ignored =
                inner.ancestors().any(|part| part.parent().is_some() && is_ignored(&root.join(part), root));
            if ignored {
                continue;
            }
            // Behind a link, or in a folder that is gone: what is there now is told by the folder's own hint.
            let parent = path.parent()?;
            match std::fs::canonicalize(parent) {
                Ok(real) if real != parent => return None,
                _ => {}
            }
            if path.is_symlink() {
                return None;
            }
            taking.walk(&path);
        }
        if themes {
            taking.folder("themes");
        }
        taking.read(&Alone);
        if themes {
            taking.add_default();
        }
        if !taking.found.is_empty() || taking.links {
            return None;
        }
        let tops: Vec<String> = tops
            .iter()
            .map(|inner| inner.to_string_lossy().replace('\\', "/").nfc().collect())
            .chain(themes.then(|| "themes".to_owned()))
            .collect();
        Some(self.with(&tops, taking.files))
    }

    /// The files below some paths replaced by others.
    fn with(&self, tops: &[String], files: BTreeMap<Arc<str>, Kind>) -> Self {
        let mut next = self.clone();
        for top in tops {
            let below = format!("{top}/");
            let inside = self.list(&below).map(|file| file.id);
            for file in inside.chain(self.find(top)) {
                next.files[file.0 as usize] = None;
            }
        }
        for (path, kind) in files {
            next.put(path, kind, self);
        }
        next.close(self);
        next
    }

    /// A snapshot without files that knows the numbers of all paths.
    pub(super) fn without_files(&self) -> Self {
        Self {
            files: vec![None; self.files.len()],
            order: Arc::default(),
            gone: self.gone.clone(),
            unread: std::collections::BTreeSet::new(),
            plain: true,
        }
    }

    /// Puts a file in its place. `before` knows its number, if it had one.
    pub(super) fn put(&mut self, path: Arc<str>, kind: Kind, before: &Self) {
        let known = before.find(&path).or_else(|| before.gone.get(&path).copied());
        let id = known.unwrap_or(FileId(self.files.len() as u32));
        // The bytes of a file that is not held may have changed though nothing shows it.
        let is_held = !matches!(kind, Kind::Handle(..));
        let source = match before.slot(id).filter(|old| is_held && old.path == path && old.kind == kind) {
            Some(same) => same.clone(),
            None => Arc::new(Source { id, path, kind, quoted: OnceLock::new() }),
        };
        match self.files.get_mut(id.0 as usize) {
            Some(slot) => *slot = Some(source),
            None => self.files.push(Some(source)),
        }
    }

    /// Orders the files that are there, and notes the numbers of those that are gone.
    pub(super) fn close(&mut self, before: &Self) {
        let there = |file: &FileId| self.slot(*file).is_some();
        let same = self.files.len() == before.files.len()
            && before.order.iter().all(there)
            && self.files.iter().flatten().count() == before.order.len();
        if same {
            self.order = before.order.clone();
            return;
        }
        let mut sorted: Vec<(&Arc<str>, FileId)> =
            self.files.iter().flatten().map(|file| (&file.path, file.id)).collect();
        sorted.sort_unstable();
        let order: Vec<FileId> = sorted.into_iter().map(|(_, file)| file).collect();
        let gone: Vec<_> = before.order.iter().filter(|file| !there(file)).collect();
        let gone: Vec<_> = gone.into_iter().map(|file| (Arc::from(before.path(*file)), *file)).collect();
        self.gone.extend(gone);
        let files = &self.files;
        self.gone.retain(|_, file| files.get(file.0 as usize).is_none_or(Option::is_none));
        self.order = Arc::new(order);
    }
}
