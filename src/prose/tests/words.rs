//! Words counted, excerpts, plain text.

use super::*;

#[test]
fn words_to_read() {
    assert_eq!(read("# Dua kata\n\nDan *tiga* lagi, – `bukan ini`.\n\n```\nbukan ini\n```\n").value.words, 5);
    assert_eq!(read("ke**anggota**an\nbaru").value.words, 2);
    assert_eq!(read("|a|b|\n|-|-|\n|c|d|").value.words, 4);
    assert_eq!(Prose::default().minutes(), 1);
    assert_eq!(read(&"kata ".repeat(401)).value.minutes(), 3);
}

fn excerpt(text: &str) -> String {
    read(text).value.excerpt_text
}

#[test]
fn the_excerpt_is_running_text() {
    assert_eq!(
        excerpt("# Judul\n\n- a\n\n> b\n\n*Satu* \"dua\"[^1] & [tiga](x.md)\n`empat`.\n\n[^1]: c"),
        "Satu “dua” & tiga empat."
    );
    assert_eq!(excerpt("Ada {{ figure }} di sini.\n\nLalu."), "Lalu.");
    assert_eq!(excerpt("![a](b.jpg)\n\n{{ c }}"), "");
}

#[test]
fn the_excerpt_ends_at_a_word() {
    let text = excerpt(&"kata, ".repeat(100));
    assert_eq!(text, format!("{}kata…", "kata, ".repeat(32)));
    assert!(text.chars().count() <= 200);
    assert_eq!(excerpt(&"a".repeat(500)), format!("{}…", "a".repeat(200)));
    assert_eq!(
        excerpt(&format!("{}\n\n{}", "ä".repeat(150), "ö".repeat(60))),
        format!("{}…", "ä".repeat(150))
    );
}

#[test]
fn plain_text_for_search() {
    let text = "# Judul\n\nKata *ten*gah &amp; {{ figure }}[^1] <b>x</b>\n\n![alt](a.jpg)\n\n|a|b|\n|-|-|\n|c|`d`|\n\n[^1]: Catatan.";
    assert_eq!(
        read(text).value.plain_text(&mut Plainly),
        "Judul Kata tengah & figure 1 x alt a b c d 1 Catatan.".replace("d 1", "d")
    );
    let script = read_with("<script>a < b</script>\n\nc", Html::Allow).value;
    assert_eq!(script.plain_text(&mut Plainly), "c");
}

#[test]
fn equal_texts_are_equal_wherever_they_stand() {
    let text: Arc<str> = "x\n\n# a\n\n[b](c.md) {{ d e=f }} ![g](h.jpg)".into();
    let one = Prose::parse(&text, 3..text.len(), FILE, &Options::default()).value;
    assert_eq!(one, read(&text[3..]).value);
    assert_ne!(one, read(&text).value);
}
