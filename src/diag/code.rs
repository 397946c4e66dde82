//! The registry of all kinds of finding. A code is stable: it is what CI filters and editors link.
//!
//! Each has its words in every language of `locale/messages/` (a test holds them together). Add a
//! line in alphabetical order.

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident = $text:literal,)*) => {
        /// The kind of a finding.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code { $($(#[$doc])* $name,)* }

        impl Code {
            /// All codes, in the order of their names.
            pub const ALL: &[Code] = &[$(Code::$name,)*];

            /// The name that users see, and the id of its message.
            #[must_use]
            pub const fn text(self) -> &'static str {
                match self { $(Code::$name => $text,)* }
            }
        }
    };
}

codes! {
    /// One address would be written by two sources.
    DuplicateAddress = "duplicate-address",
    /// An id stands twice in one registry.
    DuplicateId = "duplicate-id",
    /// A key stands twice in one YAML map.
    DuplicateKey = "duplicate-key",
    /// A key that must be there is not.
    MissingKey = "missing-key",
    /// An id that nothing declares.
    UnknownId = "unknown-id",
    /// A key that this record does not have.
    UnknownKey = "unknown-key",
    /// A value of another type than the key takes.
    WrongType = "wrong-type",
}
