//! What a page says of its subject to search engines: JSON-LD in the words of schema.org.
//!
//! A kind of page puts nodes into [`super::Head::structured`]; here they become the text of one
//! `<script type="application/ld+json">`. That is data, which no browser runs, so a policy against scripts lets
//! it stand; nothing in it can end the element.

mod dataset;

use serde_json::{Value as Json, json};

/// The nodes as one text that may stand in a `<script>` as it is; none where there are none.
pub(super) fn text(nodes: Vec<Json>) -> Option<String> {
    if nodes.is_empty() {
        return None;
    }
    let document = json!({ "@context": "https://schema.org", "@graph": nodes });
    Some(safe(&document.to_string()))
}

/// JSON in which no character is markup: outside strings JSON has none of these, and within them their numbers
/// mean the same.
fn safe(json: &str) -> String {
    let mut out = String::with_capacity(json.len());
    for letter in json.chars() {
        match letter {
            '<' | '>' | '&' | '\u{2028}' | '\u{2029}' => out.push_str(&format!("\\u{:04x}", letter as u32)),
            letter => out.push(letter),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn nothing_ends_the_element_and_everything_reads_back() {
        let name = "</script><script>alert('&amp;')</script><!-- \u{2028} \"x\" \\";
        let text = text(vec![json!({ "name": name })]).unwrap();
        assert!(!text.contains(['<', '>', '&', '\u{2028}']), "{text}");
        let back: Json = serde_json::from_str(&text).unwrap();
        assert_eq!(back["@graph"][0]["name"], name);
        assert_eq!(super::text(Vec::new()), None);
    }
}
