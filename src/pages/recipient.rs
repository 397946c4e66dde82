//! One recipient across all editions: who received what, when, from where, and why.

use std::sync::Arc;

use serde::Serialize;

use super::pen::{Head, Pen};
use super::view::{AwardView, ChangeView, HtmlView, LinkView, NewsCard, NewsLine, PictureView};
use super::{Key, Leaf, Page, Plan, Site, View};
use crate::awards::public::{AwardAt, NominationAt, PhotoAt, Recipient};
use crate::awards::site::Section;
use crate::charts::code::code;

/// What a recipient's page shows.
#[derive(Clone, Debug, Serialize)]
pub struct RecipientView {
    /// Name as the public knows it.
    pub name: Arc<str>,
    /// Full legal name, where it differs.
    pub legal_name: Option<Arc<str>>,
    /// `government`, `village`, `business`, …
    pub kind: &'static str,
    /// The kind in words; none where the category of its newest award is called the same.
    pub kind_text: Option<Arc<str>>,
    /// Where it is at home.
    pub region: Option<LinkView>,
    /// Home page.
    pub url: Option<Arc<str>>,
    /// A few words about it.
    pub about: Option<HtmlView>,
    /// What it received, the newest edition first.
    pub awards: Vec<AwardView>,
    /// Where it was nominated, the newest edition first.
    pub nominations: Vec<NominationView>,
    /// News about it, the newest first.
    pub news: Vec<NewsCard>,
    /// Older news about it.
    pub more_news: Vec<NewsLine>,
    /// Pictures of it.
    pub photos: Vec<PictureView>,
    /// What was changed in its own record, the newest first.
    pub changes: Vec<ChangeView>,
    /// The page's address as a QR code, for print; none where the address is too long for one.
    pub code: Option<CodeView>,
}

/// A QR code.
#[derive(Clone, Debug, Serialize)]
pub struct CodeView {
    /// Width and height of its drawing.
    pub side: i32,
    /// Data of an SVG path: the dark modules.
    pub path: String,
}

/// A nomination.
#[derive(Clone, Debug, Serialize)]
pub struct NominationView {
    /// Its edition.
    pub edition: LinkView,
    /// Its category.
    pub category: LinkView,
    /// The name under which it was nominated, where it differs.
    pub named: Option<Arc<str>>,
    /// A remark.
    pub note: Option<HtmlView>,
}

pub(super) fn plan(plan: &mut Plan<'_>) {
    let public = plan.public;
    for (at, recipient) in public.recipients() {
        let announced = recipient.awards.iter().filter_map(|award| public[public[*award].edition].announced);
        let of_awards = recipient.awards.iter().flat_map(|award| &public[*award].changes);
        let changed = plan.changed(recipient.changes.iter().chain(of_awards));
        let news = plan.latest_news(&recipient.news);
        let updated = plan.latest(announced.map(Some).chain([changed, news]));
        plan.add_in_every_language(Key::Recipient(at), Some(recipient.id.span), true, updated);
    }
}

pub(super) fn view(site: &Site, page: &Page) -> Leaf {
    let pen = site.pen(&page.lang);
    let Key::Recipient(at) = page.key else { return super::not_found::view(site, page) };
    let recipient = &pen.public[at];
    let (news, more_news) = pen.news_shelf(&recipient.news);
    let legal_name = recipient.legal_name.clone().filter(|name| *name != recipient.name);
    let view = RecipientView {
        name: recipient.name.clone(),
        legal_name,
        kind: recipient.kind.word(),
        kind_text: pen.recipient_kind_beside(
            recipient.kind,
            standing(pen, recipient).map(|award| pen.public[award].category),
        ),
        region: recipient.region.map(|region| pen.region_link(region)),
        url: recipient.url.clone(),
        about: recipient.about.as_ref().map(|about| pen.html(about)),
        awards: recipient.awards.iter().map(|award| pen.award(*award)).collect(),
        nominations: recipient.nominations.iter().map(|at| nomination(pen, recipient, *at)).collect(),
        news,
        more_news,
        photos: other_photos(pen, recipient).map(|photo| pen.photo_card(photo)).collect(),
        changes: pen.changes(&recipient.changes),
        code: code(&pen.urls.absolute(&page.address))
            .map(|code| CodeView { side: code.side, path: code.path }),
    };
    let mut head = Head::new(pen.own(view.name.clone()), Some(Section::Recipients));
    let described = description(pen, recipient).or_else(|| nominee_description(pen, recipient));
    let plain = || pen.say("recipient-description-plain", &[("name", (&*recipient.name).into())]);
    head.description = Some(described.unwrap_or_else(plain).into());
    head.structured = pen.recipient_node(at).into_iter().collect();
    let of_award = view.awards.iter().find_map(|award| award.photo.clone());
    head.picture = of_award.or_else(|| view.photos.first().cloned());
    Leaf { page: pen.page(page, head), view: View::Recipient(Box::new(view)) }
}

/// Its photos but those that already stand beside an award.
fn other_photos<'p>(pen: Pen<'p>, recipient: &'p Recipient) -> impl Iterator<Item = PhotoAt> + 'p {
    let beside =
        |photo: &PhotoAt| recipient.awards.iter().any(|award| pen.public[*award].photo == Some(*photo));
    recipient.photos.iter().copied().filter(move |photo| !beside(photo))
}

/// Its newest award that stands.
fn standing(pen: Pen<'_>, recipient: &Recipient) -> Option<AwardAt> {
    recipient.awards.iter().copied().find(|award| !pen.public[*award].withdrawn)
}

/// Who received what, of which edition: what a preview shows. Only of awards that stand.
fn description(pen: Pen<'_>, recipient: &Recipient) -> Option<String> {
    let line = pen.award_line(standing(pen, recipient)?);
    let mut words = vec![
        ("name", (&*recipient.name).into()),
        ("category", (&*line.category.text).into()),
        ("edition", (&*line.edition.text).into()),
    ];
    let id = match &line.rank {
        Some(rank) => {
            words.push(("rank", (&*rank.text).into()));
            "recipient-description-rank"
        }
        None => "recipient-description",
    };
    Some(pen.say(id, &words))
}

/// For what they were nominated, where no award stands.
fn nominee_description(pen: Pen<'_>, recipient: &Recipient) -> Option<String> {
    let view = nomination(pen, recipient, *recipient.nominations.first()?);
    let words = [
        ("name", (&*recipient.name).into()),
        ("category", (&*view.category.text).into()),
        ("edition", (&*view.edition.text).into()),
    ];
    Some(pen.say("recipient-description-nominee", &words))
}

fn nomination(pen: Pen<'_>, recipient: &Recipient, at: NominationAt) -> NominationView {
    let nomination = &pen.public[at];
    NominationView {
        edition: pen.edition_link(nomination.edition),
        category: pen.category_link(nomination.category),
        named: nomination.named.clone().filter(|named| *named != recipient.name),
        note: nomination.note.as_ref().map(|note| pen.html(note)),
    }
}
