//! Text into sentences, and sentences into words, numbers and signs.

use std::ops::Range;

use super::vocabulary::{Phrase, Vocabulary};
use crate::prose::GAP;

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Letters, apostrophes between them included.
    Word,
    /// Digits, with points and commas between them.
    Number,
    /// Any other sign.
    Sign(char),
    /// The end of a sentence.
    End,
}

/// A part of a text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token {
    pub(super) kind: Kind,
    pub(super) start: usize,
    pub(super) end: usize,
}

/// One sentence of a text.
#[derive(Clone, Copy)]
pub(super) struct Sentence<'t> {
    pub(super) text: &'t str,
    pub(super) tokens: &'t [Token],
    pub(super) words: &'static Vocabulary,
}

impl<'t> Sentence<'t> {
    /// What is written at a token.
    pub(super) fn written(&self, at: usize) -> &'t str {
        self.tokens.get(at).map_or("", |token| &self.text[token.start..token.end])
    }

    pub(super) fn kind(&self, at: usize) -> Option<Kind> {
        self.tokens.get(at).map(|token| token.kind)
    }

    pub(super) fn is_number(&self, at: usize) -> bool {
        self.kind(at) == Some(Kind::Number)
    }

    pub(super) fn is_sign(&self, at: usize, signs: &[char]) -> bool {
        matches!(self.kind(at), Some(Kind::Sign(sign)) if signs.contains(&sign))
    }

    /// Whether a token is one of these words.
    pub(super) fn is_word(&self, at: usize, list: &[&str]) -> bool {
        self.kind(at) == Some(Kind::Word) && {
            let written = self.written(at);
            list.iter().any(|word| word.eq_ignore_ascii_case(written))
        }
    }

    /// Whether nothing stands between a token and the one before it.
    pub(super) fn is_tight(&self, at: usize) -> bool {
        at > 0 && self.tokens.get(at).is_some_and(|token| token.start == self.tokens[at - 1].end)
    }

    /// How many tokens the longest of these phrases takes from a token on.
    pub(super) fn phrase(&self, at: usize, phrases: &[Phrase]) -> Option<usize> {
        let stands = |phrase: &&Phrase| {
            phrase.iter().enumerate().all(|(next, word)| match *word {
                "," => self.is_sign(at + next, &[',']),
                word => self.is_word(at + next, &[word]),
            })
        };
        phrases.iter().filter(stands).map(|phrase| phrase.len()).max()
    }

    /// Whether a part of it stands for something that the text does not say.
    pub(super) fn has_gap(&self) -> bool {
        self.tokens.iter().any(|token| token.kind == Kind::Sign(GAP))
    }

    /// Whether it has words for a percentage that is not that of its own count or figure.
    pub(super) fn is_of_another(&self) -> bool {
        (0..self.tokens.len()).any(|at| self.phrase(at, self.words.another).is_some())
    }

    /// The bytes of some tokens.
    pub(super) fn range(&self, tokens: Range<usize>) -> Range<usize> {
        let start = self.tokens.get(tokens.start).map_or(0, |token| token.start);
        let end = self.tokens.get(tokens.end.saturating_sub(1)).map_or(start, |token| token.end);
        start..end
    }
}

/// Signs that may close a sentence after its full stop.
const CLOSING: [char; 6] = ['”', '"', '’', '\'', ')', ']'];

/// The tokens of a text, into a list that is used again and again.
pub(super) fn tokens(text: &str, words: &Vocabulary, out: &mut Vec<Token>) {
    out.clear();
    let mut at = 0;
    while let Some(letter) = text[at..].chars().next() {
        let start = at;
        at += letter.len_utf8();
        let kind = match letter {
            '\n' => Kind::End,
            _ if letter.is_whitespace() => continue,
            '0'..='9' => {
                at = number_end(text, start);
                Kind::Number
            }
            _ if letter.is_alphabetic() => {
                at = word_end(text, start);
                Kind::Word
            }
            _ => Kind::Sign(letter),
        };
        out.push(Token { kind, start, end: at });
        if matches!(letter, '.' | '!' | '?' | '…') && ends(text, at, letter, words, out) {
            out.push(Token { kind: Kind::End, start: at, end: at });
        }
    }
}

/// A point or comma belongs to a number where a digit follows it.
fn number_end(text: &str, start: usize) -> usize {
    let bytes = text.as_bytes();
    let is_digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let mut at = start;
    while is_digit(at) || (matches!(bytes.get(at), Some(b'.' | b',')) && is_digit(at + 1)) {
        at += 1;
    }
    at
}

fn word_end(text: &str, start: usize) -> usize {
    let mut letters = text[start..].char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        let apostrophe = matches!(letter, '\'' | '’');
        let goes_on = letters.peek().is_some_and(|(_, next)| next.is_alphabetic());
        if !(letter.is_alphabetic() || (apostrophe && goes_on)) {
            return start + at;
        }
    }
    text.len()
}

/// Whether a sentence ends with the sign before byte `at`.
fn ends(text: &str, at: usize, sign: char, words: &Vocabulary, tokens: &[Token]) -> bool {
    let rest = text[at..].trim_start_matches(CLOSING);
    if !rest.starts_with(char::is_whitespace) {
        return rest.is_empty();
    }
    if rest.trim_start().starts_with(char::is_lowercase) {
        return false;
    }
    let before = tokens.len().checked_sub(2).map(|before| tokens[before]);
    let shortened = before.filter(|before| before.kind == Kind::Word && sign == '.').is_some_and(|before| {
        let word = &text[before.start..before.end];
        word.chars().nth(1).is_none()
            || words.abbreviations.iter().any(|short| short.eq_ignore_ascii_case(word))
    });
    !shortened
}

/// Whether a byte of a text stands between quotation marks. A quotation that is not closed goes on to the end.
pub(super) fn is_quoted(text: &str, at: usize) -> bool {
    let mut open = false;
    for (_, letter) in text.char_indices().take_while(|(byte, _)| *byte < at) {
        match letter {
            '“' | '„' | '«' => open = true,
            '”' | '»' => open = false,
            '"' => open = !open,
            _ => {}
        }
    }
    open
}
