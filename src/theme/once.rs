//! Parts that look the same on every page that shows them: `once(component="news_card", card=card, level=2)` makes
//! such a part when it is first asked for, and then only copies it.
//!
//! So that this is safe, the component sees its arguments and nothing else. Arguments are the same if they say the
//! same (texts, numbers), or are the very same value (maps and lists: pieces that pages share, see
//! [`crate::drawn::Drawn`]). What is remembered is let go when it grows too large, and made again.

use std::collections::HashMap;
use std::fmt::Write;
use std::sync::{Arc, PoisonError, RwLock};

use tera::{Context, Kwargs, Tera, TeraResult, Value};

use super::frame::passed_on;

/// How many bytes of parts are remembered in one language.
const LIMIT: usize = 16 * 1024 * 1024;

/// What `once` needs in one language, shared by all threads.
pub(super) struct Once {
    tera: Tera,
    made: RwLock<Made>,
}

#[derive(Default)]
struct Made {
    parts: HashMap<String, Part>,
    bytes: usize,
}

struct Part {
    html: Value,
    /// Arguments that are known by where they lie: while they are held, nothing else can lie there.
    _held: Vec<Value>,
}

impl Once {
    /// Parts made by these templates, which have every function but `frame` and `once`.
    pub(super) fn new(mut tera: Tera) -> Arc<Self> {
        for name in ["frame", "once"] {
            tera.register_function(name, move |_: Kwargs, _: &tera::State<'_>| -> TeraResult<Value> {
                Err(tera::Error::message(format!("a part that is made once cannot hold `{name}`")))
            });
        }
        Arc::new(Self { tera, made: RwLock::default() })
    }

    /// `once(component="news_card", card=card)`
    pub(super) fn part(&self, call: &Kwargs) -> TeraResult<Value> {
        let component: &str = call.must_get("component")?;
        let (key, held) = key(component, call);
        let known = self.made.read().unwrap_or_else(PoisonError::into_inner);
        if let Some(part) = known.parts.get(&key) {
            return Ok(part.html.clone());
        }
        drop(known);
        let html = self.make(component, call)?;
        let size = html.as_str().map_or(0, str::len) + key.len();
        let mut made = self.made.write().unwrap_or_else(PoisonError::into_inner);
        if made.bytes + size > LIMIT {
            *made = Made::default();
        }
        made.bytes += size;
        made.parts.insert(key, Part { html: html.clone(), _held: held });
        Ok(html)
    }

    fn make(&self, component: &str, call: &Kwargs) -> TeraResult<Value> {
        let mut arguments = Context::new();
        for (name, value) in call.iter() {
            if let Some(name) = name.as_str().filter(|name| *name != "component") {
                arguments.insert_value(name.to_owned(), value.clone());
            }
        }
        match self.tera.render_component_with_implicits(component, &arguments, &Context::new(), None, true) {
            Ok(part) => Ok(Value::safe_string(&part)),
            Err(error) => Err(passed_on(&error, component)),
        }
    }
}

/// What tells one part from all others, and the arguments that must be held for that.
fn key(component: &str, call: &Kwargs) -> (String, Vec<Value>) {
    let mut key = component.to_owned();
    let mut held = Vec::new();
    for (name, value) in call.iter() {
        let name = name.as_str().unwrap_or_default();
        if name == "component" {
            continue;
        }
        let place = match (value.as_map(), value.as_array(), value.as_bytes()) {
            (Some(map), ..) => Some(std::ptr::from_ref(map).addr()),
            (_, Some(list), _) => Some(list.as_ptr().addr()),
            (.., Some(bytes)) => Some(bytes.as_ptr().addr()),
            _ => None,
        };
        // Writing to memory cannot fail. A text is told with its length, so that none can look like two.
        let _ = match place {
            Some(place) => write!(key, "\n{name}@{place:x}"),
            None => {
                let text = value.to_string();
                write!(key, "\n{name}={}{}:{}:{text}", value.name(), value.is_safe(), text.len())
            }
        };
        if place.is_some() {
            held.push(value.clone());
        }
    }
    (key, held)
}
