//! One edition: its recipients first, then how it came to them.

use std::sync::Arc;

use serde::Serialize;

use super::view::{
    CategoryResults, ChangeView, DateView, DocumentView, EditionCard, HtmlView, LinkView, NewsCard,
    PictureView, RangeView, SourceView, TextView,
};

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
