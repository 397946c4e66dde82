//! Charts: geometry with its words. Lengths are percentages of the drawing's width, so that text keeps its
//! size on any screen; heights are units of a pixel.

mod areas;
mod bars;
mod multiples;
mod slope;
mod stack;
mod trend;
mod waffle;

use std::sync::Arc;

use serde::Serialize;

use super::{EmbedView, LinkView, SourceView, StatusView};
use crate::charts::scale::Place;

pub use areas::{AreaView, ClassView, MapView, OverviewView, ShadeView, TileView, TilesView};
pub use bars::{BarView, BarsView, GoalView};
pub use multiples::{MultiplesView, PanelView, SparkView};
pub use slope::{SlopeLineView, SlopeView};
pub use stack::{PieceView, StackView};
pub use trend::{DotView, TrendView};
pub use waffle::WaffleView;

/// A chart that can stand alone: what it shows, of what, as of when, according to whom.
#[derive(Clone, Debug, Serialize)]
pub struct ChartView {
    /// Its anchor: unique on a page, and the same from build to build.
    pub id: String,
    /// Its message. Of illustrative figures it says only what is drawn.
    pub title: String,
    /// Measure, basis, date and status.
    pub subtitle: String,
    /// What it shows, in a sentence: also its text for those who cannot see it.
    pub sentence: String,
    /// What a reader must know beside it: figures that print alike, regions that are not in it.
    pub notes: Vec<String>,
    /// How firm its figures are.
    pub status: StatusView,
    /// Where they were read.
    pub source: Option<SourceView>,
    /// The table that it is drawn from, on the page of its period.
    pub table: Arc<str>,
    /// How other sites show it; none where it has no page of its own, and on that page itself.
    pub embed: Option<EmbedView>,
    /// Files with that table.
    pub files: Vec<FileView>,
    /// The drawing.
    pub body: ChartBody,
}

/// A file with a chart's figures.
#[derive(Clone, Debug, Serialize)]
pub struct FileView {
    /// The file; the words are its format and name.
    pub link: LinkView,
    /// `XLSX`, `CSV`, `JSON`.
    pub format: String,
}

/// The drawing, by kind: `body.kind` says which.
#[derive(Clone, Debug, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[allow(missing_docs)] // the names say it
pub enum ChartBody {
    Bars(BarsView),
    Trend(TrendView),
    Stack(StackView),
    Tiles(TilesView),
    Map(MapView),
    Overview(OverviewView),
    Slope(SlopeView),
    Multiples(MultiplesView),
    Waffle(WaffleView),
}

impl ChartBody {
    /// The kind, as templates and anchors name it.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Bars(_) => "bars",
            Self::Trend(_) => "trend",
            Self::Stack(_) => "stack",
            Self::Tiles(_) => "tiles",
            Self::Map(_) => "map",
            Self::Overview(_) => "overview",
            Self::Slope(_) => "slope",
            Self::Multiples(_) => "multiples",
            Self::Waffle(_) => "waffle",
        }
    }
}

/// A mark of an axis.
#[derive(Clone, Debug, Serialize)]
pub struct TickView {
    /// Along the axis.
    pub at: Place,
    /// Units below the top, where the axis stands upright.
    pub y: i32,
    /// The value.
    pub text: String,
    /// `start` or `middle`: which part of the words stands there.
    pub anchor: &'static str,
}

/// Charts that are not drawn, since there are too many regions.
#[derive(Clone, Debug, Serialize)]
pub struct LeftOutView {
    /// Which, and why.
    pub text: String,
    /// Where they are drawn: the provinces, in the order of the language.
    pub provinces: Vec<LinkView>,
}
