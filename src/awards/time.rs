//! Times as they are written in content: days, moments, and dates of which only a part is known.

use jiff::civil;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ZonedDateTime};

/// A day, or a moment with its time of day and zone: `2025-07-03`, `2025-07-03T20:00:00+09:00`.
///
/// The order is that of a reader's calendar: a day sorts at its first instant in UTC; use
/// [`When::instant`] to compare exactly in the site's time zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum When {
    /// A whole day; no hour is known or meant.
    Day(civil::Date),
    /// An exact moment, written with its offset.
    Moment(Timestamp),
}

impl When {
    /// The first instant that this names, in the site's time zone.
    #[must_use]
    pub fn instant(self, zone: &TimeZone) -> Timestamp {
        match self {
            Self::Day(day) => {
                day.to_zoned_datetime(zone.clone()).map_or(Timestamp::MAX, |zoned| zoned.timestamp())
            }
            Self::Moment(moment) => moment,
        }
    }

    /// The calendar day in the site's time zone.
    #[must_use]
    pub fn day(self, zone: &TimeZone) -> civil::Date {
        match self {
            Self::Day(day) => day,
            Self::Moment(moment) => moment.to_zoned_datetime(zone.clone()).date(),
        }
    }

    /// Date, time of day and zone, where a time of day is known.
    #[must_use]
    pub fn zoned(self, zone: &TimeZone) -> Option<ZonedDateTime> {
        match self {
            Self::Day(_) => None,
            Self::Moment(moment) => Some(moment.to_zoned_datetime(zone.clone())),
        }
    }
}

/// A date of which perhaps only the month or the year is known: `2025-07-03`, `2025-07`, `2025`.
/// Sorts by its first day, the less precise first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PartialDate {
    /// Only the year.
    Year(i16),
    /// Year and month (1 to 12).
    Month(i16, i8),
    /// The whole date.
    Day(civil::Date),
}

impl PartialDate {
    fn key(self) -> (i16, i8, i8) {
        match self {
            Self::Year(year) => (year, 0, 0),
            Self::Month(year, month) => (year, month, 0),
            Self::Day(day) => (day.year(), day.month(), day.day()),
        }
    }

    /// Whether all of it lies before a day: a year that is known alone is over when the next begins.
    #[must_use]
    pub fn is_over_on(self, day: civil::Date) -> bool {
        match self {
            Self::Year(year) => year < day.year(),
            Self::Month(year, month) => (year, month) < (day.year(), day.month()),
            Self::Day(last) => last < day,
        }
    }

    /// As ISO 8601 writes it: `2025`, `2025-07`, `2025-07-03`.
    #[must_use]
    pub fn iso(self) -> String {
        match self {
            Self::Year(year) => format!("{year:04}"),
            Self::Month(year, month) => format!("{year:04}-{month:02}"),
            Self::Day(day) => day.to_string(),
        }
    }
}

impl Ord for PartialDate {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.key().cmp(&other.key())
    }
}
impl PartialOrd for PartialDate {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

/// A stretch of days, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DayRange {
    /// First day.
    pub from: civil::Date,
    /// Last day.
    pub to: civil::Date,
}
