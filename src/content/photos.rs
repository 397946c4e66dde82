//! `content/awards/…/photos/photos.yaml` and `documents/documents.yaml`: the files of an edition.

use std::sync::Arc;

use super::desk::Desk;
use super::marks;
use super::shape::{
    Fields, at, boolean, date, id, language, list, list_or_one, multilingual, one_of, partial_date, path,
    record, region_code, text,
};
use crate::awards::edition::{DocumentEntry, PhotoEntry, PictureWords};
use crate::diag::{At, Code, Diagnostic};

pub(super) fn photos<'d>(desk: &'d Desk<'_>) -> impl Fn(&mut Fields<'_>) -> Option<Vec<PhotoEntry>> + 'd {
    move |f| f.required("photos", list(record("Photo", photo(desk))), "The pictures in this folder")
}

fn photo<'d>(desk: &'d Desk<'_>) -> impl Fn(&mut Fields<'_>) -> Option<PhotoEntry> + 'd {
    move |f| {
        let name = f.required("file", path(), "Name of the picture in this folder");
        let alt = f.required("alt", multilingual(), "What is to be seen, for those who cannot see it");
        let caption = f.optional("caption", desk.passage(), "What is said under it");
        let credit = f.optional("credit", text(), "Whose work it is");
        let _taken = f.optional("taken", partial_date(), "When it was taken");
        let _consent = f.optional("consent", boolean(), "Whether those shown agreed to be shown");
        let focus = marks::focus(f);
        let video = marks::video(f);
        let of_result = f.or("of_result", boolean(), false, "Shows a result: hidden until the announcement");
        let result = f.optional("result", path(), "The result it shows: category/recipient");
        let recipients = f.list("recipients", list_or_one(marks::recipient()), "Whom it shows");
        let regions = f.list("regions", list_or_one(region_code()), "Where it was taken");
        let hide = marks::hide(f);
        let result = result.and_then(|written| category_and_recipient(&written, f));
        let name = name?;
        let file = desk.beside(&name).map_err(|finding| f.report(*finding)).ok()?;
        Some(PhotoEntry {
            hide,
            edition: desk.edition_id().value,
            name,
            file,
            words: PictureWords { alt: alt?, caption, credit },
            focus,
            video,
            of_result,
            result,
            recipients,
            regions,
        })
    }
}

type Named = At<Arc<str>>;

fn category_and_recipient(written: &Named, f: &mut Fields<'_>) -> Option<(Named, Named)> {
    let Some((category, recipient)) = written.split_once('/') else {
        f.report(Diagnostic::error(Code::NotAPair, written.span).arg("written", &written.value).help("help"));
        return None;
    };
    Some((At::new(category.into(), written.span), At::new(recipient.into(), written.span)))
}

pub(super) fn documents<'d>(
    desk: &'d Desk<'_>,
) -> impl Fn(&mut Fields<'_>) -> Option<Vec<DocumentEntry>> + 'd {
    move |f| f.required("documents", list(record("Document", document(desk))), "The documents in this folder")
}

fn document<'d>(desk: &'d Desk<'_>) -> impl Fn(&mut Fields<'_>) -> Option<DocumentEntry> + 'd {
    move |f| {
        let id = f.required("id", id(), "Id within the edition");
        let name = f.required("file", path(), "Name of the file in this folder");
        let title = f.required("title", multilingual(), "Its name");
        let date = f.optional("date", date(), "Its day");
        let language = f.optional("language", at(language()), "Its language");
        let text = f.optional("text", multilingual(), "What it says, in short");
        let kind = f.or("kind", one_of(KINDS), "other", "decree, programme, press_release or other");
        let hide = marks::hide(f);
        let file = desk.beside(&name?).map_err(|finding| f.report(*finding)).ok()?;
        Some(DocumentEntry {
            hide,
            edition: desk.edition_id().value,
            id: id?,
            file,
            title: title?,
            date,
            language,
            text,
            kind,
        })
    }
}

const KINDS: &[(&str, &str)] = &[
    ("decree", "decree"),
    ("programme", "programme"),
    ("press_release", "press_release"),
    ("other", "other"),
];
