//! What a region's figure means among others, and in plain words.

use super::Pen;
use crate::awards::coverage::Status;
use crate::awards::figure::Cell;
use crate::awards::public::{DatasetAt, RegionAt, RegionKind};
use crate::locale::Value;

impl Pen<'_> {
    /// "Peringkat 3 dari 9 …": none for what is illustrative, or has no share.
    #[must_use]
    pub fn region_rank(&self, at: DatasetAt, region: RegionAt) -> Option<String> {
        let dataset = &self.public[at];
        if dataset.status == Status::Illustrative || self.public[region].kind == RegionKind::Province {
            return None;
        }
        let ranking = &self.site.index.rankings[at.index()];
        let place = ranking.place(region)?;
        if ranking.ranked.len() < 2 {
            return None;
        }
        let words = [
            ("rank", place.rank.into()),
            ("ranked", ranking.ranked.len().into()),
            ("all", ranking.all().into()),
        ];
        Some(self.say(if place.tied { "region-rank-tied" } else { "region-rank" }, &words))
    }

    /// What a share means in plain words: "Dari setiap 100 … kira-kira 42 …". None for what is illustrative,
    /// and above 100 %, where members are counted elsewhere than the whole.
    #[must_use]
    pub fn meaning(&self, at: DatasetAt, region: RegionAt) -> Option<String> {
        let dataset = &self.public[at];
        let measure = &self.public[dataset.measure];
        let share = dataset.row(region)?.total.as_ref().and_then(Cell::share)?;
        if dataset.status == Status::Illustrative || share.count > share.of {
            return None;
        }
        let hundred = share.percent(0)?.digits;
        let words = [
            ("of_hundred", Value::Number(hundred)),
            ("basis", self.plain(&measure.bases[dataset.basis].title).to_string().into()),
            ("counts", self.plain(&measure.counts).to_string().into()),
            ("region", self.region_name(region).to_string().into()),
        ];
        Some(self.say("region-meaning", &words))
    }
}
