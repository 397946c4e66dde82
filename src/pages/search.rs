//! The page on which readers search. Without script it is what a search would lead to: a plain index of all that
//! has a name, and the newest news.

use std::collections::BTreeSet;
use std::sync::Arc;

use serde::Serialize;

use super::letters::{anchor, initial};
use super::pen::{Head, Pen};
use super::records::{self, category_id};
use super::view::{LinkView, NewsLine, TextView};
use super::{Key, Leaf, Page, Plan, Site, View};
use crate::awards::public::{RegionAt, RegionKind};
use crate::awards::site::Section;

/// What the search page shows.
#[derive(Clone, Debug, Serialize)]
pub struct SearchView {
    /// Address of the program that looks words up.
    pub program: Arc<str>,
    /// Address of the folder with this language's index.
    pub index: Arc<str>,
    /// By what results can be narrowed; only what there is something to choose from.
    pub filters: Vec<FilterView>,
    /// Editions, the newest first.
    pub editions: Vec<LinkView>,
    /// Recipients by first letter, in the order of the language.
    pub recipients: Vec<LetterView>,
    /// Regions: provinces, then what is in them, in the order of the language.
    pub regions: Vec<LinkView>,
    /// Topics in the order of the language.
    pub topics: Vec<LinkView>,
    /// The newest news.
    pub news: Vec<NewsLine>,
    /// "Semua berita"; none where `news` has them all.
    pub news_link: Option<LinkView>,
}

/// Something by which results can be narrowed.
#[derive(Clone, Debug, Serialize)]
pub struct FilterView {
    /// Its key in addresses and in the index: `kind`, `edition`, `category`, `region`.
    pub key: &'static str,
    /// Its name.
    pub label: String,
    /// The choice of none.
    pub any: String,
    /// What can be chosen.
    pub choices: Vec<ChoiceView>,
}

/// A choice.
#[derive(Clone, Debug, Serialize)]
pub struct ChoiceView {
    /// Its key.
    pub value: Arc<str>,
    /// Its words.
    pub text: TextView,
}

/// Names that begin alike.
#[derive(Clone, Debug, Serialize)]
pub struct LetterView {
    /// The letter, capital; `#` for what is none. None where the list is short enough to stand in one piece.
    pub letter: Option<String>,
    /// An anchor.
    pub id: String,
    /// The names.
    pub links: Vec<LinkView>,
}

/// How many news items the index has.
const NEWS: usize = 20;

/// A list of up to so many names stands in one piece.
const SHORT: usize = 30;

pub(super) fn plan(plan: &mut Plan<'_>) {
    if super::plan::has_content(plan.public, Section::Search) {
        let updated = plan.latest_news(&plan.index.news);
        plan.add_in_every_language(Key::Section(Section::Search), None, true, updated);
    }
}

pub(super) fn view(site: &Site, page: &Page) -> Leaf {
    let pen = site.pen(&page.lang);
    let news = &site.index.news;
    let view = SearchView {
        program: pen.urls.href(&pen.urls.search_program()),
        index: pen.urls.href(&pen.urls.search_index(pen.lang)),
        filters: filters(pen),
        editions: pen.public.editions().map(|(at, _)| pen.edition_link(at)).collect(),
        recipients: recipients(pen),
        regions: regions(pen),
        topics: sorted(pen, pen.public.topics().map(|(at, _)| pen.topic_link(at))),
        news: news
            .iter()
            .take(NEWS)
            .map(|at| NewsLine { link: pen.news_link(*at), date: pen.when(pen.public[*at].date) })
            .collect(),
        news_link: (news.len() > NEWS)
            .then(|| pen.link(&pen.urls.section(Section::News, pen.lang), pen.word("all-news"))),
    };
    let mut head = Head::new(pen.own(pen.word("menu-search")), Some(Section::Search));
    head.description = Some(pen.word("search-description").into());
    Leaf { page: pen.page(page, head), view: View::Search(Box::new(view)) }
}

fn sorted(pen: Pen<'_>, links: impl Iterator<Item = LinkView>) -> Vec<LinkView> {
    let mut keyed: Vec<_> = links.map(|link| (pen.locale.sort_key(&link.text), link)).collect();
    keyed.sort_by(|(a, x), (b, y)| a.cmp(b).then_with(|| x.href.cmp(&y.href)));
    keyed.into_iter().map(|(_, link)| link).collect()
}

fn recipients(pen: Pen<'_>) -> Vec<LetterView> {
    let all = sorted(pen, pen.public.recipients().map(|(at, _)| pen.recipient_link(at, None)));
    if all.len() <= SHORT {
        let group = LetterView { letter: None, id: "letters".to_owned(), links: all };
        return if group.links.is_empty() { Vec::new() } else { vec![group] };
    }
    let mut groups: Vec<LetterView> = Vec::new();
    for link in all {
        let letter = initial(&link.text);
        match groups.last_mut().filter(|group| group.letter.as_ref() == Some(&letter)) {
            Some(group) => group.links.push(link),
            None => {
                groups.push(LetterView { id: anchor(&letter), letter: Some(letter), links: vec![link] });
            }
        }
    }
    groups
}

/// Each province with its regencies after it.
fn regions(pen: Pen<'_>) -> Vec<LinkView> {
    let provinces = pen.public.regions().filter(|(_, region)| region.kind == RegionKind::Province);
    let with_regencies = provinces.flat_map(|(at, _)| {
        let regencies = pen.site.index.regencies[at.index()].iter().map(|at| pen.region_link(*at));
        std::iter::once(pen.region_link(at)).chain(sorted(pen, regencies))
    });
    with_regencies.collect()
}

fn kinds(pen: Pen<'_>) -> Vec<ChoiceView> {
    let choice = |kind: &'static str| ChoiceView {
        value: kind.into(),
        text: pen.own(pen.word(&format!("search-kind-{kind}"))),
    };
    records::KINDS.map(choice).to_vec()
}

fn filters(pen: Pen<'_>) -> Vec<FilterView> {
    let public = pen.public;
    let of_link = |value: &Arc<str>, link: LinkView| ChoiceView {
        value: value.clone(),
        text: TextView { text: link.text, lang: link.lang },
    };
    let editions = public.editions().map(|(at, edition)| of_link(&edition.id.value, pen.edition_link(at)));
    let mut seen = BTreeSet::new();
    let categories = public.categories().filter_map(|(at, _)| {
        let id = category_id(public, at);
        seen.insert(id.clone()).then(|| of_link(id, pen.category_link(at)))
    });
    let region = |at: RegionAt| of_link(&public[at].code, pen.region_link(at));
    let regencies = public.regions().filter(|(_, region)| region.province.is_some());
    let mut regions: Vec<_> =
        regencies.map(|(at, _)| (pen.locale.sort_key(&pen.region_name(at)), at)).collect();
    regions.sort();
    let all = [
        ("kind", kinds(pen)),
        ("edition", editions.collect()),
        ("category", categories.collect()),
        ("region", regions.into_iter().map(|(_, at)| region(at)).collect()),
    ];
    let filter = |(key, choices): (&'static str, Vec<ChoiceView>)| FilterView {
        key,
        label: pen.word(&format!("search-{key}")),
        any: pen.word(&format!("search-any-{key}")),
        choices,
    };
    all.into_iter().filter(|(_, choices)| choices.len() > 1).map(filter).collect()
}
