//! Coverage as it was resolved, for whoever assembles a site again and again: few edits touch its files.
//!
//! What is made of them depends on nothing but the files themselves, the measures and the regions.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::datasets;
use crate::awards::assemble::names::{FigureKey, Names};
use crate::awards::coverage::CoverageEntry;
use crate::awards::measure::Measure;
use crate::awards::public::{Dataset, Period, Region};
use crate::diag::Diagnostic;

/// See the module.
pub(in crate::awards::assemble) struct Resolved {
    entries: Vec<Arc<CoverageEntry>>,
    measures: Arc<Vec<Measure>>,
    regions: Vec<Region>,
    /// What was found.
    found: Vec<Diagnostic>,
    /// What was made.
    pub(in crate::awards::assemble) datasets: Arc<Vec<Dataset>>,
    /// Their periods.
    pub(in crate::awards::assemble) periods: Vec<Period>,
    /// The figures that articles can refer to.
    pub(in crate::awards::assemble) figures: Arc<BTreeSet<FigureKey>>,
}

impl Resolved {
    fn is_of(&self, names: &Names<'_>) -> bool {
        let (now, before) = (&names.entries.coverage, &self.entries);
        Arc::ptr_eq(&self.measures, &names.entries.measures)
            && now.len() == before.len()
            && now.iter().zip(before).all(|(now, before)| Arc::ptr_eq(now, before))
            && self.regions == names.region_list
    }
}

/// Coverage resolved, or as it was `before`, where it was made of the same.
pub(in crate::awards::assemble) fn resolve(
    names: &mut Names<'_>,
    before: Option<&Arc<Resolved>>,
) -> Arc<Resolved> {
    if let Some(before) = before.filter(|before| before.is_of(names)) {
        names.found.extend_from_slice(&before.found);
        return before.clone();
    }
    let found_before = names.found.len();
    let (datasets, periods) = datasets(names);
    Arc::new(Resolved {
        entries: names.entries.coverage.clone(),
        measures: names.entries.measures.clone(),
        regions: names.region_list.to_vec(),
        found: names.found[found_before..].to_vec(),
        figures: Arc::new(datasets.iter().flat_map(figures).collect()),
        datasets: Arc::new(datasets),
        periods,
    })
}

/// The figures that a file states, or that its segments add up to.
fn figures(dataset: &Dataset) -> impl Iterator<Item = FigureKey> + '_ {
    dataset.rows.iter().filter_map(|row| Some((row.region?, row))).flat_map(move |(region, row)| {
        let parts = row.segments.iter().map(|(segment, _)| Some(*segment));
        let parts = row.total.iter().map(|_| None).chain(parts);
        parts.map(move |part| (dataset.measure.index(), dataset.basis, region, part, dataset.as_of))
    })
}
