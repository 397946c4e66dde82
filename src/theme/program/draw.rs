//! A page, drawn.
//!
//! In: a template's parts, the values of a page, a language. Out: bytes. As Tera draws them, or not at all.
//!
//! Names are looked up as Tera does: in the loops from the inside out, then among what was set and what the template
//! or component was given; a component's `@name` also where it was called from.

use std::io::Write;

use super::pages::Pages;
use super::symbols::Symbol;
use super::tree::{Component, Expr, Filter, Node, Operator, ParameterKind, Turn};
use super::value::{Drawn, Made, Otherwise, Value, both};
use crate::locale::{self, Locale};

/// Components within each other, of which Tera draws no more.
const DEPTH: usize = 20;
/// What one call can be given.
const ARGUMENTS: usize = 16;

/// What is the same on all pages of a language.
pub(super) struct Setting<'p> {
    pub(super) locale: &'p Locale,
    /// Each of the templates' messages: as it is, and as it is written. None of those that are missing.
    pub(super) words: &'p [Option<(String, String)>],
    /// The addresses of the templates' assets, likewise.
    pub(super) assets: &'p [Option<(String, String)>],
    /// The parts that are drawn once for many pages, as they look from this page.
    pub(super) frames: &'p [tera::Value],
}

/// Draws a page.
pub(super) struct Drawing<'p> {
    pages: &'p Pages,
    setting: Setting<'p>,
    /// The name and value of the page, where frames are seen from.
    page: (Symbol, Value<'p>),
    /// What the open templates and components were given and have set.
    names: Vec<(Symbol, Value<'p>)>,
    /// What their loops go over and have set.
    locals: Vec<(Symbol, Value<'p>)>,
    loops: Vec<Loop>,
    /// Where the names of those outside begin, the page itself first.
    outside: Vec<Scope>,
    /// Where those of the innermost begin.
    scope: Scope,
    made: Vec<Made<'p>>,
    /// A page may become so long.
    limit: usize,
}

#[derive(Clone, Copy, Default)]
struct Scope {
    names: usize,
    locals: usize,
    loops: usize,
}

/// A loop that goes round.
#[derive(Clone, Copy)]
struct Loop {
    /// Its first local name.
    locals: usize,
    at: usize,
    length: usize,
}

impl<'p> Drawing<'p> {
    /// A page with the names that its template knows.
    pub(super) fn new(
        pages: &'p Pages,
        setting: Setting<'p>,
        page: (Symbol, Value<'p>),
        others: [(Symbol, Value<'p>); 2],
        limit: usize,
    ) -> Self {
        let mut names = vec![page];
        names.extend(others);
        Self {
            pages,
            setting,
            page,
            names,
            locals: Vec::new(),
            loops: Vec::new(),
            outside: Vec::new(),
            scope: Scope::default(),
            made: Vec::new(),
            limit,
        }
    }

    pub(super) fn nodes(&mut self, nodes: &'p [Node], out: &mut Vec<u8>) -> Drawn<()> {
        for node in nodes {
            match node {
                Node::Text(text) => out.extend_from_slice(text.as_bytes()),
                Node::Print(value) => self.print(value, out)?,
                Node::Set { name, value, global } => {
                    let value = self.value(value)?;
                    self.set(*name, value, *global);
                }
                Node::If(ways, otherwise) => {
                    let mut chosen = otherwise;
                    for (condition, body) in ways {
                        if self.holds(condition)? {
                            chosen = body;
                            break;
                        }
                    }
                    self.nodes(chosen, out)?;
                }
                Node::For { name, list, body, otherwise } => {
                    let list = self.value(list)?;
                    let length = list.length(&self.made)?;
                    let locals = self.locals.len();
                    self.loops.push(Loop { locals, at: 0, length });
                    for at in 0..length {
                        let value = list.at(at, &self.made)?;
                        if let Some(turn) = self.loops.last_mut() {
                            turn.at = at;
                        }
                        self.locals.truncate(locals);
                        self.locals.push((*name, value));
                        self.nodes(body, out)?;
                        if out.len() > self.limit {
                            return Err(Otherwise);
                        }
                    }
                    self.locals.truncate(locals);
                    self.loops.pop();
                    if length == 0 {
                        self.nodes(otherwise, out)?;
                    }
                }
                // Each stands in its place already.
                Node::Block(..) => return Err(Otherwise),
            }
        }
        Ok(())
    }

    fn print(&mut self, value: &'p Expr, out: &mut Vec<u8>) -> Drawn<()> {
        match value {
            Expr::Words(number) => out.extend_from_slice(written(self.setting.words, *number)?.1.as_bytes()),
            Expr::Asset(number) => out.extend_from_slice(written(self.setting.assets, *number)?.1.as_bytes()),
            Expr::Call { component, arguments } => self.call(*component, arguments, out)?,
            value => {
                let value = self.value(value)?;
                match value {
                    Value::None => {}
                    Value::Bool(value) => out.extend_from_slice(if value { b"true" } else { b"false" }),
                    Value::Int(number) => {
                        out.extend_from_slice(itoa::Buffer::new().format(number).as_bytes())
                    }
                    Value::Float(number) => write!(out, "{number:?}").map_err(|_| Otherwise)?,
                    value => match value.text(&self.made).ok_or(Otherwise)? {
                        (text, true) => out.extend_from_slice(text.as_bytes()),
                        (text, false) => escape(text, out)?,
                    },
                }
            }
        }
        if out.len() > self.limit { Err(Otherwise) } else { Ok(()) }
    }

    fn holds(&mut self, condition: &'p Expr) -> Drawn<bool> {
        match condition {
            Expr::Not(value) => Ok(!self.holds(value)?),
            Expr::And(left, right) => Ok(self.holds(left)? && self.holds(right)?),
            Expr::Or(left, right) => Ok(self.holds(left)? || self.holds(right)?),
            value => Ok(self.value(value)?.is_true(&self.made)),
        }
    }

    fn value(&mut self, value: &'p Expr) -> Drawn<Value<'p>> {
        Ok(match value {
            Expr::Literal(literal) => Value::literal(literal),
            Expr::Name(name) => self.named(*name, self.scope, (self.names.len(), self.locals.len())),
            Expr::Loop(turn) => {
                let Loop { at, length, .. } = *self.loops[self.scope.loops..].last().ok_or(Otherwise)?;
                match turn {
                    Turn::Index => number(at + 1)?,
                    Turn::Index0 => number(at)?,
                    Turn::First => Value::Bool(at == 0),
                    Turn::Last => Value::Bool(at + 1 == length),
                    Turn::Length => number(length)?,
                }
            }
            Expr::Field(of, name) => self.value(of)?.field(*name, &self.pages.symbols, &self.made)?,
            Expr::Entry(of, name) => {
                let of = self.value(of)?;
                if !of.is(ParameterKind::Map, &self.made) {
                    return Err(Otherwise);
                }
                of.field(*name, &self.pages.symbols, &self.made)?
            }
            Expr::Item(of, place) => {
                let of = self.value(of)?;
                let Value::Int(place) = self.value(place)? else { return Err(Otherwise) };
                let length = of.length(&self.made)?;
                let place = if place < 0 { place.checked_add_unsigned(length as u64) } else { Some(place) };
                match place.and_then(|place| usize::try_from(place).ok()) {
                    Some(place) => of.at(place, &self.made)?,
                    None => Value::Undefined,
                }
            }
            Expr::Words(number) => Value::Text(&written(self.setting.words, *number)?.0),
            Expr::Asset(number) => Value::Text(&written(self.setting.assets, *number)?.0),
            Expr::Message { id, arguments } => self.message(id, arguments)?,
            Expr::Frame(number) => self.frame(*number)?,
            Expr::Call { component, arguments } => {
                let mut drawn = Vec::new();
                self.call(*component, arguments, &mut drawn)?;
                let text = String::from_utf8(drawn).map_err(|_| Otherwise)?;
                self.make(Made::Text { text, safe: true })?
            }
            Expr::Filter(of, filter) => {
                let value = self.value(of)?;
                self.filtered(value, *filter)?
            }
            Expr::Not(value) => Value::Bool(!self.holds(value)?),
            Expr::Negative(value) => match self.value(value)? {
                Value::Int(number) => Value::Int(number.checked_neg().ok_or(Otherwise)?),
                Value::Float(number) => Value::Float(-number),
                _ => return Err(Otherwise),
            },
            Expr::And(left, right) => {
                let left = self.value(left)?;
                if left.is_true(&self.made) { self.value(right)? } else { left }
            }
            Expr::Or(left, right) => {
                let left = self.value(left)?;
                if left.is_true(&self.made) { left } else { self.value(right)? }
            }
            Expr::Both(operator, left, right) => {
                let (left, right) = (self.value(left)?, self.value(right)?);
                if *operator == Operator::Join {
                    self.joined(left, right)?
                } else {
                    both(*operator, left, right, &self.made)?
                }
            }
            Expr::Choice(condition, yes, no) => {
                let chosen = if self.holds(condition)? { yes } else { no };
                self.value(chosen)?
            }
            Expr::List(values) => {
                let mut list = Vec::with_capacity(values.len());
                for (spread, value) in values {
                    let value = self.value(value)?;
                    if *spread {
                        for place in 0..value.length(&self.made)? {
                            list.push(value.at(place, &self.made)?);
                        }
                    } else {
                        list.push(value);
                    }
                }
                self.make(Made::List(list))?
            }
            Expr::Map(entries) => {
                let mut fields = Vec::with_capacity(entries.len());
                for (name, value) in entries {
                    fields.push((*name, self.value(value)?));
                }
                self.make(Made::Record(fields))?
            }
            Expr::Each { value, name, list, condition } => {
                self.each(value, *name, list, condition.as_deref())?
            }
        })
    }

    fn each(
        &mut self,
        value: &'p Expr,
        name: Symbol,
        list: &'p Expr,
        condition: Option<&'p Expr>,
    ) -> Drawn<Value<'p>> {
        let list = self.value(list)?;
        let mut kept = Vec::new();
        let locals = self.locals.len();
        for place in 0..list.length(&self.made)? {
            let one = list.at(place, &self.made)?;
            self.locals.push((name, one));
            let is_wanted = match condition {
                Some(condition) => self.holds(condition)?,
                None => true,
            };
            if is_wanted {
                kept.push(self.value(value)?);
            }
            self.locals.truncate(locals);
        }
        self.make(Made::List(kept))
    }

    fn make(&mut self, made: Made<'p>) -> Drawn<Value<'p>> {
        let at = u32::try_from(self.made.len()).map_err(|_| Otherwise)?;
        self.made.push(made);
        Ok(Value::Made(at))
    }

    /// A name as it is known in a scope, of which so many names and locals are told.
    fn named(&self, name: Symbol, scope: Scope, (names, locals): (usize, usize)) -> Value<'p> {
        let is_it = |known: &&(Symbol, Value<'p>)| known.0 == name;
        let local = self.locals[scope.locals..locals].iter().rev().find(is_it);
        let known = local.or_else(|| self.names[scope.names..names].iter().find(is_it));
        known.map_or(Value::Undefined, |(_, value)| *value)
    }

    /// A name as it is known here, or further and further outside.
    fn anywhere(&self, name: Symbol) -> Value<'p> {
        let mut ends = (self.names.len(), self.locals.len());
        for scope in [&self.scope].into_iter().chain(self.outside.iter().rev()) {
            let value = self.named(name, *scope, ends);
            if !value.is_undefined() {
                return value;
            }
            ends = (scope.names, scope.locals);
        }
        Value::Undefined
    }

    fn set(&mut self, name: Symbol, value: Value<'p>, global: bool) {
        let inner = self.loops[self.scope.loops..].last().filter(|_| !global).map(|turn| turn.locals);
        let (all, from) = match inner {
            Some(from) => (&mut self.locals, from),
            None => (&mut self.names, self.scope.names),
        };
        match all[from..].iter_mut().find(|(known, _)| *known == name) {
            Some(known) => known.1 = value,
            None => all.push((name, value)),
        }
    }

    fn call(&mut self, name: Symbol, arguments: &'p [(Symbol, Expr)], out: &mut Vec<u8>) -> Drawn<()> {
        let Component { parameters, body } =
            self.pages.components.get(name.0 as usize).and_then(Option::as_ref).ok_or(Otherwise)?;
        if parameters.len() > ARGUMENTS || self.outside.len() >= DEPTH {
            return Err(Otherwise);
        }
        let mut given = [(name, Value::Undefined); ARGUMENTS];
        let mut taken = 0;
        for (place, parameter) in parameters.iter().enumerate() {
            let argument = arguments.iter().find(|(name, _)| *name == parameter.name);
            let mut value = None;
            if let Some((_, argument)) = argument {
                taken += 1;
                value = Some(self.value(argument)?);
            } else if parameter.implicit {
                value = Some(self.anywhere(parameter.name)).filter(|value| !value.is_undefined());
            }
            let value = match value {
                Some(value) if parameter.kind.is_none_or(|kind| value.is(kind, &self.made)) => value,
                Some(_) => return Err(Otherwise),
                None => Value::literal(parameter.default.as_ref().ok_or(Otherwise)?),
            };
            given[place] = (parameter.name, value);
        }
        if taken != arguments.len() {
            return Err(Otherwise);
        }
        let before = self.scope;
        let begin = Scope { names: self.names.len(), locals: self.locals.len(), loops: self.loops.len() };
        self.outside.push(before);
        self.scope = begin;
        self.names.extend(&given[..parameters.len()]);
        self.nodes(body, out)?;
        self.names.truncate(begin.names);
        self.outside.pop();
        self.scope = before;
        Ok(())
    }

    fn message(&mut self, id: &str, arguments: &'p [(Box<str>, Expr)]) -> Drawn<Value<'p>> {
        let mut values = Vec::with_capacity(arguments.len());
        for (_, argument) in arguments {
            values.push(self.value(argument)?);
        }
        let mut told = Vec::with_capacity(arguments.len());
        for ((name, _), value) in arguments.iter().zip(values) {
            let value = match value {
                Value::Int(number) => locale::Value::Number(number.into()),
                value => locale::Value::from(value.text(&self.made).ok_or(Otherwise)?.0),
            };
            told.push((&**name, value));
        }
        let text = self.setting.locale.message(id, &told).map_err(|_| Otherwise)?.into_owned();
        self.make(Made::Text { text, safe: false })
    }

    /// A part that was drawn before, for whoever stands where the page does.
    fn frame(&self, number: usize) -> Drawn<Value<'p>> {
        let (name, page) = self.page;
        let here = self.named(name, self.scope, (self.names.len(), self.locals.len()));
        let is_page = match (here, page) {
            (Value::Record(_, here), Value::Record(_, page)) | (Value::Map(_, here), Value::Map(_, page)) => {
                (here.at, here.len) == (page.at, page.len)
            }
            _ => false,
        };
        let part = self.setting.frames.get(number).filter(|_| is_page).and_then(tera::Value::as_str);
        Ok(Value::Safe(part.ok_or(Otherwise)?))
    }

    fn filtered(&mut self, value: Value<'p>, filter: Filter) -> Drawn<Value<'p>> {
        let of_text = |change: fn(&str) -> String| {
            let (text, safe) = value.text(&self.made).ok_or(Otherwise)?;
            Ok(Made::Text { text: change(text), safe })
        };
        match filter {
            Filter::First | Filter::Last => {
                let length = value.length(&self.made)?;
                let place = if matches!(filter, Filter::First) { Some(0) } else { length.checked_sub(1) };
                match place.filter(|_| length > 0) {
                    Some(place) => value.at(place, &self.made),
                    None => Ok(Value::None),
                }
            }
            Filter::Length => match value.text(&self.made) {
                Some((text, _)) => number(text.chars().count()),
                None => number(value.length(&self.made)?),
            },
            Filter::Lower => of_text(str::to_lowercase).and_then(|made| self.make(made)),
            Filter::Upper => of_text(str::to_uppercase).and_then(|made| self.make(made)),
            Filter::Safe => match value {
                Value::Text(text) | Value::Safe(text) => Ok(Value::Safe(text)),
                value => {
                    let text = value.text(&self.made).ok_or(Otherwise)?.0.to_owned();
                    self.make(Made::Text { text, safe: true })
                }
            },
        }
    }

    fn joined(&mut self, left: Value<'p>, right: Value<'p>) -> Drawn<Value<'p>> {
        let mut text = String::new();
        for value in [left, right] {
            match value {
                Value::Int(number) => text.push_str(itoa::Buffer::new().format(number)),
                Value::None => {}
                value => text.push_str(value.text(&self.made).ok_or(Otherwise)?.0),
            }
        }
        self.make(Made::Text { text, safe: false })
    }
}

fn number<'p>(number: usize) -> Drawn<Value<'p>> {
    i64::try_from(number).map(Value::Int).map_err(|_| Otherwise)
}

fn written(all: &[Option<(String, String)>], number: usize) -> Drawn<&(String, String)> {
    all.get(number).and_then(Option::as_ref).ok_or(Otherwise)
}

/// Writes a text as Tera does.
fn escape(text: &str, out: &mut Vec<u8>) -> Drawn<()> {
    tera::escape_html(text, out).map_err(|_| Otherwise)
}
