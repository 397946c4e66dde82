//! What holds for any text.

use proptest::prelude::*;

use super::balance::assert_balanced;
use super::*;
use crate::diag::Code;

/// Pieces of Markdown, so that texts are more than noise.
const PIECES: &[&str] = &[
    "\n",
    "\n\n",
    "\r\n",
    " ",
    "    ",
    "\t",
    "# ",
    "## ",
    "- ",
    "1. ",
    "> ",
    "> [!NOTE]\n> ",
    "- [x] ",
    "*",
    "**",
    "_",
    "`",
    "```\n",
    "~~",
    "[",
    "]",
    "](",
    ")",
    "![",
    "<",
    ">",
    "[a](b.md)",
    "[a]: c.md\n",
    "[a][a]",
    "[^1]",
    "[^1]: ",
    "|",
    "|-|\n",
    "|a|b|\n|-|-|\n",
    "{{",
    "}}",
    "{{ a }}",
    "{{ b c=\"d e\" f=1 }}",
    "\\",
    "\\{{",
    "{#x}",
    "{#y .z}",
    "\"",
    "'",
    "--",
    "...",
    "&amp;",
    "&",
    "<b>",
    "</b>",
    "<div>\n",
    "</div>\n\n",
    "<p>",
    "<table><tr>",
    "<script>",
    "</script>",
    "<!--",
    "-->",
    "<a href=\"x.md\">",
    "</a>",
    "<img src=y alt=z>",
    "https://a.id/b",
    "www.c.id",
    "d@e.id",
    "a",
    "kata",
    "ä",
    "🏆",
    "\u{0}",
    "\u{301}",
    "---\n",
    "===\n",
    "<textarea>",
    "<svg>",
    "<plaintext>",
];

fn texts() -> impl Strategy<Value = String> {
    let piece = prop_oneof![8 => prop::sample::select(PIECES).prop_map(str::to_owned), 1 => ".{0,6}"];
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

fn check(text: &str, html: Html) {
    let read = read_with(text, html);
    let prose = &read.value;
    let out = shown(prose);
    if html == Html::Sanitise || !prose.has_raw_html {
        assert_balanced(&out);
    }
    assert_eq!(out, shown(&read_with(text, html).value), "the same every time");
    assert!(!prose.plain_text(&mut Plainly).contains("  "));
    assert!(prose.contents().len() <= prose.headings.len());
    for finding in &read.found {
        finding.places().for_each(|span| assert!(slice(text, span).len() <= text.len()));
    }
    for target in
        prose.links.iter().map(|link| &link.target).chain(prose.images.iter().map(|image| &image.target))
    {
        let written = slice(text, target.span);
        let told = target.value.strip_prefix("https://").unwrap_or(&target.value);
        let exact = written == &*target.value
            || written == told
            || Some(written) == target.value.strip_prefix("mailto:");
        // A reference in an address is refused, so that nobody sees what it was overwritten by.
        let refused = read.found.iter().any(|finding| {
            finding.code == Code::MisplacedReference
                && finding.span.is_some_and(|at| at.overlaps(target.span))
        });
        assert!(
            exact || refused || written.contains(['\\', '&', '\u{0}', '(', '<']),
            "{written:?} for {:?}",
            target.value
        );
    }
    for block in &prose.blocks {
        for (at, letter) in block.text().char_indices() {
            slice(text, block.span(at..at + letter.len_utf8()));
        }
        block.remarks.iter().for_each(|remark| assert!(slice(text, remark.span).starts_with("<!--")));
    }
    for (index, reference) in prose.references.iter().enumerate() {
        let place = slice(text, reference.span);
        assert!(place.starts_with("{{") && place.ends_with("}}"), "{place:?}");
        let name = &reference.name.value;
        let seen = ["inline", "block"].iter().any(|kind| {
            out.contains(&format!("[{kind} {index} {name} "))
                || out.contains(&format!("[{kind} {index} {name}]"))
        });
        let told = read.found.iter().any(|finding| {
            let here = finding.places().any(|span| span.overlaps(reference.span));
            here || matches!(finding.code, Code::UnusedFootnote | Code::ProseTooDeep)
        });
        assert!(seen || told, "{place:?} is lost in {out:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_markdown(text in texts()) {
        check(&text, Html::Sanitise);
        check(&text, Html::Allow);
    }

    #[test]
    fn any_text(text in ".{0,80}") {
        check(&text, Html::Sanitise);
    }

    #[test]
    fn any_short_text(text in texts()) {
        let span = FILE.span(0, text.len());
        let read = Prose::parse_inline(&text, span, true, &Options::default());
        assert_balanced(&shown(&read.value));
        for finding in &read.found {
            finding.places().for_each(|span| assert!(slice(&text, span).len() <= text.len()));
        }
    }
}
