//! The theme's assets: stylesheets, pictures, fonts, under addresses that change with their content.
//!
//! In: the files under `assets/` of a theme and its parents, the nearest of one name winning. Out: for
//! each its address (`assets/css/site.1a2b3c4d.css`), and the bytes of stylesheets with their own
//! references rewritten. Never here: writing, or a change to any other kind of file.
//!
//! A file is named after what it is made from: its bytes, and for a stylesheet the addresses of the
//! files it names. So it can be cached forever.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::sync::Arc;

use super::css;
use super::errors::unknown_asset;
use super::files::Files;
use crate::diag::{Checked, Code, Diagnostic, FileId};

/// A file that the site gets from its theme.
#[derive(Clone, Debug)]
pub struct Asset {
    /// Where it stands in the output, from the site's root: `assets/css/site.1a2b3c4d.css`.
    pub path: Arc<str>,
    /// What is written.
    pub body: AssetBody,
}

/// What an asset's file holds.
#[derive(Clone, Debug)]
pub enum AssetBody {
    /// A file of the theme as it is.
    File(FileId),
    /// A stylesheet with rewritten references.
    Text(Arc<str>),
}

/// All assets of a theme by the path that templates use: `css/site.css`.
#[derive(Clone, Debug, Default)]
pub struct Assets {
    by_path: BTreeMap<Arc<str>, Asset>,
}

impl Assets {
    /// Where the asset stands in the output.
    #[must_use]
    pub fn address(&self, path: &str) -> Option<&Arc<str>> {
        self.by_path.get(path).map(|asset| &asset.path)
    }

    /// Every asset by the path that templates use.
    pub fn iter(&self) -> impl Iterator<Item = (&Arc<str>, &Asset)> {
        self.by_path.iter()
    }

    /// Gives the files (path below `assets/`, file) their addresses. A stylesheet that stands inside others is
    /// no file of its own, unless it is among those `named` by templates.
    pub(super) fn make(
        files: &BTreeMap<Arc<str>, FileId>,
        named: &BTreeSet<&str>,
        from: &dyn Files,
    ) -> Checked<Self> {
        let mut maker = Maker {
            files,
            from,
            made: BTreeMap::new(),
            inside: BTreeSet::new(),
            open: Vec::new(),
            found: Vec::new(),
        };
        for path in files.keys() {
            maker.address(path);
        }
        let Maker { mut made, inside, mut found, .. } = maker;
        made.retain(|path, _| named.contains(&**path) || !inside.contains(path));
        // What stands inside several stylesheets is wrong once.
        let mut told = HashSet::new();
        found.retain(|finding| told.insert(finding.clone()));
        Checked::new(Self { by_path: made }, found)
    }
}

struct Maker<'a> {
    files: &'a BTreeMap<Arc<str>, FileId>,
    from: &'a dyn Files,
    made: BTreeMap<Arc<str>, Asset>,
    /// Stylesheets that were written into others.
    inside: BTreeSet<Arc<str>>,
    /// Stylesheets that wait for one they name: finding one of them again is a circle.
    open: Vec<Arc<str>>,
    found: Vec<Diagnostic>,
}

/// A stylesheet while it is made.
struct Sheet<'a> {
    /// Where it stands: its references lead on from there.
    path: &'a Arc<str>,
    text: String,
    /// What has been written into it: a second import of one of them adds nothing.
    inside: BTreeSet<Arc<str>>,
}

/// How deep stylesheets may import each other; deeper is a mistake, and recursion must end.
const DEPTH: usize = 20;

impl Maker<'_> {
    /// The address of an asset, made if need be; none where there is no such file, or it waits for us.
    fn address(&mut self, path: &Arc<str>) -> Option<Arc<str>> {
        if let Some(asset) = self.made.get(path) {
            return Some(Arc::clone(&asset.path));
        }
        let file = *self.files.get(path)?;
        if self.open.contains(path) || self.open.len() >= DEPTH {
            return None;
        }
        let asset =
            if path.ends_with(".css") { self.stylesheet(path, file) } else { self.plain(path, file) }?;
        let address = Arc::clone(&asset.path);
        self.made.insert(Arc::clone(path), asset);
        Some(address)
    }

    fn plain(&mut self, path: &str, file: FileId) -> Option<Asset> {
        let bytes = self.from.bytes(file).report_to(&mut self.found)?;
        Some(Asset { path: fingerprinted(path, &bytes), body: AssetBody::File(file) })
    }

    fn stylesheet(&mut self, path: &Arc<str>, file: FileId) -> Option<Asset> {
        let mut sheet = Sheet { path, text: String::new(), inside: BTreeSet::new() };
        self.write(&mut sheet, path, file)?;
        self.inside.append(&mut sheet.inside);
        let text = sheet.text;
        Some(Asset { path: fingerprinted(path, text.as_bytes()), body: AssetBody::Text(text.into()) })
    }

    /// Writes the stylesheet at `path` into the sheet, from where its references then lead.
    fn write(&mut self, sheet: &mut Sheet<'_>, path: &Arc<str>, file: FileId) -> Option<()> {
        let source = self.from.text(file).report_to(&mut self.found)?;
        self.open.push(Arc::clone(path));
        let mut copied = 0;
        for reference in css::references(&source.text) {
            let written = &source.text[reference.range.clone()];
            let span = file.span(source.offset + reference.range.start, source.offset + reference.range.end);
            let Some((target, rest)) = resolve(path, written) else { continue };
            let target: Arc<str> = target.into();
            if self.open.contains(&target) || self.open.len() >= DEPTH {
                self.found.push(Diagnostic::error(Code::AssetCycle, span).arg("asset", &target).help("help"));
                continue;
            }
            let Some(&other) = self.files.get(&target) else {
                self.found.push(unknown_asset(span, &target, self.files.keys()));
                continue;
            };
            if let Some(statement) = reference.import.filter(|_| target.ends_with(".css")) {
                sheet.text.push_str(&source.text[copied..statement.start]);
                if sheet.inside.insert(Arc::clone(&target)) {
                    self.write(sheet, &target, other);
                }
                copied = statement.end;
            } else if let Some(address) = self.address(&target) {
                sheet.text.push_str(&source.text[copied..reference.range.start]);
                sheet.text.push_str(&relative(sheet.path, &address));
                sheet.text.push_str(rest);
                copied = reference.range.end;
            }
        }
        self.open.pop();
        sheet.text.push_str(&source.text[copied..]);
        Some(())
    }
}

/// `assets/css/site.1a2b3c4d.css` for `css/site.css`.
fn fingerprinted(path: &str, made_from: &[u8]) -> Arc<str> {
    let hash = blake3::hash(made_from).to_hex();
    let hash = &hash[..8];
    let name = path.rfind('/').map_or(0, |slash| slash + 1);
    match path[name..].rfind('.').filter(|dot| *dot > 0) {
        Some(dot) => format!("assets/{}.{hash}{}", &path[..name + dot], &path[name + dot..]).into(),
        None => format!("assets/{path}.{hash}").into(),
    }
}

/// The asset that an address in a stylesheet names, and the query or fragment behind it; none for what
/// is no file of the theme: another site, a fragment, `data:`.
fn resolve<'w>(stylesheet: &str, written: &'w str) -> Option<(String, &'w str)> {
    let end = written.find(['?', '#']).unwrap_or(written.len());
    let (path, rest) = written.split_at(end);
    let scheme = path.split_once(':').is_some_and(|(scheme, _)| !scheme.contains('/'));
    if path.is_empty() || path.starts_with("//") || scheme {
        return None;
    }
    let mut parts: Vec<&str> = if path.starts_with('/') { vec![] } else { stylesheet.split('/').collect() };
    parts.pop();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." if parts.last().is_some_and(|last| *last != "..") => drop(parts.pop()),
            part => parts.push(part),
        }
    }
    Some((parts.join("/"), rest))
}

/// The way from the stylesheet to another asset's address; both keep their folders under `assets/`.
fn relative(stylesheet: &str, address: &str) -> String {
    let target = address.strip_prefix("assets/").unwrap_or(address);
    let from: Vec<&str> = stylesheet.split('/').collect();
    let to: Vec<&str> = target.split('/').collect();
    let shared = from[..from.len() - 1].iter().zip(&to[..to.len() - 1]).take_while(|(a, b)| a == b).count();
    let mut way = "../".repeat(from.len() - 1 - shared);
    way.push_str(&to[shared..].join("/"));
    way
}
