//! What search engines may read: the site map (sitemaps.org protocol 0.9, with the alternates of each page
//! by language) and `robots.txt`.

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

use super::{Made, add};
use crate::diag::Checked;
use crate::output::{Class, Output};
use crate::pages::address::Address;
use crate::pages::{Page, Site};

/// The protocol allows so many addresses in one file.
const LIMIT: usize = 50_000;

/// Adds the site map, in parts if it is a long one, and `robots.txt`.
pub(super) fn jobs<'a>(made: Made<'a>, output: &mut Output<'a>) {
    let site = made.site;
    let listed = listed(site).count();
    let parts = listed.div_ceil(LIMIT);
    match parts {
        0 => {}
        1 => {
            add(output, &site.urls.sitemap(), "sitemap", Class::Other, move || Checked::clean(part(site, 0)))
        }
        _ => {
            for at in 0..parts {
                add(output, &part_address(at), "sitemap", Class::Other, move || {
                    Checked::clean(part(site, at))
                });
            }
            add(output, &site.urls.sitemap(), "sitemap", Class::Other, move || {
                Checked::clean(index(site, parts))
            });
        }
    }
    add(output, &site.urls.robots(), "robots", Class::Other, move || {
        Checked::clean(robots(site, listed > 0))
    });
}

/// The pages of the site map: those that search engines may list, but for parts of others.
fn listed(site: &Site) -> impl Iterator<Item = &Page> {
    site.pages.iter().filter(|page| page.indexed && page.key.whole(&site.public).is_none())
}

/// Nothing is forbidden: what must not be listed says so itself, which a robot must be let in to read.
fn robots(site: &Site, has_sitemap: bool) -> Vec<u8> {
    let mut text = "User-agent: *\nDisallow:\n".to_owned();
    if has_sitemap {
        text.push_str(&format!("\nSitemap: {}\n", site.urls.absolute(&site.urls.sitemap())));
    }
    text.into_bytes()
}

fn part_address(at: usize) -> Address {
    Address::root().file(&format!("sitemap-{}.xml", at + 1))
}

fn document(write: impl FnOnce(&mut Writer<Vec<u8>>) -> std::io::Result<()>) -> Vec<u8> {
    let mut writer = Writer::new_with_indent(Vec::new(), b' ', 1);
    // Writing to memory cannot fail.
    let _ = writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("utf-8"), None)));
    let _ = write(&mut writer);
    let mut bytes = writer.into_inner();
    bytes.push(b'\n');
    bytes
}

fn index(site: &Site, parts: usize) -> Vec<u8> {
    document(|writer| {
        let all = writer
            .create_element("sitemapindex")
            .with_attribute(("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9"));
        all.write_inner_content(|writer| {
            for at in 0..parts {
                let address = site.urls.absolute(&part_address(at));
                writer.create_element("sitemap").write_inner_content(|writer| {
                    writer.create_element("loc").write_text_content(BytesText::new(&address)).map(|_| ())
                })?;
            }
            Ok(())
        })?;
        Ok(())
    })
}

fn part(site: &Site, at: usize) -> Vec<u8> {
    document(|writer| {
        let all = writer.create_element("urlset").with_attributes([
            ("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9"),
            ("xmlns:xhtml", "http://www.w3.org/1999/xhtml"),
        ]);
        all.write_inner_content(|writer| {
            for page in listed(site).skip(at * LIMIT).take(LIMIT) {
                entry(writer, site, page)?;
            }
            Ok(())
        })?;
        Ok(())
    })
}

fn entry(writer: &mut Writer<Vec<u8>>, site: &Site, page: &Page) -> std::io::Result<()> {
    let languages = &site.public.settings.languages;
    let versions: Vec<_> =
        languages.iter().filter_map(|lang| Some((lang, site.urls.of(page.key, lang)?))).collect();
    writer.create_element("url").write_inner_content(|writer| {
        let own = site.urls.absolute(&page.address);
        writer.create_element("loc").write_text_content(BytesText::new(&own))?;
        if let Some(updated) = page.updated {
            let day = updated.day(&site.public.settings.time_zone).to_string();
            writer.create_element("lastmod").write_text_content(BytesText::new(&day))?;
        }
        if versions.len() > 1 {
            let first = versions.iter().find(|(lang, _)| *lang == &languages[0]);
            let named = versions.iter().map(|(lang, address)| (lang.as_str(), address));
            for (lang, address) in named.chain(first.map(|(_, address)| ("x-default", address))) {
                let href = site.urls.absolute(address);
                let link = [("rel", "alternate"), ("hreflang", lang), ("href", &*href)];
                writer.create_element("xhtml:link").with_attributes(link).write_empty()?;
            }
        }
        Ok(())
    })?;
    Ok(())
}
