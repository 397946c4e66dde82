//! Text made safe for HTML and XML.

/// Appends text as HTML or XML text: `&`, `<` and `>` are escaped, characters that neither allows (NUL and
/// other controls) become U+FFFD.
pub fn escape_text(text: &str, out: &mut String) {
    escape(text, out, &SPECIAL_IN_TEXT);
}

/// Appends text as the value of an attribute in double or single quotes.
pub fn escape_attribute(text: &str, out: &mut String) {
    escape(text, out, &SPECIAL_IN_ATTRIBUTES);
}

/// Bytes to look at, by their value; all others are copied in one go.
type Bytes = [bool; 256];

const SPECIAL_IN_TEXT: Bytes = special(b"&<>");
const SPECIAL_IN_ATTRIBUTES: Bytes = special(b"&<>\"'");

const fn special(escaped: &[u8]) -> Bytes {
    let mut bytes = [false; 256];
    let mut control = 0;
    while control < 0x20 {
        bytes[control] = !matches!(control as u8, b'\t' | b'\n' | b'\r');
        control += 1;
    }
    // These lead the C1 controls and the noncharacters.
    bytes[0x7F] = true;
    bytes[0xC2] = true;
    bytes[0xEF] = true;
    let mut index = 0;
    while index < escaped.len() {
        bytes[escaped[index] as usize] = true;
        index += 1;
    }
    bytes
}

fn escape(text: &str, out: &mut String, special: &Bytes) {
    let mut copied = 0;
    for (at, &byte) in text.as_bytes().iter().enumerate() {
        if !special[byte as usize] {
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
