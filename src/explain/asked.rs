//! A figure that is asked for in the words of a reference.

use super::figure::{around, explain};
use super::named::{Unexplained, resolve, unknown_figure};
use super::told::{Explanation, Table};
use super::written::Written;
use crate::awards::link::FigureReference;
use crate::pages::Site;

/// Explains the figure that a reference names.
///
/// # Errors
/// Where the site has no such figure, in the words that a wrong reference in a text is answered with.
pub fn figure(site: &Site, written: &Written, asked: &FigureReference) -> Result<Explanation, Unexplained> {
    let public = &*site.public;
    let found = resolve(public, asked)?;
    let row = public[found.dataset].row(found.region);
    let figure = row.and_then(|row| explain(public, written, found.dataset, row, found.part));
    let Some(figure) = figure else {
        return Err(Box::new(unknown_figure(public, asked, found.region, None)));
    };
    let around = around(site, &figure);
    let table = Table { dataset: found.dataset, figures: vec![figure], sums: Vec::new() };
    Ok(Explanation { around: Some(around), tables: vec![table], ..Explanation::default() })
}
