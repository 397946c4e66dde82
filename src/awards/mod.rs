//! The domain: what an award is. Meeting place of `content` (which knows files) and `pages` (which
//! knows the site).
//!
//! Never here: files, YAML, pages, templates, formats, words of any language.

pub mod number;
pub mod time;
