#![allow(clippy::unwrap_used, clippy::panic)]
use super::agree::agree;
use super::*;
use crate::awards::region::CodeText;
use crate::awards::text::Multi;
use crate::awards::time::{PartialDate, When};
use proptest::prelude::*;

/// Reads `v: …` by a shape: the value in debug form, or the code, the help and the suggestion.
fn one<S: Shape>(shape: impl Fn() -> S, written: &str) -> String
where
    S::Value: std::fmt::Debug,
{
    let (value, found, objections) = agree(&format!("v: {written}\n"), |f| f.required("v", shape(), "words"));
    match (value, found.as_slice()) {
        (Some(value), []) => format!("{value:?}"),
        (_, [finding]) => {
            let span = finding.span.unwrap();
            assert!(span.end <= written.len() as u32 + 3, "{finding:?}");
            let suggestion = finding.args.iter().find(|(name, _)| *name == "suggestion");
            let suggestion = suggestion.map(|(_, arg)| match arg {
                Arg::Text(text) => text.clone(),
                Arg::OneOf(all) => all.join(" | "),
                other => panic!("{other:?}"),
            });
            let loud = if objections.is_empty() { "" } else { "!" };
            format!("{}{loud} {}", finding.code.text(), suggestion.as_deref().or(finding.help).unwrap_or("-"))
        }
        other => panic!("{written}: {other:?}"),
    }
}

/// Each line: what is written, what comes of it. A `!` says that the schema refuses it too.
fn all<S: Shape>(shape: impl Fn() -> S, cases: &[(&str, &str)])
where
    S::Value: std::fmt::Debug,
{
    let results: Vec<(&str, String)> =
        cases.iter().map(|(written, _)| (*written, one(&shape, written))).collect();
    let expected: Vec<(&str, String)> =
        cases.iter().map(|(written, result)| (*written, (*result).to_owned())).collect();
    assert_eq!(results, expected);
}

#[test]
fn texts() {
    all(
        text,
        &[
            ("Kota Ternate", "\"Kota Ternate\""),
            ("2025", "\"2025\""),
            ("82.10", "\"82.10\""),
            ("no", "\"no\""),
            ("true", "\"true\""),
            ("'  a  '", "\"a\""),
            ("''", "empty-value! help"),
            ("", "empty-value! help"),
            ("~", "empty-value! help"),
            ("e\u{301}", "\"é\""),
            ("\"a\\u0007b\"", "bad-text help"),
            ("[a]", "wrong-type! -"),
            ("{a: b}", "wrong-type! -"),
        ],
    );
}

#[test]
fn whole_numbers_are_plain_digits() {
    all(
        count,
        &[
            ("0", "0"),
            ("52000", "52000"),
            ("'52000'", "52000"),
            ("52.000", "ambiguous-number 52000"),
            ("52,000", "ambiguous-number! 52000"),
            ("1.234.567", "ambiguous-number! 1234567"),
            ("1_000", "ambiguous-number! 1000"),
            ("1 000", "ambiguous-number! 1000"),
            ("08", "ambiguous-number 8"),
            ("1e3", "ambiguous-number 1000"),
            ("+5", "ambiguous-number 5"),
            ("0x10", "ambiguous-number! 16"),
            ("Rp52.000,00", "ambiguous-number! 52000"),
            ("52.5", "wrong-type! -"),
            ("-5", "number-out-of-range! help-least"),
            ("banyak", "wrong-type! -"),
            ("", "empty-value! help"),
            ("999999999999999999", "999999999999999999"),
            ("1000000000000000000", "number-out-of-range help-least"),
            ("99999999999999999999999999999999999999999999", "number-out-of-range! help-least"),
        ],
    );
    all(integer, &[("-5", "-5"), ("-0", "wrong-type -"), ("--5", "wrong-type! -")]);
    all(
        || count_within(1, 40),
        &[("40", "40"), ("0", "number-out-of-range! help"), ("41", "number-out-of-range! help")],
    );
    all(decimal_places, &[("2", "2"), ("7", "number-out-of-range! help")]);
}

#[test]
fn rates_take_comma_and_point() {
    all(
        rate,
        &[
            ("41,64", "Decimal { digits: 4164, scale: 2 }"),
            ("41.64", "Decimal { digits: 4164, scale: 2 }"),
            ("25", "Decimal { digits: 25, scale: 0 }"),
            ("25 %", "Decimal { digits: 25, scale: 0 }"),
            ("41,64%", "Decimal { digits: 4164, scale: 2 }"),
            ("1.234,5", "ambiguous-number! 1234,5"),
            ("08,5", "ambiguous-number! 8,5"),
            (".5", "ambiguous-number 0.5"),
            ("-1", "number-out-of-range! help-least"),
            ("4e1", "ambiguous-number 40"),
            ("banyak", "wrong-type! -"),
        ],
    );
    all(unit_interval, &[("0.5", "Decimal { digits: 5, scale: 1 }"), ("1.5", "number-out-of-range! help")]);
    all(
        share,
        &[
            ("1/2", "(1, 2)"),
            ("3/2", "number-out-of-range help"),
            ("0/2", "wrong-type! -"),
            ("0.5", "wrong-type! -"),
        ],
    );
}

#[test]
fn truth_is_true_or_false() {
    all(
        boolean,
        &[
            ("true", "true"),
            ("false", "false"),
            ("yes", "bad-boolean! true"),
            ("tidak", "bad-boolean! false"),
            ("True", "bad-boolean true"),
            ("'true'", "bad-boolean! true"),
            ("mungkin", "wrong-type! -"),
        ],
    );
}

#[test]
fn names() {
    all(
        || at_value(id()),
        &[
            ("kota-ternate", "\"kota-ternate\""),
            ("2024", "\"2024\""),
            ("Kota Ternaté!", "bad-id! kota-ternate"),
            ("a--b", "bad-id! a-b"),
            ("🏆", "bad-id! help-letters"),
            ("true", "wrong-type! -"),
            ("'..'", "bad-id! help-letters"),
        ],
    );
    let long = "a".repeat(300);
    assert_eq!(one(slug, &long), format!("bad-slug! {}", "a".repeat(100)));
    all(
        language,
        &[
            ("id", "Lang(\"id\")"),
            ("pt-BR", "Lang(\"pt-BR\")"),
            ("zh-Hant-TW", "Lang(\"zh-Hant-TW\")"),
            ("en_us", "bad-language! en-US"),
            ("Indonesia", "bad-language! id"),
            ("i", "bad-language! -"),
        ],
    );
    all(
        time_zone,
        &[
            ("WIT", "unknown-time-zone Asia/Jayapura"),
            ("Asia/Jaypura", "unknown-time-zone Asia/Jayapura"),
            ("asia/jayapura", "unknown-time-zone! Asia/Jayapura"),
        ],
    );
    let (zone, _, _) = agree("v: Asia/Jayapura\n", |f| f.required("v", time_zone(), ""));
    assert_eq!(zone.unwrap().iana_name(), Some("Asia/Jayapura"));
    all(
        region_code,
        &[
            ("8", "bad-region-code help"),
            ("bps:1", "bad-region-code! help"),
            ("82.1", "bad-region-code help"),
        ],
    );
    for (written, code) in [
        ("82.10", CodeText::Kemendagri("82.10".into())),
        ("\"82\"", CodeText::Kemendagri("82".into())),
        ("8203", CodeText::Bare("8203".into())),
        ("bps:8203", CodeText::Bps("8203".into())),
    ] {
        let (read, _, _) = agree(&format!("v: {written}\n"), |f| f.required("v", region_code(), ""));
        assert_eq!(read.unwrap().value, code);
    }
}

#[test]
fn dates() {
    all(
        date,
        &[
            ("2025-07-03", "2025-07-03"),
            ("2025-06-31", "impossible-date 2025-06-30"),
            ("2025-13-01", "impossible-date! help-range"),
            ("2025-02-29", "impossible-date 2025-02-28"),
            ("3 Juli 2025", "bad-date! 2025-07-03"),
            ("Kamis, 3 Juli 2025", "bad-date! 2025-07-03"),
            ("July 3, 2025", "bad-date! 2025-07-03"),
            ("03/07/2025", "bad-date! 2025-07-03 | 2025-03-07"),
            ("25/07/2025", "bad-date! 2025-07-25"),
            ("2025-7-3", "bad-date! 2025-07-03"),
            ("kemarin", "bad-date! help-form"),
            ("2025-07-03T20:00:00+09:00", "bad-date! 2025-07-03"),
        ],
    );
    let shown = |date: PartialDate| date.iso();
    for (written, iso) in [("2025", "2025"), ("2025-07", "2025-07"), ("2025-07-03", "2025-07-03")] {
        let (read, _, _) = agree(&format!("v: {written}\n"), |f| f.required("v", partial_date(), ""));
        assert_eq!(read.map(shown).as_deref(), Some(iso));
    }
    all(
        partial_date,
        &[
            ("2025-13", "impossible-date! help-range"),
            ("Juli 2025", "bad-date! help-form"),
            ("2025-07-32", "impossible-date! 2025-07-31"),
        ],
    );
}

#[test]
fn times_need_a_zone() {
    let moment: jiff::Timestamp = "2025-07-03T11:00:00Z".parse().unwrap();
    for written in ["2025-07-03T20:00:00+09:00", "2025-07-03 20:00+09:00", "2025-07-03T11:00Z"] {
        let (read, _, _) = agree(&format!("v: {written}\n"), |f| f.required("v", when(), ""));
        assert_eq!(read, Some(When::Moment(moment)), "{written}");
    }
    all(
        when,
        &[
            ("2025-07-03", "Day(2025-07-03)"),
            ("2025-07-03T20:00:00", "time-without-zone! 2025-07-03T20:00:00+07:00"),
            ("2025-07-03 20:00", "time-without-zone! 2025-07-03T20:00:00+07:00"),
            ("2025-07-03 20.00", "time-without-zone! 2025-07-03T20:00:00+07:00"),
            ("2025-07-03 20.00 WIT", "bad-date! 2025-07-03T20:00:00+09:00"),
            ("2025-07-03T20:00 WITA", "bad-date! 2025-07-03T20:00:00+08:00"),
            ("2025-07-03T25:00+09:00", "impossible-date! help-range"),
            ("2025-06-31T20:00+09:00", "impossible-date 2025-06-30"),
            ("2025-07-03T20:00+99:00", "time-without-zone 2025-07-03T20:00:00+07:00"),
            ("3 Juli 2025 pukul 20.00", "bad-date! 2025-07-03"),
            ("éééééééé", "bad-date! help-form"),
        ],
    );
}

#[test]
fn addresses() {
    all(
        || at_value(url()),
        &[
            ("https://example.org/a?b#c", "\"https://example.org/a?b#c\""),
            ("http://localhost:1111/", "\"http://localhost:1111/\""),
            ("www.example.org", "bad-url! https://www.example.org"),
            ("javascript:alert(1)", "bad-url! help-form"),
            ("https://a b", "bad-url help-form"),
            ("https://", "bad-url! help-form"),
            ("https://a..b/", "bad-url help-form"),
        ],
    );
    all(
        || at_value(base_url()),
        &[
            ("https://example.org/a/", "\"https://example.org/a/\""),
            ("https://example.org", "bad-url! https://example.org/"),
            ("example.org/?x", "bad-url! https://example.org/"),
        ],
    );
    all(
        || at_value(email()),
        &[("humas@example.org", "\"humas@example.org\""), ("humas", "bad-email! help")],
    );
    all(
        || at_value(path()),
        &[
            ("foto/e\u{301}.jpg", "\"foto/é.jpg\""),
            ("../a.jpg", "bad-path! help-form"),
            ("/a.jpg", "bad-path! a.jpg"),
            ("foto\\a.jpg", "bad-path! foto/a.jpg"),
            ("C:\\a.jpg", "bad-path! help-form"),
        ],
    );
    all(
        || at_value(site_path()),
        &[
            ("/lama/x/", "\"/lama/x/\""),
            ("/x.html", "\"/x.html\""),
            ("lama/x", "bad-site-path! /lama/x/"),
            ("https://a.id/lama/?x", "bad-site-path! /lama/"),
            ("/a/../b/", "bad-site-path! help-form"),
        ],
    );
}

/// A shape whose value is shown without its place.
fn at_value<T: Clone, S: Shape<Value = At<T>>>(shape: S) -> impl Shape<Value = T> {
    struct Bare<S>(S);
    impl<T: Clone, S: Shape<Value = At<T>>> Shape for Bare<S> {
        type Value = T;
        fn read(&self, node: &Node, cx: &mut Reading) -> Option<T> {
            self.0.read(node, cx).map(|at| at.value)
        }
        fn schema(&self, to: &mut Schema) -> Json {
            self.0.schema(to)
        }
    }
    Bare(shape)
}

const WORDS: &[(&str, u8)] = &[("final", 1), ("provisional", 2), ("suppressed", 3)];

#[test]
fn words_and_alternatives() {
    all(
        || one_of(WORDS),
        &[
            ("final", "1"),
            ("Final", "unknown-word! final"),
            ("provisonal", "unknown-word! provisional"),
            ("xyz", "unknown-word! help-known"),
            ("[final]", "wrong-type! -"),
        ],
    );
    all(
        || either(count(), one_of(WORDS)),
        &[
            ("5", "A(5)"),
            ("suppressed", "B(3)"),
            ("supressed", "unknown-word! suppressed"),
            ("52.000", "ambiguous-number 52000"),
            ("[5]", "wrong-type! -"),
        ],
    );
    all(
        || either(text(), record("r", |f: &mut Fields<'_>| f.required("a", count(), ""))),
        &[("x", "A(\"x\")"), ("{a: 5}", "B(5)"), ("{a: x}", "wrong-type! -")],
    );
}

#[test]
fn lists_and_maps() {
    all(|| list(count()), &[("[1, 2]", "[1, 2]"), ("[]", "[]"), ("1", "wrong-type! -")]);
    all(|| filled_list(count()), &[("[1]", "[1]"), ("[]", "empty-list! help")]);
    all(|| list_or_one(count()), &[("1", "[1]"), ("[1, 2]", "[1, 2]"), ("{a: 1}", "wrong-type! -")]);
    all(|| pair(count()), &[("[1, 3]", "(1, 3)"), ("[1]", "wrong-type! -"), ("[1, 2, 3]", "wrong-type! -")]);
    let (read, _, _) = agree("v: {b: 2, a: 1}\n", |f| f.required("v", map_of(text(), count()), ""));
    assert_eq!(
        read.unwrap().into_iter().map(|(key, value)| (key.value.to_string(), value)).collect::<Vec<_>>(),
        [("b".to_owned(), 2), ("a".to_owned(), 1)]
    );
    all(
        || map_of(language(), text()),
        &[("{indonesia: a}", "bad-language! id"), ("{id: }", "empty-value! help")],
    );
}

#[test]
fn a_list_yields_what_it_can_and_tells_all_mistakes() {
    let (read, found, _) = agree("v: [1, x, 2, 52.000]\n", |f| f.required("v", list(count()), ""));
    assert_eq!((read, found.len()), (Some(vec![1, 2]), 2));
}

#[test]
fn texts_by_language() {
    let read = |text: &str| agree(text, |f| f.required("v", multilingual(), ""));
    let (Some(Multi::Plain(plain)), _, _) = read("v: 'Kota \"A\"'\n") else { panic!("plain") };
    assert_eq!(
        (&*plain.value, plain.span),
        ("Kota \"A\"", FileId(0).span(4, 12)),
        "within the quotation marks"
    );
    let (Some(Multi::ByLanguage(all)), _, _) = read("v: {id: Berita, en: News}\n") else {
        panic!("by language")
    };
    let all: Vec<_> = all.iter().map(|(lang, text)| (lang.as_str(), &*text.value)).collect();
    assert_eq!(all, [("id", "Berita"), ("en", "News")]);
    for (text, code) in [
        ("v: {Indonesia: x}\n", "bad-language"),
        ("v: {id: }\n", "empty-value"),
        ("v: {}\n", "wrong-type"),
        ("v: [x]\n", "wrong-type"),
    ] {
        let (_, found, objections) = read(text);
        assert_eq!((found.len(), found[0].code.text(), objections.is_empty()), (1, code, false), "{text}");
    }
}

fn stage(f: &mut Fields<'_>) -> Option<(Arc<str>, Option<i128>)> {
    let title = f.required("title", text(), "What happened");
    let number = f.optional("number", count(), "Its number");
    let _rows = f.list("rows", list(count()), "The rows");
    let _table = f.optional("table", path(), "The rows in a file");
    f.at_most_one(&["rows", "table"]);
    f.needs("number", "rows");
    let _inner = f.list("inner", list(record("stage", stage)), "Stages of the stage");
    Some((title?, number))
}

/// Code and place of each finding.
fn told(text: &str) -> Vec<(&'static str, &str)> {
    let (_, found, objections) = agree(text, stage);
    assert_eq!(found.is_empty(), objections.is_empty(), "{found:#?} {objections:#?}");
    let place = |finding: &Diagnostic| {
        let span = finding.span.unwrap();
        (finding.code.text(), &text[span.start as usize..span.end as usize])
    };
    found.iter().map(place).collect()
}

#[test]
fn all_mistakes_of_a_record_come_at_once() {
    assert_eq!(told("title: A\ninner:\n  - title: B\n    rows: [1]\n    number: 5\n"), []);
    assert_eq!(
        told("titel: A\nnumber: x\nzzz: 1\n"),
        [
            ("missing-key", "titel"),
            ("wrong-type", "x"),
            ("missing-companion", "number"),
            ("unknown-key", "titel"),
            ("unknown-key", "zzz"),
        ]
    );
    assert_eq!(told("title: A\ntable: x.csv\nrows: [1]\n"), [("conflicting-keys", "rows")]);
    assert_eq!(
        told("title: A\ninner: [{number: 5, rows: []}]\n"),
        [("missing-key", "{number: 5, rows: []}")]
    );
    assert_eq!(told("[]\n"), [("wrong-type", "[]")]);
}

#[test]
fn one_of_several_keys_must_be_there() {
    let record = |f: &mut Fields<'_>| {
        let (a, b) = (f.optional("a", count(), ""), f.optional("b", count(), ""));
        f.exactly_one(&["a", "b"]);
        a.or(b)
    };
    assert_eq!(agree("b: 1\n", record).0, Some(1));
    for (text, code) in [("a: 1\nb: 2\n", "conflicting-keys"), ("{}\n", "missing-alternative")] {
        let (_, found, objections) = agree(text, record);
        assert_eq!((found.len(), found[0].code.text(), objections.len()), (1, code, 1), "{text}");
    }
}

#[test]
fn suggestions_are_keys_not_used_yet() {
    let (_, found, _) = agree("title: A\nnumbr: 1\n", stage);
    assert_eq!(found[0].args, [("key", Arg::from("numbr")), ("suggestion", Arg::from("number"))]);
}

#[test]
fn what_was_lost_to_a_mistake_of_syntax_is_not_missing() {
    let read = read_file(FileId(0), "title:A\nnumber: 52.000\nrows: [1]\n", stage);
    let codes: Vec<_> = read.found.iter().map(|finding| finding.code.text()).collect();
    assert_eq!(codes, ["yaml-syntax", "ambiguous-number"]);
    assert!(read.value.broken);
    let read = read_file(FileId(0), "rows: [1]\nnumber: [5\ntitel: x\n", stage);
    let codes: Vec<_> = read.found.iter().map(|finding| finding.code.text()).collect();
    assert_eq!(
        codes,
        ["yaml-syntax", "missing-key", "unknown-key"],
        "nothing is told of the broken line itself"
    );
}

#[test]
fn records_that_fail_leave_their_ids() {
    let record = |f: &mut Fields<'_>| {
        let (id, name) = (f.required("id", id(), ""), f.required("name", text(), ""));
        id.zip(name)
    };
    let read = read_file(FileId(0), "all: [{id: a}, {id: b, name: B}]\n", |f| {
        f.required("all", list(record_named(record)), "")
    });
    assert_eq!(read.value.record.unwrap().len(), 1);
    assert_eq!(read.value.lost.iter().map(|id| &*id.value).collect::<Vec<_>>(), ["a"]);
}

fn record_named<T>(read: impl Fn(&mut Fields<'_>) -> Option<T>) -> impl Shape<Value = T> {
    record("r", read)
}

#[test]
fn a_record_describes_itself() {
    let schema = describe("Stage", stage);
    assert_eq!(schema["title"], "Stage");
    assert_eq!(schema["properties"]["title"]["description"], "What happened");
    assert_eq!(schema["additionalProperties"], false);
    assert_eq!(schema["required"], serde_json::json!(["title"]));
    assert_eq!(schema["properties"]["inner"]["items"]["$ref"], "#/$defs/stage");
    assert_eq!(schema["$defs"]["stage"]["dependentRequired"]["number"], serde_json::json!(["rows"]));
}

proptest! {
    #[test]
    fn no_value_panics_and_the_schema_takes_what_is_read(written in r#"[ -~é🏆\u{a0}]{0,30}"#) {
        let record = |f: &mut Fields<'_>| {
            f.optional("a", text(), "");
            f.optional("b", count(), "");
            f.optional("c", rate(), "");
            f.optional("d", date(), "");
            f.optional("e", when(), "");
            f.optional("f", partial_date(), "");
            f.optional("g", id(), "");
            f.optional("h", url(), "");
            f.optional("i", path(), "");
            f.optional("j", site_path(), "");
            f.optional("k", language(), "");
            f.optional("l", region_code(), "");
            f.optional("m", share(), "");
            f.optional("n", email(), "");
            f.optional("o", integer(), "");
            f.optional("p", boolean(), "");
            Some(())
        };
        let quoted = written.replace('\'', "''");
        for key in "abcdefghijklmnop".chars() {
            agree(&format!("{key}: {written}\n"), record);
            agree(&format!("{key}: '{quoted}'\n"), record);
        }
    }

    #[test]
    fn numbers_and_dates_agree(written in r"[-+]?[0-9]{1,5}([.,:/ TZ_e%-][0-9]{0,4}){0,4}") {
        let shapes = |f: &mut Fields<'_>| {
            let _count = f.optional("b", count(), "");
            let _rate = f.optional("c", rate(), "");
            let _date = f.optional("d", date(), "");
            let _when = f.optional("e", when(), "");
            let _partial = f.optional("f", partial_date(), "");
            let _code = f.optional("l", region_code(), "");
            let _share = f.optional("m", share(), "");
            Some(())
        };
        for key in "bcdeflm".chars() {
            agree(&format!("{key}: {written}\n"), shapes);
        }
    }
}
