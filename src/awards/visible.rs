//! The gate. It stands before anything is derived: what may not be seen is dropped from the entries,
//! and order, ties, counts, neighbours and lineage are then made from what is left. So hidden equals
//! deleted by construction.
//!
//! In: all entries and the moment as of which the site is made. Out: [`Visible`], the only thing that
//! `assemble` takes, and [`Hidden`], which can say how much is hidden but holds no name.

use std::collections::HashSet;
use std::sync::Arc;

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::difference::Difference;
use super::entries::Entries;
use super::hide::Hide;
use super::news::{NewsEntry, Version};
use super::result::{CategoryEntry, ResultsEntry};
use super::time::When;
use crate::diag::Span;

/// Entries that passed the gate.
#[derive(Clone, Debug)]
pub(super) struct Visible(Entries);

impl Visible {
    /// The entries.
    #[must_use]
    pub(super) fn entries(&self) -> &Entries {
        &self.0
    }

    /// The news among them, to be kept.
    #[must_use]
    pub(super) fn into_news(self) -> Arc<Vec<Arc<NewsEntry>>> {
        self.0.news
    }
}

/// What the gate kept back: numbers, times and places, no names.
#[derive(Clone, Debug, Default)]
pub struct Hidden {
    /// The places of hidden records, for messages that must not name them.
    pub places: Vec<Span>,
    /// How many records are hidden.
    pub records: usize,
    /// When the next of them becomes visible.
    pub next: Option<Timestamp>,
}

/// The gate's measure: a moment, and the zone in which days begin.
struct Gate<'a> {
    as_of: Timestamp,
    zone: &'a TimeZone,
    hidden: Hidden,
}

impl Gate<'_> {
    /// Whether a record may be seen; if not, it is noted.
    fn lets(&mut self, hide: &Hide) -> bool {
        if hide.is_visible(self.as_of, self.zone) {
            return true;
        }
        self.keep(hide.record, hide.opens_at(self.as_of, self.zone));
        false
    }

    /// Whether a time has come; if not, the record that waits for it is noted.
    fn reached(&mut self, when: When, record: Span) -> bool {
        let instant = when.instant(self.zone);
        if instant <= self.as_of {
            return true;
        }
        self.keep(record, Some(instant));
        false
    }

    fn keep(&mut self, record: Span, opens: Option<Timestamp>) {
        self.hidden.places.push(record);
        self.hidden.records += 1;
        if let Some(opens) = opens {
            self.hidden.next = Some(self.hidden.next.map_or(opens, |next| next.min(opens)));
        }
    }

    /// The tables of a hidden record, each a file of its own: hidden as a whole.
    fn tables(&mut self, record: Span, rows: impl Iterator<Item = Span>) {
        for row in rows.filter(|row| row.file != record.file) {
            if self.hidden.places.last() != Some(&row.file.whole()) {
                self.hidden.places.push(row.file.whole());
            }
        }
    }

    /// A record that hangs on a hidden one.
    fn follow(&mut self, record: Span) {
        self.hidden.places.push(record);
        self.hidden.records += 1;
    }
}

/// Lets through what may be seen at `as_of`. `seen` are news that are known to be.
#[must_use]
pub(super) fn visible(mut entries: Entries, as_of: Timestamp, seen: &[Arc<NewsEntry>]) -> (Visible, Hidden) {
    let zone = entries.settings.time_zone.clone();
    let mut gate = Gate { as_of, zone: &zone, hidden: Hidden::default() };
    entries.recipients.retain(|recipient| gate.lets(&recipient.hide));
    entries.coverage.retain(|file| {
        let shown = gate.lets(&file.hide);
        if !shown {
            gate.tables(file.hide.record, file.rows.iter().map(|row| row.span));
        }
        shown
    });
    editions(&mut entries, &mut gate);
    news(&mut entries, seen, as_of, &mut gate);
    entries.pages.retain(|page| gate.lets(&page.original.hide));
    for page in &mut entries.pages {
        translations(&mut page.translations, &mut gate);
    }
    let hidden = gate.hidden;
    (Visible(entries), hidden)
}

/// Everything, hidden or not: for `check`, which must find a mistake before its embargo ends. Nothing
/// made of this is published.
#[must_use]
pub(super) fn everything(entries: Entries) -> Visible {
    Visible(entries)
}

fn news(entries: &mut Entries, seen: &[Arc<NewsEntry>], as_of: Timestamp, gate: &mut Gate<'_>) {
    let known = Difference::of(seen, &entries.news);
    let unknown: Vec<usize> = known.come().collect();
    let mut is_hidden = |at: &usize| {
        let item = &entries.news[*at];
        !(gate.lets(&item.original.hide) && gate.reached(item.date.value, item.original.hide.record))
    };
    let hidden: HashSet<usize> = unknown.iter().copied().filter(|at| is_hidden(at)).collect();
    for at in unknown.iter().filter(|at| !hidden.contains(at)) {
        // An item of which nothing is hidden stays shared.
        let item = &entries.news[*at];
        if item.translations.iter().any(|version| !version.hide.is_visible(as_of, gate.zone)) {
            let news = Arc::make_mut(&mut entries.news);
            translations(&mut Arc::make_mut(&mut news[*at]).translations, gate);
        }
    }
    if !hidden.is_empty() {
        let mut places = 0..;
        Arc::make_mut(&mut entries.news).retain(|_| places.next().is_none_or(|at| !hidden.contains(&at)));
    }
}

fn translations(versions: &mut Vec<Version>, gate: &mut Gate<'_>) {
    versions.retain(|version| gate.lets(&version.hide));
}

/// An edition hides its results, pictures and documents; its announcement hides results and pictures
/// of results.
fn editions(entries: &mut Entries, gate: &mut Gate<'_>) {
    let before: Vec<_> = entries.editions.iter().map(|edition| edition.id.value.clone()).collect();
    entries.editions.retain(|edition| gate.lets(&edition.hide));
    let shown: std::collections::BTreeMap<_, _> = entries
        .editions
        .iter()
        .map(|edition| {
            let waits = edition.announced.as_ref().filter(|when| when.instant(gate.zone) > gate.as_of);
            (edition.id.value.clone(), waits.map(|when| when.value))
        })
        .collect();
    // What belongs to an edition that nobody declared stays: `assemble` reports it.
    let hidden = |id: &Arc<str>| before.contains(id) && !shown.contains_key(id);
    let announced = |id: &Arc<str>| shown.get(id).copied().flatten();

    entries.results.retain_mut(|file| {
        if hidden(&file.edition) {
            gate.follow(file.edition.span);
            for category in &file.categories {
                gate.follow(category.hide.record);
                gate.tables(category.hide.record, rows(category));
            }
            return false;
        }
        results(file, announced(&file.edition), gate);
        true
    });
    entries.photos.retain(|photo| {
        if hidden(&photo.edition) {
            gate.follow(photo.hide.record);
            return false;
        }
        let of_result = photo.of_result || photo.result.is_some();
        let waits = announced(&photo.edition).filter(|_| of_result);
        gate.lets(&photo.hide) && waits.is_none_or(|when| gate.reached(when, photo.hide.record))
    });
    entries.documents.retain(|document| {
        if hidden(&document.edition) {
            gate.follow(document.hide.record);
            return false;
        }
        gate.lets(&document.hide)
    });
}

/// Where the results of a category stand: in its file, or in a table beside it.
fn rows(category: &CategoryEntry) -> impl Iterator<Item = Span> {
    category.results.iter().map(|result| result.hide.record)
}

fn results(file: &mut ResultsEntry, announced: Option<When>, gate: &mut Gate<'_>) {
    file.categories.retain(|category| {
        let shown = gate.lets(&category.hide);
        if !shown {
            gate.tables(category.hide.record, rows(category));
        }
        shown
    });
    for category in &mut file.categories {
        let CategoryEntry { results, .. } = category;
        results.retain(|result| {
            gate.lets(&result.hide) && announced.is_none_or(|when| gate.reached(when, result.hide.record))
        });
    }
    if announced.is_some() {
        // They speak of results that are not public yet.
        file.source = None;
        file.note = None;
    }
}
