//! A region's count by segment.

use super::{Pen, Told};
use crate::awards::coverage::Amount;
use crate::awards::number::Decimal;
use crate::awards::public::{DatasetAt, RegionAt};
use crate::charts::scale::Place;
use crate::charts::stack::stack;
use crate::pages::view::{ChartBody, ChartView, PieceView, StackView};

impl Pen<'_> {
    /// A region's count by segment; none unless every segment that has a figure is a number.
    #[must_use]
    pub fn segments(&self, at: DatasetAt, region: RegionAt) -> Option<ChartView> {
        let dataset = &self.public[at];
        let measure = &self.public[dataset.measure];
        let row = dataset.row(region)?;
        let counts: Vec<(usize, i128)> = row
            .segments
            .iter()
            .filter(|(_, cell)| cell.count != Some(Amount::NotApplicable))
            .map(|(segment, cell)| match cell.count {
                Some(Amount::Count(count)) => Some((*segment, count)),
                _ => None,
            })
            .collect::<Option<_>>()?;
        if counts.len() < 2 || row.segments.len() != measure.segments.len() {
            return None;
        }
        let numbers: Vec<i128> = counts.iter().map(|(_, count)| *count).collect();
        let whole: i128 = numbers.iter().sum();
        let places = stack(&numbers)?;
        let percents: Vec<Decimal> =
            numbers.iter().map(|count| Decimal::percent(*count, whole, 1)).collect::<Option<_>>()?;
        let piece = |(((segment, count), (x, width)), percent): (((&usize, i128), _), &Decimal)| {
            let (x, width): (Place, Place) = (x, width);
            PieceView {
                name: self.plain(&measure.segments[*segment].title),
                short: measure.segments[*segment].short.as_ref().map(|short| self.plain(short)),
                x,
                width,
                count: self.locale.number(count),
                percent: self.locale.percent(*percent),
            }
        };
        let pieces: Vec<PieceView> = counts
            .iter()
            .map(|(segment, count)| (segment, *count))
            .zip(places)
            .zip(&percents)
            .map(piece)
            .collect();
        let printed: i128 = percents.iter().map(|percent| percent.digits).sum();
        let words = |piece: &PieceView| format!("{} {} ({})", piece.name, piece.count, piece.percent);
        let sentence = pieces.iter().map(words).collect::<Vec<_>>().join("; ");
        let told = Told {
            title: self.say(
                "chart-stack-title",
                &[
                    ("total", self.locale.number(whole).into()),
                    ("counts", self.plain(&measure.counts).to_string().into()),
                    ("region", self.region_name(region).to_string().into()),
                ],
            ),
            sentence: format!("{sentence}."),
            notes: (printed != 1000).then(|| self.word("chart-rounding")).into_iter().collect(),
        };
        let chart = self.chart(at, Some(region), told, ChartBody::Stack(StackView { height: 40, pieces }));
        Some(self.embeddable_of(region, at, chart))
    }
}
