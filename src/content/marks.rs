//! The marks that any record can carry: what hides it, what was changed, where it was read.

use std::sync::Arc;

use super::shape::{
    Fields, Shape, at, boolean, date, list, list_or_one, multilingual, one_of, pair, partial_date, record,
    site_path, text, unit_interval, url, when,
};
use crate::awards::change::{Change, ChangeKind};
use crate::awards::hide::Hide;
use crate::awards::number::Decimal;
use crate::awards::source::Source;
use crate::diag::At;

/// `draft` and `embargo`. A mark that cannot be read hides the record: better too long than too soon.
pub(super) fn hide(f: &mut Fields<'_>) -> Hide {
    let draft = f.optional("draft", boolean(), "Hidden until this line is taken out");
    let embargo = f.optional("embargo", at(when()), "Hidden before this day or moment");
    let unreadable = (f.has("draft") && draft.is_none()) || (f.has("embargo") && embargo.is_none());
    Hide { record: f.span(), draft: draft.unwrap_or(false) || unreadable, embargo }
}

/// `source`.
pub(super) fn source(f: &mut Fields<'_>) -> Option<Source> {
    f.optional("source", record("Source", read_source), "Where this was read")
}

/// The fields of a source.
pub(super) fn read_source(f: &mut Fields<'_>) -> Option<Source> {
    let name = f.required("name", text(), "Who published it");
    let title = f.optional("title", multilingual(), "What it is called there");
    let url = f.optional("url", url(), "Where it can be read");
    let published = f.optional("published", partial_date(), "When it was published, as far as known");
    let accessed = f.optional("accessed", date(), "When it was last looked at");
    Some(Source { name: name?, title, url, published, accessed })
}

/// `changes`.
pub(super) fn changes(f: &mut Fields<'_>) -> Vec<Change> {
    f.list("changes", list(record("Change", change)), "What was changed after publication, and why")
}

/// `focus`, in thousandths.
pub(super) fn focus(f: &mut Fields<'_>) -> Option<(u16, u16)> {
    let words = "What must stay in a cropped picture: from 0 to 1 of its width and height";
    let (x, y) = f.optional("focus", pair(unit_interval()), words)?;
    let thousandths = |part: Decimal| u16::try_from(part.rescale(3)?.digits).ok();
    Some((thousandths(x)?, thousandths(y)?))
}

/// `video`.
pub(super) fn video(f: &mut Fields<'_>) -> Option<Arc<str>> {
    let words = "The video whose poster this picture is: its address, to which the picture leads";
    f.optional("video", url(), words).map(|at| at.value)
}

fn change(f: &mut Fields<'_>) -> Option<Change> {
    let date = f.required("date", at(date()), "The day on which the change was made public");
    let kind = f.required("kind", one_of(KINDS), "correction, revision, addition or withdrawal");
    let field = f.optional("field", text(), "The part of the record that changed");
    let was = f.optional("was", multilingual(), "What stood there");
    let now = f.optional("now", multilingual(), "What stands there since");
    let why = f.required("why", multilingual(), "The reason");
    Some(Change { date: date?, kind: kind?, field, was, now, why: why? })
}

const KINDS: &[(&str, ChangeKind)] = &[
    ("correction", ChangeKind::Correction),
    ("revision", ChangeKind::Revision),
    ("addition", ChangeKind::Addition),
    ("withdrawal", ChangeKind::Withdrawal),
];

/// `old_addresses`.
pub(super) fn old_addresses(f: &mut Fields<'_>) -> Vec<At<Arc<str>>> {
    f.list("old_addresses", list_or_one(site_path()), "Addresses that it had before, as site paths")
}

/// The id of a recipient. Any text is read: a name in its place is told as just that, with the id to write.
pub(super) fn recipient() -> impl Shape<Value = At<Arc<str>>> {
    at(text())
}

/// `aliases`: other names.
pub(super) fn aliases(f: &mut Fields<'_>) -> Vec<At<Arc<str>>> {
    f.list("aliases", list_or_one(at(text())), "Other names, for matching and search, never shown")
}
