//! The site's pages: which there are, where they stand, and what each shows.
//!
//! In: [`crate::awards::public::Public`] and a locale per language. Out: [`Site`], the planned pages with
//! their addresses; for each page, on request, a [`Leaf`]: the complete values that its template draws.
//! Never here: files, templates, markup of pages, the clock, anything that is not public.
//!
//! One file per kind of page, none of which knows another. What they share is drawn by [`pen::Pen`] into
//! the structs of [`view`]; every address is on the sheet of [`url::Urls`]. A new kind is a file, a line
//! in [`KINDS`], an address in `url.rs` and a template.

pub mod address;
mod again;
pub mod article;
pub mod category;
pub mod changes;
mod claims;
pub mod comparison;
pub mod content_page;
mod drawable;
pub mod edition;
pub mod editions;
pub mod embed_chart;
pub mod embed_region;
pub mod feed;
pub mod galleries;
pub mod gallery;
pub mod home;
mod index;
mod letters;
mod links;
pub mod methods;
mod names;
pub mod news_list;
pub mod not_found;
mod order;
mod others;
pub mod pen;
pub mod period;
pub mod pictures;
mod places;
mod plan;
pub mod recipient;
pub mod recipients;
pub mod records;
pub mod redirect;
pub mod region;
pub mod regions;
pub mod search;
pub mod share;
mod sheet;
mod site_view;
pub mod slug;
mod spoken;
pub mod statistics;
mod texts;
pub mod topic;
pub mod topics;
pub mod url;
pub mod view;
pub mod words;

use std::sync::Arc;

use serde::Serialize;

use crate::awards::public::{
    CategoryAt, DatasetAt, EditionAt, MeasureAt, NewsAt, PageAt, PeriodAt, Public, RecipientAt, RegionAt,
    TopicAt,
};
use crate::awards::site::Section;
use crate::awards::text::Lang;
use crate::awards::time::When;
use crate::diag::Span;
use crate::pictures::Facts;

use address::Address;
pub use again::Before;
pub use plan::{DATA_FILES, DATA_FORMATS, Outline, Plan, Redirect, Site, plan, plan_anew};
use view::PageView;

/// A kind of page. Its template is `templates/{name}.html`.
#[derive(Clone, Copy, Debug)]
pub struct Kind {
    /// Its name.
    pub name: &'static str,
    /// Adds all pages of the kind, in a straight line.
    pub plan: fn(&mut Plan<'_>),
    /// What one of them shows.
    pub view: fn(&Site, &Page) -> Leaf,
}

/// Every kind of page.
pub static KINDS: &[Kind] = &[
    Kind { name: "home", plan: home::plan, view: home::view },
    Kind { name: "news_list", plan: news_list::plan, view: news_list::view },
    Kind { name: "article", plan: article::plan, view: article::view },
    Kind { name: "editions", plan: editions::plan, view: editions::view },
    Kind { name: "edition", plan: edition::plan, view: edition::view },
    Kind { name: "category", plan: category::plan, view: category::view },
    Kind { name: "recipients", plan: recipients::plan, view: recipients::view },
    Kind { name: "recipient", plan: recipient::plan, view: recipient::view },
    Kind { name: "regions", plan: regions::plan, view: regions::view },
    Kind { name: "region", plan: region::plan, view: region::view },
    Kind { name: "statistics", plan: statistics::plan, view: statistics::view },
    Kind { name: "methods", plan: methods::plan, view: methods::view },
    Kind { name: "comparison", plan: comparison::plan, view: comparison::view },
    Kind { name: "period", plan: period::plan, view: period::view },
    Kind { name: "galleries", plan: galleries::plan, view: galleries::view },
    Kind { name: "gallery", plan: gallery::plan, view: gallery::view },
    Kind { name: "topics", plan: topics::plan, view: topics::view },
    Kind { name: "topic", plan: topic::plan, view: topic::view },
    Kind { name: "changes", plan: changes::plan, view: changes::view },
    Kind { name: "search", plan: search::plan, view: search::view },
    Kind { name: "embed_region", plan: embed_region::plan, view: embed_region::view },
    Kind { name: "embed_chart", plan: embed_chart::plan, view: embed_chart::view },
    Kind { name: "page", plan: content_page::plan, view: content_page::view },
    Kind { name: "not_found", plan: not_found::plan, view: not_found::view },
    Kind { name: "redirect", plan: redirect::plan, view: redirect::view },
];

/// What a page is about, in whatever language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)] // the names say it
pub enum Key {
    Home,
    /// The first page of a section, other than news.
    Section(Section),
    /// A page of the news list, from 1.
    NewsList(usize),
    News(NewsAt),
    Page(PageAt),
    Edition(EditionAt),
    Category(CategoryAt),
    Recipient(RecipientAt),
    Region(RegionAt),
    Period(PeriodAt),
    /// The regions of a coverage file beside each other.
    Comparison(DatasetAt),
    Gallery(EditionAt),
    /// A page of a topic's news, from 1.
    Topic(TopicAt, usize),
    /// A region's newest figures, for other sites to show.
    EmbedRegion(RegionAt),
    /// A chart, for other sites to show.
    EmbedChart(ChartAt),
    NotFound,
    /// An old address: its place in [`Site::redirects`].
    Redirect(usize),
}

impl Key {
    /// The page that this one shows a part of: search engines list that page alone, and messengers show its card.
    #[must_use]
    pub fn whole(self, public: &Public) -> Option<Self> {
        match self {
            Self::EmbedRegion(region) | Self::EmbedChart(ChartAt::Region(region, ..)) => {
                Some(Self::Region(region))
            }
            Self::EmbedChart(ChartAt::Dataset(dataset, _)) => Some(Self::Period(public[dataset].period)),
            _ => None,
        }
    }
}

/// A chart that can stand on a page of its own. What it is a chart of names it, not the file that its newest figures
/// stand in: a region's chart keeps its address when figures are added.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ChartAt {
    /// Of a dataset's regions.
    Dataset(DatasetAt, ChartKind),
    /// Of one region, or of the regencies of a province: the newest figures of a measure on one of its bases.
    Region(RegionAt, MeasureAt, usize, ChartKind),
}

/// What a chart with a page of its own is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ChartKind {
    /// Ranked bars.
    Bars,
    /// A map, of boundaries or of tiles.
    Map,
    /// The figures of every region over time.
    Multiples,
    /// Every region then and now.
    Slope,
    /// A count by segment.
    Stack,
    /// A region's figures over time.
    Trend,
    /// A part of a whole in cells.
    Waffle,
}

/// A page that will be made.
#[derive(Clone, Debug)]
pub struct Page {
    /// Its kind.
    pub kind: &'static Kind,
    /// What it is about.
    pub key: Key,
    /// In which language.
    pub lang: Lang,
    /// Where it stands.
    pub address: Address,
    /// What made it be there, where that is one place in one file.
    pub span: Option<Span>,
    /// Whether search engines may list it; then it is in the site map as well, unless it is part of another page.
    pub indexed: bool,
    /// When it was last changed in substance, as far as public content says.
    pub updated: Option<When>,
}

/// What is known of a file without reading it whole.
#[derive(Clone, Debug)]
pub struct FileFacts {
    /// Its name, without folders.
    pub name: Arc<str>,
    /// Of a picture, what its pixels say; none if they could not be read, which was reported.
    pub picture: Option<Facts>,
    /// Its size in bytes.
    pub bytes: u64,
}

/// All that a template is given for one page, beside the site.
#[derive(Clone, Debug)]
pub struct Leaf {
    /// The name `page`.
    pub page: PageView,
    /// The name `view`.
    pub view: View,
}

/// What a page shows: the name `view` in its template. Which one belongs to the page's kind.
#[derive(Clone, Debug, Serialize)]
#[serde(untagged)]
#[allow(missing_docs)] // the names say it
pub enum View {
    Home(Box<home::HomeView>),
    NewsList(news_list::NewsListView),
    Article(Box<article::ArticleView>),
    Editions(editions::EditionsView),
    Edition(Box<edition::EditionView>),
    Category(Box<category::CategoryView>),
    Recipients(recipients::RecipientsView),
    Recipient(Box<recipient::RecipientView>),
    Regions(regions::RegionsView),
    Region(Box<region::RegionView>),
    Statistics(Box<statistics::StatisticsView>),
    Methods(methods::MethodsView),
    Period(period::PeriodView),
    Comparison(Box<comparison::ComparisonView>),
    Galleries(galleries::GalleriesView),
    Gallery(gallery::GalleryView),
    Topics(topics::TopicsView),
    Topic(topic::TopicView),
    Changes(changes::ChangesView),
    Search(Box<search::SearchView>),
    EmbedRegion(embed_region::EmbedRegionView),
    EmbedChart(Box<embed_chart::EmbedChartView>),
    ContentPage(content_page::ContentPageView),
    NotFound(not_found::NotFoundView),
    Redirect(redirect::RedirectView),
}
