//! The site's pages: which there are, where they stand, and what each shows.
//!
//! In: [`crate::awards::public::Public`] and a locale per language. Out: the planned pages with their
//! addresses, and for each the complete values that its template draws.
//! Never here: files, templates, markup of pages, the clock, anything that is not public.

pub mod article;
pub mod category;
pub mod changes;
pub mod content_page;
pub mod edition;
pub mod editions;
pub mod galleries;
pub mod gallery;
pub mod home;
pub mod news_list;
pub mod not_found;
pub mod period;
pub mod recipient;
pub mod recipients;
pub mod redirect;
pub mod region;
pub mod regions;
pub mod statistics;
pub mod topic;
pub mod topics;
pub mod view;

use serde::Serialize;

/// What a page shows: the name `view` in its template. Which one belongs to the page's kind.
#[derive(Clone, Debug, Serialize)]
#[serde(untagged)]
#[allow(missing_docs)] // the names say it
pub enum View {
    Home(home::HomeView),
    NewsList(news_list::NewsListView),
    Article(Box<article::ArticleView>),
    Editions(editions::EditionsView),
    Edition(Box<edition::EditionView>),
    Category(Box<category::CategoryView>),
    Recipients(recipients::RecipientsView),
    Recipient(Box<recipient::RecipientView>),
    Regions(regions::RegionsView),
    Region(Box<region::RegionView>),
    Statistics(statistics::StatisticsView),
    Period(period::PeriodView),
    Galleries(galleries::GalleriesView),
    Gallery(gallery::GalleryView),
    Topics(topics::TopicsView),
    Topic(topic::TopicView),
    Changes(changes::ChangesView),
    ContentPage(content_page::ContentPageView),
    NotFound(not_found::NotFoundView),
    Redirect(redirect::RedirectView),
}
