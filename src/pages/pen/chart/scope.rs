//! What a chart of several regions is about: a dataset, and all of its regencies or those of one province.

use std::borrow::Cow;

use super::{MOST_REGIONS, Pen};
use crate::awards::public::{DatasetAt, RegionAt};
use crate::awards::ranking::Ranking;
use crate::pages::view::LeftOutView;

/// See the module.
#[derive(Clone, Debug)]
pub struct Scope<'s> {
    /// The dataset.
    pub at: DatasetAt,
    /// The province that the regencies are of, where not all of the dataset's are meant.
    pub province: Option<RegionAt>,
    /// The regencies by their shares.
    pub ranking: Cow<'s, Ranking>,
}

impl Scope<'_> {
    /// Whether each region can have a place and words of its own.
    #[must_use]
    pub fn is_readable(&self) -> bool {
        self.ranking.all() <= MOST_REGIONS
    }

    /// The regencies, the highest share first, then those without one.
    pub fn regions(&self) -> impl Iterator<Item = RegionAt> {
        let ranked = self.ranking.ranked.iter().map(|ranked| ranked.region);
        ranked.chain(self.ranking.unranked.iter().copied())
    }
}

impl<'s> Pen<'s> {
    /// All regencies of a dataset.
    #[must_use]
    pub fn scope(&self, at: DatasetAt) -> Scope<'s> {
        Scope { at, province: None, ranking: Cow::Borrowed(&self.site.index.rankings[at.index()]) }
    }

    /// The regencies of one province in a dataset; none where it has figures of none of them. Where the dataset
    /// has no other province, these are all.
    #[must_use]
    pub fn scope_of(&self, at: DatasetAt, province: RegionAt) -> Option<Scope<'s>> {
        let ranking = Ranking::of(self.public, &self.public[at], Some(province));
        let has_rows =
            ranking.ranked.iter().map(|ranked| ranked.region).chain(ranking.unranked.iter().copied());
        let has_rows = has_rows.into_iter().any(|region| self.public[at].row(region).is_some());
        has_rows.then_some(Scope { at, province: Some(province), ranking: Cow::Owned(ranking) })
    }

    /// The provinces of a dataset's regencies, by code.
    #[must_use]
    pub fn provinces(&self, at: DatasetAt) -> Vec<RegionAt> {
        let mut provinces: Vec<RegionAt> =
            self.scope(at).regions().filter_map(|region| self.public[region].province).collect();
        provinces.sort_unstable();
        provinces.dedup();
        provinces
    }

    /// Which charts are not drawn since there are too many regions, and where they are drawn by province.
    #[must_use]
    pub fn left_out(&self, at: DatasetAt) -> Option<LeftOutView> {
        let scope = self.scope(at);
        if scope.is_readable() {
            return None;
        }
        let words = [("all", scope.ranking.all().into()), ("most", MOST_REGIONS.into())];
        let provinces = self.provinces(at);
        let links = provinces.iter().map(|province| self.region_link(*province));
        let mut provinces: Vec<_> = links.collect();
        provinces.sort_by(|a, b| self.locale.compare(&a.text, &b.text).then_with(|| a.href.cmp(&b.href)));
        Some(LeftOutView { text: self.say("chart-left-out", &words), provinces })
    }
}
