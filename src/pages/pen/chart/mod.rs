//! Charts of shares: geometry, headline, sentence. What was made up is drawn and marked, but no headline or
//! sentence ranks or judges by it.

mod bars;
mod map;
mod region;
mod stack;
mod tiles;
mod trend;

use super::Pen;
use crate::awards::figure::Share;
use crate::awards::number::Decimal;
use crate::awards::public::{Dataset, DatasetAt, RegionAt};
use crate::charts::scale::{Place, Scale};
use crate::locale::Value;
use crate::pages::view::{ChartView, MarkView, TickView};

/// The height of an upright axis.
const PLOT: i32 = 150;

impl Pen<'_> {
    /// The charts of a dataset: a map, of true boundaries where the site has them, else of tiles, and ranked bars.
    #[must_use]
    pub fn charts(&self, at: DatasetAt) -> Vec<ChartView> {
        let ranking = &self.site.index.rankings[at.index()];
        self.map_of(at).into_iter().chain(self.bars(at, ranking)).collect()
    }

    /// A map, of true boundaries where the site has them, else of tiles.
    #[must_use]
    pub fn map_of(&self, at: DatasetAt) -> Option<ChartView> {
        let ranking = &self.site.index.rankings[at.index()];
        self.map(at, ranking).or_else(|| self.tile_map(at, ranking))
    }

    /// All that charts of a dataset have in common.
    fn chart(&self, at: DatasetAt, kind: &'static str) -> ChartView {
        let head = self.head(at);
        ChartView {
            id: format!("{}-{kind}", head.id),
            kind,
            title: String::new(),
            subtitle: head.caption,
            sentence: String::new(),
            notes: Vec::new(),
            status: head.status,
            source: head.source,
            height: 0,
            axis: Vec::new(),
            target: None,
            bars: Vec::new(),
            dots: Vec::new(),
            breaks: Vec::new(),
            pieces: Vec::new(),
            tiles: Vec::new(),
            map: None,
            classes: Vec::new(),
        }
    }

    /// The sign for a share that cannot be made.
    fn lacking(&self, dataset: &Dataset, region: RegionAt) -> MarkView {
        let cell = dataset.row(region).and_then(|row| row.total.as_ref());
        self.cell(cell, 0).share
    }

    fn percent(&self, share: Share, decimals: u8) -> String {
        share.percent(decimals).map_or_else(String::new, |percent| self.locale.percent(percent))
    }

    pub(super) fn spoken_share(&self, region: RegionAt, share: Share, decimals: u8) -> String {
        let name = self.region_name(region);
        self.say("chart-spoken", &self.share_words(&name, share, decimals))
    }

    fn share_words(&self, name: &str, share: Share, decimals: u8) -> [(&'static str, Value<'static>); 4] {
        [
            ("name", name.to_owned().into()),
            ("percent", self.percent(share, decimals).into()),
            ("count", self.locale.number(share.count).into()),
            ("of", self.locale.number(share.of).into()),
        ]
    }

    fn axis(&self, scale: &Scale) -> Vec<TickView> {
        let tick = |(at, tick): (usize, &Decimal)| TickView {
            at: scale.tick(*tick),
            y: below_top(scale.tick(*tick)),
            text: self.locale.percent(*tick),
            // Beyond the last tick the shares stand, so that its words have room on both sides.
            anchor: if at == 0 { "start" } else { "middle" },
        };
        scale.ticks.iter().enumerate().map(tick).collect()
    }
}

/// Units below the top of an upright axis.
fn below_top(place: Place) -> i32 {
    PLOT - (i64::from(place.0) * i64::from(PLOT) / 10_000) as i32
}
