//! The functions that templates call: `t` for words, `asset` for addresses, `range` for numbers.

use std::cell::Cell;
use std::collections::HashMap;

use tera::{Kwargs, State, TeraResult, Value};

use super::errors::raised;
use super::turns;
use crate::awards::number::Decimal;
use crate::locale::{self, Locale, Unsaid};

/// How many numbers one page's `range()` calls may make together.
pub const RANGE_LIMIT: usize = 100_000;

thread_local! {
    /// What is left of [`RANGE_LIMIT`] for the page that this thread makes.
    static LEFT: Cell<usize> = const { Cell::new(RANGE_LIMIT) };
}

/// Begins a page: its loops start to count anew.
pub(super) fn begin_page() {
    LEFT.set(RANGE_LIMIT);
    turns::begin_page();
}

/// `t(id="menu-news")`, `t(id="news-count", n=3)`. Messages without arguments are said once, in `plain`.
pub(super) fn say(locale: &Locale, plain: &HashMap<String, Value>, call: &Kwargs) -> TeraResult<Value> {
    let id: &str = call.must_get("id")?;
    if let Some(words) = plain.get(id)
        && call.iter().count() == 1
    {
        return Ok(words.clone());
    }
    let mut args = Vec::new();
    for (name, value) in call.iter() {
        let name = name.as_str().unwrap_or_default();
        if name != "id" {
            args.push((name, argument(value)));
        }
    }
    said(locale, id, &args)
}

/// The words of a message, or the error that says what is wrong with it.
pub(super) fn said(locale: &Locale, id: &str, args: &[(&str, locale::Value<'_>)]) -> TeraResult<Value> {
    match locale.message(id, args) {
        Ok(words) => Ok(Value::normal_string(&words)),
        Err(Unsaid::Unknown) => Err(raised("message", &[id, locale.tag()])),
        Err(Unsaid::Argument(name) | Unsaid::Reference(name)) => Err(raised("argument", &[id, &name])),
    }
}

fn argument(value: &Value) -> locale::Value<'_> {
    if let Some(number) = value.as_i128() {
        return locale::Value::Number(number);
    }
    match value.as_str() {
        Some(text) => locale::Value::from(text),
        None => match value.as_f64().and_then(decimal) {
            Some(number) => locale::Value::Decimal(number),
            None => locale::Value::from(value.to_string()),
        },
    }
}

/// A number that a template computed, as it would be written.
fn decimal(number: f64) -> Option<Decimal> {
    let text = number.to_string();
    let (whole, decimals) = text.split_once('.')?;
    let digits = format!("{whole}{decimals}").parse().ok()?;
    Some(Decimal { digits, scale: decimals.len().try_into().ok()? })
}

/// `asset(path="css/site.css")`.
pub(super) fn address(hrefs: &HashMap<String, Value>, call: &Kwargs) -> TeraResult<Value> {
    let path: &str = call.must_get("path")?;
    hrefs.get(path).cloned().ok_or_else(|| raised("asset", &[path]))
}

/// `range(end=5)`, as Tera has it, but counted per page, so that loops within loops end.
pub(super) fn range(call: Kwargs, _: &State<'_>) -> TeraResult<Vec<i64>> {
    let start = call.get::<i64>("start")?.unwrap_or_default();
    let end = call.must_get::<i64>("end")?;
    let step = call.get::<i64>("step_by")?.unwrap_or(1);
    let distance = i128::from(end) - i128::from(start);
    let count = match step {
        0 => return Err(tera::Error::message("`range` needs a `step_by` other than 0")),
        step => (distance.signum() * i128::from(step.signum())).max(0) * distance.abs(),
    };
    let count = (count.unsigned_abs()).div_ceil(u128::from(step.unsigned_abs()));
    let left = LEFT.get();
    let count = usize::try_from(count).ok().filter(|count| *count <= left);
    let Some(count) = count else { return Err(raised("range", &[&RANGE_LIMIT.to_string()])) };
    LEFT.set(left - count);
    Ok((0..count as i64).map(|at| start + at * step).collect())
}
