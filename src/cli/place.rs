//! Files that become the staff's own: a new one never takes the place of one that is there.

use std::fs::{self, File};
use std::io::{ErrorKind, Write};
use std::path::Path;

use super::outlet::Outlet;
use crate::locale::{Value, Words};

/// Why a file was not written.
#[derive(Debug)]
pub(super) enum Misplaced {
    /// There is one of that name.
    Taken,
    /// The system refused.
    Refused(std::io::Error),
}

/// Writes a new file, and the folders above it.
pub(super) fn place(path: &Path, text: &str) -> Result<(), Misplaced> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(Misplaced::Refused)?;
    }
    let file = File::options().write(true).create_new(true).open(path);
    let mut file = file.map_err(|error| match error.kind() {
        ErrorKind::AlreadyExists => Misplaced::Taken,
        _ => Misplaced::Refused(error),
    })?;
    file.write_all(text.as_bytes()).map_err(|error| {
        // Half a file would only be taken for a whole one.
        let _ = fs::remove_file(path);
        Misplaced::Refused(error)
    })
}

/// Says why a file was not written.
pub(super) fn complain(outlet: &Outlet, words: &Words, path: &Path, why: &Misplaced) {
    let shown = path.display().to_string();
    let path = ("path", Value::from(shown.as_str()));
    outlet.complain(&match why {
        Misplaced::Taken => words.say("file-taken", &[path]),
        Misplaced::Refused(error) => {
            words.say("file-refused", &[path, ("reason", Value::from(error.to_string()))])
        }
    });
}
