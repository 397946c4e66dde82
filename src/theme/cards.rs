//! What a theme draws share cards with: templates below `cards/`, and fonts, of which it is known how wide they write.
//!
//! SVG breaks no lines, so a template asks for them: `fit(text=…, font="Piazzolla-650", width=1000, largest=96,
//! smallest=44, lines=3)` gives `size` and `lines`.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Serialize;
use tera::{Kwargs, TeraResult, Value};

use super::errors::raised;
use super::files::Files;
use super::load::ThemeFiles;
use crate::diag::Checked;

/// Fonts, and the hash of all that draws.
#[derive(Clone, Debug, Default)]
pub(super) struct Cards {
    fonts: Vec<Arc<[u8]>>,
    faces: Arc<BTreeMap<Arc<str>, Arc<[u8]>>>,
    look: Option<String>,
}

/// A text in lines, and how large.
#[derive(Debug, Serialize, PartialEq, Eq)]
pub(super) struct Fitted {
    pub(super) size: u32,
    pub(super) lines: Vec<String>,
}

impl Cards {
    pub(super) fn read(files: &ThemeFiles, from: &dyn Files) -> Checked<Self> {
        let mut found = Vec::new();
        let mut faces = BTreeMap::new();
        let mut hasher = blake3::Hasher::new();
        let mut add = |bytes: &[u8]| {
            hasher.update(&(bytes.len() as u64).to_le_bytes());
            hasher.update(bytes);
        };
        for (name, file) in &files.fonts {
            let Some(bytes) = from.bytes(*file).report_to(&mut found) else { continue };
            add(&bytes);
            let stem = name.rsplit_once('.').map_or(&**name, |(stem, _)| stem);
            faces.insert(Arc::from(stem), bytes);
        }
        for (name, template) in &files.templates {
            if name.contains("/cards/") {
                add(name.as_bytes());
                add(template.source.text.as_bytes());
            }
        }
        // A card may say words of the theme.
        for message in files.messages.values().flatten() {
            add(message.text.as_bytes());
        }
        let drawn = cfg!(feature = "cards") && files.resolve("cards/site.svg").is_some();
        let look = drawn.then(|| hasher.finalize().to_hex().to_string());
        Checked::new(Self { fonts: faces.values().cloned().collect(), faces: Arc::new(faces), look }, found)
    }

    pub(super) fn fonts(&self) -> &[Arc<[u8]>] {
        &self.fonts
    }

    pub(super) fn look(&self) -> Option<&str> {
        self.look.as_deref()
    }

    /// `fit` in templates.
    pub(super) fn fit(&self, call: &Kwargs) -> TeraResult<Value> {
        let text: &str = call.must_get("text")?;
        let font: &str = call.must_get("font")?;
        let number = |name: &str| call.must_get::<u32>(name);
        let (width, largest, smallest) = (number("width")?, number("largest")?, number("smallest")?);
        let lines = number("lines")? as usize;
        let Some(face) = self.faces.get(font) else { return Err(raised("font", &[font])) };
        let measure = measure(face);
        let fitted = fit(text, f64::from(width), (largest.min(400), smallest.min(400)), lines, &measure);
        Ok(Value::from_serializable(&fitted))
    }
}

/// How wide a text is, in parts of the size of its letters. Letters that a font lacks count as wide as any.
#[cfg(feature = "cards")]
fn measure(face: &[u8]) -> impl Fn(&str) -> f64 + '_ {
    use skrifa::MetadataProvider;
    use skrifa::instance::{LocationRef, Size};
    let font = skrifa::FontRef::new(face).ok();
    let known = font.map(|font| {
        let unit = f64::from(font.metrics(Size::unscaled(), LocationRef::default()).units_per_em.max(1));
        (font.charmap(), font.glyph_metrics(Size::unscaled(), LocationRef::default()), unit)
    });
    move |text| {
        let wide = |letter: char| {
            let (letters, widths, unit) = known.as_ref()?;
            Some(f64::from(widths.advance_width(letters.map(letter)?)?) / unit)
        };
        text.chars().map(|letter| wide(letter).unwrap_or(1.0)).sum()
    }
}

#[cfg(not(feature = "cards"))]
fn measure(_: &[u8]) -> impl Fn(&str) -> f64 {
    |text| text.chars().count() as f64
}

/// The largest size at which a text stands in so many lines; at the smallest, what is too much is cut off.
fn fit(
    text: &str,
    width: f64,
    (largest, smallest): (u32, u32),
    most: usize,
    measure: &dyn Fn(&str) -> f64,
) -> Fitted {
    let words: Vec<&str> = text.split_whitespace().collect();
    let smallest = smallest.clamp(1, largest.max(1));
    let mut size = largest.max(1);
    loop {
        let lines = wrapped(&words, width / f64::from(size), measure);
        if lines.len() <= most && lines.iter().all(|line| measure(line) * f64::from(size) <= width) {
            return Fitted { size, lines };
        }
        if size <= smallest {
            return Fitted { size, lines: cut(lines, most, width / f64::from(size), measure) };
        }
        size = (size - size.div_ceil(16)).max(smallest);
    }
}

/// Words in lines no wider than `width`, but for a single word that is.
fn wrapped(words: &[&str], width: f64, measure: &dyn Fn(&str) -> f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in words {
        match lines.last_mut() {
            Some(line) if measure(line) + measure(" ") + measure(word) <= width => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push((*word).to_owned()),
        }
    }
    lines
}

/// No more lines than allowed, none wider: what is left out shows as an ellipsis.
fn cut(mut lines: Vec<String>, most: usize, width: f64, measure: &dyn Fn(&str) -> f64) -> Vec<String> {
    let too_many = lines.len() > most;
    lines.truncate(most);
    let last = lines.len().saturating_sub(1);
    for (at, line) in lines.iter_mut().enumerate() {
        let more = too_many && at == last;
        if !more && measure(line) <= width {
            continue;
        }
        while !line.is_empty() && measure(line) + measure("…") > width {
            line.pop();
        }
        line.truncate(line.trim_end().len());
        line.push('…');
    }
    lines
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use proptest::prelude::*;

    /// Every letter as wide as it is high.
    fn square(text: &str) -> f64 {
        text.chars().count() as f64
    }

    #[test]
    fn long_names_are_wrapped_then_shrunk_then_cut() {
        let fit = |text: &str| fit(text, 1000.0, (100, 50), 2, &square);
        assert_eq!(fit("Desa Baik"), Fitted { size: 100, lines: vec!["Desa Baik".into()] });
        assert_eq!(
            fit("Kabupaten Baik"),
            Fitted { size: 100, lines: vec!["Kabupaten".into(), "Baik".into()] }
        );
        let shrunk = fit("Pemerintah Kabupaten Contoh");
        assert!(shrunk.size < 100 && shrunk.lines.len() == 2, "{shrunk:?}");
        let cut = fit(&"Panjang ".repeat(12));
        assert_eq!(
            cut,
            Fitted { size: 50, lines: vec!["Panjang Panjang".into(), "Panjang Panjang…".into()] }
        );
        assert_eq!(fit(&"x".repeat(50)).lines, ["x".repeat(19) + "…"]);
        assert_eq!(fit("").lines, Vec::<String>::new());
    }

    proptest! {
        #[test]
        fn nothing_is_wider_than_its_room(text in "[\\PC ]{0,120}", width in 30..1500_u32, most in 1..4_usize) {
            let fitted = fit(&text, f64::from(width), (90, 20), most, &square);
            prop_assert!(fitted.lines.len() <= most);
            for line in &fitted.lines {
                let alone = line == "…";
                prop_assert!(alone || square(line) * f64::from(fitted.size) <= f64::from(width) + 1e-6, "{fitted:?}");
            }
        }
    }
}
