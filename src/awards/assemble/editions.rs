//! Editions with their categories, results, nominees, pictures and documents; and their recipients.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::names::{Names, names_hidden, unknown};
use crate::awards::change::ChangeKind;
use crate::awards::edition::{self as entry, EditionEntry};
use crate::awards::public::{
    Award, AwardAt, Category, CategoryAt, Ceremony, Document, DocumentAt, Edition, EditionAt, Nomination,
    NominationAt, Photo, PhotoAt, Recipient, Winner,
};
use crate::awards::result::{CategoryEntry, ResultEntry, ResultsEntry};
use crate::diag::{Arg, At, Code, Diagnostic};

/// All that hangs on editions.
#[derive(Default)]
pub(super) struct Parts {
    editions: Vec<Edition>,
    categories: Vec<Category>,
    awards: Vec<Award>,
    nominations: Vec<Nomination>,
    photos: Vec<Photo>,
    documents: Vec<Document>,
}

type Lists = (Vec<Edition>, Vec<Category>, Vec<Award>, Vec<Nomination>, Vec<Photo>, Vec<Document>);

impl Parts {
    pub(super) fn into_parts(self) -> Lists {
        (self.editions, self.categories, self.awards, self.nominations, self.photos, self.documents)
    }
}

pub(super) fn recipients(names: &mut Names<'_>) -> Vec<Recipient> {
    let entries = names.recipients.clone();
    entries
        .into_iter()
        .map(|entry| Recipient {
            id: entry.id.clone(),
            name: entry.name.clone(),
            legal_name: entry.legal_name.clone(),
            aliases: entry.aliases.iter().map(|alias| alias.value.clone()).collect(),
            kind: entry.kind,
            region: entry.region.as_ref().and_then(|code| names.region(code)),
            url: entry.url.clone(),
            about: entry.about.clone(),
            old_addresses: entry.old_addresses.clone(),
            awards: Vec::new(),
            nominations: Vec::new(),
            news: Vec::new(),
            photos: Vec::new(),
            changes: entry.changes.clone(),
        })
        .collect()
}

pub(super) fn editions(names: &mut Names<'_>) -> Parts {
    let mut parts = Parts::default();
    for entry in names.editions.clone() {
        let edition = edition(entry, names);
        parts.editions.push(edition);
    }
    for (at, file, category) in names.categories.clone() {
        let edition = &mut parts.editions[at.index()];
        edition.categories.push(CategoryAt(parts.categories.len() as u32));
        edition.results_source = file.source.clone();
        edition.results_note = file.note.clone();
        let level = category.level.or(edition.level);
        push_category(&mut parts, at, file, category, level, names);
    }
    push_pictures(&mut parts, names);
    neighbours(&mut parts.editions);
    parts
}

fn edition(entry: &EditionEntry, names: &mut Names<'_>) -> Edition {
    let decree_document = entry.decree.as_ref().and_then(|decree| decree.document.as_ref());
    let ceremonies = entry.ceremonies.iter().map(|ceremony| self::ceremony(ceremony, names)).collect();
    Edition {
        id: entry.id.clone(),
        series: entry.series.clone(),
        label: entry.label.clone(),
        level: entry.level,
        period: entry.period,
        stages: entry.stages.clone(),
        ceremonies,
        jury: entry.jury.clone(),
        jury_title: entry.jury_title.clone(),
        decree: entry.decree.clone(),
        decree_document: decree_document.and_then(|id| names.document(&entry.id.value, id)),
        announced: entry.announced.as_ref().map(|when| when.value),
        results_public: names.entries.results.iter().any(|file| {
            file.edition.value == entry.id.value
                && file.categories.iter().any(|category| !category.results.is_empty())
        }),
        summary: entry.summary.clone(),
        text: entry.text.clone(),
        source: entry.source.clone(),
        note: entry.note.clone(),
        results_source: None,
        results_note: None,
        old_addresses: entry.old_addresses.clone(),
        categories: Vec::new(),
        photos: Vec::new(),
        documents: Vec::new(),
        news: Vec::new(),
        older: None,
        newer: None,
        changes: entry.changes.clone(),
    }
}

fn ceremony(entry: &entry::Ceremony, names: &mut Names<'_>) -> Ceremony {
    Ceremony {
        date: entry.date.value,
        title: entry.title.clone(),
        venue: entry.venue.clone(),
        place: entry.place.clone(),
        region: entry.region.as_ref().and_then(|code| names.region(code)),
        hosts: entry.hosts.clone(),
        guests: entry.guests.clone(),
        note: entry.note.clone(),
        source: entry.source.clone(),
    }
}

fn push_category(
    parts: &mut Parts,
    edition: EditionAt,
    file: &ResultsEntry,
    entry: &CategoryEntry,
    level: Option<entry::Level>,
    names: &mut Names<'_>,
) {
    let at = CategoryAt(parts.categories.len() as u32);
    check_tiers(entry, names);
    for former in &entry.formerly {
        names.former_category(former);
    }
    check_places(entry, names);
    let mut awards: Vec<Award> =
        entry.results.iter().filter_map(|result| award(at, edition, file, entry, result, names)).collect();
    // Places first, then tiers, then the unranked; equals keep the order of the file.
    awards.sort_by_key(|award| (award.place.unwrap_or(u32::MAX), award.tier.unwrap_or(usize::MAX)));
    let award_places =
        (parts.awards.len()..parts.awards.len() + awards.len()).map(|at| AwardAt(at as u32)).collect();
    parts.awards.extend(awards);

    let first = parts.nominations.len();
    for nominee in &entry.nominees {
        if let Some(recipient) = names.recipient(&nominee.recipient) {
            let (named, note) = (nominee.named.clone(), nominee.note.clone());
            let span = nominee.recipient.span;
            parts.nominations.push(Nomination { category: at, edition, recipient, named, note, span });
        }
    }
    // Never the order of the file, which could tell the outcome: by id here, by the name shown in pages.
    parts.nominations[first..].sort_by_key(|nomination| nomination.recipient);
    parts.categories.push(Category {
        id: entry.id.clone(),
        edition,
        formerly: entry.formerly.clone(),
        title: entry.title.clone(),
        description: entry.description.clone(),
        tiers: entry.tiers.clone(),
        level,
        sector: entry.sector.clone(),
        awards: award_places,
        nominations: (first..parts.nominations.len()).map(|at| NominationAt(at as u32)).collect(),
        lineage: Vec::new(),
    });
}

fn award(
    category: CategoryAt,
    edition: EditionAt,
    file: &ResultsEntry,
    of: &CategoryEntry,
    entry: &ResultEntry,
    names: &mut Names<'_>,
) -> Option<Award> {
    let mut winners = Vec::new();
    for share in &entry.recipients {
        if let Some(recipient) = names.recipient(&share.recipient) {
            let part = share.part.as_ref().map(|part| part.value);
            winners.push(Winner { recipient, named: share.named.clone(), part });
        }
    }
    check_parts(entry, names);
    let place = entry.place.as_ref().map(|place| place.value);
    let same_place = |other: &&ResultEntry| other.place.as_ref().map(|place| place.value) == place;
    let tier = entry.tier.as_ref().and_then(|id| tier(id, of, names));
    let region = entry.region.as_ref().and_then(|code| names.region(code));
    let photo = entry.photo.as_ref().and_then(|name| names.photo(&file.edition.value, name));
    (!winners.is_empty()).then(|| Award {
        category,
        edition,
        place,
        tied: place.is_some() && of.results.iter().filter(same_place).count() > 1,
        label: entry.label.clone(),
        tier,
        winners,
        citation: entry.citation.clone(),
        region,
        amount: entry.amount,
        source: entry.source.clone().or_else(|| file.source.clone()),
        note: entry.note.clone(),
        photo,
        withdrawn: entry.changes.iter().any(|change| change.kind == ChangeKind::Withdrawal),
        changes: entry.changes.clone(),
        span: entry.hide.record,
    })
}

fn tier(id: &At<Arc<str>>, of: &CategoryEntry, names: &mut Names<'_>) -> Option<usize> {
    let at = of.tiers.iter().position(|tier| tier.id.value == id.value);
    if at.is_none() {
        let candidates = of.tiers.iter().map(|tier| tier.id.value.to_string());
        names.found.push(unknown("kind-tier", &id.value, id.span, candidates));
    }
    at
}

fn check_tiers(entry: &CategoryEntry, names: &mut Names<'_>) {
    for (at, tier) in entry.tiers.iter().enumerate() {
        if let Some(first) = entry.tiers[..at].iter().find(|first| first.id.value == tier.id.value) {
            names.found.push(super::names::duplicate_id(&tier.id, first.id.span));
        }
    }
}

/// Two at the same place leave the next place empty (standard competition ranking); one recipient
/// receives one award of a category once.
fn check_places(entry: &CategoryEntry, names: &mut Names<'_>) {
    let mut holders: BTreeMap<u32, (usize, crate::diag::Span)> = BTreeMap::new();
    for place in entry.results.iter().filter_map(|result| result.place.as_ref()) {
        holders.entry(place.value).or_insert((0, place.span)).0 += 1;
    }
    for place in entry.results.iter().filter_map(|result| result.place.as_ref()) {
        let above = holders.range(..place.value).next_back();
        if let Some((tied, (count, span))) = above
            && *count as u64 + u64::from(*tied) > u64::from(place.value)
        {
            let finding = Diagnostic::error(Code::PlaceAfterTie, place.span)
                .arg("place", i128::from(place.value))
                .arg("tied", i128::from(*tied))
                .arg("count", *count)
                .arg("next", *count as i128 + i128::from(*tied))
                .also(*span, "tied")
                .help("help");
            names.found.push(finding);
        }
    }
    let mut seen: BTreeMap<(Vec<&Arc<str>>, Option<&Arc<str>>, bool), &ResultEntry> = BTreeMap::new();
    for result in &entry.results {
        let who: Vec<_> = result.recipients.iter().map(|share| &share.recipient.value).collect();
        let tier = result.tier.as_ref().map(|tier| &tier.value);
        if let (Some(first), Some(share)) =
            (seen.insert((who, tier, result.place.is_some()), result), result.recipients.first())
        {
            let finding = Diagnostic::error(Code::DuplicateResult, share.recipient.span)
                .arg("recipient", &share.recipient.value)
                .arg("category", &entry.id.value);
            let place = first.recipients.first().map_or(first.hide.record, |share| share.recipient.span);
            names.found.push(finding.also(place, "first").help("help"));
        }
    }
}

/// The parts of an award that is held jointly make a whole.
fn check_parts(entry: &ResultEntry, names: &mut Names<'_>) {
    let parts: Vec<_> = entry.recipients.iter().filter_map(|share| share.part.as_ref()).collect();
    let Some(first) = parts.first() else { return };
    let common = parts.iter().try_fold(1_u128, |product, part| product.checked_mul(u128::from(part.value.1)));
    let sum = common.map(|common| {
        parts
            .iter()
            .map(|part| u128::from(part.value.0) * (common / u128::from(part.value.1.max(1))))
            .sum::<u128>()
    });
    if parts.len() != entry.recipients.len() || sum != common {
        let written = parts.iter().map(|part| format!("{}/{}", part.value.0, part.value.1)).collect();
        let finding = Diagnostic::error(Code::PartsNotWhole, first.span)
            .arg("parts", Arg::All(written))
            .arg("recipients", entry.recipients.len())
            .help("help");
        names.found.push(finding);
    }
}

fn push_pictures(parts: &mut Parts, names: &mut Names<'_>) {
    for (edition, entry) in names.photos.clone() {
        parts.editions[edition.index()].photos.push(PhotoAt(parts.photos.len() as u32));
        let award = entry.result.as_ref().and_then(|(category, recipient)| {
            let at = names.category(&entry.edition, category)?;
            let who = names.recipient(recipient)?;
            let awards = &parts.categories[at.index()].awards;
            let holds =
                |at: &&AwardAt| parts.awards[at.index()].winners.iter().any(|winner| winner.recipient == who);
            let found = awards.iter().find(holds).copied();
            if found.is_none() {
                let hidden = names.hidden_result(&entry.edition, &category.value, &recipient.value);
                let finding = match hidden {
                    Some(place) => names_hidden(recipient, place),
                    None => unknown("kind-result", &recipient.value, recipient.span, std::iter::empty()),
                };
                names.found.push(finding);
            }
            found
        });
        parts.photos.push(Photo {
            edition,
            name: entry.name.value.clone(),
            file: entry.file,
            words: entry.words.clone(),
            focus: entry.focus,
            video: entry.video.clone(),
            recipients: entry.recipients.iter().filter_map(|id| names.recipient(id)).collect(),
            regions: entry.regions.iter().filter_map(|code| names.region(code)).collect(),
            award,
        });
    }
    for (edition, entry) in names.documents.clone() {
        parts.editions[edition.index()].documents.push(DocumentAt(parts.documents.len() as u32));
        parts.documents.push(Document {
            edition,
            id: entry.id.clone(),
            file: entry.file,
            title: entry.title.clone(),
            date: entry.date,
            language: entry.language.as_ref().map(|lang| lang.value.clone()),
            text: entry.text.clone(),
            kind: entry.kind,
        });
    }
}

/// Older and newer within a series; the list has the newest first.
fn neighbours(editions: &mut [Edition]) {
    let mut newest: BTreeMap<Option<Arc<str>>, EditionAt> = BTreeMap::new();
    for at in 0..editions.len() {
        let here = EditionAt(at as u32);
        if let Some(newer) = newest.insert(editions[at].series.clone(), here) {
            editions[at].newer = Some(newer);
            editions[newer.index()].older = Some(here);
        }
    }
}
