//! `content/measures.yaml`: what is counted, on which bases, in which segments.

use serde_json::json;

use super::desk::Desk;
use super::marks;
use super::shape::{
    Fields, at, boolean, count_within, decimal_places, filled_list, id, list, multilingual, one_of, rate,
    record,
};
use crate::awards::measure::{Basis, Classing, Measure, OfWhich, Segment};
use crate::awards::number::Decimal;
use crate::diag::{Code, Diagnostic};

pub(super) fn measures<'d>(desk: &'d Desk<'_>) -> impl Fn(&mut Fields<'_>) -> Option<Vec<Measure>> + 'd {
    move |f| f.required("measures", list(record("Measure", measure(desk))), "What is counted")
}

fn measure<'d>(desk: &'d Desk<'_>) -> impl Fn(&mut Fields<'_>) -> Option<Measure> + 'd {
    move |f| {
        let id = f.required("id", id(), "Id, by which coverage files name it");
        let title = f.required("title", multilingual(), "Name of the measure");
        let counts = f.required("counts", multilingual(), "What the count counts");
        let definition = f.optional("definition", desk.passage(), "What the measure means");
        let bases = f.required(
            "bases",
            filled_list(record("Basis", basis(desk))),
            "The denominators it may stand on",
        );
        let segments = f.list("segments", list(record("Segment", segment)), "Parts that add up to the whole");
        let of_which =
            f.list("of_which", list(record("OfWhich", of_which)), "Overlapping parts: never added");
        let decimals = f.or("decimals", decimal_places(), 2, "Decimals of a printed percentage");
        let subset = f.or("subset", boolean(), false, "The count is a part of the basis: never above 100 %");
        let jump = f.optional("jump", rate(), "A change by more percentage points than this wants a note");
        let stale_after_days = f.optional(
            "stale_after_days",
            count_within(1, 36_500),
            "Figures older than so many days want a note",
        );
        let classes = f.or(
            "classes",
            record("Classes", classing),
            Classing::Axis,
            "The classes of its maps; where left out, round steps from zero",
        );
        let tiles = f.or("map", one_of(MAPS), false, "What its maps are made of; where left out, boundaries");
        Some(Measure {
            span: f.span(),
            id: id?,
            title: title?,
            counts: counts?,
            definition,
            bases: bases?,
            segments,
            of_which,
            decimals,
            subset,
            jump,
            stale_after_days,
            classes,
            tiles,
        })
    }
}

/// What a map is made of, and whether that is tiles.
const MAPS: &[(&str, bool)] = &[("boundaries", false), ("tiles", true)];

/// More classes no reader can tell apart.
const MOST_THRESHOLDS: usize = 4;

fn classing(f: &mut Fields<'_>) -> Option<Classing> {
    let thresholds = f.optional(
        "thresholds",
        filled_list(at(rate())),
        "Where a class ends and the next begins, in percent: one to four, rising",
    );
    let quantiles =
        f.optional("quantiles", count_within(2, 5), "How many classes, each of about equally many regions");
    f.exactly_one(&["thresholds", "quantiles"]);
    f.rule(|| json!({ "properties": { "thresholds": { "maxItems": MOST_THRESHOLDS } } }));
    if let Some(count) = quantiles {
        return Some(Classing::Quantiles(count));
    }
    let thresholds = thresholds?;
    let zero = Decimal { digits: 0, scale: 0 };
    let mut before = zero;
    for limit in &thresholds {
        if limit.value <= before {
            f.report(
                Diagnostic::error(Code::ClassLimits, limit.span)
                    .arg("limit", limit.value)
                    .arg("before", before)
                    .help("help"),
            );
            return None;
        }
        before = limit.value;
    }
    if let Some(fifth) = thresholds.get(MOST_THRESHOLDS) {
        let finding = Diagnostic::error(Code::TooManyClasses, fifth.span);
        f.report(finding.arg("count", thresholds.len()).arg("most", MOST_THRESHOLDS).help("help"));
        return None;
    }
    Some(Classing::Thresholds(thresholds.into_iter().map(|limit| limit.value).collect()))
}

fn basis<'d>(desk: &'d Desk<'_>) -> impl Fn(&mut Fields<'_>) -> Option<Basis> + 'd {
    move |f| {
        let id = f.required("id", id(), "Id within the measure");
        let title = f.required("title", multilingual(), "What the denominator counts");
        let definition = f.optional("definition", desk.passage(), "What it means");
        let source = marks::source(f);
        Some(Basis { id: id?, title: title?, definition, source })
    }
}

fn segment(f: &mut Fields<'_>) -> Option<Segment> {
    let id = f.required("id", id(), "Id within the measure");
    let title = f.required("title", multilingual(), "Name, spelled out");
    let short = f.optional("short", multilingual(), "Abbreviation");
    Some(Segment { id: id?, title: title?, short })
}

fn of_which(f: &mut Fields<'_>) -> Option<OfWhich> {
    let id = f.required("id", id(), "Id within the measure");
    let within = f.required("within", super::shape::id(), "The segment that holds it");
    let title = f.required("title", multilingual(), "Name");
    Some(OfWhich { id: id?, within: within?, title: title? })
}
