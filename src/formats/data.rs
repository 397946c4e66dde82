//! The data for others to use: results, recipients and regions, and each coverage file, as CSV (RFC 4180)
//! and JSON. Names come first and codes are text, so that a spreadsheet does not turn `82.03` into a number.

use serde_json::{Map, Value as Json, json};

use super::{Made, add};
use crate::awards::coverage::{Amount, Status};
use crate::awards::figure::Cell;
use crate::awards::public::{Award, Dataset, Public, Region, RegionAt, Row};
use crate::awards::source::Source;
use crate::awards::text::Text;
use crate::diag::Checked;
use crate::output::{Class, Output};
use crate::pages::Site;

/// A table whose cells are text; an empty cell is a missing value.
struct Table {
    columns: Vec<&'static str>,
    rows: Vec<Vec<Json>>,
}

/// Adds all downloads.
pub(super) fn jobs<'a>(made: Made<'a>, output: &mut Output<'a>) {
    let site = made.site;
    let tables: [(&str, fn(&Site) -> Table); 3] =
        [("awards", awards), ("recipients", recipients), ("regions", regions)];
    for (name, table) in tables {
        let address = |ending: &str| site.urls.data(&format!("{name}.{ending}"));
        add(output, &address("csv"), "data", Class::Other, move || Checked::clean(csv(site, table(site))));
        add(output, &address("json"), "data", Class::Other, move || {
            Checked::clean(json(site, table(site), Map::new()))
        });
    }
    for (at, dataset) in site.public.datasets() {
        add(output, &site.urls.dataset(at, "csv"), "data", Class::Other, move || {
            Checked::clean(csv(site, figures(site, dataset)))
        });
        add(output, &site.urls.dataset(at, "json"), "data", Class::Other, move || {
            Checked::clean(json(site, figures(site, dataset), about(site, dataset)))
        });
    }
}

/// A sample says so in every row: rows are copied without their file's name.
fn marked(site: &Site, mut table: Table) -> Table {
    if site.public.settings.sample {
        table.columns.push("sample");
        table.rows.iter_mut().for_each(|row| row.push(Json::Bool(true)));
    }
    table
}

fn csv(site: &Site, table: Table) -> Vec<u8> {
    let table = marked(site, table);
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    // Writing to memory cannot fail.
    let _ = writer.write_record(&table.columns);
    for row in table.rows {
        let cells = row.iter().map(|cell| match cell {
            Json::String(text) => text.clone(),
            Json::Null => String::new(),
            other => other.to_string(),
        });
        let _ = writer.write_record(cells);
    }
    writer.into_inner().unwrap_or_default()
}

fn json(site: &Site, table: Table, mut about: Map<String, Json>) -> Vec<u8> {
    let table = marked(site, table);
    let settings = &site.public.settings;
    if settings.sample {
        let notice = site.pen(&settings.languages[0]).say("sample-notice", &[]);
        about.insert("notice".into(), notice.into());
    }
    if let Some(licence) = &settings.licence {
        about.insert("licence".into(), json!(&**licence));
    }
    let records = table.rows.into_iter().map(|row| {
        let keys = table.columns.iter().map(|column| (*column).to_owned());
        Json::Object(keys.zip(row).collect())
    });
    about.insert("records".into(), records.collect());
    super::json_bytes(&Json::Object(about))
}

fn text(text: &str) -> Json {
    Json::String(text.to_owned())
}

fn maybe(value: Option<impl AsRef<str>>) -> Json {
    value.map_or(Json::Null, |value| text(value.as_ref()))
}

/// Words in the site's first language.
fn first(public: &Public, words: &Text) -> Json {
    let lang = &public.settings.languages[0];
    text(&words.say(lang, lang).value.value)
}

fn region(public: &Public, at: Option<RegionAt>) -> [Json; 4] {
    match at.map(|at| &public[at]) {
        Some(region) => {
            [text(&region.name), text(region.kind.word()), text(&region.code), maybe(region.bps.as_ref())]
        }
        None => [Json::Null, Json::Null, Json::Null, Json::Null],
    }
}

fn source(source: Option<&Source>) -> [Json; 2] {
    [
        maybe(source.map(|source| &source.name)),
        maybe(source.and_then(|source| source.url.as_ref()).map(|url| &url.value)),
    ]
}

fn awards(site: &Site) -> Table {
    let public = &site.public;
    let mut rows = Vec::new();
    for (_, award) in public.awards() {
        for winner in &award.winners {
            let recipient = &public[winner.recipient];
            let mut row = vec![text(&recipient.name), text(&recipient.id), maybe(winner.named.as_ref())];
            row.extend(of_award(public, award));
            row.push(winner.part.map_or(Json::Null, |(part, of)| text(&format!("{part}/{of}"))));
            row.extend(region(public, award.region.or(recipient.region)));
            row.extend(source(award.source.as_ref()));
            rows.push(row);
        }
    }
    let columns = vec![
        "recipient",
        "recipient_id",
        "awarded_as",
        "edition",
        "edition_id",
        "category",
        "category_id",
        "place",
        "tied",
        "label",
        "tier",
        "withdrawn",
        "part",
        "region",
        "region_kind",
        "kemendagri_code",
        "bps_code",
        "source",
        "source_url",
    ];
    Table { columns, rows }
}

fn of_award(public: &Public, award: &Award) -> [Json; 9] {
    let (edition, category) = (&public[award.edition], &public[award.category]);
    let tier = award.tier.and_then(|at| category.tiers.get(at));
    [
        first(public, &edition.label),
        text(&edition.id),
        first(public, &category.title),
        text(&category.id),
        award.place.map_or(Json::Null, |place| json!(place)),
        json!(award.tied),
        award.label.as_ref().map_or(Json::Null, |label| first(public, label)),
        tier.map_or(Json::Null, |tier| {
            tier.title.as_ref().map_or_else(|| text(&tier.id), |title| first(public, title))
        }),
        json!(award.withdrawn),
    ]
}

fn recipients(site: &Site) -> Table {
    let public = &site.public;
    let rows = public.recipients().map(|(_, recipient)| {
        let mut row = vec![
            text(&recipient.name),
            text(&recipient.id),
            maybe(recipient.legal_name.as_ref()),
            text(recipient.kind.word()),
        ];
        row.extend(region(public, recipient.region));
        row.push(json!(recipient.awards.len()));
        row
    });
    let columns = vec![
        "name",
        "id",
        "legal_name",
        "kind",
        "region",
        "region_kind",
        "kemendagri_code",
        "bps_code",
        "awards",
    ];
    Table { columns, rows: rows.collect() }
}

fn regions(site: &Site) -> Table {
    let public = &site.public;
    let row = |(at, region): (RegionAt, &Region)| {
        let mut row: Vec<Json> = self::region(public, Some(at)).into();
        row.push(maybe(region.province.map(|at| public[at].name.clone())));
        row
    };
    let columns = vec!["region", "region_kind", "kemendagri_code", "bps_code", "province"];
    Table { columns, rows: public.regions().map(row).collect() }
}

/// What all rows of a coverage file share.
fn about(site: &Site, dataset: &Dataset) -> Map<String, Json> {
    let public = &site.public;
    let measure = &public[dataset.measure];
    let [source, source_url] = source(dataset.source.as_ref());
    let about = json!({
        "measure": first(public, &measure.title),
        "counts": first(public, &measure.counts),
        "basis": first(public, &measure.bases[dataset.basis].title),
        "period": &*public[dataset.period].name,
        "as_of": dataset.as_of.to_string(),
        "status": dataset.status.word(),
        "source": source,
        "source_url": source_url,
    });
    match about {
        Json::Object(about) => about,
        _ => Map::new(),
    }
}

fn figures(site: &Site, dataset: &Dataset) -> Table {
    let public = &site.public;
    let measure = &public[dataset.measure];
    let mut rows = Vec::new();
    for row in &dataset.rows {
        let mut add = |part: Json, cell: &Cell| rows.push(figure(public, dataset, row, part, cell));
        if let Some(total) = &row.total {
            add(Json::Null, total);
        }
        for (at, cell) in &row.segments {
            add(text(&measure.segments[*at].id), cell);
        }
        for (at, cell) in &row.of_which {
            add(
                text(&format!("{}/{}", measure.of_which[*at].within.value, measure.of_which[*at].id.value)),
                cell,
            );
        }
    }
    let columns = vec![
        "region",
        "region_kind",
        "kemendagri_code",
        "bps_code",
        "segment",
        "count",
        "count_status",
        "of",
        "of_status",
        "percent",
        "measure",
        "basis",
        "period",
        "as_of",
        "status",
    ];
    Table { columns, rows }
}

fn figure(public: &Public, dataset: &Dataset, row: &Row, part: Json, cell: &Cell) -> Vec<Json> {
    let measure = &public[dataset.measure];
    let mut line: Vec<Json> = match row.region {
        Some(at) => region(public, Some(at)).into(),
        None => vec![text("unallocated"), Json::Null, Json::Null, Json::Null],
    };
    line.push(part);
    line.extend(amount(cell.count));
    line.extend(amount(cell.of));
    let percent = cell.share().and_then(|share| share.percent(measure.decimals));
    line.push(percent.map_or(Json::Null, |percent| text(&percent.written('.'))));
    line.push(text(&measure.id));
    line.push(text(&measure.bases[dataset.basis].id));
    line.push(text(&public[dataset.period].name));
    line.push(text(&dataset.as_of.to_string()));
    let status: Status = dataset.status;
    line.push(text(status.word()));
    line
}

/// The number, and why there is none: `missing`, `suppressed`, `not_applicable`.
fn amount(amount: Option<Amount>) -> [Json; 2] {
    match amount {
        Some(Amount::Count(count)) => {
            let exact = i64::try_from(count).map_or_else(|_| text(&count.to_string()), |count| json!(count));
            [exact, Json::Null]
        }
        Some(Amount::Suppressed) => [Json::Null, text("suppressed")],
        Some(Amount::NotApplicable) => [Json::Null, text("not_applicable")],
        None => [Json::Null, text("missing")],
    }
}
