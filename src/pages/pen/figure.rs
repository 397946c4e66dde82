//! Single figures, and what they are read from. A percentage is only ever made of a [`Share`], and leaves
//! here with both its parts, its basis, its date and its status.

use super::Pen;
use crate::awards::coverage::{Amount, Status};
use crate::awards::figure::{Cell, Share};
use crate::awards::link::{FigureForm, FigureReference};
use crate::awards::number::Decimal;
use crate::awards::public::{DatasetAt, RegionAt};
use crate::locale::Value;
use crate::pages::view::{
    CellView, DatasetHead, FigureView, LinkView, MarkView, NumberView, ShareView, StatusView, TextView,
};

impl Pen<'_> {
    /// Measure, basis, date, status and source of a dataset.
    #[must_use]
    pub fn head(&self, at: DatasetAt) -> DatasetHead {
        let dataset = &self.public[at];
        let measure = &self.public[dataset.measure];
        let basis = &measure.bases[dataset.basis];
        let status = self.status(dataset.status);
        let date = self.locale.date(dataset.as_of);
        let title = dataset.title.as_ref().unwrap_or(&measure.title);
        let (title, basis_title) = (self.plain(title), self.plain(&basis.title));
        let caption = [
            ("title", Value::from(&*title)),
            ("basis", Value::from(&*basis_title)),
            ("date", Value::from(&*date)),
            ("status", Value::from(&*status.text)),
        ];
        let caption = self.say("table-caption", &caption);
        DatasetHead {
            id: dataset.name.clone(),
            link: self.dataset_link(at),
            measure: self.text(&measure.title),
            counts: self.text(&measure.counts),
            basis: self.text(&basis.title),
            period: self.public[dataset.period].name.clone(),
            as_of: self.date(dataset.as_of),
            as_of_text: self.say("figure-as-of", &[("date", (&*date).into())]),
            status,
            caption,
            source: dataset.source.as_ref().map(|source| self.source(source)),
        }
    }

    /// How firm figures are.
    #[must_use]
    pub fn status(&self, status: Status) -> StatusView {
        StatusView {
            word: status.word(),
            text: self.word(&format!("status-{}", status.word())),
            mark: (status == Status::Illustrative).then(|| self.word("status-illustrative-mark")),
        }
    }

    /// A number of a table, or the sign for none.
    #[must_use]
    pub fn amount(&self, amount: Option<Amount>) -> MarkView {
        let sign = |kind: &'static str| MarkView {
            kind,
            text: self.word(&format!("sign-{kind}")),
            value: None,
            spoken: Some(self.word(&format!("sign-{kind}-spoken"))),
        };
        match amount {
            Some(Amount::Count(count)) => self.mark_number(self.number(count)),
            Some(Amount::Suppressed) => sign("suppressed"),
            Some(Amount::NotApplicable) => sign("not_applicable"),
            None => sign("missing"),
        }
    }

    fn mark_number(&self, number: NumberView) -> MarkView {
        MarkView { kind: "number", text: number.text, value: Some(number.value), spoken: None }
    }

    /// Count, denominator and their share.
    #[must_use]
    pub fn cell(&self, cell: Option<&Cell>, decimals: u8) -> CellView {
        let count = cell.and_then(|cell| cell.count);
        let of = cell.and_then(|cell| cell.of);
        let share = cell.and_then(Cell::share).and_then(|share| self.share(share, decimals));
        // A share that cannot be made has the sign of the part that is lacking.
        let lacking = [count, of].into_iter().find(|part| !matches!(part, Some(Amount::Count(_)))).flatten();
        CellView {
            count: self.amount(count),
            of: self.amount(of),
            bar: share.as_ref().map(|share| share.bar.clone()),
            share: share.map_or_else(|| self.amount(lacking), |share| self.mark_number(share.percent)),
            note: cell.and_then(|cell| cell.note.as_ref()).map(|note| self.html(note)),
            scope: None,
        }
    }

    /// A percentage with its parts; none beyond what numbers can hold.
    #[must_use]
    pub fn share(&self, share: Share, decimals: u8) -> Option<ShareView> {
        let percent = share.percent(decimals)?;
        Some(ShareView {
            percent: NumberView { value: plain_decimal(percent), text: self.locale.percent(percent) },
            count: self.number(share.count),
            of: self.number(share.of),
            bar: plain_decimal(bar(share)),
        })
    }

    /// A region's figure in a dataset; none if it has no row there.
    #[must_use]
    pub fn figure(
        &self,
        at: DatasetAt,
        region: RegionAt,
        segment: Option<usize>,
        form: FigureForm,
    ) -> Option<FigureView> {
        let dataset = &self.public[at];
        let measure = &self.public[dataset.measure];
        let row = self.public[at].row(region)?;
        let cell = match segment {
            None => row.total.as_ref(),
            Some(wanted) => row.segments.iter().find(|(at, _)| *at == wanted).map(|(_, cell)| cell),
        };
        let segment =
            segment.and_then(|at| measure.segments.get(at)).map(|segment| self.text(&segment.title));
        Some(self.figure_of(at, self.region_link(region), segment, cell, form))
    }

    /// A figure under a name: that of its region, or of what it was summed over.
    #[must_use]
    pub fn figure_of(
        &self,
        at: DatasetAt,
        region: LinkView,
        segment: Option<TextView>,
        cell: Option<&Cell>,
        form: FigureForm,
    ) -> FigureView {
        let measure = &self.public[self.public[at].measure];
        let head = self.head(at);
        let share = cell.and_then(Cell::share);
        let (count, of) = (cell.and_then(|cell| cell.count), cell.and_then(|cell| cell.of));
        let mut view = FigureView {
            region,
            segment,
            share: share.and_then(|share| self.share(share, measure.decimals)),
            count: self.amount(count),
            of: self.amount(of),
            form: form_word(form),
            text: String::new(),
            note: cell.and_then(|cell| cell.note.as_ref()).map(|note| self.html(note)),
            head,
        };
        let percent = share.and_then(|share| share.percent(measure.decimals));
        view.text = self.figure_text(&view, percent, form);
        view
    }

    /// The figure that a text asks for; none if there is no such (reported with the text).
    #[must_use]
    pub fn figure_reference(&self, asked: &FigureReference) -> Option<FigureView> {
        let names = &self.urls.names;
        let region = names.region(&asked.region)?;
        let at = names.datasets(&asked.measure, asked.as_of.value).iter().copied().find(|at| {
            let dataset = &self.public[*at];
            let basis = &self.public[dataset.measure].bases[dataset.basis].id;
            asked.basis.as_ref().is_none_or(|wanted| wanted.value == basis.value)
                && self.public[*at].row(region).is_some()
        })?;
        let segments = &self.public[self.public[at].measure].segments;
        let segment = match &asked.segment {
            Some(id) => Some(segments.iter().position(|segment| segment.id.value == id.value)?),
            None => None,
        };
        self.figure(at, region, segment, asked.form)
    }

    /// A figure in words: always with its basis, its date and, unless it is final, its status.
    fn figure_text(&self, figure: &FigureView, percent: Option<Decimal>, form: FigureForm) -> String {
        let head = &figure.head;
        let in_segment = |counts: &str| match &figure.segment {
            None => counts.to_owned(),
            Some(segment) => {
                let args = [("counts", counts.into()), ("segment", (&*segment.text).into())];
                self.say("figure-counts-in-segment", &args)
            }
        };
        // A percentage without its count still says of which segment it is.
        let (counts, basis) = match form {
            FigureForm::Percent => (in_segment(&head.counts.text), in_segment(&head.basis.text)),
            _ => (in_segment(&head.counts.text), head.basis.text.to_string()),
        };
        let status = if head.status.word == "final" {
            String::new()
        } else {
            self.say("figure-status", &[("status", (&*head.status.text).into())])
        };
        let percent = percent.map(|percent| self.locale.percent_prose(percent)).unwrap_or_default();
        let args: [(&str, Value<'_>); 8] = [
            ("region", (&*figure.region.text).into()),
            ("percent", percent.into()),
            ("count", (&*figure.count.text).into()),
            ("of", (&*figure.of.text).into()),
            ("counts", counts.into()),
            ("basis", basis.into()),
            ("date", (&*head.as_of.text).into()),
            ("status", status.into()),
        ];
        let id = match (figure.share.is_some(), figure.count.value.is_some(), form) {
            (true, _, FigureForm::Share) => "figure-share",
            (true, _, FigureForm::Sentence) => "figure-sentence",
            (true, _, FigureForm::Count) => "figure-count",
            (true, _, FigureForm::Percent) => "figure-percent",
            (false, true, _) => "figure-count-only",
            (false, false, _) => match figure.count.kind {
                "suppressed" => "figure-suppressed",
                "not_applicable" => "figure-not-applicable",
                _ => "figure-missing",
            },
        };
        self.say(id, &args)
    }
}

fn form_word(form: FigureForm) -> &'static str {
    match form {
        FigureForm::Share => "share",
        FigureForm::Sentence => "sentence",
        FigureForm::Count => "count",
        FigureForm::Percent => "percent",
    }
}

/// A decimal for attributes: `41.64`.
pub(super) fn plain_decimal(number: Decimal) -> String {
    let scale = usize::from(number.scale);
    let digits = format!("{:0>width$}", number.digits.unsigned_abs(), width = scale + 1);
    let (whole, part) = digits.split_at(digits.len() - scale);
    let sign = if number.digits < 0 { "-" } else { "" };
    if part.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole}.{part}") }
}

/// The length of a share's bar: 0 to 100.
fn bar(share: Share) -> Decimal {
    let whole = Decimal { digits: 1000, scale: 1 };
    let none = Decimal { digits: 0, scale: 1 };
    share.percent(1).map_or(none, |percent| percent.clamp(none, whole))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimals_are_written_for_machines() {
        for (digits, scale, text) in
            [(4164, 2, "41.64"), (5, 2, "0.05"), (-5, 1, "-0.5"), (100, 0, "100"), (0, 2, "0.00")]
        {
            assert_eq!(plain_decimal(Decimal { digits, scale }), text);
        }
    }
}
