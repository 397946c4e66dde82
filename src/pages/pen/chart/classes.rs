//! The legend of a map: how its classes are made, their limits, how many regions each has.

use super::{Pen, Scope};
use crate::awards::figure::Share;
use crate::awards::measure::{Classing, Measure};
use crate::charts::classes::{Bounds, Classes};
use crate::pages::view::ClassView;

/// The classes of a scope with the words for them.
pub(super) struct Legend {
    pub(super) classes: Classes,
    pub(super) method: String,
    pub(super) keys: Vec<ClassView>,
}

impl Pen<'_> {
    /// The classes of a scope's regencies; `without` of those that are drawn have no share.
    pub(super) fn legend_of(&self, scope: &Scope<'_>, drawn: &[Share], without: usize) -> Legend {
        let measure = &self.public[self.public[scope.at].measure];
        // Limits follow from all figures, also from those of regions that have no place in the drawing.
        let shares: Vec<Share> = scope.ranking.ranked.iter().map(|ranked| ranked.share).collect();
        let classes = Classes::of(&shares, &measure.classes);
        let mut counts = vec![0; classes.classes.len()];
        for share in drawn {
            counts[classes.place(*share)] += 1;
        }
        let key = |(class, count): (&crate::charts::classes::Class, usize)| ClassView {
            class: class.shade,
            text: self.bounds(class.bounds, measure.decimals),
            count,
        };
        let mut keys: Vec<ClassView> = classes.classes.iter().zip(counts).map(key).collect();
        if without > 0 {
            keys.push(ClassView { class: 0, text: self.word("chart-class-none"), count: without });
        }
        Legend { method: self.method(measure, &classes), keys, classes }
    }

    fn bounds(&self, bounds: Bounds, decimals: u8) -> String {
        let between =
            |from: String, to: String| self.say("chart-class", &[("from", from.into()), ("to", to.into())]);
        match bounds {
            Bounds::Below(limit) => {
                self.say("chart-class-below", &[("limit", self.locale.percent(limit).into())])
            }
            Bounds::Between(from, to) => between(self.locale.decimal(from), self.locale.percent(to)),
            Bounds::From(limit) => {
                self.say("chart-class-from", &[("limit", self.locale.percent(limit).into())])
            }
            Bounds::Met(lowest, highest) => {
                let [from, to] = [lowest, highest].map(|share| share.percent(decimals));
                match (from, to) {
                    (Some(from), Some(to)) if from != to => {
                        between(self.locale.decimal(from), self.locale.percent(to))
                    }
                    _ => self.percent(lowest, decimals),
                }
            }
        }
    }

    fn method(&self, measure: &Measure, classes: &Classes) -> String {
        match measure.classes {
            Classing::Axis => self.word("chart-classes-axis"),
            Classing::Thresholds(_) => self.word("chart-classes-thresholds"),
            Classing::Quantiles(count) => self.say(
                "chart-classes-quantiles",
                &[("count", i128::from(count).into()), ("made", classes.classes.len().into())],
            ),
        }
    }
}
