//! The point of an area that is farthest from its edge.

use std::cmp::Ordering;
use std::collections::BinaryHeap;

use super::grid::Point;

/// A point is near enough to the best one if no other has this much more room, in units.
const PRECISION: f64 = 0.25;
/// So many squares are looked into at most.
const SQUARES: usize = 2_000;

/// The point within the first ring, and outside of what the others cut from it, that is farthest from any edge,
/// and how far that is. Units of the drawing.
pub(super) fn centre(rings: &[Vec<Point>]) -> ((f64, f64), f64) {
    let Some(outer) = rings.first() else { return ((0.0, 0.0), 0.0) };
    let edges = Edges::of(rings);
    let ((left, top), (right, bottom)) = extent(outer);
    // A narrow strip is not looked through square by square.
    let (wide, high) = (right - left, bottom - top);
    let size = wide.min(high).max(wide.max(high) / 64.0);
    let mut best = edges.start(outer);
    if size <= 0.0 {
        return (best.at, 0.0);
    }
    let mut squares = BinaryHeap::new();
    let half = size / 2.0;
    for column in 0..((right - left) / size).ceil() as u32 {
        for row in 0..((bottom - top) / size).ceil() as u32 {
            let at = (left + half + f64::from(column) * size, top + half + f64::from(row) * size);
            squares.push(Square::new(at, half, &edges));
        }
    }
    for _ in 0..SQUARES {
        let Some(square) = squares.pop() else { break };
        if square.room > best.room {
            best = square.clone();
        }
        if square.hope() - best.room <= PRECISION {
            break;
        }
        let half = square.half / 2.0;
        for (x, y) in [(-half, -half), (half, -half), (-half, half), (half, half)] {
            squares.push(Square::new((square.at.0 + x, square.at.1 + y), half, &edges));
        }
    }
    (best.at, best.room.max(0.0))
}

/// A square in which a better point may be.
#[derive(Clone, Debug)]
struct Square {
    at: (f64, f64),
    half: f64,
    /// How far its middle is from any edge, less than nothing outside.
    room: f64,
}

impl Square {
    fn new(at: (f64, f64), half: f64, edges: &Edges) -> Self {
        Self { at, half, room: edges.room(at) }
    }

    /// More room than this no point in it has.
    fn hope(&self) -> f64 {
        self.room + self.half * std::f64::consts::SQRT_2
    }
}

impl PartialEq for Square {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}
impl Eq for Square {}
impl PartialOrd for Square {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
impl Ord for Square {
    /// By hope; of equals the upper, then the left one is first, so that the order they came in does not show.
    fn cmp(&self, other: &Self) -> Ordering {
        let place = |square: &Self| (square.at.1, square.at.0);
        let (own, others) = (place(self), place(other));
        self.hope()
            .total_cmp(&other.hope())
            .then_with(|| others.0.total_cmp(&own.0))
            .then_with(|| others.1.total_cmp(&own.1))
    }
}

fn extent(ring: &[Point]) -> ((f64, f64), (f64, f64)) {
    let start = ((f64::MAX, f64::MAX), (f64::MIN, f64::MIN));
    ring.iter().map(|point| point.units()).fold(start, |((left, top), (right, bottom)), (x, y)| {
        ((left.min(x), top.min(y)), (right.max(x), bottom.max(y)))
    })
}

/// Width and height of a ring, in units.
pub(super) fn size(ring: &[Point]) -> (f64, f64) {
    let ((left, top), (right, bottom)) = extent(ring);
    ((right - left).max(0.0), (bottom - top).max(0.0))
}

/// The edges of an area.
struct Edges {
    edges: Vec<((f64, f64), (f64, f64))>,
}

impl Edges {
    fn of(rings: &[Vec<Point>]) -> Self {
        let closed = |ring: &'_ Vec<Point>| {
            let ends: Vec<_> = ring.iter().skip(1).chain(ring.first()).map(|point| point.units()).collect();
            ring.iter().map(|point| point.units()).zip(ends).collect::<Vec<_>>()
        };
        Self { edges: rings.iter().flat_map(closed).collect() }
    }

    /// Where the search begins: a corner of the ring, which is on its edge at least.
    fn start(&self, ring: &[Point]) -> Square {
        let at = ring.first().map_or((0.0, 0.0), |point| point.units());
        Square { at, half: 0.0, room: 0.0 }
    }

    /// The way to the nearest edge, negative outside.
    fn room(&self, (x, y): (f64, f64)) -> f64 {
        let mut inside = false;
        let mut nearest = f64::MAX;
        for ((ax, ay), (bx, by)) in &self.edges {
            if (ay > &y) != (by > &y) && x < (bx - ax) * (y - ay) / (by - ay) + ax {
                inside = !inside;
            }
            let (dx, dy) = (bx - ax, by - ay);
            let length = dx * dx + dy * dy;
            let along =
                if length > 0.0 { (((x - ax) * dx + (y - ay) * dy) / length).clamp(0.0, 1.0) } else { 0.0 };
            let (fx, fy) = (ax + along * dx - x, ay + along * dy - y);
            nearest = nearest.min(fx * fx + fy * fy);
        }
        if inside { nearest.sqrt() } else { -nearest.sqrt() }
    }
}

/// Whether a point lies within a ring.
pub(super) fn holds(ring: &[Point], point: Point) -> bool {
    let mut inside = false;
    let (x, y) = point.units();
    for (a, b) in ring.iter().zip(ring.iter().skip(1).chain(ring.first())) {
        let ((ax, ay), (bx, by)) = (a.units(), b.units());
        if (ay > y) != (by > y) && x < (bx - ax) * (y - ay) / (by - ay) + ax {
            inside = !inside;
        }
    }
    inside
}
