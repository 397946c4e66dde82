#![allow(clippy::unwrap_used, clippy::panic)]
use super::*;
use proptest::prelude::*;

const FILE: FileId = FileId(7);

fn read(text: &str) -> (Document, Vec<Diagnostic>) {
    let Checked { value, found } = parse(FILE, text);
    (value, found)
}

/// Each finding as code, the bytes it points at, and its problem or help.
fn told(text: &str) -> Vec<(&'static str, &str, Option<&'static str>)> {
    let told = |finding: &Diagnostic| {
        let span = finding.span.unwrap();
        assert_eq!(span.file, FILE);
        (finding.code.text(), &text[span.start as usize..span.end as usize], finding.help)
    };
    read(text).1.iter().map(told).collect()
}

fn slice(text: &str, span: Span) -> &str {
    &text[span.start as usize..span.end as usize]
}

#[test]
fn scalars_keep_their_text() {
    let text = "code: 82.10\nzero: 08\nno: no\nlong: 1_000\ndots: 52.000\nquoted: '82.10'\n";
    let root = read(text).0.root.unwrap();
    for (key, value) in
        [("code", "82.10"), ("zero", "08"), ("no", "no"), ("long", "1_000"), ("dots", "52.000")]
    {
        let node = root.get(key).unwrap();
        assert_eq!(&**node.text().unwrap(), value);
        assert_eq!(slice(text, node.span), value);
    }
    let quoted = root.get("quoted").unwrap();
    assert_eq!((slice(text, quoted.span), slice(text, quoted.words_span())), ("'82.10'", "82.10"));
}

#[test]
fn places_are_bytes_with_mark_carriage_returns_and_accents() {
    let text = "\u{feff}judul: \"Penghargaan di Ternaté – 🏆\"\r\ndaftar:\r\n  - é\r\n  - {a: ñ}\r\n";
    let (document, found) = read(text);
    assert!(found.is_empty(), "{found:?}");
    let root = document.root.unwrap();
    assert_eq!(slice(text, root.span), text[3..].trim_end());
    assert_eq!(slice(text, root.get("judul").unwrap().words_span()), "Penghargaan di Ternaté – 🏆");
    let What::Seq(items) = &root.get("daftar").unwrap().what else { panic!("a list") };
    assert_eq!(slice(text, items[0].span), "é");
    assert_eq!(slice(text, items[1].span), "{a: ñ}");
    assert_eq!(slice(text, items[1].get("a").unwrap().span), "ñ");
}

#[test]
fn a_part_of_a_file_has_places_in_the_file() {
    let text = "---\ntitle: é\n---\nrest";
    let document = parse_part(FILE, text, 4..14).value;
    assert_eq!(slice(text, document.root.unwrap().get("title").unwrap().span), "é");
}

#[test]
fn places_lie_between_letters_where_one_was_overwritten() {
    for text in [">1\né", ">1\n\u{feff}", "a: |2\n é\nb: 1\n"] {
        let (document, found) = read(text);
        let spans =
            document.root.iter().map(|root| root.span).chain(found.iter().flat_map(Diagnostic::places));
        for span in spans {
            assert!(text.get(span.start as usize..span.end as usize).is_some(), "{span:?} in {text:?}");
        }
    }
}

#[test]
fn empty_texts_are_told() {
    for text in ["", "\u{feff}", "\n\n", "# only a remark\n", "---\n"] {
        assert_eq!(told(text).iter().map(|told| told.0).collect::<Vec<_>>(), ["empty-file"], "{text:?}");
    }
}

#[test]
fn every_mistake_of_syntax_has_its_place_and_cure() {
    for (text, place, help) in [
        ("a:\n\tb: 1\n", "\t", "help-tab"),
        ("a: 1\n\tb: 2\n", "\t", "help-tab"),
        ("a:\n  b: 1\n c: 2\n", " ", "help-indent"),
        ("a: 1\n  b: 2\n", "  ", "help-indent"),
        ("a:\n  - x\n - y\n", " ", "help-indent"),
        ("a: \"é\nb: 2\n", "\"", "help-quote"),
        ("é: 'x\nb: 2\nc: 3\n", "'", "help-quote"),
        ("a: 'it's'\nb: 1\n", "'it's'", "help-quote-inside"),
        ("a:1\nb: 2\n", ":", "help-space"),
        ("b: 2\na:1\nc: 3\n", ":", "help-space"),
        ("a: Penghargaan: malam\n", ":", "help-quotes"),
        ("a: @x\n", "@", "help-quotes"),
        ("a: `x`\n", "`", "help-quotes"),
        ("a: %x\n", "%", "help-quotes"),
        ("a: [x](y)\n", "[", "help-quotes"),
        ("a: [1, 2\nb: 3\n", "[", "help-bracket"),
        ("a: {x: 1\nb: 3\n", "{", "help-bracket"),
        ("a: - b\n", "-", "help-dash"),
        ("- a\n-b\n", "-", "help-dash-space"),
        ("a: b\nlonely\n", "lonely", "help-line"),
        ("a: \"\\q\"\n", "\\q", "help-escape"),
        ("a: \u{1}\n", "\u{1}", "help-control"),
        ("%x: a\n", "%", "help-quotes"),
    ] {
        assert_eq!(told(text).first(), Some(&("yaml-syntax", place, Some(help))), "{text:?}");
    }
}

#[test]
fn after_a_mistake_of_syntax_the_rest_is_read() {
    let text = "a: Penghargaan: malam\nb: @x\nc:1\nd: \"x\" y\ne: [1, 2]\n";
    assert_eq!(told(text).len(), 4);
    let (document, _) = read(text);
    assert!(document.broken, "c is gone");
    assert_eq!(document.damaged.len(), 4);
    assert!(matches!(document.root.unwrap().get("e").unwrap().what, What::Seq(_)));

    let (document, _) = read("a:\n\tb: 1\n\tc: 2\nd: 3\n");
    assert!(!document.broken && document.damaged.is_empty(), "tabs lose nothing");
    assert_eq!(&**document.root.unwrap().get("a").unwrap().get("c").unwrap().text().unwrap(), "2");
}

#[test]
fn suggestions_can_be_pasted() {
    let suggestion = |text: &str| {
        let found = read(text).1;
        found[0].args.iter().find(|(name, _)| *name == "suggestion").map(|(_, arg)| arg.clone())
    };
    let text = |text: &str| Some(crate::diag::Arg::from(text));
    assert_eq!(suggestion("a: Malam: \"puncak\"\n"), text("'Malam: \"puncak\"'"));
    assert_eq!(suggestion("a: Malam: puncak\n"), text("\"Malam: puncak\""));
    assert_eq!(suggestion("a:1\nb: 2\n"), text("a: 1"));
    assert_eq!(suggestion("a: 'Ma'ruf'\n"), text("\"Ma'ruf\""));
}

#[test]
fn a_key_that_stands_twice_is_told_with_both_places() {
    let text = "a: 1\nb: 2\n\"a\": 3\n";
    let (document, found) = read(text);
    let spans: Vec<&str> = found[0].places().map(|span| slice(text, span)).collect();
    assert_eq!((found.len(), found[0].code, spans), (1, Code::DuplicateKey, vec!["\"a\"", "a"]));
    assert_eq!(&**document.root.unwrap().get("a").unwrap().text().unwrap(), "1");
    let many: String = (0..2000).map(|n| format!("k{}: 1\n", n % 1990)).collect();
    assert_eq!(read(&many).1.len(), 10);
}

#[test]
fn references_tags_and_second_documents_are_refused() {
    assert_eq!(
        told("a: &x 1\nb: *x\n"),
        [("yaml-alias", "&x", Some("help")), ("yaml-alias", "*x", Some("help"))]
    );
    assert_eq!(told("a: *tebal\n"), [("yaml-alias", "*tebal", Some("help"))]);
    assert_eq!(told("a: 1\n<<: {b: 2}\n"), [("yaml-alias", "<<", Some("help"))]);
    assert_eq!(told("a: !penting x\n"), [("yaml-tag", "!penting", Some("help"))]);
    assert_eq!(told("a: 1\n---\nb: 2\n"), [("yaml-documents", "---", Some("help"))]);
    assert_eq!(told("a: {{ x }}\n"), [("yaml-key", "{ x }", Some("help"))]);
}

#[test]
fn bombs_and_towers_are_refused_at_once() {
    let mut bomb = "a0: &a0 x\n".to_owned();
    for n in 1..30 {
        bomb += &format!("a{n}: &a{n} [{}]\n", vec![format!("*a{}", n - 1); 9].join(","));
    }
    assert!(read(&bomb).1.iter().all(|finding| finding.code == Code::YamlAlias));
    let block: String = (0..20_000).map(|depth| format!("{}a:\n", " ".repeat(depth.min(300)))).collect();
    for tower in ["[".repeat(20_000), "{a: ".repeat(20_000), "- ".repeat(20_000), block] {
        let codes: Vec<Code> = read(&tower).1.iter().map(|finding| finding.code).collect();
        assert_eq!(codes, [Code::YamlTooDeep]);
    }
}

#[test]
fn a_text_cut_off_by_a_hash_is_told() {
    assert_eq!(told("a: Juara #1\n"), [("yaml-hash", "#1", Some("help"))]);
    assert_eq!(told("a: Juara # satu\nb: 1 #\nc: 'x' #y\nd: a#b\n"), []);
}

proptest! {
    #[test]
    fn no_text_panics_and_all_places_are_in_it(
        text in r#"[ \n\t\r:\-#&*!|>'"%@`{}\[\],?~ab1é🏆\u{feff}\\.<]{0,60}"#
    ) {
        let (document, found) = read(&text);
        let is_whole = !document.broken && document.damaged.is_empty();
        prop_assert!(is_whole || !found.is_empty(), "something was left out in silence: {:?}", text);
        let mut spans: Vec<Span> = found.iter().flat_map(Diagnostic::places).collect();
        spans.extend(document.damaged);
        let mut nodes: Vec<&Node> = document.root.iter().collect();
        while let Some(node) = nodes.pop() {
            spans.extend([node.span, node.words_span(), node.head()]);
            match &node.what {
                What::Seq(items) => nodes.extend(items),
                What::Map(entries) => for (key, value) in entries {
                    spans.push(key.span);
                    nodes.push(value);
                },
                _ => {}
            }
        }
        for span in spans {
            prop_assert!(text.get(span.start as usize..span.end as usize).is_some(), "{:?} in {:?}", span, text);
        }
    }
}

#[test]
fn one_mistake_is_told_once() {
    for text in [
        "a:\n  - { b: 1, c: 2 \n  - { b: 3, c: 4 }\n  - { b: 5, c: 6 }\nd: 7\n",
        "a:\n  - { b: 1, c: { x: 2  }\n  - { b: 3, c: 4 }\nd: 7\n",
        "a:\n  - { b: \"1, c: 2 }\n  - { b: \"3\", c: 4 }\n  - { b: \"5\", c: 6 }\nd: 7\n",
        "a:\n  - { b: 1, c: \"2, e: 5 }\n  - { b: 3, c: \"4\" }\n  - { b: 5, c: \"6\" }\nd: 7\n",
        "a:\n  - { b: \"1\" c: 2 }\n  - { b: \"3\", c: 4 }\nd: 7\n",
        "a:\n  - { b: { id: x, en: \"y }, c: 2 }\n  - b: { id: \"x\", en: \"y\" }\n    c: 2\nd: 7\n",
        "a:\n  - b: 1\n    c: 2\n   - b: 3\n     c: 4\n  - b: 5\n    c: 6\nd: 7\n",
        "a:\n  - b: 1\n    c: 2\n   - b: 3\n    c: 4\n  - b: 5\n    c: 6\nd: 7\n",
        "a:\n  - b: 1\n    c: 2\n - b: 3\n   c: 4\n - b: 5\n   c: 6\nd: 7\n",
        "a\nb: 2\nc: 3\nd: 7\n",
        "a 1\nb: 2\nc:\n  x: 3\nd: 7\n",
        " a: 1\nb: 2\nc:\n  x: 3\nd: 7\n",
        "a:\n  b 1\n  c: 2\n  e: 3\nd: 7\n",
        "a:\n  - b 1\n    c: 2\n    e: 3\n  - b: 2\nd: 7\n",
        "a:\n\t b: 1\n  c: 2\n  e: 3\nd: 7\n",
        "a:\n  - b: 1\n\tc: 2\n    e: 3\nd: 7\n",
        "\ta: 1\nb: 2\nc:\n  x: 3\nd: 7\n",
        "a: 1\n\tb: 2\nc:\n  e: 4\nd: 7\n",
        "a: [1, x]\n  - b: 1\n    c: 2\n  - b: 2\n    c: 2\nd: 7\n",
    ] {
        let (document, found) = read(text);
        let told: Vec<_> =
            found.iter().map(|f| (f.args.clone(), f.span.map(|span| slice(text, span)))).collect();
        assert_eq!(told.len(), 1, "{text}{told:?}");
        let root = document.root.unwrap_or_else(|| panic!("{text}"));
        assert!(root.get("d").is_some(), "{text}{root:?}");
    }
}
