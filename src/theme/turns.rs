//! How often the loops and components of a page may go round, for whoever must not wait for one that does not end: a
//! preview.
//!
//! Nothing can break the engine off in the middle of a page. So each loop and each component counts its turns, by a
//! call that is set into the text behind the tag that opens it and that writes nothing; who counts too far fails. A
//! build does without: its program ends, and takes such a page with it, and its pages cost no calls.
//!
//! Not counted are lists that a template makes within a list (`[… for …]`): they end, for they have to be held.

use std::borrow::Cow;
use std::cell::Cell;
use std::ops::Range;

use tera::{Kwargs, State, TeraResult, Value};

use super::errors::raised;
use super::scan;

/// How many turns all loops and components of one page may take together. The longest list of a site of ten thousand
/// news takes some ten thousand.
const LIMIT: u32 = 2_000_000;

/// The function that counts.
pub(super) const FUNCTION: &str = "__turn";

thread_local! {
    /// What is left of [`LIMIT`] for the page that this thread makes.
    static LEFT: Cell<u32> = const { Cell::new(LIMIT) };
}

/// Begins a page.
pub(super) fn begin_page() {
    LEFT.set(LIMIT);
}

/// One turn more.
pub(super) fn count(_: Kwargs, _: &State<'_>) -> TeraResult<Value> {
    match LEFT.get().checked_sub(1) {
        Some(left) => {
            LEFT.set(left);
            Ok(Value::from(""))
        }
        None => Err(raised("turns", &[&LIMIT.to_string()])),
    }
}

/// A template's text with the calls in it.
pub(super) fn counted(source: &str) -> Cow<'_, str> {
    let openings = scan::openings(source);
    if openings.is_empty() {
        return source.into();
    }
    let mut text = String::with_capacity(source.len() + 16 * openings.len());
    let mut taken = 0;
    for tag in openings {
        text.push_str(&source[taken..tag.end]);
        text.push_str(&call(source, &tag));
        taken = tag.end;
    }
    text.push_str(&source[taken..]);
    text.into()
}

/// Where bytes of the text with the calls stand in the text without them. A call is at the tag that it was set behind.
pub(super) fn place(source: &str, range: Range<usize>) -> Range<usize> {
    let mut set_in = 0;
    let (mut start, mut end) = (range.start, range.end);
    for tag in scan::openings(source) {
        let (at, length) = (tag.end + set_in, call(source, &tag).len());
        if range.start < at && range.end <= at {
            break;
        }
        if (at..at + length).contains(&range.start) {
            return tag;
        }
        start -= if range.start >= at { length } else { 0 };
        end -= if range.end >= at + length { length } else { 0 };
        set_in += length;
    }
    start..end
}

/// The call behind a tag; what the tag takes away of the space behind it, the call takes away in its place.
fn call(source: &str, tag: &Range<usize>) -> String {
    let trims = source[tag.clone()].ends_with("-%}");
    format!("{{{{ {FUNCTION}() {}}}}}", if trims { "-" } else { "" })
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOURCE: &str = "é{% for a in b -%}\n x {{ a.y }}{% endfor %}{% component c(d) %}{% raw %}{% for %}\
                          {% endraw %}{{ d.z }}{% endcomponent c %}{# {% for e in f %} #}{{ g.w }}";

    #[test]
    fn calls_stand_behind_the_tags_that_open() {
        let text = counted(SOURCE);
        assert!(text.contains("{% for a in b -%}{{ __turn() -}}\n x"), "{text}");
        assert!(text.contains("{% component c(d) %}{{ __turn() }}{% raw %}{% for %}"), "{text}");
        assert_eq!(text.matches("__turn").count(), 2, "{text}");
        assert_eq!(counted("{% for"), "{% for");
    }

    #[test]
    fn places_are_those_of_the_text_as_it_was_written() {
        let text = counted(SOURCE);
        for word in
            ["é{% for", "a in b", "-%}", "a.y", "{% endfor %}", "component", "d.z", "endcomponent c", "g.w"]
        {
            let at = text.find(word).unwrap_or_default();
            let found = place(SOURCE, at..at + word.len());
            assert_eq!(&SOURCE[found], word);
        }
        let calls: Vec<_> = text.match_indices("__turn()").collect();
        let tags = calls.iter().map(|(at, call)| &SOURCE[place(SOURCE, *at..at + call.len())]);
        assert_eq!(tags.collect::<Vec<_>>(), ["{% for a in b -%}", "{% component c(d) %}"]);
    }
}
