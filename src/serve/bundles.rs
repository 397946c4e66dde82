//! The bundles of a previewed site, such as its search index: each made once somebody asks for something in its folder,
//! and not before. What is wrong with one is told by a build: a preview without it is a preview all the same.

use std::sync::OnceLock;

use crate::output::{Bundle, Files, Output};

/// All of them.
pub(super) struct Bundles<'o> {
    all: Vec<(&'o Bundle<'o>, OnceLock<Files>)>,
}

impl<'o> Bundles<'o> {
    pub(super) fn new(output: &'o Output<'o>) -> Self {
        Self { all: output.bundles().iter().map(|bundle| (bundle, OnceLock::new())).collect() }
    }

    /// The bytes of a file by its path in the output.
    pub(super) fn file(&self, path: &str) -> Option<Vec<u8>> {
        let (bundle, made) = self.all.iter().find(|(bundle, _)| path.starts_with(&bundle.folder))?;
        let files = made.get_or_init(|| (bundle.job)().value);
        files.iter().find(|(known, _)| known.as_str() == path).map(|(_, bytes)| bytes.clone())
    }
}
