//! How coverage stands, at a glance: the newest figure of each measure and basis with its change and target, the way
//! to every region, and then the map, the course and the order of each. Whole tables stand on the pages of periods.

use std::sync::Arc;

use serde::Serialize;

use super::claims::has_figures;
use super::pen::{Head, Pen};
use super::view::{
    ChartView, DatasetHead, DateView, FigureView, LinkView, MarkView, ShareView, SparkView, TargetView,
};
use super::{DATA_FORMATS, Key, Leaf, Page, Plan, Site, View};
use crate::awards::coverage::Status;
use crate::awards::figure::Part;
use crate::awards::link::FigureForm;
use crate::awards::public::{DatasetAt, RegionAt, RegionKind};
use crate::awards::ranking::{Ranked, Ranking};
use crate::awards::site::Section;
use crate::awards::sum::Sum;

/// What the statistics' first page shows.
#[derive(Clone, Debug, Serialize)]
pub struct StatisticsView {
    /// How the figures are made.
    pub methods: LinkView,
    /// All regions beside each other.
    pub comparison: LinkView,
    /// How each measure stands on each basis.
    pub series: Vec<SeriesView>,
    /// The way to every region that has figures.
    pub regions: Vec<RegionGroup>,
    /// All periods, the newest first.
    pub periods: Vec<PeriodCard>,
    /// Files with all figures of all periods.
    pub downloads: Vec<LinkView>,
}

/// How a measure stands on a basis.
#[derive(Clone, Debug, Serialize)]
pub struct SeriesView {
    /// The newest figures: measure, basis, date, status and source.
    pub head: DatasetHead,
    /// The figure of each province, or what stands for it.
    pub headlines: Vec<HeadlineView>,
    /// The course of the province, its part in cells where that is what is measured, and the map.
    pub charts: Vec<ChartView>,
    /// The regions by rank, those without a share last; of what is illustrative by code. Empty where there are more
    /// than a page can hold.
    pub ranking: Vec<RankedLine>,
    /// "9 dari 10 kabupaten/kota …": none where nothing is ranked.
    pub ranked: Option<String>,
    /// Neighbours that print alike but are not.
    pub notes: Vec<String>,
    /// The charts that compare its regions with their own past, on the period's page; the words are what each shows.
    pub over_time: Vec<LinkView>,
    /// All its regions beside each other.
    pub comparison: LinkView,
    /// Files with these figures.
    pub downloads: Vec<LinkView>,
    /// Words to be copied by who uses these figures; none for what is illustrative.
    pub cite: Option<String>,
}

/// A province's official total; where there is none, the sum over its regencies, which says over how many it goes.
#[derive(Clone, Debug, Serialize)]
pub struct HeadlineView {
    /// The figure.
    pub figure: FigureView,
    /// "+6,19 persen poin sejak 31 Desember 2023": against the last that may be compared.
    pub change: Option<String>,
    /// The targets that are due next.
    pub targets: Vec<TargetView>,
}

/// A region in the order of its share.
#[derive(Clone, Debug, Serialize)]
pub struct RankedLine {
    /// Its place; none without a share, and for what is illustrative.
    pub rank: Option<usize>,
    /// Whether others have the same place.
    pub tied: bool,
    /// Its page.
    pub link: LinkView,
    /// Its share.
    pub share: Option<ShareView>,
    /// The sign for a share that cannot be made.
    pub sign: Option<MarkView>,
    /// Its shares until now; none where there is only one.
    pub spark: Option<SparkView>,
}

/// Regions of one province, in the order of the language.
#[derive(Clone, Debug, Serialize)]
pub struct RegionGroup {
    /// The province.
    pub province: Option<LinkView>,
    /// Its regencies.
    pub regions: Vec<LinkView>,
}

/// A period in a list.
#[derive(Clone, Debug, Serialize)]
pub struct PeriodCard {
    /// Its page; the words are its name.
    pub link: LinkView,
    /// Its name.
    pub name: Arc<str>,
    /// The newest date in it.
    pub as_of: DateView,
    /// What it has tables of.
    pub datasets: Vec<DatasetHead>,
}

/// A longer list of regions is no order that can be seen at a glance: there the comparison serves better.
const MOST_RANKED: usize = 40;

/// Courses of more provinces than this are no glance.
const MOST_TRENDS: usize = 3;

/// So many targets stand beside a figure.
const TARGETS: usize = 2;

pub(super) fn plan(plan: &mut Plan<'_>) {
    let public = plan.public;
    let newest = || plan.index.series.iter().filter_map(|series| series.datasets.first());
    let illustrative = newest().any(|at| public[*at].status == Status::Illustrative);
    let indexed = public.periods().len() > 0 && !illustrative;
    let updated = plan.changed(newest().flat_map(|at| &public[*at].changes));
    plan.add_in_every_language(Key::Section(Section::Statistics), None, indexed, updated);
}

pub(super) fn view(site: &Site, page: &Page) -> Leaf {
    let pen = site.pen(&page.lang);
    let newest = site.index.series.iter().filter_map(|series| series.datasets.first().copied());
    let newest: Vec<DatasetAt> = newest.collect();
    let view = StatisticsView {
        methods: pen.methods_link(),
        comparison: pen.section_link(Section::Comparison),
        series: newest.iter().map(|at| series(pen, *at)).collect(),
        regions: regions(pen, &newest),
        downloads: downloads(pen),
        periods: periods(pen),
    };
    let mut head = Head::new(pen.own(pen.word("menu-statistics")), Some(Section::Statistics));
    head.description = Some(pen.word("statistics-description").into());
    head.structured = newest.iter().filter_map(|dataset| pen.dataset_node(*dataset)).collect();
    Leaf { page: pen.page(page, head), view: View::Statistics(Box::new(view)) }
}

fn series(pen: Pen<'_>, at: DatasetAt) -> SeriesView {
    let dataset = &pen.public[at];
    let index = &pen.site.index;
    let ranking = &index.rankings[at.index()];
    let judged = dataset.status != Status::Illustrative;
    let provinces = provinces(pen, at);
    let courses = provinces.iter().flatten().filter(|_| provinces.len() <= MOST_TRENDS);
    let drawn = |province: &RegionAt| [pen.waffle(at, *province), pen.trend(at, *province)];
    let courses = courses.flat_map(drawn).flatten();
    let counts = [("ranked", ranking.ranked.len().into()), ("all", ranking.all().into())];
    SeriesView {
        head: pen.head(at),
        headlines: provinces.iter().filter_map(|province| headline(pen, at, *province)).collect(),
        charts: courses.chain(pen.map_of(&pen.scope(at))).collect(),
        ranking: if ranking.all() > MOST_RANKED { Vec::new() } else { lines(pen, at, ranking, judged) },
        ranked: (judged && !ranking.ranked.is_empty()).then(|| pen.say("comparison-ranked", &counts)),
        notes: pen.ranking_notes(dataset, ranking),
        over_time: over_time(pen, at),
        comparison: pen.comparison_link(at),
        downloads: pen.dataset_downloads(at),
        cite: pen.cite(at, None, pen.urls.absolute(pen.urls.comparison(at, pen.lang))),
    }
}

/// The charts over time stand on the period's page: here would be no room to compare anything in them.
fn over_time(pen: Pen<'_>, at: DatasetAt) -> Vec<LinkView> {
    let page = pen.period_link(pen.public[at].period);
    let link = |chart: ChartView| LinkView {
        href: format!("{}#{}", page.href, chart.id).into(),
        text: pen.say(&format!("over-time-{}", chart.body.kind()), &[("title", chart.title.into())]).into(),
        ..page.clone()
    };
    pen.charts_over_time(&pen.scope(at)).into_iter().map(link).collect()
}

/// The provinces that a coverage file has figures of, or of whose regencies.
fn provinces(pen: Pen<'_>, at: DatasetAt) -> Vec<Option<RegionAt>> {
    let province = |region: RegionAt| match pen.public[region].kind {
        RegionKind::Province => Some(region),
        RegionKind::Regency(_) => pen.public[region].province,
    };
    let rows = pen.public[at].rows.iter().filter_map(|row| row.region);
    let mut provinces: Vec<Option<RegionAt>> = rows.map(province).collect();
    provinces.sort_unstable();
    provinces.dedup();
    provinces
}

fn headline(pen: Pen<'_>, at: DatasetAt, province: Option<RegionAt>) -> Option<HeadlineView> {
    let index = &pen.site.index;
    let older = index.series[index.series_of[at.index()]].datasets.iter().copied();
    let older = older.filter(|older| pen.public[*older].as_of < pen.public[at].as_of);
    if let Some(province) = province
        && let Some(figure) = pen.figure(at, province, None, FigureForm::Share)
    {
        let change = older.filter_map(|older| Some((older, pen.points_between(at, older, province)?))).next();
        return Some(HeadlineView {
            figure,
            change: change.map(|(older, points)| pen.change_words(at, older, points)),
            targets: pen.next_targets(at, province, TARGETS),
        });
    }
    let sum = Sum::over(pen.public, &pen.public[at], province, Part::Total).filter(|sum| sum.rows() > 0)?;
    let link = LinkView { text: pen.sum_title(&sum), lang: None, ..pen.dataset_link(at) };
    let change = older.filter_map(|older| Some((older, pen.sum_points(&sum, at, older)?))).next();
    Some(HeadlineView {
        figure: pen.figure_of(at, link, None, sum.cell().as_ref(), FigureForm::Share),
        change: change.map(|(older, points)| pen.change_words(at, older, points)),
        targets: province.map(|it| pen.next_targets(at, it, TARGETS)).unwrap_or_default(),
    })
}

fn lines(pen: Pen<'_>, at: DatasetAt, ranking: &Ranking, judged: bool) -> Vec<RankedLine> {
    let dataset = &pen.public[at];
    let decimals = pen.public[dataset.measure].decimals;
    let ranked = ranking.ranked.iter().map(|ranked| (ranked.region, Some(ranked)));
    let unranked = ranking.unranked.iter().map(|region| (*region, None));
    let mut all: Vec<(RegionAt, Option<&Ranked>)> = ranked.chain(unranked).collect();
    if !judged {
        // What was made up ranks nobody.
        all.sort_by_key(|(region, _)| *region);
    }
    let line = |(region, ranked): (RegionAt, Option<&Ranked>)| {
        let share = ranked.and_then(|ranked| pen.share(ranked.share, decimals));
        let total = || dataset.row(region).and_then(|row| row.total.as_ref());
        RankedLine {
            rank: ranked.filter(|_| judged).map(|ranked| ranked.rank),
            tied: judged && ranked.is_some_and(|ranked| ranked.tied),
            link: pen.region_link(region),
            sign: share.is_none().then(|| pen.cell(total(), decimals).share),
            spark: pen.sparkline(at, region),
            share,
        }
    };
    all.into_iter().map(line).collect()
}

/// The regencies that stood on the day of any of the newest figures.
fn regions(pen: Pen<'_>, newest: &[DatasetAt]) -> Vec<RegionGroup> {
    let rankings = newest.iter().map(|at| &pen.site.index.rankings[at.index()]);
    let mut regions: Vec<RegionAt> = rankings
        .flat_map(|it| it.ranked.iter().map(|ranked| ranked.region).chain(it.unranked.iter().copied()))
        .collect();
    regions.sort_unstable();
    regions.dedup();
    let mut provinces: Vec<Option<RegionAt>> = regions.iter().map(|at| pen.public[*at].province).collect();
    provinces.sort_unstable();
    provinces.dedup();
    let group = |province: &Option<RegionAt>| {
        let inside = regions.iter().filter(|at| pen.public[**at].province == *province);
        let mut links: Vec<LinkView> = inside.map(|at| pen.region_link(*at)).collect();
        links.sort_by(|a, b| pen.locale.compare(&a.text, &b.text).then_with(|| a.href.cmp(&b.href)));
        RegionGroup { province: province.map(|at| pen.region_link(at)), regions: links }
    };
    provinces.iter().map(group).collect()
}

fn periods(pen: Pen<'_>) -> Vec<PeriodCard> {
    let card = |(at, period): (_, &crate::awards::public::Period)| PeriodCard {
        link: pen.period_link(at),
        name: period.name.clone(),
        as_of: pen.date(period.as_of),
        datasets: period.datasets.iter().map(|dataset| pen.head(*dataset)).collect(),
    };
    pen.public.periods().map(card).collect()
}

/// What is illustrative has files of its own, whose names say so.
fn downloads(pen: Pen<'_>) -> Vec<LinkView> {
    let mut links = Vec::new();
    for illustrative in [false, true] {
        if !has_figures(pen.public, illustrative) {
            continue;
        }
        links.extend(DATA_FORMATS.map(|ending| {
            pen.download_link(&pen.urls.coverage(illustrative, ending), &ending.to_uppercase())
        }));
    }
    links.push(pen.package_link(None));
    links
}
