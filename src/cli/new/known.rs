//! What the site already has, so that a new file can name real records.

use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::pipeline::{self, Request};
use crate::sources::Sources;

/// What a new file may refer to. A site with mistakes is known as far as it can be read.
pub(super) struct Known {
    /// Today, where the site stands.
    pub(super) today: Date,
    /// Its zone as an offset, for examples of exact times: `+09:00`.
    pub(super) offset: String,
    /// An edition, a recipient and a region that there are, or that there might be.
    pub(super) edition: String,
    pub(super) recipient: String,
    pub(super) region: String,
    /// All regions: code, the word for the kind, name.
    pub(super) regions: Vec<(Arc<str>, &'static str, Arc<str>)>,
    /// All measures with their bases and segments.
    pub(super) measures: Vec<Measured>,
}

/// A measure.
pub(super) struct Measured {
    pub(super) id: Arc<str>,
    pub(super) bases: Vec<Arc<str>>,
    pub(super) segments: Vec<Arc<str>>,
}

impl Known {
    /// Looks at the site; none if there is no site.
    pub(super) fn look(root: &std::path::Path, now: Timestamp) -> Option<Self> {
        let sources = Sources::read(root).value;
        sources.find("content/site.yaml")?;
        let request = Request { as_of: now, base_url: None, everything: false, set_aside: Vec::new() };
        let public = pipeline::content(&sources, &request).value.public;
        let zone = public.as_ref().map_or(TimeZone::UTC, |public| public.settings.time_zone.clone());
        let now = now.to_zoned_datetime(zone);
        let mut known = Self {
            today: now.date(),
            offset: now.strftime("%:z").to_string(),
            edition: now.year().to_string(),
            recipient: "kota-contoh".to_owned(),
            region: "99.01".to_owned(),
            regions: Vec::new(),
            measures: Vec::new(),
        };
        let Some(public) = public else { return Some(known) };
        known.regions = public
            .regions()
            .map(|(_, region)| (region.code.clone(), region.kind.word(), region.name.clone()))
            .collect();
        known.measures = public
            .measures()
            .map(|(_, measure)| Measured {
                id: measure.id.value.clone(),
                bases: measure.bases.iter().map(|basis| basis.id.value.clone()).collect(),
                segments: measure.segments.iter().map(|segment| segment.id.value.clone()).collect(),
            })
            .collect();
        if let Some((_, edition)) = public.editions().next() {
            known.edition = edition.id.value.to_string();
        }
        if let Some((_, recipient)) = public.recipients().next() {
            known.recipient = recipient.id.value.to_string();
        }
        if let Some((code, ..)) = known.regions.iter().find(|(_, kind, _)| *kind != "province") {
            known.region = code.to_string();
        }
        Some(known)
    }
}
