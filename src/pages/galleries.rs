//! All galleries.

use serde::Serialize;

use super::view::{LinkView, NumberView, PictureView};

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
