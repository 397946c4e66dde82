//! An address of the site, as it was asked for.

use crate::pages::Site;

/// An address as it was asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    /// From the site's root, decoded: `/statistik/2025/`.
    pub path: String,
    /// The place on the page.
    pub anchor: Option<String>,
}

impl Address {
    /// Reads a whole address, or a path with or without the site's base path.
    #[must_use]
    pub fn read(site: &Site, written: &str) -> Self {
        let after_host = written
            .split_once("://")
            .map_or(written, |(_, rest)| rest.find(['/', '?', '#']).map_or("/", |at| &rest[at..]));
        let (rest, anchor) = after_host.split_once('#').map_or((after_host, None), |(a, b)| (a, Some(b)));
        let path = decoded(rest.split('?').next().unwrap_or_default());
        let inner = path.strip_prefix(site.urls.base_path()).filter(|inner| inner.starts_with('/'));
        let path = inner.unwrap_or(&path).trim_end_matches("index.html");
        let path = if path.starts_with('/') { path.to_owned() } else { format!("/{path}") };
        let stands = |path: &str| site.page_at(path).is_some() || site.is_file(path);
        let with_slash = format!("{path}/");
        let path = if !stands(&path) && stands(&with_slash) { with_slash } else { path };
        let anchor = anchor.filter(|anchor| !anchor.is_empty()).map(decoded);
        Self { path, anchor }
    }
}

/// `%20` and its like as what they stand for.
fn decoded(written: &str) -> String {
    let bytes = written.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        let code = (byte == b'%').then(|| written.get(at + 1..at + 3)).flatten();
        match code.and_then(|code| u8::from_str_radix(code, 16).ok()) {
            Some(decoded) => {
                out.push(decoded);
                at += 3;
            }
            None => {
                out.push(byte);
                at += 1;
            }
        }
    }
    String::from_utf8_lossy(&out).into_owned()
}
