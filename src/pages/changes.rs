//! Corrections and withdrawals: what the public was told and no longer holds. Revisions and additions
//! stand with their series and records.

use serde::Serialize;

use super::pen::Head;
use super::view::ChangeView;
use super::{Key, Leaf, Page, Plan, Site, View};
use crate::awards::public::Changed;
use crate::awards::site::Section;

/// What the page of corrections shows.
#[derive(Clone, Debug, Serialize)]
pub struct ChangesView {
    /// The newest first, each with its `subject`.
    pub changes: Vec<ChangeView>,
}

pub(super) fn plan(plan: &mut Plan<'_>) {
    let corrections = plan.public.changes.iter().filter(|changed| changed.change.kind.is_correction());
    let updated = plan.changed(corrections.map(|changed| &changed.change));
    plan.add_in_every_language(Key::Section(Section::Changes), None, true, updated);
}

pub(super) fn view(site: &Site, page: &Page) -> Leaf {
    let pen = site.pen(&page.lang);
    let corrections = pen.public.changes.iter().filter(|changed| changed.change.kind.is_correction());
    let view = |changed: &Changed| pen.change(&changed.change, Some(pen.subject_link(changed.subject)));
    let view = ChangesView { changes: corrections.map(view).collect() };
    let mut head = Head::new(pen.own(pen.word("menu-changes")), Some(Section::Changes));
    head.description = Some(pen.word("changes-description").into());
    Leaf { page: pen.page(page, head), view: View::Changes(view) }
}
