//! A series over time: places by date, lines only between figures that can be compared.

use jiff::civil::Date;

use super::scale::{Place, Scale};
use crate::awards::figure::Share;

/// A figure of the series, the oldest first.
#[derive(Clone, Copy, Debug)]
pub struct Dot {
    /// Its date.
    pub day: Date,
    /// Its share.
    pub share: Share,
    /// Whether it can be compared with the one before it.
    pub follows: bool,
}

/// Where a dot stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DotPlace {
    /// Along the axis of time.
    pub x: Place,
    /// Units below the top of the plot.
    pub y: i32,
    /// Whether its words fit beside those of its neighbours.
    pub labelled: bool,
    /// Whether a line leads to it from the one before.
    pub joined: bool,
}

/// A trend.
#[derive(Clone, Debug)]
pub struct Trend {
    /// The axis of shares.
    pub scale: Scale,
    /// The dots, in their order.
    pub dots: Vec<DotPlace>,
    /// Where the series breaks: between two dots.
    pub breaks: Vec<Place>,
}

/// Room at both ends for half a label, in hundredths of a percent.
const INSET: i32 = 1_100;

/// The least distance of two labels: on a screen of 320 units the drawing has 262, of which "100,00%" takes a fifth.
const APART: i32 = 2_100;

/// Lays a series out in a plot of so many units' height.
#[must_use]
pub fn trend(dots: &[Dot], height: i32) -> Trend {
    let scale = Scale::holding(dots.iter().map(|dot| dot.share));
    let (first, last) = (dots.first().map(|dot| dot.day), dots.last().map(|dot| dot.day));
    let days = |from: Date, to: Date| i128::from((to - from).get_days());
    let span = first.zip(last).map_or(0, |(first, last)| days(first, last));
    let x = |day: Date| match first {
        Some(first) if span > 0 => Place::of(days(first, day), span).inset(INSET),
        _ => Place(5_000),
    };
    let y = |share: Share| height - (i64::from(scale.place(share).0) * i64::from(height) / 10_000) as i32;
    let mut places: Vec<DotPlace> = dots
        .iter()
        .enumerate()
        .map(|(at, dot)| DotPlace {
            x: x(dot.day),
            y: y(dot.share),
            labelled: false,
            joined: at > 0 && dot.follows,
        })
        .collect();
    label(&mut places);
    let breaks = dots.iter().zip(&places).enumerate().skip(1).filter(|(_, (dot, _))| !dot.follows);
    let breaks = breaks.map(|(at, (_, place))| Place(i32::midpoint(places[at - 1].x.0, place.x.0))).collect();
    Trend { scale, dots: places, breaks }
}

/// The first and the last are labelled, and between them whatever keeps its distance.
fn label(places: &mut [DotPlace]) {
    let Some(last) = places.len().checked_sub(1) else { return };
    places[last].labelled = true;
    let mut before = i32::MIN / 2;
    for at in 0..last {
        let x = places[at].x.0;
        if x - before >= APART && places[last].x.0 - x >= APART {
            places[at].labelled = true;
            before = x;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dot(year: i16, count: i128, follows: bool) -> Dot {
        Dot { day: jiff::civil::date(year, 12, 31), share: Share { count, of: 100 }, follows }
    }

    #[test]
    fn a_break_breaks_the_line() {
        let trend = trend(&[dot(2021, 10, false), dot(2022, 20, true), dot(2023, 30, false)], 100);
        assert_eq!(trend.dots.iter().map(|dot| dot.joined).collect::<Vec<_>>(), [false, true, false]);
        assert_eq!(trend.breaks.len(), 1);
        assert!(trend.dots[1].x < trend.breaks[0] && trend.breaks[0] < trend.dots[2].x);
        assert!(trend.dots[0].y > trend.dots[2].y, "more stands higher");
    }

    #[test]
    fn labels_keep_their_distance() {
        let dots: Vec<Dot> = (2000..2030).map(|year| dot(year, 50, true)).collect();
        let trend = trend(&dots, 100);
        let labelled: Vec<i32> = trend.dots.iter().filter(|dot| dot.labelled).map(|dot| dot.x.0).collect();
        assert!(labelled.len() >= 3 && labelled.windows(2).all(|pair| pair[1] - pair[0] >= APART));
        assert_eq!(super::trend(&dots[..1], 100).dots[0].x, Place(5_000));
    }
}
