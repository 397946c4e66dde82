//! What a template names, read from its text: other templates, components, words and assets.
//!
//! Tera knows all this too, but tells only the first thing that is wrong; a theme's author wants every
//! one, with its place. In: a template's text. Out: [`Mention`]s with byte ranges. Never here: meaning
//! of expressions; what is not a plain literal is left to the render.

use std::ops::Range;

/// What is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    /// `{% extends "NAME" %}`
    Extends,
    /// `{% include "NAME" %}`
    Include,
    /// `{{ <NAME …/> }}` or `{% <NAME …> %}`
    Call,
    /// `{% component NAME(…) %}`
    Define,
    /// `t(id="NAME")`, without arguments
    PlainWord,
    /// `t(id="NAME", …)`
    Word,
    /// `asset(path="NAME")`
    Asset,
    /// `frame(component="NAME")`
    Frame,
}

/// Something named in a template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Mention {
    pub(super) kind: Kind,
    pub(super) name: String,
    /// Bytes of the name itself.
    pub(super) range: Range<usize>,
}

/// Everything that a template names, in the order of the text.
pub(super) fn mentions(source: &str) -> Vec<Mention> {
    let mut found = Vec::new();
    each_tag(source, |tokens, _| read_tag(source, tokens, &mut found));
    found
}

/// The tags after which a text begins that may be drawn again and again: those of loops and components.
pub(super) fn openings(source: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    each_tag(source, |tokens, tag| {
        let is_open = source[tag.clone()].ends_with("%}");
        let repeats = |token: &Token| token.is(source, "for") || token.is(source, "component");
        if is_open && tokens.first().is_some_and(repeats) {
            found.push(tag);
        }
    });
    found
}

/// Every tag but comments and what stands in raw parts: its tokens and where it stands.
fn each_tag(source: &str, mut take: impl FnMut(&[Token], Range<usize>)) {
    let mut at = 0;
    while let Some(open) = next_tag(source, at) {
        match &source[open..open + 2] {
            "{#" => at = source[open..].find("#}").map_or(source.len(), |end| open + end + 2),
            opening => {
                let closing = if opening == "{{" { "}}" } else { "%}" };
                let (tokens, end) = tokens(source, open + 2, closing);
                let raw = tokens.first().is_some_and(|token| token.is(source, "raw"));
                at = if raw {
                    source[end..].find("endraw").map_or(source.len(), |skip| end + skip)
                } else {
                    end
                };
                take(&tokens, open..end);
            }
        }
    }
}

fn next_tag(source: &str, from: usize) -> Option<usize> {
    let bytes = source.as_bytes();
    (from..bytes.len().saturating_sub(1))
        .find(|&at| bytes[at] == b'{' && matches!(bytes[at + 1], b'{' | b'%' | b'#'))
}

/// A word with its dots, a sign, or a quoted text.
#[derive(Clone, Debug)]
pub(super) struct Token {
    /// Whether it is a quoted text; its range is then what stands between the marks.
    pub(super) text: bool,
    pub(super) range: Range<usize>,
}

impl Token {
    pub(super) fn is(&self, source: &str, word: &str) -> bool {
        !self.text && self.of(source) == word
    }

    pub(super) fn of<'s>(&self, source: &'s str) -> &'s str {
        source.get(self.range.clone()).unwrap_or_default()
    }
}

/// The tokens up to the closing mark, and where the text goes on. A quoted text is one token, without
/// its quotation marks.
fn tokens(source: &str, from: usize, closing: &str) -> (Vec<Token>, usize) {
    let bytes = source.as_bytes();
    let mut tokens = Vec::new();
    let mut at = from;
    while at < bytes.len() {
        match bytes[at] {
            quote @ (b'"' | b'\'' | b'`') => {
                let end = bytes[at + 1..].iter().position(|&byte| byte == quote);
                let end = end.map_or(bytes.len(), |len| at + 1 + len);
                tokens.push(Token { text: true, range: at + 1..end });
                at = end + 1;
            }
            _ if bytes[at..].starts_with(closing.as_bytes()) => return (tokens, at + closing.len()),
            byte if byte.is_ascii_whitespace() || !byte.is_ascii() => at += 1,
            byte if is_word(byte) => {
                let end = at + bytes[at..].iter().take_while(|&&byte| is_word(byte)).count();
                tokens.push(Token { text: false, range: at..end });
                at = end;
            }
            // Whitespace control.
            b'-' if at == from || bytes[at + 1..].starts_with(closing.as_bytes()) => at += 1,
            _ => {
                tokens.push(Token { text: false, range: at..at + 1 });
                at += 1;
            }
        }
    }
    (tokens, bytes.len())
}

fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.')
}

fn read_tag(source: &str, tokens: &[Token], found: &mut Vec<Mention>) {
    let mention = |kind, token: &Token| Mention {
        kind,
        name: source[token.range.clone()].to_owned(),
        range: token.range.clone(),
    };
    match tokens {
        [first, name, ..] if name.text && first.is(source, "extends") => {
            found.push(mention(Kind::Extends, name))
        }
        [first, name, ..] if name.text && first.is(source, "include") => {
            found.push(mention(Kind::Include, name))
        }
        [first, name, ..] if first.is(source, "component") => found.push(mention(Kind::Define, name)),
        [first, name, ..] if first.is(source, "<") && !name.is(source, "/") => {
            found.push(mention(Kind::Call, name));
        }
        _ => {}
    }
    for window in tokens.windows(6) {
        let [function, open, key, equals, name, next] = window else { continue };
        let literal = open.is(source, "(") && equals.is(source, "=") && name.text;
        let ends = next.is(source, ")");
        if !literal || !(ends || next.is(source, ",")) {
            continue;
        }
        if function.is(source, "t") && key.is(source, "id") {
            found.push(mention(if ends { Kind::PlainWord } else { Kind::Word }, name));
        } else if function.is(source, "asset") && key.is(source, "path") {
            found.push(mention(Kind::Asset, name));
        } else if function.is(source, "frame") && key.is(source, "component") {
            found.push(mention(Kind::Frame, name));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(source: &str) -> Vec<(Kind, String)> {
        let found = mentions(source);
        for mention in &found {
            assert_eq!(source[mention.range.clone()], mention.name);
        }
        found.into_iter().map(|mention| (mention.kind, mention.name)).collect()
    }

    #[test]
    fn every_kind_of_name_is_seen() {
        let source = r#"{%- extends "base.html" -%}{% include 'foot.html' %}
            {% component card(title: string, @page) %}{{ <link href={a.b} text="x" /> }}{% endcomponent card %}
            {% <alert kind="note"> %}{{ t(id="more") }} {{ t(id="count", n=3) }}{% </alert> %}
            <link href="{{ asset(path="css/site.css") }}">{{ frame(component="menu") }}"#;
        let expected = [
            (Kind::Extends, "base.html"),
            (Kind::Include, "foot.html"),
            (Kind::Define, "card"),
            (Kind::Call, "link"),
            (Kind::Call, "alert"),
            (Kind::PlainWord, "more"),
            (Kind::Word, "count"),
            (Kind::Asset, "css/site.css"),
            (Kind::Frame, "menu"),
        ];
        assert_eq!(read(source), expected.map(|(kind, name)| (kind, name.to_owned())));
    }

    #[test]
    fn comments_raw_parts_and_texts_name_nothing() {
        let source = r#"{# {% include "a" %} #}{% raw %}{% include "b" %}{% endraw %}
            {{ "{% include 'c' %} t(id=`d`)" }} {{ part(id="e") }} {{ t(id=name) }} {{ t(id="f" ~ name) }}"#;
        assert_eq!(read(source), []);
    }

    #[test]
    fn an_open_end_is_no_trouble() {
        for source in ["{", "{{", "{% include \"", "{#", "{% raw %}", "{{ t(id=\"é", "{% component"] {
            mentions(source);
        }
    }
}
