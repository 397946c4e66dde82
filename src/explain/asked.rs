//! What is asked for: an address of the site, or a figure in the words of a reference.

use super::figure::{self, Figure};
use super::page::{Explanation, Table};
use super::written::Written;
use crate::awards::comparison::Found;
use crate::awards::figure::Part;
use crate::awards::link::FigureReference;
use crate::awards::public::{DatasetAt, Public, Region, RegionAt};
use crate::awards::region::CodeText;
use crate::diag::{Arg, Code, Diagnostic, nearest};
use crate::pages::Site;

/// An address as it was asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    /// From the site's root, decoded: `/statistik/2025/`.
    pub path: String,
    /// The place on the page.
    pub anchor: Option<String>,
}

impl Address {
    /// Reads a whole address, or a path with or without the site's base path.
    #[must_use]
    pub fn read(site: &Site, written: &str) -> Self {
        let after_host = written
            .split_once("://")
            .map_or(written, |(_, rest)| rest.find(['/', '?', '#']).map_or("/", |at| &rest[at..]));
        let (rest, anchor) = after_host.split_once('#').map_or((after_host, None), |(a, b)| (a, Some(b)));
        let path = decoded(rest.split('?').next().unwrap_or_default());
        let inner = path.strip_prefix(site.urls.base_path()).filter(|inner| inner.starts_with('/'));
        let path = inner.unwrap_or(&path).trim_end_matches("index.html");
        let path = if path.starts_with('/') { path.to_owned() } else { format!("/{path}") };
        let stands = |path: &str| site.page_at(path).is_some() || site.is_file(path);
        let with_slash = format!("{path}/");
        let path = if !stands(&path) && stands(&with_slash) { with_slash } else { path };
        let anchor = anchor.filter(|anchor| !anchor.is_empty()).map(decoded);
        Self { path, anchor }
    }
}

/// `%20` and its like as what they stand for.
fn decoded(written: &str) -> String {
    let bytes = written.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        let code = (byte == b'%').then(|| written.get(at + 1..at + 3)).flatten();
        match code.and_then(|code| u8::from_str_radix(code, 16).ok()) {
            Some(decoded) => {
                out.push(decoded);
                at += 3;
            }
            None => {
                out.push(byte);
                at += 1;
            }
        }
    }
    String::from_utf8_lossy(&out).into_owned()
}

/// Why nothing can be explained: a finding about what was asked, which stands in no file.
pub type Unexplained = Box<Diagnostic>;

/// Explains the figure that a reference names.
///
/// # Errors
/// Where the site has no such figure, in the words that a wrong reference in a text is answered with.
pub fn figure(site: &Site, written: &Written, asked: &FigureReference) -> Result<Explanation, Unexplained> {
    let public = &*site.public;
    let found = resolve(public, asked)?;
    let row = public[found.dataset].row(found.region);
    let figure = row.and_then(|row| figure::explain(public, written, found.dataset, row, found.part));
    let Some(figure) = figure else {
        return Err(Box::new(unknown_figure(public, asked, found.region, None)));
    };
    let around = figure::around(site, &figure);
    let figures: Vec<Figure> = vec![figure];
    let table = Table { dataset: found.dataset, figures, sums: Vec::new() };
    Ok(Explanation { around: Some(around), tables: vec![table], ..Explanation::default() })
}

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

/// Whether a code in either scheme is a region's.
pub(super) fn is_coded(region: &Region, code: &CodeText) -> bool {
    match code {
        CodeText::Kemendagri(code) => region.code == *code,
        CodeText::Bps(code) => region.bps.as_ref() == Some(code),
        CodeText::Bare(_) => false,
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

fn unknown_figure(
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
