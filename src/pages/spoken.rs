//! Words that stand on nearly every page, said once per language: saying a message costs more than a
//! thousand pages should pay for the same few.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::awards::public::{Public, Region};
use crate::awards::site::Section;
use crate::locale::{Locale, Value};

/// One language's share.
#[derive(Debug)]
pub(super) struct Spoken {
    /// Whole names of regions, by their place: "Kabupaten Halmahera Utara".
    pub(super) regions: Vec<Arc<str>>,
    /// Menu words of sections.
    pub(super) sections: BTreeMap<Section, Arc<str>>,
    /// Menu word of the home page.
    pub(super) home: Arc<str>,
    /// Kinds of recipient, by their key.
    pub(super) recipient_kinds: BTreeMap<&'static str, Arc<str>>,
}

impl Spoken {
    pub(super) fn new(public: &Public, locale: &Locale) -> Self {
        let say = |id: &str| said(locale, id, &[]);
        let region = |region: &Region| {
            said(locale, &format!("region-name-{}", region.kind.word()), &[("name", (&*region.name).into())])
        };
        Self {
            regions: public.regions().map(|(_, item)| region(item)).collect(),
            sections: SECTIONS
                .iter()
                .map(|section| (*section, say(&format!("menu-{}", section.word()))))
                .collect(),
            home: say("menu-home"),
            recipient_kinds: crate::awards::recipient::RecipientKind::WORDS
                .into_iter()
                .map(|(word, _)| (word, say(&format!("recipient-kind-{word}"))))
                .collect(),
        }
    }
}

fn said(locale: &Locale, id: &str, args: &[(&str, Value<'_>)]) -> Arc<str> {
    locale.message(id, args).map_or_else(|_| id.into(), Into::into)
}

/// Sections that have pages of their own.
const SECTIONS: &[Section] = &[
    Section::News,
    Section::Editions,
    Section::Recipients,
    Section::Regions,
    Section::Statistics,
    Section::Methods,
    Section::Comparison,
    Section::Gallery,
    Section::Topics,
    Section::Changes,
    Section::Search,
];
