//! Every place is one of the file.

use super::*;

fn targets(text: &str) -> Vec<&str> {
    let prose = read(text).value;
    let links = prose.links.iter().map(|link| (link.target.span, link.target.value.clone()));
    let images = prose.images.iter().map(|image| (image.target.span, image.target.value.clone()));
    let all: Vec<_> = links.chain(images).collect();
    all.into_iter()
        .map(|(span, target)| {
            let written = slice(text, span);
            assert_eq!(written, &*target);
            written
        })
        .collect()
}

#[test]
fn places_count_from_the_start_of_the_file() {
    let text: Arc<str> = "---\ntitle: Ä\n---\nDari [sini](a.md) {{ b c=d }} [^x]".into();
    let start = text.find("Dari").unwrap();
    let read = Prose::parse(&text, start..text.len(), FILE, &Options::default());
    let reference = &read.value.references[0];
    assert_eq!(slice(&text, read.value.links[0].target.span), "a.md");
    assert_eq!(slice(&text, reference.span), "{{ b c=d }}");
    assert_eq!(slice(&text, reference.name.span), "b");
    assert_eq!(slice(&text, reference.args[0].0.span), "c");
    assert_eq!(slice(&text, reference.get("c").unwrap().span), "d");
    assert_eq!(slice(&text, read.found[0].span.unwrap()), "[^x]");
}

#[test]
fn places_are_exact_whatever_the_text() {
    assert_eq!(targets("Ünï 🏆 [ä](é.md)\r\n\r\n - [b](<c d.md> \"t\")\r\n"), ["é.md", "c d.md"]);
    assert_eq!(
        targets("> | [a](b.md) |\n> |---|\n> | [c [d] *e*](f.md 'g') ![h](i.jpg) |"),
        ["b.md", "f.md", "i.jpg"]
    );
    assert_eq!(targets("[a][b] https://c.id/d_e\n\n[b]: f.md \"g\""), ["f.md", "https://c.id/d_e"]);
    assert_eq!(targets("[a\nb](c.md) ![d](\n e.jpg )"), ["c.md", "e.jpg"]);
    assert_eq!(targets("{{ a }} https://b.id {{ c }} [d](e.md)"), ["https://b.id", "e.md"]);
}

#[test]
fn addresses_with_escapes_point_to_the_link() {
    let text = "a [b](c\\_d.md) e";
    let link = &read(text).value.links[0];
    assert_eq!(slice(text, link.target.span), "[b](c\\_d.md)");
    assert_eq!(&*link.target.value, "c_d.md");
}

#[test]
fn addresses_made_whole_point_to_what_was_written() {
    let text = "Ä www.a.id dan b@c.id";
    let prose = read(text).value;
    assert_eq!(slice(text, prose.links[0].target.span), "www.a.id");
    assert_eq!(slice(text, prose.links[1].target.span), "b@c.id");
}

#[test]
fn line_ends_do_not_change_the_text() {
    let text = "# a\n\nb\nc  \nd\n\n```\ne\nf\n```\n\n| g |\n|---|\n| h |\n\n{{ i }}\n{{ j }}\n";
    assert_eq!(read(text).value, read(&text.replace('\n', "\r\n")).value);
    assert_eq!(html(text), html(&text.replace('\n', "\r\n")));
}

#[test]
fn bodies_out_of_bounds_are_empty() {
    let text: Arc<str> = "ä".into();
    assert!(Prose::parse(&text, 1..2, FILE, &Options::default()).value.is_empty());
    assert!(Prose::parse(&text, 0..9, FILE, &Options::default()).value.is_empty());
}
