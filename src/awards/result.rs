//! Categories, results and nominees.

use std::sync::Arc;

use super::article::Passage;
use super::change::Change;
use super::edition::Level;
use super::hide::Hide;
use super::region::CodeText;
use super::source::Source;
use super::text::Text;
use crate::diag::At;

/// All that `results.yaml` says of one edition.
#[derive(Clone, Debug)]
pub struct ResultsEntry {
    /// Id of the edition.
    pub edition: At<Arc<str>>,
    /// Where all its results were read.
    pub source: Option<Source>,
    /// A remark on all its results.
    pub note: Option<Passage>,
    /// The categories, in the order of the file.
    pub categories: Vec<CategoryEntry>,
}

/// A category of one edition.
#[derive(Clone, Debug)]
pub struct CategoryEntry {
    /// What hides it, and where it stands.
    pub hide: Hide,
    /// Id: one category across editions.
    pub id: At<Arc<str>>,
    /// Ids that it had in other editions.
    pub formerly: Vec<At<Arc<str>>>,
    /// Its name that year.
    pub title: Text,
    /// What it honours.
    pub description: Option<Passage>,
    /// Tiers, highest first.
    pub tiers: Vec<Tier>,
    /// The level, where it differs from the edition's.
    pub level: Option<Level>,
    /// The sector.
    pub sector: Option<Text>,
    /// The results, in the order of the file.
    pub results: Vec<ResultEntry>,
    /// Who was nominated.
    pub nominees: Vec<Nominee>,
}

/// A tier: everyone who reaches it receives it.
#[derive(Clone, Debug)]
pub struct Tier {
    /// Id within the category.
    pub id: At<Arc<str>>,
    /// Its name; the id with a capital where left out.
    pub title: Option<Text>,
}

/// One award handed over.
#[derive(Clone, Debug)]
pub struct ResultEntry {
    /// What hides it, and where it stands.
    pub hide: Hide,
    /// Place from 1. The same place twice is a tie.
    pub place: Option<At<u32>>,
    /// What the place is called ("Terbaik I").
    pub label: Option<Text>,
    /// The tier reached.
    pub tier: Option<At<Arc<str>>>,
    /// Who receives it; several share it jointly; never empty.
    pub recipients: Vec<Share>,
    /// Why.
    pub citation: Option<Passage>,
    /// Where the work was done.
    pub region: Option<At<CodeText>>,
    /// Prize money in rupiah.
    pub amount: Option<i128>,
    /// Where it was read.
    pub source: Option<Source>,
    /// A remark.
    pub note: Option<Passage>,
    /// Name of a picture in the edition's `photos` folder.
    pub photo: Option<At<Arc<str>>>,
    /// What was changed. A withdrawal marks the result as no longer standing.
    pub changes: Vec<Change>,
}

/// A recipient's part in a result.
#[derive(Clone, Debug)]
pub struct Share {
    /// Recipient id.
    pub recipient: At<Arc<str>>,
    /// The name under which it was awarded, where it differs.
    pub named: Option<Arc<str>>,
    /// Its part of the award, where parts were stated: numerator and denominator.
    pub part: Option<At<(u32, u32)>>,
}

/// A nominee. The public sees them by name, never by file order or outcome.
#[derive(Clone, Debug)]
pub struct Nominee {
    /// Recipient id.
    pub recipient: At<Arc<str>>,
    /// The name under which it was nominated, where it differs.
    pub named: Option<Arc<str>>,
    /// A remark.
    pub note: Option<Passage>,
}
