//! What the rounds and the browser share: the site that is shown, what is wrong now, and what to tell the browser.

use std::net::SocketAddr;
use std::sync::mpsc::Sender;
use std::sync::{Arc, Mutex, PoisonError, RwLock};

use jiff::Timestamp;
use serde::Serialize;
use tokio::sync::watch;

use super::preview::Preview;
use super::watch::Signal;
use super::{Settings, guard};
use crate::diag::Diagnostic;
use crate::sources::Sources;

/// What the preview knows at any moment.
pub(super) struct State {
    /// Where it listens.
    pub(super) address: SocketAddr,
    /// A name for this run: what the browser got from another one is old.
    run: String,
    shown: RwLock<Option<Arc<Preview>>>,
    newest: RwLock<Option<Arc<Preview>>>,
    wrong: RwLock<Wrong>,
    /// The pages that could be made last, for while they cannot be.
    good: Mutex<Vec<(String, Arc<[u8]>)>>,
    news: watch::Sender<News>,
    signals: Mutex<Sender<Signal>>,
    /// The moment as of which the site is shown, if it is not the present.
    as_of: RwLock<Option<Timestamp>>,
}

/// What is wrong now, and in which files.
#[derive(Clone, Default)]
pub(super) struct Wrong {
    /// All that was found.
    pub(super) found: Arc<Vec<Diagnostic>>,
    /// The files that it points at.
    pub(super) sources: Arc<Sources>,
}

/// What the browser is told after each round.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub(super) struct News {
    /// The site that is shown now.
    pub(super) site: String,
    /// The site that was shown before it.
    pub(super) before: String,
    /// The round that this tells of.
    pub(super) round: u64,
    /// Whether only stylesheets differ between the two.
    pub(super) only_styles: bool,
    /// The paths of all stylesheets.
    pub(super) styles: Vec<String>,
    /// The pages that changed, where the browser is to go to them.
    pub(super) go: Vec<String>,
    /// Errors now.
    pub(super) errors: usize,
    /// Warnings now.
    pub(super) warnings: usize,
}

/// So many pages are kept as they last were.
const GOOD_PAGES: usize = 32;

impl State {
    pub(super) fn new(settings: &Settings, address: SocketAddr, signals: Sender<Signal>) -> Self {
        Self {
            address,
            run: guard::run_name(),
            shown: RwLock::default(),
            newest: RwLock::default(),
            wrong: RwLock::default(),
            good: Mutex::default(),
            news: watch::Sender::new(News::default()),
            signals: Mutex::new(signals),
            as_of: RwLock::new(settings.as_of),
        }
    }

    /// What the browser calls the site of a round.
    pub(super) fn name(&self, number: u64) -> String {
        format!("{}-{number}", self.run)
    }

    /// The site that is shown.
    pub(super) fn shown(&self) -> Option<Arc<Preview>> {
        self.shown.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Shows another site.
    pub(super) fn show(&self, preview: Arc<Preview>) {
        *self.shown.write().unwrap_or_else(PoisonError::into_inner) = Some(preview);
    }

    /// The site of the newest round, shown or not.
    pub(super) fn newest(&self) -> Option<Arc<Preview>> {
        self.newest.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Another round's site is the newest.
    pub(super) fn set_newest(&self, preview: Arc<Preview>) {
        *self.newest.write().unwrap_or_else(PoisonError::into_inner) = Some(preview);
    }

    /// Shows no site any more: the end.
    pub(super) fn show_nothing(&self) {
        *self.newest.write().unwrap_or_else(PoisonError::into_inner) = None;
        *self.shown.write().unwrap_or_else(PoisonError::into_inner) = None;
    }

    /// What is wrong now.
    pub(super) fn wrong(&self) -> Wrong {
        self.wrong.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    pub(super) fn set_wrong(&self, wrong: Wrong) {
        *self.wrong.write().unwrap_or_else(PoisonError::into_inner) = wrong;
    }

    /// The moment that was asked for; none for the present.
    pub(super) fn as_of(&self) -> Option<Timestamp> {
        *self.as_of.read().unwrap_or_else(PoisonError::into_inner)
    }

    /// Asks for the site as of another moment.
    pub(super) fn set_as_of(&self, moment: Option<Timestamp>) {
        *self.as_of.write().unwrap_or_else(PoisonError::into_inner) = moment;
        let signals = self.signals.lock().unwrap_or_else(PoisonError::into_inner);
        let _ = signals.send(Signal::Moved); // the rounds have ended, and so will we
    }

    /// What there is to tell the browser, and what will be.
    pub(super) fn news(&self) -> watch::Receiver<News> {
        self.news.subscribe()
    }

    /// Tells the browser, if there is anything new.
    pub(super) fn tell(&self, news: News) {
        self.news.send_if_modified(|told| {
            let is_new = *told != news;
            *told = news;
            is_new
        });
    }

    /// Keeps a page as it is now.
    pub(super) fn keep(&self, path: &str, bytes: &[u8]) {
        let mut good = self.good.lock().unwrap_or_else(PoisonError::into_inner);
        good.retain(|(kept, _)| kept != path);
        if good.len() >= GOOD_PAGES {
            good.remove(0);
        }
        good.push((path.to_owned(), bytes.into()));
    }

    /// A page as it was when it could be made.
    pub(super) fn last_good(&self, path: &str) -> Option<Arc<[u8]>> {
        let good = self.good.lock().unwrap_or_else(PoisonError::into_inner);
        good.iter().find(|(kept, _)| kept == path).map(|(_, bytes)| bytes.clone())
    }
}
