//! The map of true boundaries.

use std::collections::BTreeMap;

use super::{Pen, Scope, Told};
use crate::awards::figure::Share;
use crate::charts::map::Area;
use crate::pages::view::{AreaView, ChartBody, ChartView, MapView};

impl Pen<'_> {
    /// A map of true boundaries; none where the site has no map file, the measure wants tiles, or there is no share.
    pub(super) fn map(&self, scope: &Scope<'_>) -> Option<ChartView> {
        let dataset = &self.public[scope.at];
        if scope.ranking.ranked.is_empty() || self.public[dataset.measure].tiles {
            return None;
        }
        let drawn = self.site.index.map(self.public, scope.at, scope.province)?;
        let shares: BTreeMap<_, Share> =
            scope.ranking.ranked.iter().map(|ranked| (ranked.region, ranked.share)).collect();
        let met: Vec<Share> = drawn.regions.iter().filter_map(|region| shares.get(region).copied()).collect();
        let legend = self.legend_of(scope, &met, drawn.regions.len() - met.len());
        let drawing = &drawn.drawing;
        let told = Told {
            title: self.say("chart-map-title", &[("measure", self.measure_name(dataset).into())]),
            sentence: self.ranking_sentence(scope),
            notes: Vec::new(),
        };
        if drawn.regions.len() > super::MOST_REGIONS {
            let paths = drawn.regions.iter().zip(&drawing.areas);
            let paths = paths.map(|(region, area)| (shares.get(region).copied(), area.path.as_str()));
            return Some(self.overview(scope, told, (drawing.width, drawing.height), paths, legend));
        }
        let area = |(region, area): (&_, &Area)| AreaView {
            tile: self.tile(dataset, *region, shares.get(region).copied(), &legend.classes),
            path: area.path.clone(),
            x: one_decimal(area.centre.0),
            y: one_decimal(area.centre.1),
            small: area.small,
        };
        let areas: Vec<AreaView> = drawn.regions.iter().zip(&drawing.areas).map(area).collect();
        let notes =
            if areas.iter().any(|area| area.small) { vec![self.word("chart-map-note")] } else { Vec::new() };
        let body = MapView {
            width: drawing.width,
            height: drawing.height,
            areas,
            method: legend.method,
            classes: legend.keys,
        };
        Some(self.chart_of(scope, Told { notes, ..told }, ChartBody::Map(body)))
    }
}

/// A place in a drawing, for an attribute.
fn one_decimal(place: f64) -> String {
    format!("{place:.1}")
}
