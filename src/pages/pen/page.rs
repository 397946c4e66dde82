//! The head of a page.

use std::sync::Arc;

use super::Pen;
use super::structured::Node;
use crate::awards::site::Section;
use crate::awards::time::When;
use crate::pages::feed::{Flavour, Subject};
use crate::pages::view::{
    AlternateView, FeedLink, HreflangView, LinkView, PageView, PictureView, PreviewImage, Tag, TextView,
};
use crate::pages::{Key, Page};

/// What a kind says about one of its pages; the rest of the head follows from the plan.
pub struct Head {
    /// What the page is called.
    pub title: TextView,
    /// For search engines and previews.
    pub description: Option<Arc<str>>,
    /// The section it belongs to; none on the home page and on pages outside the sections.
    pub section: Option<Section>,
    /// The way from the section's first page (or from home, outside sections), without both ends.
    pub trail: Vec<LinkView>,
    /// When it was made public.
    pub published: Option<When>,
    /// The picture for previews.
    pub picture: Option<PictureView>,
    /// Its subject for search engines: nodes in the words of schema.org, without their context.
    pub structured: Vec<Node>,
}

impl Head {
    /// A head with a title and nothing else.
    #[must_use]
    pub fn new(title: TextView, section: Option<Section>) -> Self {
        let (trail, structured) = (Vec::new(), Vec::new());
        Self { title, description: None, section, trail, published: None, picture: None, structured }
    }
}

impl Pen<'_> {
    /// The head of a page.
    #[must_use]
    pub fn page(&self, page: &Page, head: Head) -> PageView {
        let site_title = &self.site.view(self.lang).title.text;
        let is_home = page.key == Key::Home;
        let name = match (is_home, head.section) {
            (true, _) => Some("home"),
            (false, section) => section.map(Section::word),
        };
        let own = self.urls.absolute(&page.address);
        let canonical = self.canonical(page);
        let alternates = self.alternates(page);
        let breadcrumbs = self.breadcrumbs(page, head.section, head.trail);
        let image = self.preview(page, head.picture);
        let mut structured = head.structured;
        if !matches!(page.key, Key::NotFound | Key::Redirect(_)) {
            structured.extend(self.breadcrumb_node(&breadcrumbs, &head.title.text, &own));
        }
        let words = [("title", (&*head.title.text).into()), ("site", (&**site_title).into())];
        PageView {
            kind: page.kind.name,
            section: name,
            lang: self.lang.0.clone(),
            full_title: if is_home { site_title.to_string() } else { self.say("full-title", &words) },
            description: head.description,
            href: self.urls.href(&page.address),
            send: self.send(page, &head.title.text, &canonical),
            hreflang: self.hreflang(&canonical, &alternates),
            canonical,
            noindex: !page.indexed,
            alternates,
            breadcrumbs,
            feeds: self.site.feed_subject(page.key).map(|about| self.feeds(about)).unwrap_or_default(),
            published: head.published.map(|when| self.when(when)),
            updated: page.updated.map(|when| self.when(when)),
            structured: super::structured::text(structured, image.as_ref().map(|image| &*image.url)),
            image,
            og_locale: self.locale.open_graph(),
            og_type: if matches!(page.key, Key::News(_)) { "article" } else { "website" },
            title: head.title,
        }
    }

    /// The address that stands for a page: its own, or that of the page that it shows a part of.
    fn canonical(&self, page: &Page) -> String {
        let whole = page.key.whole(self.public).and_then(|whole| self.urls.of(whole, self.lang));
        self.urls.absolute(&whole.unwrap_or_else(|| page.address.clone()))
    }

    /// The picture that messengers show of a page: its card, else, where none are made, its own picture.
    fn preview(&self, page: &Page, picture: Option<PictureView>) -> Option<PreviewImage> {
        if let Some(card) = self.site.card_of(page.key.whole(self.public).unwrap_or(page.key), self.lang) {
            return Some(card.preview(self.site));
        }
        picture.map(|picture| PreviewImage {
            url: self.urls.absolute_href(&picture.full.href),
            width: picture.full.width,
            height: picture.full.height,
            alt: picture.alt.text,
        })
    }

    /// The page in the site's other languages, or what comes nearest there.
    #[must_use]
    pub fn alternates(&self, page: &Page) -> Vec<AlternateView> {
        let languages = &self.public.settings.languages;
        if languages.len() < 2 {
            return Vec::new();
        }
        let others = languages.iter().enumerate().filter(|(_, lang)| **lang != page.lang);
        others
            .map(|(at, lang)| {
                let exact = self.urls.of(page.key, lang);
                let is_exact = exact.is_some();
                let address = exact.unwrap_or_else(|| self.urls.nearest(page.key, lang));
                AlternateView {
                    lang: lang.0.clone(),
                    name: self.site.locales[at].name().into(),
                    href: self.urls.href(&address),
                    url: self.urls.absolute(&address),
                    exact: is_exact,
                    og_locale: self.site.locales[at].open_graph(),
                }
            })
            .collect()
    }

    /// The languages of a page for search engines (<https://developers.google.com/search/docs/specialty/international/localized-versions>):
    /// each page names itself too, and `x-default` is the page in the site's first language.
    fn hreflang(&self, canonical: &str, alternates: &[AlternateView]) -> Vec<HreflangView> {
        let others = alternates.iter().filter(|other| other.exact);
        let one = |lang: &Tag, url: &str| HreflangView { lang: lang.clone(), url: url.to_owned() };
        let mut all = vec![one(&self.lang.0, canonical)];
        all.extend(others.map(|other| one(&other.lang, &other.url)));
        if all.len() == 1 {
            return Vec::new();
        }
        let first = &self.first().0;
        let default = all.iter().find(|one| one.lang == *first).map(|one| one.url.clone());
        all.extend(default.map(|url| HreflangView { lang: "x-default".into(), url }));
        all
    }

    /// Feeds of this language about a subject.
    #[must_use]
    pub fn feeds(&self, about: Subject) -> Vec<FeedLink> {
        let name = self.feed_name(about);
        let link = |flavour: Flavour| {
            let id = match flavour {
                Flavour::Atom => "feed-atom",
                Flavour::Json => "feed-json",
            };
            let title = match &name {
                Some(name) => self.say(&format!("{id}-about"), &[("name", (&**name).into())]),
                None => self.word(id),
            };
            FeedLink {
                href: self.urls.href(&self.urls.feed(about, flavour, self.lang)),
                title: title.into(),
                media_type: flavour.media_type(),
            }
        };
        Flavour::ALL.map(link).to_vec()
    }

    /// What the news of a feed are about, in words: "Berita tentang Kota Ternate". None for all news.
    #[must_use]
    pub fn feed_name(&self, about: Subject) -> Option<String> {
        let name = match about {
            Subject::All => return None,
            Subject::Category(at) => self.plain(&self.public[at].title),
            Subject::Region(at) => self.region_name(at),
        };
        Some(self.say("feed-about", &[("name", (&*name).into())]))
    }

    fn breadcrumbs(&self, page: &Page, section: Option<Section>, trail: Vec<LinkView>) -> Vec<LinkView> {
        if page.key == Key::Home {
            return Vec::new();
        }
        let mut crumbs = vec![self.home_link()];
        let first_page = |section| match section {
            Section::News => Key::NewsList(1),
            other => Key::Section(other),
        };
        crumbs.extend(
            section
                .filter(|section| page.key != first_page(*section))
                .map(|section| self.section_link(section)),
        );
        crumbs.extend(trail);
        crumbs
    }
}
