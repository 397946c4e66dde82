#![allow(clippy::unwrap_used, clippy::panic)]

use std::collections::BTreeMap;

use jiff::tz::TimeZone;
use serde_json::{Value as Json, json};

use super::*;
use crate::diag::{Code, FileId, Span};
use crate::locale::{Locale, Words};

/// Themes in memory.
#[derive(Clone, Default)]
struct Shelf(Vec<(String, Vec<u8>)>);

impl Shelf {
    fn new(files: &[(&str, &str)]) -> Self {
        let mut all: BTreeMap<String, Vec<u8>> = BTreeMap::new();
        for (path, text) in files {
            all.insert(format!("themes/{path}"), text.as_bytes().to_vec());
        }
        Self(all.into_iter().collect())
    }

    fn at(&self, span: Span) -> (&str, &str) {
        let (path, bytes) = &self.0[span.file.0 as usize];
        (path, std::str::from_utf8(&bytes[span.start as usize..span.end as usize]).unwrap())
    }
}

impl Files for Shelf {
    fn list(&self, prefix: &str) -> Vec<(Arc<str>, FileId)> {
        let at = |(at, (path, _)): (usize, &(String, Vec<u8>))| {
            (Arc::<str>::from(path.as_str()), FileId(at as u32))
        };
        self.0.iter().enumerate().map(at).filter(|(path, _)| path.starts_with(prefix)).collect()
    }
    fn text(&self, file: FileId) -> Checked<Option<ThemeText>> {
        let text = String::from_utf8(self.0[file.0 as usize].1.clone()).unwrap();
        Checked::clean(Some(ThemeText::read(&text.into())))
    }
    fn bytes(&self, file: FileId) -> Checked<Option<Arc<[u8]>>> {
        Checked::clean(Some(self.0[file.0 as usize].1.clone().into()))
    }
}

fn name(name: &str) -> At<Arc<str>> {
    At::new(name.into(), FileId(999).whole())
}

/// Loads a theme and renders a template of it over `view`, in English.
fn make(shelf: &Shelf, theme: &str, template: &str, view: &Json) -> Result<String, Vec<Diagnostic>> {
    render(Theme::load(shelf, &name(theme)), template, view)
}

fn render(theme: Checked<Theme>, template: &str, view: &Json) -> Result<String, Vec<Diagnostic>> {
    let Checked { value: theme, found } = theme;
    if !found.is_empty() {
        return Err(found);
    }
    let lang = Lang("en".into());
    let locale = Locale::new("en", TimeZone::UTC, &theme.message_sources(&lang));
    assert_eq!(locale.found, []);
    let setup = LanguageSetup { lang: &lang, locale: locale.value.into(), site: &json!({ "title": "Site" }) };
    let Checked { value: engine, found } = Engine::new(&theme, "/base", &[setup]);
    if !found.is_empty() {
        return Err(found);
    }
    let mut out = Vec::new();
    let input = PageInput { lang: &lang, template, address: "/x/", page: &json!({ "lang": "en" }), view };
    engine.unwrap().render(input, &mut out).map_err(|finding| vec![*finding])?;
    Ok(String::from_utf8(out).unwrap())
}

/// Each finding as code, file, text of the place and English words.
fn told(shelf: &Shelf, found: Vec<Diagnostic>) -> Vec<(String, String, String)> {
    let words = Words::for_language("en");
    found
        .iter()
        .map(|finding| {
            let (path, text) = shelf.at(finding.span.unwrap());
            let said = words.describe(finding);
            let help = said.help.map(|help| format!("; {help}")).unwrap_or_default();
            (path.to_owned(), text.to_owned(), format!("{}{help}", said.message))
        })
        .collect()
}

fn failure(files: &[(&str, &str)], view: &Json) -> Vec<(String, String, String)> {
    let shelf = Shelf::new(files);
    told(&shelf, make(&shelf, "default", "a.html", view).unwrap_err())
}

fn default_theme() -> Vec<(&'static str, &'static str)> {
    vec![
        ("default/theme.yaml", "name: Default\n"),
        ("default/templates/base.html", "<{% block a %}base{% endblock %}>{% include \"foot.html\" %}"),
        ("default/templates/foot.html", "foot {{ t(id=\"hello\") }}"),
        (
            "default/templates/a.html",
            "{% extends \"base.html\" %}{% block a %}a {{ <card text={view.x} /> }}{% endblock %}",
        ),
        (
            "default/components/card.html",
            "{% component card(text) %}[{{ text }}|{{ t(id=\"n\", n=2) }}]{% endcomponent %}",
        ),
        ("default/locales/en.ftl", "hello = Hello\nn = { $n } news\n"),
        ("default/assets/css/a.css", "a{}"),
    ]
}

#[test]
fn a_child_replaces_one_thing_and_keeps_the_rest() {
    let view = json!({ "x": "<b>" });
    let base = default_theme();
    assert_eq!(
        make(&Shelf::new(&base), "default", "a.html", &view).unwrap(),
        "<a [&lt;b&gt;|2 news]>foot Hello"
    );
    let change = |files: &[(&'static str, &'static str)]| {
        let mut all = base.clone();
        all.push(("mine/theme.yaml", "parent: default\n"));
        all.extend(files);
        make(&Shelf::new(&all), "mine", "a.html", &view).unwrap()
    };
    assert_eq!(change(&[]), "<a [&lt;b&gt;|2 news]>foot Hello");
    let template = "{% extends \"default/a.html\" %}{% block a %}my {{ super() }}{% endblock %}";
    assert_eq!(change(&[("mine/templates/a.html", template)]), "<my a [&lt;b&gt;|2 news]>foot Hello");
    assert_eq!(change(&[("mine/templates/foot.html", "mine")]), "<a [&lt;b&gt;|2 news]>mine");
    let component = "{% component card(text) %}({{ text }}){% endcomponent %}";
    assert_eq!(change(&[("mine/components/card.html", component)]), "<a (&lt;b&gt;)>foot Hello");
    assert_eq!(change(&[("mine/locales/en.ftl", "hello = Hi\n")]), "<a [&lt;b&gt;|2 news]>foot Hi");
}

#[test]
fn a_theme_without_a_record_changes_the_default() {
    let mut files = default_theme();
    files.push(("mine/templates/foot.html", "mine"));
    assert_eq!(
        make(&Shelf::new(&files), "mine", "a.html", &json!({ "x": 1 })).unwrap(),
        "<a [1|2 news]>mine"
    );
}

#[test]
fn themes_that_do_not_exist_or_go_in_circles_are_named() {
    let shelf = Shelf::new(&[
        ("default/theme.yaml", "name: a\n"),
        ("a/theme.yaml", "parent: b\n"),
        ("b/theme.yaml", "parent: a\n"),
    ]);
    let found = |theme: &str| Theme::load(&shelf, &name(theme)).found;
    let [unknown] = &found("defalt")[..] else { panic!("one finding") };
    assert_eq!(unknown.code, Code::UnknownTheme);
    assert!(Words::for_language("en").describe(unknown).help.unwrap().contains("\"default\""));
    let [circle] = &found("a")[..] else { panic!("one finding") };
    assert_eq!(
        (circle.code, shelf.at(circle.span.unwrap())),
        (Code::ThemeCycle, ("themes/b/theme.yaml", "a"))
    );
    assert_eq!(found("../x")[0].code, Code::UnknownTheme);
}

#[test]
fn every_template_that_cannot_be_read_is_told_in_one_run() {
    let files = [
        ("default/theme.yaml", "name: a\n"),
        ("default/templates/a.html", "ok {% if x %}"),
        ("default/templates/b.html", "line\n  {{ 1 + }}"),
        ("default/templates/c.html", "{% include \"d.html\" %}{{ asset(path=\"css/x.css\") }}"),
        ("default/templates/da.html", "x"),
        ("default/assets/css/y.css", ""),
    ];
    let found = failure(&files, &json!({}));
    let brief: Vec<(&str, &str)> = found.iter().map(|(path, text, _)| (&path[15..], &**text)).collect();
    assert_eq!(
        brief,
        [
            ("templates/c.html", "d.html"),
            ("templates/c.html", "css/x.css"),
            ("templates/a.html", "%}"),
            ("templates/b.html", "}}"),
        ]
    );
    assert_eq!(found[0].2, "there is no template \"d.html\"; did you mean \"da.html\"?");
    assert_eq!(found[1].2, "the theme has no file \"css/x.css\" under assets/; did you mean \"css/y.css\"?");
    assert!(found[3].2.starts_with("this template cannot be read: "), "{}", found[3].2);
    assert!(found.iter().all(|(_, _, words)| !words.contains('\n')));
}

#[test]
fn names_that_nothing_has_are_told_with_what_was_meant() {
    let files = [
        ("default/theme.yaml", "name: a\n"),
        ("default/components/card.html", "{% component card() %}x{% endcomponent %}"),
        (
            "default/templates/a.html",
            "\u{e9}\n{{ x | uper }} {{ nope() }}\n {{ <crad /> }}{% if x is od %}{% endif %}",
        ),
        ("default/templates/b.html", "{% extends \"c.html\" %}{% block missing %}{% endblock %}"),
        ("default/templates/c.html", "{% block there %}{% endblock %}"),
    ];
    let found = failure(&files, &json!({}));
    let words: Vec<(&str, &str)> = found.iter().map(|(_, text, words)| (&**text, &**words)).collect();
    assert_eq!(
        words,
        [
            ("uper", "there is no filter \"uper\"; did you mean \"upper\"?"),
            ("nope()", "there is no function \"nope\""),
            ("<crad />", "there is no component \"crad\"; did you mean \"card\"?"),
            ("od", "there is no test \"od\"; did you mean \"odd\"?"),
            ("missing", "no template that this one extends has a block \"missing\""),
        ]
    );
}

#[test]
fn failing_renders_name_place_reason_and_page() {
    let one = |template: &str, view: Json| {
        let files = [("default/theme.yaml", "name: a\n"), ("default/templates/a.html", template)];
        let mut found = failure(&files, &view);
        assert_eq!(found.len(), 1);
        let (_, text, words) = found.remove(0);
        (text, words)
    };
    let (text, words) = one("\u{feff}é {{ viw.title }}", json!({}));
    assert_eq!(
        (&*text, &*words),
        ("viw", "\"viw\" is not a value that this template has (page /x/); did you mean \"view\"?")
    );
    let (text, words) = one("{{ view.titel }}", json!({ "title": 1 }));
    assert_eq!(
        (&*text, &*words),
        ("titel", "there is no \"titel\" here (page /x/); did you mean \"title\"?")
    );
    let (text, words) = one("{% for x in view.n %}{% endfor %}", json!({ "n": 3 }));
    assert_eq!(text, "view");
    assert!(words.starts_with("this template cannot be used: Iteration not possible"), "{words}");
    let (_, words) = one("{{ asset(path=view.n) }}", json!({ "n": "x.css" }));
    assert_eq!(words, "the theme has no file \"x.css\" under assets/ (page /x/)");
    let (_, words) = one("{{ t(id=view.n) }}", json!({ "n": "x" }));
    assert_eq!(words, "the theme has no message \"x\" in language \"en\" (page /x/)");
    let (_, words) = one("{{ throw(message=\"no luck\") }}", json!({}));
    assert_eq!(words, "this template cannot be used: no luck (page /x/)");
}

#[test]
fn a_kind_of_page_without_a_template_is_told() {
    let shelf = Shelf::new(&[("mine/theme.yaml", "name: Mine\n"), ("mine/templates/a.html", "x")]);
    let found = make(&shelf, "mine", "b.html", &json!({})).unwrap_err();
    assert_eq!((found.len(), found[0].code), (1, Code::TemplateMissing));
    let words = Words::for_language("en").describe(&found[0]);
    assert_eq!(words.message, "the theme has no template \"b.html\"");
    assert!(words.help.unwrap().contains("parent: default"));
}

#[test]
fn parts_of_the_frame_are_made_once_for_each_place() {
    let component = "{% component menu(@site, @here) %}{{ site.title }} {{ here.section }} {{ here.href }}{% endcomponent %}";
    let files = |component: &'static str| {
        Shelf::new(&[
            ("default/theme.yaml", "name: a\n"),
            ("default/templates/a.html", "{{ frame(component=\"menu\") }}"),
            ("default/components/menu.html", component),
        ])
    };
    let shelf = files(component);
    let theme = Theme::load(&shelf, &name("default"));
    assert_eq!(theme.found, []);
    let lang = Lang("en".into());
    let locale = Arc::new(Locale::new("en", TimeZone::UTC, &[]).value);
    let setup = LanguageSetup { lang: &lang, locale, site: &json!({ "title": "<T>", "menu": ["/a/"] }) };
    let engine = Engine::new(&theme.value, "", &[setup]).value.unwrap();
    let made = |page: Json| {
        let mut out = Vec::new();
        let input = PageInput { lang: &lang, template: "a.html", address: "/x/", page: &page, view: &0 };
        engine.render(input, &mut out).map(|()| String::from_utf8(out).unwrap()).map_err(|found| vec![*found])
    };
    assert_eq!(made(json!({ "section": "news", "href": "/a/" })).unwrap(), "&lt;T&gt; news /a/");
    assert_eq!(made(json!({ "section": "news", "href": "/b/" })).unwrap(), "&lt;T&gt; news ");
    assert_eq!(made(json!({ "section": null, "href": "/a/" })).unwrap(), "&lt;T&gt;  /a/");

    let broken = files("{% component menu(@site) %}{{ site.titel }}{% endcomponent %}");
    let found = make(&broken, "default", "a.html", &json!({})).unwrap_err();
    let (path, text, words) = told(&broken, found).remove(0);
    assert_eq!((&*path, &*text), ("themes/default/components/menu.html", "titel"));
    assert_eq!(words, "there is no \"titel\" here (page /x/); did you mean \"title\"?");
    let page = files("{% component menu(@page) %}{{ page.x }}{% endcomponent %}");
    assert!(make(&page, "default", "a.html", &json!({})).is_err(), "a part of the frame sees no page");
}

#[test]
fn words_that_a_language_lacks_are_found_without_a_page() {
    let files = [
        ("default/theme.yaml", "name: a\n"),
        ("default/templates/a.html", "{% if false %}{{ t(id=\"helo\") }}{% endif %}"),
        ("default/locales/en.ftl", "hello = Hello\n"),
    ];
    let found = failure(&files, &json!({}));
    assert_eq!(found[0].1, "helo");
    assert_eq!(found[0].2, "the theme has no message \"helo\" in language \"en\"; did you mean \"hello\"?");
}

#[test]
fn what_never_ends_is_stopped_and_named() {
    let one = |template: &str, component: &str| {
        let files = [
            ("default/theme.yaml", "name: a\n"),
            ("default/templates/a.html", template),
            ("default/templates/z.html", "x"),
            ("default/components/c.html", component),
        ];
        failure(&files, &json!({ "long": "x".repeat(1 << 20) })).remove(0)
    };
    let plain = "{% component c() %}{% endcomponent %}";
    let (path, _, words) = one("{% for i in range(end=1000) %}{{ view.long }}{% endfor %}", plain);
    assert_eq!(path, "themes/default/templates/a.html");
    assert_eq!(words, "the template writes more than 32 MB, so it was stopped (page /x/)");
    let (_, text, words) =
        one("{% for i in range(end=90000) %}{% for j in range(end=90000) %}{% endfor %}{% endfor %}", plain);
    assert_eq!(text, "range(end=90000)");
    assert!(words.starts_with("the loops of this template count further than 100"), "{words}");
    let (path, text, words) = one(
        "{{ <c /> }}",
        "{% component c() %}{{ <d /> }}{% endcomponent %}{% component d() %}{{ <c /> }}{% endcomponent %}",
    );
    assert_eq!((&*path, &*text), ("themes/default/components/c.html", "d"));
    assert_eq!(words, "templates or components stand more than 20 deep within each other (page /x/)");
    let (_, text, words) = one("{% include \"a.html\" %}", plain);
    assert_eq!(
        (&*text, &*words),
        ("a.html", "templates lead back to themselves: default/a.html → default/a.html")
    );
    let (_, text, words) = one("{% extends \"a.html\" %}", plain);
    assert_eq!(text, "a.html");
    assert!(words.ends_with("write its theme too: `default/base.html`"), "{words}");
}

#[test]
fn long_chains_of_templates_do_no_harm() {
    for order in [false, true] {
        let mut files = vec![("default/theme.yaml".to_owned(), "name: a\n".to_owned())];
        for at in 0..3000 {
            let next = if order { 3000 - at } else { at + 1 };
            let this = if order { 3000 - at - 1 } else { at };
            let (this, next) = if order { (next, this) } else { (this, next) };
            files.push((
                format!("default/templates/{this:04}.html"),
                format!("{{% include \"{next:04}.html\" %}}"),
            ));
        }
        let end = if order { 0 } else { 3000 };
        files.push((format!("default/templates/{end:04}.html"), String::new()));
        let shelf: Vec<(&str, &str)> = files.iter().map(|(path, text)| (&**path, &**text)).collect();
        let found = Theme::load(&Shelf::new(&shelf), &name("default")).found;
        assert!(found.iter().all(|finding| finding.code == Code::TemplateTooDeep));
        assert!(!found.is_empty());
    }
}

/// What a preview makes of a template over a list of 900, told as [`told`] does.
fn preview(template: &str) -> Result<String, (String, String, String)> {
    let part = "{% component part(n: number) %}{% if n > 0 %}{{ <part n={n - 1}/> }}{{ <part n={n - 1}/> }}\
                {{ <part n={n - 1}/> }}{% endif %}{% endcomponent part %}";
    let files = [("default/theme.yaml", "name: a\n"), ("default/components/part.html", part)];
    let shelf = Shelf::new(&[&files[..], &[("default/templates/a.html", template)]].concat());
    let theme = Theme::load_again(&shelf, &name("default"), None);
    assert_eq!(theme.found, []);
    let lang = Lang("en".into());
    let locale = Locale::new("en", TimeZone::UTC, &[]).value.into();
    let setup = LanguageSetup { lang: &lang, locale, site: &json!({}) };
    let engine = Engine::new(&theme.value, "/", &[setup]).value.unwrap();
    let (page, view) = (&json!({}), &json!({ "list": vec![1; 900] }));
    let mut out = Vec::new();
    let input = PageInput { lang: &lang, template: "a.html", address: "/x/", page, view };
    match engine.render(input, &mut out) {
        Ok(()) => Ok(String::from_utf8(out).unwrap()),
        Err(finding) => Err(told(&shelf, vec![*finding]).remove(0)),
    }
}

#[test]
fn a_preview_breaks_off_what_does_not_end() {
    let each = |inner: &str| format!("{{% for i in view.list -%}} {inner}{{% endfor %}}");
    let (path, text, said) = preview(&each(&each(&each("{% if i < 0 %}x{% endif %}")))).unwrap_err();
    assert_eq!((&*path, &*text), ("themes/default/templates/a.html", "{% for i in view.list -%}"));
    assert!(said.contains("more than 2000000 turns (page /x/)"), "{said}");
    let (path, text, _) = preview("{{ <part n={18}/> }}").unwrap_err();
    assert_eq!((&*path, &*text), ("themes/default/components/part.html", "{% component part(n: number) %}"));
    assert_eq!(preview(&each("\n{{ i }}")).unwrap(), "1".repeat(900));
    // Other mistakes are where they were written.
    let (_, text, _) = preview(&each("é {{ i.x.y }}")).unwrap_err();
    assert_eq!(text, "x");
    assert_eq!(preview(&each(&each(""))).unwrap(), "");
}

#[test]
fn assets_are_named_after_their_content_and_stylesheets_follow() {
    let files = |font: &'static str| {
        Shelf::new(&[
            ("default/theme.yaml", "name: a\n"),
            (
                "default/assets/css/site.css",
                "@import \"print.css\";\n@import 'wide.css' (min-width: 40rem);\n@font-face{src:url('../fonts/a.woff2?v#x')}\na{background:url(data:x)}",
            ),
            ("default/assets/css/print.css", "p{}@import '../css/tone.css';"),
            ("default/assets/css/tone.css", "t{background:url(../icon)}"),
            ("default/assets/css/wide.css", "w{}"),
            ("default/assets/fonts/a.woff2", font),
            ("default/assets/icon", "i"),
            ("mine/assets/css/print.css", "q{}"),
        ])
    };
    let read = |shelf: &Shelf, theme: &str| {
        let loaded = Theme::load(shelf, &name(theme));
        assert_eq!(loaded.found, []);
        let all = loaded.value.assets().iter().map(|(path, asset)| {
            let text = if let AssetBody::Text(text) = &asset.body { text.to_string() } else { String::new() };
            (path.to_string(), (asset.path.to_string(), text))
        });
        all.collect::<BTreeMap<_, _>>()
    };
    let first = read(&files("1"), "default");
    let (site, css) = &first["css/site.css"];
    let (wide, font) = (&first["css/wide.css"].0, &first["fonts/a.woff2"].0);
    assert!(!first.contains_key("css/print.css"), "what stands inside another is no file of its own");
    assert!(site.starts_with("assets/css/site.") && site.len() == "assets/css/site.12345678.css".len());
    assert!(first["icon"].0.starts_with("assets/icon."));
    let expected = format!(
        "p{{}}t{{background:url(../{})}}\n@import '{}' (min-width: 40rem);\n@font-face{{src:url('../{}?v#x')}}\na{{background:url(data:x)}}",
        &first["icon"].0["assets/".len()..],
        &wide["assets/css/".len()..],
        &font["assets/".len()..]
    );
    assert_eq!(*css, expected);
    let second = read(&files("2"), "default");
    assert_ne!(second["css/site.css"].0, *site, "a changed font changes the stylesheet's address");
    assert_eq!(second["css/wide.css"].0, *wide);
    let child = read(&files("1"), "mine");
    assert!(child["css/site.css"].1.starts_with("q{}\n@import"), "the nearest theme's module");
    assert_ne!(child["css/site.css"].0, *site);
}

#[test]
fn wrong_references_in_stylesheets_are_told_at_their_place() {
    let shelf = Shelf::new(&[
        ("default/theme.yaml", "name: a\n"),
        ("default/assets/css/a.css", "\u{feff}@import 'b.css'; a{background:url(../img/lgo.svg)}"),
        ("default/assets/css/b.css", "@import url(a.css);"),
        ("default/assets/img/logo.svg", "<svg/>"),
    ]);
    let found = told(&shelf, Theme::load(&shelf, &name("default")).found);
    let brief: Vec<(&str, &str)> = found.iter().map(|(path, text, _)| (&path[26..], &**text)).collect();
    assert_eq!(brief, [("b.css", "a.css"), ("a.css", "../img/lgo.svg"), ("a.css", "b.css")]);
    assert_eq!(
        found[1].2,
        "the theme has no file \"img/lgo.svg\" under assets/; did you mean \"img/logo.svg\"?"
    );
}

/// A preview draws pages by Tera, a build by its program where it can; of what is wrong both tell the same.
#[test]
fn a_build_and_a_preview_say_the_same() {
    let components = [
        "(x, n = 3, c = \"k\") %}<i class=\"{{ c }}\">{{ x.y }}{% if x.z %} {{ x.z }}{% endif %}{{ n + 1 }}</i>",
        "(x = None, y = 0) %}{% if x %}{{ x.y }}{% elif y == 1 %}one{% else %}{{ y }}{% endif %}",
        "(x, @page, @view) %}{% for z in x.list %}{{ loop.index }}{{ z }}{{ page.lang }}{{ view.w }}{% endfor %}",
        "(x) %}{% if x is defined and x.y %}{{ x.y | upper }}{% endif %}{{ t(id=\"hello\") }}",
        "(x, other = true) %}{{ <deep x={x} /> }}{% if other %}{{ <deep x={x.y} /> }}{% endif %}",
        "(x) %}{% if x.z or x.y %}{{ x[\"y\"] }}{% endif %}",
        "(x) %}{{ x }}",
    ];
    let calls = [
        "<c x={view.a} />",
        "<c x={view.a.b} />",
        "<c x={view.gone} />",
        "<c x={view.gone.gone} />",
        "<c x={nothing} />",
        "<c x={view} n={7} c=\"&\" />",
        "<c x={view.a} other={false} />",
        "<c x={t(id=\"hello\")} />",
        "<c x=\"text\" y={1} />",
        "<c />",
        "<c x={page} />",
    ];
    let views = [
        json!({ "a": { "y": "<b>", "z": 1, "list": ["p", "q"], "b": { "y": 2 } }, "w": 5, "y": 1 }),
        json!({ "a": { "y": null, "list": [] }, "w": "w" }),
        json!({ "a": null }),
        json!({}),
    ];
    let (mut pages, mut failures) = (0, 0);
    for component in components {
        for call in calls {
            let template = format!(
                "{{{{ {call} }}}}|{{% for view in [view] %}}{{{{ {call} }}}}{{% endfor %}}|{{{{ t(id=\"hello\") }}}}"
            );
            let component = format!("{{% component c{component}{{% endcomponent %}}");
            let mut files = default_theme();
            files.push(("default/templates/b.html", &template));
            files.push(("default/components/c.html", &component));
            files.push((
                "default/components/deep.html",
                "{% component deep(x) %}({{ x.y }}{{ x }}){% endcomponent %}",
            ));
            let shelf = Shelf::new(&files);
            for view in &views {
                let built = make(&shelf, "default", "b.html", view);
                let shown = render(Theme::load_again(&shelf, &name("default"), None), "b.html", view);
                assert_eq!(built, shown, "{component} {template} {view}");
                *(if built.is_ok() { &mut pages } else { &mut failures }) += 1;
            }
        }
    }
    assert!(pages > 50 && failures > 50, "{pages} pages, {failures} failures");
}
