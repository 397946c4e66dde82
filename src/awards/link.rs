//! What a link or a reference in content names, before anything knows whether it exists.

use std::sync::Arc;

use jiff::civil::Date;

use super::region::CodeText;
use crate::diag::{At, FileId};

/// The record or place that a link leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// Another site, mail or telephone: as written.
    External(Arc<str>),
    /// A heading on the same page.
    Fragment(Arc<str>),
    /// A path of this site, as written from its root: `/berita/x/#bagian`.
    SitePath(Arc<str>),
    /// A record of the content, and a heading on its page.
    Record(Record, Option<Arc<str>>),
}

/// A record of the content that has a page or a file of its own.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Record {
    /// The home page (`site.yaml`).
    Home,
    /// A news item by its key (the path under `content/news/` without language and ending).
    News(Arc<str>),
    /// A content page by its key.
    Page(Arc<str>),
    /// An edition by its id.
    Edition(Arc<str>),
    /// A category by edition and id.
    Category(Arc<str>, Arc<str>),
    /// The list of recipients.
    Recipients,
    /// A recipient by its id.
    Recipient(Arc<str>),
    /// The list of regions.
    Regions,
    /// A region by its code.
    Region(CodeText),
    /// The statistics of the period that a coverage file belongs to, by the file's name.
    Coverage(Arc<str>),
    /// The pictures of an edition.
    Gallery(Arc<str>),
    /// A document by its file.
    Document(FileId),
    /// A picture by its file.
    Picture(FileId),
}

/// A reference `{{ kind key=value }}` in Markdown, its arguments read.
#[derive(Clone, Debug, PartialEq)]
pub enum Reference {
    /// A figure with its denominator.
    Figure(FigureReference),
    /// Two figures with their difference.
    Comparison(Box<ComparisonReference>),
    /// The results of an edition or of one category.
    Results {
        /// Edition id.
        edition: At<Arc<str>>,
        /// Category id; all where left out.
        category: Option<At<Arc<str>>>,
    },
    /// A picture of an edition.
    Photo {
        /// Edition id.
        edition: At<Arc<str>>,
        /// Name in its `photos` folder.
        file: At<Arc<str>>,
    },
    /// A document of an edition.
    Document {
        /// Edition id.
        edition: At<Arc<str>>,
        /// Its id in `documents.yaml`.
        id: At<Arc<str>>,
    },
    /// A recipient's name, linked.
    Recipient {
        /// Recipient id.
        id: At<Arc<str>>,
    },
}

/// The arguments of `{{ compare … }}` and `{{ change … }}`: two figures, whose parts may have been written so that they
/// cannot be compared.
#[derive(Clone, Debug, PartialEq)]
pub struct ComparisonReference {
    /// Whether two regions or two days stand beside each other.
    pub kind: ComparisonKind,
    /// The figure that the difference is counted to: of the first region, or of the later day.
    pub figure: FigureReference,
    /// The figure that it is counted from.
    pub with: FigureReference,
}

/// What two figures of a comparison differ in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ComparisonKind {
    /// Two regions on one day.
    Regions,
    /// One region on two days.
    Days,
}

impl Reference {
    /// The figures that it names.
    pub fn figures(&self) -> impl Iterator<Item = &FigureReference> {
        let both = match self {
            Self::Figure(figure) => [Some(figure), None],
            Self::Comparison(asked) => [Some(&asked.figure), Some(&asked.with)],
            _ => [None, None],
        };
        both.into_iter().flatten()
    }
}

/// The arguments of `{{ figure … }}`.
#[derive(Clone, Debug, PartialEq)]
pub struct FigureReference {
    /// Measure id.
    pub measure: At<Arc<str>>,
    /// Region code.
    pub region: At<CodeText>,
    /// State of the figure on this day.
    pub as_of: At<Date>,
    /// Basis; needed where the measure has figures on several for that day.
    pub basis: Option<At<Arc<str>>>,
    /// Segment; the total where left out.
    pub segment: Option<At<Arc<str>>>,
    /// How it is written.
    pub form: FigureForm,
}

/// How a figure is written in prose. Every form carries basis and date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum FigureForm {
    /// "41,64 persen (176.604 dari 424.131 …, keadaan per 31 Mei 2025)".
    #[default]
    Share,
    /// A whole sentence.
    Sentence,
    /// The count with what is counted, and its date.
    Count,
    /// "41,64 persen dari semesta pekerja (per 31 Mei 2025)".
    Percent,
}
