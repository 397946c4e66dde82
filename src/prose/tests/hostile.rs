//! Texts that mean harm: no hang, no overflow, no memory eaten.

#![allow(clippy::disallowed_methods)] // a watch that only tells a hang from an end

use std::time::{Duration, Instant};

use super::balance::assert_balanced;
use super::*;

/// Generous, for a debug build on a busy machine; quadratic work on a megabyte takes far longer.
const LIMIT: Duration = Duration::from_secs(20);

fn quick(name: &str, text: &str) -> Checked<Prose> {
    let start = Instant::now();
    let read = read(text);
    assert!(start.elapsed() < LIMIT, "{name} took {:?}", start.elapsed());
    assert_balanced(&shown(&read.value));
    read
}

const MEGABYTE: usize = 1 << 20;

#[test]
fn a_megabyte_of_marks() {
    for unit in ["[", "*", "`", "{{"] {
        quick(unit, &unit.repeat(MEGABYTE / unit.len()));
    }
}

#[test]
fn long_runs_of_marks() {
    for unit in [
        "[", "![", "*", "_", "*a_ ", "`", "` `` ", "<", "<a ", "<!--", "&", "{{", "{{ a \"", "[^", "[a][b]",
        "\\", "@", "a@", "://", "|", "\u{0}", "\"", "-", "ä", "<b>", "[a](", "a.b@",
    ] {
        quick(unit, &unit.repeat(MEGABYTE / 8 / unit.len()));
    }
}

#[test]
fn twenty_thousand_levels() {
    let deep = |name: &str, text: &str| {
        let read = quick(name, text);
        let codes: Vec<_> = read.found.iter().map(|finding| finding.code.text()).collect();
        assert_eq!(codes, ["prose-too-deep"], "{name}");
    };
    deep("quotes", &">".repeat(20_000));
    deep("quotes and text", &format!("{} a", "> ".repeat(20_000)));
    deep("lists", &format!("{}a", "- ".repeat(20_000)));
    deep("megabyte of quotes", &">".repeat(MEGABYTE));
    deep("lists by line", &(0..600).map(|level| format!("{}- a\n", "  ".repeat(level))).collect::<String>());
    deep("emphasis", &format!("{}b{}", "**a ".repeat(20_000), " b**".repeat(20_000)));
    deep("html", &"<i title=a>".repeat(20_000));
    deep("quotes with references", &format!("{} {{{{ a }}}}", ">".repeat(20_000)));
}

#[test]
fn long_tables_lists_and_notes() {
    quick(
        "wide table",
        &format!("{}\n{}\n{}", "|a".repeat(20_000), "|-".repeat(20_000), "|b\n".repeat(2_000)),
    );
    quick("long list", &"- a\n".repeat(20_000));
    quick("equal headings", &"# a\n\n".repeat(10_000));
    let notes: String = (0..5_000).map(|n| format!("a[^{n}]\n\n[^{n}]: b\n\n")).collect();
    assert_eq!(quick("notes", &notes).found, vec![]);
    quick("one note, many marks", &format!("{}\n\n[^a]: b", "c[^a] ".repeat(10_000)));
    quick("references", &"a {{ b c=d }} ".repeat(10_000));
    quick("block references", &"{{ b c=d }}\n\n".repeat(10_000));
    quick("code between references", &"{{ b }} `c`\n".repeat(10_000));
    quick("addresses", &"https://a.id/b www.c.id d@e.id ".repeat(5_000));
    quick("definitions", &(0..5_000).map(|n| format!("[a][{n}]\n\n[{n}]: b\n\n")).collect::<String>());
    quick("attributes", &format!("<b{}>", " title=a".repeat(10_000)));
    quick("unclosed quotes", &format!("<div>\n{} b=\">", "<a ".repeat(50_000)));
    quick("one line", &"kata ".repeat(100_000));
}
