//! Texts, dates, numbers, sources and changes.

use std::sync::Arc;

use jiff::civil::Date;

use super::Pen;
use crate::awards::change::Change;
use crate::awards::source::Source;
use crate::awards::text::Text;
use crate::awards::time::{DayRange, PartialDate, When};
use crate::locale::Value;
use crate::pages::view::{ChangeView, DateView, LinkView, NumberView, RangeView, SourceView, TextView};

impl Pen<'_> {
    /// A message without arguments.
    #[must_use]
    pub fn word(&self, id: &str) -> String {
        self.say(id, &[])
    }

    /// A message. One that cannot be said (the plan has reported a missing one) shows as its id.
    #[must_use]
    pub fn say(&self, id: &str, args: &[(&str, Value<'_>)]) -> String {
        self.locale.message(id, args).map_or_else(|_| id.to_owned(), std::borrow::Cow::into_owned)
    }

    /// Words of this language.
    #[must_use]
    pub fn own(&self, text: impl Into<Arc<str>>) -> TextView {
        TextView { text: text.into(), lang: None }
    }

    /// A text in this language, else in the nearest that it is written in.
    #[must_use]
    pub fn text(&self, text: &Text) -> TextView {
        let said = text.say(self.lang, self.first());
        TextView { text: said.value.value.clone(), lang: said.lang.map(|lang| lang.0.clone()) }
    }

    /// The same without its language mark, for sentences and attributes.
    #[must_use]
    pub fn plain(&self, text: &Text) -> Arc<str> {
        text.say(self.lang, self.first()).value.value.clone()
    }

    /// A day.
    #[must_use]
    pub fn date(&self, date: Date) -> DateView {
        DateView { iso: date.to_string(), text: self.locale.date(date) }
    }

    /// A day, or a moment.
    #[must_use]
    pub fn when(&self, when: When) -> DateView {
        DateView { iso: self.locale.iso(when), text: self.locale.when(when) }
    }

    /// A day with its weekday, or a moment.
    #[must_use]
    pub fn when_with_weekday(&self, when: When) -> DateView {
        let text = match when {
            When::Day(day) => self.locale.date_weekday(day),
            When::Moment(_) => self.locale.when(when),
        };
        DateView { iso: self.locale.iso(when), text }
    }

    /// A date of which perhaps only a part is known.
    #[must_use]
    pub fn partial(&self, date: PartialDate) -> DateView {
        DateView { iso: date.iso(), text: self.locale.partial(date) }
    }

    /// A stretch of days.
    #[must_use]
    pub fn range(&self, range: DayRange) -> RangeView {
        RangeView { from: range.from.to_string(), to: range.to.to_string(), text: self.locale.range(range) }
    }

    /// A whole number.
    #[must_use]
    pub fn number(&self, number: i128) -> NumberView {
        NumberView { value: number.to_string(), text: self.locale.number(number) }
    }

    /// A count of things in a list.
    #[must_use]
    pub fn count(&self, count: usize) -> NumberView {
        self.number(count as i128)
    }

    /// A source.
    #[must_use]
    pub fn source(&self, source: &Source) -> SourceView {
        SourceView {
            name: source.name.clone(),
            title: source.title.as_ref().map(|title| self.text(title)),
            url: source.url.as_ref().map(|url| url.value.clone()),
            published: source.published.map(|date| self.partial(date)),
            accessed: source.accessed.map(|date| self.date(date)),
        }
    }

    /// Changes of one record, the newest first.
    #[must_use]
    pub fn changes<'c>(&self, changes: impl IntoIterator<Item = &'c Change>) -> Vec<ChangeView> {
        let mut sorted: Vec<&Change> = changes.into_iter().collect();
        sorted.sort_by_key(|change| std::cmp::Reverse(change.date.value));
        sorted.into_iter().map(|change| self.change(change, None)).collect()
    }

    /// A change, with the page that was changed where it stands among those of others.
    #[must_use]
    pub fn change(&self, change: &Change, subject: Option<LinkView>) -> ChangeView {
        ChangeView {
            date: self.date(change.date.value),
            kind: change.kind.word(),
            label: self.word(&format!("change-{}", change.kind.word())),
            field: change.field.as_ref().map(|field| self.changed_part(field)),
            was: change.was.as_ref().map(|text| self.text(text)),
            now: change.now.as_ref().map(|text| self.text(text)),
            why: self.text(&change.why),
            subject,
        }
    }

    /// A part of a record in words: a region by its name, a segment by its title, a field of a content file by what it
    /// is called; anything else is words already.
    fn changed_part(&self, field: &Arc<str>) -> TextView {
        if let Some((at, _)) = self.public.regions().find(|(_, region)| region.code == *field) {
            return self.own(self.region_name(at));
        }
        let mut segments = self.public.measures().flat_map(|(_, measure)| &measure.segments);
        if let Some(segment) = segments.find(|segment| segment.id.value == *field) {
            return self.text(&segment.title);
        }
        self.own(self.say("change-field", &[("field", (&**field).into())]))
    }
}
