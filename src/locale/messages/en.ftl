# The words of every finding, by its code. In alphabetical order. Attributes: .help and related places.

above-hundred = this coverage is { $percent }%, above 100%
    .help = if the figures are right, say why with a `note:` on this row
ambiguous-figure = this figure exists on several bases
    .help = add `basis=`: { $bases }
ambiguous-number = "{ $written }" could be read as another number
    .help = did you mean { $suggestion }? Write whole numbers in plain digits, without dots or spaces
ambiguous-region = the region code "{ $code }" has two meanings: { $kemendagri } ({ $kemendagri_name }) in Kemendagri's scheme, or { $bps } ({ $bps_name }) in that of BPS
    .help = write "{ $kemendagri }" for the Kemendagri code or "{ $bps }" for the BPS code
answer-without-question = nothing in this text is in question, so this remark answers nothing
    .help = delete it, or put it directly at the text it is meant for; perhaps the text has been mended
asset-cycle = this stylesheet imports "{ $asset }", which leads back to it
    .help = take one of the imports out
avif-not-built = this anugerah was built without AVIF
    .help = take the line out (pictures are made as WebP and JPEG), or build it with: cargo install --path . --features avif
bad-boolean = "{ $written }" is not how yes and no are written here
    .help = write `{ $suggestion }`, without quotation marks
bad-date = this must be { $expected }, not "{ $written }"
    .help = did you mean { $suggestion }?
    .help-form = write the year, the month and the day: 2025-07-03
bad-email = "{ $written }" is not an e-mail address
    .help = write it as in humas@example.org
bad-file-name = this file cannot be published under its name "{ $name }"
    .help = rename it: letters, digits, dashes and underscores can be read everywhere
bad-heading-id = the id "{ $id }" of this heading cannot be used in an address
    .help = use only letters, digits and dashes, for example `{ "{" }#results-2024{ "}" }`
bad-id = "{ $written }" cannot be an id: ids have small letters a to z, digits, and single dashes between them
    .help = did you mean "{ $suggestion }"?
    .help-letters = choose an id such as "kota-ternate"
bad-language = "{ $written }" is not the tag of a language
    .help = did you mean "{ $suggestion }"?
bad-path = "{ $written }" is not a file in this folder
    .help = did you mean "{ $suggestion }"?
    .help-form = write the file's name as it is, or with a folder below this one: foto/panggung.jpg
bad-reference = this reference cannot be read: "{ $written }"
    .kind = begin with what it shows, for example `figure`, `results` or `photo`
    .equals = write it as `key=value`, without spaces around the equals sign
    .space = leave a space before it
    .value = write a value after the equals sign
    .quotes = use straight quotes: `key="value"`
    .unclosed = close the quoted value with `"`
bad-region-code = "{ $written }" is not a region code
    .help = write 82 for a province, 82.05 for a regency or city, or bps:8203 for a code of BPS
bad-site-path = "{ $written }" is not an old address of this site
    .help = did you mean "{ $suggestion }"?
    .help-form = write the path from the root of the site: /lama/judul/
bad-slug = "{ $written }" cannot be part of an address: it has small letters a to z, digits, and single dashes between them
    .help = did you mean "{ $suggestion }"?
    .help-letters = choose one such as "kota-ternate"
bad-text = this text holds a character that nobody can see ({ $character })
    .help = type the text anew instead of pasting it
bad-url = "{ $written }" is not the address of a web page
    .help = did you mean "{ $suggestion }"?
    .help-form = write the whole address, with https:// before it
broken-link = this link leads to a file that does not exist: { $target }
    .help = did you mean "{ $suggestion }"?
    .no-suggestion = write where the file is, seen from this one, such as `../news/2025-07-03-title.md`
card-fails = this template makes no picture for { $page }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
}: { $reason }
card-too-large = the share card { $page }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
} takes { $kilobytes } kB; messengers show none above { $limit } kB
    .help = use flat colours instead of gradients and patterns
class-limits = the class limit { $limit } is not above { $before }
    .help = write the limits from the lowest up, each once and above zero, such as [20, 40, 60]
code-form = "{ $code }" is not the form of code that is needed here
    .help = write it like "{ $form }", in quotation marks
conflicting-keys = "{ $key }" and "{ $other }" cannot stand together
    .first = the other one is here
    .help = keep one of the two
corrupt-picture = this file cannot be read as a picture
    .help = open the picture and save it again as JPEG or PNG
duplicate-address = two sources would be published at "{ $address }"
    .first = the address is taken here
    .help = change the `slug` of one of them
    .help-own = a page or file that the site makes itself stands there; write `slug:` with another word, such as the year
duplicate-article = the text "{ $key }" stands in two files
    .first = the first file
    .help = delete one, or give it another name
duplicate-column = the column "{ $key }" stands here twice
    .first = first here
    .help = delete one of them
duplicate-component = the theme already has a component "{ $name }"
    .first = the first one is here
    .help = give one of them another name; to replace a component of the parent theme, one definition is enough
duplicate-figure = the figure for { $region } as of { $as_of } stands here twice
    .first = first here
    .help = one region, measure, segment, basis and date have one figure; delete one of the two
duplicate-id = the id "{ $id }" is already taken
    .first = first used here
    .help = give one of them another id
duplicate-key = the key "{ $key }" stands here twice
    .first = first here
    .help = delete one, or join what they say
duplicate-message = the message "{ $id }" stands in this file twice
    .first = first here
    .help = delete one of the two
duplicate-result = the recipient "{ $recipient }" stands twice with the same result in category "{ $category }"
    .first = first here
    .help = delete one of the two
duplicate-tile = two regions stand on the same tile { $tile }
    .first = the tile is taken here
duplicate-translation = there are two versions of this text in language "{ $language }"
    .first = the first version is here
empty-cell = this row says nothing in the column "{ $key }"
    .help = fill in the cell, or delete the row
empty-file = this file is empty
    .help = fill it, or delete it
empty-link = there is no address in the parentheses
    .help = write the address, or take the link away
empty-list = this list is empty
    .help = write at least one entry, or delete the key
empty-table = this table has no rows below its header
    .help = fill it, or delete the file and the key that names it
empty-value = nothing is written here; it must be { $expected }
    .help = write a value, or delete the key. A text that begins with # needs quotation marks
ends-before-start = the last day is before the first
    .start = the first day
    .help = swap the two dates, or correct one of them
figures-without-source = figures without a source
    .help = add `source: { "{" } name: … { "}" }`, or `status: illustrative` if they are made up; a `note:` can say why there is none
file-changed = this file changed while the site was being made
    .help = run again
file-too-large = this file is too large for a text: { $size } bytes, the limit is { $limit }
    .help = divide it into several files, or keep it in content/static/ if it is only to be copied
file-unreadable = this file cannot be read: { $reason }
    .help = check the file's permissions
folder-for-file = "{ $file }" is a folder, but has the name of a file
    .help = rename the folder
foreign-picture = this picture stands on another site: { $target }
    .help = save the picture beside this file and write the file's name
front-matter-missing = this file does not begin with front matter
    .help = begin the file with a line `---`, then `title: …` and the other keys, then another line `---`, then the text
front-matter-unclosed = the front matter that begins here does not end
    .help = put a line `---` between the last key and the text
gap-disagrees = the gap is written as { $stated }, but { $goal } less { $count } leaves { $exact }
    .help = check target, figures and gap at their source; the gap can be left out, the site computes it
gap-without-parts = this gap cannot be checked: the figures it belongs to are missing
    .help = add `count` and `of` for that region, or leave the gap out
impossible-date = there is no "{ $written }" in the calendar
    .help = the last day of that month is { $suggestion }
    .help-range = months go from 01 to 12, hours from 00 to 23, minutes from 00 to 59
incomparable-figures = these two figures cannot be compared: { $reason }
    .one = the one figure
    .other = the other figure
    .break = the series breaks here
    .boundary = this region was made between the two days
    .help = compare two figures of the same measure, basis and segment, without a break in the series or a change of boundaries between them; or write each on its own with figure
jump-in-series = this figure changed by { $points } percentage points since the one before; more than { $limit } wants a look
    .help = if it is right, say why in a `note:` here
    .before = the figure before
kind-basis = basis
kind-category = category
kind-coverage = coverage file
kind-document = document
kind-edition = edition
kind-language = language of the site
kind-measure = measure
kind-news = news item
kind-page = page
kind-part = part of a segment
kind-photo = photo
kind-recipient = recipient
kind-region = region
kind-result = result
kind-segment = segment
kind-tier = tier
link-cycle = the symbolic link "{ $file }" leads back to a folder that holds it
    .help = delete the link
link-leaves-content = this link leaves the folder content: { $target }
    .help = link to a file inside content, or write a whole address https://…
link-nowhere = the symbolic link "{ $file }" leads nowhere
    .help = delete the link, or put what it leads to in its place
link-outside = the symbolic link "{ $file }" leads out of the site
    .help = copy what it leads to into content/, then delete the link
link-without-page = the file "{ $target }" has no page
    .help = link to a file that becomes a page, such as edition.yaml, results.yaml or a news item
map-coordinates = the coordinates of { $code } are not those of a Polygon or MultiPolygon
    .help = export the map again as GeoJSON; a Polygon is a list of rings, a ring a list of [longitude, latitude]
map-degrees = [{ $longitude }, { $latitude }] is not a longitude and latitude in degrees
    .help = export the map with coordinates in WGS84 degrees (EPSG:4326), longitude first; projected metres do not serve
map-duplicate = the region { $code } has { $count } areas in the map file; it must have one
    .first = the first one
    .help = join them to one MultiPolygon (“dissolve” by code in QGIS)
map-geometry-kind = the boundary of { $code } is a { $found }; it must be a Polygon or MultiPolygon
    .help = use a layer of areas, not of points or lines
map-geometry-missing = the area { $code } has no boundary
    .help = a feature needs a `geometry` of type Polygon or MultiPolygon with its coordinates
map-not-collection = this is not a map file: its outermost type must be FeatureCollection
    .help = export the map as GeoJSON; TopoJSON and single geometries are not read
map-not-json = this map file is broken here: it is not valid JSON
    .help = export the map as GeoJSON once more; perhaps the file was cut off
map-other-provinces = { $count } areas of this map are outside the site's provinces ({ $known }); this is the first
    .help = export only the regencies of those provinces
map-ring = a ring of { $code } has only { $positions } positions, and so encloses nothing
    .help = a ring has at least four positions, of which the last repeats the first; delete it, or repair the layer
map-unknown-property = no area in the map file has the property "{ $property }"
    .help = did you mean "{ $suggestion }"?
    .help-known = its properties are { $known }
map-unknown-region = the map has an area "{ $code }", but the site has no regency of that code
    .help = did you mean "{ $suggestion }"?
    .help-scheme = the code is of the other scheme: write `scheme: { $scheme }` under `map` in regions.yaml
    .map = the map is named here
    .help-unknown = check the code and the `scheme` of the map in regions.yaml, or declare the regency there
map-without-areas = the map file "{ $file }" has no areas
    .help = export the layer with the regencies, or delete the key `map`
map-without-code = this area has no "{ $property }" that could be its code
    .help = fill in the property for every area
map-without-region = { $region } has no area in the map "{ $file }"
    .map = the map file
    .help = add its area to the map, or check its code in either file
    .help-bps = the map is matched by BPS codes: write `bps:` for this regency
message-argument = the message "{ $id }" needs "{ $argument }", which it is not given{ $page ->
    [none] {""}
   *[other] {" "}(page { $page }{ $more ->
        [0] {""}
        [one] {" "}and { $more } more page
       *[other] {" "}and { $more } more pages
    })
    }
message-names-unknown = { $kind ->
    [term] there is no term "-{ $id }"
    [function] there is no function "{ $id }"
    [form] there is no form of dates or numbers "{ $id }"
   *[other] there is no message "{ $id }"
}
    .help = did you mean "{ $suggestion }"?
message-syntax = { $reason ->
    [token] there should be "{ $what }" here
    [name] there should be the name of a message here, made of letters, digits, - or _
    [empty] the message "{ $what }" has no text
    [value] there should be a text or a value here
    [no-default] this choice has no variant marked with * as the usual one
    [two-defaults] this choice has more than one variant marked with *
    [quote] this quotation mark is not closed
    [brace] this closing brace has no opening one
    [escape] the sequence "\{ $what }" is not known
    [argument-twice] the argument "{ $what }" stands here twice
    [function] the name of a function is written in capital letters
    [selector] what is chosen by must be a value, as in { "{ $count -> … }" }
    [term-attribute] the attribute of a term can only be used to choose by
    [arguments] the arguments of this function cannot be read
    [deep] the braces here are nested more than { $what } deep
    [number] this number is too long; it can have { $what } digits
   *[other] this line cannot be read as a message
}
    .help = write each message as `name = text`, and indent the lines that continue it
misplaced-reference = a reference cannot stand here (in an address, in the description of a picture or in HTML), and would not be shown
    .help = move it into the text, or write { "\\{{" } to show two braces
missing-alt = this picture has no description for people who cannot see it
    .help = say in a few words what it shows: `![what it shows](file.jpg)`
missing-alternative = one of these keys must be here: { $keys }
    .help = add one of them
missing-column = the column "{ $key }" is missing
    .help = add a column with the header "{ $key }"
missing-companion = "{ $key }" means nothing without "{ $other }"
    .help = add `{ $other }: …`, or delete `{ $key }`
missing-key = the key "{ $key }" is missing
    .help = add `{ $key }: …`
names-hidden = public text names "{ $name }", which is still a draft or under embargo
    .hidden = what may not be shown yet is here
    .help = take the name out, or give this text the same embargo
names-set-aside = the file { $file } is set aside, but named here
    .help = mend that file, or take its name out here
no-content = there is no folder content/ here
    .help = make a new site with `anugerah init NAME`, or name its folder with `--root`
no-results = "{ $name }" has no results to show yet
no-settings = there is no { $file }
    .help = make a new site with `anugerah init`, or name its folder with `--root`
no-such-day = there is no such day as "{ $written }"
    .help = check the date; if the source has it like this, answer here with { $answer }
    .quoted = this is a quotation: do not change it, answer here with { $answer }
no-such-file = there is no file "{ $file }" in { $folder }
    .help = did you mean "{ $suggestion }"?
not-a-file = "{ $file }" is not a plain file
    .help = take it away from there
not-a-pair = "{ $written }" must be two names joined by a slash
    .help = write it like `2024/desa`
not-a-picture = "{ $target }" is not a picture
    .help = use a file that ends in .jpg, .png, .webp, .gif or .svg
not-in-translation = "{ $key }" is not written in a translation
    .help = write it in the original alone; the translation follows it
not-one-each = "{ $key }" has { $count } values, but there are { $recipients } recipients
    .help = write one for each recipient, in the same order
not-utf8 = this text is not encoded in UTF-8
    .help = save it again as UTF-8 (in Excel: "CSV UTF-8")
    .utf16 = the file is UTF-16; save it again as UTF-8
number-out-of-range = "{ $written }" is out of range
    .help = write a number from { $least } to { $most }
    .help-least = write a number of at most 18 digits, not below zero
part-above-whole = the part ({ $count }) is larger than what holds it ({ $whole })
    .help = check both figures at their source
parts-not-whole = the parts { $parts } for { $recipients } recipients do not add up to one
    .help = write one part for each recipient, adding up to 1, such as [1/2, 1/2]
picture-too-large = this picture says that it is { $width } × { $height } pixels; more than { $limit } million would fill the memory
    .help = save it smaller: no more than 1600 pixels of either side are shown
place-after-tie = there is no place { $place } after { $count } who share place { $tied }
    .tied = the tie is here
    .help = the next place is { $next }
prose-figure-disagrees = "{ $written }" is written here, but this site's data have { $count } of { $of }, which is { $percent }% (as of { $as_of })
    .data = this site's data
    .help = check both at their source, then mend text or data; if the text is right, answer here with { $answer }
    .quoted = this is a quotation: do not change it, answer here with { $answer }
prose-rate-disagrees = { $stated }% is written here, but { $count } of { $of } is { $exact }%
    .help = check all three figures at their source; if they stand there like this, answer here with { $answer }
    .quoted = this is a quotation: do not change it, answer here with { $answer }
prose-rate-truncated = { $stated }% was cut off, not rounded: { $count } of { $of } is { $exact }%
    .help = write { $exact }; if the source has it like this, answer here with { $answer }
    .quoted = this is a quotation: do not change it, answer here with { $answer }
prose-too-deep = more than { $deepest } lists, quotes or elements stand inside one another here
    .help = look for a line with many `>`, `-` or `*`, or for HTML tags that are not closed
ragged-row = this row has { $found } cells, the header has { $expected }
    .help = a text that holds the separator itself needs quotation marks around it
rate-disagrees = { $stated }% is written here, but { $count } of { $of } is { $exact }%
    .help = check all three figures at their source; anugerah computes percentages itself, so `rate` may go
rate-truncated = { $stated }% was cut off, not rounded: { $count } of { $of } is { $exact }%
    .help = write { $exact }, or delete `rate`; anugerah computes percentages itself
rate-without-parts = this percentage stands without its count and denominator
    .help = write `count` and `of`; a figure without denominator can be quoted in a text, but is no statistic
raw-html-removed = HTML that this site does not allow was left out: { $parts }
    .help = write it in Markdown; `html: allow` in site.yaml lets all HTML through
recipient-by-alias = "{ $name }" is a name, not the id of a recipient
    .help = write the id: { $id }
regency-without-province = the code "{ $code }" belongs to province "{ $province }", which is not declared
    .help = check the code, or declare the province (known: { $known })
region-not-standing = { $region } did not exist on { $as_of }
    .help = if the figure was computed for today's boundaries, say so in a `note:`; else check code, `since` and `until`
same-name = two files have the same name "{ $file }", written in two forms of Unicode
    .help = rename one of them
search-fails = the search index (language { $language }) cannot be made: { $reason }
    .help = write "search: false" in content/site.yaml to publish without search, and report this
segments-disagree = all segments together are { $sum }, but the total is written as { $stated }
    .help = check the segments and the total at their source
sign-is-number = "{ $sign }" is a number, not a sign; a number cannot mean anything else
    .help = delete this line; if that number is none in truth, empty its cells in the table
sign-without-meaning = { $count ->
        [1] nothing says what the sign "{ $sign }" in this cell means
       *[other] nothing says what the sign "{ $sign }" means in { $count } cells of this table; this is the first
    }
    .help = say it in { $file }: `signs: {"{"} "{ $sign }": missing {"}"}`, or instead of missing (not known) write zero, not_applicable or suppressed
slug-too-long = this part of an address is too long: at most { $limit } letters are possible
    .help = set a shorter `slug`, for example "{ $suggestion }"
stale-figures = the newest figures are { $days } days old; more than { $limit } wants a look
    .help = add newer figures, or say in a `note:` why there are none
subset-above-whole = the part ({ $count }) is larger than the whole ({ $of })
    .help = this measure is marked `subset: true` and cannot exceed 100%; check both figures
template-cycle = templates lead back to themselves: { $chain }
    .help = to extend the parent theme's template of the same name, write its theme too: `default/base.html`
template-endless = this goes round without end: the loops and components of one page took more than { $limit } turns{ $page ->
    [none] {""}
   *[other] {" "}(page { $page }{ $more ->
        [0] {""}
        [one] {" "}and { $more } more page
       *[other] {" "}and { $more } more pages
    })
    }
    .help = look at the loops around it: one in another takes as many turns as their lists multiplied
template-fails = this template cannot be used: { $reason }{ $page ->
    [none] {""}
   *[other] {" "}(page { $page }{ $more ->
        [0] {""}
        [one] {" "}and { $more } more page
       *[other] {" "}and { $more } more pages
    })
    }
template-loops = the loops of this template count further than { $limit }{ $page ->
    [none] {""}
   *[other] {" "}(page { $page }{ $more ->
        [0] {""}
        [one] {" "}and { $more } more page
       *[other] {" "}and { $more } more pages
    })
    }
template-missing = the theme has no template "{ $name }"
    .help = add `templates/{ $name }`, or write `parent: default` in theme.yaml
template-syntax = this template cannot be read: { $reason }
template-too-deep = templates or components stand more than { $limit } deep within each other{ $page ->
    [none] {""}
   *[other] {" "}(page { $page }{ $more ->
        [0] {""}
        [one] {" "}and { $more } more page
       *[other] {" "}and { $more } more pages
    })
    }
template-too-long = the template writes more than { $megabytes } MB, so it was stopped{ $page ->
    [none] {""}
   *[other] {" "}(page { $page }{ $more ->
        [0] {""}
        [one] {" "}and { $more } more page
       *[other] {" "}and { $more } more pages
    })
    }
template-undefined = { $kind ->
        [variable] "{ $name }" is not a value that this template has
        [field] there is no "{ $name }" here
        [argument] the component does not take "{ $name }"
       *[value] the value is not there
    }{ $page ->
    [none] {""}
   *[other] {" "}(page { $page }{ $more ->
        [0] {""}
        [one] {" "}and { $more } more page
       *[other] {" "}and { $more } more pages
    })
    }
    .help = did you mean "{ $suggestion }"?
template-unknown = { $kind ->
        [template] there is no template "{ $name }"
        [component] there is no component "{ $name }"
        [filter] there is no filter "{ $name }"
        [function] there is no function "{ $name }"
        [test] there is no test "{ $name }"
       *[block] no template that this one extends has a block "{ $name }"
    }
    .help = did you mean "{ $suggestion }"?
term-reason-basis = they are shares of different bases
term-reason-boundary = the region's boundaries changed between the two days
term-reason-break = the series breaks between the two days
term-reason-illustrative = one of them is sample data
term-reason-measure = they are of different measures
term-reason-same = they are one and the same figure
term-reason-segment = they are of different segments
theme-cycle = themes lead back to themselves: { $chain }
    .help = take `parent` out of one theme.yaml
time-without-zone = "{ $written }" does not say in which time zone
    .help = write { $suggestion } (WIB), { $central } (WITA) or { $eastern } (WIT)
too-many-classes = { $count } limits make more classes than eyes can tell apart
    .help = write at most { $most } limits
topic-without-slug = the topic "{ $tag }" has no Latin letter or digit for its address
    .help = use a word in Latin letters
total-below-rows = the official total { $stated } is below the sum of its rows, { $sum }
    .help = check the total and its rows at their source
total-not-closed = all regencies and the unallocated together are { $sum }, but the official total is { $stated }
    .help = check the rows, `unallocated` and the total at their source
translation-alone = this translation has no original
    .help = write the file "{ $key }.md", or take the language out of this file's name
type-boolean = true or false
type-date = a date (2025-07-03)
type-decimal = a number (41,64 or 41.64)
type-email = an e-mail address
type-fraction = a fraction (1/2)
type-id = an id (kota-ternate)
type-language = the tag of a language (id)
type-list = a list
type-map = a list of keys with values
type-pair = a list of two values
type-partial-date = a date, a month or a year (2025-07-03, 2025-07, 2025)
type-path = the name of a file
type-record = keys with values
type-region-code = a region code (82.05)
type-site-path = a path of this site (/lama/judul/)
type-text = a text
type-text-by-language = a text, or a text for each language
type-time-zone = a time zone (Asia/Jayapura)
type-url = the address of a web page
type-when = a date (2025-07-03) or a time with its zone (2025-07-03T20:00:00+09:00)
type-whole-number = a whole number in plain digits (52000)
type-word = a word
unclosed-quote = the quotation mark that opens here is never closed
    .help = close it; a quotation mark within a cell is written twice
unclosed-reference = this reference is not closed
    .help = end it with { "}}" } on the same line, or write { "\\{{" } to show two braces
unknown-address = nothing stands at "{ $address }" on this site
    .help = did you mean "{ $suggestion }"?
    .no-suggestion = link to the content file instead, for example `../news/2025-07-03-slug.md`: then the address is always right
unknown-argument = the form "{ $id }" is not told "${ $name }"
    .help = it can name { $known }
unknown-asset = the theme has no file "{ $asset }" under assets/{ $page ->
    [none] {""}
   *[other] {" "}(page { $page }{ $more ->
        [0] {""}
        [one] {" "}and { $more } more page
       *[other] {" "}and { $more } more pages
    })
    }
    .help = did you mean "{ $suggestion }"?
unknown-category = edition "{ $edition }" has no category "{ $id }"
    .help = it has { $known }
unknown-column = the column "{ $key }" is not known here
    .help = did you mean "{ $suggestion }"?
    .help-known = the columns are { $known }
unknown-figure = there is no figure "{ $measure }" for region { $region } as of { $as_of }
    .help = there are figures for { $known }
unknown-file = "{ $file }" is not a file that is known here
    .help = did you mean "{ $suggestion }"?
    .no-suggestion = the README lists the folders; files to be copied as they are go to content/static/
    .table = name it in the YAML file beside it (`table: { $name }`); without that nothing of it is shown
unknown-footnote = the footnote "{ $label }" does not exist
    .help = write it on a line of its own: `[^{ $label }]: …`
unknown-heading = that page has no heading "#{ $heading }"
    .help = did you mean "#{ $suggestion }"?
    .no-suggestion = take out the part from `#` on, or link to a heading that is there
unknown-id = "{ $id }" is not a known { $kind }
    .help = did you mean "{ $suggestion }"?
unknown-key = the key "{ $key }" is not known here
    .help = did you mean "{ $suggestion }"?
    .help-known = known here and not used yet: { $known }
unknown-link-label = nothing says where the link "{ $label }" leads, so the brackets are shown
    .help = write `[text](address)`, or add the line `[{ $label }]: address`
unknown-message = the theme has no message "{ $id }" in language "{ $language }"{ $page ->
    [none] {""}
   *[other] {" "}(page { $page }{ $more ->
        [0] {""}
        [one] {" "}and { $more } more page
       *[other] {" "}and { $more } more pages
    })
    }
    .help = did you mean "{ $suggestion }"?
unknown-notation = "{ $sample }" is no sample of how numbers are written
    .help = write the number as 1.234,5 or 1,234.5 or 1 234,5 or 1’234.5
unknown-reference = the reference "{ $name }" is not known
    .help = did you mean "{ $suggestion }"?
    .known = there are: { $known }
unknown-theme = there is no theme "{ $theme }"
    .help = did you mean "{ $suggestion }"?
    .folder = make the folder `themes/{ $theme }/`, or write `theme: default`
unknown-time-zone = "{ $written }" is not a time zone
    .help = did you mean "{ $suggestion }"?
    .help-example = write it as in Asia/Jakarta, Asia/Makassar or Asia/Jayapura
unknown-word = "{ $written }" is not one of the words that are possible here
    .help = did you mean "{ $suggestion }"?
    .help-known = write { $known }
    .help-or-nothing = write { $known }; leave out what nobody knows
unlisted-file = "{ $file }" is missing from { $list }
    .help = add it to { $list } (a photo with its alt text), or delete the file
unsafe-link = addresses that begin with "{ $scheme }:" are not allowed
    .help = use https:, mailto:, tel: or a path in this site
unused-footnote = nothing in the text refers to the footnote "{ $label }", so it is not shown
    .help = write `[^{ $label }]` where it belongs
unused-sign = no cell of this table holds "{ $sign }"
    .help = delete it, or write the sign exactly as it stands in the table
unwritable-workbook = the download "{ $address }" cannot be made ({ $why })
    .help = divide the table among several files, or shorten its texts
weekday-disagrees = "{ $written }": { $date } was a { $weekday }
    .help = check weekday and date; if the source has them like this, answer here with { $answer }
    .quoted = this is a quotation: do not change it, answer here with { $answer }
wrong-type = this must be { $expected }, not { $found }
yaml-alias = "{ $written }" refers to another part of the file, which is not possible here
    .help = write the value itself; if it is a text that begins with & or *, put it in quotation marks
yaml-documents = a second document begins here; a file holds one
    .help = delete this line, or move what follows to a file of its own
yaml-hash = what follows the # is not part of the text
    .help = if it should be, put the whole text in quotation marks; if it is a remark, write a space after the #
yaml-key = this cannot be a key
    .help = write the key as one word before the colon. If this is a text that begins with a brace, put it in quotation marks
yaml-syntax =
    { $problem ->
        [tab] this line is indented with a tab
        [indent] this line is indented differently from the lines that it belongs to
        [quote] the quotation mark that opens here is never closed
        [quote-inside] this text goes on after its closing quotation mark
        [escape] a backslash means something else within double quotation marks
        [control] this text holds a character that nobody can see
        [character] a text cannot begin like this without quotation marks
        [dash] a list cannot begin on the line of its key
        [dash-space] the space after the dash is missing
        [bracket] this bracket is never closed, or what it holds is not separated by commas
        [comma] a comma is missing before this
        [colon] a second colon in a text that is not in quotation marks
        [space] the space after the colon is missing
        [line] this line is neither `key: value` nor part of a text
       *[other] this cannot be read as YAML
    }
    .help-bracket = close the bracket and separate its values by commas. If it is part of a text, put the text in quotation marks
    .help-comma = separate what stands in brackets by commas
    .help-control = delete it; type the text anew instead of pasting it
    .help-dash = begin the list on the next line. If the dash is part of a text, put the text in quotation marks
    .help-dash-space = write `- ` before each value of a list
    .help-escape = use single quotation marks, or write the backslash twice
    .help-indent = indent with spaces, as far as the lines before it at the same level
    .help-line = put a colon and a space after the key. If the line goes on with the text above, indent it
    .help-other = compare with the example that `anugerah new` writes
    .help-quote = close it at the end of the text
    .help-quote-inside = write { $suggestion }
    .help-quotes = put the text in quotation marks: { $suggestion }
    .help-space = write `{ $suggestion }`
    .help-tab = replace the tab by spaces, as many as the lines around it have
yaml-tag = "{ $written }" is a YAML tag, which is not possible here
    .help = delete it; if it is part of a text, put the text in quotation marks
yaml-too-deep = lists and keys are nested more than { $limit } levels deep
    .help = no file needs that; compare with the example that `anugerah new` writes
zero-denominator = the denominator is zero, but the count is { $count }
    .help = check both figures; where a region has no denominator, write `of: not_applicable`
