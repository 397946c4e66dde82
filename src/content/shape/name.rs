//! Names by which records know each other: ids, slugs, languages, zones, codes.

use std::sync::Arc;

use jiff::tz::TimeZone;
use serde_json::{Value as Json, json};
use unicode_normalization::UnicodeNormalization;

use super::{Reading, Schema, Shape};
use crate::awards::region::CodeText;
use crate::awards::text::Lang;
use crate::content::yaml::{Node, Style};
use crate::diag::{At, Code, Diagnostic, nearest};

/// No id or slug is longer, so that a path made of them fits every file system.
const LONGEST: usize = 100;

/// An id: small Latin letters and digits, in groups joined by single dashes.
#[must_use]
pub fn id() -> impl Shape<Value = At<Arc<str>>> {
    Id(Code::BadId)
}

/// A record's part of an address: written like an id.
#[must_use]
pub fn slug() -> impl Shape<Value = At<Arc<str>>> {
    Id(Code::BadSlug)
}

/// The tag of a language: `id`, `en`, `pt-BR`.
#[must_use]
pub fn language() -> impl Shape<Value = Lang> {
    Language
}

/// A zone of the IANA time zone database: `Asia/Jayapura`.
#[must_use]
pub fn time_zone() -> impl Shape<Value = TimeZone> {
    Zone
}

/// A region's code: `82`, `82.05` or `bps:8203`. Four bare digits are read as what they are, for
/// whoever knows the regions to refuse with both candidates.
#[must_use]
pub fn region_code() -> impl Shape<Value = At<CodeText>> {
    RegionCode
}

struct Id(Code);

fn is_id(text: &str) -> bool {
    text.len() <= LONGEST
        && text.split('-').all(|group| {
            !group.is_empty() && group.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
        })
}

/// The id that a text would make: "Kota Ternate!" is `kota-ternate`.
fn id_from(text: &str) -> Option<String> {
    let mut made = String::new();
    for character in text.nfd().flat_map(char::to_lowercase) {
        match character {
            'a'..='z' | '0'..='9' => made.push(character),
            '\u{300}'..='\u{36f}' | '\'' | '\u{2019}' => {}
            _ if made.is_empty() || made.ends_with('-') => {}
            _ => made.push('-'),
        }
    }
    made.truncate(LONGEST);
    let made = made.trim_end_matches('-');
    (!made.is_empty()).then(|| made.to_owned())
}

impl Shape for Id {
    type Value = At<Arc<str>>;

    fn read(&self, node: &Node, cx: &mut Reading) -> Option<At<Arc<str>>> {
        let text = cx.scalar(node, "type-id")?;
        // An editor takes a bare `true` for a truth value, not for a name.
        let truth = node.scalar().is_some_and(|scalar| scalar.style == Style::Plain)
            && matches!(&**text, "true" | "false");
        if truth {
            return cx.wrong_type(node, "type-id");
        }
        if is_id(text) {
            return Some(At::new(text.clone(), node.span));
        }
        let finding = Diagnostic::error(self.0, node.span).arg("written", super::excerpt(text));
        cx.refuse(match id_from(text) {
            Some(suggestion) => finding.arg("suggestion", suggestion).help("help"),
            None => finding.help("help-letters"),
        })
    }

    fn schema(&self, _to: &mut Schema) -> Json {
        json!({ "type": ["string", "number"], "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$", "maxLength": LONGEST })
    }
}

struct Language;

impl Shape for Language {
    type Value = Lang;

    fn read(&self, node: &Node, cx: &mut Reading) -> Option<Lang> {
        let text = cx.scalar(node, "type-language")?;
        if is_language(text) {
            return Some(Lang(text.clone()));
        }
        let finding = Diagnostic::error(Code::BadLanguage, node.span).arg("written", super::excerpt(text));
        let suggestion = language_from(text);
        cx.refuse(match suggestion {
            Some(suggestion) => finding.arg("suggestion", suggestion).help("help"),
            None => finding,
        })
    }

    fn schema(&self, _to: &mut Schema) -> Json {
        json!({ "type": "string", "pattern": "^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$" })
    }
}

/// Language, perhaps script, perhaps country, in the letter case that BCP 47 recommends.
fn is_language(text: &str) -> bool {
    let mut parts = text.split('-');
    let language = parts.next().unwrap_or_default();
    let mut next = parts.next();
    let all = |text: &str, is: fn(&u8) -> bool| text.as_bytes().iter().all(is);
    if !matches!(language.len(), 2..=3) || !all(language, u8::is_ascii_lowercase) {
        return false;
    }
    if let Some(script) = next
        && script.len() == 4
        && script.starts_with(|c: char| c.is_ascii_uppercase())
        && all(&script[1..], u8::is_ascii_lowercase)
    {
        next = parts.next();
    }
    if let Some(country) = next
        && (country.len() == 2 && all(country, u8::is_ascii_uppercase)
            || country.len() == 3 && all(country, u8::is_ascii_digit))
    {
        next = parts.next();
    }
    next.is_none()
}

fn language_from(text: &str) -> Option<String> {
    let text = text.trim().replace('_', "-");
    let fixed: Vec<String> = text
        .split('-')
        .enumerate()
        .map(|(at, part)| match (at, part.len()) {
            (0, _) => part.to_lowercase(),
            (_, 4) => {
                part[..part.ceil_char_boundary(1)].to_uppercase()
                    + &part[part.ceil_char_boundary(1)..].to_lowercase()
            }
            _ => part.to_uppercase(),
        })
        .collect();
    let fixed = fixed.join("-");
    if is_language(&fixed) {
        return Some(fixed);
    }
    let named = [
        ("id", ["indonesia", "bahasa", "indonesian", "in", "ina"].as_slice()),
        ("en", &["english", "inggris", "eng", "ing"]),
    ];
    let known = fixed.to_lowercase();
    named.iter().find(|(_, names)| names.contains(&known.as_str())).map(|(tag, _)| (*tag).to_owned())
}

struct Zone;

impl Shape for Zone {
    type Value = TimeZone;

    fn read(&self, node: &Node, cx: &mut Reading) -> Option<TimeZone> {
        let text = cx.scalar(node, "type-time-zone")?;
        if let Ok(zone) = TimeZone::get(text)
            && zone.iana_name() == Some(&**text)
        {
            return Some(zone);
        }
        let finding =
            Diagnostic::error(Code::UnknownTimeZone, node.span).arg("written", super::excerpt(text));
        // How Indonesia itself calls its zones.
        let local = match text.to_uppercase().as_str() {
            "WIB" | "UTC+7" | "GMT+7" | "+07:00" => Some("Asia/Jakarta"),
            "WITA" | "UTC+8" | "GMT+8" | "+08:00" => Some("Asia/Makassar"),
            "WIT" | "UTC+9" | "GMT+9" | "+09:00" => Some("Asia/Jayapura"),
            _ => None,
        };
        let suggestion = local
            .map(str::to_owned)
            .or_else(|| nearest(text, jiff::tz::db().available().map(|name| name.to_string())));
        cx.refuse(match suggestion {
            Some(suggestion) => finding.arg("suggestion", suggestion).help("help"),
            None => finding.help("help-example"),
        })
    }

    fn schema(&self, _to: &mut Schema) -> Json {
        json!({ "type": "string", "pattern": "^[A-Z][A-Za-z0-9_+-]*(/[A-Za-z0-9_+-]+)*$" })
    }
}

struct RegionCode;

impl Shape for RegionCode {
    type Value = At<CodeText>;

    fn read(&self, node: &Node, cx: &mut Reading) -> Option<At<CodeText>> {
        let text = cx.scalar(node, "type-region-code")?;
        let digits =
            |text: &str, count| text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit());
        let code = match text.split_once('.') {
            Some((province, regency)) if digits(province, 2) && digits(regency, 2) => {
                Some(CodeText::Kemendagri(text.clone()))
            }
            Some(_) => None,
            None if digits(text, 2) => Some(CodeText::Kemendagri(text.clone())),
            None if digits(text, 4) => Some(CodeText::Bare(text.clone())),
            None => text
                .strip_prefix("bps:")
                .filter(|code| digits(code, 2) || digits(code, 4))
                .map(|code| CodeText::Bps(Arc::from(code))),
        };
        if let Some(code) = code {
            return Some(At::new(code, node.span));
        }
        let finding = Diagnostic::error(Code::BadRegionCode, node.span).arg("written", super::excerpt(text));
        cx.refuse(finding.help("help"))
    }

    fn schema(&self, _to: &mut Schema) -> Json {
        json!({
            "type": ["string", "number"],
            "pattern": r"^([0-9]{2}(\.[0-9]{2})?|[0-9]{4}|bps:[0-9]{2}([0-9]{2})?)$",
        })
    }

    fn fit(&self, node: &Node) -> u8 {
        node.text().map_or(0, |text| if text.starts_with(|c: char| c.is_ascii_digit()) { 2 } else { 1 })
    }
}
