//! Passes HTML that an author took part in through the sanitiser, which balances it and holds it to a list.
//!
//! `raw` has already taken out what is not on its own list; this is the second wall, and what keeps an
//! author's unclosed `<table>` from swallowing the page.

use std::collections::HashSet;

use ammonia::Builder;

use super::model::Hole;
use super::tags::Tags;

/// Elements that an author may write. `h1` is the page's own.
pub(super) const AUTHOR: &[&str] = &[
    "a",
    "abbr",
    "b",
    "bdi",
    "bdo",
    "blockquote",
    "br",
    "caption",
    "cite",
    "code",
    "dd",
    "del",
    "details",
    "dfn",
    "div",
    "dl",
    "dt",
    "em",
    "figcaption",
    "figure",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "i",
    "img",
    "ins",
    "kbd",
    "li",
    "mark",
    "ol",
    "p",
    "pre",
    "q",
    "rp",
    "rt",
    "ruby",
    "s",
    "samp",
    "small",
    "span",
    "strong",
    "sub",
    "summary",
    "sup",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "time",
    "tr",
    "u",
    "ul",
    "var",
    "wbr",
];

/// Elements that only `write` writes.
const OURS: &[&str] = &["aside", "input"];

/// A word that stands nowhere in the text, written out or in escapes: it is made from the whole text, so a
/// text that held it would have another.
pub(super) fn token(text: &str) -> String {
    format!("h{}", &blake3::hash(text.as_bytes()).to_hex()[..32])
}

/// The HTML sanitised, and its holes where they now stand. A hole may stand twice (HTML's own rules repeat
/// unclosed elements) or be gone.
pub(super) fn sanitise(tags: Tags) -> (String, Vec<(u32, Hole)>) {
    let Some(token) = &tags.token else {
        return (tags.html, tags.holes);
    };
    let prefix = format!("data-{token}-");
    let mut builder = Builder::empty();
    builder
        .tags(AUTHOR.iter().chain(OURS).copied().collect())
        .generic_attribute_prefixes(HashSet::from([prefix.as_str()]))
        .link_rel(None);
    let clean = builder.clean(&tags.html).to_string();
    restore(&clean, token, &tags.holes)
}

fn restore(clean: &str, token: &str, holes: &[(u32, Hole)]) -> (String, Vec<(u32, Hole)>) {
    let mut html = String::with_capacity(clean.len());
    let mut placed = Vec::with_capacity(holes.len());
    let mut rest = clean;
    while let Some(at) = rest.find(token) {
        let after = &rest[at + token.len()..];
        if let Some(name) = after.strip_prefix('-') {
            html.push_str(rest[..at].strip_suffix("data-").unwrap_or(&rest[..at]));
            rest = name;
            continue;
        }
        html.push_str(&rest[..at]);
        let number = after.strip_prefix(':').and_then(|after| after.split_once(';'));
        let Some((number, after)) = number else {
            rest = after;
            continue;
        };
        if let Some((_, hole)) = number.parse().ok().and_then(|number: usize| holes.get(number)) {
            placed.push((html.len() as u32, *hole));
        }
        rest = after;
    }
    html.push_str(rest);
    (html, placed)
}
