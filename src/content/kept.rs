//! What was read of files that have not changed since: for whoever reads a site again and again.
//!
//! A file is read by itself, but it may name others: that they are there, or what is in them. So what was read
//! of it holds as long as it and those are the same, and, where anything was found, as long as no file comes or
//! goes: what is suggested instead of a wrong name depends on all names.

use std::cell::RefCell;
use std::collections::HashMap;
use std::sync::Arc;

use super::article::Translation;
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
    /// By the numbers of the files.
    files: Vec<Option<Arc<KeptFile>>>,
    joined: HashMap<Arc<str>, JoinedNews>,
}

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
        self.files.get(file.0 as usize)?.as_ref().filter(|kept| kept.holds(sources))
    }

    /// What was read of a file when it was read last, whether or not that holds.
    pub(super) fn last(&self, file: FileId) -> Option<&KeptFile> {
        self.files.get(file.0 as usize)?.as_deref()
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
        self.joined = joined;
    }

    pub(super) fn keep(&mut self, file: FileId, kept: Arc<KeptFile>) {
        let at = file.0 as usize;
        if at >= self.files.len() {
            self.files.resize(at + 1, None);
        }
        self.files[at] = Some(kept);
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

    fn holds(&self, sources: &Sources) -> bool {
        sources.holds(&self.source)
            && self.named.iter().all(|file| sources.get(*file).is_some())
            && self.read.iter().all(|source| sources.holds(source))
            && self.order.as_ref().is_none_or(|order| Arc::ptr_eq(order, sources.order()))
    }
}
