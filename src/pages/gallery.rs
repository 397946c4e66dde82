//! The pictures of one edition.

use serde::Serialize;

use super::pen::{Head, Pen};
use super::view::{AwardLine, LinkView, PictureView};
use super::{Key, Leaf, Page, Plan, Site, View};
use crate::awards::public::PhotoAt;
use crate::awards::site::Section;

/// What a gallery shows.
#[derive(Clone, Debug, Serialize)]
pub struct GalleryView {
    /// Its edition.
    pub edition: LinkView,
    /// Its pictures, in the order of the file.
    pub photos: Vec<GalleryPhoto>,
}

/// A picture with all that belongs to it.
#[derive(Clone, Debug, Serialize)]
pub struct GalleryPhoto {
    /// The picture.
    pub picture: PictureView,
    /// Whom it shows.
    pub recipients: Vec<LinkView>,
    /// Where it was taken.
    pub regions: Vec<LinkView>,
    /// The award it shows.
    pub award: Option<AwardLine>,
}

pub(super) fn plan(plan: &mut Plan<'_>) {
    let public = plan.public;
    for (at, edition) in public.editions().filter(|(_, edition)| !edition.photos.is_empty()) {
        let announced = edition.announced.filter(|_| edition.results_public);
        plan.add_in_every_language(Key::Gallery(at), Some(edition.id.span), true, announced);
    }
}

pub(super) fn view(site: &Site, page: &Page) -> Leaf {
    let pen = site.pen(&page.lang);
    let Key::Gallery(at) = page.key else { return super::not_found::view(site, page) };
    let edition = pen.edition_link(at);
    let photos = pen.public[at].photos.iter().map(|photo| self::photo(pen, *photo)).collect();
    let view = GalleryView { edition, photos };
    let title = pen.say("gallery-of", &[("edition", (&*view.edition.text).into())]);
    let mut head = Head::new(pen.own(title), Some(Section::Gallery));
    let edition = [("edition", (&*view.edition.text).into())];
    head.description = Some(pen.say("gallery-of-description", &edition).into());
    head.picture = view.photos.first().map(|photo| photo.picture.clone());
    Leaf { page: pen.page(page, head), view: View::Gallery(view) }
}

fn photo(pen: Pen<'_>, at: PhotoAt) -> GalleryPhoto {
    let photo = &pen.public[at];
    GalleryPhoto {
        picture: pen.photo(at),
        recipients: photo.recipients.iter().map(|at| pen.recipient_link(*at, None)).collect(),
        regions: photo.regions.iter().map(|at| pen.region_link(*at)).collect(),
        award: photo.award.map(|award| pen.award_line(award)),
    }
}
