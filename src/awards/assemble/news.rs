//! News, topics and content pages.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::Timestamp;

use super::again::{Last, Reach, Since};
use super::names::Names;
use super::order::Order;
use super::tally::Tally;
use crate::awards::article::Article;
use crate::awards::link::{Record, Reference, Target};
use crate::awards::news::{ArticlePhoto, NewsEntry, PageEntry, Tag, Version as VersionEntry};
use crate::awards::public::{
    CategoryAt, EditionAt, Lengths, Moves, News, NewsAt, NewsLists, Page, RecipientAt, RegionAt, Topic,
    TopicAt, Version,
};
use crate::awards::text::{Lang, Multi};
use crate::awards::time::When;
use crate::diag::{At, Code, Diagnostic};

/// What an article reports on, each once, in the order of the public lists.
#[derive(Default)]
struct About {
    editions: BTreeSet<EditionAt>,
    categories: BTreeSet<CategoryAt>,
    recipients: BTreeSet<RecipientAt>,
    regions: BTreeSet<RegionAt>,
}

/// All news, and what is made of them.
pub(super) struct Told {
    pub(super) news: Arc<Vec<Arc<News>>>,
    pub(super) lists: Arc<NewsLists>,
    pub(super) topics: Vec<Topic>,
    pub(super) reach: Reach,
}

/// All news and their topics. What was made of an item before is taken from there, if all names lead where they led.
pub(super) fn news(names: &mut Names<'_>, tally: &Tally, order: &Order, since: Option<&Since<'_>>) -> Told {
    let slugs: BTreeSet<&Arc<str>> = tally.topics.names().collect();
    let slugs: Vec<Arc<str>> = slugs.into_iter().cloned().collect();
    let reach = Reach::of(names, slugs.clone());
    let lengths = Lengths {
        editions: names.editions.len(),
        categories: names.categories.len(),
        recipients: names.recipients.len(),
        regions: names.region_codes().count(),
        topics: slugs.len(),
    };
    let topic_at = slugs.iter().enumerate().map(|(at, slug)| (slug.clone(), TopicAt(at as u32))).collect();
    let last = since.map(|since| since.last).filter(|last| last.reach == reach);
    let (news, lists) = match last.zip(order.moves.as_ref()) {
        Some((last, moves)) if moves.is_still() => (last.news.clone(), last.lists.clone()),
        Some((last, moves)) => {
            let news = again(last, moves, &topic_at, names);
            let lists = last.lists.again(&news, moves);
            (Arc::new(news), Arc::new(lists))
        }
        None => {
            let entries = names.news.clone();
            let news: Vec<_> = entries.iter().map(|entry| Arc::new(item(entry, &topic_at, names))).collect();
            let lists = NewsLists::of(&news, lengths);
            (Arc::new(news), Arc::new(lists))
        }
    };
    let topics = slugs.into_iter().zip(&lists.topics);
    let topics = topics.filter_map(|(slug, list)| topic(slug, list, names)).collect();
    Told { news, lists, topics, reach }
}

/// The news of before, without those that went, and with those that came.
fn again(last: &Last, moves: &Moves, topics: &TopicsAt, names: &mut Names<'_>) -> Vec<Arc<News>> {
    let entries = names.news.clone();
    let mut all = Vec::with_capacity(entries.len());
    for (entry, was) in entries.iter().zip(moves.was()) {
        all.push(match was {
            Some(was) => last.news[*was as usize].clone(),
            None => Arc::new(item(entry, topics, names)),
        });
    }
    // The item that another answers may have moved.
    for at in moves.list(&last.lists.answering) {
        all[at.index()] = Arc::new(item(entries[at.index()], topics, names));
    }
    all
}

/// A topic. The newest item's spelling is the one shown.
fn topic(slug: Arc<str>, news: &[NewsAt], names: &Names<'_>) -> Option<Topic> {
    let newest = names.news[news.first()?.index()];
    let Tag { name, .. } = newest.tags.iter().find(|tag| tag.slug == slug)?;
    Some(Topic { name: name.value.clone(), slug, span: name.span, news: news.to_vec() })
}

type TopicsAt = BTreeMap<Arc<str>, TopicAt>;

fn item(entry: &NewsEntry, topics: &TopicsAt, names: &mut Names<'_>) -> News {
    let about = about(entry, names);
    let slugs: BTreeSet<&Arc<str>> = entry.tags.iter().map(|tag| &tag.slug).collect();
    News {
        key: entry.key.clone(),
        versions: versions(&entry.original, &entry.translations, Some(entry), names),
        date: entry.date.value,
        updated: entry.updated.as_ref().map(|when| when.value),
        author: entry.author.clone(),
        kind: entry.kind,
        replies_to: entry.replies_to.as_ref().and_then(|key| names.news(key)),
        replies: Vec::new(),
        editions: about.editions.into_iter().collect(),
        categories: about.categories.into_iter().collect(),
        recipients: about.recipients.into_iter().collect(),
        regions: about.regions.into_iter().collect(),
        topics: slugs.iter().filter_map(|slug| topics.get(*slug).copied()).collect(),
        photo: entry.photo.as_ref().map(|photo| photo_of(photo, entry)),
        photos: entry.photos.clone(),
        pictured: pictured(entry),
        leading: leading(entry),
        source: entry.source.clone(),
        toc: entry.toc,
        featured: entry.featured,
        old_addresses: entry.old_addresses.clone(),
        changes: entry.changes.clone(),
    }
}

/// Whether an item shows any picture.
fn pictured(entry: &NewsEntry) -> bool {
    let mut pictured = entry.photo.is_some() || !entry.photos.is_empty();
    entry.each_article(&mut |article| pictured |= !article.pictures.is_empty());
    pictured
}

/// Whether any text leads to a place that may go though no record does.
fn leading(entry: &NewsEntry) -> bool {
    let may_go = |target: &Target| match target {
        Target::SitePath(_) => true,
        Target::Record(record, place) => {
            place.is_some()
                || matches!(
                    record,
                    Record::News(_) | Record::Page(_) | Record::Gallery(_) | Record::Coverage(_)
                )
        }
        Target::External(_) | Target::Fragment(_) => false,
    };
    let mut leading = false;
    entry.each_article(&mut |article| {
        leading |= article.links.iter().flatten().any(|link| may_go(&link.value))
    });
    leading
}

/// What its front matter names, and what its text links or refers to.
fn about(entry: &NewsEntry, names: &mut Names<'_>) -> About {
    let mut about = About::default();
    about.editions.extend(entry.editions.iter().filter_map(|id| names.edition(id)));
    for category in &entry.categories {
        let (edition, id) = &category.value;
        if let Some(edition_at) = names.edition(&At::new(edition.clone(), category.span)) {
            about.editions.insert(edition_at);
            about.categories.extend(names.category(edition, &At::new(id.clone(), category.span)));
        }
    }
    about.recipients.extend(entry.recipients.iter().filter_map(|id| names.recipient(id)));
    about.regions.extend(entry.regions.iter().filter_map(|code| names.region(code)));
    // What the text itself names is checked with all articles, so here it is only looked up.
    let reported = names.found.len();
    for version in std::iter::once(&entry.original).chain(&entry.translations) {
        mentioned(&version.body, &mut about, names);
    }
    names.found.truncate(reported);
    about
}

fn mentioned(article: &Article, about: &mut About, names: &mut Names<'_>) {
    for link in article.links.iter().flatten() {
        let Target::Record(record, _) = &link.value else { continue };
        let at = |id: &Arc<str>| At::new(id.clone(), link.span);
        match record {
            Record::Edition(id) | Record::Gallery(id) => about.editions.extend(names.edition(&at(id))),
            Record::Category(edition, id) => about.categories.extend(names.category(edition, &at(id))),
            Record::Recipient(id) => about.recipients.extend(names.recipient(&at(id))),
            Record::Region(code) => about.regions.extend(names.region(&At::new(code.clone(), link.span))),
            _ => {}
        }
    }
    for reference in article.references.iter().flatten() {
        match &reference.value {
            Reference::Recipient { id } => about.recipients.extend(names.recipient(id)),
            Reference::Results { edition, .. } => about.editions.extend(names.edition(edition)),
            Reference::Figure(_) | Reference::Comparison(_) => {
                about.regions.extend(reference.value.figures().filter_map(|it| names.region(&it.region)));
            }
            Reference::Photo { .. } | Reference::Document { .. } => {}
        }
    }
}

/// The public versions, the original first. They were made public at the later of date and embargo.
fn versions(
    original: &VersionEntry,
    translations: &[VersionEntry],
    news: Option<&NewsEntry>,
    names: &mut Names<'_>,
) -> Vec<Version> {
    let zone = &names.entries.settings.time_zone;
    let languages = &names.entries.settings.languages;
    let date = news.map_or(Timestamp::MIN, |entry| entry.date.instant(zone));
    let embargo = |version: &VersionEntry| {
        version.hide.embargo.as_ref().map_or(Timestamp::MIN, |when| when.instant(zone))
    };
    let mut all: Vec<Version> = Vec::new();
    for entry in std::iter::once(original).chain(translations) {
        if let Some(first) = all.iter().find(|version| version.lang == entry.lang) {
            let finding = Diagnostic::error(Code::DuplicateTranslation, entry.title.span)
                .arg("language", entry.lang.as_str())
                .also(first.title.span, "first");
            names.found.push(finding);
            continue;
        }
        // The settings' own, of which there is one: which language a version has is asked some hundred times a page.
        let Some(lang) = languages.iter().find(|lang| **lang == entry.lang) else {
            let known = languages.iter().map(|lang| lang.as_str().to_owned());
            names.found.push(super::names::unknown(
                "kind-language",
                entry.lang.as_str(),
                entry.title.span,
                known,
            ));
            continue;
        };
        let published = date.max(embargo(original)).max(embargo(entry));
        let day = news.map(|entry| entry.date.value).filter(|_| date == published);
        all.push(Version {
            lang: lang.clone(),
            title: entry.title.clone(),
            summary: entry.summary.clone(),
            front: entry.front.clone(),
            slug: entry.slug.clone(),
            body: entry.body.clone(),
            published,
            published_on: day.unwrap_or(When::Moment(published)),
        });
    }
    all
}

/// The main picture, its words joined from the original and the translations that state their own.
fn photo_of(photo: &ArticlePhoto, entry: &NewsEntry) -> ArticlePhoto {
    let span = photo.file.span;
    let joined = |own: &Multi<At<Arc<str>>>| match own {
        Multi::Plain(plain) => {
            let mut all: Vec<(At<Lang>, At<Arc<str>>)> =
                vec![(At::new(entry.original.lang.clone(), span), plain.clone())];
            all.extend(entry.translations.iter().filter_map(|version| {
                let alt = version.photo_alt.clone()?;
                Some((At::new(version.lang.clone(), version.title.span), At::new(alt, version.title.span)))
            }));
            Multi::by_language(all)
        }
        Multi::ByLanguage(_) => None,
    };
    let caption = match &photo.caption {
        Some(Multi::Plain(own)) => {
            let mut all = vec![(At::new(entry.original.lang.clone(), span), own.clone())];
            all.extend(entry.translations.iter().filter_map(|version| {
                Some((At::new(version.lang.clone(), version.title.span), version.photo_caption.clone()?))
            }));
            Multi::by_language(all)
        }
        other => other.clone(),
    };
    let alt = joined(&photo.alt).unwrap_or_else(|| photo.alt.clone());
    ArticlePhoto { alt, caption, ..photo.clone() }
}

pub(super) fn pages(names: &mut Names<'_>) -> Vec<Page> {
    let entries: Vec<&PageEntry> = names.pages.clone();
    entries
        .into_iter()
        .map(|entry| Page {
            key: entry.key.clone(),
            versions: versions(&entry.original, &entry.translations, None, names),
            updated: entry.updated,
            menu: entry.menu,
            toc: entry.toc,
            old_addresses: entry.old_addresses.clone(),
        })
        .collect()
}
