//! Values while a page is drawn, and what operators make of them. Where Tera would give an error, or where what it
//! gives is not known here, there is [`Otherwise`]: the page is then drawn by Tera.

use super::symbols::{Symbol, Symbols};
use super::tape::{Slot, Stretch, Tape};
use super::tree::{Literal, Operator, ParameterKind};

/// Not here.
#[derive(Debug)]
pub(super) struct Otherwise;

/// What became of something.
pub(super) type Drawn<T> = Result<T, Otherwise>;

/// A value.
#[derive(Clone, Copy, Debug)]
pub(super) enum Value<'p> {
    /// What is not there at all.
    Undefined,
    None,
    Bool(bool),
    Int(i64),
    Float(f64),
    Text(&'p str),
    /// Text that is markup already.
    Safe(&'p str),
    List(&'p Tape, Stretch),
    Record(&'p Tape, Stretch),
    Map(&'p Tape, Stretch),
    /// What a template made: its place among the things made.
    Made(u32),
}

/// What a template made.
#[derive(Debug)]
pub(super) enum Made<'p> {
    Text { text: String, safe: bool },
    List(Vec<Value<'p>>),
    Record(Vec<(Symbol, Value<'p>)>),
}

impl<'p> Value<'p> {
    pub(super) fn of(slot: Slot, tape: &'p Tape) -> Drawn<Self> {
        Ok(match slot {
            Slot::None => Self::None,
            Slot::Bool(value) => Self::Bool(value),
            Slot::Int(number) => Self::Int(number),
            Slot::Float(number) => Self::Float(number),
            Slot::Text(stretch) => Self::Text(tape.text(stretch)),
            Slot::List(stretch) => Self::List(tape, stretch),
            Slot::Record(stretch) => Self::Record(tape, stretch),
            Slot::Map(stretch) => Self::Map(tape, stretch),
            Slot::Unfit => return Err(Otherwise),
        })
    }

    pub(super) fn literal(literal: &'p Literal) -> Self {
        match literal {
            Literal::None => Self::None,
            Literal::Bool(value) => Self::Bool(*value),
            Literal::Int(number) => Self::Int(*number),
            Literal::Float(number) => Self::Float(*number),
            Literal::Text(text) => Self::Text(text),
        }
    }

    /// What a template made, looked into.
    fn made<'m>(self, made: &'m [Made<'p>]) -> Option<&'m Made<'p>> {
        match self {
            Self::Made(at) => made.get(at as usize),
            _ => None,
        }
    }

    /// Its text, and whether that is markup already.
    pub(super) fn text<'m>(self, made: &'m [Made<'p>]) -> Option<(&'m str, bool)>
    where
        'p: 'm,
    {
        match (self, self.made(made)) {
            (Self::Text(text), _) => Some((text, false)),
            (Self::Safe(text), _) => Some((text, true)),
            (_, Some(Made::Text { text, safe })) => Some((text, *safe)),
            _ => None,
        }
    }

    pub(super) fn is_true(self, made: &[Made<'p>]) -> bool {
        match self {
            Self::Undefined | Self::None => false,
            Self::Bool(value) => value,
            Self::Int(number) => number != 0,
            Self::Float(number) => number != 0.0,
            Self::Text(text) | Self::Safe(text) => !text.is_empty(),
            Self::List(_, stretch) | Self::Map(_, stretch) => stretch.len > 0,
            // Its fields may not all be here, but it has some.
            Self::Record(..) => true,
            Self::Made(_) => match self.made(made) {
                Some(Made::Text { text, .. }) => !text.is_empty(),
                Some(Made::List(list)) => !list.is_empty(),
                Some(Made::Record(fields)) => !fields.is_empty(),
                None => false,
            },
        }
    }

    /// One of its fields; undefined where it has none of that name.
    pub(super) fn field(self, name: Symbol, symbols: &Symbols, made: &[Made<'p>]) -> Drawn<Self> {
        match self {
            Self::Undefined => Err(Otherwise),
            Self::Record(tape, stretch) => {
                tape.field(stretch, name).map_or(Ok(Self::Undefined), |slot| Self::of(slot, tape))
            }
            Self::Map(tape, stretch) => {
                let name = symbols.name(name);
                let has_name = |pair: &&[Slot]| matches!(pair[0], Slot::Text(key) if tape.text(key) == name);
                let pair = tape.slots(stretch).chunks_exact(2).find(has_name);
                pair.map_or(Ok(Self::Undefined), |pair| Self::of(pair[1], tape))
            }
            Self::Made(_) => Ok(match self.made(made) {
                Some(Made::Record(fields)) => fields
                    .iter()
                    .find(|(known, _)| *known == name)
                    .map_or(Self::Undefined, |(_, value)| *value),
                _ => Self::Undefined,
            }),
            _ => Ok(Self::Undefined),
        }
    }

    /// How many values a list has.
    pub(super) fn length(self, made: &[Made<'p>]) -> Drawn<usize> {
        match (self, self.made(made)) {
            (Self::List(_, stretch), _) => Ok(stretch.len as usize),
            (_, Some(Made::List(list))) => Ok(list.len()),
            _ => Err(Otherwise),
        }
    }

    /// A value of a list, by its place.
    pub(super) fn at(self, place: usize, made: &[Made<'p>]) -> Drawn<Self> {
        match (self, self.made(made)) {
            (Self::List(tape, stretch), _) => {
                tape.slots(stretch).get(place).map_or(Ok(Self::Undefined), |slot| Self::of(*slot, tape))
            }
            (_, Some(Made::List(list))) => Ok(list.get(place).copied().unwrap_or(Self::Undefined)),
            _ => Err(Otherwise),
        }
    }

    /// Whether a component takes it.
    pub(super) fn is(self, kind: ParameterKind, made: &[Made<'p>]) -> bool {
        match kind {
            ParameterKind::Text => self.text(made).is_some(),
            ParameterKind::Bool => matches!(self, Self::Bool(_)),
            ParameterKind::Int => matches!(self, Self::Int(_)),
            ParameterKind::Float => matches!(self, Self::Float(_)),
            ParameterKind::Number => matches!(self, Self::Int(_) | Self::Float(_)),
            ParameterKind::List => self.length(made).is_ok(),
            ParameterKind::Map => {
                matches!(self, Self::Record(..) | Self::Map(..))
                    || matches!(self.made(made), Some(Made::Record(_)))
            }
        }
    }

    pub(super) fn is_undefined(self) -> bool {
        matches!(self, Self::Undefined)
    }

    /// Whether two values are the same; of lists and records that is not known here.
    fn equals(self, other: Self, made: &[Made<'p>]) -> Drawn<bool> {
        if let (Some((left, _)), Some((right, _))) = (self.text(made), other.text(made)) {
            return Ok(left == right);
        }
        match (self, other) {
            (Self::Undefined, Self::Undefined) | (Self::None, Self::None) => Ok(true),
            (Self::Bool(left), Self::Bool(right)) => Ok(left == right),
            (Self::Int(left), Self::Int(right)) => Ok(left == right),
            (Self::Float(_), Self::Float(_) | Self::Int(_)) | (Self::Int(_), Self::Float(_)) => {
                Err(Otherwise)
            }
            (left, right) => {
                let is_plain = |value: Self| {
                    value.text(made).is_some()
                        || matches!(
                            value,
                            Self::Undefined | Self::None | Self::Bool(_) | Self::Int(_) | Self::Float(_)
                        )
                };
                if is_plain(left) || is_plain(right) { Ok(false) } else { Err(Otherwise) }
            }
        }
    }
}

/// What an operator gives, where it makes nothing.
pub(super) fn both<'p>(
    operator: Operator,
    left: Value<'p>,
    right: Value<'p>,
    made: &[Made<'p>],
) -> Drawn<Value<'p>> {
    Ok(match operator {
        Operator::Equal => Value::Bool(left.equals(right, made)?),
        Operator::NotEqual => Value::Bool(!left.equals(right, made)?),
        Operator::Less | Operator::LessOrEqual | Operator::Greater | Operator::GreaterOrEqual => {
            let (Value::Int(left), Value::Int(right)) = (left, right) else { return Err(Otherwise) };
            Value::Bool(match operator {
                Operator::Less => left < right,
                Operator::LessOrEqual => left <= right,
                Operator::Greater => left > right,
                _ => left >= right,
            })
        }
        Operator::In => Value::Bool(is_in(left, right, made)?),
        Operator::Divide => {
            let divisor = float(right)?;
            if divisor == 0.0 {
                return Err(Otherwise);
            }
            Value::Float(float(left)? / divisor)
        }
        Operator::Add | Operator::Subtract | Operator::Multiply | Operator::Remainder => {
            match (left, right) {
                (Value::Int(left), Value::Int(right)) => {
                    let number = match operator {
                        Operator::Add => left.checked_add(right),
                        Operator::Subtract => left.checked_sub(right),
                        Operator::Multiply => left.checked_mul(right),
                        _ => left.checked_rem_euclid(right),
                    };
                    Value::Int(number.ok_or(Otherwise)?)
                }
                _ => {
                    let (left, right) = (float(left)?, float(right)?);
                    Value::Float(match operator {
                        Operator::Add => left + right,
                        Operator::Subtract => left - right,
                        Operator::Multiply => left * right,
                        _ if right == 0.0 => return Err(Otherwise),
                        _ => left.rem_euclid(right),
                    })
                }
            }
        }
        Operator::Join => return Err(Otherwise),
    })
}

#[allow(clippy::cast_precision_loss)] // as Tera does
fn float(value: Value<'_>) -> Drawn<f64> {
    match value {
        Value::Int(number) => Ok(number as f64),
        Value::Float(number) => Ok(number),
        _ => Err(Otherwise),
    }
}

fn is_in<'p>(needle: Value<'p>, all: Value<'p>, made: &[Made<'p>]) -> Drawn<bool> {
    if let Some((text, _)) = all.text(made) {
        return Ok(needle.text(made).is_some_and(|(needle, _)| text.contains(needle)));
    }
    for place in 0..all.length(made)? {
        if all.at(place, made)?.equals(needle, made)? {
            return Ok(true);
        }
    }
    Ok(false)
}
