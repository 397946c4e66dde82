//! A tile map: one square a region, by row and column.

use super::scale::Place;

/// A tile map.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tiles {
    /// How many columns it has.
    pub columns: usize,
    /// How many rows.
    pub rows: usize,
    /// Width of one.
    pub width: Place,
    /// Left edge, and row from 0, of each, in the order given.
    pub cells: Vec<(Place, usize)>,
}

/// Lays tiles out; rows and columns that stand empty at the edges are cut off. None without any.
#[must_use]
pub fn tiles(places: &[(u8, u8)]) -> Option<Tiles> {
    let top = places.iter().map(|(row, _)| *row).min()?;
    let left = places.iter().map(|(_, column)| *column).min()?;
    let rows = usize::from(places.iter().map(|(row, _)| row - top).max()?) + 1;
    let columns = usize::from(places.iter().map(|(_, column)| column - left).max()?) + 1;
    let edge = |column: usize| Place::of(column as i128, columns as i128);
    let cell = |(row, column): &(u8, u8)| (edge(usize::from(column - left)), usize::from(row - top));
    Some(Tiles { columns, rows, width: edge(1), cells: places.iter().map(cell).collect() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn empty_edges_are_cut_off() {
        let cells = vec![(Place(0), 0), (Place(7_500), 1)];
        let made = Tiles { columns: 4, rows: 2, width: Place(2_500), cells };
        assert_eq!(tiles(&[(3, 4), (4, 7)]), Some(made));
        assert_eq!(tiles(&[]), None);
    }
}
