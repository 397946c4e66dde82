//! What templates are given: plain, complete, serialisable pieces that several kinds of page share. A
//! template never asks for anything and never formats anything.
//!
//! In: nothing. Out: structs that [`super::pen`] fills. Never here: words, addresses, decisions.
//!
//! Every text that may be in another language than its page carries a `lang` for the `lang` attribute;
//! it is left out where text and page agree.

mod award;
mod body;
mod card;
mod chart;
mod comparison;
mod coverage;
mod embed;
mod list;
mod share;

use std::sync::Arc;

use serde::Serialize;

pub use award::{
    AwardGroup, AwardView, CategoryResults, ChangeView, DocumentView, NomineeView, SourceView, WinnerView,
};
pub use body::{ComparedView, ComponentView, Part, ResultsView, TocView};
pub use card::{AwardLine, EditionCard, Leaders, NewsCard, RecipientCard, TopicCard};
pub use chart::{
    AreaView, BarView, BarsView, ChartBody, ChartView, ClassView, DotView, FileView, GoalView, LeftOutView,
    MapView, MultiplesView, OverviewView, PanelView, PieceView, ShadeView, SlopeLineView, SlopeView,
    SparkView, StackView, TickView, TileView, TilesView, TrendView, WaffleView,
};
pub use comparison::{ComparisonRow, ComparisonTable};
pub use coverage::{
    CellView, ColumnView, DatasetHead, FigureView, LegendView, MarkView, RowView, ShareView, StatusView,
    TablePart, TableView, TargetView,
};
pub use embed::EmbedView;
pub use list::{NewsLine, PageLink, PaginationView};
pub use share::{ShareCardView, ShareFigure};

/// A language tag, for `lang` and `hreflang` attributes.
pub type Tag = Arc<str>;

/// A link. `href` is ready for an attribute: base path included, percent-encoded.
#[derive(Clone, Debug, Serialize)]
pub struct LinkView {
    /// Where it leads.
    pub href: Arc<str>,
    /// Its words.
    pub text: Arc<str>,
    /// The language of the words, where not the page's.
    pub lang: Option<Tag>,
    /// The language of the page behind it, where not this page's.
    pub hreflang: Option<Tag>,
}

/// A day, month, year or moment.
#[derive(Clone, Debug, Serialize)]
pub struct DateView {
    /// For the `datetime` attribute.
    pub iso: String,
    /// As people read it.
    pub text: String,
}

/// A stretch of days.
#[derive(Clone, Debug, Serialize)]
pub struct RangeView {
    /// First day, ISO.
    pub from: String,
    /// Last day, ISO; equal to `from` for one day.
    pub to: String,
    /// As people read it.
    pub text: String,
}

/// Plain text.
#[derive(Clone, Debug, Serialize)]
pub struct TextView {
    /// The text.
    pub text: Arc<str>,
    /// Its language, where not the page's.
    pub lang: Option<Tag>,
}

/// A short text with inline markup, safe to print as it is.
#[derive(Clone, Debug, Serialize)]
pub struct HtmlView {
    /// The markup.
    pub html: Arc<str>,
    /// Its language, where not the page's.
    pub lang: Option<Tag>,
}

/// A number.
#[derive(Clone, Debug, Serialize)]
pub struct NumberView {
    /// For the `value` attribute of `<data>`: digits, a point before decimals.
    pub value: String,
    /// As people read it.
    pub text: String,
}

/// A picture.
#[derive(Clone, Debug, Serialize)]
pub struct PictureView {
    /// An anchor that is unique on a page of one edition's pictures.
    pub id: Arc<str>,
    /// Address of the version for browsers that choose none; every browser knows its format.
    pub src: Arc<str>,
    /// All versions in that format, for `srcset`; none where there is one alone.
    pub srcset: Option<String>,
    /// Newer formats, the best first, for `<source>`.
    pub sources: Vec<PictureSource>,
    /// Width in pixels of its largest version.
    pub width: Option<u32>,
    /// Height in pixels of its largest version.
    pub height: Option<u32>,
    /// The whole picture, where this is a part of it: the largest version in the format that every browser knows.
    pub full: FullPicture,
    /// Its main colour (`#rgb`), to stand in its place while it is on its way; none where something shines through.
    pub colour: Option<Arc<str>>,
    /// The video whose poster it is, on another site.
    pub video: Option<LinkView>,
    /// What is to be seen.
    pub alt: TextView,
    /// What is said under it.
    pub caption: Option<HtmlView>,
    /// Whose work it is.
    pub credit: Option<Arc<str>>,
}

/// A picture as large as it is published.
#[derive(Clone, Debug, Default, Serialize)]
pub struct FullPicture {
    /// Its address.
    pub href: Arc<str>,
    /// Width in pixels.
    pub width: Option<u32>,
    /// Height in pixels.
    pub height: Option<u32>,
}

/// One format of a picture.
#[derive(Clone, Debug, Serialize)]
pub struct PictureSource {
    /// Its media type.
    pub media_type: &'static str,
    /// All versions in it, for `srcset`.
    pub srcset: String,
}

/// The page's head: the name `page` in every template.
#[derive(Clone, Debug, Serialize)]
pub struct PageView {
    /// Name of the kind, which is also that of its template.
    pub kind: &'static str,
    /// The menu entry to mark as current: `home`, `news`, `editions`, `recipients`, `regions`, `statistics`,
    /// `gallery`, `topics`, `changes`; none elsewhere.
    pub section: Option<&'static str>,
    /// The page's language.
    pub lang: Tag,
    /// What the page is called: for `<h1>` and breadcrumbs.
    pub title: TextView,
    /// Title and site name, for `<title>`.
    pub full_title: String,
    /// For search engines and previews.
    pub description: Option<Arc<str>>,
    /// Address with the base path.
    pub href: Arc<str>,
    /// Whole address; of a page that shows a part of another, that other's.
    pub canonical: String,
    /// Not for search engines.
    pub noindex: bool,
    /// The same page in the site's other languages; empty where the site has one language.
    pub alternates: Vec<AlternateView>,
    /// For `<link rel="alternate" hreflang="…">`: this page, itself in other languages, and the one for whoever reads
    /// none of these (`x-default`); empty where it exists in this language alone.
    pub hreflang: Vec<HreflangView>,
    /// The way from the home page, without this page; empty on the home page.
    pub breadcrumbs: Vec<LinkView>,
    /// Its own feeds, beside those of the site.
    pub feeds: Vec<FeedLink>,
    /// When it was made public.
    pub published: Option<DateView>,
    /// When it was last changed in substance.
    pub updated: Option<DateView>,
    /// The picture for previews: whole address.
    pub image: Option<PreviewImage>,
    /// Its subject for search engines (JSON-LD): safe to print as it is in a `<script type="application/ld+json">`.
    pub structured: Option<String>,
    /// `article` for news, `website` elsewhere (Open Graph).
    pub og_type: &'static str,
    /// Language and country (Open Graph): `id_ID`.
    pub og_locale: String,
    /// Ways to share the page and to report what is wrong in it.
    pub send: SendView,
}

/// The picture that previews show.
#[derive(Clone, Debug, Serialize)]
pub struct PreviewImage {
    /// Whole address.
    pub url: String,
    /// Width in pixels.
    pub width: Option<u32>,
    /// Height in pixels.
    pub height: Option<u32>,
    /// What is to be seen.
    pub alt: Arc<str>,
}

/// This page in another language.
#[derive(Clone, Debug, Serialize)]
pub struct AlternateView {
    /// Its language.
    pub lang: Tag,
    /// The language's own name: `Bahasa Indonesia`, `English`.
    pub name: Arc<str>,
    /// Where it leads, with the base path.
    pub href: Arc<str>,
    /// Whole address, for `<link rel="alternate">`.
    pub url: String,
    /// Whether it is this very page; otherwise the nearest page of that language.
    pub exact: bool,
    /// Language and country (Open Graph): `en_US`.
    pub og_locale: String,
}

/// One of the languages in which search engines may show a page.
#[derive(Clone, Debug, Serialize)]
pub struct HreflangView {
    /// The language, or `x-default`.
    pub lang: Tag,
    /// Whole address.
    pub url: String,
}

/// Links that carry the page's title and address.
#[derive(Clone, Debug, Serialize)]
pub struct SendView {
    /// To WhatsApp; none for a page that nobody shares.
    pub whatsapp: Option<String>,
    /// A mail to the site's contact; none where it has none.
    pub report: Option<String>,
}

/// A feed, for `<link rel="alternate">`.
#[derive(Clone, Debug, Serialize)]
pub struct FeedLink {
    /// Address.
    pub href: Arc<str>,
    /// Its name.
    pub title: Arc<str>,
    /// Media type.
    pub media_type: &'static str,
}

/// The site: the name `site` in every template, one per language.
#[derive(Clone, Debug, Serialize)]
pub struct SiteView {
    /// The language.
    pub lang: Tag,
    /// Site name.
    pub title: TextView,
    /// One sentence.
    pub description: Option<TextView>,
    /// Scheme, host and base path; ends in `/`.
    pub base_url: Arc<str>,
    /// Home page in this language.
    pub home: Arc<str>,
    /// All languages of the site.
    pub languages: Vec<LanguageView>,
    /// The menu at the top.
    pub main_menu: Vec<MenuView>,
    /// The menu at the foot.
    pub footer_menu: Vec<MenuView>,
    /// Name of the publisher.
    pub publisher: TextView,
    /// Its home page.
    pub publisher_url: Option<Arc<str>>,
    /// Mail address for corrections.
    pub contact: Option<Arc<str>>,
    /// Where the public registers for what the statistics count.
    pub registration: Option<RegistrationView>,
    /// Whether every page must say that this is a sample.
    pub sample: bool,
    /// Licence of texts and data.
    pub licence: Option<LicenceView>,
    /// One more sentence for the foot.
    pub statement: Option<HtmlView>,
    /// Feeds of this language.
    pub feeds: Vec<FeedLink>,
    /// First page of each section, by its key (`news`, `editions` …); only sections that have pages.
    pub sections: std::collections::BTreeMap<&'static str, Arc<str>>,
}

/// Where one registers.
#[derive(Clone, Debug, Serialize)]
pub struct RegistrationView {
    /// The address, on another site.
    pub href: Arc<str>,
    /// The link's words.
    pub label: TextView,
}

/// A language of the site.
#[derive(Clone, Debug, Serialize)]
pub struct LanguageView {
    /// Its tag.
    pub lang: Tag,
    /// Its own name.
    pub name: Arc<str>,
    /// Its home page.
    pub home: Arc<str>,
}

/// A menu entry. It is current where `section` equals `page.section`, or `href` equals `page.href`.
#[derive(Clone, Debug, Serialize)]
pub struct MenuView {
    /// The section it leads to.
    pub section: Option<&'static str>,
    /// Where it leads.
    pub href: Arc<str>,
    /// Its words.
    pub text: TextView,
    /// Whether it leaves the site.
    pub external: bool,
}

/// A licence.
#[derive(Clone, Debug, Serialize)]
pub struct LicenceView {
    /// SPDX id.
    pub id: Arc<str>,
    /// Where it can be read.
    pub url: Option<Arc<str>>,
}
