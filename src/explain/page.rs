//! What an address shows: its figures with their places, and the records that it was made from.

use super::address::Address;
use super::drawn;
use super::figure;
use super::shown::{newest, quoted};
use super::told::{Explanation, Figure, Record, RecordKind, Table};
use super::written::Written;
use crate::awards::coverage::Status;
use crate::awards::figure::Part;
use crate::awards::public::{
    CategoryAt, DatasetAt, EditionAt, MeasureAt, Public, RecipientAt, RegionAt, RegionKind, Row, Version,
};
use crate::awards::site::Section;
use crate::awards::sum::Sum;
use crate::awards::text::Lang;
use crate::diag::{FileId, Span};
use crate::pages::{ChartAt, ChartKind, DATA_FORMATS, Key, Site, comparison};

/// Explains an address; none if nothing stands there.
#[must_use]
pub fn page(site: &Site, written: &Written, asked: &Address) -> Option<Explanation> {
    let mut telling = Telling { public: &site.public, written, tables: Vec::new(), records: Vec::new() };
    let mut kind = None;
    if let Some(page) = site.page_at(&asked.path) {
        kind = Some(page.kind.name);
        telling.page(site, page.key, &page.lang);
        telling.anchor(asked.anchor.as_deref());
    } else if site.is_file(&asked.path) {
        telling.file(site, &asked.path);
    } else {
        return None;
    }
    let Telling { tables, records, .. } = telling;
    Some(Explanation { address: Some(asked.path.clone()), kind, tables, records, around: None })
}

struct Telling<'s> {
    public: &'s Public,
    written: &'s Written,
    tables: Vec<Table>,
    records: Vec<Record>,
}

impl Telling<'_> {
    fn page(&mut self, site: &Site, key: Key, lang: &Lang) {
        let public = self.public;
        match key {
            Key::Home => self.home(),
            Key::Section(Section::Comparison) | Key::Comparison(_) => self.compared(site, key),
            Key::Section(section) => self.section(section),
            Key::News(at) => {
                let item = &public[at];
                self.article(item.version_or_original(lang));
            }
            Key::Page(at) => self.article(public[at].version_or_original(lang)),
            Key::Edition(at) => self.edition(at),
            Key::Category(at) => self.category(at),
            Key::Recipient(at) => self.recipient(at),
            Key::Region(at) => self.region(at),
            Key::EmbedRegion(at) => self.newest(at),
            Key::EmbedChart(ChartAt::Dataset(at, kind)) => self.regencies_chart(at, kind),
            Key::EmbedChart(ChartAt::Region(at, measure, basis, kind)) => {
                self.region_chart(at, (measure, basis), kind);
            }
            Key::Period(at) => public[at].datasets.iter().for_each(|dataset| {
                let slope = Key::EmbedChart(ChartAt::Dataset(*dataset, ChartKind::Slope));
                let drawn = site.urls.of(slope, lang).is_some_and(|it| site.page_at(it.path()).is_some());
                self.regencies_chart(*dataset, if drawn { ChartKind::Slope } else { ChartKind::Bars });
            }),
            Key::Gallery(at) => self.pictures(at),
            Key::Redirect(at) => {
                if let Some(redirect) = site.redirects.get(at) {
                    self.page(site, redirect.to, &redirect.lang);
                }
            }
            Key::NewsList(_) | Key::Topic(..) | Key::NotFound => {}
        }
    }

    /// Of a page with several tables, an anchor means one of them.
    fn anchor(&mut self, anchor: Option<&str>) {
        let public = self.public;
        let is_meant = |table: &Table| Some(&*public[table.dataset].name) == anchor;
        if self.tables.iter().any(is_meant) {
            self.tables.retain(is_meant);
        }
    }

    fn file(&mut self, site: &Site, path: &str) {
        let public = self.public;
        let is_download =
            |at: &DatasetAt| DATA_FORMATS.iter().any(|ending| site.urls.dataset(*at, ending).path() == path);
        let of = |name: &str| {
            DATA_FORMATS.iter().any(|ending| site.urls.data(&format!("{name}.{ending}")).path() == path)
        };
        let of_all = |illustrative: bool| {
            DATA_FORMATS.iter().any(|ending| site.urls.coverage(illustrative, ending).path() == path)
        };
        if let Some(at) = public.datasets().map(|(at, _)| at).find(is_download) {
            self.table(at);
        } else if let Some(illustrative) = [false, true].into_iter().find(|kind| of_all(*kind)) {
            let datasets = public.datasets();
            datasets
                .filter(|(_, dataset)| (dataset.status == Status::Illustrative) == illustrative)
                .for_each(|(at, _)| self.table(at));
        } else if of("awards") {
            public.categories().for_each(|(at, _)| self.category(at));
        } else if of("recipients") {
            self.section(Section::Recipients);
        } else if of("regions") {
            self.section(Section::Regions);
        } else {
            let shown = site.urls.files().iter().find(|(_, shown)| shown.address.path() == path);
            let copied = || {
                public
                    .statics
                    .iter()
                    .find(|(address, _)| format!("/{}", address.trim_start_matches('/')) == path)
            };
            let file: Option<FileId> =
                shown.map(|(file, _)| *file).or_else(|| copied().map(|(_, file)| *file));
            self.records.extend(file.map(|file| Record { kind: RecordKind::File, span: file.whole() }));
        }
    }

    fn record(&mut self, kind: RecordKind, span: Span) {
        self.records.push(Record { kind, span });
    }

    /// A whole table: every row with every figure, and the sums below them.
    fn table(&mut self, at: DatasetAt) {
        let (public, written) = (self.public, self.written);
        let dataset = &public[at];
        let figures = dataset.rows.iter().filter_map(|row| {
            let (first, _) = Part::each(row).next()?;
            match first {
                Part::Total => {
                    figure::explain(public, written, at, row, Part::Total).map(|total| vec![total])
                }
                _ => Some(parts(public, written, at, row)),
            }
        });
        let figures = figures.flatten().collect();
        self.tables.push(Table { dataset: at, figures, sums: sums(public, at) });
    }

    /// What a page of comparison shows: the totals of a coverage file and of the one before.
    fn compared(&mut self, site: &Site, key: Key) {
        let Some(at) = comparison::shown(site, key) else { return };
        for dataset in std::iter::once(at).chain(comparison::before(site, at)) {
            self.totals(dataset);
        }
    }

    /// The totals of a coverage file and their sums.
    fn totals(&mut self, at: DatasetAt) {
        let public = self.public;
        for region in public[at].rows.iter().filter_map(|row| row.region) {
            self.row(at, region, false);
        }
        let of_totals = sums(public, at).into_iter().filter(|sum| sum.part == Part::Total);
        if let Some(table) = self.tables.iter_mut().find(|table| table.dataset == at) {
            table.sums.extend(of_totals);
        }
    }

    /// One region's figures in a coverage file; the total alone where a page shows no more of it.
    fn row(&mut self, at: DatasetAt, region: RegionAt, whole: bool) {
        let (public, written) = (self.public, self.written);
        let Some(row) = public[at].row(region) else { return };
        let total = figure::explain(public, written, at, row, Part::Total);
        let figures = match (total, whole) {
            (Some(total), true) => vec![total],
            (Some(total), false) => vec![Figure { parts: Vec::new(), ..total }],
            (None, true) => parts(public, written, at, row),
            (None, false) => Vec::new(),
        };
        self.add(at, figures);
    }

    /// Figures of one coverage file stand together.
    fn add(&mut self, dataset: DatasetAt, figures: Vec<Figure>) {
        match self.tables.iter_mut().find(|table| table.dataset == dataset) {
            _ if figures.is_empty() => {}
            Some(table) => table.figures.extend(figures),
            None => self.tables.push(Table { dataset, figures, sums: Vec::new() }),
        }
    }

    fn home(&mut self) {
        let public = self.public;
        let provinces: Vec<RegionAt> = public
            .regions()
            .filter(|(_, region)| region.kind == RegionKind::Province)
            .map(|(at, _)| at)
            .collect();
        for (at, _) in public.datasets().filter(|(at, _)| newest(public, *at)) {
            provinces.iter().for_each(|province| self.row(at, *province, false));
        }
        if let Some((at, _)) = public.editions().find(|(_, edition)| edition.results_public) {
            self.edition(at);
        }
    }

    fn section(&mut self, section: Section) {
        let public = self.public;
        match section {
            Section::Statistics => {
                let newest = public.datasets().map(|(at, _)| at).filter(|at| newest(public, *at));
                newest.for_each(|at| self.totals(at));
            }
            Section::Editions => public
                .editions()
                .for_each(|(at, edition)| self.record(RecordKind::Edition(at), edition.id.span)),
            Section::Recipients => public
                .recipients()
                .for_each(|(at, recipient)| self.record(RecordKind::Recipient(at), recipient.id.span)),
            Section::Regions => {
                let first = public.datasets().min_by_key(|(at, it)| (it.measure, it.basis, *at));
                let first =
                    first.filter(|(_, it)| public.settings.sample || it.status != Status::Illustrative);
                for (region, of) in public.regions() {
                    self.record(RecordKind::Region(region), of.slug.span);
                    if let Some((at, _)) = first {
                        self.row(at, region, false);
                    }
                }
            }
            _ => {}
        }
    }

    fn article(&mut self, version: &Version) {
        let (public, written) = (self.public, self.written);
        self.record(RecordKind::Article(version.title.value.clone()), version.title.span);
        for (span, found) in quoted(public, version) {
            let row = public[found.dataset].row(found.region);
            let figure = row.and_then(|row| figure::explain(public, written, found.dataset, row, found.part));
            let figure = figure.map(|figure| Figure { quoted: Some(span), parts: Vec::new(), ..figure });
            self.add(found.dataset, figure.into_iter().collect());
        }
    }

    fn edition(&mut self, at: EditionAt) {
        let edition = &self.public[at];
        self.record(RecordKind::Edition(at), edition.id.span);
        edition.categories.iter().for_each(|category| self.category(*category));
    }

    fn category(&mut self, at: CategoryAt) {
        let public = self.public;
        let category = &public[at];
        self.record(RecordKind::Category(at), category.id.span);
        category.awards.iter().for_each(|award| self.record(RecordKind::Award(*award), public[*award].span));
        category.nominations.iter().for_each(|at| self.record(RecordKind::Nomination(*at), public[*at].span));
    }

    fn recipient(&mut self, at: RecipientAt) {
        let public = self.public;
        let recipient = &public[at];
        self.record(RecordKind::Recipient(at), recipient.id.span);
        recipient.awards.iter().for_each(|award| self.record(RecordKind::Award(*award), public[*award].span));
        recipient
            .nominations
            .iter()
            .for_each(|at| self.record(RecordKind::Nomination(*at), public[*at].span));
    }

    fn region(&mut self, at: RegionAt) {
        let public = self.public;
        let region = &public[at];
        self.record(RecordKind::Region(at), region.slug.span);
        let mut met = Vec::new();
        for (dataset, of) in public.datasets() {
            if of.row(at).is_some() {
                // The newest of each series is shown with its segments.
                let series = (of.measure, of.basis);
                self.row(dataset, at, !met.contains(&series));
                met.push(series);
            }
        }
        for recipient in &region.recipients {
            self.record(RecordKind::Recipient(*recipient), public[*recipient].id.span);
        }
        region.awards.iter().for_each(|award| self.record(RecordKind::Award(*award), public[*award].span));
    }

    /// A region's newest figure of each measure and basis.
    fn newest(&mut self, at: RegionAt) {
        let mut met = Vec::new();
        for (dataset, of) in self.public.datasets().filter(|(_, of)| of.row(at).is_some()) {
            let series = (of.measure, of.basis);
            if !met.contains(&series) {
                self.row(dataset, at, false);
                met.push(series);
            }
        }
    }

    /// What a region's chart is drawn from: the parts of its newest figure, its figures over time, or the table of
    /// its regencies.
    fn region_chart(&mut self, at: RegionAt, series: (MeasureAt, usize), kind: ChartKind) {
        let of_series = self.public.datasets().filter(|(_, of)| (of.measure, of.basis) == series);
        let mut datasets = of_series.filter(|(_, of)| of.row(at).is_some()).map(|(dataset, _)| dataset);
        match kind {
            ChartKind::Trend => datasets.for_each(|dataset| self.row(dataset, at, false)),
            ChartKind::Stack | ChartKind::Waffle => {
                datasets.take(1).for_each(|dataset| self.row(dataset, at, kind == ChartKind::Stack));
            }
            ChartKind::Bars | ChartKind::Map | ChartKind::Multiples | ChartKind::Slope => {
                if let Some(newest) = datasets.next() {
                    self.regencies_chart(newest, kind);
                }
            }
        }
    }

    /// A table, and the totals of earlier ones that a chart of it draws beside them.
    fn regencies_chart(&mut self, at: DatasetAt, kind: ChartKind) {
        self.table(at);
        for earlier in drawn::earlier(self.public, at, kind) {
            for region in self.public[earlier].rows.iter().filter_map(|row| row.region) {
                self.row(earlier, region, false);
            }
        }
    }

    fn pictures(&mut self, at: EditionAt) {
        let public = self.public;
        for photo in &public[at].photos {
            self.record(RecordKind::File, public[*photo].file.whole());
        }
    }
}

/// The figures of a row without a total.
fn parts(public: &Public, written: &Written, at: DatasetAt, row: &Row) -> Vec<Figure> {
    Part::each(row).filter_map(|(part, _)| figure::explain(public, written, at, row, part)).collect()
}

/// The sums of a table, by province and figure.
fn sums(public: &Public, at: DatasetAt) -> Vec<Sum> {
    let dataset = &public[at];
    let mut provinces: Vec<Option<RegionAt>> = Vec::new();
    let mut shown: Vec<Part> = vec![Part::Total];
    for row in &dataset.rows {
        let Some(region) = row.region else { continue };
        let province = match public[region].kind {
            RegionKind::Province => Some(region),
            RegionKind::Regency(_) => public[region].province,
        };
        provinces.push(province);
        shown.extend(Part::each(row).map(|(part, _)| part));
    }
    provinces.sort_unstable();
    provinces.dedup();
    shown.sort_unstable();
    shown.dedup();
    let each = |province: Option<RegionAt>| {
        shown.iter().filter_map(move |part| Sum::over(public, dataset, province, *part))
    };
    let sums = provinces.iter().flat_map(|province| each(*province));
    sums.filter(|sum| sum.rows() > 0).collect()
}
