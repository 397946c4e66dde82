//! Ids within measures.

use std::sync::Arc;

use crate::awards::assemble::names::{Names, duplicate_id, unknown};
use crate::diag::At;

pub(super) fn check(names: &mut Names<'_>) {
    let entries = names.entries;
    for (at, measure) in entries.measures.iter().enumerate() {
        if let Some(first) = entries.measures[..at].iter().find(|first| first.id.value == measure.id.value) {
            names.found.push(duplicate_id(&measure.id, first.id.span));
        }
        let bases: Vec<&At<Arc<str>>> = measure.bases.iter().map(|basis| &basis.id).collect();
        let segments: Vec<&At<Arc<str>>> = measure.segments.iter().map(|segment| &segment.id).collect();
        let parts: Vec<&At<Arc<str>>> = measure.of_which.iter().map(|part| &part.id).collect();
        for ids in [bases, segments, parts] {
            for (at, id) in ids.iter().enumerate() {
                if let Some(first) = ids[..at].iter().find(|first| first.value == id.value) {
                    names.found.push(duplicate_id(id, first.span));
                }
            }
        }
        for part in &measure.of_which {
            if !measure.segments.iter().any(|segment| segment.id.value == part.within.value) {
                let candidates = measure.segments.iter().map(|segment| segment.id.value.to_string());
                names.found.push(unknown("kind-segment", &part.within.value, part.within.span, candidates));
            }
        }
    }
}
