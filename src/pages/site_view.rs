//! What every page of a language shows of the site: made once per language.

use super::feed::Subject;
use super::plan::{Site, has_content};
use super::view::{LanguageView, LicenceView, MenuView, RegistrationView, SiteView, TextView};
use crate::awards::link::{Record, Target};
use crate::awards::site::{MenuItem, MenuTarget, Section};
use crate::pages::pen::Pen;

/// The menu of a site that does not write its own.
const USUAL: [Section; 5] =
    [Section::News, Section::Editions, Section::Recipients, Section::Regions, Section::Statistics];

/// One view per language, in the order of the settings.
pub(super) fn site_views(site: &Site) -> Vec<SiteView> {
    site.public.settings.languages.iter().map(|lang| site_view(site, site.pen(lang))).collect()
}

fn site_view(site: &Site, pen: Pen<'_>) -> SiteView {
    let settings = &site.public.settings;
    let main_menu = match &settings.main_menu {
        Some(items) => items.iter().filter_map(|item| menu_item(pen, item)).collect(),
        None => USUAL
            .into_iter()
            .filter(|section| has_content(pen.public, *section))
            .map(|section| section_item(pen, section))
            .collect(),
    };
    let languages = settings.languages.iter().zip(&site.locales).map(|(lang, locale)| LanguageView {
        lang: lang.0.clone(),
        name: locale.name().into(),
        home: pen.urls.href(pen.urls.home(lang)),
    });
    SiteView {
        lang: pen.lang.0.clone(),
        title: pen.text(&settings.title),
        description: settings.description.as_ref().map(|text| pen.text(text)),
        base_url: settings.base_url.clone(),
        home: pen.urls.href(pen.urls.home(pen.lang)),
        languages: languages.collect(),
        main_menu,
        footer_menu: footer_menu(pen),
        publisher: pen.text(&settings.publisher.name),
        publisher_url: settings.publisher.url.clone(),
        contact: settings.contact.clone(),
        registration: settings
            .registration
            .as_ref()
            .map(|to| RegistrationView { href: to.url.clone(), label: pen.text(&to.label) }),
        sample: settings.sample,
        licence: settings
            .licence
            .as_ref()
            .map(|id| LicenceView { id: id.clone(), url: settings.licence_url.clone() }),
        statement: settings.statement.as_ref().map(|text| pen.html(text)),
        feeds: pen.feeds(Subject::All),
        sections: Section::ALL
            .into_iter()
            .map(|section| (section, pen.urls.section(section, pen.lang)))
            .filter(|(_, address)| site.page_at(address.path()).is_some())
            .map(|(section, address)| (section.word(), pen.urls.href(&address)))
            .collect(),
    }
}

/// The menu at the foot as written, then the content pages that ask to be there.
fn footer_menu(pen: Pen<'_>) -> Vec<MenuView> {
    let mut menu: Vec<MenuView> =
        pen.public.settings.footer_menu.iter().filter_map(|item| menu_item(pen, item)).collect();
    let mut pages: Vec<_> = pen.public.pages().filter(|(_, page)| page.menu.is_some()).collect();
    pages.sort_by(|(_, a), (_, b)| a.menu.cmp(&b.menu).then_with(|| a.key.cmp(&b.key)));
    for (at, _) in pages {
        let link = pen.page_link(at);
        let text = TextView { text: link.text, lang: link.lang };
        let item = MenuView { section: None, href: link.href, text, external: false };
        if !menu.iter().any(|known| known.href == item.href) {
            menu.push(item);
        }
    }
    menu
}

fn section_item(pen: Pen<'_>, section: Section) -> MenuView {
    let link = pen.section_link(section);
    MenuView { section: Some(section.word()), href: link.href, text: pen.own(link.text), external: false }
}

/// A menu entry; none if it leads to something that is not there (reported with the settings).
fn menu_item(pen: Pen<'_>, item: &MenuItem) -> Option<MenuView> {
    let mut view = match &item.to {
        MenuTarget::Home => {
            let link = pen.home_link();
            MenuView { section: Some("home"), href: link.href, text: pen.own(link.text), external: false }
        }
        MenuTarget::Section(Section::Search) if !pen.site.has_search() => return None,
        MenuTarget::Section(section) => section_item(pen, *section),
        MenuTarget::Url(url) => {
            MenuView { section: None, href: url.clone(), text: pen.own(url.clone()), external: true }
        }
        MenuTarget::Content(target) => content_item(pen, &target.value)?,
    };
    if let Some(label) = &item.label {
        view.text = pen.text(label);
    }
    Some(view)
}

fn content_item(pen: Pen<'_>, target: &Target) -> Option<MenuView> {
    let names = &pen.urls.names;
    let link = match target {
        Target::External(url) => {
            let text = pen.own(url.clone());
            return Some(MenuView { section: None, href: url.clone(), text, external: true });
        }
        Target::Record(Record::Page(key), _) => pen.page_link(names.page(key)?),
        Target::Record(Record::News(key), _) => pen.news_link(names.news(key)?),
        Target::Record(Record::Edition(id), _) => pen.edition_link(names.edition(id)?),
        Target::Record(Record::Category(edition, id), _) => pen.category_link(names.category(edition, id)?),
        Target::Record(Record::Recipient(id), _) => pen.recipient_link(names.recipient(id)?, None),
        Target::Record(Record::Region(code), _) => pen.region_link(names.region(code)?),
        Target::Record(Record::Coverage(name), _) => pen.dataset_link(names.dataset(name)?),
        Target::Record(record, _) => {
            let address = pen.urls.record(record, pen.lang)?;
            pen.link(&address, address.path())
        }
        Target::SitePath(path) => pen.link(&pen.site.page_at(path)?.address, path.clone()),
        Target::Fragment(_) => return None,
    };
    let text = TextView { text: link.text, lang: link.lang };
    Some(MenuView { section: None, href: link.href, text, external: false })
}
