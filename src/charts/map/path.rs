//! Path data: as few bytes as say the same.

use std::fmt::Write;

use super::grid::Point;

/// Appends a closed ring: an absolute start, then the steps from point to point.
pub(super) fn write(ring: &[Point], path: &mut String) {
    let Some((first, rest)) = ring.split_first() else { return };
    path.push('M');
    tenths(i32::from(first.x), path);
    next(i32::from(first.y), path);
    let mut here = *first;
    for (at, point) in rest.iter().enumerate() {
        let (x, y) = (i32::from(point.x) - i32::from(here.x), i32::from(point.y) - i32::from(here.y));
        if at == 0 {
            path.push('l');
            tenths(x, path);
        } else {
            next(x, path);
        }
        next(y, path);
        here = *point;
    }
    path.push('z');
}

/// A number after another one: a minus sign parts them as well as a blank does.
fn next(number: i32, path: &mut String) {
    if number >= 0 {
        path.push(' ');
    }
    tenths(number, path);
}

/// Tenths as a decimal: `12`, `.5`, `-3.4`.
fn tenths(number: i32, path: &mut String) {
    if number < 0 {
        path.push('-');
    }
    let (whole, part) = (number.unsigned_abs() / 10, number.unsigned_abs() % 10);
    // Writing to a string cannot fail.
    if whole > 0 || part == 0 {
        let _written = write!(path, "{whole}");
    }
    if part > 0 {
        let _written = write!(path, ".{part}");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_as_short_as_can_be() {
        let ring = [(120, 5), (151, 3), (150, 100), (0, 100)].map(|(x, y)| Point::new(x, y));
        let mut path = String::new();
        write(&ring, &mut path);
        assert_eq!(path, "M12 .5l3.1-.2-.1 9.7-15 0z");
        write(&[], &mut path);
        assert_eq!(path.len(), 26);
    }
}
