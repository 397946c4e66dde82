//! HTML as an author wrote it, in tokens with their places.

use std::ops::Range;

/// A part of raw HTML; all ranges are bytes of it.
pub(super) enum Token {
    /// Text, entities as written.
    Text(Range<usize>),
    /// A tag.
    Tag(Tag),
    /// A comment, a declaration or the like: shown by nobody.
    Unseen(Range<usize>),
}

/// A start or end tag.
pub(super) struct Tag {
    pub(super) range: Range<usize>,
    /// In lower case.
    pub(super) name: String,
    pub(super) closing: bool,
    pub(super) attributes: Vec<Attribute>,
}

/// An attribute of a tag.
pub(super) struct Attribute {
    /// In lower case.
    pub(super) name: String,
    pub(super) name_at: Range<usize>,
    /// Without quotes; empty where there is none.
    pub(super) value: Range<usize>,
    /// The value with its quotes.
    pub(super) quoted: Range<usize>,
}

impl Tag {
    pub(super) fn attribute(&self, name: &str) -> Option<&Attribute> {
        self.attributes.iter().find(|attribute| attribute.name == name)
    }
}

/// Elements whose contents are not HTML.
pub(super) const OPAQUE: &[&str] = &[
    "iframe",
    "noembed",
    "noframes",
    "noscript",
    "plaintext",
    "script",
    "style",
    "template",
    "textarea",
    "title",
    "xmp",
];

/// All tokens of some HTML, in order and without gaps.
pub(super) fn tokens(html: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut at = 0;
    let mut text = 0;
    while let Some(start) = html[at..].find('<').map(|length| at + length) {
        let Some(token) = token(html, start) else {
            at = start + 1;
            continue;
        };
        let end = match &token {
            Token::Text(range) | Token::Unseen(range) | Token::Tag(Tag { range, .. }) => range.end,
        };
        if text < start {
            tokens.push(Token::Text(text..start));
        }
        tokens.push(token);
        (at, text) = (end, end);
    }
    if text < html.len() {
        tokens.push(Token::Text(text..html.len()));
    }
    tokens
}

/// The token that a `<` begins; none if it is only a sign.
fn token(html: &str, start: usize) -> Option<Token> {
    let rest = &html[start..];
    let until = |end: &str| rest.find(end).map_or(html.len(), |length| start + length + end.len());
    match rest.as_bytes().get(1)? {
        b'!' if rest.starts_with("<!--") => Some(Token::Unseen(start..until("-->"))),
        b'!' if rest.starts_with("<![CDATA[") => Some(Token::Unseen(start..until("]]>"))),
        b'!' | b'?' => Some(Token::Unseen(start..until(">"))),
        b'/' => named(html, start, start + 2, true),
        _ => named(html, start, start + 1, false),
    }
}

/// A tag, if it has a name. One that the text ends in makes the rest text: nothing in there is a tag
/// either, and looking again at every `<` would be slow.
fn named(html: &str, start: usize, name_at: usize, closing: bool) -> Option<Token> {
    let is_name = html.as_bytes().get(name_at)?.is_ascii_alphabetic();
    is_name.then(|| tag(html, start, name_at, closing).unwrap_or(Token::Text(start..html.len())))
}

fn tag(html: &str, start: usize, name_at: usize, closing: bool) -> Option<Token> {
    let bytes = html.as_bytes();
    let name_end = find(bytes, name_at, |byte| byte.is_ascii_whitespace() || matches!(byte, b'/' | b'>'));
    let mut attributes = Vec::new();
    let mut at = name_end;
    loop {
        at = find(bytes, at, |byte| !byte.is_ascii_whitespace() && byte != b'/');
        match bytes.get(at)? {
            b'>' => break,
            _ => {
                let attribute = attribute(html, at)?;
                at = attribute.quoted.end.max(attribute.name_at.end);
                attributes.push(attribute);
            }
        }
    }
    let name = html[name_at..name_end].to_ascii_lowercase();
    Some(Token::Tag(Tag { range: start..at + 1, name, closing, attributes }))
}

fn attribute(html: &str, at: usize) -> Option<Attribute> {
    let bytes = html.as_bytes();
    // A name may begin with `=`, says HTML.
    let name_end =
        find(bytes, at + 1, |byte| byte.is_ascii_whitespace() || matches!(byte, b'/' | b'>' | b'='));
    let name = html.get(at..name_end)?.to_ascii_lowercase();
    let equals = find(bytes, name_end, |byte| !byte.is_ascii_whitespace());
    if bytes.get(equals) != Some(&b'=') {
        return Some(Attribute {
            name,
            name_at: at..name_end,
            value: name_end..name_end,
            quoted: name_end..name_end,
        });
    }
    let start = find(bytes, equals + 1, |byte| !byte.is_ascii_whitespace());
    let (value, quoted) = match *bytes.get(start)? {
        quote @ (b'"' | b'\'') => {
            let end = find(bytes, start + 1, |byte| byte == quote);
            bytes.get(end)?;
            (start + 1..end, start..end + 1)
        }
        _ => {
            let end = find(bytes, start, |byte| byte.is_ascii_whitespace() || byte == b'>');
            (start..end, start..end)
        }
    };
    Some(Attribute { name, name_at: at..name_end, value, quoted })
}

/// The first byte from `from` on that is such, or the end.
fn find(bytes: &[u8], from: usize, is: impl Fn(u8) -> bool) -> usize {
    bytes[from.min(bytes.len())..]
        .iter()
        .position(|byte| is(*byte))
        .map_or(bytes.len(), |length| from + length)
}

/// The value of an attribute with its entities resolved: numbers, and the five of XML.
pub(super) fn decode(mut value: &str) -> String {
    let mut out = String::with_capacity(value.len());
    while let Some(at) = value.find('&') {
        out.push_str(&value[..at]);
        value = &value[at..];
        let decoded =
            value[..value.len().min(12)].find(';').and_then(|end| Some((entity(&value[1..end])?, end + 1)));
        let (letter, length) = decoded.unwrap_or(('&', 1));
        out.push(letter);
        value = &value[length..];
    }
    out.push_str(value);
    out
}

fn entity(name: &str) -> Option<char> {
    match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => {
            let number = name.strip_prefix('#')?;
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16),
                None => number.parse(),
            };
            char::from_u32(code.ok()?)
        }
    }
}
