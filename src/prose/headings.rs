//! Headings: their ids, their levels, and the outline they make.

use std::collections::{HashMap, HashSet};
use std::ops::Range;
use std::sync::Arc;

use pulldown_cmark::{CowStr, Event, Tag, TagEnd};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::model::{Hole, Prose};
use super::plain::PlainText;
use super::write::Writer;
use crate::diag::{At, Code, Diagnostic, Span};

/// A heading of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// Level on the page, 2 to 6: the title of the page alone is 1, and no level is left out on the way
    /// down, whatever the author's count of `#`.
    pub level: u8,
    /// Its id, unique in the text; the place is the heading as written.
    pub id: At<Arc<str>>,
    /// Its words.
    pub text: PlainText,
}

/// A heading with those under it: one entry of a table of contents.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section<'p> {
    /// The heading.
    pub heading: &'p Heading,
    /// The headings under it.
    pub sections: Vec<Section<'p>>,
}

impl Prose {
    /// The outline of the text.
    #[must_use]
    pub fn contents(&self) -> Vec<Section<'_>> {
        let mut rest = self.headings.as_slice();
        let mut sections = Vec::new();
        while let Some(section) = take_section(&mut rest) {
            sections.push(section);
        }
        sections
    }

    /// Whether a heading has this id, so that `#id` leads to it.
    #[must_use]
    pub fn has_heading(&self, id: &str) -> bool {
        self.headings.iter().any(|heading| &**heading.id == id)
    }
}

/// The first heading with all deeper ones after it. Levels end at 6, so this goes no deeper than five calls.
fn take_section<'p>(rest: &mut &'p [Heading]) -> Option<Section<'p>> {
    let (heading, after) = rest.split_first()?;
    *rest = after;
    let mut sections = Vec::new();
    while rest.first().is_some_and(|next| next.level > heading.level) {
        sections.extend(take_section(rest));
    }
    Some(Section { heading, sections })
}

/// Turns levels as written into levels on the page.
#[derive(Default)]
pub(super) struct Levels {
    /// Levels as written of the headings that the next one may stand under.
    open: Vec<u8>,
}

impl Levels {
    pub(super) fn level(&mut self, written: u8) -> u8 {
        while self.open.last().is_some_and(|open| *open >= written) {
            self.open.pop();
        }
        self.open.push(written);
        (self.open.len() as u8 + 1).min(6)
    }
}

impl Writer<'_> {
    /// Takes the ids that the author chose, before any is made: a chosen id never has to give way.
    pub(super) fn claim_ids(&mut self) {
        let mut first: HashMap<&str, Span> = HashMap::new();
        for (event, range) in self.events {
            let Event::Start(Tag::Heading { id: Some(id), .. }) = event else { continue };
            let span = self.base.span(self.place_of_id(id, range));
            if !is_good_id(id) {
                self.found.push(Diagnostic::error(Code::BadHeadingId, span).arg("id", &**id).help("help"));
            } else if self.ids.claim(id) {
                first.insert(id, span);
            } else if let Some(first) = first.get(&**id) {
                let double = Diagnostic::error(Code::DuplicateId, span).arg("id", &**id);
                self.found.push(double.also(*first, "first").help("help"));
            }
        }
    }

    fn place_of_id(&self, id: &str, range: &Range<usize>) -> Range<usize> {
        let written = self.source.get(range.clone()).unwrap_or_default();
        match written.rfind(&format!("#{id}")) {
            Some(at) => range.start + at + 1..range.start + at + 1 + id.len(),
            None => range.clone(),
        }
    }

    /// Begins a heading, and yields the index of the next event. An empty one is left out.
    pub(super) fn start_heading(&mut self, written: Written<'_>, at: usize) -> usize {
        let (event, range) = (&self.events.get(at + 1), self.events[at].1.clone());
        let span = self.base.span(range);
        for (key, _) in written.attrs {
            self.found.push(Diagnostic::error(Code::UnknownKey, span).arg("key", &**key));
        }
        if matches!(event, Some((Event::End(TagEnd::Heading(_)), _))) {
            return at + 2;
        }
        let level = self.levels.level(written.level);
        self.tags.open_tag(TAGS[level as usize - 2]);
        self.heading = Some(Open {
            level,
            id: written.id.filter(|id| is_good_id(id)).map(Arc::from),
            class: written.classes.join(" "),
            text: PlainText::default(),
            span,
            at: self.tags.html.len(),
            holes: self.tags.holes.len(),
        });
        self.tags.close_tag();
        at + 1
    }

    /// Ends a heading. Only now its words are known, and with them its id.
    pub(super) fn end_heading(&mut self) {
        let Some(open) = self.heading.take() else { return };
        let id = open.id.unwrap_or_else(|| self.ids.make(&open.text.text));
        let inside = self.tags.html.split_off(open.at);
        self.tags.attribute("id", &id);
        if !open.class.is_empty() {
            self.tags.attribute("class", &open.class);
        }
        let added = (self.tags.html.len() - open.at) as u32;
        self.tags.markup(&inside);
        for (at, _) in &mut self.tags.holes[open.holes..] {
            *at += added;
        }
        self.tags.hole(Hole::Anchor(self.prose.headings.len() as u32));
        self.tags.markup("</");
        self.tags.markup(TAGS[open.level as usize - 2]);
        self.tags.markup(">\n");
        self.prose.headings.push(Heading { level: open.level, id: At::new(id, open.span), text: open.text });
    }
}

const TAGS: [&str; 5] = ["h2", "h3", "h4", "h5", "h6"];

/// A heading as the parser has it.
pub(super) struct Written<'e> {
    pub(super) level: u8,
    pub(super) id: Option<&'e str>,
    pub(super) classes: Vec<&'e str>,
    pub(super) attrs: &'e [(CowStr<'e>, Option<CowStr<'e>>)],
}

/// The heading being written.
pub(super) struct Open {
    level: u8,
    id: Option<Arc<str>>,
    class: String,
    pub(super) text: PlainText,
    span: Span,
    /// Where its attributes go in the HTML.
    at: usize,
    /// Holes before it.
    holes: usize,
}

/// The ids given so far.
#[derive(Default)]
pub(super) struct Ids {
    taken: HashSet<Arc<str>>,
    /// The last number tried by name, so that thousands of equal headings cost no more than others.
    numbers: HashMap<String, u32>,
}

impl Ids {
    /// Takes an id that the author chose. False: it is taken already.
    pub(super) fn claim(&mut self, id: &str) -> bool {
        self.taken.insert(id.into())
    }

    /// Makes an id from a heading's words.
    pub(super) fn make(&mut self, words: &str) -> Arc<str> {
        let mut name = slug(words);
        if name.is_empty() {
            name.push_str("section");
        }
        if self.claim(&name) {
            return name.into();
        }
        let number = self.numbers.entry(name.clone()).or_insert(1);
        loop {
            *number += 1;
            let id: Arc<str> = format!("{name}-{number}").into();
            if self.taken.insert(id.clone()) {
                return id;
            }
        }
    }
}

/// Whether an author may give this id: it must work in an address without escapes, and stay clear of the
/// ids of footnotes.
pub(super) fn is_good_id(id: &str) -> bool {
    id.starts_with(char::is_alphanumeric)
        && id.chars().all(|letter| letter.is_alphanumeric() || matches!(letter, '-' | '_' | '.'))
}

/// Words as an id: lower case, Latin letters without accents, dashes between words. Letters of other
/// scripts stay, so that a heading in them keeps an id of its own.
fn slug(words: &str) -> String {
    let mut slug = String::with_capacity(words.len());
    if words.is_ascii() {
        words.chars().for_each(|letter| push_to_slug(letter.to_ascii_lowercase(), &mut slug));
    } else {
        let letters = words.nfd().filter(|letter| !('\u{300}'..='\u{36F}').contains(letter)).nfc();
        letters.flat_map(char::to_lowercase).for_each(|letter| push_to_slug(letter, &mut slug));
    }
    slug.truncate(slug.trim_end_matches('-').len());
    slug
}

fn push_to_slug(letter: char, slug: &mut String) {
    match plain_latin(letter) {
        Some(latin) => slug.push_str(latin),
        None if letter.is_alphanumeric() || (is_combining_mark(letter) && !slug.is_empty()) => {
            slug.push(letter)
        }
        None if matches!(letter, '\'' | '’') => {}
        None if slug.is_empty() || slug.ends_with('-') => {}
        None => slug.push('-'),
    }
}

/// Latin letters that are no accented form of another.
fn plain_latin(letter: char) -> Option<&'static str> {
    Some(match letter {
        'æ' => "ae",
        'œ' => "oe",
        'ß' => "ss",
        'ø' => "o",
        'đ' | 'ð' => "d",
        'ł' => "l",
        'ı' => "i",
        'þ' => "th",
        _ => return None,
    })
}
