//! `build`: the whole site, or nothing.

use std::collections::{BTreeMap, HashSet};
use std::path::PathBuf;
use std::sync::Mutex;
use std::time::{Duration, Instant};

use super::Ending;
use super::arguments::{Build, Check, Invocation};
use super::outlet::{Outlet, Told, counted, next_change};
use super::patience::{Endless, Patience};
use super::timings::Timings;
use super::watch::Watch;
use crate::awards::Hidden;
use crate::cache::{self, Cache, Key};
use crate::diag::{Diagnostic, FileId};
use crate::formats::{CARD, NOT_CHECKED};
use crate::locale::{Value, Words};
use crate::output::{Class, Committed, OutPath, Output, OutputError, Packing, Stage, Way, is_packable};
use crate::pipeline::{self, KeptTheme, Request, Workshop};

pub(super) fn run(invocation: &Invocation, build: &Build, outlet: &mut Outlet) -> Ending {
    let started = Instant::now();
    let words = &invocation.words;
    let mut found = Vec::new();
    let timings = build.timings.then(Timings::begin);
    let done = |stage| {
        if let Some(timings) = &timings {
            timings.done(stage);
        }
    };
    let mut sources = pipeline::sources(&invocation.root).report_to(&mut found);
    done("sources");
    if let Some(wrong) = build.set_aside.iter().find(|path| !pipeline::can_be_set_aside(&sources, path)) {
        outlet.complain(&words.say("set-aside-wrong", &[("file", Value::Text(wrong.as_str().into()))]));
        return Ending::Failed;
    }
    let check = &build.check;
    let request = Request {
        as_of: check.as_of,
        base_url: build.base_url.clone(),
        everything: false,
        set_aside: build.set_aside.clone(),
    };
    let read = pipeline::content_noting(&sources, &request, |_| done("content"));
    let (content, ()) = read.report_to(&mut found);
    let named: HashSet<FileId> = found.iter().flat_map(Diagnostic::places).map(|place| place.file).collect();
    sources.let_go_of_news(&invocation.root, |file| named.contains(&file));
    done("public");
    let hidden = content.unspeakable(check.as_of);
    let cache = cache_of(invocation, build);
    let watch = Watch::new(outlet);
    let mut written = None;
    let mut refused = None;
    let zone = content.public.as_ref().map(|public| public.settings.time_zone.clone());
    if let Some(public) = content.public {
        let stops = |finding: &Diagnostic| finding.is_error() || check.deny_warnings;
        let clean = !found.iter().any(stops);
        let workshop = Workshop {
            cache: &cache,
            ahead: clean,
            ends: true,
            begin: &|steps| {
                done("theme");
                watch.begin(steps);
            },
            step: &|| outlet.progress(),
            end: &|| {
                watch.end();
                done("pictures");
            },
        };
        let kept = KeptTheme::default();
        let made = pipeline::planned(public, &sources, workshop, &kept, |_, output, planned| {
            done("plan");
            outlet.begin_progress(output.len());
            // What was planned may be wrong as well: two files in one place.
            let (result, of_jobs) = match clean && !planned.iter().any(stops) {
                true => write(
                    invocation,
                    build,
                    output,
                    outlet,
                    Aids { cache: &cache, timings: timings.as_ref() },
                ),
                // Nothing will be published, but every mistake of every page is told all the same.
                false => {
                    let wanted = |kind: &str| !NOT_CHECKED.contains(&kind);
                    let patience = Patience::new(check.page_limit, None);
                    let make =
                        || pipeline::make_metered(output, wanted, &patience, |_, _, _| outlet.progress());
                    let give_up = |endless| give_up(&endless, check, words, outlet, &|| ());
                    (Ok(None), patience.over(give_up, make))
                }
            };
            outlet.end_progress();
            let kinds = output.iter().fold(BTreeMap::new(), |mut kinds, (_, entry)| {
                *kinds.entry(entry.kind).or_insert(0_usize) += 1;
                kinds
            });
            (result, kinds, [planned, of_jobs].concat())
        });
        match made {
            Ok((result, kinds, of_plan)) => {
                found.extend(of_plan);
                match result {
                    Ok(committed) => written = committed.map(|committed| (committed, kinds)),
                    Err(error) => refused = Some(error),
                }
            }
            Err(of_plan) => found.extend(of_plan),
        }
    }
    cache.sweep();
    done("cache");
    let pictures = watch.told();
    pipeline::settle(&mut found, &sources);
    let told = outlet.findings(&found, &sources, hidden, words, check);
    if let Some(timings) = &timings {
        timings.done("findings");
        outlet.complain(&timings.told(words));
    }
    if let Some(error) = refused {
        let (id, args) = error.message();
        let args: Vec<_> =
            args.iter().map(|(name, value)| (*name, Value::Text(value.as_str().into()))).collect();
        outlet.complain(&words.say(id, &args));
        return Ending::Failed;
    }
    let Some(((committed, apart), kinds)) = written.filter(|_| told.errors == 0) else {
        outlet.complain(&counted(told, words));
        outlet.complain(&words.say("summary-not-written", &[]));
        return Ending::Refused;
    };
    for file in &build.set_aside {
        outlet.complain(&words.say("set-aside", &[("file", Value::Text(file.as_str().into()))]));
    }
    summary(
        invocation,
        outlet,
        &Summary {
            told,
            committed,
            apart,
            kinds,
            hidden: &content.hidden,
            output: output_of(invocation, build),
            started,
            zone,
            pictures,
            trouble: cache.trouble(),
        },
    );
    // The program ends: the system takes all texts at once.
    std::mem::forget(sources);
    Ending::Done
}

type Written = Result<Option<(Committed, Apart)>, OutputError>;

/// What search index and share cards took, told apart from the pages.
#[derive(Clone, Copy, Debug, Default)]
struct Apart {
    files: usize,
    seconds: f64,
    cards: usize,
    card_seconds: f64,
}

/// What the writing of a site has beside it.
#[derive(Clone, Copy)]
struct Aids<'a> {
    cache: &'a Cache,
    timings: Option<&'a Timings>,
}

/// The packed copies of a file, from the cache where it did not change. Where a site brings one itself, it has that.
fn packed(path: &OutPath, bytes: &[u8], output: &Output<'_>, cache: &Cache) -> Vec<(OutPath, Vec<u8>)> {
    let one = |packing: Packing| {
        let beside = OutPath::new(&format!("{}{}", path.as_str(), packing.ending())).ok()?;
        if output.get(beside.as_str()).is_some() {
            return None;
        }
        let key = Key::of(packing.recipe(), &[bytes]);
        if let Some(packed) = cache.get(&key) {
            return Some((beside, packed));
        }
        let packed = packing.pack(bytes)?;
        cache.put(&key, &packed);
        Some((beside, packed))
    };
    match is_packable(path.as_str()) {
        true => Packing::ALL.into_iter().filter_map(one).collect(),
        false => Vec::new(),
    }
}

/// Writes every file into a stage as soon as it is made, and publishes the stage only if none found an error.
fn write(
    invocation: &Invocation,
    build: &Build,
    output: &Output<'_>,
    outlet: &Outlet,
    aids: Aids<'_>,
) -> (Written, Vec<Diagnostic>) {
    let Aids { cache, timings } = aids;
    let folder = output_of(invocation, build);
    let root = &invocation.root;
    let protect = [root.clone(), root.join("content"), root.join("themes")];
    let protect: Vec<_> = protect.iter().map(PathBuf::as_path).collect();
    let words = &invocation.words;
    let wait = || outlet.say(&words.say("output-waiting", &[]));
    let stage = match Stage::open(&folder, &protect, Way::Best, &wait) {
        Ok(stage) => stage,
        Err(error) => return (Err(error), Vec::new()),
    };
    let failed = Mutex::new(None);
    let note = |error| {
        let mut failed = failed.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        failed.get_or_insert(error);
    };
    let keep = |path: &OutPath, class, bytes: Vec<u8>| {
        if let Err(error) = stage.write(path, class, &bytes) {
            note(error);
        }
        if build.precompress {
            for (packed, bytes) in packed(path, &bytes, output, cache) {
                if let Err(error) = stage.write(&packed, Class::Other, &bytes) {
                    note(error);
                }
            }
        }
    };
    let show = |path: &OutPath, class, bytes: Vec<u8>| {
        outlet.progress();
        keep(path, class, bytes);
    };
    let done = |stage| {
        if let Some(timings) = timings {
            timings.done(stage);
        }
    };
    done("stage");
    let patience = Patience::new(build.check.page_limit, timings);
    let give_up = |endless| give_up(&endless, &build.check, words, outlet, &|| stage.discard());
    let mut found =
        patience.over(give_up, || pipeline::make_metered(output, |kind| kind != CARD, &patience, show));
    done("pages");
    let mut apart = Apart::default();
    if !found.iter().any(Diagnostic::is_error) {
        let begun = Instant::now();
        found.extend(pipeline::make_some(output, |kind| kind == CARD, show));
        apart.cards = output.iter().filter(|(_, entry)| entry.kind == CARD).count();
        apart.card_seconds = begun.elapsed().as_secs_f64();
        done("cards");
    }
    if !found.iter().any(Diagnostic::is_error) {
        let begun = Instant::now();
        found.extend(pipeline::make_bundles(output, |path, class, bytes| {
            apart.files += 1;
            keep(path, class, bytes);
        }));
        apart.seconds = begun.elapsed().as_secs_f64();
        done("search");
    }
    if let Some(error) = failed.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner) {
        return (Err(error), found);
    }
    let written = match found.iter().any(|finding| finding.is_error() || build.check.deny_warnings) {
        true => Ok(None),
        false => stage.commit().map(|committed| Some((committed, apart))),
    };
    done("commit");
    (written, found)
}

/// Tells which page does not end, and ends the program: nothing else can.
pub(super) fn give_up(endless: &Endless, check: &Check, words: &Words, outlet: &Outlet, clear: &dyn Fn()) {
    let text = |text: &str| Value::Text(text.to_owned().into());
    let seconds = ("seconds", Value::Number(check.page_limit.as_secs().into()));
    let args = [("template", text(&endless.template)), ("page", text(&endless.page)), seconds];
    outlet.end_progress();
    outlet.complain(&words.say("page-endless", &args));
    clear();
    std::process::exit(1);
}

/// What was made before: beside the site, or, where that is not to be used, for this build alone.
fn cache_of(invocation: &Invocation, build: &Build) -> Cache {
    match build.no_cache {
        true => Cache::passing().unwrap_or_default(),
        false => Cache::at(&invocation.root.join(cache::FOLDER), cache::LIMIT),
    }
}

fn output_of(invocation: &Invocation, build: &Build) -> PathBuf {
    build.output.clone().unwrap_or_else(|| invocation.root.join("public"))
}

struct Summary<'a> {
    told: Told,
    committed: Committed,
    apart: Apart,
    kinds: BTreeMap<&'static str, usize>,
    hidden: &'a Hidden,
    output: PathBuf,
    started: Instant,
    zone: Option<jiff::tz::TimeZone>,
    pictures: Option<(usize, Duration)>,
    trouble: Option<&'a str>,
}

/// What was made, in a few lines: pages by kind, warnings, how much is hidden and when that changes. No
/// names: logs are public.
fn summary(invocation: &Invocation, outlet: &mut Outlet, made: &Summary<'_>) {
    let words = &invocation.words;
    let kinds: Vec<String> = made.kinds.iter().map(|(kind, count)| format!("{kind} {count}")).collect();
    outlet.say(&words.say("built-kinds", &[("kinds", Value::Text(kinds.join(" · ").into()))]));
    if made.apart.files > 0 {
        let seconds = format!("{:.2}", made.apart.seconds);
        let files = ("files", Value::Number(made.apart.files as i128));
        outlet.say(&words.say("built-search", &[files, ("seconds", Value::Text(seconds.as_str().into()))]));
    }
    if made.committed.unchanged > 0 {
        let count = ("count", Value::Number(made.committed.unchanged as i128));
        outlet.say(&words.say("built-unchanged", &[count]));
    }
    if made.told.warnings > 0 {
        outlet.say(&counted(made.told, words));
    }
    if let Some(sentence) = next_change(made.hidden, made.zone.clone(), words) {
        outlet.say(&sentence);
    }
    let apart = |id: &str, count: usize, seconds: f64| {
        let took = format!("{seconds:.2}");
        let args = [("count", Value::Number(count as i128)), ("seconds", Value::Text(took.as_str().into()))];
        outlet.say(&words.say(id, &args));
    };
    if let Some((count, took)) = made.pictures {
        apart("built-pictures", count, took.as_secs_f64());
    }
    if made.apart.cards > 0 {
        apart("built-cards", made.apart.cards, made.apart.card_seconds);
    }
    if let Some(reason) = made.trouble {
        outlet.say(&words.say("cache-trouble", &[("reason", Value::Text(reason.into()))]));
    }
    let seconds = format!("{:.2}", made.started.elapsed().as_secs_f64());
    let path = made.output.join("index.html").display().to_string();
    let args = [
        ("written", Value::Number(made.committed.written as i128)),
        ("removed", Value::Number(made.committed.removed as i128)),
        ("seconds", Value::Text(seconds.as_str().into())),
        ("path", Value::Text(path.as_str().into())),
    ];
    outlet.say(&words.say("built", &args));
}
