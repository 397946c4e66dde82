//! The whole story on one page: sources become entries, entries that may be seen become the public
//! site, the site becomes pages, pages become files. The only room with threads.
//!
//! In: [`Sources`] and `Settings`. Out: [`Checked`] values; nothing is written here.

mod kept_theme;
mod make;
mod settle;
mod standing;

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use jiff::Timestamp;
use jiff::tz::TimeZone;
use rayon::prelude::*;

use crate::awards::entries::Entries;
use crate::awards::public::Public;
use crate::awards::{self, Assembled, Hidden, Proofs};
use crate::cache::Cache;
use crate::content::{self, Doubt, Kept};
use crate::diag::{Checked, Code, Diagnostic, FileId, Span};
use crate::formats::{self, Made};
use crate::locale;
use crate::output::Output;
use crate::pages::{self, FileFacts, Outline, Site};
use crate::pictures::{AVIF, Facts, Studio};
use crate::sources::{Sources, Workers};
use crate::theme::LanguageSetup;

pub use kept_theme::KeptTheme;
pub use make::{Meter, inspect, make, make_bundles, make_metered, make_some};
pub use settle::settle;
pub use standing::Standing;

use settle::name_set_aside;

/// What a run is asked for.
#[derive(Clone, Debug)]
pub struct Request {
    /// The moment as of which the site is made: what is hidden then is not there.
    pub as_of: Timestamp,
    /// Where the site will stand, if not where its settings say.
    pub base_url: Option<String>,
    /// Also look for mistakes in hidden records.
    pub everything: bool,
    /// News items and coverage files that are left out, by their paths: broken on the night it matters.
    pub set_aside: Vec<String>,
}

/// The public content, and what must not be named beside it.
#[derive(Debug, Default)]
pub struct Content {
    /// What may be seen; none if the settings could not be read.
    pub public: Option<Public>,
    /// What the gate kept back.
    pub hidden: Hidden,
    /// Files with mistakes that may hold something hidden.
    pub doubts: Vec<Doubt>,
}

impl Content {
    /// All places of which nothing may be told in public, as of a moment.
    #[must_use]
    pub fn unspeakable(&self, as_of: Timestamp) -> Vec<Span> {
        let zone =
            self.public.as_ref().map(|public| public.settings.time_zone.clone()).unwrap_or(TimeZone::UTC);
        let today = as_of.to_zoned_datetime(zone).date();
        let doubts = self.doubts.iter().filter(|doubt| doubt.until.is_none_or(|day| day > today));
        self.hidden.places.iter().copied().chain(doubts.map(|doubt| doubt.file)).collect()
    }
}

/// Takes the snapshot of a site's files.
#[must_use]
pub fn sources(root: &Path) -> Checked<Sources> {
    Sources::read_by(root, &Threads)
}

/// Reads, and lets through what may be seen.
#[must_use]
pub fn content(sources: &Sources, request: &Request) -> Checked<Content> {
    content_noting(sources, request, |_| ()).map(|(content, ())| content)
}

/// The same; before anything is hidden or related, `note` takes from the records as they were written what
/// staff may ask for later.
#[must_use]
pub fn content_noting<N: Default>(
    sources: &Sources,
    request: &Request,
    note: impl FnOnce(&Entries) -> N,
) -> Checked<(Content, N)> {
    let mut found = Vec::new();
    let mut noted = N::default();
    let read = content::read(sources, &request.set_aside, &Threads).report_to(&mut found);
    let mut content = Content { doubts: read.doubts, ..Content::default() };
    if let Some(mut entries) = read.entries {
        if let Some(base_url) = &request.base_url {
            entries.settings.base_url = base_url.as_str().into();
        }
        noted = note(&entries);
        if request.everything {
            found.extend(everything(entries.clone(), &|| true));
        }
        let (public, hidden) =
            awards::publish(entries, request.as_of, locale::proofreading).report_to(&mut found);
        content.public = Some(public);
        content.hidden = hidden;
    }
    name_set_aside(&mut found, &request.set_aside);
    Checked::new((content, noted), found)
}

/// What is read again and again, in few words: the same as [`content()`], but what was read of files that have not
/// changed is taken from `kept`, what was assembled of it from `assembled`, and the texts are not proofread:
/// [`proofread`] does that when there is time.
#[must_use]
pub fn content_again(
    sources: &Sources,
    request: &Request,
    kept: &mut Kept,
    assembled: &mut Assembled,
) -> Checked<(Content, Proofs)> {
    let mut found = Vec::new();
    let read = content::read_again(sources, &request.set_aside, &Threads, kept).report_to(&mut found);
    let mut content = Content { doubts: read.doubts, ..Content::default() };
    let mut proofs = Proofs::default();
    if let Some(entries) = read.entries {
        let published = awards::publish_again(entries, request.as_of, assembled);
        let (public, hidden, unread) = published.report_to(&mut found);
        content.public = Some(public);
        content.hidden = hidden;
        proofs = unread;
    }
    Checked::new((content, proofs), found)
}

/// The records as they were written, hidden or not, of a site that was read with [`content_again`].
#[must_use]
pub fn entries(sources: &Sources, kept: &Kept) -> Option<Entries> {
    content::read_again(sources, &[], &Threads, &mut kept.clone()).value.entries
}

/// What [`content()`] finds beside [`content_again`]; not all of it if `goes_on` says no.
#[must_use]
pub fn proofread(public: &Public, proofs: Proofs, goes_on: &dyn Fn() -> bool) -> Vec<Diagnostic> {
    awards::proofread(public, proofs, locale::proofreading, goes_on)
}

/// How pictures are made in a run.
#[derive(Clone, Copy)]
pub struct Workshop<'w> {
    /// Where what was made before is kept.
    pub cache: &'w Cache,
    /// Whether all versions are made before any page is, so that each picture is opened once; otherwise a version is
    /// made when its job runs.
    pub ahead: bool,
    /// Whether the program ends with this run: what it holds is then left to the system, which takes all of it at
    /// once. A site of ten thousand news takes a fiftieth of a build to give back piece by piece.
    pub ends: bool,
    /// Called with the count of pictures before the first is looked at.
    pub begin: &'w (dyn Fn(usize) + Sync),
    /// Called after each, on any thread.
    pub step: &'w (dyn Fn() + Sync),
    /// Called after the last.
    pub end: &'w (dyn Fn() + Sync),
}

impl<'w> Workshop<'w> {
    /// One that tells nobody, and makes each version when its job runs.
    #[must_use]
    pub fn quiet(cache: &'w Cache) -> Self {
        Self { cache, ahead: false, ends: false, begin: &|_| (), step: &|| (), end: &|| () }
    }
}

/// [`plan_with`] a workshop that keeps nothing between two runs.
pub fn plan<R>(
    public: Public,
    sources: &Sources,
    take: impl FnOnce(&Site, &Output<'_>) -> R,
) -> Checked<Option<R>> {
    plan_with(public, sources, Workshop::quiet(&Cache::none()), take)
}

/// What is wrong in all records, hidden or not, beside what [`content()`] finds without
/// [`Request::everything`]: for whoever has shown the site first. Not all of it if `goes_on` says no.
#[must_use]
pub fn everything(entries: Entries, goes_on: &dyn Fn() -> bool) -> Vec<Diagnostic> {
    awards::check_everything(entries, locale::proofreading, goes_on)
}

/// Plans the site and hands every file that it will have, each with the job that makes it, to `take`. None
/// where the site cannot be planned.
///
/// A closure, because the jobs borrow the site and the theme.
pub fn plan_with<R>(
    public: Public,
    sources: &Sources,
    workshop: Workshop<'_>,
    take: impl FnOnce(&Site, &Output<'_>) -> R,
) -> Checked<Option<R>> {
    let take = |site: &Site, output: &Output<'_>, found| (take(site, output), found);
    let theme = KeptTheme::default();
    let planned = planned(public, sources, workshop, &theme, take);
    if workshop.ends {
        std::mem::forget(theme);
    }
    match planned {
        Ok((taken, found)) => Checked::new(Some(taken), found),
        Err(found) => Checked::new(None, found),
    }
}

/// The same, for whoever holds the site for long: `take` is given all that planning found as well.
///
/// # Errors
/// What was found, where the site cannot be planned.
pub fn planned<R>(
    public: Public,
    sources: &Sources,
    workshop: Workshop<'_>,
    kept: &KeptTheme,
    take: impl FnOnce(&Site, &Output<'_>, Vec<Diagnostic>) -> R,
) -> Result<R, Vec<Diagnostic>> {
    set_up(Arc::new(public), Plan::All(None), sources, workshop, kept, |made, mut found| {
        let output = formats::jobs(made);
        found.extend(output.refused().iter().cloned());
        let taken = take(made.site, &output, found);
        if workshop.ends {
            std::mem::forget(output);
        }
        taken
    })
}

/// How much of a site is planned.
pub enum Plan {
    /// All of it; a site that stood before knows what need not be made once more.
    All(Option<Arc<Standing>>),
    /// Nothing: its outline is known, and nothing but the theme is checked.
    Known(Outline),
}

/// The same without listing all files: for whoever wants a page at once.
///
/// # Errors
/// What was found, where the site cannot be planned.
pub fn set_up<R>(
    public: Arc<Public>,
    plan: Plan,
    sources: &Sources,
    workshop: Workshop<'_>,
    kept: &KeptTheme,
    take: impl FnOnce(Made<'_>, Vec<Diagnostic>) -> R,
) -> Result<R, Vec<Diagnostic>> {
    let mut found = Vec::new();
    let settings = public.settings.clone();
    let theme = kept.theme(sources, &settings.theme).report_to(&mut found);
    // Without any template there is no theme: what each page then lacks need not be told.
    if !theme.has_template("home.html") && found.iter().any(Diagnostic::is_error) {
        return Err(found);
    }
    let locales = kept.locales(&theme, &settings).report_to(&mut found);
    let studio = Studio::new(sources, workshop.cache, AVIF && settings.avif.is_some());
    if let Some(asked) = settings.avif.filter(|_| !AVIF) {
        found.push(Diagnostic::error(Code::AvifNotBuilt, asked).help("help"));
    }
    let lay_out = || match plan {
        Plan::Known(outline) => pages::plan_anew(public, locales, outline),
        Plan::All(standing) => {
            let pictures = pictures(&public, studio, workshop).report_to(&mut found);
            let facts = |file: FileId| facts(sources, file, &pictures);
            let before = standing.as_deref().map(|standing| standing.before(&public));
            pages::plan(public, locales, &facts, before.as_ref()).report_to(&mut found)
        }
    };
    let (mut site, ()) = rayon::join(lay_out, || theme.make_ready());
    site.card_look = theme.card_look().filter(|_| settings.cards);

    let languages: Vec<_> = settings
        .languages
        .iter()
        .zip(&site.locales)
        .map(|(lang, locale)| LanguageSetup { lang, locale: locale.clone(), site: site.view(lang) })
        .collect();
    let engine = kept.engine(&theme, site.urls.base_path(), &languages).report_to(&mut found);
    let Some(engine) = engine else { return Err(found) };
    let made = Made { site: &site, theme: &theme, engine: &engine, sources, studio, cache: workshop.cache };
    let taken = take(made, found);
    if workshop.ends {
        std::mem::forget((site, engine));
    }
    Ok(taken)
}

/// Looks at every picture that something public shows: no more at once than there are threads.
fn pictures(public: &Public, studio: Studio<'_>, workshop: Workshop<'_>) -> Checked<BTreeMap<FileId, Facts>> {
    let asked = pages::pictures::pictures(public);
    (workshop.begin)(asked.len());
    let looked: Vec<_> = asked
        .par_iter()
        .with_max_len(1)
        .map(|asked| {
            let looked = studio.look(asked, workshop.ahead);
            (workshop.step)();
            (asked.file, looked)
        })
        .collect();
    (workshop.end)();
    let mut found = Vec::new();
    let mut facts = BTreeMap::new();
    for (file, looked) in looked {
        match looked {
            Ok(known) => drop(facts.insert(file, known)),
            Err(finding) => found.push(*finding),
        }
    }
    Checked::new(facts, found)
}

/// What pages say of a file: its name and length, and what is known of a picture.
fn facts(sources: &Sources, file: FileId, pictures: &BTreeMap<FileId, Facts>) -> FileFacts {
    let path = sources.path(file);
    FileFacts {
        name: path.rsplit('/').next().unwrap_or(path).into(),
        picture: pictures.get(&file).cloned(),
        bytes: sources.length(file),
    }
}

/// Whether a file may be left out: one that exists, and that the site is whole without.
#[must_use]
pub fn can_be_set_aside(sources: &Sources, path: &str) -> bool {
    let optional = path.starts_with("content/news/") || path.starts_with("content/coverage/");
    optional && sources.find(path).is_some()
}

/// All processors.
#[derive(Clone, Copy, Debug)]
pub struct Threads;

impl Workers for Threads {
    fn map<T: Sync, R: Send>(&self, items: &[T], work: impl Fn(&T) -> R + Sync + Send) -> Vec<R> {
        items.par_iter().map(work).collect()
    }
}
