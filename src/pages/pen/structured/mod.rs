//! What a page says of its subject to search engines: JSON-LD in the words of schema.org.
//!
//! A kind of page puts nodes into [`super::Head::structured`]; here they become the text of one
//! `<script type="application/ld+json">`. That is data, which no browser runs, so a policy against scripts lets
//! it stand; nothing in it can end the element.

mod article;
mod dataset;
mod event;
mod party;
mod site;

use serde::Serialize;
use serde_json::{Value as Json, json};

use super::Pen;

impl Pen<'_> {
    /// A node of what is told to search engines. A sample tells nothing: what it shows must not be found as if it were a
    /// fact.
    fn told(&self, node: &impl Serialize) -> Option<Json> {
        if self.public.settings.sample {
            return None;
        }
        serde_json::to_value(node).ok()
    }
}

/// Kinds of node that a page's picture belongs to.
const PICTURED: [&str; 2] = ["NewsArticle", "Event"];

/// The nodes as one text that may stand in a `<script>` as it is; none where there are none. `picture` is the page's.
pub(super) fn text(mut nodes: Vec<Json>, picture: Option<&str>) -> Option<String> {
    if nodes.is_empty() {
        return None;
    }
    let is_pictured = |node: &Json| node["@type"].as_str().is_some_and(|kind| PICTURED.contains(&kind));
    for node in nodes.iter_mut().filter(|node| is_pictured(node)) {
        if let Some(picture) = picture {
            node["image"] = picture.into();
        }
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
        let text = text(vec![json!({ "name": name })], None).unwrap();
        assert!(!text.contains(['<', '>', '&', '\u{2028}']), "{text}");
        let back: Json = serde_json::from_str(&text).unwrap();
        assert_eq!(back["@graph"][0]["name"], name);
        assert_eq!(super::text(Vec::new(), None), None);
    }

    #[test]
    fn the_page_s_picture_belongs_to_what_it_shows() {
        let nodes = vec![json!({ "@type": "BreadcrumbList" }), json!({ "@type": "Event" })];
        let text = text(nodes, Some("https://situs.example/a.png")).unwrap();
        let back: Json = serde_json::from_str(&text).unwrap();
        assert_eq!(back["@graph"][0].get("image"), None);
        assert_eq!(back["@graph"][1]["image"], "https://situs.example/a.png");
    }
}
