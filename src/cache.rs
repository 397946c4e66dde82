//! What was made before, by what it was made from: pictures and cards between two builds.
//!
//! In: a [`Key`], the hash of everything that goes into a file. Out: its bytes, if they were made before. A folder
//! that may be deleted at any time, shared between machines and broken off in the middle: an entry is written whole
//! under another name first, carries the hash of its own bytes, and is made anew where that does not agree. What
//! was not used for longest goes when the whole grows beyond its limit. Nothing that is published depends on whether
//! an entry was there. Never here: what the bytes mean.
#![allow(clippy::disallowed_methods)] // the room that keeps files beside the site

use std::fs::{self, File, FileTimes};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::time::{Duration, SystemTime};

use tempfile::{NamedTempFile, TempDir};

/// The folder's name, beside `content/`.
pub const FOLDER: &str = ".anugerah-cache";

/// Above this many bytes the oldest entries go: some thousand photographs in all their sizes.
pub const LIMIT: u64 = 2 * 1024 * 1024 * 1024;

/// An entry in use is marked as such at most this often: a mark costs more than the reading.
const MARK_EVERY: Duration = Duration::from_secs(24 * 60 * 60);

const TAG: &str =
    "Signature: 8a477f597d28d172789f06886806bc55\n# Made by anugerah; may be deleted at any time.\n";
const SEAL: usize = 16;

/// Everything that goes into a file, hashed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Key(blake3::Hash);

impl Key {
    /// The key of what is made from these parts in that way. Where one part ends and the next begins counts.
    #[must_use]
    pub fn of(recipe: &str, parts: &[&[u8]]) -> Self {
        let mut hasher = blake3::Hasher::new();
        for part in std::iter::once(recipe.as_bytes()).chain(parts.iter().copied()) {
            hasher.update(&(part.len() as u64).to_le_bytes());
            hasher.update(part);
        }
        Self(hasher.finalize())
    }

    /// The first eight hexadecimal digits, for addresses.
    #[must_use]
    pub fn short(&self) -> String {
        self.0.to_hex()[..8].to_owned()
    }
}

/// The cache. Shared by all threads, and by several builds at once.
#[derive(Debug, Default)]
pub struct Cache {
    folder: Option<PathBuf>,
    limit: u64,
    /// Deletes the folder when the cache goes, where it is to be there for one build alone.
    _passing: Option<TempDir>,
    trouble: OnceLock<String>,
}

impl Cache {
    /// One that keeps nothing.
    #[must_use]
    pub fn none() -> Self {
        Self::default()
    }

    /// The one in this folder, which is made when something is put into it.
    #[must_use]
    pub fn at(folder: &Path, limit: u64) -> Self {
        Self { folder: Some(folder.to_owned()), limit, ..Self::default() }
    }

    /// One that is gone after this build.
    ///
    /// # Errors
    /// If the system gives no folder.
    pub fn passing() -> io::Result<Self> {
        let passing = tempfile::Builder::new().prefix("anugerah-").tempdir()?;
        let folder = Some(passing.path().to_owned());
        Ok(Self { folder, limit: u64::MAX, _passing: Some(passing), ..Self::default() })
    }

    /// What was put under a key. None where nothing was, or what is there is not what was put.
    #[must_use]
    pub fn get(&self, key: &Key) -> Option<Vec<u8>> {
        let path = self.path(key)?;
        let mut bytes = fs::read(&path).ok()?;
        let length = bytes.len().checked_sub(SEAL);
        let sealed = length.is_some_and(|length| seal(&bytes[..length]) == bytes[length..]);
        if !sealed {
            let _ = fs::remove_file(&path);
            return None;
        }
        bytes.truncate(length.unwrap_or_default());
        mark(&path);
        Some(bytes)
    }

    /// Whether something is there. [`Self::get`] may still find that it is not what was put.
    #[must_use]
    pub fn has(&self, key: &Key) -> bool {
        self.path(key).is_some_and(|path| path.is_file())
    }

    /// Keeps bytes under a key. Where that cannot be done, they are made again next time.
    pub fn put(&self, key: &Key, bytes: &[u8]) {
        if let Some(path) = self.path(key)
            && let Err(error) = self.write(&path, bytes)
        {
            let _ = self.trouble.set(error.to_string());
        }
    }

    fn write(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        let (Some(top), Some(folder)) = (&self.folder, path.parent()) else { return Ok(()) };
        if !folder.is_dir() {
            fs::create_dir_all(folder)?;
            label(top)?;
        }
        let mut file = NamedTempFile::with_prefix_in("new-", folder)?;
        file.write_all(bytes)?;
        file.write_all(&seal(bytes))?;
        file.persist(path).map_err(|error| error.error)?;
        Ok(())
    }

    /// Why something could not be kept, if so: the first reason.
    #[must_use]
    pub fn trouble(&self) -> Option<&str> {
        self.trouble.get().map(String::as_str)
    }

    /// Takes out what was not used for longest until the whole is well below its limit; also what builds that were
    /// broken off left behind.
    pub fn sweep(&self) {
        let Some(folder) = &self.folder else { return };
        let mut entries = Vec::new();
        let mut total = 0;
        for path in below(folder) {
            let Ok(about) = fs::metadata(&path) else { continue };
            let used = about.modified().unwrap_or(SystemTime::UNIX_EPOCH);
            let unfinished = path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("new-"));
            if unfinished {
                if used.elapsed().is_ok_and(|age| age > MARK_EVERY) {
                    let _ = fs::remove_file(&path);
                }
                continue;
            }
            total += about.len();
            entries.push((used, path, about.len()));
        }
        if total <= self.limit {
            return;
        }
        entries.sort();
        for (_, path, size) in entries {
            if total <= self.limit / 5 * 4 {
                break;
            }
            if fs::remove_file(&path).is_ok() {
                total -= size;
            }
        }
    }

    fn path(&self, key: &Key) -> Option<PathBuf> {
        let hex = key.0.to_hex();
        Some(self.folder.as_ref()?.join(&hex[..2]).join(&hex[2..]))
    }
}

fn seal(bytes: &[u8]) -> [u8; SEAL] {
    let mut seal = [0; SEAL];
    seal.copy_from_slice(&blake3::hash(bytes).as_bytes()[..SEAL]);
    seal
}

/// Says when an entry was last used.
fn mark(path: &Path) {
    let Ok(file) = File::options().append(true).open(path) else { return };
    let used = file.metadata().and_then(|about| about.modified());
    if used.is_ok_and(|used| used.elapsed().is_ok_and(|age| age > MARK_EVERY)) {
        let _ = file.set_times(FileTimes::new().set_modified(SystemTime::now()));
    }
}

/// Tells backups and git that nothing here is worth keeping.
fn label(top: &Path) -> io::Result<()> {
    for (name, text) in [("CACHEDIR.TAG", TAG), (".gitignore", "*\n")] {
        let path = top.join(name);
        if !path.exists() {
            fs::write(path, text)?;
        }
    }
    Ok(())
}

/// The entries: files in folders of two hexadecimal digits. Whatever else lies there is not ours.
fn below(top: &Path) -> Vec<PathBuf> {
    let list = |folder: &Path| -> Vec<PathBuf> {
        let entries = fs::read_dir(folder).into_iter().flatten().flatten();
        entries.map(|entry| entry.path()).collect()
    };
    let ours = |path: &PathBuf| {
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        name.len() == 2 && name.chars().all(|c| c.is_ascii_hexdigit()) && path.is_dir()
    };
    list(top)
        .into_iter()
        .filter(ours)
        .flat_map(|folder| list(&folder))
        .filter(|path| path.is_file())
        .collect()
}
