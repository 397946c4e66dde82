//! The registry of readers: one line for each kind of source file.

use std::sync::Arc;

use serde_json::Value as Json;

use super::article::{self, ArticleFile, File};
use super::desk::Desk;
use super::regions::Regions;
use super::shape::{Fields, Filed, describe, read_file};
use super::target::edition_of;
use super::{coverage, edition, measures, photos, recipients, regions, results, site, table};
use crate::awards::coverage::CoverageEntry;
use crate::awards::edition::{DocumentEntry, EditionEntry, PhotoEntry};
use crate::awards::measure::Measure;
use crate::awards::recipient::RecipientEntry;
use crate::awards::result::ResultsEntry;
use crate::awards::text::Lang;
use crate::diag::Checked;
use crate::prose::Html;
use crate::sources::Sources;

/// What one file holds.
#[derive(Clone)]
pub(super) enum Fragment {
    /// The settings are read before all else; their reader stands here for its schema.
    Site,
    Regions(Regions),
    Measures(Arc<Vec<Measure>>),
    Recipients(Vec<RecipientEntry>),
    Edition(Box<EditionEntry>),
    Results(Box<ResultsEntry>),
    Photos(Vec<PhotoEntry>),
    Documents(Vec<DocumentEntry>),
    Coverage(Arc<CoverageEntry>),
    Article(ArticleFile),
}

/// One kind of source file.
pub struct Reader {
    /// Its name, by which `schema` and `new` know it.
    pub name: &'static str,
    /// Which files are of this kind, in the words of `schema`: a glob from the root.
    pub files: &'static str,
    claims: fn(&str) -> bool,
    read: fn(&Desk<'_>) -> Checked<Filed<Fragment>>,
    describe: fn(&Desk<'_>) -> Json,
}

impl Reader {
    /// Whether a file, by its path from the root, is of this kind.
    #[must_use]
    pub fn claims(&self, path: &str) -> bool {
        (self.claims)(path)
    }

    pub(super) fn read(&self, desk: &Desk<'_>) -> Checked<Filed<Fragment>> {
        (self.read)(desk)
    }

    /// The JSON Schema of such a file (of its front matter, for Markdown). It is made by running the
    /// reader over nothing, so it cannot differ from it.
    #[must_use]
    pub fn schema(&self) -> Json {
        let nothing = Sources::default();
        let desk = Desk {
            sources: &nothing,
            file: crate::diag::FileId(0),
            path: "",
            languages: &[],
            html: Html::Sanitise,
            seen: None,
        };
        (self.describe)(&desk)
    }
}

/// All kinds, in the order in which a new site's author meets them.
pub const READERS: &[Reader] = &[
    Reader {
        name: "site",
        files: "content/site.yaml",
        claims: |path| path == "content/site.yaml",
        read: |desk| whole(desk, |f| site::site(desk)(f).map(|_| Fragment::Site)),
        describe: |desk| describe("site", site::site(desk)),
    },
    Reader {
        name: "regions",
        files: "content/regions.yaml",
        claims: |path| path == "content/regions.yaml",
        read: |desk| whole(desk, |f| regions::regions(desk)(f).map(Fragment::Regions)),
        describe: |desk| describe("regions", regions::regions(desk)),
    },
    Reader {
        name: "measures",
        files: "content/measures.yaml",
        claims: |path| path == "content/measures.yaml",
        read: |desk| {
            whole(desk, |f| measures::measures(desk)(f).map(|all| Fragment::Measures(Arc::new(all))))
        },
        describe: |desk| describe("measures", measures::measures(desk)),
    },
    Reader {
        name: "recipients",
        files: "content/{recipients,recipients/*}.{yaml,csv}",
        claims: |path| {
            let name = path.strip_prefix("content/recipients").unwrap_or_default();
            name == ".yaml"
                || name == ".csv"
                || (in_folder(path, "recipients") && (path.ends_with(".yaml") || path.ends_with(".csv")))
        },
        read: |desk| match desk.path.ends_with(".csv") {
            true => {
                table::read(desk.file, desk.sources.text(desk.file), recipients::table_row).map(|table| {
                    Filed {
                        record: Some(Fragment::Recipients(table.rows)),
                        broken: table.broken,
                        lost: table.lost,
                    }
                })
            }
            false => whole(desk, |f| recipients::recipients(desk)(f).map(Fragment::Recipients)),
        },
        describe: |desk| describe("recipients", recipients::recipients(desk)),
    },
    Reader {
        name: "edition",
        files: "content/awards/**/edition.yaml",
        claims: |path| edition_of(path).is_some() && path.ends_with("/edition.yaml"),
        read: |desk| {
            whole(desk, |f| edition::edition(desk)(f).map(|entry| Fragment::Edition(Box::new(entry))))
        },
        describe: |desk| describe("edition", edition::edition(desk)),
    },
    Reader {
        name: "results",
        files: "content/awards/**/results.yaml",
        claims: |path| edition_of(path).is_some() && path.ends_with("/results.yaml"),
        read: |desk| {
            whole(desk, |f| results::results(desk)(f).map(|entry| Fragment::Results(Box::new(entry))))
        },
        describe: |desk| describe("results", results::results(desk)),
    },
    Reader {
        name: "photos",
        files: "content/awards/**/photos/photos.yaml",
        claims: |path| edition_of(path).is_some() && path.ends_with("/photos/photos.yaml"),
        read: |desk| whole(desk, |f| photos::photos(desk)(f).map(Fragment::Photos)),
        describe: |desk| describe("photos", photos::photos(desk)),
    },
    Reader {
        name: "documents",
        files: "content/awards/**/documents/documents.yaml",
        claims: |path| edition_of(path).is_some() && path.ends_with("/documents/documents.yaml"),
        read: |desk| whole(desk, |f| photos::documents(desk)(f).map(Fragment::Documents)),
        describe: |desk| describe("documents", photos::documents(desk)),
    },
    Reader {
        name: "coverage",
        files: "content/coverage/*.yaml",
        claims: |path| in_folder(path, "coverage") && path.ends_with(".yaml"),
        read: |desk| {
            whole(desk, |f| coverage::coverage(desk)(f).map(|entry| Fragment::Coverage(Arc::new(entry))))
        },
        describe: |desk| describe("coverage", coverage::coverage(desk)),
    },
    Reader {
        name: "news",
        files: "content/news/**/*.md",
        claims: |path| path.starts_with("content/news/") && path.ends_with(".md"),
        read: |desk| article::article(desk).map(filed),
        describe: |desk| describe("news", article::news(&File::none(desk), Lang("id".into()))),
    },
    Reader {
        name: "page",
        files: "content/pages/**/*.md",
        claims: |path| path.starts_with("content/pages/") && path.ends_with(".md"),
        read: |desk| article::article(desk).map(filed),
        describe: |desk| describe("page", article::page(&File::none(desk), Lang("id".into()))),
    },
    Reader {
        name: "translation",
        files: "content/{news,pages}/**/*.LANGUAGE.md",
        // Translations are told from originals by the site's languages, in the reader of articles.
        claims: |_| false,
        read: |desk| article::article(desk).map(filed),
        describe: |desk| describe("translation", article::translation(&File::none(desk), Lang("en".into()))),
    },
];

fn filed(file: Filed<ArticleFile>) -> Filed<Fragment> {
    Filed { record: file.record.map(Fragment::Article), broken: file.broken, lost: file.lost }
}

fn whole(desk: &Desk<'_>, record: impl Fn(&mut Fields<'_>) -> Option<Fragment>) -> Checked<Filed<Fragment>> {
    read_file(desk.file, desk.sources.text(desk.file), record)
}

/// Whether a file stands directly in a folder of `content/`.
fn in_folder(path: &str, folder: &str) -> bool {
    let rest = path.strip_prefix("content/").and_then(|rest| rest.strip_prefix(folder));
    rest.and_then(|rest| rest.strip_prefix('/')).is_some_and(|name| !name.contains('/'))
}
