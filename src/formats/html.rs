//! The pages.

use super::{Made, add};
use crate::diag::Checked;
use crate::output::{Class, Output};
use crate::pages::Page;
use crate::theme::PageInput;

/// Adds every page of the site.
pub(super) fn jobs<'a>(made: Made<'a>, output: &mut Output<'a>) {
    for page in made.site.pages.iter() {
        add(output, &page.address, page.kind.name, Class::Page, move || render(made, page));
    }
}

/// Makes one page.
pub(super) fn render(made: Made<'_>, page: &Page) -> Checked<Vec<u8>> {
    let leaf = made.site.leaf(page);
    let input = PageInput {
        lang: &page.lang,
        template: &format!("{}.html", page.kind.name),
        address: page.address.path(),
        page: &leaf.page,
        view: &leaf.view,
    };
    let mut bytes = Vec::with_capacity(16 * 1024);
    match made.engine.render(input, &mut bytes) {
        Ok(()) => Checked::clean(bytes),
        Err(finding) => Checked::new(Vec::new(), vec![*finding]),
    }
}
