//! A Data Package (version 2): what the CSV files hold, for programs. It stands in the folder of the files that
//! it names, for a package may name none above its own.

use serde_json::{Map, Value as Json, json};

use super::table::{Column, Kind};
use super::{Download, coverage};
use crate::awards::public::PeriodAt;
use crate::awards::source::Source;
use crate::pages::pen::Pen;
use crate::pages::{Key, Site};

/// Where the forms of Data Packages are written down.
const PROFILES: &str = "https://datapackage.org/profiles/2.0/";

/// The package of a period's tables, or of all tables.
pub(super) fn write(site: &Site, period: Option<PeriodAt>) -> Vec<u8> {
    let pen = site.pen(&site.public.settings.languages[0]);
    let downloads = match period {
        Some(at) => {
            let datasets = site.public[at].datasets.iter().map(|at| Download::Dataset(*at));
            datasets.chain([Download::Regions]).collect()
        }
        None => super::downloads(site),
    };
    let resources: Vec<Json> = downloads.iter().map(|download| resource(pen, *download)).collect();
    let mut package = about(pen, period);
    package.insert("resources".into(), resources.into());
    super::super::json_bytes(&Json::Object(package))
}

fn about(pen: Pen<'_>, period: Option<PeriodAt>) -> Map<String, Json> {
    let settings = &pen.public.settings;
    let site = pen.plain(&settings.title);
    let (name, title, home) = match period {
        Some(at) => {
            let address = pen.urls.package(period);
            let stem = stem(address.path());
            let words = [("site", (&*site).into()), ("period", (&*pen.public[at].name).into())];
            (stem.to_owned(), pen.say("data-package-period", &words), pen.urls.of(Key::Period(at), pen.lang))
        }
        None => {
            let words = [("site", (&*site).into())];
            ("datapackage".to_owned(), pen.say("data-package", &words), Some(pen.urls.home(pen.lang).clone()))
        }
    };
    let mut description = pen.word("data-columns-note");
    if settings.sample {
        description = format!("{} {description}", pen.word("sample-notice"));
    }
    let mut publisher = json!({ "title": pen.plain(&settings.publisher.name), "roles": ["publisher"] });
    if let Some(url) = &settings.publisher.url {
        publisher["path"] = json!(&**url);
    }
    let mut about = object(json!({
        "$schema": format!("{PROFILES}datapackage.json"),
        "name": name,
        "title": title,
        "description": description,
        "contributors": [publisher],
    }));
    if let Some(home) = home {
        about.insert("homepage".into(), pen.urls.absolute(&home).into());
    }
    if let Some(licence) = &settings.licence {
        let mut licence = json!({ "name": &**licence });
        if let Some(url) = &settings.licence_url {
            licence["path"] = json!(&**url);
        }
        about.insert("licenses".into(), json!([licence]));
    }
    about
}

/// A path's file name without its ending.
fn stem(path: &str) -> &str {
    let file = path.rsplit('/').next().unwrap_or_default();
    file.rsplit_once('.').map_or(file, |(stem, _)| stem)
}

fn resource(pen: Pen<'_>, download: Download) -> Json {
    let address = download.address(pen.site, "csv");
    let file = address.path().rsplit('/').next().unwrap_or_default();
    let mut resource = json!({
        "$schema": format!("{PROFILES}dataresource.json"),
        "name": stem(file),
        "title": download.title(pen),
        "path": file,
        "type": "table",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {
            "$schema": format!("{PROFILES}tabledialect.json"),
            "delimiter": ",",
            "lineTerminator": "\r\n",
            "quoteChar": "\"",
            "doubleQuote": true,
            "header": true,
        },
        "schema": schema(pen, download),
    });
    if let Download::Dataset(at) = download {
        let dataset = &pen.public[at];
        let measure = &pen.public[dataset.measure];
        let definition = measure.definition.as_ref().map(|text| pen.unmarked(text));
        let note = dataset.note.as_ref().map(|text| pen.unmarked(text));
        let description: Vec<String> = definition.into_iter().chain(note).collect();
        if !description.is_empty() {
            resource["description"] = description.join(" ").into();
        }
        let sources = dataset.source.iter().chain(&measure.bases[dataset.basis].source);
        let sources: Vec<Json> = sources.map(|source| self::source(pen, source)).collect();
        if !sources.is_empty() {
            resource["sources"] = sources.into();
        }
    }
    resource
}

fn source(pen: Pen<'_>, source: &Source) -> Json {
    let title = match &source.title {
        Some(title) => format!("{}: {}", source.name, pen.plain(title)),
        None => source.name.to_string(),
    };
    match &source.url {
        Some(url) => json!({ "title": title, "path": &*url.value }),
        None => json!({ "title": title }),
    }
}

fn schema(pen: Pen<'_>, download: Download) -> Json {
    let columns = download.columns(pen.site);
    let fields: Vec<Json> = columns.iter().map(|column| field(pen, column)).collect();
    let mut schema = json!({
        "$schema": format!("{PROFILES}tableschema.json"),
        "fields": fields,
        "missingValues": [""],
    });
    match download {
        Download::Recipients => schema["primaryKey"] = json!(["id"]),
        Download::Regions => schema["primaryKey"] = json!(["kemendagri_code"]),
        // No primary key: a total has no segment, and a sum no region.
        Download::Coverage { .. } | Download::Dataset(_) => schema["uniqueKeys"] = json!([coverage::UNIQUE]),
        Download::Awards => {}
    }
    if !matches!(download, Download::Regions) {
        let regions = stem(Download::Regions.address(pen.site, "csv").path()).to_owned();
        schema["foreignKeys"] = json!([{
            "fields": ["kemendagri_code"],
            "reference": { "resource": regions, "fields": ["kemendagri_code"] },
        }]);
    }
    schema
}

fn field(pen: Pen<'_>, column: &Column) -> Json {
    let kind = match column.kind {
        Kind::Text | Kind::Code => "string",
        Kind::Whole => "integer",
        Kind::Decimal => "number",
        Kind::Flag => "boolean",
        Kind::Day => "date",
    };
    let description = pen.word(&format!("data-column-{}", column.name));
    let mut field = json!({ "name": column.name, "type": kind, "description": description });
    if !column.words.is_empty() {
        field["constraints"] = json!({ "enum": column.words });
    }
    field
}

fn object(value: Json) -> Map<String, Json> {
    match value {
        Json::Object(map) => map,
        _ => Map::new(),
    }
}
