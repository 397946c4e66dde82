//! A workbook: the table on a sheet `data`, with the columns of the CSV; what is known of it, and what each
//! column means, on a sheet of notes.
//!
//! Every cell has its type. Text is written as text, so none is ever taken for a formula; codes are text; a
//! count that floats would change is text too. The bytes follow from the data alone: the day of making is the
//! day that the figures speak of, else a fixed one.

use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatBorder, IgnoreError, Workbook, Worksheet, XlsxError,
};

use super::Download;
use super::facts::{self, Fact};
use super::table::{Cell, Column, EXACT_IN_FLOATS, Kind, Table};
use crate::diag::{Checked, Code, Diagnostic};
use crate::pages::Site;

/// Rows of a sheet, without the first, which has the names of the columns: what spreadsheets hold.
const ROWS: usize = 1_048_575;

/// Characters of a cell: what spreadsheets hold, as they count them (UTF-16).
const CHARACTERS: usize = 32_767;

/// The narrowest and widest column, in characters.
const WIDTHS: (usize, usize) = (7, 48);

/// The download as a workbook.
pub(super) fn write(site: &Site, download: Download) -> Checked<Vec<u8>> {
    match workbook(site, download).and_then(|mut workbook| workbook.save_to_buffer()) {
        Ok(bytes) => Checked::clean(bytes),
        Err(error) => {
            let address = download.address(site, "xlsx");
            let finding = Diagnostic::nowhere(Code::UnwritableWorkbook).arg("address", address.path());
            Checked::new(Vec::new(), vec![finding.arg("why", error.to_string()).help("help")])
        }
    }
}

fn workbook(site: &Site, download: Download) -> Result<Workbook, XlsxError> {
    let pen = site.pen(&site.public.settings.languages[0]);
    let table = download.table(site);
    let title = download.title(pen);
    let mut workbook = Workbook::new();
    let made = match download.day(site) {
        Some(day) => ExcelDateTime::from_ymd(day.year().unsigned_abs(), day.month() as u8, day.day() as u8),
        // Where the years of spreadsheets begin in full: it is no day of the data, and says nothing.
        None => ExcelDateTime::from_ymd(1980, 1, 1),
    };
    let made = made.or_else(|_| ExcelDateTime::from_ymd(1980, 1, 1))?;
    let publisher = pen.plain(&site.public.settings.publisher.name);
    let properties = DocProperties::new().set_title(short(&title)).set_author(short(&publisher));
    workbook.set_properties(&properties.set_creation_datetime(&made));
    let looks = Looks::new();
    // A sheet without rows still has its header.
    let several = table.rows.len().div_ceil(ROWS).max(1);
    for number in 0..several {
        let rows = table.rows.chunks(ROWS).nth(number).unwrap_or_default();
        let sheet = workbook.add_worksheet();
        let name = if number == 0 { "data".to_owned() } else { format!("data {}", number + 1) };
        sheet.set_name(name)?;
        data(sheet, &looks, &table.columns, rows)?;
        sheet.set_footer(footer(&title));
    }
    let sheet = workbook.add_worksheet();
    // A theme's word may be none that a sheet can have.
    if sheet.set_name(pen.word("data-notes")).is_err() {
        sheet.set_name("notes")?;
    }
    notes(sheet, &looks, site, download, &table)?;
    Ok(workbook)
}

/// The title and the page number, for print: a short one, for spreadsheets hold no more.
fn footer(title: &str) -> String {
    let title: String = title.chars().take(100).collect();
    format!("&L{}&R&P/&N", title.replace('&', "&&"))
}

/// How cells look, by what they hold.
struct Looks {
    head: Format,
    code: Format,
    whole: Format,
    day: Format,
    label: Format,
    words: Format,
    decimals: Vec<Format>,
}

impl Looks {
    fn new() -> Self {
        let decimals = |scale: usize| Format::new().set_num_format(format!("0.{}", "0".repeat(scale)));
        Self {
            head: Format::new().set_bold().set_border_bottom(FormatBorder::Thin),
            code: Format::new().set_num_format("@"),
            whole: Format::new().set_num_format("#,##0"),
            day: Format::new().set_num_format("yyyy-mm-dd"),
            label: Format::new().set_bold().set_align(rust_xlsxwriter::FormatAlign::Top),
            words: Format::new().set_text_wrap().set_align(rust_xlsxwriter::FormatAlign::Top),
            decimals: (0..=6).map(|scale| if scale == 0 { Format::new() } else { decimals(scale) }).collect(),
        }
    }

    /// How a whole column looks, with its cells that have no look of their own.
    fn of(&self, kind: Kind) -> Option<&Format> {
        match kind {
            Kind::Code => Some(&self.code),
            Kind::Whole => Some(&self.whole),
            Kind::Day => Some(&self.day),
            Kind::Text | Kind::Decimal | Kind::Flag => None,
        }
    }
}

fn data(
    sheet: &mut Worksheet,
    looks: &Looks,
    columns: &[Column],
    rows: &[Vec<Cell>],
) -> Result<(), XlsxError> {
    let mut widths: Vec<usize> = columns.iter().map(|column| column.name.len() + 3).collect();
    for (at, column) in columns.iter().enumerate() {
        sheet.write_string_with_format(0, at as u16, column.name, &looks.head)?;
        // Once for the column: looking up a cell's look takes longer than writing the cell.
        if let Some(look) = looks.of(column.kind) {
            sheet.set_column_format(at as u16, look)?;
        }
    }
    for (number, row) in rows.iter().enumerate() {
        for (at, cell) in row.iter().enumerate() {
            let place = (number as u32 + 1, at as u16);
            let width = put(sheet, looks, place, cell)?;
            widths[at] = widths[at].max(width);
        }
    }
    for (at, width) in widths.iter().enumerate() {
        sheet.set_column_width(at as u16, width.clamp(&WIDTHS.0, &WIDTHS.1).to_owned() as f64)?;
    }
    let (last_row, last_column) = (rows.len() as u32, columns.len().saturating_sub(1) as u16);
    sheet.set_freeze_panes(1, 1)?;
    sheet.autofilter(0, 0, last_row, last_column)?;
    // Codes are text although they look like numbers: no green corner needs to say so.
    sheet.ignore_error_range(0, 0, last_row, last_column, IgnoreError::NumberStoredAsText)?;
    sheet.set_repeat_rows(0, 0)?.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0);
    Ok(())
}

/// Writes a cell, which looks like its column; about how many characters wide it is.
fn put(
    sheet: &mut Worksheet,
    looks: &Looks,
    (row, column): (u32, u16),
    cell: &Cell,
) -> Result<usize, XlsxError> {
    match cell {
        Cell::Empty => return Ok(0),
        Cell::Flag(flag) => {
            sheet.write_boolean(row, column, *flag)?;
            return Ok(5);
        }
        Cell::Whole(number) if number.unsigned_abs() <= EXACT_IN_FLOATS => {
            sheet.write_number(row, column, *number as f64)?;
            return Ok(12);
        }
        Cell::Decimal(number) if number.digits.unsigned_abs() <= EXACT_IN_FLOATS => {
            let nearest = number.written('.').parse::<f64>();
            let look = looks.decimals.get(usize::from(number.scale));
            if let (Ok(nearest), Some(look)) = (nearest, look) {
                sheet.write_number_with_format(row, column, nearest, look)?;
                return Ok(8);
            }
        }
        Cell::Day(day) => {
            let serial =
                ExcelDateTime::from_ymd(day.year().unsigned_abs(), day.month() as u8, day.day() as u8);
            // Days before spreadsheets begin to count are text.
            if let Ok(serial) = serial {
                sheet.write_number(row, column, serial.to_excel())?;
                return Ok(11);
            }
        }
        Cell::Text(_) | Cell::Word(_) | Cell::Whole(_) | Cell::Decimal(_) => {}
    }
    let text = short(&cell.written());
    let width = text.chars().take(WIDTHS.1).count() + 1;
    sheet.write_string(row, column, text)?;
    Ok(width)
}

/// The text, cut where a cell ends.
fn short(text: &str) -> String {
    if text.len() <= CHARACTERS || text.encode_utf16().count() <= CHARACTERS {
        return text.to_owned();
    }
    let mut left = CHARACTERS - 1;
    let fits = |letter: &char| {
        let fits = letter.len_utf16() <= left;
        left = left.saturating_sub(letter.len_utf16());
        fits
    };
    let kept: String = text.chars().take_while(fits).collect();
    format!("{kept}…")
}

/// What is known of the table, and what its columns mean.
fn notes(
    sheet: &mut Worksheet,
    looks: &Looks,
    site: &Site,
    download: Download,
    table: &Table,
) -> Result<(), XlsxError> {
    let pen = site.pen(&site.public.settings.languages[0]);
    let facts = facts::of(site, download);
    sheet.set_column_width(0, 26)?.set_column_width(1, 90)?;
    sheet.write_string_with_format(0, 0, short(&download.title(pen)), &looks.label)?;
    let mut row = 2;
    let mut line = |label: &str, words: &str, row: &mut u32| -> Result<(), XlsxError> {
        sheet.write_string_with_format(*row, 0, short(label), &looks.label)?;
        sheet.write_string_with_format(*row, 1, short(words), &looks.words)?;
        *row += 1;
        Ok(())
    };
    let label = |fact: &Fact| pen.word(&format!("data-fact-{}", fact.key));
    for group in std::iter::once(&facts.of_all).chain(&facts.datasets) {
        for fact in group {
            line(&label(fact), fact.words(), &mut row)?;
        }
        row += 1;
    }
    line(&pen.word("data-columns"), &pen.word("data-columns-note"), &mut row)?;
    for column in &table.columns {
        line(column.name, &pen.word(&format!("data-column-{}", column.name)), &mut row)?;
    }
    sheet.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_no_cell_can_hold_is_cut_and_says_so() {
        let whole = "a".repeat(CHARACTERS);
        assert_eq!(short(&whole), whole);
        let cut = short(&format!("{whole}b"));
        assert_eq!((cut.chars().count(), cut.ends_with("a…")), (CHARACTERS, true));
        // Letters that spreadsheets count twice, and letters of several bytes that they count once.
        let cut = short(&"𝄞".repeat(CHARACTERS));
        assert_eq!(cut.encode_utf16().count(), CHARACTERS);
        let whole = "é".repeat(CHARACTERS);
        assert_eq!(short(&whole), whole);
    }

    #[test]
    fn a_title_is_no_command_of_the_footer() {
        assert_eq!(footer("A & B"), "&LA && B&R&P/&N");
        assert!(footer(&"&".repeat(300)).len() <= 255);
    }
}
