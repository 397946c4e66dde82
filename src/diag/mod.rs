//! What can be wrong, and where: the types in which every stage reports.
//!
//! In: nothing. Out: [`Span`], [`At`], [`Diagnostic`], [`Checked`].
//! Never here: words (they stand in `locale`, keyed by [`Code`]) and lines or columns (only
//! `report.rs` turns bytes into those).

mod code;
mod nearest;
mod span;

pub use code::Code;
pub use nearest::nearest;
pub use span::{At, FileId, Span};

/// Whether a finding stops the build.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Nothing is published while one of these stands.
    Error,
    /// Published all the same, unless `--deny warnings`.
    Warning,
}

/// A value that the words of a diagnostic name.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Arg {
    /// Text shown as it is.
    Text(String),
    /// A word of the tool's own vocabulary ("a date", "recipient"): the id of a message.
    Term(&'static str),
    /// A whole number, written in the reader's notation.
    Number(i128),
    /// A decimal, `digits` × 10^-`scale`, written in the reader's notation.
    Decimal {
        /// All digits.
        digits: i128,
        /// How many of them are decimals.
        scale: u8,
    },
    /// Alternatives, joined in the reader's language ("a, b or c").
    OneOf(Vec<String>),
    /// Members of a group, joined in the reader's language ("a, b and c").
    All(Vec<String>),
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}
impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}
impl From<&std::sync::Arc<str>> for Arg {
    fn from(text: &std::sync::Arc<str>) -> Self {
        Self::Text(text.to_string())
    }
}
impl From<usize> for Arg {
    fn from(number: usize) -> Self {
        Self::Number(number as i128)
    }
}
impl From<i128> for Arg {
    fn from(number: i128) -> Self {
        Self::Number(number)
    }
}

/// Another place that belongs to a finding, with the name of the words that say why.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Related {
    /// Where.
    pub span: Span,
    /// An attribute of the code's message, such as `first` in `duplicate-id.first`.
    pub words: &'static str,
}

/// One finding, as data. `locale` has its words, `report` its lines and columns.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Diagnostic {
    /// Stable, documented name of the kind of finding.
    pub code: Code,
    /// Whether it stops the build.
    pub severity: Severity,
    /// The place; none where there is no file to point at (a missing `content/site.yaml`).
    pub span: Option<Span>,
    /// What the words name, by Fluent argument.
    pub args: Vec<(&'static str, Arg)>,
    /// Which help sentence to add: an attribute of the code's message, such as `help`.
    pub help: Option<&'static str>,
    /// The other places.
    pub related: Vec<Related>,
}

impl Diagnostic {
    /// An error at a place.
    #[must_use]
    pub fn error(code: Code, span: Span) -> Self {
        Self { code, severity: Severity::Error, span: Some(span), args: vec![], help: None, related: vec![] }
    }

    /// A warning at a place.
    #[must_use]
    pub fn warning(code: Code, span: Span) -> Self {
        Self { severity: Severity::Warning, ..Self::error(code, span) }
    }

    /// An error that no file has a place for.
    #[must_use]
    pub fn nowhere(code: Code) -> Self {
        Self { code, severity: Severity::Error, span: None, args: vec![], help: None, related: vec![] }
    }

    /// Names a value for the words.
    #[must_use]
    pub fn arg(mut self, name: &'static str, value: impl Into<Arg>) -> Self {
        self.args.push((name, value.into()));
        self
    }

    /// Adds the message's help sentence of that attribute name (usually `help`).
    #[must_use]
    pub fn help(mut self, words: &'static str) -> Self {
        self.help = Some(words);
        self
    }

    /// Adds another place, with the attribute of the message that says what it is.
    #[must_use]
    pub fn also(mut self, span: Span, words: &'static str) -> Self {
        self.related.push(Related { span, words });
        self
    }

    /// Every place of the finding, its own first.
    pub fn places(&self) -> impl Iterator<Item = Span> + '_ {
        self.span.into_iter().chain(self.related.iter().map(|related| related.span))
    }

    /// Whether it stops the build.
    #[must_use]
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }
}

/// What a stage made, and all it found on the way. No stage stops at the first error.
#[derive(Clone, Debug, Default)]
pub struct Checked<T> {
    /// The best the stage could make; complete only if `found` holds no error.
    pub value: T,
    /// Findings, in no promised order: `report` sorts them.
    pub found: Vec<Diagnostic>,
}

impl<T> Checked<T> {
    /// A value without findings.
    pub fn clean(value: T) -> Self {
        Self { value, found: Vec::new() }
    }

    /// A value with findings.
    pub fn new(value: T, found: Vec<Diagnostic>) -> Self {
        Self { value, found }
    }

    /// Moves the findings to a collector and yields the value.
    pub fn report_to(self, found: &mut Vec<Diagnostic>) -> T {
        found.extend(self.found);
        self.value
    }

    /// Whether a finding stops the build.
    pub fn has_errors(&self) -> bool {
        self.found.iter().any(Diagnostic::is_error)
    }

    /// The same findings about a value made from this one.
    pub fn map<U>(self, make: impl FnOnce(T) -> U) -> Checked<U> {
        Checked { value: make(self.value), found: self.found }
    }
}
