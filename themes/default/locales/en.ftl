# The words of the theme. A theme with a parent writes only those that it changes.

## In templates

# The frame of every page
skip = Skip to content
main-menu = Main menu
footer-menu = Footer menu
more-menu = More pages
languages = Language
nearest-page = nearest page
menu = Menu
scheme-dark = Dark appearance
breadcrumbs = You are here
pagination = Pages of this list
sample-label = Sample site
sample-notice = This is a software sample site, not an official site of any government or institution.
published-by = Published by
contact = Corrections and questions:
licence = Licence of texts and data:
toc = On this page
jumps = On this page
newer = Newer
older = Older
moved = This page has moved

# Remarks and sources
source = Source:
accessed = read on
note = Note:
updated = Updated
photo-credit = Photo:
video-watch = Watch on { $host }

# Home page
latest-results = Latest recipients
upcoming = To be announced
coverage-now = Latest coverage

# News
no-news = There is no news yet.
about-this = About this item
more-news = { $count ->
    [one] { $count } more news item
   *[other] { $count } more news items
}
related = Read also
other-news = Other news
replies-to = In reply to
replies = Replies
changes-of-article = Changes to this item
topic = Topic
no-topics = There are no topics yet.

# Awards
edition = Edition
categories = Categories
recipients = Recipients
results = Award recipients
nominees = Nominees
nominations = Nominations
assessed = Assessment period:
about-edition = About this edition
ceremony = Ceremony
when = Date
where = Place
hosts = Hosts
guests = Present
stages = Stages
documents = Documents
changes = Changes since publication
other-editions = Other editions
lineage = This category over the years
this-page = this page
citation = Citation:
award-region = Region:
award-amount = Prize money:
award-part = share { $part }
award-joint = Received jointly:
change-was = Was
change-now = Now

# Recipients
letters = First letters
received = Awards received
received-also = Other awards
about-recipient = About the recipient
home-page = Website
named = as { $name }
not-a-certificate = Information sheet. Not an official certificate.

# Regions
regions = Regions
regencies = Regencies and cities
recipients-here = Recipients from here
awards = Awards
code-kemendagri = Kemendagri code
code-bps = BPS code
seat = Seat of government
since = Established
until = Until
split-from = Split from

# Statistics
periods = All periods
other-periods = Other periods
target = Target
revisions = Revision history
downloads = Download this table:
past-figures = Over time: { $measure }, { $basis }
no-share = no percentage
no-figures = This table has no figures yet.
illustrative-notice = Some or all figures on this page were made up as samples and do not describe any real situation.
share-parts = { $count } { $counts } out of { $of } { $basis }
total-is-sum = sum of all segments
row-official = official provincial figure
column-region = Region
column-segment = Segment
column-count = Count
column-of = Out of
column-share = Share
column-within = part of { $segment }
column-as-of = As of
column-change = Change
column-status = Status

# Corrections
changes-lead = Corrections and withdrawals of what was published on this site, the latest first.
no-changes = There are no corrections or withdrawals.
changes-contact = Found a mistake? Write to

# Search
search-words = Words to look for
search-filters = Narrow the results
search-more = Show more results
search-news = Newest news
search-busy = Searching …
search-none = Nothing was found. Try other words, or choose from the list below.
search-one = 1 result
search-many = #count results
search-fails = Search cannot be loaded. Check the connection and try again; the list below has all names.

# Sharing
share = Share and report
share-whatsapp = Share on WhatsApp
share-copy = Copy link
share-copied = Link copied.
share-report = Report a mistake

## In what templates are given

# Menu and titles of sections
menu-home = Home
menu-news = News
menu-editions = Awards
menu-recipients = Award Recipients
menu-regions = Regencies and Cities
menu-statistics = Statistics
menu-methods = Methods
menu-gallery = Gallery
menu-topics = Topics
menu-changes = Corrections
menu-search = Search
all-news = All news
all-recipients = { $count ->
    [one] The one recipient
   *[other] All { $count } recipients
}
all-editions = All editions
all-statistics = All statistics
full-title = { $title } – { $site }
feed-atom = News (Atom)
feed-json = News (JSON Feed)
feed-about = News about { $name }
feed-atom-about = { $name } (Atom)
feed-json-about = { $name } (JSON Feed)
ceremony-of = Award ceremony of { $edition }
report-subject = A mistake on the page { $title }
report-body =
    Page: { $title }
    Address: { $url }

    What is wrong:

    What is right, and its source:
not-found-title = Page not found
not-found-text = There is no such address on this site. The page may have moved, or the address was mistyped. Start from one of these sections.

# Descriptions for search engines
news-page-description = News on this site, the latest first. { $page }.
news-description = All news on this site, the latest first.
editions-description = All editions of the award with their recipients, stages and documents.
recipients-description = All award recipients in alphabetical order, with editions and categories.
regions-description = Regencies and cities: their coverage, award recipients and news.
statistics-description = Coverage statistics by regency and city, with sources, dates and downloads.
search-description = Search recipients, editions, regencies, cities and news, or choose from the list of all names.
search-kind = Kind
search-edition = Edition
search-category = Category
search-region = Regency or city
search-any-kind = All kinds
search-any-edition = All editions
search-any-category = All categories
search-any-region = All regencies and cities
search-kind-recipient = Recipient
search-kind-award = Award
search-kind-region = Region
search-kind-news = News
search-kind-statistics = Statistics
search-kind-gallery = Gallery
search-kind-page = Page
gallery-description = Pictures from all editions of the award.
gallery-of-description = Pictures of { $edition } with their captions.
topics-description = All news topics on this site.
topic-description = News on the topic { $name }.
changes-description = Corrections and withdrawals of what was published on this site.
region-description = Coverage, award recipients and news from { $name }.
category-description = Recipients and nominees: { $category }, { $edition }.
recipient-description = { $name }: { $category }, { $edition }.
recipient-description-nominee = { $name }: nominee, { $category }, { $edition }.
recipient-description-plain = { $name } on this site: awards, nominations and news.
recipient-description-rank = { $name }: { $rank }, { $category }, { $edition }.

# Lists and counts
count-news = { $count ->
    [one] { $count } item
   *[other] { $count } items
}
count-recipients = { $count ->
    [one] { $count } recipient
   *[other] { $count } recipients
}
count-photos = { $count ->
    [one] { $count } picture
   *[other] { $count } pictures
}
more-recipients = and { $count } more
news-list-page = { $title }, { $page }
page-number = Page { $number }
page-of = Page { $number } of { $total }
newer-news = Newer
older-news = Older
reading-time = { $minutes } min read
gallery-of = Gallery of { $edition }
gallery-all = All pictures ({ $count })
series = { $name }

# Awards
award-place = Place { $place }
award-tied = tied
award-withdrawn = Withdrawn
award-of-edition = { $category }, { $edition }
results-pending = Results will be announced on { $date }.
jury = Jury
level-village = Village level
level-regency = Regency and city level
level-province = Provincial level
level-nation = National level
recipient-kind-government = Regional government
recipient-kind-village = Village government
recipient-kind-business = Business
recipient-kind-small_business = Small business
recipient-kind-micro_business = Micro business
recipient-kind-institution = Institution
recipient-kind-person = Person
recipient-kind-community = Community
recipient-kind-other = Other recipient
document-kind-decree = Decree
document-kind-programme = Programme
document-kind-press_release = Press release
document-kind-other = Document
news-kind-press_release = Press release
news-kind-reply = Right of reply
change-correction = Correction
change-revision = Revision
change-addition = Addition
change-withdrawal = Withdrawal
change-field = { $field ->
    [alias] Other names
    [aliases] Other names
    [alt] Description of the picture
    [amount] Prize
    [announced] Day of the announcement
    [as] Name that was used
    [as_of] Day of the figures
    [author] Author
    [basis] Basis
    [caption] Caption
    [category] Category
    [ceremony] Ceremony
    [citation] Citation
    [count] Count
    [credit] Credit
    [date] Date
    [decree] Decree
    [documents] Documents
    [edition] Edition
    [guests] Guests
    [jury] Jury
    [kind] Kind
    [label] Title of the place
    [legal_name] Legal name
    [level] Level
    [measure] Measure
    [name] Name
    [nominees] Nominees
    [note] Note
    [of] Denominator
    [period] Period
    [photo] Photo
    [place] Place
    [rate] Percentage
    [recipient] Recipient
    [recipients] Recipients
    [region] Region
    [results] Results
    [rows] Figures
    [segments] Segments
    [shares] Parts
    [source] Source
    [stages] Stages
    [status] Status of the figures
    [summary] Summary
    [table] Figures
    [targets] Targets
    [text] Text
    [tier] Tier
    [title] Title
    [venue] Venue
   *[other] { $field }
}

# Regions and statistics
region-name-province = { $name } Province
region-name-kabupaten = { $name } Regency
region-name-kota = { $name } City
period-name = Statistics { $name }
period-description = Tables, charts and downloads. { $table }
status-provisional = provisional figures
status-final = final figures
status-illustrative = sample data
status-illustrative-mark = SAMPLE DATA
table-caption = { $title }, relative to { $basis }, as of { $date } ({ $status })
figure-as-of = as of { $date }
figure-status = , { $status }
figure-counts-in-segment = { $counts } among { $segment }
figure-share = { $percent } of { $basis } ({ $count } { $counts } of { $of }, as of { $date }{ $status })
figure-sentence = { $region } had { $count } { $counts } out of { $of } { $basis }, or { $percent } (as of { $date }{ $status })
figure-percent = { $percent } of { $basis } (as of { $date }{ $status })
figure-count = { $count } { $counts } (out of { $of } { $basis }, as of { $date }{ $status })
figure-count-only = { $count } { $counts } (number of { $basis } not available, as of { $date }{ $status })
figure-suppressed = the number of { $counts } in { $region } is confidential (of { $basis }, as of { $date }{ $status })
figure-not-applicable = { $counts } do not apply to { $region } (of { $basis }, as of { $date }{ $status })
figure-missing = the figure for { $counts } in { $region } is not available (of { $basis }, as of { $date }{ $status })
sign-missing = …
sign-missing-spoken = not available
sign-missing-meaning = figure not available
sign-not_applicable = –
sign-not_applicable-spoken = not applicable
sign-not_applicable-meaning = does not apply to this region or segment
sign-suppressed = confidential
sign-suppressed-spoken = confidential
sign-suppressed-meaning = not disclosed by its source
column-total = All segments
row-unallocated = Not allocated to a region
sum-scope = { $rows } of { $all } regencies and cities
sum-complete = Sum of { $all } regencies and cities
sum-incomplete = Sum of { $scope }
target-percent = { $percent } of { $basis } by { $date }
target-count = { $count } { $counts } by { $date }
target-reached = The target is reached.
target-gap = { $count } more { $counts } are needed to reach the target.
target-gap-points = { $count } more { $counts } ({ $points } percentage points) are needed to reach the target.
download = { $format } ({ $name })

# Texts
alert-note = Note
alert-tip = Tip
alert-important = Important
alert-warning = Warning
alert-caution = Caution
footnotes = Footnotes
footnote-back = Back to reference { $mark } of note { $note }
table-label = Table { $number }
task-done = Done
task-open = Not done

# Charts
chart-bars-sentence = { $ranked } of { $all } regencies and cities have a figure. Highest: { $highest }. Lowest: { $lowest }.
chart-bars-sentence-one = { $ranked } of { $all } regencies and cities has a figure. { $only }.
chart-bars-sentence-equal = { $ranked } of { $all } regencies and cities have a figure, all of them { $percent }.
chart-tied = { $figure }, the same as { $others } { $others ->
    [one] other
   *[other] others
}
chart-bars-sentence-plain = This drawing has figures of { $ranked } of { $all } regencies and cities.
chart-bars-title = { $measure } is highest in { $highest } and lowest in { $lowest }
chart-bars-title-plain = { $measure } by regency and city
chart-class = { $from }–{ $to }
chart-class-none = no percentage
chart-map-title = { $measure } on the map
chart-map-note = Regions too small to be seen are marked by a circle.
chart-none = There is no figure to draw yet.
chart-printed-alike = They print alike, but { $first } ({ $first_percent }) is higher than { $second } ({ $second_percent }).
chart-rounding = Parts are rounded one by one, so they do not add up to exactly 100%.
chart-spoken = { $name }: { $percent } ({ $count } of { $of })
chart-stack-title = { $total } { $counts } in { $region } by segment
chart-target = target { $percent }
chart-target-note = Dashed line: the target of { $percent } by { $date }.
chart-tiles-note = One tile stands for one regency or city, whatever its size.
chart-tiles-title = { $measure } as a map of tiles
chart-trend-break = The line breaks where the figures before and after cannot be compared.
chart-trend-title = { $region }: { $points } since { $date }
chart-trend-title-plain = { $measure } in { $region } over time
chart-areas = The regions of the map, by code
chart-class-below = below { $limit }
chart-class-from = { $limit } or more
chart-classes-axis = Classes of equal width from zero; a figure on a limit is in the class above it.
chart-classes-quantiles = { $made ->
    [1] All regions with a figure are in one class, for their figures are equal or there is only one.
   *[other] Classes by quantiles: divided by { $count }, with about equally many regions in each; equal figures are not parted.
    }
chart-classes-thresholds = Classes by fixed limits; a figure on a limit is in the class above it.
chart-left-out = Bars, comparisons and small series are drawn for at most { $most } regions. The figures of these { $all } regencies and cities are in the table, and the drawings on the pages of the provinces:
chart-multiples-scale = All panels have one scale: 0–{ $top } upright, { $from }–{ $to } across.
chart-multiples-sentence = Against the first comparable figure: up in { $up }, down in { $down }, unchanged in { $even } of { $all } regencies and cities.
chart-multiples-sentence-plain = One small panel for each of { $all } regencies and cities.
chart-multiples-title = { $measure } rose in { $up } of { $all } regencies and cities
chart-multiples-title-plain = { $measure } in { $all } regencies and cities over time
chart-overview-note = The regions on this map are too many or too small to be named; the table has the figure of each.
chart-both = The figures of both dates as a table
chart-slope-alone = Without a figure to compare: { $regions }.
chart-slope-foot = Heights in this chart do not begin at zero.
chart-slope-least = Fell most: { $region }.
chart-slope-most = Rose most: { $region }.
chart-slope-points = Figures with + or − are changes in percentage points.
chart-slope-sentence = Against { $date }: up in { $up }, down in { $down }, unchanged in { $even } of { $all } regencies and cities.
chart-slope-sentence-plain = This drawing has figures of { $all } regencies and cities on two dates; the first is { $date }.
chart-slope-spoken = { $name }: { $then } to { $now } ({ $points })
chart-slope-spoken-plain = { $name }: { $then } and { $now }
chart-slope-title = { $measure }: up in { $up } and down in { $down } of { $all } regencies and cities since { $date }
chart-slope-title-down = { $measure } fell in all { $all } regencies and cities since { $date }
chart-slope-title-plain = { $measure } on two dates
chart-slope-title-up = { $measure } rose in all { $all } regencies and cities since { $date }
chart-spark = { $first } ({ $from }) to { $last } ({ $to })
chart-spark-broken = { $first } ({ $from }), { $last } ({ $to }); the series breaks between
chart-waffle-filled = { $counts }: { $count }
chart-waffle-free = others: { $count }
chart-waffle-hundredth = One cell stands for 1% of { $of } ({ $basis }), which is { $each }.
chart-waffle-one = One cell stands for one of { $of } ({ $basis }).
chart-waffle-sentence = { $region }: { $count } of { $of } { $basis } ({ $percent }).
chart-waffle-title = { $count } of { $of } ({ $percent }): { $counts } in { $region }
chart-waffle-title-plain = { $measure } in { $region }, as cells
region-short-kabupaten = { $name }
region-short-kota = { $name } City
region-meaning = In other words: of every 100 { $basis } in { $region }, about { $of_hundred } are { $counts }.
region-rank = Rank { $rank } of the { $ranked } regencies and cities that have a figure ({ $all } in all).
region-rank-tied = Joint rank { $rank } of the { $ranked } regencies and cities that have a figure ({ $all } in all).
regency-charts = Statistics by regency and city
chart-table = The figures as a table
chart-classes = What the shades mean

# On other sites
embed-chart = Embed this chart on another site
embed-region = Embed this region's figures on another site
embed-code = Code to embed
embed-preview = See it as it is embedded
embed-back = More at { $site }
embed-region-title = Newest figures of { $region }
copy = Copy
copied = Copied

# Downloads
data-awards = Results
data-recipients = Recipients
data-regions = Provinces, regencies and cities
data-coverage = All coverage statistics
data-notes = Notes
data-columns = Columns
data-columns-note = In the sheet "data" and in the CSV. An empty cell is a missing value, never a zero. In the CSV a text that begins with =, +, - or @ has an apostrophe before it, so that no spreadsheet runs it as a formula.
data-package = Data of { $site }
data-package-period = { $site }: statistics { $period }
downloads-all = All periods:
downloads-period = All tables of this period:
data-package-link = Data Package
data-column-region = Name of the province, regency or city; "unallocated" or "sum" in rows of those kinds
data-column-region_kind = province, kabupaten (regency) or kota (city)
data-column-kemendagri_code = Code of the Ministry of Home Affairs; text, not a number
data-column-bps_code = Code of Statistics Indonesia; text, not a number
data-column-province = Name of its province
data-column-province_code = Kemendagri code of its province; in sums the province whose regencies are added
data-column-segment = Empty for all segments together; the id of a segment; segment/part for an overlapping part, which is never added
data-column-count = The numerator; empty where count_status says why. Counts above 9,007,199,254,740,992 are text in XLSX and JSON
data-column-count_status = Why there is no count: missing (not available), suppressed (confidential), not_applicable
data-column-of = The denominator; empty where of_status says why
data-column-of_status = Why there is no denominator, in the words of count_status
data-column-percent = 100 × count / of, computed here, rounded half away from zero; empty where either is lacking or of is 0. Text in JSON, so that its decimals stay
data-column-measure = Id of the measure
data-column-basis = Id of what the denominator counts
data-column-period = Name of the period
data-column-as_of = The day whose state of things the figures tell
data-column-status = How firm the figure is: provisional, final, or illustrative (made up as a sample)
data-column-row_kind = regency; official_total (published for the province as a whole); sum (added up here); unallocated (belongs to no regency). Never add rows of different kinds
data-column-derived = true where count and of were added up here instead of published by the source
data-column-regions_summed = In sums: how many regencies and cities are added
data-column-regions_total = In sums: to how many regencies and cities the figure applies
data-column-dataset = Id of the table on the site
data-column-note = A remark on this figure
data-column-source = Who published it
data-column-source_url = Where it can be read
data-column-sample = true: this row is from a sample site and is not official
data-column-recipient = Name of the recipient
data-column-recipient_id = Id of the recipient
data-column-awarded_as = Name under which the award was given, where another one
data-column-edition = Name of the edition
data-column-edition_id = Id of the edition
data-column-category = Name of the category that year
data-column-category_id = Id of the category
data-column-place = Place, from 1
data-column-tied = true where others hold the same place
data-column-label = What the place is called
data-column-tier = Tier reached
data-column-withdrawn = true where the award was withdrawn
data-column-part = Part of one award won jointly, such as 1/2
data-column-name = Name
data-column-id = Id
data-column-legal_name = Full legal name
data-column-kind = Kind of recipient
data-column-awards = How many awards it received
data-fact-notice = Notice
data-fact-publisher = Publisher
data-fact-site = Site
data-fact-licence = Licence
data-fact-licence_url = Licence text
data-fact-title = Table
data-fact-measure = Measure
data-fact-counts = Count
data-fact-definition = Definition
data-fact-basis = Denominator
data-fact-basis_definition = Definition of the denominator
data-fact-basis_source = Source of the denominator
data-fact-basis_source_title = Title of that source
data-fact-basis_source_url = Address of that source
data-fact-basis_source_published = That source published
data-fact-basis_source_accessed = That source accessed
data-fact-period = Period
data-fact-as_of = As of
data-fact-status = Status
data-fact-source = Source
data-fact-source_title = Title of the source
data-fact-source_url = Address of the source
data-fact-source_published = Source published
data-fact-source_accessed = Source accessed
data-fact-note = Note
data-fact-break_in_series = Break in the series
data-fact-page = On the site

# The page of methods.
methods-description = How the statistics on this site are made: definitions, bases, sources, rounding, breaks in series and revisions.
methods-lead = This page is written by the same data files as the tables, so that it always agrees with the figures shown.
methods-link = How these figures are made
methods-counted = What is counted
methods-bases = Bases (denominators)
methods-segments = Segments
methods-overlap = Overlapping
methods-rounding-title = Rounding
methods-rounding = { $decimals ->
    [0] Percentages are rounded to whole numbers; exact halves are rounded away from zero.
    [1] Percentages are rounded to 1 decimal; exact halves are rounded away from zero.
   *[other] Percentages are rounded to { $decimals } decimals; exact halves are rounded away from zero.
}
methods-subset = What is counted is a part of its basis, so no percentage exceeds 100%.
methods-example = Why the basis is always named
methods-example-lead = The same day and the same region give different percentages on different bases. Each answers a question of its own.
methods-sources = Dates and sources
methods-breaks = Breaks in the series
methods-no-breaks = No break in the series is on record.
methods-general = True of all figures
methods-share = Percentages are computed in whole numbers from a count and its basis, never typed. Both always stand beside them.
methods-sums = Sums over regions hold only the rows of which both numbers are known, and say how many these are. A province's official figure is a fact of its own, not that sum.
methods-ranks = Ranks are taken from the exact fractions, before rounding. Equal regions share a rank; regions without a figure have none.
methods-change = Change between periods is in percentage points, and only between figures of the same measure, basis and boundaries. Where a series breaks, no change is computed and the line of a chart is broken.
methods-revisions = Revisions stand with their table; corrections and withdrawals are also listed under
methods-signs = Signs that stand for a number
break-boundary = Boundaries changed
break-definition = Definition changed
break-source = Source changed

# Tables with script. #shown and #all become numbers in the browser.
table-filter = Filter by name
table-found = #shown of #all regencies and cities

# Enlarged pictures, with script. #number and #count become numbers in the browser.
lightbox = Enlarged picture
lightbox-close = Close
lightbox-previous = Previous picture
lightbox-next = Next picture
lightbox-place = Picture #number of #count
# Comparison and citation
menu-comparison = Comparison
comparison-title = { $measure } relative to { $basis } as of { $date }: all regions
comparison-description = Every regency and city side by side, to sort and filter. { $table }
comparison-series = { $measure }, { $basis }
comparison-ranked = { $ranked } of { $all } regencies and cities have a percentage and are ranked.
comparison-mixed-status = The two figures differ in status: { $status } as of { $date }, { $now } for the newest.
comparison-lead = All regions side by side: one measure on one basis, the figures of one date and those before.
comparison-links = Other tables
comparison-choose-series = Measure and basis
comparison-choose-date = As of
comparison-rest = The whole table with segments
compare-all = Compare all regions
barrier-break = series broken
barrier-boundary = boundaries changed
barrier-illustrative = sample data
cite = { $what }. Data source: { $source }. Published by { $publisher } at { $site }: { $url }
cite-without-source = { $what }. Published by { $publisher } at { $site }: { $url }
cite-label = Cite:
cite-none = Sample data are not to be cited.
column-rank = Rank
column-tied = tied
column-province = Province
column-target = Target
column-own-target = its own target
column-gap = Against target
unit-points = percentage points
table-sort = Sort
table-sort-none = by code
table-sort-rank = by rank
table-high = { $column }, highest first
table-low = { $column }, lowest first
table-kind = Kind
table-all = all
table-kabupaten = regencies
table-kota = cities
change-since = { $points } since { $date }
change-since-status = { $points } since { $date } ({ $status })
statistics-lead = The newest figures, their change and their targets; every region has a page of its own.
find-region = Choose a regency or city
ranking-title = Regencies and cities in order
ranking-title-plain = By regency and city
share-of = { $count } of { $of }
over-time = Over time
over-time-slope = { $title } (two dates side by side)
over-time-multiples = { $title } (all years, a drawing for each region)
column-course = Course
change-label = Change

# Two figures beside each other in a text
compared-region = { $region } { $percent } ({ $count } of { $of })
compared-region-none = { $region } { $sign }
compared-regions = { $one } and { $other }, a difference of { $points } percentage points (of { $basis }, as of { $date }{ $status })
compared-regions-plain = { $one } and { $other } (of { $basis }, as of { $date }{ $status })
compared-day = { $percent } ({ $count } of { $of }, as of { $date }{ $status })
compared-day-none = { $sign } (as of { $date }{ $status })
compared-days = { $region } from { $then } to { $now }, a change of { $points } (of { $basis })
compared-days-plain = { $region } from { $then } to { $now } (of { $basis })
# The card that is shown where a link is shared.
share-sample = SAMPLE SITE
share-nominee = Nominee
share-card-parts = { $count } of { $of } ({ $basis })
