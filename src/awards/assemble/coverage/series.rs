//! Figures checked against those before them, and against the day: jumps and stale figures. Both can be
//! true, so both are warnings, which a note answers where the figure stands.

use std::collections::BTreeMap;

use jiff::Timestamp;

use crate::awards::compare::{barrier, points};
use crate::awards::figure::Cell;
use crate::awards::number::Decimal;
use crate::awards::public::{DatasetAt, MeasureAt, Public};
use crate::diag::{Code, Diagnostic};

/// Looks along every series. Without a moment nothing is stale.
pub(in crate::awards::assemble) fn check(
    public: &Public,
    as_of: Option<Timestamp>,
    found: &mut Vec<Diagnostic>,
) {
    let mut series: BTreeMap<(MeasureAt, usize), Vec<DatasetAt>> = BTreeMap::new();
    for (at, dataset) in public.datasets() {
        series.entry((dataset.measure, dataset.basis)).or_default().push(at);
    }
    for ((measure, _), datasets) in &series {
        if let Some(limit) = public[*measure].jump {
            for pair in datasets.windows(2) {
                check_jumps(public, datasets, (pair[0], pair[1]), limit, found);
            }
        }
        if let (Some(days), Some(as_of), Some(newest)) =
            (public[*measure].stale_after_days, as_of, datasets.first())
        {
            check_age(public, *newest, i64::from(days), as_of, found);
        }
    }
}

fn check_jumps(
    public: &Public,
    series: &[DatasetAt],
    (newer, older): (DatasetAt, DatasetAt),
    limit: Decimal,
    found: &mut Vec<Diagnostic>,
) {
    let (new, old) = (&public[newer], &public[older]);
    if new.note.is_some() {
        return;
    }
    let decimals = public[new.measure].decimals.max(limit.scale);
    for row in &new.rows {
        let Some(region) = row.region else { continue };
        let Some(cell) = row.total.as_ref().filter(|cell| cell.note.is_none()) else { continue };
        let before = old.row(region).and_then(|row| row.total.as_ref());
        let (Some(now), Some(then)) = (cell.share(), before.and_then(Cell::share)) else { continue };
        let Some(change) = points(now, then, decimals) else { continue };
        let size = Decimal { digits: change.digits.saturating_abs(), ..change };
        if size > limit && barrier(public, series, newer, older, region).is_none() {
            let finding = Diagnostic::warning(Code::JumpInSeries, cell.span.unwrap_or(row.span))
                .arg("points", change)
                .arg("limit", limit);
            let before = before.and_then(|cell| cell.span);
            found.push(before.map_or(finding.clone(), |span| finding.also(span, "before")).help("help"));
        }
    }
}

fn check_age(public: &Public, newest: DatasetAt, limit: i64, as_of: Timestamp, found: &mut Vec<Diagnostic>) {
    let dataset = &public[newest];
    let today = as_of.to_zoned_datetime(public.settings.time_zone.clone()).date();
    let age = i64::from((today - dataset.as_of).get_days());
    if age > limit && dataset.note.is_none() {
        let finding = Diagnostic::warning(Code::StaleFigures, dataset.as_of_span)
            .arg("days", i128::from(age))
            .arg("limit", i128::from(limit));
        found.push(finding.help("help"));
    }
}
