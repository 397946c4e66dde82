//! The data for others to use: results, recipients and regions, each coverage file, and all coverage, as XLSX,
//! CSV and JSON; and Data Packages, which tell programs what the CSV files hold.
//!
//! In: a planned site. Out: a job for each download. Every format writes the same table, so each number is the
//! same in all of them, and the same as on the page. Never here: what a figure is, a clock.

mod coverage;
mod csv;
mod facts;
mod json;
mod package;
mod records;
mod table;
mod xlsx;

use jiff::civil::Date;

use super::{Made, add};
use crate::awards::coverage::Status;
use crate::awards::public::DatasetAt;
use crate::diag::Checked;
use crate::output::{Class, Output};
use crate::pages::Site;
use crate::pages::address::Address;
use crate::pages::pen::Pen;
use table::{Cell, Column, Kind, Table};

/// One table that can be downloaded.
#[derive(Clone, Copy)]
enum Download {
    /// Results.
    Awards,
    /// Recipients.
    Recipients,
    /// Regions.
    Regions,
    /// All coverage files together. What is illustrative never stands among what is not.
    Coverage { illustrative: bool },
    /// One coverage file.
    Dataset(DatasetAt),
}

type Write = fn(&Site, Download) -> Checked<Vec<u8>>;

/// Who writes each of [`crate::pages::DATA_FORMATS`].
const WRITERS: [(&str, Write); 3] = [
    ("xlsx", |site, download| xlsx::write(site, download)),
    ("csv", |site, download| Checked::clean(csv::write(&download.table(site)))),
    ("json", |site, download| Checked::clean(json::write(&download.table(site), &facts::of(site, download)))),
];

/// Adds all downloads.
pub(super) fn jobs<'a>(made: Made<'a>, output: &mut Output<'a>) {
    let site = made.site;
    for download in downloads(site) {
        for (ending, write) in WRITERS {
            let address = download.address(site, ending);
            add(output, &address, "data", Class::Other, move || write(site, download));
        }
    }
    let periods = site.public.periods().map(|(at, _)| Some(at));
    for period in std::iter::once(None).chain(periods) {
        add(output, &site.urls.package(period), "data", Class::Other, move || {
            Checked::clean(package::write(site, period))
        });
    }
}

/// All downloads, the widest first.
fn downloads(site: &Site) -> Vec<Download> {
    let coverage = [false, true].map(|illustrative| Download::Coverage { illustrative });
    let coverage = coverage.into_iter().filter(|download| !download.datasets(site).is_empty());
    let datasets = site.public.datasets().map(|(at, _)| Download::Dataset(at));
    let records = [Download::Awards, Download::Recipients, Download::Regions];
    records.into_iter().chain(coverage).chain(datasets).collect()
}

impl Download {
    /// Where it stands, by the ending of its format.
    fn address(self, site: &Site, ending: &str) -> Address {
        let named = |name: &str| site.urls.data(&format!("{name}.{ending}"));
        match self {
            Self::Awards => named("awards"),
            Self::Recipients => named("recipients"),
            Self::Regions => named("regions"),
            Self::Coverage { illustrative } => site.urls.coverage(illustrative, ending),
            Self::Dataset(at) => site.urls.dataset(at, ending),
        }
    }

    /// What it is called, in the site's first language.
    fn title(self, pen: Pen<'_>) -> String {
        match self {
            Self::Awards => pen.word("data-awards"),
            Self::Recipients => pen.word("data-recipients"),
            Self::Regions => pen.word("data-regions"),
            Self::Coverage { illustrative: false } => pen.word("data-coverage"),
            Self::Coverage { illustrative: true } => {
                format!("{}: {}", pen.word("status-illustrative-mark"), pen.word("data-coverage"))
            }
            Self::Dataset(at) => {
                let head = pen.head(at);
                let mark = head.status.mark.map_or_else(String::new, |mark| format!("{mark}: "));
                format!("{mark}{}", head.caption)
            }
        }
    }

    /// The coverage files in it, the newest first.
    fn datasets(self, site: &Site) -> Vec<DatasetAt> {
        match self {
            Self::Coverage { illustrative } => {
                let all = site.public.datasets();
                let wanted = all.filter(|(_, set)| (set.status == Status::Illustrative) == illustrative);
                wanted.map(|(at, _)| at).collect()
            }
            Self::Dataset(at) => vec![at],
            Self::Awards | Self::Recipients | Self::Regions => Vec::new(),
        }
    }

    /// The newest day that its figures speak of: none where they are not of a day.
    fn day(self, site: &Site) -> Option<Date> {
        self.datasets(site).into_iter().map(|at| site.public[at].as_of).max()
    }

    /// Its columns. A sample says so in every row: rows are copied without their file's name.
    fn columns(self, site: &Site) -> Vec<Column> {
        let mut columns = match self {
            Self::Awards => records::award_columns(),
            Self::Recipients => records::recipient_columns(),
            Self::Regions => records::region_columns(),
            Self::Coverage { .. } | Self::Dataset(_) => coverage::columns(),
        };
        if site.public.settings.sample {
            columns.push(Column::new("sample", Kind::Flag));
        }
        columns
    }

    /// Its columns and rows.
    fn table(self, site: &Site) -> Table {
        let public = &*site.public;
        let mut rows = match self {
            Self::Awards => records::awards(public),
            Self::Recipients => records::recipients(public),
            Self::Regions => records::regions(public),
            Self::Coverage { .. } | Self::Dataset(_) => {
                let pen = site.pen(&public.settings.languages[0]);
                let mut rows = Vec::new();
                self.datasets(site).into_iter().for_each(|at| coverage::rows(pen, at, &mut rows));
                rows
            }
        };
        if public.settings.sample {
            rows.iter_mut().for_each(|row| row.push(Cell::Flag(true)));
        }
        Table { columns: self.columns(site), rows }
    }
}

#[cfg(test)]
mod tests {
    use super::WRITERS;

    #[test]
    fn every_format_that_pages_offer_has_its_writer() {
        assert_eq!(WRITERS.map(|(ending, _)| ending), crate::pages::DATA_FORMATS);
    }
}
