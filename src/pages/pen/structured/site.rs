//! The site itself, and the way to a page.

use std::sync::Arc;

use serde::Serialize;

use super::party::Party;
use super::{Kind, Node};
use crate::awards::site::Section;
use crate::pages::pen::Pen;
use crate::pages::view::LinkView;

#[derive(Debug, Serialize)]
struct WebSite {
    #[serde(rename = "@type")]
    kind: &'static str,
    #[serde(rename = "@id")]
    id: String,
    name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<String>,
    url: String,
    #[serde(rename = "inLanguage")]
    language: String,
    publisher: Party,
    #[serde(rename = "potentialAction", skip_serializing_if = "Option::is_none")]
    search: Option<SearchAction>,
}

#[derive(Debug, Serialize)]
struct SearchAction {
    #[serde(rename = "@type")]
    kind: &'static str,
    target: String,
    #[serde(rename = "query-input")]
    input: &'static str,
}

/// Fields by the names that they are written with, here and below.
#[derive(Debug, Serialize)]
pub(super) struct BreadcrumbList {
    #[serde(rename = "@type")]
    kind: &'static str,
    #[serde(rename = "itemListElement")]
    items: Vec<ListItem>,
}

#[derive(Debug, Serialize)]
struct ListItem {
    #[serde(rename = "@type")]
    kind: &'static str,
    item: String,
    name: Arc<str>,
    position: usize,
}

impl Pen<'_> {
    /// The site in this language, and who publishes it.
    #[must_use]
    pub fn site_nodes(&self) -> Vec<Node> {
        let settings = &self.public.settings;
        let url = self.urls.absolute(self.urls.home(self.lang));
        let search = self.urls.absolute(&self.urls.section(Section::Search, self.lang));
        let site = WebSite {
            kind: "WebSite",
            id: format!("{url}#website"),
            name: self.plain(&settings.title).to_string(),
            description: settings.description.as_ref().map(|text| self.plain(text).to_string()),
            url,
            language: self.lang.as_str().to_owned(),
            publisher: self.publisher(),
            search: self.site.has_search().then(|| SearchAction {
                kind: "SearchAction",
                target: format!("{search}?q={{search_term_string}}"),
                input: "required name=search_term_string",
            }),
        };
        [self.told(&site), self.told(&self.publisher())].into_iter().flatten().collect()
    }

    /// The way from the home page to a page; none on the home page itself.
    pub(in crate::pages::pen) fn breadcrumb_node(
        &self,
        crumbs: &[LinkView],
        title: &Arc<str>,
        url: &str,
    ) -> Option<Node> {
        if crumbs.is_empty() || !self.tells() {
            return None;
        }
        let before = crumbs.iter().map(|crumb| (&crumb.text, self.urls.absolute_href(&crumb.href)));
        let all = before.chain([(title, url.to_owned())]).enumerate();
        let items = all
            .map(|(at, (name, item))| ListItem {
                kind: "ListItem",
                item,
                name: name.clone(),
                position: at + 1,
            })
            .collect();
        Some(Node(Kind::Way(BreadcrumbList { kind: "BreadcrumbList", items })))
    }
}
