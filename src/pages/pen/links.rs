//! Links with words that say where they lead.

use std::sync::Arc;

use super::Pen;
use crate::awards::public::{
    AwardAt, CategoryAt, DatasetAt, DocumentAt, EditionAt, NewsAt, PageAt, PeriodAt, RecipientAt, RegionAt,
    Subject, TopicAt,
};
use crate::awards::recipient::RecipientKind;
use crate::awards::site::Section;
use crate::awards::text::Text;
use crate::pages::address::Address;
use crate::pages::view::{DocumentView, LinkView, TextView};

impl Pen<'_> {
    /// A link with words of this language.
    #[must_use]
    pub fn link(&self, address: &Address, text: impl Into<Arc<str>>) -> LinkView {
        LinkView { href: self.urls.href(address), text: text.into(), lang: None, hreflang: None }
    }

    fn text_link(&self, address: &Address, text: &Text) -> LinkView {
        let TextView { text, lang } = self.text(text);
        LinkView { href: self.urls.href(address), text, lang, hreflang: None }
    }

    /// How the statistics are made.
    #[must_use]
    pub fn methods_link(&self) -> LinkView {
        self.link(&self.urls.section(Section::Methods, self.lang), self.word("methods-link"))
    }

    /// A section's first page, by its menu word.
    #[must_use]
    pub fn section_link(&self, section: Section) -> LinkView {
        let word = self.spoken.sections.get(&section).cloned();
        let address = self.urls.section(section, self.lang);
        self.link(&address, word.unwrap_or_else(|| section.word().into()))
    }

    /// The home page, by its menu word.
    #[must_use]
    pub fn home_link(&self) -> LinkView {
        self.link(self.urls.home(self.lang), self.spoken.home.clone())
    }

    /// An edition, by its label.
    #[must_use]
    pub fn edition_link(&self, at: EditionAt) -> LinkView {
        self.text_link(self.urls.edition(at, self.lang), &self.public[at].label)
    }

    /// A category, by its title that year.
    #[must_use]
    pub fn category_link(&self, at: CategoryAt) -> LinkView {
        self.text_link(self.urls.category(at, self.lang), &self.public[at].title)
    }

    /// A recipient, by its name or another under which it appears.
    #[must_use]
    pub fn recipient_link(&self, at: RecipientAt, named: Option<&Arc<str>>) -> LinkView {
        let name = named.unwrap_or(&self.public[at].name).clone();
        self.link(self.urls.recipient(at, self.lang), name)
    }

    /// A region, by its whole name.
    #[must_use]
    pub fn region_link(&self, at: RegionAt) -> LinkView {
        self.link(self.urls.region(at, self.lang), self.region_name(at))
    }

    /// A region's whole name: "Kabupaten Halmahera Utara".
    #[must_use]
    pub fn region_name(&self, at: RegionAt) -> Arc<str> {
        self.spoken.regions[at.index()].clone()
    }

    /// A kind of recipient in words.
    #[must_use]
    pub fn recipient_kind(&self, kind: RecipientKind) -> Arc<str> {
        self.spoken.recipient_kinds.get(kind.word()).cloned().unwrap_or_else(|| kind.word().into())
    }

    /// A kind of recipient in words, beside categories; none where the title of one says the same.
    #[must_use]
    pub fn recipient_kind_beside(
        &self,
        kind: RecipientKind,
        categories: impl IntoIterator<Item = CategoryAt>,
    ) -> Option<Arc<str>> {
        let text = self.recipient_kind(kind);
        let is_said = |at| self.category_link(at).text.to_lowercase() == text.to_lowercase();
        (!categories.into_iter().any(is_said)).then_some(text)
    }

    /// A topic, by its name.
    #[must_use]
    pub fn topic_link(&self, at: TopicAt) -> LinkView {
        let mut link = self.link(&self.urls.topic(at, 1, self.lang), self.public[at].name.clone());
        link.lang = self.mark(self.first());
        link
    }

    /// A period, by its name.
    #[must_use]
    pub fn period_link(&self, at: PeriodAt) -> LinkView {
        let name = self.say("period-name", &[("name", (&*self.public[at].name).into())]);
        self.link(self.urls.period(at, self.lang), name)
    }

    /// A download, by its format and the name of its file.
    #[must_use]
    pub fn download_link(&self, address: &Address, format: &str) -> LinkView {
        let file = address.path().rsplit('/').next().unwrap_or_default();
        let name = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
        self.link(address, self.say("download", &[("format", format.into()), ("name", name.into())]))
    }

    /// A coverage file's downloads.
    #[must_use]
    pub fn dataset_downloads(&self, at: DatasetAt) -> Vec<LinkView> {
        let name = &*self.public[at].name;
        let link = |ending: &str| {
            let words = [("format", ending.to_uppercase().into()), ("name", name.into())];
            self.link(&self.urls.dataset(at, ending), self.say("download", &words))
        };
        crate::pages::DATA_FORMATS.map(link).into()
    }

    /// All regions of a coverage file beside each other.
    #[must_use]
    pub fn comparison_link(&self, at: DatasetAt) -> LinkView {
        self.link(self.urls.comparison(at, self.lang), self.word("compare-all"))
    }

    /// The Data Package of a period, or of all.
    #[must_use]
    pub fn package_link(&self, period: Option<PeriodAt>) -> LinkView {
        self.download_link(&self.urls.package(period), &self.word("data-package-link"))
    }

    /// A news item, by its title; marked where it exists only in another language.
    #[must_use]
    pub fn news_link(&self, at: NewsAt) -> LinkView {
        let version = self.public[at].version_or_original(self.lang);
        let mark = self.mark(&version.lang);
        LinkView {
            href: self.urls.href(self.urls.news(at, self.lang)),
            text: version.title.value.clone(),
            lang: mark.clone(),
            hreflang: mark,
        }
    }

    /// A content page, by its title; marked where it exists only in another language.
    #[must_use]
    pub fn page_link(&self, at: PageAt) -> LinkView {
        let version = self.public[at].version_or_original(self.lang);
        let mark = self.mark(&version.lang);
        LinkView {
            href: self.urls.href(self.urls.page(at, self.lang)),
            text: version.title.value.clone(),
            lang: mark.clone(),
            hreflang: mark,
        }
    }

    /// The anchor of an award: unique in the whole site.
    #[must_use]
    pub fn award_anchor(&self, at: AwardAt) -> String {
        let award = &self.public[at];
        let (edition, category) = (&self.public[award.edition].id, &self.public[award.category].id);
        let winner = award.winners.first().map_or("", |winner| &self.public[winner.recipient].id);
        format!("{}-{}-{winner}", edition.value, category.value)
    }

    /// Where an award stands on the page of its category, by the category's title.
    #[must_use]
    pub fn award_link(&self, at: AwardAt) -> LinkView {
        let category = self.public[at].category;
        let mut link = self.category_link(category);
        link.href = self.urls.href_at(self.urls.category(category, self.lang), &self.award_anchor(at));
        link
    }

    /// A dataset's table on the page of its period, by its own name, else by that of its measure.
    #[must_use]
    pub fn dataset_link(&self, at: DatasetAt) -> LinkView {
        let dataset = &self.public[at];
        let title = dataset.title.as_ref().unwrap_or(&self.public[dataset.measure].title);
        let TextView { text, lang } = self.text(title);
        let href = self.urls.href_at(self.urls.period(dataset.period, self.lang), &dataset.name);
        LinkView { href, text, lang, hreflang: None }
    }

    /// The whole address of a dataset's table.
    #[must_use]
    pub fn dataset_url(&self, at: DatasetAt) -> String {
        let dataset = &self.public[at];
        format!("{}#{}", self.urls.absolute(self.urls.period(dataset.period, self.lang)), dataset.name)
    }

    /// The page of a record that was changed.
    #[must_use]
    pub fn subject_link(&self, subject: Subject) -> LinkView {
        match subject {
            Subject::Recipient(at) => self.recipient_link(at, None),
            Subject::Edition(at) => self.edition_link(at),
            Subject::News(at) => self.news_link(at),
            Subject::Dataset(at) => {
                let caption = self.head(at).caption.into();
                LinkView { text: caption, lang: None, ..self.dataset_link(at) }
            }
            Subject::Award(at) => {
                let award = &self.public[at];
                let category = self.award_link(at);
                let label = self.plain(&self.public[award.edition].label);
                let words = [("category", (&*category.text).into()), ("edition", (&*label).into())];
                LinkView { text: self.say("award-of-edition", &words).into(), lang: None, ..category }
            }
        }
    }

    /// A document, by its title.
    #[must_use]
    pub fn document(&self, at: DocumentAt) -> DocumentView {
        let document = &self.public[at];
        let mut link = self.text_link(self.urls.document(at), &document.title);
        link.hreflang = document.language.as_ref().and_then(|lang| self.mark(lang));
        let facts = self.urls.picture(document.file).map(|file| &file.facts);
        let ending = facts.and_then(|facts| facts.name.rsplit_once('.')).map_or("", |(_, ending)| ending);
        DocumentView {
            id: document.id.value.clone(),
            link,
            kind: document.kind,
            kind_text: self.word(&format!("document-kind-{}", document.kind)),
            date: document.date.map(|date| self.date(date)),
            text: document.text.as_ref().map(|text| self.text(text)),
            format: ending.to_uppercase(),
            size: facts.map(|facts| self.locale.file_size(facts.bytes)),
        }
    }
}
