//! The statistics of one period: every table in full.

use std::sync::Arc;

use serde::Serialize;

use super::view::{LinkView, TableView};

/// What a period's page shows.
#[derive(Clone, Debug, Serialize)]
pub struct PeriodView {
    /// Its name.
    pub name: Arc<str>,
    /// Its tables, by measure, basis, then the newest first.
    pub tables: Vec<TableView>,
    /// Whether any table is illustrative: the page says so at its top as well.
    pub illustrative: Option<String>,
    /// The period before it.
    pub older: Option<LinkView>,
    /// The period after it.
    pub newer: Option<LinkView>,
}
