//! A QR code as a path: what a printed page needs to lead back to its address.
//!
//! In: a text. Out: the side in modules and the data of a path. Never here: colours, the quiet zone's paper.

use qrcodegen::{Mask, QrCode, QrCodeEcc, QrSegment, Version};

/// The quiet zone that readers need around a code, in modules (ISO/IEC 18004).
const QUIET: i32 = 4;

/// A code. Its path lies in a square of `side` modules, quiet zone included.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code {
    /// Width and height in modules.
    pub side: i32,
    /// Data of an SVG path, to be drawn as a line one module wide: it runs along the middle of dark modules.
    pub path: String,
}

/// The code of a text; none where the text is longer than any code (2,331 bytes).
///
/// The mask is always the same: choosing among eight costs most of the time and gains nothing on paper.
#[must_use]
pub fn code(text: &str) -> Option<Code> {
    let segments = QrSegment::make_segments(text);
    let correction = QrCodeEcc::Medium;
    let mask = Some(Mask::new(2));
    let qr = QrCode::encode_segments_advanced(&segments, correction, Version::MIN, Version::MAX, mask, true);
    let qr = qr.ok()?;
    let mut path = Line(String::with_capacity(4 * 1024));
    for y in 0..qr.size() {
        // Where the line has come to in this row.
        let mut end = None;
        let mut x = 0;
        while x < qr.size() {
            let run = (x..qr.size()).take_while(|at| qr.get_module(*at, y)).count();
            let run = i32::try_from(run).ok()?;
            if run > 0 {
                match end {
                    None => path.say('M', x + QUIET).say(' ', y + QUIET).text(".5"),
                    Some(end) => path.say('m', x - end).text(" 0"),
                }
                .say('h', run);
                end = Some(x + run);
            }
            x += run + 1;
        }
    }
    Some(Code { side: qr.size() + 2 * QUIET, path: path.0 })
}

/// The data of a path, as it grows. Without `write!`, which took most of a recipient's page.
struct Line(String);

impl Line {
    fn say(&mut self, sign: char, number: i32) -> &mut Self {
        self.0.push(sign);
        self.text(itoa::Buffer::new().format(number))
    }

    fn text(&mut self, text: &str) -> &mut Self {
        self.0.push_str(text);
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The modules that a path covers.
    fn drawn(code: &Code) -> Vec<(i32, i32)> {
        let number = |text: &str| text.parse::<i32>().unwrap_or(-1);
        let mut dark = Vec::new();
        let (mut x, mut y) = (0, 0);
        for row in code.path.split('M').skip(1) {
            for (at, piece) in row.split('m').enumerate() {
                let (place, run) = piece.split_once('h').unwrap_or_default();
                match place.split_once(' ') {
                    Some((from, row)) if at == 0 => {
                        (x, y) = (number(from), number(row.strip_suffix(".5").unwrap_or_default()));
                    }
                    Some((gap, "0")) => x += number(gap),
                    _ => return Vec::new(),
                }
                dark.extend((0..number(run)).map(|module| (x + module, y)));
                x += number(run);
            }
        }
        dark
    }

    #[test]
    fn the_path_covers_the_dark_modules_and_leaves_the_quiet_zone_free() {
        let address = "https://penghargaan.example/penerima/desa-bukit-embun/";
        let made = code(address).unwrap_or(Code { side: 0, path: String::new() });
        let dark = drawn(&made);
        // Version 4 (33 modules) holds 62 bytes at this correction.
        assert_eq!(made.side, 33 + 8);
        assert!(dark.iter().all(|(x, y)| (4..37).contains(x) && (4..37).contains(y)));
        // The three finders: a dark ring of 7 with a light ring inside and a dark core.
        for (left, top) in [(4, 4), (30, 4), (4, 30)] {
            let is_dark = |x: i32, y: i32| dark.contains(&(left + x, top + y));
            assert!((0..7).all(|at| is_dark(at, 0) && is_dark(at, 6) && is_dark(0, at) && is_dark(6, at)));
            assert!((1..6).all(|at| !is_dark(at, 1) && !is_dark(1, at)) && is_dark(3, 3));
        }
    }

    #[test]
    fn a_text_that_no_code_holds_has_none() {
        assert_eq!(code(&"x".repeat(3_000)), None);
    }
}
