//! Where a figure comes from, for staff: what a page shows, the file and place of each number, and the whole
//! computation.
//!
//! In: the planned [`Site`](crate::pages::Site), which holds nothing but what passed the gate; [`Written`], the
//! places of its numbers; what is asked for. Out: an [`Explanation`] as data, which `say` puts in words and
//! `json` in JSON. Never here: anything that may not be seen yet, files, printing. Nothing of this is published.

mod address;
mod asked;
mod drawn;
mod figure;
mod json;
mod named;
mod page;
mod say;
mod shown;
mod told;
mod voice;
mod written;

pub use address::Address;
pub use asked::figure;
pub use json::json;
pub use named::Unexplained;
pub use page::page;
pub use say::{Lead, Line, lines, say};
pub use told::{
    Around, Before, Division, Explanation, Figure, Gap, Origin, Quantity, Rank, Record, RecordKind, Rounding,
    Table,
};
pub use written::Written;
