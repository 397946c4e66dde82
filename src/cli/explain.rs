//! `explain`: where a figure comes from. Told to staff of what may be seen at the moment asked for; of the
//! rest only that there is none, for logs are public.

use super::Ending;
use super::arguments::{Explain, Invocation};
use super::outlet::Outlet;
use crate::content::references;
use crate::diag::{Checked, Diagnostic, nearest};
use crate::explain::{self, Address, Explanation, Written};
use crate::locale::{Value, Words};
use crate::pages::Site;
use crate::pipeline::{self, Request};
use crate::sources::Sources;

/// What can be answered.
enum Answer {
    /// All that is known, ready to be told.
    Told(String),
    /// Nothing of that name; each line says more.
    Unknown(Vec<String>),
}

pub(super) fn run(invocation: &Invocation, asked: &Explain, outlet: &mut Outlet) -> Ending {
    let words = &invocation.words;
    let mut found = Vec::new();
    let sources = Sources::read(&invocation.root).report_to(&mut found);
    let request = Request { as_of: asked.as_of, base_url: None, everything: false, set_aside: Vec::new() };
    let (content, written) = pipeline::content_noting(&sources, &request, Written::of).report_to(&mut found);
    let answer = content.public.and_then(|public| {
        pipeline::plan(public, &sources, |site, _| answer(site, &written, asked, &sources, words))
            .report_to(&mut found)
    });
    pipeline::settle(&mut found, &sources);
    let errors = found.iter().filter(|finding| finding.is_error()).count();
    if errors > 0 {
        outlet.complain(&words.say("explain-errors", &[("count", errors.into())]));
    }
    match answer {
        Some(Answer::Told(text)) if outlet.result(&text).is_err() => Ending::Failed,
        Some(Answer::Told(_)) if errors == 0 => Ending::Done,
        Some(Answer::Told(_)) | None => Ending::Refused,
        Some(Answer::Unknown(lines)) => {
            lines.iter().for_each(|line| outlet.complain(line));
            Ending::Failed
        }
    }
}

fn answer(site: &Site, written: &Written, asked: &Explain, sources: &Sources, words: &Words) -> Answer {
    let what = asked.what.join(" ");
    let explained = match is_figure(&what) {
        true => figure(site, written, &what, words),
        false => page(site, written, &what, words),
    };
    match explained {
        Ok(explanation) if asked.json => {
            let object = explain::json(&explanation, &site.public, words, sources);
            Answer::Told(format!("{object}\n"))
        }
        Ok(explanation) => Answer::Told(explain::say(&explanation, &site.public, words, sources)),
        Err(lines) => Answer::Unknown(lines),
    }
}

/// Keys with values, as in a reference; an address may hold `=` too, but begins like one.
fn is_figure(what: &str) -> bool {
    what.contains('=') && !what.starts_with('/') && !what.contains("://") || what.contains("{{")
}

fn figure(site: &Site, written: &Written, what: &str, words: &Words) -> Result<Explanation, Vec<String>> {
    let Checked { value, found } = references::figure(what);
    let told = |found: &[Diagnostic]| found.iter().flat_map(|finding| lines(finding, words)).collect();
    match value {
        Some(asked) => explain::figure(site, written, &asked).map_err(|finding| told(&[*finding])),
        None => Err(told(&found)),
    }
}

/// A finding about what was asked: it stands in no file.
fn lines(finding: &Diagnostic, words: &Words) -> Vec<String> {
    let said = words.describe(finding);
    let line = |word: &str, text: String| format!("{}: {text}", words.say(word, &[]));
    let help = said.help.map(|help| line("word-help", help));
    std::iter::once(line("word-error", said.message)).chain(help).collect()
}

fn page(site: &Site, written: &Written, what: &str, words: &Words) -> Result<Explanation, Vec<String>> {
    let address = Address::read(site, what);
    explain::page(site, written, &address).ok_or_else(|| {
        let known = site.paths().map(str::to_owned);
        let unknown = words.say("explain-unknown", &[("address", Value::from(&*address.path))]);
        let suggestion = nearest(&address.path, known)
            .map(|suggestion| words.say("did-you-mean", &[("suggestion", suggestion.into())]));
        std::iter::once(unknown).chain(suggestion).collect()
    })
}
