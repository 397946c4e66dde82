//! `themes/default/VIEWS.md`, the contract with themes, is written from the types of the views: what a template is
//! given cannot differ from what its author reads. `ACCEPT=1 cargo test --test theme_views` writes it anew.

#![allow(clippy::unwrap_used, clippy::panic, clippy::disallowed_methods)] // a test reads the tree it stands in

mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use anugerah::pages::KINDS;
use support::{expect, files_below, root};
use syn::{Attribute, Expr, Fields, GenericArgument, Item, Lit, Meta, PathArguments, Type};

/// A type of `src/pages` that templates see.
struct View {
    doc: String,
    shape: Shape,
}

enum Shape {
    /// Name, type in words, meaning.
    Fields(Vec<(String, String, String)>),
    /// One of these: type in words, meaning.
    OneOf(Vec<(String, String)>),
}

/// The types of one file: a name means its own file's type, else the only one of that name.
struct Names<'a> {
    module: &'a str,
    all: &'a BTreeMap<String, BTreeSet<String>>,
}

impl Names<'_> {
    /// What a type is called in the document: where files share a name, the file is named as well.
    fn label(&self, name: &str) -> String {
        let Some(modules) = self.all.get(name) else { panic!("{name} is in a view and is none") };
        if modules.len() == 1 {
            return name.to_owned();
        }
        assert!(modules.contains(self.module), "which {name} does {} mean?", self.module);
        format!("{name} of {}", self.module)
    }
}

/// The files of `src/pages` that hold views, by the names of their modules.
fn modules() -> Vec<(String, syn::File)> {
    let mut modules = Vec::new();
    for (name, path) in files_below(&root().join("src/pages")) {
        // The pen writes values for programs as well (JSON-LD), which are no views.
        if !name.ends_with(".rs") || name.starts_with("pen/") {
            continue;
        }
        let module = name.trim_end_matches(".rs").replace('/', "_");
        modules.push((module, syn::parse_file(&std::fs::read_to_string(path).unwrap()).unwrap()));
    }
    modules
}

/// Every serialised type of `src/pages` by what it is called in the document.
fn views() -> BTreeMap<String, View> {
    let modules = modules();
    let mut all: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (module, file) in &modules {
        for item in &file.items {
            let (attributes, ident) = match item {
                Item::Struct(item) => (&item.attrs, &item.ident),
                Item::Enum(item) => (&item.attrs, &item.ident),
                _ => continue,
            };
            if is_serialised(attributes) {
                all.entry(ident.to_string()).or_default().insert(module.clone());
            }
        }
    }
    let mut views = BTreeMap::new();
    for (module, file) in &modules {
        let names = Names { module, all: &all };
        for item in &file.items {
            let (ident, view) = match item {
                Item::Struct(item) if is_serialised(&item.attrs) => {
                    let Fields::Named(fields) = &item.fields else { continue };
                    let seen = fields.named.iter().filter(|field| !is_skipped(&field.attrs));
                    let fields = seen.map(|field| {
                        let name = field.ident.as_ref().unwrap().to_string();
                        (
                            name.trim_start_matches("r#").to_owned(),
                            words(&field.ty, &names),
                            doc(&field.attrs),
                        )
                    });
                    (&item.ident, View { doc: doc(&item.attrs), shape: Shape::Fields(fields.collect()) })
                }
                Item::Enum(item) if is_serialised(&item.attrs) => {
                    let variants = item.variants.iter().map(|variant| {
                        let of = variant.fields.iter().next().map(|field| words(&field.ty, &names));
                        (of.unwrap_or_else(|| format!("`{}`", variant.ident)), doc(&variant.attrs))
                    });
                    (&item.ident, View { doc: doc(&item.attrs), shape: Shape::OneOf(variants.collect()) })
                }
                _ => continue,
            };
            views.insert(names.label(&ident.to_string()), view);
        }
    }
    views
}

fn is_serialised(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        let Meta::List(list) = &attribute.meta else { return false };
        list.path.is_ident("derive") && list.tokens.to_string().contains("Serialize")
    })
}

fn is_skipped(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        let Meta::List(list) = &attribute.meta else { return false };
        list.path.is_ident("serde") && list.tokens.to_string().starts_with("skip")
    })
}

/// The doc comment, in one line.
fn doc(attributes: &[Attribute]) -> String {
    let lines = attributes.iter().filter_map(|attribute| {
        let Meta::NameValue(pair) = &attribute.meta else { return None };
        let Expr::Lit(text) = &pair.value else { return None };
        match &text.lit {
            Lit::Str(text) if pair.path.is_ident("doc") => Some(text.value().trim().to_owned()),
            _ => None,
        }
    });
    lines.collect::<Vec<_>>().join(" ")
}

/// A type as a template's author sees it: types of views are links.
fn words(kind: &Type, names: &Names<'_>) -> String {
    match kind {
        Type::Reference(reference) => words(&reference.elem, names),
        Type::Path(path) => {
            let last = path.path.segments.last().unwrap();
            let inner: Vec<String> = match &last.arguments {
                PathArguments::AngleBracketed(list) => {
                    let types = list.args.iter().filter_map(|argument| match argument {
                        GenericArgument::Type(kind) => Some(words(kind, names)),
                        _ => None,
                    });
                    types.collect()
                }
                _ => Vec::new(),
            };
            match (last.ident.to_string().as_str(), inner.as_slice()) {
                ("String" | "str" | "Tag", _) => "text".to_owned(),
                ("bool", _) => "true or false".to_owned(),
                ("u8" | "u16" | "u32" | "u64" | "usize" | "i32" | "i64" | "f64", _) => "number".to_owned(),
                ("Place", _) => "number".to_owned(),
                ("Arc" | "Box", [of]) => of.clone(),
                ("Option", [of]) => format!("{of}, or nothing"),
                ("Vec", [of]) => format!("list of {of}"),
                ("BTreeMap", [key, of]) => format!("{of} by {key}"),
                (name, []) => {
                    let label = names.label(name);
                    format!("[{label}](#{})", label.to_lowercase().replace(' ', "-"))
                }
                (name, _) => panic!("views hold no {name}: say in this test what a template's author reads"),
            }
        }
        Type::Slice(of) => format!("list of {}", words(&of.elem, names)),
        Type::Tuple(of) => {
            format!("({})", of.elems.iter().map(|kind| words(kind, names)).collect::<Vec<_>>().join(", "))
        }
        _ => panic!("views hold texts, numbers, lists and structs"),
    }
}

/// The type of each kind's view: `Kind { name: "page", plan: content_page::plan, … }` beside
/// `ContentPage(content_page::ContentPageView)`.
fn view_of_kind() -> BTreeMap<String, String> {
    let text = std::fs::read_to_string(root().join("src/pages/mod.rs")).unwrap();
    let name_in = |line: &str| Some(line.split("Kind { name: \"").nth(1)?.split('"').next()?.to_owned());
    let module_in = |line: &str| Some(line.split("plan: ").nth(1)?.split("::").next()?.to_owned());
    let kinds = text.lines().filter_map(|line| Some((name_in(line)?, module_in(line)?)));
    kinds
        .map(|(name, module)| {
            let path = format!("{module}::");
            let variant = text.lines().find_map(|line| {
                let view = line.trim().split(&path).nth(1)?;
                let view = view.split([')', '>']).next()?;
                view.ends_with("View").then(|| view.to_owned())
            });
            (name, variant.unwrap_or_else(|| panic!("no view of {module}")))
        })
        .collect()
}

/// The names a view mentions, in its order.
fn mentions(view: &View) -> Vec<String> {
    let types: Vec<&String> = match &view.shape {
        Shape::Fields(fields) => fields.iter().map(|(_, kind, _)| kind).collect(),
        Shape::OneOf(variants) => variants.iter().map(|(kind, _)| kind).collect(),
    };
    types.into_iter().filter_map(|kind| Some(kind.split('[').nth(1)?.split(']').next()?.to_owned())).collect()
}

fn write_view(out: &mut String, view: &View) {
    match &view.shape {
        Shape::Fields(fields) => {
            out.push_str("| name | is | what it says |\n|---|---|---|\n");
            for (name, kind, doc) in fields {
                let _ = writeln!(out, "| `{name}` | {kind} | {} |", doc.replace('|', "\\|"));
            }
        }
        Shape::OneOf(variants) => {
            out.push_str("One of:\n\n");
            for (kind, doc) in variants {
                let _ = writeln!(out, "- {kind}: {doc}");
            }
        }
    }
    out.push('\n');
}

/// The document. Shared types follow the page kinds, in the order of their names.
fn document(views: &BTreeMap<String, View>) -> String {
    let mut out = String::from(
        "# What templates are given\n\nWritten from the types in `src/pages/` by a test (`ACCEPT=1 cargo test --test theme_views`): \
         do not edit it. Every value is ready to print;\n\"or nothing\" means that a template asks with `{% if … %}` first. \
         `README.md` beside this says how themes work.\n\n",
    );
    let of_kind = view_of_kind();
    let mut top: BTreeSet<&str> = BTreeSet::from(["SiteView", "PageView"]);
    for (title, name) in
        [("`site`, in every template and component", "SiteView"), ("`page`, in every template", "PageView")]
    {
        let _ = writeln!(out, "## {title}\n\n{}\n", views[name].doc);
        write_view(&mut out, &views[name]);
    }
    for kind in KINDS {
        let name = &of_kind[kind.name];
        top.insert(name);
        let _ = writeln!(out, "## `view` in `templates/{}.html`\n\n{}\n", kind.name, views[name].doc);
        write_view(&mut out, &views[name]);
    }
    let mut shared: BTreeSet<String> = BTreeSet::new();
    let mut open: Vec<String> = top.iter().flat_map(|name| mentions(&views[*name])).collect();
    while let Some(name) = open.pop() {
        if !top.contains(name.as_str()) && shared.insert(name.clone()) {
            let view = views.get(&name).unwrap_or_else(|| panic!("{name} is in a view and is none"));
            open.extend(mentions(view));
        }
    }
    for name in shared {
        let _ = writeln!(out, "## {name}\n\n{}\n", views[&name].doc);
        write_view(&mut out, &views[&name]);
    }
    out.truncate(out.trim_end().len());
    out.push('\n');
    out
}

#[test]
fn the_document_says_what_the_types_are() {
    let views = views();
    let document = document(&views);
    assert!(!document.contains("[`"), "links of the source lead nowhere in the document");
    expect(&root().join("themes/default/VIEWS.md"), &document);
}

#[test]
fn everything_in_a_view_says_what_it_is() {
    for (name, view) in views() {
        if let Shape::Fields(fields) = view.shape {
            for (field, _, doc) in fields {
                assert!(!doc.is_empty(), "{name}.{field}");
            }
        }
    }
}
