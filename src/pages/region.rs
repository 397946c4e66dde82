//! One region: its coverage now, against its target and its own past; its recipients; its news.

use std::sync::Arc;

use serde::Serialize;

use super::pen::{Head, Pen, Scope};
use super::view::{
    AwardView, ChartBody, ChartView, ColumnView, DatasetHead, DateView, EmbedView, FigureView, LinkView,
    MarkView, NewsCard, NewsLine, PictureView, RecipientCard, RowView, ShareView, SparkView, StatusView,
    TargetView,
};
use super::{Key, Leaf, Page, Plan, Site, View};
use crate::awards::link::FigureForm;
use crate::awards::public::{DatasetAt, Region, RegionAt, RegionKind};
use crate::awards::site::Section;

/// What a region's page shows.
#[derive(Clone, Debug, Serialize)]
pub struct RegionView {
    /// Whole name: "Kabupaten Halmahera Utara".
    pub name: Arc<str>,
    /// `province`, `kabupaten`, `kota`.
    pub kind: &'static str,
    /// Kemendagri code.
    pub code: Arc<str>,
    /// BPS code.
    pub bps: Option<Arc<str>>,
    /// Seat of government.
    pub seat: Option<Arc<str>>,
    /// Its province.
    pub province: Option<LinkView>,
    /// The regencies of a province, in the order of the language.
    pub regencies: Vec<LinkView>,
    /// From when it existed.
    pub since: Option<DateView>,
    /// Until when it existed.
    pub until: Option<DateView>,
    /// From which regencies it was made.
    pub split_from: Vec<LinkView>,
    /// The newest figures of each measure and basis.
    pub coverage: Vec<RegionCoverage>,
    /// Of a province: charts of its regencies, by the newest figures of each measure and basis.
    pub regency_charts: Vec<ChartView>,
    /// How other sites show its newest figures.
    pub embed: Option<EmbedView>,
    /// Recipients at home there.
    pub recipients: Vec<RecipientCard>,
    /// Awards for work done there, or to recipients at home there, the newest edition first.
    pub awards: Vec<AwardView>,
    /// News about it, the newest first.
    pub news: Vec<NewsCard>,
    /// Older news about it.
    pub more_news: Vec<NewsLine>,
    /// Pictures taken there.
    pub photos: Vec<PictureView>,
}

/// The figures of one measure on one basis.
#[derive(Clone, Debug, Serialize)]
pub struct RegionCoverage {
    /// The newest figure, with basis, date, status and source.
    pub figure: FigureView,
    /// The newest figures by segment: the columns of `row`.
    pub columns: Vec<ColumnView>,
    /// The newest figures by segment.
    pub row: Option<RowView>,
    /// What the newest figure means, in plain words.
    pub meaning: Option<String>,
    /// "Peringkat 3 dari 9 …".
    pub rank: Option<String>,
    /// The figures over time, as small as a word.
    pub sparkline: Option<SparkView>,
    /// The newest part in cells, of measures that count a part of a whole.
    pub waffle: Option<ChartView>,
    /// The newest count by segment.
    pub segments: Option<ChartView>,
    /// The figures over time.
    pub trend: Option<ChartView>,
    /// Targets that the newest figures are held against: its own, else those of its province.
    pub targets: Vec<TargetView>,
    /// All figures, the newest first; empty where there is only one.
    pub past: Vec<PastFigure>,
    /// It beside all others.
    pub comparison: LinkView,
    /// Files with the newest figures.
    pub downloads: Vec<LinkView>,
    /// Words to be copied by who uses the newest figure; none for what is illustrative.
    pub cite: Option<String>,
}

/// A figure of the past.
#[derive(Clone, Debug, Serialize)]
pub struct PastFigure {
    /// Its dataset, with date and status.
    pub head: DatasetHead,
    /// The date.
    pub as_of: DateView,
    /// How firm.
    pub status: StatusView,
    /// The figure; none where a part is not a number.
    pub share: Option<ShareView>,
    /// The numerator or the sign for it.
    pub count: MarkView,
    /// The denominator or the sign for it.
    pub of: MarkView,
    /// Change against the figure before it: "+1,20 persen poin"; none where they cannot be compared.
    pub change: Option<String>,
    /// Why it cannot be compared with the figures before.
    pub break_in_series: Option<super::view::TextView>,
}

pub(super) fn plan(plan: &mut Plan<'_>) {
    let public = plan.public;
    for (at, region) in public.regions() {
        let own = plan.index.rows(at).iter().flat_map(|(dataset, _)| &public[*dataset].changes);
        let changed = plan.changed(own);
        let news = plan.latest_news(&region.news);
        let updated = plan.latest([changed, news]);
        plan.add_in_every_language(Key::Region(at), Some(region.slug.span), plan.lists_region(at), updated);
    }
}

pub(super) fn view(site: &Site, page: &Page) -> Leaf {
    let pen = site.pen(&page.lang);
    let Key::Region(at) = page.key else { return super::not_found::view(site, page) };
    let region = &pen.public[at];
    let view = self::region(pen, at, region);
    let mut head = Head::new(pen.own(view.name.clone()), Some(Section::Regions));
    head.description = Some(pen.say("region-description", &[("name", (&*view.name).into())]).into());
    head.trail = view.province.iter().cloned().collect();
    head.picture = view.photos.first().cloned();
    Leaf { page: pen.page(page, head), view: View::Region(Box::new(view)) }
}

fn region(pen: Pen<'_>, at: RegionAt, region: &Region) -> RegionView {
    let mut regencies: Vec<LinkView> =
        pen.site.index.regencies[at.index()].iter().map(|at| pen.region_link(*at)).collect();
    regencies.sort_by(|a, b| pen.locale.compare(&a.text, &b.text).then_with(|| a.href.cmp(&b.href)));
    let (news, more_news) = pen.news_shelf(&region.news);
    RegionView {
        name: pen.region_name(at),
        kind: region.kind.word(),
        code: region.code.clone(),
        bps: region.bps.clone(),
        seat: region.seat.clone(),
        province: region.province.map(|province| pen.region_link(province)),
        regencies,
        since: region.since.map(|date| pen.partial(date)),
        until: region.until.map(|date| pen.partial(date)),
        split_from: region.split_from.iter().map(|from| pen.region_link(*from)).collect(),
        coverage: pen
            .site
            .index
            .series
            .iter()
            .filter_map(|series| coverage(pen, at, &series.datasets))
            .collect(),
        regency_charts: regency_charts(pen, at),
        embed: pen.region_embed(at),
        recipients: region.recipients.iter().map(|recipient| pen.recipient_card(*recipient)).collect(),
        awards: region.awards.iter().map(|award| pen.award(*award)).collect(),
        news,
        more_news,
        photos: region.photos.iter().map(|photo| pen.photo_card(*photo)).collect(),
    }
}

/// The region's figures in one series; none if it has no row in any of its datasets.
fn coverage(pen: Pen<'_>, at: RegionAt, series: &[DatasetAt]) -> Option<RegionCoverage> {
    let with_row: Vec<DatasetAt> =
        series.iter().copied().filter(|dataset| pen.public[*dataset].row(at).is_some()).collect();
    let newest = *with_row.first()?;
    let (columns, row) = pen.region_row(newest, at)?;
    let dataset = &pen.public[newest];
    let of = |whose: RegionAt| -> Vec<TargetView> {
        let targets = dataset.targets.iter().filter(|target| target.region == whose);
        targets.map(|target| pen.target(dataset, target)).collect()
    };
    let own = of(at);
    let province = pen.public[at].province.filter(|_| own.is_empty());
    let page = pen.urls.absolute(pen.urls.region(at, pen.lang));
    Some(RegionCoverage {
        figure: pen.figure(newest, at, None, FigureForm::Sentence)?,
        meaning: pen.meaning(newest, at),
        rank: pen.region_rank(newest, at),
        segments: pen.segments(newest, at),
        trend: pen.trend(newest, at),
        sparkline: pen.sparkline(newest, at),
        waffle: pen.waffle(newest, at),
        row: (columns.len() > 1).then_some(row),
        columns: if columns.len() > 1 { columns } else { Vec::new() },
        targets: if own.is_empty() { province.map(of).unwrap_or_default() } else { own },
        comparison: pen.comparison_link(newest),
        downloads: pen.dataset_downloads(newest),
        cite: pen.cite(newest, Some(at), page),
        past: if with_row.len() > 1 { past(pen, at, &with_row) } else { Vec::new() },
    })
}

/// The charts of a province's regencies. Where the dataset has no other province, the period's page shows the map, the
/// ranking and the comparison of the very same regencies.
fn regency_charts(pen: Pen<'_>, at: RegionAt) -> Vec<ChartView> {
    let newest = pen.site.index.series.iter().filter_map(|series| series.datasets.first());
    let scopes = newest.filter_map(|dataset| pen.scope_of(*dataset, at));
    let charts = |scope: Scope<'_>| {
        if pen.provinces(scope.at).len() < 2 {
            return pen.multiples(&scope).into_iter().collect();
        }
        let mut charts = pen.charts(&scope);
        // What the province's own figure shows stands above already.
        let own = pen.public[scope.at].row(at).is_some();
        charts.retain(|chart| !own || !matches!(chart.body, ChartBody::Waffle(_)));
        charts.extend(pen.charts_over_time(&scope));
        charts
    };
    if pen.public[at].kind == RegionKind::Province { scopes.flat_map(charts).collect() } else { Vec::new() }
}

fn past(pen: Pen<'_>, at: RegionAt, datasets: &[DatasetAt]) -> Vec<PastFigure> {
    let entry = |(number, newer): (usize, &DatasetAt)| {
        let figure = pen.figure(*newer, at, None, FigureForm::Share)?;
        let break_in_series = pen.public[*newer].break_in_series.as_ref();
        Some(PastFigure {
            as_of: figure.head.as_of.clone(),
            status: figure.head.status.clone(),
            share: figure.share,
            count: figure.count,
            of: figure.of,
            change: datasets.get(number + 1).and_then(|older| pen.change_since(*newer, *older, at)),
            break_in_series: break_in_series.map(|broken| pen.text(&broken.text)),
            head: figure.head,
        })
    };
    datasets.iter().enumerate().filter_map(entry).collect()
}
