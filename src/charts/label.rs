//! Labels that must not lie over each other, and names that must fit a narrow column. The width of letters is not
//! known here: lines are counted in characters, and the theme leaves room for wide ones.

/// Where a label would like to stand: the middle and the height of it, in units of the drawing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wish {
    /// Its middle, from the top.
    pub middle: i32,
    /// Its height.
    pub height: i32,
}

/// The tops of labels in a column from 0 to `room`, in the order given: none lies over the next, none leaves the
/// column, and together they move as little as that allows. Where the column is too short, they run over its end.
///
/// Less the heights above it, each label's top must not be less than the one before: the least squares under that
/// condition are means over blocks of labels that touch (pool adjacent violators).
#[must_use]
pub fn apart(wishes: &[Wish], room: i32) -> Vec<i32> {
    let mut above = 0_i64;
    let mut blocks: Vec<Block> = Vec::with_capacity(wishes.len());
    for wish in wishes {
        let top = i64::from(wish.middle) - i64::from(wish.height / 2);
        let mut block = Block { sum: top - above, labels: 1 };
        above += i64::from(wish.height);
        while let Some(last) = blocks.last().copied().filter(|last| last.mean() > block.mean()) {
            blocks.pop();
            block = Block { sum: last.sum + block.sum, labels: last.labels + block.labels };
        }
        blocks.push(block);
    }
    let lowest = (i64::from(room) - above).max(0);
    let starts = blocks
        .iter()
        .flat_map(|block| std::iter::repeat_n(block.mean().clamp(0, lowest), block.labels as usize));
    let mut above = 0;
    let place = |(start, wish): (i64, &Wish)| {
        let top = start + above;
        above += i64::from(wish.height);
        i32::try_from(top).unwrap_or(i32::MAX)
    };
    starts.zip(wishes).map(place).collect()
}

/// Labels that touch.
#[derive(Clone, Copy)]
struct Block {
    sum: i64,
    labels: i64,
}

impl Block {
    fn mean(self) -> i64 {
        self.sum.div_euclid(self.labels)
    }
}

/// A name in lines of at most so many characters, broken at blanks; a longer word is broken with a hyphen. What has
/// no room in the last line ends in an ellipsis.
#[must_use]
pub fn wrap(name: &str, width: usize, most: usize) -> Vec<String> {
    let (width, most) = (width.max(2), most.max(1));
    let mut lines: Vec<String> = Vec::new();
    for word in name.split_whitespace().flat_map(|word| pieces(word, width)) {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= width => {
                line.push(' ');
                line.push_str(&word);
            }
            _ => lines.push(word),
        }
    }
    if lines.len() > most {
        lines.truncate(most);
        if let Some(last) = lines.last_mut() {
            let kept: String = last.chars().take(width - 1).collect();
            *last = format!("{}…", kept.trim_end_matches('-'));
        }
    }
    lines
}

fn pieces(word: &str, width: usize) -> Vec<String> {
    let letters: Vec<char> = word.chars().collect();
    if letters.len() <= width {
        return vec![word.to_owned()];
    }
    let chunks = letters.chunks(width - 1);
    let last = chunks.len() - 1;
    let piece = |(at, chunk): (usize, &[char])| {
        let mut piece: String = chunk.iter().collect();
        if at < last {
            piece.push('-');
        }
        piece
    };
    chunks.enumerate().map(piece).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn wishes(middles: &[i32], height: i32) -> Vec<Wish> {
        middles.iter().map(|middle| Wish { middle: *middle, height }).collect()
    }

    #[test]
    fn labels_with_room_stay() {
        assert_eq!(apart(&wishes(&[20, 60, 90], 20), 100), [10, 50, 80]);
        assert_eq!(apart(&[], 100), [0_i32; 0]);
    }

    #[test]
    fn equal_labels_part_evenly() {
        assert_eq!(apart(&wishes(&[50, 50, 50], 10), 100), [35, 45, 55]);
        assert_eq!(apart(&wishes(&[0, 0], 10), 100), [0, 10]);
        assert_eq!(apart(&wishes(&[100, 100], 10), 100), [80, 90]);
    }

    #[test]
    fn names_break_at_blanks() {
        assert_eq!(wrap("Kab. Kepulauan Mutiara Senja", 17, 3), ["Kab. Kepulauan", "Mutiara Senja"]);
        assert_eq!(wrap("Abcdefghijklmnopqrstuvwxyz", 10, 3), ["Abcdefghi-", "jklmnopqr-", "stuvwxyz"]);
        assert_eq!(wrap("satu dua tiga empat", 5, 2), ["satu", "dua…"]);
        assert_eq!(wrap("", 5, 2), [""; 0]);
    }

    proptest! {
        /// Apart, in their order, and within the column wherever it is long enough.
        #[test]
        fn labels_keep_apart(
            labels in proptest::collection::vec((-50_i32..650, 1_i32..60), 0..40),
            spare in 0_i32..300,
        ) {
            let mut labels = labels;
            labels.sort_unstable();
            let wishes: Vec<Wish> =
                labels.iter().map(|(middle, height)| Wish { middle: *middle, height: *height }).collect();
            let room = wishes.iter().map(|wish| wish.height).sum::<i32>() + spare;
            let tops = apart(&wishes, room);
            prop_assert_eq!(tops.len(), wishes.len());
            for at in 1..tops.len() {
                prop_assert!(tops[at] >= tops[at - 1] + wishes[at - 1].height);
            }
            if let (Some(first), Some(last)) = (tops.first(), tops.last()) {
                prop_assert!(*first >= 0 && last + wishes[wishes.len() - 1].height <= room);
            }
        }

        #[test]
        fn no_line_is_too_long(name in "\\PC{0,60}", width in 2_usize..30, most in 1_usize..5) {
            let lines = wrap(&name, width, most);
            prop_assert!(lines.len() <= most);
            prop_assert!(lines.iter().all(|line| line.chars().count() <= width));
        }
    }
}
