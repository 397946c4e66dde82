//! What lies before whoever reads one file: the file, its neighbours, the site's languages. Here words
//! become passages, and paths become the records that they name.

use std::sync::Arc;

use serde_json::Value as Json;

use super::kept::Seen;
use super::references;
use super::shape::{Fields, Reading, Schema, Shape, markdown_inline};
use super::target;
use super::yaml::Node;
use crate::awards::article::{Article, Passage};
use crate::awards::link::Target;
use crate::awards::text::{Lang, Multi};
use crate::diag::{At, Code, Diagnostic, FileId};
use crate::prose::{Html, Options, Prose};
use crate::sources::{Resolved, Sources};

/// One file on the desk.
#[derive(Clone, Copy)]
pub(super) struct Desk<'a> {
    /// All files.
    pub(super) sources: &'a Sources,
    /// The one being read.
    pub(super) file: FileId,
    /// Its path from the root, `content/…`.
    pub(super) path: &'a str,
    /// The site's languages; empty while they are not known.
    pub(super) languages: &'a [Lang],
    /// How raw HTML is treated.
    pub(super) html: Html,
    /// Notes which other files are asked for, if anybody wants to know.
    pub(super) seen: Option<&'a Seen>,
}

impl Desk<'_> {
    /// The folder that the file stands in, without a slash at its end.
    pub(super) fn folder(&self) -> &str {
        self.path.rsplit_once('/').map_or("", |(folder, _)| folder)
    }

    /// The file's name without its ending.
    pub(super) fn stem(&self) -> Arc<str> {
        let name = self.file_name();
        name.rsplit_once('.').map_or(name, |(stem, _)| stem).into()
    }

    /// The file's name.
    pub(super) fn file_name(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or_default()
    }

    /// Id of the edition that the file belongs to: the folder under `awards/` (or under its series).
    pub(super) fn edition_id(&self) -> At<Arc<str>> {
        let id = target::edition_of(self.path).map_or("", |(_, id)| id);
        At::new(id.into(), self.file.whole())
    }

    /// The series that the edition belongs to.
    pub(super) fn series(&self) -> Option<Arc<str>> {
        target::edition_of(self.path).and_then(|(series, _)| series).map(Arc::from)
    }

    /// The file at a path from the root.
    pub(super) fn find(&self, path: &str) -> Option<FileId> {
        self.sources.find(path).inspect(|file| self.names(*file))
    }

    /// Where a path leads, as written in this file.
    pub(super) fn resolve(&self, path: &str) -> Resolved {
        let resolved = self.sources.resolve(self.file, path);
        if let Resolved::File(file) = &resolved {
            self.names(*file);
        }
        resolved
    }

    /// Notes that another file is read with this one.
    pub(super) fn reads(&self, file: FileId) {
        if let Some(seen) = self.seen {
            seen.reads(file);
        }
    }

    fn names(&self, file: FileId) {
        if let Some(seen) = self.seen {
            seen.names(file);
        }
    }

    /// A file in the same folder.
    pub(super) fn beside(&self, name: &At<Arc<str>>) -> Result<FileId, Box<Diagnostic>> {
        let path = format!("{}/{}", self.folder(), name.value);
        self.find(&path).ok_or_else(|| Box::new(self.no_file(name)))
    }

    /// The rows of a table beside the file. What is wrong with it is reported to the record that names it.
    pub(super) fn table<T>(
        &self,
        name: &At<Arc<str>>,
        row: impl Fn(&mut Fields<'_>) -> Option<T>,
        f: &mut Fields<'_>,
    ) -> Vec<T> {
        let file = match self.beside(name) {
            Ok(file) => file,
            Err(finding) => {
                f.report(*finding);
                return Vec::new();
            }
        };
        self.reads(file);
        let read = super::table::read(file, self.sources.text(file), row);
        read.found.into_iter().for_each(|finding| f.report(finding));
        read.value.rows
    }

    /// A file that does not exist, with the nearest one that does.
    pub(super) fn no_file(&self, name: &At<Arc<str>>) -> Diagnostic {
        let folder = format!("{}/", self.folder());
        let beside = self.sources.list(&folder).map(|file| file.path[folder.len()..].to_owned());
        let finding = Diagnostic::error(Code::NoSuchFile, name.span)
            .arg("file", &name.value)
            .arg("folder", self.folder());
        match crate::diag::nearest(&name.value, beside) {
            Some(suggestion) => finding.arg("suggestion", suggestion).help("help"),
            None => finding,
        }
    }

    /// A content file named from the folder `content/`.
    pub(super) fn content_file(&self, path: &At<Arc<str>>) -> Result<At<Target>, Box<Diagnostic>> {
        target::of_path(self, &format!("content/{}", path.value), None, path.span)
    }

    /// Words with inline Markdown, read.
    pub(super) fn passage(&self) -> impl Shape<Value = Passage> {
        PassageShape(self)
    }

    /// How Markdown is read here.
    pub(super) fn options(&self) -> Options {
        Options { html: self.html }
    }

    /// What the links, pictures and references of a text name.
    pub(super) fn article(&self, prose: Prose, found: &mut Vec<Diagnostic>) -> Article {
        let links =
            prose.links.iter().map(|link| noted(target::of_link(self, &link.target), found)).collect();
        let pictures =
            prose.images.iter().map(|image| noted(target::of_picture(self, &image.target), found)).collect();
        let references =
            prose.references.iter().map(|reference| references::read(reference, found)).collect();
        Article { prose, links, pictures, references }
    }
}

fn noted<T>(result: Result<T, Box<Diagnostic>>, found: &mut Vec<Diagnostic>) -> Option<T> {
    result.map_err(|finding| found.push(*finding)).ok()
}

struct PassageShape<'d>(&'d Desk<'d>);

impl Shape for PassageShape<'_> {
    type Value = Passage;

    fn read(&self, node: &Node, cx: &mut Reading) -> Option<Passage> {
        let words: Multi<At<Arc<str>>> = markdown_inline().read(node, cx)?;
        Some(words.map(|text| {
            // A span as long as its text: places in the one are places in the other.
            let exact = (text.span.end - text.span.start) as usize == text.value.len();
            let prose =
                Prose::parse_inline(&text, text.span, exact, &self.0.options()).report_to(&mut cx.found);
            Arc::new(self.0.article(prose, &mut cx.found))
        }))
    }

    fn schema(&self, to: &mut Schema) -> Json {
        markdown_inline().schema(to)
    }

    fn fit(&self, node: &Node) -> u8 {
        markdown_inline().fit(node)
    }
}
