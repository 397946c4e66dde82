//! One figure: its numbers with their places, its computation, and what stands around it.

use super::shown;
use super::told::{Around, Before, Division, Figure, Gap, Origin, Quantity, Rank};
use super::written::{Places, Written};
use crate::awards::change::Change;
use crate::awards::compare;
use crate::awards::coverage::{Amount, Status};
use crate::awards::figure::{Cell, Part};
use crate::awards::goal::Goal;
use crate::awards::public::{Dataset, DatasetAt, Public, RegionAt, RegionKind, Row};
use crate::awards::ranking::Ranking;
use crate::diag::Span;
use crate::pages::Site;

/// Explains one figure of a row; none if the row does not have it.
pub(super) fn explain(
    public: &Public,
    written: &Written,
    dataset: DatasetAt,
    row: &Row,
    part: Part,
) -> Option<Figure> {
    let cell = part.of(row)?;
    let decimals = public[public[dataset].measure].decimals;
    let places = written.places(cell.span);
    let summed = part == Part::Total && row.total_is_sum;
    let parts = match part {
        Part::Total => Part::each(row).filter(|(part, _)| *part != Part::Total),
        _ => return Some(figure(dataset, row, part, cell, &places, decimals, false)),
    };
    let parts = parts.filter_map(|(part, _)| explain(public, written, dataset, row, part)).collect();
    Some(Figure { parts, ..figure(dataset, row, part, cell, &places, decimals, summed) })
}

fn figure(
    dataset: DatasetAt,
    row: &Row,
    part: Part,
    cell: &Cell,
    places: &Places,
    decimals: u8,
    summed: bool,
) -> Figure {
    let quantity = |value: Option<Amount>, place: Option<Span>| {
        let origin = match (place, value) {
            (Some(place), _) => Origin::Written(place),
            (None, Some(_)) if summed => Origin::Segments,
            (None, _) => Origin::Nowhere,
        };
        Quantity { value, origin }
    };
    Figure {
        dataset,
        region: row.region,
        part,
        row: cell.span.unwrap_or(row.span),
        count: quantity(cell.count, places.count),
        of: quantity(cell.of, places.of),
        division: cell.share().and_then(|share| Division::of(share, decimals)),
        rate: places.rate,
        note: cell.note.clone(),
        quoted: None,
        parts: Vec::new(),
    }
}

/// What stands around a region's figure.
pub(super) fn around(site: &Site, figure: &Figure) -> Around {
    let public = &*site.public;
    let dataset = &public[figure.dataset];
    let Some(region) = figure.region else {
        return Around { shown: shown::addresses(site, figure), ..Around::default() };
    };
    let is_total = figure.part == Part::Total;
    Around {
        ranks: if is_total { ranks(public, dataset, region) } else { Vec::new() },
        before: before(public, figure, region),
        gaps: if is_total { gaps(dataset, figure, region) } else { Vec::new() },
        changes: dataset.changes.iter().filter(|change| concerns(public, change, region)).cloned().collect(),
        shown: shown::addresses(site, figure),
    }
}

fn ranks(public: &Public, dataset: &Dataset, region: RegionAt) -> Vec<Rank> {
    if public[region].kind == RegionKind::Province {
        return Vec::new();
    }
    let rank = |province: Option<RegionAt>| {
        let ranking = Ranking::of(public, dataset, province);
        let place = ranking.place(region)?;
        let (rank, tied, ranked, all) = (place.rank, place.tied, ranking.ranked.len(), ranking.all());
        Some(Rank { province, rank, tied, ranked, all })
    };
    let own = public[region].province.and_then(|province| rank(Some(province)));
    let among_all = rank(None).filter(|all| own.as_ref().is_none_or(|own| own.all != all.all));
    own.into_iter().chain(among_all).collect()
}

/// The next older figure of the series that has a row of the region.
fn before(public: &Public, figure: &Figure, region: RegionAt) -> Option<Before> {
    let here = &public[figure.dataset];
    let series: Vec<DatasetAt> = public
        .datasets()
        .filter(|(_, other)| (other.measure, other.basis) == (here.measure, here.basis))
        .map(|(at, _)| at)
        .collect();
    let segment = match figure.part {
        Part::Total => None,
        Part::Segment(at) => Some(at),
        Part::OfWhich(_) => return None,
    };
    let older = |at: &&DatasetAt| public[**at].as_of < here.as_of && public[**at].row(region).is_some();
    let dataset = *series.iter().find(older)?;
    let barrier = compare::barrier(public, &series, figure.dataset, dataset, region);
    let share = compare::share(&public[dataset], region, segment);
    let new = figure.division.map(|division| division.share);
    let points = new.zip(share).filter(|_| barrier.is_none());
    let points = points.and_then(|(new, old)| compare::points(new, old, public[here.measure].decimals));
    Some(Before { dataset, share, points, barrier })
}

fn gaps(dataset: &Dataset, figure: &Figure, region: RegionAt) -> Vec<Gap> {
    let share = figure.division.map(|division| division.share);
    let judged = share.filter(|_| dataset.status != Status::Illustrative);
    let gap = |(target, goal): (usize, Goal)| Gap {
        target,
        wanted: share.and_then(|share| goal.count_on(share.of)),
        missing: judged.and_then(|share| goal.missing(share)),
    };
    let own = dataset.targets.iter().enumerate().filter(|(_, target)| target.region == region);
    own.map(|(at, target)| gap((at, target.goal))).collect()
}

/// Whether a change speaks of a region: it names it, or it names no region at all.
fn concerns(public: &Public, change: &Change, region: RegionAt) -> bool {
    let Some(field) = &change.field else { return true };
    let names = |at: RegionAt| {
        let region = &public[at];
        let codes = [Some(&region.code), region.bps.as_ref()];
        let mut words = field.split(|c: char| !(c.is_alphanumeric() || c == '.'));
        words.any(|word| codes.iter().flatten().any(|code| ***code == *word)) || field.contains(&*region.name)
    };
    names(region) || !public.regions().any(|(at, _)| names(at))
}
