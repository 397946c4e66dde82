//! One region: its coverage now, against its target and its own past; its recipients; its news.

use std::sync::Arc;

use serde::Serialize;

use super::view::{
    AwardView, ColumnView, DatasetHead, DateView, FigureView, LinkView, NewsCard, PictureView, RecipientCard,
    RowView, ShareView, StatusView, TargetView,
};

/// What a region's page shows.
#[derive(Clone, Debug, Serialize)]
pub struct RegionView {
    /// Whole name: "Kabupaten Halmahera Utara".
    pub name: String,
    /// `province`, `kabupaten`, `kota`.
    pub kind: &'static str,
    /// Kemendagri code.
    pub code: Arc<str>,
    /// BPS code.
    pub bps: Option<Arc<str>>,
    /// Seat of government.
    pub seat: Option<Arc<str>>,
    /// Its province.
    pub province: Option<LinkView>,
    /// The regencies of a province, in the order of the language.
    pub regencies: Vec<LinkView>,
    /// From when it existed.
    pub since: Option<DateView>,
    /// Until when it existed.
    pub until: Option<DateView>,
    /// From which regencies it was made.
    pub split_from: Vec<LinkView>,
    /// The newest figures of each measure and basis.
    pub coverage: Vec<RegionCoverage>,
    /// Recipients at home there.
    pub recipients: Vec<RecipientCard>,
    /// Awards for work done there, or to recipients at home there, the newest edition first.
    pub awards: Vec<AwardView>,
    /// News about it, the newest first.
    pub news: Vec<NewsCard>,
    /// Pictures taken there.
    pub photos: Vec<PictureView>,
}

/// The figures of one measure on one basis.
#[derive(Clone, Debug, Serialize)]
pub struct RegionCoverage {
    /// The newest figure, with basis, date, status and source.
    pub figure: FigureView,
    /// The newest figures by segment: the columns of `row`.
    pub columns: Vec<ColumnView>,
    /// The newest figures by segment.
    pub row: Option<RowView>,
    /// Targets that the newest figures are held against.
    pub targets: Vec<TargetView>,
    /// All figures, the newest first; empty where there is only one.
    pub past: Vec<PastFigure>,
}

/// A figure of the past.
#[derive(Clone, Debug, Serialize)]
pub struct PastFigure {
    /// Its dataset, with date and status.
    pub head: DatasetHead,
    /// The date.
    pub as_of: DateView,
    /// How firm.
    pub status: StatusView,
    /// The figure; none where a part is not a number.
    pub share: Option<ShareView>,
    /// Change against the figure before it: "+1,20 persen poin"; none where they cannot be compared.
    pub change: Option<String>,
    /// Why it cannot be compared with the figures before.
    pub break_in_series: Option<super::view::TextView>,
}
