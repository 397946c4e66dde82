//! Every text of the public site in one walk, so that what they link to can be checked once, however
//! many pages show them.

use crate::awards::article::{Article, Passage};
use crate::awards::public::{NewsAt, PageAt, Public};
use crate::awards::text::Lang;

/// Which page a text is the body of.
#[derive(Clone, Copy, Debug)]
pub(super) enum Place<'a> {
    /// Of a news item's version.
    News(NewsAt, &'a Lang),
    /// Of a content page's version.
    Page(PageAt, &'a Lang),
    /// Of none: a short text that several pages may show.
    Passage,
}

/// Calls `see` with every text, the oldest news first, and of news only those that are wanted, in their order.
pub(super) fn each_text_of<'a>(
    public: &'a Public,
    wanted: &[NewsAt],
    see: &mut dyn FnMut(Place<'a>, &'a Article),
) {
    for (at, item) in wanted.iter().rev().map(|at| (*at, &public[*at])) {
        for version in &item.versions {
            see(Place::News(at, &version.lang), &version.body);
        }
        passages(item.photo.iter().chain(&item.photos).filter_map(|photo| photo.caption.as_ref()), see);
    }
    for (at, page) in public.pages() {
        for version in &page.versions {
            see(Place::Page(at, &version.lang), &version.body);
        }
    }
    passages(&public.settings.statement, see);
    for (_, measure) in public.measures() {
        passages(&measure.definition, see);
        passages(measure.bases.iter().filter_map(|basis| basis.definition.as_ref()), see);
    }
    passages(public.recipients().filter_map(|(_, recipient)| recipient.about.as_ref()), see);
    for (_, edition) in public.editions() {
        passages([&edition.text, &edition.note, &edition.results_note].into_iter().flatten(), see);
        passages(edition.stages.iter().filter_map(|stage| stage.text.as_ref()), see);
        passages(edition.ceremonies.iter().filter_map(|ceremony| ceremony.note.as_ref()), see);
    }
    passages(public.categories().filter_map(|(_, category)| category.description.as_ref()), see);
    for (_, award) in public.awards() {
        passages([&award.citation, &award.note].into_iter().flatten(), see);
    }
    passages(public.nominations().filter_map(|(_, nomination)| nomination.note.as_ref()), see);
    passages(public.photos().filter_map(|(_, photo)| photo.words.caption.as_ref()), see);
    for (_, dataset) in public.datasets() {
        passages(&dataset.note, see);
        for row in &dataset.rows {
            let parts = row.segments.iter().chain(&row.of_which).map(|(_, cell)| cell);
            passages(row.total.iter().chain(parts).filter_map(|cell| cell.note.as_ref()), see);
        }
    }
}

fn passages<'a>(all: impl IntoIterator<Item = &'a Passage>, see: &mut dyn FnMut(Place<'a>, &'a Article)) {
    for article in all.into_iter().flat_map(Passage::versions) {
        see(Place::Passage, article);
    }
}
