//! Where news stand, by their keys.
//!
//! A key leads to the file that the item is written in, and that to its place: so one table of keys serves as long as
//! the news have the same, wherever they stand.

use std::collections::HashMap;
use std::sync::Arc;

use super::{Moves, NewsAt};
use crate::awards::news::NewsEntry;
use crate::diag::FileId;

/// See the module.
#[derive(Clone, Debug, Default)]
pub struct NewsKeys {
    files: Arc<HashMap<Arc<str>, FileId>>,
    /// By the numbers of files.
    at: Vec<Option<NewsAt>>,
}

impl NewsKeys {
    /// The keys of some news, the newest first.
    pub(in crate::awards) fn of(news: &[&Arc<NewsEntry>]) -> Self {
        let files = news.iter().map(|item| (item.key.clone(), file(item))).collect();
        let mut keys = Self { files: Arc::new(files), at: Vec::new() };
        news.iter().enumerate().for_each(|(at, item)| keys.put(at, item));
        keys
    }

    /// The keys of some news from those before, without those of the items that are gone.
    pub(in crate::awards) fn again<'e>(
        &self,
        news: &[&Arc<NewsEntry>],
        moves: &Moves,
        gone: impl Iterator<Item = &'e Arc<NewsEntry>>,
    ) -> Self {
        let mut files = self.files.clone();
        let gone: HashMap<&Arc<str>, FileId> = gone.map(|item| (&item.key, file(item))).collect();
        let come: HashMap<&Arc<str>, FileId> =
            moves.come().map(|at| news[at.index()]).map(|item| (&item.key, file(item))).collect();
        if come != gone {
            let files = Arc::make_mut(&mut files);
            for key in gone.keys() {
                files.remove(*key);
            }
            files.extend(come.into_iter().map(|(key, file)| (key.clone(), file)));
        }
        let mut keys = Self { files, at: self.at.iter().map(|at| moves.now((*at)?)).collect() };
        moves.come().for_each(|at| keys.put(at.index(), news[at.index()]));
        keys
    }

    fn put(&mut self, at: usize, item: &NewsEntry) {
        let file = file(item).0 as usize;
        if self.at.len() <= file {
            self.at.resize(file + 1, None);
        }
        self.at[file] = Some(NewsAt(at as u32));
    }

    /// Where the item of a key stands.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<NewsAt> {
        let file = self.files.get(key)?;
        self.at.get(file.0 as usize).copied().flatten()
    }

    /// All keys, in no order.
    pub fn all(&self) -> impl Iterator<Item = &Arc<str>> {
        self.files.keys()
    }
}

fn file(item: &NewsEntry) -> FileId {
    item.original.title.span.file
}
