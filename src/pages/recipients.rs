//! All recipients.

use serde::Serialize;

use super::view::RecipientCard;

/// What the list of recipients shows.
#[derive(Clone, Debug, Serialize)]
pub struct RecipientsView {
    /// "26 penerima".
    pub count_text: String,
    /// By first letter, in the order of the language.
    pub groups: Vec<LetterGroup>,
}

/// Recipients whose names begin alike.
#[derive(Clone, Debug, Serialize)]
pub struct LetterGroup {
    /// The letter, capital; `#` for what is none.
    pub letter: String,
    /// An anchor.
    pub id: String,
    /// The recipients.
    pub recipients: Vec<RecipientCard>,
}
