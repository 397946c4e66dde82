//! Figures checked against each other: official totals and their rows, targets and their gaps.

use crate::awards::assemble::names::Names;
use crate::awards::coverage::{Amount, CoverageEntry, Row as RowEntry, Target};
use crate::awards::figure::Share;
use crate::awards::goal::Goal;
use crate::awards::public::{RegionAt, RegionKind, Row};
use crate::diag::{Code, Diagnostic, Span};

/// One of a figure's two numbers.
#[derive(Clone, Copy)]
enum Part {
    Count,
    Of,
}

impl Part {
    fn number(self, row: &Row) -> Option<i128> {
        let cell = row.total.as_ref()?;
        number(if matches!(self, Self::Count) { cell.count } else { cell.of })
    }

    fn span(self, row: &RowEntry) -> Span {
        let cell = row.total.as_ref();
        let amount = cell.and_then(|cell| match self {
            Self::Count => cell.count.as_ref(),
            Self::Of => cell.of.as_ref(),
        });
        amount.map_or(row.span, |amount| amount.span)
    }
}

fn number(amount: Option<Amount>) -> Option<i128> {
    match amount {
        Some(Amount::Count(count)) => Some(count),
        _ => None,
    }
}

/// A province's official total is not below the sum of its own rows, `unallocated` included. Where every
/// regency has a count and `unallocated` is written, nothing is left between the two.
pub(super) fn check_official(rows: &[(Row, &RowEntry)], entry: &CoverageEntry, names: &mut Names<'_>) {
    for (row, written) in rows {
        let Some(province) = row.region.filter(|at| names.region_kind(*at) == RegionKind::Province) else {
            continue;
        };
        for part in [Part::Count, Part::Of] {
            check_one(rows, (province, row, written), part, entry, names);
        }
    }
}

fn check_one(
    rows: &[(Row, &RowEntry)],
    (province, row, written): (RegionAt, &Row, &RowEntry),
    part: Part,
    entry: &CoverageEntry,
    names: &mut Names<'_>,
) {
    let count = |row: &Row| part.number(row);
    let Some(official) = count(row) else { return };
    let of_province = |other: &Row| other.region.is_none_or(|at| names.province_of(at) == Some(province));
    let counts = rows.iter().filter(|(other, _)| of_province(other));
    let sum = counts.filter_map(|(other, _)| count(other)).fold(0_i128, i128::saturating_add);
    let unallocated = rows.iter().find(|(other, _)| other.region.is_none()).and_then(|(row, _)| count(row));
    let closes = || {
        let mut regencies = names.regencies_on(province, entry.as_of.value).peekable();
        let has = |at| rows.iter().any(|(row, _)| row.region == Some(at) && count(row).is_some());
        regencies.peek().is_some() && regencies.all(has)
    };
    let code = match unallocated {
        _ if sum > official => Code::TotalBelowRows,
        Some(_) if sum < official && closes() => Code::TotalNotClosed,
        _ => return,
    };
    let span = part.span(written);
    names.found.push(Diagnostic::error(code, span).arg("stated", official).arg("sum", sum).help("help"));
}

/// The gap that a source prints beside its target is the one that follows from the figures.
pub(super) fn check_gap(target: &Target, row: Option<&Row>, found: &mut Vec<Diagnostic>) {
    let Some(gap) = &target.gap else { return };
    let cell = row.and_then(|row| row.total.as_ref());
    let count = cell.and_then(|cell| number(cell.count));
    let of = cell.and_then(|cell| number(cell.of));
    let computed = match target.goal.value {
        Goal::Count(goal) => count.and_then(|count| Some((goal, goal.checked_sub(count)?))),
        goal @ Goal::Percent(_) => count.zip(of).and_then(|(count, of)| {
            let share = Share::new(count, of)?;
            Some((goal.count_on(of)?, goal.missing(share)?))
        }),
    };
    let Some((goal, exact)) = computed else {
        found.push(Diagnostic::error(Code::GapWithoutParts, gap.span).help("help"));
        return;
    };
    // Where the target is reached nothing is missing.
    let exact = exact.max(0);
    if gap.value != exact {
        let finding = Diagnostic::error(Code::GapDisagrees, gap.span)
            .arg("stated", gap.value)
            .arg("exact", exact)
            .arg("goal", goal)
            .arg("count", count.unwrap_or_default());
        found.push(finding.help("help"));
    }
}
