//! Provinces and regencies, by code. A regency belongs to the province whose code its own begins with.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::names::{duplicate_id, unknown};
use crate::awards::entries::Entries;
use crate::awards::public::{Region, RegionAt, RegionKind};
use crate::awards::region::{CodeText, ProvinceEntry, RegencyEntry};
use crate::diag::{Arg, At, Code, Diagnostic};

/// All regions in the order of their Kemendagri codes, provinces before their regencies.
pub(super) fn regions(entries: &Entries, found: &mut Vec<Diagnostic>) -> Vec<Region> {
    let mut regions: Vec<(At<Arc<str>>, Option<At<Arc<str>>>, Region)> = Vec::new();
    regions.extend(entries.provinces.iter().map(province));
    regions.extend(entries.regencies.iter().map(regency));
    duplicates(&regions, found);
    regions.sort_by(|(a, ..), (b, ..)| a.value.cmp(&b.value));
    regions.dedup_by(|(b, ..), (a, ..)| a.value == b.value);

    let codes: BTreeMap<Arc<str>, RegionAt> = regions
        .iter()
        .enumerate()
        .map(|(at, (code, ..))| (code.value.clone(), RegionAt(at as u32)))
        .collect();
    let parents: BTreeMap<Arc<str>, &RegencyEntry> =
        entries.regencies.iter().map(|regency| (regency.code.value.clone(), regency)).collect();
    let mut regions: Vec<Region> = regions
        .into_iter()
        .map(|(code, _, mut region)| {
            if let Some(regency) = parents.get(&code.value) {
                region.province = of_province(regency, &codes, found);
                region.split_from = split_from(regency, entries, &codes, found);
            }
            region
        })
        .collect();
    for at in 0..regions.len() {
        for parent in regions[at].split_from.clone() {
            regions[parent.index()].parts.push(RegionAt(at as u32));
        }
    }
    regions
}

fn province(entry: &ProvinceEntry) -> (At<Arc<str>>, Option<At<Arc<str>>>, Region) {
    let slug = entry
        .slug
        .clone()
        .unwrap_or_else(|| At::new(crate::awards::slug(&entry.name).into(), entry.code.span));
    let aliases = entry.aliases.iter().map(|alias| alias.value.clone()).collect();
    let bps = entry.bps.as_ref();
    let region = region(RegionKind::Province, &entry.code, bps, &entry.name, slug, aliases);
    (entry.code.clone(), entry.bps.clone(), region)
}

fn regency(entry: &RegencyEntry) -> (At<Arc<str>>, Option<At<Arc<str>>>, Region) {
    let kind = RegionKind::Regency(entry.kind);
    let aliases = entry.aliases.iter().map(|alias| alias.value.clone()).collect();
    let region = Region {
        tile: entry.tile.as_ref().map(|tile| tile.value),
        since: entry.since,
        until: entry.until,
        seat: entry.seat.clone(),
        old_addresses: entry.old_addresses.clone(),
        ..region(kind, &entry.code, entry.bps.as_ref(), &entry.name, entry.slug.clone(), aliases)
    };
    (entry.code.clone(), entry.bps.clone(), region)
}

fn region(
    kind: RegionKind,
    code: &At<Arc<str>>,
    bps: Option<&At<Arc<str>>>,
    name: &Arc<str>,
    slug: At<Arc<str>>,
    aliases: Vec<Arc<str>>,
) -> Region {
    Region {
        kind,
        code: code.value.clone(),
        bps: bps.map(|bps| bps.value.clone()),
        name: name.clone(),
        slug,
        aliases,
        tile: None,
        province: None,
        since: None,
        until: None,
        split_from: Vec::new(),
        parts: Vec::new(),
        seat: None,
        old_addresses: Vec::new(),
        recipients: Vec::new(),
        awards: Vec::new(),
        news: Vec::new(),
        photos: Vec::new(),
    }
}

/// Codes of either scheme, and places in the tile map, stand for one region each.
fn duplicates(regions: &[(At<Arc<str>>, Option<At<Arc<str>>>, Region)], found: &mut Vec<Diagnostic>) {
    let mut codes: BTreeMap<&str, &At<Arc<str>>> = BTreeMap::new();
    let mut bps_codes: BTreeMap<&str, &At<Arc<str>>> = BTreeMap::new();
    let mut tiles = BTreeMap::new();
    for (code, bps, region) in regions {
        if let Some(first) = codes.insert(&code.value, code) {
            found.push(duplicate_id(code, first.span));
        }
        if let Some(bps) = bps
            && let Some(first) = bps_codes.insert(&bps.value, bps)
        {
            found.push(duplicate_id(bps, first.span));
        }
        if let Some(tile) = region.tile
            && let Some(first) = tiles.insert(tile, code.span)
        {
            let place = format!("[{}, {}]", tile.0, tile.1);
            found.push(
                Diagnostic::error(Code::DuplicateTile, code.span).arg("tile", place).also(first, "first"),
            );
        }
    }
}

fn of_province(
    regency: &RegencyEntry,
    codes: &BTreeMap<Arc<str>, RegionAt>,
    found: &mut Vec<Diagnostic>,
) -> Option<RegionAt> {
    let start = regency.code.value.split('.').next().unwrap_or_default();
    let province = codes.get(start).copied();
    if province.is_none() {
        let known: Vec<String> =
            codes.keys().filter(|code| !code.contains('.')).map(|code| code.to_string()).collect();
        found.push(
            Diagnostic::error(Code::RegencyWithoutProvince, regency.code.span)
                .arg("code", &regency.code.value)
                .arg("province", start)
                .arg("known", Arg::OneOf(known))
                .help("help"),
        );
    }
    province
}

fn split_from(
    regency: &RegencyEntry,
    entries: &Entries,
    codes: &BTreeMap<Arc<str>, RegionAt>,
    found: &mut Vec<Diagnostic>,
) -> Vec<RegionAt> {
    let mut parents = Vec::new();
    for parent in &regency.split_from {
        let kemendagri = match &parent.value {
            CodeText::Kemendagri(code) => Some(code.clone()),
            CodeText::Bps(bps) => entries
                .regencies
                .iter()
                .find(|other| other.bps.as_ref().is_some_and(|code| code.value == *bps))
                .map(|other| other.code.value.clone()),
            CodeText::Bare(_) => None,
        };
        match kemendagri.and_then(|code| codes.get(&code)) {
            Some(at) => parents.push(*at),
            None => {
                let candidates = codes.keys().map(|code| code.to_string());
                found.push(unknown("kind-region", &parent.value.to_string(), parent.span, candidates));
            }
        }
    }
    parents
}
