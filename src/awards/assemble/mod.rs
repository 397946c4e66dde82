//! Entries that passed the gate become the public site's content: every name resolved, every order and
//! relation made. All that can only be wrong between records is found here.
//!
//! In: [`Visible`]. Out: [`Public`], with findings; complete only if none is an error.

mod again;
mod articles;
mod boundaries;
mod comparisons;
mod coverage;
mod editions;
mod names;
mod news;
mod order;
mod regions;
mod relations;
mod tally;

use std::sync::Arc;

use jiff::Timestamp;

pub use again::Assembled;
use again::Last;
use news::Told;
use order::Order;
use tally::Tally;

use super::boundary::regency_code;
use super::entries::Entries;
use super::known::Known;
use super::proof::{self, VocabularyOf};
use super::public::Public;
use super::region::Scheme;
use super::visible::{Hidden, Visible, everything, visible};
use crate::diag::{Arg, Checked, Code, Diagnostic};

/// The public site's content as of a moment, and how much of it is still hidden. `words` knows the languages of
/// the texts.
#[must_use]
pub fn publish(entries: Entries, as_of: Timestamp, words: VocabularyOf) -> Checked<(Public, Hidden)> {
    let mut made = publish_unread(entries, as_of, None);
    let (public, _, proofs) = &made.value;
    made.found.extend(proofread(public, *proofs, words, &|| true));
    proof::put_away(&mut made.value.0);
    made.map(|(public, hidden, _)| (public, hidden))
}

/// What proofreading must know beside the public site.
#[derive(Clone, Copy, Debug, Default)]
pub struct Proofs {
    /// Whether no figures are hidden: what is said beside a text may answer one that is.
    whole: bool,
}

/// The same without proofreading its texts, which takes time and changes nothing: for whoever shows the site
/// first, and then calls [`proofread`]. What was assembled before is taken from `assembled`, which then holds what was
/// assembled this time, unless something was wrong in it.
#[must_use]
pub fn publish_again(
    entries: Entries,
    as_of: Timestamp,
    assembled: &mut Assembled,
) -> Checked<(Public, Hidden, Proofs)> {
    publish_unread(entries, as_of, Some(assembled))
}

fn publish_unread(
    entries: Entries,
    as_of: Timestamp,
    assembled: Option<&mut Assembled>,
) -> Checked<(Public, Hidden, Proofs)> {
    let known = Known::of(&entries);
    let figures = entries.coverage.len();
    let seen = assembled.as_deref().map_or(&[][..], |before| before.seen(as_of, &entries.settings));
    let (visible, hidden) = visible(entries, as_of, seen);
    let mut made = assemble(visible, &known, as_of, assembled);
    coverage::check_series(&made.value, Some(as_of), &mut made.found);
    let proofs = Proofs { whole: made.value.datasets().len() == figures };
    made.map(|public| (public, hidden, proofs))
}

/// What is doubtful in the texts of the public site; not all of it if `goes_on` says no.
#[must_use]
pub fn proofread(
    public: &Public,
    proofs: Proofs,
    words: VocabularyOf,
    goes_on: &dyn Fn() -> bool,
) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    proof::check(public, words, proofs.whole, goes_on, &mut found);
    found
}

/// What is wrong between all records, hidden ones too: a mistake must be found before its embargo ends. Not all of it if
/// `goes_on` says no.
#[must_use]
pub fn check_everything(
    entries: Entries,
    words: VocabularyOf,
    goes_on: &dyn Fn() -> bool,
) -> Vec<Diagnostic> {
    let known = Known::of(&entries);
    let mut made = assemble(everything(entries), &known, Timestamp::MAX, None);
    coverage::check_series(&made.value, None, &mut made.found);
    proof::check(&made.value, words, true, goes_on, &mut made.found);
    made.found
}

fn assemble(
    visible: Visible,
    known: &Known,
    as_of: Timestamp,
    assembled: Option<&mut Assembled>,
) -> Checked<Public> {
    let entries = visible.entries();
    let since = assembled.as_deref().and_then(|before| before.since(entries));
    let since = since.as_ref();
    let mut found = Vec::new();
    let regions = regions::regions(entries, &mut found);
    let tally = Tally::of(&entries.news, since);
    let named = articles::named_recipients(entries, &tally);
    let boundaries = boundaries::boundaries(entries, &regions, &mut found);
    let mut names = names::Names::new(entries, known, &regions, &named, &mut found);

    let order = Order::of(entries, since);
    names.list_news(&order, since);
    let recipients = editions::recipients(&mut names);
    let (editions, categories, awards, nominations, photos, documents) =
        editions::editions(&mut names).into_parts();
    let Told { news, lists, topics, reach } = news::news(&mut names, &tally, &order, since);
    let pages = news::pages(&mut names);
    let before = names.found.len();
    let coverage = coverage::resolve(&mut names, since.map(|since| &since.last.coverage));
    let lacks_figures = names.found[before..].iter().any(|finding| finding.code == Code::UnknownId);
    names.figures = coverage.figures.clone();
    let since = since.filter(|since| since.reaches(&reach) && since.holds(&names, &tally));
    articles::check(&mut names, &|at| since.is_some_and(|since| since.entries.was(at).is_some()));
    // What stands beside a file that could not be read is soon something else.
    let is_whole = entries.broken.is_empty() && entries.lost.is_empty();
    let is_right = is_whole && !names.found.iter().any(Diagnostic::is_error);
    let news_at = names.news_at.clone();
    drop(names);

    let mut public = Public {
        settings: entries.settings.clone(),
        regions,
        measures: entries.measures.clone(),
        recipients,
        editions,
        categories,
        awards,
        nominations,
        photos,
        documents,
        news: news.clone(),
        news_at: news_at.clone(),
        lists: lists.clone(),
        pages,
        topics,
        datasets: coverage.datasets.clone(),
        periods: coverage.periods.clone(),
        changes: Vec::new(),
        statics: entries.statics.clone(),
        boundaries,
    };
    found.retain(|finding| !is_echo(finding, entries, lacks_figures));
    comparisons::check(entries, &tally, &public, &mut found);
    relations::relate(&mut public);
    if let Some(assembled) = assembled.filter(|_| is_right) {
        let (order, entries) = (order.at, visible.into_news());
        assembled.keep(Last { as_of, reach, coverage, entries, tally, order, news, news_at, lists });
    }
    Checked::new(public, found)
}

/// What is only wrong because a record could not be read, or because figures that name something unknown were left out:
/// the mistake itself is told already.
fn is_echo(finding: &Diagnostic, entries: &Entries, lacks_figures: bool) -> bool {
    let text = |name: &str| finding.args.iter().find(|(key, _)| *key == name).map(|(_, arg)| arg);
    let kind = match finding.code {
        Code::UnknownId => match text("kind") {
            Some(Arg::Term(kind)) => *kind,
            _ => return false,
        },
        Code::UnknownCategory | Code::NoResults => "kind-category",
        Code::UnknownFigure | Code::AmbiguousFigure if lacks_figures => return true,
        Code::UnknownFigure | Code::AmbiguousFigure => "kind-coverage",
        Code::RegencyWithoutProvince | Code::AmbiguousRegion => "kind-region",
        // All regencies are there only if all could be read.
        Code::TotalNotClosed if lacks_regions(entries) => return true,
        // What is announced when is written in the edition.
        Code::NamesHidden => "kind-edition",
        _ => return false,
    };
    let is_lost = matches!(text("id"), Some(Arg::Text(id)) if entries.lost.contains(id.as_str()));
    is_lost || entries.broken.contains(kind)
}

/// Whether a region could not be read.
fn lacks_regions(entries: &Entries) -> bool {
    let is_code = |lost: &Arc<str>| regency_code(lost, Scheme::Kemendagri).is_some();
    entries.broken.contains("kind-region") || entries.lost.iter().any(is_code)
}
