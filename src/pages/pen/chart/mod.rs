//! Charts of shares: geometry, headline, sentence. What was made up is drawn and marked, but no headline or
//! sentence ranks or judges by it.

mod bars;
mod classes;
mod map;
mod multiples;
mod overview;
mod region;
mod scope;
mod slope;
mod spark;
mod stack;
mod tiles;
mod trend;
mod waffle;

use super::Pen;
use crate::awards::figure::Share;
use crate::awards::number::Decimal;
use crate::awards::public::{Dataset, DatasetAt, RegionAt};
use crate::charts::scale::{Place, Scale};
use crate::locale::Value;
use crate::pages::view::{ChartBody, ChartView, FileView, LinkView, MarkView, TickView};
use crate::pages::{ChartKind, DATA_FORMATS};

pub use scope::Scope;

/// The height of an upright axis.
const PLOT: i32 = 150;

pub(super) use crate::pages::drawable::MOST_REGIONS;

/// What a chart says.
struct Told {
    title: String,
    sentence: String,
    notes: Vec<String>,
}

impl Pen<'_> {
    /// The charts of a dataset: the part of villages and the like that is reached; a map, of true boundaries where
    /// the site has them, else of tiles; ranked bars.
    #[must_use]
    pub fn charts(&self, scope: &Scope<'_>) -> Vec<ChartView> {
        let map = self.map_of(scope);
        self.whole_waffle(scope).into_iter().chain(map).chain(self.bars(scope)).collect()
    }

    /// A map, of true boundaries where the site has them, else of tiles.
    #[must_use]
    pub fn map_of(&self, scope: &Scope<'_>) -> Option<ChartView> {
        self.map(scope).or_else(|| self.tile_map(scope))
    }

    /// The charts that compare a dataset with those before it: with the period before, and over all of them.
    #[must_use]
    pub fn charts_over_time(&self, scope: &Scope<'_>) -> Vec<ChartView> {
        self.slope_since_before(scope).into_iter().chain(self.multiples(scope)).collect()
    }

    /// The chart of one kind of the regencies of a scope.
    pub(super) fn chart_in(&self, scope: &Scope<'_>, kind: ChartKind) -> Option<ChartView> {
        match kind {
            ChartKind::Bars => self.bars(scope),
            ChartKind::Map => self.map_of(scope),
            ChartKind::Multiples => self.multiples(scope),
            ChartKind::Slope => self.slope_since_before(scope),
            ChartKind::Waffle => self.whole_waffle(scope),
            ChartKind::Stack | ChartKind::Trend => None,
        }
    }

    /// A chart of a dataset, with what all of them have: what it is of, its table, its files, its source. `part`
    /// is the region that it is about, where that is not all of them.
    fn chart(&self, at: DatasetAt, part: Option<RegionAt>, told: Told, body: ChartBody) -> ChartView {
        let head = self.head(at);
        let kind = body.kind();
        let id = match part {
            Some(region) => format!("{}-{kind}-{}", head.id, self.public[region].code.replace('.', "-")),
            None => format!("{}-{kind}", head.id),
        };
        ChartView {
            id,
            title: told.title,
            subtitle: head.caption,
            sentence: told.sentence,
            notes: told.notes,
            status: head.status,
            source: head.source,
            table: head.link.href,
            embed: None,
            files: self.dataset_downloads(at).into_iter().zip(DATA_FORMATS).map(file).collect(),
            body,
        }
    }

    /// The same of the regencies of a scope.
    fn chart_of(&self, scope: &Scope<'_>, told: Told, body: ChartBody) -> ChartView {
        self.embeddable_in(scope, self.chart(scope.at, scope.province, told, body))
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

    /// The name of a dataset's measure.
    fn measure_name(&self, dataset: &Dataset) -> String {
        self.plain(&self.public[dataset.measure].title).to_string()
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

fn file((link, ending): (LinkView, &str)) -> FileView {
    FileView { link, format: ending.to_uppercase() }
}

/// Units below the top of an upright axis.
fn below_top(place: Place) -> i32 {
    PLOT - (i64::from(place.0) * i64::from(PLOT) / 10_000) as i32
}
