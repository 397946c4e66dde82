//! All records of a site as they were written: typed, not yet related to each other.

use super::coverage::CoverageEntry;
use super::edition::{DocumentEntry, EditionEntry, PhotoEntry};
use super::measure::Measure;
use super::news::{NewsEntry, PageEntry};
use super::recipient::RecipientEntry;
use super::region::{ProvinceEntry, RegencyEntry};
use super::result::ResultsEntry;
use super::site::Settings;
use crate::diag::FileId;

/// What `content` read, in the order of files and of the lines in them.
#[derive(Clone, Debug)]
pub struct Entries {
    /// Settings.
    pub settings: Settings,
    /// Provinces.
    pub provinces: Vec<ProvinceEntry>,
    /// Regencies and cities.
    pub regencies: Vec<RegencyEntry>,
    /// Measures.
    pub measures: Vec<Measure>,
    /// Recipients.
    pub recipients: Vec<RecipientEntry>,
    /// Editions.
    pub editions: Vec<EditionEntry>,
    /// Results, per edition.
    pub results: Vec<ResultsEntry>,
    /// Pictures of editions.
    pub photos: Vec<PhotoEntry>,
    /// Documents of editions.
    pub documents: Vec<DocumentEntry>,
    /// Coverage.
    pub coverage: Vec<CoverageEntry>,
    /// News.
    pub news: Vec<NewsEntry>,
    /// Pages.
    pub pages: Vec<PageEntry>,
    /// Files copied as they are, with their site path.
    pub statics: Vec<(std::sync::Arc<str>, FileId)>,
}
