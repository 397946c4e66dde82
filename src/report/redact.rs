//! What must not be told of content that is not public yet.

use std::collections::{BTreeMap, BTreeSet};

use crate::diag::{Arg, Diagnostic, FileId, Span};

/// Hidden places and names. A finding that touches one is told by its code alone.
#[derive(Clone, Debug, Default)]
pub struct Redact<'n> {
    files: BTreeMap<FileId, Vec<Span>>,
    names: BTreeSet<&'n str>,
}

impl<'n> Redact<'n> {
    /// Hides places (a span `0..0` is a whole file) and names: ids and titles of hidden records, which
    /// a suggestion could tell.
    pub fn new(hidden: impl IntoIterator<Item = Span>, names: impl IntoIterator<Item = &'n str>) -> Self {
        let mut files: BTreeMap<FileId, Vec<Span>> = BTreeMap::new();
        for span in hidden {
            files.entry(span.file).or_default().push(span);
        }
        Self { files, names: names.into_iter().collect() }
    }

    /// Whether a finding would tell of something hidden.
    #[must_use]
    pub fn covers(&self, finding: &Diagnostic) -> bool {
        finding.places().any(|place| self.hides(place))
            || finding.args.iter().any(|(_, arg)| self.names_one(arg))
    }

    fn hides(&self, place: Span) -> bool {
        self.files.get(&place.file).is_some_and(|hidden| {
            // Of a file with hidden parts, what is said about the whole may be about those.
            place == place.file.whole()
                || hidden.iter().any(|span| *span == place.file.whole() || span.overlaps(place))
        })
    }

    fn names_one(&self, arg: &Arg) -> bool {
        let is_hidden = |text: &String| self.names.contains(text.as_str());
        match arg {
            Arg::Text(text) => is_hidden(text),
            Arg::OneOf(texts) | Arg::All(texts) => texts.iter().any(is_hidden),
            Arg::Term(_) | Arg::Number(_) | Arg::Decimal { .. } => false,
        }
    }
}
