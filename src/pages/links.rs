//! Whether the links inside texts lead somewhere: checked once per text, however many pages show it.
//! Whether records exist was checked when they were related; here it is pages, paths and headings.

use std::sync::Arc;

use super::again::Before;
use super::plan::Site;
use super::texts::{Place, each_text_of};
use crate::awards::article::Article;
use crate::awards::link::{Record, Target};
use crate::awards::public::{NewsAt, Version};
use crate::awards::text::Lang;
use crate::diag::{Arg, At, Code, Diagnostic, Span, nearest};

/// So many wrong paths get a suggestion: each costs a look at every address, and who has more than this
/// has moved a folder and needs no guesses.
const SUGGESTIONS: usize = 100;

/// Reports links of texts that lead nowhere; not of news that stood before, where what they led to does, or must.
pub(super) fn check(site: &Site, before: Option<&Before<'_>>, found: &mut Vec<Diagnostic>) {
    let mut checking = Checking { site, found, suggestions: SUGGESTIONS };
    let all = site.public.news().map(|(at, _)| at);
    let news: Vec<NewsAt> = match before.filter(|before| before.is_right()) {
        None => all.collect(),
        Some(before) if before.holds(site) => all.filter(|at| !before.has(*at)).collect(),
        Some(before) => {
            let leading = &site.public.news_lists().leading;
            all.filter(|at| !before.has(*at) || leading.binary_search(at).is_ok()).collect()
        }
    };
    each_text_of(&site.public, &news, &mut |place, article| checking.text(place, article));
}

struct Checking<'s> {
    site: &'s Site,
    found: &'s mut Vec<Diagnostic>,
    suggestions: usize,
}

impl Checking<'_> {
    fn text(&mut self, place: Place<'_>, article: &Article) {
        let first = &self.site.public.settings.languages[0];
        let lang = match place {
            Place::News(_, lang) | Place::Page(_, lang) => lang,
            Place::Passage => first,
        };
        for link in article.links.iter().flatten() {
            match &link.value {
                Target::External(_) => {}
                Target::Fragment(id) => {
                    // A short text stands on several pages, and what those have is not its author's to know.
                    if !matches!(place, Place::Passage) && !article.prose.has_heading(id) {
                        let headings = headings(article);
                        self.unknown_heading(id, link.span, headings);
                    }
                }
                Target::SitePath(path) => self.path(path, link.span),
                Target::Record(record, fragment) => self.record(link, record, fragment.as_ref(), lang),
            }
        }
    }

    fn path(&mut self, written: &str, span: Span) {
        let (path, fragment) = written.split_once('#').map_or((written, None), |(path, id)| (path, Some(id)));
        let path = path.split('?').next().unwrap_or_default();
        let Some(page) = self.site.page_at(path) else {
            if !self.site.is_file(path) {
                self.unknown_path(path, span);
            }
            return;
        };
        let article = match page.key {
            super::Key::News(at) => Some(&self.site.public[at].version_or_original(&page.lang).body),
            super::Key::Page(at) => Some(&self.site.public[at].version_or_original(&page.lang).body),
            _ => None,
        };
        if let (Some(article), Some(id)) = (article, fragment)
            && !article.prose.has_heading(id)
        {
            self.unknown_heading(id, span, headings(article));
        }
    }

    fn record(&mut self, link: &At<Target>, record: &Record, fragment: Option<&Arc<str>>, lang: &Lang) {
        let (site, names) = (self.site, &self.site.urls.names);
        if site.urls.record(record, lang).is_none() {
            let finding = Diagnostic::error(Code::LinkWithoutPage, link.span).arg("target", name_of(record));
            self.found.push(finding.arg("declared", Arg::All(declared(record))).help("help"));
            return;
        }
        let Some(id) = fragment else { return };
        let version: Option<&Version> = match record {
            Record::News(key) => names.news(key).map(|at| site.public[at].version_or_original(lang)),
            Record::Page(key) => names.page(key).map(|at| site.public[at].version_or_original(lang)),
            _ => None,
        };
        let known = match (version, record) {
            (Some(version), _) => headings(&version.body),
            (None, Record::Edition(edition)) => {
                let categories = names.edition(edition).map(|at| &site.public[at].categories);
                let ids = categories.into_iter().flatten().map(|at| site.public[*at].id.value.to_string());
                ids.collect()
            }
            (None, Record::Coverage(name)) => vec![name.to_string()],
            _ => Vec::new(),
        };
        if !known.iter().any(|heading| **heading == **id) {
            self.unknown_heading(id, link.span, known);
        }
    }

    fn unknown_heading(&mut self, id: &str, span: Span, known: Vec<String>) {
        let finding = Diagnostic::error(Code::UnknownHeading, span).arg("heading", id);
        self.found.push(match nearest(id, known.into_iter()) {
            Some(suggestion) => finding.arg("suggestion", suggestion).help("help"),
            None => finding.help("no-suggestion"),
        });
    }

    fn unknown_path(&mut self, path: &str, span: Span) {
        let finding = Diagnostic::error(Code::UnknownAddress, span).arg("address", path);
        let suggestion = if self.suggestions == 0 {
            None
        } else {
            self.suggestions -= 1;
            nearest(path, self.site.paths().map(str::to_owned))
        };
        self.found.push(match suggestion {
            Some(suggestion) => finding.arg("suggestion", suggestion).help("help"),
            None => finding.help("no-suggestion"),
        });
    }
}

fn headings(article: &Article) -> Vec<String> {
    article.prose.headings.iter().map(|heading| heading.id.to_string()).collect()
}

/// What a record is called in a finding.
fn name_of(record: &Record) -> String {
    match record {
        Record::Gallery(edition) => edition.to_string(),
        Record::Category(edition, id) => format!("{edition}/{id}"),
        Record::News(name)
        | Record::Page(name)
        | Record::Edition(name)
        | Record::Recipient(name)
        | Record::Coverage(name) => name.to_string(),
        Record::Region(code) => code.to_string(),
        Record::Home | Record::Recipients | Record::Regions | Record::Document(_) | Record::Picture(_) => {
            String::new()
        }
    }
}

/// How the paths of the files begin that make a record have a page: where one of them has a mistake, the page may lack
/// because of it.
fn declared(record: &Record) -> Vec<String> {
    let paths: &[&str] = match record {
        Record::Gallery(edition) | Record::Edition(edition) | Record::Category(edition, _) => {
            &[&format!("content/awards/{edition}/")]
        }
        Record::News(key) => &[&format!("content/news/{key}")],
        Record::Page(key) => &[&format!("content/pages/{key}")],
        Record::Coverage(_) => &["content/coverage/", "content/measures.yaml"],
        Record::Recipients | Record::Recipient(_) => &["content/recipients"],
        Record::Regions | Record::Region(_) => &["content/regions.yaml"],
        Record::Document(_) | Record::Picture(_) => &["content/awards/"],
        Record::Home => &[],
    };
    paths.iter().map(|path| (*path).to_owned()).collect()
}
