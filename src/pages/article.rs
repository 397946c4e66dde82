//! A news item.

use std::sync::Arc;

use serde::Serialize;

use super::pen::Head;
use super::view::{ChangeView, DateView, LinkView, NewsCard, Part, PictureView, SourceView, TocView};
use super::{Key, Leaf, Page, Plan, Site, View};
use crate::awards::related::related;
use crate::awards::site::Section;
use crate::awards::time::When;

/// What a news item's page shows.
#[derive(Clone, Debug, Serialize)]
pub struct ArticleView {
    /// Its title.
    pub title: Arc<str>,
    /// `news`, `press_release`, `reply`.
    pub kind: &'static str,
    /// The kind in words, where it is not plain news.
    pub kind_text: Option<String>,
    /// Day or moment of publication.
    pub date: DateView,
    /// When it was last changed in substance.
    pub updated: Option<DateView>,
    /// Who wrote it.
    pub author: Option<Arc<str>>,
    /// A short text; none where nobody wrote one (the text itself begins with it).
    pub summary: Option<Arc<str>>,
    /// Its main picture.
    pub photo: Option<PictureView>,
    /// The text.
    pub body: Vec<Part>,
    /// More pictures, shown after the text.
    pub photos: Vec<PictureView>,
    /// Table of contents; empty where none is wanted.
    pub toc: Vec<TocView>,
    /// "3 menit baca".
    pub reading_time: String,
    /// Its topics.
    pub topics: Vec<LinkView>,
    /// Editions it reports on.
    pub editions: Vec<LinkView>,
    /// Categories it reports on.
    pub categories: Vec<LinkView>,
    /// Recipients it reports on.
    pub recipients: Vec<LinkView>,
    /// Regions it reports on.
    pub regions: Vec<LinkView>,
    /// Where the facts were read.
    pub source: Option<SourceView>,
    /// What was changed, the newest first.
    pub changes: Vec<ChangeView>,
    /// The item that it answers (hak jawab).
    pub replies_to: Option<NewsCard>,
    /// Items that answer it.
    pub replies: Vec<NewsCard>,
    /// The next older item.
    pub older: Option<LinkView>,
    /// The next newer item.
    pub newer: Option<LinkView>,
    /// Items that share most with it.
    pub related: Vec<NewsCard>,
}

pub(super) fn plan(plan: &mut Plan<'_>) {
    let public = plan.public;
    for (at, item) in public.news() {
        if plan.add_again(at) {
            continue;
        }
        for version in &item.versions {
            let updated = plan.news_time(at, version);
            plan.add(Key::News(at), &version.lang, Some(version.slug.span), true, updated);
        }
    }
}

pub(super) fn view(site: &Site, page: &Page) -> Leaf {
    let pen = site.pen(&page.lang);
    let Key::News(at) = page.key else { return super::not_found::view(site, page) };
    let item = &pen.public[at];
    let version = item.version_or_original(&page.lang);
    let photo = pen.news_photo(item);
    let view = ArticleView {
        title: version.title.value.clone(),
        kind: item.kind.word(),
        kind_text: pen.news_kind(item.kind),
        date: pen.when(item.date),
        updated: item.updated.map(|when| pen.when(when)),
        author: item.author.clone(),
        summary: version.summary.clone(),
        photo: photo.clone(),
        body: pen.body(&version.body),
        photos: item.photos.iter().map(|photo| pen.article_photo_card(photo)).collect(),
        toc: if item.toc { pen.contents(&version.body) } else { Vec::new() },
        reading_time: pen
            .say("reading-time", &[("minutes", i128::from(version.body.prose.minutes()).into())]),
        topics: item.topics.iter().map(|at| pen.topic_link(*at)).collect(),
        editions: item.editions.iter().map(|at| pen.edition_link(*at)).collect(),
        categories: item.categories.iter().map(|at| pen.category_link(*at)).collect(),
        recipients: item.recipients.iter().map(|at| pen.recipient_link(*at, None)).collect(),
        regions: item.regions.iter().map(|at| pen.region_link(*at)).collect(),
        source: item.source.as_ref().map(|source| pen.source(source)),
        changes: pen.changes(&item.changes),
        replies_to: item.replies_to.map(|at| pen.news_card(at)),
        replies: pen.news_cards(&item.replies),
        older: site.public.older_news(at).map(|at| pen.news_link(at)),
        newer: site.public.newer_news(at).map(|at| pen.news_link(at)),
        related: pen.news_cards(&related(&site.public, at)),
    };
    let mut head = Head::new(pen.own(view.title.clone()), Some(Section::News));
    head.description = Some(pen.summary(version)).filter(|summary| !summary.is_empty());
    let published = match item.date {
        When::Day(_) => item.date,
        When::Moment(_) => When::Moment(version.published),
    };
    head.published = Some(published);
    head.structured = pen.article_node(at, published, page.updated).into_iter().collect();
    head.picture = photo;
    Leaf { page: pen.page(page, head), view: View::Article(Box::new(view)) }
}
