//! The folder of news as it was read, for whoever reads it again after a few of its files have changed: what came, went
//! or changed is read, and joined with its translations; all else is not looked at.
//!
//! Only a folder in which nothing was found wrong is kept so; one in which anything may be wrong is read as a whole,
//! by `merge`.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::sync::Arc;

use super::article::{self, ArticleFile};
use super::kept::KeptFile;
use crate::awards::news::NewsEntry;
use crate::diag::FileId;
use crate::sources::Sources;

/// Where news are.
pub(super) const FOLDER: &str = "content/news/";
/// So many files at once are an edit; more are another checkout, which is read as a whole.
const FEW: usize = 256;

/// See the module.
#[derive(Clone, Default)]
pub(super) struct Folder {
    /// Its files, in the order of their paths.
    rows: Vec<Row>,
    /// The news with their translations, in the order of the originals' files.
    news: Arc<Vec<Arc<NewsEntry>>>,
    /// Files that its articles name, some perhaps no longer.
    named: Arc<BTreeSet<FileId>>,
}

/// One file.
#[derive(Clone, Copy)]
struct Row {
    file: FileId,
    /// What tells its text from all others that are held.
    text: usize,
    /// The original that it is, or is a translation of; none if it is no article.
    of: Option<FileId>,
}

impl Row {
    fn is_original(&self) -> bool {
        self.of == Some(self.file)
    }
}

/// Files that were read anew.
type Anew = HashMap<FileId, Arc<KeptFile>>;

/// What became of the folder.
#[derive(Default)]
struct Changes {
    rows: Vec<Row>,
    changed: Vec<Row>,
    come: Vec<FileId>,
    gone: Vec<Row>,
}

impl Folder {
    /// The folder of which these are the news. None if anything was found in any of its files.
    pub(super) fn of<'k>(
        sources: &Sources,
        news: &Arc<Vec<Arc<NewsEntry>>>,
        kept: impl Fn(FileId) -> Option<&'k Arc<KeptFile>>,
    ) -> Option<Self> {
        let (mut rows, mut named) = (Vec::new(), BTreeSet::new());
        let mut originals: HashMap<&Arc<str>, FileId> = HashMap::new();
        let mut translations = Vec::new();
        for source in sources.list(FOLDER) {
            let mut row = Row { file: source.id, text: sources.text_at(source.id)?, of: None };
            if is_article(&source.path) {
                let kept = kept(source.id)?;
                named.extend(kept.named());
                match clean(kept)? {
                    ArticleFile::News(item) => {
                        row.of = Some(source.id);
                        originals.insert(&item.key, source.id);
                    }
                    ArticleFile::Translation(translation) => translations.push((rows.len(), translation)),
                    ArticleFile::Page(_) => return None,
                }
            }
            rows.push(row);
        }
        for (at, translation) in translations {
            rows[at].of = Some(*originals.get(&translation.key)?);
        }
        let whole = originals.len() == news.len();
        whole.then(|| Self { rows, news: news.clone(), named: Arc::new(named) })
    }

    /// The news.
    pub(super) fn news(&self) -> &Arc<Vec<Arc<NewsEntry>>> {
        &self.news
    }

    /// The folder as it is now, the files that were read for it, and those that are gone. None where it must be read
    /// as a whole. `read` gives what a file holds, `kept` what one held that did not change.
    pub(super) fn again<'k>(
        &self,
        sources: &Sources,
        read: impl Fn(FileId) -> Option<Arc<KeptFile>>,
        kept: impl Fn(FileId) -> Option<&'k Arc<KeptFile>>,
    ) -> Option<(Self, Anew, Vec<FileId>)> {
        if !self.named.iter().all(|file| sources.get(*file).is_some()) {
            return None;
        }
        let mut changes = self.changes(sources, &kept)?;
        let to_read = changes.changed.iter().map(|row| row.file).chain(changes.come.iter().copied());
        let read: Option<Anew> = to_read.map(|file| Some((file, read(file)?))).collect();
        let read = read?;
        let affected = self.affected(&mut changes, &read)?;
        let file = |file: FileId| read.get(&file).or_else(|| kept(file)).and_then(|kept| clean(kept));
        let gone: Vec<FileId> = changes.gone.iter().map(|row| row.file).collect();
        let mut next = Self { rows: changes.rows, ..self.clone() };
        if !affected.is_empty() || !gone.is_empty() {
            next.news = Arc::new(self.news_again(&next.rows, &affected, file)?);
        }
        for file in read.values().flat_map(|kept| kept.named()) {
            if !next.named.contains(&file) {
                Arc::make_mut(&mut next.named).insert(file);
            }
        }
        Some((next, read, gone))
    }

    fn changes<'k>(
        &self,
        sources: &Sources,
        kept: impl Fn(FileId) -> Option<&'k Arc<KeptFile>>,
    ) -> Option<Changes> {
        let now = sources.folder(FOLDER);
        let mut changes = Changes { rows: Vec::with_capacity(now.len()), ..Changes::default() };
        let (mut before, mut now) = (self.rows.iter().peekable(), now.iter().peekable());
        loop {
            match (before.peek().copied(), now.peek().copied()) {
                (None, None) => return Some(changes),
                (Some(old), Some(file)) if old.file == *file => {
                    let text = sources.text_at(*file)?;
                    let row = Row { text, ..*old };
                    changes.rows.push(row);
                    if text != old.text && row.of.is_some() {
                        changes.changed.push(row);
                    }
                    before.next();
                    now.next();
                }
                (old, file) => {
                    // Both stand in the order of their paths: the first of the two is missing on the other side. A
                    // file that is no article is read by nobody here, but may be told of.
                    let path = |old: &Row| kept(old.file).map(|kept| &kept.source().path);
                    let is_gone = match (old, file) {
                        (Some(old), Some(file)) => &**path(old)? < sources.path(*file),
                        (old, _) => old.is_some(),
                    };
                    if is_gone {
                        changes.gone.extend(before.next().filter(|row| row.of.is_some()).copied());
                        old.filter(|row| row.of.is_some())?;
                    } else {
                        let file = *now.next().filter(|file| is_article(sources.path(**file)))?;
                        changes.come.push(file);
                        changes.rows.push(Row { file, text: sources.text_at(file)?, of: None });
                    }
                }
            }
            if changes.changed.len() + changes.come.len() + changes.gone.len() > FEW {
                return None;
            }
        }
    }

    /// The originals of which something changed. Notes what each file belongs to that came.
    fn affected(&self, changes: &mut Changes, read: &Anew) -> Option<BTreeSet<FileId>> {
        let mut affected = BTreeSet::new();
        for row in &changes.changed {
            match clean(read.get(&row.file)?)? {
                ArticleFile::News(_) if row.is_original() => {}
                ArticleFile::Translation(_) if !row.is_original() => {}
                _ => return None,
            }
            affected.extend(row.of);
        }
        let gone: BTreeSet<FileId> = changes.gone.iter().map(|row| row.file).collect();
        let of_gone = changes.gone.iter().filter_map(|row| row.of);
        affected.extend(of_gone.filter(|of| !gone.contains(of)));
        let came = self.originals_of(changes, read, &gone)?;
        for row in changes.rows.iter_mut().filter(|row| row.of.is_none()) {
            let Some(kept) = read.get(&row.file) else { continue }; // no article
            let key = match clean(kept)? {
                ArticleFile::News(item) => &item.key,
                ArticleFile::Translation(translation) => &translation.key,
                ArticleFile::Page(_) => return None,
            };
            row.of = Some(*came.get(key)?);
            affected.extend(row.of);
        }
        // A translation of what went is a mistake, or one of what came instead.
        let is_left = changes.rows.iter().filter_map(|row| row.of).any(|of| gone.contains(&of));
        (!is_left).then_some(affected)
    }

    /// The original of each key that a file has which came. None where two have one.
    fn originals_of(
        &self,
        changes: &Changes,
        read: &Anew,
        gone: &BTreeSet<FileId>,
    ) -> Option<HashMap<Arc<str>, FileId>> {
        let (mut originals, mut wanted) = (HashMap::new(), HashSet::new());
        for file in &changes.come {
            match clean(read.get(file)?)? {
                ArticleFile::News(item) => {
                    wanted.insert(item.key.clone());
                    if originals.insert(item.key.clone(), *file).is_some() {
                        return None;
                    }
                }
                ArticleFile::Translation(translation) => drop(wanted.insert(translation.key.clone())),
                ArticleFile::Page(_) => return None,
            }
        }
        if !wanted.is_empty() {
            for (file, item) in self.originals().filter(|(file, _)| !gone.contains(file)) {
                if wanted.contains(&item.key) && originals.insert(item.key.clone(), file).is_some() {
                    return None;
                }
            }
        }
        Some(originals)
    }

    fn originals(&self) -> impl Iterator<Item = (FileId, &Arc<NewsEntry>)> {
        self.rows.iter().filter(|row| row.is_original()).map(|row| row.file).zip(self.news.iter())
    }

    /// The news of some files: those of before, but for those of which something changed.
    fn news_again<'k>(
        &self,
        rows: &[Row],
        affected: &BTreeSet<FileId>,
        file: impl Fn(FileId) -> Option<&'k ArticleFile>,
    ) -> Option<Vec<Arc<NewsEntry>>> {
        let mut before = self.originals();
        let mut news = Vec::with_capacity(rows.len());
        for row in rows.iter().filter(|row| row.is_original()) {
            if !affected.contains(&row.file) {
                news.push(before.find(|(file, _)| *file == row.file)?.1.clone());
                continue;
            }
            let Some(ArticleFile::News(original)) = file(row.file) else { return None };
            let own = rows.iter().filter(|other| other.of == row.of && !other.is_original());
            let own = own.map(|row| match file(row.file) {
                Some(ArticleFile::Translation(translation)) => Some(translation.clone()),
                _ => None,
            });
            let translations: Option<Vec<_>> = own.collect();
            news.push(article::whole(original, translations?));
        }
        Some(news)
    }
}

fn is_article(path: &str) -> bool {
    path.ends_with(".md")
}

/// What an article's file holds, if nothing was found in it and it holds on its own.
fn clean(kept: &KeptFile) -> Option<&ArticleFile> {
    kept.clean_article()
}
