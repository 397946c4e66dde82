//! Words that sound like a language, and chances that fall the same on every machine.

/// A generator of numbers (SplitMix64: Steele, Lea and Flood, 2014).
#[derive(Clone, Debug)]
pub struct Chance(u64);

impl Chance {
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ 0x5851_f42d_4c95_7f2d)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut bits = self.0;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        bits ^ (bits >> 31)
    }

    /// A number from 0 to one below `end`; zero if `end` is.
    pub fn below(&mut self, end: usize) -> usize {
        if end == 0 { 0 } else { (self.next() % end as u64) as usize }
    }
}

const SYLLABLES: [&str; 24] = [
    "ba", "ka", "la", "ma", "na", "pa", "ra", "sa", "ta", "wa", "di", "ki", "li", "mi", "ri", "si", "bu",
    "du", "ku", "lu", "mu", "tu", "ber", "men",
];

/// A name for the number: one word with a capital.
pub fn name(number: usize) -> String {
    let mut chance = Chance::new(number as u64 + 1);
    let mut name = word(&mut chance);
    name[..1].make_ascii_uppercase();
    name
}

fn word(chance: &mut Chance) -> String {
    (0..2 + chance.below(2)).map(|_| SYLLABLES[chance.below(SYLLABLES.len())]).collect()
}

/// Words with a full stop behind them.
pub fn sentence(chance: &mut Chance, words: usize) -> String {
    let mut sentence = (0..words.max(1)).map(|_| word(chance)).collect::<Vec<_>>().join(" ");
    sentence[..1].make_ascii_uppercase();
    sentence + "."
}

/// About sixty words.
pub fn paragraph(chance: &mut Chance) -> String {
    (0..5)
        .map(|_| {
            let words = 8 + chance.below(8);
            sentence(chance, words)
        })
        .collect::<Vec<_>>()
        .join(" ")
}
