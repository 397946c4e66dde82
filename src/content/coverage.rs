//! `content/coverage/*.yaml`: one measure, one basis, one date.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::desk::Desk;
use super::marks;
use super::shape::{
    Either, Fields, Reading, Schema, Shape, at, count, date, either, id, list, map_of, multilingual, one_of,
    one_of_or_nothing, path, rate, record, region_code, slug, text,
};
use super::signs::{Meaning, Signs, or_sign};
use super::yaml::{Node, Scalar, Style, What};
use crate::awards::coverage::{
    Amount, Break, BreakKind, Cell, CoverageEntry, Row, RowRegion, Status, Target,
};
use crate::awards::goal::Goal;
use crate::awards::region::CodeText;
use crate::diag::{At, Code, Diagnostic};

pub(super) fn coverage<'d>(desk: &'d Desk<'_>) -> impl Fn(&mut Fields<'_>) -> Option<CoverageEntry> + 'd {
    move |f| {
        let measure = f.required("measure", id(), "What is counted, by id in measures.yaml");
        let basis = f.required("basis", id(), "The denominator, by id in measures.yaml");
        let period = f.required("period", at(text()), "Name of the period");
        let slug = f.optional("slug", slug(), "The period's part of an address");
        let as_of = f.required("as_of", at(date()), "The state of things on this day");
        let status = f.required("status", one_of(&Status::WORDS), "provisional, final or illustrative");
        let title = f.optional("title", multilingual(), "Its own name");
        let source = marks::source(f);
        let targets = f.list("targets", list(record("Target", target)), "Targets");
        let note = f.optional("note", desk.passage(), "A remark on all rows");
        let break_in_series = f.optional(
            "break_in_series",
            either(record("Break", broken), multilingual()),
            "Why it cannot be compared with those before",
        );
        let rows = f.list("rows", list(record("Row", row(desk))), "The figures");
        let table = f.optional("table", path(), "The figures as a CSV file");
        f.exactly_one(&["rows", "table"]);
        let signs = Signs::of(f);
        let hide = marks::hide(f);
        let changes = marks::changes(f);
        let rows = match &table {
            Some(table) => {
                let lines = desk.table(table, table_row(desk, &signs), f);
                // Of a table without a row that can be read, other things are told.
                if !lines.is_empty() {
                    signs.settle(desk.file_name(), f);
                }
                joined(lines)
            }
            None => rows,
        };
        let wants_source = status.is_some_and(|status| status != Status::Illustrative) && !f.has("note");
        if wants_source && !f.has("source") {
            f.report(Diagnostic::warning(Code::FiguresWithoutSource, f.head()).help("help"));
        }
        let period = period?;
        let slug = slug.unwrap_or_else(|| At::new(crate::awards::slug(&period).into(), period.span));
        Some(CoverageEntry {
            hide,
            file: desk.file,
            name: desk.stem(),
            measure: measure?,
            basis: basis?,
            period,
            slug,
            as_of: as_of?,
            status: status?,
            title,
            source,
            targets,
            note,
            break_in_series: break_in_series.map(|written| match written {
                Either::A(written) => written,
                Either::B(text) => Break { kind: BreakKind::Definition, text },
            }),
            rows,
            changes,
        })
    }
}

fn target(f: &mut Fields<'_>) -> Option<Target> {
    let due = f.required("due", at(date()), "By when");
    let gap =
        f.optional("gap", at(count()), "How many are missing, as the source prints it: checked, never used");
    let percent = f.optional("percent", at(rate()), "How much, as a share of the basis in percent");
    let count = f.optional("count", at(count()), "How much, as a number of what is counted");
    f.exactly_one(&["percent", "count"]);
    let region = f.optional("region", region_code(), "For which region; the province where left out");
    let source = marks::source(f);
    let goal = percent.map(|at| at.map(Goal::Percent)).or_else(|| count.map(|at| at.map(Goal::Count)));
    Some(Target { span: f.span(), due: due?, goal: goal?, region, gap, source })
}

fn broken(f: &mut Fields<'_>) -> Option<Break> {
    let kind = f.required("kind", one_of(&BreakKind::WORDS), "definition, boundary or source");
    let text = f.required("text", multilingual(), "What changed");
    Some(Break { kind: kind?, text: text? })
}

fn row<'d>(desk: &'d Desk<'_>) -> impl Fn(&mut Fields<'_>) -> Option<Row> + 'd {
    move |f| {
        let region =
            f.required("region", at(either(one_of(UNALLOCATED), region_code())), "A code, or unallocated");
        let total = cell(desk, f, None);
        let segments = f.list(
            "segments",
            map_of(id(), either(one_of_or_nothing(REASONS), record("Cell", whole_cell(desk)))),
            "Figures by segment",
        );
        let of_which =
            f.list("of_which", map_of(id(), record("Cell", whole_cell(desk))), "Overlapping parts");
        let segments = segments
            .into_iter()
            .map(|(key, cell)| match cell {
                Either::A(reason) => {
                    let amount = Some(At::new(reason, key.span));
                    let cell = Cell { span: key.span, count: amount, of: amount, rate: None, note: None };
                    (key.value, cell)
                }
                Either::B(cell) => (key.value, cell),
            })
            .collect();
        let of_which = of_which.into_iter().map(|(key, cell)| (key.value, cell)).collect();
        let has_total =
            total.count.is_some() || total.of.is_some() || total.rate.is_some() || total.note.is_some();
        let region = region?;
        let region = At::new(row_region(region.value), region.span);
        Some(Row { span: f.span(), region, total: has_total.then_some(total), segments, of_which })
    }
}

fn row_region(written: Either<(), At<CodeText>>) -> RowRegion {
    match written {
        Either::A(_) => RowRegion::Unallocated,
        Either::B(code) => RowRegion::Region(code.value),
    }
}

fn whole_cell<'d>(desk: &'d Desk<'_>) -> impl Fn(&mut Fields<'_>) -> Option<Cell> + 'd {
    move |f| Some(cell(desk, f, None))
}

/// Count, denominator, rate and remark; in a table perhaps signs in the place of numbers.
fn cell(desk: &Desk<'_>, f: &mut Fields<'_>, signs: Option<&Signs>) -> Cell {
    let amount = || at(or_sign(signs, either(one_of_or_nothing(REASONS), count())));
    let count = f.optional("count", amount(), "The numerator: a number, suppressed or not_applicable");
    let of = f.optional("of", amount(), "The denominator");
    let rate =
        f.optional("rate", at(or_sign(signs, rate())), "A rate as the source prints it: checked, never used");
    let note = f.optional("note", desk.passage(), "A remark");
    // A rate beside parts that cannot be read cannot be checked; the parts are reported already.
    let unreadable = (f.has("count") && count.is_none()) || (f.has("of") && of.is_none());
    let rate = rate.filter(|_| !unreadable).and_then(|rate| match rate.value {
        Either::A(_) => None,
        Either::B(written) => Some(At::new(written, rate.span)),
    });
    Cell { span: f.span(), count: count.and_then(known), of: of.and_then(known), rate, note }
}

/// An amount that was written; none for a sign that says that it is missing.
fn known(written: At<Either<Meaning, Either<Amount, i128>>>) -> Option<At<Amount>> {
    let amount = match written.value {
        Either::A(Meaning::Missing) => return None,
        Either::A(Meaning::Known(amount)) | Either::B(Either::A(amount)) => amount,
        Either::B(Either::B(count)) => Amount::Count(count),
    };
    Some(At::new(amount, written.span))
}

/// One line of a table: a region's total, one of its segments, or a part within a segment.
struct Line {
    region: At<RowRegion>,
    part: Option<At<Part>>,
    cell: Cell,
}

/// What a line is about, where that is not the total.
enum Part {
    Segment(Arc<str>),
    /// `segment/part`, as the downloads write it.
    Within(Arc<str>),
}

fn table_row<'d>(desk: &'d Desk<'_>, signs: &'d Signs) -> impl Fn(&mut Fields<'_>) -> Option<Line> + 'd {
    move |f| {
        let region =
            f.required("region", at(either(one_of(UNALLOCATED), region_code())), "A code, or unallocated");
        let part = f.optional("segment", at(PartShape), "A segment, or segment/part; the total where empty");
        let cell = cell(desk, f, Some(signs));
        // A line of an unknown kind must not pass for the total.
        let misread = f.has("segment") && part.is_none();
        let region = region.filter(|_| !misread)?;
        Some(Line { region: At::new(row_region(region.value), region.span), part, cell })
    }
}

/// An id, or two with a stroke between them: each is held to be one at its own place.
struct PartShape;

impl Shape for PartShape {
    type Value = Part;

    fn read(&self, node: &Node, cx: &mut Reading) -> Option<Part> {
        let Some((segment, part)) = node.text().and_then(|text| text.split_once('/')) else {
            return id().read(node, cx).map(|id| Part::Segment(id.value));
        };
        let words = node.words_span();
        let half = |text: &str, start: usize| {
            let exact = (words.end - words.start) as usize == segment.len() + 1 + part.len();
            let span = if exact { words.within(start, start + text.len()) } else { node.span };
            let scalar = Scalar { text: text.into(), style: Style::Plain, verbatim: exact };
            Node { span, what: What::Scalar(scalar) }
        };
        let of = id().read(&half(segment, 0), cx);
        let own = id().read(&half(part, segment.len() + 1), cx);
        Some(Part::Within(format!("{}/{}", of?.value, own?.value).into()))
    }

    fn schema(&self, to: &mut Schema) -> serde_json::Value {
        id().schema(to)
    }
}

/// The lines of one region are one row, wherever they stand. A second line of the same kind starts
/// another row, so that it is found to be stated twice.
fn joined(lines: Vec<Line>) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    let mut latest: BTreeMap<RowRegion, usize> = BTreeMap::new();
    for Line { region, part, cell } in lines {
        let has =
            |list: &[(At<Arc<str>>, Cell)], wanted: &Arc<str>| list.iter().any(|(id, _)| id.value == *wanted);
        let free =
            latest.get(&region.value).copied().filter(|at| match part.as_ref().map(|part| &part.value) {
                Some(Part::Segment(id)) => !has(&rows[*at].segments, id),
                Some(Part::Within(id)) => !has(&rows[*at].of_which, id),
                None => rows[*at].total.is_none(),
            });
        let at = free.unwrap_or_else(|| {
            let (segments, of_which) = (Vec::new(), Vec::new());
            latest.insert(region.value.clone(), rows.len());
            rows.push(Row { span: cell.span, region, total: None, segments, of_which });
            rows.len() - 1
        });
        match part {
            Some(At { value: Part::Segment(id), span }) => rows[at].segments.push((At::new(id, span), cell)),
            Some(At { value: Part::Within(id), span }) => rows[at].of_which.push((At::new(id, span), cell)),
            None => rows[at].total = Some(cell),
        }
    }
    rows
}

const UNALLOCATED: &[(&str, ())] = &[("unallocated", ())];
const REASONS: &[(&str, Amount)] =
    &[("suppressed", Amount::Suppressed), ("not_applicable", Amount::NotApplicable)];
