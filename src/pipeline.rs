//! The whole story on one page: sources become entries, entries that may be seen become the public
//! site, the site becomes pages, pages become files. The only room with threads.
//!
//! In: [`Sources`] and [`Settings`]. Out: [`Checked`] values; nothing is written here.

mod kept_theme;
mod standing;

use std::collections::{BTreeMap, HashSet};
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
use crate::diag::{Arg, Checked, Code, Diagnostic, FileId, Span};
use crate::formats::{self, Made, NOT_CHECKED};
use crate::locale;
use crate::output::{Class, OutPath, Output};
use crate::pages::{self, FileFacts, Outline, Site};
use crate::pictures::{AVIF, Facts, Studio};
use crate::sources::{Sources, Workers};
use crate::theme::LanguageSetup;

pub use kept_theme::KeptTheme;
pub use standing::Standing;

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

/// What is read again and again, in few words: the same as [`content`], but what was read of files that have not
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

/// What [`content`] finds beside [`content_again`]; not all of it if `goes_on` says no.
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

/// What is wrong in all records, hidden or not, beside what [`content`] finds without
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
    match planned(public, sources, workshop, &KeptTheme::default(), take) {
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
    let mut site = match plan {
        Plan::Known(outline) => pages::plan_anew(public, locales, outline),
        Plan::All(standing) => {
            let pictures = pictures(&public, studio, workshop).report_to(&mut found);
            let facts = |file: FileId| facts(sources, file, &pictures);
            let before = standing.as_deref().map(|standing| standing.before(&public));
            pages::plan(public, locales, &facts, before.as_ref()).report_to(&mut found)
        }
    };
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

/// Does every job, and gives each file to `keep` as soon as it is made: a whole site is never held.
pub fn make(output: &Output<'_>, keep: impl Fn(&OutPath, Class, Vec<u8>) + Sync) -> Vec<Diagnostic> {
    make_some(output, |_| true, keep)
}

/// Looks on while files are made: for whoever has a clock.
pub trait Meter: Sync {
    /// A file is begun, on any thread. What comes back is given to [`Meter::end`].
    fn begin(&self, kind: &'static str, class: Class, path: &OutPath) -> u64;

    /// It is made, of so many bytes. Calls `keep`, once, which takes it away.
    fn end(&self, ticket: u64, bytes: usize, keep: &mut dyn FnMut());
}

/// Nobody looks on.
struct Unmetered;

impl Meter for Unmetered {
    fn begin(&self, _: &'static str, _: Class, _: &OutPath) -> u64 {
        0
    }

    fn end(&self, _: u64, _: usize, keep: &mut dyn FnMut()) {
        keep();
    }
}

/// Does the jobs of some kinds.
pub fn make_some(
    output: &Output<'_>,
    wanted: impl Fn(&str) -> bool,
    keep: impl Fn(&OutPath, Class, Vec<u8>) + Sync,
) -> Vec<Diagnostic> {
    make_metered(output, wanted, &Unmetered, keep)
}

/// The same, while somebody looks on.
pub fn make_metered(
    output: &Output<'_>,
    wanted: impl Fn(&str) -> bool,
    meter: &dyn Meter,
    keep: impl Fn(&OutPath, Class, Vec<u8>) + Sync,
) -> Vec<Diagnostic> {
    let entries: Vec<_> = output.iter().filter(|(_, entry)| wanted(entry.kind)).collect();
    let found: Vec<Vec<Diagnostic>> = entries
        .par_iter()
        .map(|(path, entry)| {
            let ticket = meter.begin(entry.kind, entry.class, path);
            let Checked { value, found } = (entry.job)();
            let mut value = Some(value);
            let bytes = value.as_ref().map_or(0, Vec::len);
            meter.end(ticket, bytes, &mut || {
                if let Some(value) = value.take() {
                    keep(path, entry.class, value);
                }
            });
            found
        })
        .collect();
    merge_equal(found.into_iter().flatten().collect())
}

/// Makes the bundles, one after the other, and gives each file to `keep`. Apart from [`make`], because only what
/// is published needs them: they say nothing that a page does not say.
///
/// One after the other, and not on one of the pool's threads among other jobs: who makes a bundle may use the pool.
pub fn make_bundles(output: &Output<'_>, mut keep: impl FnMut(&OutPath, Class, Vec<u8>)) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for bundle in output.bundles() {
        for (path, bytes) in (bundle.job)().report_to(&mut found) {
            keep(&path, bundle.class, bytes);
        }
    }
    found
}

/// Does every job for what it finds, one after the other and no longer than `goes_on` says. None if it was
/// told to stop. A template that does not end, which takes its seconds on each page, is the last that is found.
///
/// On one thread: whoever waits for a page needs the others.
pub fn inspect(output: &Output<'_>, goes_on: impl Fn() -> bool) -> Option<Vec<Diagnostic>> {
    let mut found = Vec::new();
    for (_, entry) in output.iter().filter(|(_, entry)| !NOT_CHECKED.contains(&entry.kind)) {
        if !goes_on() {
            return None;
        }
        let of_job = (entry.job)().found;
        let is_endless = of_job.iter().any(|finding| finding.code == Code::TemplateEndless);
        found.extend(of_job);
        if is_endless {
            break;
        }
    }
    Some(merge_equal(found))
}

/// One mistake in a template is one finding, however many pages it spoils: it names the first of them and
/// counts the others.
fn merge_equal(found: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let mut kept: Vec<Diagnostic> = Vec::new();
    let mut at: BTreeMap<String, usize> = BTreeMap::new();
    for finding in found {
        let is_page = |name: &str| name == "page" || name == "more";
        let shared: Vec<_> = finding.args.iter().filter(|(name, _)| !is_page(name)).collect();
        let key = format!("{:?}", (finding.code, finding.span, shared, &finding.related));
        let on_page = finding.args.iter().any(|(name, _)| *name == "page");
        match at.get(&key).filter(|_| on_page) {
            Some(first) => {
                for (name, arg) in &mut kept[*first].args {
                    if let ("more", Arg::Number(more)) = (*name, arg) {
                        *more += 1;
                    }
                }
            }
            None => {
                at.insert(key, kept.len());
                kept.push(finding);
            }
        }
    }
    kept
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

/// A name that leads nowhere because its file was set aside is told as just that.
fn name_set_aside(found: &mut [Diagnostic], set_aside: &[String]) {
    for finding in found {
        let id = finding.args.iter().find_map(|(name, arg)| match (*name, arg) {
            ("id", Arg::Text(id)) => Some(id.clone()),
            _ => None,
        });
        let Some(id) = id.filter(|_| finding.code == Code::UnknownId) else { continue };
        let stem = |path: &&String| {
            let inner = path.trim_start_matches("content/news/").trim_start_matches("content/coverage/");
            inner.rsplit_once('.').map_or(inner, |(stem, _)| stem).trim_end_matches("/index") == id
        };
        if let Some(path) = set_aside.iter().find(stem) {
            finding.code = Code::NamesSetAside;
            finding.args = vec![("file", Arg::Text(path.clone()))];
            finding.help = Some("help");
        }
    }
}

/// Takes out what is told twice: what is found with and without the hidden records, and what a later stage
/// finds at the very place where an earlier one has told the cause. A link to a coverage file that cannot be read is
/// right: only what is wrong in that file is told.
pub fn settle(found: &mut Vec<Diagnostic>, sources: &Sources) {
    let mut seen = HashSet::new();
    found.retain(|finding| seen.insert(finding.clone()));
    let broken = broken_coverage(found, sources);
    found.retain(|finding| finding.code != Code::LinkWithoutPage || !leads_to(finding, &broken));
    let collide: HashSet<String> =
        found.iter().filter(|finding| finding.span.is_some()).filter_map(taken).collect();
    found.retain(|finding| {
        finding.span.is_some() || !taken(finding).is_some_and(|path| collide.contains(&path))
    });
    let causes: HashSet<(Code, Option<Span>)> =
        found.iter().map(|finding| (finding.code, finding.span)).collect();
    found.retain(|finding| {
        let told: &[Code] = match finding.code {
            Code::LinkWithoutPage => {
                &[Code::UnknownCategory, Code::UnknownId, Code::NamesHidden, Code::NamesSetAside]
            }
            Code::BadSlug => &[Code::TopicWithoutSlug],
            Code::NoSettings => &[Code::NoContent],
            _ => &[],
        };
        !told.iter().any(|cause| causes.contains(&(*cause, finding.span)))
    });
}

/// The file at which two collide.
fn taken(finding: &Diagnostic) -> Option<String> {
    if finding.code != Code::DuplicateAddress {
        return None;
    }
    finding.args.iter().find_map(|(name, arg)| match (*name, arg) {
        ("address", Arg::Text(address)) if address.ends_with('/') => Some(format!("{address}index.html")),
        ("address", Arg::Text(address)) => Some(format!("/{}", address.trim_start_matches('/'))),
        _ => None,
    })
}

/// The names of coverage files that have mistakes.
fn broken_coverage(found: &[Diagnostic], sources: &Sources) -> HashSet<String> {
    let errors = found.iter().filter(|finding| finding.is_error());
    let files: HashSet<FileId> = errors.filter_map(|finding| Some(finding.span?.file)).collect();
    let name = |file: FileId| {
        let inner = sources.path(file).strip_prefix("content/coverage/")?;
        let name = inner.rsplit('/').next()?;
        Some(name.rsplit_once('.').map_or(name, |(stem, _)| stem).to_owned())
    };
    files.into_iter().filter_map(name).collect()
}

fn leads_to(finding: &Diagnostic, names: &HashSet<String>) -> bool {
    finding.args.iter().any(|(name, arg)| match (*name, arg) {
        ("target", Arg::Text(target)) => names.contains(target),
        _ => false,
    })
}

/// All processors.
#[derive(Clone, Copy, Debug)]
pub struct Threads;

impl Workers for Threads {
    fn map<T: Sync, R: Send>(&self, items: &[T], work: impl Fn(&T) -> R + Sync + Send) -> Vec<R> {
        items.par_iter().map(work).collect()
    }
}
