//! One edition of an award: its times, its ceremonies, its jury. What was assessed, when it was
//! selected, handed over, decreed and announced are different times, and none stands for another.

use std::sync::Arc;

use jiff::civil::Date;

use super::article::Passage;
use super::change::Change;
use super::hide::Hide;
use super::region::CodeText;
use super::source::Source;
use super::text::Text;
use super::time::{DayRange, When};
use crate::diag::{At, FileId};

/// The level at which an edition or a category is awarded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)] // the names say it
pub enum Level {
    Village,
    Regency,
    Province,
    Nation,
}

impl Level {
    /// Each with its word in content files, data and messages.
    pub const WORDS: [(&'static str, Self); 4] = [
        ("village", Self::Village),
        ("regency", Self::Regency),
        ("province", Self::Province),
        ("nation", Self::Nation),
    ];

    /// The word in content files, data and messages.
    #[must_use]
    pub fn word(self) -> &'static str {
        Self::WORDS.iter().find(|(_, level)| *level == self).map_or("province", |(word, _)| word)
    }
}

/// An edition as `edition.yaml` has it.
#[derive(Clone, Debug)]
pub struct EditionEntry {
    /// What hides it, and where it stands.
    pub hide: Hide,
    /// The folder's name.
    pub id: At<Arc<str>>,
    /// The folder above, where awards are kept in several series.
    pub series: Option<Arc<str>>,
    /// Name as the public knows it.
    pub label: Text,
    /// At which level.
    pub level: Option<Level>,
    /// The days that were assessed.
    pub period: Option<DayRange>,
    /// Steps on the way to the result, in the order of the file.
    pub stages: Vec<Stage>,
    /// Where and when it was handed over.
    pub ceremonies: Vec<Ceremony>,
    /// Who judged.
    pub jury: Vec<Person>,
    /// What the jury is called, where not the usual word.
    pub jury_title: Option<Text>,
    /// The legal act that fixes the results.
    pub decree: Option<Decree>,
    /// Results and pictures of results are hidden before this time.
    pub announced: Option<At<When>>,
    /// One or two sentences.
    pub summary: Option<Text>,
    /// A longer text.
    pub text: Option<Passage>,
    /// Where the facts were read.
    pub source: Option<Source>,
    /// A remark.
    pub note: Option<Passage>,
    /// Addresses that it had before: site paths.
    pub old_addresses: Vec<At<Arc<str>>>,
    /// What was changed.
    pub changes: Vec<Change>,
}

/// One step on the way to the result.
#[derive(Clone, Debug)]
pub struct Stage {
    /// Its days; one day has equal ends.
    pub days: DayRange,
    /// Its name.
    pub title: Text,
    /// More about it.
    pub text: Option<Passage>,
}

/// One ceremony.
#[derive(Clone, Debug)]
pub struct Ceremony {
    /// Day, or exact time.
    pub date: At<When>,
    /// Its name, where there are several.
    pub title: Option<Text>,
    /// The building.
    pub venue: Option<Arc<str>>,
    /// The town, where `region` does not say it.
    pub place: Option<Arc<str>>,
    /// The regency.
    pub region: Option<At<CodeText>>,
    /// Who gave it.
    pub hosts: Vec<Arc<str>>,
    /// Who came.
    pub guests: Vec<Person>,
    /// A remark.
    pub note: Option<Passage>,
    /// Where it was read.
    pub source: Option<Source>,
}

/// A person with a role.
#[derive(Clone, Debug)]
pub struct Person {
    /// Name.
    pub name: Arc<str>,
    /// Role or office.
    pub role: Option<Text>,
}

/// The legal act that fixes the results.
#[derive(Clone, Debug)]
pub struct Decree {
    /// Number, as it is cited.
    pub number: Arc<str>,
    /// What it is called.
    pub title: Option<Text>,
    /// Its day.
    pub date: Option<Date>,
    /// Its file, by id in `documents.yaml`.
    pub document: Option<At<Arc<str>>>,
}

/// A picture of an edition.
#[derive(Clone, Debug)]
pub struct PhotoEntry {
    /// What hides it, and where it stands.
    pub hide: Hide,
    /// Id of its edition.
    pub edition: Arc<str>,
    /// Name in the edition's `photos` folder.
    pub name: At<Arc<str>>,
    /// The picture.
    pub file: FileId,
    /// Its words.
    pub words: PictureWords,
    /// What must stay when it is cropped: thousandths of width and height.
    pub focus: Option<(u16, u16)>,
    /// The video that it stands for: its address on another site.
    pub video: Option<Arc<str>>,
    /// Hidden until the edition's results are.
    pub of_result: bool,
    /// The result it shows: category and recipient.
    pub result: Option<(At<Arc<str>>, At<Arc<str>>)>,
    /// Whom it shows.
    pub recipients: Vec<At<Arc<str>>>,
    /// Where it was taken.
    pub regions: Vec<At<CodeText>>,
}

/// What is said beside a picture.
#[derive(Clone, Debug)]
pub struct PictureWords {
    /// What is to be seen, for those who cannot see it.
    pub alt: Text,
    /// What is said under it.
    pub caption: Option<Passage>,
    /// Whose work it is.
    pub credit: Option<Arc<str>>,
}

/// A document of an edition.
#[derive(Clone, Debug)]
pub struct DocumentEntry {
    /// What hides it, and where it stands.
    pub hide: Hide,
    /// Id of its edition.
    pub edition: Arc<str>,
    /// Id within the edition.
    pub id: At<Arc<str>>,
    /// The file.
    pub file: FileId,
    /// Its name.
    pub title: Text,
    /// Its day.
    pub date: Option<Date>,
    /// Its language.
    pub language: Option<At<super::text::Lang>>,
    /// What it says, in short.
    pub text: Option<Text>,
    /// What kind of document it is: a word for messages (`decree`, `programme`, `press_release`, `other`).
    pub kind: &'static str,
}

impl EditionEntry {
    /// The day by which editions are put in order: the last ceremony's, else the announcement's, else
    /// the end of the assessed period; an edition without any of them comes first, as the one to come.
    #[must_use]
    pub fn sort_day(&self, zone: &jiff::tz::TimeZone) -> Date {
        let ceremony = self.ceremonies.iter().map(|ceremony| ceremony.date.day(zone)).max();
        ceremony
            .or_else(|| self.announced.as_ref().map(|when| when.day(zone)))
            .or(self.period.map(|period| period.to))
            .unwrap_or(Date::MAX)
    }
}
