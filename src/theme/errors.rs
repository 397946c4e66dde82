//! Tera's errors as findings: the place in the theme's file, and a sentence instead of a report.

use std::fmt::Display;

use tera::{ErrorKind, ReportError};

use super::load::ThemeFiles;
use crate::diag::{Code, Diagnostic, Span, nearest};

/// Marks an error that one of our own functions raised: the mark, the kind, a name and more parts, each
/// set off by the mark.
pub(super) const MARK: char = '\u{1}';

/// An error that a template function raises for [`finding`] to tell again.
pub(super) fn raised(kind: &str, parts: &[&str]) -> tera::Error {
    let mut message = format!("{MARK}{kind}");
    for part in parts {
        message.push(MARK);
        message.push_str(part);
    }
    tera::Error::message(message)
}

/// A name in a template that nothing has. `kind`: `template`, `filter`, `function`, `test`,
/// `component`, `block`.
pub(super) fn template_unknown(
    span: Span,
    kind: &str,
    name: &str,
    known: impl Iterator<Item = String>,
) -> Diagnostic {
    let finding = Diagnostic::error(Code::TemplateUnknown, span).arg("kind", kind).arg("name", name);
    suggesting(finding, name, known)
}

/// An asset that no theme of the chain has.
pub(super) fn unknown_asset(span: Span, path: &str, known: impl Iterator<Item = impl Display>) -> Diagnostic {
    let finding = on_no_page(Diagnostic::error(Code::UnknownAsset, span).arg("asset", path));
    suggesting(finding, path, known.map(|path| path.to_string()))
}

/// A message that the theme does not have in a language.
pub(super) fn unknown_message(
    span: Span,
    id: &str,
    language: &str,
    known: impl Iterator<Item = String>,
) -> Diagnostic {
    let finding =
        on_no_page(Diagnostic::error(Code::UnknownMessage, span).arg("id", id).arg("language", language));
    suggesting(finding, id, known)
}

fn suggesting(finding: Diagnostic, name: &str, known: impl Iterator<Item = String>) -> Diagnostic {
    match nearest(name, known) {
        Some(suggestion) => finding.arg("suggestion", suggestion).help("help"),
        None => finding,
    }
}

/// A finding about a template as such.
pub(super) fn on_no_page(finding: Diagnostic) -> Diagnostic {
    finding.arg("page", "none").arg("more", 0_usize)
}

/// A finding about the page that was being made; `more` counts others that failed in the same way.
pub(super) fn on_page(mut finding: Diagnostic, address: &str) -> Diagnostic {
    finding.args.retain(|(name, _)| !matches!(*name, "page" | "more"));
    finding.arg("page", address).arg("more", 0_usize)
}

/// What a failed parse or render found. `template` is the one that was asked for, to point at where
/// Tera names no place.
pub(super) fn finding(error: &tera::Error, files: &ThemeFiles, template: &str) -> Diagnostic {
    let whole = files.templates.get(template).map(|template| template.file.whole());
    match error.kind() {
        ErrorKind::SyntaxError(report) => match place(report, files) {
            Some(span) => {
                Diagnostic::error(Code::TemplateSyntax, span).arg("reason", sentence(report.message()))
            }
            None => failed(whole, report.message()),
        },
        ErrorKind::RenderingError(report) => match place(report, files) {
            Some(span) => rendering(report.message(), span, files),
            None => failed(whole, report.message()),
        },
        _ => failed(whole, &error.to_string()),
    }
}

fn place(report: &ReportError, files: &ThemeFiles) -> Option<Span> {
    let range = &report.span().range;
    files.place(report.filename(), range.clone())
}

fn failed(span: Option<Span>, reason: &str) -> Diagnostic {
    let finding = match span {
        Some(span) => Diagnostic::error(Code::TemplateFails, span),
        None => Diagnostic::nowhere(Code::TemplateFails),
    };
    on_no_page(finding.arg("reason", sentence(reason)))
}

fn rendering(message: &str, span: Span, files: &ThemeFiles) -> Diagnostic {
    if let Some(raised) = message.strip_prefix(MARK) {
        return own(raised, span, files);
    }
    let name = ticked(message).unwrap_or_default();
    if message.starts_with("Variable `") && message.contains("is not defined") {
        let finding =
            Diagnostic::error(Code::TemplateUndefined, span).arg("kind", "variable").arg("name", name);
        return suggesting(finding, name, listed(message, "Available variables: "));
    }
    if message.starts_with("Field `") {
        let finding = Diagnostic::error(Code::TemplateUndefined, span).arg("kind", "field").arg("name", name);
        return suggesting(finding, name, listed(message, "Available fields: "));
    }
    if message.starts_with("Variable `")
        || message.starts_with("Tried to render a variable that is undefined")
    {
        return Diagnostic::error(Code::TemplateUndefined, span).arg("kind", "value").arg("name", name);
    }
    if let Some(unknown) = message.strip_prefix("Unknown argument(s) ") {
        // They come in any order.
        let unknown = unknown.split(" in component call").next().unwrap_or_default();
        let name = listed(unknown, "").min().unwrap_or_default();
        let finding =
            Diagnostic::error(Code::TemplateUndefined, span).arg("kind", "argument").arg("name", &*name);
        return suggesting(finding, &name, listed(message, "argument(s) are: "));
    }
    Diagnostic::error(Code::TemplateFails, span).arg("reason", sentence(message))
}

/// An error of our own functions: see [`MARK`].
fn own(raised: &str, span: Span, files: &ThemeFiles) -> Diagnostic {
    let parts: Vec<&str> = raised.split(MARK).collect();
    match parts[..] {
        ["inner", file, start, end, ref message @ ..] => {
            let range = start.parse().unwrap_or_default()..end.parse().unwrap_or_default();
            let place = files.place(file, range);
            rendering(&inner(message), place.unwrap_or(span), files)
        }
        ["component", name] => template_unknown(span, "component", name, std::iter::empty()),
        ["asset", path] => unknown_asset(span, path, files.assets.keys()),
        ["font", name] => unknown_asset(span, name, files.fonts.keys()),
        ["message", id, language] => unknown_message(span, id, language, std::iter::empty()),
        ["argument", id, argument] => {
            Diagnostic::error(Code::MessageArgument, span).arg("id", id).arg("argument", argument)
        }
        ["turns", limit] => Diagnostic::error(Code::TemplateEndless, span).arg("limit", limit).help("help"),
        ["range", limit] => Diagnostic::error(Code::TemplateLoops, span).arg("limit", limit),
        _ => Diagnostic::error(Code::TemplateFails, span).arg("reason", sentence(&parts.join(" "))),
    }
}

/// The message of an error inside an error, whose own marks were taken for marks of the outer one.
fn inner(parts: &[&str]) -> String {
    parts.join(&MARK.to_string())
}

/// The first text between backticks.
fn ticked(message: &str) -> Option<&str> {
    message.split('`').nth(1)
}

/// The names behind `label`, with or without backticks.
fn listed<'m>(message: &'m str, label: &str) -> impl Iterator<Item = String> + 'm {
    let list = message.find(label).map_or("", |at| &message[at + label.len()..]);
    list.split(", ").map(|name| name.trim_matches(['`', '.']).to_owned()).filter(|name| !name.is_empty())
}

/// One line without a full stop, to stand in a sentence.
fn sentence(message: &str) -> String {
    let line = message.lines().next().unwrap_or_default();
    line.trim_start_matches("error: ").trim_end_matches('.').to_owned()
}

/// The findings in Tera's report on templates that name what does not exist: blocks of lines, each
/// with a sentence, a place and an underline.
pub(super) fn references(report: &str, files: &ThemeFiles, known: &Known) -> Vec<Diagnostic> {
    report.split("\n\n").filter_map(|block| reference(block, files, known)).collect()
}

/// Names that templates can use.
pub(super) struct Known {
    pub(super) components: Vec<String>,
}

fn reference(block: &str, files: &ThemeFiles, known: &Known) -> Option<Diagnostic> {
    let mut lines = block.lines();
    let message = lines.next()?.strip_prefix("error: ")?;
    let place = lines.next()?.trim_start().strip_prefix("--> ")?;
    let mut parts = place.rsplitn(3, ':');
    let (column, line) = (parts.next()?.parse::<usize>().ok()?, parts.next()?.parse::<usize>().ok()?);
    let template = files.templates.get(parts.next()?)?;
    let length = block.chars().filter(|mark| *mark == '^').count();
    let text = &template.source.text;
    let line_start = if line < 2 { 0 } else { text.match_indices('\n').nth(line - 2)?.0 + 1 };
    let after = |characters: usize| {
        text[line_start..].char_indices().nth(characters).map_or(text.len(), |(at, _)| line_start + at)
    };
    let span = template.span(after(column - 1), after(column - 1 + length));
    let name = ticked(message)?;
    let lower = message.to_lowercase();
    let kind = ["filter", "test", "function", "component", "template"]
        .into_iter()
        .find(|kind| lower.starts_with(&format!("unknown {kind}")));
    Some(match kind {
        Some("component") => template_unknown(span, "component", name, known.components.iter().cloned()),
        Some("template") => template_unknown(span, "template", name, files.template_names()),
        Some(kind) => template_unknown(span, kind, name, builtin(kind).iter().map(|name| (*name).to_owned())),
        None => template_unknown(span, "block", name, std::iter::empty()),
    })
}

/// What Tera and this theme engine bring, for suggestions.
fn builtin(kind: &str) -> &'static [&'static str] {
    match kind {
        "filter" => &[
            "abs",
            "capitalize",
            "default",
            "escape",
            "escape_html",
            "escape_xml",
            "first",
            "float",
            "get",
            "group_by",
            "indent",
            "int",
            "join",
            "keys",
            "last",
            "length",
            "lower",
            "newlines_to_br",
            "nth",
            "pairs",
            "pluralize",
            "replace",
            "reverse",
            "round",
            "safe",
            "sort",
            "split",
            "str",
            "title",
            "trim",
            "trim_end",
            "trim_start",
            "truncate",
            "unique",
            "upper",
            "values",
            "wordcount",
        ],
        "test" => &[
            "array",
            "bool",
            "containing",
            "defined",
            "divisible_by",
            "ending_with",
            "even",
            "float",
            "integer",
            "iterable",
            "map",
            "none",
            "number",
            "odd",
            "starting_with",
            "string",
            "undefined",
        ],
        _ => &["asset", "fit", "frame", "range", "super", "t", "throw"],
    }
}
