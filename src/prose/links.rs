//! Addresses: where they stand in the text, and of what sort they are.

use std::ops::Range;
use std::sync::Arc;

use pulldown_cmark::CowStr;

use super::model::{Hole, Image, Link, LinkForm};
use super::write::Writer;
use crate::diag::{At, Code, Diagnostic, Span};

impl Writer<'_> {
    /// Registers a link and yields the hole for its address.
    pub(super) fn link(&mut self, target: &str, span: Span) -> Hole {
        let form = self.form(target, span);
        self.prose.links.push(Link { target: At::new(target.into(), span), form });
        Hole::Link(self.prose.links.len() as u32 - 1)
    }

    /// Registers a picture and yields its hole.
    pub(super) fn picture(
        &mut self,
        target: At<&str>,
        alt: At<Arc<str>>,
        title: Option<Arc<str>>,
        block: bool,
    ) -> Hole {
        let form = self.form(target.value, target.span);
        self.prose.images.push(Image { target: target.map(Arc::from), form, alt, title, block });
        Hole::Image(self.prose.images.len() as u32 - 1)
    }

    /// The bytes of an address: where the parser copied it from, or the whole `around` if it had to
    /// resolve escapes in it.
    pub(super) fn place_of(&self, target: &CowStr<'_>, around: &Range<usize>) -> Span {
        let exact = match target {
            CowStr::Borrowed(target) if !target.is_empty() => offset_in(self.text, target),
            _ => None,
        };
        self.base.span(exact.map_or(around.clone(), |start| start..start + target.len()))
    }

    fn form(&mut self, target: &str, span: Span) -> LinkForm {
        match form(target) {
            Ok(form) => form,
            Err(None) => {
                self.found.push(Diagnostic::error(Code::EmptyLink, span).help("help"));
                LinkForm::Refused
            }
            Err(Some(scheme)) => {
                self.found.push(Diagnostic::error(Code::UnsafeLink, span).arg("scheme", scheme).help("help"));
                LinkForm::Refused
            }
        }
    }
}

/// Where a part of a text stands in it, if it is one.
fn offset_in(text: &str, part: &str) -> Option<usize> {
    let start = (part.as_ptr() as usize).checked_sub(text.as_ptr() as usize)?;
    (text.get(start..start + part.len())? == part).then_some(start)
}

/// The sort of an address; an error with its scheme if none may use it, without one if it is empty.
fn form(target: &str) -> Result<LinkForm, Option<String>> {
    // Browsers drop white space and controls here, so `java\tscript:` is read as they would.
    let read: String = target.chars().filter(|letter| *letter > ' ').take(64).collect();
    if read.is_empty() {
        return Err(None);
    }
    let head = read.split(['/', '?', '#', '\\']).next().unwrap_or_default();
    let Some((scheme, _)) = head.split_once(':') else {
        return Ok(match read.as_bytes() {
            [b'#', ..] => LinkForm::Fragment,
            [b'/' | b'\\', b'/' | b'\\', ..] => LinkForm::Web,
            _ => LinkForm::Path,
        });
    };
    match scheme.to_ascii_lowercase().as_str() {
        "http" | "https" => Ok(LinkForm::Web),
        "mailto" => Ok(LinkForm::Mail),
        "tel" => Ok(LinkForm::Telephone),
        other => Err(Some(other.to_owned())),
    }
}

#[cfg(test)]
mod tests {
    use super::{LinkForm, form};

    #[test]
    fn sorts_of_addresses() {
        assert_eq!(form("https://a.id/x"), Ok(LinkForm::Web));
        assert_eq!(form("//a.id/x"), Ok(LinkForm::Web));
        assert_eq!(form("MAILTO:a@b.id"), Ok(LinkForm::Mail));
        assert_eq!(form("tel:+62"), Ok(LinkForm::Telephone));
        assert_eq!(form("#a:b"), Ok(LinkForm::Fragment));
        assert_eq!(form("../a.md#x:y"), Ok(LinkForm::Path));
        assert_eq!(form("/a/"), Ok(LinkForm::Path));
        assert_eq!(form("?a=b:c"), Ok(LinkForm::Path));
        assert_eq!(form(" "), Err(None));
        for unsafe_ in [
            "javascript:x",
            "JaVa\tScript:x",
            "\u{1}javascript:x",
            "data:text/html,x",
            "vbscript:x",
            "file:///x",
        ] {
            assert!(matches!(form(unsafe_), Err(Some(_))), "{unsafe_}");
        }
    }
}
