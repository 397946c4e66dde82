//! The staged, atomic writer.
//!
//! All files are written into a folder beside the output; only when every one of them stands are the two
//! exchanged, in one step of the system (`renameat2` with `RENAME_EXCHANGE`). Whoever reads the output sees
//! the whole old site or the whole new one. Where the system has no such step (see [`super::replace`]), files
//! are replaced one by one from the complete stage.
//!
//! A build that fails or is killed leaves the old site; its stage is cleared away by the next. Files are
//! not forced to the disk one by one (60,000 times that would be minutes): what a power failure leaves is
//! for the next build to mend.
#![allow(clippy::disallowed_methods)] // the room that writes the disk

use std::collections::{BTreeMap, HashSet};
use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use super::folder::{self, LIST, Lists};
use super::replace;
use super::{Class, OutPath};

/// Why the output could not be written.
#[derive(Debug)]
pub enum OutputError {
    /// The output folder is one that must not be replaced, holds one, or lies in one.
    Protected(PathBuf),
    /// The folder holds files that are not ours: the first of them, and how many more.
    Foreign(Vec<String>, usize),
    /// The system refused: what was being done to which path, and why.
    System(&'static str, PathBuf, std::io::Error),
}

impl OutputError {
    /// The message that says it, with its arguments.
    #[must_use]
    pub fn message(&self) -> (&'static str, Vec<(&'static str, String)>) {
        match self {
            Self::Protected(path) => ("output-protected", vec![("path", path.display().to_string())]),
            Self::Foreign(files, 0) => ("output-foreign", vec![("files", files.join(", "))]),
            Self::Foreign(files, more) => {
                ("output-foreign-many", vec![("files", files.join(", ")), ("more", more.to_string())])
            }
            Self::System(doing, path, error) => {
                (*doing, vec![("path", path.display().to_string()), ("reason", error.to_string())])
            }
        }
    }
}

pub(super) fn system(doing: &'static str, path: &Path) -> impl FnOnce(std::io::Error) -> OutputError {
    let path = path.to_owned();
    move |error| OutputError::System(doing, path, error)
}

/// What was published.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Committed {
    /// Files that stand there now.
    pub written: usize,
    /// Files of the site before that are gone.
    pub removed: usize,
    /// Of those that stand there, how many were there before, byte for byte.
    pub unchanged: usize,
}

/// How a complete stage takes the place of the output.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// In one step where the system has it, else file by file.
    Best,
    /// File by file: for a folder that another program holds open or has mounted.
    OneByOne,
}

/// A site being written. Dropped before it is committed, it leaves nothing.
pub struct Stage {
    output: PathBuf,
    folder: PathBuf,
    way: Way,
    /// What stands in the output now and is ours.
    old: Lists,
    unchanged: AtomicUsize,
    written: Mutex<BTreeMap<OutPath, Class>>,
    folders: Mutex<HashSet<PathBuf>>,
    /// Held until the stage is gone: two builds never write at once.
    _lock: File,
}

impl Stage {
    /// Takes the output folder. `protect` are folders that it must not be, hold or lie in; `on_wait` is
    /// called once if another build has it.
    ///
    /// # Errors
    /// If the folder must not or cannot be taken.
    pub fn open(output: &Path, protect: &[&Path], way: Way, on_wait: &dyn Fn()) -> Result<Self, OutputError> {
        let output = folder::resolve(output)?;
        folder::check_protected(&output, protect)?;
        let lock = lock(&folder::beside(&output, "lock"), on_wait)?;
        replace::recover(&output)?;
        folder::check_foreign(&output)?;
        let folder = folder::beside(&output, "stage");
        fs::create_dir(&folder).map_err(system("output-cannot-make", &folder))?;
        Ok(Self {
            old: folder::read_list(&output),
            unchanged: AtomicUsize::new(0),
            output,
            folder,
            way,
            written: Mutex::default(),
            folders: Mutex::default(),
            _lock: lock,
        })
    }

    /// Writes one file. From as many threads as there are. A file whose very bytes the output has already is not
    /// written but linked, and keeps its time: who copies the site elsewhere sees what changed.
    ///
    /// # Errors
    /// If the system refuses (a full disk).
    pub fn write(&self, path: &OutPath, class: Class, bytes: &[u8]) -> Result<(), OutputError> {
        let disk = self.folder.join(path.as_str());
        if let Some(parent) = disk.parent() {
            self.make_folder(parent)?;
        }
        if self.old.contains_key(path.as_str()) && link_same(&self.output.join(path.as_str()), &disk, bytes) {
            self.unchanged.fetch_add(1, Ordering::Relaxed);
            lock_of(&self.written).insert(path.clone(), class);
            return Ok(());
        }
        let mut file = File::create_new(&disk).map_err(system("output-cannot-write", &disk))?;
        file.write_all(bytes).map_err(system("output-cannot-write", &disk))?;
        lock_of(&self.written).insert(path.clone(), class);
        Ok(())
    }

    fn make_folder(&self, folder: &Path) -> Result<(), OutputError> {
        if lock_of(&self.folders).contains(folder) {
            return Ok(());
        }
        fs::create_dir_all(folder).map_err(system("output-cannot-make", folder))?;
        lock_of(&self.folders).insert(folder.to_owned());
        Ok(())
    }

    /// Puts the new site in the place of the old one.
    ///
    /// # Errors
    /// If the system refuses. The old site then stands, or (where files are replaced one by one) the next
    /// build finishes what this one began.
    pub fn commit(self) -> Result<Committed, OutputError> {
        let written = std::mem::take(&mut *lock_of(&self.written));
        let old = &self.old;
        let unchanged = self.unchanged.load(Ordering::Relaxed);
        let new: Lists = written.iter().map(|(path, class)| (path.as_str().to_owned(), *class)).collect();
        let removed = old.keys().filter(|path| !new.contains_key(*path)).count();
        folder::write_list(&self.folder.join(LIST), &new)?;
        match self.way {
            Way::Best => replace::exchange(&self.folder, &self.output)?,
            Way::OneByOne => replace::one_by_one(&self.folder, &self.output)?,
        }
        Ok(Committed { written: new.len(), removed, unchanged })
    }

    /// Takes away what was written, while others may still write: for a program that ends now.
    pub fn discard(&self) {
        // Twice, for what was written meanwhile; the next build clears away what stays even so.
        let _ = fs::remove_dir_all(&self.folder);
        let _ = fs::remove_dir_all(&self.folder);
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        // Nothing can be said here, and the next build clears away what stays.
        if !replace::is_under_way(&self.output) {
            let _ = fs::remove_dir_all(&self.folder);
        }
    }
}

/// Links to an old file if it has these very bytes. Whatever is in the way of that, the file is written.
fn link_same(old: &Path, new: &Path, bytes: &[u8]) -> bool {
    let same_size = old.symlink_metadata().is_ok_and(|is| is.is_file() && is.len() == bytes.len() as u64);
    same_size && fs::read(old).is_ok_and(|old| old == bytes) && fs::hard_link(old, new).is_ok()
}

/// A thread that failed while it held the lock has left a whole value: only inserts happen under it.
fn lock_of<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
}

fn lock(path: &Path, on_wait: &dyn Fn()) -> Result<File, OutputError> {
    let file = File::options().create(true).truncate(false).write(true).open(path);
    let file = file.map_err(system("output-cannot-lock", path))?;
    match file.try_lock() {
        Ok(()) => {}
        Err(fs::TryLockError::WouldBlock) => {
            on_wait();
            file.lock().map_err(system("output-cannot-lock", path))?;
        }
        Err(fs::TryLockError::Error(error)) => return Err(system("output-cannot-lock", path)(error)),
    }
    Ok(file)
}
