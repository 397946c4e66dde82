#![allow(clippy::unwrap_used)]

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use super::{Area, MapDrawing, Shape, draw};

type Corner = [i32; 2];
type Rings = Vec<Vec<Corner>>;

fn drawn(shapes: &[Rings], budget: usize) -> MapDrawing {
    let shapes: Vec<Shape<'_>> =
        shapes.iter().map(|rings| Shape { rings: rings.iter().map(Vec::as_slice).collect() }).collect();
    draw(&shapes, budget)
}

/// The rings of path data, in tenths of a unit: an own reader, so that the writer is held by it.
fn rings_of(path: &str) -> Vec<Vec<(i64, i64)>> {
    let mut rings = Vec::new();
    for ring in path.split('M').skip(1) {
        let (start, steps) = ring.strip_suffix('z').unwrap().split_once('l').unwrap();
        let numbers = |text: &str| -> Vec<i64> {
            let text = text.replace('-', " -");
            let tenths = |word: &str| (word.parse::<f64>().unwrap() * 10.0).round() as i64;
            text.split_whitespace().map(tenths).collect()
        };
        let start = numbers(start);
        let mut points = vec![(start[0], start[1])];
        for step in numbers(steps).chunks(2) {
            let (x, y) = points[points.len() - 1];
            points.push((x + step[0], y + step[1]));
        }
        rings.push(points);
    }
    rings
}

fn points_of(area: &Area) -> BTreeSet<(i64, i64)> {
    rings_of(&area.path).into_iter().flatten().collect()
}

/// What lies inside by the rule "evenodd": twice the area, in square tenths, if rings do not cross.
fn area_of(path: &str) -> i64 {
    let twice = |ring: &Vec<(i64, i64)>| {
        let next = ring.iter().skip(1).chain(ring.first());
        ring.iter().zip(next).map(|((ax, ay), (bx, by))| ax * by - bx * ay).sum::<i64>().abs()
    };
    let mut areas: Vec<i64> = rings_of(path).iter().map(twice).collect();
    areas.sort_unstable();
    let outer = areas.pop().unwrap_or(0);
    outer - areas.iter().sum::<i64>()
}

fn inside(path: &str, (x, y): (f64, f64)) -> bool {
    let mut inside = false;
    for ring in rings_of(path) {
        for (a, b) in ring.iter().zip(ring.iter().skip(1).chain(ring.first())) {
            let ((ax, ay), (bx, by)) =
                ((a.0 as f64 / 10.0, a.1 as f64 / 10.0), (b.0 as f64 / 10.0, b.1 as f64 / 10.0));
            if (ay > y) != (by > y) && x < (bx - ax) * (y - ay) / (by - ay) + ax {
                inside = !inside;
            }
        }
    }
    inside
}

/// A grid of `side` × `side` squares whose inner borders wind, each border written the same by both neighbours.
/// `turn` tells in which direction each square winds.
fn winding_grid(side: i32, points: i32, turn: impl Fn(i32, i32) -> bool) -> Vec<Rings> {
    const CELL: i32 = 10_000_000;
    let mut seed = 7_u64;
    let mut lines: BTreeMap<(i32, i32, bool), Vec<Corner>> = BTreeMap::new();
    for row in 0..=side {
        for column in 0..=side {
            for across in [true, false] {
                let line = (0..=points).map(|at| {
                    seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
                    let is_end = at == 0 || at == points;
                    let off = if is_end { 0 } else { ((seed >> 40) as i32 % 1_000_000) * 2 };
                    let along = CELL / points * at;
                    let (x, y) = if across { (along, off) } else { (off, along) };
                    [column * CELL + x, row * CELL + y]
                });
                lines.insert((row, column, across), line.collect());
            }
        }
    }
    let mut shapes = Vec::new();
    for row in 0..side {
        for column in 0..side {
            let line = |row, column, across, back: bool| {
                let mut line: Vec<Corner> = lines[&(row, column, across)].clone();
                if back {
                    line.reverse();
                }
                line
            };
            let mut ring = line(row, column, true, false);
            ring.extend(line(row, column + 1, false, false));
            ring.extend(line(row + 1, column, true, true));
            ring.extend(line(row, column, false, true));
            if turn(row, column) {
                ring.reverse();
            }
            shapes.push(vec![ring]);
        }
    }
    shapes
}

/// How often a line from one point to the next is walked, over all areas.
fn edges(drawing: &MapDrawing) -> BTreeMap<((i64, i64), (i64, i64)), usize> {
    let mut edges = BTreeMap::new();
    for ring in drawing.areas.iter().flat_map(|area| rings_of(&area.path)) {
        for (a, b) in ring.iter().zip(ring.iter().skip(1).chain(ring.first())) {
            *edges.entry((*a.min(b), *a.max(b))).or_insert(0) += 1;
        }
    }
    edges
}

/// Neighbours fit: every line within the map is walked by two areas, every line around it by one, and nothing is
/// left between them.
fn assert_without_gaps(drawing: &MapDrawing) {
    let edges = edges(drawing);
    assert!(edges.values().all(|count| *count <= 2), "a line has more than two sides");
    let mut around: BTreeMap<(i64, i64), usize> = BTreeMap::new();
    for ((a, b), _) in edges.iter().filter(|(_, count)| **count == 1) {
        *around.entry(*a).or_insert(0) += 1;
        *around.entry(*b).or_insert(0) += 1;
    }
    assert!(around.values().all(|count| *count == 2), "the outside is one line around");
    // Areas that fill what is around them leave no gap and do not overlap.
    let mut outside: Vec<_> =
        edges.into_iter().filter(|(_, count)| *count == 1).map(|(edge, _)| edge).collect();
    let mut ring = vec![outside[0].0];
    let mut here = outside.swap_remove(0).1;
    while let Some(at) = outside.iter().position(|(a, b)| *a == here || *b == here) {
        let (a, b) = outside.swap_remove(at);
        ring.push(here);
        here = if a == here { b } else { a };
    }
    assert!(outside.is_empty(), "more than one line goes around");
    let next = ring.iter().skip(1).chain(ring.first());
    let whole = ring.iter().zip(next).map(|((ax, ay), (bx, by))| ax * by - bx * ay).sum::<i64>().abs();
    assert_eq!(drawing.areas.iter().map(|area| area_of(&area.path)).sum::<i64>(), whole);
}

#[test]
fn neighbours_share_every_point_of_their_border() {
    let shapes = winding_grid(4, 60, |row, column| (row + column) % 2 == 0);
    for budget in [200_000, 20_000, 6_000, 2_000, 1_200] {
        let drawing = drawn(&shapes, budget);
        assert!(drawing.bytes <= budget, "{} bytes of {budget}", drawing.bytes);
        assert_eq!(drawing.bytes, drawing.areas.iter().map(|area| area.path.len()).sum::<usize>());
        assert_without_gaps(&drawing);
    }
    // With room for it, nothing that shows is taken away.
    let points: usize = drawn(&shapes, 200_000).areas.iter().map(|area| points_of(area).len()).sum();
    assert!(points > 16 * 4 * 50, "{points}");
}

#[test]
fn the_winding_does_not_show() {
    let one = winding_grid(3, 40, |_, _| false);
    let other = winding_grid(3, 40, |row, column| (row * column) % 2 == 1);
    for budget in [50_000, 3_000] {
        let (one, other) = (drawn(&one, budget), drawn(&other, budget));
        for (one, other) in one.areas.iter().zip(&other.areas) {
            assert_eq!(area_of(&one.path), area_of(&other.path));
            assert_eq!(one, other);
        }
    }
}

/// A line between two corners, as rugged as a coast: bent in the middle, and each half again.
fn rugged(a: Corner, b: Corner, seed: &mut u64, depth: u32, line: &mut Vec<Corner>) {
    if depth == 0 {
        return line.push(b);
    }
    *seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
    let bend = ((*seed >> 40) as f64 / f64::from(1 << 24) - 0.5) * 0.5;
    let (dx, dy) = (f64::from(b[0]) - f64::from(a[0]), f64::from(b[1]) - f64::from(a[1]));
    let middle = |a: i32, d: f64, off: f64| (f64::from(a) + d / 2.0 + off * bend) as i32;
    let middle = [middle(a[0], dx, -dy), middle(a[1], dy, dx)];
    rugged(a, middle, seed, depth - 1, line);
    rugged(middle, b, seed, depth - 1, line);
}

/// Squares whose inner borders are as rugged as coasts, far finer than the grid; the outside is straight.
fn rugged_grid(side: i32, depth: u32) -> Vec<Rings> {
    const CELL: i32 = 10_000_000;
    let line = |row: i32, column: i32, across: bool| {
        let (a, straight) = ([column * CELL, row * CELL], if across { row } else { column });
        let b = if across { [a[0] + CELL, a[1]] } else { [a[0], a[1] + CELL] };
        let mut line = vec![a];
        let mut seed = (row * 1_000 + column * 2 + i32::from(across)) as u64;
        rugged(a, b, &mut seed, if straight == 0 || straight == side { 0 } else { depth }, &mut line);
        line
    };
    let back = |mut line: Vec<Corner>| {
        line.reverse();
        line
    };
    let cells = (0..side).flat_map(|row| (0..side).map(move |column| (row, column)));
    cells
        .map(|(row, column)| {
            let below = [line(row, column, true), line(row, column + 1, false)];
            let above = [back(line(row + 1, column, true)), back(line(row, column, false))];
            vec![below.into_iter().chain(above).flatten().collect()]
        })
        .collect()
}

#[test]
fn rugged_borders_are_simplified_and_still_meet() {
    let shapes = rugged_grid(10, 9);
    let (mut least, mut most) = (usize::MAX, 0);
    for budget in [200_000, 60_000, 20_000] {
        let drawing = drawn(&shapes, budget);
        assert!(drawing.bytes <= budget && drawing.bytes * 10 > budget * 8, "{} of {budget}", drawing.bytes);
        (least, most) = (least.min(drawing.bytes), most.max(drawing.bytes));
        // Each line within is walked there by one area and back by its neighbour.
        let mut walked: BTreeMap<_, i32> = BTreeMap::new();
        for ring in drawing.areas.iter().flat_map(|area| rings_of(&area.path)) {
            for (a, b) in ring.iter().zip(ring.iter().skip(1).chain(ring.first())) {
                *walked.entry((*a.min(b), *a.max(b))).or_insert(0) += if a < b { 1 } else { -1 };
            }
        }
        // Rugged lines that reach the outside bulge over it, so that it is not quite at the margin.
        let near = |one: i64, other: i64, most: i64| {
            one == other && ((one - 80).abs() < 60 || (one - most).abs() < 60)
        };
        let bottom = i64::from(drawing.height) * 10 - 80;
        for ((a, b), times) in walked.into_iter().filter(|(_, times)| *times != 0) {
            let at_edge = near(a.0, b.0, 7_120) || near(a.1, b.1, bottom);
            assert!(
                at_edge && times.abs() == 1,
                "{a:?} to {b:?} is walked {times} times more in one direction"
            );
        }
    }
    assert!(most > 4 * least);
}

fn square(x: i32, y: i32, side: i32) -> Vec<Corner> {
    vec![[x, y], [x + side, y], [x + side, y + side], [x, y + side], [x, y]]
}

#[test]
fn a_hole_stays_open_and_its_enclave_fills_it() {
    let enclave = square(3_000_000, 3_000_000, 4_000_000);
    let mut around = vec![square(0, 0, 10_000_000), enclave.clone()];
    around[1].reverse();
    let drawing = drawn(&[around, vec![enclave]], 10_000);
    assert_eq!(rings_of(&drawing.areas[0].path).len(), 2);
    assert_without_gaps_around_a_hole(&drawing);
    let (around, enclave) = (&drawing.areas[0], &drawing.areas[1]);
    assert!(inside(&around.path, around.centre) && !inside(&enclave.path, around.centre));
    assert!(inside(&enclave.path, enclave.centre) && !inside(&around.path, enclave.centre));
    assert!((enclave.room - 704.0 * 0.2).abs() < 1.0, "{}", enclave.room);
}

fn assert_without_gaps_around_a_hole(drawing: &MapDrawing) {
    let hole: BTreeSet<_> = rings_of(&drawing.areas[0].path)[1].iter().copied().collect();
    assert_eq!(hole, points_of(&drawing.areas[1]));
}

#[test]
fn a_ring_that_crosses_itself_is_drawn_as_it_is() {
    let bow = vec![[0, 0], [10_000_000, 10_000_000], [10_000_000, 0], [0, 10_000_000]];
    let drawing = drawn(&[vec![bow]], 1_000);
    assert_eq!(points_of(&drawing.areas[0]).len(), 4);
    assert!(inside(&drawing.areas[0].path, drawing.areas[0].centre));
}

#[test]
fn a_single_point_is_a_speck_with_a_marker() {
    let drawing = drawn(&[vec![vec![[1_275_000_000, 8_000_000]]]], 1_000);
    let area = &drawing.areas[0];
    assert_eq!((drawing.width, drawing.height, area.small), (720, 16, true));
    assert_eq!(area.path, "M359.9 7.9l.2 0 0 .2-.2 0z");
    assert_eq!(area.centre, (360.0, 8.0));
    let nothing = drawn(&[vec![], vec![vec![]]], 1_000);
    assert_eq!((nothing.areas.len(), nothing.bytes), (2, 0));
}

#[test]
fn a_city_beside_a_large_region_is_small() {
    let shapes = [vec![square(0, 0, 100_000_000)], vec![square(-1_500_000, 50_000_000, 1_500_000)]];
    let drawing = drawn(&shapes, 10_000);
    assert_eq!([drawing.areas[0].small, drawing.areas[1].small], [false, true]);
    let (x, y) = drawing.areas[1].centre;
    assert!(x > 8.0 && x < 19.0 && y > 300.0 && y < 420.0, "{x} {y}");
}

#[test]
fn of_143_islands_the_largest_is_left_when_room_is_scarce() {
    let island = |at: i32| square(at % 13 * 9_000_000, at / 13 * 9_000_000, 1_000_000 + at % 7 * 50_000);
    let mut islands: Rings = (0..143).map(island).collect();
    islands.push(square(150_000_000, 0, 20_000_000));
    let whole = drawn(std::slice::from_ref(&islands), 60_000);
    assert_eq!(rings_of(&whole.areas[0].path).len(), 144);
    let scarce = drawn(&[islands], 100);
    assert!(scarce.bytes <= 100);
    assert_eq!(rings_of(&scarce.areas[0].path).len(), 1);
    assert!(scarce.areas[0].centre.0 > 500.0, "{:?}", scarce.areas[0].centre);
}

#[test]
fn an_area_between_two_lines_does_not_fall_together() {
    // A lens between two neighbours: straight lines in its place would leave nothing of it.
    let upper: Vec<Corner> =
        (0..=20).map(|at| [at * 1_000_000, 10_000_000 + (20 - at) * at * 10_000]).collect();
    let lower: Vec<Corner> =
        (0..=20).map(|at| [at * 1_000_000, 10_000_000 - (20 - at) * at * 10_000]).collect();
    let lens: Vec<Corner> = upper.iter().chain(lower.iter().rev()).copied().collect();
    let mut above = upper.clone();
    above.extend([[20_000_000, 30_000_000], [0, 30_000_000]]);
    let mut below = lower.clone();
    below.extend([[20_000_000, -10_000_000], [0, -10_000_000]]);
    let drawing = drawn(&[vec![lens], vec![above], vec![below]], 130);
    assert!(drawing.bytes <= 130, "{}", drawing.bytes);
    assert!(area_of(&drawing.areas[0].path) > 0);
    assert_without_gaps(&drawing);
}

#[test]
fn joints_that_do_not_fit_are_laid_on_a_coarser_grid() {
    let shapes = winding_grid(12, 2, |_, _| false);
    let fine = drawn(&shapes, 6_000);
    assert!(fine.bytes <= 6_000 && fine.areas.iter().any(|area| area.path.contains('.')));
    let coarse = drawn(&shapes, 4_000);
    assert!(coarse.bytes <= 4_000, "{}", coarse.bytes);
    assert!(coarse.areas.iter().all(|area| rings_of(&area.path).len() == 1));
    assert_without_gaps(&coarse);
}

#[test]
fn a_tall_extent_stands_in_the_middle() {
    let drawing =
        drawn(&[vec![vec![[0, 0], [1_000_000, 0], [1_000_000, 800_000_000], [0, 800_000_000]]]], 1_000);
    assert_eq!((drawing.width, drawing.height), (720, 2 * 704 + 16));
    assert!(points_of(&drawing.areas[0]).iter().all(|(x, _)| (3_500..3_700).contains(x)));
}

prop_compose! {
    fn ring()(points in prop::collection::vec((-40_i32..40, -40_i32..40), 0..30), scale in 1_i32..20_000_000)
        -> Vec<Corner> {
        points.into_iter().map(|(x, y)| [x * scale, y * scale]).collect()
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn nothing_panics_and_all_is_within_the_drawing(
        shapes in prop::collection::vec(prop::collection::vec(ring(), 0..4), 0..6),
        budget in 0_usize..3_000,
    ) {
        let drawing = drawn(&shapes, budget);
        prop_assert_eq!(&drawing, &drawn(&shapes, budget));
        prop_assert_eq!(drawing.areas.len(), shapes.len());
        for (area, shape) in drawing.areas.iter().zip(&shapes) {
            prop_assert_eq!(area.path.is_empty(), shape.iter().all(Vec::is_empty));
            for (x, y) in points_of(area) {
                prop_assert!((0..=7200).contains(&x) && (0..=i64::from(drawing.height) * 10).contains(&y));
            }
        }
    }

    #[test]
    fn a_grid_of_any_size_has_no_gaps(side in 1_i32..5, points in 1_i32..40, budget in 1_500_usize..30_000) {
        let drawing = drawn(&winding_grid(side, points, |row, _| row % 2 == 0), budget);
        prop_assert!(drawing.bytes <= budget);
        assert_without_gaps(&drawing);
    }
}
