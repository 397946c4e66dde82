//! A small page at an old address that leads to the new one.

use std::sync::Arc;

use serde::Serialize;

/// What it shows.
#[derive(Clone, Debug, Serialize)]
pub struct RedirectView {
    /// The new address, base path included: for the link and the refresh.
    pub href: Arc<str>,
    /// The whole new address: for `rel="canonical"`.
    pub url: String,
    /// What stands there.
    pub title: Arc<str>,
}
