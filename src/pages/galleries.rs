//! All galleries.

use serde::Serialize;

use super::pen::Head;
use super::view::{LinkView, NumberView, PictureView};
use super::{Key, Leaf, Page, Plan, Site, View};
use crate::awards::site::Section;

/// What the list of galleries shows.
#[derive(Clone, Debug, Serialize)]
pub struct GalleriesView {
    /// The newest edition first.
    pub galleries: Vec<GalleryCard>,
}

/// A gallery in the list.
#[derive(Clone, Debug, Serialize)]
pub struct GalleryCard {
    /// Its page; the words are the edition's label.
    pub link: LinkView,
    /// Its first picture.
    pub cover: PictureView,
    /// How many pictures.
    pub count: NumberView,
    /// The same with its unit: "12 foto".
    pub count_text: String,
}

pub(super) fn plan(plan: &mut Plan<'_>) {
    if plan.has_section(Section::Gallery) {
        let indexed = plan.public.photos().len() > 0;
        plan.add_in_every_language(Key::Section(Section::Gallery), None, indexed, None);
    }
}

pub(super) fn view(site: &Site, page: &Page) -> Leaf {
    let pen = site.pen(&page.lang);
    let card = |(at, edition): (_, &crate::awards::public::Edition)| {
        let count = edition.photos.len();
        let mut link = pen.edition_link(at);
        link.href = pen.urls.href(pen.urls.gallery(at, pen.lang));
        Some(GalleryCard {
            cover: pen.photo_card(*edition.photos.first()?),
            link,
            count: pen.count(count),
            count_text: pen.say("count-photos", &[("count", count.into())]),
        })
    };
    let view = GalleriesView { galleries: pen.public.editions().filter_map(card).collect() };
    let mut head = Head::new(pen.own(pen.word("menu-gallery")), Some(Section::Gallery));
    head.description = Some(pen.word("gallery-description").into());
    let newest = pen.public.editions().find_map(|(_, edition)| edition.photos.first());
    head.picture = newest.map(|photo| pen.photo(*photo));
    Leaf { page: pen.page(page, head), view: View::Galleries(view) }
}
