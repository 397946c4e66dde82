//! SVG pictures, written anew from what draws: a file of this kind can hold scripts, and load what tells others who
//! reads. Elements that draw are kept, with attributes that neither run nor lead anywhere; all else is left out.

use quick_xml::Reader;
use quick_xml::XmlVersion;
use quick_xml::events::{BytesStart, Event};

/// A picture that is safe to publish.
pub(super) struct Clean {
    pub(super) text: String,
    pub(super) width: u32,
    pub(super) height: u32,
}

const DRAWS: [&str; 24] = [
    "svg",
    "g",
    "defs",
    "symbol",
    "use",
    "path",
    "rect",
    "circle",
    "ellipse",
    "line",
    "polyline",
    "polygon",
    "text",
    "tspan",
    "textPath",
    "title",
    "desc",
    "linearGradient",
    "radialGradient",
    "stop",
    "clipPath",
    "mask",
    "pattern",
    "style",
];

/// The picture without anything that runs or loads; none if it is no SVG with a size.
pub(super) fn clean(source: &str) -> Option<Clean> {
    let mut reader = Reader::from_str(source.trim_start_matches('\u{feff}'));
    let mut writing = Writing { out: String::new(), size: None, skipping: 0, depth: 0, styles: false };
    loop {
        match reader.read_event().ok()? {
            Event::Start(tag) => writing.start(&tag, false)?,
            Event::Empty(tag) => writing.start(&tag, true)?,
            Event::End(tag) => writing.end(tag.name().as_ref()),
            Event::Text(text) => writing.text(&text),
            Event::CData(text) => writing.text(&text),
            Event::GeneralRef(name) => writing.entity(&name),
            Event::Eof => break,
            // Declarations, comments and instructions draw nothing.
            _ => {}
        }
    }
    let (width, height) = writing.size.filter(|_| writing.depth == 0)?;
    Some(Clean { text: writing.out, width, height })
}

struct Writing {
    out: String,
    size: Option<(u32, u32)>,
    /// How deep inside something that is left out.
    skipping: usize,
    depth: usize,
    styles: bool,
}

impl Writing {
    /// None where the file is no SVG.
    fn start(&mut self, tag: &BytesStart<'_>, empty: bool) -> Option<()> {
        let name = tag.name();
        let name = name.as_ref();
        if self.depth == 0 && (name != "svg" || self.size.is_some()) {
            return None;
        }
        self.depth += usize::from(!empty);
        if self.skipping > 0 || !DRAWS.contains(&name) {
            self.skipping += usize::from(!empty);
            return Some(());
        }
        self.styles = name == "style" && !empty;
        self.out.push('<');
        self.out.push_str(name);
        let mut attributes = Vec::new();
        for attribute in tag.attributes() {
            let attribute = attribute.ok()?;
            let key = attribute.key.as_ref().to_owned();
            attributes.push((key, attribute.normalized_value(XmlVersion::Implicit1_0).ok()?.into_owned()));
        }
        if self.size.is_none() {
            self.size = Some(size(&attributes)?);
            self.out.push_str(" xmlns=\"http://www.w3.org/2000/svg\"");
            self.out.push_str(" xmlns:xlink=\"http://www.w3.org/1999/xlink\"");
        }
        for (key, value) in attributes.iter().filter(|(key, value)| is_harmless(key, value)) {
            self.out.push(' ');
            self.out.push_str(key);
            self.out.push_str("=\"");
            escape(value, &mut self.out);
            self.out.push('"');
        }
        self.out.push_str(if empty { "/>" } else { ">" });
        Some(())
    }

    fn end(&mut self, name: &str) {
        self.depth = self.depth.saturating_sub(1);
        if self.skipping > 0 {
            self.skipping -= 1;
            return;
        }
        self.styles = false;
        self.out.push_str("</");
        self.out.push_str(name);
        self.out.push('>');
    }

    fn text(&mut self, text: &str) {
        let keep = self.skipping == 0 && self.depth > 0 && (!self.styles || loads_nothing(text));
        if keep {
            escape(text, &mut self.out);
        }
    }

    /// The five names of XML and numbers; others stand in declarations, which are left out.
    fn entity(&mut self, name: &str) {
        if self.skipping > 0 || self.depth == 0 || self.styles {
            return;
        }
        let known = matches!(name, "amp" | "lt" | "gt" | "quot" | "apos");
        let number = name.strip_prefix('#').is_some_and(|digits| {
            let digits = digits.strip_prefix('x').unwrap_or(digits);
            !digits.is_empty() && digits.chars().all(|c| c.is_ascii_hexdigit())
        });
        if known || number {
            self.out.push('&');
            self.out.push_str(name);
            self.out.push(';');
        }
    }
}

fn is_harmless(key: &str, value: &str) -> bool {
    let inside = |value: &str| value.trim_start().starts_with('#');
    match key {
        "href" | "xlink:href" => inside(value),
        "xml:space" | "xml:lang" => true,
        "xmlns" => false,
        _ => {
            let plain = key.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
            plain && !key.to_ascii_lowercase().starts_with("on") && loads_nothing(value)
        }
    }
}

/// Whether a style or value names nothing outside the file. Escapes could hide a name, so there are none.
fn loads_nothing(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    let own = |rest: &str| rest.trim_start().trim_start_matches(['"', '\'']).starts_with('#');
    !lower.contains(['\\', '@'])
        && !lower.contains("script:")
        && !lower.contains("image-set(")
        && !lower.contains("expression(")
        && lower.split("url(").skip(1).all(own)
}

fn escape(text: &str, out: &mut String) {
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            letter => out.push(letter),
        }
    }
}

/// The size that the picture states: `width` and `height`, else its `viewBox`.
fn size(attributes: &[(String, String)]) -> Option<(u32, u32)> {
    let value = |name: &str| attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str());
    let number = |text: &str| {
        let size = text.trim().trim_end_matches("px").parse::<f64>().ok()?.round();
        (1.0..=100_000.0).contains(&size).then_some(size as u32)
    };
    if let (Some(width), Some(height)) = (value("width").and_then(number), value("height").and_then(number)) {
        return Some((width, height));
    }
    let numbers: Vec<&str> = value("viewBox")?.split([' ', ',']).filter(|part| !part.is_empty()).collect();
    match numbers.as_slice() {
        [_, _, width, height] => Some((number(width)?, number(height)?)),
        _ => None,
    }
}
