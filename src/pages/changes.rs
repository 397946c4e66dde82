//! Corrections and withdrawals: what the public was told and no longer holds. Revisions and additions
//! stand with their series and records.

use serde::Serialize;

use super::view::ChangeView;

/// What the page of corrections shows.
#[derive(Clone, Debug, Serialize)]
pub struct ChangesView {
    /// The newest first, each with its `subject`.
    pub changes: Vec<ChangeView>,
}
