//! All regions.

use std::sync::Arc;

use serde::Serialize;

use super::view::{FigureView, LinkView, NumberView};

/// What the list of regions shows.
#[derive(Clone, Debug, Serialize)]
pub struct RegionsView {
    /// By province.
    pub provinces: Vec<ProvinceView>,
}

/// A province and its regencies.
#[derive(Clone, Debug, Serialize)]
pub struct ProvinceView {
    /// The province.
    pub province: RegionCard,
    /// Its regencies in the order of the language.
    pub regencies: Vec<RegionCard>,
}

/// A region in the list.
#[derive(Clone, Debug, Serialize)]
pub struct RegionCard {
    /// Its page; the words are its whole name: "Kota Ternate".
    pub link: LinkView,
    /// Kemendagri code.
    pub code: Arc<str>,
    /// `province`, `kabupaten`, `kota`.
    pub kind: &'static str,
    /// How many recipients are at home there.
    pub recipients: NumberView,
    /// The same with its unit: "3 penerima"; none for zero.
    pub recipients_text: Option<String>,
    /// The newest figure of the site's first measure, with its basis, date and status.
    pub figure: Option<FigureView>,
}
