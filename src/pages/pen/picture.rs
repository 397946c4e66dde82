//! Pictures with their versions and words.

use std::sync::Arc;

use super::Pen;
use crate::awards::news::ArticlePhoto;
use crate::awards::public::PhotoAt;
use crate::diag::FileId;
use crate::pages::address::Address;
use crate::pages::pictures::{article_card, photo_card};
use crate::pages::view::{FullPicture, HtmlView, LinkView, PictureSource, PictureView, TextView};
use crate::pictures::{Crop, Format, Version};

impl Pen<'_> {
    /// A picture of an edition.
    #[must_use]
    pub fn photo(&self, at: PhotoAt) -> PictureView {
        let photo = &self.public[at];
        let words = &photo.words;
        let caption = words.caption.as_ref().map(|caption| self.html(caption));
        let mut view =
            self.picture(photo.file, &photo.name, self.text(&words.alt), caption, words.credit.clone());
        view.video = photo.video.as_ref().map(|address| self.video(address));
        view
    }

    /// The same, cut for a card.
    #[must_use]
    pub fn photo_card(&self, at: PhotoAt) -> PictureView {
        let mut view = self.photo(at);
        let photo = &self.public[at];
        self.cut(&mut view, photo.file, photo_card(photo));
        view
    }

    /// A picture of an article.
    #[must_use]
    pub fn article_photo(&self, photo: &ArticlePhoto) -> PictureView {
        let caption = photo.caption.as_ref().map(|caption| self.html(caption));
        let alt = self.text(&photo.alt);
        let mut view = self.picture(photo.file.value, "photo", alt, caption, photo.credit.clone());
        view.video = photo.video.as_ref().map(|address| self.video(address));
        view
    }

    /// The same, cut for a card.
    #[must_use]
    pub fn article_photo_card(&self, photo: &ArticlePhoto) -> PictureView {
        let mut view = self.article_photo(photo);
        self.cut(&mut view, photo.file.value, article_card(photo));
        view
    }

    /// A picture file with its words. `name` becomes its anchor.
    #[must_use]
    pub fn picture(
        &self,
        file: FileId,
        name: &str,
        alt: TextView,
        caption: Option<HtmlView>,
        credit: Option<Arc<str>>,
    ) -> PictureView {
        let mut view = PictureView {
            id: crate::pages::slug::suggestion(name).into(),
            src: "".into(),
            srcset: None,
            sources: Vec::new(),
            width: None,
            height: None,
            full: FullPicture::default(),
            colour: None,
            video: None,
            alt,
            caption,
            credit,
        };
        self.cut(&mut view, file, Crop::Whole);
        if let Some(shown) = self.urls.picture(file) {
            let href = self.urls.href(&shown.address);
            view.full = FullPicture { href, width: view.width, height: view.height };
        }
        view
    }

    /// Puts the versions of one crop into a view; of one that was not asked for, those of the whole picture.
    fn cut(&self, view: &mut PictureView, file: FileId, crop: Crop) {
        let Some(shown) = self.urls.picture(file) else { return };
        let of = |crop: Crop| -> Vec<&(Version, Address)> {
            shown.versions.iter().filter(|(version, _)| version.crop == crop).collect()
        };
        let mut versions = of(crop);
        if versions.is_empty() {
            versions = of(Crop::Whole);
        }
        let Some((full, full_address)) = versions.last() else { return };
        let plain = full.format;
        let in_format = |format: Format| versions.iter().filter(move |(version, _)| version.format == format);
        let first = in_format(plain).next().map_or(full_address, |(_, address)| address);
        view.src = self.urls.href(first);
        (view.width, view.height) = (Some(full.width), Some(full.height));
        view.srcset = (in_format(plain).count() > 1).then(|| self.srcset(in_format(plain).copied()));
        let newer = [Format::Avif, Format::Webp].into_iter().filter(|format| in_format(*format).count() > 0);
        view.sources = newer
            .map(|format| PictureSource {
                media_type: format.media_type(),
                srcset: self.srcset(in_format(format).copied()),
            })
            .collect();
        view.colour = shown.facts.picture.as_ref().and_then(|facts| facts.colour.as_deref()).map(Arc::from);
    }

    /// `/galeri/2024/foto-320.1a2b3c4d.webp 320w, …`. Addresses are encoded, so none holds a comma or a space.
    fn srcset<'v>(&self, versions: impl Iterator<Item = &'v (Version, Address)>) -> String {
        let one = |(version, address): &(Version, Address)| {
            format!("{} {}w", self.urls.href(address).replace(',', "%2C"), version.width)
        };
        versions.map(one).collect::<Vec<_>>().join(", ")
    }

    /// The link to a video: where it leads is said before anybody goes there.
    fn video(&self, address: &Arc<str>) -> LinkView {
        let host = address.split_once("://").map_or(&**address, |(_, rest)| rest);
        let host = host.split(['/', '?', '#', ':']).next().unwrap_or(host).trim_start_matches("www.");
        let text = self.say("video-watch", &[("host", host.into())]);
        LinkView { href: address.clone(), text: text.into(), lang: None, hreflang: None }
    }
}
