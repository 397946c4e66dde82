//! Who stands where: every address of the site is taken once, by pages, files and old addresses.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::address::{Address, Claims};
use super::again::Before;
use super::feed::{Flavour, subjects};
use super::others::{Others, PlacedFile};
use super::places::Places;
use super::plan::{DATA_FILES, DATA_FORMATS, Redirect, has_content};
use super::url::Urls;
use super::{Key, Page};
use crate::awards::coverage::Status;
use crate::awards::public::Public;
use crate::awards::site::Section;
use crate::diag::{At, Code, Diagnostic, FileId};

/// Takes every address of pages and files, and reports those that cannot be taken. Answers with the places of all.
/// A page that finds its address taken is left out: it has been told of here, and need not be again when
/// it would be written. What is claimed as in the site that stood `before` is not looked at again.
pub(super) fn claim(
    public: &Public,
    urls: &Urls,
    pages: &mut Vec<Page>,
    before: Option<&Before<'_>>,
    found: &mut Vec<Diagnostic>,
) -> Places {
    let files = files_of(public, urls);
    for (path, file) in public.statics.iter().filter(|(path, _)| Address::copied(path).is_none()) {
        let name = path.rsplit('/').next().unwrap_or_default();
        found.push(Diagnostic::error(Code::BadFileName, file.whole()).arg("name", name).help("help"));
    }
    if let Some((others, news)) = before.and_then(|before| before.claims(pages, &files, urls)) {
        return Places::new(pages, news, others);
    }
    let mut claims = Claims::default();
    pages.retain(|page| claims.take(&page.address, page.span, found));
    for (address, span) in &files {
        claims.take(address, *span, found);
    }
    claims.check_folders(&files, found);
    let news = pages.iter().filter(|page| matches!(page.key, Key::News(_)));
    let news = news.filter_map(|page| Some((page.address.claim(), page.span?.file))).collect();
    Places::new(pages, Arc::new(news), Arc::new(Others::new(pages, &files)))
}

/// Every file beside the pages, with what made it be there: pictures, documents, files copied as they are,
/// feeds and data.
fn files_of(public: &Public, urls: &Urls) -> Vec<PlacedFile> {
    let mut files = vec![(urls.sitemap(), None), (urls.robots(), None)];
    if !own_headers(public) {
        files.push((urls.headers(), None));
    }
    // Two regions or two periods with one address are told of at their pages.
    let mut once: BTreeSet<Address> = public.periods().map(|(at, _)| urls.package(Some(at))).collect();
    for lang in &public.settings.languages {
        once.extend(subjects(public).flat_map(|about| Flavour::ALL.map(|form| urls.feed(about, form, lang))));
    }
    files.extend(once.into_iter().map(|address| (address, None)));
    if has_content(public, Section::Search) {
        let indexes = public.settings.languages.iter().map(|lang| urls.search_index(lang));
        files.extend(indexes.map(|index| (index.file("pagefind-entry.json"), None)));
        files.push((urls.search_program(), None));
    }
    for (at, _) in public.datasets() {
        files.extend(DATA_FORMATS.map(|ending| (urls.dataset(at, ending), None)));
    }
    for illustrative in [false, true].into_iter().filter(|kind| has_figures(public, *kind)) {
        files.extend(DATA_FORMATS.map(|ending| (urls.coverage(illustrative, ending), None)));
    }
    files.push((urls.package(None), None));
    for name in DATA_FILES {
        files.extend(DATA_FORMATS.map(|ending| (urls.data(&format!("{name}.{ending}")), None)));
    }
    for (file, shown) in urls.files() {
        match shown.versions.is_empty() {
            true => files.push((shown.address.clone(), Some(file.whole()))),
            false => {
                files.extend(shown.versions.iter().map(|(_, place)| (place.clone(), Some(file.whole()))))
            }
        }
    }
    let copied = |(path, file): &(Arc<str>, FileId)| Some((Address::copied(path)?, Some(file.whole())));
    files.extend(public.statics.iter().filter_map(copied));
    files
}

/// Whether the site brings a `_headers` of its own: it then stands instead of ours.
pub(super) fn own_headers(public: &Public) -> bool {
    public.statics.iter().any(|(path, _)| path.trim_start_matches('/') == "_headers")
}

/// Whether any figures are illustrative, or any are not.
pub(super) fn has_figures(public: &Public, illustrative: bool) -> bool {
    public.datasets().any(|(_, dataset)| (dataset.status == Status::Illustrative) == illustrative)
}

/// Old addresses of all records. One that begins with a language's own path leads to that language.
pub(super) fn redirects(public: &Public, found: &mut Vec<Diagnostic>) -> Vec<Redirect> {
    let mut all = Vec::new();
    let mut add = |addresses: &[At<Arc<str>>], to: Key| {
        for written in addresses {
            let Some(from) = Address::written(written) else {
                let finding =
                    Diagnostic::error(Code::BadSitePath, written.span).arg("written", &written.value);
                found.push(finding.help("help-form"));
                continue;
            };
            let languages = &public.settings.languages;
            let prefix = from.path()[1..].split('/').next().unwrap_or_default();
            let lang = languages[1..].iter().find(|lang| lang.as_str() == prefix).unwrap_or(&languages[0]);
            all.push(Redirect { from, to, lang: lang.clone(), span: written.span });
        }
    };
    for at in &public.news_lists().moved {
        add(&public[*at].old_addresses, Key::News(*at));
    }
    for (at, page) in public.pages() {
        add(&page.old_addresses, Key::Page(at));
    }
    for (at, edition) in public.editions() {
        add(&edition.old_addresses, Key::Edition(at));
    }
    for (at, recipient) in public.recipients() {
        add(&recipient.old_addresses, Key::Recipient(at));
    }
    for (at, region) in public.regions() {
        add(&region.old_addresses, Key::Region(at));
    }
    all
}
