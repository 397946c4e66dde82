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
    /// A count exceeds its denominator, and no note says why.
    AboveHundred = "above-hundred",
    /// A figure reference fits figures on several bases.
    AmbiguousFigure = "ambiguous-figure",
    /// Four bare digits, which each code scheme reads as another region.
    AmbiguousRegion = "ambiguous-region",
    /// One address would be written by two sources.
    DuplicateAddress = "duplicate-address",
    /// One figure (region, measure, segment, basis, date) is stated twice.
    DuplicateFigure = "duplicate-figure",
    /// An id stands twice in one registry.
    DuplicateId = "duplicate-id",
    /// A key stands twice in one YAML map.
    DuplicateKey = "duplicate-key",
    /// One recipient receives the same award twice.
    DuplicateResult = "duplicate-result",
    /// Two regions stand on one tile of the map.
    DuplicateTile = "duplicate-tile",
    /// Two versions of an article in one language.
    DuplicateTranslation = "duplicate-translation",
    /// A key that must be there is not.
    MissingKey = "missing-key",
    /// Public text names something under embargo.
    NamesHidden = "names-hidden",
    /// A reference asks for results that do not exist.
    NoResults = "no-results",
    /// The stated parts of a joint award do not make a whole.
    PartsNotWhole = "parts-not-whole",
    /// A place that a tie above it leaves empty.
    PlaceAfterTie = "place-after-tie",
    /// A stated rate is not the quotient of its parts.
    RateDisagrees = "rate-disagrees",
    /// A stated rate was cut off instead of rounded.
    RateTruncated = "rate-truncated",
    /// A rate stands without its count and denominator.
    RateWithoutParts = "rate-without-parts",
    /// A recipient is named by a name or alias instead of its id.
    RecipientByAlias = "recipient-by-alias",
    /// No province has the code that a regency's begins with.
    RegencyWithoutProvince = "regency-without-province",
    /// Segments do not add up to the stated total.
    SegmentsDisagree = "segments-disagree",
    /// A part exceeds its whole.
    SubsetAboveWhole = "subset-above-whole",
    /// An official total is below the sum of its rows.
    TotalBelowRows = "total-below-rows",
    /// A category that the edition does not have.
    UnknownCategory = "unknown-category",
    /// A figure that no coverage file states.
    UnknownFigure = "unknown-figure",
    /// An id that nothing declares.
    UnknownId = "unknown-id",
    /// A key that this record does not have.
    UnknownKey = "unknown-key",
    /// A value of another type than the key takes.
    WrongType = "wrong-type",
    /// A count of a whole that is zero.
    ZeroDenominator = "zero-denominator",
}
