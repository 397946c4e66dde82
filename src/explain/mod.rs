//! Where a figure comes from, for staff: what a page shows, the file and place of each number, and the whole
//! computation.
//!
//! In: the planned [`Site`](crate::pages::Site), which holds nothing but what passed the gate; [`Written`], the
//! places of its numbers; what is asked for. Out: an [`Explanation`] as data, which `say` puts in words and
//! `json` in JSON. Never here: anything that may not be seen yet, files, printing. Nothing of this is published.

mod asked;
mod drawn;
mod figure;
mod json;
mod page;
mod say;
mod shown;
mod voice;
mod written;

pub use asked::{Address, Unexplained, figure};
pub use figure::{Around, Before, Division, Figure, Gap, Origin, Quantity, Rank, Rounding};
pub use json::json;
pub use page::{Explanation, Record, RecordKind, Table, page};
pub use say::{Lead, Line, lines, say};
pub use written::Written;
