#![allow(clippy::unwrap_used)]

use super::*;
use crate::diag::FileId;
use crate::theme::files::ThemeText;
use crate::theme::load::Template;

/// A template `a.html` that calls components, as the engine is given it.
fn made(components: &[&str], text: &str) -> Option<String> {
    let mut files = ThemeFiles { chain: vec!["x".into()], ..ThemeFiles::default() };
    let template =
        |text: &str| Template { file: FileId(0), source: ThemeText { text: text.into(), offset: 0 } };
    for (at, text) in components.iter().enumerate() {
        files.templates.insert(format!("x//{at}.html"), template(text));
    }
    files.templates.insert("x/a.html".into(), template(text));
    let changed = inlined(&files, &Mentions::read(&files))?;
    let found = changed.into_iter().find(|(name, _)| name == "x/a.html").map(|(_, text)| text);
    Some(found.unwrap_or_else(|| text.to_owned()))
}

const LINK: &str = r#"{% component link(link, class = "") %}<a href="{{ link.href }}"{% if class %} class="{{ class }}"{% endif %}>{{ link.text | upper }}</a>{% endcomponent link %}"#;

#[test]
fn a_small_component_stands_in_the_place_of_its_call() {
    let text = r#"<p>{{ <link link={view.link} class="more" /> }} {{ <link link={it} /> }}</p>"#;
    let expected = r#"<p><a href="{{ view.link.href }}" class="more">{{ view.link.text | upper }}</a> <a href="{{ it.href }}">{{ it.text | upper }}</a></p>"#;
    assert_eq!(made(&[LINK], text).unwrap(), expected);
}

#[test]
fn words_are_values_where_a_page_is_seen() {
    let words = r#"{% component b() %}{{ t(id="of-b") }}{% endcomponent b %}"#;
    let text = r#"{{ t( id = "menu-news" ) }}{{ t(id="n", n=2) }}{{ t(id=x) }}{{ t(id="a_b") }}{{ <b /> }}{% if at(id="q") %}{% endif %}{{ frame(component="b") }}"#;
    let expected = r#"{{ __words.menu_news }}{{ t(id="n", n=2) }}{{ t(id=x) }}{{ t(id="a_b") }}{{ __words.of_b }}{% if at(id="q") %}{% endif %}{{ __frames.b }}"#;
    assert_eq!(made(&[words], text).unwrap(), expected);
}

#[test]
fn components_within_components_and_loops() {
    let list = "{% component list(links, @page) %}{% for link in links %}{{ <link link={link} /> }}{{ page.lang }}{{ loop.index }}{% endfor %}{% endcomponent list %}";
    let link = "{% component link(link) %}[{{ link.text }}]{% endcomponent link %}";
    let text = "{{ <list links={view.links} /> }}";
    let expected = "{% for link in view.links %}[{{ link.text }}]{{ page.lang }}{{ loop.index }}{% endfor %}";
    assert_eq!(made(&[list, link], text).unwrap(), expected);
}

#[test]
fn a_part_of_what_is_not_there_is_an_error_as_before() {
    let maybe = "{% component maybe(x, y) %}{% if y or x %}{{ x }}{% endif %}{% endcomponent maybe %}";
    assert_eq!(
        made(&[maybe], "{{ <maybe x={a.b} y={c} /> }}").unwrap(),
        "{% if a.b %}{% endif %}{% if c or a.b %}{{ a.b }}{% endif %}"
    );
}

#[test]
fn what_is_not_given_is_nothing() {
    let maybe =
        "{% component maybe(x = None) %}{% if x or x.y %}{{ x.y }}{% endif %}{% endcomponent maybe %}";
    let expected = "{% if __none or __none.y %}{{ __none.y }}{% endif %}";
    assert_eq!(made(&[maybe], "{{ <maybe /> }}").unwrap(), expected);
}

#[test]
fn literals_decide() {
    let made = |condition: &str, default: &str| {
        let component =
            format!("{{% component c(x = {default}, y = 1) %}}<{condition}>{{% endcomponent c %}}");
        made(&[&component], "{{ <c y={a} /> }}").unwrap()
    };
    let both = "{% if x %}A{% if y %}B{% else %}C{% endif %}{{ x }}{% else %}{% for x2 in y %}D{% endfor %}{% endif %}E";
    for truth in ["true", "3", "\"k\""] {
        let shown = truth.trim_matches('"');
        let shown = if truth == "true" { "{{ true }}" } else { shown };
        assert_eq!(made(both, truth), format!("<A{{% if a %}}B{{% else %}}C{{% endif %}}{shown}E>"));
    }
    for falsehood in ["false", "0", "\"\"", "None"] {
        assert_eq!(made(both, falsehood), "<{% for x2 in a %}D{% endfor %}E>", "{falsehood}");
    }
    let nested = "{% if x %}{% if x %}{{ y }}{% endif %}{% endif %}{% if x %}F{% endif %}";
    assert_eq!(made(nested, "1"), "<{{ a }}F>");
    assert_eq!(made(nested, "\"\""), "<>");
    assert_eq!(made("{% if x %}A{% elif y %}B{% endif %}", "0"), "<{% if 0 %}A{% elif a %}B{% endif %}>");
    let quoted = "{{ \"x\" }}{% if \"x\" %}{{ y }}{% endif %}";
    assert_eq!(made(quoted, "0"), "<{{ \"x\" }}{% if \"x\" %}{{ a }}{% endif %}>");
    assert_eq!(made("{{ x }}{{ x | upper }}", "\"&\""), "<{{ \"&\" }}{{ \"&\" | upper }}>");
}

#[test]
fn what_could_mean_another_thing_is_called() {
    let bodies = [
        "(x) %}{% set y = x %}{{ y }}",          // keeps something
        "(x) %}{{ x }}{{ page.title }}",         // finds nothing there, but would here
        "(x: string) %}{{ x }}",                 // is checked
        "(x, ...rest) %}{{ x }}",                // takes more
        "(x) %}{{- x }}",                        // touches the space before it
        "(x) %}{{ loop.index }}{{ x }}",         // of which loop?
        "(x) %}{% for view in x %}{% endfor %}", // the argument would be another
        "(x) %}{{ frame(component=x) }}",        // looks around
        "(x) %}{{ [y for y in x] }}",            // names of its own
        "(x) %}{% include `x` %}{{ x }}",
        "(x) %}{% <c> %}{% </c> %}",
        "(x) %}{{ <d x /> }}",
        "(x = -1) %}{{ x }}",
        "(x, @here) %}{{ x }}{{ here }}", // not on every page
    ];
    let text = "{{ <c x={view.x} /> }}";
    for body in bodies {
        let component = format!("{{% component c{body}{{% endcomponent c %}}");
        assert_eq!(made(&[&component], text).unwrap_or_else(|| text.into()), text, "{body}");
    }
    let plain = "{% component c(x, y = 1) %}{{ x }}{{ y }}{% endcomponent c %}";
    for call in [
        "{{- <c x={a} /> }}",
        "{{ <c x={a} /> ~ 1 }}",
        "{{ <c x={a + 1} /> }}",
        "{{ <c x={-1} /> }}",
        "{{ <c x={loop.index} /> }}",
        "{{ <c {...a} /> }}",
        "{{ <c x /> }}",
        "{{ <c y={a} /> }}",
        "{{ <c x={a} z={a} /> }}",
        "{# {{ <c x={a} /> }} #}",
        "{% raw %}{{ <c x={a} /> }}{% endraw %}",
    ] {
        assert_eq!(made(&[plain], call).unwrap(), call);
    }
}

#[test]
fn nothing_hides_what_a_component_looks_for() {
    let asks = "{% component asks(@page) %}{{ page }}{% endcomponent asks %}";
    let hides = "{% component hides(page) %}{{ page }}{{ <asks /> }}{% endcomponent hides %}";
    let text = "{{ <hides page={view} /> }}{{ <asks page={view} /> }}{{ <asks /> }}";
    let expected = "{{ <hides page={view} /> }}{{ <asks page={view} /> }}{{ page }}";
    assert_eq!(made(&[asks, hides], text).unwrap(), expected);
    let typed = "{% component typed(x: string, @page) %}{{ page }}{% endcomponent typed %}";
    let hides = "{% component hides(page) %}{{ page }}{{ <typed x=\"\" /> }}{% endcomponent hides %}";
    let text = "{{ <hides page={view} /> }}";
    assert_eq!(made(&[typed, hides], text).unwrap(), text);
    let literal = "{{ <asks page={1} /> }}";
    assert_eq!(made(&[asks], literal).unwrap(), literal);
}

#[test]
fn a_theme_whose_calls_go_round_or_deep_is_left_alone() {
    let round = "{% component r(x) %}{% if x %}{{ <r x={x.y} /> }}{% endif %}{% endcomponent r %}";
    assert_eq!(made(&[round, LINK], "{{ <r x={a} /> }}{{ <link link={a} /> }}"), None);
    let deep: Vec<String> = (0..20)
        .map(|at| {
            format!("{{% component d{at}(x) %}}{{{{ <d{} x={{x}} /> }}}}{{% endcomponent d{at} %}}", at + 1)
        })
        .collect();
    let deep: Vec<&str> = deep.iter().map(String::as_str).collect();
    assert_eq!(made(&deep, "{{ <d0 x={a} /> }}"), None);
    assert_eq!(made(&[LINK], "{{ __tera_context }}"), None);
    assert_eq!(made(&[LINK], "{% for page in view.pages %}{{ <link link={page} /> }}{% endfor %}"), None);
}
