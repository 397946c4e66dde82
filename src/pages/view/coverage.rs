//! Figures. A percentage has no view of its own: it stands in a [`ShareView`] beside its parts, or in a
//! [`TableView`] whose caption names measure, basis, date and status.

use std::sync::Arc;

use serde::Serialize;

use super::{
    ChangeView, ChartView, DateView, HtmlView, LeftOutView, LinkView, NumberView, SourceView, SparkView,
    TextView,
};

/// How firm a figure is.
#[derive(Clone, Debug, Serialize)]
pub struct StatusView {
    /// `provisional`, `final`, `illustrative`.
    pub word: &'static str,
    /// In words: "angka sementara", "angka tetap", "data contoh".
    pub text: String,
    /// "DATA CONTOH": to be shown inside the table or figure itself. Set for illustrative figures only.
    pub mark: Option<String>,
}

/// What a figure of one dataset is about, and how far it can be trusted.
#[derive(Clone, Debug, Serialize)]
pub struct DatasetHead {
    /// Its anchor on the period's page.
    pub id: Arc<str>,
    /// Its table; the words are its own name, else that of the measure.
    pub link: LinkView,
    /// Name of the measure.
    pub measure: TextView,
    /// What the count counts.
    pub counts: TextView,
    /// What the denominator counts.
    pub basis: TextView,
    /// The period's name.
    pub period: Arc<str>,
    /// The date of the figures.
    pub as_of: DateView,
    /// "keadaan per 31 Mei 2025".
    pub as_of_text: String,
    /// How firm.
    pub status: StatusView,
    /// Measure, basis, date and status in one line: a table's caption.
    pub caption: String,
    /// Where the figures were read.
    pub source: Option<SourceView>,
}

/// One number of a table, or the sign that stands for none.
#[derive(Clone, Debug, Serialize)]
pub struct MarkView {
    /// `number`, `missing`, `not_applicable`, `suppressed`.
    pub kind: &'static str,
    /// The number, or `…`, `–`, `dirahasiakan`.
    pub text: String,
    /// For the `value` attribute; none where there is no number.
    pub value: Option<String>,
    /// What a sign says aloud; none for numbers.
    pub spoken: Option<String>,
}

/// Count, denominator and their share.
#[derive(Clone, Debug, Serialize)]
pub struct CellView {
    /// The numerator.
    pub count: MarkView,
    /// The denominator.
    pub of: MarkView,
    /// The percentage: only ever shown in the same row as its two parts.
    pub share: MarkView,
    /// Width of a bar, 0 to 100, one decimal at most; none where there is no share.
    pub bar: Option<String>,
    /// A remark.
    pub note: Option<HtmlView>,
    /// In sums: "9 dari 10 kabupaten/kota", where this cell's rows differ from what the row's title says.
    pub scope: Option<String>,
}

/// A group of three columns: count, denominator, share.
#[derive(Clone, Debug, Serialize)]
pub struct ColumnView {
    /// `total`, or the id of the segment or part.
    pub id: Arc<str>,
    /// What it is.
    pub title: TextView,
    /// Its abbreviation.
    pub short: Option<TextView>,
    /// The segment that holds it, where it overlaps with others and is never added.
    pub within: Option<TextView>,
}

/// A row. `cells` are in the order of the table's `columns`.
#[derive(Clone, Debug, Serialize)]
pub struct RowView {
    /// `regency`, `official` (a province's own total), `sum`, `unallocated`.
    pub kind: &'static str,
    /// What the row is about.
    pub title: TextView,
    /// The region's page.
    pub href: Option<Arc<str>>,
    /// Kemendagri code.
    pub code: Option<Arc<str>>,
    /// Its figures.
    pub cells: Vec<CellView>,
    /// Whether the total was summed over all segments instead of stated.
    pub total_is_sum: bool,
    /// The total over time, where the table shows that.
    pub course: Option<SparkView>,
}

/// The rows of one province.
#[derive(Clone, Debug, Serialize)]
pub struct TablePart {
    /// The province, where the table holds several.
    pub province: Option<LinkView>,
    /// The regencies by code.
    pub rows: Vec<RowView>,
    /// The sum over rows with both parts; its title says over which: "Jumlah 9 dari 10 kabupaten/kota".
    pub sum: Option<RowView>,
    /// The official total: a fact of its own, not a sum.
    pub official: Option<RowView>,
}

/// A whole table of one dataset.
#[derive(Clone, Debug, Serialize)]
pub struct TableView {
    /// Measure, basis, date, status and source: belongs in the caption.
    pub head: DatasetHead,
    /// What the measure means.
    pub definition: Option<HtmlView>,
    /// What the denominator means.
    pub basis_definition: Option<HtmlView>,
    /// Who counts the denominator.
    pub basis_source: Option<SourceView>,
    /// What the table shows, drawn.
    pub charts: Vec<ChartView>,
    /// Charts that are not drawn here, since there are too many regions.
    pub left_out: Option<LeftOutView>,
    /// Groups of columns: the total first, then segments, then overlapping parts.
    pub columns: Vec<ColumnView>,
    /// Whether any row shows its total over time.
    pub has_course: bool,
    /// The rows by province.
    pub parts: Vec<TablePart>,
    /// What official totals hold and no regency does.
    pub unallocated: Option<RowView>,
    /// The signs that occur, with their meaning.
    pub legend: Vec<LegendView>,
    /// Targets.
    pub targets: Vec<TargetView>,
    /// A remark on all rows.
    pub note: Option<HtmlView>,
    /// Why it cannot be compared with the figures before.
    pub break_in_series: Option<TextView>,
    /// What was changed, revisions included, the newest first.
    pub changes: Vec<ChangeView>,
    /// Files with this table; the words are the format (`CSV`, `JSON`).
    pub downloads: Vec<LinkView>,
    /// Its regions beside each other, with ranks and what was before.
    pub comparison: LinkView,
    /// Words to be copied by who uses these figures; none for what is illustrative.
    pub cite: Option<String>,
}

/// What a sign of the table means.
#[derive(Clone, Debug, Serialize)]
pub struct LegendView {
    /// The sign.
    pub sign: String,
    /// Its meaning.
    pub text: String,
}

/// A target, and how far it is away.
#[derive(Clone, Debug, Serialize)]
pub struct TargetView {
    /// For which region.
    pub region: LinkView,
    /// By when.
    pub due: DateView,
    /// What is to be reached, with what it is a share of.
    pub goal: String,
    /// "Kurang 111.805 … untuk mencapai target", or that it is reached; none where figures are missing or
    /// illustrative.
    pub gap: Option<String>,
    /// Who set it.
    pub source: Option<SourceView>,
}

/// A percentage with its parts.
#[derive(Clone, Debug, Serialize)]
pub struct ShareView {
    /// "41,64%".
    pub percent: NumberView,
    /// The numerator.
    pub count: NumberView,
    /// The denominator.
    pub of: NumberView,
    /// Width of a bar, 0 to 100.
    pub bar: String,
}

/// One figure of one region, complete enough to stand alone.
#[derive(Clone, Debug, Serialize)]
pub struct FigureView {
    /// Measure, basis, date, status and source.
    pub head: DatasetHead,
    /// The region.
    pub region: LinkView,
    /// The segment; none for the total.
    pub segment: Option<TextView>,
    /// The percentage with its parts; none where a part is not a number.
    pub share: Option<ShareView>,
    /// The numerator or the sign for it.
    pub count: MarkView,
    /// The denominator or the sign for it.
    pub of: MarkView,
    /// How the text wants it: `share`, `sentence`, `count`, `percent`.
    pub form: &'static str,
    /// The figure in words, with basis and date, and "data contoh" where it is illustrative.
    pub text: String,
    /// A remark.
    pub note: Option<HtmlView>,
}
