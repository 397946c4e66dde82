//! A walk through the parts of a Fluent entry.

use fluent_syntax::ast::{
    CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey,
};

/// What the walk meets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Seen<'a> {
    /// `$name`
    Argument(&'a str),
    /// A number as it is written, also one that names a variant.
    Number(&'a str),
    /// Another message, and perhaps its attribute.
    Message(&'a str, Option<&'a str>),
    /// A term, without its hyphen, and perhaps its attribute.
    Term(&'a str, Option<&'a str>),
    /// `NAME()`
    Function(&'a str),
}

/// Visits all that a message or term names, its attributes too.
pub(super) fn entry<'a>(entry: &'a Entry<&'a str>, visit: &mut impl FnMut(Seen<'a>)) {
    let (value, attributes) = match entry {
        Entry::Message(message) => (message.value.as_ref(), &message.attributes),
        Entry::Term(term) => (Some(&term.value), &term.attributes),
        _ => return,
    };
    for of in value.into_iter().chain(attributes.iter().map(|attribute| &attribute.value)) {
        pattern(of, visit);
    }
}

fn pattern<'a>(pattern: &'a Pattern<&'a str>, visit: &mut impl FnMut(Seen<'a>)) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression: of } = element {
            expression(of, visit);
        }
    }
}

fn expression<'a>(expression: &'a Expression<&'a str>, visit: &mut impl FnMut(Seen<'a>)) {
    match expression {
        Expression::Inline(of) => inline(of, visit),
        Expression::Select { selector, variants } => {
            inline(selector, visit);
            for variant in variants {
                if let VariantKey::NumberLiteral { value } = &variant.key {
                    visit(Seen::Number(value));
                }
                pattern(&variant.value, visit);
            }
        }
    }
}

fn inline<'a>(inline: &'a InlineExpression<&'a str>, visit: &mut impl FnMut(Seen<'a>)) {
    match inline {
        InlineExpression::StringLiteral { .. } => {}
        InlineExpression::NumberLiteral { value } => visit(Seen::Number(value)),
        InlineExpression::VariableReference { id } => visit(Seen::Argument(id.name)),
        InlineExpression::MessageReference { id, attribute } => {
            visit(Seen::Message(id.name, attribute.as_ref().map(|attribute| attribute.name)));
        }
        InlineExpression::TermReference { id, attribute, arguments } => {
            visit(Seen::Term(id.name, attribute.as_ref().map(|attribute| attribute.name)));
            arguments.iter().for_each(|arguments| call(arguments, visit));
        }
        InlineExpression::FunctionReference { id, arguments } => {
            visit(Seen::Function(id.name));
            call(arguments, visit);
        }
        InlineExpression::Placeable { expression: of } => expression(of, visit),
    }
}

fn call<'a>(arguments: &'a CallArguments<&'a str>, visit: &mut impl FnMut(Seen<'a>)) {
    arguments.positional.iter().for_each(|argument| inline(argument, visit));
    arguments.named.iter().for_each(|argument| inline(&argument.value, visit));
}
