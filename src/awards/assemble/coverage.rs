//! Coverage: rows resolved and checked against their own parts.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::names::{Names, duplicate_id, unknown};
use crate::awards::coverage::{Amount, Cell as CellEntry, CoverageEntry, Row as RowEntry, RowRegion};
use crate::awards::figure::{Cell, Share};
use crate::awards::measure::Measure;
use crate::awards::number::Decimal;
use crate::awards::public::{
    Dataset, DatasetAt, MeasureAt, Period, PeriodAt, RegionAt, RegionKind, Row, Target,
};
use crate::diag::{Arg, At, Code, Diagnostic, Span};

/// Where each figure was first stated.
type Stated = BTreeMap<(usize, usize, jiff::civil::Date, Option<RegionAt>, String), Span>;

pub(super) fn datasets(names: &mut Names<'_>) -> (Vec<Dataset>, Vec<Period>) {
    check_measures(names);
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
    let mut stated = Stated::new();
    let datasets = files
        .iter()
        .enumerate()
        .map(|(at, (measure, basis, entry))| {
            let period = periods.iter().position(|period| period.slug.value == entry.slug.value).unwrap_or(0);
            periods[period].datasets.push(DatasetAt(at as u32));
            dataset((*measure, *basis), PeriodAt(period as u32), entry, &mut stated, names)
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

fn check_measures(names: &mut Names<'_>) {
    let entries = names.entries;
    for (at, measure) in entries.measures.iter().enumerate() {
        if let Some(first) = entries.measures[..at].iter().find(|first| first.id.value == measure.id.value) {
            names.found.push(duplicate_id(&measure.id, first.id.span));
        }
        let bases: Vec<&At<Arc<str>>> = measure.bases.iter().map(|basis| &basis.id).collect();
        let segments: Vec<&At<Arc<str>>> = measure.segments.iter().map(|segment| &segment.id).collect();
        let parts: Vec<&At<Arc<str>>> = measure.of_which.iter().map(|part| &part.id).collect();
        for ids in [bases, segments, parts] {
            for (at, id) in ids.iter().enumerate() {
                if let Some(first) = ids[..at].iter().find(|first| first.value == id.value) {
                    names.found.push(duplicate_id(id, first.span));
                }
            }
        }
        for part in &measure.of_which {
            if !measure.segments.iter().any(|segment| segment.id.value == part.within.value) {
                let candidates = measure.segments.iter().map(|segment| segment.id.value.to_string());
                names.found.push(unknown("kind-segment", &part.within.value, part.within.span, candidates));
            }
        }
    }
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
        let resolved = resolve_row(row, region, measure, names);
        let identity = (measure_at.index(), basis, entry.as_of.value, region);
        note_identities(row, &resolved, identity, stated, names);
        check_row(row, measure, names);
        rows.push((resolved, row));
    }
    check_official_total(&rows, measure, names);
    let mut rows: Vec<Row> = rows.into_iter().map(|(row, _)| row).collect();
    // Regions are listed by code, a province before its regencies; what belongs to none comes last.
    rows.sort_by_key(|row| row.region.map_or(u32::MAX, |region| region.0));
    Dataset {
        name: entry.name.clone(),
        measure: measure_at,
        basis,
        period,
        as_of: entry.as_of.value,
        status: entry.status,
        title: entry.title.clone(),
        source: entry.source.clone(),
        targets: entry.targets.iter().filter_map(|target| self::target(target, names)).collect(),
        note: entry.note.clone(),
        break_in_series: entry.break_in_series.clone(),
        rows,
        changes: entry.changes.clone(),
    }
}

fn target(entry: &crate::awards::coverage::Target, names: &mut Names<'_>) -> Option<Target> {
    let region = match &entry.region {
        Some(code) => names.region(code)?,
        None => names.first_province()?,
    };
    Some(Target { due: entry.due.value, goal: entry.goal.value, region, source: entry.source.clone() })
}

fn resolve_row(row: &RowEntry, region: Option<RegionAt>, measure: &Measure, names: &mut Names<'_>) -> Row {
    let mut segments = Vec::new();
    for (id, cell) in &row.segments {
        match measure.segments.iter().position(|segment| segment.id.value == id.value) {
            Some(at) => segments.push((at, public(cell))),
            None => {
                let candidates = measure.segments.iter().map(|segment| segment.id.value.to_string());
                names.found.push(unknown("kind-segment", &id.value, id.span, candidates));
            }
        }
    }
    let mut of_which = Vec::new();
    for (id, cell) in &row.of_which {
        match measure.of_which.iter().position(|part| part.id.value == id.value) {
            Some(at) => of_which.push((at, public(cell))),
            None => {
                let candidates = measure.of_which.iter().map(|part| part.id.value.to_string());
                names.found.push(unknown("kind-part", &id.value, id.span, candidates));
            }
        }
    }
    segments.sort_by_key(|(at, _)| *at);
    of_which.sort_by_key(|(at, _)| *at);
    let stated = row.total.as_ref().map(public);
    let total = stated.clone().or_else(|| sum(&segments, measure));
    Row { region, total_is_sum: stated.is_none() && total.is_some(), total, segments, of_which }
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

/// One identity (region, measure, segment, basis, date) is stated once in all files.
fn note_identities(
    row: &RowEntry,
    resolved: &Row,
    (measure, basis, day, region): (usize, usize, jiff::civil::Date, Option<RegionAt>),
    stated: &mut Stated,
    names: &mut Names<'_>,
) {
    let total = row.total.iter().map(|cell| (String::new(), cell.span));
    let segments = row.segments.iter().map(|(id, _)| (format!("segment {}", id.value), id.span));
    let parts = row.of_which.iter().map(|(id, _)| (format!("of_which {}", id.value), id.span));
    for (part, span) in total.chain(segments).chain(parts) {
        if let Some(first) = stated.insert((measure, basis, day, resolved.region, part), span) {
            let finding = Diagnostic::error(Code::DuplicateFigure, span)
                .arg(
                    "region",
                    region.map_or_else(|| "unallocated".to_owned(), |at| names.region_name(at).to_string()),
                )
                .arg("as_of", day.to_string())
                .also(first, "first")
                .help("help");
            names.found.push(finding);
            return;
        }
    }
}

fn check_row(row: &RowEntry, measure: &Measure, names: &mut Names<'_>) {
    let cells = row.segments.iter().chain(&row.of_which).map(|(_, cell)| cell);
    for cell in row.total.iter().chain(cells) {
        check_cell(cell, measure, names);
    }
    if let Some(total) = &row.total {
        check_sum(total, row, measure, names, |cell| cell.count.as_ref());
        check_sum(total, row, measure, names, |cell| cell.of.as_ref());
    }
}

/// All segments together are the stated total, where all of them are counts.
fn check_sum(
    total: &CellEntry,
    row: &RowEntry,
    measure: &Measure,
    names: &mut Names<'_>,
    part: fn(&CellEntry) -> Option<&At<Amount>>,
) {
    let Some(At { value: Amount::Count(stated), span }) = part(total) else { return };
    if row.segments.len() != measure.segments.len() || row.segments.is_empty() {
        return;
    }
    let mut sum: i128 = 0;
    for (_, cell) in &row.segments {
        match part(cell).map(|amount| amount.value) {
            Some(Amount::Count(count)) => sum = sum.saturating_add(count),
            Some(Amount::NotApplicable) => {}
            Some(Amount::Suppressed) | None => return,
        }
    }
    if sum != *stated {
        let finding = Diagnostic::error(Code::SegmentsDisagree, *span)
            .arg("stated", *stated)
            .arg("sum", sum)
            .help("help");
        names.found.push(finding);
    }
}

fn check_cell(cell: &CellEntry, measure: &Measure, names: &mut Names<'_>) {
    let count = |amount: Option<&At<Amount>>| match amount.map(|amount| amount.value) {
        Some(Amount::Count(count)) => Some(count),
        _ => None,
    };
    let (Some(counted), Some(of)) = (count(cell.count.as_ref()), count(cell.of.as_ref())) else {
        if let Some(rate) = &cell.rate {
            names.found.push(Diagnostic::error(Code::RateWithoutParts, rate.span).help("help"));
        }
        return;
    };
    let Some(share) = Share::new(counted, of) else {
        if counted > 0 {
            names
                .found
                .push(Diagnostic::error(Code::ZeroDenominator, cell.span).arg("count", counted).help("help"));
        }
        return;
    };
    if counted > of && measure.subset {
        let finding =
            Diagnostic::error(Code::SubsetAboveWhole, cell.span).arg("count", counted).arg("of", of);
        names.found.push(finding.help("help"));
    } else if counted > of && cell.note.is_none() {
        let percent = share.percent(measure.decimals).map(|percent| percent.written(',')).unwrap_or_default();
        names
            .found
            .push(Diagnostic::warning(Code::AboveHundred, cell.span).arg("percent", percent).help("help"));
    }
    if let Some(rate) = &cell.rate {
        check_rate(rate, share, names);
    }
}

/// A rate as printed agrees with its parts at its own decimals. One that was cut off instead of rounded
/// is told apart from one that is wrong.
fn check_rate(rate: &At<Decimal>, share: Share, names: &mut Names<'_>) {
    let scale = rate.value.scale;
    let Some(exact) = share.percent(scale) else { return };
    if exact.digits == rate.value.digits {
        return;
    }
    let truncated = 10_i128
        .checked_pow(u32::from(scale) + 2)
        .and_then(|factor| share.count.checked_mul(factor))
        .map(|numerator| numerator / share.of);
    let code = if truncated == Some(rate.value.digits) { Code::RateTruncated } else { Code::RateDisagrees };
    names.found.push(
        Diagnostic::error(code, rate.span)
            .arg("stated", rate.value.written(','))
            .arg("exact", exact.written(','))
            .arg("count", share.count)
            .arg("of", share.of)
            .help("help"),
    );
}

/// A province's official total is not below the sum of its own rows, `unallocated` included.
fn check_official_total(rows: &[(Row, &RowEntry)], measure: &Measure, names: &mut Names<'_>) {
    let count = |row: &Row| match row.total.as_ref()?.count? {
        Amount::Count(count) => Some(count),
        _ => None,
    };
    for (row, entry) in rows {
        let Some(province) = row.region.filter(|at| names.region_kind(*at) == RegionKind::Province) else {
            continue;
        };
        let Some(official) = count(row) else { continue };
        let of_province = |other: &Row| other.region.is_none_or(|at| names.province_of(at) == Some(province));
        let sum: i128 =
            rows.iter().filter(|(other, _)| of_province(other)).filter_map(|(other, _)| count(other)).sum();
        if sum > official {
            let span = entry
                .total
                .as_ref()
                .and_then(|cell| cell.count.as_ref())
                .map_or(entry.span, |count| count.span);
            let finding = Diagnostic::error(Code::TotalBelowRows, span)
                .arg("stated", official)
                .arg("sum", sum)
                .arg("measure", Arg::Text(measure.id.value.to_string()))
                .help("help");
            names.found.push(finding);
        }
    }
}
