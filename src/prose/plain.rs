//! Text without markup: the excerpt, outlines, search.

use super::fill::Fill;
use super::model::{Hole, Prose};
use super::references::Reference;

/// Characters of an excerpt.
pub(super) const EXCERPT: usize = 200;

/// Unescaped text with places for references, whose words only the page knows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlainText {
    pub(super) text: String,
    /// Byte in `text` and the index of the reference that belongs there, in order.
    pub(super) references: Vec<(u32, u32)>,
}

impl PlainText {
    /// The text with its references written out; `references` are those of the text it belongs to.
    #[must_use]
    pub fn write(&self, references: &[Reference], fill: &mut dyn Fill) -> String {
        let mut out = String::with_capacity(self.text.len());
        let mut written = 0;
        for &(at, index) in &self.references {
            out.push_str(&self.text[written..at as usize]);
            written = at as usize;
            fill.reference_text(index as usize, &references[index as usize], &mut out);
        }
        out.push_str(&self.text[written..]);
        out
    }

    /// The text as written, references left out.
    #[must_use]
    pub fn without_references(&self) -> &str {
        &self.text
    }

    pub(super) fn push_reference(&mut self, index: u32) {
        self.references.push((self.text.len() as u32, index));
    }
}

impl Prose {
    /// Minutes it takes to read, at 200 words a minute; at least one.
    #[must_use]
    pub fn minutes(&self) -> u32 {
        self.words.div_ceil(200).max(1)
    }

    /// The whole text without markup, white space joined: for search.
    #[must_use]
    pub fn plain_text(&self, fill: &mut dyn Fill) -> String {
        let mut strip = Strip { out: String::with_capacity(self.html.len()), ..Strip::default() };
        let mut written = 0;
        for &(at, hole) in &self.holes {
            strip.feed(&self.html[written..at as usize]);
            written = at as usize;
            if strip.inside_tag() {
                continue;
            }
            let mut text = String::new();
            match hole {
                Hole::Reference(index) => {
                    fill.reference_text(index as usize, &self.references[index as usize], &mut text);
                }
                Hole::Image(index) => text.push_str(&self.images[index as usize].alt),
                Hole::Link(_) | Hole::Word(_) | Hole::Anchor(_) | Hole::Note(_) | Hole::Mark(..) => {}
            }
            strip.text(&text);
        }
        strip.feed(&self.html[written..]);
        strip.out.truncate(strip.out.trim_end().len());
        strip.out
    }
}

/// The start of a text: at most [`EXCERPT`] characters, white space joined, cut between words and then ended
/// by `…`.
pub(super) fn excerpt(text: &str) -> String {
    let mut words = String::with_capacity(EXCERPT + EXCERPT / 8);
    let mut left = EXCERPT;
    for word in text.split_whitespace() {
        let length = word.chars().count() + usize::from(!words.is_empty());
        if length > left {
            if words.is_empty() {
                words.extend(word.chars().take(EXCERPT));
            }
            words.truncate(words.trim_end_matches(|last: char| last.is_ascii_punctuation()).len());
            words.push('…');
            break;
        }
        left -= length;
        if !words.is_empty() {
            words.push(' ');
        }
        words.push_str(word);
    }
    words
}

/// The words that begin in a piece of text, and whether the piece ends in one; `in_word` says so of what
/// came before. A word has a letter or digit; other signs neither make nor part words.
pub(super) fn count_words(text: &str, mut in_word: bool) -> (u32, bool) {
    let mut words = 0;
    // Where words begin and end cannot be guessed, so nothing branches on it.
    let mut see = |is_of_word: bool, is_space: bool| {
        words += u32::from(is_of_word & !in_word);
        in_word = (in_word | is_of_word) & !is_space;
    };
    if text.is_ascii() {
        for sign in text.bytes() {
            let (is_of_word, is_space) = ASCII[usize::from(sign)];
            see(is_of_word, is_space);
        }
    } else {
        text.chars().for_each(|sign| see(sign.is_alphanumeric(), sign.is_whitespace()));
    }
    (words, in_word)
}

/// Of each sign whether it is of a word, and whether it is a space.
static ASCII: [(bool, bool); 256] = {
    let mut all = [(false, false); 256];
    let mut sign = 0;
    while sign < 128 {
        let byte = sign as u8;
        all[sign] = (byte.is_ascii_alphanumeric(), (byte as char).is_whitespace());
        sign += 1;
    }
    all
};

/// Elements that stand within a word or phrase; all others part words.
pub(super) const INLINE: &[&str] = &[
    "a", "abbr", "b", "bdi", "bdo", "cite", "code", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q", "s",
    "samp", "small", "span", "strong", "sub", "time", "u", "var", "wbr",
];

/// Elements whose contents nobody reads.
const UNREAD: &[&str] = &["script", "style", "template"];

/// Takes tags off HTML that may come in pieces, parted in the middle of a tag's attribute.
#[derive(Default)]
struct Strip {
    out: String,
    /// The tag we are in, `<` left out.
    tag: Option<String>,
    quote: Option<char>,
    unread: Option<&'static str>,
}

impl Strip {
    fn inside_tag(&self) -> bool {
        self.tag.is_some()
    }

    fn feed(&mut self, mut html: &str) {
        while !html.is_empty() {
            html = if self.inside_tag() { self.feed_tag(html) } else { self.feed_text(html) };
        }
    }

    fn feed_text<'h>(&mut self, html: &'h str) -> &'h str {
        if let Some(unread) = self.unread {
            let Some(end) = html.find(&format!("</{unread}")) else { return "" };
            self.tag = Some(String::new());
            return &html[end + 1..];
        }
        let end = html.find('<').unwrap_or(html.len());
        self.decoded(&html[..end]);
        if end == html.len() {
            return "";
        }
        self.tag = Some(String::new());
        &html[end + 1..]
    }

    fn feed_tag<'h>(&mut self, html: &'h str) -> &'h str {
        for (at, letter) in html.char_indices() {
            match (self.quote, letter) {
                (Some(quote), letter) if quote == letter => self.quote = None,
                (Some(_), _) => {}
                (None, '"' | '\'') => self.quote = Some(letter),
                (None, '>') => {
                    self.end_tag();
                    return &html[at + 1..];
                }
                (None, letter) => self.tag.get_or_insert_default().push(letter),
            }
        }
        ""
    }

    fn end_tag(&mut self) {
        let tag = self.tag.take().unwrap_or_default().to_ascii_lowercase();
        let (closing, name) = tag.strip_prefix('/').map_or((false, tag.as_str()), |name| (true, name));
        let name =
            name.split(|letter: char| letter.is_whitespace() || letter == '/').next().unwrap_or_default();
        match self.unread {
            Some(unread) if closing && unread == name => self.unread = None,
            Some(_) => return,
            None if !closing => self.unread = UNREAD.iter().find(|unread| **unread == name).copied(),
            None => {}
        }
        if !INLINE.contains(&name) {
            self.text(" ");
        }
    }

    /// Text as it stands in HTML: the entities are those that `escape` and the sanitiser write.
    fn decoded(&mut self, mut html: &str) {
        const ENTITIES: [(&str, &str); 6] = [
            ("&amp;", "&"),
            ("&lt;", "<"),
            ("&gt;", ">"),
            ("&quot;", "\""),
            ("&#39;", "'"),
            ("&nbsp;", "\u{A0}"),
        ];
        while let Some(at) = html.find('&') {
            self.text(&html[..at]);
            html = &html[at..];
            let (entity, text) =
                ENTITIES.iter().find(|(entity, _)| html.starts_with(entity)).unwrap_or(&("&", "&"));
            self.text(text);
            html = &html[entity.len()..];
        }
        self.text(html);
    }

    /// Appends text, white space joined, without the arrows of footnotes.
    fn text(&mut self, text: &str) {
        for letter in text.chars() {
            if letter.is_whitespace() {
                if !self.out.is_empty() && !self.out.ends_with(' ') {
                    self.out.push(' ');
                }
            } else if !matches!(letter, '\u{21A9}' | '\u{FE0E}') {
                self.out.push(letter);
            }
        }
    }
}
