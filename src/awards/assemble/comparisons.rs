//! Comparisons in texts: that both figures may stand beside each other. That they exist was checked with their names.

use super::tally::Tally;
use crate::awards::article::Article;
use crate::awards::comparison::{Failure, Mixed, find};
use crate::awards::entries::Entries;
use crate::awards::link::Reference;
use crate::awards::public::Public;
use crate::diag::{Arg, At, Code, Diagnostic, Span};

/// Reports comparisons of what cannot be compared, with the places of both figures.
pub(super) fn check(entries: &Entries, tally: &Tally, public: &Public, found: &mut Vec<Diagnostic>) {
    let mut check = |article: &Article| {
        for reference in article.references.iter().flatten() {
            found.extend(finding(public, reference));
        }
    };
    entries.each_article_but_news(&mut check);
    for (item, _) in entries.news.iter().zip(&tally.compares).filter(|(_, compares)| **compares) {
        item.each_article(&mut check);
    }
}

fn finding(public: &Public, reference: &At<Reference>) -> Option<Diagnostic> {
    let Reference::Comparison(asked) = &reference.value else { return None };
    match find(public, asked).err()? {
        Failure::Unknown => None,
        Failure::Ambiguous(bases) => Some(
            Diagnostic::error(Code::AmbiguousFigure, reference.span)
                .arg("bases", Arg::OneOf(bases))
                .help("help"),
        ),
        Failure::Mixed(mixed) => Some(incomparable(public, reference.span, mixed)),
    }
}

fn incomparable(public: &Public, span: Span, mixed: Mixed) -> Diagnostic {
    let (reason, a, b, cause) = match mixed {
        Mixed::Measure(a, b) => ("term-reason-measure", a, b, None),
        Mixed::Basis(a, b) => ("term-reason-basis", a, b, None),
        Mixed::Segment(a, b) => ("term-reason-segment", a, b, None),
        Mixed::Illustrative(a, b) => ("term-reason-illustrative", a, b, None),
        Mixed::Same(a, b) => ("term-reason-same", a, b, None),
        Mixed::Break(a, b, at) => ("term-reason-break", a, b, Some((public[at].as_of_span, "break"))),
        Mixed::Boundary(a, b, at) => ("term-reason-boundary", a, b, Some((public[at].slug.span, "boundary"))),
    };
    let finding = Diagnostic::error(Code::IncomparableFigures, span).arg("reason", Arg::Term(reason));
    let finding = finding.also(a, "one").also(b, "other");
    let finding = cause.map_or(finding.clone(), |(span, words)| finding.also(span, words));
    finding.help("help")
}
