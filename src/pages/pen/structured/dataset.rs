//! A coverage file as a schema.org `Dataset`.

use serde_json::{Map, Value as Json, json};

use super::Node;
use crate::awards::coverage::Status;
use crate::awards::figure::Part;
use crate::awards::public::{Dataset, DatasetAt, RegionAt, RegionKind};
use crate::awards::source::Source;
use crate::awards::time::PartialDate;
use crate::pages::pen::Pen;
use crate::pages::{DATA_FORMATS, Key};

impl Pen<'_> {
    /// The dataset for search engines. None of what is made up: an illustrative figure, or any of a sample site,
    /// must not be found as if it were a fact.
    #[must_use]
    pub fn dataset_node(&self, at: DatasetAt) -> Option<Node> {
        let dataset = &self.public[at];
        let settings = &self.public.settings;
        if settings.sample || dataset.status == Status::Illustrative {
            return None;
        }
        let head = self.head(at);
        let page = self.urls.of(Key::Period(dataset.period), self.lang)?;
        let url = format!("{}#{}", self.urls.absolute(&page), dataset.name);
        let publisher =
            organization(&self.plain(&settings.publisher.name), settings.publisher.url.as_deref());
        let mut node = Map::new();
        let mut put = |key: &str, value: Json| node.insert(key.to_owned(), value);
        put("@type", "Dataset".into());
        put("@id", url.as_str().into());
        put("name", head.caption.as_str().into());
        put("description", self.dataset_description(dataset, &head.as_of_text).into());
        put("url", url.into());
        put("inLanguage", self.lang.as_str().into());
        put("isAccessibleForFree", true.into());
        put("creativeWorkStatus", head.status.text.into());
        put("temporalCoverage", dataset.as_of.to_string().into());
        put("spatialCoverage", self.places(dataset).into());
        put("variableMeasured", self.variables(dataset).into());
        // Whoever published the figures made them; the site publishes the table.
        let creator = dataset.source.as_ref().map(|source| organization(&source.name, None));
        put("creator", creator.unwrap_or_else(|| publisher.clone()));
        put("publisher", publisher);
        if let Some(id) = &settings.licence {
            let named = || json!({ "@type": "CreativeWork", "name": &**id });
            put("license", settings.licence_url.as_deref().map_or_else(named, Json::from));
        }
        if let Some(source) = &dataset.source {
            put("isBasedOn", self.work(source));
        }
        if let Some(changed) = dataset.changes.iter().map(|change| change.date.value).max() {
            put("dateModified", changed.to_string().into());
        }
        put("distribution", self.distribution(at, dataset).into());
        Some(Node::from(Json::Object(node)))
    }

    /// What is counted, out of what, as of when, and what both mean.
    fn dataset_description(&self, dataset: &Dataset, as_of: &str) -> String {
        let measure = &self.public[dataset.measure];
        let basis = &measure.bases[dataset.basis];
        let mut parts = vec![format!(
            "{}: {} / {}, {as_of}.",
            self.plain(&measure.title),
            self.plain(&measure.counts),
            self.plain(&basis.title)
        )];
        let texts = [&measure.definition, &basis.definition, &dataset.note];
        parts.extend(texts.into_iter().flatten().map(|text| self.unmarked(text)));
        parts.join(" ")
    }

    /// The provinces that it has rows of, and regions without one.
    fn places(&self, dataset: &Dataset) -> Vec<Json> {
        let place = |at: RegionAt| match self.public[at].kind {
            RegionKind::Province => at,
            RegionKind::Regency(_) => self.public[at].province.unwrap_or(at),
        };
        let mut places: Vec<RegionAt> = dataset.rows.iter().filter_map(|row| row.region).map(place).collect();
        places.sort_unstable();
        places.dedup();
        let node = |at: RegionAt| {
            json!({
                "@type": "AdministrativeArea",
                "name": &*self.region_name(at),
                "identifier": &*self.public[at].code,
            })
        };
        places.into_iter().map(node).collect()
    }

    /// The share, in total and by segment, with what it is a share of.
    fn variables(&self, dataset: &Dataset) -> Vec<Json> {
        let measure = &self.public[dataset.measure];
        let (title, counts) = (self.plain(&measure.title), self.plain(&measure.counts));
        let basis = self.plain(&measure.bases[dataset.basis].title);
        let variable = |part: Part| {
            let of_part = match part {
                Part::Total => None,
                Part::Segment(at) => Some(self.plain(&measure.segments[at].title)),
                Part::OfWhich(at) => Some(self.plain(&measure.of_which[at].title)),
            };
            let name = of_part.map_or_else(|| title.to_string(), |part| format!("{title}: {part}"));
            json!({
                "@type": "PropertyValue",
                "name": name,
                "description": format!("{counts} / {basis}"),
                "unitText": "%",
            })
        };
        Part::columns(dataset, measure).into_iter().map(variable).collect()
    }

    /// The source as a work of its own.
    fn work(&self, source: &Source) -> Json {
        let title = source.title.as_ref().map_or_else(|| source.name.clone(), |title| self.plain(title));
        let mut work = json!({
            "@type": "CreativeWork",
            "name": &*title,
            "publisher": organization(&source.name, None),
        });
        if let Some(url) = &source.url {
            work["url"] = json!(&*url.value);
        }
        // Readers of this want a whole date or none.
        if let Some(PartialDate::Day(published)) = source.published {
            work["datePublished"] = published.to_string().into();
        }
        work
    }

    /// The downloads, and the package that describes them.
    fn distribution(&self, at: DatasetAt, dataset: &Dataset) -> Vec<Json> {
        let file = |name: String, encoding: &str, url: String| json!({ "@type": "DataDownload", "name": name, "encodingFormat": encoding, "contentUrl": url });
        let mut files: Vec<Json> = DATA_FORMATS
            .into_iter()
            .map(|ending| {
                let url = self.urls.absolute(&self.urls.dataset(at, ending));
                file(ending.to_uppercase(), media_type(ending), url)
            })
            .collect();
        let package = self.urls.absolute(&self.urls.package(Some(dataset.period)));
        files.push(file(self.word("data-package-link"), "application/vnd.datapackage+json", package));
        files
    }
}

fn organization(name: &str, url: Option<&str>) -> Json {
    match url {
        Some(url) => json!({ "@type": "Organization", "name": name, "url": url }),
        None => json!({ "@type": "Organization", "name": name }),
    }
}

fn media_type(ending: &str) -> &'static str {
    match ending {
        "xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "csv" => "text/csv",
        _ => "application/json",
    }
}
