//! Share cards: which page shows which, what it says, and where it stands.
//!
//! A card's address is made from what it says, the theme that draws it and the photograph under it, so that whoever
//! kept an old one asks anew after a correction.

use std::sync::Arc;

use super::pen::Pen;
use super::pictures::card_focus;
use super::view::{PreviewImage, ShareCardView, ShareFigure};
use super::{Key, Site};
use crate::awards::coverage::Status;
use crate::awards::public::{EditionAt, NewsAt, RecipientAt, RegionAt};
use crate::awards::text::Lang;
use crate::cache;
use crate::diag::FileId;
use crate::pages::address::Address;
use crate::pictures::{Facts, Focus};

/// Width of every card in pixels.
pub const WIDTH: u32 = 1200;
/// Height of every card in pixels.
pub const HEIGHT: u32 = 630;
/// A photograph that is narrower would be blurred.
const PHOTO_LEAST: u32 = 600;

/// What a card is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)] // the names say it
pub enum CardKey {
    Site,
    Edition(EditionAt),
    Recipient(RecipientAt),
    Region(RegionAt),
    /// A news item with a photograph.
    News(NewsAt),
}

/// A card, complete.
#[derive(Clone, Debug)]
pub struct Card {
    /// Its language.
    pub lang: Lang,
    /// What is written on it.
    pub view: ShareCardView,
    /// The photograph under it, and what must stay of it.
    pub photo: Option<(FileId, Focus)>,
    /// Where it stands.
    pub address: Address,
    /// Everything that goes into it, hashed.
    pub key: cache::Key,
}

impl Site {
    /// The card that the page of a key shows; none where cards are not made.
    #[must_use]
    pub fn card_of(&self, key: Key, lang: &Lang) -> Option<Card> {
        let public = &self.public;
        let of_edition = |at: Option<EditionAt>| at.map_or(CardKey::Site, CardKey::Edition);
        let key = match key {
            Key::Edition(at) | Key::Gallery(at) => CardKey::Edition(at),
            Key::Category(at) => CardKey::Edition(public[at].edition),
            Key::Recipient(at) => CardKey::Recipient(at),
            Key::Region(at) => CardKey::Region(at),
            Key::News(at) if self.photo_of(at).is_some() => CardKey::News(at),
            Key::News(at) => of_edition(public[at].editions.first().copied()),
            _ => CardKey::Site,
        };
        self.card(key, lang)
    }

    /// Every card that some page shows.
    pub fn cards(&self) -> impl Iterator<Item = Card> {
        let public = &self.public;
        let everywhere = std::iter::once(CardKey::Site)
            .chain(public.editions().map(|(at, _)| CardKey::Edition(at)))
            .chain(public.recipients().map(|(at, _)| CardKey::Recipient(at)))
            .chain(public.regions().map(|(at, _)| CardKey::Region(at)));
        let in_all = everywhere.flat_map(|key| public.settings.languages.iter().map(move |lang| (key, lang)));
        let news = public.news().filter(|(at, _)| self.photo_of(*at).is_some());
        let of_news = news.flat_map(|(at, item)| {
            item.versions.iter().map(move |version| (CardKey::News(at), &version.lang))
        });
        in_all.chain(of_news).filter_map(|(key, lang)| self.card(key, lang))
    }

    /// A news item's photograph, where it can lie under a card.
    fn photo_of(&self, at: NewsAt) -> Option<(FileId, &Facts, Focus)> {
        let photo = self.public[at].photo.as_ref()?;
        let facts = self.urls.picture(photo.file.value)?.facts.picture.as_ref()?;
        let fits = !facts.drawn && !facts.transparent && facts.width >= PHOTO_LEAST;
        fits.then(|| (photo.file.value, facts, card_focus(photo.focus)))
    }

    fn card(&self, of: CardKey, lang: &Lang) -> Option<Card> {
        let look = self.card_look.as_ref()?;
        let pen = self.pen(lang);
        let photo = if let CardKey::News(at) = of { self.photo_of(at) } else { None };
        let view = pen.share_card(of);
        let said = serde_json::to_vec(&view).ok()?;
        let under = photo.map(|(_, facts, focus)| format!("{} {focus:?}", facts.hash)).unwrap_or_default();
        let key = cache::Key::of("cards 1", &[look.as_bytes(), &said, under.as_bytes()]);
        let ending = if photo.is_some() { "jpg" } else { "png" };
        let name = format!("share.{}.{ending}", key.short());
        let folder = match of {
            CardKey::Site => self.urls.home(lang),
            CardKey::Edition(at) => self.urls.edition(at, lang),
            CardKey::Recipient(at) => self.urls.recipient(at, lang),
            CardKey::Region(at) => self.urls.region(at, lang),
            CardKey::News(at) => self.urls.news(at, lang),
        };
        let photo = photo.map(|(file, _, focus)| (file, focus));
        Some(Card { lang: lang.clone(), view, photo, address: folder.file(&name), key })
    }
}

impl Card {
    /// What a page's head says of it.
    #[must_use]
    pub fn preview(&self, site: &Site) -> PreviewImage {
        let (width, height) = (Some(WIDTH), Some(HEIGHT));
        PreviewImage { url: site.urls.absolute(&self.address), width, height, alt: self.view.alt() }
    }
}

impl Pen<'_> {
    /// What stands on a card.
    fn share_card(&self, of: CardKey) -> ShareCardView {
        let site = self.site.view(self.lang);
        let mut view = ShareCardView {
            kind: "site",
            lang: self.lang.0.clone(),
            site: site.title.text.clone(),
            over: None,
            title: site.title.text.clone(),
            lines: site.description.iter().map(|text| text.text.clone()).collect(),
            figure: None,
            honour: false,
            mark: None,
            photo: false,
        };
        match of {
            CardKey::Site => {}
            CardKey::Edition(at) => self.edition_on_card(at, &mut view),
            CardKey::Recipient(at) => self.recipient_on_card(at, &mut view),
            CardKey::Region(at) => self.region_on_card(at, &mut view),
            CardKey::News(at) => self.news_on_card(at, &mut view),
        }
        let sample = self.public.settings.sample.then(|| Arc::from(self.word("share-sample")));
        view.mark = match (sample, view.mark) {
            (Some(site), Some(data)) => Some(format!("{site} · {data}").into()),
            (site, data) => site.or(data),
        };
        view
    }

    fn edition_on_card(&self, at: EditionAt, view: &mut ShareCardView) {
        let card = self.edition_card(at);
        view.kind = "edition";
        view.title = card.link.text;
        view.over = card.level.map(Arc::from);
        let evening = card.ceremony.map(|date| date.text).into_iter().chain(card.place);
        let evening: Vec<String> = evening.collect();
        view.lines = match (evening.is_empty(), card.pending) {
            (false, _) => vec![evening.join(" · ").into()],
            (true, pending) => pending.map(Arc::from).into_iter().collect(),
        };
        view.honour = self.public[at].results_public;
    }

    fn recipient_on_card(&self, at: RecipientAt, view: &mut ShareCardView) {
        let recipient = &self.public[at];
        view.kind = "recipient";
        view.title = recipient.name.clone();
        view.over = Some(self.recipient_kind(recipient.kind));
        let home = recipient.region.map(|region| self.region_link(region).text);
        view.lines = home.iter().cloned().collect();
        let standing = recipient.awards.iter().find(|award| !self.public[**award].withdrawn);
        if let Some(award) = standing {
            let line = self.award_line(*award);
            view.honour = true;
            // Without a place or tier, the category itself is the honour.
            (view.over, view.lines) = match line.rank {
                Some(rank) => (Some(rank.text), vec![line.category.text, line.edition.text]),
                None => (Some(line.category.text), vec![line.edition.text]),
            };
        } else if let Some(nomination) = recipient.nominations.first() {
            let nomination = &self.public[*nomination];
            view.over = Some(self.word("share-nominee").into());
            view.lines = vec![
                self.category_link(nomination.category).text,
                self.edition_link(nomination.edition).text,
            ];
        }
    }

    fn region_on_card(&self, at: RegionAt, view: &mut ShareCardView) {
        view.kind = "region";
        view.title = self.region_link(at).text;
        let region = &self.public[at];
        view.lines = region.province.map(|province| self.region_link(province).text).into_iter().collect();
        let rows = self.site.index.rows(at);
        let firm = |illustrative: bool| {
            rows.iter()
                .map(|(dataset, _)| *dataset)
                .filter(move |dataset| (self.public[*dataset].status == Status::Illustrative) == illustrative)
        };
        let form = crate::awards::link::FigureForm::Share;
        let newest = firm(false)
            .chain(firm(true))
            .find_map(|dataset| self.figure(dataset, at, None, form).filter(|figure| figure.share.is_some()));
        let Some(figure) = newest else { return };
        let Some(share) = figure.share else { return };
        let words = [
            ("count", (&*share.count.text).into()),
            ("of", (&*share.of.text).into()),
            ("basis", (&*figure.head.basis.text).into()),
        ];
        view.mark = figure.head.status.mark.map(Arc::from);
        view.figure = Some(ShareFigure {
            percent: share.percent.text.into(),
            parts: self.say("share-card-parts", &words).into(),
            caption: format!("{} · {}", figure.head.measure.text, figure.head.as_of_text).into(),
        });
    }

    fn news_on_card(&self, at: NewsAt, view: &mut ShareCardView) {
        let item = &self.public[at];
        view.kind = "article";
        view.title = item.version_or_original(self.lang).title.value.clone();
        view.over = self.news_kind(item.kind).map(Arc::from);
        view.lines = vec![self.when(item.date).text.into()];
        view.photo = true;
    }
}
