//! Words, and the parts that are the same on many pages, as values.

use std::ops::Range;

use super::{FRAMES, WORDS};
use crate::theme::scan::{self, Kind};

/// How a word is called among the values of [`WORDS`]; none where no name can be made of it.
pub(in crate::theme) fn word_name(id: &str) -> Option<String> {
    // Two names that are the same but for this would be one.
    let name = (!id.contains('_')).then(|| id.replace('-', "_"))?;
    is_name(&name).then_some(name)
}

/// A text with its words, and the parts that are the same on many pages, as values.
pub(super) fn words(text: &str) -> String {
    let mut made = String::with_capacity(text.len());
    let mut taken = 0;
    for named in scan::mentions(text) {
        let value = match named.kind {
            Kind::PlainWord => word_name(&named.name).map(|name| ("t", "id", WORDS, name)),
            Kind::Frame => is_name(&named.name).then(|| ("frame", "component", FRAMES, named.name.clone())),
            _ => None,
        };
        let Some((function, key, values, name)) = value else { continue };
        let Some(call) = call_around(text, &named.range, function, key) else { continue };
        made.push_str(&text[taken..call.start]);
        made.push_str(&format!("{values}.{name}"));
        taken = call.end;
    }
    made.push_str(&text[taken..]);
    made
}

/// Whether a value can be called so behind a dot.
fn is_name(name: &str) -> bool {
    name.starts_with(|first: char| first.is_ascii_alphabetic())
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
}

/// `t(id="menu")` around `menu`.
fn call_around(text: &str, argument: &Range<usize>, function: &str, key: &str) -> Option<Range<usize>> {
    let before = text[..argument.start - 1].trim_end().strip_suffix('=')?.trim_end().strip_suffix(key)?;
    let start = before.trim_end().strip_suffix('(')?.trim_end().strip_suffix(function)?.len();
    let behind = text[argument.end + 1..].trim_start();
    behind.starts_with(')').then(|| start..text.len() - behind.len() + 1)
}
