//! Every mistake that a Markdown text can hold is said in full, in both languages.

#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;
use std::sync::Arc;

use anugerah::diag::FileId;
use anugerah::locale::{Language, Words};
use anugerah::prose::{Options, Prose};

/// Texts that between them hold every finding and every cure of the room.
const MISTAKES: &str = "# a {#x}\n# b {#x}\n# c {#fn:1}\n# d {k=v}\n\n{{ a\n\n{{ }} {{ a b }} {{ a b= }} {{ a b=‘c’ }} {{ a b=\"c }}\n\
{{ a b=\"c\"d=e }} {{ a b=1 b=2 }} [x](y{{a}})\n\n![](a.jpg) [b](javascript:x) [c]() [d][e] [^f]\n\n[^g]: h\n\n\
<script>i</script>\n\n<p onclick=j>{{ k }}</p>\n";

#[test]
fn every_finding_is_said_in_full() {
    let mut codes = BTreeSet::new();
    for text in [MISTAKES.to_owned(), ">".repeat(200)] {
        let text: Arc<str> = text.into();
        let found = Prose::parse(&text, 0..text.len(), FileId(0), &Options::default()).found;
        for language in [Language::Indonesian, Language::English] {
            let words = Words::new(language);
            for finding in &found {
                let said = words.describe(finding);
                let all = format!("{} {:?} {:?}", said.message, said.help, said.related);
                assert_ne!(said.message, finding.code.text(), "no words: {finding:?}");
                assert!(!all.contains("{$") && !all.contains("{ $") && !all.contains('\u{2068}'), "{all}");
                assert_eq!(said.help.is_some(), finding.help.is_some(), "no cure: {finding:?}");
                assert!(said.related.iter().all(|words| !words.is_empty()), "{finding:?}");
                codes.insert((finding.code.text(), finding.help.unwrap_or_default()));
            }
        }
    }
    let codes: Vec<_> = codes.into_iter().collect();
    assert_eq!(
        codes,
        [
            ("bad-heading-id", "help"),
            ("bad-reference", "equals"),
            ("bad-reference", "kind"),
            ("bad-reference", "quotes"),
            ("bad-reference", "space"),
            ("bad-reference", "unclosed"),
            ("bad-reference", "value"),
            ("duplicate-id", "help"),
            ("duplicate-key", "help"),
            ("empty-link", "help"),
            ("misplaced-reference", "help"),
            ("missing-alt", "help"),
            ("prose-too-deep", "help"),
            ("raw-html-removed", "help"),
            ("unclosed-reference", "help"),
            ("unknown-footnote", "help"),
            ("unknown-key", ""),
            ("unknown-link-label", "help"),
            ("unsafe-link", "help"),
            ("unused-footnote", "help"),
        ]
    );
}

#[test]
fn braces_are_shown_as_they_are_written() {
    let text: Arc<str> = "{{ a".into();
    let found = Prose::parse(&text, 0..text.len(), FileId(0), &Options::default()).found;
    let said = Words::new(Language::English).describe(&found[0]);
    assert_eq!(
        said.help.as_deref(),
        Some("end it with }} on the same line, or write \\{{ to show two braces")
    );
}
