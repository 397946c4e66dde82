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
use serde_json::Value as Json;

use super::Pen;
use article::NewsArticle;
use site::BreadcrumbList;

/// What is told of one thing. All keys stand in the order of their names, be it written from a struct or a tree.
#[derive(Debug, Serialize)]
#[serde(transparent)]
pub struct Node(Kind);

/// Thousands of pages tell of an article and the way to it: these are written as they are, and not as a tree first.
#[derive(Debug, Serialize)]
#[serde(untagged)]
enum Kind {
    Article(Box<NewsArticle>),
    Way(BreadcrumbList),
    Tree(Json),
}

impl From<Json> for Node {
    fn from(tree: Json) -> Self {
        Self(Kind::Tree(tree))
    }
}

impl Pen<'_> {
    /// Whether anything is told to search engines. A sample tells nothing: what it shows must not be found as if it
    /// were a fact.
    fn tells(&self) -> bool {
        !self.public.settings.sample
    }

    /// A node of what is told, if anything is.
    fn told(&self, node: &impl Serialize) -> Option<Node> {
        if !self.tells() {
            return None;
        }
        serde_json::to_value(node).ok().map(Node::from)
    }
}

/// Bytes that hold what an article tells, so that its text does not move while it grows.
const USUAL: usize = 2048;

/// All nodes of a page.
#[derive(Serialize)]
struct Document<'n> {
    #[serde(rename = "@context")]
    context: &'static str,
    #[serde(rename = "@graph")]
    graph: &'n [Node],
}

/// The nodes as one text that may stand in a `<script>` as it is; none where there are none. `picture` is the page's:
/// it belongs to an article and to an event.
pub(super) fn text(mut nodes: Vec<Node>, picture: Option<&str>) -> Option<String> {
    if nodes.is_empty() {
        return None;
    }
    if let Some(picture) = picture {
        for node in &mut nodes {
            match &mut node.0 {
                Kind::Article(article) => article.image = Some(picture.to_owned()),
                Kind::Tree(tree) if tree["@type"] == "Event" => tree["image"] = picture.into(),
                Kind::Way(_) | Kind::Tree(_) => {}
            }
        }
    }
    let document = Document { context: "https://schema.org", graph: &nodes };
    let mut text = Vec::with_capacity(USUAL);
    serde_json::to_writer(&mut text, &document).ok()?;
    String::from_utf8(text).ok().map(safe)
}

/// JSON in which no character is markup or ends a line: outside strings JSON has none of these, and within them their
/// numbers mean the same.
fn safe(json: String) -> String {
    let bytes = json.as_bytes();
    // 0xE2 begins U+2028 and U+2029, and other signs besides.
    let may_be = |byte: &u8| matches!(byte, b'<' | b'>' | b'&' | 0xE2);
    // Most texts have none of these: all bytes are asked at once, sixteen by sixteen, and not one by one until one is.
    if !bytes.iter().fold(false, |found, byte| found | may_be(byte)) {
        return json;
    }
    let next = |from: usize| bytes[from..].iter().position(may_be).map(|at| from + at);
    let Some(mut at) = next(0) else { return json };
    let mut out = String::with_capacity(json.len() + json.len() / 8);
    let mut written = 0;
    loop {
        let letter = json[at..].chars().next().unwrap_or_default();
        let end = at + letter.len_utf8();
        if matches!(letter, '<' | '>' | '&' | '\u{2028}' | '\u{2029}') {
            out.push_str(&json[written..at]);
            out.push_str(&format!("\\u{:04x}", letter as u32));
            written = end;
        }
        match next(end) {
            Some(further) => at = further,
            None => break,
        }
    }
    out.push_str(&json[written..]);
    out
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use serde_json::json;

    use super::*;

    #[test]
    fn nothing_ends_the_element_and_everything_reads_back() {
        let name = "</script><script>alert('&amp;')</script><!-- \u{2028} \"x\" \\";
        let text = text(vec![json!({ "name": name }).into()], None).unwrap();
        assert!(!text.contains(['<', '>', '&', '\u{2028}']), "{text}");
        let back: Json = serde_json::from_str(&text).unwrap();
        assert_eq!(back["@graph"][0]["name"], name);
        assert_eq!(super::text(Vec::new(), None), None);
    }

    #[test]
    fn the_page_s_picture_belongs_to_what_it_shows() {
        let nodes = vec![json!({ "@type": "Dataset" }).into(), json!({ "@type": "Event" }).into()];
        let text = text(nodes, Some("https://situs.example/a.png")).unwrap();
        let back: Json = serde_json::from_str(&text).unwrap();
        assert_eq!(back["@graph"][0].get("image"), None);
        assert_eq!(back["@graph"][1]["image"], "https://situs.example/a.png");
    }
}
