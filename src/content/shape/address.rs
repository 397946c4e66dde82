//! Addresses: of other sites, of people, of files, and of pages that once were.

use std::sync::Arc;

use serde_json::{Value as Json, json};
use unicode_normalization::UnicodeNormalization;

use super::{Reading, Schema, Shape, excerpt};
use crate::content::yaml::Node;
use crate::diag::{At, Code, Diagnostic};

/// The address of another site: http or https.
#[must_use]
pub fn url() -> impl Shape<Value = At<Arc<str>>> {
    Url { base: false }
}

/// The address at which a site will stand: ends in `/`, nothing after it.
#[must_use]
pub fn base_url() -> impl Shape<Value = At<Arc<str>>> {
    Url { base: true }
}

/// An e-mail address.
#[must_use]
pub fn email() -> impl Shape<Value = At<Arc<str>>> {
    Email
}

/// A file below the folder of the file that names it: `panggung.jpg`, `foto/panggung.jpg`.
#[must_use]
pub fn path() -> impl Shape<Value = At<Arc<str>>> {
    Path
}

/// A path of this site as an old address had it: `/lama/x/`.
#[must_use]
pub fn site_path() -> impl Shape<Value = At<Arc<str>>> {
    SitePath
}

struct Url {
    base: bool,
}

/// Host, then perhaps a port, path, query and fragment; nothing that would need escaping.
fn is_web(text: &str) -> bool {
    let Some(rest) = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://")) else {
        return false;
    };
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (authority, tail) = rest.split_at(end);
    let (host, port) = match authority.rsplit_once(':') {
        Some((host, port)) => (host, Some(port)),
        None => (authority, None),
    };
    let label = |label: &str| {
        !label.is_empty()
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.chars().all(|c| c.is_alphanumeric() || c == '-')
    };
    host.split('.').all(label)
        && port.is_none_or(|port| port.parse::<u16>().is_ok_and(|port| port > 0) && !port.starts_with('+'))
        && !tail.chars().any(|c| c.is_whitespace() || c.is_control() || "<>\"{}|\\^`".contains(c))
}

impl Shape for Url {
    type Value = At<Arc<str>>;

    fn read(&self, node: &Node, cx: &mut Reading) -> Option<At<Arc<str>>> {
        let text = cx.scalar(node, "type-url")?;
        let base = |text: &str| !self.base || text.ends_with('/') && !text.contains(['?', '#']);
        if is_web(text) && base(text) {
            return Some(At::new(text.clone(), node.span));
        }
        let finding = Diagnostic::error(Code::BadUrl, node.span).arg("written", excerpt(text));
        let mut meant = text.trim().replace(' ', "%20");
        if !meant.contains("://") && meant.split('/').next().is_some_and(|host| host.contains('.')) {
            meant.insert_str(0, "https://");
        }
        if self.base {
            meant.truncate(meant.find(['?', '#']).unwrap_or(meant.len()));
            if !meant.ends_with('/') {
                meant.push('/');
            }
        }
        cx.refuse(if is_web(&meant) {
            finding.arg("suggestion", meant).help("help")
        } else {
            finding.help("help-form")
        })
    }

    fn schema(&self, _to: &mut Schema) -> Json {
        let tail = if self.base { "([^?#]*/)$" } else { "" };
        json!({ "type": "string", "pattern": format!("^https?://[^/?#\\s]+{tail}"), "format": "uri" })
    }
}

struct Email;

impl Shape for Email {
    type Value = At<Arc<str>>;

    fn read(&self, node: &Node, cx: &mut Reading) -> Option<At<Arc<str>>> {
        let text = cx.scalar(node, "type-email")?;
        let local = |c: char| c.is_ascii_alphanumeric() || "._%+-".contains(c);
        let good = text.split_once('@').is_some_and(|(name, host)| {
            !name.is_empty()
                && name.chars().all(local)
                && host.contains('.')
                && host.split('.').all(|label| {
                    !label.is_empty() && label.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
                })
        });
        if good {
            return Some(At::new(text.clone(), node.span));
        }
        let finding = Diagnostic::error(Code::BadEmail, node.span).arg("written", excerpt(text));
        cx.refuse(finding.help("help"))
    }

    fn schema(&self, _to: &mut Schema) -> Json {
        let pattern = r"^[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$";
        json!({ "type": "string", "pattern": pattern, "format": "email" })
    }
}

struct Path;

impl Shape for Path {
    type Value = At<Arc<str>>;

    fn read(&self, node: &Node, cx: &mut Reading) -> Option<At<Arc<str>>> {
        let text = cx.scalar(node, "type-path")?;
        let part = |part: &str| !part.is_empty() && !part.starts_with('.');
        if text.split('/').all(part) && !text.contains(['\\', ':']) && !text.chars().any(char::is_control) {
            // Files are found by composed names, whatever the disk they come from makes of them.
            return Some(At::new(Arc::from(text.nfc().collect::<String>()), node.span));
        }
        let finding = Diagnostic::error(Code::BadPath, node.span).arg("written", excerpt(text));
        let meant = text.replace('\\', "/");
        let meant = meant.trim_start_matches("./").trim_matches('/');
        cx.refuse(if meant != &**text && meant.split('/').all(part) && !meant.contains(':') {
            finding.arg("suggestion", meant).help("help")
        } else {
            finding.help("help-form")
        })
    }

    fn schema(&self, _to: &mut Schema) -> Json {
        json!({ "type": ["string", "number", "boolean"], "pattern": r"^[^./\\:][^/\\:]*(/[^./\\:][^/\\:]*)*$" })
    }
}

struct SitePath;

fn is_site_path(text: &str) -> bool {
    let Some(inner) = text.strip_prefix('/') else { return false };
    let inner = inner.strip_suffix('/').unwrap_or(inner);
    let part = |part: &str| {
        !part.is_empty()
            && !part.starts_with('.')
            && !part.chars().any(|c| c.is_whitespace() || c.is_control() || "?#\\<>\"{}|^`%:".contains(c))
    };
    inner.split('/').all(part)
}

impl Shape for SitePath {
    type Value = At<Arc<str>>;

    fn read(&self, node: &Node, cx: &mut Reading) -> Option<At<Arc<str>>> {
        let text = cx.scalar(node, "type-site-path")?;
        if is_site_path(text) {
            return Some(At::new(text.clone(), node.span));
        }
        let path =
            text.split_once("://").map_or(&**text, |(_, rest)| rest.find('/').map_or("", |at| &rest[at..]));
        let path = path.split(['?', '#']).next().unwrap_or_default().trim();
        let meant = format!("/{}/", path.trim_matches('/'));
        let finding = Diagnostic::error(Code::BadSitePath, node.span).arg("written", excerpt(text));
        cx.refuse(if is_site_path(&meant) {
            finding.arg("suggestion", meant).help("help")
        } else {
            finding.help("help-form")
        })
    }

    fn schema(&self, _to: &mut Schema) -> Json {
        json!({ "type": "string", "pattern": r"^/[^./?#\\\s][^/?#\\\s]*(/[^./?#\\\s][^/?#\\\s]*)*/?$" })
    }
}
