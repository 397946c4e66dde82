//! Pictures in the sizes that pages name. What an author gave is never published itself.

use super::{Made, add};
use crate::diag::Checked;
use crate::output::{Class, Output};

/// Adds every version of every picture that something public shows.
pub(super) fn jobs<'a>(made: Made<'a>, output: &mut Output<'a>) {
    for (file, public) in made.site.urls.files() {
        let Some(facts) = &public.facts.picture else { continue };
        for (version, address) in &public.versions {
            add(output, address, "picture", Class::Asset, move || {
                match made.studio.bytes(*file, facts, version) {
                    Ok(bytes) => Checked::clean(bytes),
                    Err(finding) => Checked::new(Vec::new(), vec![*finding]),
                }
            });
        }
    }
}
