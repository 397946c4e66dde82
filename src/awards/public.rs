//! Everything that may be seen, resolved: what `pages` draws from. Only `assemble` makes one, and
//! only of entries that passed the gate (`visible`).
//!
//! Records refer to each other by typed places in the lists of [`Public`], so that a relation can
//! neither dangle nor be confused with one of another kind: `&public[award.category]`.

mod articles;
mod keys;
mod lists;
mod since;

use std::sync::Arc;

use jiff::civil::Date;

use super::article::{Article, Passage};
use super::change::Change;
pub use super::dataset::{Boundaries, Dataset, Period, Row, Target};
use super::edition::{Decree, Level, Person, PictureWords, Stage};
use super::measure::Measure;
use super::news::{ArticlePhoto, NewsKind};
use super::recipient::RecipientKind;
use super::region::RegencyKind;
use super::site::Settings;
use super::source::Source;
use super::text::{Lang, Multi, Text};
use super::time::{DayRange, PartialDate, When};
use crate::diag::{At, FileId, Span};

pub use articles::{News, Page, Topic, Version};
pub use keys::NewsKeys;
pub use lists::NewsLists;
pub(super) use lists::{Lengths, Moves};
pub use since::NewsSince;

macro_rules! places {
    ($($(#[$doc:meta])* $name:ident => $list:ident: $item:ty,)*) => {
        $($(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub(super) u32);

        impl $name {
            /// The place in its list.
            #[must_use]
            pub fn index(self) -> usize { self.0 as usize }
        }

        impl std::ops::Index<$name> for Public {
            type Output = $item;
            fn index(&self, at: $name) -> &$item { &self.$list[at.0 as usize] }
        })*

        impl Public {
            $(#[doc = concat!("Every `", stringify!($list), "` with its place, in the order of the list.")]
            pub fn $list(&self) -> impl ExactSizeIterator<Item = ($name, &$item)> + DoubleEndedIterator {
                self.$list.iter().enumerate().map(|(at, item)| {
                    let item: &$item = item; // some are shared
                    ($name(at as u32), item)
                })
            })*
        }
    };
}

places! {
    /// A region's place in `Public`.
    RegionAt => regions: Region,
    /// A measure's place in `Public`.
    MeasureAt => measures: Measure,
    /// A recipient's place in `Public`.
    RecipientAt => recipients: Recipient,
    /// An edition's place in `Public`.
    EditionAt => editions: Edition,
    /// A category's place in `Public`.
    CategoryAt => categories: Category,
    /// A result's place in `Public`.
    AwardAt => awards: Award,
    /// A nomination's place in `Public`.
    NominationAt => nominations: Nomination,
    /// A picture's place in `Public`.
    PhotoAt => photos: Photo,
    /// A document's place in `Public`.
    DocumentAt => documents: Document,
    /// A news item's place in `Public`.
    NewsAt => news: News,
    /// A content page's place in `Public`.
    PageAt => pages: Page,
    /// A topic's place in `Public`.
    TopicAt => topics: Topic,
    /// A coverage file's place in `Public`.
    DatasetAt => datasets: Dataset,
    /// A period's place in `Public`.
    PeriodAt => periods: Period,
}

/// The public site's content.
#[derive(Clone, Debug)]
pub struct Public {
    /// Settings.
    pub settings: Settings,
    /// Provinces and regencies by Kemendagri code.
    pub(super) regions: Vec<Region>,
    /// Measures, in the order of the file. Shared with whoever read them.
    pub(super) measures: Arc<Vec<Measure>>,
    /// Recipients that something public names, by id.
    pub(super) recipients: Vec<Recipient>,
    /// Editions, the newest first.
    pub(super) editions: Vec<Edition>,
    /// Categories, in the order of their editions and files.
    pub(super) categories: Vec<Category>,
    /// Results, in the order of their categories and places.
    pub(super) awards: Vec<Award>,
    /// Nominations, in the order of their categories.
    pub(super) nominations: Vec<Nomination>,
    /// Pictures of editions.
    pub(super) photos: Vec<Photo>,
    /// Documents of editions.
    pub(super) documents: Vec<Document>,
    /// News, the newest first. Shared with the site as it stood before an edit: each that did not change, and all of
    /// them where none did.
    pub(super) news: Arc<Vec<Arc<News>>>,
    /// Where they stand, by their keys.
    pub(super) news_at: Arc<NewsKeys>,
    /// The lists that they stand in.
    pub(super) lists: Arc<NewsLists>,
    /// Content pages by key.
    pub(super) pages: Vec<Page>,
    /// Topics by slug.
    pub(super) topics: Vec<Topic>,
    /// Coverage files, the newest `as_of` first, then measure, basis, name. Shared with the site as it stood before an
    /// edit, where none of it changed.
    pub(super) datasets: Arc<Vec<Dataset>>,
    /// Periods of statistics, the newest first.
    pub(super) periods: Vec<Period>,
    /// All changes, the newest first.
    pub changes: Vec<Changed>,
    /// Files copied as they are, with their site path.
    pub statics: Vec<(Arc<str>, FileId)>,
    /// The regions' boundaries, if the site has a map file.
    pub boundaries: Option<Boundaries>,
}

impl Public {
    /// Where news stand, by their keys.
    #[must_use]
    pub fn news_by_key(&self) -> &Arc<NewsKeys> {
        &self.news_at
    }

    /// The lists that news stand in.
    #[must_use]
    pub fn news_lists(&self) -> &NewsLists {
        &self.lists
    }

    /// The next older news item.
    #[must_use]
    pub fn older_news(&self, at: NewsAt) -> Option<NewsAt> {
        (at.index() + 1 < self.news.len()).then(|| NewsAt(at.0 + 1))
    }

    /// The next newer news item.
    #[must_use]
    pub fn newer_news(&self, at: NewsAt) -> Option<NewsAt> {
        at.0.checked_sub(1).map(NewsAt)
    }

    /// The same with other texts in some articles, by their files. What is not public stays so. The texts must name
    /// what those before named: nothing else of the site is looked at.
    #[must_use]
    pub fn retold(&self, texts: &[(FileId, Arc<Article>)]) -> Self {
        let mut next = self.clone();
        let of = |versions: &[Version], file| versions.iter().position(|own| own.title.span.file == file);
        for (file, body) in texts {
            let place = next.news.iter().position(|item| of(&item.versions, *file).is_some());
            let item = place.map(|place| Arc::make_mut(&mut Arc::make_mut(&mut next.news)[place]));
            if let Some((item, at)) = item.and_then(|item| of(&item.versions, *file).map(|at| (item, at))) {
                item.versions[at].body = body.clone();
            }
            let page = next.pages.iter_mut().find_map(|page| Some((of(&page.versions, *file)?, page)));
            if let Some((at, page)) = page {
                page.versions[at].body = body.clone();
            }
        }
        next
    }
}

/// What kind of region it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RegionKind {
    /// A province.
    Province,
    /// A kabupaten or kota.
    Regency(RegencyKind),
}

impl RegionKind {
    /// The word in data and messages: `province`, `kabupaten`, `kota`.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Province => "province",
            Self::Regency(kind) => kind.word(),
        }
    }
}

/// A province or regency, with all that is public about it.
#[derive(Clone, Debug, PartialEq)]
pub struct Region {
    /// Kind.
    pub kind: RegionKind,
    /// Kemendagri code.
    pub code: Arc<str>,
    /// BPS code.
    pub bps: Option<Arc<str>>,
    /// Name without the word for its kind.
    pub name: Arc<str>,
    /// Its part of an address.
    pub slug: At<Arc<str>>,
    /// Other names: for search, never shown.
    pub aliases: Vec<Arc<str>>,
    /// Row and column in the tile map.
    pub tile: Option<(u8, u8)>,
    /// The province of a regency.
    pub province: Option<RegionAt>,
    /// From when it existed.
    pub since: Option<PartialDate>,
    /// Until when it existed.
    pub until: Option<PartialDate>,
    /// From which regencies it was made.
    pub split_from: Vec<RegionAt>,
    /// The regencies that were made from a part of it.
    pub parts: Vec<RegionAt>,
    /// Its seat of government.
    pub seat: Option<Arc<str>>,
    /// Addresses that it had before.
    pub old_addresses: Vec<At<Arc<str>>>,
    /// Recipients at home there, by id.
    pub recipients: Vec<RecipientAt>,
    /// Awards for work done there or to recipients at home there, the newest edition first.
    pub awards: Vec<AwardAt>,
    /// News about it, the newest first.
    pub news: Vec<NewsAt>,
    /// Pictures taken there.
    pub photos: Vec<PhotoAt>,
}

impl Region {
    /// Whether it existed on a day.
    #[must_use]
    pub fn stood_on(&self, day: Date) -> bool {
        self.since.is_none_or(|since| since <= PartialDate::Day(day))
            && self.until.is_none_or(|until| !until.is_over_on(day))
    }
}

/// A recipient, with all that is public about it.
#[derive(Clone, Debug)]
pub struct Recipient {
    /// Id.
    pub id: At<Arc<str>>,
    /// Name as the public knows it.
    pub name: Arc<str>,
    /// Full legal name.
    pub legal_name: Option<Arc<str>>,
    /// Other names: for search, never shown.
    pub aliases: Vec<Arc<str>>,
    /// Kind.
    pub kind: RecipientKind,
    /// Where it is at home.
    pub region: Option<RegionAt>,
    /// Home page.
    pub url: Option<Arc<str>>,
    /// A few words about it.
    pub about: Option<Passage>,
    /// Addresses that it had before.
    pub old_addresses: Vec<At<Arc<str>>>,
    /// What it received, the newest edition first.
    pub awards: Vec<AwardAt>,
    /// Where it was nominated, the newest edition first.
    pub nominations: Vec<NominationAt>,
    /// News about it, the newest first.
    pub news: Vec<NewsAt>,
    /// Pictures of it.
    pub photos: Vec<PhotoAt>,
    /// What was changed in its own record.
    pub changes: Vec<Change>,
}

/// An edition, with all that is public about it.
#[derive(Clone, Debug)]
pub struct Edition {
    /// Id.
    pub id: At<Arc<str>>,
    /// Its series, where awards are kept in several.
    pub series: Option<Arc<str>>,
    /// Name as the public knows it.
    pub label: Text,
    /// At which level.
    pub level: Option<Level>,
    /// The days that were assessed.
    pub period: Option<DayRange>,
    /// Steps on the way to the result.
    pub stages: Vec<Stage>,
    /// Where and when it was handed over.
    pub ceremonies: Vec<Ceremony>,
    /// Who judged.
    pub jury: Vec<Person>,
    /// What the jury is called, where not the usual word.
    pub jury_title: Option<Text>,
    /// The legal act that fixes the results.
    pub decree: Option<Decree>,
    /// That act's file.
    pub decree_document: Option<DocumentAt>,
    /// When the results were, or will be, made public.
    pub announced: Option<When>,
    /// Whether they are public now.
    pub results_public: bool,
    /// One or two sentences.
    pub summary: Option<Text>,
    /// A longer text.
    pub text: Option<Passage>,
    /// Where the facts were read.
    pub source: Option<Source>,
    /// A remark.
    pub note: Option<Passage>,
    /// Where the results were read.
    pub results_source: Option<Source>,
    /// A remark on the results.
    pub results_note: Option<Passage>,
    /// Addresses that it had before.
    pub old_addresses: Vec<At<Arc<str>>>,
    /// Its categories, in the order of the file.
    pub categories: Vec<CategoryAt>,
    /// Its pictures, in the order of the file.
    pub photos: Vec<PhotoAt>,
    /// Its documents, in the order of the file.
    pub documents: Vec<DocumentAt>,
    /// News about it, the newest first.
    pub news: Vec<NewsAt>,
    /// The edition before it in its series.
    pub older: Option<EditionAt>,
    /// The edition after it in its series.
    pub newer: Option<EditionAt>,
    /// What was changed in its own record.
    pub changes: Vec<Change>,
}

/// One ceremony, its region resolved.
#[derive(Clone, Debug)]
pub struct Ceremony {
    /// Day, or exact time.
    pub date: When,
    /// Its name, where there are several.
    pub title: Option<Text>,
    /// The building.
    pub venue: Option<Arc<str>>,
    /// The town, where the region does not say it.
    pub place: Option<Arc<str>>,
    /// The regency.
    pub region: Option<RegionAt>,
    /// Who gave it.
    pub hosts: Vec<Arc<str>>,
    /// Who came.
    pub guests: Vec<Person>,
    /// A remark.
    pub note: Option<Passage>,
    /// Where it was read.
    pub source: Option<Source>,
}

/// A category of one edition.
#[derive(Clone, Debug)]
pub struct Category {
    /// Id.
    pub id: At<Arc<str>>,
    /// Its edition.
    pub edition: EditionAt,
    /// Ids that it had in other editions.
    pub formerly: Vec<At<Arc<str>>>,
    /// Its name that year.
    pub title: Text,
    /// What it honours.
    pub description: Option<Passage>,
    /// Tiers, highest first: id and title.
    pub tiers: Vec<super::result::Tier>,
    /// The level.
    pub level: Option<Level>,
    /// The sector.
    pub sector: Option<Text>,
    /// Its results: by place, then by tier, then unranked; equals by name as the file has them.
    pub awards: Vec<AwardAt>,
    /// Its nominees.
    pub nominations: Vec<NominationAt>,
    /// The same category in all editions that have it (this one too), the newest first.
    pub lineage: Vec<CategoryAt>,
}

/// One award handed over.
#[derive(Clone, Debug)]
pub struct Award {
    /// Its category.
    pub category: CategoryAt,
    /// Its edition.
    pub edition: EditionAt,
    /// Place from 1.
    pub place: Option<u32>,
    /// Whether others hold the same place.
    pub tied: bool,
    /// What the place is called.
    pub label: Option<Text>,
    /// The tier reached: its place in the category's `tiers`.
    pub tier: Option<usize>,
    /// Who receives it; several share it jointly; never empty.
    pub winners: Vec<Winner>,
    /// Why.
    pub citation: Option<Passage>,
    /// Where the work was done.
    pub region: Option<RegionAt>,
    /// Prize money in rupiah.
    pub amount: Option<i128>,
    /// Where it was read: its own source, or that of all results.
    pub source: Option<Source>,
    /// A remark.
    pub note: Option<Passage>,
    /// Its picture.
    pub photo: Option<PhotoAt>,
    /// Set by a change of kind `withdrawal`: it no longer stands, and the site says so.
    pub withdrawn: bool,
    /// What was changed.
    pub changes: Vec<Change>,
    /// Where it was written, for staff alone.
    pub span: Span,
}

/// A recipient's part in an award.
#[derive(Clone, Debug)]
pub struct Winner {
    /// Who.
    pub recipient: RecipientAt,
    /// The name under which it was awarded, where it differs.
    pub named: Option<Arc<str>>,
    /// Its part of the award, where parts were stated: numerator and denominator.
    pub part: Option<(u32, u32)>,
}

/// A nomination.
#[derive(Clone, Debug)]
pub struct Nomination {
    /// For which category.
    pub category: CategoryAt,
    /// Of which edition.
    pub edition: EditionAt,
    /// Who.
    pub recipient: RecipientAt,
    /// The name under which it was nominated, where it differs.
    pub named: Option<Arc<str>>,
    /// A remark.
    pub note: Option<Passage>,
    /// Where it was written, for staff alone.
    pub span: Span,
}

/// A picture of an edition.
#[derive(Clone, Debug)]
pub struct Photo {
    /// Its edition.
    pub edition: EditionAt,
    /// Name in the edition's folder.
    pub name: Arc<str>,
    /// The picture.
    pub file: FileId,
    /// Its words.
    pub words: PictureWords,
    /// What must stay when it is cropped: thousandths of width and height.
    pub focus: Option<(u16, u16)>,
    /// The video that it stands for: its address on another site.
    pub video: Option<Arc<str>>,
    /// Whom it shows.
    pub recipients: Vec<RecipientAt>,
    /// Where it was taken.
    pub regions: Vec<RegionAt>,
    /// The award it shows.
    pub award: Option<AwardAt>,
}

/// A document of an edition.
#[derive(Clone, Debug)]
pub struct Document {
    /// Its edition.
    pub edition: EditionAt,
    /// Id within the edition.
    pub id: At<Arc<str>>,
    /// The file.
    pub file: FileId,
    /// Its name.
    pub title: Text,
    /// Its day.
    pub date: Option<Date>,
    /// Its language.
    pub language: Option<Lang>,
    /// What it says, in short.
    pub text: Option<Text>,
    /// Its kind: `decree`, `programme`, `press_release`, `other`.
    pub kind: &'static str,
}

/// One change, and the record that it stands on.
#[derive(Clone, Debug)]
pub struct Changed {
    /// What was changed, and why.
    pub change: Change,
    /// On what.
    pub subject: Subject,
}

/// A record that changes can stand on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)] // the names say it
pub enum Subject {
    Recipient(RecipientAt),
    Edition(EditionAt),
    Award(AwardAt),
    News(NewsAt),
    Dataset(DatasetAt),
}

/// Words of a picture by language, for [`Photo`] and article pictures alike.
pub type Words = Multi<Arc<str>>;
