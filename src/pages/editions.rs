//! All editions.

use serde::Serialize;

use super::view::EditionCard;
use std::collections::BTreeMap;
use std::sync::Arc;

use super::pen::Head;
use super::{Key, Leaf, Page, Plan, Site, View};
use crate::awards::public::EditionAt;
use crate::awards::site::Section;

/// What the list of editions shows.
#[derive(Clone, Debug, Serialize)]
pub struct EditionsView {
    /// By series; one group without a title where the site has one series.
    pub groups: Vec<EditionGroup>,
}

/// The editions of one series.
#[derive(Clone, Debug, Serialize)]
pub struct EditionGroup {
    /// Its name.
    pub title: Option<String>,
    /// Its editions, the newest first.
    pub editions: Vec<EditionCard>,
}

pub(super) fn plan(plan: &mut Plan<'_>) {
    let indexed = plan.public.editions().len() > 0;
    plan.add_in_every_language(Key::Section(Section::Editions), None, indexed, None);
}

pub(super) fn view(site: &Site, page: &Page) -> Leaf {
    let pen = site.pen(&page.lang);
    let mut series: BTreeMap<Option<&Arc<str>>, Vec<EditionAt>> = BTreeMap::new();
    for (at, edition) in pen.public.editions() {
        series.entry(edition.series.as_ref()).or_default().push(at);
    }
    let several = series.len() > 1;
    let group = |(name, editions): (Option<&Arc<str>>, Vec<EditionAt>)| EditionGroup {
        title: name.filter(|_| several).map(|name| pen.say("series", &[("name", (&**name).into())])),
        editions: editions.into_iter().map(|at| pen.edition_card(at)).collect(),
    };
    let view = EditionsView { groups: series.into_iter().map(group).collect() };
    let mut head = Head::new(pen.own(pen.word("menu-editions")), Some(Section::Editions));
    head.description = Some(pen.word("editions-description").into());
    Leaf { page: pen.page(page, head), view: View::Editions(view) }
}
