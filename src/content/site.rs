//! `content/site.yaml`: the site's settings.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::desk::Desk;
use super::shape::{
    Fields, at, boolean, count_within, email, filled_list, language, list, map_of, multilingual, one_of,
    path, record, text, time_zone, url,
};
use crate::awards::site::{MenuItem, MenuTarget, Publisher, Registration, Section, Settings};
use crate::awards::text::Lang;
use crate::diag::{At, Code, Diagnostic, Span};
use crate::prose::Html;

/// The settings, and how raw HTML in Markdown is treated: a matter of reading, not of the site.
pub(super) struct Site {
    pub(super) settings: Settings,
    pub(super) html: Html,
}

/// Reads the settings' record.
pub(super) fn site<'d>(desk: &'d Desk<'_>) -> impl Fn(&mut Fields<'_>) -> Option<Site> + 'd {
    move |f| {
        let title = f.required("title", multilingual(), "The site's name");
        let description =
            f.optional("description", multilingual(), "One sentence for search engines and feeds");
        let base_url = f.required("base_url", url(), "Where the site will stand, with its base path");
        let sample =
            f.or("sample", boolean(), false, "Every page says that this is a sample; nothing is indexed");
        let languages = f.required(
            "languages",
            filled_list(at(language())),
            "The first stands at /, the others under their tag",
        );
        let time_zone = f.required("time_zone", time_zone(), "In which days begin and hours are told");
        let publisher = f.required("publisher", record("Publisher", publisher), "Who answers for the site");
        let contact = f.optional("contact", email(), "Address for corrections");
        let licence = f.optional("licence", text(), "SPDX id of the licence of texts and data");
        let licence_url = f.optional("licence_url", url(), "Where that licence can be read");
        let head = f.head();
        let theme =
            f.or("theme", at(text()), At::new(Arc::from("default"), head), "Name of a folder in themes/");
        let html = f.or("html", one_of(HTML), Html::Sanitise, "Raw HTML in Markdown: sanitise or allow");
        let news_per_page =
            f.or("news_per_page", count_within(1, 1000), 10, "News items on one page of the list");
        let menus = f.optional("menus", record("Menus", menus(desk)), "The menus at the top and at the foot");
        let addresses =
            f.list("addresses", map_of(one_of(SECTIONS), multilingual()), "Address words of the sections");
        let registration = f.optional(
            "registration",
            record("Registration", registration),
            "Where the public registers; linked beside every region's figures",
        );
        let embeds =
            f.or("embeds", boolean(), true, "Small pages of regions and charts for other sites to show");
        let avif = f.optional("pictures", record("Pictures", pictures), "How pictures are made").flatten();
        let search = f.or("search", boolean(), true, "A page on which readers search the whole site");
        let cards = f.or("cards", boolean(), true, "Pictures that messengers show of a link to a page");
        let statement =
            f.optional("statement", desk.passage(), "One more sentence for the foot of every page");
        unique(languages.as_deref().unwrap_or_default(), f);
        let (main_menu, footer_menu) = menus.unwrap_or_default();
        let base_url = base_url?;
        let settings = Settings {
            title: title?,
            description,
            base_url: if base_url.ends_with('/') {
                base_url.value
            } else {
                format!("{}/", &*base_url).into()
            },
            sample,
            languages: languages?.into_iter().map(|at| at.value).collect(),
            time_zone: time_zone?,
            publisher: publisher?,
            contact: contact.map(|at| at.value),
            licence,
            licence_url: licence_url.map(|at| at.value),
            theme,
            news_per_page: news_per_page as usize,
            main_menu,
            footer_menu,
            addresses: addresses
                .into_iter()
                .map(|(section, words)| (section.value, words))
                .collect::<BTreeMap<_, _>>(),
            registration,
            embeds,
            avif,
            search,
            cards,
            statement,
        };
        Some(Site { settings, html })
    }
}

fn unique(languages: &[At<Lang>], f: &mut Fields<'_>) {
    for (at, lang) in languages.iter().enumerate() {
        if let Some(first) = languages[..at].iter().find(|first| first.value == lang.value) {
            let finding = Diagnostic::error(Code::DuplicateId, lang.span).arg("id", lang.value.as_str());
            f.report(finding.also(first.span, "first").help("help"));
        }
    }
}

fn publisher(f: &mut Fields<'_>) -> Option<Publisher> {
    let name = f.required("name", multilingual(), "Name as the public knows it");
    let url = f.optional("url", url(), "Home page");
    Some(Publisher { name: name?, url: url.map(|at| at.value) })
}

fn registration(f: &mut Fields<'_>) -> Option<Registration> {
    let url = f.required("url", url(), "Where one registers");
    let label = f.required("label", multilingual(), "The link's words");
    Some(Registration { url: url?.value, label: label? })
}

fn pictures(f: &mut Fields<'_>) -> Option<Option<Span>> {
    let words = "Make AVIF as well: smaller, and much slower to make";
    let avif = f.optional("avif", at(boolean()), words);
    Some(avif.filter(|avif| avif.value).map(|avif| avif.span))
}

type Menus = (Option<Vec<MenuItem>>, Vec<MenuItem>);

fn menus<'d>(desk: &'d Desk<'_>) -> impl Fn(&mut Fields<'_>) -> Option<Menus> + 'd {
    move |f| {
        let main = f.optional("main", list(record("MenuItem", menu_item(desk))), "At the top");
        let footer = f.list("footer", list(record("MenuItem", menu_item(desk))), "At the foot");
        Some((main, footer))
    }
}

fn menu_item<'d>(desk: &'d Desk<'_>) -> impl Fn(&mut Fields<'_>) -> Option<MenuItem> + 'd {
    move |f| {
        let page = f.optional("page", one_of(MENU_PAGES), "A section of the site");
        let content = f.optional("content", path(), "A content file, from the folder content/");
        let url = f.optional("url", url(), "Another site");
        let label = f.optional("label", multilingual(), "Its words, where the target's own do not serve");
        f.exactly_one(&["page", "content", "url"]);
        let to = match (page, content, url) {
            (Some(page), ..) => page.map_or(MenuTarget::Home, MenuTarget::Section),
            (_, Some(content), _) => match desk.content_file(&content) {
                Ok(target) => MenuTarget::Content(target),
                Err(finding) => {
                    f.report(*finding);
                    return None;
                }
            },
            (_, _, Some(url)) => MenuTarget::Url(url.value),
            _ => return None,
        };
        Some(MenuItem { to, label })
    }
}

const HTML: &[(&str, Html)] = &[("sanitise", Html::Sanitise), ("allow", Html::Allow)];

const SECTIONS: &[(&str, Section)] = &[
    ("news", Section::News),
    ("editions", Section::Editions),
    ("recipients", Section::Recipients),
    ("regions", Section::Regions),
    ("statistics", Section::Statistics),
    ("methods", Section::Methods),
    ("comparison", Section::Comparison),
    ("gallery", Section::Gallery),
    ("topics", Section::Topics),
    ("changes", Section::Changes),
    ("search", Section::Search),
    ("embed", Section::Embed),
    ("data", Section::Data),
    ("page", Section::Page),
];

const MENU_PAGES: &[(&str, Option<Section>)] = &[
    ("home", None),
    ("news", Some(Section::News)),
    ("editions", Some(Section::Editions)),
    ("recipients", Some(Section::Recipients)),
    ("regions", Some(Section::Regions)),
    ("statistics", Some(Section::Statistics)),
    ("methods", Some(Section::Methods)),
    ("comparison", Some(Section::Comparison)),
    ("gallery", Some(Section::Gallery)),
    ("topics", Some(Section::Topics)),
    ("changes", Some(Section::Changes)),
    ("search", Some(Section::Search)),
];
