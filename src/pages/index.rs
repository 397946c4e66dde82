//! Relations that several pages look up, made once in a straight line.

use std::borrow::Cow;
use std::collections::BTreeMap;

use crate::awards::boundary::Outline;
use crate::awards::figure::{Cell, Share};
use crate::awards::public::{
    Boundaries, CategoryAt, DatasetAt, MeasureAt, NewsAt, PeriodAt, Public, RegionAt, RegionKind,
};
use crate::awards::ranking::Ranking;
use crate::charts::map::{MapDrawing, Shape, draw};

/// All datasets of one measure on one basis.
#[derive(Debug)]
pub(super) struct Series {
    /// The newest first.
    pub(super) datasets: Vec<DatasetAt>,
    /// The highest share of any region in any of them.
    highest: Option<Share>,
}

/// A map of the regions that stood on a day.
#[derive(Clone, Debug)]
pub(super) struct DrawnMap {
    /// The regions, by code.
    pub(super) regions: Vec<RegionAt>,
    /// Their areas, in the same order.
    pub(super) drawing: MapDrawing,
}

/// See the module.
#[derive(Debug, Default)]
pub(super) struct Index {
    /// News, the newest first.
    pub(super) news: Vec<NewsAt>,
    /// News that are kept on top, the newest first.
    pub(super) featured: Vec<NewsAt>,
    /// News about each category in any edition, at the place of its newest, the newest first.
    line_news: Vec<Vec<NewsAt>>,
    /// The regencies of each province, by code.
    pub(super) regencies: Vec<Vec<RegionAt>>,
    /// Periods of statistics, the newest first.
    pub(super) periods: Vec<PeriodAt>,
    /// By measure, then basis, in the order of the measures' file.
    pub(super) series: Vec<Series>,
    /// The series of each dataset.
    pub(super) series_of: Vec<usize>,
    /// The ranking of each dataset's regencies.
    pub(super) rankings: Vec<Ranking>,
    /// The drawn maps: for each set of regions that stood on the day of some dataset.
    maps: Vec<DrawnMap>,
    /// The map of each dataset; none where the site has no map file.
    map_of: Vec<Option<usize>>,
    /// Where each region's figures stand: dataset and row, the newest first.
    rows: Vec<Vec<(DatasetAt, usize)>>,
}

impl Index {
    pub(super) fn new(public: &Public) -> Self {
        let mut index = Self {
            news: public.news().map(|(at, _)| at).collect(),
            featured: public.news_lists().featured.clone(),
            periods: public.periods().map(|(at, _)| at).collect(),
            line_news: vec![Vec::new(); public.categories().len()],
            regencies: vec![Vec::new(); public.regions().len()],
            rows: vec![Vec::new(); public.regions().len()],
            series_of: vec![0; public.datasets().len()],
            rankings: public.datasets().map(|(_, dataset)| Ranking::of(public, dataset, None)).collect(),
            ..Self::default()
        };
        for (category, _) in public.categories() {
            let line = &mut index.line_news[newest(public, category).index()];
            line.extend(public.news_lists().of_category(category));
        }
        for line in &mut index.line_news {
            line.sort_unstable();
            line.dedup();
        }
        for (at, region) in public.regions() {
            if let (RegionKind::Regency(_), Some(province)) = (region.kind, region.province) {
                index.regencies[province.index()].push(at);
            }
        }
        let mut series: BTreeMap<(MeasureAt, usize), Vec<DatasetAt>> = BTreeMap::new();
        for (at, dataset) in public.datasets() {
            series.entry((dataset.measure, dataset.basis)).or_default().push(at);
            for (row, line) in dataset.rows.iter().enumerate() {
                if let Some(region) = line.region {
                    index.rows[region.index()].push((at, row));
                }
            }
        }
        for (number, (_, datasets)) in series.into_iter().enumerate() {
            for at in &datasets {
                index.series_of[at.index()] = number;
            }
            let highest = highest(public, &datasets);
            index.series.push(Series { datasets, highest });
        }
        index.draw_maps(public);
        index
    }

    /// Draws each map once: boundaries change seldom, so that nearly all datasets share one.
    fn draw_maps(&mut self, public: &Public) {
        let Some(boundaries) = &public.boundaries else {
            self.map_of = vec![None; public.datasets().len()];
            return;
        };
        for (_, dataset) in public.datasets() {
            let standing = boundaries.outlines.iter().filter(|(at, _)| public[*at].stood_on(dataset.as_of));
            let regions: Vec<RegionAt> = standing.map(|(at, _)| *at).collect();
            let known = self.maps.iter().position(|map| map.regions == regions);
            let at = known.unwrap_or_else(|| {
                self.maps.push(drawn(public, boundaries, regions));
                self.maps.len() - 1
            });
            self.map_of.push(Some(at));
        }
    }

    /// The map of the regions that stood on a dataset's day: of all, or, drawn for it, of those of one province.
    /// None where the site has no map file.
    pub(super) fn map(
        &self,
        public: &Public,
        dataset: DatasetAt,
        province: Option<RegionAt>,
    ) -> Option<Cow<'_, DrawnMap>> {
        let whole = self.map_of[dataset.index()].map(|at| &self.maps[at])?;
        let inside = |at: &RegionAt| province.is_none_or(|province| public[*at].province == Some(province));
        if whole.regions.iter().all(inside) {
            return Some(Cow::Borrowed(whole));
        }
        let boundaries = public.boundaries.as_ref()?;
        let regions: Vec<RegionAt> = whole.regions.iter().copied().filter(inside).collect();
        Some(Cow::Owned(drawn(public, boundaries, regions)))
    }

    /// The highest share in the series of a dataset.
    pub(super) fn highest(&self, dataset: DatasetAt) -> Option<Share> {
        self.series[self.series_of[dataset.index()]].highest
    }

    /// The newest dataset of a measure on a basis.
    pub(super) fn newest(&self, public: &Public, measure: MeasureAt, basis: usize) -> Option<DatasetAt> {
        let newest = self.series.iter().filter_map(|series| series.datasets.first().copied());
        newest.into_iter().find(|at| (public[*at].measure, public[*at].basis) == (measure, basis))
    }

    /// All datasets of a dataset's measure and basis, the newest first.
    pub(super) fn series_with(&self, at: DatasetAt) -> &[DatasetAt] {
        &self.series[self.series_of[at.index()]].datasets
    }

    /// The datasets of a dataset's measure and basis, itself and older ones, the newest first.
    pub(super) fn series_until(&self, newest: DatasetAt) -> &[DatasetAt] {
        let datasets = self.series_with(newest);
        let at = datasets.iter().position(|at| *at == newest).unwrap_or(0);
        &datasets[at..]
    }

    /// Whether the regions of a dataset have true boundaries.
    pub(super) fn has_map(&self, at: DatasetAt) -> bool {
        self.map_of[at.index()].is_some()
    }

    /// The datasets that have figures of a region, by measure and basis, each the newest first.
    pub(super) fn region_series(&self, region: RegionAt) -> Vec<Vec<DatasetAt>> {
        let mut series: BTreeMap<usize, Vec<DatasetAt>> = BTreeMap::new();
        for (at, _) in self.rows(region) {
            series.entry(self.series_of[at.index()]).or_default().push(*at);
        }
        series.into_values().collect()
    }

    /// News about a category in any edition, the newest first. `at` is the newest.
    pub(super) fn news_of_line(&self, at: CategoryAt) -> &[NewsAt] {
        &self.line_news[at.index()]
    }

    /// The datasets that have figures of a region, with the place of its row: the newest first.
    pub(super) fn rows(&self, region: RegionAt) -> &[(DatasetAt, usize)] {
        &self.rows[region.index()]
    }
}

/// The category in the newest edition that has it.
pub(super) fn newest(public: &Public, at: CategoryAt) -> CategoryAt {
    public[at].lineage.first().copied().unwrap_or(at)
}

/// A map of some of the regions with boundaries, which all stood on one day.
fn drawn(public: &Public, boundaries: &Boundaries, regions: Vec<RegionAt>) -> DrawnMap {
    let outlines: BTreeMap<RegionAt, &Outline> =
        boundaries.outlines.iter().map(|(at, outline)| (*at, &**outline)).collect();
    let shape = |at: &RegionAt| {
        let own = [*at].into_iter().chain(later_parts(public, &regions, *at));
        Shape { rings: own.filter_map(|at| outlines.get(&at)).flat_map(|outline| outline.rings()).collect() }
    };
    let drawing = draw(&regions.iter().map(shape).collect::<Vec<Shape<'_>>>(), boundaries.bytes);
    DrawnMap { regions, drawing }
}

/// The regions that were made of this one alone and did not stand yet: their areas were its own then.
fn later_parts(public: &Public, standing: &[RegionAt], at: RegionAt) -> Vec<RegionAt> {
    let later = |part: &RegionAt| public[*part].split_from == [at] && standing.binary_search(part).is_err();
    public[at].parts.iter().copied().filter(later).collect()
}

/// The highest share of any region in some datasets.
fn highest(public: &Public, datasets: &[DatasetAt]) -> Option<Share> {
    let rows = datasets.iter().flat_map(|at| &public[*at].rows);
    let shares = rows.filter_map(|row| row.total.as_ref().and_then(Cell::share));
    shares.max_by(|a, b| a.cmp_exact(*b))
}
