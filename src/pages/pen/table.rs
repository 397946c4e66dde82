//! Whole tables: regions by province, sums that say over how many rows they go, official totals apart,
//! and targets.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::Pen;
use crate::awards::figure::Part;
use crate::awards::measure::Measure;
use crate::awards::public::{Dataset, DatasetAt, RegionAt, RegionKind, Row};
use crate::awards::sum::Sum;
use crate::pages::view::{CellView, ColumnView, LegendView, RowView, TablePart, TableView};

impl Pen<'_> {
    /// A dataset's table.
    #[must_use]
    pub fn table(&self, at: DatasetAt) -> TableView {
        let dataset = &self.public[at];
        let measure = &self.public[dataset.measure];
        let basis = &measure.bases[dataset.basis];
        let columns = Part::columns(dataset, measure);
        let parts = self.parts(at, &columns, measure.decimals);
        let unallocated = dataset.rows.iter().find(|row| row.region.is_none());
        let unallocated = unallocated.map(|row| RowView {
            title: self.own(self.word("row-unallocated")),
            ..self.row("unallocated", row, None, &columns, measure.decimals)
        });
        let has_course = parts.iter().flat_map(rows_of).any(|row| row.course.is_some());
        TableView {
            head: self.head(at),
            definition: measure.definition.as_ref().map(|text| self.html(text)),
            basis_definition: basis.definition.as_ref().map(|text| self.html(text)),
            basis_source: basis.source.as_ref().map(|source| self.source(source)),
            charts: self.charts(&self.scope(at)),
            left_out: self.left_out(at),
            columns: columns.iter().map(|column| self.column(*column, measure)).collect(),
            legend: self.legend(parts.iter().flat_map(rows_of).chain(&unallocated)),
            has_course,
            parts,
            unallocated,
            targets: dataset.targets.iter().map(|target| self.target(dataset, target)).collect(),
            note: dataset.note.as_ref().map(|note| self.html(note)),
            break_in_series: dataset.break_in_series.as_ref().map(|broken| self.text(&broken.text)),
            changes: self.changes(&dataset.changes),
            downloads: self.dataset_downloads(at),
            comparison: self.comparison_link(at),
            cite: self.cite(at, None, self.dataset_url(at)),
        }
    }

    /// One region's row with its columns, for the region's own page.
    #[must_use]
    pub fn region_row(&self, at: DatasetAt, region: RegionAt) -> Option<(Vec<ColumnView>, RowView)> {
        let dataset = &self.public[at];
        let measure = &self.public[dataset.measure];
        let row = self.public[at].row(region)?;
        let columns: Vec<Part> =
            Part::columns(dataset, measure).into_iter().filter(|column| column.of(row).is_some()).collect();
        let view = self.row("regency", row, Some(region), &columns, measure.decimals);
        Some((columns.iter().map(|column| self.column(*column, measure)).collect(), view))
    }

    /// What a group of columns is.
    #[must_use]
    pub fn column(&self, column: Part, measure: &Measure) -> ColumnView {
        match column {
            Part::Total => ColumnView {
                id: "total".into(),
                title: self.own(self.word("column-total")),
                short: None,
                within: None,
            },
            Part::Segment(at) => {
                let segment = &measure.segments[at];
                ColumnView {
                    id: segment.id.value.clone(),
                    title: self.text(&segment.title),
                    short: segment.short.as_ref().map(|short| self.text(short)),
                    within: None,
                }
            }
            Part::OfWhich(at) => {
                let part = &measure.of_which[at];
                let within = measure.segments.iter().find(|segment| segment.id.value == part.within.value);
                ColumnView {
                    id: part.id.value.clone(),
                    title: self.text(&part.title),
                    short: None,
                    within: within.map(|segment| self.text(&segment.title)),
                }
            }
        }
    }

    fn row(
        &self,
        kind: &'static str,
        row: &Row,
        region: Option<RegionAt>,
        columns: &[Part],
        decimals: u8,
    ) -> RowView {
        RowView {
            cells: columns.iter().map(|column| self.cell(column.of(row), decimals)).collect(),
            total_is_sum: row.total_is_sum,
            ..self.empty_row(kind, region)
        }
    }

    fn empty_row(&self, kind: &'static str, region: Option<RegionAt>) -> RowView {
        RowView {
            kind,
            title: self.own(region.map_or_else(|| "".into(), |at| self.region_name(at))),
            href: region.map(|at| self.urls.href(self.urls.region(at, self.lang))),
            code: region.map(|at| self.public[at].code.clone()),
            cells: Vec::new(),
            total_is_sum: false,
            course: None,
        }
    }

    /// The rows by province. A regency without a row is shown as missing, where its neighbours have rows. Courses stand
    /// where they can be looked through: hundreds of them would be a heavy page that nobody reads.
    fn parts(&self, at: DatasetAt, columns: &[Part], decimals: u8) -> Vec<TablePart> {
        let dataset = &self.public[at];
        let readable = self.scope(at).is_readable();
        let with_course = |region: RegionAt, row: RowView| RowView {
            course: readable.then(|| self.sparkline(at, region)).flatten(),
            ..row
        };
        let rows: BTreeMap<RegionAt, &Row> =
            dataset.rows.iter().filter_map(|row| Some((row.region?, row))).collect();
        let province_of = |at: RegionAt| match self.public[at].kind {
            RegionKind::Province => Some(at),
            RegionKind::Regency(_) => self.public[at].province,
        };
        let provinces: BTreeSet<Option<RegionAt>> = rows.keys().map(|at| province_of(*at)).collect();
        let several = provinces.len() > 1;
        let part = |province: Option<RegionAt>| {
            let official = province.and_then(|at| rows.get(&at).map(|row| (at, *row)));
            let regencies = self.regencies(dataset, province, &rows);
            let views = regencies.iter().map(|(at, row)| match row {
                Some(row) => with_course(*at, self.row("regency", row, Some(*at), columns, decimals)),
                None => RowView {
                    cells: columns.iter().map(|_| self.cell(None, decimals)).collect(),
                    ..self.empty_row("regency", Some(*at))
                },
            });
            TablePart {
                province: province.filter(|_| several).map(|at| self.region_link(at)),
                rows: views.collect(),
                sum: self.sum(dataset, province, columns, decimals),
                official: official
                    .map(|(at, row)| with_course(at, self.row("official", row, Some(at), columns, decimals))),
            }
        };
        provinces.into_iter().map(part).collect()
    }

    /// The regencies of a table's part with their rows: those that stood on the dataset's day.
    fn regencies<'r>(
        &self,
        dataset: &Dataset,
        province: Option<RegionAt>,
        rows: &BTreeMap<RegionAt, &'r Row>,
    ) -> Vec<(RegionAt, Option<&'r Row>)> {
        use crate::awards::time::PartialDate;
        let day = PartialDate::Day(dataset.as_of);
        let listed: Vec<RegionAt> = match province {
            Some(province) => self.site.index.regencies[province.index()].clone(),
            None => rows.keys().copied().filter(|at| self.public[*at].province.is_none()).collect(),
        };
        if !listed.iter().any(|at| rows.contains_key(at)) {
            return Vec::new();
        }
        let stood = |at: &RegionAt| {
            let region = &self.public[*at];
            region.since.is_none_or(|since| since <= day) && region.until.is_none_or(|until| until >= day)
        };
        listed
            .into_iter()
            .filter(|at| rows.contains_key(at) || stood(at))
            .map(|at| (at, rows.get(&at).copied()))
            .collect()
    }

    /// The sum of a part: numerators and denominators over the same rows. None for fewer than two rows,
    /// or where no column has any.
    fn sum(
        &self,
        dataset: &Dataset,
        province: Option<RegionAt>,
        columns: &[Part],
        decimals: u8,
    ) -> Option<RowView> {
        let sums: Vec<Sum> = columns
            .iter()
            .map(|column| Sum::over(self.public, dataset, province, *column))
            .collect::<Option<_>>()?;
        let first = sums.iter().find(|sum| sum.rows() > 0)?;
        let cell = |sum: &Sum| CellView {
            scope: (sum.rows() > 0 && differs(sum, first)).then(|| self.sum_scope(sum)),
            ..self.cell(sum.cell().as_ref(), decimals)
        };
        Some(RowView {
            title: self.own(self.sum_title(first)),
            cells: sums.iter().map(cell).collect(),
            ..self.empty_row("sum", None)
        })
    }

    /// Over which regencies a sum goes: "Jumlah 9 dari 10 kabupaten/kota".
    #[must_use]
    pub fn sum_title(&self, sum: &Sum) -> Arc<str> {
        if sum.rows() == sum.all() {
            return self.say("sum-complete", &[("all", sum.all().into())]).into();
        }
        self.say("sum-incomplete", &[("scope", self.sum_scope(sum).into())]).into()
    }

    /// "9 dari 10 kabupaten/kota".
    #[must_use]
    pub fn sum_scope(&self, sum: &Sum) -> String {
        self.say("sum-scope", &[("rows", sum.rows().into()), ("all", sum.all().into())])
    }

    fn legend<'v>(&self, rows: impl Iterator<Item = &'v RowView>) -> Vec<LegendView> {
        let mut met: BTreeSet<&'static str> = BTreeSet::new();
        for cell in rows.flat_map(|row| &row.cells) {
            met.extend([cell.count.kind, cell.of.kind, cell.share.kind]);
        }
        self.signs(|kind| met.contains(kind))
    }

    /// The signs that stand for no number, with their meaning.
    #[must_use]
    pub fn signs(&self, wanted: impl Fn(&'static str) -> bool) -> Vec<LegendView> {
        ["missing", "not_applicable", "suppressed"]
            .into_iter()
            .filter(|kind| wanted(kind))
            .map(|kind| LegendView {
                sign: self.word(&format!("sign-{kind}")),
                text: self.word(&format!("sign-{kind}-meaning")),
            })
            .collect()
    }
}

fn rows_of(part: &TablePart) -> impl Iterator<Item = &RowView> {
    part.rows.iter().chain(&part.sum).chain(&part.official)
}

/// Whether the row's title, which speaks of the first column, says something else than this column is. Two
/// complete sums are alike, even if regencies to which a column does not apply add nothing to it.
fn differs(sum: &Sum, first: &Sum) -> bool {
    let complete = |sum: &Sum| sum.rows() == sum.all();
    !(complete(sum) && complete(first)) && (sum.rows(), sum.all()) != (first.rows(), first.all())
}
