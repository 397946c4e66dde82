//! The rows of coverage: every figure of a table on the site, in a row of its own, and what it needs to stand
//! there alone.
//!
//! What is lacking is an empty cell with its reason beside it, never a zero. A regency that stood on the day
//! has its rows, even if nothing is known of it. `row_kind` keeps apart what must not be added up; `derived`
//! marks what was computed here and not published by the source.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::records::{REGION, SOURCE, region, source};
use super::table::{Cell, Column, Kind};
use crate::awards::coverage::Amount;
use crate::awards::figure::{self, Part};
use crate::awards::measure::Measure;
use crate::awards::public::{Dataset, DatasetAt, RegionAt, RegionKind, Row};
use crate::awards::sum::{Sum, regencies};
use crate::pages::pen::Pen;

/// Why a cell has no number.
const LACKING: &[&str] = &["missing", "suppressed", "not_applicable"];

/// The columns of coverage.
pub(super) fn columns() -> Vec<Column> {
    let mut columns = REGION.to_vec();
    columns.extend([
        Column::new("segment", Kind::Text),
        Column::new("count", Kind::Whole),
        Column::of_words("count_status", LACKING),
        Column::new("of", Kind::Whole),
        Column::of_words("of_status", LACKING),
        Column::new("percent", Kind::Decimal),
        Column::new("measure", Kind::Text),
        Column::new("basis", Kind::Text),
        Column::new("period", Kind::Text),
        Column::new("as_of", Kind::Day),
        Column::of_words("status", &["provisional", "final", "illustrative"]),
        Column::of_words("row_kind", &["regency", "official_total", "sum", "unallocated"]),
        Column::new("derived", Kind::Flag),
        Column::new("province_code", Kind::Code),
        Column::new("regions_summed", Kind::Whole),
        Column::new("regions_total", Kind::Whole),
        Column::new("dataset", Kind::Text),
        Column::new("note", Kind::Text),
    ]);
    columns.extend(SOURCE);
    columns
}

/// The columns whose values together occur once.
pub(super) const UNIQUE: [&str; 5] = ["dataset", "row_kind", "province_code", "kemendagri_code", "segment"];

/// Adds the rows of a coverage file: regions by code, what belongs to none, then the sums that the page shows.
pub(super) fn rows(pen: Pen<'_>, at: DatasetAt, rows: &mut Vec<Vec<Cell>>) {
    let writer = Writer::new(pen, &pen.public[at]);
    let provinces = writer.provinces();
    let written = writer.dataset.rows.iter().filter_map(|row| row.region);
    let listed = provinces.iter().flat_map(|province| regencies(pen.public, writer.dataset, *province));
    let regions: BTreeSet<RegionAt> = written.chain(listed).collect();
    for at in regions {
        writer.region(at, writer.dataset.row(at), rows);
    }
    if let Some(row) = writer.dataset.rows.iter().find(|row| row.region.is_none()) {
        writer.row(&Place::UNALLOCATED, Some(row), rows);
    }
    for province in provinces {
        writer.sums(province, rows);
    }
}

/// What a row is about.
struct Place {
    kind: &'static str,
    region: [Cell; 4],
    province: Cell,
}

impl Place {
    const UNALLOCATED: Self = Self {
        kind: "unallocated",
        region: [Cell::Word("unallocated"), Cell::Empty, Cell::Empty, Cell::Empty],
        province: Cell::Empty,
    };
}

/// Over how many regencies a sum goes, and to how many the figure applies.
type Scope = Option<(usize, usize)>;

/// What all rows of a coverage file share, made once.
struct Writer<'p> {
    pen: Pen<'p>,
    dataset: &'p Dataset,
    measure: &'p Measure,
    parts: Vec<(Part, Cell)>,
    shared: [Cell; 5],
    name: Cell,
    source: [Cell; 2],
}

impl<'p> Writer<'p> {
    fn new(pen: Pen<'p>, dataset: &'p Dataset) -> Self {
        let measure = &pen.public[dataset.measure];
        let parts = Part::columns(dataset, measure);
        let shared = [
            Cell::Text(measure.id.value.clone()),
            Cell::Text(measure.bases[dataset.basis].id.value.clone()),
            Cell::Text(pen.public[dataset.period].name.clone()),
            Cell::Day(dataset.as_of),
            Cell::Word(dataset.status.word()),
        ];
        Self {
            pen,
            dataset,
            measure,
            parts: parts.into_iter().map(|part| (part, name(measure, part))).collect(),
            shared,
            name: Cell::Text(dataset.name.clone()),
            source: source(dataset.source.as_ref()),
        }
    }

    /// The provinces of which there are rows; none for regencies without one.
    fn provinces(&self) -> BTreeSet<Option<RegionAt>> {
        let regions = self.dataset.rows.iter().filter_map(|row| row.region);
        regions.map(|at| self.province(at)).collect()
    }

    fn province(&self, at: RegionAt) -> Option<RegionAt> {
        match self.pen.public[at].kind {
            RegionKind::Province => Some(at),
            RegionKind::Regency(_) => self.pen.public[at].province,
        }
    }

    fn region(&self, at: RegionAt, row: Option<&Row>, rows: &mut Vec<Vec<Cell>>) {
        let public = self.pen.public;
        let kind = match public[at].kind {
            RegionKind::Province => "official_total",
            RegionKind::Regency(_) => "regency",
        };
        let province = Cell::maybe(self.province(at).map(|at| &public[at].code));
        self.row(&Place { kind, region: region(public, Some(at)), province }, row, rows);
    }

    /// A row of a table: a line for each of its figures, those that are lacking too.
    fn row(&self, place: &Place, row: Option<&Row>, rows: &mut Vec<Vec<Cell>>) {
        for (part, name) in &self.parts {
            let cell = row.and_then(|row| part.of(row));
            let derived = *part == Part::Total && row.is_some_and(|row| row.total_is_sum);
            rows.push(self.line(place, name, cell, derived, None));
        }
    }

    fn sums(&self, province: Option<RegionAt>, rows: &mut Vec<Vec<Cell>>) {
        let sum = |(part, name): &'_ (Part, Cell)| {
            let sum = Sum::over(self.pen.public, self.dataset, province, *part)?;
            Some((name.clone(), sum))
        };
        let sums: Vec<(Cell, Sum)> = self.parts.iter().filter_map(sum).collect();
        // A table shows no row of sums in which nothing is summed.
        if !sums.iter().any(|(_, sum)| sum.rows() > 0) {
            return;
        }
        let place = Place {
            kind: "sum",
            region: [Cell::Word("sum"), Cell::Empty, Cell::Empty, Cell::Empty],
            province: Cell::maybe(province.map(|at| &self.pen.public[at].code)),
        };
        for (name, sum) in sums {
            let scope = Some((sum.rows(), sum.all()));
            rows.push(self.line(&place, &name, sum.cell().as_ref(), true, scope));
        }
    }

    /// One figure, in the order of [`columns`].
    fn line(
        &self,
        place: &Place,
        part: &Cell,
        cell: Option<&figure::Cell>,
        derived: bool,
        scope: Scope,
    ) -> Vec<Cell> {
        let percent = cell
            .and_then(figure::Cell::share)
            .and_then(|share| share.percent(self.measure.decimals))
            .map_or(Cell::Empty, Cell::Decimal);
        let note = cell.and_then(|cell| cell.note.as_ref());
        let note = note.map(|note| Arc::from(self.pen.unmarked(note)));
        let (summed, total) = match scope {
            Some((summed, total)) => (Cell::count(summed), Cell::count(total)),
            None => (Cell::Empty, Cell::Empty),
        };
        let mut line = Vec::with_capacity(24);
        line.extend(place.region.iter().cloned());
        line.push(part.clone());
        line.extend(amount(cell.and_then(|cell| cell.count)));
        line.extend(amount(cell.and_then(|cell| cell.of)));
        line.push(percent);
        line.extend(self.shared.iter().cloned());
        line.extend([Cell::Word(place.kind), Cell::Flag(derived), place.province.clone(), summed, total]);
        line.extend([self.name.clone(), Cell::maybe(note.as_ref())]);
        line.extend(self.source.iter().cloned());
        line
    }
}

/// How a line names its figure: nothing for the total, a segment's id, `segment/part`.
fn name(measure: &Measure, part: Part) -> Cell {
    match part {
        Part::Total => Cell::Empty,
        Part::Segment(at) => Cell::Text(measure.segments[at].id.value.clone()),
        Part::OfWhich(at) => {
            let part = &measure.of_which[at];
            Cell::Text(format!("{}/{}", part.within.value, part.id.value).into())
        }
    }
}

/// The number, and why there is none.
fn amount(amount: Option<Amount>) -> [Cell; 2] {
    match amount {
        Some(Amount::Count(count)) => [Cell::Whole(count), Cell::Empty],
        Some(Amount::Suppressed) => [Cell::Empty, Cell::Word("suppressed")],
        Some(Amount::NotApplicable) => [Cell::Empty, Cell::Word("not_applicable")],
        None => [Cell::Empty, Cell::Word("missing")],
    }
}
