//! Coverage: rows resolved and checked against their own parts.

mod again;
mod cells;
mod measures;
mod series;
mod totals;

use std::collections::HashMap;

use super::names::{Names, unknown};
use crate::awards::coverage::{Amount, Cell as CellEntry, CoverageEntry, Row as RowEntry, RowRegion};
use crate::awards::figure::Cell;
use crate::awards::measure::Measure;
use crate::awards::public::{Dataset, DatasetAt, MeasureAt, Period, PeriodAt, RegionAt, Row, Target};
use crate::diag::{At, Code, Diagnostic, Span};

pub(super) use again::{Resolved, resolve};
pub(super) use series::check as check_series;

/// Which figure of a row.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Part {
    Total,
    Segment(usize),
    OfWhich(usize),
}

/// Where each figure of one measure, basis and day was first stated.
type Stated = HashMap<(Option<RegionAt>, Part), Span>;

/// Coverage files with their rows, and their periods.
fn datasets(names: &mut Names<'_>) -> (Vec<Dataset>, Vec<Period>) {
    measures::check(names);
    let mut files: Vec<(MeasureAt, usize, &CoverageEntry)> = Vec::new();
    let entries = names.entries;
    for entry in &entries.coverage {
        let Some((measure_at, measure)) = names.measure(&entry.measure) else { continue };
        let basis = measure.bases.iter().position(|basis| basis.id.value == entry.basis.value);
        match basis {
            Some(basis) => files.push((measure_at, basis, entry)),
            None => {
                let candidates = measure.bases.iter().map(|basis| basis.id.value.to_string());
                names.found.push(unknown("kind-basis", &entry.basis.value, entry.basis.span, candidates));
            }
        }
    }
    files.sort_by(|(m, b, x), (n, c, y)| (y.as_of.value, m, b, &x.name).cmp(&(x.as_of.value, n, c, &y.name)));
    let mut periods = periods(&files);
    let mut stated: HashMap<(MeasureAt, usize, jiff::civil::Date), Stated> = HashMap::new();
    let datasets = files
        .iter()
        .enumerate()
        .map(|(at, (measure, basis, entry))| {
            let period = periods.iter().position(|period| period.slug.value == entry.slug.value).unwrap_or(0);
            periods[period].datasets.push(DatasetAt(at as u32));
            let stated = stated.entry((*measure, *basis, entry.as_of.value)).or_default();
            dataset((*measure, *basis), PeriodAt(period as u32), entry, stated, names)
        })
        .collect();
    for period in &mut periods {
        period.datasets.sort_by_key(|at| (files[at.index()].0, files[at.index()].1, *at));
    }
    (datasets, periods)
}

fn periods(files: &[(MeasureAt, usize, &CoverageEntry)]) -> Vec<Period> {
    let mut periods: Vec<Period> = Vec::new();
    // The newest file comes first, so the first of a period has its newest date.
    for (_, _, entry) in files {
        if !periods.iter().any(|period| period.slug.value == entry.slug.value) {
            periods.push(Period {
                name: entry.period.value.clone(),
                slug: entry.slug.clone(),
                datasets: Vec::new(),
                as_of: entry.as_of.value,
            });
        }
    }
    periods
}

fn dataset(
    (measure_at, basis): (MeasureAt, usize),
    period: PeriodAt,
    entry: &CoverageEntry,
    stated: &mut Stated,
    names: &mut Names<'_>,
) -> Dataset {
    let measure = &names.entries.measures[measure_at.index()];
    let mut rows: Vec<(Row, &RowEntry)> = Vec::new();
    for row in &entry.rows {
        let region = match &row.region.value {
            RowRegion::Unallocated => None,
            RowRegion::Region(code) => match names.region(&At::new(code.clone(), row.region.span)) {
                Some(at) => Some(at),
                None => continue,
            },
        };
        if let Some(at) = region {
            check_standing(at, row, entry, names);
        }
        let resolved = resolve_row(row, region, measure, stated, (entry, names));
        cells::check(row, measure, names.found);
        rows.push((resolved, row));
    }
    totals::check_official(&rows, entry, names);
    let mut rows: Vec<Row> = rows.into_iter().map(|(row, _)| row).collect();
    // Regions are listed by code, a province before its regencies; what belongs to none comes last.
    rows.sort_by_key(|row| row.region.map_or(u32::MAX, |region| region.0));
    let targets: Vec<Target> =
        entry.targets.iter().filter_map(|target| self::target(target, &rows, names)).collect();
    Dataset {
        name: entry.name.clone(),
        measure: measure_at,
        basis,
        period,
        as_of: entry.as_of.value,
        as_of_span: entry.as_of.span,
        status: entry.status,
        title: entry.title.clone(),
        source: entry.source.clone(),
        targets,
        note: entry.note.clone(),
        break_in_series: entry.break_in_series.clone(),
        rows,
        changes: entry.changes.clone(),
    }
}

fn target(entry: &crate::awards::coverage::Target, rows: &[Row], names: &mut Names<'_>) -> Option<Target> {
    let region = match &entry.region {
        Some(code) => names.region(code)?,
        None => names.first_province()?,
    };
    totals::check_gap(entry, rows.iter().find(|row| row.region == Some(region)), names.found);
    let (due, goal) = (entry.due.value, entry.goal.value);
    Some(Target { due, goal, region, source: entry.source.clone(), span: entry.span })
}

/// Figures of a region from before it was made, or after it was dissolved, want a word.
fn check_standing(at: RegionAt, row: &RowEntry, entry: &CoverageEntry, names: &mut Names<'_>) {
    let noted = entry.note.is_some() || row.total.as_ref().is_some_and(|cell| cell.note.is_some());
    if !noted && !names.stood_on(at, entry.as_of.value) {
        let finding = Diagnostic::warning(Code::RegionNotStanding, row.region.span)
            .arg("region", names.region_name(at).to_string())
            .arg("as_of", entry.as_of.value.to_string());
        names.found.push(finding.help("help"));
    }
}

fn resolve_row(
    row: &RowEntry,
    region: Option<RegionAt>,
    measure: &Measure,
    stated: &mut Stated,
    (entry, names): (&CoverageEntry, &mut Names<'_>),
) -> Row {
    let mut repeated: Option<(Span, Span)> = None;
    let mut state = |part: Part, span: Span| {
        if let Some(first) = stated.insert((region, part), span) {
            repeated.get_or_insert((span, first));
        }
    };
    if let Some(total) = &row.total {
        state(Part::Total, total.span);
    }
    let mut segments = Vec::new();
    for (id, cell) in &row.segments {
        match measure.segments.iter().position(|segment| segment.id.value == id.value) {
            Some(at) => {
                state(Part::Segment(at), id.span);
                segments.push((at, public(cell)));
            }
            None => {
                let candidates = measure.segments.iter().map(|segment| segment.id.value.to_string());
                names.found.push(unknown("kind-segment", &id.value, id.span, candidates));
            }
        }
    }
    let mut of_which = Vec::new();
    for (id, cell) in &row.of_which {
        match measure.of_which.iter().position(|part| part.is_named(&id.value)) {
            Some(at) => {
                state(Part::OfWhich(at), id.span);
                of_which.push((at, public(cell)));
            }
            None => {
                let candidates = measure.of_which.iter().map(|part| part.name_like(&id.value));
                names.found.push(unknown("kind-part", &id.value, id.span, candidates));
            }
        }
    }
    if let Some(twice) = repeated {
        stated_twice(twice, region, entry, names);
    }
    segments.sort_by_key(|(at, _)| *at);
    of_which.sort_by_key(|(at, _)| *at);
    let written = row.total.as_ref().map(public);
    let total = written.clone().or_else(|| sum(&segments, measure));
    let total_is_sum = written.is_none() && total.is_some();
    Row { region, total, total_is_sum, segments, of_which, span: row.span }
}

/// One identity (region, measure, segment, basis, date) is stated once in all files.
fn stated_twice(
    (span, first): (Span, Span),
    region: Option<RegionAt>,
    entry: &CoverageEntry,
    names: &mut Names<'_>,
) {
    let region = region.map_or_else(|| "unallocated".to_owned(), |at| names.region_name(at).to_string());
    let finding = Diagnostic::error(Code::DuplicateFigure, span)
        .arg("region", region)
        .arg("as_of", entry.as_of.value.to_string())
        .also(first, "first");
    names.found.push(finding.help("help"));
}

fn public(cell: &CellEntry) -> Cell {
    Cell {
        count: cell.count.as_ref().map(|amount| amount.value),
        of: cell.of.as_ref().map(|amount| amount.value),
        note: cell.note.clone(),
        span: Some(cell.span),
    }
}

/// The sum over all segments of the measure: only where each is a count or does not apply, and at
/// least one is a count. Numerator and denominator are summed over the same segments.
fn sum(segments: &[(usize, Cell)], measure: &Measure) -> Option<Cell> {
    if segments.len() != measure.segments.len() {
        return None;
    }
    let add = |part: fn(&Cell) -> Option<Amount>| {
        let mut total: Option<i128> = None;
        for (_, cell) in segments {
            match part(cell) {
                Some(Amount::Count(count)) => total = total.unwrap_or(0).checked_add(count),
                Some(Amount::NotApplicable) => {}
                Some(Amount::Suppressed) | None => return None,
            }
        }
        total.map(Amount::Count)
    };
    let count = add(|cell| cell.count)?;
    Some(Cell { count: Some(count), of: add(|cell| cell.of), note: None, span: None })
}
