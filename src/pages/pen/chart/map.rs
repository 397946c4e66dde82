//! The map of true boundaries.

use std::collections::BTreeMap;

use super::Pen;
use crate::awards::public::DatasetAt;
use crate::awards::ranking::Ranking;
use crate::charts::map::Area;
use crate::charts::scale::Scale;
use crate::pages::view::{AreaView, ChartView, MapView};

impl Pen<'_> {
    /// A map of true boundaries; none where the site has no map file or the dataset no share.
    pub(super) fn map(&self, at: DatasetAt, ranking: &Ranking) -> Option<ChartView> {
        let drawn = self.site.index.map(at)?;
        if ranking.ranked.is_empty() {
            return None;
        }
        let dataset = &self.public[at];
        let scale = Scale::holding(ranking.ranked.iter().map(|ranked| ranked.share));
        let shares: BTreeMap<_, _> =
            ranking.ranked.iter().map(|ranked| (ranked.region, ranked.share)).collect();
        let area = |(region, area): (&_, &Area)| AreaView {
            tile: self.tile(dataset, *region, shares.get(region).copied(), &scale),
            path: area.path.clone(),
            x: one_decimal(area.centre.0),
            y: one_decimal(area.centre.1),
            small: area.small,
        };
        let areas: Vec<AreaView> = drawn.regions.iter().zip(&drawn.drawing.areas).map(area).collect();
        let measure = self.plain(&self.public[dataset.measure].title).to_string();
        Some(ChartView {
            height: drawn.drawing.height as i32,
            classes: self.classes(&scale, areas.iter().map(|area| &area.tile)),
            map: Some(MapView { width: drawn.drawing.width, height: drawn.drawing.height, areas }),
            title: self.say("chart-map-title", &[("measure", measure.into())]),
            sentence: self.ranking_sentence(dataset, ranking),
            notes: vec![self.word("chart-map-note")],
            ..self.chart(at, "map")
        })
    }
}

/// A place in a drawing, for an attribute.
fn one_decimal(place: f64) -> String {
    format!("{place:.1}")
}
