//! Boundaries of regions: outlines on the globe, as the site's map file has them.

use std::sync::Arc;

use super::region::Scheme;
use crate::diag::{At, FileId};

/// Degrees are held as whole numbers of this part: one centimetre at the equator, and half the memory.
pub const PER_DEGREE: f64 = 1e7;

/// A longitude and a latitude on WGS84, in units of 1 / [`PER_DEGREE`] degree.
pub type Position = [i32; 2];

/// All rings of one region. Which ring is a hole in which other one is not said: an area is what an odd
/// number of rings goes around.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outline {
    positions: Vec<Position>,
    /// Where each ring ends in `positions`.
    ends: Vec<u32>,
}

impl Outline {
    /// Adds a position to the ring that is being written.
    pub fn push(&mut self, position: Position) {
        self.positions.push(position);
    }

    /// Ends the ring; a last position that repeats the first is left out, for a ring is closed in any case.
    /// Returns how many positions the ring now has.
    pub fn close(&mut self) -> usize {
        let start = self.ends.last().map_or(0, |end| *end as usize);
        if self.positions.len() > start + 1 && self.positions.get(start) == self.positions.last() {
            self.positions.pop();
        }
        self.ends.push(self.positions.len() as u32);
        self.positions.len() - start
    }

    /// Gives back what was set aside for positions that did not come.
    pub fn shrink(&mut self) {
        self.positions.shrink_to_fit();
        self.ends.shrink_to_fit();
    }

    /// The rings, each without its closing position.
    pub fn rings(&self) -> impl Iterator<Item = &[Position]> {
        let starts = std::iter::once(0).chain(self.ends.iter().copied());
        starts.zip(&self.ends).map(|(start, end)| &self.positions[start as usize..*end as usize])
    }
}

/// One area of the map file.
#[derive(Clone, Debug)]
pub struct AreaEntry {
    /// The code as written.
    pub code: At<Arc<str>>,
    /// Its outline; none after a mistake in it, which has been reported.
    pub outline: Option<Arc<Outline>>,
}

/// The map file that `regions.yaml` names.
#[derive(Clone, Debug)]
pub struct MapEntry {
    /// Its name as written, and where.
    pub name: At<Arc<str>>,
    /// The file itself.
    pub file: FileId,
    /// The scheme of its codes.
    pub scheme: Scheme,
    /// How many bytes all outlines together may take on a page.
    pub bytes: At<u32>,
    /// Its areas, in the order of the file.
    pub areas: Vec<AreaEntry>,
    /// Parts of the file could not be read, so that it may have more areas than these.
    pub broken: bool,
}

/// Whether a code is a province's: `82`, or `82.0` where a program has taken it for a number.
#[must_use]
pub fn is_province(written: &str) -> bool {
    let code = written.strip_suffix(".0").unwrap_or(written);
    code.len() == 2 && code.bytes().all(|byte| byte.is_ascii_digit())
}

/// A regency's code in the form of `regions.yaml`, if it is one of that scheme: bare digits are in the scheme that
/// the file is said to have (with `.0` where a program has taken them for a number), but `82.05` is Kemendagri's and
/// `bps:8203` BPS's, whatever is said: a code that shows its scheme is never read in the other one.
#[must_use]
pub fn regency_code(written: &str, scheme: Scheme) -> Option<String> {
    let is_code = |digits: &str| digits.len() == 4 && digits.bytes().all(|byte| byte.is_ascii_digit());
    let bare = match scheme {
        Scheme::Kemendagri => written,
        Scheme::Bps => written.strip_prefix("bps:").unwrap_or(written),
    };
    let digits = match bare.split_once('.') {
        Some((province, regency)) if province.len() == 2 && regency.len() == 2 => {
            (scheme == Scheme::Kemendagri).then(|| format!("{province}{regency}"))?
        }
        Some((code, zeros)) if zeros.bytes().all(|byte| byte == b'0') => code.to_owned(),
        Some(_) => return None,
        None => bare.to_owned(),
    };
    is_code(&digits).then(|| match scheme {
        Scheme::Kemendagri => format!("{}.{}", &digits[..2], &digits[2..]),
        Scheme::Bps => digits,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_as_programs_write_them() {
        let code = |written| regency_code(written, Scheme::Kemendagri);
        for written in ["82.05", "8205", "8205.0"] {
            assert_eq!(code(written).as_deref(), Some("82.05"), "{written}");
        }
        for written in ["bps:8205", "8205", "8205.0"] {
            assert_eq!(regency_code(written, Scheme::Bps).as_deref(), Some("8205"), "{written}");
        }
        assert_eq!((regency_code("82.05", Scheme::Bps), code("bps:8205")), (None, None));
        // 82.1 was 82.10 once, or 82.01: nobody may guess.
        for written in ["82.1", "82", "82.05.01", "820501", "", "x", "é2.05", "82é.0", "+205"] {
            assert_eq!(code(written), None, "{written}");
        }
        assert!(is_province("82") && is_province("82.0"));
        assert!(!is_province("82.05") && !is_province("8205") && !is_province("é"));
    }

    #[test]
    fn rings_are_kept_without_their_closing_position() {
        let mut outline = Outline::default();
        for position in [[0, 0], [1, 0], [1, 1], [0, 0]] {
            outline.push(position);
        }
        assert_eq!(outline.close(), 3);
        outline.push([5, 5]);
        assert_eq!(outline.close(), 1);
        assert_eq!(outline.close(), 0);
        let rings: Vec<_> = outline.rings().collect();
        assert_eq!(rings, [&[[0, 0], [1, 0], [1, 1]][..], &[[5, 5]], &[]]);
    }
}
