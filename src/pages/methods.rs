//! How the statistics are made, written by the data: what is counted out of what and in which parts, to how many
//! decimals, of which day and according to whom, where a series breaks and what was revised.

use std::sync::Arc;

use serde::Serialize;

use super::pen::{Head, Pen};
use super::view::{
    ChangeView, ColumnView, DatasetHead, FigureView, HtmlView, LegendView, LinkView, SourceView, TextView,
};
use super::{Key, Leaf, Page, Plan, Site, View};
use crate::awards::coverage::Status;
use crate::awards::figure::Part;
use crate::awards::link::FigureForm;
use crate::awards::measure::Basis;
use crate::awards::public::{DatasetAt, MeasureAt};
use crate::awards::site::Section;

/// What the page of methods shows.
#[derive(Clone, Debug, Serialize)]
pub struct MethodsView {
    /// Every measure that has figures.
    pub measures: Vec<MeasureMethod>,
    /// The signs that stand for no number.
    pub signs: Vec<LegendView>,
    /// The page of corrections.
    pub changes: LinkView,
}

/// How one measure is made.
#[derive(Clone, Debug, Serialize)]
pub struct MeasureMethod {
    /// Its anchor.
    pub id: Arc<str>,
    /// Its name.
    pub title: TextView,
    /// What the count counts.
    pub counts: TextView,
    /// What it means.
    pub definition: Option<HtmlView>,
    /// To how many decimals its percentages are rounded, and how.
    pub rounding: String,
    /// Whether the count is a part of the basis, so that no share can exceed 100 %.
    pub subset: bool,
    /// What it is a share of.
    pub bases: Vec<BasisMethod>,
    /// Parts that add up to the whole.
    pub segments: Vec<ColumnView>,
    /// Parts that overlap with others.
    pub overlapping: Vec<ColumnView>,
    /// One count beside its shares of several bases: why a percentage needs its denominator. Empty for a
    /// measure on one basis only.
    pub example: Vec<FigureView>,
    /// Its tables with date, status and source, the newest first within each basis.
    pub datasets: Vec<DatasetHead>,
    /// Where its series break.
    pub breaks: Vec<BreakMethod>,
    /// What was revised or corrected.
    pub revisions: Vec<ChangeView>,
}

/// A denominator.
#[derive(Clone, Debug, Serialize)]
pub struct BasisMethod {
    /// What it counts.
    pub title: TextView,
    /// What it means.
    pub definition: Option<HtmlView>,
    /// Who counts it.
    pub source: Option<SourceView>,
}

/// A break in a series.
#[derive(Clone, Debug, Serialize)]
pub struct BreakMethod {
    /// The first figures after it.
    pub head: DatasetHead,
    /// What changed: the definition, the boundaries or the source.
    pub kind: String,
    /// In words.
    pub text: TextView,
}

pub(super) fn plan(plan: &mut Plan<'_>) {
    let public = plan.public;
    let indexed = public.datasets().any(|(_, dataset)| dataset.status != Status::Illustrative);
    let updated = plan.changed(public.datasets().flat_map(|(_, dataset)| &dataset.changes));
    plan.add_in_every_language(Key::Section(Section::Methods), None, indexed, updated);
}

pub(super) fn view(site: &Site, page: &Page) -> Leaf {
    let pen = site.pen(&page.lang);
    let mut measures: Vec<MeasureAt> = Vec::new();
    for series in &site.index.series {
        let measure = series.datasets.first().map(|at| pen.public[*at].measure);
        // Series stand in the order of measures, then bases.
        measures.extend(measure.filter(|measure| measures.last() != Some(measure)));
    }
    let view = MethodsView {
        measures: measures.into_iter().map(|measure| method(site, pen, measure)).collect(),
        signs: pen.signs(|_| true),
        changes: pen.section_link(Section::Changes),
    };
    let mut head = Head::new(pen.own(pen.word("menu-methods")), Some(Section::Statistics));
    head.description = Some(pen.word("methods-description").into());
    Leaf { page: pen.page(page, head), view: View::Methods(view) }
}

fn method(site: &Site, pen: Pen<'_>, at: MeasureAt) -> MeasureMethod {
    let measure = &pen.public[at];
    let series = || site.index.series.iter().map(|series| &series.datasets);
    let series =
        || series().filter(|datasets| datasets.first().is_some_and(|d| pen.public[*d].measure == at));
    let datasets: Vec<DatasetAt> = series().flatten().copied().collect();
    let breaks = datasets.iter().filter_map(|dataset| {
        let broken = pen.public[*dataset].break_in_series.as_ref()?;
        let kind = pen.word(&format!("break-{}", broken.kind.word()));
        Some(BreakMethod { head: pen.head(*dataset), kind, text: pen.text(&broken.text) })
    });
    let revisions = datasets.iter().flat_map(|dataset| {
        let link = pen.dataset_link(*dataset);
        pen.public[*dataset].changes.iter().map(move |change| pen.change(change, Some(link.clone())))
    });
    let column = |part: Part| pen.column(part, measure);
    MeasureMethod {
        id: measure.id.value.clone(),
        title: pen.text(&measure.title),
        counts: pen.text(&measure.counts),
        definition: measure.definition.as_ref().map(|text| pen.html(text)),
        rounding: pen.say("methods-rounding", &[("decimals", i128::from(measure.decimals).into())]),
        subset: measure.subset,
        bases: measure.bases.iter().map(|basis| basis_method(pen, basis)).collect(),
        segments: (0..measure.segments.len()).map(|at| column(Part::Segment(at))).collect(),
        overlapping: (0..measure.of_which.len()).map(|at| column(Part::OfWhich(at))).collect(),
        example: example(pen, &series().map(Vec::as_slice).collect::<Vec<_>>()),
        datasets: datasets.iter().map(|dataset| pen.head(*dataset)).collect(),
        breaks: breaks.collect(),
        revisions: revisions.collect(),
    }
}

fn basis_method(pen: Pen<'_>, basis: &Basis) -> BasisMethod {
    BasisMethod {
        title: pen.text(&basis.title),
        definition: basis.definition.as_ref().map(|text| pen.html(text)),
        source: basis.source.as_ref().map(|source| pen.source(source)),
    }
}

/// The newest day on which figures stand on several bases, and the first region (a province before its
/// regencies) whose share is known on each of them.
fn example(pen: Pen<'_>, series: &[&[DatasetAt]]) -> Vec<FigureView> {
    let same_day = |day: &DatasetAt| -> Vec<DatasetAt> {
        let as_of = pen.public[*day].as_of;
        let on = |datasets: &&[DatasetAt]| datasets.iter().copied().find(|at| pen.public[*at].as_of == as_of);
        series.iter().filter_map(on).collect()
    };
    let mut days: Vec<DatasetAt> = series.iter().flat_map(|datasets| datasets.iter().copied()).collect();
    days.sort_by_key(|at| std::cmp::Reverse(pen.public[*at].as_of));
    let Some(day) = days.iter().map(same_day).find(|datasets| datasets.len() > 1) else { return Vec::new() };
    let regions = pen.public[day[0]].rows.iter().filter_map(|row| row.region);
    regions
        .map(|region| -> Vec<FigureView> {
            let figure = |at: &DatasetAt| pen.figure(*at, region, None, FigureForm::Sentence);
            day.iter().filter_map(figure).filter(|figure| figure.share.is_some()).collect()
        })
        .find(|figures| figures.len() == day.len())
        .unwrap_or_default()
}
