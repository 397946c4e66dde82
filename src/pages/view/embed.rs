//! What is shown on other sites, and how it gets there.

use serde::Serialize;

/// How another site shows a small page of this one in a frame.
#[derive(Clone, Debug, Serialize)]
pub struct EmbedView {
    /// The small page, with the base path.
    pub href: std::sync::Arc<str>,
    /// The text to copy: a whole `<iframe>`.
    pub code: String,
}
