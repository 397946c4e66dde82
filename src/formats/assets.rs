//! What the site gets from its theme: stylesheets, fonts, pictures, at addresses that change with their
//! content, so that they may be kept for ever.

use super::{Made, add_at};
use crate::diag::Checked;
use crate::output::{Class, Output};
use crate::sources::Sources;
use crate::theme::AssetBody;

/// Adds every asset of the theme.
pub(super) fn jobs<'a>(made: Made<'a>, output: &mut Output<'a>) {
    for (_, asset) in made.theme.assets().iter() {
        add_at(output, &asset.path, "asset", Class::Asset, move || body(&asset.body, made.sources));
    }
}

fn body(body: &AssetBody, sources: &Sources) -> Checked<Vec<u8>> {
    match body {
        AssetBody::Text(text) => Checked::clean(text.as_bytes().to_vec()),
        AssetBody::File(file) => match sources.bytes(*file) {
            Ok(bytes) => Checked::clean(bytes.to_vec()),
            Err(finding) => Checked::new(Vec::new(), vec![*finding]),
        },
    }
}
