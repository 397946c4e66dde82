//! Texts with their links, pictures and references filled in: cut into parts for a theme's components, or
//! whole, as plain HTML, for captions and feeds.

use std::sync::Arc;

use super::Pen;
use crate::awards::article::Article;
use crate::awards::link::{Record, Reference as Asked, Target};
use crate::diag::FileId;
use crate::pages::view::{ComponentView, FigureView, Part, PictureView, TextView, TocView};
use crate::prose::{Fill, Heading, Image, Link, Reference, Word, escape_attribute, escape_text};

/// What becomes of pictures and references.
pub(super) enum Mode {
    /// They are noted with the byte where they stand, for components.
    Parts(Vec<(usize, Part)>),
    /// They are written as plain HTML.
    Inline,
    /// The same, but illustrative figures are left out: a search result could cut off what marks them.
    Searched,
    /// They are written as plain HTML, and every address is whole: the text stands outside its page, whose address this is.
    Feed(String),
}

/// Fills the holes of one text.
pub(super) struct Filler<'p> {
    pub(super) pen: Pen<'p>,
    article: &'p Article,
    pub(super) mode: Mode,
}

impl Pen<'_> {
    /// A body, cut where components stand.
    #[must_use]
    pub fn body(&self, article: &Article) -> Vec<Part> {
        let mut filler = Filler { pen: *self, article, mode: Mode::Parts(Vec::new()) };
        let mut html = String::new();
        article.prose.render(&mut html, &mut filler);
        let Mode::Parts(cuts) = filler.mode else { return Vec::new() };
        let mut parts = Vec::with_capacity(cuts.len() * 2 + 1);
        let mut written = 0;
        for (at, component) in cuts {
            if at > written {
                parts.push(Part::html(html[written..at].to_owned()));
                written = at;
            }
            parts.push(component);
        }
        if written == 0 {
            parts.push(Part::html(html));
        } else if written < html.len() {
            parts.push(Part::html(html[written..].to_owned()));
        }
        parts
    }

    /// A body as one piece of plain HTML with whole addresses, for feeds. `page` is its page's whole address.
    #[must_use]
    pub fn feed_html(&self, article: &Article, page: &str) -> String {
        let mut html = String::new();
        let mode = Mode::Feed(page.to_owned());
        article.prose.render(&mut html, &mut Filler { pen: *self, article, mode });
        html
    }

    /// The table of contents of a body; empty for fewer than two headings.
    #[must_use]
    pub fn contents(&self, article: &Article) -> Vec<TocView> {
        let prose = &article.prose;
        if prose.headings.len() < 2 {
            return Vec::new();
        }
        let mut filler = Filler::inline(*self, article);
        let entry = |heading: &Heading| TocView {
            id: heading.id.value.clone(),
            text: heading.text.write(&prose.references, &mut filler).into(),
            level: heading.level,
        };
        prose.headings.iter().map(entry).collect()
    }
}

impl Part {
    fn html(html: String) -> Self {
        Self { component: "html", html, view: None, block: true }
    }
}

impl<'p> Filler<'p> {
    pub(super) fn inline(pen: Pen<'p>, article: &'p Article) -> Self {
        Self { pen, article, mode: Mode::Inline }
    }

    pub(super) fn searched(pen: Pen<'p>, article: &'p Article) -> Self {
        Self { pen, article, mode: Mode::Searched }
    }

    fn href(&self, target: &Target) -> Arc<str> {
        let urls = self.pen.urls;
        match target {
            Target::External(address) => address.clone(),
            Target::Fragment(id) => match &self.mode {
                Mode::Feed(page) => format!("{page}#{id}").into(),
                _ => format!("#{id}").into(),
            },
            Target::SitePath(path) => self.whole(format!("{}{path}", urls.base_path()).into()),
            Target::Record(record, fragment) => {
                let Some(address) = urls.record(record, self.pen.lang) else { return "".into() };
                let table = if let Record::Coverage(name) = record { Some(name) } else { None };
                self.whole(match fragment.as_ref().or(table) {
                    Some(id) => urls.href_at(&address, id),
                    None => urls.href(&address),
                })
            }
        }
    }

    /// An address as the mode needs it.
    pub(super) fn whole(&self, href: Arc<str>) -> Arc<str> {
        match self.mode {
            Mode::Feed(_) => self.pen.urls.absolute_href(&href).into(),
            _ => href,
        }
    }

    /// What a reference stands for; none if it was reported as wrong.
    fn component(&self, asked: &Asked) -> Option<(&'static str, ComponentView)> {
        let (pen, names) = (&self.pen, &self.pen.urls.names);
        Some(match asked {
            Asked::Figure(figure) => {
                ("figure", ComponentView::Figure(Box::new(pen.figure_reference(figure)?)))
            }
            Asked::Comparison(comparison) => {
                ("compared", ComponentView::Compared(Box::new(pen.compared_reference(comparison)?)))
            }
            Asked::Results { edition, category } => {
                let at = names.edition(edition)?;
                let only = category.as_ref().and_then(|id| names.category(&edition.value, &id.value));
                let categories = match only {
                    Some(category) => vec![pen.category(category)],
                    None => pen.categories(at),
                };
                let (edition, pending) = (pen.edition_link(at), pen.pending(at));
                let view = crate::pages::view::ResultsView { edition, categories, pending };
                ("results", ComponentView::Results(Box::new(view)))
            }
            Asked::Photo { edition, file } => {
                let at = names.photo(&edition.value, &file.value)?;
                ("photo", ComponentView::Picture(Box::new(pen.photo(at))))
            }
            Asked::Document { edition, id } => {
                let at = names.document(&edition.value, &id.value)?;
                ("document", ComponentView::Document(Box::new(pen.document(at))))
            }
            Asked::Recipient { id } => {
                ("recipient", ComponentView::Recipient(pen.recipient_link(names.recipient(id)?, None)))
            }
        })
    }

    /// Words of figures; where a search would find them alone, those of made-up figures say only what they are.
    fn plain_words(&self, figure: &FigureView, text: &str, out: &mut String) {
        let left_out = figure.head.status.mark.is_some() && matches!(self.mode, Mode::Searched);
        out.push_str(if left_out { &figure.head.status.text } else { text });
    }

    fn picture(&self, index: usize, image: &Image) -> Option<PictureView> {
        let file: FileId = self.article.pictures.get(index)?.as_ref()?.value;
        let alt = TextView { text: image.alt.value.clone(), lang: None };
        let mut view = self.pen.picture(file, &format!("picture-{}", index + 1), alt, None, None);
        view.caption = image.title.as_ref().map(|title| {
            let mut html = String::new();
            escape_text(title, &mut html);
            crate::pages::view::HtmlView { html: html.into(), lang: None }
        });
        Some(view)
    }

    /// Puts a component where the text has come to: as a part, or as plain HTML.
    fn place(&mut self, component: &'static str, view: ComponentView, block: bool, out: &mut String) {
        if let Mode::Parts(parts) = &mut self.mode {
            parts.push((out.len(), Part { component, html: String::new(), view: Some(view), block }));
            return;
        }
        match &view {
            ComponentView::Figure(figure) => self.plain_figure(figure, block, out),
            ComponentView::Compared(compared) => self.plain_compared(compared, block, out),
            ComponentView::Results(results) => self.plain_results(results, block, out),
            ComponentView::Picture(picture) => self.plain_picture(picture, block, out),
            ComponentView::Document(document) => self.plain_link(&document.link, block, out),
            ComponentView::Recipient(link) => self.plain_link(link, block, out),
        }
    }
}

impl Fill for Filler<'_> {
    fn link(&mut self, index: usize, _: &Link, out: &mut String) {
        if let Some(Some(target)) = self.article.links.get(index) {
            escape_attribute(&self.href(target), out);
        }
    }

    fn image(&mut self, index: usize, image: &Image, out: &mut String) {
        if let Some(picture) = self.picture(index, image) {
            self.place("picture", ComponentView::Picture(Box::new(picture)), image.block, out);
        }
    }

    fn reference(&mut self, index: usize, reference: &Reference, out: &mut String) {
        let Some(Some(asked)) = self.article.references.get(index) else { return };
        match self.component(&asked.value) {
            // Results cannot stand in the middle of a sentence: there, their edition's link does.
            Some((_, ComponentView::Results(results))) if !reference.block => {
                self.plain_link(&results.edition, false, out);
            }
            Some((component, view)) => self.place(component, view, reference.block, out),
            None => {}
        }
    }

    fn word(&mut self, word: Word, out: &mut String) {
        let pen = &self.pen;
        let number = |number: u32| i128::from(number).into();
        let words = match word {
            Word::Alert(kind) => pen.word(&format!("alert-{}", kind.name())),
            Word::Footnotes => pen.word("footnotes"),
            Word::FootnoteBack { note, mark } => {
                pen.say("footnote-back", &[("note", number(note)), ("mark", number(mark))])
            }
            Word::Table(table) => pen.say("table-label", &[("number", number(table))]),
            Word::TaskDone => pen.word("task-done"),
            Word::TaskOpen => pen.word("task-open"),
        };
        escape_attribute(&words, out);
    }

    fn reference_text(&mut self, index: usize, _: &Reference, out: &mut String) {
        let Some(Some(asked)) = self.article.references.get(index) else { return };
        match self.component(&asked.value) {
            Some((_, ComponentView::Figure(figure))) => self.plain_words(&figure, &figure.text, out),
            Some((_, ComponentView::Compared(compared))) => {
                if let Some(figure) = compared.figures.first() {
                    self.plain_words(figure, &compared.text, out);
                }
            }
            Some((_, ComponentView::Document(document))) => out.push_str(&document.link.text),
            Some((_, ComponentView::Recipient(link))) => out.push_str(&link.text),
            Some((_, ComponentView::Results(_) | ComponentView::Picture(_))) | None => {}
        }
    }

    fn fragment(&mut self, id: &str, out: &mut String) {
        if let Mode::Feed(page) = &self.mode {
            escape_attribute(page, out);
        }
        out.push('#');
        escape_attribute(id, out);
    }

    fn anchor(&mut self, heading: &Heading, out: &mut String) {
        // Outside its own page a heading's link to itself is noise.
        if let Mode::Parts(_) = self.mode {
            out.push_str("<a class=\"anchor\" href=\"");
            self.fragment(&heading.id, out);
            out.push_str("\" aria-hidden=\"true\" tabindex=\"-1\"></a>");
        }
    }
}
