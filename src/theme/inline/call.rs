//! What a call gives, and what then stands in its place.

use std::collections::BTreeMap;
use std::ops::Range;

use super::NONE;
use super::component::{Body, expression, kind, literal, names, root};
use crate::theme::scan::{Tag, Token};

/// What a component is given in a call.
#[derive(Clone, Copy)]
pub(super) enum Argument<'t> {
    /// `card.link`
    Path(&'t str),
    /// `3`, `"news"`, `none`
    Literal(&'t str),
}

impl Argument<'_> {
    pub(super) fn is_path(self, path: &str) -> bool {
        matches!(self, Self::Path(this) if this == path)
    }
}

/// The arguments of a call, behind its name. None where one is more than a path or a literal.
pub(super) fn arguments<'t>(text: &'t str, mut tokens: &[Token]) -> Option<BTreeMap<&'t str, Argument<'t>>> {
    let mut found = BTreeMap::new();
    loop {
        let (name, value, rest) = match tokens {
            [end, close] if end.is(text, "/") && close.is(text, ">") => return Some(found),
            [name, equals, value, rest @ ..] if equals.is(text, "=") && value.text => (name, value, rest),
            [name, equals, open, value, close, rest @ ..]
                if equals.is(text, "=") && open.is(text, "{") && close.is(text, "}") =>
            {
                (name, value, rest)
            }
            _ => return None,
        };
        let path = value.of(text);
        let is_path = path.starts_with(|first: char| first.is_ascii_alphabetic() || first == '_')
            && !path.ends_with('.')
            && !path.contains("..");
        let argument = match literal(text, value) {
            Some(literal) => Argument::Literal(literal),
            None => is_path.then_some(Argument::Path(path))?,
        };
        if found.insert(name.of(text), argument).is_some() {
            return None;
        }
        tokens = rest;
    }
}

/// A body with values in the place of its parameters. What a literal decides is decided here.
pub(super) fn filled(body: &Body<'_>, values: &BTreeMap<&str, &str>) -> String {
    let text = body.text;
    let mut made = String::with_capacity(text.len() * 2);
    let mut taken = 0;
    let mut cuts = decided(body, values).into_iter().peekable();
    for tag in &body.tags {
        while let Some(cut) = cuts.next_if(|cut| cut.start <= tag.range.start) {
            made.push_str(&text[taken.min(cut.start)..cut.start]);
            taken = taken.max(cut.end);
        }
        if tag.range.start < taken {
            continue;
        }
        let looked_at = expression(text, tag);
        if let ("{{", [token]) = (kind(text, tag), looked_at)
            && let Some(shown) = given(text, token, values).and_then(shown)
        {
            made.push_str(&text[taken..tag.range.start]);
            made.push_str(shown);
            taken = tag.range.end;
            continue;
        }
        for (_, token) in names(text, looked_at).into_iter().flatten() {
            let name = root(token.of(text));
            if let Some(value) = values.get(name) {
                made.push_str(&text[taken..token.range.start]);
                made.push_str(value);
                taken = token.range.start + name.len();
            }
        }
    }
    made.push_str(&text[taken..]);
    made
}

/// The value of a parameter that is all that a tag looks at. A quoted text is none, whatever it says.
fn given<'v>(text: &str, token: &Token, values: &BTreeMap<&str, &'v str>) -> Option<&'v str> {
    values.get(token.of(text)).copied().filter(|_| !token.text)
}

/// What goes where a literal is the whole of a condition: its tags, and the part that is never drawn. In the order of
/// the text; one may lie within another.
fn decided(body: &Body<'_>, values: &BTreeMap<&str, &str>) -> Vec<Range<usize>> {
    let text = body.text;
    let mut cuts = Vec::new();
    for (at, tag) in body.tags.iter().enumerate() {
        let ("if", [token]) = (kind(text, tag), expression(text, tag)) else { continue };
        let Some(is_drawn) = given(text, token, values).and_then(truth) else { continue };
        let Some((otherwise, end)) = branches(text, &body.tags[at + 1..]) else { continue };
        match (is_drawn, otherwise) {
            (true, Some(otherwise)) => {
                cuts.push(tag.range.clone());
                cuts.push(otherwise.start..end.end);
            }
            (false, Some(otherwise)) => {
                cuts.push(tag.range.start..otherwise.end);
                cuts.push(end);
            }
            (true, None) => {
                cuts.push(tag.range.clone());
                cuts.push(end);
            }
            (false, None) => cuts.push(tag.range.start..end.end),
        }
    }
    cuts.sort_by_key(|cut| (cut.start, cut.end));
    cuts
}

/// The `else` and the end of a condition, behind whose opening these tags stand. None where it has more cases.
fn branches(text: &str, tags: &[Tag]) -> Option<(Option<Range<usize>>, Range<usize>)> {
    let mut open = 0_usize;
    let mut otherwise = None;
    for tag in tags {
        match kind(text, tag) {
            "if" | "for" => open += 1,
            "endif" if open == 0 => return Some((otherwise, tag.range.clone())),
            "endif" | "endfor" => open = open.checked_sub(1)?,
            "elif" if open == 0 => return None,
            "else" if open == 0 => otherwise = Some(tag.range.clone()),
            _ => {}
        }
    }
    None
}

/// Whether a literal counts as true. None of what is no literal.
fn truth(value: &str) -> Option<bool> {
    match value {
        "true" | "True" => Some(true),
        "false" | "False" | "none" | "None" | NONE => Some(false),
        _ if value.starts_with(['"', '\'', '`']) => Some(value.len() > 2),
        _ => value.parse::<u64>().ok().map(|number| number != 0),
    }
}

/// A literal as it is printed, where nothing of it has to be escaped.
fn shown(value: &str) -> Option<&str> {
    let inner = value.strip_prefix('"').and_then(|value| value.strip_suffix('"'));
    let is_plain =
        |text: &&str| text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b" -_.,:()".contains(&byte));
    match inner {
        Some(text) => Some(text).filter(is_plain),
        None => value.parse::<u64>().is_ok_and(|number| number.to_string() == value).then_some(value),
    }
}
