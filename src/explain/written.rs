//! Where the parts of figures were written. Public figures know their cell; its numbers stand within it.

use std::collections::HashMap;

use crate::awards::coverage::Cell;
use crate::awards::entries::Entries;
use crate::awards::number::Decimal;
use crate::diag::{At, Span};

/// The places of counts, denominators and printed rates, by the place of their cell. It is only asked for
/// cells of public figures, so it tells nothing of hidden ones.
#[derive(Clone, Debug, Default)]
pub struct Written {
    cells: HashMap<Span, Places>,
}

/// Where the parts of a cell were written.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Places {
    pub(super) count: Option<Span>,
    pub(super) of: Option<Span>,
    /// The rate that the source prints.
    pub(super) rate: Option<At<Decimal>>,
}

impl Written {
    /// Notes the places of all figures in the entries.
    #[must_use]
    pub fn of(entries: &Entries) -> Self {
        let mut cells = HashMap::new();
        for row in entries.coverage.iter().flat_map(|file| &file.rows) {
            let parts = row.segments.iter().chain(&row.of_which).map(|(_, cell)| cell);
            cells.extend(row.total.iter().chain(parts).map(|cell| (cell.span, Places::of(cell))));
        }
        Self { cells }
    }

    pub(super) fn places(&self, cell: Option<Span>) -> Places {
        cell.and_then(|cell| self.cells.get(&cell)).copied().unwrap_or_default()
    }
}

impl Places {
    fn of(cell: &Cell) -> Self {
        let (count, of) = (cell.count.as_ref(), cell.of.as_ref());
        Self { count: count.map(|at| at.span), of: of.map(|at| at.span), rate: cell.rate }
    }
}
