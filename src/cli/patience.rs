//! Templates that do not end: who waits for a page longer than can be meant is told which template makes which page,
//! and the program ends.
//!
//! A page has limits of its own (how long it may become, how many numbers it may count), but a template that only
//! counts and never writes meets none of them; and nothing in it can be interrupted. So the whole program ends.

use std::collections::HashMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use super::timings::Timings;
use crate::output::{Class, OutPath};
use crate::pipeline::Meter;

/// How often it is looked.
const EVERY: Duration = Duration::from_millis(200);

/// Watches over the files that are being made, and notes what they took where that is asked.
pub(super) struct Patience<'t> {
    limit: Duration,
    timings: Option<&'t Timings>,
    tickets: AtomicU64,
    running: Mutex<HashMap<u64, Running>>,
    over: Mutex<bool>,
    ended: Condvar,
}

struct Running {
    begun: Instant,
    kind: &'static str,
    class: Class,
    path: OutPath,
}

/// A page that took too long: its template and where it would stand.
pub(super) struct Endless {
    pub(super) template: String,
    pub(super) page: String,
}

impl<'t> Patience<'t> {
    /// No page may take longer.
    pub(super) fn new(limit: Duration, timings: Option<&'t Timings>) -> Self {
        Self {
            limit,
            timings,
            tickets: AtomicU64::new(0),
            running: Mutex::default(),
            over: Mutex::new(false),
            ended: Condvar::new(),
        }
    }

    /// Does the work; on a page that does not end, calls `give_up` on a thread of its own, which does not return.
    pub(super) fn over<R>(&self, give_up: impl Fn(Endless) + Sync, work: impl FnOnce() -> R) -> R {
        std::thread::scope(|scope| {
            scope.spawn(|| {
                let mut over = held(&self.over);
                while !*over {
                    over = self.ended.wait_timeout(over, EVERY).unwrap_or_else(PoisonError::into_inner).0;
                    if let Some(endless) = self.endless() {
                        give_up(endless);
                    }
                }
            });
            let end = End(self);
            let done = work();
            drop(end);
            done
        })
    }

    fn endless(&self) -> Option<Endless> {
        let running = held(&self.running);
        let late =
            running.values().filter(|job| job.class == Class::Page && job.begun.elapsed() > self.limit);
        let job = late.min_by_key(|job| job.begun)?;
        let page = job.path.as_str();
        let page = page.strip_suffix("index.html").unwrap_or(page);
        Some(Endless { template: format!("{}.html", job.kind), page: format!("/{page}") })
    }
}

/// The work is over, however it ended: the watching thread goes.
struct End<'p, 't>(&'p Patience<'t>);

impl Drop for End<'_, '_> {
    fn drop(&mut self) {
        *held(&self.0.over) = true;
        self.0.ended.notify_all();
    }
}

impl Meter for Patience<'_> {
    fn begin(&self, kind: &'static str, class: Class, path: &OutPath) -> u64 {
        let ticket = self.tickets.fetch_add(1, Ordering::Relaxed);
        let job = Running { begun: Instant::now(), kind, class, path: path.clone() };
        held(&self.running).insert(ticket, job);
        ticket
    }

    fn end(&self, ticket: u64, bytes: usize, keep: &mut dyn FnMut()) {
        let Some(job) = held(&self.running).remove(&ticket) else { return keep() };
        match self.timings {
            None => keep(),
            Some(timings) => {
                let made = Instant::now();
                keep();
                timings.made(job.kind, bytes, made - job.begun, made.elapsed());
            }
        }
    }
}

fn held<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
