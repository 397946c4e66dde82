//! All files into all entries: each file is read on its own, in parallel; then translations join their
//! originals, and files that belong to nothing are named.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use jiff::civil::Date;

use super::article::{self, ArticleFile, Translation};
use super::claim::{Task, claim, is_set_aside};
use super::desk::Desk;
use super::folder::{FOLDER, Folder};
use super::kept::{JoinedNews, Kept, KeptFile, Seen};
use super::readers::{Fragment, READERS, Reader};
use super::shape::Filed;
use super::site::{Site, site};
use super::target::edition_of;
use crate::awards::entries::Entries;
use crate::awards::news::{NewsEntry, Version};
use crate::awards::text::Lang;
use crate::diag::{Checked, Code, Diagnostic, FileId, Span};
use crate::prose::Html;
use crate::sources::{Sources, Workers};

/// A file that could not be read, and may hold something that must not be named yet.
#[derive(Clone, Copy, Debug)]
pub struct Doubt {
    /// The whole file.
    pub file: Span,
    /// Hidden before this day; at any time if none is known.
    pub until: Option<Date>,
}

/// What was read.
#[derive(Clone, Debug, Default)]
pub struct Read {
    /// The entries; none if the settings could not be read.
    pub entries: Option<Entries>,
    /// Files about which nothing can be said in public.
    pub doubts: Vec<Doubt>,
}

/// Reads all of `content/`, but for the files that are set aside, by their paths.
#[must_use]
pub fn read(sources: &Sources, set_aside: &[String], workers: &impl Workers) -> Checked<Read> {
    gather(sources, set_aside, workers, None)
}

/// The same, for whoever will read again: what was read of files that have not changed is taken from `kept`,
/// which then holds what was read this time.
#[must_use]
pub fn read_again(
    sources: &Sources,
    set_aside: &[String],
    workers: &impl Workers,
    kept: &mut Kept,
) -> Checked<Read> {
    gather(sources, set_aside, workers, Some(kept))
}

fn gather(
    sources: &Sources,
    set_aside: &[String],
    workers: &impl Workers,
    kept: Option<&mut Kept>,
) -> Checked<Read> {
    let mut found = Vec::new();
    let mut doubts = Vec::new();
    let settings = read_site(sources, &mut found);
    let fallback = [Lang("id".into()), Lang("en".into())];
    let languages = settings.as_ref().map_or(&fallback[..], |site| &site.settings.languages);
    let html = settings.as_ref().map_or(Html::Sanitise, |site| site.html);

    let before = kept.as_deref().filter(|kept| kept.is_for(languages, html));
    let keeps = kept.is_some();
    let read = |(reader, file, path): &Task<'_>| {
        if let Some(kept) = before.and_then(|kept| kept.of(*file, sources)) {
            return FileRead::Kept(kept.clone());
        }
        let seen = Seen::default();
        let read = match sources.is_unread(*file) {
            true => Checked::clean(Filed { record: None, broken: true, lost: Vec::new() }),
            false => reader.read(&Desk {
                sources,
                file: *file,
                path,
                languages,
                html,
                seen: keeps.then_some(&seen),
            }),
        };
        match keeps.then(|| KeptFile::new(*file, seen, sources, &read)).flatten() {
            Some(kept) => FileRead::Kept(Arc::new(kept)),
            None => FileRead::Once(read),
        }
    };
    // The news of before, but for what changed; if they cannot be told so, they are read with all else.
    let read_article = |file: FileId| {
        let path = sources.path(file);
        let reader = READERS.iter().find(|reader| reader.claims(path))?;
        match read(&(reader, file, path)) {
            FileRead::Kept(kept) => Some(kept),
            FileRead::Once(_) => None,
        }
    };
    let known = before.filter(|_| set_aside.is_empty()).and_then(Kept::folder);
    let again = known.and_then(|folder| {
        folder.again(sources, read_article, |file| before.and_then(|kept| kept.last(file)))
    });
    let mut next = Kept::new(languages, html);
    let news = again.map(|(folder, anew, gone)| {
        let news = folder.news().clone();
        next = before.map_or_else(|| Kept::new(languages, html), |kept| kept.with(folder, anew, &gone));
        news
    });
    let mut tasks = claim(sources, news.is_some(), &mut found);
    tasks.retain(|(_, _, path)| !is_set_aside(path, set_aside, languages));
    let all_claimed = found.is_empty();
    let read = workers.map(&tasks, read);
    let mut merge = Merge::default();
    for ((reader, file, path), read) in tasks.iter().zip(read) {
        let Checked { value, found: of_file } = match read {
            FileRead::Once(read) => read,
            FileRead::Kept(kept) => {
                let found = kept.found().clone();
                next.keep(*file, kept);
                found
            }
        };
        if value.record.is_none() || value.broken || of_file.iter().any(Diagnostic::is_error) {
            doubts.extend(doubts_of(sources.text(*file), *file, path, &of_file));
        }
        found.extend(of_file);
        merge.add(reader, value);
    }
    let mut joined = Joined { before: before.map(Kept::joined), now: HashMap::new() };
    let told = found.len();
    let mut entries = settings.map(|site| merge.entries(site, sources, &mut joined, &mut found));
    match (news, &mut entries) {
        (Some(news), Some(entries)) => entries.news = news,
        (None, Some(entries)) if keeps => {
            next.keep_joined(joined.now);
            let is_right = all_claimed && set_aside.is_empty() && told == found.len();
            next.keep_folder(
                is_right.then(|| Folder::of(sources, &entries.news, |file| next.last(file))).flatten(),
            );
        }
        _ => {}
    }
    let others = tasks.iter().filter(|(.., path)| !path.starts_with(FOLDER));
    next.keep_others(others.map(|(_, file, _)| *file).collect());
    if let Some(kept) = kept {
        *kept = next;
    }
    Checked::new(Read { entries, doubts }, found)
}

/// What was read of a file: kept for the next time, or not.
enum FileRead {
    Kept(Arc<KeptFile>),
    Once(Checked<Filed<Fragment>>),
}

fn read_site(sources: &Sources, found: &mut Vec<Diagnostic>) -> Option<Site> {
    let path = "content/site.yaml";
    let Some(file) = sources.find(path) else {
        found.push(Diagnostic::nowhere(Code::NoSettings).arg("file", path).help("help"));
        return None;
    };
    if sources.is_unread(file) {
        return None; // the reason was told when it was looked at
    }
    // Its languages are not known yet: a link in its few words is to a path, not to a translation.
    let desk = Desk { sources, file, path, languages: &[], html: Html::Sanitise, seen: None };
    super::shape::read_file(file, sources.text(file), site(&desk)).report_to(found).record
}

/// What may be hidden in a file in which this was found.
fn doubts_of(text: &str, file: FileId, path: &str, found: &[Diagnostic]) -> Vec<Doubt> {
    let doubt = doubt(text, file, path);
    // A table that it names is as doubtful as itself.
    let others = found.iter().flat_map(Diagnostic::places).map(|place| place.file);
    let tables: BTreeSet<FileId> = others.filter(|other| *other != file).collect();
    let doubtful = |table: FileId| Some(Doubt { file: table.whole(), until: doubt?.until });
    tables.into_iter().filter_map(doubtful).chain(doubt).collect()
}

/// A file with mistakes may hide something although nobody can read when: its own words say so, or the
/// day in its name does.
fn doubt(text: &str, file: FileId, path: &str) -> Option<Doubt> {
    let whole = file.span(0, text.len());
    if ["embargo", "draft", "announced"].iter().any(|mark| text.contains(mark)) {
        return Some(Doubt { file: whole, until: None });
    }
    let name = path.rsplit('/').find(|part| !part.starts_with("index."))?;
    let day = name.get(..10)?.parse::<Date>().ok()?;
    Some(Doubt { file: whole, until: Some(day) })
}

#[derive(Default)]
struct Merge {
    fragments: Vec<Fragment>,
    lost: BTreeSet<Arc<str>>,
    broken: BTreeSet<&'static str>,
}

impl Merge {
    fn add(&mut self, reader: &Reader, file: Filed<Fragment>) {
        if file.broken || file.record.is_none() {
            self.broken.extend(kinds(reader.name));
        }
        self.lost.extend(file.lost.into_iter().map(|id| id.value));
        self.fragments.extend(file.record);
    }

    fn entries(
        self,
        site: Site,
        sources: &Sources,
        joined: &mut Joined<'_>,
        found: &mut Vec<Diagnostic>,
    ) -> Entries {
        let mut entries = Entries::empty(site.settings);
        entries.lost = self.lost;
        entries.broken = self.broken;
        let (mut news, mut translations) = (Vec::new(), Vec::new());
        for fragment in self.fragments {
            match fragment {
                Fragment::Site => {}
                Fragment::Regions(regions) => {
                    entries.provinces = regions.provinces;
                    entries.regencies = regions.regencies;
                    entries.map = regions.map;
                }
                Fragment::Measures(measures) => entries.measures = measures,
                Fragment::Recipients(recipients) => entries.recipients.extend(recipients),
                Fragment::Edition(edition) => entries.editions.push(*edition),
                Fragment::Results(results) => entries.results.push(*results),
                Fragment::Photos(photos) => entries.photos.extend(photos),
                Fragment::Documents(documents) => entries.documents.extend(documents),
                Fragment::Coverage(coverage) => entries.coverage.push(coverage),
                Fragment::Article(ArticleFile::News(item)) => news.push(item),
                Fragment::Article(ArticleFile::Page(page)) => entries.pages.push(*page),
                Fragment::Article(ArticleFile::Translation(translation)) => translations.push(translation),
            }
        }
        entries.news = Arc::new(news);
        same_key(&mut entries, found);
        join(&mut entries, translations, joined, found);
        unlisted(&entries, sources, found);
        let statics = sources.list("content/static/");
        entries.statics =
            statics.map(|file| (file.path["content/static/".len()..].into(), file.id)).collect();
        entries
    }
}

/// Which names a file that could not be read may have declared: to look in vain for one of these is no
/// second mistake.
fn kinds(reader: &str) -> &'static [&'static str] {
    match reader {
        "regions" => &["kind-region"],
        "measures" => &["kind-measure", "kind-basis", "kind-segment", "kind-part", "kind-coverage"],
        "recipients" => &["kind-recipient"],
        "edition" => &["kind-edition", "kind-category", "kind-result", "kind-photo", "kind-document"],
        "results" => &["kind-category", "kind-result", "kind-tier"],
        "photos" => &["kind-photo"],
        "documents" => &["kind-document"],
        "coverage" => &["kind-coverage"],
        "news" => &["kind-news"],
        "page" => &["kind-page"],
        _ => &[],
    }
}

/// `x.md` and `x/index.md` are one article.
fn same_key(entries: &mut Entries, found: &mut Vec<Diagnostic>) {
    let mut seen: HashMap<Arc<str>, Span> = HashMap::with_capacity(entries.news.len());
    let mut twice = |key: &Arc<str>, version: &Version| {
        let first = seen.insert(key.clone(), version.title.span);
        if let Some(first) = first {
            let finding = Diagnostic::error(Code::DuplicateArticle, version.title.span).arg("key", key);
            found.push(finding.also(first, "first").help("help"));
        }
        first.is_none()
    };
    Arc::make_mut(&mut entries.news).retain(|item| twice(&item.key, &item.original));
    seen_again(&mut entries.pages, found);
}

fn seen_again(pages: &mut Vec<crate::awards::news::PageEntry>, found: &mut Vec<Diagnostic>) {
    let mut seen: BTreeMap<Arc<str>, Span> = BTreeMap::new();
    pages.retain(|page| {
        let title = page.original.title.span;
        let Some(first) = seen.insert(page.key.clone(), title) else { return true };
        let finding = Diagnostic::error(Code::DuplicateArticle, title).arg("key", &page.key);
        found.push(finding.also(first, "first").help("help"));
        false
    });
}

/// News that were joined with their translations, by their keys: before, and now.
struct Joined<'k> {
    before: Option<&'k HashMap<Arc<str>, JoinedNews>>,
    now: HashMap<Arc<str>, JoinedNews>,
}

impl Joined<'_> {
    /// An item with its translations: the same one as before where they are.
    fn item(&mut self, original: &Arc<NewsEntry>, translations: Vec<Arc<Translation>>) -> Arc<NewsEntry> {
        let before = self.before.and_then(|before| before.get(&original.key));
        let same = before.filter(|before| before.is_of(original, &translations));
        let whole =
            same.map_or_else(|| article::whole(original, translations.clone()), |same| same.whole.clone());
        let joined = JoinedNews { original: original.clone(), translations, whole: whole.clone() };
        self.now.insert(original.key.clone(), joined);
        whole
    }
}

fn join(
    entries: &mut Entries,
    translations: Vec<Arc<Translation>>,
    joined: &mut Joined<'_>,
    found: &mut Vec<Diagnostic>,
) {
    let mut news: HashMap<Arc<str>, Vec<Arc<Translation>>> = HashMap::new();
    let mut pages: HashMap<Arc<str>, Vec<Arc<Translation>>> = HashMap::new();
    for translation in translations {
        let of = if translation.is_news { &mut news } else { &mut pages };
        of.entry(translation.key.clone()).or_default().push(translation);
    }
    for item in Arc::make_mut(&mut entries.news) {
        if let Some(translations) = news.remove(&item.key) {
            *item = joined.item(item, translations);
        }
    }
    for page in &mut entries.pages {
        page.translations = article::versions(&page.original, pages.remove(&page.key).unwrap_or_default());
    }
    let orphans = |kind, rest: HashMap<Arc<str>, Vec<Arc<Translation>>>| {
        let is_told = !entries.broken.contains(kind);
        let rest: BTreeMap<_, _> = rest.into_iter().filter(|_| is_told).collect();
        rest.into_values().flatten()
    };
    for orphan in orphans("kind-news", news).chain(orphans("kind-page", pages)) {
        let place = orphan.version.title.span;
        found.push(Diagnostic::error(Code::TranslationAlone, place).arg("key", &orphan.key).help("help"));
    }
}

/// Every picture and document beside its list must be in it: an unlisted picture has no text for those
/// who cannot see it, and nobody would notice that it is missing.
fn unlisted(entries: &Entries, sources: &Sources, found: &mut Vec<Diagnostic>) {
    let photos = entries.photos.iter().map(|photo| photo.file);
    let listed: BTreeSet<FileId> =
        photos.chain(entries.documents.iter().map(|document| document.file)).collect();
    for file in sources.list("content/awards/") {
        let folder = file.path.rsplit('/').nth(1).unwrap_or_default();
        let (list, kind) = match folder {
            "photos" => ("photos.yaml", "kind-photo"),
            "documents" => ("documents.yaml", "kind-document"),
            _ => continue,
        };
        let is_list = file.path.ends_with(list);
        let has_edition = edition_of(&file.path).is_some();
        if has_edition && !is_list && !listed.contains(&file.id) && !entries.broken.contains(kind) {
            let finding = Diagnostic::error(Code::UnlistedFile, file.id.whole()).arg("file", &file.path);
            found.push(finding.arg("list", list).help("help"));
        }
    }
}
