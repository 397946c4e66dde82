//! Ranks: standard competition ranking (1, 2, 2, 4) on unrounded shares, and who could not be ranked.

use super::figure::{Cell, Share};
use super::public::{Dataset, Public, RegionAt, RegionKind};

/// A region that has a share.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ranked {
    /// The region.
    pub region: RegionAt,
    /// Its share.
    pub share: Share,
    /// From 1; equal shares have the same.
    pub rank: usize,
    /// Whether another region has the same.
    pub tied: bool,
}

/// The regencies of a dataset by their shares.
#[derive(Clone, Debug, Default)]
pub struct Ranking {
    /// Those with a share, the highest first; equal ones by code.
    pub ranked: Vec<Ranked>,
    /// Those that stood on the day and have no share.
    pub unranked: Vec<RegionAt>,
}

impl Ranking {
    /// Ranks the regencies of a dataset, those of one province only if it is given. Provinces are not
    /// ranked among regencies.
    #[must_use]
    pub fn of(public: &Public, dataset: &Dataset, province: Option<RegionAt>) -> Self {
        let mut ranking = Self::default();
        let mut shares = vec![None; public.regions().len()];
        for row in &dataset.rows {
            if let Some(region) = row.region {
                shares[region.index()] = row.total.as_ref().and_then(Cell::share);
            }
        }
        let covered = provinces(public, dataset);
        for (at, region) in public.regions() {
            let counts = matches!(region.kind, RegionKind::Regency(_))
                && province.map_or_else(
                    || region.province.is_none_or(|of| covered[of.index()]),
                    |wanted| region.province == Some(wanted),
                );
            match shares[at.index()] {
                _ if !counts => {}
                Some(share) => ranking.ranked.push(Ranked { region: at, share, rank: 0, tied: false }),
                None if region.stood_on(dataset.as_of) => ranking.unranked.push(at),
                None => {}
            }
        }
        ranking.ranked.sort_by(|a, b| b.share.cmp_exact(a.share).then(a.region.cmp(&b.region)));
        number(&mut ranking.ranked);
        ranking
    }

    /// How many regions there are, ranked or not.
    #[must_use]
    pub fn all(&self) -> usize {
        self.ranked.len() + self.unranked.len()
    }

    /// A region's place.
    #[must_use]
    pub fn place(&self, region: RegionAt) -> Option<&Ranked> {
        self.ranked.iter().find(|ranked| ranked.region == region)
    }

    /// Neighbours whose shares print alike at so many decimals although they are not: each with the fewest
    /// decimals that tell them apart, at most 12.
    #[must_use]
    pub fn printed_alike(&self, decimals: u8) -> Vec<(Ranked, Ranked, u8)> {
        let told_apart = |pair: &[Ranked]| {
            let (a, b) = (pair[0], pair[1]);
            let alike = |scale: u8| a.share.percent(scale) == b.share.percent(scale);
            let differ = a.rank != b.rank && alike(decimals);
            differ.then(|| (a, b, (decimals..=12).find(|scale| !alike(*scale)).unwrap_or(12)))
        };
        self.ranked.windows(2).filter_map(told_apart).collect()
    }
}

/// Which provinces a dataset has regencies of: the others' regencies are not missing from it.
fn provinces(public: &Public, dataset: &Dataset) -> Vec<bool> {
    let mut covered = vec![false; public.regions().len()];
    for region in dataset.rows.iter().filter_map(|row| row.region) {
        if let Some(province) = public[region].province {
            covered[province.index()] = true;
        }
    }
    covered
}

/// Equal shares have the same rank, and the next rank is as much higher (1, 2, 2, 4).
fn number(ranked: &mut [Ranked]) {
    use std::cmp::Ordering::Equal;
    let equal = |a: &Ranked, b: &Ranked| a.share.cmp_exact(b.share) == Equal;
    for at in 0..ranked.len() {
        let with_before = at > 0 && equal(&ranked[at - 1], &ranked[at]);
        let with_next = ranked.get(at + 1).is_some_and(|next| equal(&ranked[at], next));
        ranked[at].rank = if with_before { ranked[at - 1].rank } else { at + 1 };
        ranked[at].tied = with_before || with_next;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ranked(shares: &[(i128, i128)]) -> Ranking {
        let entry = |(at, (count, of)): (usize, &(i128, i128))| Ranked {
            region: RegionAt(at as u32),
            share: Share { count: *count, of: *of },
            rank: 0,
            tied: false,
        };
        let mut ranked: Vec<Ranked> = shares.iter().enumerate().map(entry).collect();
        ranked.sort_by(|a, b| b.share.cmp_exact(a.share).then(a.region.cmp(&b.region)));
        number(&mut ranked);
        Ranking { ranked, unranked: Vec::new() }
    }

    #[test]
    fn equal_shares_have_equal_ranks() {
        let ranking = ranked(&[(1, 4), (1, 2), (2, 4), (3, 4)]);
        let places: Vec<_> = ranking.ranked.iter().map(|r| (r.region.index(), r.rank, r.tied)).collect();
        assert_eq!(places, [(3, 1, false), (1, 2, true), (2, 2, true), (0, 4, false)]);
    }

    #[test]
    fn what_prints_alike_is_told_apart() {
        let ranking = ranked(&[(33_333, 100_000), (33_334, 100_000), (1, 2), (2, 4)]);
        let alike = ranking.printed_alike(2);
        assert_eq!(alike.len(), 1, "the tie prints alike because it is alike");
        assert_eq!((alike[0].0.region.index(), alike[0].1.region.index(), alike[0].2), (1, 0, 3));
    }

    proptest::proptest! {
        /// The order of the shares is that of the ranks, and a rank says how many are above.
        #[test]
        fn a_rank_counts_those_above(shares in proptest::collection::vec((0_i128..50, 1_i128..50), 0..40)) {
            let ranking = ranked(&shares);
            for one in &ranking.ranked {
                let above = ranking.ranked.iter().filter(|other| {
                    other.share.count * one.share.of > one.share.count * other.share.of
                });
                proptest::prop_assert_eq!(one.rank, above.count() + 1);
            }
        }
    }
}
