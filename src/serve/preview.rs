//! One compiled site that answers for its files.
//!
//! Its jobs borrow the site and the theme, so it lives on a thread of its own and is asked through a channel;
//! when nobody can ask any more, it ends, and its memory is given back there, where nobody waits.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, Receiver, Sender};
use std::sync::{Arc, Condvar, Mutex, OnceLock, PoisonError};
use std::thread;
use std::time::Duration;

use jiff::Timestamp;
use jiff::tz::TimeZone;
use tokio::sync::oneshot;

use super::bundles::Bundles;
use super::explanation::{self, Explained};
use super::watch::Signal;
use crate::awards::public::Public;
use crate::awards::{Assembled, Proofs};
use crate::cache::Cache;
use crate::content::Kept;
use crate::diag::{Checked, Code, Diagnostic, FileId};
use crate::formats::{self, Made};
use crate::output::{Entry, Output};
use crate::pages::Outline;
use crate::pipeline::{self, KeptTheme, Plan, Request, Standing, Workshop};
use crate::sources::Sources;

/// The rest of a site is made for what is wrong in it only after this much quiet.
const QUIET: Duration = Duration::from_millis(150);

/// A compiled site.
pub(super) struct Preview {
    /// Which round it is from.
    pub(super) number: u64,
    /// What it was made from.
    pub(super) sources: Arc<Sources>,
    /// What is known of it.
    pub(super) facts: Facts,
    asks: Sender<Ask>,
    leave: Arc<Leave>,
}

/// What is known of a site as soon as it is planned.
#[derive(Default)]
pub(super) struct Facts {
    /// Whether there is a site at all: none where its settings or its theme cannot be read.
    pub(super) stands: bool,
    /// What was found in reading and planning.
    pub(super) found: Vec<Diagnostic>,
    /// The path of its base URL, without a slash at its end.
    pub(super) base_path: String,
    /// Its languages.
    pub(super) languages: Vec<String>,
    /// Its time zone.
    pub(super) zone: Option<TimeZone>,
    /// When the next hidden record may be seen.
    pub(super) next: Option<Timestamp>,
    /// The paths of its stylesheets, with the base path.
    pub(super) styles: Vec<String>,
    /// The paths of the pages that the files in question made, with the base path.
    pub(super) changed: Vec<String>,
}

/// What is asked for, and where the answer goes.
enum Ask {
    /// The file at a path below the base path.
    File(String, oneshot::Sender<File>),
    /// Where figures come from.
    Explanation(explanation::Asked, oneshot::Sender<Explained>),
}

/// What stands at a path.
#[derive(Debug)]
pub(super) enum File {
    /// A file, by its path in the output.
    Made {
        /// Its path in the output.
        path: String,
        /// Whether it is a page.
        is_page: bool,
        /// Its bytes.
        bytes: Vec<u8>,
    },
    /// Nothing, but a page one slash further.
    Folder,
    /// Nothing: the site's page for that.
    Missing(Option<Vec<u8>>),
    /// A file whose job found errors.
    Failed {
        /// Its path in the output.
        path: String,
        /// Whether it is copied, and what it is copied from has changed or gone since.
        is_gone: bool,
    },
}

/// Told to a preview that another has taken its place.
#[derive(Default)]
struct Leave {
    told: AtomicBool,
    /// Wakes whoever waits for quiet.
    lock: Mutex<()>,
    changed: Condvar,
}

impl Leave {
    fn now(&self) {
        self.told.store(true, Ordering::Relaxed);
        let _guard = self.lock.lock().unwrap_or_else(PoisonError::into_inner);
        self.changed.notify_all();
    }

    fn is_told(&self) -> bool {
        self.told.load(Ordering::Relaxed)
    }

    /// Waits; whether it may go on.
    fn wait(&self, time: Duration) -> bool {
        let guard = self.lock.lock().unwrap_or_else(PoisonError::into_inner);
        drop(self.changed.wait_timeout_while(guard, time, |()| !self.is_told()));
        !self.is_told()
    }
}

impl Preview {
    /// Compiles a site. `changed` are the paths of files of which the pages are wanted. What is found later is
    /// sent to `signals`.
    pub(super) fn compile(
        number: u64,
        sources: Checked<Arc<Sources>>,
        request: Request,
        cache: Arc<Cache>,
        changed: Vec<String>,
        shelf: &Arc<Shelf>,
        signals: Sender<Signal>,
    ) -> std::io::Result<Self> {
        let Checked { value: sources, found } = sources;
        let (asks, asked) = mpsc::channel();
        let (ready, made) = mpsc::channel();
        let leave = Arc::new(Leave::default());
        let work = Work {
            number,
            sources: sources.clone(),
            request,
            cache,
            changed,
            leave: leave.clone(),
            shelf: shelf.clone(),
            signals,
        };
        thread::Builder::new().name("preview".to_owned()).spawn(move || work.run(found, &ready, &asked))?;
        // A thread that ends without a word made no site.
        let facts = made.recv().unwrap_or_default();
        Ok(Self { number, sources, facts, asks, leave })
    }

    /// Asks for the file at a path below the base path. None where there is no site.
    pub(super) async fn file(&self, path: String) -> Option<File> {
        let (reply, answer) = oneshot::channel();
        self.asks.send(Ask::File(path, reply)).ok()?;
        answer.await.ok()
    }

    /// Asks where figures come from. None where there is no site.
    pub(super) async fn explanation(&self, asked: explanation::Asked) -> Option<Explained> {
        let (reply, answer) = oneshot::channel();
        self.asks.send(Ask::Explanation(asked, reply)).ok()?;
        answer.await.ok()
    }

    /// Ends its search for mistakes: another has taken its place.
    pub(super) fn leave(&self) {
        self.leave.now();
    }
}

impl Facts {
    /// The site's time zone, or the world's.
    pub(super) fn zone(&self) -> TimeZone {
        self.zone.clone().unwrap_or(TimeZone::UTC)
    }
}

impl Drop for Preview {
    fn drop(&mut self) {
        self.leave.now();
    }
}

/// What the thread of a preview does.
struct Work {
    number: u64,
    sources: Arc<Sources>,
    request: Request,
    cache: Arc<Cache>,
    changed: Vec<String>,
    leave: Arc<Leave>,
    shelf: Arc<Shelf>,
    signals: Sender<Signal>,
}

/// What one round leaves to the next.
pub(super) struct Shelf {
    kept: Mutex<Arc<Kept>>,
    assembled: Mutex<Assembled>,
    theme: KeptTheme,
    /// The last site in whose content nothing was wrong.
    standing: Mutex<Option<Arc<Standing>>>,
}

impl Default for Shelf {
    fn default() -> Self {
        Self {
            kept: Mutex::default(),
            assembled: Mutex::default(),
            theme: KeptTheme::for_a_preview(),
            standing: Mutex::default(),
        }
    }
}

/// What was read in a round.
struct Read {
    public: Arc<Public>,
    /// Where its pages stand, if only words changed.
    outline: Option<Outline>,
    /// The site that stood before, if it is to be planned.
    before: Option<Arc<Standing>>,
    /// When the next hidden record may be seen.
    next: Option<Timestamp>,
    kept: Arc<Kept>,
    /// What is to be proofread. None where only words were read: all is then still to be checked.
    proofs: Option<Proofs>,
}

/// What is known of a site that waits to be looked through.
struct Rest {
    kept: Arc<Kept>,
    proofs: Option<Proofs>,
    standing: Option<Arc<Standing>>,
    found: Vec<Diagnostic>,
}

/// The files of a site: its pages at once, then those of which there are few, all others as soon as they have been
/// listed.
struct Files<'m> {
    made: Made<'m>,
    few: OnceLock<Output<'m>>,
    listed: OnceLock<Output<'m>>,
}

impl<'m> Files<'m> {
    fn listed(&self) -> &Output<'m> {
        self.listed.get_or_init(|| formats::jobs(self.made))
    }

    /// A file that one waits for after an edit, if that is what stands at a path.
    fn few(&self, path: &str) -> Option<&Entry<'m>> {
        let is_copied = |(copied, _): &(Arc<str>, FileId)| copied.trim_start_matches('/') == path;
        let is_claimed = self.made.site.public.statics.iter().any(is_copied);
        self.few.get_or_init(|| formats::few(self.made)).get(path).filter(|_| !is_claimed)
    }

    fn is_page(&self, address: &str) -> bool {
        self.made.site.page_at(address).is_some()
    }
}

impl Work {
    fn run(&self, mut found: Vec<Diagnostic>, ready: &Sender<Facts>, asked: &Receiver<Ask>) {
        let read = match self.retold(&found) {
            Some(read) => read,
            None => match self.read(&mut found) {
                Some(read) => read,
                None => return without_site(&self.sources, found, ready),
            },
        };
        let Read { public, outline, before: stood, next, kept, proofs } = read;
        let before = found.clone();
        let serve = |made: Made<'_>, planned: Vec<Diagnostic>| {
            found.extend(planned);
            let has_words_alone = proofs.is_none();
            let mut standing = None;
            if has_words_alone || !found.iter().any(Diagnostic::is_error) {
                let (sources, request) = (&self.sources, &self.request);
                standing = Some(Arc::new(Standing::new(made.site, sources, request, next, !has_words_alone)));
                self.shelve(standing.clone());
            }
            let facts = Facts { next, ..self.facts(made, found.clone()) };
            if ready.send(facts).is_err() {
                return;
            }
            self.stay(made, Rest { kept, proofs, standing, found }, asked);
        };
        let workshop = Workshop::quiet(&self.cache);
        let plan = match outline {
            Some(outline) => Plan::Known(outline),
            None => Plan::All(stood),
        };
        let planned = pipeline::set_up(public, plan, &self.sources, workshop, &self.shelf.theme, serve);
        if let Err(planned) = planned {
            without_site(&self.sources, [before, planned].concat(), ready);
        }
    }

    /// The site that stood before with other words, if no more than words changed.
    fn retold(&self, found: &[Diagnostic]) -> Option<Read> {
        let standing = self.shelf.standing.lock().unwrap_or_else(PoisonError::into_inner).clone();
        let standing = standing.filter(|_| found.is_empty())?;
        let mut kept = self.kept();
        let public = standing.retold(&self.sources, &self.request, &mut kept)?;
        self.keep(kept.clone());
        let (outline, next) = (Some(standing.outline()), standing.next());
        Some(Read { public, outline, before: None, next, kept, proofs: None })
    }

    /// All that is there. None where there is no site.
    fn read(&self, found: &mut Vec<Diagnostic>) -> Option<Read> {
        // What only looks like an edit of words is one no more: what is kept is of this round.
        let before = self.shelf.standing.lock().unwrap_or_else(PoisonError::into_inner).take();
        let mut kept = Kept::clone(&self.kept());
        let mut assembled = self.shelf.assembled.lock().unwrap_or_else(PoisonError::into_inner);
        let read = pipeline::content_again(&self.sources, &self.request, &mut kept, &mut assembled);
        drop(assembled);
        let (content, proofs) = read.report_to(found);
        let kept = Arc::new(kept);
        self.keep(kept.clone());
        let (public, next) = (Arc::new(content.public?), content.hidden.next);
        Some(Read { public, outline: None, before, next, kept, proofs: Some(proofs) })
    }

    /// What was read in the round before.
    fn kept(&self) -> Arc<Kept> {
        self.shelf.kept.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn keep(&self, kept: Arc<Kept>) {
        *self.shelf.kept.lock().unwrap_or_else(PoisonError::into_inner) = kept;
    }

    fn shelve(&self, standing: Option<Arc<Standing>>) {
        *self.shelf.standing.lock().unwrap_or_else(PoisonError::into_inner) = standing;
    }

    /// Answers until nobody can ask any more.
    fn stay(&self, made: Made<'_>, rest: Rest, asked: &Receiver<Ask>) {
        let kept = &rest.kept.clone();
        let files = &Files { made, few: OnceLock::new(), listed: OnceLock::new() };
        let bundles = &OnceLock::new();
        thread::scope(|scope| {
            scope.spawn(|| self.inspect(files, rest));
            for ask in asked {
                scope.spawn(move || match ask {
                    // Whoever asked may have gone: then nobody hears the answer.
                    Ask::File(path, reply) => drop(reply.send(self.file(files, bundles, path))),
                    Ask::Explanation(asked, reply) => {
                        let entries = pipeline::entries(&self.sources, kept);
                        let explained =
                            explanation::answer(&asked, made.site, entries.as_ref(), &self.sources);
                        drop(reply.send(explained));
                    }
                });
            }
        });
    }

    fn facts(&self, made: Made<'_>, found: Vec<Diagnostic>) -> Facts {
        let site = made.site;
        let base = site.urls.base_path();
        let assets = made.theme.assets().iter().map(|(_, asset)| format!("{base}/{}", asset.path));
        let mut styles: Vec<String> = assets.filter(|path| path.ends_with(".css")).collect();
        styles.sort_unstable();
        let files: Vec<_> = self.changed.iter().filter_map(|path| self.sources.find(path)).collect();
        let is_of = |span: crate::diag::Span| files.contains(&span.file);
        let pages = site.pages.iter().filter(|page| page.span.is_some_and(is_of));
        Facts {
            stands: true,
            found,
            base_path: base.to_owned(),
            languages: site.public.settings.languages.iter().map(|lang| lang.0.to_string()).collect(),
            zone: Some(site.public.settings.time_zone.clone()),
            next: None,
            styles,
            changed: pages.map(|page| format!("{base}{}", page.address.encoded())).collect(),
        }
    }

    /// Makes all the rest for what is wrong in it, unless another preview comes.
    fn inspect(&self, files: &Files<'_>, rest: Rest) {
        if !self.leave.wait(QUIET) {
            return;
        }
        let Rest { kept, proofs, standing, mut found } = rest;
        let goes_on = || !self.leave.is_told();
        match proofs {
            Some(proofs) => {
                found.extend(pipeline::proofread(&files.made.site.public, proofs, &goes_on));
                found.extend(files.listed().refused().iter().cloned());
            }
            None => {
                let Some(all) = self.all_found(&kept, standing.clone(), &goes_on) else { return };
                found.extend(all);
                // What only looks like an edit of words, and is wrong, is read as a whole from now on.
                match found.iter().any(Diagnostic::is_error) {
                    true if goes_on() => self.shelve(None),
                    true => {}
                    false => standing.iter().for_each(|standing| standing.confirm()),
                }
            }
        }
        if !goes_on() {
            return;
        }
        let entries = pipeline::entries(&self.sources, &kept);
        found.extend(entries.into_iter().flat_map(|entries| pipeline::everything(entries, &goes_on)));
        drop(kept);
        let Some(of_jobs) = pipeline::inspect(files.listed(), goes_on) else { return };
        found.extend(of_jobs);
        pipeline::settle(&mut found, &self.sources);
        let _ = self.signals.send(Signal::Inspected(self.number, found));
    }

    /// All that is found in reading and planning the whole site; none if told to stop.
    fn all_found(
        &self,
        kept: &Kept,
        standing: Option<Arc<Standing>>,
        goes_on: &dyn Fn() -> bool,
    ) -> Option<Vec<Diagnostic>> {
        let mut found = Vec::new();
        let mut kept = kept.clone();
        let mut assembled = self.shelf.assembled.lock().unwrap_or_else(PoisonError::into_inner).clone();
        let read = pipeline::content_again(&self.sources, &self.request, &mut kept, &mut assembled);
        let (content, proofs) = read.report_to(&mut found);
        if let Some(public) = content.public {
            found.extend(pipeline::proofread(&public, proofs, goes_on));
            if !goes_on() {
                return None;
            }
            let workshop = Workshop::quiet(&self.cache);
            let (public, plan) = (Arc::new(public), Plan::All(standing));
            let take = |made: Made<'_>, mut planned: Vec<Diagnostic>| {
                planned.extend(formats::jobs(made).refused().iter().cloned());
                planned
            };
            let theme = &self.shelf.theme;
            let planned = pipeline::set_up(public, plan, &self.sources, workshop, theme, take);
            found.extend(planned.unwrap_or_else(|planned| planned));
        }
        goes_on().then_some(found)
    }

    /// Makes the file that was asked for. Nothing on the disk is looked at: a path that is not the site's is nothing.
    fn file<'f>(&self, files: &'f Files<'_>, bundles: &OnceLock<Bundles<'f>>, path: String) -> File {
        let path = match path.is_empty() || path.ends_with('/') {
            true => format!("{path}index.html"),
            false => path,
        };
        if let Some(page) = formats::page(files.made, &path) {
            return self.made(path, true, page);
        }
        if files.is_page(&format!("/{path}/")) {
            return File::Folder;
        }
        let few = files.few(&path);
        // At the address of a folder stand pages and files that are known by their paths: that there is none is told
        // without listing all files, as where a page was renamed.
        if few.is_none() && path.ends_with("index.html") && !files.made.site.is_file(&format!("/{path}")) {
            return File::Missing(missing(files.made, &path));
        }
        match few.or_else(|| files.listed().get(&path)) {
            Some(entry) => self.made(path, false, (entry.job)()),
            None => match bundles.get_or_init(|| Bundles::new(files.listed())).file(&path) {
                Some(bytes) => File::Made { path, is_page: false, bytes },
                None => File::Missing(missing(files.made, &path)),
            },
        }
    }

    fn made(&self, path: String, is_page: bool, made: Checked<Vec<u8>>) -> File {
        let Checked { value: bytes, found } = made;
        if found.iter().any(Diagnostic::is_error) {
            let of_disk =
                |finding: &Diagnostic| matches!(finding.code, Code::FileUnreadable | Code::FileChanged);
            let is_gone = found.iter().any(of_disk);
            let _ = self.signals.send(Signal::Failed(self.number, found));
            return File::Failed { path, is_gone };
        }
        File::Made { path, is_page, bytes }
    }
}

fn without_site(sources: &Sources, mut found: Vec<Diagnostic>, ready: &Sender<Facts>) {
    pipeline::settle(&mut found, sources);
    let _ = ready.send(Facts { found, ..Facts::default() });
}

/// The page for addresses that lead nowhere: that of the language's folder, else the site's.
fn missing(made: Made<'_>, path: &str) -> Option<Vec<u8>> {
    let own = path.split_once('/').and_then(|(folder, _)| formats::page(made, &format!("{folder}/404.html")));
    let Checked { value, found } = own.or_else(|| formats::page(made, "404.html"))?;
    (!found.iter().any(Diagnostic::is_error)).then_some(value)
}
