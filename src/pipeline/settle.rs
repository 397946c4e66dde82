//! What was found is made fit to be told: nothing twice, and each effect under the name of its cause.

use std::collections::{BTreeSet, HashSet};

use crate::diag::{Arg, Code, Diagnostic, Span};
use crate::sources::Sources;

/// Takes out what is told twice: what is found with and without the hidden records, and what a later stage
/// finds at the very place where an earlier one has told the cause. A link to a record that could not be read is right:
/// only what is wrong in its file is told.
pub fn settle(found: &mut Vec<Diagnostic>, sources: &Sources) {
    let mut seen = HashSet::new();
    found.retain(|finding| seen.insert(finding.clone()));
    let broken = broken(found, sources);
    found.retain(|finding| {
        !declared(finding).iter().any(|begin| broken.iter().any(|path| path.starts_with(begin)))
    });
    let collide: HashSet<String> =
        found.iter().filter(|finding| finding.span.is_some()).filter_map(taken).collect();
    found.retain(|finding| {
        finding.span.is_some() || !taken(finding).is_some_and(|path| collide.contains(&path))
    });
    let causes: HashSet<(Code, Option<Span>)> =
        found.iter().map(|finding| (finding.code, finding.span)).collect();
    found.retain(|finding| {
        let told: &[Code] = match finding.code {
            Code::LinkWithoutPage => {
                &[Code::UnknownCategory, Code::UnknownId, Code::NamesHidden, Code::NamesSetAside]
            }
            Code::BadSlug => &[Code::TopicWithoutSlug],
            Code::NoSettings => &[Code::NoContent],
            _ => &[],
        };
        !told.iter().any(|cause| causes.contains(&(*cause, finding.span)))
    });
}

/// The file at which two collide.
fn taken(finding: &Diagnostic) -> Option<String> {
    if finding.code != Code::DuplicateAddress {
        return None;
    }
    finding.args.iter().find_map(|(name, arg)| match (*name, arg) {
        ("address", Arg::Text(address)) if address.ends_with('/') => Some(format!("{address}index.html")),
        ("address", Arg::Text(address)) => Some(format!("/{}", address.trim_start_matches('/'))),
        _ => None,
    })
}

/// The files in which something is wrong but links.
fn broken<'s>(found: &[Diagnostic], sources: &'s Sources) -> BTreeSet<&'s str> {
    let errors = found.iter().filter(|finding| finding.is_error() && finding.code != Code::LinkWithoutPage);
    errors.filter_map(|finding| Some(sources.path(finding.span?.file))).collect()
}

/// How the paths of the files begin that declare what a link leads to.
fn declared(finding: &Diagnostic) -> &[String] {
    let paths = finding.args.iter().find_map(|(name, arg)| match (*name, arg) {
        ("declared", Arg::All(paths)) => Some(&**paths),
        _ => None,
    });
    paths.unwrap_or_default()
}

/// A name that leads nowhere because its file was set aside is told as just that.
pub(super) fn name_set_aside(found: &mut [Diagnostic], set_aside: &[String]) {
    for finding in found {
        let id = finding.args.iter().find_map(|(name, arg)| match (*name, arg) {
            ("id", Arg::Text(id)) => Some(id.clone()),
            _ => None,
        });
        let Some(id) = id.filter(|_| finding.code == Code::UnknownId) else { continue };
        let stem = |path: &&String| {
            let inner = path.trim_start_matches("content/news/").trim_start_matches("content/coverage/");
            inner.rsplit_once('.').map_or(inner, |(stem, _)| stem).trim_end_matches("/index") == id
        };
        if let Some(path) = set_aside.iter().find(stem) {
            finding.code = Code::NamesSetAside;
            finding.args = vec![("file", Arg::Text(path.clone()))];
            finding.help = Some("help");
        }
    }
}
