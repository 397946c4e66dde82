//! What is known of a download beside its rows: what is counted out of what, as of when, how firm, according to
//! whom, under which licence. JSON has it before its records, a workbook on its sheet of notes.

use super::Download;
use crate::awards::coverage::Status;
use crate::awards::public::{Dataset, DatasetAt};
use crate::awards::source::Source;
use crate::pages::pen::Pen;
use crate::pages::{Key, Site};

/// What is known.
#[derive(Default)]
pub(super) struct Facts {
    /// Of the whole download.
    pub(super) of_all: Vec<Fact>,
    /// Of each coverage file in it, where it may hold several.
    pub(super) datasets: Vec<Vec<Fact>>,
}

/// One thing that is known.
pub(super) struct Fact {
    /// Its key in JSON, which also names the message with its label.
    pub(super) key: &'static str,
    /// For programs.
    pub(super) value: String,
    /// For people, where that is something else.
    pub(super) shown: Option<String>,
}

impl Fact {
    /// As people read it.
    pub(super) fn words(&self) -> &str {
        self.shown.as_deref().unwrap_or(&self.value)
    }
}

/// What is known of a download, in the site's first language.
pub(super) fn of(site: &Site, download: Download) -> Facts {
    let pen = site.pen(&site.public.settings.languages[0]);
    let mut facts = Facts { of_all: of_site(pen), datasets: Vec::new() };
    match download {
        Download::Dataset(at) => facts.of_all.extend(of_dataset(pen, at)),
        Download::Coverage { .. } => {
            facts.datasets.extend(download.datasets(site).into_iter().map(|at| of_dataset(pen, at)));
        }
        Download::Awards | Download::Recipients | Download::Regions => {}
    }
    facts
}

/// Facts in the order in which they are told.
#[derive(Default)]
struct Told(Vec<Fact>);

impl Told {
    fn add(&mut self, key: &'static str, value: impl AsRef<str>) {
        self.0.push(Fact { key, value: value.as_ref().to_owned(), shown: None });
    }

    fn maybe(&mut self, key: &'static str, value: Option<impl AsRef<str>>) {
        if let Some(value) = value {
            self.add(key, value);
        }
    }

    fn shown(&mut self, key: &'static str, value: impl ToString, shown: String) {
        self.0.push(Fact { key, value: value.to_string(), shown: Some(shown) });
    }

    fn source(&mut self, pen: Pen<'_>, keys: [&'static str; 5], source: &Source) {
        let [name, title, url, published, accessed] = keys;
        self.add(name, &source.name);
        self.maybe(title, source.title.as_ref().map(|title| pen.plain(title)));
        self.maybe(url, source.url.as_ref().map(|url| &url.value));
        if let Some(date) = source.published {
            self.shown(published, date.iso(), pen.partial(date).text);
        }
        if let Some(date) = source.accessed {
            self.shown(accessed, date, pen.date(date).text);
        }
    }
}

fn of_site(pen: Pen<'_>) -> Vec<Fact> {
    let settings = &pen.public.settings;
    let mut told = Told::default();
    if settings.sample {
        told.add("notice", pen.word("sample-notice"));
    }
    told.add("publisher", pen.plain(&settings.publisher.name));
    told.add("site", &settings.base_url);
    told.maybe("licence", settings.licence.as_ref());
    told.maybe("licence_url", settings.licence_url.as_ref());
    told.0
}

fn of_dataset(pen: Pen<'_>, at: DatasetAt) -> Vec<Fact> {
    let dataset = &pen.public[at];
    let measure = &pen.public[dataset.measure];
    let basis = &measure.bases[dataset.basis];
    let mut told = Told::default();
    told.add("title", pen.plain(dataset.title.as_ref().unwrap_or(&measure.title)));
    told.add("measure", pen.plain(&measure.title));
    told.add("counts", pen.plain(&measure.counts));
    told.maybe("definition", measure.definition.as_ref().map(|text| pen.unmarked(text)));
    told.add("basis", pen.plain(&basis.title));
    told.maybe("basis_definition", basis.definition.as_ref().map(|text| pen.unmarked(text)));
    if let Some(source) = &basis.source {
        let keys = [
            "basis_source",
            "basis_source_title",
            "basis_source_url",
            "basis_source_published",
            "basis_source_accessed",
        ];
        told.source(pen, keys, source);
    }
    told.add("period", &pen.public[dataset.period].name);
    told.shown("as_of", dataset.as_of, pen.date(dataset.as_of).text);
    told.shown("status", dataset.status.word(), status(pen, dataset));
    if let Some(source) = &dataset.source {
        let keys = ["source", "source_title", "source_url", "source_published", "source_accessed"];
        told.source(pen, keys, source);
    }
    told.maybe("note", dataset.note.as_ref().map(|note| pen.unmarked(note)));
    told.maybe("break_in_series", dataset.break_in_series.as_ref().map(|broken| pen.plain(&broken.text)));
    let page = pen.urls.of(Key::Period(dataset.period), pen.lang);
    told.maybe("page", page.map(|page| format!("{}#{}", pen.urls.absolute(&page), dataset.name)));
    told.0
}

/// In words; what is made up says so as loudly as on the page.
fn status(pen: Pen<'_>, dataset: &Dataset) -> String {
    let status = pen.status(dataset.status);
    match status.mark {
        Some(mark) if dataset.status == Status::Illustrative => mark,
        _ => status.text,
    }
}
