//! A part of a whole in cells.

use serde::Serialize;

/// Cells, filled row by row from the top. Path data are in units of a cell.
#[derive(Clone, Debug, Serialize)]
pub struct WaffleView {
    /// Cells in a row.
    pub columns: usize,
    /// Rows.
    pub rows: usize,
    /// The outline of the cells that are reached.
    pub filled: String,
    /// The outline of the others.
    pub free: String,
    /// What a filled cell means, with the count.
    pub filled_text: String,
    /// What a free cell means, with the count.
    pub free_text: String,
    /// What one cell stands for.
    pub cell_text: String,
}
