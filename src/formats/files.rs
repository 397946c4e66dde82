//! Files that are published as they are: documents that something public names, and what stands in
//! `content/static/`.

use super::{Made, add};
use crate::diag::{Checked, Code, Diagnostic, FileId};
use crate::output::{Class, OutPath, Output};
use crate::pages::address::Address;
use crate::sources::Sources;

/// Adds them all.
pub(super) fn jobs<'a>(made: Made<'a>, output: &mut Output<'a>) {
    let is_document = |file: FileId| !made.site.urls.is_picture(file);
    for (file, public) in made.site.urls.files().iter().filter(|(file, _)| is_document(**file)) {
        add(output, &public.address, "file", Class::Asset, move || copy(made.sources, *file));
    }
    for (path, file) in &made.site.public.statics {
        // Without an address, it was told when the site was planned.
        let Some(address) = Address::copied(path) else { continue };
        if OutPath::new(&address.output()).is_err() {
            let name = path.rsplit('/').next().unwrap_or_default();
            output.refuse(Diagnostic::error(Code::BadFileName, file.whole()).arg("name", name).help("help"));
        } else {
            add(output, &address, "static", Class::Asset, move || copy(made.sources, *file));
        }
    }
}

fn copy(sources: &Sources, file: FileId) -> Checked<Vec<u8>> {
    match sources.bytes(file) {
        Ok(bytes) => Checked::clean(bytes.to_vec()),
        Err(finding) => Checked::new(Vec::new(), vec![*finding]),
    }
}
