//! Addresses in stylesheets: `url(…)` and `@import "…"`, with their places.
//!
//! In: CSS text. Out: byte ranges of the addresses as written (without quotation marks). Never here:
//! what they lead to.

use std::ops::Range;

/// An address in a stylesheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Reference {
    /// Bytes of the address.
    pub(super) range: Range<usize>,
    /// Bytes of the whole `@import …;`, where the address is that of a stylesheet which is imported without
    /// any condition.
    pub(super) import: Option<Range<usize>>,
}

/// Every address, in the order of the text. Comments and other strings are stepped over.
pub(super) fn references(css: &str) -> Vec<Reference> {
    let bytes = css.as_bytes();
    let mut found = Vec::new();
    let mut importing = None;
    let mut at = 0;
    while at < bytes.len() {
        let rest = &bytes[at..];
        if rest.starts_with(b"/*") {
            at = css[at + 2..].find("*/").map_or(bytes.len(), |end| at + 2 + end + 2);
        } else if matches!(rest[0], b'"' | b'\'') {
            let range = string(bytes, at);
            at = range.end + 1;
            if let Some(start) = importing.take() {
                found.push(Reference { range, import: statement(css, start, at) });
            }
        } else if starts_word(bytes, at) && has_prefix(rest, b"url(") {
            let (range, next) = url(bytes, at + 4);
            let import = importing.take().and_then(|start| statement(css, start, next));
            found.push(Reference { range, import });
            at = next;
        } else if has_prefix(rest, b"@import") {
            importing = Some(at);
            at += b"@import".len();
        } else {
            importing = importing.filter(|_| rest[0] != b';');
            at += 1;
        }
    }
    found.retain(|reference| {
        css.is_char_boundary(reference.range.start) && css.is_char_boundary(reference.range.end)
    });
    found
}

/// The `@import` from `start` up to its semicolon, if nothing but space stands between address and semicolon:
/// a layer, a medium or a feature is a condition.
fn statement(css: &str, start: usize, address_end: usize) -> Option<Range<usize>> {
    let rest = css.get(address_end..)?;
    let end = rest.find(|c: char| !c.is_ascii_whitespace())?;
    rest[end..].starts_with(';').then(|| start..address_end + end + 1)
}

fn has_prefix(rest: &[u8], prefix: &[u8]) -> bool {
    rest.get(..prefix.len()).is_some_and(|start| start.eq_ignore_ascii_case(prefix))
}

/// Whether no name goes on here, so that `curl(` is not taken for `url(`.
fn starts_word(bytes: &[u8], at: usize) -> bool {
    at == 0 || !(bytes[at - 1].is_ascii_alphanumeric() || matches!(bytes[at - 1], b'-' | b'_'))
}

/// The inside of the string that opens at `at`, up to its closing mark or the end of the text.
fn string(bytes: &[u8], at: usize) -> Range<usize> {
    let mut end = at + 1;
    while end < bytes.len() && bytes[end] != bytes[at] {
        end += if bytes[end] == b'\\' { 2 } else { 1 };
    }
    at + 1..end.min(bytes.len())
}

/// The address inside `url(`, and where the text goes on.
fn url(bytes: &[u8], from: usize) -> (Range<usize>, usize) {
    let start = from + bytes[from..].iter().take_while(|byte| byte.is_ascii_whitespace()).count();
    if let Some(b'"' | b'\'') = bytes.get(start) {
        let range = string(bytes, start);
        let next = range.end + 1;
        return (range, next);
    }
    let length = bytes[start..].iter().take_while(|byte| **byte != b')').count();
    let mut end = start + length;
    while end > start && bytes[end - 1].is_ascii_whitespace() {
        end -= 1;
    }
    (start..end, start + length + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(css: &str) -> Vec<&str> {
        references(css).into_iter().map(|reference| &css[reference.range]).collect()
    }

    #[test]
    fn addresses_are_found_however_they_are_written() {
        let css = r#"@import "base.css"; @IMPORT url( 'print.css' ) print;
            a { background: URL(../img/a.svg#x) , url("b (1).png") } /* url(no.png) "#
            .to_owned()
            + r#"*/ @font-face { src: url( f.woff2 ) format("woff2"); content: "url(no)"; x: curl(no) }"#;
        assert_eq!(read(&css), ["base.css", "print.css", "../img/a.svg#x", "b (1).png", "f.woff2"]);
    }

    #[test]
    fn only_imports_without_a_condition_are_whole() {
        let css = r#"@import "a.css" ; @import url(b.css); @import "c.css" print; @import "d.css" layer(x);
            a { background: url(e.png); } @import "f.css""#;
        let whole: Vec<&str> =
            references(css).into_iter().filter_map(|reference| Some(&css[reference.import?])).collect();
        assert_eq!(whole, [r#"@import "a.css" ;"#, "@import url(b.css);"]);
    }

    #[test]
    fn an_open_end_is_no_trouble() {
        for css in ["url(", "url( ", "url('", "@import \"", "/*", "\"\\", "url(é", "url(\"é\\"] {
            references(css);
        }
    }
}
