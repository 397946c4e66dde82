//! `content/measures.yaml`: what is counted, on which bases, in which segments.

use super::desk::Desk;
use super::marks;
use super::shape::{
    Fields, boolean, count_within, decimal_places, filled_list, id, list, multilingual, rate, record,
};
use crate::awards::measure::{Basis, Measure, OfWhich, Segment};

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
        })
    }
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
