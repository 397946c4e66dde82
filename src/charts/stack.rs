//! Parts that add up to a whole, end to end.

use super::scale::Place;

/// Start and width of each part; none where all are zero. Neighbours touch and the last ends at the end.
#[must_use]
pub fn stack(counts: &[i128]) -> Option<Vec<(Place, Place)>> {
    let whole = counts.iter().try_fold(0_i128, |sum, count| sum.checked_add(*count))?;
    if whole <= 0 {
        return None;
    }
    let mut sum = 0;
    let mut start = Place(0);
    let mut parts = Vec::with_capacity(counts.len());
    for count in counts {
        sum += count;
        let end = Place::of(sum, whole);
        parts.push((start, Place(end.0 - start.0)));
        start = end;
    }
    Some(parts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_fill_the_whole() {
        let parts = stack(&[1, 1, 1]).unwrap_or_default();
        assert_eq!(parts, [(Place(0), Place(3333)), (Place(3333), Place(3334)), (Place(6667), Place(3333))]);
        assert_eq!(stack(&[0, 0]), None);
        assert_eq!(stack(&[i128::MAX, 1]), None);
    }
}
