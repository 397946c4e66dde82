//! What hosts send with every file, as `_headers`: a file that Netlify and Cloudflare Pages read, and no other host
//! does any harm with. A site that brings a `_headers` of its own has that one instead.
//!
//! Both hosts apply every rule that matches. Where two give a header a value, Netlify takes the later one and
//! Cloudflare joins them, unless `! Name` took the first away before; Netlify reads over such lines. So the rule for
//! all comes first, and each exception takes away what it gives anew. Two policies at once would both hold, and
//! nothing could be framed.

use super::{Made, add};
use crate::awards::site::Section;
use crate::awards::text::Lang;
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
    let own = "'self'";
    let base = site.urls.base_path();
    let mut text = format!(
        "# Made by anugerah; a _headers in content/static/ stands instead of it.\n\
         {base}/*\n  X-Content-Type-Options: nosniff\n  Referrer-Policy: strict-origin-when-cross-origin\n  \
         X-Frame-Options: SAMEORIGIN\n  Content-Security-Policy: {}\n\
         \n# Names change with the content.\n{base}/assets/*\n  Cache-Control: public, max-age=31536000, immutable\n",
        policy(own, own)
    );
    let mut exception = |comment: &str, paths: &[String], lines: &str| {
        if !paths.is_empty() {
            text.push_str(&format!("\n# {comment}\n"));
        }
        for path in paths {
            text.push_str(&format!("{path}\n{lines}"));
        }
    };
    let languages = &site.public.settings.languages;
    let searched = format!(
        "  ! Content-Security-Policy\n  Content-Security-Policy: {}\n",
        policy("'self' 'wasm-unsafe-eval'", own)
    );
    exception("Search runs a small program (WebAssembly).", &search_pages(site, languages), &searched);
    if site.public.settings.embeds {
        let framed = format!(
            "  ! X-Frame-Options\n  ! Content-Security-Policy\n  Content-Security-Policy: {}\n",
            policy(own, "*")
        );
        let paths: Vec<String> = languages
            .iter()
            .map(|lang| format!("{}*", site.urls.href(&site.urls.section(Section::Embed, lang))))
            .collect();
        exception("Other sites may show these in a frame.", &paths, &framed);
    }
    text.into_bytes()
}

/// What a page may load, and who may frame it. Nothing comes from elsewhere.
fn policy(script: &str, framed_by: &str) -> String {
    let script = if script == "'self'" { String::new() } else { format!("script-src {script}; ") };
    format!(
        "default-src 'self'; {script}base-uri 'none'; form-action 'self'; object-src 'none'; \
         frame-ancestors {framed_by}"
    )
}

fn search_pages(site: &Site, languages: &[Lang]) -> Vec<String> {
    let pages = languages.iter().map(|lang| site.urls.section(Section::Search, lang));
    let standing = pages.filter(|address| site.page_at(address.path()).is_some());
    standing.map(|address| format!("{}*", site.urls.href(&address))).collect()
}
