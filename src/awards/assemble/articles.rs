//! What articles and passages name: that it exists, and that the public may see it.

use std::collections::{BTreeSet, HashSet};
use std::sync::Arc;

use super::names::{FigureKey, Names, names_hidden, unknown};
use super::tally::Tally;
use crate::awards::article::Article;
use crate::awards::entries::Entries;
use crate::awards::link::{FigureReference, Record, Reference, Target};
use crate::awards::site::MenuTarget;
use crate::diag::{Arg, At, Code, Diagnostic, FileId, Span};

/// Ids of all recipients that something in the entries names: only they are published.
pub(super) fn named_recipients(entries: &Entries, tally: &Tally) -> HashSet<Arc<str>> {
    let mut named: HashSet<Arc<str>> = tally.recipients.names().cloned().collect();
    for category in entries.results.iter().flat_map(|file| &file.categories) {
        let winners = category.results.iter().flat_map(|result| &result.recipients);
        named.extend(winners.map(|share| share.recipient.value.clone()));
        named.extend(category.nominees.iter().map(|nominee| nominee.recipient.value.clone()));
    }
    for photo in &entries.photos {
        named.extend(photo.recipients.iter().map(|id| id.value.clone()));
    }
    entries.each_article_but_news(&mut |article| {
        for link in article.links.iter().flatten() {
            if let Target::Record(Record::Recipient(id), _) = &link.value {
                named.insert(id.clone());
            }
        }
        for reference in article.references.iter().flatten() {
            if let Reference::Recipient { id } = &reference.value {
                named.insert(id.value.clone());
            }
        }
    });
    named
}

/// Looks up every link and reference of every article, but for those of news, by their places, that are known to be
/// right.
pub(super) fn check(names: &mut Names<'_>, is_right: &dyn Fn(usize) -> bool) {
    let mut articles: Vec<&Article> = Vec::new();
    let entries = names.entries;
    entries.each_article_but_news(&mut |article| articles.push(article));
    let news: Vec<_> =
        entries.news.iter().enumerate().filter(|(at, _)| !is_right(*at)).map(|(_, item)| item).collect();
    news.iter().for_each(|item| item.each_article(&mut |article| articles.push(article)));
    for article in articles {
        for link in article.links.iter().flatten() {
            if let Target::Record(record, _) = &link.value {
                check_record(record, link.span, names);
            }
        }
        for reference in article.references.iter().flatten() {
            check_reference(&reference.value, reference.span, names);
        }
        for picture in article.pictures.iter().flatten() {
            check_picture(picture, names);
        }
    }
    for item in news {
        item.photo.iter().chain(&item.photos).for_each(|photo| check_picture(&photo.file, names));
    }
    let menus = entries.settings.main_menu.iter().flatten().chain(&entries.settings.footer_menu);
    for item in menus {
        if let MenuTarget::Content(target) = &item.to
            && let Target::Record(record, _) = &target.value
        {
            check_record(record, target.span, names);
        }
    }
}

/// An article may show any picture of the content; one that an edition lists is public when its list says so.
fn check_picture(picture: &At<FileId>, names: &mut Names<'_>) {
    let record = Record::Picture(picture.value);
    if names.is_known(&record) && !names.has_file(&record) {
        names.missing(&record, "kind-photo", &At::new(Arc::from(""), picture.span), std::iter::empty());
    }
}

fn check_record(record: &Record, span: Span, names: &mut Names<'_>) {
    let at = |id: &Arc<str>| At::new(id.clone(), span);
    match record {
        Record::Home | Record::Recipients | Record::Regions => {}
        Record::News(key) => drop(names.news(&at(key))),
        Record::Page(key) => drop(names.page(&at(key))),
        Record::Edition(id) | Record::Gallery(id) => drop(names.edition(&at(id))),
        Record::Category(edition, id) => {
            if names.edition(&at(edition)).is_some() {
                names.category(edition, &at(id));
            }
        }
        Record::Recipient(id) => drop(names.recipient(&at(id))),
        Record::Region(code) => drop(names.region(&At::new(code.clone(), span))),
        Record::Coverage(name) => drop(names.coverage(&at(name))),
        Record::Document(_) | Record::Picture(_) => {
            if !names.has_file(record) {
                names.missing(record, "kind-document", &at(&Arc::from("")), std::iter::empty());
            }
        }
    }
}

fn check_reference(reference: &Reference, span: Span, names: &mut Names<'_>) {
    match reference {
        Reference::Recipient { id } => drop(names.recipient(id)),
        Reference::Photo { edition, file } => {
            if names.edition(edition).is_some() {
                names.photo(&edition.value, file);
            }
        }
        Reference::Document { edition, id } => {
            if names.edition(edition).is_some() {
                names.document(&edition.value, id);
            }
        }
        Reference::Results { edition, category } => results(edition, category.as_ref(), span, names),
        Reference::Figure(figure) => check_figure(figure, span, names),
        Reference::Comparison(asked) => {
            // Whether the two may be compared is seen once all figures are resolved.
            known_bases(&asked.figure, span, names);
            if asked.with.measure.value == asked.figure.measure.value {
                known_bases(&asked.with, span, names);
            } else {
                names.measure(&asked.with.measure);
            }
        }
    }
}

/// Results that are not announced yet are hidden, even where their edition and category are not.
fn results(edition: &At<Arc<str>>, category: Option<&At<Arc<str>>>, span: Span, names: &mut Names<'_>) {
    if names.edition(edition).is_none() {
        return;
    }
    let category_at = category.map(|id| names.category(&edition.value, id));
    if category_at == Some(None) {
        return;
    }
    let shown = names.categories.iter().any(|(_, file, entry)| {
        file.edition.value == edition.value
            && category.is_none_or(|id| id.value == entry.id.value)
            && !entry.results.is_empty()
    });
    if !shown {
        let name = category.unwrap_or(edition);
        let finding = match names.hidden_results_of(&edition.value, category.map(|id| &id.value)) {
            Some(place) => names_hidden(name, place),
            None => Diagnostic::error(Code::NoResults, span).arg("name", &name.value),
        };
        names.found.push(finding);
    }
}

fn check_figure(figure: &FigureReference, span: Span, names: &mut Names<'_>) {
    if let Some(bases) = known_bases(figure, span, names).filter(|bases| bases.len() > 1) {
        let finding = Diagnostic::error(Code::AmbiguousFigure, span).arg("bases", Arg::OneOf(bases));
        names.found.push(finding.help("help"));
    }
}

/// The bases on which a figure stands. None after a name that does not exist, which is reported.
fn known_bases(figure: &FigureReference, span: Span, names: &mut Names<'_>) -> Option<Vec<String>> {
    let (measure, region) = (names.measure(&figure.measure), names.region(&figure.region));
    let ((measure_at, measure), region) = (measure?, region?);
    let mut segment_at = None;
    if let Some(segment) = &figure.segment {
        segment_at = measure.segments.iter().position(|known| known.id.value == segment.value);
        if segment_at.is_none() {
            let candidates = measure.segments.iter().map(|known| known.id.value.to_string());
            names.found.push(unknown("kind-segment", &segment.value, segment.span, candidates));
            return None;
        }
    }
    let mut bases = Vec::new();
    for (at, basis) in measure.bases.iter().enumerate() {
        let key: FigureKey = (measure_at.index(), at, region, segment_at, figure.as_of.value);
        if figure.basis.as_ref().is_none_or(|wanted| wanted.value == basis.id.value)
            && names.figures.contains(&key)
        {
            bases.push(basis.id.value.to_string());
        }
    }
    let known_basis = |id: &At<Arc<str>>| measure.bases.iter().any(|basis| basis.id.value == id.value);
    match (&figure.basis, bases.len()) {
        (Some(basis), _) if !known_basis(basis) => {
            let candidates = measure.bases.iter().map(|basis| basis.id.value.to_string());
            names.found.push(unknown("kind-basis", &basis.value, basis.span, candidates));
        }
        (_, 0) => {
            let dates = names
                .figures
                .iter()
                .filter(|(m, _, r, s, _)| (*m, *r, *s) == (measure_at.index(), region, segment_at));
            let known: BTreeSet<String> = dates.map(|(.., day)| day.to_string()).collect();
            let mut finding = Diagnostic::error(Code::UnknownFigure, span)
                .arg("measure", &figure.measure.value)
                .arg("region", figure.region.value.to_string())
                .arg("as_of", figure.as_of.value.to_string());
            if !known.is_empty() {
                finding = finding.arg("known", Arg::OneOf(known.into_iter().collect())).help("help");
            }
            names.found.push(finding);
        }
        _ => return Some(bases),
    }
    None
}
