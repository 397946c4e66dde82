//! Awards, their winners, and what is said about them.

use std::sync::Arc;

use serde::Serialize;

use super::{DateView, HtmlView, LinkView, NumberView, PictureView, TextView};

/// One award handed over.
#[derive(Clone, Debug, Serialize)]
pub struct AwardView {
    /// An anchor, unique on the pages of its edition.
    pub id: String,
    /// Its edition.
    pub edition: LinkView,
    /// Its category, that year's title.
    pub category: LinkView,
    /// Place from 1.
    pub place: Option<u32>,
    /// The place in words: its label ("Terbaik I"), else "Peringkat 1"; none where it has neither.
    pub rank: Option<TextView>,
    /// "peringkat bersama", where others hold the same place.
    pub tied: Option<String>,
    /// Title of the tier.
    pub tier: Option<TextView>,
    /// Who receives it; several share it. Never empty.
    pub winners: Vec<WinnerView>,
    /// Whether several share it.
    pub joint: bool,
    /// Why.
    pub citation: Option<HtmlView>,
    /// Where the work was done, if not where all its winners are at home.
    pub region: Option<LinkView>,
    /// Prize money.
    pub amount: Option<NumberView>,
    /// Its picture.
    pub photo: Option<PictureView>,
    /// Where it was read.
    pub source: Option<SourceView>,
    /// A remark.
    pub note: Option<HtmlView>,
    /// Whether it no longer stands. The changes say why.
    pub withdrawn: bool,
    /// What was changed, the newest first.
    pub changes: Vec<ChangeView>,
}

/// A recipient's part in an award.
#[derive(Clone, Debug, Serialize)]
pub struct WinnerView {
    /// The recipient's page; its words are the name as awarded.
    pub link: LinkView,
    /// The name by which the recipient is known, where it was awarded under another.
    pub known_as: Option<Arc<str>>,
    /// Kind of recipient, in words; none where the category is called the same.
    pub kind: Option<Arc<str>>,
    /// Where it is at home.
    pub region: Option<LinkView>,
    /// Its stated part: "1/2".
    pub part: Option<String>,
}

/// Awards of a category that belong under one heading.
#[derive(Clone, Debug, Serialize)]
pub struct AwardGroup {
    /// `places`, `tier` or `unranked`.
    pub kind: &'static str,
    /// Title of the tier; none where the heading would say nothing.
    pub title: Option<TextView>,
    /// The awards in order.
    pub awards: Vec<AwardView>,
}

/// A category with its results.
#[derive(Clone, Debug, Serialize)]
pub struct CategoryResults {
    /// The category's id: its anchor on the edition's page.
    pub id: Arc<str>,
    /// The category's page; its words are the title.
    pub link: LinkView,
    /// What it honours.
    pub description: Option<HtmlView>,
    /// Level, in words.
    pub level: Option<String>,
    /// Sector; none where the title says it.
    pub sector: Option<TextView>,
    /// By place, then by tier, then unranked. Empty where results are not public yet.
    pub groups: Vec<AwardGroup>,
    /// Nominees by name.
    pub nominees: Vec<NomineeView>,
}

/// A nominee.
#[derive(Clone, Debug, Serialize)]
pub struct NomineeView {
    /// The recipient's page; its words are the name as nominated.
    pub link: LinkView,
    /// The name by which it is known, where it was nominated under another.
    pub known_as: Option<Arc<str>>,
    /// Where it is at home.
    pub region: Option<LinkView>,
    /// A remark.
    pub note: Option<HtmlView>,
}

/// Where a fact was read.
#[derive(Clone, Debug, Serialize)]
pub struct SourceView {
    /// Who published it.
    pub name: Arc<str>,
    /// What it is called there.
    pub title: Option<TextView>,
    /// Where it can be read.
    pub url: Option<Arc<str>>,
    /// When it was published.
    pub published: Option<DateView>,
    /// When it was last looked at.
    pub accessed: Option<DateView>,
}

/// What was changed after publication.
#[derive(Clone, Debug, Serialize)]
pub struct ChangeView {
    /// The day of the change.
    pub date: DateView,
    /// `correction`, `revision`, `addition`, `withdrawal`.
    pub kind: &'static str,
    /// The kind in words: "Ralat".
    pub label: String,
    /// The part that changed, in words.
    pub field: Option<TextView>,
    /// What stood there.
    pub was: Option<TextView>,
    /// What stands there since.
    pub now: Option<TextView>,
    /// The reason.
    pub why: TextView,
    /// The page that was changed, on pages that list changes of several.
    pub subject: Option<LinkView>,
}

/// A document.
#[derive(Clone, Debug, Serialize)]
pub struct DocumentView {
    /// Its anchor on the edition's page.
    pub id: Arc<str>,
    /// The file; `hreflang` is the document's language where it is not the page's.
    pub link: LinkView,
    /// `decree`, `programme`, `press_release`, `other`.
    pub kind: &'static str,
    /// The kind in words.
    pub kind_text: String,
    /// Its day.
    pub date: Option<DateView>,
    /// What it says, in short.
    pub text: Option<TextView>,
    /// Type of the file in capitals: `PDF`.
    pub format: String,
    /// Size of the file in words: "120 kB".
    pub size: Option<String>,
}
