//! Markdown, read. (The room is being built: this holds its name and the one field that others read.)

/// A text with holes for what its page must fill in.
#[derive(Clone, Debug, Default)]
pub struct Prose {
    /// Plain text of the beginning.
    pub excerpt_text: String,
}
