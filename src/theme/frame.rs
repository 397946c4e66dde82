//! The parts of a page that are the same on many: menu, foot. `frame(component="main_menu")` makes such a
//! part once for each place from which it looks different, and then only copies it.
//!
//! So that this is safe, the component sees no page: only `site` and `here`, which says in which section
//! the page is, and its address if anything in `site` leads to it.

use std::cell::Cell;
use std::collections::{HashMap, HashSet};
use std::sync::{Arc, PoisonError, RwLock};

use tera::{Context, ErrorKind, Kwargs, State, Tera, TeraResult, Value};

use super::errors::raised;

thread_local! {
    /// Whether this thread makes a part: it can hold no other.
    static INSIDE: Cell<bool> = const { Cell::new(false) };
}

/// What `frame` needs in one language, shared by all threads.
pub(super) struct Frames {
    site: Value,
    /// Every text in `site`: an address that is not among them looks the same as any other.
    named: HashSet<String>,
    made: RwLock<HashMap<String, Value>>,
    /// The names of all parts that templates ask for, and what they are together from each place.
    names: Vec<String>,
    together: RwLock<HashMap<String, Option<Arc<[Value]>>>>,
}

impl Frames {
    /// The frames of a site, and the names of those that templates ask for.
    pub(super) fn new(site: Value, names: Vec<String>) -> Self {
        let mut named = HashSet::new();
        texts(&site, &mut named);
        Self { site, named, made: RwLock::default(), names, together: RwLock::default() }
    }

    /// Where a page is, as far as a part looks different from there: its section, its address.
    fn place<'p>(&self, section: &'p str, href: &'p str) -> (&'p str, &'p str) {
        (section, if self.named.contains(href) { href } else { "" })
    }
}

/// All parts that templates ask for, in their order, as they look from a page. None where one of them fails.
pub(super) fn parts(frames: &Frames, tera: &Tera, section: &str, href: &str) -> Option<Arc<[Value]>> {
    let (section, href) = frames.place(section, href);
    let key = [section, href].join("\n");
    let made = frames.together.read().unwrap_or_else(PoisonError::into_inner).get(&key).cloned();
    if let Some(parts) = made {
        return parts;
    }
    let part = |name: &String| part_from(frames, tera, name, (section, href)).ok();
    let parts: Option<Arc<[Value]>> = frames.names.iter().map(part).collect();
    frames.together.write().unwrap_or_else(PoisonError::into_inner).insert(key, parts.clone());
    parts
}

/// `frame(component="main_menu")`
pub(super) fn part(frames: &Frames, tera: &Tera, call: &Kwargs, state: &State<'_>) -> TeraResult<Value> {
    if INSIDE.get() {
        return Err(tera::Error::message("a part of the frame cannot hold another"));
    }
    let component: &str = call.must_get("component")?;
    let page: Value = state
        .get("page")?
        .ok_or_else(|| tera::Error::message("`frame` belongs into a template, not into a component"))?;
    let text = |name| page.get_from_path(name).and_then(Value::as_str).unwrap_or_default();
    part_from(frames, tera, component, frames.place(text("section"), text("href")))
}

/// A part as it looks from a place.
fn part_from(
    frames: &Frames,
    tera: &Tera,
    component: &str,
    (section, href): (&str, &str),
) -> TeraResult<Value> {
    let key = [component, section, href].join("\n");
    let made = frames.made.read().unwrap_or_else(PoisonError::into_inner).get(&key).cloned();
    if let Some(part) = made {
        return Ok(part);
    }
    INSIDE.set(true);
    let part = make(frames, tera, component, section, href);
    INSIDE.set(false);
    let part = part?;
    frames.made.write().unwrap_or_else(PoisonError::into_inner).insert(key, part.clone());
    Ok(part)
}

fn make(frames: &Frames, tera: &Tera, component: &str, section: &str, href: &str) -> TeraResult<Value> {
    let mut seen = Context::new();
    seen.insert_value("site", frames.site.clone());
    seen.insert("here", &HashMap::from([("section", section), ("href", href)]));
    let part = tera.render_component_with_implicits(component, &Context::new(), &seen, None, true);
    match part {
        Ok(part) => Ok(Value::safe_string(&part)),
        Err(error) => Err(passed_on(&error, component)),
    }
}

/// An error inside the part, in a form that keeps its place through the call.
fn passed_on(error: &tera::Error, component: &str) -> tera::Error {
    match error.kind() {
        ErrorKind::RenderingError(report) => {
            let range = &report.span().range;
            let (start, end) = (range.start.to_string(), range.end.to_string());
            raised("inner", &[report.filename(), &start, &end, report.message()])
        }
        ErrorKind::ComponentNotFound(_) => raised("component", &[component]),
        _ => tera::Error::message(error),
    }
}

fn texts(value: &Value, found: &mut HashSet<String>) {
    if let Some(text) = value.as_str() {
        found.insert(text.to_owned());
    } else if let Some(items) = value.as_array() {
        items.iter().for_each(|item| texts(item, found));
    } else if let Some(map) = value.as_map() {
        map.values().for_each(|item| texts(item, found));
    }
}
