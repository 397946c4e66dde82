//! The watch over the files. What the system tells are hints: which paths to look at again, or that all must be.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::mpsc::Sender;

use notify::event::{AccessKind, AccessMode, EventKind};
use notify::{Config, Event, RecommendedWatcher, RecursiveMode, Watcher};

use super::poll::Poll;
use crate::diag::Diagnostic;

/// What wakes the rounds.
#[derive(Debug)]
pub(super) enum Signal {
    /// Something may have changed at these paths, or below them.
    Changed(Vec<PathBuf>),
    /// Something may have changed anywhere.
    Rescan,
    /// The site is to be shown as of another moment.
    Moved,
    /// What is wrong in all of a round's files and hidden records.
    Inspected(u64, Vec<Diagnostic>),
    /// What is wrong in a file of a round that could not be made.
    Failed(u64, Vec<Diagnostic>),
    /// The end.
    Stop,
}

/// The folders that a site is made from.
pub(super) const WATCHED: [&str; 2] = ["content", "themes"];

/// Watches the folders of a site, also while one of them is gone.
pub(super) struct Watch {
    root: PathBuf,
    by: By,
    /// The folders that are watched now.
    held: BTreeSet<PathBuf>,
}

/// Who tells of changes.
enum By {
    /// The system.
    System(RecommendedWatcher),
    /// We look by ourselves, at all there is.
    Us { _poll: Poll },
    /// Nobody can.
    Nobody,
}

impl Watch {
    /// Begins to watch: by ourselves where that is asked for. Where the system cannot, the reason comes back beside a
    /// watch that looks by itself.
    pub(super) fn new(root: &Path, by_ourselves: bool, signals: &Sender<Signal>) -> (Self, Option<String>) {
        let mut watch = Self { root: root.to_owned(), by: By::Nobody, held: BTreeSet::new() };
        let refused = match by_ourselves {
            true => None,
            false => match watch.by_the_system(signals) {
                Ok(()) => return (watch, None),
                Err(error) => Some(error.to_string()),
            },
        };
        watch.held.clear();
        watch.by = Poll::begin(root, signals).map_or(By::Nobody, |poll| By::Us { _poll: poll });
        (watch, refused)
    }

    fn by_the_system(&mut self, signals: &Sender<Signal>) -> Result<(), notify::Error> {
        let sender = signals.clone();
        let system = RecommendedWatcher::new(move |event| pass_on(event, &sender), Config::default())?;
        self.by = By::System(system);
        self.renew().map(drop)
    }

    /// Whether a folder is not watched: it is gone, and may come back unseen.
    pub(super) fn lacks(&self) -> bool {
        let By::System(_) = self.by else { return false };
        std::iter::once(self.root.clone())
            .chain(WATCHED.iter().map(|name| self.root.join(name)))
            .any(|folder| !self.held.contains(&folder))
    }

    /// Lets go of a folder that was moved or deleted: another may have taken its place.
    pub(super) fn forget(&mut self, changed: &[PathBuf]) {
        let gone: Vec<PathBuf> = self.held.iter().filter(|held| changed.contains(held)).cloned().collect();
        for folder in gone {
            if let By::System(watcher) = &mut self.by {
                let _ = watcher.unwatch(&folder); // it may be gone already
            }
            self.held.remove(&folder);
        }
    }

    /// Begins anew: where hints were lost, there are folders that came unseen and are not watched.
    pub(super) fn again(&mut self) {
        let all: Vec<PathBuf> = self.held.iter().cloned().collect();
        self.forget(&all);
        let _ = self.renew(); // what could not be watched is lacking, and tried again soon
    }

    /// Watches what is there and is not watched yet. Whether anything was added.
    pub(super) fn renew(&mut self) -> Result<bool, notify::Error> {
        let By::System(watcher) = &mut self.by else { return Ok(false) };
        let root = (self.root.clone(), RecursiveMode::NonRecursive);
        let folders = WATCHED.iter().map(|name| (self.root.join(name), RecursiveMode::Recursive));
        let mut added = false;
        for (folder, mode) in std::iter::once(root).chain(folders) {
            if !folder.is_dir() {
                self.held.remove(&folder);
            } else if !self.held.contains(&folder) {
                match watcher.watch(&folder, mode) {
                    Ok(()) => added |= self.held.insert(folder),
                    // It went away in this moment.
                    Err(_) if !folder.is_dir() => {}
                    Err(error) => return Err(error),
                }
            }
        }
        Ok(added)
    }
}

/// That a file was opened or read is no change: we read them ourselves.
fn pass_on(event: notify::Result<Event>, signals: &Sender<Signal>) {
    let signal = match event {
        Ok(event) if event.need_rescan() => Signal::Rescan,
        Ok(event) => match event.kind {
            EventKind::Access(AccessKind::Close(AccessMode::Write)) => Signal::Changed(event.paths),
            EventKind::Access(_) => return,
            _ => Signal::Changed(event.paths),
        },
        Err(_) => Signal::Rescan,
    };
    let _ = signals.send(signal); // nobody listens once the preview ends
}
