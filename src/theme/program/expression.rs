//! Values in a template's tags: names, operators, calls, lists. How tightly operators hold is Tera's.

use super::lexer::Token;
use super::parse::{DEPTH, Parser, literal_word};
use super::symbols::Symbol;
use super::tree::{Expr, Filter, Literal, Operator, Turn};

/// How tightly a condition (`a if b else c`) holds: less than any operator.
const CHOICE: u8 = 0;

impl Parser<'_, '_> {
    /// An expression of operators that hold at least so tightly.
    pub(super) fn expr(&mut self, least: u8) -> Option<Expr> {
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
        while self.goes_on(arguments.is_empty(), ")")? {
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
        while self.goes_on(values.is_empty(), "]")? {
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
        while self.goes_on(entries.is_empty(), "}")? {
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
