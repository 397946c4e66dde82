//! From a template's tokens to its tree.
//!
//! In: tokens. Out: the tree, and the components that are defined in it. None where the template uses what is not known
//! here: the whole language is Tera's, and what is read here is read as Tera reads it. Whether a template is right is
//! not asked: it has been parsed by Tera before.

use super::lexer::Token;
use super::symbols::{Symbol, Symbols};
use super::tree::{Component, Literal, Node, Parameter, ParameterKind};

/// A template's file.
#[derive(Debug, Default)]
pub(super) struct Source {
    /// The template that it extends.
    pub(super) parent: Option<Box<str>>,
    pub(super) body: Vec<Node>,
    pub(super) components: Vec<(Symbol, Component)>,
}

/// Tags and brackets within each other: Tera reads no more of them.
pub(super) const DEPTH: usize = 40;

/// Reads a file.
pub(super) fn source(tokens: &[Token<'_>], symbols: &mut Symbols) -> Option<Source> {
    let mut parser = Parser { tokens, at: 0, symbols, loops: 0, depth: 0, source: Source::default() };
    let body = parser.until(&[])?;
    (parser.at == tokens.len()).then_some(Source { body, ..parser.source })
}

pub(super) struct Parser<'t, 's> {
    tokens: &'t [Token<'s>],
    pub(super) at: usize,
    pub(super) symbols: &'t mut Symbols,
    /// Loops around what is read.
    pub(super) loops: usize,
    pub(super) depth: usize,
    source: Source,
}

impl<'s> Parser<'_, 's> {
    pub(super) fn peek(&self) -> Option<Token<'s>> {
        self.tokens.get(self.at).copied()
    }

    pub(super) fn next(&mut self) -> Option<Token<'s>> {
        let token = self.peek()?;
        self.at += 1;
        Some(token)
    }

    pub(super) fn takes(&mut self, token: Token<'_>) -> bool {
        let is_next = self.peek() == Some(token);
        self.at += usize::from(is_next);
        is_next
    }

    pub(super) fn expect(&mut self, token: Token<'_>) -> Option<()> {
        self.takes(token).then_some(())
    }

    pub(super) fn sign(&mut self, sign: &'static str) -> Option<()> {
        self.expect(Token::Sign(sign))
    }

    pub(super) fn word(&mut self) -> Option<&'s str> {
        match self.next()? {
            Token::Word(word) => Some(word),
            _ => None,
        }
    }

    pub(super) fn symbol(&mut self) -> Option<Symbol> {
        let word = self.word()?;
        Some(self.symbols.number(word))
    }

    /// Whether something more comes before a closing sign, which is taken else. Commas part what comes, and one may stand
    /// at the end.
    pub(super) fn goes_on(&mut self, is_first: bool, closing: &'static str) -> Option<bool> {
        if self.takes(Token::Sign(closing)) {
            return Some(false);
        }
        if is_first {
            return Some(true);
        }
        self.sign(",")?;
        Some(!self.takes(Token::Sign(closing)))
    }

    /// All up to a tag that begins with one of some words, or to the end. The tag's first word is taken.
    fn until(&mut self, ends: &[&str]) -> Option<Vec<Node>> {
        self.depth += 1;
        if self.depth > DEPTH {
            return None;
        }
        let mut nodes = Vec::new();
        while let Some(token) = self.next() {
            match token {
                Token::Content(text) => nodes.push(Node::Text(text.into())),
                Token::Print => {
                    nodes.push(Node::Print(self.expr(0)?));
                    self.expect(Token::End)?;
                }
                Token::Tag => {
                    let word = self.word()?;
                    if ends.contains(&word) {
                        self.at -= 1;
                        break;
                    }
                    nodes.extend(self.tag(word)?);
                }
                _ => return None,
            }
        }
        self.depth -= 1;
        Some(nodes)
    }

    /// A tag from behind its first word. Nothing comes of `extends` and `component`, which are kept apart.
    fn tag(&mut self, word: &str) -> Option<Option<Node>> {
        let node = match word {
            "set" | "set_global" => {
                let name = self.symbol()?;
                self.sign("=")?;
                let value = self.expr(0)?;
                self.expect(Token::End)?;
                Node::Set { name, value, global: word == "set_global" }
            }
            "if" => self.condition()?,
            "for" => self.repetition()?,
            "block" => {
                let name = self.symbol()?;
                self.expect(Token::End)?;
                let body = self.until(&["endblock"])?;
                self.end_of("endblock")?;
                Node::Block(name, body)
            }
            "extends" => {
                let Token::Text(parent) = self.next()? else { return None };
                self.expect(Token::End)?;
                self.source.parent = Some(parent.into());
                return Some(None);
            }
            "component" => {
                let component = self.component()?;
                self.source.components.push(component);
                return Some(None);
            }
            _ => return None,
        };
        Some(Some(node))
    }

    /// `endblock`, which may say of what.
    fn end_of(&mut self, word: &str) -> Option<()> {
        self.expect(Token::Word(word))?;
        if matches!(self.peek(), Some(Token::Word(_))) {
            self.at += 1;
        }
        self.expect(Token::End)
    }

    fn condition(&mut self) -> Option<Node> {
        let mut ways = Vec::new();
        loop {
            let condition = self.expr(0)?;
            self.expect(Token::End)?;
            ways.push((condition, self.until(&["elif", "else", "endif"])?));
            match self.word()? {
                "elif" => {}
                "else" => {
                    self.expect(Token::End)?;
                    let otherwise = self.until(&["endif"])?;
                    self.end_of("endif")?;
                    return Some(Node::If(ways, otherwise));
                }
                _ => {
                    self.expect(Token::End)?;
                    return Some(Node::If(ways, Vec::new()));
                }
            }
        }
    }

    fn repetition(&mut self) -> Option<Node> {
        let name = self.symbol()?;
        self.expect(Token::Word("in"))?;
        // Tera counts what a loop goes over as its inside.
        self.loops += 1;
        let list = self.expr(0)?;
        self.expect(Token::End)?;
        let body = self.until(&["endfor", "else"])?;
        self.loops -= 1;
        let mut otherwise = Vec::new();
        if self.takes(Token::Word("else")) {
            self.expect(Token::End)?;
            otherwise = self.until(&["endfor"])?;
        }
        self.end_of("endfor")?;
        Some(Node::For { name, list, body, otherwise })
    }

    fn component(&mut self) -> Option<(Symbol, Component)> {
        let name = self.symbol()?;
        self.sign("(")?;
        let mut parameters = Vec::new();
        while self.goes_on(parameters.is_empty(), ")")? {
            parameters.push(self.parameter()?);
        }
        self.expect(Token::End)?;
        let body = self.until(&["endcomponent"])?;
        self.end_of("endcomponent")?;
        Some((name, Component { parameters, body }))
    }

    fn parameter(&mut self) -> Option<Parameter> {
        let implicit = self.takes(Token::Sign("@"));
        let name = self.symbol()?;
        let mut kind = None;
        if self.takes(Token::Sign(":")) {
            kind = Some(match self.word()? {
                "string" => ParameterKind::Text,
                "bool" => ParameterKind::Bool,
                "integer" => ParameterKind::Int,
                "float" => ParameterKind::Float,
                "number" => ParameterKind::Number,
                "array" => ParameterKind::List,
                "map" => ParameterKind::Map,
                _ => return None,
            });
        }
        let default = if self.takes(Token::Sign("=")) { Some(self.literal()?) } else { None };
        let of_default = match default {
            Some(Literal::Text(_)) => Some(ParameterKind::Text),
            Some(Literal::Bool(_)) => Some(ParameterKind::Bool),
            Some(Literal::Int(_)) => Some(ParameterKind::Int),
            Some(Literal::Float(_)) => Some(ParameterKind::Float),
            Some(Literal::None) | None => None,
        };
        Some(Parameter { name, implicit, kind: kind.or(of_default), default })
    }

    fn literal(&mut self) -> Option<Literal> {
        let negative = self.takes(Token::Sign("-"));
        Some(match self.next()? {
            Token::Int(number) => Literal::Int(if negative { -number } else { number }),
            Token::Float(number) => Literal::Float(if negative { -number } else { number }),
            _ if negative => return None,
            Token::Text(text) => Literal::Text(text.into()),
            Token::Word(word) => literal_word(word)?,
            _ => return None,
        })
    }
}

pub(super) fn literal_word(word: &str) -> Option<Literal> {
    match word {
        "true" | "True" => Some(Literal::Bool(true)),
        "false" | "False" => Some(Literal::Bool(false)),
        "none" | "None" | "null" => Some(Literal::None),
        _ => None,
    }
}
