//! The areas of the map file to the regions whose boundaries they are. On either side nothing may be left over: a
//! map with a hole looks like a region without figures.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::awards::boundary::{AreaEntry, MapEntry, Outline, regency_code};
use crate::awards::entries::Entries;
use crate::awards::public::{Boundaries, Region, RegionAt, RegionKind};
use crate::awards::region::{RegencyEntry, Scheme};
use crate::diag::{Arg, Code, Diagnostic, Span, nearest};

/// From so many areas of other provinces on, the file is one of a larger country, and is told so once.
const A_FEW: usize = 3;

/// The boundaries of all regions of the map file; none where there is no such file.
pub(super) fn boundaries(
    entries: &Entries,
    regions: &[Region],
    found: &mut Vec<Diagnostic>,
) -> Option<Boundaries> {
    let map = entries.map.as_ref()?;
    let codes: BTreeMap<&str, RegionAt> = regions
        .iter()
        .enumerate()
        .filter(|(_, region)| matches!(region.kind, RegionKind::Regency(_)))
        .filter_map(|(at, region)| Some((own_code(region, map.scheme)?, RegionAt(at as u32))))
        .collect();
    if let Some(area) = map.areas.iter().find(|area| shows_other(&area.code.value, map.scheme)) {
        found.push(
            Diagnostic::error(Code::MapUnknownRegion, area.code.span)
                .arg("code", &area.code.value)
                .arg("scheme", map.scheme.other().word())
                .also(map.name.span, "map")
                .help("help-scheme"),
        );
        return None;
    }
    let mut placed: BTreeMap<RegionAt, Placed<'_>> = BTreeMap::new();
    let mut strangers = Vec::new();
    for area in &map.areas {
        let at = regency_code(&area.code.value, map.scheme).and_then(|code| codes.get(&*code).copied());
        match at {
            Some(at) => placed.entry(at).or_insert_with(|| Placed::new(area)).add(area),
            None => strangers.push(area),
        }
    }
    found.extend(placed.values().filter_map(Placed::twice));
    unmatched(&strangers, &codes, entries, map, found);
    if map.areas.is_empty() && !map.broken {
        let empty = Diagnostic::error(Code::MapWithoutAreas, map.file.whole());
        found.push(empty.arg("file", &map.name.value).help("help"));
    } else if !map.broken {
        let has_area = |regency: &&RegencyEntry| {
            let code = match map.scheme {
                Scheme::Kemendagri => Some(&regency.code),
                Scheme::Bps => regency.bps.as_ref(),
            };
            code.and_then(|code| codes.get(&*code.value)).is_some_and(|at| placed.contains_key(at))
        };
        let standing = entries.regencies.iter().filter(|regency| regency.until.is_none());
        found.extend(standing.filter(|regency| !has_area(regency)).map(|regency| missing(regency, map)));
    }
    let outlines = placed.into_iter().filter_map(|(at, placed)| Some((at, placed.outline?))).collect();
    Some(Boundaries { bytes: map.bytes.value as usize, outlines })
}

/// Whether a code shows that it is of the other scheme: then the whole file is, and its regencies are not missing.
fn shows_other(written: &str, scheme: Scheme) -> bool {
    regency_code(written, scheme).is_none() && regency_code(written, scheme.other()).is_some()
}

fn own_code(region: &Region, scheme: Scheme) -> Option<&str> {
    match scheme {
        Scheme::Kemendagri => Some(&region.code),
        Scheme::Bps => region.bps.as_deref(),
    }
}

/// The areas of one region: there should be one.
struct Placed<'e> {
    code: &'e Arc<str>,
    outline: Option<Arc<Outline>>,
    spans: Vec<Span>,
}

impl<'e> Placed<'e> {
    fn new(first: &'e AreaEntry) -> Self {
        Self { code: &first.code.value, outline: first.outline.clone(), spans: Vec::new() }
    }

    fn add(&mut self, area: &AreaEntry) {
        self.spans.push(area.code.span);
    }

    /// However many times it is there, it is one mistake: a file with one feature an island.
    fn twice(&self) -> Option<Diagnostic> {
        let [first, second, ..] = self.spans[..] else { return None };
        let finding = Diagnostic::error(Code::MapDuplicate, second).arg("code", self.code);
        Some(finding.arg("count", self.spans.len()).also(first, "first").help("help"))
    }
}

/// Areas that are no regency of the site.
fn unmatched(
    strangers: &[&AreaEntry],
    codes: &BTreeMap<&str, RegionAt>,
    entries: &Entries,
    map: &MapEntry,
    found: &mut Vec<Diagnostic>,
) {
    // A regency that could not be read has been told of; its area is no stranger.
    let lost = entries.lost.iter().any(|lost| regency_code(lost, map.scheme).is_some());
    if entries.broken.contains("kind-region") || lost {
        return;
    }
    let province = |code: &str| code.get(..2).map(str::to_owned);
    let here: std::collections::BTreeSet<_> = codes.keys().map(|code| province(code)).collect();
    let (near, far): (Vec<&AreaEntry>, Vec<_>) =
        strangers.iter().partition(|area| here.contains(&province(&area.code.value)));
    let one_by_one = if far.len() > A_FEW { &near } else { strangers };
    for area in one_by_one {
        let finding = Diagnostic::error(Code::MapUnknownRegion, area.code.span).arg("code", &area.code.value);
        let candidates = codes.keys().map(|code| (*code).to_owned());
        found.push(match nearest(&area.code.value, candidates) {
            Some(suggestion) => finding.arg("suggestion", suggestion).help("help"),
            None => finding.help("help-unknown"),
        });
    }
    if let Some(first) = far.first().filter(|_| far.len() > A_FEW) {
        let known = here.into_iter().flatten().collect();
        let finding = Diagnostic::error(Code::MapOtherProvinces, first.code.span).arg("count", far.len());
        found.push(finding.arg("known", Arg::All(known)).help("help"));
    }
}

/// A regency that the map does not show.
fn missing(regency: &RegencyEntry, map: &MapEntry) -> Diagnostic {
    let finding = Diagnostic::error(Code::MapWithoutRegion, regency.code.span)
        .arg("region", &regency.name)
        .arg("file", &map.name.value)
        .also(map.name.span, "map");
    let without_code = map.scheme == Scheme::Bps && regency.bps.is_none();
    finding.help(if without_code { "help-bps" } else { "help" })
}
