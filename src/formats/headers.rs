//! What hosts send with every file, as `_headers`: a file that Netlify and Cloudflare Pages read, and no other host
//! does any harm with. A site that brings a `_headers` of its own has that one instead. What a page may load it says
//! itself; who may frame it, it cannot.
//!
//! Both hosts apply every rule that matches. Where two give a header a value, Netlify takes the later one and
//! Cloudflare joins them, unless `! Name` took the first away before; Netlify reads over such lines. So the rule for
//! all comes first, and the exception takes away what it gives anew. Two policies at once would both hold, and
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
    let mut text = format!(
        "# Made by anugerah; a _headers in content/static/ stands instead of it.\n\
         {base}/*\n  X-Content-Type-Options: nosniff\n  Referrer-Policy: strict-origin-when-cross-origin\n  \
         X-Frame-Options: SAMEORIGIN\n  Content-Security-Policy: frame-ancestors 'self'\n\
         \n# Names change with the content.\n{base}/assets/*\n  Cache-Control: public, max-age=31536000, immutable\n"
    );
    if site.public.settings.embeds {
        text.push_str("\n# Other sites may show these in a frame.\n");
        for lang in &site.public.settings.languages {
            let path = site.urls.href(&site.urls.section(Section::Embed, lang));
            text.push_str(&format!(
                "{path}*\n  ! X-Frame-Options\n  ! Content-Security-Policy\n  \
                 Content-Security-Policy: frame-ancestors *\n"
            ));
        }
    }
    text.into_bytes()
}
