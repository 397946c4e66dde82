//! References, links, typography, and short texts.

use super::*;

#[test]
fn references_stand_in_lines_and_alone() {
    assert_eq!(
        html("a {{ figure measure=cakupan region=82 }}, b"),
        "<p>a [inline 0 figure measure=cakupan region=82], b</p>"
    );
    assert_eq!(html("{{results}}"), "[block 0 results]");
    assert_eq!(html("{{ a }}  \n{{ b }}\n![c](c.jpg)"), "[block 0 a]\n[block 1 b]\n[figure 0 c.jpg c]");
    assert_eq!(html("{{ a }} {{ b }}"), "<p>[inline 0 a] [inline 1 b]</p>");
    assert_eq!(html("a\n{{ b }}"), "<p>a\n[inline 0 b]</p>");
    assert_eq!(html("- {{ a }}\n- b"), "<ul>\n<li>[inline 0 a]</li>\n<li>b</li>\n</ul>");
    assert_eq!(html("> {{ a }}"), "<blockquote>\n[block 0 a]\n</blockquote>");
    assert_eq!(html("**{{ a }}**"), "<p><strong>[inline 0 a]</strong></p>");
    assert_eq!(html("[{{ a }}](b.md)"), "<p><a href=\"0→b.md\">[inline 0 a]</a></p>");
    assert!(html("## Di {{ a }}").starts_with("<h2 id=\"di\">Di [inline 0 a]<a "));
}

#[test]
fn markdown_keeps_its_hands_off_references() {
    assert_eq!(
        html(r#"a {{ x k="*a* 'b' -- [c](d) `e` \"f\" \\ <g> }} https://h.id" l=m_n_o }} b"#),
        r#"<p>a [inline 0 x k=*a* 'b' -- [c](d) `e` "f" \ &lt;g&gt; }} https://h.id l=m_n_o] b</p>"#
    );
    assert_eq!(html("\"{{ a }}\""), "<p>“[inline 0 a]”</p>");
}

#[test]
fn braces_can_be_meant() {
    assert_eq!(html("a \\{{ b }} {c} \\\\{{ d }}"), "<p>a {{ b }} {c} \\[inline 0 d]</p>");
}

#[test]
fn wrong_references_are_reported_where_they_are() {
    let one = |text: &str| {
        let found = read(text).found;
        assert_eq!(found.len(), 1, "{text}: {found:?}");
        (places_of(text, &found).remove(0).1, found[0].code.text(), found[0].help.unwrap())
    };
    let is = |place: &str, code: &'static str, help: &'static str| (place.to_owned(), code, help);
    assert_eq!(one("a {{ b c=d\ne }}"), is("{{ b c=d", "unclosed-reference", "help"));
    assert_eq!(one("{{ }}"), is("", "bad-reference", "kind"));
    assert_eq!(one("{{ 1a }}"), is("1a", "bad-reference", "kind"));
    assert_eq!(one("{{ a b }} c"), is("b", "bad-reference", "equals"));
    assert_eq!(one("{{ a b = c }}"), is("b", "bad-reference", "equals"));
    assert_eq!(one("{{ a b= }}"), is("b=", "bad-reference", "value"));
    assert_eq!(one("{{ a b=“c d” }}"), is("“c", "bad-reference", "quotes"));
    assert_eq!(one("{{ a b=\"c }}"), is("\"c", "bad-reference", "unclosed"));
    assert_eq!(one("{{ a b=\"c\"d=e }}"), is("d=e", "bad-reference", "space"));
    assert_eq!(one("{{ a b=1 c=2 b=3 }}"), is("b", "duplicate-key", "help"));
    assert_eq!(findings("{{ a b }} {{ c d }}").len(), 2);
}

#[test]
fn references_are_never_lost_in_silence() {
    let lost =
        |text: &str| assert_eq!(findings(text), [("misplaced-reference", "{{ a }}".to_owned())], "{text}");
    lost("[x](<b{{ a }}>)");
    lost("![x {{ a }}](b.jpg)");
    lost("[x](b \"c {{ a }}\")");
    lost("[x]: <b{{ a }}>\n\ny");
    lost("<https://a.id/b{{ a }}>");
    assert_eq!(findings("<div>\n{{ a }}\n</div>"), [("misplaced-reference", "{{".to_owned())]);
    assert_eq!(findings("<b title='{{ a }}'>x</b>"), [("misplaced-reference", "{{".to_owned())]);
    assert_eq!(findings("<!-- {{ a }} -->"), []);
}

#[test]
fn bare_addresses_are_links() {
    assert_eq!(
        html("Lihat https://a.id/b_c_d?e=1&amp;f=--2, (www.x.id/y). *http://z.id* <https://q.id>"),
        "<p>Lihat <a href=\"0→https://a.id/b_c_d?e=1&amp;f=--2\">https://a.id/b_c_d?e=1&amp;f=--2</a>, \
         (<a href=\"1→https://www.x.id/y\">www.x.id/y</a>). <em><a href=\"2→http://z.id\">http://z.id</a></em> \
         <a href=\"3→https://q.id\">https://q.id</a></p>"
    );
    assert_eq!(
        html("Surel humas@a.id dan <b@a.id>."),
        "<p>Surel <a href=\"0→mailto:humas@a.id\">humas@a.id</a> dan <a href=\"1→mailto:b@a.id\">b@a.id</a>.</p>"
    );
    assert_eq!(html("Rp16.800, a.md, ftp://x.id, @a"), "<p>Rp16.800, a.md, ftp://x.id, @a</p>");
    assert_eq!(
        html("`https://a.id` [https://b.id](c.md)"),
        "<p><code>https://a.id</code> <a href=\"0→c.md\">https://b.id</a></p>"
    );
    assert_eq!(
        html("{{ a }} https://a.id {{ b }}"),
        "<p>[inline 0 a] <a href=\"0→https://a.id\">https://a.id</a> [inline 1 b]</p>"
    );
}

#[test]
fn links_have_titles_and_forms() {
    assert_eq!(
        html("[a *b*](c.md#d \"e 'f'\")"),
        "<p><a href=\"0→c.md#d\" title=\"e &#39;f&#39;\">a <em>b</em></a></p>"
    );
    let forms = |text: &str| read(text).value.links.iter().map(|link| link.form).collect::<Vec<_>>();
    assert_eq!(
        forms("[a](b.md) [a](#b) [a](https://b.id) [a](mailto:b@c.id) [a](tel:1) a@b.id"),
        [
            LinkForm::Path,
            LinkForm::Fragment,
            LinkForm::Web,
            LinkForm::Mail,
            LinkForm::Telephone,
            LinkForm::Mail
        ]
    );
}

#[test]
fn unsafe_and_empty_addresses_are_errors_whatever_the_setting() {
    for html in [Html::Sanitise, Html::Allow] {
        let text = "[a](javascript:x) ![b](data:image/png,x) <a href=\"java&#115;cript:x\">c</a> [d]()";
        let found = read_with(text, html).found;
        let expected = [
            ("unsafe-link", "javascript:x"),
            ("unsafe-link", "data:image/png,x"),
            ("unsafe-link", "java&#115;cript:x"),
            ("empty-link", "[d]()"),
        ];
        assert_eq!(places_of(text, &found), expected.map(|(code, place)| (code, place.to_owned())));
    }
}

#[test]
fn broken_labels_are_reported() {
    assert_eq!(html("[a][b] [b]\n\n[b]: c.md"), "<p><a href=\"0→c.md\">a</a> <a href=\"1→c.md\">b</a></p>");
    assert_eq!(
        findings("[a][b] [sic] [c][]"),
        [("unknown-link-label", "[a][b]".to_owned()), ("unknown-link-label", "[c]".to_owned())]
    );
}

#[test]
fn typography_and_escapes() {
    assert_eq!(
        html("\"a\" -- 'b'... a & b < c \\* ~~d~~"),
        "<p>“a” – ‘b’… a &amp; b &lt; c * <del>d</del></p>"
    );
    assert_eq!(html("a\\\nb  \nc"), "<p>a<br>\nb<br>\nc</p>");
    assert_eq!(html("a\u{0}b\u{1b}c\u{85}d\u{FFFF}"), "<p>a\u{FFFD}b\u{FFFD}c\u{FFFD}d\u{FFFD}</p>");
}

fn short(text: &str) -> Checked<Prose> {
    Prose::parse_inline(text, FILE.span(10, 10 + text.len()), true, &Options::default())
}

#[test]
fn short_texts_have_no_blocks() {
    let html = |text: &str| {
        let read = short(text);
        assert_eq!(read.found, vec![], "{text}");
        shown(&read.value)
    };
    assert_eq!(html("*a* [b](c.md) \"d\""), "<em>a</em> <a href=\"0→c.md\">b</a> “d”");
    assert_eq!(html("# a"), "# a");
    assert_eq!(html("1. a\n- b\n\n> c"), "1. a - b  &gt; c");
    assert_eq!(html("_a_"), "<em>a</em>");
    assert_eq!(html("{{ recipient id=a }}"), "[inline 0 recipient id=a]");
    assert_eq!(html("\"a\""), "“a”");
    assert_eq!(html("https://a.id"), "<a href=\"0→https://a.id\">https://a.id</a>");
    assert_eq!(html(""), "");
    assert!(short("").value.is_empty());
    assert_eq!(short("a {{ b").found.len(), 1);
}

#[test]
fn places_in_short_texts() {
    let read = short("Ä [b](c.md)");
    assert_eq!(read.value.links[0].target.span, FILE.span(17, 21));
    let whole = FILE.span(10, 40);
    let folded = Prose::parse_inline("a [b](c.md)", whole, false, &Options::default());
    assert_eq!(folded.value.links[0].target.span, whole);
}
