//! Checks that HTML is balanced, for the other tests.

const VOID: &[&str] = &["br", "hr", "img", "input", "wbr", "col"];

/// Panics unless every element is closed, in order.
pub(super) fn assert_balanced(html: &str) {
    let mut open: Vec<&str> = Vec::new();
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        rest = &rest[at + 1..];
        let end = rest.find('>').unwrap_or_else(|| unreachable!("open tag in {html:?}"));
        let tag = &rest[..end];
        rest = &rest[end + 1..];
        if let Some(name) = tag.strip_prefix('/') {
            assert_eq!(open.pop(), Some(name), "{html:?}");
            continue;
        }
        let name = tag.split(' ').next().unwrap_or_default();
        assert!(
            name.chars().all(|letter| letter.is_ascii_alphanumeric()) && !name.is_empty(),
            "{tag:?} in {html:?}"
        );
        if !VOID.contains(&name) {
            open.push(name);
        }
    }
    assert_eq!(open, Vec::<&str>::new(), "{html:?}");
}

#[test]
fn the_check_checks() {
    assert_balanced("<p class=\"a\">b<br>c</p>");
    for wrong in ["<p>", "</p>", "<p><b></p></b>", "a < b"] {
        assert!(std::panic::catch_unwind(|| assert_balanced(wrong)).is_err(), "{wrong}");
    }
}
