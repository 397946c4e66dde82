//! What a component is made of, as far as it can stand in another place.

use std::collections::BTreeSet;

use crate::theme::scan::{self, Tag, Token};

/// What components call that does not look around.
const FUNCTIONS: [&str; 3] = ["t", "asset", "range"];
/// Words of the language of templates.
const KEYWORDS: [&str; 13] =
    ["and", "or", "not", "in", "is", "if", "else", "true", "True", "false", "False", "none", "None"];

/// A component as far as it can stand elsewhere.
pub(super) struct Component<'t> {
    /// What it calls.
    pub(super) calls: BTreeSet<&'t str>,
    /// What it looks for where it is called from.
    pub(super) asks: BTreeSet<&'t str>,
    /// None where it must be called.
    pub(super) body: Option<Body<'t>>,
}

pub(super) struct Body<'t> {
    pub(super) text: &'t str,
    pub(super) tags: Vec<Tag>,
    pub(super) parameters: Vec<Parameter<'t>>,
    /// Names that its loops give.
    pub(super) given: BTreeSet<&'t str>,
}

pub(super) struct Parameter<'t> {
    pub(super) name: &'t str,
    /// Found where it is called from.
    pub(super) implicit: bool,
    /// As written.
    pub(super) default: Option<&'t str>,
    /// Whether all of its uses take it as it is, and none a part of it.
    pub(super) is_whole: bool,
    /// Whether no page goes by without a look at it.
    pub(super) is_certain: bool,
}

impl<'t> Component<'t> {
    /// Reads a component. It can stand elsewhere if it has only loops and conditions, looks at nothing but what it is
    /// given and what its loops give, keeps nothing, and does not touch the space around it.
    pub(super) fn read(source: &'t str, defined: &scan::Definition) -> Self {
        let text = &source[defined.body.clone()];
        let tags = scan::tags(text);
        let calls = called(text, &tags);
        let parameters = parameters(source, &defined.parameters);
        let pairs = defined.parameters.windows(2).filter(|pair| pair[0].is(source, "@"));
        let asks = pairs.map(|pair| pair[1].of(source)).collect();
        let parameters = parameters.filter(|_| !defined.trims);
        let body = parameters.and_then(|parameters| body(text, tags, parameters));
        Self { calls, asks, body }
    }
}

fn body<'t>(text: &'t str, tags: Vec<Tag>, mut parameters: Vec<Parameter<'t>>) -> Option<Body<'t>> {
    if ["{{-", "-}}", "{%-", "-%}", "{#-", "-#}"].iter().any(|trim| text.contains(trim)) {
        return None;
    }
    let mut given: Vec<&str> = Vec::new();
    let mut all_given = BTreeSet::new();
    let mut open: Vec<usize> = Vec::new();
    let mut loops = 0_usize;
    for tag in &tags {
        let looked_at = expression(text, tag);
        match kind(text, tag) {
            "{{" | "elif" | "else" => {}
            "if" => open.push(given.len()),
            "for" => {
                let names = tag.tokens.get(1..tag.tokens.len() - looked_at.len() - 1)?;
                open.push(given.len());
                loops += 1;
                given.extend(names.iter().map(|token| token.of(text)).filter(|name| *name != ","));
            }
            end @ ("endif" | "endfor") => {
                given.truncate(open.pop()?);
                loops -= usize::from(end == "endfor").min(loops);
            }
            _ => return None,
        }
        all_given.extend(given.iter().copied());
        let is_open = open.is_empty() || (open.len() == 1 && matches!(kind(text, tag), "if" | "for"));
        let chooses = looked_at.iter().any(|token| ["and", "or", "if", "?"].contains(&token.of(text)));
        for (at, name) in names(text, looked_at)? {
            let root = root(name.of(text));
            if (root == "loop" && loops > 0) || given.contains(&root) {
                continue;
            }
            let parameter = parameters.iter_mut().find(|parameter| parameter.name == root)?;
            let next = looked_at.get(at + 1).map_or("", |next| next.of(text));
            parameter.is_whole &= name.of(text) == root && !next.starts_with(['[', '?', '.']);
            parameter.is_certain |= is_open && (at == 0 || !chooses);
        }
    }
    let shadows = parameters.iter().any(|parameter| all_given.contains(parameter.name));
    (open.is_empty() && !shadows).then_some(Body { text, tags, parameters, given: all_given })
}

/// The components that a text calls, wherever the call stands.
pub(super) fn called<'t>(text: &'t str, tags: &[Tag]) -> BTreeSet<&'t str> {
    let pairs = tags.iter().flat_map(|tag| tag.tokens.windows(2));
    pairs.filter(|pair| pair[0].is(text, "<") && !pair[1].text).map(|pair| pair[1].of(text)).collect()
}

/// `{{` of what prints, `if` and the like of the others.
pub(super) fn kind<'t>(text: &'t str, tag: &Tag) -> &'t str {
    match &text[tag.range.start..tag.range.start + 2] {
        "{{" => "{{",
        _ => tag.tokens.first().map_or("", |token| token.of(text)),
    }
}

/// What a tag looks at: of a loop, what it goes through.
pub(super) fn expression<'k>(text: &str, tag: &'k Tag) -> &'k [Token] {
    let behind = match kind(text, tag) {
        "{{" => 0,
        "if" | "elif" => 1,
        "for" => tag.tokens.iter().position(|token| token.is(text, "in")).map_or(1, |at| at + 1),
        _ => tag.tokens.len(),
    };
    tag.tokens.get(behind..).unwrap_or_default()
}

/// What a component can be given. None where that is more than names and plain defaults.
fn parameters<'t>(source: &'t str, tokens: &[Token]) -> Option<Vec<Parameter<'t>>> {
    let mut found = Vec::new();
    for group in tokens.split(|token| token.is(source, ",")) {
        let (implicit, group) = match group {
            [at, rest @ ..] if at.is(source, "@") => (true, rest),
            group => (false, group),
        };
        let (name, default) = match group {
            [] => continue,
            [name] => (name, None),
            [name, equals, value] if equals.is(source, "=") => (name, Some(literal(source, value)?)),
            _ => return None,
        };
        let name = name.of(source);
        found.push(Parameter { name, implicit, default, is_whole: true, is_certain: false });
    }
    Some(found)
}

/// A text or a number, as written with its quotation marks; `true`, `false`, `none`.
pub(super) fn literal<'t>(source: &'t str, token: &Token) -> Option<&'t str> {
    if token.text {
        return source.get(token.range.start - 1..token.range.end + 1);
    }
    let word = token.of(source);
    let is_number = word.bytes().all(|byte| byte.is_ascii_digit());
    (is_number || KEYWORDS[7..].contains(&word)).then_some(word)
}

/// The names of values in an expression, each with its place among the tokens. None where it makes names of its own,
/// or calls what may look around.
pub(super) fn names<'k>(source: &str, tokens: &'k [Token]) -> Option<Vec<(usize, &'k Token)>> {
    let mut found = Vec::new();
    let is_call = tokens.first().is_some_and(|token| token.is(source, "<"));
    let mut braces = 0_usize;
    for (at, token) in tokens.iter().enumerate() {
        let word = token.of(source);
        if token.text || !word.starts_with(|first: char| first.is_ascii_alphabetic() || first == '_') {
            match word {
                _ if token.text => {}
                "{" => braces += 1,
                "}" => braces = braces.saturating_sub(1),
                _ if word.starts_with("..") => return None,
                _ => {}
            }
            continue;
        }
        let ahead = |count: usize| tokens.get(at + count).map_or("", |next| next.of(source));
        let behind = |count: usize| at.checked_sub(count).map_or("", |before| tokens[before].of(source));
        let is_argument = ahead(1) == "=" && ahead(2) != "=";
        let is_test = behind(1) == "is" || (behind(1) == "not" && behind(2) == "is");
        match word {
            "for" => return None,
            _ if is_argument || is_test || behind(1) == "|" || KEYWORDS.contains(&word) => {}
            // The component's name; what else stands there is an argument that is called like the value.
            _ if is_call && braces == 0 => {
                if at > 1 {
                    return None;
                }
            }
            _ if ahead(1) == "(" => {
                if !FUNCTIONS.contains(&word) {
                    return None;
                }
            }
            _ => found.push((at, token)),
        }
    }
    Some(found)
}

/// `card` of `card.link.href`.
pub(super) fn root(path: &str) -> &str {
    path.split('.').next().unwrap_or_default()
}
