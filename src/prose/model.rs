//! What a text is once it is read.

use std::sync::Arc;

use super::headings::Heading;
use super::references::Reference;
use super::running::Block;
use crate::diag::At;

/// A text as HTML with holes, and everything that it names outside itself.
///
/// Equal texts are equal wherever they stand: spans do not count.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Prose {
    pub(super) html: String,
    /// Byte in `html` and what belongs there, in order.
    pub(super) holes: Vec<(u32, Hole)>,
    /// Every link shown, in the order of the HTML.
    pub links: Vec<Link>,
    /// Every picture shown, in the order of the HTML.
    pub images: Vec<Image>,
    /// Every reference `{{ kind key=value }}` that could be read, in the order of the text.
    pub references: Vec<Reference>,
    /// Every heading, in order.
    pub headings: Vec<Heading>,
    /// The running text of a body, block by block, where it holds a digit or a remark; none of inline texts.
    pub blocks: Vec<Block>,
    /// Words to read, code left out.
    pub words: u32,
    /// Whether the author wrote HTML.
    pub has_raw_html: bool,
    /// The start of the running text as plain, unescaped text: at most 200 characters, cut between words
    /// and then ended by `…`. Headings, lists, tables and quotes are left out, and so are paragraphs with
    /// references, whose words only a page knows.
    pub excerpt_text: String,
}

/// What another room puts into the HTML.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Hole {
    /// The value of a link's `href`.
    Link(u32),
    /// A picture.
    Image(u32),
    /// What a reference stands for.
    Reference(u32),
    /// A word of the page's language.
    Word(Word),
    /// The link of a heading to itself.
    Anchor(u32),
    /// The value of an `href` that leads to this footnote.
    Note(u32),
    /// The value of an `href` that leads back to a footnote's mark: its number, and which of its marks.
    Mark(u32, u32),
}

/// A link in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// The address, escapes resolved; a bare `www.` has gained `https://`, a bare mail address `mailto:`.
    /// The place is the address as written (the whole link where it was written with escapes).
    pub target: At<Arc<str>>,
    /// What sort of address it is.
    pub form: LinkForm,
}

/// What sort of address a link or picture has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkForm {
    /// `http:`, `https:` or `//host`.
    Web,
    /// `mailto:`.
    Mail,
    /// `tel:`.
    Telephone,
    /// `#bagian`: a place on the same page.
    Fragment,
    /// A path, with or without a fragment: `../a.md#x`, `/berita/`.
    Path,
    /// Empty, or of a scheme that no text may use. Reported already.
    Refused,
}

/// A picture in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Image {
    /// The address; place as in [`Link::target`].
    pub target: At<Arc<str>>,
    /// What sort of address it is.
    pub form: LinkForm,
    /// What the picture shows, in words. Empty: reported as missing, or declared decorative by `alt=""` in
    /// raw HTML. The place is the whole picture as written.
    pub alt: At<Arc<str>>,
    /// The caption.
    pub title: Option<Arc<str>>,
    /// Alone in its paragraph: shown as a figure, else in the line of the text.
    pub block: bool,
}

/// A word or label of the page's language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Word {
    /// Title of an alert ("Note").
    Alert(AlertKind),
    /// Name of the list of footnotes ("Footnotes").
    Footnotes,
    /// Label of the link from a footnote back to its mark ("Back to text, note 1"): the note's number, and
    /// which of its marks, from 1.
    FootnoteBack {
        /// Number of the note.
        note: u32,
        /// Which of its marks in the text.
        mark: u32,
    },
    /// Label of a table that may need sideways scrolling ("Table 1"): its number in the text.
    Table(u32),
    /// Label of a ticked box ("Done").
    TaskDone,
    /// Label of an empty box ("Not done").
    TaskOpen,
}

/// The kinds of alert (`> [!NOTE]`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AlertKind {
    /// Worth knowing.
    Note,
    /// Advice.
    Tip,
    /// Must be known.
    Important,
    /// Needs attention.
    Warning,
    /// Has bad consequences.
    Caution,
}

impl AlertKind {
    /// Name in class names and message ids.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Tip => "tip",
            Self::Important => "important",
            Self::Warning => "warning",
            Self::Caution => "caution",
        }
    }
}
