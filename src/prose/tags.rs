//! Appends tags and holes to the HTML.
//!
//! Where an author wrote HTML, the whole has to pass through the sanitiser, which knows neither holes nor
//! which tags are ours. Then our attributes and holes are written with a token that no author can write
//! (`sanitise`), and taken back afterwards.

use super::escape::{escape_attribute, escape_text};
use super::model::Hole;

/// The HTML as it grows.
#[derive(Default)]
pub(super) struct Tags {
    pub(super) html: String,
    /// With a byte in `html`; without meaning where there is a token.
    pub(super) holes: Vec<(u32, Hole)>,
    pub(super) token: Option<String>,
}

impl Tags {
    /// A tag without attributes, or any other markup as it is.
    pub(super) fn markup(&mut self, markup: &str) {
        self.html.push_str(markup);
    }

    pub(super) fn text(&mut self, text: &str) {
        escape_text(text, &mut self.html);
    }

    /// Opens a tag for attributes; `close_tag` follows.
    pub(super) fn open_tag(&mut self, name: &str) -> &mut Self {
        self.html.push('<');
        self.html.push_str(name);
        self
    }

    pub(super) fn attribute(&mut self, name: &str, value: &str) -> &mut Self {
        self.attribute_name(name);
        escape_attribute(value, &mut self.html);
        self.html.push('"');
        self
    }

    pub(super) fn attribute_hole(&mut self, name: &str, hole: Hole) -> &mut Self {
        self.attribute_name(name);
        self.hole(hole);
        self.html.push('"');
        self
    }

    pub(super) fn close_tag(&mut self) {
        self.html.push('>');
    }

    pub(super) fn hole(&mut self, hole: Hole) {
        if let Some(token) = &self.token {
            self.html.push_str(token);
            self.html.push(':');
            self.html.push_str(&self.holes.len().to_string());
            self.html.push(';');
        }
        self.holes.push((self.html.len() as u32, hole));
    }

    fn attribute_name(&mut self, name: &str) {
        self.html.push(' ');
        if let Some(token) = &self.token {
            self.html.push_str("data-");
            self.html.push_str(token);
            self.html.push('-');
        }
        self.html.push_str(name);
        self.html.push_str("=\"");
    }
}
