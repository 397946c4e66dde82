//! `check`: every mistake of every file, and nothing written.

use super::Ending;
use super::arguments::{Check, Invocation};
use super::outlet::{Outlet, counted};
use crate::pipeline::{self, Request};
use crate::sources::Sources;

pub(super) fn run(invocation: &Invocation, check: &Check, outlet: &mut Outlet) -> Ending {
    let words = &invocation.words;
    let mut found = Vec::new();
    let sources = Sources::read(&invocation.root).report_to(&mut found);
    let request = Request { as_of: check.as_of, base_url: None, everything: true };
    let content = pipeline::content(&sources, &request).report_to(&mut found);
    let hidden = content.unspeakable(check.as_of);
    let told = outlet.findings(&found, &sources, hidden, words, check);
    outlet.say(&counted(told, words));
    if told.errors > 0 || (check.deny_warnings && told.warnings > 0) { Ending::Refused } else { Ending::Done }
}
