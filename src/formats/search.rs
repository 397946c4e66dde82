//! The search index: a bundle of small files per language, of which a reader's browser fetches only those that a
//! search needs, and once the program that reads them (pagefind).
//!
//! In: the records of [`crate::pages::records`]. Out: bundles. Names and bytes follow from the records alone. Left
//! out is what pagefind brings for those who have no interface of their own.

use std::collections::BTreeMap;

use pagefind::api::PagefindIndex;
use pagefind::options::PagefindServiceConfig;

use super::Made;
use crate::awards::text::Lang;
use crate::diag::{Checked, Code, Diagnostic};
use crate::output::{Bundle, Class, Files, OutPath, Output};
use crate::pages::Site;
use crate::pages::address::Address;
use crate::pages::records::{Record, records};

/// Adds the index of every language. The program stands beside the first, for all.
pub(super) fn jobs<'a>(made: Made<'a>, output: &mut Output<'a>) {
    let site = made.site;
    if !site.has_search() {
        return;
    }
    for (at, lang) in site.public.settings.languages.iter().enumerate() {
        let address = site.urls.search_index(lang);
        output.bundle(Bundle {
            kind: "search",
            class: Class::Asset,
            folder: address.path().trim_start_matches('/').to_owned(),
            job: Box::new(move || bundle(site, lang, &address, at == 0)),
        });
    }
}

fn bundle(site: &Site, lang: &Lang, folder: &Address, with_program: bool) -> Checked<Files> {
    match index(records(site, lang), lang) {
        Ok(made) => {
            let stems = made.iter().any(|(name, _)| *name == format!("wasm.{}.pagefind", lang.as_str()));
            let place = |(name, bytes): (String, Vec<u8>)| {
                let path = format!("{}{name}", folder.path().trim_start_matches('/'));
                Some((OutPath::new(&path).ok()?, bytes))
            };
            let is_needed = |name: &str| is_needed(name, stems) && (with_program || name != "pagefind.js");
            Checked::clean(made.into_iter().filter(|(name, _)| is_needed(name)).filter_map(place).collect())
        }
        Err(reason) => {
            let finding = Diagnostic::nowhere(Code::SearchFails).arg("reason", reason);
            let finding = finding.arg("language", lang.as_str()).help("help");
            Checked::new(Files::new(), vec![finding])
        }
    }
}

/// Whether a reader's browser asks for a file: not for interfaces that the theme has no use for, nor for the worker,
/// which a page's own policy does not reach.
fn is_needed(name: &str, stems: bool) -> bool {
    match name {
        "pagefind.js" | "pagefind-entry.json" => true,
        "wasm.unknown.pagefind" => !stems,
        _ => {
            let ending = name.rsplit('.').next().unwrap_or_default();
            matches!(ending, "pagefind" | "pf_meta" | "pf_index" | "pf_filter" | "pf_fragment")
        }
    }
}

/// Every file that pagefind makes of the records, by its name.
fn index(records: Vec<Record>, lang: &Lang) -> Result<Vec<(String, Vec<u8>)>, String> {
    let lang = lang.as_str().to_owned();
    let runtime = tokio::runtime::Builder::new_current_thread().build().map_err(|error| error.to_string())?;
    // A task of its own: should pagefind panic, the task has failed and the build goes on to say so.
    let made = runtime.block_on(async { tokio::spawn(fill(records, lang)).await });
    let mut files = made.map_err(|error| error.to_string())??;
    files.sort_by(|(a, _), (b, _)| a.cmp(b));
    Ok(files)
}

async fn fill(records: Vec<Record>, lang: String) -> Result<Vec<(String, Vec<u8>)>, String> {
    let options = PagefindServiceConfig::builder().keep_index_url(true).force_language(lang.clone()).build();
    let told = |error: &dyn std::fmt::Display| error.to_string();
    let mut index = PagefindIndex::new(Some(options)).map_err(|error| told(&error))?;
    for record in records {
        let (meta, filters) = (meta(&record), filters(&record));
        let added = index.add_custom_record(
            record.url.to_string(),
            record.text,
            lang.clone(),
            Some(meta),
            Some(filters),
            None,
        );
        added.await.map_err(|error| told(&error))?;
    }
    let files = index.get_files().await.map_err(|error| told(&error))?;
    let named = |file: pagefind::api::SyntheticFile| {
        (file.filename.to_string_lossy().replace('\\', "/"), file.contents)
    };
    Ok(files.into_iter().map(named).collect())
}

/// What a result shows, and other names of it, which are found but not shown. All of it is searched: what is a key
/// stands among the filters.
fn meta(record: &Record) -> BTreeMap<String, String> {
    let entries = [
        ("title", record.title.clone()),
        ("note", record.note.clone()),
        ("alias", record.aliases.join(" · ")),
    ];
    let named = entries.into_iter().filter(|(_, text)| !text.is_empty());
    named.map(|(name, text)| (name.to_owned(), text)).collect()
}

fn filters(record: &Record) -> BTreeMap<String, Vec<String>> {
    let of = |ids: &std::collections::BTreeSet<std::sync::Arc<str>>| {
        ids.iter().map(|id| id.to_string()).collect::<Vec<_>>()
    };
    let entries = [
        ("kind", vec![record.kind.to_owned()]),
        ("lang", record.lang.iter().map(|lang| lang.to_string()).collect()),
        ("edition", of(&record.editions)),
        ("category", of(&record.categories)),
        ("region", of(&record.regions)),
    ];
    let named = entries.into_iter().filter(|(_, ids)| !ids.is_empty());
    named.map(|(name, ids)| (name.to_owned(), ids)).collect()
}
