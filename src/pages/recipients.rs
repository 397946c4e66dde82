//! All recipients.

use serde::Serialize;

use super::letters::{anchor, initial};
use super::pen::Head;
use super::view::RecipientCard;
use super::{Key, Leaf, Page, Plan, Site, View};
use crate::awards::public::RecipientAt;
use crate::awards::site::Section;

/// What the list of recipients shows.
#[derive(Clone, Debug, Serialize)]
pub struct RecipientsView {
    /// "26 penerima".
    pub count_text: String,
    /// By first letter, in the order of the language.
    pub groups: Vec<LetterGroup>,
}

/// Recipients whose names begin alike.
#[derive(Clone, Debug, Serialize)]
pub struct LetterGroup {
    /// The letter, capital; `#` for what is none.
    pub letter: String,
    /// An anchor.
    pub id: String,
    /// The recipients.
    pub recipients: Vec<RecipientCard>,
}

pub(super) fn plan(plan: &mut Plan<'_>) {
    let indexed = plan.public.recipients().len() > 0;
    plan.add_in_every_language(Key::Section(Section::Recipients), None, indexed, None);
}

pub(super) fn view(site: &Site, page: &Page) -> Leaf {
    let pen = site.pen(&page.lang);
    let mut all: Vec<_> = pen
        .public
        .recipients()
        .map(|(at, recipient)| (pen.locale.sort_key(&recipient.name), at, &recipient.name))
        .collect();
    all.sort_by(|(a, x, _), (b, y, _)| a.cmp(b).then_with(|| x.cmp(y)));
    let mut groups: Vec<LetterGroup> = Vec::new();
    for (_, at, name) in &all {
        let letter = initial(name);
        if groups.last().is_none_or(|group| group.letter != letter) {
            groups.push(LetterGroup { id: anchor(&letter), letter, recipients: Vec::new() });
        }
        if let Some(group) = groups.last_mut() {
            group.recipients.push(pen.recipient_card(RecipientAt::clone(at)));
        }
    }
    let view =
        RecipientsView { count_text: pen.say("count-recipients", &[("count", all.len().into())]), groups };
    let mut head = Head::new(pen.own(pen.word("menu-recipients")), Some(Section::Recipients));
    head.description = Some(pen.word("recipients-description").into());
    Leaf { page: pen.page(page, head), view: View::Recipients(view) }
}
