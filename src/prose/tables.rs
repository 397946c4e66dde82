//! Tables, in a frame that scrolls sideways on a phone and can be reached by keyboard.

use pulldown_cmark::{Alignment, Event, TagEnd};

use super::model::{Hole, Word};
use super::write::Writer;

/// The table being written; tables never stand in tables.
#[derive(Default)]
pub(super) struct Table<'t> {
    alignments: &'t [Alignment],
    /// Cells begun in this row.
    cells: usize,
    /// Rows begun after the head.
    rows: usize,
    in_head: bool,
    /// The cell being written is a `<th>`.
    head_cell: bool,
    /// Tables so far.
    count: u32,
}

impl<'t> Writer<'t> {
    pub(super) fn start_table(&mut self, alignments: &'t [Alignment]) {
        let count = self.table.count + 1;
        self.table = Table { alignments, in_head: true, count, ..Table::default() };
        // A group, not a region: many tables would be as many landmarks.
        self.tags
            .open_tag("div")
            .attribute("class", "table-scroll")
            .attribute("role", "group")
            .attribute("tabindex", "0")
            .attribute_hole("aria-label", Hole::Word(Word::Table(count)))
            .close_tag();
        self.tags.markup("\n<table>\n");
    }

    pub(super) fn end_head(&mut self) {
        self.table.in_head = false;
        self.tags.markup("</tr>\n</thead>\n");
    }

    pub(super) fn start_row(&mut self) {
        self.tags.markup(if self.table.rows == 0 { "<tbody>\n<tr>" } else { "<tr>" });
        self.table.rows += 1;
        self.table.cells = 0;
    }

    /// An empty cell of the head heads nothing, so it is an ordinary one.
    pub(super) fn start_cell(&mut self, at: usize) {
        let empty = matches!(self.events.get(at + 1), Some((Event::End(TagEnd::TableCell), _)));
        self.table.head_cell = self.table.in_head && !empty;
        let class = match self.table.alignments.get(self.table.cells) {
            Some(Alignment::Left) => Some("align-left"),
            Some(Alignment::Center) => Some("align-center"),
            Some(Alignment::Right) => Some("align-right"),
            Some(Alignment::None) | None => None,
        };
        self.table.cells += 1;
        let tag = self.tags.open_tag(if self.table.head_cell { "th" } else { "td" });
        if self.table.head_cell {
            tag.attribute("scope", "col");
        }
        if let Some(class) = class {
            tag.attribute("class", class);
        }
        tag.close_tag();
    }

    pub(super) fn end_cell(&mut self) {
        self.tags.markup(if self.table.head_cell { "</th>" } else { "</td>" });
        self.table.head_cell = false;
    }

    pub(super) fn end_table(&mut self) {
        self.tags.markup(if self.table.rows > 0 {
            "</tbody>\n</table>\n</div>\n"
        } else {
            "</table>\n</div>\n"
        });
    }
}
