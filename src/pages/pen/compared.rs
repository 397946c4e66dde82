//! Two figures beside each other in a text, with their difference: always with both their parts, basis and days.

use super::Pen;
use crate::awards::comparison::{Found, find, points};
use crate::awards::coverage::Status;
use crate::awards::figure::Part;
use crate::awards::link::{ComparisonKind, ComparisonReference, FigureForm};
use crate::awards::number::Decimal;
use crate::locale::Value;
use crate::pages::view::{ComparedView, FigureView};

impl Pen<'_> {
    /// The comparison that a text asks for; none if its figures cannot be compared (reported with the text).
    #[must_use]
    pub fn compared_reference(&self, asked: &ComparisonReference) -> Option<ComparedView> {
        let pair = find(self.public, asked).ok()?;
        let figures = [self.found_figure(pair.0)?, self.found_figure(pair.1)?];
        let difference = points(self.public, pair);
        let text = match asked.kind {
            ComparisonKind::Regions => self.regions_text(pair, &figures, difference),
            ComparisonKind::Days => self.days_text(pair, &figures, difference),
        };
        Some(ComparedView { figures: figures.into(), text })
    }

    fn found_figure(&self, found: Found) -> Option<FigureView> {
        let segment = match found.part {
            Part::Segment(at) => Some(at),
            Part::Total | Part::OfWhich(_) => None,
        };
        self.figure(found.dataset, found.region, segment, FigureForm::Share)
    }

    /// "Kota A 60,00 persen (3 dari 5) dan Kota B 50,00 persen (1 dari 2), selisih 10,00 persen poin (…)".
    fn regions_text(
        &self,
        pair: (Found, Found),
        figures: &[FigureView; 2],
        difference: Option<Decimal>,
    ) -> String {
        let [one, other] = figures;
        let mut words = vec![
            ("one", self.of_region(pair.0, one).into()),
            ("other", self.of_region(pair.1, other).into()),
            ("basis", self.compared_basis(one).into()),
            ("date", (&*one.head.as_of.text).into()),
            ("status", self.compared_status(pair).into()),
        ];
        let Some(points) = difference else { return self.say("compared-regions-plain", &words) };
        let size = Decimal { digits: points.digits.saturating_abs(), ..points };
        words.push(("points", self.locale.decimal(size).into()));
        self.say("compared-regions", &words)
    }

    /// "60,00 persen semesta pekerja (3 dari 5, keadaan per …), sebelumnya 50,00 persen (…): +10,00 persen poin".
    fn days_text(
        &self,
        pair: (Found, Found),
        figures: &[FigureView; 2],
        difference: Option<Decimal>,
    ) -> String {
        let [now, then] = figures;
        let mut words = vec![
            ("region", (&*now.region.text).into()),
            ("basis", self.compared_basis(now).into()),
            ("now", self.of_day(pair.0, now).into()),
            ("then", self.of_day(pair.1, then).into()),
        ];
        let Some(points) = difference else { return self.say("compared-days-plain", &words) };
        words.push(("points", self.locale.points(points).into()));
        self.say("compared-days", &words)
    }

    fn of_region(&self, found: Found, figure: &FigureView) -> String {
        let region = ("region", Value::from(&*figure.region.text));
        match self.share_in_words(found, figure) {
            Ok([percent, count, of]) => self.say("compared-region", &[region, percent, count, of]),
            Err(sign) => self.say("compared-region-none", &[region, ("sign", sign.into())]),
        }
    }

    fn of_day(&self, found: Found, figure: &FigureView) -> String {
        let head = &figure.head;
        let date = ("date", Value::from(&*head.as_of.text));
        let status = ("status", self.status_words(self.public[found.dataset].status).into());
        match self.share_in_words(found, figure) {
            Ok([percent, count, of]) => self.say("compared-day", &[percent, count, of, date, status]),
            Err(sign) => self.say("compared-day-none", &[("sign", sign.into()), date, status]),
        }
    }

    /// Percentage and parts; what its sign says where there is none.
    fn share_in_words(
        &self,
        found: Found,
        figure: &FigureView,
    ) -> Result<[(&'static str, Value<'static>); 3], String> {
        let decimals = self.public[self.public[found.dataset].measure].decimals;
        let percent = found.share(self.public).and_then(|share| share.percent(decimals));
        let Some(percent) = percent else {
            let lacking = [&figure.count, &figure.of].into_iter().find_map(|part| part.spoken.clone());
            return Err(lacking.unwrap_or_else(|| self.word("sign-missing-spoken")));
        };
        Ok([
            ("percent", self.locale.percent_prose(percent).into()),
            ("count", figure.count.text.clone().into()),
            ("of", figure.of.text.clone().into()),
        ])
    }

    fn compared_basis(&self, figure: &FigureView) -> String {
        match &figure.segment {
            None => figure.head.basis.text.to_string(),
            Some(segment) => {
                let words =
                    [("counts", (&*figure.head.basis.text).into()), ("segment", (&*segment.text).into())];
                self.say("figure-counts-in-segment", &words)
            }
        }
    }

    /// The status of figures of one day: both, where they differ.
    fn compared_status(&self, (one, other): (Found, Found)) -> String {
        let [a, b] = [one, other].map(|found| self.public[found.dataset].status);
        if a == b {
            return self.status_words(a);
        }
        let both = self.locale.list_and(&[&self.status(a).text, &self.status(b).text]);
        self.say("figure-status", &[("status", both.into())])
    }

    fn status_words(&self, status: Status) -> String {
        if status == Status::Final {
            return String::new();
        }
        self.say("figure-status", &[("status", self.status(status).text.into())])
    }
}
