//! The stages of a build, each on its own, at three sizes: `cargo bench --bench stages`. What grows faster
//! than the number of news items is not straight.

#![allow(clippy::expect_used, missing_docs)] // a program of its own

#[path = "../tests/corpus/mod.rs"]
mod corpus;

use anugerah::content;
use anugerah::pipeline::{self, Request, Threads};
use anugerah::sources::Sources;
use corpus::Size;
use divan::Bencher;
use divan::counter::ItemsCount;
use jiff::Timestamp;

fn main() {
    divan::main();
}

const SIZES: [usize; 3] = [1_000, 3_000, 9_000];

fn sources(news: usize) -> Sources {
    Sources::from_memory(corpus::files(Size::bench(news), None)).value
}

fn request() -> Request {
    let as_of: Timestamp = "2026-01-01T00:00:00Z".parse().expect("a moment");
    Request { as_of, base_url: None, everything: false, set_aside: Vec::new() }
}

const YEARS: [usize; 3] = [1, 3, 10];

fn nation(years: usize) -> Sources {
    Sources::from_memory(corpus::files(Size::nation(years), None)).value
}

/// Tables of 514 regencies by four segments: files into entries.
#[divan::bench(args = YEARS, sample_count = 5)]
fn read_tables(bencher: Bencher<'_, '_>, years: usize) {
    let sources = nation(years);
    bencher.counter(ItemsCount::new(years * 514 * 5)).bench(|| content::read(&sources, &[], &Threads));
}

/// The same, resolved and checked.
#[divan::bench(args = YEARS, sample_count = 5)]
fn publish_tables(bencher: Bencher<'_, '_>, years: usize) {
    let sources = nation(years);
    bencher
        .counter(ItemsCount::new(years * 514 * 5))
        .bench(|| pipeline::content(&sources, &Request { everything: true, ..request() }));
}

/// Front matter, YAML, Markdown: files into entries.
#[divan::bench(args = SIZES, sample_count = 5)]
fn read(bencher: Bencher<'_, '_>, news: usize) {
    let sources = sources(news);
    bencher.counter(ItemsCount::new(news)).bench(|| content::read(&sources, &[], &Threads));
}

/// The same, and the gate and all relations.
#[divan::bench(args = SIZES, sample_count = 5)]
fn publish(bencher: Bencher<'_, '_>, news: usize) {
    let sources = sources(news);
    bencher.counter(ItemsCount::new(news)).bench(|| pipeline::content(&sources, &request()));
}

/// The same, and every address and page planned.
#[divan::bench(args = SIZES, sample_count = 5)]
fn plan(bencher: Bencher<'_, '_>, news: usize) {
    let sources = sources(news);
    bencher.counter(ItemsCount::new(news)).bench(|| {
        let public = pipeline::content(&sources, &request()).value.public.expect("the site can be read");
        pipeline::plan(public, &sources, |site, _| site.pages.len())
    });
}

/// The same, and every file made; nothing is written.
#[divan::bench(args = SIZES, sample_count = 5)]
fn make(bencher: Bencher<'_, '_>, news: usize) {
    let sources = sources(news);
    bencher.counter(ItemsCount::new(news)).bench(|| {
        let public = pipeline::content(&sources, &request()).value.public.expect("the site can be read");
        pipeline::plan(public, &sources, |_, output| {
            pipeline::make(output, |_, _, bytes| drop(divan::black_box(bytes)))
        })
    });
}
