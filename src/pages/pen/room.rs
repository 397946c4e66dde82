//! How much room a small page needs in another site's frame. Without script nobody can measure it there, so it is
//! reckoned here, from the letters and drawings on it: generously, for what is too low is scrolled.

use crate::pages::view::{ChartBody, ChartView, PieceView, SourceView};

/// Heights in pixels: as high as a phone is wide, and in an article's column on a large screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Room {
    /// On a screen of [`NARROW`].
    pub(super) narrow: usize,
    /// On one of [`WIDE`].
    wide: usize,
}

/// The widths that are reckoned for.
const NARROW: usize = 360;
const WIDE: usize = 720;
/// Pixels of a line of text, of one in a list, and of a letter.
const LINE: usize = 23;
const ENTRY: usize = 36;
const LETTER: usize = 8;
/// What stands around all: padding, the way to the table and its files, the foot with the way back.
const AROUND: usize = 130;
/// A list beside a map takes no more than this: its rest is scrolled, for the map shows the same.
const LIST: usize = 180;
/// A panel of many, with its name, figure and dates.
const PANEL: usize = 150;
/// A figure with its bar, parts, date and source, and a target below it.
const FIGURE: usize = 330;
const TARGET: usize = 130;
/// Frames are no lower or higher: an article goes on below them.
const LOWEST: usize = 280;
const HIGHEST: usize = 1200;

impl Room {
    fn of(height: impl Fn(usize) -> usize) -> Self {
        let [narrow, wide] =
            [NARROW, WIDE].map(|width| height(width).clamp(LOWEST, HIGHEST).next_multiple_of(10));
        Self { narrow, wide: wide.min(narrow) }
    }

    /// Of a chart: seen whole, but for a long list beside a map.
    pub(super) fn of_chart(chart: &ChartView) -> Self {
        Self::of(|width| AROUND + words(chart, width) + drawing(chart, width) + lists(chart, width))
    }

    /// Of so many figures, in columns where there is width for them.
    pub(super) fn of_figures(figures: usize, targets: usize) -> Self {
        Self::of(|width| {
            let columns = width / NARROW;
            AROUND + LINE * 2 + FIGURE * figures.div_ceil(columns) + TARGET * targets.div_ceil(columns)
        })
    }

    /// The height between the two widths, as a declaration of CSS.
    pub(super) fn style(self) -> String {
        let Self { narrow, wide } = self;
        let shrinks = narrow - wide;
        let (start, slope) = (narrow + shrinks * NARROW / (WIDE - NARROW), shrinks * 100 / (WIDE - NARROW));
        format!("height:clamp({wide}px,{start}px - {slope}vw,{narrow}px)")
    }
}

fn lines(letters: usize, width: usize) -> usize {
    letters.div_ceil(((width - 24) / LETTER).max(1))
}

fn words(chart: &ChartView, width: usize) -> usize {
    let texts = [&chart.title, &chart.subtitle, &chart.sentence].into_iter().chain(&chart.notes);
    let of_texts: usize = texts.map(|text| lines(text.chars().count(), width)).sum();
    LINE * (of_texts + chart.source.as_ref().map_or(0, |source| lines(letters_of(source), width)))
}

/// With "Sumber:" before it, and when it was published and read after it.
fn letters_of(source: &SourceView) -> usize {
    let title = source.title.as_ref().map_or(0, |title| title.text.chars().count());
    source.name.chars().count() + title + 60
}

/// A map of boundaries and cells keep their form at any width; all else is as high as it is drawn.
fn drawing(chart: &ChartView, width: usize) -> usize {
    let pixels = |height: i32| usize::try_from(height).unwrap_or(0);
    let in_form = |wide: usize, high: usize| high * width / wide.max(1);
    match &chart.body {
        ChartBody::Bars(bars) => pixels(bars.height) + 44,
        ChartBody::Trend(trend) => pixels(trend.height) + 84,
        ChartBody::Stack(stack) => pixels(stack.height) + 40,
        ChartBody::Tiles(tiles) => pixels(tiles.height) + 40,
        ChartBody::Slope(slope) => pixels(slope.height) + 74 + ENTRY,
        ChartBody::Map(map) => in_form(map.width as usize, map.height as usize) + 40,
        ChartBody::Overview(map) => in_form(map.width as usize, map.height as usize) + 40,
        ChartBody::Multiples(all) => PANEL * all.panels.len().div_ceil((width / 130).max(1)),
        ChartBody::Waffle(waffle) => in_form(waffle.columns, waffle.rows).min(waffle.rows * 24) + 40,
    }
}

/// The lists below a drawing.
fn lists(chart: &ChartView, width: usize) -> usize {
    let (classes, listed) = match &chart.body {
        ChartBody::Stack(stack) => return stack.pieces.iter().map(|it| piece(it, width)).sum(),
        ChartBody::Waffle(waffle) => {
            let texts = [&waffle.filled_text, &waffle.free_text, &waffle.cell_text];
            return LINE * texts.map(|text| lines(text.chars().count(), width)).iter().sum::<usize>();
        }
        ChartBody::Tiles(tiles) => (&tiles.classes, tiles.tiles.len()),
        ChartBody::Map(map) => (&map.classes, map.areas.len()),
        ChartBody::Overview(map) => (&map.classes, 0),
        _ => return 0,
    };
    let letters: usize = classes.iter().map(|class| class.text.chars().count() + 9).sum();
    LINE * (lines(letters, width) + 1) + (ENTRY * listed.div_ceil(width / 280)).min(LIST)
}

fn piece(piece: &PieceView, width: usize) -> usize {
    let letters = piece.name.chars().count() + piece.count.len() + 12;
    ENTRY + LINE * (lines(letters, width) - 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rooms_shrink_with_the_width_and_no_further() {
        let room = Room { narrow: 880, wide: 520 };
        assert_eq!(room.style(), "height:clamp(520px,1240px - 100vw,880px)");
        let (one, many) = (Room::of_figures(1, 0), Room::of_figures(30, 30));
        assert_eq!(one, Room { narrow: one.narrow, wide: one.narrow });
        assert_eq!(many, Room { narrow: HIGHEST, wide: HIGHEST });
        assert!(Room::of_figures(2, 0).wide < Room::of_figures(2, 0).narrow);
    }
}
