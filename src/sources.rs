//! Stub.
#![allow(missing_docs)]
use crate::diag::FileId;
use std::sync::Arc;
#[derive(Default)]
pub struct Sources {
    pub files: Vec<Source>,
}
pub struct Source {
    pub id: FileId,
    pub path: Arc<str>,
    pub text: Arc<str>,
}
pub enum Resolved {
    File(FileId),
    Missing { suggestion: Option<String> },
    Outside,
}
impl Sources {
    pub fn find(&self, path: &str) -> Option<FileId> {
        self.files.iter().find(|f| &*f.path == path).map(|f| f.id)
    }
    pub fn text(&self, id: FileId) -> &Arc<str> {
        &self.files[id.0 as usize].text
    }
    pub fn path(&self, id: FileId) -> &str {
        &self.files[id.0 as usize].path
    }
    pub fn list<'a>(&'a self, prefix: &str) -> impl Iterator<Item = &'a Source> {
        let p = prefix.to_owned();
        self.files.iter().filter(move |f| f.path.starts_with(&p))
    }
    pub fn resolve(&self, _from: FileId, _p: &str) -> Resolved {
        Resolved::Outside
    }
}
