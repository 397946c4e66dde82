//! Who publishes, writes, gives and receives.

use std::sync::Arc;

use serde::Serialize;

use super::Node;
use crate::awards::public::{RecipientAt, RegionAt, RegionKind};
use crate::awards::recipient::RecipientKind;
use crate::pages::pen::Pen;

/// A person or an organisation. Fields by the names that they are written with, here and below.
#[derive(Debug, Serialize)]
pub(super) struct Party {
    #[serde(rename = "@id", skip_serializing_if = "Option::is_none")]
    id: Option<String>,
    #[serde(rename = "@type")]
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    address: Option<Address>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    award: Vec<String>,
    #[serde(rename = "legalName", skip_serializing_if = "Option::is_none")]
    legal_name: Option<String>,
    name: Arc<str>,
    #[serde(rename = "sameAs", skip_serializing_if = "Option::is_none")]
    same_as: Option<Arc<str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<Arc<str>>,
}

/// Where that is. Regions are those of Indonesia, whose codes the site uses.
#[derive(Debug, Serialize)]
pub(super) struct Address {
    #[serde(rename = "@type")]
    kind: &'static str,
    #[serde(rename = "addressCountry")]
    country: &'static str,
    #[serde(rename = "addressLocality", skip_serializing_if = "Option::is_none")]
    town: Option<String>,
    #[serde(rename = "addressRegion", skip_serializing_if = "Option::is_none")]
    province: Option<String>,
    #[serde(rename = "streetAddress", skip_serializing_if = "Option::is_none")]
    street: Option<String>,
}

impl Party {
    /// Of whom no more than the name is known.
    pub(super) fn named(kind: &'static str, name: impl Into<Arc<str>>) -> Self {
        Self {
            kind,
            id: None,
            name: name.into(),
            legal_name: None,
            url: None,
            same_as: None,
            address: None,
            award: Vec::new(),
        }
    }
}

impl Pen<'_> {
    /// Who answers for the site.
    pub(super) fn publisher(&self) -> Party {
        let settings = &self.public.settings;
        Party {
            id: Some(format!("{}#publisher", settings.base_url)),
            url: Some(settings.publisher.url.as_ref().unwrap_or(&settings.base_url).clone()),
            ..Party::named("Organization", self.plain(&settings.publisher.name))
        }
    }

    /// An address: the place within the region, or the place alone where no region is known.
    pub(super) fn address(&self, place: Option<&str>, region: Option<RegionAt>) -> Address {
        let (regency, province) = match region.map(|at| (at, self.public[at].kind)) {
            Some((at, RegionKind::Province)) => (None, Some(at)),
            Some((at, RegionKind::Regency(_))) => (Some(at), self.public[at].province),
            None => (None, None),
        };
        let name = |at: RegionAt| self.region_name(at).to_string();
        Address {
            kind: "PostalAddress",
            street: place.filter(|_| regency.is_some()).map(str::to_owned),
            town: regency.map(name).or_else(|| place.map(str::to_owned)),
            province: province.map(name),
            country: "ID",
        }
    }

    /// A recipient with the awards that stand; none without any.
    #[must_use]
    pub fn recipient_node(&self, at: RecipientAt) -> Option<Node> {
        let recipient = &self.public[at];
        let standing = recipient.awards.iter().filter(|award| !self.public[**award].withdrawn);
        let award: Vec<String> = standing.map(|award| self.award_in_words(*award)).collect();
        if award.is_empty() {
            return None;
        }
        let kind = match recipient.kind {
            RecipientKind::Person => "Person",
            RecipientKind::Government | RecipientKind::Village => "GovernmentOrganization",
            _ => "Organization",
        };
        let legal_name = recipient.legal_name.as_ref().filter(|_| kind != "Person");
        self.told(&Party {
            legal_name: legal_name.map(|name| name.to_string()),
            url: Some(self.urls.absolute(self.urls.recipient(at, self.lang)).into()),
            same_as: recipient.url.clone(),
            address: recipient.region.map(|region| self.address(None, Some(region))),
            award,
            ..Party::named(kind, recipient.name.clone())
        })
    }
}
