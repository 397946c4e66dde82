//! The map of tiles.

use super::Pen;
use crate::awards::figure::Share;
use crate::awards::number::Decimal;
use crate::awards::public::{Dataset, DatasetAt, RegionAt};
use crate::awards::ranking::Ranking;
use crate::charts::scale::{Place, Scale};
use crate::charts::tiles::tiles;
use crate::pages::view::{ChartView, ClassView, TileView};

/// The height of a tile.
const TILE: i32 = 56;

impl Pen<'_> {
    /// A map of tiles; none where fewer than two of the dataset's regencies have a place in it.
    pub(super) fn tile_map(&self, at: DatasetAt, ranking: &Ranking) -> Option<ChartView> {
        let dataset = &self.public[at];
        let regions = ranking.ranked.iter().map(|ranked| (ranked.region, Some(ranked.share)));
        let regions = regions.chain(ranking.unranked.iter().map(|region| (*region, None)));
        let mut placed: Vec<(RegionAt, Option<Share>, (u8, u8))> =
            regions.filter_map(|(region, share)| Some((region, share, self.public[region].tile?))).collect();
        placed.sort_by_key(|(region, ..)| *region);
        if placed.len() < 2 || ranking.ranked.is_empty() {
            return None;
        }
        let places: Vec<(u8, u8)> = placed.iter().map(|(_, _, place)| *place).collect();
        let layout = tiles(&places)?;
        let scale = Scale::holding(ranking.ranked.iter().map(|ranked| ranked.share));
        let tile =
            |((region, share, _), (x, row)): (&(RegionAt, Option<Share>, _), &(Place, usize))| TileView {
                x: *x,
                y: TILE * *row as i32,
                width: layout.width,
                middle: Place(x.0 + layout.width.0 / 2),
                ..self.tile(dataset, *region, *share, &scale)
            };
        let drawn: Vec<TileView> = placed.iter().zip(&layout.cells).map(tile).collect();
        Some(ChartView {
            height: TILE * layout.rows as i32,
            classes: self.classes(&scale, drawn.iter()),
            tiles: drawn,
            title: self.say(
                "chart-tiles-title",
                &[("measure", self.plain(&self.public[dataset.measure].title).to_string().into())],
            ),
            sentence: self.ranking_sentence(dataset, ranking),
            notes: vec![self.word("chart-tiles-note")],
            ..self.chart(at, "tiles")
        })
    }

    /// A region's class and share, not yet in any place.
    pub(super) fn tile(
        &self,
        dataset: &Dataset,
        region: RegionAt,
        share: Option<Share>,
        scale: &Scale,
    ) -> TileView {
        let decimals = self.public[dataset.measure].decimals;
        let none = self.no_bar(dataset, region);
        TileView {
            name: none.name,
            href: self.urls.href(self.urls.region(region, self.lang)),
            code: self.public[region].code.clone(),
            x: Place(0),
            y: 0,
            width: Place(0),
            middle: Place(0),
            class: share.map_or(0, |share| class_of(scale, share)),
            // A tile has room for the whole percent alone; the table has the decimals.
            text: share.map_or(none.text, |share| self.percent(share, 0)),
            spoken: share.map_or(none.spoken, |share| self.spoken_share(region, share, decimals)),
        }
    }

    /// The classes between the ticks of the scale, each with how many regions it has.
    pub(super) fn classes<'v>(
        &self,
        scale: &Scale,
        tiles: impl Iterator<Item = &'v TileView> + Clone,
    ) -> Vec<ClassView> {
        let count = |class: usize| tiles.clone().filter(|tile| tile.class == class).count();
        let mut classes: Vec<ClassView> = scale
            .ticks
            .windows(2)
            .enumerate()
            .map(|(at, ends)| ClassView {
                class: at + 1,
                text: self.say(
                    "chart-class",
                    &[
                        ("from", self.locale.decimal(ends[0]).into()),
                        ("to", self.locale.percent(ends[1]).into()),
                    ],
                ),
                count: count(at + 1),
            })
            .collect();
        if count(0) > 0 {
            classes.push(ClassView { class: 0, text: self.word("chart-class-none"), count: count(0) });
        }
        classes
    }
}

/// The class between two ticks that holds a share: its lower end belongs to it, the last holds both ends.
fn class_of(scale: &Scale, share: Share) -> usize {
    let classes = scale.ticks.len() - 1;
    let reached = |tick: &&Decimal| {
        let of = 10_i128.checked_pow(u32::from(tick.scale)).and_then(|ten| ten.checked_mul(100));
        of.is_some_and(|of| Share { count: tick.digits, of }.cmp_exact(share).is_le())
    };
    scale.ticks.iter().filter(reached).count().clamp(1, classes)
}
