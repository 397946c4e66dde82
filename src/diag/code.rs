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
    /// A number that another reader would take for another one (`52.000`).
    AmbiguousNumber = "ambiguous-number",
    /// Four bare digits, which each code scheme reads as another region.
    AmbiguousRegion = "ambiguous-region",
    /// A remark that answers a finding stands where nothing is found.
    AnswerWithoutQuestion = "answer-without-question",
    /// Stylesheets import each other in a circle.
    AssetCycle = "asset-cycle",
    /// AVIF is asked for of a program that was built without it.
    AvifNotBuilt = "avif-not-built",
    /// A truth value in other words than `true` and `false`.
    BadBoolean = "bad-boolean",
    /// A date or time in another form than content files use.
    BadDate = "bad-date",
    /// Not an e-mail address.
    BadEmail = "bad-email",
    /// A file to be copied whose name cannot be part of an address, or that some system cannot hold.
    BadFileName = "bad-file-name",
    /// An id given to a heading that no address can hold.
    BadHeadingId = "bad-heading-id",
    /// An id with other characters than ids have.
    BadId = "bad-id",
    /// Not the tag of a language.
    BadLanguage = "bad-language",
    /// A file name that leaves its folder, or that no file can have.
    BadPath = "bad-path",
    /// A `{{ … }}` in Markdown that does not follow the grammar of references.
    BadReference = "bad-reference",
    /// A region code in neither scheme.
    BadRegionCode = "bad-region-code",
    /// Not a path of a site.
    BadSitePath = "bad-site-path",
    /// A slug with other characters than addresses have.
    BadSlug = "bad-slug",
    /// A text with characters that nobody can see.
    BadText = "bad-text",
    /// Not the address of a web page.
    BadUrl = "bad-url",
    /// A link leads to a file that does not exist.
    BrokenLink = "broken-link",
    /// The limits of a map's classes do not rise from above zero.
    ClassLimits = "class-limits",
    /// A share card's template makes no picture.
    CardFails = "card-fails",
    /// A share card is too large for messengers.
    CardTooLarge = "card-too-large",
    /// A region states its own code in another form than its scheme has.
    CodeForm = "code-form",
    /// Two keys of which only one may be there.
    ConflictingKeys = "conflicting-keys",
    /// A picture file cannot be read as a picture.
    CorruptPicture = "corrupt-picture",
    /// One address would be written by two sources.
    DuplicateAddress = "duplicate-address",
    /// Two files are the same article.
    DuplicateArticle = "duplicate-article",
    /// A column that stands twice in the header of a table.
    DuplicateColumn = "duplicate-column",
    /// Two components of one theme have one name.
    DuplicateComponent = "duplicate-component",
    /// One figure (region, measure, segment, basis, date) is stated twice.
    DuplicateFigure = "duplicate-figure",
    /// An id stands twice in one registry.
    DuplicateId = "duplicate-id",
    /// A key stands twice in one YAML map.
    DuplicateKey = "duplicate-key",
    /// A message stands twice in one file.
    DuplicateMessage = "duplicate-message",
    /// One recipient receives the same award twice.
    DuplicateResult = "duplicate-result",
    /// Two regions stand on one tile of the map.
    DuplicateTile = "duplicate-tile",
    /// Two versions of an article in one language.
    DuplicateTranslation = "duplicate-translation",
    /// A cell of a table that must say something is empty.
    EmptyCell = "empty-cell",
    /// A file that says nothing.
    EmptyFile = "empty-file",
    /// A link or picture without an address.
    EmptyLink = "empty-link",
    /// A list that must hold something is empty.
    EmptyList = "empty-list",
    /// A table with a header and no rows.
    EmptyTable = "empty-table",
    /// A key without a value.
    EmptyValue = "empty-value",
    /// The last day is before the first.
    EndsBeforeStart = "ends-before-start",
    /// Figures that are not illustrative state no source.
    FiguresWithoutSource = "figures-without-source",
    /// A file changed while the site was being made.
    FileChanged = "file-changed",
    /// A text file is too large to be one.
    FileTooLarge = "file-too-large",
    /// The system does not let the file be read.
    FileUnreadable = "file-unreadable",
    /// A folder has the name of a file.
    FolderForFile = "folder-for-file",
    /// A picture on another site: readers' addresses would go there.
    ForeignPicture = "foreign-picture",
    /// A Markdown file that does not begin with front matter.
    FrontMatterMissing = "front-matter-missing",
    /// Front matter without an end.
    FrontMatterUnclosed = "front-matter-unclosed",
    /// The gap printed beside a target does not follow from it.
    GapDisagrees = "gap-disagrees",
    /// A gap stands beside figures that it cannot be computed from.
    GapWithoutParts = "gap-without-parts",
    /// A date or time that no calendar or clock has.
    ImpossibleDate = "impossible-date",
    /// A text compares figures of other measures, bases, segments or boundaries, or facts with what was made up.
    IncomparableFigures = "incomparable-figures",
    /// A figure differs from the one before by more than its measure allows, and no note says why.
    JumpInSeries = "jump-in-series",
    /// A symbolic link leads back to a folder that holds it.
    LinkCycle = "link-cycle",
    /// A link leads out of the content folder.
    LinkLeavesContent = "link-leaves-content",
    /// A symbolic link leads to nothing, or to itself.
    LinkNowhere = "link-nowhere",
    /// A symbolic link leads out of the site.
    LinkOutside = "link-outside",
    /// A link leads to a file that has no page.
    LinkWithoutPage = "link-without-page",
    /// Coordinates of a map are not nested as their type says, or are no numbers.
    MapCoordinates = "map-coordinates",
    /// A position of a map is nowhere on the globe.
    MapDegrees = "map-degrees",
    /// A region has several areas in the map file.
    MapDuplicate = "map-duplicate",
    /// A geometry of a map that encloses no area.
    MapGeometryKind = "map-geometry-kind",
    /// An area of a map without a geometry.
    MapGeometryMissing = "map-geometry-missing",
    /// A map file with another outermost type than a collection of features.
    MapNotCollection = "map-not-collection",
    /// A map file that is no JSON.
    MapNotJson = "map-not-json",
    /// A map file goes far beyond the site's provinces.
    MapOtherProvinces = "map-other-provinces",
    /// A ring of a map has too few positions.
    MapRing = "map-ring",
    /// No area of the map has the property that should hold its code.
    MapUnknownProperty = "map-unknown-property",
    /// An area of the map is no regency of the site.
    MapUnknownRegion = "map-unknown-region",
    /// A map file without any area.
    MapWithoutAreas = "map-without-areas",
    /// An area of the map has no code.
    MapWithoutCode = "map-without-code",
    /// A regency of the site has no area in the map file.
    MapWithoutRegion = "map-without-region",
    /// A message of the theme needs something that its template does not give.
    MessageArgument = "message-argument",
    /// A message of a theme names a message, term, function or form that is not there.
    MessageNamesUnknown = "message-names-unknown",
    /// A Fluent file that cannot be read there.
    MessageSyntax = "message-syntax",
    /// A `{{ … }}` where none can stand: in an address, in HTML.
    MisplacedReference = "misplaced-reference",
    /// A picture without words for those who do not see it.
    MissingAlt = "missing-alt",
    /// None of several keys is there of which one must be.
    MissingAlternative = "missing-alternative",
    /// A column that a table must have is not there.
    MissingColumn = "missing-column",
    /// A key that means nothing without another.
    MissingCompanion = "missing-companion",
    /// A key that must be there is not.
    MissingKey = "missing-key",
    /// Public text names something under embargo.
    NamesHidden = "names-hidden",
    /// A reference leads to a file that was set aside.
    NamesSetAside = "names-set-aside",
    /// There is no folder content/.
    NoContent = "no-content",
    /// A reference asks for results that do not exist.
    NoResults = "no-results",
    /// There is no content/site.yaml.
    NoSettings = "no-settings",
    /// A date in a text that no calendar has.
    NoSuchDay = "no-such-day",
    /// A file that a record names does not exist.
    NoSuchFile = "no-such-file",
    /// Something that is neither file nor folder.
    NotAFile = "not-a-file",
    /// Two names joined by a slash were expected.
    NotAPair = "not-a-pair",
    /// A picture is not a picture file.
    NotAPicture = "not-a-picture",
    /// A translation states what is its original's.
    NotInTranslation = "not-in-translation",
    /// A list beside the recipients has another length than they.
    NotOneEach = "not-one-each",
    /// A text is not encoded in UTF-8.
    NotUtf8 = "not-utf8",
    /// A number below the least or above the greatest possible one.
    NumberOutOfRange = "number-out-of-range",
    /// A part counts more than the segment or total that holds it.
    PartAboveWhole = "part-above-whole",
    /// The stated parts of a joint award do not make a whole.
    PartsNotWhole = "parts-not-whole",
    /// A picture that would fill the memory.
    PictureTooLarge = "picture-too-large",
    /// A place that a tie above it leaves empty.
    PlaceAfterTie = "place-after-tie",
    /// A figure in a text is not the site's own for that region and day.
    ProseFigureDisagrees = "prose-figure-disagrees",
    /// A percentage in a text is not the share of the pair beside it.
    ProseRateDisagrees = "prose-rate-disagrees",
    /// A percentage in a text was cut off instead of rounded.
    ProseRateTruncated = "prose-rate-truncated",
    /// Markdown nested deeper than any text.
    ProseTooDeep = "prose-too-deep",
    /// A row with more or fewer cells than the header of its table.
    RaggedRow = "ragged-row",
    /// A stated rate is not the quotient of its parts.
    RateDisagrees = "rate-disagrees",
    /// A stated rate was cut off instead of rounded.
    RateTruncated = "rate-truncated",
    /// A rate stands without its count and denominator.
    RateWithoutParts = "rate-without-parts",
    /// HTML in Markdown that was taken out.
    RawHtmlRemoved = "raw-html-removed",
    /// A recipient is named by a name or alias instead of its id.
    RecipientByAlias = "recipient-by-alias",
    /// No province has the code that a regency's begins with.
    RegencyWithoutProvince = "regency-without-province",
    /// A figure of a region on a day on which it did not exist, and no note says why.
    RegionNotStanding = "region-not-standing",
    /// Two files have the same name, written in two forms of Unicode.
    SameName = "same-name",
    /// The search index cannot be made.
    SearchFails = "search-fails",
    /// Segments do not add up to the stated total.
    SegmentsDisagree = "segments-disagree",
    /// A number is given a meaning as if it were a sign.
    SignIsNumber = "sign-is-number",
    /// A sign in a table, such as `-`, of which nothing says what it means.
    SignWithoutMeaning = "sign-without-meaning",
    /// A part of an address is longer than file systems bear.
    SlugTooLong = "slug-too-long",
    /// The newest figures of a measure are older than it allows, and no note says why.
    StaleFigures = "stale-figures",
    /// A part exceeds its whole.
    SubsetAboveWhole = "subset-above-whole",
    /// Templates extend or include each other in a circle.
    TemplateCycle = "template-cycle",
    /// The loops of a template go round without end.
    TemplateEndless = "template-endless",
    /// A template fails for a reason that only the engine knows.
    TemplateFails = "template-fails",
    /// The loops of a template count too far.
    TemplateLoops = "template-loops",
    /// A kind of page has no template.
    TemplateMissing = "template-missing",
    /// A template that cannot be read.
    TemplateSyntax = "template-syntax",
    /// Templates or components stand too deep within each other.
    TemplateTooDeep = "template-too-deep",
    /// A template writes without end.
    TemplateTooLong = "template-too-long",
    /// A template uses a value that is not there.
    TemplateUndefined = "template-undefined",
    /// A template names a template, component, filter, function, test or block that does not exist.
    TemplateUnknown = "template-unknown",
    /// Themes name each other as parents in a circle.
    ThemeCycle = "theme-cycle",
    /// A time of day without its zone.
    TimeWithoutZone = "time-without-zone",
    /// More classes than shades can tell apart.
    TooManyClasses = "too-many-classes",
    /// A topic has no letter that can stand in an address.
    TopicWithoutSlug = "topic-without-slug",
    /// An official total is below the sum of its rows.
    TotalBelowRows = "total-below-rows",
    /// All regencies and the unallocated together are not the official total.
    TotalNotClosed = "total-not-closed",
    /// A translation has no original.
    TranslationAlone = "translation-alone",
    /// A quotation mark in a table that is never closed.
    UnclosedQuote = "unclosed-quote",
    /// A `{{` without `}}` in its line.
    UnclosedReference = "unclosed-reference",
    /// A link to a path of this site at which nothing stands.
    UnknownAddress = "unknown-address",
    /// A form of dates or numbers names something that the program does not tell it.
    UnknownArgument = "unknown-argument",
    /// An asset that no theme has.
    UnknownAsset = "unknown-asset",
    /// A category that the edition does not have.
    UnknownCategory = "unknown-category",
    /// A column that this table does not have.
    UnknownColumn = "unknown-column",
    /// A figure that no coverage file states.
    UnknownFigure = "unknown-figure",
    /// A text in content/ that no reader reads.
    UnknownFile = "unknown-file",
    /// A `[^x]` that no footnote belongs to.
    UnknownFootnote = "unknown-footnote",
    /// A link to a heading that the page does not have.
    UnknownHeading = "unknown-heading",
    /// An id that nothing declares.
    UnknownId = "unknown-id",
    /// A key that this record does not have.
    UnknownKey = "unknown-key",
    /// A `[text][label]` whose label nothing defines.
    UnknownLinkLabel = "unknown-link-label",
    /// A message that the theme does not have in a language.
    UnknownMessage = "unknown-message",
    /// A sample of numbers in a notation that is not known.
    UnknownNotation = "unknown-notation",
    /// A reference of an unknown kind.
    UnknownReference = "unknown-reference",
    /// A theme that does not exist.
    UnknownTheme = "unknown-theme",
    /// A time zone that the time zone database does not have.
    UnknownTimeZone = "unknown-time-zone",
    /// A word that the vocabulary of its key does not have.
    UnknownWord = "unknown-word",
    /// A picture or document is missing from its list.
    UnlistedFile = "unlisted-file",
    /// An address with a scheme that no text may use.
    UnsafeLink = "unsafe-link",
    /// A footnote that nothing in the text names.
    UnusedFootnote = "unused-footnote",
    /// A sign is given a meaning, but no cell of the table has it.
    UnusedSign = "unused-sign",
    /// A table for download that no workbook can hold.
    UnwritableWorkbook = "unwritable-workbook",
    /// A weekday in a text is not that of its date.
    WeekdayDisagrees = "weekday-disagrees",
    /// A value of another type than the key takes.
    WrongType = "wrong-type",
    /// An anchor, alias or merge key.
    YamlAlias = "yaml-alias",
    /// A second document in one YAML file.
    YamlDocuments = "yaml-documents",
    /// A `#` that may have cut off a text.
    YamlHash = "yaml-hash",
    /// A key that is not a text.
    YamlKey = "yaml-key",
    /// A mistake of YAML syntax.
    YamlSyntax = "yaml-syntax",
    /// A YAML tag.
    YamlTag = "yaml-tag",
    /// Lists and maps nested too deep.
    YamlTooDeep = "yaml-too-deep",
    /// A count of a whole that is zero.
    ZeroDenominator = "zero-denominator",
}
