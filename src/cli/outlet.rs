//! Where words go: findings to a person or a program, sentences to standard error.

use std::io::{IsTerminal, Write};
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::arguments::{Check, Format, Invocation, Volume};
use indicatif::ProgressBar;
use jiff::tz::TimeZone;

use crate::awards::Hidden;
use crate::diag::{Diagnostic, FileId, Span};
use crate::locale::{Value, Words};
use crate::report::{Redact, Report, Style, Texts, Wording};
use crate::sources::Sources;

/// What the program says, and how loudly.
pub(super) struct Outlet {
    volume: Volume,
    bar: Mutex<Option<ProgressBar>>,
}

/// How many findings were told.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Told {
    pub(super) errors: usize,
    pub(super) warnings: usize,
}

impl Outlet {
    pub(super) fn new(invocation: &Invocation) -> Self {
        Self { volume: invocation.volume, bar: Mutex::new(None) }
    }

    /// Whether a person reads along.
    pub(super) fn is_terminal(&self) -> bool {
        std::io::stderr().is_terminal()
    }

    /// Long work begins, of so many steps: shown only to a person at a terminal.
    pub(super) fn begin_progress(&self, steps: usize) {
        if self.volume > Volume::Quiet && self.is_terminal() {
            *self.bar() = Some(ProgressBar::new(steps as u64));
        }
    }

    /// A thread that failed while it held the bar has left a whole one.
    fn bar(&self) -> MutexGuard<'_, Option<ProgressBar>> {
        self.bar.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// One step is done.
    pub(super) fn progress(&self) {
        if let Some(bar) = &*self.bar() {
            bar.inc(1);
        }
    }

    /// The long work is done; its bar goes.
    pub(super) fn end_progress(&self) {
        if let Some(bar) = self.bar().take() {
            bar.finish_and_clear();
        }
    }

    /// A sentence for a person.
    pub(super) fn say(&self, sentence: &str) {
        if self.volume > Volume::Quiet {
            let _ = writeln!(anstream::stderr(), "{sentence}");
        }
    }

    /// A sentence that even the quiet want to hear.
    pub(super) fn complain(&self, sentence: &str) {
        let _ = writeln!(anstream::stderr(), "{sentence}");
    }

    /// A result, to standard output.
    pub(super) fn result(&mut self, text: &str) -> std::io::Result<()> {
        let mut out = std::io::stdout().lock();
        out.write_all(text.as_bytes())?;
        out.flush()
    }

    /// All findings of a run. What is hidden is named to a person at a terminal, or to whoever asks for it;
    /// logs are public.
    pub(super) fn findings(
        &mut self,
        found: &[Diagnostic],
        sources: &Sources,
        hidden: Vec<Span>,
        words: &Words,
        check: &Check,
    ) -> Told {
        let open = check.show_hidden || (check.format == Format::Human && self.is_terminal());
        let redact = (!open).then(|| Redact::new(hidden, []));
        let say = |id: &str| words.say(id, &[]);
        let (error, warning, help, sentence) =
            (say("word-error"), say("word-warning"), say("word-help"), say("hidden-finding"));
        let describe = |finding: &Diagnostic| words.describe(finding);
        let wording =
            Wording { describe: &describe, error: &error, warning: &warning, help: &help, hidden: &sentence };
        let report = Report::new(found, sources, &wording, redact.as_ref());
        let (errors, warnings) = report.counts();
        match check.format {
            Format::Human => {
                let text = report.human(Style::Coloured);
                if !text.is_empty() {
                    let _ = write!(anstream::stderr(), "{text}");
                }
            }
            Format::Json => drop(self.result(&report.json())),
            Format::Github => drop(self.result(&report.github())),
            Format::Sarif => drop(self.result(&report.sarif())),
        }
        Told { errors, warnings }
    }
}

impl Texts for Sources {
    fn path(&self, file: FileId) -> &str {
        Self::path(self, file)
    }
    fn text(&self, file: FileId) -> Option<&str> {
        self.quotable(file)
    }
}

/// "3 errors, 1 warning", in words.
pub(super) fn counted(told: Told, words: &Words) -> String {
    let count = |id: &str, count: usize| words.say(id, &[("count", Value::Number(count as i128))]);
    match (told.errors, told.warnings) {
        (0, 0) => words.say("summary-none", &[]),
        (errors, 0) => count("summary-errors", errors),
        (0, warnings) => count("summary-warnings", warnings),
        (errors, warnings) => {
            format!("{}, {}", count("summary-errors", errors), count("summary-warnings", warnings))
        }
    }
}

/// How much is hidden and when that next changes; no names.
pub(super) fn next_change(hidden: &Hidden, zone: Option<TimeZone>, words: &Words) -> Option<String> {
    if hidden.records == 0 {
        return None;
    }
    let count = ("count", Value::Number(hidden.records as i128));
    Some(match hidden.next {
        Some(next) => {
            let when = next.to_zoned_datetime(zone.unwrap_or(TimeZone::UTC));
            let when = when.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string();
            words.say("hidden-until", &[count, ("when", Value::Text(when.as_str().into()))])
        }
        None => words.say("hidden-drafts", &[count]),
    })
}
