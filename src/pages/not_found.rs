//! The page for addresses that lead nowhere. Servers know one such page for the whole site, so it speaks
//! all of the site's languages.

use std::sync::Arc;

use serde::Serialize;

use super::pen::{Head, Pen};
use super::view::{LinkView, Tag};
use super::{Key, Leaf, Page, Plan, Site, View};
use crate::awards::site::Section;

/// What it shows.
#[derive(Clone, Debug, Serialize)]
pub struct NotFoundView {
    /// In the page's language first, then in the others.
    pub languages: Vec<NotFoundWords>,
}

/// What it says in one language.
#[derive(Clone, Debug, Serialize)]
pub struct NotFoundWords {
    /// The language.
    pub lang: Tag,
    /// Heading.
    pub title: String,
    /// What to do.
    pub text: String,
    /// Home page in this language.
    pub home: Arc<str>,
    /// The sections in this language.
    pub links: Vec<LinkView>,
}

/// The sections that it offers.
const SECTIONS: [Section; 5] =
    [Section::News, Section::Editions, Section::Recipients, Section::Regions, Section::Statistics];

pub(super) fn plan(plan: &mut Plan<'_>) {
    plan.add_in_every_language(Key::NotFound, None, false, None);
}

pub(super) fn view(site: &Site, page: &Page) -> Leaf {
    let languages = &site.public.settings.languages;
    let others = languages.iter().filter(|lang| **lang != page.lang);
    let view = NotFoundView {
        languages: std::iter::once(&page.lang).chain(others).map(|lang| words(site.pen(lang))).collect(),
    };
    let pen = site.pen(&page.lang);
    let head = Head::new(pen.own(pen.word("not-found-title")), None);
    Leaf { page: pen.page(page, head), view: View::NotFound(view) }
}

fn words(pen: Pen<'_>) -> NotFoundWords {
    NotFoundWords {
        lang: pen.lang.0.clone(),
        title: pen.word("not-found-title"),
        text: pen.word("not-found-text"),
        home: pen.urls.href(pen.urls.home(pen.lang)),
        links: SECTIONS
            .into_iter()
            .chain(pen.site.has_search().then_some(Section::Search))
            .map(|section| pen.section_link(section))
            .collect(),
    }
}
