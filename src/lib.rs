//! anugerah: a static site generator for award announcements. This page is the map of the house.

pub mod awards;
pub mod cli;
pub mod content;
pub mod diag;
pub mod formats;
pub mod locale;
pub mod output;
pub mod pages;
pub mod pipeline;
pub mod prose;
pub mod report;
pub mod sources;
pub mod theme;
