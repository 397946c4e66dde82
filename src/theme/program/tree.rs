//! What a template says, as a tree. Names are numbers here ([`Symbol`]): whoever draws compares them often.

use super::symbols::Symbol;

/// A part of a template.
#[derive(Clone, Debug)]
pub(super) enum Node {
    /// What is written as it stands.
    Text(Box<str>),
    /// `{{ … }}`
    Print(Expr),
    /// `{% set name = … %}`; `global` for `set_global`.
    Set { name: Symbol, value: Expr, global: bool },
    /// `{% if … %}` with each `{% elif … %}`, and what stands behind `{% else %}`.
    If(Vec<(Expr, Vec<Node>)>, Vec<Node>),
    /// `{% for name in list %}`, and what stands behind `{% else %}`.
    For { name: Symbol, list: Expr, body: Vec<Node>, otherwise: Vec<Node> },
    /// `{% block name %}`: what the template that goes furthest says stands in its place ([`super::pages`]).
    Block(Symbol, Vec<Node>),
}

/// A value.
#[derive(Clone, Debug)]
pub(super) enum Expr {
    Literal(Literal),
    Name(Symbol),
    /// `loop.index` and the like.
    Loop(Turn),
    /// `value.name`
    Field(Box<Expr>, Symbol),
    /// `value["name"]`: of a text or list that is an error.
    Entry(Box<Expr>, Symbol),
    /// `value[…]`
    Item(Box<Expr>, Box<Expr>),
    /// `t(id="…")` without more: the number of the words.
    Words(usize),
    /// `t(id="…", …)`
    Message {
        id: Box<str>,
        arguments: Vec<(Box<str>, Expr)>,
    },
    /// `asset(path="…")`: the number of the address.
    Asset(usize),
    /// `frame(component="…")`: the number of the part.
    Frame(usize),
    /// `<name … />`
    Call {
        component: Symbol,
        arguments: Vec<(Symbol, Expr)>,
    },
    /// `value | filter`
    Filter(Box<Expr>, Filter),
    Not(Box<Expr>),
    Negative(Box<Expr>),
    And(Box<Expr>, Box<Expr>),
    Or(Box<Expr>, Box<Expr>),
    /// Both sides, and what is done with them.
    Both(Operator, Box<Expr>, Box<Expr>),
    /// `yes if condition else no`: the condition first.
    Choice(Box<Expr>, Box<Expr>, Box<Expr>),
    /// `[a, ...b]`: with each value, whether its own values stand in its place.
    List(Vec<(bool, Expr)>),
    /// `{"name": value}`
    Map(Vec<(Symbol, Expr)>),
    /// `[value for name in list if condition]`
    Each {
        value: Box<Expr>,
        name: Symbol,
        list: Box<Expr>,
        condition: Option<Box<Expr>>,
    },
}

/// A value that is written out.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Literal {
    None,
    Bool(bool),
    Int(i64),
    Float(f64),
    Text(Box<str>),
}

/// How far a loop is.
#[derive(Clone, Copy, Debug)]
pub(super) enum Turn {
    Index,
    Index0,
    First,
    Last,
    Length,
}

#[derive(Clone, Copy, Debug)]
pub(super) enum Filter {
    First,
    Last,
    Length,
    Lower,
    Safe,
    Upper,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Operator {
    Add,
    Subtract,
    Multiply,
    Divide,
    Remainder,
    Join,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    In,
}

/// `{% component name(…) %}`
#[derive(Clone, Debug)]
pub(super) struct Component {
    pub(super) parameters: Vec<Parameter>,
    pub(super) body: Vec<Node>,
}

/// What a component is given.
#[derive(Clone, Debug)]
pub(super) struct Parameter {
    pub(super) name: Symbol,
    /// `@name`: what is not given is looked for where the component is called.
    pub(super) implicit: bool,
    pub(super) kind: Option<ParameterKind>,
    pub(super) default: Option<Literal>,
}

/// What a value has to be: said, or that of the default.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum ParameterKind {
    Text,
    Bool,
    Int,
    Float,
    Number,
    List,
    Map,
}
