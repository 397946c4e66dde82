//! News and pages: Markdown with front matter, and translations beside it.

use std::sync::Arc;

use super::desk::Desk;
use super::front_matter;
use super::marks;
use super::shape::{
    Fields, Filed, at, boolean, count_within, date, id, list, list_or_one, one_of, path, record, region_code,
    slug, text, when,
};
use super::target;
use crate::awards::article::{Article, Passage};
use crate::awards::hide::Hide;
use crate::awards::news::{ArticlePhoto, NewsEntry, NewsKind, PageEntry, Tag, Version};
use crate::awards::text::{Lang, Multi};
use crate::diag::{At, Checked, Code, Diagnostic};
use crate::prose::{Block, Prose};

/// What an article's file holds.
#[derive(Clone)]
pub(super) enum ArticleFile {
    /// The original of a news item.
    News(Arc<NewsEntry>),
    /// The original of a page.
    Page(Box<PageEntry>),
    /// A translation of either.
    Translation(Arc<Translation>),
}

/// A translation, before it is joined to its original.
#[derive(Clone)]
pub(super) struct Translation {
    /// Key under `news/` or `pages/`.
    pub(super) key: Arc<str>,
    /// Whether it stands under `news/`.
    pub(super) is_news: bool,
    /// Whether it states its own part of an address; else `version.slug` waits for the original's.
    pub(super) own_slug: bool,
    /// What it says.
    pub(super) version: Version,
}

/// Reads a Markdown file under `news/` or `pages/`.
pub(super) fn article(desk: &Desk<'_>) -> Checked<Filed<ArticleFile>> {
    let inner = desk.path.strip_prefix("content/").unwrap_or(desk.path);
    let (key, lang) = target::split_language(inner, desk);
    let text = desk.sources.text(desk.file);
    let mut found = Vec::new();
    let mut body = Arc::default();
    if let Ok(parts) = front_matter::split(desk.file, text) {
        let prose = Prose::parse(text, parts.body, desk.file, &desk.options()).report_to(&mut found);
        body = Arc::new(desk.article(prose, &mut found));
    }
    let first = desk.languages.first().cloned().unwrap_or_else(|| Lang("id".into()));
    let file = File { desk, key, body, is_news: inner.starts_with("news/"), length: text.len() };
    let read = match lang {
        Some(lang) if lang != first.as_str() => {
            let translation = translation(&file, Lang(lang.into()));
            front_matter::read(desk.file, text, |f| translation(f).map(ArticleFile::Translation))
        }
        _ if file.is_news => {
            let news = news(&file, first);
            front_matter::read(desk.file, text, |f| news(f).map(ArticleFile::News))
        }
        _ => {
            let page = page(&file, first);
            front_matter::read(desk.file, text, |f| page(f).map(ArticleFile::Page))
        }
    };
    found.extend(read.found);
    Checked::new(read.value.0, found)
}

/// A file whose front matter is being read.
pub(super) struct File<'d> {
    desk: &'d Desk<'d>,
    key: &'d str,
    body: Arc<Article>,
    is_news: bool,
    length: usize,
}

impl<'d> File<'d> {
    /// No file at all: for the schema.
    pub(super) fn none(desk: &'d Desk<'d>) -> Self {
        Self { desk, key: "", body: Arc::default(), is_news: true, length: 0 }
    }

    /// `2025-07-03-penganugerahan` is published as `penganugerahan`.
    fn slug(&self) -> &'d str {
        let name = self.key.rsplit('/').next().unwrap_or_default();
        let dated = name.len() > 11
            && name.is_char_boundary(11)
            && name[..11].bytes().enumerate().all(|(at, byte)| match at {
                4 | 7 | 10 => byte == b'-',
                _ => byte.is_ascii_digit(),
            });
        if dated { &name[11..] } else { name }
    }

    /// Its marks; a hidden article is hidden as a whole file.
    fn hide(&self, f: &mut Fields<'_>) -> Hide {
        Hide { record: self.desk.file.span(0, self.length), ..marks::hide(f) }
    }

    /// A value as running text, if it holds a digit or a remark. The remark stands after it on its line, or
    /// above it on lines of its own.
    fn running(&self, words: &At<Arc<str>>) -> Option<Block> {
        let source = self.desk.sources.text(self.desk.file);
        let remarks = front_matter::remarks(self.desk.file, source, words.span);
        let kept = !remarks.is_empty() || words.bytes().any(|byte| byte.is_ascii_digit());
        kept.then(|| Block::of_value(words, words.span, remarks))
    }

    fn version(&self, f: &mut Fields<'_>, lang: Lang) -> (Option<Version>, bool) {
        let title = f.required("title", at(text()), "Its title");
        let summary = f.optional("summary", at(text()), "A short text for lists and search engines");
        let own = f.optional("slug", slug(), "Its part of an address");
        let hide = self.hide(f);
        let has_own = own.is_some();
        let slug = own.unwrap_or_else(|| At::new(self.slug().into(), self.desk.file.whole()));
        let body = self.body.clone();
        let front = title.iter().chain(&summary).filter_map(|words| self.running(words)).collect();
        let version = title.map(|title| Version {
            hide,
            lang,
            title,
            summary: summary.map(|summary| summary.value),
            front,
            slug,
            body,
            photo_alt: None,
            photo_caption: None,
        });
        (version, has_own)
    }
}

pub(super) fn news<'d>(
    file: &'d File<'d>,
    lang: Lang,
) -> impl Fn(&mut Fields<'_>) -> Option<Arc<NewsEntry>> + 'd {
    move |f| {
        let (original, _) = file.version(f, lang.clone());
        let desk = file.desk;
        let date = f.required("date", at(when()), "Day or moment of publication; hidden before it");
        let updated = f.optional("updated", at(when()), "When it was last changed in substance");
        let author = f.optional("author", text(), "Who wrote it");
        let kind = f.or("kind", one_of(&NewsKind::WORDS), NewsKind::News, "news, press_release or reply");
        let replies_to = f.optional("replies_to", path(), "File name of the item that it answers");
        let edition = f.optional("edition", id(), "Edition it reports on");
        let editions =
            f.list("editions", list_or_one(id()), "Editions it reports on, where there are several");
        let categories =
            f.list("categories", list_or_one(path()), "Categories it reports on: edition/category");
        let recipients = f.list("recipients", list_or_one(marks::recipient()), "Recipients it reports on");
        let regions = f.list("regions", list_or_one(region_code()), "Regions it reports on");
        let tags = f.list("tags", list_or_one(at(text())), "Topics");
        let photo = f.optional("photo", record("ArticlePhoto", photo(desk)), "The main picture");
        let photos = f.list(
            "photos",
            list(record("ArticlePhoto", self::photo(desk))),
            "More pictures, shown after the text",
        );
        let source = marks::source(f);
        let toc = f.or("toc", boolean(), false, "Show a table of contents");
        let featured = f.or("featured", boolean(), false, "Keep it on top of the home page");
        let old_addresses = marks::old_addresses(f);
        let changes = marks::changes(f);
        let categories = categories.iter().filter_map(|written| category(written, f)).collect();
        check_tags(&tags, f);
        Some(Arc::new(NewsEntry {
            key: file.key.into(),
            original: original?,
            translations: Vec::new(),
            date: date?,
            updated,
            author,
            kind,
            replies_to: replies_to.map(|name| name.map(|name| name.trim_end_matches(".md").into())),
            editions: edition.into_iter().chain(editions).collect(),
            categories,
            recipients,
            regions,
            tags: tags.into_iter().map(Tag::new).collect(),
            photo,
            photos,
            source,
            toc,
            featured,
            old_addresses,
            changes,
        }))
    }
}

/// `2024/desa`: edition and category.
fn category(written: &At<Arc<str>>, f: &mut Fields<'_>) -> Option<At<(Arc<str>, Arc<str>)>> {
    let Some((edition, category)) = written.split_once('/') else {
        f.report(Diagnostic::error(Code::NotAPair, written.span).arg("written", &written.value).help("help"));
        return None;
    };
    Some(At::new((edition.into(), category.into()), written.span))
}

/// A topic has an address, so its name has at least one letter or digit that can stand in one.
fn check_tags(tags: &[At<Arc<str>>], f: &mut Fields<'_>) {
    for tag in tags.iter().filter(|tag| crate::awards::slug(&tag.value).is_empty()) {
        f.report(Diagnostic::error(Code::TopicWithoutSlug, tag.span).arg("tag", &tag.value).help("help"));
    }
}

fn photo<'d>(desk: &'d Desk<'_>) -> impl Fn(&mut Fields<'_>) -> Option<ArticlePhoto> + 'd {
    move |f| {
        let name = f.required("file", at(text()), "The picture, by its path from this file");
        let alt = f.required(
            "alt",
            super::shape::multilingual(),
            "What is to be seen, for those who cannot see it",
        );
        let caption = f.optional("caption", desk.passage(), "What is said under it");
        let credit = f.optional("credit", text(), "Whose work it is");
        let focus = marks::focus(f);
        let video = marks::video(f);
        let file = target::of_picture(desk, &name?).map_err(|finding| f.report(*finding)).ok()?;
        Some(ArticlePhoto { file, alt: alt?, caption, credit, focus, video })
    }
}

/// A news item with its translations.
pub(super) fn whole(original: &Arc<NewsEntry>, translations: Vec<Arc<Translation>>) -> Arc<NewsEntry> {
    if translations.is_empty() {
        return original.clone();
    }
    let translations = versions(&original.original, translations);
    Arc::new(NewsEntry { translations, ..NewsEntry::clone(original) })
}

/// The translations of an original.
pub(super) fn versions(original: &Version, translations: Vec<Arc<Translation>>) -> Vec<Version> {
    let own = |translation: Arc<Translation>| match translation.own_slug {
        true => translation.version.clone(),
        false => Version {
            slug: At::new(original.slug.value.clone(), translation.version.slug.span),
            ..translation.version.clone()
        },
    };
    translations.into_iter().map(own).collect()
}

pub(super) fn page<'d>(
    file: &'d File<'d>,
    lang: Lang,
) -> impl Fn(&mut Fields<'_>) -> Option<Box<PageEntry>> + 'd {
    move |f| {
        let (original, _) = file.version(f, lang.clone());
        let updated = f.optional("updated", date(), "When it was last changed in substance");
        let menu = f.optional("menu", count_within(0, 10_000), "Place in the menu at the foot");
        let toc = f.or("toc", boolean(), false, "Show a table of contents");
        let old_addresses = marks::old_addresses(f);
        Some(Box::new(PageEntry {
            key: file.key.into(),
            original: original?,
            translations: Vec::new(),
            updated,
            menu,
            toc,
            old_addresses,
        }))
    }
}

/// A translation states its own words; all else is its original's.
pub(super) fn translation<'d>(
    file: &'d File<'d>,
    lang: Lang,
) -> impl Fn(&mut Fields<'_>) -> Option<Arc<Translation>> + 'd {
    move |f| {
        let (version, own_slug) = file.version(f, lang.clone());
        let photo = f.optional("photo", record("PhotoWords", photo_words(file.desk)), "The photo's words");
        for key in OF_THE_ORIGINAL {
            f.forbidden(key, Code::NotInTranslation);
        }
        let mut version = version?;
        if let Some((alt, caption)) = photo {
            version.photo_alt = alt;
            version.photo_caption = caption;
        }
        Some(Arc::new(Translation { key: file.key.into(), is_news: file.is_news, own_slug, version }))
    }
}

type PhotoWords = (Option<Arc<str>>, Option<Arc<Article>>);

fn photo_words<'d>(desk: &'d Desk<'_>) -> impl Fn(&mut Fields<'_>) -> Option<PhotoWords> + 'd {
    move |f| {
        let alt = f.optional("alt", text(), "What is to be seen, for those who cannot see it");
        let caption: Option<Passage> = f.optional("caption", desk.passage(), "What is said under it");
        let caption = caption.and_then(|caption| match caption {
            Multi::Plain(article) => Some(article),
            Multi::ByLanguage(_) => None,
        });
        Some((alt, caption))
    }
}

const OF_THE_ORIGINAL: [&str; 19] = [
    "date",
    "updated",
    "author",
    "kind",
    "replies_to",
    "edition",
    "editions",
    "categories",
    "recipients",
    "regions",
    "tags",
    "photos",
    "source",
    "toc",
    "featured",
    "menu",
    "old_addresses",
    "changes",
    "aliases",
];
