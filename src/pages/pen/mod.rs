//! Draws the pieces that several kinds of page share, in one language.
//!
//! In: the site and a language. Out: structs of [`super::view`]. Never here: markup other than that of
//! texts, and anything that only one kind of page shows.

mod award;
mod body;
mod card;
mod chart;
mod cite;
mod compared;
mod comparison;
mod embed;
mod figure;
mod links;
mod list;
mod page;
mod passage;
mod picture;
mod plain;
mod room;
mod send;
mod structured;
mod table;
mod target;
mod words;

use std::sync::Arc;

use crate::awards::public::Public;
use crate::awards::text::Lang;
use crate::locale::Locale;

use super::plan::Site;
use super::spoken::Spoken;
use super::url::Urls;

pub use chart::Scope;
pub use page::Head;

/// One language's hand. Cheap to make and to copy.
#[derive(Clone, Copy)]
pub struct Pen<'s> {
    /// The site.
    pub site: &'s Site,
    /// Its content.
    pub public: &'s Public,
    /// Its addresses.
    pub urls: &'s Urls,
    /// The language drawn in.
    pub lang: &'s Lang,
    /// That language's words and forms.
    pub locale: &'s Locale,
    /// Words that stand on nearly every page.
    pub(super) spoken: &'s Spoken,
}

impl<'s> Pen<'s> {
    pub(super) fn new(site: &'s Site, lang: &'s Lang, locale: &'s Locale, spoken: &'s Spoken) -> Self {
        Self { site, public: &site.public, urls: &site.urls, lang, locale, spoken }
    }

    /// The site's first language.
    #[must_use]
    pub fn first(&self) -> &'s Lang {
        &self.public.settings.languages[0]
    }

    /// A language's mark, where it is not the one drawn in.
    #[must_use]
    pub fn mark(&self, lang: &Lang) -> Option<Arc<str>> {
        (lang != self.lang).then(|| lang.0.clone())
    }
}
