//! A site as it stood after a round, from which the next can be made where no more has changed than words of articles
//! or files of the theme.
//!
//! In: the files as they are now. Out: the public site with those words, to be drawn at the addresses that it had; none
//! where anything else changed, for then all must be made anew.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use jiff::Timestamp;

use super::Request;
use crate::awards::public::Public;
use crate::content::{self, Kept};
use crate::diag::FileId;
use crate::pages::{Before, Outline, Site};
use crate::sources::{Source, Sources};

/// So many articles at once are an edit; more are another checkout, which is read as a whole.
const FEW: usize = 8;

/// See the module. Only a site in which no error was found is one.
pub struct Standing {
    sources: Arc<Sources>,
    as_of: Timestamp,
    next: Option<Timestamp>,
    public: Arc<Public>,
    outline: Outline,
    /// Whether all of it was looked through: not where only words were read since.
    is_right: AtomicBool,
}

impl Standing {
    /// A site as it stands, until the next hidden record opens. `is_right` says whether all of it was looked through,
    /// and not words alone.
    #[must_use]
    pub fn new(
        site: &Site,
        sources: &Arc<Sources>,
        request: &Request,
        next: Option<Timestamp>,
        is_right: bool,
    ) -> Self {
        Self {
            is_right: is_right.into(),
            sources: sources.clone(),
            as_of: request.as_of,
            next,
            public: site.public.clone(),
            outline: site.outline(),
        }
    }

    /// All of it has been looked through by now, and nothing is wrong.
    pub fn confirm(&self) {
        self.is_right.store(true, Ordering::Relaxed);
    }

    /// When the next hidden record opens.
    #[must_use]
    pub fn next(&self) -> Option<Timestamp> {
        self.next
    }

    /// What planning the next need not make once more.
    pub(super) fn before(&self, next: &Public) -> Before<'_> {
        Before::new(&self.public, &self.outline, self.is_right.load(Ordering::Relaxed), next)
    }

    /// Its addresses and relations.
    #[must_use]
    pub fn outline(&self) -> Outline {
        self.outline.clone()
    }

    /// The site with the words that its articles have now. `kept` holds what was read of the files before, and then
    /// what is read now.
    #[must_use]
    pub fn retold(&self, sources: &Sources, request: &Request, kept: &mut Arc<Kept>) -> Option<Arc<Public>> {
        // A clock that was set back hides again what had opened.
        let is_hidden_the_same =
            request.as_of >= self.as_of && self.next.is_none_or(|next| request.as_of < next);
        let changed = self.changed(sources).filter(|_| is_hidden_the_same)?;
        if changed.is_empty() {
            return Some(self.public.clone());
        }
        let texts = content::retell(sources, &changed, kept)?;
        Some(Arc::new(self.public.retold(&texts)))
    }

    /// The files of the content that changed; none where some came or went, or more than a few changed.
    fn changed(&self, sources: &Sources) -> Option<Vec<FileId>> {
        let content = "content/";
        let (mut before, mut now) = (self.sources.list(content), sources.list(content));
        let mut changed = Vec::new();
        loop {
            match (before.next(), now.next()) {
                (None, None) => return Some(changed),
                (Some(before), Some(now)) if before.id == now.id => {
                    // Files that were not looked at again are the very same.
                    if !std::ptr::eq::<Source>(before, now) {
                        changed.push(now.id);
                    }
                }
                _ => return None,
            }
            if changed.len() > FEW {
                return None;
            }
        }
    }
}
