#![allow(clippy::unwrap_used)]

use std::sync::Arc;

use proptest::prelude::*;

use super::{Areas, read};
use crate::diag::{At, Checked, Diagnostic, FileId};

const FILE: FileId = FileId(0);

fn of(text: &str) -> Checked<Areas> {
    read(FILE, text, &At::new(Arc::from("kode"), FileId(1).whole()))
}

fn collection(features: &str) -> String {
    format!(r#"{{"type":"FeatureCollection","features":[{features}]}}"#)
}

fn feature(code: &str, geometry: &str) -> String {
    format!(r#"{{"type":"Feature","properties":{{"kode":{code}}},"geometry":{geometry}}}"#)
}

/// Code and place of each finding, the place as the text there.
fn told<'t>(text: &'t str, found: &[Diagnostic]) -> Vec<(&'static str, &'t str)> {
    let at = |finding: &Diagnostic| finding.span.unwrap().start as usize..finding.span.unwrap().end as usize;
    found.iter().map(|finding| (finding.code.text(), &text[at(finding)])).collect()
}

const SQUARE: &str = r#"{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]]]}"#;

#[test]
fn codes_are_read_as_they_are_written() {
    let codes = ["82.10", "\"82.10\"", "8210", "\" 82.10 \"", "8210.0", "\"82\""];
    let features: Vec<String> = codes.iter().map(|code| feature(code, SQUARE)).collect();
    let read = of(&collection(&features.join(",")));
    assert!(read.found.is_empty(), "{:?}", read.found);
    let codes: Vec<&str> = read.value.areas.iter().map(|area| &*area.code.value).collect();
    assert_eq!(codes, ["82.10", "82.10", "8210", "82.10", "8210.0"], "and no province");
}

#[test]
fn rings_heights_and_holes_are_read() {
    let geometry = r#"{"coordinates":[[[[127.5117,0.8592,3],[128,0],[128,-1.00000004],[127.5117,0.8592]],
        [[127.6,0.1],[127.7,0.1],[127.7,0.2]]],[[[1e0,2],[3,2],[3,3],[1,2.0]]]],"type":"MultiPolygon"}"#;
    let read = of(&format!("\u{feff}{}", collection(&feature("1", geometry))));
    assert!(read.found.is_empty(), "{:?}", read.found);
    let outline = read.value.areas[0].outline.as_ref().unwrap();
    let rings: Vec<_> = outline.rings().collect();
    assert_eq!(rings.len(), 3);
    assert_eq!(rings[0], [[1_275_117_000, 8_592_000], [1_280_000_000, 0], [1_280_000_000, -10_000_000]]);
    assert_eq!(rings[1].len(), 3, "a ring that is not closed is closed");
    assert_eq!(rings[2], [[10_000_000, 20_000_000], [30_000_000, 20_000_000], [30_000_000, 30_000_000]]);
}

#[test]
fn mistakes_are_told_where_they_stand() {
    for (geometry, code, place) in [
        (r#"{"type":"Point","coordinates":[0,0]}"#, "map-geometry-kind", "\"Point\""),
        (r#"{"type":"GeometryCollection","geometries":[]}"#, "map-geometry-kind", "\"GeometryCollection\""),
        ("null", "map-geometry-missing", "82.10"),
        ("[]", "map-geometry-missing", "82.10"),
        (r#"{"type":"Polygon","coordinates":[]}"#, "map-geometry-missing", "82.10"),
        (r#"{"type":"Polygon"}"#, "map-geometry-missing", "82.10"),
        (r#"{"type":"Polygon","coordinates":[[[0,0],[1,0], [0,0]]]}"#, "map-ring", "[[0,0],[1,0], [0,0]]"),
        (r#"{"type":"Polygon","coordinates":[[]]}"#, "map-ring", "[]"),
        (r#"{"type":"Polygon","coordinates":[[[0,0],[181,0],[9,9]]]}"#, "map-degrees", "[181,0]"),
        (r#"{"type":"Polygon","coordinates":[[[0,0],[0,-90.1, 4 ],[9,9]]]}"#, "map-degrees", "[0,-90.1, 4 ]"),
        (r#"{"type":"Polygon","coordinates":[[0,0],[1,0]]}"#, "map-coordinates", "0"),
        (r#"{"type":"Polygon","coordinates":[[[0],[1,0]]]}"#, "map-coordinates", "]"),
        (r#"{"type":"Polygon","coordinates":[[["0",1]]]}"#, "map-coordinates", "\""),
        (r#"{"type":"Polygon","coordinates":[[[1e999,1]]]}"#, "map-coordinates", "9"),
    ] {
        let text = collection(&feature("82.10", geometry));
        let read = of(&text);
        assert_eq!(told(&text, &read.found), [(code, place)], "{geometry}");
        assert!(read.value.areas[0].outline.is_none() && !read.value.broken);
    }
}

#[test]
fn what_is_no_collection_is_told() {
    for (text, code, place) in [
        ("{\"type\":\"FeatureCollection\",\n\"features\":[\n\n]]}", "map-not-json", "]"),
        ("{\"type\":\"FeatureCollection\"} x", "map-not-json", "x"),
        ("{\"type\":\"FeatureCollection\", \"features\":[{\"é\": ", "map-not-json", " "),
        ("[1]", "map-not-collection", "["),
        ("{\"type\":\"Topology\"}", "map-not-collection", "\"Topology\""),
        ("{}", "map-not-collection", "{"),
        ("{\"features\": 3, \"type\":\"FeatureCollection\"}", "map-not-collection", "3"),
        (" \u{feff}\n", "map-not-json", "\u{feff}"),
        ("\u{feff} \n", "empty-file", ""),
        ("", "empty-file", ""),
    ] {
        let read = of(text);
        assert_eq!(told(text, &read.found), [(code, place)], "{text}");
        assert!(read.value.broken);
    }
}

#[test]
fn features_without_a_code_are_told_each_or_all_as_one() {
    let text = collection(&[feature("null", SQUARE), feature("\"\"", SQUARE), "7".into()].join(","));
    let found = of(&text).found;
    assert_eq!(found.len(), 1, "no area has a code");
    assert_eq!(found[0].code.text(), "map-unknown-property");

    let text = collection(&[feature("1", SQUARE), feature("{}", SQUARE), "7".into()].join(","));
    let found = of(&text).found;
    assert_eq!(told(&text, &found), [("map-without-code", r#"{"kode":{}}"#), ("map-without-code", "7")]);
}

#[test]
fn a_file_in_metres_is_told_once() {
    let metres = r#"{"type":"Polygon","coordinates":[[[500000,9900000],[1,0],[1,1]]]}"#;
    let text = collection(&vec![feature("1", metres); 9].join(","));
    assert_eq!(of(&text).found.len(), 1);
    let text = collection(&vec![feature("1", metres); 2].join(","));
    assert_eq!(of(&text).found.len(), 2);
}

proptest! {
    /// Whatever is cut off or struck out of a file, nothing panics, and places are places of the file.
    #[test]
    fn no_damage_panics(start in 0_usize..400, length in 0_usize..200, by in "[\\[\\]{}\",:0-9é -]{0,4}") {
        let geometry = r#"{"type":"MultiPolygon","coordinates":[[[[0,0],[1,0.5],[1,1],[0,0]]],[[[3,3],[4,3],[4,4]]]]}"#;
        let whole = collection(&[feature("\"82.01\"", geometry), feature("82.02", SQUARE)].join(",\n"));
        let (start, end) = (start.min(whole.len()), (start + length).min(whole.len()));
        let text = format!("{}{by}{}", &whole[..start], &whole[end..]);
        for finding in of(&text).found {
            for span in finding.places().filter(|span| span.file == FILE) {
                prop_assert!(text.get(span.start as usize..span.end as usize).is_some(), "{finding:?}");
            }
        }
    }
}
