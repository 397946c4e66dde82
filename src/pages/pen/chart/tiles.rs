//! The map of tiles.

use super::{MOST_REGIONS, Pen, Scope, Told};
use crate::awards::figure::Share;
use crate::awards::public::{Dataset, RegionAt};
use crate::charts::classes::Classes;
use crate::charts::scale::Place;
use crate::charts::tiles::{Tiles, tiles};
use crate::pages::view::{ChartBody, ChartView, TileView, TilesView};

/// The height of a tile.
const TILE: i32 = 56;

/// The side of a tile in a map of many, in units of its view box, and the gap beside it.
const SMALL_TILE: usize = 20;
const GAP: usize = 1;

/// More columns than this leave no room for words on a phone.
const MOST_COLUMNS: usize = 7;

type Placed = (RegionAt, Option<Share>, (u8, u8));

impl Pen<'_> {
    /// A map of tiles; none where fewer than two of the regencies have a place in it.
    pub(super) fn tile_map(&self, scope: &Scope<'_>) -> Option<ChartView> {
        let dataset = &self.public[scope.at];
        let regions = scope.ranking.ranked.iter().map(|ranked| (ranked.region, Some(ranked.share)));
        let regions = regions.chain(scope.ranking.unranked.iter().map(|region| (*region, None)));
        let mut placed: Vec<Placed> =
            regions.filter_map(|(region, share)| Some((region, share, self.public[region].tile?))).collect();
        placed.sort_by_key(|(region, ..)| *region);
        if placed.len() < 2 || scope.ranking.ranked.is_empty() {
            return None;
        }
        let places: Vec<(u8, u8)> = placed.iter().map(|(_, _, place)| *place).collect();
        let layout = tiles(&places)?;
        let shares: Vec<Share> = placed.iter().filter_map(|(_, share, _)| *share).collect();
        let legend = self.legend_of(scope, &shares, placed.len() - shares.len());
        let told = Told {
            title: self.say("chart-tiles-title", &[("measure", self.measure_name(dataset).into())]),
            sentence: self.ranking_sentence(scope),
            notes: vec![self.word("chart-tiles-note")],
        };
        if placed.len() > MOST_REGIONS {
            let areas = small_tiles(&placed);
            let size = ((layout.columns * SMALL_TILE) as u32, (layout.rows * SMALL_TILE) as u32);
            let areas = areas.iter().map(|(share, path)| (*share, path.as_str()));
            return Some(self.overview(scope, told, size, areas, legend));
        }
        let body = TilesView {
            height: TILE * layout.rows as i32,
            dense: layout.columns > MOST_COLUMNS,
            tiles: self.tiles(dataset, &placed, &layout, &legend.classes),
            method: legend.method,
            classes: legend.keys,
        };
        Some(self.chart_of(scope, told, ChartBody::Tiles(body)))
    }

    fn tiles(
        &self,
        dataset: &Dataset,
        placed: &[Placed],
        layout: &Tiles,
        classes: &Classes,
    ) -> Vec<TileView> {
        let tile = |((region, share, _), (x, row)): (&Placed, &(Place, usize))| TileView {
            x: *x,
            y: TILE * *row as i32,
            width: layout.width,
            middle: Place(x.0 + layout.width.0 / 2),
            ..self.tile(dataset, *region, *share, classes)
        };
        placed.iter().zip(&layout.cells).map(tile).collect()
    }

    /// A region's class and share, not yet in any place.
    pub(super) fn tile(
        &self,
        dataset: &Dataset,
        region: RegionAt,
        share: Option<Share>,
        classes: &Classes,
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
            class: share.map_or(0, |share| classes.shade(share)),
            // A tile has room for the whole percent alone; the table has the decimals.
            text: share.map_or(none.text, |share| self.percent(share, 0)),
            spoken: share.map_or(none.spoken, |share| self.spoken_share(region, share, decimals)),
        }
    }
}

/// The share and the outline of each tile.
fn small_tiles(placed: &[Placed]) -> Vec<(Option<Share>, String)> {
    let least = |of: fn(&(u8, u8)) -> u8| placed.iter().map(|(_, _, place)| of(place)).min().unwrap_or(0);
    let (top, left) = (least(|place| place.0), least(|place| place.1));
    let side = SMALL_TILE - 2 * GAP;
    let tile = |(_, share, (row, column)): &Placed| {
        let (x, y) =
            (usize::from(column - left) * SMALL_TILE + GAP, usize::from(row - top) * SMALL_TILE + GAP);
        (*share, format!("M{x} {y}h{side}v{side}h-{side}z"))
    };
    placed.iter().map(tile).collect()
}
