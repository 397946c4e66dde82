//! Jobs are done: on all processors, or one after the other for what they find.
//!
//! In: the files that a site will have, each with the job that makes it. Out: their bytes, one file at a time to whoever
//! asked, and what was found on the way. Nothing is written here.

use std::collections::BTreeMap;

use rayon::prelude::*;

use crate::diag::{Arg, Checked, Code, Diagnostic};
use crate::formats::NOT_CHECKED;
use crate::output::{Class, OutPath, Output};

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
