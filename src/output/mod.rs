//! What will be published: a value first, files only at the end.
//!
//! In: jobs, each at its path. Out: an [`Output`], and through a [`Stage`] the folder that the public
//! sees, whole old or whole new. Never here: what the bytes mean.

mod compress;
mod folder;
mod path;
mod replace;
mod stage;

use std::collections::BTreeMap;

pub use compress::{Packing, is_packable};
pub use path::{BadPath, OutPath};
pub use stage::{Committed, OutputError, Stage, Way};

use crate::diag::{Checked, Diagnostic};

/// Makes the bytes of one file. The same every time it is called.
pub type Job<'a> = Box<dyn Fn() -> Checked<Vec<u8>> + Send + Sync + 'a>;

/// What a file is to its readers: which must stand before which, where files are replaced one by one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Class {
    /// Named by pages.
    Asset,
    /// A page.
    Page,
    /// Feeds, data, site maps: they name pages.
    Other,
}

/// One file to be made.
pub struct Entry<'a> {
    /// What it is, for the summary: `article`, `feed`, `asset`.
    pub kind: &'static str,
    /// What it is to its readers.
    pub class: Class,
    /// How it is made.
    pub job: Job<'a>,
}

/// The files of a bundle, each with its path.
pub type Files = Vec<(OutPath, Vec<u8>)>;

/// Files whose names are known only once all of them are made, such as those of a search index. They stand in
/// a folder of their own, in which nothing else has its place.
pub struct Bundle<'a> {
    /// What it is, for the summary: `search`.
    pub kind: &'static str,
    /// What its files are to their readers.
    pub class: Class,
    /// The folder, with a slash at its end.
    pub folder: String,
    /// How they are made: the same every time it is called. It takes its time, so a preview calls it only once
    /// somebody asks for something in the folder.
    pub job: Box<dyn Fn() -> Checked<Files> + Send + Sync + 'a>,
}

/// All files of a site, by path.
#[derive(Default)]
pub struct Output<'a> {
    entries: BTreeMap<OutPath, Entry<'a>>,
    bundles: Vec<Bundle<'a>>,
    refused: Vec<Diagnostic>,
}

/// The path is taken, by a file of this kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Taken(pub &'static str);

impl<'a> Output<'a> {
    /// Adds a file.
    ///
    /// # Errors
    /// If the path is taken.
    pub fn insert(
        &mut self,
        path: OutPath,
        kind: &'static str,
        class: Class,
        job: impl Fn() -> Checked<Vec<u8>> + Send + Sync + 'a,
    ) -> Result<(), Taken> {
        if let Some(first) = self.entries.get(&path) {
            return Err(Taken(first.kind));
        }
        self.entries.insert(path, Entry { kind, class, job: Box::new(job) });
        Ok(())
    }

    /// Adds a bundle.
    pub fn bundle(&mut self, bundle: Bundle<'a>) {
        self.bundles.push(bundle);
    }

    /// The bundles, in the order in which they were added.
    #[must_use]
    pub fn bundles(&self) -> &[Bundle<'a>] {
        &self.bundles
    }

    /// Notes a file that cannot be made.
    pub fn refuse(&mut self, finding: Diagnostic) {
        self.refused.push(finding);
    }

    /// What could not be added.
    #[must_use]
    pub fn refused(&self) -> &[Diagnostic] {
        &self.refused
    }

    /// Every file with its path, in order.
    pub fn iter(&self) -> impl Iterator<Item = (&OutPath, &Entry<'a>)> {
        self.entries.iter()
    }

    /// The file at a path.
    #[must_use]
    pub fn get(&self, path: &str) -> Option<&Entry<'a>> {
        self.entries.get(path)
    }

    /// How many files there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }
}
