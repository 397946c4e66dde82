//! Proofreading: numbers, percentages and weekdays in running text, against each other, the calendar and the
//! site's own figures. What is written may be right all the same, or be another's words, so every finding is
//! a warning, and a remark beside the text answers it: `<!-- sesuai sumber: … -->`.
//!
//! In: the public site (or, for `check`, all of it) and the words of its languages. Out: findings.
//! Never here: a guess. What could mean something else is passed over; a percentage that nothing binds is none
//! of our business. Nothing is rewritten.

mod dates;
mod figures;
mod numbers;
mod rates;
mod regions;
mod sentences;
#[cfg(test)]
mod tests;
mod vocabulary;

use std::ops::Range;
use std::sync::Arc;

use jiff::civil::Date;

use super::public::{Public, Version};
use crate::diag::{Arg, Code, Diagnostic, Span};
use crate::prose::Block;
use figures::Figures;
use sentences::{Kind, Sentence, Token};
pub use vocabulary::{Phrase, Vocabulary, VocabularyOf};

/// A finding in a text, before it is known where the text stands.
struct Finding {
    code: Code,
    range: Range<usize>,
    args: Vec<(&'static str, Arg)>,
    also: Option<(Span, &'static str)>,
}

impl Finding {
    fn new(code: Code, range: Range<usize>) -> Self {
        Self { code, range, args: Vec::new(), also: None }
    }

    fn arg(mut self, name: &'static str, value: impl Into<Arg>) -> Self {
        self.args.push((name, value.into()));
        self
    }

    fn also(mut self, span: Span, words: &'static str) -> Self {
        self.also = Some((span, words));
        self
    }

    fn told(self, block: &Block, words: &Vocabulary) -> Diagnostic {
        let says = words.answers.first().copied().unwrap_or_default();
        let answer = if block.is_value { format!("# {says}: …") } else { format!("<!-- {says}: … -->") };
        let quoted = block.quoted || sentences::is_quoted(block.text(), self.range.start);
        let mut finding = Diagnostic::warning(self.code, block.span(self.range));
        finding.args = self.args;
        if let Some((span, words)) = self.also {
            finding = finding.also(span, words);
        }
        finding.arg("answer", answer).help(if quoted { "quoted" } else { "help" })
    }
}

/// Reads every news item and page. `whole`: nothing is hidden that an answer could be about, so that one
/// without a question can be told. No longer than `goes_on` says: what is found then is not all.
pub(super) fn check(
    public: &Public,
    words: VocabularyOf,
    whole: bool,
    goes_on: &dyn Fn() -> bool,
    found: &mut Vec<Diagnostic>,
) {
    let mut reader = Reader { figures: Figures::of(public), tokens: Vec::new(), whole, found };
    let zone = &public.settings.time_zone;
    for (_, item) in public.news().take_while(|_| goes_on()) {
        item.versions.iter().for_each(|version| reader.version(version, words, Some(item.date.day(zone))));
    }
    for (_, page) in public.pages() {
        page.versions.iter().for_each(|version| reader.version(version, words, None));
    }
}

/// Lets go of what only proofreaders read, once they have: a site has many texts, and they are held until it is built.
/// What is held elsewhere too, to be read again, stays as it is.
pub(super) fn put_away(public: &mut Public) {
    let news = Arc::get_mut(&mut public.news)
        .into_iter()
        .flatten()
        .filter_map(Arc::get_mut)
        .flat_map(|item| &mut item.versions);
    let pages = public.pages.iter_mut().flat_map(|page| &mut page.versions);
    for version in news.chain(pages) {
        version.front = Vec::new();
        if let Some(body) = Arc::get_mut(&mut version.body) {
            body.prose.blocks = Vec::new();
        }
    }
}

struct Reader<'p, 'f> {
    figures: Figures<'p>,
    tokens: Vec<Token>,
    whole: bool,
    found: &'f mut Vec<Diagnostic>,
}

impl Reader<'_, '_> {
    fn version(&mut self, version: &Version, words: VocabularyOf, date: Option<Date>) {
        let Some(words) = words(version.lang.as_str()) else { return };
        for block in version.front.iter().chain(&version.body.prose.blocks) {
            self.block(block, words, date);
        }
    }

    fn block(&mut self, block: &Block, words: &'static Vocabulary, date: Option<Date>) {
        let mut found = Vec::new();
        sentences::tokens(block.text(), words, &mut self.tokens);
        for tokens in self.tokens.split(|token| token.kind == Kind::End) {
            self.sentence(Sentence { text: block.text(), tokens, words }, date, &mut found);
        }
        let mut answers = block.remarks.iter().filter(|remark| is_answer(&remark.value, words)).peekable();
        if answers.peek().is_none() {
            self.found.extend(found.into_iter().map(|finding| finding.told(block, words)));
        } else if found.is_empty() && self.whole {
            let finding = |span| Diagnostic::warning(Code::AnswerWithoutQuestion, span).help("help");
            self.found.extend(answers.map(|answer| finding(answer.span)));
        }
    }

    fn sentence(&self, sentence: Sentence<'_>, date: Option<Date>, found: &mut Vec<Finding>) {
        if !sentence.tokens.iter().any(|token| token.kind == Kind::Number) {
            return;
        }
        let days = dates::check(&sentence, date, found);
        // What a reference prints is not known here, and always right.
        if sentence.has_gap() {
            return;
        }
        let (pairs, percents) = (numbers::pairs(&sentence), numbers::percents(&sentence));
        rates::check(&sentence, &pairs, &percents, found);
        self.figures.check(&sentence, &days, (&pairs, &percents), found);
    }
}

/// Whether a remark answers a finding: it says so, and why.
fn is_answer(remark: &str, words: &Vocabulary) -> bool {
    let Some((says, why)) = remark.split_once(':') else { return false };
    !why.trim().is_empty() && words.answers.iter().any(|answer| answer.eq_ignore_ascii_case(says.trim()))
}
