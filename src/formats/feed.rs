//! News for feed readers: Atom (RFC 4287) and JSON Feed (version 1.1), one of each per language, with the
//! latest items in full.

use std::sync::Arc;

use jiff::Timestamp;
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};
use serde_json::{Value as Json, json};

use super::{Made, add};
use crate::awards::text::Lang;
use crate::diag::Checked;
use crate::output::{Class, Output};
use crate::pages::Site;
use crate::pages::feed::{FeedItem, feed_items};

/// Items in a feed.
const ITEMS: usize = 20;

/// Adds both feeds of every language.
pub(super) fn jobs<'a>(made: Made<'a>, output: &mut Output<'a>) {
    let site = made.site;
    for lang in &site.public.settings.languages {
        add(output, &site.urls.atom(lang), "feed", Class::Other, move || Checked::clean(atom(site, lang)));
        add(output, &site.urls.json_feed(lang), "feed", Class::Other, move || {
            Checked::clean(json_feed(site, lang))
        });
    }
}

/// What stands above the items.
struct Head {
    title: String,
    about: String,
    publisher: Arc<str>,
    updated: Timestamp,
}

fn head(site: &Site, lang: &Lang, items: &[FeedItem]) -> Head {
    let settings = &site.public.settings;
    let first = &settings.languages[0];
    let say = |text: &crate::awards::text::Text| text.say(lang, first).value.value.clone();
    let notice = site.pen(lang).say("sample-notice", &[]);
    let title = say(&settings.title);
    Head {
        title: if settings.sample {
            format!("{title} – {}", site.pen(lang).say("sample-label", &[]))
        } else {
            title.to_string()
        },
        about: match (&settings.description, settings.sample) {
            (Some(text), false) => say(text).to_string(),
            (_, true) => notice,
            (None, false) => String::new(),
        },
        publisher: say(&settings.publisher.name),
        // Only dates of public content: a feed without items is as old as time.
        updated: items.iter().map(|item| item.updated).max().unwrap_or(Timestamp::UNIX_EPOCH),
    }
}

fn atom(site: &Site, lang: &Lang) -> Vec<u8> {
    let mut writer = Writer::new_with_indent(Vec::new(), b' ', 1);
    // Writing to memory cannot fail.
    let _ = write_atom(&mut writer, site, lang);
    let mut bytes = writer.into_inner();
    bytes.push(b'\n');
    bytes
}

fn write_atom(writer: &mut Writer<Vec<u8>>, site: &Site, lang: &Lang) -> std::io::Result<()> {
    let items = feed_items(site, lang, ITEMS);
    let head = head(site, lang, &items);
    let home = site.urls.absolute(site.urls.home(lang));
    let own = site.urls.absolute(&site.urls.atom(lang));
    writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("utf-8"), None)))?;
    let feed = writer
        .create_element("feed")
        .with_attributes([("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", lang.as_str())]);
    feed.write_inner_content(|writer| {
        let text = |writer: &mut Writer<Vec<u8>>, name: &str, text: &str| -> std::io::Result<()> {
            writer.create_element(name).write_text_content(BytesText::new(text)).map(|_| ())
        };
        text(writer, "id", &home)?;
        text(writer, "title", &head.title)?;
        if !head.about.is_empty() {
            text(writer, "subtitle", &head.about)?;
        }
        text(writer, "updated", &head.updated.to_string())?;
        let link = |writer: &mut Writer<Vec<u8>>, attributes: &[(&str, &str)]| -> std::io::Result<()> {
            writer
                .create_element("link")
                .with_attributes(attributes.iter().copied())
                .write_empty()
                .map(|_| ())
        };
        link(writer, &[("rel", "self"), ("type", "application/atom+xml"), ("href", &own)])?;
        link(writer, &[("rel", "alternate"), ("type", "text/html"), ("href", &home)])?;
        writer
            .create_element("author")
            .write_inner_content(|writer| text(writer, "name", &head.publisher))?;
        for item in &items {
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
fn with_corrections(item: &FeedItem) -> String {
    let mut html = String::with_capacity(item.html.len());
    for correction in &item.corrections {
        html.push_str("<p><strong>");
        crate::prose::escape_text(correction, &mut html);
        html.push_str("</strong></p>");
    }
    html + &item.html
}

fn json_feed(site: &Site, lang: &Lang) -> Vec<u8> {
    let items = feed_items(site, lang, ITEMS);
    let head = head(site, lang, &items);
    let entries: Vec<Json> = items.iter().map(json_entry).collect();
    let mut feed = json!({
        "version": "https://jsonfeed.org/version/1.1",
        "title": head.title,
        "home_page_url": site.urls.absolute(site.urls.home(lang)),
        "feed_url": site.urls.absolute(&site.urls.json_feed(lang)),
        "language": lang.as_str(),
        "authors": [{ "name": &*head.publisher }],
        "items": entries,
    });
    if !head.about.is_empty() {
        feed["description"] = json!(head.about);
    }
    super::json_bytes(&feed)
}

fn json_entry(item: &FeedItem) -> Json {
    let mut entry = json!({
        "id": item.url,
        "url": item.url,
        "title": &*item.title,
        "summary": item.summary,
        "content_html": with_corrections(item),
        "date_published": item.published.to_string(),
        "date_modified": item.updated.to_string(),
        "language": &*item.lang,
    });
    if let Some(author) = &item.author {
        entry["authors"] = json!([{ "name": &**author }]);
    }
    if let Some(picture) = &item.picture {
        entry["image"] = json!(picture);
    }
    if !item.topics.is_empty() {
        let topics: Vec<&str> = item.topics.iter().map(|topic| &**topic).collect();
        entry["tags"] = json!(topics);
    }
    entry
}
