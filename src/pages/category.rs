//! One category of one edition, and the same category over the years.

use serde::Serialize;

use super::pen::{Head, Pen};
use super::view::TextView;
use super::view::{AwardLine, CategoryResults, HtmlView, LinkView, NewsCard, NewsLine, SourceView};
use super::{Key, Leaf, Page, Plan, Site, View};
use crate::awards::public::CategoryAt;
use crate::awards::site::Section;

/// What a category's page shows.
#[derive(Clone, Debug, Serialize)]
pub struct CategoryView {
    /// Its edition.
    pub edition: LinkView,
    /// Results and nominees.
    pub results: CategoryResults,
    /// "Hasil diumumkan pada …", while results are not public.
    pub pending: Option<String>,
    /// Where the results were read.
    pub source: Option<SourceView>,
    /// A remark on the edition's results.
    pub note: Option<HtmlView>,
    /// The same category in every edition that has it, the newest first; empty where this is the only one.
    pub lineage: Vec<LineageView>,
    /// News about it, the newest first.
    pub news: Vec<NewsCard>,
    /// Older news about it.
    pub more_news: Vec<NewsLine>,
}

/// The category in one edition.
#[derive(Clone, Debug, Serialize)]
pub struct LineageView {
    /// The edition.
    pub edition: LinkView,
    /// The category there; the words are that year's title.
    pub category: LinkView,
    /// Whether it is this page.
    pub current: bool,
    /// Who received it.
    pub winners: Vec<LineageWinner>,
}

/// A winner of an edition.
#[derive(Clone, Debug, Serialize)]
pub struct LineageWinner {
    /// Who received it together.
    pub names: Vec<LinkView>,
    /// What they received.
    pub line: AwardLine,
}

pub(super) fn plan(plan: &mut Plan<'_>) {
    let public = plan.public;
    for (at, category) in public.categories() {
        let edition = &public[category.edition];
        let announced = edition.announced.filter(|_| edition.results_public);
        let changes = category.awards.iter().flat_map(|award| &public[*award].changes);
        let changed = plan.changed(changes);
        let news = plan.latest_news(plan.public.news_lists().of_category(at));
        let updated = plan.latest([announced, changed, news]);
        plan.add_in_every_language(Key::Category(at), Some(category.id.span), true, updated);
    }
}

pub(super) fn view(site: &Site, page: &Page) -> Leaf {
    let pen = site.pen(&page.lang);
    let Key::Category(at) = page.key else { return super::not_found::view(site, page) };
    let category = &pen.public[at];
    let edition = &pen.public[category.edition];
    let (news, more_news) = pen.news_shelf(site.public.news_lists().of_category(at));
    let results = pen.category(at);
    let view = CategoryView {
        edition: pen.edition_link(category.edition),
        pending: pen.pending(category.edition),
        source: edition.results_source.as_ref().map(|source| pen.source(source)),
        note: edition.results_note.as_ref().map(|note| pen.html(note)),
        lineage: lineage(pen, at),
        news,
        more_news,
        results,
    };
    let title = &view.results.link;
    let words = [("category", (&*title.text).into()), ("edition", (&*view.edition.text).into())];
    let mut head =
        Head::new(TextView { text: title.text.clone(), lang: title.lang.clone() }, Some(Section::Editions));
    head.description = Some(pen.say("category-description", &words).into());
    head.trail = vec![view.edition.clone()];
    head.picture =
        view.results.groups.iter().flat_map(|group| &group.awards).find_map(|award| award.photo.clone());
    let mut page = pen.page(page, head);
    // The same category comes back every year: its title alone would not tell the pages apart.
    let in_edition = pen.say("award-of-edition", &words);
    let site_title = &site.view(pen.lang).title.text;
    page.full_title =
        pen.say("full-title", &[("title", in_edition.into()), ("site", (&**site_title).into())]);
    Leaf { page, view: View::Category(Box::new(view)) }
}

/// The category over the years; empty where it stands alone.
fn lineage(pen: Pen<'_>, at: CategoryAt) -> Vec<LineageView> {
    let lineage = &pen.public[at].lineage;
    if lineage.len() < 2 {
        return Vec::new();
    }
    let entry = |other: &CategoryAt| {
        let category = &pen.public[*other];
        LineageView {
            edition: pen.edition_link(category.edition),
            category: pen.category_link(*other),
            current: *other == at,
            winners: category
                .awards
                .iter()
                .map(|award| LineageWinner {
                    names: pen.public[*award]
                        .winners
                        .iter()
                        .map(|winner| pen.recipient_link(winner.recipient, winner.named.as_ref()))
                        .collect(),
                    line: pen.award_line(*award),
                })
                .collect(),
        }
    };
    lineage.iter().map(entry).collect()
}
