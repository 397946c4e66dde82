//! From the globe to a grid of tenths of a unit. Positions that no eye could tell apart become one point, and
//! neighbours that were written with different roundings meet.

use super::{MARGIN, Shape, WIDTH};

/// Points in a unit of the drawing.
pub(super) const TENTHS: f64 = 10.0;

/// A taller extent than this many widths is not drawn larger.
const TALLEST: f64 = 2.0;

/// A point of the grid, in tenths of a unit from the upper left corner.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Point {
    pub(super) x: u16,
    pub(super) y: u16,
}

impl Point {
    pub(super) fn new(x: u16, y: u16) -> Self {
        Self { x, y }
    }

    fn wide(self) -> (i64, i64) {
        (i64::from(self.x), i64::from(self.y))
    }

    /// In units of the drawing.
    pub(super) fn units(self) -> (f64, f64) {
        (f64::from(self.x) / TENTHS, f64::from(self.y) / TENTHS)
    }
}

/// Twice the area of a triangle; its sign tells the winding.
pub(super) fn triangle(a: Point, b: Point, c: Point) -> i64 {
    let ((ax, ay), (bx, by), (cx, cy)) = (a.wide(), b.wide(), c.wide());
    (bx - ax) * (cy - ay) - (cx - ax) * (by - ay)
}

/// Twice the area that a ring encloses, whichever way it winds.
pub(super) fn ring_area(ring: &[Point]) -> u64 {
    signed_area(ring).unsigned_abs()
}

/// Twice the area that a ring encloses; its sign tells the winding.
pub(super) fn signed_area(ring: &[Point]) -> i64 {
    let Some(first) = ring.first() else { return 0 };
    ring.windows(2).map(|pair| triangle(*first, pair[0], pair[1])).sum()
}

/// How the globe lies in the drawing: plate carrée, with the degrees of longitude as long as they are at the
/// middle latitude. Between the tropics, and for one province, it is as good as any.
#[derive(Clone, Copy, Debug)]
pub(super) struct Frame {
    west: f64,
    north: f64,
    /// Tenths of a unit for each unit of longitude, of latitude.
    scale: (f64, f64),
    left: f64,
    top: f64,
    /// The drawing's height in units.
    pub(super) height: u32,
}

impl Frame {
    /// The frame that holds all shapes; none where they have no position.
    pub(super) fn around(shapes: &[Shape<'_>]) -> Option<Self> {
        let mut positions = shapes.iter().flat_map(|shape| &shape.rings).flat_map(|ring| ring.iter());
        let [x, y] = *positions.next()?;
        let start = (x, x, y, y);
        let (west, east, south, north) = positions.fold(start, |(west, east, south, north), [x, y]| {
            (west.min(*x), east.max(*x), south.min(*y), north.max(*y))
        });
        let (west, east, south, north) =
            (f64::from(west), f64::from(east), f64::from(south), f64::from(north));
        let narrowing = cosine_of_degrees((south + north) / 2.0 / 1e7);
        let (wide, high) = ((east - west) * narrowing, north - south);
        let room = f64::from(WIDTH - 2 * MARGIN) * TENTHS;
        // An extent of nothing, a single point, has no scale; it stands in the middle.
        let scale = (room / wide).min(TALLEST * room / high);
        let scale = if scale.is_finite() { scale } else { 0.0 };
        let margin = f64::from(MARGIN) * TENTHS;
        let height = (high * scale / TENTHS).ceil() as u32 + 2 * MARGIN;
        let left = margin + (room - wide * scale) / 2.0;
        Some(Self { west, north, scale: (scale * narrowing, scale), left, top: margin, height })
    }

    /// A position on the grid, of whose lines only every `step`th is used.
    pub(super) fn point(&self, [x, y]: [i32; 2], step: u16) -> Point {
        let step = f64::from(step);
        let snap = |tenths: f64| ((tenths / step).round() * step) as u16;
        let (x, y) = (f64::from(x) - self.west, self.north - f64::from(y));
        Point::new(snap(self.left + x * self.scale.0), snap(self.top + y * self.scale.1))
    }
}

/// The cosine, by its series: that of the system's library may differ in its last digit from one machine to the
/// next, and then a point could.
fn cosine_of_degrees(degrees: f64) -> f64 {
    let square = (degrees * std::f64::consts::PI / 180.0) * (degrees * std::f64::consts::PI / 180.0);
    let mut term = 1.0;
    let mut sum = 1.0;
    for n in 1..12 {
        let n = f64::from(n);
        term *= -square / ((2.0 * n - 1.0) * (2.0 * n));
        sum += term;
    }
    // At the poles a degree of longitude has no length; a drawing still needs some.
    sum.max(0.01)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_series_is_the_cosine() {
        for degrees in [-89.0_f64, -60.0, -1.5, 0.0, 0.9, 45.0, 89.0] {
            assert!((cosine_of_degrees(degrees) - degrees.to_radians().cos()).abs() < 1e-12, "{degrees}");
        }
    }

    #[test]
    fn a_degree_is_as_wide_as_the_middle_latitude_has_it() {
        let square: [[i32; 2]; 4] =
            [[0, 595_000_000], [10_000_000, 595_000_000], [10_000_000, 605_000_000], [0, 605_000_000]];
        let frame = Frame::around(&[Shape { rings: vec![&square] }]).unwrap_or_else(|| unreachable!());
        assert_eq!((frame.point(square[3], 1), frame.point(square[2], 1).x), (Point::new(80, 80), 7120));
        // At 60 degrees a degree of latitude is twice as long as one of longitude.
        assert_eq!(frame.point(square[1], 1).y, 80 + 2 * 7040);
        assert_eq!(frame.height, 16 + 2 * 704);
    }

    #[test]
    fn the_winding_does_not_change_an_area() {
        let mut ring = [(0, 0), (10, 0), (10, 5), (0, 5)].map(|(x, y)| Point::new(x, y));
        assert_eq!(ring_area(&ring), 100);
        ring.reverse();
        assert_eq!(ring_area(&ring), 100);
        assert_eq!(ring_area(&[]), 0);
    }
}
