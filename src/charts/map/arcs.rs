//! Rings cut into arcs: the lines that areas share, each held once.
//!
//! A point is a joint where the rings through it do not all go on to the same two points. Between two joints a
//! line has the same areas on its sides, so it can be simplified as one.

use super::Shape;
use super::grid::{Frame, Point, signed_area};

/// A ring as the arcs it is made of, each with whether it is walked from its end to its start.
#[derive(Clone, Debug)]
pub(super) struct Ring {
    pub(super) arcs: Vec<(u32, bool)>,
}

/// The arcs of a map, and the rings that are made of them.
#[derive(Debug, Default)]
pub(super) struct Arcs {
    /// Each arc with both its joints; an island's begins and ends at one point.
    pub(super) lines: Vec<Vec<Point>>,
    /// For each shape its rings.
    pub(super) rings: Vec<Vec<Ring>>,
}

/// Lays all shapes on the grid and cuts them.
pub(super) fn cut(shapes: &[Shape<'_>], frame: &Frame, step: u16) -> Arcs {
    let laid = Laid::lay(shapes, frame, step);
    let joints = laid.joints();
    let mut pieces = Vec::new();
    let mut rings: Vec<Vec<Ring>> = Vec::with_capacity(shapes.len());
    rings.resize_with(shapes.len(), Vec::new);
    for (shape, start, end) in &laid.rings {
        let (start, end) = (*start as usize, *end as usize);
        let first = pieces.len();
        cut_ring(&laid.points[start..end], &joints[start..end], &mut pieces);
        let arcs = (first..pieces.len()).map(|piece| (piece as u32, false)).collect();
        rings[*shape as usize].push(Ring { arcs });
    }
    drop(laid);
    share(pieces, rings)
}

/// All rings on the grid, without points that fall together.
struct Laid {
    points: Vec<Point>,
    /// Shape, first point, one past the last.
    rings: Vec<(u32, u32, u32)>,
}

impl Laid {
    fn lay(shapes: &[Shape<'_>], frame: &Frame, step: u16) -> Self {
        let mut laid = Self { points: Vec::new(), rings: Vec::new() };
        for (shape, rings) in shapes.iter().enumerate() {
            for ring in &rings.rings {
                laid.ring(shape as u32, ring.iter().map(|position| frame.point(*position, step)));
            }
        }
        laid
    }

    fn ring(&mut self, shape: u32, points: impl Iterator<Item = Point>) {
        let start = self.points.len();
        for point in points {
            if self.points.len() == start || self.points.last() != Some(&point) {
                self.points.push(point);
            }
        }
        while self.points.len() > start + 1 && self.points.last() == self.points.get(start) {
            self.points.pop();
        }
        // What has fallen together to a point or a line encloses nothing.
        if self.points.len() < start + 3 {
            self.points.truncate(start);
        } else {
            settle(&mut self.points[start..]);
            self.rings.push((shape, start as u32, self.points.len() as u32));
        }
    }

    /// For each point whether it is a joint.
    fn joints(&self) -> Vec<bool> {
        let mut visits: Vec<(Point, [Point; 2], u32)> = Vec::with_capacity(self.points.len());
        for (_, start, end) in &self.rings {
            let ring = &self.points[*start as usize..*end as usize];
            for (at, point) in ring.iter().enumerate() {
                let before = ring[(at + ring.len() - 1) % ring.len()];
                let after = ring[(at + 1) % ring.len()];
                let both = if before <= after { [before, after] } else { [after, before] };
                visits.push((*point, both, start + at as u32));
            }
        }
        visits.sort_unstable();
        let mut joints = vec![false; self.points.len()];
        for visits in visits.chunk_by(|(a, ..), (b, ..)| a == b) {
            if visits.iter().any(|(_, both, _)| *both != visits[0].1) {
                visits.iter().for_each(|(.., at)| joints[*at as usize] = true);
            }
        }
        joints
    }
}

/// One winding and one first point for all rings: how a file was written shows in no path.
fn settle(ring: &mut [Point]) {
    if signed_area(ring) < 0 {
        ring.reverse();
    }
    let least = (0..ring.len()).min_by_key(|at| ring[*at]).unwrap_or(0);
    ring.rotate_left(least);
}

/// Cuts a ring at its joints. A ring without any is one arc, from its first point around to that.
fn cut_ring(ring: &[Point], joints: &[bool], pieces: &mut Vec<Vec<Point>>) {
    let first = joints.iter().position(|joint| *joint).unwrap_or(0);
    let mut piece = vec![ring[first]];
    for step in 1..=ring.len() {
        let at = (first + step) % ring.len();
        piece.push(ring[at]);
        if joints[at] || step == ring.len() {
            pieces.push(std::mem::replace(&mut piece, vec![ring[at]]));
        }
    }
}

/// Holds each arc once, in one direction, whoever walks it and how.
fn share(mut pieces: Vec<Vec<Point>>, mut rings: Vec<Vec<Ring>>) -> Arcs {
    let mut reversed = vec![false; pieces.len()];
    for (piece, reversed) in pieces.iter_mut().zip(&mut reversed) {
        if piece.iter().rev().lt(piece.iter()) {
            piece.reverse();
            *reversed = true;
        }
    }
    let mut order: Vec<u32> = (0..pieces.len() as u32).collect();
    order.sort_by(|a, b| pieces[*a as usize].cmp(&pieces[*b as usize]));
    let mut places = vec![0; pieces.len()];
    let mut lines: Vec<Vec<Point>> = Vec::new();
    for piece in order {
        let line = std::mem::take(&mut pieces[piece as usize]);
        if lines.last() != Some(&line) {
            lines.push(line);
        }
        places[piece as usize] = lines.len() as u32 - 1;
    }
    for ring in rings.iter_mut().flatten() {
        for (arc, is_reversed) in &mut ring.arcs {
            *is_reversed = reversed[*arc as usize];
            *arc = places[*arc as usize];
        }
    }
    Arcs { lines, rings }
}
