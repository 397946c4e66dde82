//! HTML in Markdown.

use super::*;

fn removed(text: &str) -> Vec<String> {
    read(text).found.iter().map(|finding| format!("{} {:?}", finding.code.text(), finding.args)).collect()
}

#[test]
fn harmless_html_stays() {
    assert_eq!(
        html("a <kbd title=\"b & c\">d</kbd> H<sub>2</sub>O<br/>"),
        "<p>a <kbd title=\"b &amp; c\">d</kbd> H<sub>2</sub>O<br></p>"
    );
    assert_eq!(
        html("<details open>\n<summary>Isi</summary>\n\n## Bab\n\n- [x] a\n\n</details>"),
        "<details open=\"\">\n<summary>Isi</summary>\n<h2 id=\"bab\">Bab<a class=\"anchor\" href=\"#bab\" aria-hidden=\"true\" \
         tabindex=\"-1\"></a></h2>\n<ul>\n<li><input type=\"checkbox\" disabled=\"\" checked=\"\" aria-label=\"TaskDone\"> a</li>\n\
         </ul>\n</details>"
    );
}

#[test]
fn harmful_html_goes_and_is_reported() {
    let text = "a\n\n<div onclick=\"x\" class=b><script>alert(\"</div>\")</script><font>c</font></div>\n\nd";
    assert_eq!(shown(&read(text).value), "<p>a</p>\n<div>c</div>\n<p>d</p>");
    assert_eq!(
        removed(text),
        ["raw-html-removed [(\"parts\", All([\"<font>\", \"<script>\", \"class\", \"onclick\"]))]"]
    );
    assert_eq!(findings(text)[0].1, "onclick");
    for harmful in [
        "<iframe src=\"https://x.id\"></iframe>",
        "<style>p { color: red }</style>",
        "<svg onload=x><p>",
        "<p style=\"x\">a</p>",
        "<form action=x><input></form>",
        "a <object data=x></object>",
        "<h1>a</h1>",
        "<p id=\"main\">a</p>",
    ] {
        let read = read(harmful);
        assert_eq!(read.found.len(), 1, "{harmful}");
        assert!(!read.found[0].is_error());
        let shown = shown(&read.value);
        for gone in ["iframe", "style", "svg", "form", "input", "object", "h1", "main", "color"] {
            assert!(!shown.contains(gone), "{shown}");
        }
    }
}

#[test]
fn html_cannot_swallow_the_page() {
    assert_eq!(shown(&read("<plaintext>\n\na\n\n<textarea>\n\nb").value), "<p>a</p>");
    assert_eq!(html("<div>\n\na"), "<div>\n<p>a</p>\n</div>");
    assert_eq!(html("</div>\n\na <b>b\n\nc"), "\n<p>a <b>b</b></p><b>\n<p>c</p>\n</b>");
    assert_eq!(html("<!-- a\n\n<p>"), "");
    assert_eq!(html("a <!-- b --> c"), "<p>a  c</p>");
    assert_eq!(
        html("<div>\na < b <c d=\"\n</div>\n\ne"),
        "<div>\na &lt; b &lt;c d=\"\n&lt;/div&gt;\n<p>e</p>\n</div>"
    );
}

#[test]
fn links_and_pictures_in_html_are_checked_too() {
    for setting in [Html::Sanitise, Html::Allow] {
        let text =
            "> <p>\n> <a href='b.md' hreflang=en>c</a>\n> <img alt=\"d &amp; e\" src=f.jpg title=g></p>";
        let read = read_with(text, setting);
        assert_eq!(read.found, vec![]);
        let prose = &read.value;
        assert!(prose.has_raw_html);
        assert_eq!(slice(text, prose.links[0].target.span), "b.md");
        assert_eq!(slice(text, prose.images[0].target.span), "f.jpg");
        assert_eq!(&*prose.images[0].alt.value, "d & e");
        let shown = shown(prose);
        assert!(shown.contains("<a href=\"0→b.md\" hreflang="), "{shown}");
        assert!(shown.contains("[img 0 f.jpg d &amp; e “g”]"), "{shown}");
    }
    assert_eq!(findings("a <img src=b.jpg>"), [("missing-alt", "<img src=b.jpg>".to_owned())]);
    assert_eq!(findings("a <img src=b.jpg alt=''>"), [], "declared decorative");
}

#[test]
fn allowed_html_stays_as_it_is() {
    let text = "<script>\nif (a < b) x(\"{{ c }}\");\n</script>\n\n<p style='x' onclick=y>a</p>\n\n<img src=\"https://a.id/b.png\">";
    let read = read_with(text, Html::Allow);
    assert_eq!(read.found, vec![]);
    assert_eq!(shown(&read.value), text.replace("\n\n", "\n"));
}

#[test]
fn the_token_cannot_be_forged() {
    let token = sanitise::token("<b>a</b> [c](d)");
    let text = format!("<b>a</b> [c](d) {token}:0; data-{token}-x=1 <i data-{token}-style=\"x\">e</i>");
    let shown = shown(&read(&text).value);
    assert!(shown.contains(&format!("{token}:0; data-{token}-x=1 <i>e</i>")), "{shown}");
}

#[test]
fn ours_survives_the_sanitiser() {
    let text = "# a {#b .c}\n\n|d|\n|:-|\n|e|\n\n> [!TIP]\n> f[^1]\n\n```g\nh\n```\n\n- [ ] i\n\n3. j\n\n{{ k }}\n\n![l](m.jpg)\n\n[^1]: n\n";
    let plain = html(text);
    let sanitised = html(&format!("{text}\n<b></b>"));
    assert_eq!(sanitised.replace("<p><b></b></p>\n", ""), plain);
}
