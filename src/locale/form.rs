//! A message that was read once into pieces: words, and slots for what changes.

use super::messages::{Messages, Value};

macro_rules! slots {
    ($($name:ident = $text:literal,)*) => {
        /// What a form can name.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(super) enum Slot { $($name,)* }

        const SLOTS: &[(Slot, &str)] = &[$((Slot::$name, $text),)*];
    };
}

slots! {
    Weekday = "weekday",
    Day = "day",
    Month = "month",
    Year = "year",
    ToDay = "to-day",
    ToMonth = "to-month",
    From = "from",
    To = "to",
    Hour = "hour",
    Minute = "minute",
    Zone = "zone",
    Offset = "offset",
    Number = "number",
    First = "first",
    Last = "last",
}

/// The first of the characters that stand for slots while Fluent resolves a form: a private use plane,
/// where no language has a letter.
const FIRST_MARK: u32 = 0xF_0000;

#[derive(Clone, Debug, PartialEq, Eq)]
enum Piece {
    Words(String),
    Slot(Slot),
}

/// See the module.
#[derive(Clone, Debug)]
pub(super) struct Form(Vec<Piece>);

impl Form {
    /// Lets Fluent resolve the message with a mark for each slot, and cuts the result at the marks. So
    /// a form may use terms and other messages like any other, and costs no lookup when it is filled.
    pub(super) fn read(messages: &Messages, id: &str) -> Self {
        let marks: Vec<String> = (FIRST_MARK..).zip(SLOTS).map(|(mark, _)| char_of(mark)).collect();
        let args: Vec<(&str, Value<'_>)> =
            SLOTS.iter().zip(&marks).map(|((_, name), mark)| (*name, Value::from(mark.as_str()))).collect();
        let text = messages.say_anyhow(id, &args);
        let mut pieces = Vec::new();
        let mut words = String::new();
        for character in text.chars() {
            let index = u32::from(character).checked_sub(FIRST_MARK).map(|index| index as usize);
            match index.and_then(|index| SLOTS.get(index)) {
                None => words.push(character),
                Some((slot, _)) => {
                    if !words.is_empty() {
                        pieces.push(Piece::Words(std::mem::take(&mut words)));
                    }
                    pieces.push(Piece::Slot(*slot));
                }
            }
        }
        if !words.is_empty() {
            pieces.push(Piece::Words(words));
        }
        Self(pieces)
    }

    /// Writes the form; `value` writes what a slot stands for, and nothing for one it does not know.
    pub(super) fn fill(&self, out: &mut String, mut value: impl FnMut(Slot, &mut String)) {
        for piece in &self.0 {
            match piece {
                Piece::Words(words) => out.push_str(words),
                Piece::Slot(slot) => value(*slot, out),
            }
        }
    }

    /// The form with one value in its slot for a number.
    pub(super) fn number(&self, number: &str) -> String {
        let mut out = String::with_capacity(number.len() + 24);
        self.fill(&mut out, |slot, out| {
            if slot == Slot::Number {
                out.push_str(number);
            }
        });
        out
    }

    /// The words of the form without what changes: " dan " of "{ $first } dan { $last }".
    pub(super) fn between(&self) -> String {
        let mut out = String::new();
        self.fill(&mut out, |_, _| ());
        out
    }
}

fn char_of(code: u32) -> String {
    char::from_u32(code).into_iter().collect()
}
