//! One address of the site, and what is claimed by whom.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use super::slug;
use crate::diag::{Code, Diagnostic, Span};

/// A path of this site from its root, without base path and not encoded: `/berita/x/` for a page,
/// `/galeri/2024/panggung.jpg` for a file.
///
/// Begins with `/`, holds no `//` and no part that [`slug::fault`] refuses, so it cannot leave the site.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Address {
    path: Arc<str>,
    /// Whether it needs no encoding: asked for every link of every page.
    plain: bool,
}

impl Address {
    fn of(path: Arc<str>) -> Self {
        let plain = path.bytes().all(is_plain);
        Self { path, plain }
    }

    /// The home page of the first language.
    #[must_use]
    pub fn root() -> Self {
        Self::of("/".into())
    }

    /// The page below this one. A part that is not fit is mended: whoever reads parts reports them.
    #[must_use]
    pub fn page(&self, part: &str) -> Self {
        Self::of([self.folder(), &*Self::fit(part), "/"].concat().into())
    }

    /// The file below this page.
    #[must_use]
    pub fn file(&self, name: &str) -> Self {
        let mended = slug::file_name(name);
        Self::of([self.folder(), if mended == name { name } else { &*mended }].concat().into())
    }

    fn folder(&self) -> &str {
        self.path.rfind('/').map_or("/", |at| &self.path[..=at])
    }

    fn fit(part: &str) -> String {
        let composed = slug::composed(part);
        if slug::fault(&composed).is_none() { composed } else { slug::suggestion(part) }
    }

    /// An address as people write it, `/lama/x/` or `/lama/x.html`; none if it is not one of a page here.
    #[must_use]
    pub fn written(path: &str) -> Option<Self> {
        let rest = path.strip_prefix('/')?;
        let parts = rest.strip_suffix('/').unwrap_or(rest);
        if parts.is_empty() || parts.split('/').any(|part| slug::fault(part).is_some()) {
            return None;
        }
        let is_file = parts.ends_with(".html") || parts.ends_with(".htm");
        let end = if is_file { "" } else { "/" };
        Some(Self::of(slug::composed(&format!("/{parts}{end}")).into()))
    }

    /// A file copied as it is, whose path `sources` gave; none if a part of it is not fit. Dot files are.
    #[must_use]
    pub fn copied(path: &str) -> Option<Self> {
        let path = path.strip_prefix('/').unwrap_or(path);
        let fits = |part: &str| {
            let part = part.strip_prefix('.').unwrap_or(part);
            !part.is_empty()
                && !part.starts_with('.')
                && !part.chars().any(|c| c.is_control() || matches!(c, '\\' | ':' | '?' | '#' | '%'))
        };
        path.split('/').all(fits).then(|| Self::of(slug::composed(&format!("/{path}")).into()))
    }

    /// The path from the site's root: `/berita/x/`.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The same, shared.
    #[must_use]
    pub fn shared(&self) -> &Arc<str> {
        &self.path
    }

    /// Where it lies in the output: `berita/x/index.html`.
    #[must_use]
    pub fn output(&self) -> String {
        let path = self.path.trim_start_matches('/');
        if self.path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() }
    }

    /// Encoded for an attribute or a feed.
    #[must_use]
    pub fn encoded(&self) -> Arc<str> {
        if self.plain {
            return self.path.clone();
        }
        let mut encoded = String::with_capacity(self.path.len() + 16);
        for byte in self.path.bytes() {
            if is_plain(byte) {
                encoded.push(char::from(byte));
            } else {
                encoded.push_str(&format!("%{byte:02X}"));
            }
        }
        encoded.into()
    }
}

/// Whether a letter stands as it is in an address.
fn is_plain(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte)
}

/// Who writes where. Two addresses are one where a file system may not tell them apart: letter case and
/// the composition of letters do not count.
#[derive(Debug, Default)]
pub struct Claims {
    taken: HashMap<Arc<str>, Option<Span>>,
    /// Pairs of places that were told: two records that collide do so in every language, and are told once.
    told: HashSet<(Span, Span)>,
}

impl Claims {
    /// Takes an address for what stands at `span`. A second claim is reported with both
    /// places, and answered with `false`.
    pub fn take(&mut self, address: &Address, span: Option<Span>, found: &mut Vec<Diagnostic>) -> bool {
        let key = address.claim();
        let Some(first) = self.taken.get(&key) else {
            self.taken.insert(key, span);
            return true;
        };
        let is_new = span.zip(*first).is_none_or(|pair| self.told.insert(pair));
        if is_new {
            found.push(collision(address, span, *first));
        }
        false
    }

    /// Reports files that stand where a folder must be: `static/berita` beside `/berita/`.
    pub fn check_folders(&self, files: &[(Address, Option<Span>)], found: &mut Vec<Diagnostic>) {
        let folders: HashSet<String> = files.iter().map(|(address, _)| address.folder_below()).collect();
        // The first that stands inside each: next to no file is in anyone's way.
        let mut inside: HashMap<&str, &Arc<str>> = HashMap::new();
        for key in self.taken.keys() {
            for (slash, _) in key.match_indices('/') {
                if let Some(folder) = folders.get(&key[..=slash]) {
                    let first = inside.entry(folder).or_insert(key);
                    *first = (*first).min(key);
                }
            }
        }
        if inside.is_empty() {
            return;
        }
        for (address, span) in files {
            if let Some(inside) = inside.get(&*address.folder_below()) {
                found.push(collision(address, *span, self.taken.get(*inside).copied().flatten()));
            }
        }
    }
}

impl Address {
    /// What is claimed by what stands here, shared with the address where it can be: a page and the file that it is
    /// written to claim the same.
    #[must_use]
    pub fn claim(&self) -> Arc<str> {
        match claim_of(&self.path) {
            Cow::Borrowed(_) => self.path.clone(),
            Cow::Owned(claim) => claim.into(),
        }
    }

    /// The folder that cannot be where this file is, as it begins the [claims](Self::claim) of what stands in it.
    #[must_use]
    pub fn folder_below(&self) -> String {
        folder_below(&self.path)
    }
}

/// What is claimed by what stands at a path.
pub(super) fn claim_of(path: &str) -> Cow<'_, str> {
    if path.ends_with('/') && path.is_ascii() && !path.bytes().any(|byte| byte.is_ascii_uppercase()) {
        return Cow::Borrowed(path);
    }
    let mut folded = fold(path);
    if folded.ends_with("/index.html") {
        folded.truncate(folded.len() - "index.html".len());
    }
    Cow::Owned(folded)
}

/// The folder that cannot be where there is a file, as it begins the claims of what stands in it.
pub(super) fn folder_below(file: &str) -> String {
    let mut folder = fold(file);
    folder.push('/');
    folder
}

fn fold(path: &str) -> String {
    if path.is_ascii() { path.to_ascii_lowercase() } else { slug::composed(path).to_lowercase() }
}

fn collision(address: &Address, span: Option<Span>, first: Option<Span>) -> Diagnostic {
    let (span, other) = match (span, first) {
        (None, first) => (first, None),
        both => both,
    };
    let finding = match span {
        Some(span) => Diagnostic::error(Code::DuplicateAddress, span),
        None => Diagnostic::nowhere(Code::DuplicateAddress),
    };
    let finding = finding.arg("address", address.path());
    match other {
        Some(other) => finding.also(other, "first").help("help"),
        // A page or file that no record makes: nobody can name it otherwise but by the settings.
        None => finding.help("help-own"),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use proptest::prelude::*;

    use super::*;
    use crate::diag::FileId;

    fn stays_inside(address: &Address) {
        let path = address.path();
        assert!(path.starts_with('/') && !path.contains("//"), "{path}");
        assert!(path.split('/').all(|part| part != ".." && part != "."), "{path}");
        assert!(!path.chars().any(|c| c.is_control() || c == '\\'), "{path:?}");
    }

    proptest! {
        #[test]
        fn no_address_leaves_the_site(a in ".{0,40}", b in ".{0,40}", c in "[./\\\\a%~-]{0,12}") {
            for part in [&a, &b, &c] {
                stays_inside(&Address::root().page(part));
                stays_inside(&Address::root().page(&b).file(part));
                stays_inside(&Address::root().file(part).page(&a));
                if let Some(address) = Address::written(part) {
                    stays_inside(&address);
                }
                if let Some(address) = Address::copied(part) {
                    stays_inside(&address);
                }
            }
        }
    }

    #[test]
    fn addresses_that_a_file_system_confuses_collide() {
        let mut claims = Claims::default();
        let mut found = Vec::new();
        let at = |start| Some(FileId(0).span(start, start + 1));
        claims.take(&Address::root().page("Berita"), at(1), &mut found);
        claims.take(&Address::root().page("caf\u{e9}"), at(2), &mut found);
        assert!(found.is_empty());
        claims.take(&Address::root().page("berita"), at(3), &mut found);
        claims.take(&Address::root().page("cafe\u{301}"), at(4), &mut found);
        assert_eq!(found.len(), 2);
        assert_eq!(found[0].places().count(), 2);
        claims.check_folders(&[(Address::copied("berita").unwrap(), at(9))], &mut found);
        assert_eq!(found.len(), 3);
    }

    #[test]
    fn addresses_are_written_and_encoded() {
        assert_eq!(Address::written("/lama/x").unwrap().output(), "lama/x/index.html");
        assert_eq!(Address::written("/lama/x.html").unwrap().output(), "lama/x.html");
        assert_eq!(Address::written("/?p=12"), None);
        assert_eq!(Address::written("lama"), None);
        assert_eq!(Address::copied(".well-known/security.txt").unwrap().path(), "/.well-known/security.txt");
        assert_eq!(Address::copied("../x"), None);
        assert_eq!(&*Address::root().page("caf\u{e9}").encoded(), "/caf%C3%A9/");
    }
}
