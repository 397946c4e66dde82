//! anugerah: a static site generator for award announcements. This page is the map of the house.
//!
//! The house is an hourglass. [`content`] knows files; [`pages`] knows the site. Neither knows the other: they
//! meet in [`awards`], which knows what an award is.
//!
//! ```text
//! Sources ─ content::read (per file, in parallel) → Entries ─ the gate (as of a moment) → assemble → Public
//!   ─ pages::plan → Site ─ formats::jobs → Output {path → job} ─ all jobs → Stage → public/
//! ```
//!
//! [`pipeline`] tells that story on one page. Every stage returns [`diag::Checked`]: the best it could make, and
//! all that it found; none stops at the first mistake.
//!
//! | room | what it is |
//! |---|---|
//! | [`diag`] | findings as data, with places in bytes |
//! | [`sources`] | one snapshot of `content/` and `themes/`; reads the disk |
//! | [`content`] | YAML, front matter, tables; `READERS`, one line a kind of file; a reader is also its schema |
//! | [`prose`] | Markdown into HTML with holes, which pages fill |
//! | [`awards`] | the domain: records as written (`entries`), the gate (`visible`), the public site resolved (`public`) |
//! | [`charts`] | geometry of charts: scales, places, lines, tiles; numbers in, structs out |
//! | [`locale`] | the only room that knows a language: dates, numbers, order, words |
//! | [`pages`] | `KINDS`, one file a kind of page; `url`, every address on one sheet; views, complete values for templates |
//! | [`theme`] | themes with parents: templates, components, words, assets; `program` draws what Tera would, for whole sites |
//! | [`formats`] | `FORMATS`: pages, assets, feeds, site map, headers, data, files |
//! | [`pictures`] | pixels: upright, without metadata, in the sizes that screens need |
//! | `cards` | share cards from SVG to pixels; a cargo feature |
//! | [`cache`] | what was made before, by what it was made from; a folder that may be deleted |
//! | [`output`] | path → job; the staged, atomic writer |
//! | [`explain`] | where a figure comes from, for staff alone: places, the whole computation |
//! | [`report`] | findings for people and programs; the only line and column arithmetic |
//! | [`serve`] | the preview: watch, compile, swap; pages over HTTP while one writes, and what staff alone may see |
//! | [`cli`] | one file a command; the only room that prints and picks an exit code |
//!
//! **The gate stands before anything is derived** ([`awards::publish`]): hidden records are dropped from the
//! entries, so order, ties, counts, neighbours, lineage and topics are made from what is left, and hidden equals
//! deleted by construction. A recipient, topic, picture or document that only hidden records name does not come to be.
//!
//! **Never** (`tests/floors.rs` holds these): `awards` knows files, YAML, pages or templates; `content` and `pages`
//! know each other; anything but `sources`, `cache`, `output`, `serve` and `cli` touches the disk, the environment or the
//! clock; anything but `cli` prints; anything but `pipeline` computes on several threads (`serve` has threads that
//! wait: for edits, for the browser). Hash order never reaches the output.

pub mod awards;
pub mod cache;
#[cfg(feature = "cards")]
pub mod cards;
pub mod charts;
pub mod cli;
pub mod content;
pub mod diag;
pub mod explain;
pub mod formats;
pub mod locale;
pub mod output;
pub mod pages;
pub mod pictures;
pub mod pipeline;
pub mod prose;
pub mod report;
pub mod serve;
pub mod sources;
pub mod theme;
