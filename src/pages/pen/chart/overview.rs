//! A map of so many regions that only its shades can be read: one path a shade.

use super::classes::Legend;
use super::{Pen, Scope, Told};
use crate::awards::figure::Share;
use crate::charts::classes::MOST;
use crate::pages::view::{ChartBody, ChartView, OverviewView, ShadeView};

impl Pen<'_> {
    /// A map of many areas, each with its share.
    pub(super) fn overview<'p>(
        &self,
        scope: &Scope<'_>,
        told: Told,
        (width, height): (u32, u32),
        areas: impl Iterator<Item = (Option<Share>, &'p str)>,
        legend: Legend,
    ) -> ChartView {
        let mut paths = vec![String::new(); MOST + 1];
        for (share, path) in areas {
            let shade = share.map_or(0, |share| legend.classes.shade(share));
            if let Some(all) = paths.get_mut(shade) {
                all.push_str(path);
            }
        }
        let shades = paths.into_iter().enumerate().filter(|(_, path)| !path.is_empty());
        let shades = shades.map(|(class, path)| ShadeView { class, path }).collect();
        let body = OverviewView { width, height, shades, method: legend.method, classes: legend.keys };
        let told = Told { notes: vec![self.word("chart-overview-note")], ..told };
        self.chart_of(scope, told, ChartBody::Overview(body))
    }
}
