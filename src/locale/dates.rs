//! Dates and times: for readers, and for machines.

use std::fmt::Write as _;

use jiff::civil::Date;
use jiff::tz::Offset;
use jiff::{ZonedDateTime, tz};

use super::Locale;
use super::form::{Form, Slot};
use super::notation::MINUS;
use crate::awards::time::{DayRange, PartialDate, When};

impl Locale {
    /// A day: `3 Juli 2025`, `3 July 2025`.
    #[must_use]
    pub fn date(&self, day: Date) -> String {
        self.day_in(&self.forms.date, day)
    }

    /// A day with its weekday: `Kamis, 3 Juli 2025`, `Thursday 3 July 2025`.
    #[must_use]
    pub fn date_weekday(&self, day: Date) -> String {
        self.day_in(&self.forms.date_weekday, day)
    }

    /// A month: `Juli 2025`. `month` is 1 to 12.
    #[must_use]
    pub fn month_year(&self, year: i16, month: i8) -> String {
        let mut out = String::with_capacity(16);
        self.forms.month_year.fill(&mut out, |slot, out| match slot {
            Slot::Month => out.push_str(self.month(month)),
            Slot::Year => push(out, year),
            _ => {}
        });
        out
    }

    /// As much of a date as is known: `3 Juli 2025`, `Juli 2025`, `2025`.
    #[must_use]
    pub fn partial(&self, date: PartialDate) -> String {
        match date {
            PartialDate::Year(year) => year.to_string(),
            PartialDate::Month(year, month) => self.month_year(year, month),
            PartialDate::Day(day) => self.date(day),
        }
    }

    /// A stretch of days: `22–26 April 2024`, `28 April – 2 Mei 2024`,
    /// `30 Desember 2023 – 2 Januari 2024`; one day is written as a day.
    #[must_use]
    pub fn range(&self, range: DayRange) -> String {
        let DayRange { from, to } = range;
        if from == to {
            return self.date(from);
        }
        let form = match (from.year() == to.year(), from.month() == to.month()) {
            (true, true) => &self.forms.range_in_month,
            (true, false) => &self.forms.range_in_year,
            (false, _) => &self.forms.range,
        };
        let mut out = String::with_capacity(40);
        form.fill(&mut out, |slot, out| match slot {
            Slot::From => out.push_str(&self.date(from)),
            Slot::To => out.push_str(&self.date(to)),
            Slot::ToDay => push(out, to.day()),
            Slot::ToMonth => out.push_str(self.month(to.month())),
            _ => self.part_of_day(slot, from, out),
        });
        out
    }

    /// A day, or a moment with its hour and zone in the site's time zone: `3 Juli 2025`;
    /// `Kamis, 3 Juli 2025 pukul 20.00 WIT`, `3 July 2025, 20:00 WIT (UTC+9)`.
    #[must_use]
    pub fn when(&self, when: When) -> String {
        let Some(zoned) = when.zoned(&self.zone) else { return self.date(when.day(&self.zone)) };
        let name = zone_name(&zoned);
        let form = if name.is_some() { &self.forms.moment } else { &self.forms.moment_unnamed };
        let mut out = String::with_capacity(48);
        form.fill(&mut out, |slot, out| match slot {
            Slot::Zone => out.push_str(name.as_deref().unwrap_or_default()),
            Slot::Offset => push_offset(out, zoned.offset()),
            Slot::Hour | Slot::Minute => part_of_time(slot, &zoned, out),
            _ => self.part_of_day(slot, zoned.date(), out),
        });
        out
    }

    /// The time of day of a moment, in the site's time zone: `20.00`, `20:00`; none for a day.
    #[must_use]
    pub fn time(&self, when: When) -> Option<String> {
        let zoned = when.zoned(&self.zone)?;
        let mut out = String::with_capacity(5);
        self.forms.time.fill(&mut out, |slot, out| part_of_time(slot, &zoned, out));
        Some(out)
    }

    /// For machines, as precise as it is known: `2025-07-03`, `2025-07-03T20:00:00+09:00`.
    #[must_use]
    pub fn iso(&self, when: When) -> String {
        match when {
            When::Day(day) => day.to_string(),
            When::Moment(_) => self.rfc3339(when),
        }
    }

    /// For machines that demand a time of day: a day is its first instant in the site's time zone.
    #[must_use]
    pub fn rfc3339(&self, when: When) -> String {
        let zoned = when.instant(&self.zone).to_zoned_datetime(self.zone.clone());
        // Local mean time of long ago has seconds in its offset, which RFC 3339 cannot write.
        let whole_minutes = zoned.offset().seconds() % 60 == 0;
        let zoned = if whole_minutes { zoned } else { zoned.with_time_zone(tz::TimeZone::UTC) };
        let mut out = String::with_capacity(25);
        let seconds = zoned.offset().seconds();
        let sign = if seconds < 0 { '-' } else { '+' };
        let (hours, minutes) = (seconds.abs() / 3600, seconds.abs() / 60 % 60);
        // Writing to a String cannot fail.
        let _ = write!(
            out,
            "{}T{:02}:{:02}:{:02}{sign}{hours:02}:{minutes:02}",
            zoned.date(),
            zoned.hour(),
            zoned.minute(),
            zoned.second()
        );
        out
    }

    fn day_in(&self, form: &Form, day: Date) -> String {
        let mut out = String::with_capacity(28);
        form.fill(&mut out, |slot, out| self.part_of_day(slot, day, out));
        out
    }

    fn part_of_day(&self, slot: Slot, day: Date, out: &mut String) {
        match slot {
            Slot::Weekday => {
                let index = usize::try_from(day.weekday().to_monday_zero_offset()).unwrap_or_default();
                out.push_str(self.forms.weekdays.get(index).map_or("", String::as_str));
            }
            Slot::Day => push(out, day.day()),
            Slot::Month => out.push_str(self.month(day.month())),
            Slot::Year => push(out, day.year()),
            _ => {}
        }
    }

    fn month(&self, month: i8) -> &str {
        let index = usize::try_from(i16::from(month) - 1).ok();
        index.and_then(|index| self.forms.months.get(index)).map_or("", String::as_str)
    }
}

fn push(out: &mut String, number: impl itoa::Integer) {
    out.push_str(itoa::Buffer::new().format(number));
}

fn part_of_time(slot: Slot, zoned: &ZonedDateTime, out: &mut String) {
    let number = match slot {
        Slot::Hour => zoned.hour(),
        Slot::Minute => zoned.minute(),
        _ => return,
    };
    let _ = write!(out, "{number:02}"); // writing to a String cannot fail
}

/// The letters by which people know the zone (`WIT`). The time zone database writes digits (`+07`)
/// where there are none; and `UTC` beside `UTC+0` would say the same twice.
fn zone_name(zoned: &ZonedDateTime) -> Option<String> {
    let details = zoned.time_zone().to_offset_info(zoned.timestamp());
    let name = details.abbreviation();
    let named = !name.is_empty() && name != "UTC" && name.chars().all(|letter| letter.is_ascii_alphabetic());
    named.then(|| name.to_owned())
}

/// `UTC+9`, `UTC−3:30`, `UTC`.
fn push_offset(out: &mut String, offset: Offset) {
    out.push_str("UTC");
    let minutes = offset.seconds() / 60;
    if minutes == 0 {
        return;
    }
    out.push(if minutes < 0 { MINUS } else { '+' });
    push(out, minutes.abs() / 60);
    if minutes % 60 != 0 {
        let _ = write!(out, ":{:02}", minutes.abs() % 60); // writing to a String cannot fail
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::super::tests::{locale, locale_in};
    use super::*;

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }
    fn moment(text: &str) -> When {
        When::Moment(text.parse().unwrap())
    }
    fn range(from: &str, to: &str) -> DayRange {
        DayRange { from: day(from), to: day(to) }
    }

    #[test]
    fn days() {
        let (id, en) = (locale("id"), locale("en"));
        assert_eq!(id.date(day("2025-07-03")), "3 Juli 2025");
        assert_eq!(en.date(day("2025-07-03")), "3 July 2025");
        assert_eq!(id.date_weekday(day("2025-07-03")), "Kamis, 3 Juli 2025");
        assert_eq!(en.date_weekday(day("2025-07-03")), "Thursday 3 July 2025");
        assert_eq!(id.date_weekday(day("2025-07-06")), "Minggu, 6 Juli 2025");
        assert_eq!(id.date_weekday(day("2025-12-29")), "Senin, 29 Desember 2025");
    }

    #[test]
    fn what_is_known_of_a_date() {
        let (id, en) = (locale("id"), locale("en"));
        assert_eq!(id.partial(PartialDate::Year(2025)), "2025");
        assert_eq!(id.partial(PartialDate::Month(2025, 7)), "Juli 2025");
        assert_eq!(en.partial(PartialDate::Month(2025, 7)), "July 2025");
        assert_eq!(en.partial(PartialDate::Day(day("2025-07-03"))), "3 July 2025");
        assert_eq!(id.month_year(2024, 2), "Februari 2024");
    }

    #[test]
    fn ranges_say_nothing_twice() {
        let (id, en) = (locale("id"), locale("en"));
        assert_eq!(id.range(range("2024-04-22", "2024-04-26")), "22–26 April 2024");
        assert_eq!(id.range(range("2024-04-28", "2024-05-02")), "28 April – 2 Mei 2024");
        assert_eq!(en.range(range("2024-04-28", "2024-05-02")), "28 April – 2 May 2024");
        assert_eq!(id.range(range("2023-12-30", "2024-01-02")), "30 Desember 2023 – 2 Januari 2024");
        assert_eq!(id.range(range("2024-01-01", "2024-12-31")), "1 Januari – 31 Desember 2024");
        assert_eq!(id.range(range("2024-04-22", "2024-04-22")), "22 April 2024");
        // The same month of two years is not one month.
        assert_eq!(id.range(range("2023-04-22", "2024-04-26")), "22 April 2023 – 26 April 2024");
    }

    #[test]
    fn moments_name_their_zone() {
        let (id, en) = (locale("id"), locale("en"));
        let evening = moment("2025-07-03T20:00:00+09:00");
        assert_eq!(id.when(evening), "Kamis, 3 Juli 2025 pukul 20.00 WIT");
        assert_eq!(en.when(evening), "3 July 2025, 20:00 WIT (UTC+9)");
        assert_eq!(id.time(evening).unwrap(), "20.00");
        assert_eq!(en.time(evening).unwrap(), "20:00");
        assert_eq!(id.when(moment("2025-07-03T00:05:59Z")), "Kamis, 3 Juli 2025 pukul 09.05 WIT");
        // A moment near midnight falls on the site's day.
        assert_eq!(id.when(moment("2025-07-03T16:00:00Z")), "Jumat, 4 Juli 2025 pukul 01.00 WIT");
        assert_eq!(id.when(When::Day(day("2025-07-03"))), "3 Juli 2025");
        assert_eq!(id.time(When::Day(day("2025-07-03"))), None);
    }

    #[test]
    fn zones_without_letters_show_their_offset() {
        let noon = moment("2025-07-03T12:00:00Z");
        assert_eq!(locale_in("en", "Asia/Jakarta").when(noon), "3 July 2025, 19:00 WIB (UTC+7)");
        assert_eq!(locale_in("en", "Asia/Bangkok").when(noon), "3 July 2025, 19:00 UTC+7");
        assert_eq!(locale_in("id", "Asia/Kathmandu").when(noon), "Kamis, 3 Juli 2025 pukul 17.45 UTC+5:45");
        assert_eq!(locale_in("en", "America/Sao_Paulo").when(noon), "3 July 2025, 09:00 UTC−3");
        assert_eq!(locale_in("en", "UTC").when(noon), "3 July 2025, 12:00 UTC");
    }

    #[test]
    fn machines_get_the_sites_offset() {
        let id = locale("id");
        assert_eq!(id.iso(When::Day(day("2025-07-03"))), "2025-07-03");
        assert_eq!(id.iso(moment("2025-07-03T11:00:00Z")), "2025-07-03T20:00:00+09:00");
        assert_eq!(id.rfc3339(When::Day(day("2025-07-03"))), "2025-07-03T00:00:00+09:00");
        assert_eq!(id.rfc3339(moment("2025-07-03T11:00:00.75Z")), "2025-07-03T20:00:00+09:00");
        let west = locale_in("en", "America/St_Johns");
        assert_eq!(west.rfc3339(When::Day(day("2025-01-03"))), "2025-01-03T00:00:00-03:30");
        // Before 1932 Jayapura kept local mean time, nine hours, 22 minutes and 48 seconds ahead.
        assert_eq!(id.rfc3339(When::Day(day("1900-01-01"))), "1899-12-31T14:37:12+00:00");
    }

    #[test]
    fn no_date_is_too_far() {
        let id = locale("id");
        for far in [Date::MIN, Date::MAX] {
            assert!(!id.date_weekday(far).is_empty());
            assert!(!id.rfc3339(When::Day(far)).is_empty());
        }
        assert_eq!(id.month_year(2025, 0), " 2025");
        assert_eq!(id.month_year(2025, i8::MIN), " 2025");
    }
}
