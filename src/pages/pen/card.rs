//! Short forms for lists.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::Pen;
use crate::awards::news::NewsKind;
use crate::awards::public::{Ceremony, EditionAt, News, NewsAt, RecipientAt, TopicAt, Version};
use crate::pages::view::{EditionCard, NewsCard, PictureView, RecipientCard, TopicCard};

impl Pen<'_> {
    /// A news item.
    #[must_use]
    pub fn news_card(&self, at: NewsAt) -> NewsCard {
        let item = &self.public[at];
        NewsCard {
            link: self.news_link(at),
            date: self.when(item.date),
            summary: self.summary(item.version_or_original(self.lang)),
            kind: item.kind.word(),
            kind_text: self.news_kind(item.kind),
            photo: item.photo.as_ref().map(|photo| self.article_photo_card(photo)),
        }
    }

    /// News items in the order given.
    #[must_use]
    pub fn news_cards(&self, news: &[NewsAt]) -> Vec<NewsCard> {
        news.iter().map(|at| self.news_card(*at)).collect()
    }

    /// The kind of a news item in words, where it is not plain news.
    #[must_use]
    pub fn news_kind(&self, kind: NewsKind) -> Option<String> {
        (kind != NewsKind::News).then(|| self.word(&format!("news-kind-{}", kind.word())))
    }

    /// A news item's main picture.
    #[must_use]
    pub fn news_photo(&self, item: &News) -> Option<PictureView> {
        item.photo.as_ref().map(|photo| self.article_photo(photo))
    }

    /// What lists and search engines say of an article: its summary, else the beginning of its text.
    #[must_use]
    pub fn summary(&self, version: &Version) -> Arc<str> {
        version.summary.clone().unwrap_or_else(|| version.body.prose.excerpt_text.as_str().into())
    }

    /// An edition.
    #[must_use]
    pub fn edition_card(&self, at: EditionAt) -> EditionCard {
        let edition = &self.public[at];
        let ceremony = edition.ceremonies.last();
        EditionCard {
            link: self.edition_link(at),
            level: edition.level.map(|level| self.level(level)),
            period: edition.period.map(|period| self.range(period)),
            ceremony: ceremony.map(|ceremony| self.when(ceremony.date)),
            place: ceremony.and_then(|ceremony| self.ceremony_place(ceremony)),
            summary: edition.summary.as_ref().map(|summary| self.text(summary)),
            categories: self.count(edition.categories.len()),
            recipients: edition.results_public.then(|| self.count(self.recipients_of(at))),
            pending: self.pending(at),
            photo: edition.photos.first().map(|photo| self.photo_card(*photo)),
        }
    }

    /// "Hotel Bela, Kota Ternate".
    fn ceremony_place(&self, ceremony: &Ceremony) -> Option<String> {
        let mut parts: Vec<String> =
            ceremony.venue.iter().chain(&ceremony.place).map(|part| part.to_string()).collect();
        parts.extend(ceremony.region.map(|region| self.region_name(region).to_string()));
        (!parts.is_empty()).then(|| parts.join(", "))
    }

    /// How many recipients an edition has, withdrawn awards left out.
    #[must_use]
    pub fn recipients_of(&self, at: EditionAt) -> usize {
        let awards = self.public[at].categories.iter().flat_map(|category| &self.public[*category].awards);
        let standing = awards.map(|award| &self.public[*award]).filter(|award| !award.withdrawn);
        let winners = standing.flat_map(|award| award.winners.iter().map(|winner| winner.recipient));
        winners.collect::<BTreeSet<RecipientAt>>().len()
    }

    /// A recipient with what it received.
    #[must_use]
    pub fn recipient_card(&self, at: RecipientAt) -> RecipientCard {
        let recipient = &self.public[at];
        RecipientCard {
            link: self.recipient_link(at, None),
            kind: recipient.kind.word(),
            kind_text: self.recipient_kind_beside(
                recipient.kind,
                recipient.awards.iter().map(|award| self.public[*award].category),
            ),
            region: recipient.region.map(|region| self.region_link(region)),
            awards: recipient.awards.iter().map(|award| self.award_line(*award)).collect(),
        }
    }

    /// A topic.
    #[must_use]
    pub fn topic_card(&self, at: TopicAt) -> TopicCard {
        let count = self.public[at].news.len();
        TopicCard {
            link: self.topic_link(at),
            count: self.count(count),
            count_text: self.say("count-news", &[("count", count.into())]),
        }
    }
}
