//! Figures checked against their own parts: shares, printed rates, sums of segments, parts of segments.

use crate::awards::coverage::{Amount, Cell, Row};
use crate::awards::figure::Share;
use crate::awards::measure::Measure;
use crate::awards::number::Decimal;
use crate::diag::{At, Code, Diagnostic};

/// One of a cell's two numbers.
type Part = fn(&Cell) -> Option<&At<Amount>>;

/// All that can be wrong within a row.
pub(super) fn check(row: &Row, measure: &Measure, found: &mut Vec<Diagnostic>) {
    let cells = row.segments.iter().chain(&row.of_which).map(|(_, cell)| cell);
    for cell in row.total.iter().chain(cells) {
        check_cell(cell, measure, found);
    }
    if let Some(total) = &row.total {
        check_sum(total, row, measure, found, |cell| cell.count.as_ref());
        check_sum(total, row, measure, found, |cell| cell.of.as_ref());
    }
    check_parts(row, measure, found);
}

/// The number of an amount that is one.
pub(super) fn number(amount: Option<&At<Amount>>) -> Option<i128> {
    match amount.map(|amount| amount.value) {
        Some(Amount::Count(count)) => Some(count),
        _ => None,
    }
}

/// All segments together are the stated total, where all of them are counts.
fn check_sum(total: &Cell, row: &Row, measure: &Measure, found: &mut Vec<Diagnostic>, part: Part) {
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
        let finding = Diagnostic::error(Code::SegmentsDisagree, *span);
        found.push(finding.arg("stated", *stated).arg("sum", sum).help("help"));
    }
}

/// A part is not larger than the segment that holds it, nor a segment than the total.
fn check_parts(row: &Row, measure: &Measure, found: &mut Vec<Diagnostic>) {
    let segment = |id: &str| row.segments.iter().find(|(segment, _)| &*segment.value == id);
    for (id, part) in &row.of_which {
        let within = measure.of_which.iter().find(|known| known.is_named(&id.value));
        let whole = within.and_then(|known| segment(&known.within.value)).map(|(_, cell)| cell);
        check_within(part, whole, found);
    }
    for (_, cell) in &row.segments {
        check_within(cell, row.total.as_ref(), found);
    }
}

fn check_within(part: &Cell, whole: Option<&Cell>, found: &mut Vec<Diagnostic>) {
    let of = |cell: &Cell| number(cell.count.as_ref());
    let Some((count, whole, span)) = whole
        .and_then(|whole| Some((of(part)?, of(whole)?, part.count.as_ref()?.span)))
        .filter(|(count, whole, _)| count > whole)
    else {
        return;
    };
    let finding = Diagnostic::error(Code::PartAboveWhole, span).arg("count", count).arg("whole", whole);
    found.push(finding.help("help"));
}

fn check_cell(cell: &Cell, measure: &Measure, found: &mut Vec<Diagnostic>) {
    let (Some(counted), Some(of)) = (number(cell.count.as_ref()), number(cell.of.as_ref())) else {
        if let Some(rate) = &cell.rate {
            found.push(Diagnostic::error(Code::RateWithoutParts, rate.span).help("help"));
        }
        return;
    };
    let Some(share) = Share::new(counted, of) else {
        if counted > 0 {
            let finding = Diagnostic::error(Code::ZeroDenominator, cell.span);
            found.push(finding.arg("count", counted).help("help"));
        }
        return;
    };
    if counted > of && measure.subset {
        let finding =
            Diagnostic::error(Code::SubsetAboveWhole, cell.span).arg("count", counted).arg("of", of);
        found.push(finding.help("help"));
    } else if counted > of && cell.note.is_none() {
        let finding = Diagnostic::warning(Code::AboveHundred, cell.span);
        found.extend(share.percent(measure.decimals).map(|it| finding.arg("percent", it).help("help")));
    }
    if let Some(rate) = &cell.rate {
        check_rate(rate, share, found);
    }
}

/// A rate as printed agrees with its parts at its own decimals. One that was cut off instead of rounded
/// is told apart from one that is wrong.
fn check_rate(rate: &At<Decimal>, share: Share, found: &mut Vec<Diagnostic>) {
    let scale = rate.value.scale;
    let Some(exact) = share.percent(scale) else { return };
    if exact.digits == rate.value.digits {
        return;
    }
    let truncated = share.truncated(scale) == Some(rate.value);
    let code = if truncated { Code::RateTruncated } else { Code::RateDisagrees };
    found.push(
        Diagnostic::error(code, rate.span)
            .arg("stated", rate.value)
            .arg("exact", exact)
            .arg("count", share.count)
            .arg("of", share.of)
            .help("help"),
    );
}
