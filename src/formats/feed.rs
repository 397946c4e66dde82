//! News for feed readers: Atom (RFC 4287) and JSON Feed (version 1.1), one of each per language for all news, for each
//! category and for each region, with the latest items in full.

use std::borrow::Cow;
use std::sync::Arc;

use jiff::Timestamp;
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};
use serde::Serialize;

use super::{Made, add};
use crate::awards::text::Lang;
use crate::diag::Checked;
use crate::output::{Class, Output};
use crate::pages::Site;
use crate::pages::feed::{FeedItem, Flavour, Subject, feed_items, subjects};

/// Items in a feed.
const ITEMS: usize = 20;

/// Adds all feeds of every language.
pub(super) fn jobs<'a>(made: Made<'a>, output: &mut Output<'a>) {
    let site = made.site;
    for lang in &site.public.settings.languages {
        for about in subjects(&site.public) {
            for flavour in Flavour::ALL {
                let address = site.urls.feed(about, flavour, lang);
                add(output, &address, "feed", Class::Other, move || {
                    let channel = Channel::new(site, about, flavour, lang);
                    Checked::clean(match flavour {
                        Flavour::Atom => atom(&channel),
                        Flavour::Json => json_feed(&channel),
                    })
                });
            }
        }
    }
}

/// A feed: what stands above the items, and the items.
struct Channel<'s> {
    lang: &'s Lang,
    title: String,
    about: String,
    publisher: Arc<str>,
    /// Its page, whole: also what identifies it.
    home: String,
    /// Itself, whole.
    own: String,
    updated: Timestamp,
    items: Vec<FeedItem>,
}

impl<'s> Channel<'s> {
    fn new(site: &Site, about: Subject, flavour: Flavour, lang: &'s Lang) -> Self {
        let settings = &site.public.settings;
        let first = &settings.languages[0];
        let say = |text: &crate::awards::text::Text| text.say(lang, first).value.value.clone();
        let pen = site.pen(lang);
        let site_title = say(&settings.title);
        let name = pen.feed_name(about);
        let title = match &name {
            Some(name) => {
                pen.say("full-title", &[("title", (&**name).into()), ("site", (&*site_title).into())])
            }
            None => site_title.to_string(),
        };
        let items = feed_items(site, about, lang, ITEMS);
        let home = site.urls.of(site.feed_home(about), lang);
        Self {
            lang,
            title: match settings.sample {
                true => format!("{title} – {}", pen.word("sample-label")),
                false => title,
            },
            about: match (name, &settings.description, settings.sample) {
                (_, _, true) => pen.word("sample-notice"),
                (Some(name), ..) => name,
                (None, Some(text), false) => say(text).to_string(),
                (None, None, false) => String::new(),
            },
            publisher: say(&settings.publisher.name),
            home: site.urls.absolute(home.as_ref().unwrap_or_else(|| site.urls.home(lang))),
            own: site.urls.absolute(&site.urls.feed(about, flavour, lang)),
            // Only dates of public content: a feed without items is as old as time.
            updated: items.iter().map(|item| item.updated).max().unwrap_or(Timestamp::UNIX_EPOCH),
            items,
        }
    }
}

fn atom(channel: &Channel<'_>) -> Vec<u8> {
    let mut writer = Writer::new_with_indent(Vec::new(), b' ', 1);
    // Writing to memory cannot fail.
    let _ = write_atom(&mut writer, channel);
    let mut bytes = writer.into_inner();
    bytes.push(b'\n');
    bytes
}

fn write_atom(writer: &mut Writer<Vec<u8>>, channel: &Channel<'_>) -> std::io::Result<()> {
    writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("utf-8"), None)))?;
    let feed = writer
        .create_element("feed")
        .with_attributes([("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", channel.lang.as_str())]);
    feed.write_inner_content(|writer| {
        let text = |writer: &mut Writer<Vec<u8>>, name: &str, text: &str| -> std::io::Result<()> {
            writer.create_element(name).write_text_content(BytesText::new(text)).map(|_| ())
        };
        text(writer, "id", &channel.home)?;
        text(writer, "title", &channel.title)?;
        if !channel.about.is_empty() {
            text(writer, "subtitle", &channel.about)?;
        }
        text(writer, "updated", &channel.updated.to_string())?;
        let link = |writer: &mut Writer<Vec<u8>>, attributes: &[(&str, &str)]| -> std::io::Result<()> {
            writer
                .create_element("link")
                .with_attributes(attributes.iter().copied())
                .write_empty()
                .map(|_| ())
        };
        link(writer, &[("rel", "self"), ("type", "application/atom+xml"), ("href", &channel.own)])?;
        link(writer, &[("rel", "alternate"), ("type", "text/html"), ("href", &channel.home)])?;
        writer
            .create_element("author")
            .write_inner_content(|writer| text(writer, "name", &channel.publisher))?;
        for item in &channel.items {
            write_entry(writer, item)?;
        }
        Ok(())
    })?;
    Ok(())
}

fn write_entry(writer: &mut Writer<Vec<u8>>, item: &FeedItem) -> std::io::Result<()> {
    let text = |writer: &mut Writer<Vec<u8>>, name: &str, text: &str| -> std::io::Result<()> {
        writer.create_element(name).write_text_content(BytesText::new(text)).map(|_| ())
    };
    writer.create_element("entry").write_inner_content(|writer| {
        text(writer, "id", &item.url)?;
        text(writer, "title", &item.title)?;
        let alternate = [("rel", "alternate"), ("type", "text/html"), ("href", &*item.url)];
        writer.create_element("link").with_attributes(alternate).write_empty()?;
        text(writer, "published", &item.published.to_string())?;
        text(writer, "updated", &item.updated.to_string())?;
        if let Some(author) = &item.author {
            writer.create_element("author").write_inner_content(|writer| text(writer, "name", author))?;
        }
        for topic in &item.topics {
            writer.create_element("category").with_attribute(("term", &**topic)).write_empty()?;
        }
        text(writer, "summary", &item.summary)?;
        let html = with_corrections(item);
        writer
            .create_element("content")
            .with_attribute(("type", "html"))
            .write_text_content(BytesText::new(&html))?;
        Ok(())
    })?;
    Ok(())
}

/// Whoever read the item before it was corrected reads the correction first.
fn with_corrections(item: &FeedItem) -> Cow<'_, str> {
    if item.corrections.is_empty() {
        return Cow::Borrowed(&item.html);
    }
    let mut html = String::with_capacity(item.html.len() + 256);
    for correction in &item.corrections {
        html.push_str("<p><strong>");
        crate::prose::escape_text(correction, &mut html);
        html.push_str("</strong></p>");
    }
    Cow::Owned(html + &item.html)
}

/// A JSON Feed: written as it is, and not as a tree first, for it holds whole texts. All keys stand in the order of
/// their names.
#[derive(Serialize)]
struct JsonFeed<'c> {
    authors: [JsonAuthor<'c>; 1],
    #[serde(skip_serializing_if = "str::is_empty")]
    description: &'c str,
    feed_url: &'c str,
    home_page_url: &'c str,
    items: Vec<JsonItem<'c>>,
    language: &'c str,
    title: &'c str,
    version: &'static str,
}

#[derive(Serialize)]
struct JsonAuthor<'c> {
    name: &'c str,
}

#[derive(Serialize)]
struct JsonItem<'c> {
    #[serde(skip_serializing_if = "Option::is_none")]
    authors: Option<[JsonAuthor<'c>; 1]>,
    content_html: Cow<'c, str>,
    date_modified: String,
    date_published: String,
    id: &'c str,
    #[serde(skip_serializing_if = "Option::is_none")]
    image: Option<&'c str>,
    language: &'c str,
    summary: &'c str,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    tags: &'c [Arc<str>],
    title: &'c str,
    url: &'c str,
}

fn json_feed(channel: &Channel<'_>) -> Vec<u8> {
    super::json_bytes(&JsonFeed {
        authors: [JsonAuthor { name: &channel.publisher }],
        description: &channel.about,
        feed_url: &channel.own,
        home_page_url: &channel.home,
        items: channel.items.iter().map(json_item).collect(),
        language: channel.lang.as_str(),
        title: &channel.title,
        version: "https://jsonfeed.org/version/1.1",
    })
}

fn json_item(item: &FeedItem) -> JsonItem<'_> {
    JsonItem {
        authors: item.author.as_ref().map(|name| [JsonAuthor { name }]),
        content_html: with_corrections(item),
        date_modified: item.updated.to_string(),
        date_published: item.published.to_string(),
        id: &item.url,
        image: item.picture.as_deref(),
        language: &item.lang,
        summary: &item.summary,
        tags: &item.topics,
        title: &item.title,
        url: &item.url,
    }
}
