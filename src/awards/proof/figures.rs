//! Figures in a sentence against the site's own: only where region and day leave no doubt which are meant.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::Finding;
use super::numbers::{Pair, Percent, is_level};
use super::rates::is_near;
use super::regions::Regions;
use super::sentences::Sentence;
use crate::awards::coverage::{Amount, Status};
use crate::awards::figure::{Cell, Share};
use crate::awards::number::Decimal;
use crate::awards::public::{Dataset, Public, RegionAt, Row};
use crate::diag::{Code, Span};

/// A percentage this close to the figure, in percentage points, is likely meant to be it.
const NEAR: Decimal = Decimal { digits: 1, scale: 0 };

/// The site's figures by day; made-up ones are none.
pub(super) struct Figures<'p> {
    days: BTreeMap<Date, Vec<&'p Dataset>>,
    regions: Regions,
}

/// A share, and where its data stand.
type Figure = (Share, Span);

impl<'p> Figures<'p> {
    pub(super) fn of(public: &'p Public) -> Self {
        let mut days: BTreeMap<Date, Vec<&Dataset>> = BTreeMap::new();
        for (_, dataset) in public.datasets().filter(|(_, dataset)| dataset.status != Status::Illustrative) {
            days.entry(dataset.as_of).or_default().push(dataset);
        }
        Self { days, regions: Regions::of(public) }
    }

    /// Checks what a sentence says of one region on one day.
    pub(super) fn check(
        &self,
        sentence: &Sentence<'_>,
        days: &[Date],
        (pairs, percents): (&[Pair], &[Percent]),
        found: &mut Vec<Finding>,
    ) {
        let mut known = days.iter().filter_map(|day| Some((*day, self.days.get(day)?)));
        let Some((day, datasets)) = known.next() else { return };
        if known.any(|(other, _)| other != day) || (pairs.is_empty() && percents.is_empty()) {
            return;
        }
        let Some(region) = self.regions.named(sentence) else { return };
        match (pairs, percents) {
            ([pair], _) => check_pair(sentence, pair, (day, region), datasets, found),
            ([], [percent]) => check_percent(sentence, percent, (day, region), datasets, found),
            _ => {}
        }
    }
}

fn check_pair(
    sentence: &Sentence<'_>,
    pair: &Pair,
    (day, region): (Date, RegionAt),
    datasets: &[&Dataset],
    found: &mut Vec<Finding>,
) {
    if !is_level(sentence, pair.tokens.start, pair.tokens.end) {
        return;
    }
    let rows: Vec<&Row> = datasets.iter().filter_map(|dataset| dataset.row(region)).collect();
    let all = || rows.iter().flat_map(|row| cells(row));
    let is = |amount: Option<Amount>, number: i128| amount == Some(Amount::Count(number));
    // Both numbers stand in the data, if not beside each other: a part of a whole, perhaps.
    if all().any(|cell| is(cell.count, pair.count)) && all().any(|cell| is(cell.of, pair.of)) {
        return;
    }
    let alike = |share: &Share| (share.count == pair.count) != (share.of == pair.of);
    let mut alike = rows.iter().filter_map(figure).filter(|(share, _)| alike(share));
    let Some((share, place)) = alike.next() else { return };
    if alike.all(|(other, _)| other == share) {
        let finding = Finding::new(Code::ProseFigureDisagrees, sentence.range(pair.tokens.clone()));
        found.push(told(finding, sentence, share, (day, place)));
    }
}

fn check_percent(
    sentence: &Sentence<'_>,
    percent: &Percent,
    (day, region): (Date, RegionAt),
    datasets: &[&Dataset],
    found: &mut Vec<Finding>,
) {
    let Some(stated) = percent.value else { return };
    let rows: Vec<&Row> = datasets.iter().filter_map(|dataset| dataset.row(region)).collect();
    let figures: Vec<Figure> = rows.iter().filter_map(figure).collect();
    let [(share, place)] = figures[..] else { return };
    let is_said =
        |share: Share| share.percent(stated.scale).is_some_and(|exact| exact.digits == stated.digits);
    let another = (0..sentence.tokens.len()).any(|at| sentence.phrase(at, sentence.words.another).is_some());
    if another
        || rows.iter().flat_map(|row| cells(row)).filter_map(Cell::share).any(is_said)
        || !is_level(sentence, percent.tokens.start, percent.tokens.end)
        || !share.percent(stated.scale).is_some_and(|exact| is_near(stated, exact, NEAR))
    {
        return;
    }
    let finding = Finding::new(Code::ProseFigureDisagrees, sentence.range(percent.tokens.clone()));
    found.push(told(finding, sentence, share, (day, place)));
}

fn told(finding: Finding, sentence: &Sentence<'_>, share: Share, (day, place): (Date, Span)) -> Finding {
    let written = &sentence.text[finding.range.clone()];
    finding
        .arg("written", written)
        .arg("count", share.count)
        .arg("of", share.of)
        .arg("as_of", day.to_string())
        .also(place, "data")
}

fn cells(row: &Row) -> impl Iterator<Item = &Cell> {
    row.total.iter().chain(row.segments.iter().chain(&row.of_which).map(|(_, cell)| cell))
}

fn figure(row: &&Row) -> Option<Figure> {
    let cell = row.total.as_ref()?;
    Some((cell.share()?, cell.span.unwrap_or(row.span)))
}
