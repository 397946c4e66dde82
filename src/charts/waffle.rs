//! A part of a whole as cells that can be counted: as many as there are, or a hundred.

use crate::awards::figure::Share;
use crate::awards::number::div_half_away;

/// More cells than this cannot be told apart on a phone.
const MOST: i128 = 1_200;

/// What one cell stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cell {
    /// One of those counted.
    One,
    /// A hundredth of the whole.
    Hundredth,
}

/// A waffle, filled row by row from the top.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Waffle {
    /// What one cell stands for.
    pub cell: Cell,
    /// How many cells it has.
    pub cells: usize,
    /// How many of them are filled.
    pub filled: usize,
    /// Cells in a row.
    pub columns: usize,
}

impl Waffle {
    /// Cells for a part of a whole; none where the part is larger than the whole. Of a hundred cells not all are
    /// filled unless all are reached, and not none unless none is.
    #[must_use]
    pub fn of(share: Share) -> Option<Self> {
        if share.count < 0 || share.count > share.of {
            return None;
        }
        let (cell, cells, filled) = if share.of <= MOST {
            (Cell::One, share.of, share.count)
        } else {
            let filled = div_half_away(share.count.checked_mul(100)?, share.of)?;
            let part = share.count > 0 && share.count < share.of;
            (Cell::Hundredth, 100, if part { filled.clamp(1, 99) } else { filled })
        };
        let (cells, filled) = (usize::try_from(cells).ok()?, usize::try_from(filled).ok()?);
        // About three cells wide for two high, in tens.
        let columns = (1..).map(|tens| tens * 10).find(|columns| columns * columns * 2 >= cells * 3)?;
        Some(Self { cell, cells, filled, columns: columns.min(cells) })
    }

    /// How many rows it has.
    #[must_use]
    pub fn rows(&self) -> usize {
        self.cells.div_ceil(self.columns)
    }

    /// The outline of the filled cells, and of the others, as path data in cells.
    #[must_use]
    pub fn outlines(&self) -> (String, String) {
        (self.outline(0, self.filled), self.outline(self.filled, self.cells))
    }

    /// The cells from one to before another: a part of a row, whole rows, a part of a row.
    fn outline(&self, from: usize, to: usize) -> String {
        let mut path = String::new();
        let mut at = from;
        while at < to {
            let (row, column) = (at / self.columns, at % self.columns);
            let whole_rows = (to - at) / self.columns;
            let (width, height) = if column == 0 && whole_rows > 0 {
                (self.columns, whole_rows)
            } else {
                ((self.columns - column).min(to - at), 1)
            };
            path.push_str(&format!("M{column} {row}h{width}v{height}h-{width}z"));
            at += width * height;
        }
        path
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn waffle(count: i128, of: i128) -> Option<Waffle> {
        Waffle::of(Share { count, of })
    }

    #[test]
    fn cells_are_the_true_number_or_a_hundred() {
        let true_number = Waffle { cell: Cell::One, cells: 1080, filled: 1063, columns: 50 };
        assert_eq!(waffle(1063, 1080), Some(true_number));
        let hundred = Waffle { cell: Cell::Hundredth, cells: 100, filled: 99, columns: 20 };
        assert_eq!(waffle(74_959, 74_961), Some(hundred));
        assert_eq!(waffle(1, 74_961).map(|waffle| waffle.filled), Some(1));
        assert_eq!(waffle(74_961, 74_961).map(|waffle| waffle.filled), Some(100));
        assert_eq!(waffle(2, 1), None);
    }

    #[test]
    fn rows_are_filled_from_the_top() {
        let made = waffle(25, 47).map(|waffle| (waffle.columns, waffle.rows(), waffle.outlines()));
        let filled = "M0 0h10v2h-10zM0 2h5v1h-5z".to_owned();
        let free = "M5 2h5v1h-5zM0 3h10v1h-10zM0 4h7v1h-7z".to_owned();
        assert_eq!(made, Some((10, 5, (filled, free))));
        assert_eq!(waffle(0, 3).map(|waffle| waffle.outlines().0), Some(String::new()));
    }

    proptest! {
        /// Filled and free cells together are all cells, and none lies outside.
        #[test]
        fn every_cell_is_drawn_once(of in 1_i128..3_000, part in 0.0_f64..=1.0) {
            let count = (of as f64 * part) as i128;
            let Some(made) = waffle(count, of) else { return Err(TestCaseError::fail("none")) };
            let drawn = |path: &str| -> usize {
                path.split('M').skip(1).map(|rect| {
                    let numbers: Vec<usize> =
                        rect.split(|c: char| !c.is_ascii_digit()).filter_map(|text| text.parse().ok()).collect();
                    assert!(numbers[0] + numbers[2] <= made.columns && numbers[1] + numbers[3] <= made.rows());
                    numbers[2] * numbers[3]
                }).sum()
            };
            let (filled, free) = made.outlines();
            prop_assert_eq!((drawn(&filled), drawn(&free)), (made.filled, made.cells - made.filled));
            prop_assert_eq!((made.filled == 0, made.filled == made.cells), (count == 0, count == of));
        }
    }
}
