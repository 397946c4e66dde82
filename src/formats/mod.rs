//! The site as files: one line in [`FORMATS`] for each kind of output.
//!
//! In: a planned site, its theme, the files it shows. Out: an [`Output`]: each path with the job that makes
//! its bytes. Never here: what a page shows, where it stands, the disk.

mod assets;
#[cfg(feature = "cards")]
mod cards;
mod data;
mod feed;
mod files;
mod headers;
mod html;
mod pictures;
#[cfg(feature = "search")]
mod search;
mod sitemap;

use crate::cache::Cache;
use crate::diag::{Checked, Code, Diagnostic};
use crate::output::{Class, OutPath, Output, Taken};
use crate::pages::Site;
use crate::pages::address::Address;
use crate::pictures::Studio;
use crate::sources::Sources;
use crate::theme::{Engine, Theme};

/// What formats are made from.
#[derive(Clone, Copy)]
pub struct Made<'a> {
    /// The planned site.
    pub site: &'a Site,
    /// Its theme.
    pub theme: &'a Theme,
    /// The theme, set up for the site.
    pub engine: &'a Engine<'a>,
    /// The files that are published as they are.
    pub sources: &'a Sources,
    /// What was made before.
    pub cache: &'a Cache,
    /// Where its pictures are made.
    pub studio: Studio<'a>,
}

/// One kind of output.
pub struct Format {
    /// Its name.
    pub name: &'static str,
    jobs: for<'a> fn(Made<'a>, &mut Output<'a>),
}

/// All kinds of output.
pub const FORMATS: &[Format] = &[
    Format { name: "html", jobs: html::jobs },
    Format { name: "assets", jobs: assets::jobs },
    Format { name: "files", jobs: files::jobs },
    Format { name: "pictures", jobs: pictures::jobs },
    #[cfg(feature = "cards")]
    Format { name: "cards", jobs: cards::jobs },
    Format { name: "feed", jobs: feed::jobs },
    Format { name: "headers", jobs: headers::jobs },
    Format { name: "sitemap", jobs: sitemap::jobs },
    Format { name: "data", jobs: data::jobs },
    #[cfg(feature = "search")]
    Format { name: "search", jobs: search::jobs },
];

/// Kinds of files that a check does not make: whatever can be wrong with them was found before.
pub const NOT_CHECKED: [&str; 2] = ["picture", CARD];

/// The kind of share cards: what they take is told apart.
pub const CARD: &str = "card";

/// The page at a path of the output, such as `berita/x/index.html`, made without looking for any other file. None
/// where no page stands.
#[must_use]
pub fn page(made: Made<'_>, path: &str) -> Option<Checked<Vec<u8>>> {
    let address = match path.strip_suffix("index.html") {
        Some(folder) if folder.is_empty() || folder.ends_with('/') => format!("/{folder}"),
        _ => format!("/{path}"),
    };
    Some(html::render(made, made.site.page_at(&address)?))
}

/// The formats of few files that one waits for after an edit: stylesheets, downloads.
const FEW: [&str; 2] = ["assets", "data"];

/// The files of some formats, listed without looking for any other. Where two things claim an address, which is told
/// when the site is planned, [`jobs`] alone says whose it is.
#[must_use]
pub fn few(made: Made<'_>) -> Output<'_> {
    let mut output = Output::default();
    for format in FORMATS.iter().filter(|format| FEW.contains(&format.name)) {
        (format.jobs)(made, &mut output);
    }
    output
}

/// Every file of the site, each with the job that makes it.
#[must_use]
pub fn jobs(made: Made<'_>) -> Output<'_> {
    let mut output = Output::default();
    for format in FORMATS {
        (format.jobs)(made, &mut output);
    }
    output
}

/// Adds one file. Addresses that two things claim were found when the site was planned: two of one kind are told of
/// at their records, and cards that say the same are one. What is left to find here is a file of the theme that stands
/// where a page does.
fn add<'a>(
    output: &mut Output<'a>,
    address: &Address,
    kind: &'static str,
    class: Class,
    job: impl Fn() -> Checked<Vec<u8>> + Send + Sync + 'a,
) {
    add_at(output, &address.output(), kind, class, job);
}

fn add_at<'a>(
    output: &mut Output<'a>,
    path: &str,
    kind: &'static str,
    class: Class,
    job: impl Fn() -> Checked<Vec<u8>> + Send + Sync + 'a,
) {
    let refused = || Diagnostic::nowhere(Code::BadFileName).arg("name", path).help("help");
    match OutPath::new(path) {
        Ok(out) => {
            if let Err(Taken(by)) = output.insert(out, kind, class, job)
                && by != kind
            {
                output.refuse(Diagnostic::nowhere(Code::DuplicateAddress).arg("address", path).help("help"));
            }
        }
        Err(_) => output.refuse(refused()),
    }
}

/// JSON with a line break at its end. What cannot be written as JSON does not occur in [`serde_json::Value`].
fn json_bytes(value: &impl serde::Serialize) -> Vec<u8> {
    let mut bytes = serde_json::to_vec(value).unwrap_or_default();
    bytes.push(b'\n');
    bytes
}
