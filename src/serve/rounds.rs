//! The loop: wait, compile, swap. It has no cases: whatever happened, the whole site is compiled from what is
//! there now, so that the last state is always right.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender};
use std::time::{Duration, Instant};

use jiff::Timestamp;

use super::preview::{Preview, Shelf};
use super::state::{News, State, Wrong};
use super::watch::{Signal, Watch};
use super::{Settings, Told};
use crate::cache::{self, Cache};
use crate::diag::{Checked, Diagnostic};
use crate::pipeline::Request;
use crate::sources::Sources;

/// A round begins after this much quiet.
const QUIET: Duration = Duration::from_millis(5);
/// While events keep coming, a round begins all the same after this time.
const PATIENCE: Duration = Duration::from_millis(100);
/// After more changes than this, all files are looked at once more; after fewer, those in folders that are new.
const MANY: usize = 200;
/// When that is.
const LOOK_AGAIN: Duration = Duration::from_millis(700);
/// How often a folder that is gone is looked for.
const LOOK: Duration = Duration::from_millis(250);
/// How often the clock is looked at: it can be set, and stands while the machine sleeps.
const CLOCK: Duration = Duration::from_secs(1);

pub(super) struct Rounds<'a> {
    settings: &'a Settings,
    /// Pictures that were made before, so that an edit makes none again.
    cache: Arc<Cache>,
    state: &'a State,
    signals: Sender<Signal>,
    tell: &'a (dyn Fn(Told<'_>) + Sync),
    watch: Watch,
    number: u64,
    /// The newest round, shown or not.
    newest: Option<Arc<Preview>>,
    /// The newest files, and what was found when they were looked at.
    sources: Checked<Arc<Sources>>,
    /// What to look at once more, in case a hint was missed.
    later: Option<Later>,
    shelf: Arc<Shelf>,
    as_of: Option<Timestamp>,
    /// The present of the newest round.
    present: Timestamp,
    /// What was told last.
    told: Vec<Diagnostic>,
}

/// What is to be looked at once more, and when.
struct Later {
    at: Instant,
    /// Folders that are new: files may have come there before they were watched.
    folders: Vec<PathBuf>,
    /// Whether everything is: so much changed that hints may have been lost.
    all: bool,
}

/// What woke us.
#[derive(Default)]
struct Batch {
    paths: Vec<PathBuf>,
    everything: bool,
    as_of_moved: bool,
    inspected: Vec<(u64, Vec<Diagnostic>)>,
    failed: Vec<(u64, Vec<Diagnostic>)>,
    stop: bool,
}

impl Batch {
    fn add(&mut self, signal: Signal) {
        match signal {
            Signal::Changed(paths) => self.paths.extend(paths),
            Signal::Rescan => self.everything = true,
            Signal::Moved => self.as_of_moved = true,
            Signal::Inspected(number, found) => self.inspected.push((number, found)),
            Signal::Failed(number, found) => self.failed.push((number, found)),
            Signal::Stop => self.stop = true,
        }
    }

    fn wants_a_round(&self) -> bool {
        !self.paths.is_empty() || self.everything || self.as_of_moved
    }
}

impl<'a> Rounds<'a> {
    pub(super) fn new(
        settings: &'a Settings,
        state: &'a State,
        signals: Sender<Signal>,
        tell: &'a (dyn Fn(Told<'_>) + Sync),
    ) -> Self {
        let (watch, refused) = Watch::new(&settings.root, settings.poll, &signals);
        if let Some(reason) = refused {
            tell(Told::Polling(&reason));
        }
        let as_of = settings.as_of;
        let cache = Arc::new(Cache::at(&settings.root.join(cache::FOLDER), cache::LIMIT));
        Self {
            settings,
            cache,
            state,
            signals,
            tell,
            watch,
            number: 0,
            newest: None,
            sources: Checked::default(),
            later: None,
            shelf: Arc::default(),
            as_of,
            present: (settings.now)(),
            told: Vec::new(),
        }
    }

    /// Goes round until told to stop.
    pub(super) fn run(mut self, signals: &Receiver<Signal>) {
        self.round(&Batch { everything: true, ..Batch::default() });
        loop {
            let batch = self.gather(signals);
            if batch.stop {
                break;
            }
            for (number, found) in &batch.failed {
                self.failed(*number, found);
            }
            for (number, found) in &batch.inspected {
                self.inspected(*number, found);
            }
            self.watch.forget(&batch.paths);
            if batch.everything {
                self.watch.again();
            }
            let returned = self.watch.lacks() && self.watch.renew().unwrap_or(false);
            let missed = self.has_missed();
            if batch.wants_a_round() || returned || missed || self.has_opened_or_closed() {
                self.as_of = self.state.as_of();
                let everything = batch.everything || returned;
                self.round(&Batch { everything, ..batch });
            }
        }
        self.newest = None;
        self.state.show_nothing();
    }

    /// Waits for something to happen, and then for a little quiet.
    fn gather(&self, signals: &Receiver<Signal>) -> Batch {
        let mut batch = Batch::default();
        let first = match self.patience() {
            Some(time) => signals.recv_timeout(time),
            None => signals.recv().map_err(|_| RecvTimeoutError::Disconnected),
        };
        match first {
            Ok(signal) => batch.add(signal),
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => batch.stop = true,
        }
        let begun = Instant::now();
        while batch.wants_a_round() && !batch.stop && begun.elapsed() < PATIENCE {
            match signals.recv_timeout(QUIET) {
                Ok(signal) => batch.add(signal),
                Err(_) => break,
            }
        }
        batch
    }

    /// How long nothing needs to be looked at: until a folder may have come back, a record opens or the clock was set.
    fn patience(&self) -> Option<Duration> {
        let look = self.watch.lacks().then_some(LOOK);
        let next = self.newest.as_ref().and_then(|new| new.facts.next);
        let opens = next.map_or(CLOCK, |next| {
            let wait = Duration::try_from(next.duration_since((self.settings.now)()));
            CLOCK.min(wait.unwrap_or(Duration::ZERO) + Duration::from_millis(1))
        });
        let opens = self.as_of.is_none().then_some(opens);
        let later = self.later.as_ref().map(|later| later.at.saturating_duration_since(Instant::now()));
        look.into_iter().chain(opens).chain(later).min()
    }

    /// The files as they are now.
    fn look(&mut self, batch: &Batch) -> Checked<Arc<Sources>> {
        let moved_only = !batch.everything && batch.paths.is_empty();
        if moved_only && self.number > 1 {
            return self.sources.clone();
        }
        self.look_later(batch);
        let (root, before) = (&self.settings.root, &self.sources);
        self.sources = match batch.everything {
            true => before.value.read_again(root).map(Arc::new),
            false => before.value.look_again(root, &batch.paths).map(Arc::new),
        };
        self.sources.clone()
    }

    /// Notes what is to be looked at once more.
    fn look_later(&mut self, batch: &Batch) {
        let all = batch.paths.len() > MANY;
        let folders: Vec<PathBuf> = batch.paths.iter().filter(|path| path.is_dir()).cloned().collect();
        if !all && folders.is_empty() {
            return;
        }
        let at = Instant::now() + LOOK_AGAIN;
        let later = self.later.get_or_insert_with(|| Later { at, folders: Vec::new(), all: false });
        later.at = at;
        later.all |= all;
        later.folders.extend(folders);
    }

    /// Whether, when it is time to look at files once more, some have changed unseen.
    fn has_missed(&mut self) -> bool {
        let Some(later) = self.later.take_if(|later| later.at <= Instant::now()) else { return false };
        let (root, before) = (&self.settings.root, &self.sources.value);
        let now = match later.all {
            true => before.read_again(root),
            false => before.look_again(root, &later.folders),
        };
        let missed = !now.value.is_same(&self.sources.value) || now.found != self.sources.found;
        if missed {
            self.sources = now.map(Arc::new);
        }
        missed
    }

    /// Whether the present has reached the moment at which something hidden opens, or has gone back, behind what may
    /// have opened.
    fn has_opened_or_closed(&self) -> bool {
        let next = self.newest.as_ref().and_then(|new| new.facts.next);
        let now = (self.settings.now)();
        self.as_of.is_none() && (now < self.present || next.is_some_and(|next| next <= now))
    }

    fn round(&mut self, batch: &Batch) {
        let begun = Instant::now();
        self.number += 1;
        self.present = (self.settings.now)();
        let request = Request {
            as_of: self.as_of.unwrap_or(self.present),
            base_url: None,
            everything: false,
            set_aside: Vec::new(),
        };
        let changed = self.relative(&batch.paths);
        if let Some(newest) = self.newest.take() {
            newest.leave();
        }
        let sources = self.look(batch);
        let signals = self.signals.clone();
        let compiled = Preview::compile(
            self.number,
            sources,
            request,
            self.cache.clone(),
            changed.clone(),
            &self.shelf,
            signals,
        );
        let Ok(preview) = compiled else {
            return; // the system has no thread for us; the next round may have one
        };
        let preview = Arc::new(preview);
        self.newest = Some(preview.clone());
        let only_styles = !batch.everything && !batch.as_of_moved && are_styles(&changed);
        self.swap(&preview, batch.as_of_moved, only_styles);
        (self.tell)(Told::Made(begun.elapsed()));
    }

    /// Shows the new site, unless it has errors and the one before had none.
    fn swap(&mut self, preview: &Arc<Preview>, moved: bool, only_styles: bool) {
        let is_good =
            |preview: &Preview| preview.facts.stands && !preview.facts.found.iter().any(Diagnostic::is_error);
        let before = self.state.shown();
        let keeps = before.as_ref().is_some_and(|before| is_good(before)) && !is_good(preview) && !moved;
        let stays = keeps || (!preview.facts.stands && before.is_some());
        self.state.set_newest(preview.clone());
        if !stays {
            self.state.show(preview.clone());
        }
        let mut found = preview.facts.found.clone();
        found.extend(self.still_doubtful(preview));
        self.state.set_wrong(Wrong { found: Arc::new(found), sources: preview.sources.clone() });
        let name = |preview: Option<&Arc<Preview>>| {
            preview.map(|preview| self.state.name(preview.number)).unwrap_or_default()
        };
        let shown = self.state.shown();
        let go = if self.settings.follow && !stays { preview.facts.changed.clone() } else { Vec::new() };
        self.announce(News {
            site: name(shown.as_ref()),
            before: name(before.as_ref()),
            only_styles,
            styles: shown.map(|shown| shown.facts.styles.clone()).unwrap_or_default(),
            go,
            ..News::default()
        });
        if preview.facts.found.iter().any(Diagnostic::is_error) {
            self.tell_found(preview.facts.found.clone(), &preview.sources.clone());
        }
    }

    /// The warnings of before in files that are the same. A round does not read for them all: until it has, they stand.
    fn still_doubtful(&self, preview: &Preview) -> Vec<Diagnostic> {
        let Wrong { found, sources } = self.state.wrong();
        let is_same = |file| sources.shared(file).is_some_and(|source| preview.sources.holds(&source));
        let stands = |finding: &&Diagnostic| {
            !finding.is_error()
                && finding.places().next().is_some()
                && finding.places().all(|place| is_same(place.file))
                && !preview.facts.found.contains(finding)
        };
        found.iter().filter(stands).cloned().collect()
    }

    /// What is wrong in the newest round is known in full.
    fn inspected(&mut self, number: u64, found: &[Diagnostic]) {
        let Some(newest) = self.newest.clone().filter(|newest| newest.number == number) else { return };
        self.state.set_wrong(Wrong { found: Arc::new(found.to_vec()), sources: newest.sources.clone() });
        self.tell_found(found.to_vec(), &newest.sources);
        let last = self.state.news().borrow().clone();
        self.announce(last);
    }

    /// A page could not be made: that need not wait until all have been tried.
    fn failed(&mut self, number: u64, found: &[Diagnostic]) {
        if self.newest.as_ref().is_none_or(|newest| newest.number != number) {
            return;
        }
        let wrong = self.state.wrong();
        let is_told = |finding: &Diagnostic| wrong.found.iter().any(|told| same(told, finding));
        let new: Vec<Diagnostic> = found.iter().filter(|finding| !is_told(finding)).cloned().collect();
        if !new.is_empty() {
            let found = [&wrong.found[..], &new].concat();
            self.state.set_wrong(Wrong { found: Arc::new(found), sources: wrong.sources });
            let last = self.state.news().borrow().clone();
            self.announce(last);
        }
    }

    fn announce(&self, news: News) {
        let wrong = self.state.wrong();
        let errors = wrong.found.iter().filter(|finding| finding.is_error()).count();
        let warnings = wrong.found.len() - errors;
        self.state.tell(News { round: self.number, errors, warnings, ..news });
    }

    /// Tells what is wrong, if it is not what was told last.
    fn tell_found(&mut self, found: Vec<Diagnostic>, sources: &Sources) {
        if found != self.told {
            (self.tell)(Told::Found { found: &found, sources });
            self.told = found;
        }
    }

    /// Paths from the root, as the sources name them.
    fn relative(&self, paths: &[PathBuf]) -> Vec<String> {
        let inner = paths.iter().filter_map(|path| path.strip_prefix(&self.settings.root).ok());
        let mut relative: Vec<String> = inner
            .map(|path| path.to_string_lossy().replace('\\', "/"))
            .filter(|path| !path.is_empty())
            .collect();
        relative.sort_unstable();
        relative.dedup();
        relative
    }
}

/// Whether two findings are one mistake, on whichever page.
fn same(one: &Diagnostic, other: &Diagnostic) -> bool {
    (one.code, one.span) == (other.code, other.span)
}

/// Whether only stylesheets changed. Editors that save by renaming leave other names behind; then the page reloads.
fn are_styles(changed: &[String]) -> bool {
    let is_style = |path: &String| path.starts_with("themes/") && path.ends_with(".css");
    !changed.is_empty() && changed.iter().all(is_style)
}
