//! Relations that several pages look up, made once in a straight line.

use std::collections::BTreeMap;

use crate::awards::public::{
    CategoryAt, DatasetAt, MeasureAt, NewsAt, PeriodAt, Public, RegionAt, RegionKind,
};

/// All datasets of one measure on one basis.
#[derive(Debug)]
pub(super) struct Series {
    /// The newest first.
    pub(super) datasets: Vec<DatasetAt>,
}

/// See the module.
#[derive(Debug, Default)]
pub(super) struct Index {
    /// News, the newest first.
    pub(super) news: Vec<NewsAt>,
    /// News that are kept on top, the newest first.
    pub(super) featured: Vec<NewsAt>,
    /// News about each category, the newest first.
    pub(super) category_news: Vec<Vec<NewsAt>>,
    /// The regencies of each province, by code.
    pub(super) regencies: Vec<Vec<RegionAt>>,
    /// Periods of statistics, the newest first.
    pub(super) periods: Vec<PeriodAt>,
    /// By measure, then basis, in the order of the measures' file.
    pub(super) series: Vec<Series>,
    /// The series of each dataset.
    pub(super) series_of: Vec<usize>,
    /// Where each region's figures stand: dataset and row, the newest first.
    rows: Vec<Vec<(DatasetAt, usize)>>,
}

impl Index {
    pub(super) fn new(public: &Public) -> Self {
        let mut index = Self {
            news: public.news().map(|(at, _)| at).collect(),
            featured: public.news().filter(|(_, item)| item.featured).map(|(at, _)| at).collect(),
            periods: public.periods().map(|(at, _)| at).collect(),
            category_news: vec![Vec::new(); public.categories().len()],
            regencies: vec![Vec::new(); public.regions().len()],
            rows: vec![Vec::new(); public.regions().len()],
            series_of: vec![0; public.datasets().len()],
            ..Self::default()
        };
        for (at, item) in public.news() {
            for category in &item.categories {
                index.category_news[category.index()].push(at);
            }
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
            index.series.push(Series { datasets });
        }
        index
    }

    /// A category's news.
    pub(super) fn news_of(&self, category: CategoryAt) -> &[NewsAt] {
        &self.category_news[category.index()]
    }

    /// The datasets that have figures of a region, with the place of its row: the newest first.
    pub(super) fn rows(&self, region: RegionAt) -> &[(DatasetAt, usize)] {
        &self.rows[region.index()]
    }
}
