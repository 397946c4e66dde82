//! Rings cut into arcs: the lines that areas share, each held once.
//!
//! A ring is cut where the areas along its line change, at a joint. Between two joints all areas on the line walk
//! the same points, so it can be simplified as one. On the grid a coast often touches itself, or an inlet closes to
//! a line; that is no joint, for no neighbour could come off: else a rugged coast could not be simplified at all.

use std::collections::BTreeMap;

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

    /// For each point whether its ring is cut there.
    fn joints(&self) -> Vec<bool> {
        let mut visits: Vec<Visit> = Vec::with_capacity(self.points.len());
        for (shape, start, end) in &self.rings {
            let ring = &self.points[*start as usize..*end as usize];
            for (at, point) in ring.iter().enumerate() {
                let before = ring[(at + ring.len() - 1) % ring.len()];
                let after = ring[(at + 1) % ring.len()];
                let ends = if before <= after { [before, after] } else { [after, before] };
                visits.push(Visit { point: *point, ends, shape: *shape, at: start + at as u32 });
            }
        }
        visits.sort_unstable();
        let mut joints = vec![false; self.points.len()];
        for visits in visits.chunk_by(|a, b| a.point == b.point) {
            mark(visits, &mut joints);
        }
        joints
    }
}

/// One ring going through one point.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Visit {
    point: Point,
    /// The points before and after, the lesser first.
    ends: [Point; 2],
    shape: u32,
    /// Its place among all points.
    at: u32,
}

/// Marks the visits of one point at which rings are cut. Visits that share a line to the next point belong
/// together; they are no joint if all their shapes walk the same lines.
fn mark(visits: &[Visit], joints: &mut [bool]) {
    match visits {
        [_] => return,
        [a, b] if a.ends == b.ends => return,
        _ => {}
    }
    let mut together: Vec<(usize, &Visit)> = groups(visits).into_iter().zip(visits).collect();
    together.sort_by_key(|(group, visit)| (*group, visit.shape));
    for group in together.chunk_by(|(a, _), (b, _)| a == b) {
        let mut shapes = group.chunk_by(|(_, a), (_, b)| a.shape == b.shape);
        let first = shapes.next().unwrap_or_default();
        let same = |shape: &[(usize, &Visit)]| {
            shape.len() == first.len() && shape.iter().zip(first).all(|((_, a), (_, b))| a.ends == b.ends)
        };
        if !shapes.all(same) {
            group.iter().for_each(|(_, visit)| joints[visit.at as usize] = true);
        }
    }
}

/// For each visit the number of its group: those that hang together by the points they come from or go to.
fn groups(visits: &[Visit]) -> Vec<usize> {
    let mut leader: Vec<usize> = (0..visits.len()).collect();
    fn first(leader: &mut [usize], mut of: usize) -> usize {
        while leader[of] != of {
            leader[of] = leader[leader[of]];
            of = leader[of];
        }
        of
    }
    let mut seen: BTreeMap<Point, usize> = BTreeMap::new();
    for (visit, Visit { ends, .. }) in visits.iter().enumerate() {
        for end in ends {
            let other = *seen.entry(*end).or_insert(visit);
            let (a, b) = (first(&mut leader, other), first(&mut leader, visit));
            leader[a.max(b)] = a.min(b);
        }
    }
    (0..visits.len()).map(|visit| first(&mut leader, visit)).collect()
}

/// One winding and one first point for all rings: how a file was written shows in no path.
fn settle(ring: &mut [Point]) {
    if signed_area(ring) < 0 {
        ring.reverse();
    }
    let Some(least) = ring.iter().min().copied() else { return };
    // A ring may touch itself at its least point; where it goes from there decides.
    let from = |at: usize| ring[at..].iter().chain(&ring[..at]);
    let starts = (0..ring.len()).filter(|at| ring[*at] == least);
    let start = starts.min_by(|a, b| from(*a).cmp(from(*b))).unwrap_or(0);
    ring.rotate_left(start);
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
