//! A ceremony.

use serde::Serialize;

use super::Node;
use super::party::{Address, Party};
use crate::awards::public::{Ceremony, EditionAt};
use crate::pages::pen::Pen;

#[derive(Debug, Serialize)]
struct Event {
    #[serde(rename = "@type")]
    kind: &'static str,
    name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<String>,
    url: String,
    #[serde(rename = "startDate")]
    start: String,
    /// It was, or will be, held as it is told here: what is cancelled or moved is told as that.
    #[serde(rename = "eventStatus")]
    status: &'static str,
    #[serde(rename = "eventAttendanceMode")]
    attendance: &'static str,
    location: Place,
    organizer: Vec<Party>,
}

#[derive(Debug, Serialize)]
struct Place {
    #[serde(rename = "@type")]
    kind: &'static str,
    name: String,
    address: Address,
}

impl Pen<'_> {
    /// The ceremonies of an edition, those of which it is known where.
    #[must_use]
    pub fn ceremony_nodes(&self, at: EditionAt) -> Vec<Node> {
        self.public[at].ceremonies.iter().filter_map(|ceremony| self.ceremony_node(at, ceremony)).collect()
    }

    fn ceremony_node(&self, at: EditionAt, ceremony: &Ceremony) -> Option<Node> {
        let edition = &self.public[at];
        let label = self.plain(&edition.label);
        let region = ceremony.region.map(|region| self.region_name(region));
        let place = ceremony.venue.clone().or_else(|| ceremony.place.clone()).or(region)?;
        let name = match &ceremony.title {
            Some(title) if self.plain(title).contains(&*label) => self.plain(title).to_string(),
            Some(title) => format!("{}, {label}", self.plain(title)),
            None => self.say("ceremony-of", &[("edition", (&*label).into())]),
        };
        let hosts = ceremony.hosts.iter().map(|host| Party::named("Organization", host.clone()));
        let organizer = if ceremony.hosts.is_empty() { vec![self.publisher()] } else { hosts.collect() };
        self.told(&Event {
            kind: "Event",
            name,
            description: edition.summary.as_ref().map(|summary| self.plain(summary).to_string()),
            url: self.urls.absolute(self.urls.edition(at, self.lang)),
            start: self.locale.iso(ceremony.date),
            status: "https://schema.org/EventScheduled",
            attendance: "https://schema.org/OfflineEventAttendanceMode",
            location: Place {
                kind: "Place",
                name: place.to_string(),
                address: self.address(ceremony.place.as_deref(), ceremony.region),
            },
            organizer,
        })
    }
}
