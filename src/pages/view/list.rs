//! Long lists: cut into pages, or shown short after their first items.

use std::sync::Arc;

use serde::Serialize;

use super::{DateView, LinkView};

/// The way to the other pages of a list.
#[derive(Clone, Debug, Serialize)]
pub struct PaginationView {
    /// This page, from 1.
    pub current: usize,
    /// How many there are.
    pub total: usize,
    /// "Halaman 2 dari 5".
    pub text: String,
    /// The page with newer items.
    pub newer: Option<LinkView>,
    /// The page with older items.
    pub older: Option<LinkView>,
    /// First, last and the pages around this one.
    pub pages: Vec<PageLink>,
}

/// A page number.
#[derive(Clone, Debug, Serialize)]
pub struct PageLink {
    /// The number.
    pub number: usize,
    /// "Halaman 3", for those who hear the link.
    pub label: String,
    /// Where it leads.
    pub href: Arc<str>,
    /// Whether it is this page.
    pub current: bool,
    /// Whether numbers are left out before it.
    pub gap_before: bool,
}

/// A news item on one line.
#[derive(Clone, Debug, Serialize)]
pub struct NewsLine {
    /// Its page.
    pub link: LinkView,
    /// Day or moment of publication.
    pub date: DateView,
}
