//! Where the figures of a page come from, for staff: asked of the site that is shown, told in the preview alone.

use std::sync::Arc;

use crate::awards::entries::Entries;
use crate::content::references;
use crate::diag::{Checked, Diagnostic};
use crate::explain::{self, Address, Explanation, Line, Written};
use crate::locale::Words;
use crate::pages::Site;
use crate::sources::Sources;

/// What is asked.
pub(super) struct Asked {
    /// A figure or an address.
    pub(super) what: What,
    /// The words to answer in.
    pub(super) words: Arc<Words>,
}

/// What is to be explained.
pub(super) enum What {
    /// All figures of the page or file at an address.
    Address(String),
    /// One figure, in the words of a reference.
    Figure(String),
}

/// The answer; none if there is nothing of that name.
pub(super) type Explained = Option<Vec<Line>>;

/// Explains what is asked.
pub(super) fn answer(asked: &Asked, site: &Site, entries: Option<&Entries>, sources: &Sources) -> Explained {
    // Made when somebody asks: an edit is not to wait for it.
    let written = entries.map(Written::of).unwrap_or_default();
    let explanation = match &asked.what {
        What::Address(written_address) => {
            explain::page(site, &written, &Address::read(site, written_address))
        }
        What::Figure(words) => figure(site, &written, words),
    }?;
    Some(explain::lines(&explanation, &site.public, &asked.words, sources))
}

fn figure(site: &Site, written: &Written, words: &str) -> Option<Explanation> {
    let Checked { value, found } = references::figure(words);
    let asked = value.filter(|_| !found.iter().any(Diagnostic::is_error))?;
    explain::figure(site, written, &asked).ok()
}
