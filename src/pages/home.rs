//! The home page: who received it last, what is new, how coverage stands.

use serde::Serialize;

use super::pen::{Head, Pen};
use super::view::{EditionCard, FigureView, Leaders, LinkView, NewsCard, TextView};
use super::{Key, Leaf, Page, Plan, Site, View};
use crate::awards::coverage::Status;
use crate::awards::link::FigureForm;
use crate::awards::public::{EditionAt, NewsAt, RegionKind};
use crate::awards::site::Section;

/// What the home page shows.
#[derive(Clone, Debug, Serialize)]
pub struct HomeView {
    /// Site name.
    pub title: TextView,
    /// One sentence about the site.
    pub description: Option<TextView>,
    /// The newest edition whose results are public.
    pub latest: Option<LatestView>,
    /// Editions whose results are not public yet, the nearest first: their `pending` says when.
    pub upcoming: Vec<EditionCard>,
    /// News kept on top.
    pub featured: Vec<NewsCard>,
    /// The newest news that are not on top already.
    pub news: Vec<NewsCard>,
    /// The newest figure of each measure and basis for each province (for the whole, no segments).
    pub figures: Vec<FigureView>,
    /// "Semua berita"; none without news.
    pub news_link: Option<LinkView>,
    /// "Semua edisi"; none without editions.
    pub editions_link: Option<LinkView>,
    /// "Semua statistik"; none without figures.
    pub statistics_link: Option<LinkView>,
}

/// The newest edition with results.
#[derive(Clone, Debug, Serialize)]
pub struct LatestView {
    /// The edition.
    pub edition: EditionCard,
    /// Who came first in each category where an award stands.
    pub leaders: Vec<Leaders>,
    /// "Semua 20 penerima": the edition's page.
    pub all: LinkView,
}

/// How many news items stand on the home page, beside those that are kept on top.
const NEWS: usize = 6;

/// How many news items can be kept on top.
const FEATURED: usize = 3;

pub(super) fn plan(plan: &mut Plan<'_>) {
    let updated = plan.latest_news(&plan.index.news);
    plan.add_in_every_language(Key::Home, None, true, updated);
}

pub(super) fn view(site: &Site, page: &Page) -> Leaf {
    let pen = site.pen(&page.lang);
    let (public, index) = (pen.public, &site.index);
    let featured = &index.featured[..index.featured.len().min(FEATURED)];
    let news: Vec<NewsAt> =
        index.news.iter().copied().filter(|at| !featured.contains(at)).take(NEWS).collect();
    let pending = |at: &EditionAt| !public[*at].results_public && public[*at].announced.is_some();
    let mut upcoming: Vec<EditionAt> = public.editions().map(|(at, _)| at).filter(pending).collect();
    let zone = &public.settings.time_zone;
    upcoming.sort_by_key(|at| public[*at].announced.map(|when| when.instant(zone)));
    let has = |section| super::plan::has_content(public, section);
    let link = |section, id: &str| {
        has(section).then(|| pen.link(&pen.urls.section(section, pen.lang), pen.word(id)))
    };
    let site_view = site.view(&page.lang);
    let view = HomeView {
        title: site_view.title.clone(),
        description: site_view.description.clone(),
        latest: latest(pen),
        upcoming: upcoming.into_iter().map(|at| pen.edition_card(at)).collect(),
        featured: pen.news_cards(featured),
        figures: figures(pen),
        news_link: link(Section::News, "all-news").filter(|_| !index.news.is_empty()),
        editions_link: link(Section::Editions, "all-editions"),
        statistics_link: link(Section::Statistics, "all-statistics"),
        news: pen.news_cards(&news),
    };
    let mut head = Head::new(view.title.clone(), None);
    head.description = view.description.as_ref().map(|text| text.text.clone());
    let latest = public.editions().find(|(_, edition)| edition.results_public);
    head.picture = latest.and_then(|(_, edition)| edition.photos.first()).map(|photo| pen.photo(*photo));
    head.structured = pen.site_nodes();
    Leaf { page: pen.page(page, head), view: View::Home(Box::new(view)) }
}

fn latest(pen: Pen<'_>) -> Option<LatestView> {
    let (at, _) = pen.public.editions().find(|(_, edition)| edition.results_public)?;
    let leaders = pen.public[at].categories.iter().filter_map(|category| pen.leaders(*category)).collect();
    let all = pen.say("all-recipients", &[("count", pen.recipients_of(at).into())]);
    let all = pen.link(pen.urls.edition(at, pen.lang), all);
    Some(LatestView { edition: pen.edition_card(at), leaders, all })
}

/// Figures of whole provinces. Illustrative ones stand here only where the whole site is a sample: search
/// engines list this page.
fn figures(pen: Pen<'_>) -> Vec<FigureView> {
    let provinces = || pen.public.regions().filter(|(_, region)| region.kind == RegionKind::Province);
    let newest = pen.site.index.series.iter().filter_map(|series| series.datasets.first());
    newest
        .filter(|at| pen.public.settings.sample || pen.public[**at].status != Status::Illustrative)
        .flat_map(|at| {
            provinces().filter_map(move |(region, _)| pen.figure(*at, region, None, FigureForm::Share))
        })
        .collect()
}
