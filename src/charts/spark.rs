//! A series without axes: one line of path data, broken where figures cannot be compared.

use std::fmt::Write;

use jiff::civil::Date;

use super::scale::{Place, Scale};
use super::trend::Dot;

/// The size of the box that a series is drawn in.
#[derive(Clone, Copy, Debug)]
pub struct Room {
    /// Its width.
    pub width: i32,
    /// Its height.
    pub height: i32,
    /// What stays free at the other edges, for strokes.
    pub margin: i32,
    /// What stays free at the foot, where zero is.
    pub foot: i32,
}

/// A drawn series.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spark {
    /// Path data: a line for each stretch of comparable figures; a figure alone is a dot (a line of no length, for
    /// round caps).
    pub line: String,
    /// Path data of the ground below the lines.
    pub area: String,
    /// Path data of the newest figure.
    pub last: String,
    /// Where the series breaks, from the left.
    pub breaks: Vec<i32>,
}

/// Draws a series, the oldest first, on a scale and a stretch of time that it may share with others. What lies
/// outside of them is drawn at their edge.
#[must_use]
pub fn spark(dots: &[Dot], scale: &Scale, (from, to): (Date, Date), room: Room) -> Spark {
    let days = |from: Date, to: Date| i128::from((to - from).get_days());
    let along = |place: Place, length: i32| {
        ((i64::from(place.0.clamp(0, Place::END.0)) * i64::from(length) + 5_000) / 10_000) as i32
    };
    let ground = room.height - room.foot;
    let point = |dot: &Dot| {
        let span = days(from, to);
        let x = if span > 0 { Place::of(days(from, dot.day), span) } else { Place(5_000) };
        (
            room.margin + along(x, room.width - 2 * room.margin),
            ground - along(scale.place(dot.share), ground - room.margin),
        )
    };
    let points: Vec<(i32, i32)> = dots.iter().map(point).collect();
    let mut spark =
        Spark { line: String::new(), area: String::new(), last: String::new(), breaks: Vec::new() };
    for (at, (dot, (x, y))) in dots.iter().zip(&points).enumerate() {
        let joined = at > 0 && dot.follows;
        // Writing to a string cannot fail.
        let _written = write!(spark.line, "{}{x} {y}", if joined { 'L' } else { 'M' });
        let last = dots.get(at + 1).is_none_or(|next| !next.follows);
        if !joined && last {
            spark.line.push_str("h0");
        } else {
            let _written = match joined {
                false => write!(spark.area, "M{x} {ground}V{y}"),
                true if last => write!(spark.area, "L{x} {y}V{ground}z"),
                true => write!(spark.area, "L{x} {y}"),
            };
        }
        if at > 0 && !dot.follows {
            spark.breaks.push(i32::midpoint(points[at - 1].0, *x));
        }
    }
    if let Some((x, y)) = points.last() {
        let _written = write!(spark.last, "M{x} {y}h0");
    }
    spark
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;
    use crate::awards::figure::Share;

    const ROOM: Room = Room { width: 100, height: 30, margin: 5, foot: 5 };

    fn dot(year: i16, count: i128, follows: bool) -> Dot {
        Dot { day: date(year, 1, 1), share: Share { count, of: 100 }, follows }
    }

    #[test]
    fn a_line_is_broken_where_the_series_is() {
        let scale = Scale::holding([Share { count: 100, of: 100 }]);
        let dots = [dot(2021, 0, false), dot(2022, 50, true), dot(2023, 100, false)];
        let spark = spark(&dots, &scale, (date(2021, 1, 1), date(2023, 1, 1)), ROOM);
        assert_eq!(spark.line, "M5 25L50 15M95 5h0");
        assert_eq!(spark.area, "M5 25V25L50 15V25z");
        assert_eq!((&*spark.last, &*spark.breaks), ("M95 5h0", &[72][..]));
    }

    #[test]
    fn one_figure_or_none_makes_no_harm() {
        let scale = Scale::holding([]);
        let span = (date(2021, 1, 1), date(2021, 1, 1));
        assert_eq!(spark(&[dot(2021, 100, false)], &scale, span, ROOM).line, "M50 5h0");
        assert_eq!(spark(&[], &scale, span, ROOM).line, "");
    }

    proptest! {
        /// Nothing leaves the box, whatever scale and time it is drawn on.
        #[test]
        fn everything_stays_inside(
            counts in proptest::collection::vec((0_i128..300, any::<bool>()), 1..20),
            highest in 1_i128..200,
            years in 0_i16..20,
        ) {
            let dots: Vec<Dot> = counts
                .iter()
                .enumerate()
                .map(|(at, (count, follows))| dot(2000 + at as i16, *count, *follows))
                .collect();
            let scale = Scale::holding([Share { count: highest, of: 100 }]);
            let made = spark(&dots, &scale, (date(2000, 1, 1), date(2000 + years, 1, 1)), ROOM);
            let all = format!("{} {} {}", made.line, made.area, made.last);
            let numbers = all.split(|c: char| !c.is_ascii_digit() && c != '-').filter(|text| !text.is_empty());
            let numbers: Vec<i32> = numbers.filter_map(|text| text.parse().ok()).filter(|n| *n != 0).collect();
            prop_assert!(numbers.iter().all(|number| (5..=95).contains(number)), "{}", made.line);
            prop_assert_eq!(made.breaks.len(), dots.iter().skip(1).filter(|dot| !dot.follows).count());
        }
    }
}
