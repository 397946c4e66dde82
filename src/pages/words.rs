//! Every message that pages say, by its id in the theme's `locales/`: so that a language that lacks one is
//! told of it before a page shows it, and a theme's author finds them in one place.

use std::sync::Arc;

use crate::awards::text::Lang;
use crate::diag::{Code, Diagnostic};
use crate::locale::Locale;

/// All of them, in alphabetical order.
pub const ALL: &[&str] = &[
    "alert-caution",
    "alert-important",
    "alert-note",
    "alert-tip",
    "alert-warning",
    "all-editions",
    "all-news",
    "all-recipients",
    "all-statistics",
    "award-of-edition",
    "award-place",
    "award-tied",
    "award-withdrawn",
    "barrier-boundary",
    "barrier-break",
    "barrier-illustrative",
    "break-boundary",
    "break-definition",
    "break-source",
    "category-description",
    "ceremony-of",
    "change-addition",
    "change-correction",
    "change-field",
    "change-revision",
    "change-since",
    "change-since-status",
    "change-withdrawal",
    "changes-description",
    "chart-bars-sentence",
    "chart-bars-sentence-equal",
    "chart-bars-sentence-one",
    "chart-bars-sentence-plain",
    "chart-bars-title",
    "chart-bars-title-plain",
    "chart-class",
    "chart-class-below",
    "chart-class-from",
    "chart-class-none",
    "chart-classes-axis",
    "chart-classes-quantiles",
    "chart-classes-thresholds",
    "chart-left-out",
    "chart-map-note",
    "chart-map-title",
    "chart-multiples-scale",
    "chart-multiples-sentence",
    "chart-multiples-sentence-plain",
    "chart-multiples-title",
    "chart-multiples-title-plain",
    "chart-none",
    "chart-overview-note",
    "chart-printed-alike",
    "chart-rounding",
    "chart-slope-alone",
    "chart-slope-foot",
    "chart-slope-least",
    "chart-slope-most",
    "chart-slope-points",
    "chart-slope-sentence",
    "chart-slope-sentence-plain",
    "chart-slope-spoken",
    "chart-slope-spoken-plain",
    "chart-slope-title",
    "chart-slope-title-down",
    "chart-slope-title-plain",
    "chart-slope-title-up",
    "chart-spark",
    "chart-spark-broken",
    "chart-spoken",
    "chart-stack-title",
    "chart-target",
    "chart-target-note",
    "chart-tied",
    "chart-tiles-note",
    "chart-tiles-title",
    "chart-trend-break",
    "chart-trend-title",
    "chart-trend-title-plain",
    "chart-waffle-filled",
    "chart-waffle-free",
    "chart-waffle-hundredth",
    "chart-waffle-one",
    "chart-waffle-sentence",
    "chart-waffle-title",
    "chart-waffle-title-plain",
    "cite",
    "cite-without-source",
    "column-total",
    "compare-all",
    "compared-day",
    "compared-day-none",
    "compared-days",
    "compared-days-plain",
    "compared-region",
    "compared-region-none",
    "compared-regions",
    "compared-regions-plain",
    "comparison-description",
    "comparison-lead",
    "comparison-mixed-status",
    "comparison-ranked",
    "comparison-series",
    "comparison-title",
    "count-news",
    "count-photos",
    "count-recipients",
    "data-awards",
    "data-column-as_of",
    "data-column-awarded_as",
    "data-column-awards",
    "data-column-basis",
    "data-column-bps_code",
    "data-column-category",
    "data-column-category_id",
    "data-column-count",
    "data-column-count_status",
    "data-column-dataset",
    "data-column-derived",
    "data-column-edition",
    "data-column-edition_id",
    "data-column-id",
    "data-column-kemendagri_code",
    "data-column-kind",
    "data-column-label",
    "data-column-legal_name",
    "data-column-measure",
    "data-column-name",
    "data-column-note",
    "data-column-of",
    "data-column-of_status",
    "data-column-part",
    "data-column-percent",
    "data-column-period",
    "data-column-place",
    "data-column-province",
    "data-column-province_code",
    "data-column-recipient",
    "data-column-recipient_id",
    "data-column-region",
    "data-column-region_kind",
    "data-column-regions_summed",
    "data-column-regions_total",
    "data-column-row_kind",
    "data-column-sample",
    "data-column-segment",
    "data-column-source",
    "data-column-source_url",
    "data-column-status",
    "data-column-tied",
    "data-column-tier",
    "data-column-withdrawn",
    "data-columns",
    "data-columns-note",
    "data-coverage",
    "data-fact-as_of",
    "data-fact-basis",
    "data-fact-basis_definition",
    "data-fact-basis_source",
    "data-fact-basis_source_accessed",
    "data-fact-basis_source_published",
    "data-fact-basis_source_title",
    "data-fact-basis_source_url",
    "data-fact-break_in_series",
    "data-fact-counts",
    "data-fact-definition",
    "data-fact-licence",
    "data-fact-licence_url",
    "data-fact-measure",
    "data-fact-note",
    "data-fact-notice",
    "data-fact-page",
    "data-fact-period",
    "data-fact-publisher",
    "data-fact-site",
    "data-fact-source",
    "data-fact-source_accessed",
    "data-fact-source_published",
    "data-fact-source_title",
    "data-fact-source_url",
    "data-fact-status",
    "data-fact-title",
    "data-notes",
    "data-package",
    "data-package-link",
    "data-package-period",
    "data-recipients",
    "data-regions",
    "document-kind-decree",
    "document-kind-other",
    "document-kind-press_release",
    "document-kind-programme",
    "download",
    "editions-description",
    "embed-region-title",
    "feed-about",
    "feed-atom",
    "feed-atom-about",
    "feed-json",
    "feed-json-about",
    "figure-as-of",
    "figure-count",
    "figure-count-only",
    "figure-counts-in-segment",
    "figure-missing",
    "figure-not-applicable",
    "figure-percent",
    "figure-sentence",
    "figure-share",
    "figure-status",
    "figure-suppressed",
    "footnote-back",
    "footnotes",
    "full-title",
    "gallery-all",
    "gallery-description",
    "gallery-of",
    "gallery-of-description",
    "jury",
    "level-nation",
    "level-province",
    "level-regency",
    "level-village",
    "menu-changes",
    "menu-comparison",
    "menu-editions",
    "menu-gallery",
    "menu-home",
    "menu-methods",
    "menu-news",
    "menu-recipients",
    "menu-regions",
    "menu-search",
    "menu-statistics",
    "menu-topics",
    "methods-description",
    "methods-link",
    "methods-rounding",
    "more-recipients",
    "newer-news",
    "news-description",
    "news-kind-press_release",
    "news-kind-reply",
    "news-list-page",
    "news-page-description",
    "nominations",
    "not-found-text",
    "not-found-title",
    "older-news",
    "over-time-multiples",
    "over-time-slope",
    "page-number",
    "page-of",
    "period-description",
    "period-name",
    "reading-time",
    "recipient-description",
    "recipient-description-nominee",
    "recipient-description-plain",
    "recipient-description-rank",
    "recipient-kind-business",
    "recipient-kind-community",
    "recipient-kind-government",
    "recipient-kind-institution",
    "recipient-kind-micro_business",
    "recipient-kind-other",
    "recipient-kind-person",
    "recipient-kind-small_business",
    "recipient-kind-village",
    "recipients-description",
    "region-description",
    "region-meaning",
    "region-name-kabupaten",
    "region-name-kota",
    "region-name-province",
    "region-rank",
    "region-rank-tied",
    "region-short-kabupaten",
    "region-short-kota",
    "regions-description",
    "report-body",
    "report-subject",
    "results-pending",
    "row-unallocated",
    "sample-label",
    "sample-notice",
    "search-any-category",
    "search-any-edition",
    "search-any-kind",
    "search-any-region",
    "search-category",
    "search-description",
    "search-edition",
    "search-kind",
    "search-kind-award",
    "search-kind-gallery",
    "search-kind-news",
    "search-kind-page",
    "search-kind-recipient",
    "search-kind-region",
    "search-kind-statistics",
    "search-region",
    "series",
    "share-card-parts",
    "share-nominee",
    "share-sample",
    "sign-missing",
    "sign-missing-meaning",
    "sign-missing-spoken",
    "sign-not_applicable",
    "sign-not_applicable-meaning",
    "sign-not_applicable-spoken",
    "sign-suppressed",
    "sign-suppressed-meaning",
    "sign-suppressed-spoken",
    "statistics-description",
    "status-final",
    "status-illustrative",
    "status-illustrative-mark",
    "status-provisional",
    "sum-complete",
    "sum-incomplete",
    "sum-scope",
    "table-caption",
    "table-label",
    "target-count",
    "target-gap",
    "target-gap-points",
    "target-percent",
    "target-reached",
    "task-done",
    "task-open",
    "topic-description",
    "topics-description",
    "video-watch",
];

/// Reports messages that a language lacks.
pub(super) fn check(languages: &[Lang], locales: &[Arc<Locale>], found: &mut Vec<Diagnostic>) {
    for (lang, locale) in languages.iter().zip(locales) {
        for id in ALL.iter().filter(|id| !locale.has_message(id)) {
            found.push(
                Diagnostic::nowhere(Code::UnknownMessage)
                    .arg("id", *id)
                    .arg("language", lang.as_str())
                    .arg("page", "none")
                    .arg("more", 0_usize),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::disallowed_methods)]
    use std::collections::BTreeSet;
    use std::path::{Path, PathBuf};

    use super::*;

    fn sources(folder: &Path, out: &mut Vec<PathBuf>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                sources(&path, out);
            } else {
                out.push(path);
            }
        }
    }

    /// What stands in quotes right after each `marker`.
    fn quoted<'t>(text: &'t str, marker: &'t str) -> impl Iterator<Item = String> + 't {
        text.split(marker).skip(1).filter_map(|rest| {
            let rest = rest.trim_start().trim_start_matches("&format!(").strip_prefix('"')?;
            Some(rest[..rest.find('"')?].to_owned())
        })
    }

    #[test]
    fn every_message_that_pages_say_is_listed() {
        let mut files = Vec::new();
        sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src/pages"), &mut files);
        let mut said = BTreeSet::new();
        for file in
            files.into_iter().filter(|file| !file.ends_with("words.rs") || file.ends_with("pen/words.rs"))
        {
            let text = std::fs::read_to_string(file).unwrap();
            said.extend(quoted(&text, ".word(").chain(quoted(&text, ".say(")));
        }
        assert!(said.len() > 60, "{said:?}");
        for id in said {
            let known = match id.split_once('{') {
                Some((start, _)) => ALL.iter().any(|known| known.starts_with(start)),
                None => ALL.contains(&&*id),
            };
            assert!(known, "`{id}` is said but not listed");
        }
        assert!(ALL.is_sorted());
    }

    #[test]
    fn the_default_theme_has_all_messages() {
        for (tag, text) in [
            ("id", include_str!("../../themes/default/locales/id.ftl")),
            ("en", include_str!("../../themes/default/locales/en.ftl")),
        ] {
            let source = crate::locale::MessageSource { file: crate::diag::FileId(0), text: text.into() };
            let made = Locale::new(tag, jiff::tz::TimeZone::UTC, &[source]);
            assert_eq!(made.found, []);
            let lacking: Vec<_> = ALL.iter().filter(|id| !made.value.has_message(id)).collect();
            assert!(lacking.is_empty(), "{tag}: {lacking:?}");
        }
    }
}
