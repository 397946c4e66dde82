//! The tables of results, recipients and regions. Names come first and codes are text, so that a spreadsheet
//! does not turn `82.03` into a number.

use std::sync::Arc;

use super::table::{Cell, Column, Kind};
use crate::awards::public::{Award, Public, Region, RegionAt};
use crate::awards::source::Source;
use crate::awards::text::Text;

/// The words for kinds of region.
const REGION_KINDS: &[&str] = &["province", "kabupaten", "kota"];

/// What every table says of a region: cells by [`region`].
pub(super) const REGION: [Column; 4] = [
    Column::new("region", Kind::Text),
    Column::of_words("region_kind", REGION_KINDS),
    Column::new("kemendagri_code", Kind::Code),
    Column::new("bps_code", Kind::Code),
];

/// What every table says of a source: cells by [`source`].
pub(super) const SOURCE: [Column; 2] =
    [Column::new("source", Kind::Text), Column::new("source_url", Kind::Text)];

/// The cells of [`REGION`].
pub(super) fn region(public: &Public, at: Option<RegionAt>) -> [Cell; 4] {
    match at.map(|at| &public[at]) {
        Some(region) => [
            Cell::Text(region.name.clone()),
            Cell::Word(region.kind.word()),
            Cell::Text(region.code.clone()),
            Cell::maybe(region.bps.as_ref()),
        ],
        None => [Cell::Empty, Cell::Empty, Cell::Empty, Cell::Empty],
    }
}

/// The cells of [`SOURCE`].
pub(super) fn source(source: Option<&Source>) -> [Cell; 2] {
    let url = source.and_then(|source| source.url.as_ref());
    [Cell::maybe(source.map(|source| &source.name)), Cell::maybe(url.map(|url| &url.value))]
}

/// Words in the site's first language.
fn first(public: &Public, words: &Text) -> Cell {
    let lang = &public.settings.languages[0];
    Cell::Text(words.say(lang, lang).value.value.clone())
}

/// The columns of results.
pub(super) fn award_columns() -> Vec<Column> {
    let mut columns = vec![
        Column::new("recipient", Kind::Text),
        Column::new("recipient_id", Kind::Text),
        Column::new("awarded_as", Kind::Text),
        Column::new("edition", Kind::Text),
        Column::new("edition_id", Kind::Text),
        Column::new("category", Kind::Text),
        Column::new("category_id", Kind::Text),
        Column::new("place", Kind::Whole),
        Column::new("tied", Kind::Flag),
        Column::new("label", Kind::Text),
        Column::new("tier", Kind::Text),
        Column::new("withdrawn", Kind::Flag),
        Column::new("part", Kind::Text),
    ];
    columns.extend(REGION.into_iter().chain(SOURCE));
    columns
}

/// Each recipient of each award.
pub(super) fn awards(public: &Public) -> Vec<Vec<Cell>> {
    let mut rows = Vec::new();
    for (_, award) in public.awards() {
        for winner in &award.winners {
            let recipient = &public[winner.recipient];
            let mut row = vec![
                Cell::Text(recipient.name.clone()),
                Cell::Text(recipient.id.value.clone()),
                Cell::maybe(winner.named.as_ref()),
            ];
            row.extend(of_award(public, award));
            let part = winner.part.map(|(part, of)| Arc::from(format!("{part}/{of}")));
            row.push(Cell::maybe(part.as_ref()));
            row.extend(region(public, award.region.or(recipient.region)));
            row.extend(source(award.source.as_ref()));
            rows.push(row);
        }
    }
    rows
}

fn of_award(public: &Public, award: &Award) -> [Cell; 9] {
    let (edition, category) = (&public[award.edition], &public[award.category]);
    let tier = award.tier.and_then(|at| category.tiers.get(at));
    let tier = tier.map(|tier| match &tier.title {
        Some(title) => first(public, title),
        None => Cell::Text(tier.id.value.clone()),
    });
    [
        first(public, &edition.label),
        Cell::Text(edition.id.value.clone()),
        first(public, &category.title),
        Cell::Text(category.id.value.clone()),
        award.place.map_or(Cell::Empty, |place| Cell::Whole(place.into())),
        Cell::Flag(award.tied),
        award.label.as_ref().map_or(Cell::Empty, |label| first(public, label)),
        tier.unwrap_or(Cell::Empty),
        Cell::Flag(award.withdrawn),
    ]
}

/// The columns of recipients.
pub(super) fn recipient_columns() -> Vec<Column> {
    let mut columns = vec![
        Column::new("name", Kind::Text),
        Column::new("id", Kind::Text),
        Column::new("legal_name", Kind::Text),
        Column::new("kind", Kind::Text),
    ];
    columns.extend(REGION);
    columns.push(Column::new("awards", Kind::Whole));
    columns
}

/// Each recipient.
pub(super) fn recipients(public: &Public) -> Vec<Vec<Cell>> {
    let row = |recipient: &crate::awards::public::Recipient| {
        let mut row = vec![
            Cell::Text(recipient.name.clone()),
            Cell::Text(recipient.id.value.clone()),
            Cell::maybe(recipient.legal_name.as_ref()),
            Cell::Word(recipient.kind.word()),
        ];
        row.extend(region(public, recipient.region));
        row.push(Cell::count(recipient.awards.len()));
        row
    };
    public.recipients().map(|(_, recipient)| row(recipient)).collect()
}

/// The columns of regions.
pub(super) fn region_columns() -> Vec<Column> {
    let mut columns = REGION.to_vec();
    columns.extend([Column::new("province", Kind::Text), Column::new("province_code", Kind::Code)]);
    columns
}

/// Each region.
pub(super) fn regions(public: &Public) -> Vec<Vec<Cell>> {
    let row = |(at, region): (RegionAt, &Region)| {
        let province = region.province.map(|at| &public[at]);
        let mut row: Vec<Cell> = self::region(public, Some(at)).into();
        row.push(Cell::maybe(province.map(|province| &province.name)));
        row.push(Cell::maybe(province.map(|province| &province.code)));
        row
    };
    public.regions().map(row).collect()
}
