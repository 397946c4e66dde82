//! What hosts send with every file, as `_headers`: a file that Netlify and Cloudflare Pages read, and no other host
//! does any harm with. A site that brings a `_headers` of its own has that one instead.
//!
//! Both hosts apply every rule that matches. Where two give a header a value, Netlify takes the later one and
//! Cloudflare joins them, unless `! Name` took the first away before; Netlify reads over such lines. So the rule for
//! all comes first, and each exception takes away what it gives anew. Two policies at once would both hold, and
//! nothing could be framed. Where `X-Frame-Options` stays beside `frame-ancestors`, browsers hear the latter alone.

use super::{Made, add};
use crate::awards::site::Section;
use crate::diag::Checked;
use crate::output::{Class, Output};
use crate::pages::Site;

/// Adds the file.
pub(super) fn jobs<'a>(made: Made<'a>, output: &mut Output<'a>) {
    let site = made.site;
    if !site.has_own_headers() {
        add(output, &site.urls.headers(), "headers", Class::Other, move || Checked::clean(headers(site)));
    }
}

fn headers(site: &Site) -> Vec<u8> {
    let base = site.urls.base_path();
    let policy = policy("", "'self'");
    let mut text = format!(
        "# Made by anugerah; a _headers in content/static/ stands instead of it.\n\
         {base}/*\n  X-Content-Type-Options: nosniff\n  Referrer-Policy: strict-origin-when-cross-origin\n  \
         X-Frame-Options: SAMEORIGIN\n  {policy}\n\
         \n# Names change with the content.\n{base}/assets/*\n  Cache-Control: public, max-age=31536000, immutable\n"
    );
    text.push_str(&search(site));
    text.push_str(&embeds(site));
    text.into_bytes()
}

/// What a page may load, and who may frame it. Nothing comes from elsewhere.
fn policy(script: &str, framed_by: &str) -> String {
    format!(
        "Content-Security-Policy: default-src 'self'; {script}base-uri 'none'; object-src 'none'; \
         form-action 'self'; frame-ancestors {framed_by}"
    )
}

fn search(site: &Site) -> String {
    let pages = site.public.settings.languages.iter().map(|lang| site.urls.section(Section::Search, lang));
    let policy = policy("script-src 'self' 'wasm-unsafe-eval'; ", "'self'");
    let rule = |path: &str| format!("{path}*\n  ! Content-Security-Policy\n  {policy}\n");
    let rules: String = pages
        .filter(|address| site.page_at(address.path()).is_some())
        .map(|address| rule(&site.urls.href(&address)))
        .collect();
    if rules.is_empty() { rules } else { format!("\n# Search reads its index by WebAssembly.\n{rules}") }
}

fn embeds(site: &Site) -> String {
    if !site.public.settings.embeds {
        return String::new();
    }
    let policy = policy("", "*");
    let rule =
        |path: &str| format!("{path}*\n  ! X-Frame-Options\n  ! Content-Security-Policy\n  {policy}\n");
    let languages = site.public.settings.languages.iter();
    let rules: String =
        languages.map(|lang| rule(&site.urls.href(&site.urls.section(Section::Embed, lang)))).collect();
    format!("\n# Other sites may show these in a frame.\n{rules}")
}
