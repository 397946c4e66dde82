//! Text made safe for HTML and XML.

/// Appends text as HTML or XML text: `&`, `<` and `>` are escaped, characters that neither allows (NUL and
/// other controls) become U+FFFD.
pub fn escape_text(text: &str, out: &mut String) {
    escape(text, out, |byte| matches!(byte, b'&' | b'<' | b'>'));
}

/// Appends text as the value of an attribute in double or single quotes.
pub fn escape_attribute(text: &str, out: &mut String) {
    escape(text, out, |byte| matches!(byte, b'&' | b'<' | b'>' | b'"' | b'\''));
}

fn escape(text: &str, out: &mut String, special: impl Fn(u8) -> bool) {
    // 0xC2 leads the C1 controls, 0xEF the noncharacters: those are looked at, the rest is copied in one go.
    let unusual =
        |byte: u8| (byte < 0x20 && !matches!(byte, b'\t' | b'\n' | b'\r')) || matches!(byte, 0xC2 | 0xEF);
    let mut copied = 0;
    for (at, &byte) in text.as_bytes().iter().enumerate() {
        if !special(byte) && !unusual(byte) {
            continue;
        }
        let Some(letter) = text[at..].chars().next() else { break };
        let Some(escaped) = replacement(letter) else { continue };
        out.push_str(&text[copied..at]);
        out.push_str(escaped);
        copied = at + letter.len_utf8();
    }
    out.push_str(&text[copied..]);
}

fn replacement(letter: char) -> Option<&'static str> {
    match letter {
        '&' => Some("&amp;"),
        '<' => Some("&lt;"),
        '>' => Some("&gt;"),
        '"' => Some("&quot;"),
        '\'' => Some("&#39;"),
        '\t' | '\n' | '\r' => None,
        '\u{FFFE}' | '\u{FFFF}' => Some("\u{FFFD}"),
        letter if letter.is_control() => Some("\u{FFFD}"),
        _ => None,
    }
}
