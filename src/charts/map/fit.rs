//! The drawing: as much detail as the budget has room for.

use super::arcs::{Arcs, Ring, cut};
use super::grid::{Frame, Point, ring_area, triangle};
use super::simplify::{JOINT, weights};
use super::{Area, MARGIN, MapDrawing, SMALL, Shape, WIDTH, centre, path};

/// What adds less than this to an area, in twice square tenths of a unit, no eye sees: a twentieth of a square
/// unit. An island below it is left out, unless it is all there is of its area.
const LEAST: u32 = 10;

/// Grids, in tenths of a unit. A coarser one is tried where the joints alone take more than the budget; from 10 on
/// no number has a decimal.
const GRIDS: [u16; 7] = [1, 2, 5, 10, 20, 50, 100];

/// A point of a path takes at least this many bytes: a sign or blank and a digit, twice.
const POINT_BYTES: usize = 4;

/// Two points more than its joints make a ring a triangle, unless it is folded in an odd way: then it is kept
/// whole after so many.
const TRIES: usize = 8;

/// Half the side of the square that stands for an area smaller than any point of the grid.
const SPECK: u16 = 1;

/// Draws areas so that the path data of all together take no more than `budget` bytes.
///
/// Each area keeps at least its largest ring, and every point at which the neighbours change; where these alone
/// take more than the budget, the whole map is laid on a coarser grid. A budget below some fifty bytes an area
/// cannot be kept.
#[must_use]
pub fn draw(shapes: &[Shape<'_>], budget: usize) -> MapDrawing {
    let Some(frame) = Frame::around(shapes) else { return empty(shapes.len()) };
    let specks: Vec<Option<Point>> = shapes.iter().map(|shape| speck(shape, &frame)).collect();
    let mut coarsest = None;
    for step in GRIDS {
        let detail = coarsest.insert(Detail::of(cut(shapes, &frame, step), &specks));
        if let Some(threshold) = detail.fit(budget) {
            return detail.drawing(threshold, frame.height);
        }
    }
    coarsest.map_or_else(|| empty(shapes.len()), |detail| detail.drawing(JOINT, frame.height))
}

/// The drawing of areas that have no position.
fn empty(count: usize) -> MapDrawing {
    let nothing = Area { path: String::new(), centre: (0.0, 0.0), room: 0.0, small: true };
    MapDrawing { width: WIDTH, height: 2 * MARGIN, areas: vec![nothing; count], bytes: 0 }
}

/// Where an area stands, should nothing be left of its rings.
fn speck(shape: &Shape<'_>, frame: &Frame) -> Option<Point> {
    let longest = shape.rings.iter().rev().max_by_key(|ring| ring.len())?;
    longest.first().map(|position| frame.point(*position, 1))
}

/// All lines of a map with the weight of each point.
struct Detail<'s> {
    arcs: Arcs,
    weights: Vec<Vec<u32>>,
    specks: &'s [Option<Point>],
}

impl<'s> Detail<'s> {
    fn of(arcs: Arcs, specks: &'s [Option<Point>]) -> Self {
        let weights = arcs.lines.iter().map(|line| weights(line)).collect();
        let mut detail = Self { arcs, weights, specks };
        for shape in 0..detail.arcs.rings.len() {
            detail.keep_largest(shape);
        }
        detail
    }

    /// Makes sure that the largest ring of a shape never falls together.
    fn keep_largest(&mut self, shape: usize) {
        let rings = &self.arcs.rings[shape];
        let areas = rings.iter().map(|ring| ring_area(&self.walk(ring, 0)));
        let Some((largest, _)) =
            areas.enumerate().filter(|(_, area)| *area > 0).max_by_key(|(_, area)| *area)
        else {
            return;
        };
        let ring = rings[largest].clone();
        for _ in 0..TRIES {
            if !is_flat(&self.walk(&ring, JOINT)) {
                return;
            }
            let Some((arc, point)) = self.heaviest(&ring) else { return };
            self.weights[arc][point] = JOINT;
        }
        ring.arcs.iter().for_each(|(arc, _)| self.weights[*arc as usize].fill(JOINT));
    }

    /// The point of a ring that shows most, of those that could be taken away.
    fn heaviest(&self, ring: &Ring) -> Option<(usize, usize)> {
        let arcs = ring.arcs.iter().map(|(arc, _)| *arc as usize);
        let points = arcs.flat_map(|arc| self.weights[arc].iter().enumerate().map(move |point| (arc, point)));
        let free = points.filter(|(_, (_, weight))| **weight != JOINT);
        free.max_by_key(|(arc, (point, weight))| (**weight, *arc, *point))
            .map(|(arc, (point, _))| (arc, point))
    }

    /// Forgets all points that weigh less.
    fn prune(&mut self, threshold: u32) {
        for (line, weights) in self.arcs.lines.iter_mut().zip(&mut self.weights) {
            let mut kept = weights.iter().map(|weight| *weight >= threshold);
            line.retain(|_| kept.next().unwrap_or(true));
            weights.retain(|weight| *weight >= threshold);
        }
    }

    /// The least threshold at which all paths fit, if there is one.
    fn fit(&mut self, budget: usize) -> Option<u32> {
        let mut all: Vec<u32> = self.weights.iter().flatten().copied().filter(|w| *w != JOINT).collect();
        let most = all.iter().copied().max().unwrap_or(0).max(LEAST);
        let (mut low, mut high) = (LEAST, most + 1);
        if self.bytes(high) > budget {
            return None;
        }
        // More points than the budget has bytes for cannot fit: they need no trying.
        let room = budget / POINT_BYTES;
        if all.len() > room {
            let (_, weight, _) = all.select_nth_unstable_by(room, |a, b| b.cmp(a));
            low = low.max(*weight);
            self.prune(low);
        }
        while low < high {
            let middle = low + (high - low) / 2;
            if self.bytes(middle) <= budget { high = middle } else { low = middle + 1 }
        }
        Some(high)
    }

    /// How long all paths are.
    fn bytes(&self, threshold: u32) -> usize {
        let mut text = String::new();
        let shapes = 0..self.arcs.rings.len();
        shapes
            .map(|shape| {
                text.clear();
                self.rings(shape, threshold).iter().for_each(|ring| path::write(ring, &mut text));
                text.len()
            })
            .sum()
    }

    /// What is drawn of a shape.
    fn rings(&self, shape: usize, threshold: u32) -> Vec<Vec<Point>> {
        let rings = self.arcs.rings[shape].iter().map(|ring| self.walk(ring, threshold));
        let mut rings: Vec<Vec<Point>> = rings.filter(|ring| !is_flat(ring)).collect();
        if rings.is_empty() {
            rings.extend(self.specks[shape].map(square));
        }
        rings
    }

    /// A ring's points from a weight on.
    fn walk(&self, ring: &Ring, threshold: u32) -> Vec<Point> {
        let mut points: Vec<Point> = Vec::new();
        for (arc, reversed) in &ring.arcs {
            let (line, weights) = (&self.arcs.lines[*arc as usize], &self.weights[*arc as usize]);
            let kept =
                line.iter().zip(weights).filter(|(_, weight)| **weight >= threshold).map(|(point, _)| *point);
            let mut add = |point| {
                if points.last() != Some(&point) {
                    points.push(point);
                }
            };
            if *reversed { kept.rev().for_each(&mut add) } else { kept.for_each(&mut add) }
        }
        if points.len() > 1 && points.first() == points.last() {
            points.pop();
        }
        points
    }

    fn drawing(&self, threshold: u32, height: u32) -> MapDrawing {
        let areas: Vec<Area> =
            (0..self.arcs.rings.len()).map(|shape| area(self.rings(shape, threshold))).collect();
        let bytes = areas.iter().map(|area| area.path.len()).sum();
        MapDrawing { width: WIDTH, height, areas, bytes }
    }
}

/// Whether all points lie on one line.
fn is_flat(ring: &[Point]) -> bool {
    let Some((first, rest)) = ring.split_first() else { return true };
    let Some(second) = rest.iter().find(|point| *point != first) else { return true };
    rest.iter().all(|point| triangle(*first, *second, *point) == 0)
}

fn square(at: Point) -> Vec<Point> {
    let (left, top, right, bottom) = (at.x - SPECK, at.y - SPECK, at.x + SPECK, at.y + SPECK);
    [(left, top), (right, top), (right, bottom), (left, bottom)].map(|(x, y)| Point::new(x, y)).to_vec()
}

fn area(mut rings: Vec<Vec<Point>>) -> Area {
    let mut text = String::new();
    rings.iter().for_each(|ring| path::write(ring, &mut text));
    let largest = (0..rings.len()).rev().max_by_key(|at| ring_area(&rings[*at])).unwrap_or(0);
    let (wide, high) = rings.get(largest).map_or((0.0, 0.0), |ring| centre::size(ring));
    if !rings.is_empty() {
        rings.swap(0, largest);
        let outer = rings[0].clone();
        let mut first = true;
        rings.retain(|ring| std::mem::take(&mut first) || centre::holds(&outer, ring[0]));
    }
    let ((x, y), room) = centre::centre(&rings);
    let hundredths = |units: f64| (units * 100.0).round() / 100.0;
    Area {
        path: text,
        centre: (hundredths(x), hundredths(y)),
        room: hundredths(room),
        small: wide < SMALL && high < SMALL,
    }
}
