//! A text with all that its links, pictures and references name.

use std::sync::Arc;

use super::link::{Reference, Target};
use super::text::Multi;
use crate::diag::{At, FileId};
use crate::prose::Prose;

/// Markdown, read; its links, pictures and references say what they mean, not yet where that is.
#[derive(Clone, Debug, Default)]
pub struct Article {
    /// The text.
    pub prose: Prose,
    /// What each of `prose.links` names, in its order. None: already reported as broken.
    pub links: Vec<Option<At<Target>>>,
    /// The file of each of `prose.images`, in its order. None: already reported as broken.
    pub pictures: Vec<Option<At<FileId>>>,
    /// What each of `prose.references` asks for, in its order. None: already reported as wrong.
    pub references: Vec<Option<At<Reference>>>,
}

/// A short text with inline Markdown, in one or several languages.
pub type Passage = Multi<Arc<Article>>;
