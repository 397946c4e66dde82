//! Looking at the files by oneself, for places of which the system does not tell what changed there: folders of other
//! machines, and where it has no more room for those who ask.
//!
//! What is compared is what tells of a file without reading it. A file that was written just now may be written once
//! more within the same step of the clock, with as many bytes: so long its text is read as well.

use std::collections::BTreeMap;
use std::fs::Metadata;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::time::{Duration, SystemTime};

use walkdir::WalkDir;

use super::watch::{Signal, WATCHED};
use crate::sources::TEXT_LIMIT;

/// How often it is looked.
const POLL: Duration = Duration::from_millis(500);
/// A file that was not written for so long cannot be written within the same step of any file system's clock.
const SETTLED: Duration = Duration::from_secs(3);

/// A thread that looks; it ends when this goes.
pub(super) struct Poll {
    _ends: Sender<()>,
}

/// What is there, by its path.
type Seen = BTreeMap<PathBuf, Mark>;

/// What tells a file from what it was before.
#[derive(Debug)]
struct Mark {
    is_folder: bool,
    length: u64,
    written: Option<SystemTime>,
    changed: (i64, i64),
    /// The hash of its bytes, where what tells of it may not tell all.
    bytes: Option<blake3::Hash>,
    settled: bool,
}

impl Poll {
    /// Begins to look.
    pub(super) fn begin(root: &Path, signals: &Sender<Signal>) -> std::io::Result<Self> {
        let (ends, ended) = mpsc::channel();
        let (root, signals) = (root.to_owned(), signals.clone());
        // Now: whoever reads the files after this learns of all that changes from now on.
        let mut seen = look(&root, &Seen::new());
        std::thread::Builder::new().name("poll".to_owned()).spawn(move || {
            while ended.recv_timeout(POLL) == Err(RecvTimeoutError::Timeout) {
                let now = look(&root, &seen);
                let changed = changed(&seen, &now);
                seen = now;
                if !changed.is_empty() && signals.send(Signal::Changed(changed)).is_err() {
                    return;
                }
            }
        })?;
        Ok(Self { _ends: ends })
    }
}

/// What is there now. What cannot be looked at is not there.
fn look(root: &Path, before: &Seen) -> Seen {
    let walk = WATCHED.iter().flat_map(|name| WalkDir::new(root.join(name)).follow_links(true));
    walk.filter_map(Result::ok)
        .filter_map(|entry| {
            let about = entry.metadata().ok()?;
            let path = entry.into_path();
            let mark = mark(&path, &about, before.get(&path));
            Some((path, mark))
        })
        .collect()
}

fn mark(path: &Path, about: &Metadata, before: Option<&Mark>) -> Mark {
    if about.is_dir() {
        let settled = true;
        return Mark { is_folder: true, length: 0, written: None, changed: (0, 0), bytes: None, settled };
    }
    let (written, changed) = (about.modified().ok(), change(about));
    // What lies in the future, by a clock that was set back, may be any moment.
    let is_old = |time: SystemTime| time.elapsed().is_ok_and(|age| age > SETTLED);
    let settled = written.is_none_or(is_old) && moment(changed).is_none_or(is_old);
    let doubtful = !settled || before.is_some_and(|before| !before.settled);
    let is_read = doubtful && about.is_file() && about.len() <= TEXT_LIMIT;
    let bytes = is_read.then(|| std::fs::read(path).ok()).flatten().map(|bytes| blake3::hash(&bytes));
    Mark { is_folder: false, length: about.len(), written, changed, bytes, settled }
}

/// When the system last changed anything about a file: seconds and billionths, as it tells them.
#[cfg(unix)]
fn change(about: &Metadata) -> (i64, i64) {
    use std::os::unix::fs::MetadataExt;
    (about.ctime(), about.ctime_nsec())
}

#[cfg(not(unix))]
fn change(_: &Metadata) -> (i64, i64) {
    (0, 0)
}

fn moment((seconds, rest): (i64, i64)) -> Option<SystemTime> {
    let since = Duration::new(u64::try_from(seconds).ok()?, u32::try_from(rest).ok()?);
    SystemTime::UNIX_EPOCH.checked_add(since)
}

/// The paths of what came, went or is another.
fn changed(before: &Seen, now: &Seen) -> Vec<PathBuf> {
    let gone = before.keys().filter(|path| !now.contains_key(*path));
    let other = now.iter().filter(|(path, mark)| before.get(*path).is_none_or(|before| !before.is(mark)));
    gone.chain(other.map(|(path, _)| path)).cloned().collect()
}

impl Mark {
    fn is(&self, other: &Self) -> bool {
        let told = |mark: &Self| (mark.is_folder, mark.length, mark.written, mark.changed);
        let same_bytes = self.bytes.is_none() || other.bytes.is_none() || self.bytes == other.bytes;
        told(self) == told(other) && same_bytes
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use std::fs;

    use tempfile::TempDir;

    use super::*;

    fn paths(root: &Path, changed: &[PathBuf]) -> Vec<String> {
        let inner = changed.iter().map(|path| path.strip_prefix(root).unwrap());
        inner.map(|path| path.display().to_string()).collect()
    }

    #[test]
    fn what_came_went_and_changed_is_named() {
        let folder = TempDir::new().unwrap();
        let root = folder.path();
        let mut seen = look(root, &Seen::new());
        let mut changes = || {
            let now = look(root, &seen);
            let changed = changed(&seen, &now);
            seen = now;
            paths(root, &changed)
        };
        assert!(changes().is_empty());
        fs::create_dir_all(root.join("content/news")).unwrap();
        fs::write(root.join("content/news/a.md"), "satu").unwrap();
        fs::write(root.join("lain.md"), "satu").unwrap();
        assert_eq!(changes(), ["content", "content/news", "content/news/a.md"]);
        assert!(changes().is_empty());
        // As many bytes, and most of the time within one step of the clock.
        for turn in 0..50 {
            fs::write(root.join("content/news/a.md"), format!("{turn:04}")).unwrap();
            assert_eq!(changes(), ["content/news/a.md"]);
            assert!(changes().is_empty());
        }
        fs::remove_dir_all(root.join("content")).unwrap();
        assert_eq!(changes(), ["content", "content/news", "content/news/a.md"]);
    }

    #[test]
    fn times_that_go_back_are_changes() {
        let folder = TempDir::new().unwrap();
        let path = folder.path().join("themes/a.css");
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, "satu").unwrap();
        let before = look(folder.path(), &Seen::new());
        fs::write(&path, "dua!").unwrap();
        let long_ago = SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000_000);
        fs::File::options().write(true).open(&path).unwrap().set_modified(long_ago).unwrap();
        let now = look(folder.path(), &before);
        assert_eq!(paths(folder.path(), &changed(&before, &now)), ["themes/a.css"]);
        assert!(!now[&path].settled, "its time is old, but it was changed just now");
    }
}
