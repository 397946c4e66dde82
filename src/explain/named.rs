//! The figure that a reference names, and what is answered where there is none.

use crate::awards::comparison::{Found, is_coded};
use crate::awards::figure::Part;
use crate::awards::link::FigureReference;
use crate::awards::public::{DatasetAt, Public, RegionAt};
use crate::awards::region::CodeText;
use crate::diag::{Arg, Code, Diagnostic, nearest};

/// Why nothing can be explained: a finding about what was asked, which stands in no file.
pub type Unexplained = Box<Diagnostic>;

/// The figure that a reference means.
pub(super) fn resolve(public: &Public, asked: &FigureReference) -> Result<Found, Unexplained> {
    let (at, measure) =
        public.measures().find(|(_, measure)| measure.id.value == asked.measure.value).ok_or_else(|| {
            unknown("kind-measure", &asked.measure.value, public.measures().map(|(_, it)| &*it.id.value))
        })?;
    let region = region(public, &asked.region.value)?;
    let segment = match &asked.segment {
        None => None,
        Some(id) => {
            Some(measure.segments.iter().position(|known| known.id.value == id.value).ok_or_else(|| {
                unknown("kind-segment", &id.value, measure.segments.iter().map(|known| &*known.id.value))
            })?)
        }
    };
    if let Some(basis) = &asked.basis
        && !measure.bases.iter().any(|known| known.id.value == basis.value)
    {
        return Err(unknown("kind-basis", &basis.value, measure.bases.iter().map(|known| &*known.id.value)));
    }
    let part = segment.map_or(Part::Total, Part::Segment);
    let has = |at: &DatasetAt| public[*at].row(region).is_some_and(|row| part.of(row).is_some());
    let is_basis = |at: usize| asked.basis.as_ref().is_none_or(|id| measure.bases[at].id.value == id.value);
    let named = public.datasets().filter(|(_, dataset)| dataset.measure == at && is_basis(dataset.basis));
    let all: Vec<DatasetAt> = named.map(|(at, _)| at).filter(has).collect();
    let of_day: Vec<DatasetAt> =
        all.iter().copied().filter(|at| public[*at].as_of == asked.as_of.value).collect();
    match of_day[..] {
        [dataset] => Ok(Found { dataset, region, part }),
        [] => Err(Box::new(unknown_figure(public, asked, region, Some(&all)))),
        _ => {
            let bases =
                of_day.iter().map(|at| measure.bases[public[*at].basis].id.value.to_string()).collect();
            let finding = Diagnostic::nowhere(Code::AmbiguousFigure).arg("bases", Arg::OneOf(bases));
            Err(Box::new(finding.help("help")))
        }
    }
}

fn region(public: &Public, code: &CodeText) -> Result<RegionAt, Unexplained> {
    if let Some((at, _)) = public.regions().find(|(_, region)| is_coded(region, code)) {
        return Ok(at);
    }
    let name = |code: &CodeText| {
        let found = public.regions().find(|(_, region)| is_coded(region, code));
        found.map_or_else(|| "–".to_owned(), |(_, region)| region.name.to_string())
    };
    if let CodeText::Bare(digits) = code {
        let dotted =
            digits.get(..2).zip(digits.get(2..)).map(|(a, b)| format!("{a}.{b}")).unwrap_or_default();
        let (kemendagri, bps) = (CodeText::Kemendagri(dotted.as_str().into()), CodeText::Bps(digits.clone()));
        let finding = Diagnostic::nowhere(Code::AmbiguousRegion)
            .arg("code", digits)
            .arg("kemendagri", kemendagri.to_string())
            .arg("kemendagri_name", name(&kemendagri))
            .arg("bps", bps.to_string())
            .arg("bps_name", name(&bps));
        return Err(Box::new(finding.help("help")));
    }
    let codes = public.regions().flat_map(|(_, region)| {
        let bps = region.bps.as_ref().map(|code| format!("bps:{code}"));
        std::iter::once(region.code.to_string()).chain(bps)
    });
    let codes: Vec<String> = codes.collect();
    Err(unknown("kind-region", &code.to_string(), codes.iter().map(String::as_str)))
}

fn unknown<'k>(kind: &'static str, written: &str, known: impl Iterator<Item = &'k str>) -> Unexplained {
    let finding = Diagnostic::nowhere(Code::UnknownId).arg("id", written).arg("kind", Arg::Term(kind));
    Box::new(match nearest(written, known.map(str::to_owned)) {
        Some(suggestion) => finding.arg("suggestion", suggestion).help("help"),
        None => finding,
    })
}

pub(super) fn unknown_figure(
    public: &Public,
    asked: &FigureReference,
    region: RegionAt,
    others: Option<&[DatasetAt]>,
) -> Diagnostic {
    let finding = Diagnostic::nowhere(Code::UnknownFigure)
        .arg("measure", &asked.measure.value)
        .arg("region", &public[region].code)
        .arg("as_of", asked.as_of.value.to_string());
    let mut days: Vec<String> =
        others.into_iter().flatten().map(|at| public[*at].as_of.to_string()).collect();
    days.sort_unstable();
    days.dedup();
    match days.is_empty() {
        true => finding,
        false => finding.arg("known", Arg::OneOf(days)).help("help"),
    }
}
