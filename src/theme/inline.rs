//! The same templates with fewer calls, for whoever makes many pages.
//!
//! A call of a component costs the engine more than what a small one writes, and a word as much as ten values: maps are
//! made and thrown away, names looked up again and again. So small components are written into the templates that call
//! them, and what is known before a page is made is looked up as the value that it is: `t(id="menu-news")` is
//! `__words.menu_news`, `frame(component="menu")` is `__frames.menu`.
//!
//! In: the templates of a theme. Out: those that become others by this; none where a theme does what would then be
//! another page. What is told of a template is told of the one that was written: a page that fails is made once more
//! without all this ([`super::engine`]).
//!
//! A call is left as it is where its text could mean another thing in another place: see [`Component::read`] and
//! [`Inliner::call`].

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::check::Mentions;
use super::load::ThemeFiles;
use super::scan::{self, Kind, Tag, Token};

/// The value that holds the words of a language.
pub(super) const WORDS: &str = "__words";
/// The value that holds the parts of a page that are the same on many.
pub(super) const FRAMES: &str = "__frames";
/// The value that stands for an argument that is not given.
pub(super) const NONE: &str = "__none";
/// Names that every page has: components may ask for them where a template calls.
const PAGE: [&str; 3] = ["site", "page", "view"];
/// What components call that does not look around.
const FUNCTIONS: [&str; 3] = ["t", "asset", "range"];
/// Words of the language of templates.
const KEYWORDS: [&str; 13] =
    ["and", "or", "not", "in", "is", "if", "else", "true", "True", "false", "False", "none", "None"];
/// A component that becomes longer than this costs more to read in every place than its calls do.
const LONGEST: usize = 4_000;
/// Calls within calls, of which the engine allows 20: where it would give up, all is left as it is.
const DEPTH: usize = 16;

/// How a word is called among the values of [`WORDS`]; none where no name can be made of it.
pub(super) fn word_name(id: &str) -> Option<String> {
    // Two names that are the same but for this would be one.
    let name = (!id.contains('_')).then(|| id.replace('-', "_"))?;
    is_name(&name).then_some(name)
}

/// The templates that become others, each under its name.
pub(super) fn inlined(files: &ThemeFiles, mentions: &Mentions) -> Option<Vec<(String, String)>> {
    let reserved = ["__tera_context", WORDS, FRAMES, NONE];
    let asks = |text: &str| reserved.iter().any(|name| text.contains(name));
    if files.templates.values().any(|one| asks(&one.source.text) || names_page(&one.source.text)) {
        return None;
    }
    let defined = mentions.definitions(files);
    let mut components = BTreeMap::new();
    for (name, file) in &defined {
        let text = &*files.templates.get(*file)?.source.text;
        let here = scan::components(text).into_iter().find(|here| &text[here.name.clone()] == *name)?;
        components.insert(*name, Component::read(text, &here));
    }
    let mut inliner = Inliner { components };
    inliner.keep_what_is_asked_for();
    inliner.depth()?;

    // A component that no call is left to stays as it is: nothing is read that nobody draws.
    let mut next: BTreeSet<&str> = files
        .templates
        .keys()
        .map(String::as_str)
        .filter(|name| name.ends_with(".html") && !name.contains("//"))
        .collect();
    let mut made = BTreeMap::new();
    while let Some(name) = next.pop_first() {
        let source = &*files.templates.get(name)?.source.text;
        let (text, left) = inliner.template(source);
        let left = left.iter().filter_map(|call| defined.get(call.as_str()).copied());
        next.extend(left.filter(|file| *file != name && !made.contains_key(*file)));
        made.insert(name.to_owned(), text);
    }
    made.retain(|name, text| {
        files.templates.get(name).is_none_or(|template| *template.source.text != **text)
    });
    Some(made.into_iter().collect())
}

/// Whether a template calls something else `page`, which is where the parts of a frame look at.
fn names_page(text: &str) -> bool {
    let names = |tag: &Tag| {
        let names = match kind(text, tag) {
            "for" => tag.tokens.split(|token| token.is(text, "in")).next().unwrap_or_default(),
            "set" | "set_global" => tag.tokens.get(..2).unwrap_or_default(),
            _ => &[],
        };
        names.iter().any(|token| token.is(text, "page"))
    };
    text.contains("page") && scan::tags(text).iter().any(names)
}

/// A component as far as it can stand elsewhere.
struct Component<'t> {
    /// What it calls.
    calls: BTreeSet<&'t str>,
    /// What it looks for where it is called from.
    asks: BTreeSet<&'t str>,
    /// None where it must be called.
    body: Option<Body<'t>>,
}

struct Body<'t> {
    text: &'t str,
    tags: Vec<Tag>,
    parameters: Vec<Parameter<'t>>,
    /// Names that its loops give.
    given: BTreeSet<&'t str>,
}

struct Parameter<'t> {
    name: &'t str,
    /// Found where it is called from.
    implicit: bool,
    /// As written.
    default: Option<&'t str>,
    /// Whether all of its uses take it as it is, and none a part of it.
    is_whole: bool,
    /// Whether no page goes by without a look at it.
    is_certain: bool,
}

impl<'t> Component<'t> {
    /// Reads a component. It can stand elsewhere if it has only loops and conditions, looks at nothing but what it is
    /// given and what its loops give, keeps nothing, and does not touch the space around it.
    fn read(source: &'t str, defined: &scan::Definition) -> Self {
        let text = &source[defined.body.clone()];
        let tags = scan::tags(text);
        let calls = called(text, &tags).collect();
        let parameters = parameters(source, &defined.parameters);
        let implicit = parameters.iter().flatten().filter(|parameter| parameter.implicit);
        let asks = implicit.map(|parameter| parameter.name).collect();
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
                let names = tag.tokens[1..tag.tokens.len() - looked_at.len() - 1].iter();
                open.push(given.len());
                loops += 1;
                given.extend(names.map(|token| token.of(text)).filter(|name| *name != ","));
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
fn called<'t>(text: &'t str, tags: &[Tag]) -> impl Iterator<Item = &'t str> {
    let pairs = tags.iter().flat_map(|tag| tag.tokens.windows(2));
    let calls = pairs.filter(|pair| pair[0].is(text, "<") && !pair[1].text);
    calls.map(|pair| pair[1].of(text)).collect::<Vec<_>>().into_iter()
}

/// `{{` of what prints, `if` and the like of the others.
fn kind<'t>(text: &'t str, tag: &Tag) -> &'t str {
    match &text[tag.range.start..tag.range.start + 2] {
        "{{" => "{{",
        _ => tag.tokens.first().map_or("", |token| token.of(text)),
    }
}

/// What a tag looks at: of a loop, what it goes through.
fn expression<'k>(text: &str, tag: &'k Tag) -> &'k [Token] {
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
fn literal<'t>(source: &'t str, token: &Token) -> Option<&'t str> {
    if token.text {
        return source.get(token.range.start - 1..token.range.end + 1);
    }
    let word = token.of(source);
    let is_number = word.bytes().all(|byte| byte.is_ascii_digit());
    (is_number || KEYWORDS[7..].contains(&word)).then_some(word)
}

/// The names of values in an expression, each with its place among the tokens. None where it makes names of its own,
/// or calls what may look around.
fn names<'k>(source: &str, tokens: &'k [Token]) -> Option<Vec<(usize, &'k Token)>> {
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
fn root(path: &str) -> &str {
    path.split('.').next().unwrap_or_default()
}

/// Where a text stands.
#[derive(Clone, Copy)]
enum Scope<'a> {
    /// In a template: all that a page has is seen.
    Template,
    /// In a component, which sees what it is given.
    Component(&'a [&'a str]),
}

impl Scope<'_> {
    fn sees(self, name: &str) -> bool {
        match self {
            Self::Template => PAGE.contains(&name),
            Self::Component(given) => given.contains(&name),
        }
    }
}

struct Inliner<'t> {
    components: BTreeMap<&'t str, Component<'t>>,
}

impl Inliner<'_> {
    /// Leaves alone what gives a value a name that some component looks for where it is called from: it would not find
    /// it there.
    fn keep_what_is_asked_for(&mut self) {
        let asked: BTreeSet<&str> =
            self.components.values().flat_map(|one| one.asks.iter().copied()).collect();
        for component in self.components.values_mut() {
            let names = component.body.iter().flat_map(|body| {
                let named = body.parameters.iter().filter(|parameter| !parameter.implicit);
                named.map(|parameter| parameter.name).chain(body.given.iter().copied())
            });
            if names.into_iter().any(|name| asked.contains(name)) {
                component.body = None;
            }
        }
    }

    /// How many calls stand within each other. None where they are too many, or go round.
    fn depth(&self) -> Option<usize> {
        let mut known = BTreeMap::new();
        self.components
            .keys()
            .map(|name| self.depth_of(name, 1, &mut known))
            .try_fold(0, |most, depth| Some(most.max(depth?)))
    }

    fn depth_of<'a>(
        &'a self,
        name: &'a str,
        at: usize,
        known: &mut BTreeMap<&'a str, usize>,
    ) -> Option<usize> {
        if let Some(depth) = known.get(name) {
            return Some(*depth);
        }
        let Some(component) = self.components.get(name) else { return Some(1) };
        let mut below = 0;
        for call in &component.calls {
            below = below.max(if at < DEPTH { self.depth_of(call, at + 1, known)? } else { return None });
        }
        known.insert(name, below + 1);
        (below < DEPTH).then_some(below + 1)
    }

    /// A whole file, and what it still calls.
    fn template(&self, text: &str) -> (String, BTreeSet<String>) {
        let mut left = BTreeSet::new();
        let defined = scan::components(text);
        if defined.is_empty() {
            return (self.expand(text, Scope::Template, &mut left), left);
        }
        let mut made = String::with_capacity(text.len());
        let mut taken = 0;
        for component in defined {
            let between = taken..component.body.start;
            left.extend(
                called(&text[between.clone()], &scan::tags(&text[between.clone()])).map(str::to_owned),
            );
            made.push_str(&text[between]);
            let names = component.parameters.iter().filter(|token| !token.text).map(|token| token.of(text));
            let body = &text[component.body.clone()];
            made.push_str(&self.expand(body, Scope::Component(&names.collect::<Vec<_>>()), &mut left));
            taken = component.body.end;
        }
        left.extend(called(&text[taken..], &scan::tags(&text[taken..])).map(str::to_owned));
        made.push_str(&text[taken..]);
        (made, left)
    }

    /// A text with its calls replaced; those that are not are added to `left`.
    fn expand(&self, text: &str, scope: Scope<'_>, left: &mut BTreeSet<String>) -> String {
        let text = match scope {
            Scope::Template => &*words(text),
            Scope::Component(_) => text,
        };
        let mut made = String::with_capacity(text.len());
        let mut taken = 0;
        for tag in scan::tags(text) {
            let body = self.call(text, &tag, scope).map(|body| self.expand(&body, scope, left));
            match body.filter(|body| body.len() <= LONGEST) {
                Some(body) => {
                    made.push_str(&text[taken..tag.range.start]);
                    made.push_str(&body);
                    taken = tag.range.end;
                }
                None => left.extend(called(text, &[tag]).map(str::to_owned)),
            }
        }
        made.push_str(&text[taken..]);
        made
    }

    /// What stands in the place of a call. None where it stays: it prints not only the component, gives it more than
    /// values that have names, or the component has to look where the call is not.
    fn call(&self, text: &str, tag: &Tag, scope: Scope<'_>) -> Option<String> {
        let written = &text[tag.range.clone()];
        let (first, name) = (tag.tokens.first()?, tag.tokens.get(1)?);
        let trims = written.starts_with("{{-") || written.ends_with("-}}");
        if !written.starts_with("{{") || trims || !first.is(text, "<") {
            return None;
        }
        let body = self.components.get(name.of(text))?.body.as_ref()?;
        let given = arguments(text, &tag.tokens[2..])?;
        if given.keys().any(|name| !body.parameters.iter().any(|parameter| parameter.name == *name)) {
            return None;
        }
        let mut looks = String::new();
        let mut values = BTreeMap::new();
        for parameter in &body.parameters {
            let value = match (given.get(parameter.name), parameter.default) {
                (Some(Argument::Path(path)), _) if parameter.implicit && *path != parameter.name => {
                    return None;
                }
                (Some(value), _) => *value,
                (None, _) if parameter.implicit => {
                    scope.sees(parameter.name).then_some(Argument::Path(parameter.name))?
                }
                (None, default) => Argument::Literal(default?),
            };
            let value = match value {
                Argument::Path(path) => {
                    let from = root(path);
                    if body.given.contains(from) || from == "loop" {
                        return None;
                    }
                    if path != from && ![WORDS, FRAMES].contains(&from) && !parameter.is_certain {
                        // A part of what is not there is an error, looked at or not.
                        looks.push_str(&format!("{{% if {path} %}}{{% endif %}}"));
                    }
                    path
                }
                Argument::Literal(literal) if parameter.is_whole => literal,
                Argument::Literal("none" | "None") if matches!(scope, Scope::Template) => NONE,
                Argument::Literal(_) => return None,
            };
            values.insert(parameter.name, value);
        }
        Some(looks + &filled(body, &values))
    }
}

/// What a component is given in a call.
#[derive(Clone, Copy)]
enum Argument<'t> {
    /// `card.link`
    Path(&'t str),
    /// `3`, `"news"`, `none`
    Literal(&'t str),
}

/// The arguments of a call, behind its name. None where one is more than a path or a literal.
fn arguments<'t>(text: &'t str, mut tokens: &[Token]) -> Option<BTreeMap<&'t str, Argument<'t>>> {
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
fn filled(body: &Body<'_>, values: &BTreeMap<&str, &str>) -> String {
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
            && let Some(shown) = values.get(token.of(text)).and_then(|value| shown(value))
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

/// What goes where a literal is the whole of a condition: its tags, and the part that is never drawn. In the order of
/// the text; one may lie within another.
fn decided(body: &Body<'_>, values: &BTreeMap<&str, &str>) -> Vec<Range<usize>> {
    let text = body.text;
    let mut cuts = Vec::new();
    for (at, tag) in body.tags.iter().enumerate() {
        let ("if", [token]) = (kind(text, tag), expression(text, tag)) else { continue };
        let Some(is_drawn) = values.get(token.of(text)).and_then(|value| truth(value)) else { continue };
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

/// A text with its words, and the parts that are the same on many pages, as values.
fn words(text: &str) -> String {
    let mut made = String::with_capacity(text.len());
    let mut taken = 0;
    for named in scan::mentions(text) {
        let value = match named.kind {
            Kind::PlainWord => word_name(&named.name).map(|name| ("t", "id", WORDS, name)),
            Kind::Frame => is_name(&named.name).then(|| ("frame", "component", FRAMES, named.name.clone())),
            _ => None,
        };
        let Some((function, key, values, name)) = value else { continue };
        let Some(call) = call_around(text, &named.range, function, key) else { continue };
        made.push_str(&text[taken..call.start]);
        made.push_str(&format!("{values}.{name}"));
        taken = call.end;
    }
    made.push_str(&text[taken..]);
    made
}

/// Whether a value can be called so behind a dot.
fn is_name(name: &str) -> bool {
    name.starts_with(|first: char| first.is_ascii_alphabetic())
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
}

/// `t(id="menu")` around `menu`.
fn call_around(text: &str, argument: &Range<usize>, function: &str, key: &str) -> Option<Range<usize>> {
    let before = text[..argument.start - 1].trim_end().strip_suffix('=')?.trim_end().strip_suffix(key)?;
    let start = before.trim_end().strip_suffix('(')?.trim_end().strip_suffix(function)?.len();
    let behind = text[argument.end + 1..].trim_start();
    behind.starts_with(')').then(|| start..text.len() - behind.len() + 1)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::diag::FileId;
    use crate::theme::files::ThemeText;
    use crate::theme::load::Template;

    /// A template `a.html` that calls components, as the engine is given it.
    fn made(components: &[&str], text: &str) -> Option<String> {
        let mut files = ThemeFiles { chain: vec!["x".into()], ..ThemeFiles::default() };
        let template =
            |text: &str| Template { file: FileId(0), source: ThemeText { text: text.into(), offset: 0 } };
        for (at, text) in components.iter().enumerate() {
            files.templates.insert(format!("x//{at}.html"), template(text));
        }
        files.templates.insert("x/a.html".into(), template(text));
        let changed = inlined(&files, &Mentions::read(&files))?;
        let found = changed.into_iter().find(|(name, _)| name == "x/a.html").map(|(_, text)| text);
        Some(found.unwrap_or_else(|| text.to_owned()))
    }

    const LINK: &str = r#"{% component link(link, class = "") %}<a href="{{ link.href }}"{% if class %} class="{{ class }}"{% endif %}>{{ link.text | upper }}</a>{% endcomponent link %}"#;

    #[test]
    fn a_small_component_stands_in_the_place_of_its_call() {
        let text = r#"<p>{{ <link link={view.link} class="more" /> }} {{ <link link={it} /> }}</p>"#;
        let expected = r#"<p><a href="{{ view.link.href }}" class="more">{{ view.link.text | upper }}</a> <a href="{{ it.href }}">{{ it.text | upper }}</a></p>"#;
        assert_eq!(made(&[LINK], text).unwrap(), expected);
    }

    #[test]
    fn words_are_values_where_a_page_is_seen() {
        let words = r#"{% component b() %}{{ t(id="of-b") }}{% endcomponent b %}"#;
        let text = r#"{{ t( id = "menu-news" ) }}{{ t(id="n", n=2) }}{{ t(id=x) }}{{ t(id="a_b") }}{{ <b /> }}{% if at(id="q") %}{% endif %}{{ frame(component="b") }}"#;
        let expected = r#"{{ __words.menu_news }}{{ t(id="n", n=2) }}{{ t(id=x) }}{{ t(id="a_b") }}{{ __words.of_b }}{% if at(id="q") %}{% endif %}{{ __frames.b }}"#;
        assert_eq!(made(&[words], text).unwrap(), expected);
    }

    #[test]
    fn components_within_components_and_loops() {
        let list = "{% component list(links, @page) %}{% for link in links %}{{ <link link={link} /> }}{{ page.lang }}{{ loop.index }}{% endfor %}{% endcomponent list %}";
        let link = "{% component link(link) %}[{{ link.text }}]{% endcomponent link %}";
        let text = "{{ <list links={view.links} /> }}";
        let expected =
            "{% for link in view.links %}[{{ link.text }}]{{ page.lang }}{{ loop.index }}{% endfor %}";
        assert_eq!(made(&[list, link], text).unwrap(), expected);
    }

    #[test]
    fn a_part_of_what_is_not_there_is_an_error_as_before() {
        let maybe = "{% component maybe(x, y) %}{% if y or x %}{{ x }}{% endif %}{% endcomponent maybe %}";
        assert_eq!(
            made(&[maybe], "{{ <maybe x={a.b} y={c} /> }}").unwrap(),
            "{% if a.b %}{% endif %}{% if c or a.b %}{{ a.b }}{% endif %}"
        );
    }

    #[test]
    fn what_is_not_given_is_nothing() {
        let maybe =
            "{% component maybe(x = None) %}{% if x or x.y %}{{ x.y }}{% endif %}{% endcomponent maybe %}";
        let expected = "{% if __none or __none.y %}{{ __none.y }}{% endif %}";
        assert_eq!(made(&[maybe], "{{ <maybe /> }}").unwrap(), expected);
    }

    #[test]
    fn literals_decide() {
        let made = |condition: &str, default: &str| {
            let component =
                format!("{{% component c(x = {default}, y = 1) %}}<{condition}>{{% endcomponent c %}}");
            made(&[&component], "{{ <c y={a} /> }}").unwrap()
        };
        let both = "{% if x %}A{% if y %}B{% else %}C{% endif %}{{ x }}{% else %}{% for x2 in y %}D{% endfor %}{% endif %}E";
        for truth in ["true", "3", "\"k\""] {
            let shown = truth.trim_matches('"');
            let shown = if truth == "true" { "{{ true }}" } else { shown };
            assert_eq!(made(both, truth), format!("<A{{% if a %}}B{{% else %}}C{{% endif %}}{shown}E>"));
        }
        for falsehood in ["false", "0", "\"\"", "None"] {
            assert_eq!(made(both, falsehood), "<{% for x2 in a %}D{% endfor %}E>", "{falsehood}");
        }
        let nested = "{% if x %}{% if x %}{{ y }}{% endif %}{% endif %}{% if x %}F{% endif %}";
        assert_eq!(made(nested, "1"), "<{{ a }}F>");
        assert_eq!(made(nested, "\"\""), "<>");
        assert_eq!(made("{% if x %}A{% elif y %}B{% endif %}", "0"), "<{% if 0 %}A{% elif a %}B{% endif %}>");
        assert_eq!(made("{{ x }}{{ x | upper }}", "\"&\""), "<{{ \"&\" }}{{ \"&\" | upper }}>");
    }

    #[test]
    fn what_could_mean_another_thing_is_called() {
        let bodies = [
            "(x) %}{% set y = x %}{{ y }}",          // keeps something
            "(x) %}{{ x }}{{ page.title }}",         // finds nothing there, but would here
            "(x: string) %}{{ x }}",                 // is checked
            "(x, ...rest) %}{{ x }}",                // takes more
            "(x) %}{{- x }}",                        // touches the space before it
            "(x) %}{{ loop.index }}{{ x }}",         // of which loop?
            "(x) %}{% for view in x %}{% endfor %}", // the argument would be another
            "(x) %}{{ frame(component=x) }}",        // looks around
            "(x) %}{{ [y for y in x] }}",            // names of its own
            "(x) %}{% include `x` %}{{ x }}",
            "(x) %}{% <c> %}{% </c> %}",
            "(x) %}{{ <d x /> }}",
            "(x = -1) %}{{ x }}",
            "(x, @here) %}{{ x }}{{ here }}", // not on every page
        ];
        let text = "{{ <c x={view.x} /> }}";
        for body in bodies {
            let component = format!("{{% component c{body}{{% endcomponent c %}}");
            assert_eq!(made(&[&component], text).unwrap_or_else(|| text.into()), text, "{body}");
        }
        let plain = "{% component c(x, y = 1) %}{{ x }}{{ y }}{% endcomponent c %}";
        for call in [
            "{{- <c x={a} /> }}",
            "{{ <c x={a} /> ~ 1 }}",
            "{{ <c x={a + 1} /> }}",
            "{{ <c x={-1} /> }}",
            "{{ <c x={loop.index} /> }}",
            "{{ <c {...a} /> }}",
            "{{ <c x /> }}",
            "{{ <c y={a} /> }}",
            "{{ <c x={a} z={a} /> }}",
            "{# {{ <c x={a} /> }} #}",
            "{% raw %}{{ <c x={a} /> }}{% endraw %}",
        ] {
            assert_eq!(made(&[plain], call).unwrap(), call);
        }
    }

    #[test]
    fn nothing_hides_what_a_component_looks_for() {
        let asks = "{% component asks(@page) %}{{ page }}{% endcomponent asks %}";
        let hides = "{% component hides(page) %}{{ page }}{{ <asks /> }}{% endcomponent hides %}";
        let text = "{{ <hides page={view} /> }}{{ <asks page={view} /> }}{{ <asks /> }}";
        let expected = "{{ <hides page={view} /> }}{{ <asks page={view} /> }}{{ page }}";
        assert_eq!(made(&[asks, hides], text).unwrap(), expected);
    }

    #[test]
    fn a_theme_whose_calls_go_round_or_deep_is_left_alone() {
        let round = "{% component r(x) %}{% if x %}{{ <r x={x.y} /> }}{% endif %}{% endcomponent r %}";
        assert_eq!(made(&[round, LINK], "{{ <r x={a} /> }}{{ <link link={a} /> }}"), None);
        let deep: Vec<String> = (0..20)
            .map(|at| {
                format!(
                    "{{% component d{at}(x) %}}{{{{ <d{} x={{x}} /> }}}}{{% endcomponent d{at} %}}",
                    at + 1
                )
            })
            .collect();
        let deep: Vec<&str> = deep.iter().map(String::as_str).collect();
        assert_eq!(made(&deep, "{{ <d0 x={a} /> }}"), None);
        assert_eq!(made(&[LINK], "{{ __tera_context }}"), None);
        assert_eq!(made(&[LINK], "{% for page in view.pages %}{{ <link link={page} /> }}{% endfor %}"), None);
    }
}
