//! How a text is shown: its HTML, with what other rooms put into the holes.

use super::escape::escape_attribute;
use super::headings::Heading;
use super::model::{Hole, Image, Link, Prose, Word};
use super::references::Reference;

/// What the one who shows a text puts into its holes. `index` counts in the list of that name of [`Prose`].
///
/// What is written goes into the HTML as it is: who writes it escapes it ([`super::escape_text`],
/// [`super::escape_attribute`]).
pub trait Fill {
    /// Writes the address of a link: the escaped value of an `href` in double quotes, without the quotes.
    fn link(&mut self, index: usize, link: &Link, out: &mut String);

    /// Writes a picture as HTML: a `<figure>` or the like if it is a block, else an `<img>` for the line.
    fn image(&mut self, index: usize, image: &Image, out: &mut String);

    /// Writes what a reference stands for as HTML. A block reference stands where a paragraph could, so
    /// what is only a phrase is then wrapped in `<p>`; else it stands in a line of text.
    fn reference(&mut self, index: usize, reference: &Reference, out: &mut String);

    /// Writes a word of the page's language, escaped for attributes (which also suits text).
    fn word(&mut self, word: Word, out: &mut String);

    /// Writes the same as `reference`, but as plain, unescaped text: for excerpts, outlines and search.
    fn reference_text(&mut self, index: usize, reference: &Reference, out: &mut String);

    /// Writes the address of an id of this text: the escaped value of an `href`. Where a text stands
    /// outside its own page (a feed), the page's address comes first.
    fn fragment(&mut self, id: &str, out: &mut String) {
        out.push('#');
        escape_attribute(id, out);
    }

    /// Writes a heading's link to itself, at the end of its text. It is for the mouse; readers by keyboard
    /// and by ear have the table of contents, and are not told of it at every heading.
    fn anchor(&mut self, heading: &Heading, out: &mut String) {
        out.push_str("<a class=\"anchor\" href=\"");
        self.fragment(&heading.id, out);
        out.push_str("\" aria-hidden=\"true\" tabindex=\"-1\"></a>");
    }
}

impl Prose {
    /// Appends the text as HTML, its holes filled.
    pub fn render(&self, out: &mut String, fill: &mut dyn Fill) {
        out.reserve(self.html.len() + self.holes.len() * 32);
        let mut written = 0;
        for &(at, hole) in &self.holes {
            out.push_str(&self.html[written..at as usize]);
            written = at as usize;
            self.fill_hole(hole, out, fill);
        }
        out.push_str(&self.html[written..]);
    }

    /// Whether there is nothing to show.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.html.is_empty() && self.holes.is_empty()
    }

    fn fill_hole(&self, hole: Hole, out: &mut String, fill: &mut dyn Fill) {
        match hole {
            Hole::Link(index) => fill.link(index as usize, &self.links[index as usize], out),
            Hole::Image(index) => fill.image(index as usize, &self.images[index as usize], out),
            Hole::Reference(index) => fill.reference(index as usize, &self.references[index as usize], out),
            Hole::Word(word) => fill.word(word, out),
            Hole::Anchor(index) => fill.anchor(&self.headings[index as usize], out),
            Hole::Note(note) => fill.fragment(&note_id(note), out),
            Hole::Mark(note, mark) => fill.fragment(&mark_id(note, mark), out),
        }
    }
}

/// The id of a footnote. Ids of headings hold no colon, so these never meet.
pub(super) fn note_id(note: u32) -> String {
    format!("fn:{note}")
}

/// The id of a footnote's mark in the text.
pub(super) fn mark_id(note: u32, mark: u32) -> String {
    if mark == 1 { format!("fnref:{note}") } else { format!("fnref:{note}:{mark}") }
}
