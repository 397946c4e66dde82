//! From a template's tokens to its tree.
//!
//! In: tokens. Out: the tree, and the components that are defined in it. None where the template uses what is not known
//! here: the whole language is Tera's, and what is read here is read as Tera reads it. Whether a template is right is
//! not asked: it has been parsed by Tera before.

use super::lexer::Token;
use super::symbols::{Symbol, Symbols};
use super::tree::{Component, Expr, Filter, Literal, Node, Operator, Parameter, ParameterKind, Turn};

/// A template's file.
#[derive(Debug, Default)]
pub(super) struct Source {
    /// The template that it extends.
    pub(super) parent: Option<Box<str>>,
    pub(super) body: Vec<Node>,
    pub(super) components: Vec<(Symbol, Component)>,
}

/// Tags and brackets within each other: Tera reads no more of them.
const DEPTH: usize = 40;
/// How tightly a condition (`a if b else c`) holds: less than any operator.
const CHOICE: u8 = 0;

/// Reads a file.
pub(super) fn source(tokens: &[Token<'_>], symbols: &mut Symbols) -> Option<Source> {
    let mut parser = Parser { tokens, at: 0, symbols, loops: 0, depth: 0, source: Source::default() };
    let body = parser.until(&[])?;
    (parser.at == tokens.len()).then_some(Source { body, ..parser.source })
}

struct Parser<'t, 's> {
    tokens: &'t [Token<'s>],
    at: usize,
    symbols: &'t mut Symbols,
    /// Loops around what is read.
    loops: usize,
    depth: usize,
    source: Source,
}

impl<'s> Parser<'_, 's> {
    fn peek(&self) -> Option<Token<'s>> {
        self.tokens.get(self.at).copied()
    }

    fn next(&mut self) -> Option<Token<'s>> {
        let token = self.peek()?;
        self.at += 1;
        Some(token)
    }

    fn takes(&mut self, token: Token<'_>) -> bool {
        let is_next = self.peek() == Some(token);
        self.at += usize::from(is_next);
        is_next
    }

    fn expect(&mut self, token: Token<'_>) -> Option<()> {
        self.takes(token).then_some(())
    }

    fn sign(&mut self, sign: &'static str) -> Option<()> {
        self.expect(Token::Sign(sign))
    }

    fn word(&mut self) -> Option<&'s str> {
        match self.next()? {
            Token::Word(word) => Some(word),
            _ => None,
        }
    }

    fn symbol(&mut self) -> Option<Symbol> {
        let word = self.word()?;
        Some(self.symbols.number(word))
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
        while !self.takes(Token::Sign(")")) {
            if !parameters.is_empty() {
                self.sign(",")?;
                if self.takes(Token::Sign(")")) {
                    break;
                }
            }
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

    /// An expression of operators that hold at least so tightly.
    fn expr(&mut self, least: u8) -> Option<Expr> {
        self.depth += 1;
        if self.depth > DEPTH {
            return None;
        }
        let first = self.operand()?;
        let whole = self.operators(first, least)?;
        self.depth -= 1;
        Some(whole)
    }

    fn operators(&mut self, mut left: Expr, least: u8) -> Option<Expr> {
        loop {
            let (sign, (holds, holds_right)) = match self.peek() {
                Some(Token::Sign("[")) => {
                    left = self.item(left)?;
                    continue;
                }
                Some(Token::Word("if")) if least > CHOICE => return Some(left),
                Some(Token::Word("if")) => {
                    self.at += 1;
                    let condition = self.expr(0)?;
                    self.expect(Token::Word("else"))?;
                    let otherwise = self.expr(0)?;
                    return Some(Expr::Choice(condition.into(), left.into(), otherwise.into()));
                }
                Some(Token::Sign(sign)) => match strength(sign) {
                    Some(strength) => (sign, strength),
                    None => return Some(left),
                },
                Some(Token::Word(word @ ("or" | "and" | "in" | "not" | "is"))) => (word, strength(word)?),
                _ => return Some(left),
            };
            if holds < least {
                return Some(left);
            }
            self.at += 1;
            if sign == "|" {
                let filter = self.filter()?;
                left = Expr::Filter(left.into(), filter);
                continue;
            }
            if sign == "not" {
                self.expect(Token::Word("in"))?;
            }
            let (left_side, right) = (Box::new(left), Box::new(self.expr(holds_right)?));
            left = match sign {
                "and" => Expr::And(left_side, right),
                "or" => Expr::Or(left_side, right),
                "not" => Expr::Not(Expr::Both(Operator::In, left_side, right).into()),
                _ => Expr::Both(operator(sign)?, left_side, right),
            };
        }
    }

    fn filter(&mut self) -> Option<Filter> {
        let filter = match self.word()? {
            "first" => Filter::First,
            "last" => Filter::Last,
            "length" => Filter::Length,
            "lower" => Filter::Lower,
            "safe" => Filter::Safe,
            "upper" => Filter::Upper,
            _ => return None,
        };
        (self.peek() != Some(Token::Sign("("))).then_some(filter)
    }

    fn operand(&mut self) -> Option<Expr> {
        Some(match self.next()? {
            Token::Int(number) => Expr::Literal(Literal::Int(number)),
            Token::Float(number) => Expr::Literal(Literal::Float(number)),
            Token::Text(text) => Expr::Literal(Literal::Text(text.into())),
            Token::Sign("-") => match self.expr(20)? {
                Expr::Literal(Literal::Int(number)) => Expr::Literal(Literal::Int(-number)),
                Expr::Literal(Literal::Float(number)) => Expr::Literal(Literal::Float(-number)),
                value => Expr::Negative(value.into()),
            },
            Token::Word("not") => Expr::Not(self.expr(5)?.into()),
            Token::Word(word) => match literal_word(word) {
                Some(literal) => Expr::Literal(literal),
                None => self.name(word)?,
            },
            Token::Sign("<") => self.call()?,
            Token::Sign("[") => self.list()?,
            Token::Sign("{") => self.map()?,
            Token::Sign("(") => {
                let value = self.expr(0)?;
                self.sign(")")?;
                value
            }
            _ => return None,
        })
    }

    /// A name with its fields, or a function.
    fn name(&mut self, word: &str) -> Option<Expr> {
        if self.takes(Token::Sign("(")) {
            return self.function(word);
        }
        if word == "loop" {
            self.sign(".")?;
            let turn = match self.word()? {
                _ if self.loops == 0 => return None,
                "index" => Turn::Index,
                "index0" => Turn::Index0,
                "first" => Turn::First,
                "last" => Turn::Last,
                "length" => Turn::Length,
                _ => return None,
            };
            return Some(Expr::Loop(turn));
        }
        let mut value = Expr::Name(self.symbols.number(word));
        loop {
            if self.takes(Token::Sign(".")) {
                value = Expr::Field(value.into(), self.symbol()?);
            } else if self.peek() == Some(Token::Sign("[")) {
                value = self.item(value)?;
            } else if matches!(self.peek(), Some(Token::Sign("(" | "?." | "?["))) {
                return None;
            } else {
                return Some(value);
            }
        }
    }

    fn item(&mut self, of: Expr) -> Option<Expr> {
        self.sign("[")?;
        let at = self.expr(0)?;
        self.sign("]")?;
        Some(match at {
            Expr::Literal(Literal::Text(name)) => Expr::Entry(of.into(), self.symbols.number(&name)),
            at => Expr::Item(of.into(), at.into()),
        })
    }

    fn function(&mut self, function: &str) -> Option<Expr> {
        let mut arguments: Vec<(&str, Expr)> = Vec::new();
        while !self.takes(Token::Sign(")")) {
            if !arguments.is_empty() {
                self.sign(",")?;
                if self.takes(Token::Sign(")")) {
                    break;
                }
            }
            let name = self.word()?;
            self.sign("=")?;
            arguments.push((name, self.expr(0)?));
        }
        let main = match function {
            "t" => "id",
            "asset" => "path",
            "frame" => "component",
            _ => return None,
        };
        let main = arguments.iter().position(|(name, _)| *name == main)?;
        let (_, Expr::Literal(Literal::Text(main))) = arguments.remove(main) else { return None };
        Some(match function {
            "t" if arguments.is_empty() => Expr::Words(self.symbols.words.number(&main)),
            "t" => {
                let arguments = arguments.into_iter().map(|(name, value)| (name.into(), value)).collect();
                Expr::Message { id: main, arguments }
            }
            _ if !arguments.is_empty() => return None,
            "asset" => Expr::Asset(self.symbols.assets.number(&main)),
            _ => Expr::Frame(self.symbols.frames.number(&main)),
        })
    }

    /// `<name … />` from behind its first sign.
    fn call(&mut self) -> Option<Expr> {
        let component = self.symbol()?;
        let mut arguments = Vec::new();
        while let Some(Token::Word(word)) = self.peek() {
            self.at += 1;
            let name = self.symbols.number(word);
            let value = if self.takes(Token::Sign("=")) {
                match self.next()? {
                    Token::Text(text) => Expr::Literal(Literal::Text(text.into())),
                    Token::Sign("{") => {
                        let value = self.expr(0)?;
                        self.sign("}")?;
                        value
                    }
                    _ => return None,
                }
            } else {
                Expr::Name(name)
            };
            arguments.push((name, value));
        }
        self.sign("/")?;
        self.sign(">")?;
        Some(Expr::Call { component, arguments })
    }

    /// `[…]` from behind its first sign.
    fn list(&mut self) -> Option<Expr> {
        let mut values = Vec::new();
        while !self.takes(Token::Sign("]")) {
            if !values.is_empty() {
                self.sign(",")?;
                if self.takes(Token::Sign("]")) {
                    break;
                }
            }
            let spread = self.takes(Token::Sign("..."));
            let value = self.expr(0)?;
            if values.is_empty() && !spread && self.takes(Token::Word("for")) {
                let name = self.symbol()?;
                self.expect(Token::Word("in"))?;
                let list = self.expr(CHOICE + 1)?.into();
                let condition =
                    if self.takes(Token::Word("if")) { Some(self.expr(CHOICE + 1)?.into()) } else { None };
                self.sign("]")?;
                return Some(Expr::Each { value: value.into(), name, list, condition });
            }
            values.push((spread, value));
        }
        Some(Expr::List(values))
    }

    /// `{…}` from behind its first sign.
    fn map(&mut self) -> Option<Expr> {
        let mut entries: Vec<(Symbol, Expr)> = Vec::new();
        while !self.takes(Token::Sign("}")) {
            if !entries.is_empty() {
                self.sign(",")?;
                if self.takes(Token::Sign("}")) {
                    break;
                }
            }
            let Token::Text(name) = self.next()? else { return None };
            let name = self.symbols.number(name);
            self.sign(":")?;
            let value = self.expr(0)?;
            if entries.iter().any(|(known, _)| *known == name) {
                return None;
            }
            entries.push((name, value));
        }
        Some(Expr::Map(entries))
    }
}

fn literal_word(word: &str) -> Option<Literal> {
    match word {
        "true" | "True" => Some(Literal::Bool(true)),
        "false" | "False" => Some(Literal::Bool(false)),
        "none" | "None" | "null" => Some(Literal::None),
        _ => None,
    }
}

/// How tightly an operator holds what stands left and right of it; none of a sign that is no operator.
fn strength(operator: &str) -> Option<(u8, u8)> {
    Some(match operator {
        "or" => (1, 2),
        "and" => (3, 4),
        "in" | "not" | "is" => (5, 6),
        "==" | "!=" | "<" | "<=" | ">" | ">=" => (7, 8),
        "+" | "-" => (11, 12),
        "*" | "/" | "%" | "~" | "//" => (13, 14),
        "**" => (16, 15),
        "|" => (17, 18),
        _ => return None,
    })
}

fn operator(sign: &str) -> Option<Operator> {
    Some(match sign {
        "in" => Operator::In,
        "+" => Operator::Add,
        "-" => Operator::Subtract,
        "*" => Operator::Multiply,
        "/" => Operator::Divide,
        "%" => Operator::Remainder,
        "~" => Operator::Join,
        "==" => Operator::Equal,
        "!=" => Operator::NotEqual,
        "<" => Operator::Less,
        "<=" => Operator::LessOrEqual,
        ">" => Operator::Greater,
        ">=" => Operator::GreaterOrEqual,
        _ => return None,
    })
}
