//! Paths in the output: they cannot leave it, on any system that may serve it.

use std::borrow::Borrow;
use std::sync::Arc;

use unicode_normalization::is_nfc;

/// A path below the output folder, `/` between its names.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OutPath(Arc<str>);

/// Why a text is no [`OutPath`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadPath {
    /// No name at all, or an empty one between two slashes, or one at the start or end.
    Empty,
    /// `.` or `..`.
    Dots,
    /// A character that some file system cannot hold, or that is no composed Unicode.
    Character,
    /// A name that Windows keeps for itself, or a dot or blank at a name's end.
    Reserved,
    /// A name of more than 255 bytes.
    Long,
}

impl OutPath {
    /// Checks a path.
    ///
    /// # Errors
    /// If some file system could not hold it, or it could leave the folder.
    pub fn new(path: &str) -> Result<Self, BadPath> {
        // Nearly all paths are ASCII, which is composed: looking it up costs more than all other checks.
        if !path.is_ascii() && !is_nfc(path) {
            return Err(BadPath::Character);
        }
        path.split('/').try_for_each(check)?;
        Ok(Self(path.into()))
    }

    /// The path.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Borrow<str> for OutPath {
    fn borrow(&self) -> &str {
        &self.0
    }
}

/// One name of a path. Windows's rules are the strictest, and a site is built on one system, copied
/// through another and served from a third: <https://learn.microsoft.com/windows/win32/fileio/naming-a-file>.
fn check(name: &str) -> Result<(), BadPath> {
    if name.is_empty() {
        return Err(BadPath::Empty);
    }
    if name == "." || name == ".." {
        return Err(BadPath::Dots);
    }
    if name.len() > 255 {
        return Err(BadPath::Long);
    }
    if name.chars().any(|c| c.is_control() || matches!(c, '\\' | '<' | '>' | ':' | '"' | '|' | '?' | '*')) {
        return Err(BadPath::Character);
    }
    let stem = name.split('.').next().unwrap_or_default().to_ascii_uppercase();
    let device = matches!(&*stem, "CON" | "PRN" | "AUX" | "NUL")
        || (stem.len() == 4
            && (stem.starts_with("COM") || stem.starts_with("LPT"))
            && stem.ends_with(|c: char| c.is_ascii_digit()));
    if device || name.ends_with(['.', ' ']) {
        return Err(BadPath::Reserved);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn names_that_could_leave_the_folder_are_refused() {
        for (path, fault) in [
            ("", BadPath::Empty),
            ("/a", BadPath::Empty),
            ("a//b", BadPath::Empty),
            ("a/", BadPath::Empty),
            ("../a", BadPath::Dots),
            ("a/../../b", BadPath::Dots),
            ("a\\b", BadPath::Character),
            ("C:a", BadPath::Character),
            ("a/con.html", BadPath::Reserved),
            ("a/b.", BadPath::Reserved),
            ("e\u{301}", BadPath::Character),
        ] {
            assert_eq!(OutPath::new(path), Err(fault), "{path:?}");
        }
        assert!(OutPath::new("berita/judul/index.html").is_ok());
        assert!(OutPath::new(".well-known/security.txt").is_ok());
        assert_eq!(OutPath::new(&"x".repeat(256)), Err(BadPath::Long));
    }

    proptest! {
        #[test]
        fn no_path_leaves_its_folder(path in ".{0,40}") {
            if let Ok(path) = OutPath::new(&path) {
                let joined = std::path::Path::new("/site").join(path.as_str());
                prop_assert!(joined.starts_with("/site"));
                prop_assert!(joined.components().all(|part| part != std::path::Component::ParentDir));
            }
        }
    }
}
