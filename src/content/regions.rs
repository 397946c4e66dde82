//! `content/regions.yaml`: provinces and regencies.

use std::sync::Arc;

use super::boundaries;
use super::desk::Desk;
use super::marks;
use super::shape::{
    Fields, at, count_within, list, list_or_one, one_of, pair, partial_date, path, record, region_code, slug,
    text,
};
use crate::awards::boundary::MapEntry;
use crate::awards::region::{CodeText, ProvinceEntry, RegencyEntry, RegencyKind, Scheme};
use crate::diag::{At, Code, Diagnostic};

/// The regions of a site.
#[derive(Clone, Default)]
pub(super) struct Regions {
    pub(super) provinces: Vec<ProvinceEntry>,
    pub(super) regencies: Vec<RegencyEntry>,
    pub(super) map: Option<MapEntry>,
}

/// What all outlines of a map may take on a page, where the site does not say: with the rest of a page it stays
/// below what a slow link brings in a second or two.
const MAP_BYTES: u32 = 60_000;

pub(super) fn regions<'d>(desk: &'d Desk<'_>) -> impl Fn(&mut Fields<'_>) -> Option<Regions> + 'd {
    move |f| {
        let one = f.optional("province", record("Province", province), "The province");
        let many =
            f.list("provinces", list(record("Province", province)), "The provinces, where there are several");
        let regencies = f.required("regencies", list(record("Regency", regency)), "Regencies and cities");
        let map = f.optional("map", record("Map", map(desk)), "The file with their boundaries");
        f.exactly_one(&["province", "provinces"]);
        Some(Regions { provinces: one.into_iter().chain(many).collect(), regencies: regencies?, map })
    }
}

fn map<'d>(desk: &'d Desk<'_>) -> impl Fn(&mut Fields<'_>) -> Option<MapEntry> + 'd {
    move |f| {
        let name = f.required("file", path(), "Name of the GeoJSON file beside this one");
        let property = f.required("property", at(text()), "Which property of a feature holds its code");
        let scheme = f.optional("scheme", one_of(&Scheme::WORDS), "Whose codes these are");
        let bytes = f.optional(
            "bytes",
            at(count_within(1_000, 1_000_000)),
            "How many bytes the outlines of a map may take on a page",
        );
        let bytes = bytes.unwrap_or(At::new(MAP_BYTES, f.head()));
        // In the wrong scheme most codes mean another region.
        let scheme = scheme.or((!f.has("scheme")).then_some(Scheme::Kemendagri));
        let (name, property, scheme) = (name?, property?, scheme?);
        let file = desk.beside(&name).map_err(|finding| f.report(*finding)).ok()?;
        desk.reads(file);
        if desk.sources.is_unread(file) {
            return None;
        }
        let text = desk.sources.map_text(file).map_err(|finding| f.report(*finding)).ok()?;
        let read = boundaries::read(file, &text, &property);
        read.found.into_iter().for_each(|finding| f.report(finding));
        let boundaries::Areas { areas, broken } = read.value;
        Some(MapEntry { name, file, scheme, bytes, areas, broken })
    }
}

fn province(f: &mut Fields<'_>) -> Option<ProvinceEntry> {
    let code = f
        .required("code", region_code(), "Kemendagri code, two digits")
        .and_then(|code| kemendagri(code, 2, f));
    let bps = f.optional("bps", region_code(), "BPS code, two digits").and_then(|code| bps(code, 2, f));
    let name = f.required("name", text(), "Name without the word Provinsi");
    let slug = f.optional("slug", slug(), "Its part of an address");
    let aliases = marks::aliases(f);
    Some(ProvinceEntry { span: f.span(), code: code?, bps, name: name?, slug, aliases })
}

fn regency(f: &mut Fields<'_>) -> Option<RegencyEntry> {
    let code = f
        .required("code", region_code(), "Kemendagri code, as in 82.05")
        .and_then(|code| kemendagri(code, 5, f));
    let bps = f.optional("bps", region_code(), "BPS code, as in 8203").and_then(|code| bps(code, 4, f));
    let slug = f.required("slug", slug(), "Its part of an address");
    let kind = f.required("kind", one_of(KINDS), "kabupaten or kota");
    let name = f.required("name", text(), "Name without that word");
    let aliases = marks::aliases(f);
    let tile = f.optional("tile", at(pair(count_within(0, 99))), "Row and column in the tile map, from 0");
    let since = f.optional("since", partial_date(), "From when it existed");
    let until = f.optional("until", partial_date(), "Until when it existed");
    let split_from = f.list("split_from", list_or_one(region_code()), "From which regencies it was made");
    let seat = f.optional("seat", text(), "Its seat of government");
    let old_addresses = marks::old_addresses(f);
    let tile = tile.map(|tile: At<(u32, u32)>| tile.map(|(row, column)| (row as u8, column as u8)));
    Some(RegencyEntry {
        span: f.span(),
        code: code?,
        bps,
        slug: slug?,
        kind: kind?,
        name: name?,
        aliases,
        tile,
        since,
        until,
        split_from,
        seat,
        old_addresses,
    })
}

/// A region's own code in Kemendagri's scheme: `82` or `82.05`, so many characters.
fn kemendagri(code: At<CodeText>, length: usize, f: &mut Fields<'_>) -> Option<At<Arc<str>>> {
    match &code.value {
        CodeText::Kemendagri(text) if text.len() == length => Some(At::new(text.clone(), code.span)),
        _ => own_code(&code, if length == 2 { "82" } else { "82.05" }, f),
    }
}

/// A region's own code in the scheme of BPS: under this key the scheme is known, so bare digits serve.
fn bps(code: At<CodeText>, length: usize, f: &mut Fields<'_>) -> Option<At<Arc<str>>> {
    let (CodeText::Bps(text) | CodeText::Bare(text) | CodeText::Kemendagri(text)) = &code.value;
    if text.len() == length && !text.contains('.') {
        return Some(At::new(text.clone(), code.span));
    }
    own_code(&code, if length == 2 { "82" } else { "8203" }, f)
}

fn own_code<T>(code: &At<CodeText>, form: &str, f: &mut Fields<'_>) -> Option<T> {
    let finding = Diagnostic::error(Code::CodeForm, code.span).arg("code", code.value.to_string());
    f.report(finding.arg("form", form).help("help"));
    None
}

const KINDS: &[(&str, RegencyKind)] = &[("kabupaten", RegencyKind::Kabupaten), ("kota", RegencyKind::Kota)];
