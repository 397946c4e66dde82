//! Addresses that an author wrote without marking them as links.

use std::ops::Range;

use linkify::{LinkFinder, LinkKind};

/// A bare address.
pub(super) struct Found {
    /// Bytes of the text searched.
    pub(super) range: Range<usize>,
    /// What its target needs in front.
    pub(super) prefix: &'static str,
}

/// Finds bare addresses: `http://`, `https://`, `www.` and mail. Other words with a dot in them
/// (`Rp16.800`, `edition.yaml`) stay words.
pub(super) struct Finder {
    finder: LinkFinder,
    /// The text as a whole holds what an address must hold.
    possible: bool,
}

impl Finder {
    pub(super) fn new(text: &str) -> Self {
        let mut finder = LinkFinder::new();
        finder.url_must_have_scheme(false);
        Self { finder, possible: looks_possible(text) }
    }

    /// Whether it is worth looking here.
    pub(super) fn may_find(&self, text: &str) -> bool {
        self.possible && looks_possible(text)
    }

    pub(super) fn find(&self, text: &str) -> Vec<Found> {
        if !self.may_find(text) {
            return Vec::new();
        }
        let links = self.finder.links(text);
        links
            .filter_map(|link| {
                let range = link.start()..link.end();
                let prefix = match link.kind() {
                    LinkKind::Email => "mailto:",
                    _ if starts_with(link.as_str(), "http://") || starts_with(link.as_str(), "https://") => {
                        ""
                    }
                    _ if starts_with(link.as_str(), "www.") => "https://",
                    _ => return None,
                };
                Some(Found { range, prefix })
            })
            .collect()
    }
}

fn looks_possible(text: &str) -> bool {
    text.contains("://") || text.contains('@') || text.contains("www.")
}

fn starts_with(text: &str, start: &str) -> bool {
    text.get(..start.len()).is_some_and(|head| head.eq_ignore_ascii_case(start))
}
