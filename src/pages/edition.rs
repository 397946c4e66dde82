//! One edition: its recipients first, then how it came to them.

use std::sync::Arc;

use serde::Serialize;

use super::pen::{Head, Pen};
use super::view::{
    CategoryResults, ChangeView, DateView, DocumentView, EditionCard, HtmlView, LinkView, NewsCard, NewsLine,
    PictureView, RangeView, SourceView, TextView,
};
use super::{Key, Leaf, Page, Plan, Site, View};
use crate::awards::change::Change;
use crate::awards::edition::Person;
use crate::awards::public::{Ceremony, Edition, EditionAt, Public, Subject};
use crate::awards::site::Section;

/// What an edition's page shows.
#[derive(Clone, Debug, Serialize)]
pub struct EditionView {
    /// Label, level, period, place, counts, `pending`.
    pub card: EditionCard,
    /// A longer text.
    pub text: Option<HtmlView>,
    /// Categories with results and nominees, in order.
    pub categories: Vec<CategoryResults>,
    /// Where the results were read.
    pub results_source: Option<SourceView>,
    /// A remark on the results.
    pub results_note: Option<HtmlView>,
    /// When results were, or will be, made public.
    pub announced: Option<DateView>,
    /// Ceremonies in order.
    pub ceremonies: Vec<CeremonyView>,
    /// Steps on the way to the result.
    pub stages: Vec<StageView>,
    /// What the jury is called.
    pub jury_title: TextView,
    /// Who judged.
    pub jury: Vec<PersonView>,
    /// The legal act that fixes the results.
    pub decree: Option<DecreeView>,
    /// Documents.
    pub documents: Vec<DocumentView>,
    /// The first pictures.
    pub photos: Vec<PictureView>,
    /// All pictures; none where there are none.
    pub gallery: Option<LinkView>,
    /// News about it, the newest first.
    pub news: Vec<NewsCard>,
    /// Older news about it.
    pub more_news: Vec<NewsLine>,
    /// Where the facts were read.
    pub source: Option<SourceView>,
    /// A remark.
    pub note: Option<HtmlView>,
    /// What was changed in its record and its results, the newest first.
    pub changes: Vec<ChangeView>,
    /// The edition before it.
    pub older: Option<LinkView>,
    /// The edition after it.
    pub newer: Option<LinkView>,
}

/// A ceremony.
#[derive(Clone, Debug, Serialize)]
pub struct CeremonyView {
    /// Its name, where there are several.
    pub title: Option<TextView>,
    /// Day with weekday, and time where known.
    pub date: DateView,
    /// The building.
    pub venue: Option<Arc<str>>,
    /// The town, where the region does not say it.
    pub place: Option<Arc<str>>,
    /// The regency.
    pub region: Option<LinkView>,
    /// Who gave it, joined: "A dan B".
    pub hosts: Option<String>,
    /// Who came.
    pub guests: Vec<PersonView>,
    /// A remark.
    pub note: Option<HtmlView>,
    /// Where it was read.
    pub source: Option<SourceView>,
}

/// A step on the way to the result.
#[derive(Clone, Debug, Serialize)]
pub struct StageView {
    /// Its days.
    pub days: RangeView,
    /// Its name.
    pub title: TextView,
    /// More about it.
    pub text: Option<HtmlView>,
}

/// A person with a role.
#[derive(Clone, Debug, Serialize)]
pub struct PersonView {
    /// Name.
    pub name: Arc<str>,
    /// Role or office.
    pub role: Option<TextView>,
}

/// The legal act that fixes the results.
#[derive(Clone, Debug, Serialize)]
pub struct DecreeView {
    /// Number, as it is cited.
    pub number: Arc<str>,
    /// What it is called.
    pub title: Option<TextView>,
    /// Its day.
    pub date: Option<DateView>,
    /// Its file.
    pub document: Option<DocumentView>,
}

/// How many pictures stand on the edition's own page.
const PHOTOS: usize = 6;

pub(super) fn plan(plan: &mut Plan<'_>) {
    let public = plan.public;
    for (at, edition) in public.editions() {
        let announced = edition.announced.filter(|_| edition.results_public);
        let changed = plan.changed(changes(public, edition).map(|(change, _)| change));
        let news = plan.latest_news(&edition.news);
        let updated = plan.latest([announced, changed, news]);
        plan.add_in_every_language(Key::Edition(at), Some(edition.id.span), true, updated);
    }
}

/// Changes of the edition's own record and of its awards, each with what was changed.
fn changes<'p>(
    public: &'p Public,
    edition: &'p Edition,
) -> impl Iterator<Item = (&'p Change, Option<Subject>)> {
    let awards = edition.categories.iter().flat_map(|at| &public[*at].awards);
    let of_awards =
        awards.flat_map(|at| public[*at].changes.iter().map(|change| (change, Some(Subject::Award(*at)))));
    edition.changes.iter().map(|change| (change, None)).chain(of_awards)
}

pub(super) fn view(site: &Site, page: &Page) -> Leaf {
    let pen = site.pen(&page.lang);
    let Key::Edition(at) = page.key else { return super::not_found::view(site, page) };
    let view = edition(pen, at);
    let label = TextView { text: view.card.link.text.clone(), lang: view.card.link.lang.clone() };
    let mut head = Head::new(label, Some(Section::Editions));
    head.description = view.card.summary.as_ref().map(|summary| summary.text.clone());
    head.picture = view.photos.first().cloned();
    head.structured = pen.ceremony_nodes(at);
    Leaf { page: pen.page(page, head), view: View::Edition(Box::new(view)) }
}

fn edition(pen: Pen<'_>, at: EditionAt) -> EditionView {
    let edition = &pen.public[at];
    let gallery = || {
        let text = pen.say("gallery-all", &[("count", edition.photos.len().into())]);
        pen.link(pen.urls.gallery(at, pen.lang), text)
    };
    let (news, more_news) = pen.news_shelf(&edition.news);
    let jury_title = edition.jury_title.as_ref();
    EditionView {
        card: pen.edition_card(at),
        text: edition.text.as_ref().map(|text| pen.html(text)),
        categories: pen.categories(at),
        results_source: edition.results_source.as_ref().map(|source| pen.source(source)),
        results_note: edition.results_note.as_ref().map(|note| pen.html(note)),
        announced: edition.announced.map(|when| pen.when(when)),
        ceremonies: edition.ceremonies.iter().map(|ceremony| self::ceremony(pen, ceremony)).collect(),
        stages: edition
            .stages
            .iter()
            .map(|stage| StageView {
                days: pen.range(stage.days),
                title: pen.text(&stage.title),
                text: stage.text.as_ref().map(|text| pen.html(text)),
            })
            .collect(),
        jury_title: jury_title.map_or_else(|| pen.own(pen.word("jury")), |title| pen.text(title)),
        jury: people(pen, &edition.jury),
        decree: edition.decree.as_ref().map(|decree| DecreeView {
            number: decree.number.clone(),
            title: decree.title.as_ref().map(|title| pen.text(title)),
            date: decree.date.map(|date| pen.date(date)),
            document: edition.decree_document.map(|document| pen.document(document)),
        }),
        documents: edition.documents.iter().map(|document| pen.document(*document)).collect(),
        photos: edition.photos.iter().take(PHOTOS).map(|photo| pen.photo_card(*photo)).collect(),
        gallery: (!edition.photos.is_empty()).then(gallery),
        news,
        more_news,
        source: edition.source.as_ref().map(|source| pen.source(source)),
        note: edition.note.as_ref().map(|note| pen.html(note)),
        changes: change_views(pen, edition),
        older: edition.older.map(|at| pen.edition_link(at)),
        newer: edition.newer.map(|at| pen.edition_link(at)),
    }
}

fn change_views(pen: Pen<'_>, edition: &Edition) -> Vec<ChangeView> {
    let mut all: Vec<_> = changes(pen.public, edition).collect();
    all.sort_by_key(|(change, _)| std::cmp::Reverse(change.date.value));
    let view = |(change, subject): (&Change, Option<Subject>)| {
        pen.change(change, subject.map(|subject| pen.subject_link(subject)))
    };
    all.into_iter().map(view).collect()
}

fn ceremony(pen: Pen<'_>, ceremony: &Ceremony) -> CeremonyView {
    CeremonyView {
        title: ceremony.title.as_ref().map(|title| pen.text(title)),
        date: pen.when_with_weekday(ceremony.date),
        venue: ceremony.venue.clone(),
        place: ceremony.place.clone(),
        region: ceremony.region.map(|region| pen.region_link(region)),
        hosts: (!ceremony.hosts.is_empty()).then(|| pen.locale.list_and(&ceremony.hosts)),
        guests: people(pen, &ceremony.guests),
        note: ceremony.note.as_ref().map(|note| pen.html(note)),
        source: ceremony.source.as_ref().map(|source| pen.source(source)),
    }
}

fn people(pen: Pen<'_>, people: &[Person]) -> Vec<PersonView> {
    let person = |person: &Person| PersonView {
        name: person.name.clone(),
        role: person.role.as_ref().map(|role| pen.text(role)),
    };
    people.iter().map(person).collect()
}
