//! An explanation for programs: one object. Numbers that are exact are numbers; percentages are texts with
//! all their decimals; every place is a file with line and column.

use serde_json::{Value as Json, json};

use super::say::{name, words_of};
use super::told::{
    Around, Before, Explanation, Figure, Gap, Origin, Quantity, Rank, Record, Rounding, Table,
};
use super::voice::Voice;
use crate::awards::change::Change;
use crate::awards::compare::Barrier;
use crate::awards::coverage::{Amount, Status};
use crate::awards::figure::{Part, Share};
use crate::awards::goal::Goal;
use crate::awards::measure::Measure;
use crate::awards::number::Decimal;
use crate::awards::public::{Dataset, Public, RegionAt};
use crate::awards::sum::{Sum, Term};
use crate::diag::Span;
use crate::locale::Words;
use crate::report::Texts;

/// The whole explanation as one JSON object. Names are in the language of `words`.
#[must_use]
pub fn json(explanation: &Explanation, public: &Public, words: &Words, texts: &dyn Texts) -> Json {
    let object = Object { public, voice: Voice::new(public, words, texts) };
    let tables: Vec<Json> = explanation.tables.iter().map(|table| object.table(table)).collect();
    let records: Vec<Json> = explanation.records.iter().map(|record| object.record(record)).collect();
    let figure = explanation.tables.first().and_then(|table| table.figures.first());
    let around = explanation.around.as_ref().zip(figure);
    json!({
        "address": explanation.address,
        "page": explanation.kind,
        "tables": tables,
        "records": records,
        "around": around.map(|(around, figure)| object.around(around, figure)),
    })
}

struct Object<'a> {
    public: &'a Public,
    voice: Voice<'a>,
}

impl Object<'_> {
    fn place(&self, span: Option<Span>) -> Json {
        let Some(span) = span else { return Json::Null };
        let place = self.voice.place(span);
        let line = place.region.map(|region| region.line);
        json!({ "file": place.path, "line": line, "column": place.region.map(|region| region.column) })
    }

    fn region(&self, at: Option<RegionAt>) -> Json {
        at.map_or(Json::Null, |at| json!({ "code": &*self.public[at].code, "name": &*self.public[at].name }))
    }

    fn table(&self, table: &Table) -> Json {
        let dataset = &self.public[table.dataset];
        let measure = &self.public[dataset.measure];
        let source = dataset.source.as_ref().map(|source| {
            json!({
                "name": &*source.name,
                "title": source.title.as_ref().map(|title| self.voice.text(title)),
                "url": source.url.as_ref().map(|url| url.value.clone()),
                "published": source.published.map(|date| date.iso()),
                "accessed": source.accessed.map(|date| date.to_string()),
            })
        });
        json!({
            "dataset": &*dataset.name,
            "measure": &*measure.id.value,
            "basis": &*measure.bases[dataset.basis].id.value,
            "period": &*self.public[dataset.period].name,
            "as_of": dataset.as_of.to_string(),
            "as_of_place": self.place(Some(dataset.as_of_span)),
            "status": dataset.status.word(),
            "illustrative": dataset.status == Status::Illustrative,
            "decimals": measure.decimals,
            "source": source,
            "note": dataset.note.as_ref().map(|note| self.voice.passage(note)),
            "figures": table.figures.iter().map(|figure| self.figure(figure)).collect::<Vec<_>>(),
            "sums": table.sums.iter().map(|sum| self.sum(sum, dataset)).collect::<Vec<_>>(),
        })
    }

    fn figure(&self, figure: &Figure) -> Json {
        let dataset = &self.public[figure.dataset];
        let division = figure.division.map(|division| {
            let rounding = match division.rounding {
                Rounding::Exact => "exact",
                Rounding::Down => "down",
                Rounding::Up => "up",
            };
            let (quotient, percent) = (division.quotient.written('.'), division.percent.written('.'));
            json!({ "quotient": quotient, "percent": percent, "rounding": rounding })
        });
        let rate = figure
            .rate
            .map(|rate| json!({ "value": rate.value.written('.'), "place": self.place(Some(rate.span)) }));
        json!({
            "figure": words_of(self.public, figure),
            "region": self.region(figure.region),
            "part": part(&self.public[dataset.measure], figure.part),
            "place": self.place(Some(figure.row)),
            "count": self.quantity(&figure.count),
            "of": self.quantity(&figure.of),
            "division": division,
            "rate": rate,
            "quoted": figure.quoted.map(|span| self.place(Some(span))),
            "note": figure.note.as_ref().map(|note| self.voice.passage(note)),
            "parts": figure.parts.iter().map(|part| self.figure(part)).collect::<Vec<_>>(),
        })
    }

    fn quantity(&self, quantity: &Quantity) -> Json {
        let (value, status) = match quantity.value {
            Some(Amount::Count(count)) => (number(count), "number"),
            Some(Amount::Suppressed) => (Json::Null, "suppressed"),
            Some(Amount::NotApplicable) => (Json::Null, "not_applicable"),
            None => (Json::Null, "missing"),
        };
        let place = match quantity.origin {
            Origin::Written(span) => Some(span),
            Origin::Segments | Origin::Nowhere => None,
        };
        let summed = quantity.origin == Origin::Segments;
        json!({ "value": value, "status": status, "place": self.place(place), "sum_of_segments": summed })
    }

    fn sum(&self, sum: &Sum, dataset: &Dataset) -> Json {
        let measure = &self.public[dataset.measure];
        let totals = sum.totals();
        let term = |(at, term): &(RegionAt, Term)| {
            let (count, of, status) = match *term {
                Term::Added(count, of) => (number(count), number(of), "added"),
                Term::NotApplicable => (Json::Null, Json::Null, "not_applicable"),
                Term::Lacking => (Json::Null, Json::Null, "lacking"),
            };
            let cell = dataset.row(*at).and_then(|row| sum.part.of(row));
            let place = self.place(cell.and_then(|cell| cell.span));
            json!({ "region": self.region(Some(*at)), "count": count, "of": of, "status": status, "place": place })
        };
        json!({
            "province": self.region(sum.province),
            "part": part(measure, sum.part),
            "rows": sum.rows(),
            "all": sum.all(),
            "count": totals.map(|(count, _)| number(count)),
            "of": totals.map(|(_, of)| number(of)),
            "percent": decimal(sum.share().and_then(|share| share.percent(measure.decimals))),
            "terms": sum.terms.iter().map(term).collect::<Vec<_>>(),
        })
    }

    fn around(&self, around: &Around, figure: &Figure) -> Json {
        let dataset = &self.public[figure.dataset];
        let rank = |rank: &Rank| {
            json!({
                "within": self.region(rank.province),
                "rank": rank.rank,
                "tied": rank.tied,
                "ranked": rank.ranked,
                "all": rank.all,
            })
        };
        json!({
            "ranks": around.ranks.iter().map(rank).collect::<Vec<_>>(),
            "before": around.before.as_ref().map(|before| self.before(before)),
            "targets": around.gaps.iter().map(|gap| self.gap(gap, dataset)).collect::<Vec<_>>(),
            "changes": around.changes.iter().map(|change| self.change(change)).collect::<Vec<_>>(),
            "shown": around.shown,
        })
    }

    fn before(&self, before: &Before) -> Json {
        let barrier = before.barrier.map(|barrier| match barrier {
            Barrier::Measure => "measure",
            Barrier::Basis => "basis",
            Barrier::Break(_) => "break",
            Barrier::Boundary(_) => "boundary",
            Barrier::Illustrative => "illustrative",
        });
        let older = &self.public[before.dataset];
        let share =
            before.share.map(|Share { count, of }| json!({ "count": number(count), "of": number(of) }));
        json!({
            "dataset": &*older.name,
            "as_of": older.as_of.to_string(),
            "share": share,
            "points": decimal(before.points),
            "barrier": barrier,
        })
    }

    fn gap(&self, gap: &Gap, dataset: &Dataset) -> Json {
        let target = &dataset.targets[gap.target];
        let (percent, count) = match target.goal {
            Goal::Percent(percent) => (decimal(Some(percent)), Json::Null),
            Goal::Count(count) => (Json::Null, number(count)),
        };
        json!({
            "due": target.due.to_string(),
            "percent": percent,
            "count": count,
            "wanted": gap.wanted.map(number),
            "missing": gap.missing.map(number),
            "place": self.place(Some(target.span)),
        })
    }

    fn change(&self, change: &Change) -> Json {
        json!({
            "date": change.date.value.to_string(),
            "kind": change.kind.word(),
            "field": change.field,
            "was": change.was.as_ref().map(|text| self.voice.text(text)),
            "now": change.now.as_ref().map(|text| self.voice.text(text)),
            "why": self.voice.text(&change.why),
            "place": self.place(Some(change.date.span)),
        })
    }

    fn record(&self, record: &Record) -> Json {
        let (kind, name) = name(self.public, &self.voice, &record.kind);
        json!({ "kind": kind, "name": name, "place": self.place(Some(record.span)) })
    }
}

/// A segment's id, or `segment/part`; none for a total.
fn part(measure: &Measure, part: Part) -> Option<String> {
    match part {
        Part::Total => None,
        Part::Segment(at) => measure.segments.get(at).map(|segment| segment.id.value.to_string()),
        Part::OfWhich(at) => measure.of_which.get(at).map(|part| part.name_like("/")),
    }
}

/// Exact, as a text where programs would round it.
fn number(number: i128) -> Json {
    const EXACT: i128 = 1 << 53;
    match i64::try_from(number) {
        Ok(small) if number.abs() <= EXACT => json!(small),
        _ => json!(number.to_string()),
    }
}

fn decimal(number: Option<Decimal>) -> Json {
    number.map_or(Json::Null, |number| json!(number.written('.')))
}
