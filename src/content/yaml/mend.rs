//! Reading on after a mistake of syntax, so that all mistakes of a file come in one run: the broken
//! place is overwritten in a copy of the same length, and the copy is read again.

use std::borrow::Cow;
use std::ops::Range;

use super::Document;
use super::build::{Pass, pass};
use super::lines::{block, indentation, line_above, line_end, line_start};
use super::syntax::{Mend, Mistake, explain, first_tab};
use crate::diag::{Checked, Diagnostic, Span};

/// So many mistakes of syntax are looked at; whoever has more has another kind of file.
const PASSES: usize = 16;
/// A text longer than this many bytes is read once.
const LONG: usize = 1 << 20;

/// Reads `source`, which stands at `origin` in its file.
pub(super) fn read(origin: Span, source: &str) -> Checked<Document> {
    let mut text = Cow::Borrowed(source);
    let mut mistakes: Vec<Diagnostic> = Vec::new();
    let mut damaged: Vec<Span> = Vec::new();
    let mut tried: Vec<usize> = Vec::new();
    let mut gaps = false;
    loop {
        let Pass { root, mut found, stopped, open, dropped } = pass(origin, &text, source);
        let Some(error) = stopped else {
            found.append(&mut mistakes);
            return Checked::new(Document { root, broken: gaps || dropped, damaged }, found);
        };
        let mut mistake = explain(origin, &text, &error, open);
        let line = |finding: &Diagnostic| {
            let at = finding.span.map_or(0, |span| span.start - origin.start);
            line_start(&text, at as usize)
        };
        // How far a tab was meant to indent is not known: what stands wrong beside one is told of at the tab.
        let mut is_told = false;
        if matches!(mistake.mend, Mend::Block(..)) && follows_a_tab(source, line(&mistake.finding)) {
            match follows_a_tab(&text, line(&mistake.finding)) {
                true => mistake = first_tab(origin, &text),
                false => is_told = true,
            }
        }
        let Mistake { finding, mend } = mistake;
        let line = line(&finding);
        // The same line again: the repair did not help, and what follows would be guesses.
        let again = tried.contains(&line);
        if !again && !is_told {
            mistakes.push(finding);
        }
        // Beside a tab something else may be wrong too.
        if !matches!(mend, Mend::Tabs) {
            tried.push(line);
        }
        let last = again || tried.len() >= PASSES || source.len() > LONG;
        let gone = if last { None } else { overwrite(text.to_mut(), &mend) };
        let Some(gone) = gone else {
            found.append(&mut mistakes);
            return Checked::new(Document { root: None, broken: true, damaged }, found);
        };
        gaps |= matches!(mend, Mend::Line(_) | Mend::Block(..));
        if !matches!(mend, Mend::Tabs) {
            let lines = line_start(source, gone.start)..line_end(source, gone.end);
            damaged.push(origin.within(lines.start, lines.end));
        }
    }
}

/// Whether a line or the one above it is indented with a tab.
fn follows_a_tab(source: &str, line: usize) -> bool {
    let has_tab = |at: usize| source[indentation(source, at)].contains('\t');
    has_tab(line) || line_above(source, line).is_some_and(|above| has_tab(above.start))
}

/// Overwrites the broken place, and says where that is; none where it is no use.
fn overwrite(text: &mut String, mend: &Mend) -> Option<Range<usize>> {
    let (range, filler) = match mend {
        Mend::Hopeless => return None,
        Mend::Tabs => {
            *text = without_tabs(text);
            return Some(0..text.len());
        }
        Mend::Fill(range) => (range.clone(), "_"),
        Mend::Line(at) => (line_start(text, *at)..line_end(text, *at), " "),
        Mend::Block(at, least) => (block(text, *at, *least), " "),
    };
    // Lines stay lines, and bytes where they are.
    let part = text.get(range.clone())?;
    let filled: String =
        part.split('\n').map(|line| filler.repeat(line.len())).collect::<Vec<_>>().join("\n");
    text.replace_range(range.clone(), &filled);
    Some(range)
}

/// The text with a blank for each tab that indents.
fn without_tabs(text: &str) -> String {
    let mut indents = true;
    let blank = |letter: char| match letter {
        '\t' if indents => ' ',
        _ => {
            indents = letter == '\n' || (indents && letter == ' ');
            letter
        }
    };
    text.chars().map(blank).collect()
}
