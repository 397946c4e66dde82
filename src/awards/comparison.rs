//! Two figures that a text sets beside each other: which they are, and what keeps them from being compared.

use super::compare::{self, Barrier};
use super::coverage::Status;
use super::figure::{Cell, Part, Share};
use super::link::{ComparisonReference, FigureReference};
use super::number::Decimal;
use super::public::{DatasetAt, MeasureAt, Public, Region, RegionAt};
use super::region::CodeText;
use crate::diag::Span;

/// A figure that was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Found {
    /// Its dataset.
    pub dataset: DatasetAt,
    /// Its region.
    pub region: RegionAt,
    /// Which of the region's figures.
    pub part: Part,
}

impl Found {
    /// Its cell.
    #[must_use]
    pub fn cell(self, public: &Public) -> Option<&Cell> {
        public[self.dataset].row(self.region).and_then(|row| self.part.of(row))
    }

    /// Its share, where both parts are counts.
    #[must_use]
    pub fn share(self, public: &Public) -> Option<Share> {
        self.cell(public).and_then(Cell::share)
    }

    /// Where it was written.
    #[must_use]
    pub fn span(self, public: &Public) -> Option<Span> {
        let row = public[self.dataset].row(self.region)?;
        Some(self.cell(public).and_then(|cell| cell.span).unwrap_or(row.span))
    }
}

/// What keeps two figures from being compared, with the places that say so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mixed {
    /// They count different things.
    Measure(Span, Span),
    /// They are shares of different wholes.
    Basis(Span, Span),
    /// They are of different parts.
    Segment(Span, Span),
    /// One of them is illustrative.
    Illustrative(Span, Span),
    /// The series breaks between them: the first figures after it.
    Break(Span, Span, DatasetAt),
    /// The region's boundaries changed between them: the region that was made of a part of it.
    Boundary(Span, Span, RegionAt),
    /// It is one figure twice.
    Same(Span, Span),
}

/// Why there are no two figures to compare.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// A figure, region, measure, basis or segment does not exist: told where names are looked up.
    Unknown,
    /// Both stand on several bases, and none was named.
    Ambiguous(Vec<String>),
    /// They cannot be compared.
    Mixed(Mixed),
}

/// The two figures of a reference, which may be compared: the one that the difference is counted to, and the other.
///
/// # Errors
/// Where one does not exist, or the two cannot be compared.
pub fn find(public: &Public, asked: &ComparisonReference) -> Result<(Found, Found), Failure> {
    let (one, other) = (&asked.figure, &asked.with);
    let written = (one.measure.span, other.measure.span);
    if one.measure.value != other.measure.value {
        return Err(Failure::Mixed(Mixed::Measure(written.0, written.1)));
    }
    if let (Some(a), Some(b)) = (&one.basis, &other.basis)
        && a.value != b.value
    {
        return Err(Failure::Mixed(Mixed::Basis(a.span, b.span)));
    }
    if one.segment.as_ref().map(|it| &it.value) != other.segment.as_ref().map(|it| &it.value) {
        let span = |it: &FigureReference| it.segment.as_ref().map_or(it.measure.span, |it| it.span);
        return Err(Failure::Mixed(Mixed::Segment(span(one), span(other))));
    }
    let (ours, theirs) = (candidates(public, one), candidates(public, other));
    let basis = |found: &Found| public[found.dataset].basis;
    let shared: Vec<(Found, Found)> = ours
        .iter()
        .filter_map(|our| Some((*our, *theirs.iter().find(|their| basis(their) == basis(our))?)))
        .collect();
    match shared[..] {
        [pair] => comparable(public, pair).map(|()| pair).map_err(Failure::Mixed),
        [] => match (ours.first(), theirs.first()) {
            (Some(our), Some(their)) => {
                let spans = our.span(public).zip(their.span(public)).unwrap_or(written);
                Err(Failure::Mixed(Mixed::Basis(spans.0, spans.1)))
            }
            _ => Err(Failure::Unknown),
        },
        _ => Err(Failure::Ambiguous(shared.iter().map(|(our, _)| basis_id(public, *our)).collect())),
    }
}

fn basis_id(public: &Public, found: Found) -> String {
    let dataset = &public[found.dataset];
    public[dataset.measure].bases[dataset.basis].id.value.to_string()
}

/// The figures that a reference may mean: one for each basis, unless it names one.
fn candidates(public: &Public, asked: &FigureReference) -> Vec<Found> {
    let all = || -> Option<Vec<Found>> {
        let (measure_at, measure) =
            public.measures().find(|(_, measure)| measure.id.value == asked.measure.value)?;
        let (region, _) = public.regions().find(|(_, region)| is_coded(region, &asked.region.value))?;
        let segment = match &asked.segment {
            None => Part::Total,
            Some(id) => Part::Segment(measure.segments.iter().position(|it| it.id.value == id.value)?),
        };
        let is_basis =
            |at: usize| asked.basis.as_ref().is_none_or(|id| measure.bases[at].id.value == id.value);
        let of = public.datasets().filter(|(_, dataset)| {
            dataset.measure == measure_at && dataset.as_of == asked.as_of.value && is_basis(dataset.basis)
        });
        let found = of.map(|(dataset, _)| Found { dataset, region, part: segment });
        Some(found.filter(|found| found.cell(public).is_some()).collect())
    };
    all().unwrap_or_default()
}

/// Whether a code in either scheme is the region's.
pub(crate) fn is_coded(region: &Region, code: &CodeText) -> bool {
    match code {
        CodeText::Kemendagri(code) => region.code == *code,
        CodeText::Bps(code) => region.bps.as_ref() == Some(code),
        CodeText::Bare(_) => false,
    }
}

fn comparable(public: &Public, (one, other): (Found, Found)) -> Result<(), Mixed> {
    let (Some(a), Some(b)) = (one.span(public), other.span(public)) else { return Ok(()) };
    if one == other {
        return Err(Mixed::Same(a, b));
    }
    let day = |found: Found| public[found.dataset].as_of;
    let (newer, older) = if day(one) < day(other) { (other, one) } else { (one, other) };
    let series = series(public, public[newer.dataset].measure, public[newer.dataset].basis);
    // Two regions of one day are each compared as they stood on it.
    let barriers = [newer.region, older.region]
        .map(|region| compare::barrier(public, &series, newer.dataset, older.dataset, region));
    match barriers.into_iter().flatten().next() {
        None => Ok(()),
        Some(Barrier::Measure) => Err(Mixed::Measure(a, b)),
        Some(Barrier::Basis) => Err(Mixed::Basis(a, b)),
        Some(Barrier::Illustrative) => Err(Mixed::Illustrative(a, b)),
        Some(Barrier::Break(at)) => Err(Mixed::Break(a, b, at)),
        Some(Barrier::Boundary(at)) => Err(Mixed::Boundary(a, b, at)),
    }
}

fn series(public: &Public, measure: MeasureAt, basis: usize) -> Vec<DatasetAt> {
    let of = public.datasets().filter(|(_, it)| (it.measure, it.basis) == (measure, basis));
    of.map(|(at, _)| at).collect()
}

/// By how many percentage points the first differs from the other; none where a part is not a number, and for what
/// is illustrative: nothing is judged by what was made up.
#[must_use]
pub fn points(public: &Public, (one, other): (Found, Found)) -> Option<Decimal> {
    if public[one.dataset].status == Status::Illustrative {
        return None;
    }
    let decimals = public[public[one.dataset].measure].decimals;
    compare::points(one.share(public)?, other.share(public)?, decimals)
}
