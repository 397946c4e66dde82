//! Reading on after a mistake of syntax, so that all mistakes of a file come in one run: the broken
//! place is overwritten in a copy of the same length, and the copy is read again.

use std::borrow::Cow;

use super::Document;
use super::build::{Pass, pass};
use super::lines::{line_end, line_start};
use super::syntax::{Mend, explain};
use crate::diag::{Checked, Diagnostic, Span};

/// So many mistakes of syntax are told at once; whoever has more has another kind of file.
const PASSES: usize = 16;
/// A text longer than this many bytes is read once.
const LONG: usize = 1 << 20;

/// Reads `source`, which stands at `origin` in its file.
pub(super) fn read(origin: Span, source: &str) -> Checked<Document> {
    let mut text = Cow::Borrowed(source);
    let mut mistakes: Vec<Diagnostic> = Vec::new();
    let mut damaged: Vec<Span> = Vec::new();
    let mut tried: Vec<Span> = Vec::new();
    let mut gaps = false;
    loop {
        let Pass { root, mut found, stopped, open, dropped } = pass(origin, &text);
        let Some(error) = stopped else {
            found.append(&mut mistakes);
            return Checked::new(Document { root, broken: gaps || dropped, damaged }, found);
        };
        let mistake = explain(origin, &text, &error, open);
        let at = (mistake.finding.span.map_or(origin.start, |span| span.start) - origin.start) as usize;
        let line = origin.within(line_start(&text, at), line_end(&text, at));
        // The same line again: the repair did not help, and what follows would be guesses.
        let again = tried.contains(&line);
        if !again {
            mistakes.push(mistake.finding);
        }
        let last = again || mistakes.len() >= PASSES || source.len() > LONG;
        if last || !repair(text.to_mut(), &mistake.mend) {
            found.append(&mut mistakes);
            return Checked::new(Document { root: None, broken: true, damaged }, found);
        }
        gaps |= matches!(mistake.mend, Mend::Line(_));
        tried.push(line);
        if !matches!(mistake.mend, Mend::Tabs) {
            damaged.push(line);
        }
    }
}

/// Overwrites the broken place; false where that is no use.
fn repair(text: &mut String, mend: &Mend) -> bool {
    let mut bytes = std::mem::take(text).into_bytes();
    let fill = match mend {
        Mend::Hopeless => None,
        Mend::Tabs => {
            let mut indent = true;
            for byte in &mut bytes {
                match *byte {
                    b'\n' => indent = true,
                    b'\t' if indent => *byte = b' ',
                    b' ' => {}
                    _ => indent = false,
                }
            }
            Some(())
        }
        Mend::Fill(range) => bytes.get_mut(range.clone()).map(|part| part.fill(b'_')),
        Mend::Line(at) => {
            let start = bytes[..*at].iter().rposition(|byte| *byte == b'\n').map_or(0, |newline| newline + 1);
            let end = bytes[*at..].iter().position(|byte| *byte == b'\n').map_or(bytes.len(), |end| at + end);
            bytes.get_mut(start..end).map(|part| part.fill(b' '))
        }
    };
    // Whole characters were overwritten with ASCII, so this is UTF-8 still.
    String::from_utf8(bytes).map(|mended| *text = mended).is_ok() && fill.is_some()
}
