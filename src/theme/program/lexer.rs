//! The words and signs of a template.
//!
//! In: a template's text. Out: its tokens, with the space taken away that `{{-` and `-}}` ask for. None where something
//! stands in it that this language does not have (`{% raw %}`, escapes in texts).

/// A piece of a template.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Token<'s> {
    /// What is written as it stands.
    Content(&'s str),
    /// `{{`
    Print,
    /// `{%`
    Tag,
    /// `}}` or `%}`
    End,
    /// A name.
    Word(&'s str),
    /// What stands between quotation marks.
    Text(&'s str),
    /// A whole number.
    Int(i64),
    /// A number with a point.
    Float(f64),
    /// Any other sign.
    Sign(&'static str),
}

/// Signs, the longer before those that they begin with.
const SIGNS: [&str; 31] = [
    "...", "//", "**", "==", "!=", ">=", "<=", "</", "?.", "?[", "+", "-", "*", "/", "%", "!", ".", ",", ":",
    "~", "|", "=", ">", "<", "(", ")", "[", "]", "{", "}", "@",
];

/// The tokens of a template.
pub(super) fn tokens(source: &str) -> Option<Vec<Token<'_>>> {
    let mut tokens = Vec::new();
    let mut rest = source;
    let mut trims = false;
    while !rest.is_empty() {
        let Some(open) = opening(rest) else {
            content(rest, (trims, false), &mut tokens);
            break;
        };
        let dashed = rest[open + 2..].starts_with('-');
        if open > 0 {
            content(&rest[..open], (trims, dashed), &mut tokens);
            trims = false;
        }
        let inner = &rest[open + 2 + usize::from(dashed)..];
        let closing = match &rest[open..open + 2] {
            "{#" => {
                let end = inner.find("#}")?;
                trims |= inner[..end].ends_with('-');
                rest = &inner[end + 2..];
                continue;
            }
            "{{" => "}}",
            _ => "%}",
        };
        tokens.push(if closing == "}}" { Token::Print } else { Token::Tag });
        let (left, ends_trimming) = tag(inner, closing, &mut tokens)?;
        trims = ends_trimming;
        rest = left;
    }
    Some(tokens)
}

fn opening(text: &str) -> Option<usize> {
    text.as_bytes().windows(2).position(|pair| matches!(pair, b"{{" | b"{%" | b"{#"))
}

fn content<'s>(text: &'s str, (before, behind): (bool, bool), tokens: &mut Vec<Token<'s>>) {
    let text = if before { text.trim_start() } else { text };
    let text = if behind { text.trim_end() } else { text };
    if !text.is_empty() {
        tokens.push(Token::Content(text));
    }
}

/// The tokens up to the end of a tag; what stands behind it, and whether the space there is taken away.
fn tag<'s>(mut rest: &'s str, closing: &str, tokens: &mut Vec<Token<'s>>) -> Option<(&'s str, bool)> {
    loop {
        rest = rest.trim_ascii_start();
        if let Some(left) = rest.strip_prefix(closing) {
            tokens.push(Token::End);
            return Some((left, false));
        }
        if let Some(left) = rest.strip_prefix('-').and_then(|rest| rest.strip_prefix(closing)) {
            tokens.push(Token::End);
            return Some((left, true));
        }
        let first = *rest.as_bytes().first()?;
        let (token, length) = match first {
            quote @ (b'"' | b'\'' | b'`') => {
                let text = &rest[1..];
                let text = &text[..text.find(char::from(quote))?];
                if text.contains('\\') {
                    return None;
                }
                (Token::Text(text), text.len() + 2)
            }
            b'0'..=b'9' => number(rest)?,
            _ if is_word(first) => {
                let length = rest.bytes().take_while(|&byte| is_word(byte)).count();
                (Token::Word(&rest[..length]), length)
            }
            _ => {
                let sign = SIGNS.iter().find(|sign| rest.starts_with(**sign))?;
                (Token::Sign(sign), sign.len())
            }
        };
        if tokens.last() == Some(&Token::Tag) && token == Token::Word("raw") {
            return None;
        }
        tokens.push(token);
        rest = &rest[length..];
    }
}

fn number(text: &str) -> Option<(Token<'_>, usize)> {
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let whole = digits(text);
    if !text[whole..].starts_with('.') {
        return Some((Token::Int(text[..whole].parse().ok()?), whole));
    }
    let length = whole + 1 + digits(&text[whole + 1..]);
    Some((Token::Float(text[..length].parse().ok()?), length))
}

fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_'
}
