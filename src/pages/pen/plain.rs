//! Plain HTML for what a theme's components would show: for captions and feeds, which no theme draws.

use super::body::{Filler, Mode};
use crate::pages::view::{ComparedView, FigureView, LinkView, PictureView, ResultsView};
use crate::prose::{escape_attribute, escape_text};

impl Filler<'_> {
    pub(super) fn plain_figure(&self, figure: &FigureView, block: bool, out: &mut String) {
        self.plain_statement(figure, &figure.text, block, out);
    }

    pub(super) fn plain_compared(&self, compared: &ComparedView, block: bool, out: &mut String) {
        if let Some(figure) = compared.figures.first() {
            // Alone, the sentence has no words before it that say what is compared.
            let whole = format!("{}: {}", figure.head.measure.text, compared.text);
            self.plain_statement(figure, if block { &whole } else { &compared.text }, block, out);
        }
    }

    fn plain_statement(&self, figure: &FigureView, text: &str, block: bool, out: &mut String) {
        // Illustrative figures do not travel in feeds: the link leads to where they are marked as such.
        if figure.head.status.mark.is_some() && matches!(self.mode, Mode::Feed(_)) {
            let mut link = figure.head.link.clone();
            link.text = figure.head.status.text.as_str().into();
            return self.plain_link(&link, block, out);
        }
        wrap(block, out, |out| escape_text(text, out));
    }

    pub(super) fn plain_link(&self, link: &LinkView, block: bool, out: &mut String) {
        wrap(block, out, |out| {
            out.push_str("<a href=\"");
            escape_attribute(&self.whole(link.href.clone()), out);
            out.push_str("\">");
            escape_text(&link.text, out);
            out.push_str("</a>");
        });
    }

    pub(super) fn plain_picture(&self, picture: &PictureView, block: bool, out: &mut String) {
        out.push_str(if block { "<figure>" } else { "" });
        out.push_str("<img src=\"");
        escape_attribute(&self.whole(picture.full.href.clone()), out);
        out.push_str("\" alt=\"");
        escape_attribute(&picture.alt.text, out);
        out.push('"');
        if let (Some(width), Some(height)) = (picture.width, picture.height) {
            out.push_str(&format!(" width=\"{width}\" height=\"{height}\""));
        }
        out.push('>');
        if block {
            if let Some(caption) = &picture.caption {
                out.push_str("<figcaption>");
                out.push_str(&caption.html);
                out.push_str("</figcaption>");
            }
            out.push_str("</figure>");
        }
    }

    pub(super) fn plain_results(&self, results: &ResultsView, block: bool, out: &mut String) {
        if !block {
            return self.plain_link(&results.edition, false, out);
        }
        out.push_str("<ul>");
        for category in &results.categories {
            out.push_str("<li>");
            self.plain_link(&category.link, false, out);
            for award in category.groups.iter().flat_map(|group| &group.awards) {
                out.push_str("<br>");
                if let Some(rank) = award.rank.as_ref().or(award.tier.as_ref()) {
                    escape_text(&rank.text, out);
                    out.push_str(": ");
                }
                let names: Vec<&str> = award.winners.iter().map(|winner| &*winner.link.text).collect();
                escape_text(&self.pen.locale.list_and(&names), out);
                if award.withdrawn {
                    out.push_str(" (");
                    escape_text(&self.pen.word("award-withdrawn"), out);
                    out.push(')');
                }
            }
            out.push_str("</li>");
        }
        out.push_str("</ul>");
        if let Some(pending) = &results.pending {
            wrap(true, out, |out| escape_text(pending, out));
        }
    }
}

fn wrap(block: bool, out: &mut String, write: impl FnOnce(&mut String)) {
    out.push_str(if block { "<p>" } else { "" });
    write(out);
    out.push_str(if block { "</p>" } else { "" });
}
