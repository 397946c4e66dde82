//! What was read of files that have not changed since: for whoever reads a site again and again.
//!
//! A file is read by itself, but it may name others: that they are there, or what is in them. So what was read
//! of it holds as long as it and those are the same, and, where anything was found, as long as no file comes or
//! goes: what is suggested instead of a wrong name depends on all names.

use std::cell::RefCell;
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use super::article::{ArticleFile, Translation};
use super::folder::Folder;
use super::readers::Fragment;
use super::shape::Filed;
use crate::awards::news::NewsEntry;
use crate::awards::text::Lang;
use crate::diag::{Checked, FileId};
use crate::prose::Html;
use crate::sources::{Kind, Source, Sources};

/// What was read of each file.
#[derive(Clone, Default)]
pub struct Kept {
    languages: Vec<Lang>,
    html: Option<Html>,
    /// By the numbers of the files, in blocks: what reads again shares those in which nothing changed.
    files: Vec<Arc<Vec<Option<Arc<KeptFile>>>>>,
    joined: Arc<HashMap<Arc<str>, JoinedNews>>,
    /// The folder of news, if nothing was found in it.
    folder: Option<Arc<Folder>>,
    /// The files that were read beside those of news.
    others: Vec<FileId>,
}

/// Files in a block.
const BLOCK: usize = 256;

/// A news item with its translations, and what it was joined from.
#[derive(Clone)]
pub(super) struct JoinedNews {
    pub(super) original: Arc<NewsEntry>,
    pub(super) translations: Vec<Arc<Translation>>,
    pub(super) whole: Arc<NewsEntry>,
}

impl JoinedNews {
    /// Whether it was joined from these very files.
    pub(super) fn is_of(&self, original: &Arc<NewsEntry>, translations: &[Arc<Translation>]) -> bool {
        Arc::ptr_eq(&self.original, original)
            && self.translations.len() == translations.len()
            && self.translations.iter().zip(translations).all(|(one, two)| Arc::ptr_eq(one, two))
    }
}

/// What was read of one file, and what that depends on.
pub(super) struct KeptFile {
    source: Arc<Source>,
    /// Files that it names.
    named: Vec<FileId>,
    /// Files that were read with it: tables.
    read: Vec<Arc<Source>>,
    /// All files there were, where that matters.
    order: Option<Arc<Vec<FileId>>>,
    found: Checked<Filed<Fragment>>,
}

/// The other files that were asked for while one was read.
#[derive(Default)]
pub(super) struct Seen {
    named: RefCell<Vec<FileId>>,
    read: RefCell<Vec<FileId>>,
}

impl Seen {
    /// A file is named.
    pub(super) fn names(&self, file: FileId) {
        self.named.borrow_mut().push(file);
    }

    /// A file is read.
    pub(super) fn reads(&self, file: FileId) {
        self.read.borrow_mut().push(file);
    }
}

impl Kept {
    /// Nothing yet, for a site of these languages.
    pub(super) fn new(languages: &[Lang], html: Html) -> Self {
        Self { languages: languages.to_vec(), html: Some(html), ..Self::default() }
    }

    /// What was read of a file, if that holds still.
    pub(super) fn of(&self, file: FileId, sources: &Sources) -> Option<&Arc<KeptFile>> {
        self.last(file).filter(|kept| kept.holds(sources))
    }

    /// What was read of a file when it was read last, whether or not that holds.
    pub(super) fn last(&self, file: FileId) -> Option<&Arc<KeptFile>> {
        let (block, at) = (file.0 as usize / BLOCK, file.0 as usize % BLOCK);
        self.files.get(block)?.get(at)?.as_ref()
    }

    /// The folder of news, if nothing was found in it.
    pub(super) fn folder(&self) -> Option<&Folder> {
        self.folder.as_deref()
    }

    /// The same with another folder of news, and what was read for it. What was read beside it is still to be
    /// [kept](Self::keep).
    pub(super) fn with(&self, folder: Folder, anew: HashMap<FileId, Arc<KeptFile>>, gone: &[FileId]) -> Self {
        let mut next = Self { folder: Some(Arc::new(folder)), ..self.clone() };
        anew.into_iter().for_each(|(file, kept)| next.keep(file, kept));
        gone.iter().for_each(|file| next.set(*file, None));
        next
    }

    pub(super) fn keep_folder(&mut self, folder: Option<Folder>) {
        self.folder = folder.map(Arc::new);
    }

    /// Notes which files were read beside those of news, and lets go of those that were and are no more.
    pub(super) fn keep_others(&mut self, now: Vec<FileId>) {
        let there: HashSet<FileId> = now.iter().copied().collect();
        let gone = std::mem::replace(&mut self.others, now);
        gone.into_iter().filter(|file| !there.contains(file)).for_each(|file| self.set(file, None));
    }

    /// The languages of the site, and how its raw HTML is treated; none before anything was read.
    pub(super) fn site(&self) -> Option<(&[Lang], Html)> {
        Some((&self.languages, self.html?))
    }

    /// Whether files were read as they would be for a site of these languages.
    pub(super) fn is_for(&self, languages: &[Lang], html: Html) -> bool {
        self.languages == languages && self.html == Some(html)
    }

    /// The news that were joined with their translations, by their keys.
    pub(super) fn joined(&self) -> &HashMap<Arc<str>, JoinedNews> {
        &self.joined
    }

    pub(super) fn keep_joined(&mut self, joined: HashMap<Arc<str>, JoinedNews>) {
        self.joined = Arc::new(joined);
    }

    pub(super) fn keep(&mut self, file: FileId, kept: Arc<KeptFile>) {
        if !self.last(file).is_some_and(|last| Arc::ptr_eq(last, &kept)) {
            self.set(file, Some(kept));
        }
    }

    fn set(&mut self, file: FileId, kept: Option<Arc<KeptFile>>) {
        let (block, at) = (file.0 as usize / BLOCK, file.0 as usize % BLOCK);
        if block >= self.files.len() {
            self.files.resize_with(block + 1, || Arc::new(vec![None; BLOCK]));
        }
        Arc::make_mut(&mut self.files[block])[at] = kept;
    }
}

impl KeptFile {
    /// What was read, to be kept; nothing if it may change though no text does.
    pub(super) fn new(
        file: FileId,
        seen: Seen,
        sources: &Sources,
        found: &Checked<Filed<Fragment>>,
    ) -> Option<Self> {
        let text = |file: &FileId| {
            let source = sources.shared(*file)?;
            let is_held = matches!(source.kind, Kind::Text(_)) && !sources.is_unread(*file);
            is_held.then_some(source)
        };
        let read: Option<Vec<_>> = seen.read.into_inner().iter().map(text).collect();
        Some(Self {
            source: text(&file)?,
            named: seen.named.into_inner(),
            read: read?,
            order: (!found.found.is_empty()).then(|| sources.order().clone()),
            found: found.clone(),
        })
    }

    /// The file as it was.
    pub(super) fn source(&self) -> &Source {
        &self.source
    }

    /// What was read.
    pub(super) fn found(&self) -> &Checked<Filed<Fragment>> {
        &self.found
    }

    /// Files that it names.
    pub(super) fn named(&self) -> impl Iterator<Item = FileId> {
        self.named.iter().copied()
    }

    /// What an article's file holds, if nothing was found in it.
    pub(super) fn clean_article(&self) -> Option<&ArticleFile> {
        let Checked { value, found } = &self.found;
        let is_clean = found.is_empty() && !value.broken && value.lost.is_empty() && self.read.is_empty();
        match value.record.as_ref().filter(|_| is_clean)? {
            Fragment::Article(file) => Some(file),
            _ => None,
        }
    }

    fn holds(&self, sources: &Sources) -> bool {
        sources.holds(&self.source)
            && self.named.iter().all(|file| sources.get(*file).is_some())
            && self.read.iter().all(|source| sources.holds(source))
            && self.order.as_ref().is_none_or(|order| Arc::ptr_eq(order, sources.order()))
    }
}
