//! The whole story on one page: sources become entries, entries that may be seen become the public
//! site, the site becomes pages, pages become files. The only room with threads.
//!
//! In: [`Sources`] and [`Settings`]. Out: [`Checked`] values; nothing is written here.

use jiff::Timestamp;
use rayon::prelude::*;

use crate::awards::public::Public;
use crate::awards::{self, Hidden};
use crate::content::{self, Doubt, Workers};
use crate::diag::{Checked, Diagnostic, Span};
use crate::sources::Sources;

/// What a run is asked for.
#[derive(Clone, Debug)]
pub struct Request {
    /// The moment as of which the site is made: what is hidden then is not there.
    pub as_of: Timestamp,
    /// Where the site will stand, if not where its settings say.
    pub base_url: Option<String>,
    /// Also look for mistakes in hidden records.
    pub everything: bool,
}

/// The public content, and what must not be named beside it.
#[derive(Debug, Default)]
pub struct Content {
    /// What may be seen; none if the settings could not be read.
    pub public: Option<Public>,
    /// What the gate kept back.
    pub hidden: Hidden,
    /// Files with mistakes that may hold something hidden.
    pub doubts: Vec<Doubt>,
}

impl Content {
    /// All places of which nothing may be told in public, as of a moment.
    #[must_use]
    pub fn unspeakable(&self, as_of: Timestamp) -> Vec<Span> {
        let zone = self
            .public
            .as_ref()
            .map(|public| public.settings.time_zone.clone())
            .unwrap_or(jiff::tz::TimeZone::UTC);
        let today = as_of.to_zoned_datetime(zone).date();
        let doubts = self.doubts.iter().filter(|doubt| doubt.until.is_none_or(|day| day > today));
        self.hidden.places.iter().copied().chain(doubts.map(|doubt| doubt.file)).collect()
    }
}

/// Reads, and lets through what may be seen.
#[must_use]
pub fn content(sources: &Sources, request: &Request) -> Checked<Content> {
    let mut found = Vec::new();
    let read = content::read(sources, &Threads).report_to(&mut found);
    let mut content = Content { doubts: read.doubts, ..Content::default() };
    if let Some(mut entries) = read.entries {
        if let Some(base_url) = &request.base_url {
            entries.settings.base_url = base_url.as_str().into();
        }
        if request.everything {
            found.extend(awards::check_everything(entries.clone()));
        }
        let (public, hidden) = awards::publish(entries, request.as_of).report_to(&mut found);
        content.public = Some(public);
        content.hidden = hidden;
    }
    deduplicate(&mut found);
    Checked::new(content, found)
}

/// What is found with and without the hidden records is one finding.
fn deduplicate(found: &mut Vec<Diagnostic>) {
    let mut seen = std::collections::HashSet::new();
    found.retain(|finding| seen.insert(finding.clone()));
}

/// All processors.
#[derive(Clone, Copy, Debug)]
pub struct Threads;

impl Workers for Threads {
    fn map<T: Sync, R: Send>(&self, items: &[T], work: impl Fn(&T) -> R + Sync + Send) -> Vec<R> {
        items.par_iter().map(work).collect()
    }
}
