//! Places in source files, in bytes.

/// One file of the snapshot that `sources` took: an index into its list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(pub u32);

impl FileId {
    /// The place "this file as a whole": for a picture, an empty file, a file that cannot be read.
    #[must_use]
    pub fn whole(self) -> Span {
        Span { file: self, start: 0, end: 0 }
    }

    /// Bytes `start..end` of this file.
    #[must_use]
    pub fn span(self, start: usize, end: usize) -> Span {
        Span { file: self, start: start as u32, end: end as u32 }
    }
}

/// Bytes `start..end` of the file as it stands on disk (a byte order mark and carriage returns count).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// Which file.
    pub file: FileId,
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl Span {
    /// Bytes `start..end` counted from the start of this span.
    #[must_use]
    pub fn within(self, start: usize, end: usize) -> Self {
        Self { file: self.file, start: self.start + start as u32, end: self.start + end as u32 }
    }

    /// Whether the other span touches this one in the same file.
    #[must_use]
    pub fn overlaps(self, other: Self) -> bool {
        self.file == other.file && self.start <= other.end && other.start <= self.end
    }
}

/// A value with its place: for all that can be wrong across files (ids, codes, counts, dates, links).
///
/// Equality, order and hash are the value's alone: where a thing stands does not change what it is.
#[derive(Clone, Copy, Debug)]
pub struct At<T> {
    /// What was written.
    pub value: T,
    /// Where.
    pub span: Span,
}

impl<T> At<T> {
    /// A value at a place.
    pub fn new(value: T, span: Span) -> Self {
        Self { value, span }
    }

    /// Another value at the same place.
    pub fn map<U>(self, make: impl FnOnce(T) -> U) -> At<U> {
        At { value: make(self.value), span: self.span }
    }

    /// The value by reference, at the same place.
    pub fn as_ref(&self) -> At<&T> {
        At { value: &self.value, span: self.span }
    }
}

impl<T> std::ops::Deref for At<T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.value
    }
}
impl<T: PartialEq> PartialEq for At<T> {
    fn eq(&self, other: &Self) -> bool {
        self.value == other.value
    }
}
impl<T: Eq> Eq for At<T> {}
impl<T: PartialOrd> PartialOrd for At<T> {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        self.value.partial_cmp(&other.value)
    }
}
impl<T: Ord> Ord for At<T> {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.value.cmp(&other.value)
    }
}
impl<T: std::hash::Hash> std::hash::Hash for At<T> {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.value.hash(state);
    }
}
