//! Short texts with inline markup.

use super::Pen;
use super::body::Filler;
use crate::awards::article::{Article, Passage};
use crate::pages::view::HtmlView;

impl Pen<'_> {
    /// A short text in this language, else in the nearest that it is written in.
    #[must_use]
    pub fn html(&self, passage: &Passage) -> HtmlView {
        let said = passage.say(self.lang, self.first());
        let mut html = String::new();
        said.value.prose.render(&mut html, &mut Filler::inline(*self, said.value));
        HtmlView { html: html.into(), lang: said.lang.map(|lang| lang.0.clone()) }
    }

    /// A text without markup, for search.
    #[must_use]
    pub fn searched_text(&self, article: &Article) -> String {
        article.prose.plain_text(&mut Filler::searched(*self, article))
    }

    /// A short text without markup, for data that people read in other programs.
    #[must_use]
    pub fn unmarked(&self, passage: &Passage) -> String {
        let said = passage.say(self.lang, self.first());
        said.value.prose.plain_text(&mut Filler::inline(*self, said.value))
    }
}
