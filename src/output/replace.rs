//! How a complete stage takes the place of the output.
//!
//! In one step, where the system can exchange two folders. Else one by one: assets, then pages, then the
//! rest, then what is gone; a note beside the output says that this is under way, and the next start
//! finishes it from the stage, which is complete.
#![allow(clippy::disallowed_methods)] // part of the room that writes the disk

use std::fs;
use std::path::Path;

use super::folder::{self, LIST, Lists, beside};
use super::stage::{OutputError, system};

/// Exchanges stage and output; where the system cannot, replaces one by one.
pub(super) fn exchange(stage: &Path, output: &Path) -> Result<(), OutputError> {
    if !output.exists() {
        return fs::rename(stage, output).map_err(system("output-cannot-exchange", output));
    }
    match exchange_folders(stage, output) {
        Ok(()) => finish(stage, output),
        Err(_) => one_by_one(stage, output),
    }
}

/// The old site stands at the stage's path now: what is not ours goes over, the rest goes away.
fn finish(old: &Path, output: &Path) -> Result<(), OutputError> {
    carry_over(old, output)?;
    fs::remove_dir_all(old).map_err(system("output-cannot-remove", old))
}

fn carry_over(old: &Path, output: &Path) -> Result<(), OutputError> {
    for path in folder::carried(old, &folder::read_list(old))? {
        let (from, to) = (old.join(&path), output.join(&path));
        if to.symlink_metadata().is_ok() || from.symlink_metadata().is_err() {
            continue;
        }
        if let Some(parent) = to.parent() {
            fs::create_dir_all(parent).map_err(system("output-cannot-make", parent))?;
        }
        fs::rename(&from, &to).map_err(system("output-cannot-exchange", &to))?;
    }
    Ok(())
}

#[cfg(any(target_os = "linux", target_os = "android", target_os = "macos", target_os = "ios"))]
fn exchange_folders(a: &Path, b: &Path) -> std::io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    renameat_with(CWD, a, CWD, b, RenameFlags::EXCHANGE).map_err(std::io::Error::from)
}

#[cfg(not(any(target_os = "linux", target_os = "android", target_os = "macos", target_os = "ios")))]
fn exchange_folders(_: &Path, _: &Path) -> std::io::Result<()> {
    Err(std::io::ErrorKind::Unsupported.into())
}

/// Whether a stage must be kept, because the output is being replaced from it.
pub(super) fn is_under_way(output: &Path) -> bool {
    beside(output, "journal").exists()
}

/// Replaces each file in a step of its own.
pub(super) fn one_by_one(stage: &Path, output: &Path) -> Result<(), OutputError> {
    let journal = beside(output, "journal");
    fs::write(&journal, b"").map_err(system("output-cannot-write", &journal))?;
    roll_forward(stage, output)?;
    fs::remove_file(&journal).map_err(system("output-cannot-remove", &journal))
}

/// May be done again from the start, whenever it was broken off.
fn roll_forward(stage: &Path, output: &Path) -> Result<(), OutputError> {
    fs::create_dir_all(output).map_err(system("output-cannot-make", output))?;
    let (new, old) = (folder::read_list(stage), folder::read_list(output));
    // Until all is done, both sites' files are ours.
    let both: Lists = old.iter().chain(&new).map(|(path, class)| (path.clone(), *class)).collect();
    folder::write_list(&output.join(LIST), &both)?;
    let mut paths: Vec<_> = new.iter().collect();
    paths.sort_by_key(|(path, class)| (**class, path.as_str()));
    for (path, _) in paths {
        put(&stage.join(path), &output.join(path), output)?;
    }
    for path in both.keys().filter(|path| !new.contains_key(*path)) {
        remove(&output.join(path), output)?;
    }
    folder::write_list(&output.join(LIST), &new)?;
    fs::remove_dir_all(stage).map_err(system("output-cannot-remove", stage))
}

/// Writes beside the place first, then takes it: a reader sees the old file or the new one.
fn put(from: &Path, to: &Path, output: &Path) -> Result<(), OutputError> {
    let bytes = fs::read(from).map_err(system("output-cannot-read", from))?;
    // What stands there already keeps its time.
    let same = |about: fs::Metadata| about.is_file() && about.len() == bytes.len() as u64;
    if to.symlink_metadata().is_ok_and(same) && fs::read(to).is_ok_and(|old| old == bytes) {
        return Ok(());
    }
    let Some(parent) = to.parent() else { return Ok(()) };
    make_real_folders(parent, output)?;
    if to.symlink_metadata().is_ok_and(|about| about.is_dir()) {
        fs::remove_dir_all(to).map_err(system("output-cannot-remove", to))?;
    }
    let beside = parent.join(".anugerah-new");
    fs::write(&beside, bytes).map_err(system("output-cannot-write", &beside))?;
    fs::rename(&beside, to).map_err(system("output-cannot-write", to))
}

/// A link that stands where a folder of ours should be would lead the writing out of the output.
fn make_real_folders(folder: &Path, output: &Path) -> Result<(), OutputError> {
    let mut missing: Vec<&Path> = folder.ancestors().take_while(|above| *above != output).collect();
    missing.reverse();
    for folder in missing {
        match folder.symlink_metadata() {
            Ok(about) if about.is_dir() => continue,
            Ok(_) => fs::remove_file(folder).map_err(system("output-cannot-remove", folder))?,
            Err(_) => {}
        }
        fs::create_dir(folder).map_err(system("output-cannot-make", folder))?;
    }
    Ok(())
}

/// Takes a file of ours away, and the folders that it leaves empty.
fn remove(file: &Path, output: &Path) -> Result<(), OutputError> {
    if let Err(error) = fs::remove_file(file)
        && !matches!(error.kind(), std::io::ErrorKind::NotFound | std::io::ErrorKind::NotADirectory)
        && !file.is_dir()
    {
        return Err(system("output-cannot-remove", file)(error));
    }
    for folder in file.ancestors().skip(1).take_while(|above| *above != output) {
        if fs::remove_dir(folder).is_err() {
            break;
        }
    }
    Ok(())
}

/// Finishes what a killed build left: a replacement that was under way, an old site that was exchanged
/// but not yet cleared away, a stage that never became a site.
pub(super) fn recover(output: &Path) -> Result<(), OutputError> {
    let (stage, journal) = (beside(output, "stage"), beside(output, "journal"));
    if journal.exists() {
        if stage.join(LIST).exists() {
            roll_forward(&stage, output)?;
        }
        fs::remove_file(&journal).map_err(system("output-cannot-remove", &journal))?;
    }
    if stage.symlink_metadata().is_ok_and(|about| about.is_dir()) {
        if output.exists() {
            carry_over(&stage, output)?;
        }
        fs::remove_dir_all(&stage).map_err(system("output-cannot-remove", &stage))?;
    }
    Ok(())
}
