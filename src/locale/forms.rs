//! All forms of a language, read once from its messages.

use super::form::Form;
use super::language::Language;
use super::lists::Joints;
use super::messages::Messages;
use super::notation::Notation;

const INDONESIAN: &str = include_str!("messages/formats.id.ftl");
const ENGLISH: &str = include_str!("messages/formats.en.ftl");

/// The built-in forms of all languages.
pub(super) const ALL: &[&str] = &[INDONESIAN, ENGLISH];

/// The built-in forms for a tag: English ones stand in for a language that is not built in.
pub(super) fn builtin(tag: &str) -> &'static str {
    match Language::of(tag) {
        Some(Language::Indonesian) => INDONESIAN,
        Some(Language::English) | None => ENGLISH,
    }
}

/// See the module. The fields are named like the messages (`format-…`).
pub(super) struct Forms {
    pub(super) language: String,
    pub(super) notation: Notation,
    pub(super) months: [String; 12],
    pub(super) weekdays: [String; 7],
    pub(super) date: Form,
    pub(super) date_weekday: Form,
    pub(super) month_year: Form,
    pub(super) range_in_month: Form,
    pub(super) range_in_year: Form,
    pub(super) range: Form,
    pub(super) time: Form,
    pub(super) moment: Form,
    pub(super) moment_unnamed: Form,
    pub(super) percent: Form,
    pub(super) percent_prose: Form,
    pub(super) points: Form,
    pub(super) points_one: Form,
    pub(super) rupiah: Form,
    pub(super) sizes: [Form; 5],
    pub(super) and: Joints,
    pub(super) or: Joints,
}

impl Forms {
    /// Reads all forms, and tells the messages the notation of their numbers.
    pub(super) fn read(messages: &mut Messages) -> Self {
        let sample = messages.say_anyhow("format-notation", &[]);
        let notation = Notation::of_sample(&sample).unwrap_or(Notation::CommaPoint);
        messages.write_numbers_in(notation);
        let name = |id: &str| messages.say_anyhow(id, &[]);
        let form = |id: &str| Form::read(messages, id);
        Self {
            language: name("format-language"),
            notation,
            months: std::array::from_fn(|index| name(&format!("format-month-{}", index + 1))),
            weekdays: std::array::from_fn(|index| name(&format!("format-weekday-{}", index + 1))),
            date: form("format-date"),
            date_weekday: form("format-date-weekday"),
            month_year: form("format-month-year"),
            range_in_month: form("format-range-in-month"),
            range_in_year: form("format-range-in-year"),
            range: form("format-range"),
            time: form("format-time"),
            moment: form("format-moment"),
            moment_unnamed: form("format-moment-unnamed"),
            percent: form("format-percent"),
            percent_prose: form("format-percent-prose"),
            points: form("format-points"),
            points_one: form("format-points-one"),
            rupiah: form("format-rupiah"),
            sizes: std::array::from_fn(|index| form(&format!("format-size-{}", index + 1))),
            and: Joints::read(messages, "format-and-two", "format-and-last"),
            or: Joints::read(messages, "format-or-two", "format-or-last"),
        }
    }
}
