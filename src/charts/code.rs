//! A QR code as a path of squares: what a printed page needs to lead back to its address.
//!
//! In: a text. Out: the side in modules and the data of a path. Never here: colours, the quiet zone's paper.

use std::fmt::Write;

use qrcodegen::{Mask, QrCode, QrCodeEcc, QrSegment, Version};

/// The quiet zone that readers need around a code, in modules (ISO/IEC 18004).
const QUIET: i32 = 4;

/// A code. Its path lies in a square of `side` modules, quiet zone included.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code {
    /// Width and height in modules.
    pub side: i32,
    /// Data of an SVG path: one flat piece for each run of dark modules.
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
    let mut path = String::new();
    for y in 0..qr.size() {
        let mut x = 0;
        while x < qr.size() {
            let run = (x..qr.size()).take_while(|at| qr.get_module(*at, y)).count();
            let run = i32::try_from(run).ok()?;
            if run > 0 {
                let _ = write!(path, "M{} {}h{run}v1h-{run}z", x + QUIET, y + QUIET);
            }
            x += run + 1;
        }
    }
    Some(Code { side: qr.size() + 2 * QUIET, path })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The modules that a path covers.
    fn drawn(code: &Code) -> Vec<(i32, i32)> {
        let mut dark = Vec::new();
        for piece in code.path.split('M').filter(|piece| !piece.is_empty()) {
            let (place, rest) = piece.split_once('h').unwrap_or_default();
            let (x, y) = place.split_once(' ').unwrap_or_default();
            let (x, y): (i32, i32) = (x.parse().unwrap_or(-1), y.parse().unwrap_or(-1));
            let run: i32 = rest.split('v').next().and_then(|run| run.parse().ok()).unwrap_or(-1);
            dark.extend((x..x + run).map(|x| (x, y)));
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
