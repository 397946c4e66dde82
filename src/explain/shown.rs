//! Which addresses show a figure.

use super::drawn;
use super::named::resolve;
use super::told::Figure;
use crate::awards::comparison::{Found, find};
use crate::awards::coverage::Status;
use crate::awards::figure::Part;
use crate::awards::link::Reference;
use crate::awards::public::{Dataset, DatasetAt, Public, RegionKind, Version};
use crate::awards::site::Section;
use crate::diag::{At, Span};
use crate::pages::{DATA_FORMATS, Key, Site};

/// The pages and downloads that show a figure, each once: its period, its region, the overviews, the articles
/// that quote it, the downloads.
pub(super) fn addresses(site: &Site, figure: &Figure) -> Vec<String> {
    let public = &*site.public;
    let dataset = &public[figure.dataset];
    let is_newest = newest(public, figure.dataset);
    let is_province = figure.region.is_some_and(|at| public[at].kind == RegionKind::Province);
    let first_series = public.datasets().map(|(_, it)| (it.measure, it.basis)).min();
    let is_first = first_series == Some((dataset.measure, dataset.basis));
    let speaks = public.settings.sample || dataset.status != Status::Illustrative;
    let mut shown = Vec::new();
    for lang in &public.settings.languages {
        let path = |key: Key| site.urls.of(key, lang).map(|address| address.path().to_owned());
        let anchored = |key: Key| path(key).map(|path| format!("{path}#{}", dataset.name));
        shown.extend(anchored(Key::Period(dataset.period)));
        if is_newest && figure.part == Part::Total {
            shown.extend(anchored(Key::Section(Section::Statistics)));
        }
        if is_newest && is_province && figure.part == Part::Total && speaks {
            shown.extend(path(Key::Home));
        }
        if figure.part == Part::Total && figure.region.is_some() {
            shown.extend(path(Key::Comparison(figure.dataset)));
        }
        // Of the past, a region's page shows totals alone.
        let region = figure.region.filter(|_| figure.part == Part::Total || is_newest);
        shown.extend(region.and_then(|region| path(Key::Region(region))));
        if is_newest && figure.part == Part::Total {
            shown.extend(region.and_then(|region| path(Key::EmbedRegion(region))));
        }
        if is_newest && is_first && figure.part == Part::Total && speaks {
            shown.extend(region.and_then(|_| path(Key::Section(Section::Regions))));
        }
        shown.extend(drawn::addresses(site, figure, lang));
    }
    shown.extend(quoting(site, figure));
    shown.extend(DATA_FORMATS.map(|ending| site.urls.dataset(figure.dataset, ending).path().to_owned()));
    let illustrative = dataset.status == Status::Illustrative;
    shown.extend(DATA_FORMATS.map(|ending| site.urls.coverage(illustrative, ending).path().to_owned()));
    shown.retain(|address| {
        let path = address.split('#').next().unwrap_or_default();
        site.page_at(path).is_some() || site.is_file(path)
    });
    shown
}

/// Whether no dataset of the same measure and basis is newer.
pub(super) fn newest(public: &Public, at: DatasetAt) -> bool {
    let here = &public[at];
    let of_series = |(_, other): &(_, &Dataset)| (other.measure, other.basis) == (here.measure, here.basis);
    public.datasets().find(of_series).is_some_and(|(first, _)| first == at)
}

fn quoting(site: &Site, figure: &Figure) -> Vec<String> {
    let public = &*site.public;
    let means = |found: &Found| {
        (found.dataset, Some(found.region), found.part) == (figure.dataset, figure.region, figure.part)
    };
    let address = |(key, version): (Key, &Version)| {
        let quotes = quoted(public, version).iter().any(|(_, found)| means(found));
        let address = quotes.then(|| site.urls.of(key, &version.lang)).flatten()?;
        Some(address.path().to_owned())
    };
    let news = public.news().flat_map(|(at, item)| item.versions.iter().map(move |it| (Key::News(at), it)));
    let pages = public.pages().flat_map(|(at, page)| page.versions.iter().map(move |it| (Key::Page(at), it)));
    news.chain(pages).filter_map(address).collect()
}

/// The figures that an article quotes, alone or beside another, and where.
pub(super) fn quoted(public: &Public, version: &Version) -> Vec<(Span, Found)> {
    let found = |reference: &At<Reference>| -> Vec<Found> {
        match &reference.value {
            Reference::Figure(asked) => resolve(public, asked).into_iter().collect(),
            Reference::Comparison(asked) => {
                find(public, asked).map(|(one, other)| vec![one, other]).unwrap_or_default()
            }
            _ => Vec::new(),
        }
    };
    let references = version.body.references.iter().flatten();
    references.flat_map(|it| found(it).into_iter().map(|found| (it.span, found))).collect()
}
