//! The nearest known name to one that was mistyped.

/// The candidate most like `written`, if one is near enough to be what was meant. Letter case does not
/// count; equals go by the alphabet, so that the order of candidates does not show.
#[must_use]
pub fn nearest(written: &str, candidates: impl Iterator<Item = String>) -> Option<String> {
    let wanted = written.to_lowercase();
    candidates
        .map(|candidate| (strsim::jaro_winkler(&wanted, &candidate.to_lowercase()), candidate))
        .filter(|(likeness, _)| *likeness >= 0.75)
        .max_by(|(a, x), (b, y)| a.total_cmp(b).then_with(|| y.cmp(x)))
        .map(|(_, candidate)| candidate)
}
