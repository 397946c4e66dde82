#![allow(clippy::unwrap_used)]

use std::cell::Cell;

use jiff::tz::TimeZone;
use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use serde_json::{Value as Json, json};
use tera::{Context, Tera};

use super::*;
use crate::diag::FileId;
use crate::theme::files::ThemeText;
use crate::theme::load::Template;

/// Files of a theme `x`: a template `a.html`, a template `base.html`, components.
fn files(template: &str, base: &str, components: &[&str]) -> ThemeFiles {
    let mut files = ThemeFiles { chain: vec!["x".into()], ..ThemeFiles::default() };
    let template_of =
        |text: &str| Template { file: FileId(0), source: ThemeText { text: text.into(), offset: 0 } };
    files.templates.insert("x/a.html".into(), template_of(template));
    files.templates.insert("x/base.html".into(), template_of(base));
    for (at, text) in components.iter().enumerate() {
        files.templates.insert(format!("x//{at}.html"), template_of(text));
    }
    files
}

/// What the program makes of `a.html`, where it does.
fn drawn(files: &ThemeFiles, view: &Json) -> Option<String> {
    let program = Program::read(files, &Mentions::read(files));
    let locale = Locale::new("en", TimeZone::UTC, &[]).value;
    let word = |id: &str| Some(format!("<{id}>"));
    let spoken =
        program.spoken(&json!({ "title": "Site" }), word, |path| Some(format!("/{path}?&"))).unwrap();
    let mut out = b"before".to_vec();
    let page = json!({ "lang": "en", "section": "news", "href": "/x/" });
    let frames = |section: &str, href: &str| {
        let part = tera::Value::safe_string(&format!("<{section}{href}>"));
        Some(vec![part; program.frames().len()].into())
    };
    let is_drawn = program.draw("x/a.html", (&spoken, &locale), (&page, view), frames, (&mut out, 100_000));
    let text = String::from_utf8(out).unwrap();
    if !is_drawn {
        assert_eq!(text, "before");
    }
    is_drawn.then(|| text["before".len()..].to_owned())
}

/// The templates as Tera reads them, where they are right.
fn read_by_tera(files: &ThemeFiles) -> Option<Tera> {
    let mut tera = Tera::new();
    tera.set_fallback_prefixes(["x/".to_owned()]).unwrap();
    tera.add_raw_templates(files.templates.iter().map(|(name, one)| (name, &*one.source.text))).ok()?;
    Some(tera)
}

/// What Tera makes of `a.html`, where that is no error.
fn by_tera(tera: &Tera, view: &Json) -> Option<String> {
    let mut context = Context::new();
    context.insert("site", &json!({ "title": "Site" }));
    context.insert("page", &json!({ "lang": "en", "section": "news", "href": "/x/" }));
    context.insert("view", view);
    tera.render("x/a.html", &context).ok()
}

fn view() -> Json {
    json!({
        "a": { "y": "<b>&\"'", "z": 1, "list": ["p", "q", "r"], "none": null, "deep": { "y": "é" } },
        "rows": [{ "n": 1, "t": "one" }, { "n": 2, "t": "" }, { "n": -3, "t": "three", "x": true }],
        "empty": [], "no": false, "yes": true, "half": 0.5, "whole": 2.0, "big": 9_007_199_254_740_993_i64,
    })
}

const LINK: &str = r#"{% component link(link, class = "", level = 3) %}<a{% if class %} class="{{ class }}"{% endif %}>{{ link.t }}{{ level + 1 }}</a>{% endcomponent link %}"#;
const AROUND: &str = "{% component around(@page, @site, x = None) %}{% set y = x or page.lang %}{{ y }}{{ site.title }}{{ <inner /> }}{% endcomponent %}";
const INNER: &str = "{% component inner(@page, @y = None) %}({{ page.lang }}{{ y }}{% for i in [1, 2] %}{% set k = i %}{{ k }}{% endfor %}){% endcomponent %}";
const BASE: &str = "<{% block head %}H{% endblock head %}|{% if view.yes %}{% block main %}M{% block in %}I{% endblock %}{% endblock %}{% endif %}>";

#[test]
fn what_templates_are_made_of_is_drawn_as_tera_draws_it() {
    let templates = [
        "{{ view.a.y }}{{ view.a.y | safe }}{{ view.a.none }}{{ view.yes }}{{ view.big }}{{ view.half }}{{ view.whole }}",
        "{% if view.a.gone %}A{% elif view.a.z == 1 and not view.no %}B{% else %}C{% endif %}",
        "{% for row in view.rows %}{{ loop.index }}/{{ loop.length }}{{ row.t }}{% if loop.last %}.{% else %}, {% endif %}{% endfor %}",
        "{% for row in view.empty %}x{% else %}none{% endfor %}",
        "{% for row in view.rows %}{% for p in view.a.list %}{{ loop.index0 }}{{ p }}{{ row.n }}{% endfor %}{% endfor %}",
        "{% set n = 0 %}{% for row in view.rows %}{% set m = row.n %}{% set_global n = n + m %}{% endfor %}{{ n }}{% if m %}{{ m }}{% endif %}",
        "{% set view2 = view.a %}{{ view2.deep.y | upper }}{{ view2['y'] | lower }}{{ view2.list[1] }}{{ view2.list[-1] }}{{ view.rows[loop0 or 0].t }}",
        "{{ view.rows | length * 3 + 1 }}{{ -view.rows[0].n }}{{ 7 / 2 }}{{ 6 / 3 }}{{ 1 + 0.5 }}{{ 2 * 3 - 1 }}{{ -7 % 3 }}{{ 7.5 % 2 }}{{ 10 - 2 - 3 }}",
        "{{ \"#\" ~ view.a.y ~ \"-\" ~ view.rows[1].n ~ view.a.none }}{{ 'x' if view.no else \"y\" }}",
        "{% set all = [...view.a.list, 'z', {\"t\": view.a.z, \"u\": [1]}] %}{{ all | length }}{{ all | first }}{{ all[4].t }}{{ all[4].u[0] }}{{ all[9] or 'gone' }}",
        "{% set few = [row.t for row in view.rows if row.n > 0 and row.t] %}{% for t in few %}{{ t }}{% endfor %}{{ few | length }}",
        "{% if 'q' in view.a.list and not ('s' in view.a.list) and 's' not in view.a.list and 'é' in view.a.deep.y %}in{% endif %}",
        "{% for row in view.rows %}{{ <link link={row} class=\"&\" /> }}{{ <link link={row} level={loop.index} /> }}{% endfor %}",
        "{{ <around /> }}{{ <around x={view.a.y} /> }}{% set y = 1 %}{{ <inner /> }}{{ <inner y=\"2\" /> }}{{ <around /> }}",
        "{% for y in view.a.list %}{{ <inner /> }}{% endfor %}{% set drawn = <inner /> %}{{ drawn }}",
        "{% extends \"base.html\" %}{# é #}{% block in %}[{{ view.a.z }}]{% endblock in %}{% block head %}{% if view.no %}{% else %}X{% endif %}{% endblock %}",
        " {%- if view.yes -%} a {{- view.a.z -}} b {# c -#} d {% endif %} e {#- f -#} g ",
        "{% for page in view.rows %}{{ page.n }}{% endfor %}{{ page.lang }}{% set page = view.a %}{{ page.z }}",
        "{% if view.rows[0].n < view.rows[1].n and 2 >= 2 and 1 != 2 and view.a.none == none %}less{% endif %}{{ null }}{{ True }}",
        "{% if view.a %}map{% endif %}{% if view.empty or view.a.none or view.a.deep %}or{% endif %}{{ view.empty or 'list' }}{{ view.a.z and 'and' }}",
        "{{ `a` }}{{ 'it\"s' }}{{ [] | first }}{{ view.a.y | length }}{{ <link link={view.rows[0]} /> | length }}",
    ];
    for template in templates {
        let files = files(template, BASE, &[LINK, AROUND, INNER]);
        let expected = by_tera(&read_by_tera(&files).unwrap(), &view());
        assert!(expected.is_some(), "{template}");
        assert_eq!(drawn(&files, &view()), expected, "{template}");
    }
}

#[test]
fn words_addresses_and_frames() {
    let text = r#"{{ t(id="a-b") }}{{ t( id = 'a-b' ) ~ 1 }}{{ asset(path="p.css") }}{{ frame(component="m") }}{% set page = 1 %}"#;
    let made = "&lt;a-b&gt;&lt;a-b&gt;1/p.css?&amp;<news/x/>";
    assert_eq!(drawn(&files(text, "", &[]), &view()).unwrap(), made);
    // A frame is seen from the page, whatever else is called so.
    for changed in ["{% set page = view.a %}", "{% for page in view.rows %}"] {
        let text = format!("{changed}{{{{ frame(component=\"m\") }}}}");
        let text = if changed.contains("for") { text + "{% endfor %}" } else { text };
        assert_eq!(drawn(&files(&text, "", &[]), &view()), None, "{text}");
    }
}

#[test]
fn what_is_not_known_or_wrong_is_left_to_tera() {
    let round = "{% component round(x) %}{{ <round x={x} /> }}{% endcomponent %}";
    let typed = "{% component typed(x: string, ...rest) %}{{ x }}{% endcomponent %}";
    let strict = "{% component strict(x: string, y) %}{{ x }}{% endcomponent %}";
    let templates = [
        "{{ view.gone }}",
        "{{ view.a.gone.more }}",
        "{% if view.gone.more %}{% endif %}",
        "{{ nothing }}",
        "{{ view.a }}",
        "{{ view.a.list }}",
        "{{ view.a == view.a }}",
        "{{ view.rows | first | length }}",
        "{{ view.a.z / 0 }}",
        "{{ view.a.z % 0 }}",
        "{{ 2 ** 3 }}",
        "{{ view.a.z + view.a.y }}",
        "{{ view.half == 0.5 }}",
        "{{ 9223372036854775807 + 1 }}",
        "{{ view.a.y | title }}",
        "{{ view.a.y | truncate(length=1) }}",
        "{{ view.a.none | upper }}",
        "{% if view.a is defined %}{% endif %}",
        "{{ view.a?.y }}",
        "{{ view.a.y[0] }}",
        "{% if view.a.y[\"x\"] or view.rows[\"x\"] %}{% endif %}",
        "{% if view.a[page.lang] %}{% endif %}",
        "{% for k, v in view.a %}{{ k }}{% endfor %}",
        "{% for c in view.a.y %}{{ c }}{% endfor %}",
        "{% for r in view.rows %}{% break %}{% endfor %}",
        "{% raw %}{{ x }}{% endraw %}",
        "{{ 'a\\n' }}",
        "{% set x %}a{% endset %}{{ x }}",
        "{% filter upper %}a{% endfilter %}",
        "{% include \"base.html\" %}",
        "{% extends \"base.html\" %}{% block main %}{{ super() }}{% endblock %}",
        "{{ <round x={1} /> }}",
        "{{ <typed x=\"\" /> }}",
        "{{ <strict x={1} y={1} /> }}",
        "{{ <strict x=\"\" /> }}",
        "{{ <strict x=\"\" y={1} z={1} /> }}",
        "{% for a in view.rows %}{% for b in view.rows %}{% for c in view.rows %}{{ view.long }}{% endfor %}{% endfor %}{% endfor %}",
    ];
    let mut view = view();
    view["long"] = "x".repeat(10_000).into();
    for template in templates {
        let files = files(template, BASE, &[round, typed, strict]);
        assert_eq!(drawn(&files, &view), None, "{template}");
    }
}

/// A thread draws pages of one theme and then of another, whose names have other numbers.
#[test]
fn names_are_those_of_their_theme() {
    #[derive(Serialize)]
    struct View {
        left: &'static str,
        right: &'static str,
        number: Option<u8>,
    }
    let view = View { left: "l", right: "r", number: Some(3) };
    for (text, made) in [
        ("{{ view.left }}{{ view.number }}", "l3"),
        ("{{ view.number }}{{ view.right }}{{ view.left }}", "3rl"),
        ("{% if view.gone %}{% endif %}{{ view.right }}", "r"),
    ] {
        let files = files(text, "", &[]);
        let program = Program::read(&files, &Mentions::read(&files));
        let locale = Locale::new("en", TimeZone::UTC, &[]).value;
        let spoken = program.spoken(&(), |_| None, |_| None).unwrap();
        let mut out = Vec::new();
        let frames = |_: &str, _: &str| Some(Vec::new().into());
        assert!(program.draw("x/a.html", (&spoken, &locale), (&view, &view), frames, (&mut out, 100)));
        assert_eq!(String::from_utf8(out).unwrap(), made);
    }
}

/// Expressions over [`view`], with the names that [`a_node`] sets.
fn an_expr() -> impl Strategy<Value = String> {
    let leaf = prop_oneof![
        Just("view.a.y"),
        Just("view.a.z"),
        Just("view.a.none"),
        Just("view.a.list"),
        Just("view.a.gone"),
        Just("view.rows"),
        Just("view.rows[0].t"),
        Just("view.rows[0]"),
        Just("view.no"),
        Just("view.half"),
        Just("view.big"),
        Just("view.empty"),
        Just("view.a.deep.y"),
        Just("i"),
        Just("i.t"),
        Just("s"),
        Just("u"),
        Just("page.lang"),
        Just("3"),
        Just("0"),
        Just("-1"),
        Just("1.5"),
        Just("''"),
        Just("'&'"),
        Just("none"),
        Just("true"),
    ]
    .prop_map(str::to_owned);
    leaf.prop_recursive(4, 24, 3, |inner| {
        let operator = prop_oneof![
            Just("+"),
            Just("-"),
            Just("*"),
            Just("/"),
            Just("%"),
            Just("~"),
            Just("=="),
            Just("!="),
            Just("<"),
            Just(">="),
            Just("and"),
            Just("or"),
            Just("in"),
            Just("not in"),
        ];
        let filter = prop_oneof![Just("length"), Just("first"), Just("last"), Just("upper"), Just("safe")];
        prop_oneof![
            (inner.clone(), operator, inner.clone())
                .prop_map(|(left, sign, right)| format!("{left} {sign} {right}")),
            (inner.clone(), filter).prop_map(|(of, filter)| format!("{of} | {filter}")),
            inner.clone().prop_map(|of| format!("({of})")),
            inner.clone().prop_map(|of| format!("({of})['t']")),
            (inner.clone(), inner.clone()).prop_map(|(of, at)| format!("({of})[{at}]")),
            inner.clone().prop_map(|of| format!("(not {of})")),
            (inner.clone(), inner.clone(), inner.clone())
                .prop_map(|(a, b, c)| format!("{a} if {b} else {c}")),
            (inner.clone(), inner.clone()).prop_map(|(a, b)| format!("[{a}, ...[{b}]]")),
            (inner.clone(), inner.clone()).prop_map(|(a, b)| format!("[{a} for i in [{b}, 1] if i]")),
            (inner.clone(), inner).prop_map(|(a, b)| format!("{{\"t\": {a}, \"v\": {b}}}")),
        ]
    })
}

fn a_node() -> impl Strategy<Value = String> {
    let leaf = prop_oneof![
        "[ a<]{0,4}",
        an_expr().prop_map(|value| format!("{{{{ {value} }}}}")),
        an_expr().prop_map(|value| format!("{{{{- {value} -}}}}")),
        (prop_oneof!["s", "u", "i"], an_expr())
            .prop_map(|(name, value)| format!("{{% set {name} = {value} %}}")),
        an_expr().prop_map(|value| format!("{{% set_global u = {value} %}}")),
        an_expr().prop_map(|value| format!("{{{{ <link link={{{value}}} level={{2}} /> }}}}")),
        an_expr().prop_map(|value| format!("{{{{ <around x={{{value}}} /> }}}}")),
        Just("{# - -#}".to_owned()),
    ];
    leaf.prop_recursive(3, 12, 4, |inner| {
        let body = prop::collection::vec(inner, 0..4).prop_map(|nodes| nodes.concat());
        prop_oneof![
            (an_expr(), body.clone(), body.clone())
                .prop_map(|(value, a, b)| format!("{{% if {value} %}}{a}{{% else %}}{b}{{% endif %}}")),
            (body.clone(), body.clone()).prop_map(|(a, b)| format!(
                "{{% for i in view.rows %}}{a}{{{{ loop.index }}}}{{% else -%}}{b}{{% endfor %}}"
            )),
            (an_expr(), body.clone()).prop_map(|(value, a)| format!(
                "{{% for i in {value} %}}{a}{{% if loop.last %}};{{% endif %}}{{% endfor %}}"
            )),
            body,
        ]
    })
}

/// Whatever a template says: what is drawn here is what Tera draws.
#[test]
fn nothing_is_drawn_otherwise_than_by_tera() {
    let (pages, drawn_here) = (Cell::new(0), Cell::new(0));
    let config = ProptestConfig { failure_persistence: None, ..ProptestConfig::default() };
    let agree = |template: String| {
        let files = files(&template, BASE, &[LINK, AROUND, INNER]);
        // What is no template for Tera never comes here.
        let Some(tera) = read_by_tera(&files) else { return Ok(()) };
        let (here, by_tera) = (drawn(&files, &view()), by_tera(&tera, &view()));
        pages.set(pages.get() + u32::from(by_tera.is_some()));
        if here.is_some() {
            drawn_here.set(drawn_here.get() + 1);
            prop_assert_eq!(here, by_tera, "{}", template);
        }
        Ok(())
    };
    TestRunner::new(config).run(&a_node(), agree).unwrap();
    let (pages, drawn_here) = (pages.get(), drawn_here.get());
    assert!(pages > 50 && drawn_here * 10 > pages * 7, "{drawn_here} of {pages} pages are drawn here");
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_text_does_harm(template in r#"([ -~é]|\{\{|\}\}|\{%|%\}|\{#|#\}|if |for |set ){0,40}"#) {
        drawn(&files(&template, "", &[]), &view());
    }
}
