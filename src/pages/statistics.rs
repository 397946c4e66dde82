//! The way into the statistics: periods, and the newest tables.

use std::sync::Arc;

use serde::Serialize;

use super::view::{DatasetHead, DateView, LinkView, TableView};

/// What the statistics' first page shows.
#[derive(Clone, Debug, Serialize)]
pub struct StatisticsView {
    /// The newest table of each measure and basis.
    pub tables: Vec<TableView>,
    /// All periods, the newest first.
    pub periods: Vec<PeriodCard>,
}

/// A period in a list.
#[derive(Clone, Debug, Serialize)]
pub struct PeriodCard {
    /// Its page; the words are its name.
    pub link: LinkView,
    /// Its name.
    pub name: Arc<str>,
    /// The newest date in it.
    pub as_of: DateView,
    /// What it has tables of.
    pub datasets: Vec<DatasetHead>,
}
