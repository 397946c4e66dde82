//! Where the time of a build went: `--timings`.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use crate::locale::{Value, Words};

/// The clock of one build. Every thread tells it what it made.
pub(super) struct Timings {
    last: Mutex<Instant>,
    stages: Mutex<Vec<(&'static str, Duration)>>,
    kinds: Mutex<BTreeMap<&'static str, Made>>,
}

/// Files of one kind: how many, of how many bytes, and what they took together, added up over all threads.
#[derive(Clone, Copy, Debug, Default)]
struct Made {
    files: usize,
    bytes: usize,
    making: Duration,
    writing: Duration,
}

impl Timings {
    /// The first stage begins.
    pub(super) fn begin() -> Self {
        Self { last: Mutex::new(Instant::now()), stages: Mutex::default(), kinds: Mutex::default() }
    }

    /// A stage is done, and the next begins.
    pub(super) fn done(&self, stage: &'static str) {
        let now = Instant::now();
        let took = now - std::mem::replace(&mut *held(&self.last), now);
        held(&self.stages).push((stage, took));
    }

    /// A file was made.
    pub(super) fn made(&self, kind: &'static str, bytes: usize, making: Duration, writing: Duration) {
        let mut kinds = held(&self.kinds);
        let made = kinds.entry(kind).or_default();
        made.files += 1;
        made.bytes += bytes;
        made.making += making;
        made.writing += writing;
    }

    /// Two tables: stages in their order, by the clock on the wall; kinds of files, the most expensive first.
    pub(super) fn told(&self, words: &Words) -> String {
        let say = |id: &str| words.say(id, &[]);
        let mut text = say("timings-stages");
        let mut sum = Duration::ZERO;
        for (stage, took) in held(&self.stages).iter() {
            sum += *took;
            let _ = write!(text, "\n{:>9.3}  {}", took.as_secs_f64(), say(&format!("stage-{stage}")));
        }
        let _ = write!(text, "\n{:>9.3}  {}", sum.as_secs_f64(), say("stage-all"));
        let mut kinds: Vec<_> = held(&self.kinds).iter().map(|(kind, made)| (*kind, *made)).collect();
        kinds.sort_by_key(|(kind, made)| (std::cmp::Reverse(made.making + made.writing), *kind));
        let _ = write!(text, "\n{}", say("timings-kinds"));
        for (kind, made) in kinds {
            let each = (made.making + made.writing).as_secs_f64() * 1e6 / made.files.max(1) as f64;
            let args = [
                ("making", Value::Text(format!("{:.3}", made.making.as_secs_f64()).into())),
                ("writing", Value::Text(format!("{:.3}", made.writing.as_secs_f64()).into())),
                ("each", Value::Text(format!("{each:.0}").into())),
                ("files", Value::Number(made.files as i128)),
                ("kilobytes", Value::Number((made.bytes / 1000) as i128)),
                ("kind", Value::Text(kind.into())),
            ];
            let _ = write!(text, "\n{}", words.say("timings-kind", &args));
        }
        text
    }
}

/// A thread that failed while it held the lock has left whole values: only additions happen under it.
fn held<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
