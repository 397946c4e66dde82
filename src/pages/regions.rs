//! All regions.

use std::sync::Arc;

use serde::Serialize;

use super::pen::{Head, Pen};
use super::view::{FigureView, LinkView, NumberView, SparkView};
use super::{Key, Leaf, Page, Plan, Site, View};
use crate::awards::coverage::Status;
use crate::awards::link::FigureForm;
use crate::awards::public::{DatasetAt, RegionAt, RegionKind};
use crate::awards::site::Section;

/// What the list of regions shows.
#[derive(Clone, Debug, Serialize)]
pub struct RegionsView {
    /// By province.
    pub provinces: Vec<ProvinceView>,
}

/// A province and its regencies.
#[derive(Clone, Debug, Serialize)]
pub struct ProvinceView {
    /// The province.
    pub province: RegionCard,
    /// Its regencies in the order of the language.
    pub regencies: Vec<RegionCard>,
}

/// A region in the list.
#[derive(Clone, Debug, Serialize)]
pub struct RegionCard {
    /// Its page; the words are its whole name: "Kota Ternate".
    pub link: LinkView,
    /// Kemendagri code.
    pub code: Arc<str>,
    /// `province`, `kabupaten`, `kota`.
    pub kind: &'static str,
    /// How many recipients are at home there.
    pub recipients: NumberView,
    /// The same with its unit: "3 penerima"; none for zero.
    pub recipients_text: Option<String>,
    /// The newest figure of the site's first measure, with its basis, date and status.
    pub figure: Option<FigureView>,
    /// That measure over time.
    pub sparkline: Option<SparkView>,
}

pub(super) fn plan(plan: &mut Plan<'_>) {
    let indexed = plan.public.regions().len() > 0;
    plan.add_in_every_language(Key::Section(Section::Regions), None, indexed, None);
}

pub(super) fn view(site: &Site, page: &Page) -> Leaf {
    let pen = site.pen(&page.lang);
    let newest = site.index.series.first().and_then(|series| series.datasets.first()).copied();
    // Search engines list this page: illustrative figures stand on it only where the whole site is a sample.
    let newest =
        newest.filter(|at| pen.public.settings.sample || pen.public[*at].status != Status::Illustrative);
    let provinces = pen.public.regions().filter(|(_, region)| region.kind == RegionKind::Province);
    let province = |at: RegionAt| {
        let mut regencies: Vec<RegionCard> =
            site.index.regencies[at.index()].iter().map(|at| card(pen, *at, newest)).collect();
        regencies
            .sort_by(|a, b| pen.locale.compare(&a.link.text, &b.link.text).then_with(|| a.code.cmp(&b.code)));
        ProvinceView { province: card(pen, at, newest), regencies }
    };
    let view = RegionsView { provinces: provinces.map(|(at, _)| province(at)).collect() };
    let mut head = Head::new(pen.own(pen.word("menu-regions")), Some(Section::Regions));
    head.description = Some(pen.word("regions-description").into());
    Leaf { page: pen.page(page, head), view: View::Regions(view) }
}

fn card(pen: Pen<'_>, at: RegionAt, newest: Option<DatasetAt>) -> RegionCard {
    let region = &pen.public[at];
    let count = region.recipients.len();
    RegionCard {
        link: pen.region_link(at),
        code: region.code.clone(),
        kind: region.kind.word(),
        recipients: pen.count(count),
        recipients_text: (count > 0).then(|| pen.say("count-recipients", &[("count", count.into())])),
        figure: newest.and_then(|dataset| pen.figure(dataset, at, None, FigureForm::Share)),
        sparkline: newest.and_then(|dataset| pen.sparkline(dataset, at)),
    }
}
