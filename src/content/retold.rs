//! Articles of which only the words have changed: what is edited most, and what changes nothing else of a site.
//!
//! In: some files, and what was read of them before. Out: their new texts; nothing where more may have changed than
//! the words below the front matter.

use std::sync::Arc;

use super::article::ArticleFile;
use super::desk::Desk;
use super::front_matter;
use super::kept::{Kept, KeptFile, Seen};
use super::readers::{Fragment, READERS};
use super::shape::Filed;
use crate::awards::article::Article;
use crate::diag::{Checked, FileId};
use crate::sources::{Kind, Source, Sources};

/// Reads some files again. None unless each is an article whose front matter is the same to the letter, whose text
/// names the same things in the same order, and in which nothing is or was wrong. `kept` then holds what was read.
#[must_use]
pub fn retell(
    sources: &Sources,
    files: &[FileId],
    kept: &mut Arc<Kept>,
) -> Option<Vec<(FileId, Arc<Article>)>> {
    let read: Option<Vec<_>> = files.iter().map(|file| retold(sources, *file, kept)).collect();
    let read = read?;
    // Others may hold what was read before; it is copied only where there is something to add.
    let kept = Arc::make_mut(kept);
    let mut texts = Vec::new();
    for (file, (body, read)) in files.iter().zip(read) {
        texts.push((*file, body));
        kept.keep(*file, Arc::new(read));
    }
    Some(texts)
}

fn retold(sources: &Sources, file: FileId, kept: &Kept) -> Option<(Arc<Article>, KeptFile)> {
    let before = kept.last(file)?;
    let (languages, html) = kept.site()?;
    let now = sources.get(file).filter(|_| !sources.is_unread(file))?;
    if head(before.source())? != head(now)? {
        return None;
    }
    let path: &str = &now.path;
    let reader = READERS.iter().find(|reader| reader.claims(path))?;
    let seen = Seen::default();
    let read = reader.read(&Desk { sources, file, path, languages, html, seen: Some(&seen) });
    let (old, new) = (clean(before.found())?, clean(&read)?);
    let same = old.links == new.links && old.pictures == new.pictures && old.references == new.references;
    let body = same.then(|| new.clone())?;
    Some((body, KeptFile::new(file, seen, sources, &read)?))
}

/// A file up to the first word below its front matter.
fn head(source: &Source) -> Option<&str> {
    let Kind::Text(text) = &source.kind else { return None };
    let parts = front_matter::split(source.id, text).ok()?;
    text.get(..parts.body.start)
}

/// The text of an article in which nothing was wrong.
fn clean(read: &Checked<Filed<Fragment>>) -> Option<&Arc<Article>> {
    if !read.found.is_empty() || read.value.broken || !read.value.lost.is_empty() {
        return None;
    }
    match read.value.record.as_ref()? {
        Fragment::Article(ArticleFile::News(item)) => Some(&item.original.body),
        Fragment::Article(ArticleFile::Page(page)) => Some(&page.original.body),
        Fragment::Article(ArticleFile::Translation(translation)) => Some(&translation.version.body),
        _ => None,
    }
}
