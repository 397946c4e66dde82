//! `check`: every mistake of every file, and nothing written.

use super::Ending;
use super::arguments::{Check, Invocation};
use super::build;
use super::outlet::{Outlet, counted, next_change};
use super::patience::Patience;
use crate::cache::{self, Cache};
use crate::formats::NOT_CHECKED;
use crate::pipeline::{self, Request, Workshop};

pub(super) fn run(invocation: &Invocation, check: &Check, outlet: &mut Outlet) -> Ending {
    let words = &invocation.words;
    let mut found = Vec::new();
    let sources = pipeline::sources(&invocation.root).report_to(&mut found);
    let request = Request { as_of: check.as_of, base_url: None, everything: true, set_aside: Vec::new() };
    let content = pipeline::content(&sources, &request).report_to(&mut found);
    let hidden = content.unspeakable(check.as_of);
    let mut next = None;
    if let Some(public) = content.public {
        next = next_change(&content.hidden, Some(public.settings.time_zone.clone()), words);
        let cache = Cache::at(&invocation.root.join(cache::FOLDER), cache::LIMIT);
        let watched: &Outlet = outlet;
        let workshop = Workshop {
            cache: &cache,
            ahead: false,
            ends: true,
            begin: &|steps| watched.begin_progress(steps),
            step: &|| watched.progress(),
            end: &|| watched.end_progress(),
        };
        let made = pipeline::plan_with(public, &sources, workshop, |_, output| {
            outlet.begin_progress(output.len());
            let wanted = |kind: &str| !NOT_CHECKED.contains(&kind);
            let patience = Patience::new(check.page_limit, None);
            let give_up = |endless| build::give_up(&endless, check, words, outlet, &|| ());
            let make = || pipeline::make_metered(output, wanted, &patience, |_, _, _| outlet.progress());
            let found = patience.over(give_up, make);
            outlet.end_progress();
            found
        });
        let of_jobs = made.report_to(&mut found).unwrap_or_default();
        found.extend(of_jobs);
    }
    pipeline::settle(&mut found, &sources);
    let told = outlet.findings(&found, &sources, hidden, words, check);
    if let Some(sentence) = next {
        outlet.say(&sentence);
    }
    outlet.say(&counted(told, words));
    if told.errors > 0 || (check.deny_warnings && told.warnings > 0) { Ending::Refused } else { Ending::Done }
}
