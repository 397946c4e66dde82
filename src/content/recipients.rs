//! `content/recipients.yaml`, `content/recipients/*.yaml` and the same as CSV: who receives awards.

use super::desk::Desk;
use super::marks;
use super::shape::{Fields, id, list, one_of, record, region_code, text, url};
use crate::awards::recipient::{RecipientEntry, RecipientKind};

pub(super) fn recipients<'d>(
    desk: &'d Desk<'_>,
) -> impl Fn(&mut Fields<'_>) -> Option<Vec<RecipientEntry>> + 'd {
    move |f| f.required("recipients", list(record("Recipient", recipient(desk))), "Who receives awards")
}

fn recipient<'d>(desk: &'d Desk<'_>) -> impl Fn(&mut Fields<'_>) -> Option<RecipientEntry> + 'd {
    move |f| {
        let mut entry = table_row(f);
        let url = f.optional("url", url(), "Home page");
        let about = f.optional("about", desk.passage(), "A few words about it");
        let old_addresses = marks::old_addresses(f);
        let hide = marks::hide(f);
        let changes = marks::changes(f);
        if let Some(entry) = &mut entry {
            (entry.url, entry.about, entry.old_addresses) = (url.map(|at| at.value), about, old_addresses);
            (entry.hide, entry.changes) = (hide, changes);
        }
        entry
    }
}

/// The fields that a row of a CSV file has.
pub(super) fn table_row(f: &mut Fields<'_>) -> Option<RecipientEntry> {
    let id = f.required("id", id(), "Id, by which results and news name it");
    let name = f.required("name", text(), "Name as the public knows it");
    let legal_name = f.optional("legal_name", text(), "Full legal name");
    let aliases = marks::aliases(f);
    let kind = f.required("kind", one_of(&RecipientKind::WORDS), "What kind of recipient it is");
    let region = f.optional("region", region_code(), "Where it is at home");
    Some(RecipientEntry {
        hide: crate::awards::hide::Hide::nothing(f.span()),
        id: id?,
        name: name?,
        legal_name,
        aliases,
        kind: kind?,
        region,
        url: None,
        about: None,
        old_addresses: Vec::new(),
        changes: Vec::new(),
    })
}
