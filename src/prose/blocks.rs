//! Quotes, alerts, code and tasks.

use pulldown_cmark::{BlockQuoteKind, CodeBlockKind, Event};

use super::model::{AlertKind, Hole, Word};
use super::write::Writer;

impl Writer<'_> {
    pub(super) fn start_quote(&mut self, kind: Option<BlockQuoteKind>) {
        let Some(kind) = kind else {
            return self.tags.markup("<blockquote>\n");
        };
        let kind = match kind {
            BlockQuoteKind::Note => AlertKind::Note,
            BlockQuoteKind::Tip => AlertKind::Tip,
            BlockQuoteKind::Important => AlertKind::Important,
            BlockQuoteKind::Warning => AlertKind::Warning,
            BlockQuoteKind::Caution => AlertKind::Caution,
        };
        let class = format!("alert alert-{}", kind.name());
        self.tags.open_tag("aside").attribute("class", &class).attribute("role", "note").close_tag();
        self.tags.markup("\n");
        self.tags.open_tag("p").attribute("class", "alert-title").close_tag();
        self.tags.hole(Hole::Word(Word::Alert(kind)));
        self.tags.markup("</p>\n");
    }

    /// A code block; it can be reached by keyboard, because it may need sideways scrolling.
    pub(super) fn code_block(&mut self, kind: &CodeBlockKind<'_>, at: usize) -> usize {
        let end = self.end_of(at);
        self.tags.open_tag("pre").attribute("tabindex", "0").close_tag();
        let language = match kind {
            CodeBlockKind::Fenced(language) => language.split_whitespace().next(),
            CodeBlockKind::Indented => None,
        };
        match language {
            Some(language) => {
                self.tags.open_tag("code").attribute("class", &format!("language-{language}")).close_tag();
            }
            None => self.tags.markup("<code>"),
        }
        for (event, _) in &self.events[at + 1..end] {
            if let Event::Text(text) = event {
                self.tags.text(text);
            }
        }
        self.tags.markup("</code></pre>\n");
        end + 1
    }

    pub(super) fn task(&mut self, done: bool) {
        let tag = self.tags.open_tag("input").attribute("type", "checkbox").attribute("disabled", "");
        if done {
            tag.attribute("checked", "");
        }
        let word = if done { Word::TaskDone } else { Word::TaskOpen };
        tag.attribute_hole("aria-label", Hole::Word(word)).close_tag();
        self.tags.markup(" ");
    }
}
