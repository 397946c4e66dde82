//! What hides a record from the public until its time.

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::time::When;
use crate::diag::{At, Span};

/// The two keys that any record may carry, and where the record stands.
#[derive(Clone, Debug)]
pub struct Hide {
    /// The whole record in its file: nothing of it may be named in public.
    pub record: Span,
    /// Hidden at any time, until the line is taken out.
    pub draft: bool,
    /// Hidden before this time.
    pub embargo: Option<At<When>>,
}

impl Hide {
    /// A record that nothing hides.
    #[must_use]
    pub fn nothing(record: Span) -> Self {
        Self { record, draft: false, embargo: None }
    }

    /// Whether the public may see the record at `as_of`.
    #[must_use]
    pub fn is_visible(&self, as_of: Timestamp, zone: &TimeZone) -> bool {
        !self.draft && self.embargo.as_ref().is_none_or(|until| until.instant(zone) <= as_of)
    }

    /// When that next changes: the embargo's end, if it still lies ahead and no draft mark stands.
    #[must_use]
    pub fn opens_at(&self, as_of: Timestamp, zone: &TimeZone) -> Option<Timestamp> {
        let until = self.embargo.as_ref()?.instant(zone);
        (!self.draft && until > as_of).then_some(until)
    }
}
