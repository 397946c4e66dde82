//! What a theme is read from.

use std::sync::Arc;

use crate::diag::{Checked, FileId};
use crate::sources::Sources;

/// A text with its place in the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ThemeText {
    /// The text, without a byte order mark.
    pub text: Arc<str>,
    /// How many bytes stand before it in the file: 3 behind a byte order mark, else 0.
    pub offset: usize,
}

impl ThemeText {
    /// A file's text as it was read, byte order mark and all.
    #[must_use]
    pub fn read(whole: &Arc<str>) -> Self {
        match whole.strip_prefix('\u{feff}') {
            Some(text) => Self { text: text.into(), offset: '\u{feff}'.len_utf8() },
            None => Self { text: Arc::clone(whole), offset: 0 },
        }
    }
}

/// The files of all themes.
pub trait Files {
    /// Files whose path begins with `prefix` (`themes/default/`), in order of their paths.
    fn list(&self, prefix: &str) -> Vec<(Arc<str>, FileId)>;
    /// A file's text; none, with the reason, where it cannot be read as text.
    fn text(&self, file: FileId) -> Checked<Option<ThemeText>>;
    /// A file's bytes; none, with the reason, where it cannot be read.
    fn bytes(&self, file: FileId) -> Checked<Option<Arc<[u8]>>>;
}

impl Files for Sources {
    fn list(&self, prefix: &str) -> Vec<(Arc<str>, FileId)> {
        Self::list(self, prefix).map(|source| (Arc::clone(&source.path), source.id)).collect()
    }

    fn text(&self, file: FileId) -> Checked<Option<ThemeText>> {
        // What could not be read was reported when the snapshot was taken.
        Checked::clean((!self.is_unread(file)).then(|| ThemeText::read(Self::text(self, file))))
    }

    fn bytes(&self, file: FileId) -> Checked<Option<Arc<[u8]>>> {
        if self.is_unread(file) {
            return Checked::clean(None);
        }
        match Self::bytes(self, file) {
            Ok(bytes) => Checked::clean(Some(bytes)),
            Err(finding) => Checked::new(None, vec![*finding]),
        }
    }
}
