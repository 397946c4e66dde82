//! `content/awards/…/edition.yaml`: one edition, its times, ceremonies and jury.

use super::desk::Desk;
use super::marks;
use super::shape::{
    Fields, at, date, id, list, list_or_one, multilingual, one_of, record, region_code, text, when,
};
use crate::awards::edition::{Ceremony, Decree, EditionEntry, Level, Person, Stage};
use crate::awards::time::DayRange;
use crate::diag::{Code, Diagnostic};

pub(super) fn edition<'d>(desk: &'d Desk<'_>) -> impl Fn(&mut Fields<'_>) -> Option<EditionEntry> + 'd {
    move |f| {
        let label = f.required("label", multilingual(), "Name of the edition as the public knows it");
        let level = f.optional("level", one_of(&Level::WORDS), "At which level it is awarded");
        let period = f.optional("period", record("Days", days), "The days that were assessed");
        let stages = f.list("stages", list(record("Stage", stage(desk))), "Steps on the way to the result");
        let only =
            f.optional("ceremony", record("Ceremony", ceremony(desk)), "Where and when it was handed over");
        let more = f.list(
            "ceremonies",
            list(record("Ceremony", ceremony(desk))),
            "The ceremonies, where there are several",
        );
        f.at_most_one(&["ceremony", "ceremonies"]);
        let jury = f.list("jury", list(record("Person", person)), "Who judged");
        let jury_title =
            f.optional("jury_title", multilingual(), "What the jury is called, where not the usual word");
        let decree = f.optional("decree", record("Decree", decree), "The legal act that fixes the results");
        let announced =
            f.optional("announced", at(when()), "Results and their pictures are hidden before this time");
        let summary = f.optional("summary", multilingual(), "One or two sentences");
        let text = f.optional("text", desk.passage(), "A longer text");
        let source = marks::source(f);
        let note = f.optional("note", desk.passage(), "A remark");
        let old_addresses = marks::old_addresses(f);
        let mut hide = marks::hide(f);
        let changes = marks::changes(f);
        // A time of announcement that cannot be read hides the edition: better too long than too soon.
        hide.draft |= f.has("announced") && announced.is_none();
        Some(EditionEntry {
            hide,
            id: desk.edition_id(),
            series: desk.series(),
            label: label?,
            level,
            period,
            stages,
            ceremonies: only.into_iter().chain(more).collect(),
            jury,
            jury_title,
            decree,
            announced,
            summary,
            text,
            source,
            note,
            old_addresses,
            changes,
        })
    }
}

fn days(f: &mut Fields<'_>) -> Option<DayRange> {
    let from = f.required("from", at(date()), "First day");
    let to = f.required("to", at(date()), "Last day");
    let (from, to) = (from?, to?);
    if to.value < from.value {
        f.report(Diagnostic::error(Code::EndsBeforeStart, to.span).also(from.span, "start").help("help"));
    }
    Some(DayRange { from: from.value, to: to.value })
}

fn stage<'d>(desk: &'d Desk<'_>) -> impl Fn(&mut Fields<'_>) -> Option<Stage> + 'd {
    move |f| {
        let date = f.optional("date", date(), "Its day");
        let from = f.optional("from", at(super::shape::date()), "Its first day, where it took several");
        let to = f.optional("to", at(super::shape::date()), "Its last day");
        f.exactly_one(&["date", "from"]);
        f.needs("from", "to");
        f.needs("to", "from");
        let title = f.required("title", multilingual(), "Its name");
        let text = f.optional("text", desk.passage(), "More about it");
        let days = match (date, from, to) {
            (Some(day), ..) => DayRange { from: day, to: day },
            (None, Some(from), Some(to)) => {
                if to.value < from.value {
                    f.report(
                        Diagnostic::error(Code::EndsBeforeStart, to.span)
                            .also(from.span, "start")
                            .help("help"),
                    );
                }
                DayRange { from: from.value, to: to.value }
            }
            _ => return None,
        };
        Some(Stage { days, title: title?, text })
    }
}

fn ceremony<'d>(desk: &'d Desk<'_>) -> impl Fn(&mut Fields<'_>) -> Option<Ceremony> + 'd {
    move |f| {
        let date = f.required("date", at(when()), "Day, or exact time with its zone");
        let title = f.optional("title", multilingual(), "Its name, where there are several");
        let venue = f.optional("venue", text(), "The building");
        let place = f.optional("place", text(), "The town, where the region does not say it");
        let region = f.optional("region", region_code(), "The regency");
        let hosts = f.list("hosts", list_or_one(text()), "Who gave it");
        let guests = f.list("guests", list(record("Person", person)), "Who came");
        let note = f.optional("note", desk.passage(), "A remark");
        let source = marks::source(f);
        Some(Ceremony { date: date?, title, venue, place, region, hosts, guests, note, source })
    }
}

fn person(f: &mut Fields<'_>) -> Option<Person> {
    let name = f.required("name", text(), "Name");
    let role = f.optional("role", multilingual(), "Role or office");
    Some(Person { name: name?, role })
}

fn decree(f: &mut Fields<'_>) -> Option<Decree> {
    let number = f.required("number", text(), "Number, as it is cited");
    let title = f.optional("title", multilingual(), "What it is called");
    let date = f.optional("date", date(), "Its day");
    let document = f.optional("document", id(), "Its file, by id in documents.yaml");
    Some(Decree { number: number?, title, date, document })
}
