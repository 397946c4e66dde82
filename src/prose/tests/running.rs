//! Running text: what it holds, where it stands, which remarks belong to it.

use super::*;

/// Text and remarks of each block.
fn blocks(text: &str) -> Vec<(String, Vec<String>)> {
    let remarks = |block: &Block| block.remarks.iter().map(|remark| remark.value.to_string()).collect();
    read(text).value.blocks.iter().map(|block| (block.text().to_owned(), remarks(block))).collect()
}

fn block(text: &str, remarks: &[&str]) -> (String, Vec<String>) {
    (text.to_owned(), remarks.iter().map(|remark| (*remark).to_owned()).collect())
}

#[test]
fn only_blocks_with_digits_are_kept() {
    let text = "# a 1\n\nb\n\n- c *2* [d](e3.md)\n- f\n\n```\n4\n```\n\n    5\n\n> g 6\n\n<div>h <code>7</code> 8</div>\n";
    let texts: Vec<String> = blocks(text).into_iter().map(|(text, _)| text).collect();
    assert_eq!(texts, ["a 1", "c 2 d", "g 6", "\nh \u{FFFC} 8\n\n"]);
    let quoted: Vec<bool> = read(text).value.blocks.iter().map(|block| block.quoted).collect();
    assert_eq!(quoted, [false, false, true, false]);
}

#[test]
fn what_is_no_text_leaves_a_gap() {
    let text = "1 {{ a b=2 }} `3` ~~4~~ ![5](a.jpg) <del>6</del> <q>7</q> 8[^x]9\n\n[^x]: 10\n\n|a|1|\n|-|-|\n|b|2|\n";
    let texts: Vec<String> = blocks(text).into_iter().map(|(text, _)| text).collect();
    let gap = GAP;
    assert_eq!(
        texts,
        [format!("1 {gap} {gap} {gap} {gap} {gap} “7” 89"), "10".to_owned(), "\na\n1\n\nb\n2".to_owned()]
    );
}

#[test]
fn places_are_those_of_the_file() {
    let text = "Ä &amp; *1* \"2\"\n> 3 \\* 4";
    let prose = read(text).value;
    for (written, block, shown) in [
        ("Ä", 0, "Ä"),
        ("&amp;", 0, "&"),
        ("1", 0, "1"),
        ("2", 0, "2"),
        ("\"2\"", 0, "“2”"),
        ("3 \\* 4", 1, "3 * 4"),
    ] {
        let block = &prose.blocks[block];
        let at = block.text().find(shown).unwrap();
        assert_eq!(slice(text, block.span(at..at + shown.len())), written);
    }
}

#[test]
fn remarks_belong_to_the_block_they_touch() {
    for (text, expected) in [
        ("a 1 <!-- b -->", vec![block("a 1 ", &["b"])]),
        ("a 1\n<!-- b -->\n\nc 2", vec![block("a 1", &["b"]), block("c 2", &[])]),
        ("a 1\n\n<!-- b -->\nc 2", vec![block("a 1", &[]), block("c 2", &["b"])]),
        ("a 1\n\n<!-- b -->\n\nc 2", vec![block("a 1", &[]), block("", &["b"]), block("c 2", &[])]),
        ("- a 1\n<!-- b -->", vec![block("a 1", &["b"])]),
        ("> a 1\n> <!-- b -->", vec![block("a 1", &["b"])]),
        ("a\n<!-- b -->\n<!-- c -->\n\nd 2", vec![block("", &["b", "c"]), block("d 2", &[])]),
        ("<!-- b\nc -->", vec![block("", &["b\nc"])]),
        ("```\n<!-- 1 -->\n```", vec![]),
    ] {
        assert_eq!(blocks(text), expected, "{text}");
    }
}

#[test]
fn remarks_are_never_published() {
    let text = "a 1 <!-- b -->\n<!-- b -->\n\n<div><!-- b -->c</div>\n\n<!--\nb\n-->\n";
    for setting in [Html::Sanitise, Html::Allow] {
        let read = read_with(text, setting);
        assert_eq!(read.found, vec![]);
        let shown = shown(&read.value);
        assert!(!shown.contains('b') && !shown.contains("--"), "{shown}");
        assert_eq!(read.value.excerpt_text, "a 1");
    }
    assert!(shown(&read_with("<script><!-- b --></script>", Html::Allow).value).contains("<!-- b -->"));
}
