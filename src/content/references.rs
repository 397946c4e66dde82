//! The registry of references: `{{ kind key=value }}` in Markdown. One line a kind; its arguments are
//! read by the same shapes as those of a YAML file.

use std::sync::Arc;

use super::shape::{Fields, Reading, Shape, at, date, id, one_of, path, read_record, region_code};
use super::yaml::{Key, Node, Scalar, Style, What};
use crate::awards::link::{ComparisonKind, ComparisonReference, FigureForm, FigureReference, Reference};
use crate::diag::{Arg, At, Checked, Code, Diagnostic, FileId};
use crate::prose::{self, Options, Prose};

/// One kind of reference.
pub struct Kind {
    /// Its name, as it is written first.
    pub name: &'static str,
    /// One sentence for `schema` and the documentation.
    pub about: &'static str,
    read: fn(&mut Fields<'_>) -> Option<Reference>,
}

/// All kinds.
pub const REFERENCES: &[Kind] = &[
    Kind { name: "change", about: "How a region's figure changed between two days", read: change },
    Kind {
        name: "compare",
        about: "The figures of two regions on one day, and their difference",
        read: compare,
    },
    Kind { name: "document", about: "A document of an edition", read: document },
    Kind { name: "figure", about: "A figure with its denominator, basis and date", read: figure_fields },
    Kind { name: "photo", about: "A picture of an edition", read: photo },
    Kind { name: "recipient", about: "A recipient's name, linked", read: recipient },
    Kind { name: "results", about: "The results of an edition or of one category", read: results },
];

/// Reads a reference; none after a mistake, which is reported.
pub(super) fn read(written: &prose::Reference, found: &mut Vec<Diagnostic>) -> Option<At<Reference>> {
    let Some(kind) = REFERENCES.iter().find(|kind| kind.name == &*written.name.value) else {
        let known = REFERENCES.iter().map(|kind| kind.name.to_owned());
        let finding =
            Diagnostic::error(Code::UnknownReference, written.name.span).arg("name", &written.name.value);
        found.push(match crate::diag::nearest(&written.name.value, known.clone()) {
            Some(suggestion) => finding.arg("suggestion", suggestion).help("help"),
            None => finding.arg("known", Arg::OneOf(known.collect())).help("known"),
        });
        return None;
    };
    let entries = written.args.iter().map(|(key, value)| {
        let scalar = Scalar { text: value.value.clone(), style: Style::Plain, verbatim: true };
        let key = Key { text: key.value.clone(), span: key.span };
        (key, Node { span: value.span, what: What::Scalar(scalar) })
    });
    let node = Node { span: written.span, what: What::Map(entries.collect()) };
    let mut cx = Reading::new(written.span.file);
    let reference = read_record(&node, &mut cx, &kind.read);
    found.append(&mut cx.found);
    reference.map(|reference| At::new(reference, written.span))
}

/// Reads a figure in the words of a reference, `measure=… region=… as_of=…`, that stand in no file: as a
/// whole reference with its braces too. Findings have no place.
#[must_use]
pub fn figure(words: &str) -> Checked<Option<FigureReference>> {
    let inner = words.trim().trim_start_matches("{{").trim_end_matches("}}").trim();
    let inner = inner.strip_prefix("figure ").unwrap_or(inner);
    let text = format!("{{{{ figure {inner} }}}}");
    let nowhere = FileId(u32::MAX).whole();
    let mut found = Vec::new();
    let prose = Prose::parse_inline(&text, nowhere, false, &Options::default()).report_to(&mut found);
    let read = prose.references.first().and_then(|reference| read(reference, &mut found));
    let figure = match read.map(|at| at.value) {
        Some(Reference::Figure(figure)) => Some(figure),
        _ => None,
    };
    for finding in &mut found {
        (finding.span, finding.related) = (None, Vec::new());
    }
    Checked::new(figure, found)
}

fn figure_fields(f: &mut Fields<'_>) -> Option<Reference> {
    let measure = f.required("measure", id(), "What is counted");
    let region = f.required("region", region_code(), "Code of the region");
    let as_of = f.required("as_of", at(date()), "State of the figure on this day");
    let basis = f.optional("basis", id(), "The denominator, where there are several");
    let segment = f.optional("segment", id(), "A segment; the total where left out");
    let form = f.or("form", one_of(FORMS), FigureForm::Share, "How it is written");
    let (measure, region, as_of) = (measure?, region?, as_of?);
    Some(Reference::Figure(FigureReference { measure, region, as_of, basis, segment, form }))
}

/// Two regions. A second measure, basis or segment is read so that it can be told why it cannot be.
fn compare(f: &mut Fields<'_>) -> Option<Reference> {
    let measure = f.required("measure", id(), "What is counted");
    let region = f.required("region", region_code(), "Code of the first region");
    let with = f.required("with", region_code(), "Code of the other region");
    let as_of = f.required("as_of", at(date()), "State of both figures on this day");
    let basis = f.optional("basis", id(), "The denominator, where there are several");
    let segment = f.optional("segment", id(), "A segment; the total where left out");
    let with_measure = f.optional("with_measure", id(), "The other figure's measure, which must be the same");
    let with_basis = f.optional("with_basis", id(), "The other figure's denominator, which must be the same");
    let with_segment = f.optional("with_segment", id(), "The other figure's segment, which must be the same");
    let (measure, as_of) = (measure?, as_of?);
    let with = FigureReference {
        measure: with_measure.unwrap_or_else(|| measure.clone()),
        region: with?,
        as_of: as_of.clone(),
        basis: with_basis.or_else(|| basis.clone()),
        segment: with_segment.or_else(|| segment.clone()),
        form: FigureForm::Share,
    };
    let figure = FigureReference { measure, region: region?, as_of, basis, segment, form: FigureForm::Share };
    let kind = ComparisonKind::Regions;
    Some(Reference::Comparison(Box::new(ComparisonReference { kind, figure, with })))
}

/// Two days, in whatever order they were written.
fn change(f: &mut Fields<'_>) -> Option<Reference> {
    let measure = f.required("measure", id(), "What is counted");
    let region = f.required("region", region_code(), "Code of the region");
    let from = f.required("from", at(date()), "State of the figure before");
    let to = f.required("to", at(date()), "State of the figure after");
    let basis = f.optional("basis", id(), "The denominator, where there are several");
    let segment = f.optional("segment", id(), "A segment; the total where left out");
    let (measure, region, from, to) = (measure?, region?, from?, to?);
    let (from, to) = if to.value < from.value { (to, from) } else { (from, to) };
    let figure = FigureReference { measure, region, as_of: to, basis, segment, form: FigureForm::Share };
    let with = FigureReference { as_of: from, ..figure.clone() };
    let kind = ComparisonKind::Days;
    Some(Reference::Comparison(Box::new(ComparisonReference { kind, figure, with })))
}

fn results(f: &mut Fields<'_>) -> Option<Reference> {
    let edition = f.required("edition", edition_id(), "Id of the edition");
    let category = f.optional("category", id(), "Id of a category; all where left out");
    Some(Reference::Results { edition: edition?, category })
}

fn photo(f: &mut Fields<'_>) -> Option<Reference> {
    let edition = f.required("edition", edition_id(), "Id of the edition");
    let file = f.required("file", path(), "Name in its folder photos/");
    Some(Reference::Photo { edition: edition?, file: file? })
}

fn document(f: &mut Fields<'_>) -> Option<Reference> {
    let edition = f.required("edition", edition_id(), "Id of the edition");
    let id = f.required("id", id(), "Its id in documents.yaml");
    Some(Reference::Document { edition: edition?, id: id? })
}

fn recipient(f: &mut Fields<'_>) -> Option<Reference> {
    Some(Reference::Recipient { id: f.required("id", id(), "Id of the recipient")? })
}

fn edition_id() -> impl Shape<Value = At<Arc<str>>> {
    id()
}

const FORMS: &[(&str, FigureForm)] = &[
    ("share", FigureForm::Share),
    ("sentence", FigureForm::Sentence),
    ("count", FigureForm::Count),
    ("percent", FigureForm::Percent),
];
