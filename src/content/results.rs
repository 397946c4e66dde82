//! `content/awards/…/results.yaml`: categories, results and nominees.

use std::sync::Arc;

use super::desk::Desk;
use super::marks;
use super::shape::{
    Either, Fields, at, count, count_within, either, filled_list, id, list, list_or_one, multilingual,
    one_of, path, record, region_code, share, text,
};
use crate::awards::edition::Level;
use crate::awards::result::{CategoryEntry, Nominee, ResultEntry, ResultsEntry, Share, Tier};
use crate::diag::{At, Code, Diagnostic};

pub(super) fn results<'d>(desk: &'d Desk<'_>) -> impl Fn(&mut Fields<'_>) -> Option<ResultsEntry> + 'd {
    move |f| {
        let source = marks::source(f);
        let note = f.optional("note", desk.passage(), "A remark on all results");
        let categories = f.required("categories", list(record("Category", category(desk))), "The categories");
        Some(ResultsEntry { edition: desk.edition_id(), source, note, categories: categories? })
    }
}

fn category<'d>(desk: &'d Desk<'_>) -> impl Fn(&mut Fields<'_>) -> Option<CategoryEntry> + 'd {
    move |f| {
        let id = f.required("id", id(), "Id: one category across editions");
        let formerly =
            f.list("formerly", list_or_one(super::shape::id()), "Ids that it had in other editions");
        let title = f.required("title", multilingual(), "Its name in this edition");
        let description = f.optional("description", desk.passage(), "What it honours");
        let tiers =
            f.list("tiers", list(either(super::shape::id(), record("Tier", tier))), "Tiers, highest first");
        let level =
            f.optional("level", one_of(&Level::WORDS), "The level, where it differs from the edition's");
        let sector = f.optional("sector", multilingual(), "The sector");
        let mut results = f.list("results", list(record("Result", result(desk))), "The results");
        let table = f.optional("table", path(), "The results as a CSV file");
        f.at_most_one(&["results", "table"]);
        let nominees = f.list("nominees", list(record("Nominee", nominee(desk))), "Who was nominated");
        let hide = marks::hide(f);
        if let Some(table) = &table {
            results = desk.table(table, table_row(desk), f);
        }
        let tiers = tiers
            .into_iter()
            .map(|tier| match tier {
                Either::A(id) => Tier { id, title: None },
                Either::B(tier) => tier,
            })
            .collect();
        Some(CategoryEntry {
            hide,
            id: id?,
            formerly,
            title: title?,
            description,
            tiers,
            level,
            sector,
            results,
            nominees,
        })
    }
}

fn tier(f: &mut Fields<'_>) -> Option<Tier> {
    let id = f.required("id", id(), "Id within the category");
    let title = f.required("title", multilingual(), "Its name");
    Some(Tier { id: id?, title })
}

fn result<'d>(desk: &'d Desk<'_>) -> impl Fn(&mut Fields<'_>) -> Option<ResultEntry> + 'd {
    move |f| {
        let mut entry = result_fields(desk, f, false);
        let region = f.optional("region", region_code(), "Where the work was done");
        let amount = f.optional("amount", count(), "Prize money in rupiah");
        let source = marks::source(f);
        let photo = f.optional("photo", path(), "A picture in the edition's folder photos/");
        let hide = marks::hide(f);
        let changes = marks::changes(f);
        if let Some(entry) = &mut entry {
            (entry.region, entry.amount, entry.source) = (region, amount, source);
            (entry.photo, entry.hide, entry.changes) = (photo, hide, changes);
        }
        entry
    }
}

/// The fields that a row of a CSV file has.
fn table_row<'d>(desk: &'d Desk<'_>) -> impl Fn(&mut Fields<'_>) -> Option<ResultEntry> + 'd {
    move |f| result_fields(desk, f, true)
}

fn result_fields(desk: &Desk<'_>, f: &mut Fields<'_>, in_table: bool) -> Option<ResultEntry> {
    let place =
        f.optional("place", at(count_within(1, 100_000)), "Place from 1; the same place twice is a tie");
    let label = f.optional("label", multilingual(), "What the place is called");
    let tier = f.optional("tier", id(), "The tier reached");
    let recipients = recipients(f, in_table);
    let citation = f.optional("citation", desk.passage(), "Why it was awarded");
    let note = f.optional("note", desk.passage(), "A remark");
    Some(ResultEntry {
        hide: crate::awards::hide::Hide::nothing(f.span()),
        place,
        label,
        tier,
        recipients: recipients?,
        citation,
        region: None,
        amount: None,
        source: None,
        note,
        photo: None,
        changes: Vec::new(),
    })
}

/// One recipient, or several with their parts and the names under which they were awarded.
fn recipients(f: &mut Fields<'_>, in_table: bool) -> Option<Vec<Share>> {
    let (one, several, parts) = if in_table {
        // One column for both: `a`, or `a|b` for an award won jointly.
        (
            None,
            f.required("recipient", filled_list(marks::recipient()), "Who receives it: a|b for several"),
            Vec::new(),
        )
    } else {
        let one = f.optional("recipient", marks::recipient(), "Who receives it");
        let several = f.optional("recipients", filled_list(marks::recipient()), "Who receives it jointly");
        let parts = f.list("shares", list(at(share())), "The part of each: [1/2, 1/2]");
        f.exactly_one(&["recipient", "recipients"]);
        f.needs("shares", "recipients");
        (one, several, parts)
    };
    let named = f.list("as", list_or_one(at(text())), "The name under which it was awarded");
    let ids: Vec<At<Arc<str>>> = match (one, several) {
        (Some(id), _) => vec![id],
        (None, Some(ids)) => ids,
        (None, None) => return None,
    };
    for (key, count, place) in [
        ("shares", parts.len(), parts.first().map(|at| at.span)),
        ("as", named.len(), named.first().map(|at| at.span)),
    ] {
        if let Some(place) = place.filter(|_| count != ids.len()) {
            let finding = Diagnostic::error(Code::NotOneEach, place).arg("key", key).arg("count", count);
            f.report(finding.arg("recipients", ids.len()).help("help"));
        }
    }
    let parts = parts.into_iter().map(Some).chain(std::iter::repeat(None));
    let named = named.into_iter().map(|at| Some(at.value)).chain(std::iter::repeat(None));
    let shares = ids.into_iter().zip(parts).zip(named);
    Some(shares.map(|((recipient, part), named)| Share { recipient, named, part }).collect())
}

fn nominee<'d>(desk: &'d Desk<'_>) -> impl Fn(&mut Fields<'_>) -> Option<Nominee> + 'd {
    move |f| {
        let recipient = f.required("recipient", marks::recipient(), "Who was nominated");
        let named = f.optional("as", text(), "The name under which it was nominated");
        let note = f.optional("note", desk.passage(), "A remark");
        Some(Nominee { recipient: recipient?, named, note })
    }
}
