//! What a share card shows: the picture that messengers show of a link.

use std::sync::Arc;

use serde::Serialize;

use super::Tag;

/// One card. Its template is `cards/{kind}.svg`, and has nothing beside this, which is why its address can be told from it.
#[derive(Clone, Debug, Serialize)]
pub struct ShareCardView {
    /// `site`, `edition`, `recipient`, `region`, `article`.
    pub kind: &'static str,
    /// Its language.
    pub lang: Tag,
    /// The site's name.
    pub site: Arc<str>,
    /// What stands above the title: a place, a kind.
    pub over: Option<Arc<str>>,
    /// The title.
    pub title: Arc<str>,
    /// What stands below it, a line each.
    pub lines: Vec<Arc<str>>,
    /// A region's figure.
    pub figure: Option<ShareFigure>,
    /// Whether it tells of an award that stands.
    pub honour: bool,
    /// "SITUS CONTOH", "DATA CONTOH": must be readable on the card itself, for a screenshot of it travels alone.
    pub mark: Option<Arc<str>>,
    /// Whether a photograph lies under it.
    pub photo: bool,
}

/// A percentage, never without what it is of.
#[derive(Clone, Debug, Serialize)]
pub struct ShareFigure {
    /// "41,64%".
    pub percent: Arc<str>,
    /// "176.604 dari 424.131 semesta pekerja".
    pub parts: Arc<str>,
    /// Measure and date.
    pub caption: Arc<str>,
}

impl ShareCardView {
    /// The card in words, for those who do not see it.
    #[must_use]
    pub fn alt(&self) -> Arc<str> {
        let figure = self.figure.iter().flat_map(|figure| [&figure.percent, &figure.parts, &figure.caption]);
        let words = self.mark.iter().chain(&self.over).chain([&self.title]).chain(&self.lines).chain(figure);
        let words: Vec<&str> = words.map(|word| &**word).collect();
        words.join(", ").into()
    }
}
