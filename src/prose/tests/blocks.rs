//! Headings, tables, lists, alerts, footnotes, figures.

use super::*;

const ANCHOR: &str = r#"aria-hidden="true" tabindex="-1""#;

#[test]
fn headings_have_ids_and_follow_the_page_title() {
    assert_eq!(
        html("# Hasil\n\n## Terbaik I & II\n\n# Hasil"),
        format!(
            "<h2 id=\"hasil\">Hasil<a class=\"anchor\" href=\"#hasil\" {ANCHOR}></a></h2>\n\
             <h3 id=\"terbaik-i-ii\">Terbaik I &amp; II<a class=\"anchor\" href=\"#terbaik-i-ii\" {ANCHOR}></a></h3>\n\
             <h2 id=\"hasil-2\">Hasil<a class=\"anchor\" href=\"#hasil-2\" {ANCHOR}></a></h2>"
        )
    );
}

fn outline(text: &str) -> Vec<(u8, String)> {
    read(text).value.headings.iter().map(|heading| (heading.level, heading.id.to_string())).collect()
}

#[test]
fn levels_leave_no_gap() {
    let levels = |text: &str| outline(text).into_iter().map(|(level, _)| level).collect::<Vec<_>>();
    assert_eq!(levels("### a\n### b\n##### c\n##### d\n## e\n"), [2, 2, 3, 3, 2]);
    assert_eq!(levels("# a\n## b\n### c\n#### d\n##### e\n###### f\n# g"), [2, 3, 4, 5, 6, 6, 2]);
}

#[test]
fn ids_are_plain_and_unique() {
    let ids = |text: &str| outline(text).into_iter().map(|(_, id)| id).collect::<Vec<_>>();
    assert_eq!(ids("# Kabupaten/Kota – Á la Straße!"), ["kabupaten-kota-a-la-strasse"]);
    assert_eq!(ids("# Nov\u{65}\u{301}mbre"), ["novembre"], "decomposed");
    assert_eq!(ids("# Провинция 東京"), ["провинция-東京"]);
    assert_eq!(ids("# 🏆\n# 🏆"), ["section", "section-2"]);
    assert_eq!(ids("# a {#b}\n# b\n# b-2\n# b"), ["b", "b-2", "b-2-2", "b-3"]);
    assert_eq!(ids("# b\n# c {#b}"), ["b-2", "b"], "a chosen id never gives way");
    assert_eq!(ids("# Cakupan {{ figure a=1 }} di `kode`"), ["cakupan-di-kode"]);
    assert_eq!(ids("# \n\n#\n"), Vec::<String>::new(), "empty headings are left out");
}

#[test]
fn chosen_ids_are_checked() {
    assert_eq!(findings("# a {#x}\n# b {#x}"), [("duplicate-id", "x".to_owned())]);
    assert_eq!(findings("# a {#fn:1}"), [("bad-heading-id", "fn:1".to_owned())]);
    assert_eq!(findings("# a {k=v}"), [("unknown-key", "# a {k=v}".to_owned())]);
    assert_eq!(
        html("# a {#x .b .c}"),
        format!("<h2 id=\"x\" class=\"b c\">a<a class=\"anchor\" href=\"#x\" {ANCHOR}></a></h2>")
    );
}

#[test]
fn headings_make_an_outline() {
    let prose = read("# a\n## b\n### c\n## d\n# e").value;
    fn names(sections: &[Section<'_>]) -> String {
        sections
            .iter()
            .map(|part| format!("{}({})", part.heading.text.without_references(), names(&part.sections)))
            .collect()
    }
    assert_eq!(names(&prose.contents()), "a(b(c())d())e()");
    assert!(prose.has_heading("c") && !prose.has_heading("x"));
}

#[test]
fn words_of_headings_keep_their_references() {
    let prose = read("# Cakupan {{ figure a=1 }} [di sini](#x)").value;
    let text = prose.headings[0].text.write(&prose.references, &mut Plainly);
    assert_eq!(text, "Cakupan figure di sini");
}

#[test]
fn tables_scroll_and_name_their_columns() {
    assert_eq!(
        html("| Nama | Nilai | |\n|:--|--:|:-:|\n| a | 1 | {{ x k=\"a|b\" }} |\n"),
        "<div class=\"table-scroll\" role=\"group\" tabindex=\"0\" aria-label=\"Table(1)\">\n<table>\n<thead>\n<tr>\
         <th scope=\"col\" class=\"align-left\">Nama</th><th scope=\"col\" class=\"align-right\">Nilai</th>\
         <td class=\"align-center\"></td></tr>\n</thead>\n<tbody>\n<tr><td class=\"align-left\">a</td>\
         <td class=\"align-right\">1</td><td class=\"align-center\">[inline 0 x k=a|b]</td></tr>\n</tbody>\n</table>\n</div>"
    );
    assert!(html("|a|\n|-|\n").ends_with("</thead>\n</table>\n</div>"));
}

#[test]
fn lists_and_tasks() {
    assert_eq!(html("3. a\n4. b"), "<ol start=\"3\">\n<li>a</li>\n<li>b</li>\n</ol>");
    assert_eq!(html("- a\n\n  b"), "<ul>\n<li><p>a</p>\n<p>b</p>\n</li>\n</ul>");
    assert_eq!(
        html("- [x] a\n- [ ] b"),
        "<ul>\n<li><input type=\"checkbox\" disabled=\"\" checked=\"\" aria-label=\"TaskDone\"> a</li>\n\
         <li><input type=\"checkbox\" disabled=\"\" aria-label=\"TaskOpen\"> b</li>\n</ul>"
    );
}

#[test]
fn alerts_have_titles_of_the_page() {
    assert_eq!(
        html("> [!WARNING]\n> Awas.\n\n> Kutipan"),
        "<aside class=\"alert alert-warning\" role=\"note\">\n<p class=\"alert-title\">Alert(Warning)</p>\n<p>Awas.</p>\n\
         </aside>\n<blockquote>\n<p>Kutipan</p>\n</blockquote>"
    );
    for (name, class) in
        [("NOTE", "note"), ("tip", "tip"), ("IMPORTANT", "important"), ("CAUTION", "caution")]
    {
        assert!(html(&format!("> [!{name}]\n> x")).contains(&format!("alert-{class}")));
    }
}

#[test]
fn code_stays_as_it_is() {
    assert_eq!(
        html("```rust x\nlet \"a\" -- <b> {{ no }};\n```\n\n    {{ no }}\n\n`{{ no }} \"a\"`"),
        "<pre tabindex=\"0\"><code class=\"language-rust\">let \"a\" -- &lt;b&gt; {{ no }};\n</code></pre>\n\
         <pre tabindex=\"0\"><code>{{ no }}\n</code></pre>\n<p><code>{{ no }} \"a\"</code></p>"
    );
}

#[test]
fn footnotes_are_numbered_listed_and_lead_back() {
    assert_eq!(
        html("A[^b] b[^a] c[^b].\n\n[^a]: Satu.\n[^b]: Dua.\n\n    - x\n"),
        "<p>A<sup class=\"footnote-ref\"><a href=\"#fn:1\" id=\"fnref:1\" role=\"doc-noteref\">1</a></sup> \
         b<sup class=\"footnote-ref\"><a href=\"#fn:2\" id=\"fnref:2\" role=\"doc-noteref\">2</a></sup> \
         c<sup class=\"footnote-ref\"><a href=\"#fn:1\" id=\"fnref:1:2\" role=\"doc-noteref\">1</a></sup>.</p>\n\
         <div class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"Footnotes\">\n<ol>\n\
         <li id=\"fn:1\"><p>Dua.</p>\n<ul>\n<li>x</li>\n</ul>\n\
         <p><a class=\"footnote-back\" href=\"#fnref:1\" role=\"doc-backlink\" aria-label=\"FootnoteBack { note: 1, mark: 1 }\">↩\u{FE0E}</a> \
         <a class=\"footnote-back\" href=\"#fnref:1:2\" role=\"doc-backlink\" aria-label=\"FootnoteBack { note: 1, mark: 2 }\">↩\u{FE0E}</a></p>\n</li>\n\
         <li id=\"fn:2\"><p>Satu. \
         <a class=\"footnote-back\" href=\"#fnref:2\" role=\"doc-backlink\" aria-label=\"FootnoteBack { note: 2, mark: 1 }\">↩\u{FE0E}</a></p>\n</li>\n\
         </ol>\n</div>"
    );
}

#[test]
fn footnotes_may_name_each_other_and_themselves() {
    let shown = html("a[^1]\n\n[^1]: b[^2] {{ x }}\n[^2]: c[^1] d[^2]");
    assert!(shown.contains("<li id=\"fn:2\">") && !shown.contains("fn:3"), "{shown}");
    assert!(shown.contains("[inline 0 x]"), "{shown}");
}

#[test]
fn lost_footnotes_are_reported() {
    assert_eq!(findings("a[^x] \\[^y] `[^z]`"), [("unknown-footnote", "[^x]".to_owned())]);
    assert_eq!(findings("a\n\n[^x]: {{ b }}"), [("unused-footnote", "[^x]".to_owned())]);
    assert_eq!(findings("a[^x]\n\n[^x]: 1\n\n[^X]: 2"), [("duplicate-id", "[^X]".to_owned())]);
}

#[test]
fn pictures_alone_are_figures() {
    assert_eq!(html("![Panggung](a.jpg \"Malam\")"), "[figure 0 a.jpg Panggung “Malam”]");
    assert_eq!(html("![a](a.jpg)\n![b](b.jpg)"), "[figure 0 a.jpg a]\n[figure 1 b.jpg b]");
    assert_eq!(html("x ![*a* `b`](a.jpg)"), "<p>x [img 0 a.jpg a b]</p>");
    assert_eq!(html("[![a](a.jpg)](b.md)"), "<p><a href=\"0→b.md\">[img 0 a.jpg a]</a></p>");
    assert_eq!(findings("![ ](a.jpg)"), [("missing-alt", "![ ](a.jpg)".to_owned())]);
}
