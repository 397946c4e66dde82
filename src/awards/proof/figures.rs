//! Figures in a sentence against the site's own: only where region and day leave no doubt which are meant.

use std::collections::BTreeMap;
use std::ops::Range;

use jiff::civil::Date;

use super::Finding;
use super::numbers::{Pair, Percent, is_level};
use super::rates::is_near;
use super::regions::Regions;
use super::sentences::Sentence;
use crate::awards::coverage::{Amount, Status};
use crate::awards::figure::{Cell, Share};
use crate::awards::number::Decimal;
use crate::awards::public::{Dataset, Public, Row};
use crate::diag::{Code, Span};

/// A percentage this close to the figure, in percentage points, is likely meant to be it.
const NEAR: Decimal = Decimal { digits: 1, scale: 0 };

/// The site's figures by day; made-up ones are none.
pub(super) struct Figures<'p> {
    /// Each with the decimals of its measure's percentages.
    days: BTreeMap<Date, Vec<(&'p Dataset, u8)>>,
    regions: Regions,
}

/// What the data have for one region on one day.
struct Known<'p> {
    day: Date,
    rows: Vec<(&'p Row, u8)>,
}

/// A share, the decimals of its percentage, and where its data stand.
type Figure = (Share, u8, Span);

impl<'p> Figures<'p> {
    pub(super) fn of(public: &'p Public) -> Self {
        let mut days: BTreeMap<Date, Vec<(&Dataset, u8)>> = BTreeMap::new();
        for (_, dataset) in public.datasets().filter(|(_, dataset)| dataset.status != Status::Illustrative) {
            days.entry(dataset.as_of).or_default().push((dataset, public[dataset.measure].decimals));
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
        let rows = datasets.iter().filter_map(|(dataset, decimals)| Some((dataset.row(region)?, *decimals)));
        let known = Known { day, rows: rows.collect() };
        found.extend(match (pairs, percents) {
            ([pair], _) => known.pair(sentence, pair),
            ([], [percent]) => known.percent(sentence, percent),
            _ => None,
        });
    }
}

impl Known<'_> {
    /// A pair of which one number is that of the data and the other is not.
    fn pair(&self, sentence: &Sentence<'_>, pair: &Pair) -> Option<Finding> {
        let is = |amount: Option<Amount>, number: i128| amount == Some(Amount::Count(number));
        // Both numbers stand in the data, if not beside each other: a part of a whole, perhaps.
        let both = self.cells().any(|cell| is(cell.count, pair.count))
            && self.cells().any(|cell| is(cell.of, pair.of));
        if both || !is_level(sentence, pair.tokens.start, pair.tokens.end) {
            return None;
        }
        let mut alike =
            self.figures().filter(|(share, ..)| (share.count == pair.count) != (share.of == pair.of));
        let (share, decimals, place) = alike.next()?;
        let alone = alike.all(|(other, ..)| other == share);
        alone.then(|| self.told(sentence, &pair.tokens, (share, decimals, place)))
    }

    /// A percentage that is almost that of the only figure.
    fn percent(&self, sentence: &Sentence<'_>, percent: &Percent) -> Option<Finding> {
        let stated = percent.value?;
        let mut figures = self.figures();
        let (Some((share, _, place)), None) = (figures.next(), figures.next()) else { return None };
        let said = |share: Share| share.percent(stated.scale).filter(|exact| exact.digits == stated.digits);
        let near = share.percent(stated.scale).is_some_and(|exact| is_near(stated, exact, NEAR));
        let meant = near
            && self.cells().filter_map(Cell::share).all(|share| said(share).is_none())
            && !sentence.is_of_another()
            && is_level(sentence, percent.tokens.start, percent.tokens.end);
        meant.then(|| self.told(sentence, &percent.tokens, (share, stated.scale, place)))
    }

    fn told(&self, sentence: &Sentence<'_>, tokens: &Range<usize>, figure: Figure) -> Finding {
        let (share, decimals, place) = figure;
        let range = sentence.range(tokens.clone());
        let finding = Finding::new(Code::ProseFigureDisagrees, range.clone())
            .arg("written", &sentence.text[range])
            .arg("count", share.count)
            .arg("of", share.of)
            .arg("as_of", self.day.to_string())
            .also(place, "data");
        match share.percent(decimals) {
            Some(percent) => finding.arg("percent", percent),
            None => finding.arg("percent", "…"),
        }
    }

    /// Every count and denominator there is.
    fn cells(&self) -> impl Iterator<Item = &Cell> {
        self.rows.iter().flat_map(|(row, _)| {
            row.total.iter().chain(row.segments.iter().chain(&row.of_which).map(|(_, cell)| cell))
        })
    }

    /// The shares of the region as a whole.
    fn figures(&self) -> impl Iterator<Item = Figure> {
        self.rows.iter().filter_map(|(row, decimals)| {
            let cell = row.total.as_ref()?;
            Some((cell.share()?, *decimals, cell.span.unwrap_or(row.span)))
        })
    }
}
