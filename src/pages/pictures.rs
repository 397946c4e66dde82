//! Which pictures the site shows, and how each is cut: known before any page is drawn.

use std::collections::{BTreeMap, BTreeSet};

use super::texts::each_text_of;
use crate::awards::news::ArticlePhoto;
use crate::awards::public::{Photo, Public};
use crate::diag::FileId;
use crate::pictures::{Asked, Crop, Focus};

/// Every picture that something public shows, by its place among the files.
#[must_use]
pub fn pictures(public: &Public) -> Vec<Asked> {
    let mut all: BTreeMap<FileId, BTreeSet<Crop>> = BTreeMap::new();
    let mut show = |file: FileId, crop: Crop| {
        all.entry(file).or_default().insert(crop);
    };
    for (_, photo) in public.photos() {
        show(photo.file, Crop::Whole);
        show(photo.file, photo_card(photo));
    }
    for item in public.news_lists().pictured.iter().map(|at| &public[*at]) {
        for photo in item.photo.iter().chain(&item.photos) {
            show(photo.file.value, Crop::Whole);
            show(photo.file.value, article_card(photo));
        }
    }
    each_text_of(public, &public.news_lists().pictured, &mut |_, article| {
        for file in article.pictures.iter().flatten() {
            show(file.value, Crop::Whole);
        }
    });
    all.into_iter().map(|(file, crops)| Asked { file, crops: crops.into_iter().collect() }).collect()
}

/// How a picture of an edition is cut for cards.
pub(super) fn photo_card(photo: &Photo) -> Crop {
    card(photo.focus)
}

/// How an article's picture is cut for cards.
pub(super) fn article_card(photo: &ArticlePhoto) -> Crop {
    card(photo.focus)
}

fn card(focus: Option<(u16, u16)>) -> Crop {
    Crop::Card(card_focus(focus))
}

/// What must stay of a picture: what its author says, else what stands where faces are.
pub(super) fn card_focus(focus: Option<(u16, u16)>) -> Focus {
    focus.map_or_else(Focus::default, |(x, y)| Focus(x, y))
}
