//! What a link in content names. Which file stands for which record is told by its path alone.

use std::sync::Arc;

use super::desk::Desk;
use crate::awards::link::{Record, Target};
use crate::awards::region::CodeText;
use crate::diag::{At, Code, Diagnostic, FileId, Span};
use crate::sources::Resolved;

type Found<T> = Result<At<T>, Box<Diagnostic>>;

/// What the target of a link names, as written: another site, a heading here, a path of the site, or a
/// content file by its relative path.
pub(super) fn of_link(desk: &Desk<'_>, written: &At<Arc<str>>) -> Found<Target> {
    let text = &*written.value;
    let at = |target| Ok(At::new(target, written.span));
    if has_scheme(text) || text.starts_with("//") {
        return at(Target::External(written.value.clone()));
    }
    if let Some(fragment) = text.strip_prefix('#') {
        return at(Target::Fragment(fragment.into()));
    }
    if text.starts_with('/') {
        return at(Target::SitePath(written.value.clone()));
    }
    let (path, fragment) =
        text.split_once('#').map_or((text, None), |(path, fragment)| (path, Some(fragment)));
    match desk.resolve(path) {
        Resolved::File(file) => of_path(desk, desk.sources.path(file), fragment, written.span),
        Resolved::Missing { suggestion } => {
            let finding = Diagnostic::error(Code::BrokenLink, written.span).arg("target", text);
            Err(Box::new(match suggestion {
                Some(suggestion) => finding.arg("suggestion", suggestion).help("help"),
                None => finding.help("no-suggestion"),
            }))
        }
        Resolved::Outside => Err(Box::new(
            Diagnostic::error(Code::LinkLeavesContent, written.span).arg("target", text).help("help"),
        )),
    }
}

/// `mailto:x`, `https://x`: letters before the first colon, and no slash before it.
fn has_scheme(text: &str) -> bool {
    text.split_once(':').is_some_and(|(scheme, _)| {
        scheme.starts_with(|c: char| c.is_ascii_alphabetic())
            && scheme.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'))
    })
}

/// What a content file stands for, perhaps a part of it.
pub(super) fn of_path(desk: &Desk<'_>, path: &str, fragment: Option<&str>, span: Span) -> Found<Target> {
    let Some(inner) = path.strip_prefix("content/") else {
        return Err(Box::new(
            Diagnostic::error(Code::LinkLeavesContent, span).arg("target", path).help("help"),
        ));
    };
    let Some(file) = desk.find(path) else {
        let finding = Diagnostic::error(Code::BrokenLink, span).arg("target", inner);
        return Err(Box::new(finding.help("no-suggestion")));
    };
    let name = inner.rsplit('/').next().unwrap_or_default();
    let part = fragment.map(Arc::<str>::from);
    let (record, heading) = match inner {
        "site.yaml" => (Record::Home, part),
        "regions.yaml" => (part.map_or(Record::Regions, |code| Record::Region(code_of(&code))), None),
        _ if inner.starts_with("recipients") => (part.map_or(Record::Recipients, Record::Recipient), None),
        _ if inner.starts_with("news/") && name.ends_with(".md") => {
            (Record::News(article_key(inner, desk)), part)
        }
        _ if inner.starts_with("pages/") && name.ends_with(".md") => {
            (Record::Page(article_key(inner, desk)), part)
        }
        _ if inner.starts_with("coverage/") => {
            (Record::Coverage(name.rsplit_once('.').map_or(name, |(stem, _)| stem).into()), part)
        }
        _ if inner.starts_with("static/") => {
            return Ok(At::new(Target::SitePath(inner["static".len()..].into()), span));
        }
        _ => match (edition_of(path), name) {
            (Some((_, id)), "edition.yaml") => (Record::Edition(id.into()), part),
            (Some((_, id)), "results.yaml") => (
                part.map_or_else(|| Record::Edition(id.into()), |part| Record::Category(id.into(), part)),
                None,
            ),
            (Some((_, id)), "photos.yaml") => (Record::Gallery(id.into()), None),
            (Some((_, id)), "documents.yaml") => (Record::Edition(id.into()), None),
            (Some(_), _) if inner.contains("/documents/") => (Record::Document(file), None),
            _ if is_picture(name) => (Record::Picture(file), None),
            _ => {
                let finding = Diagnostic::error(Code::LinkWithoutPage, span).arg("target", inner);
                return Err(Box::new(finding.help("help")));
            }
        },
    };
    Ok(At::new(Target::Record(record, heading), span))
}

/// The file of a picture in an article: a relative path to a picture of the content.
pub(super) fn of_picture(desk: &Desk<'_>, written: &At<Arc<str>>) -> Found<FileId> {
    let text = &*written.value;
    if has_scheme(text) || text.starts_with("//") {
        return Err(Box::new(
            Diagnostic::error(Code::ForeignPicture, written.span).arg("target", text).help("help"),
        ));
    }
    match desk.resolve(text) {
        Resolved::File(file) if is_picture(desk.sources.path(file)) => Ok(At::new(file, written.span)),
        Resolved::File(_) => {
            Err(Box::new(Diagnostic::error(Code::NotAPicture, written.span).arg("target", text).help("help")))
        }
        Resolved::Missing { .. } | Resolved::Outside => Err(Box::new(desk.no_file(written))),
    }
}

fn is_picture(name: &str) -> bool {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
    ending.is_some_and(|ending| matches!(&*ending, "jpg" | "jpeg" | "png" | "webp" | "gif" | "svg"))
}

/// Series and id of the edition that a path under `content/awards/` belongs to: the folder that holds
/// `edition.yaml`, or the one above `photos/` and `documents/`.
pub(super) fn edition_of(path: &str) -> Option<(Option<&str>, &str)> {
    let parts: Vec<&str> = path.strip_prefix("content/awards/")?.split('/').collect();
    match parts.as_slice() {
        [id, _] | [id, "photos" | "documents", _] => Some((None, id)),
        [series, id, _] | [series, id, "photos" | "documents", _] => Some((Some(series), id)),
        _ => None,
    }
}

/// What a translation and its original share: the path without language, ending and `index`.
pub(super) fn article_key(inner: &str, desk: &Desk<'_>) -> Arc<str> {
    split_language(inner, desk).0.into()
}

/// Key and language of an article's file, from its path under `content/`.
pub(super) fn split_language<'p>(inner: &'p str, desk: &Desk<'_>) -> (&'p str, Option<&'p str>) {
    let path = inner.split_once('/').map_or(inner, |(_, rest)| rest);
    let stem = path.strip_suffix(".md").unwrap_or(path);
    let (stem, lang) = match stem.rsplit_once('.') {
        Some((rest, lang)) if desk.languages.iter().any(|known| known.as_str() == lang) => (rest, Some(lang)),
        _ => (stem, None),
    };
    (stem.strip_suffix("/index").unwrap_or(stem), lang)
}

fn code_of(text: &str) -> CodeText {
    match text.strip_prefix("bps:") {
        Some(bps) => CodeText::Bps(bps.into()),
        None if text.len() == 4 && text.bytes().all(|b| b.is_ascii_digit()) => CodeText::Bare(text.into()),
        None => CodeText::Kemendagri(text.into()),
    }
}
