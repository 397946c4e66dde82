//! From a theme's files to what pages are drawn from: each template with its parents and blocks put together, each
//! component once.
//!
//! A template that uses what is not known here, or that calls a component that does, is left out.

use std::collections::{BTreeSet, HashMap};

use super::super::check::Mentions;
use super::super::load::ThemeFiles;
use super::lexer;
use super::parse::{self, Source};
use super::symbols::{Symbol, Symbols};
use super::tree::{Component, Expr, Node};

/// Blocks within blocks, and templates over templates.
const DEPTH: usize = 32;

/// All that was read.
#[derive(Debug, Default)]
pub(super) struct Pages {
    pub(super) symbols: Symbols,
    /// Each template's parts by its whole name (`default/article.html`).
    pub(super) templates: HashMap<String, Vec<Node>>,
    /// Components by the number of their name.
    pub(super) components: Vec<Option<Component>>,
}

/// Reads what can be read of a theme.
pub(super) fn read(files: &ThemeFiles, mentions: &Mentions) -> Pages {
    let mut reader = Reader { files, symbols: Symbols::default(), sources: HashMap::new() };
    let mut components: HashMap<Symbol, Component> = HashMap::new();
    for (name, file) in mentions.definitions(files) {
        let symbol = reader.symbols.number(name);
        let source = reader.source(file);
        let defined = source.and_then(|source| source.components.iter().find(|(known, _)| *known == symbol));
        components.extend(defined.cloned());
    }
    let names = files.templates.keys().filter(|name| name.ends_with(".html") && !name.contains("//"));
    let whole: Vec<_> = names.filter_map(|name| Some((name.clone(), reader.template(name)?))).collect();
    let can_be_drawn = |nodes: &[Node]| {
        let mut called = BTreeSet::new();
        calls(nodes, &mut called);
        let mut left: Vec<Symbol> = called.iter().copied().collect();
        while let Some(name) = left.pop() {
            let Some(component) = components.get(&name) else { return false };
            let mut further = BTreeSet::new();
            calls(&component.body, &mut further);
            left.extend(further.into_iter().filter(|name| called.insert(*name)));
        }
        true
    };
    let templates = whole.into_iter().filter(|(_, nodes)| can_be_drawn(nodes)).collect();
    let symbols = reader.symbols;
    let numbers = (0..symbols.count()).filter_map(|at| u32::try_from(at).ok());
    let components = numbers.map(|at| components.remove(&Symbol(at))).collect();
    Pages { symbols, templates, components }
}

struct Reader<'f> {
    files: &'f ThemeFiles,
    symbols: Symbols,
    /// Files that were read; none of those that cannot be.
    sources: HashMap<&'f str, Option<Source>>,
}

impl<'f> Reader<'f> {
    fn source(&mut self, file: &'f str) -> Option<&Source> {
        let read = || {
            let text = &self.files.templates.get(file)?.source.text;
            parse::source(&lexer::tokens(text)?, &mut self.symbols)
        };
        self.sources.entry(file).or_insert_with(read).as_ref()
    }

    /// A template with its parents: what the furthest of them says, with the nearest block of each name.
    fn template(&mut self, name: &'f str) -> Option<Vec<Node>> {
        let mut chain = vec![name];
        while let Some(parent) = self.source(chain.last()?)?.parent.clone() {
            if chain.len() > DEPTH {
                return None;
            }
            chain.push(self.files.resolve(&parent)?);
        }
        let mut nearest = HashMap::new();
        for file in &chain {
            blocks(&self.sources.get(file)?.as_ref()?.body, &mut nearest);
        }
        let furthest = self.sources.get(chain.last()?)?.as_ref()?;
        filled(&furthest.body, &nearest, DEPTH)
    }
}

/// The blocks of a file that none before it had.
fn blocks<'n>(nodes: &'n [Node], found: &mut HashMap<Symbol, &'n [Node]>) {
    for node in nodes {
        match node {
            Node::Block(name, body) => {
                found.entry(*name).or_insert(body);
                blocks(body, found);
            }
            Node::If(ways, otherwise) => {
                ways.iter().for_each(|(_, body)| blocks(body, found));
                blocks(otherwise, found);
            }
            _ => {}
        }
    }
}

/// Nodes with blocks in their places.
fn filled(nodes: &[Node], blocks: &HashMap<Symbol, &[Node]>, left: usize) -> Option<Vec<Node>> {
    let left = left.checked_sub(1)?;
    let mut made: Vec<Node> = Vec::with_capacity(nodes.len());
    for node in nodes {
        match node {
            Node::Block(name, _) => made.extend(filled(blocks.get(name)?, blocks, left)?),
            Node::If(ways, otherwise) => {
                let way = |(condition, body): &(Expr, Vec<Node>)| {
                    Some((condition.clone(), filled(body, blocks, left)?))
                };
                let ways = ways.iter().map(way).collect::<Option<_>>()?;
                made.push(Node::If(ways, filled(otherwise, blocks, left)?));
            }
            node => made.push(node.clone()),
        }
    }
    Some(made)
}

/// What is called, anywhere in some nodes.
fn calls(nodes: &[Node], found: &mut BTreeSet<Symbol>) {
    for node in nodes {
        match node {
            Node::Text(_) => {}
            Node::Print(value) | Node::Set { value, .. } => in_value(value, found),
            Node::If(ways, otherwise) => {
                for (condition, body) in ways {
                    in_value(condition, found);
                    calls(body, found);
                }
                calls(otherwise, found);
            }
            Node::For { list, body, otherwise, .. } => {
                in_value(list, found);
                calls(body, found);
                calls(otherwise, found);
            }
            Node::Block(_, body) => calls(body, found),
        }
    }
}

fn in_value(value: &Expr, found: &mut BTreeSet<Symbol>) {
    match value {
        Expr::Literal(_)
        | Expr::Name(_)
        | Expr::Loop(_)
        | Expr::Words(_)
        | Expr::Asset(_)
        | Expr::Frame(_) => {}
        Expr::Field(of, _)
        | Expr::Entry(of, _)
        | Expr::Filter(of, _)
        | Expr::Not(of)
        | Expr::Negative(of) => in_value(of, found),
        Expr::Item(left, right)
        | Expr::And(left, right)
        | Expr::Or(left, right)
        | Expr::Both(_, left, right) => {
            in_value(left, found);
            in_value(right, found);
        }
        Expr::Choice(condition, yes, no) => {
            [condition, yes, no].into_iter().for_each(|one| in_value(one, found))
        }
        Expr::Message { arguments, .. } => arguments.iter().for_each(|(_, one)| in_value(one, found)),
        Expr::Call { component, arguments } => {
            found.insert(*component);
            arguments.iter().for_each(|(_, one)| in_value(one, found));
        }
        Expr::List(values) => values.iter().for_each(|(_, one)| in_value(one, found)),
        Expr::Map(entries) => entries.iter().for_each(|(_, one)| in_value(one, found)),
        Expr::Each { value, list, condition, .. } => {
            in_value(value, found);
            in_value(list, found);
            condition.iter().for_each(|one| in_value(one, found));
        }
    }
}
