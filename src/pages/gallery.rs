//! The pictures of one edition.

use serde::Serialize;

use super::view::{AwardLine, LinkView, PictureView};

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
