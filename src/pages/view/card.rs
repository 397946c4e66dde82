//! Short forms of things that have a page of their own, for lists.

use std::sync::Arc;

use serde::Serialize;

use super::{DateView, LinkView, NumberView, PictureView, RangeView, TextView};

/// A news item in a list.
#[derive(Clone, Debug, Serialize)]
pub struct NewsCard {
    /// Its page; `lang` and `hreflang` are set where it exists only in another language.
    pub link: LinkView,
    /// Day or moment of publication.
    pub date: DateView,
    /// A short text, in the link's language.
    pub summary: Arc<str>,
    /// `news`, `press_release`, `reply`.
    pub kind: &'static str,
    /// The kind in words, where it is not plain news.
    pub kind_text: Option<String>,
    /// Its main picture.
    pub photo: Option<PictureView>,
}

/// An edition in a list.
#[derive(Clone, Debug, Serialize)]
pub struct EditionCard {
    /// Its page; the words are its label.
    pub link: LinkView,
    /// Level, in words.
    pub level: Option<String>,
    /// The days that were assessed.
    pub period: Option<RangeView>,
    /// The last ceremony.
    pub ceremony: Option<DateView>,
    /// Where that was, in words: "Hotel Bela, Kota Ternate".
    pub place: Option<String>,
    /// One or two sentences.
    pub summary: Option<TextView>,
    /// How many categories.
    pub categories: NumberView,
    /// How many recipients; none while results are not public.
    pub recipients: Option<NumberView>,
    /// "Hasil diumumkan pada …", while results are not public.
    pub pending: Option<String>,
    /// Its first picture.
    pub photo: Option<PictureView>,
}

/// A recipient in a list.
#[derive(Clone, Debug, Serialize)]
pub struct RecipientCard {
    /// Its page; the words are its name.
    pub link: LinkView,
    /// `government`, `village`, `business`, …
    pub kind: &'static str,
    /// The kind in words; none where a category of its awards is called the same.
    pub kind_text: Option<Arc<str>>,
    /// Where it is at home.
    pub region: Option<LinkView>,
    /// What it received, the newest edition first.
    pub awards: Vec<AwardLine>,
}

/// One award on one line.
#[derive(Clone, Debug, Serialize)]
pub struct AwardLine {
    /// Its edition.
    pub edition: LinkView,
    /// Its category; the address leads to the award itself.
    pub category: LinkView,
    /// Place or tier in words, where it has one.
    pub rank: Option<TextView>,
    /// "peringkat bersama", where others hold the same place.
    pub tied: Option<String>,
    /// Whether it no longer stands.
    pub withdrawn: bool,
}

/// Who came first in a category, for a list of categories.
#[derive(Clone, Debug, Serialize)]
pub struct Leaders {
    /// The category's page; the words are its title.
    pub category: LinkView,
    /// The best place or tier in words; none where the category has neither.
    pub rank: Option<TextView>,
    /// "peringkat bersama", where several hold that place.
    pub tied: Option<String>,
    /// The recipients' pages; the words are the names as awarded. Never empty.
    pub winners: Vec<LinkView>,
    /// "dan 17 lainnya": how many more hold the same place; none where `winners` are all.
    pub more: Option<String>,
}

/// A topic in a list.
#[derive(Clone, Debug, Serialize)]
pub struct TopicCard {
    /// Its page; the words are its name.
    pub link: LinkView,
    /// How many news items.
    pub count: NumberView,
    /// The same with its unit: "3 berita".
    pub count_text: String,
}
