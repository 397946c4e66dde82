# The sentences of the command line. In alphabetical order.

about = Makes a static site for award announcements: recipients, ceremonies and coverage statistics
about-build = Makes the whole site, or nothing
about-check = Checks all files and writes nothing
about-completions = Prints the completion script for a shell
about-explain = Tells where a figure comes from: file, line and the whole computation
about-init = Makes a new site that builds at once
about-new = Makes one new file with every key explained
about-new-coverage = Coverage figures by region, as of one date
about-new-edition = One edition of the award: edition.yaml and results.yaml
about-new-news = One news item
about-new-page = One standing page, such as "About"
about-new-recipient = One recipient of awards
about-schema = Prints the JSON Schema of a kind of file, or the list of kinds
about-serve = Shows the site in a browser, anew after every edit; writes nothing
built = { $written } files written, { $removed } removed, in { $seconds } s. See { $path }
built-cards = Share cards: { $count } in { $seconds } s
built-kinds = Pages and files: { $kinds }
built-pictures = Pictures: { $count } in { $seconds } s
built-unchanged = { $count } of the files are as they were before
cache-trouble = Nothing can be kept for the next build in .anugerah-cache: { $reason }
built-search = Search index: { $files } files, { $seconds } s of that time
day-wrong = write a day that exists, such as 2025-07-03
did-you-mean = Did you mean "{ $suggestion }"?
example-about = A few words.
example-alias = Another name
example-alt = Three people on a stage, holding a trophy
example-author = Name of the author
example-awarded-as = Name as the certificate has it
example-break = Since 1 January its area has been counted differently
example-caption = What is said under the picture
example-category = Example category
example-ceremony = Award night
example-changed-field = summary
example-citation = Why it was awarded, in one or two sentences.
example-coverage = Coverage by regency
example-credit = Name of the photographer
example-decree-number = 188.4/KEP.1/2025
example-decree-title = Determination of the recipients
example-edition = Award { $id }
example-guest = Name of a guest
example-guest-role = Governor
example-host = Name of the host
example-juror = Name of a juror
example-juror-role = Chair
example-jury-title = Jury
example-legal-name = Full legal name
example-note = A remark.
example-now = what stands there now
example-place = Name of the town
example-place-label = First
example-sector = Fisheries
example-source = Name of the institution
example-source-title = Title of the report or press release
example-stage = Registration opens
example-summary = A summary in one or two sentences.
example-tag = ceremony
example-text = A longer text.
example-tier = Gold
example-venue = Name of the building
example-was = what stood there
example-why = Reason for the change
explain-address = { $address } ({ $kind ->
    [file] a file
   *[other] page: { $kind }
})
explain-article = article: { $name }
explain-as-of = as of: { $day }
explain-basis = what is counted: { $counts }, out of { $basis } (basis { $id })
explain-by-segments = sum of the segments: { $terms } = { $sum }
explain-category = category: { $name }
explain-change = change since { $day }: { $points } percentage points ({ $new } against { $old }; the unrounded difference, rounded once)
explain-change-none = no change against { $day } is told: { $why ->
    [break] a break in the series lies between them
    [boundary] the region's boundaries changed between them
    [illustrative] one of the two is made up
    [lacking] one of the two has no percentage
   *[other] they count different things
}
explain-copied = published as it is:
explain-count = count: { $amount }
explain-division = percentage: { $count } / { $of } × 100 = { $quotient }{ $rounding ->
    [exact] {""}
   *[other] …
} → { $percent } ({ $decimals } decimals{ $rounding ->
    [exact] , exact
    [up] , rounded half away from zero: up
   *[down] , rounded half away from zero: down
})
explain-edition = edition: { $name }
explain-errors = { $count ->
    [one] The content has an error, so this may be incomplete. Run: anugerah check
   *[other] The content has { $count } errors, so this may be incomplete. Run: anugerah check
}
explain-file-note = note on the whole file: { $note }
explain-hint = The whole computation of one figure: anugerah explain { $figure }
explain-missing = not available
explain-no-share = no percentage: { $why ->
    [zero] the denominator is zero
   *[lacking] count and denominator must both be numbers
}
explain-nomination = nomination: { $name }
explain-not-applicable = not applicable
explain-note = note: { $note }
explain-nothing = No figure and no result stands there.
explain-number = { $number }
explain-of = denominator: { $amount }
explain-quotation = quoted at:
explain-rank = rank: { $rank }{ $tied ->
    [yes] , shared
   *[no] {""}
} of { $ranked } with a percentage; { $all } regencies and cities { $within ->
    [all] in all
   *[other] in { $within }
} (by unrounded shares; equal ones share a rank: 1, 2, 2, 4)
explain-rate = the source prints { $rate } %; checked
explain-recipient = recipient: { $name }
explain-region = region: { $name }
explain-result = result: { $name }
explain-revision = { $kind ->
    [correction] correction
    [revision] revision
    [addition] addition
   *[withdrawal] withdrawal
} of { $day }: { $why }
explain-revision-of = { $kind ->
    [correction] correction
    [revision] revision
    [addition] addition
   *[withdrawal] withdrawal
} of { $day } ({ $field }: { $was } → { $now }): { $why }
explain-row = written at:
explain-short = { $name }: { $count } / { $of } = { $percent } %
explain-short-no-share = { $name }: { $count } / { $of }
explain-short-summed = { $name }: { $count } / { $of } = { $percent } % (sum of its segments)
explain-shown = shown at: { $address }
explain-source = source: { $source }
explain-source-none = source: none given
explain-status = status: { $status ->
    [final] final
    [illustrative] illustrative: made up to show how the site works
   *[provisional] provisional: may still be revised
}
explain-sum = sum over { $rows } of { $all } regencies and cities{ $province ->
    [none] {""}
   *[other] , { $province }
}, { $part ->
    [total] total
   *[other] { $part }
}: { $count } / { $of }{ $percent ->
    [none] {""}
   *[other] {" "}= { $percent } %
}
explain-sum-lacking = not in the sum: { $regions }
explain-suppressed = withheld
explain-table = { $measure }
explain-target-count = target for { $day }: { $goal }{ $state ->
    [unjudged] {" "}(made-up figures are held against no target)
    [lacking] {" "}(there is no percentage to hold against it)
    [reached] ; reached with { $count }
   *[missing] ; { $wanted } − { $count } = { $missing } missing
}
explain-target-percent = target for { $day }: { $percent } %{ $state ->
    [unjudged] {" "}(made-up figures are held against no target)
    [lacking] {" "}(there is no percentage to hold against it)
    [reached] {" "}of { $of } = { $wanted }; reached with { $count }
   *[missing] {" "}of { $of } = { $wanted }; { $wanted } − { $count } = { $missing } missing
}
explain-title = { $measure }: { $region }, { $day }
explain-title-part = { $measure }, { $part }: { $region }, { $day }
explain-unallocated = belonging to no region
explain-unknown = Nothing stands at { $address } on this site.
file-refused = { $path } cannot be written: { $reason }
file-taken = { $path } exists already and was left as it is. Open that file, or choose another name.
flag-all = Write the schemas of all kinds of file to this folder
flag-as-of = The moment to take for now: a day, or a time with its zone
flag-base-url = Where the site will stand, instead of what site.yaml says
flag-basis = The denominator, by its id in measures.yaml
flag-coverage-name = Name of the file, usually the month: 2025-05
flag-date = Day of publication; today if left out
flag-deny = Treat warnings as errors
flag-edition-id = Name of the edition's folder, usually the year: 2025
flag-folder = Folder for the new site: one that does not exist or is empty
flag-follow = The browser goes to the page that an edit changed
flag-format = Form of the report
flag-host = Address to listen at; others can see all that is hidden there unless it is 127.0.0.1
flag-kind = Kind of file
flag-language = Language of messages
flag-measure = What is counted, by its id in measures.yaml
flag-name = Name of the site
flag-no-cache = Make every picture anew, without .anugerah-cache
flag-open = Opens the browser
flag-output = The output folder (usually public/)
flag-page-limit = End when a page takes longer than this: its template does not end
flag-poll = Looks at the files twice a second: for folders of another machine, of which the system tells no changes
flag-port = Port to listen at; if it is taken, the next free one
flag-precompress = Write .br and .gz beside every text, for hosts that send these
flag-quiet = Errors only
flag-recipient-name = Name of the recipient as the public knows it
flag-root = The folder that holds content/ and themes/
flag-set-aside = Leave out one broken news item or coverage file; may be repeated
flag-shell = bash, zsh, fish, powershell or elvish
flag-show-hidden = Name content under embargo too, although the output goes to a log
flag-timings = Tell where the time went, by stage and by kind of file
flag-title = Title
flag-verbose = Say more
flag-what = An address of the site (/statistik/2025/), or a figure: measure=… region=… as_of=…
hidden-drafts = { $count } records are hidden, all of them drafts.
hidden-finding = in content that is not public yet; run this on a terminal, or with --show-hidden, to see where
hidden-until = { $count } records are hidden; that next changes at { $when }.
init-done =
    The new site is in { $path }. What it shows is invented: replace it bit by bit. What to do next:

      cd { $typed }
      anugerah check     checks all files
      anugerah build     makes the site in the folder public/

    README.md explains every file.
init-kept = { $path } was there already and was left as it is.
init-occupied = The folder { $path } is not empty: { $files }. Choose a folder that does not exist or is empty.
new-body = Write the text here. Leave an empty line between two paragraphs.
new-choose = Choose one with { $flag }: { $known }.
new-hidden = The new file is not published yet: take out its line "draft: true" when it is ready.
new-hint = Text after "#" only explains. Take away the "# " at the start of a line to use that key.
new-no-measures = There is nothing to count yet: content/measures.yaml is empty or cannot be read. Run: anugerah check
new-no-name = No file name can be made from "{ $title }": it needs at least one Latin letter or digit.
new-no-site = There is no site in { $path } (content/site.yaml is missing). Go to your site's folder, or name it with --root. A new site is made by: anugerah init FOLDER
new-not-an-id = "{ $id }" cannot be a name: use lower-case letters, digits and dashes, at most 70, such as "{ $suggestion }".
new-required = Required
new-unknown = There is no "{ $id }" for { $flag }. There are: { $known }.
output-cannot-exchange = The new site cannot take the place of the old one at { $path }: { $reason }
output-cannot-lock = The lock file { $path } cannot be made: { $reason }
output-cannot-make = The folder { $path } cannot be made: { $reason }
output-cannot-read = { $path } cannot be read: { $reason }
output-cannot-remove = { $path } cannot be removed: { $reason }
output-cannot-write = { $path } cannot be written: { $reason }. The old site stands unchanged.
output-foreign = The output folder holds what anugerah did not make: { $files }. Move it away, or choose another folder with --output.
output-foreign-many = The output folder holds what anugerah did not make: { $files }, and { $more } more. Move it away, or choose another folder with --output.
output-protected = { $path } cannot be the output folder: what the site is made from lies there. Choose another folder with --output.
output-waiting = Another build is writing to this folder; waiting for it to end …
page-endless = The template { $template } does not end: the page { $page } was not made after { $seconds } s. Nothing was written. Look for a loop in it; for a page that may take as long as that, give more time with --page-limit.
preview = Preview
preview-all-figures = All figures of the page
preview-as-of = as of { $when }
preview-close = Close
preview-date = Show as of
preview-errors = The site cannot be published as it is
preview-explain = Where the figures come from
preview-gone = { $address } is not there any more
preview-last-good = Below is the site as it was before.
preview-nothing = Nothing stands at this address
preview-now = as of now
preview-show = Show
preview-slow = { $address } is not done after 20 seconds: does its template end?
preview-to-now = Back to now
preview-unexplained = Nothing of that name stands on this site
region-named = { $kind ->
    [kabupaten] { $name } Regency
    [kota] { $name } City
   *[other] { $name } Province
}
schema-unknown = There is no kind of file "{ $kind }". There are: { $known }.
schema-written = { $count } schemas written to { $path }.
serve-at = The site is at { $url } as long as this runs. Ctrl-C ends it.
serve-ended = The preview has ended.
serve-made = made in { $milliseconds } ms
serve-no-address = cannot listen at { $address }: { $reason }. Another --port or --host may do
serve-not-opened = No browser could be opened: open the address yourself
serve-open-to-others = Others on the network can reach it, and see what is hidden still.
serve-polling = The system does not tell of changed files ({ $reason }): they are looked at twice a second
serve-port-taken = Port { $port } is taken; { $free } is free
serve-refused = the system refused: { $reason }
set-aside = ATTENTION: { $file } was set aside and is not published.
set-aside-wrong = { $file } cannot be set aside: only news items and coverage files can, named from the site's folder (content/news/…).
stage-all = together
stage-cache = clearing up the cache
stage-cards = share cards
stage-commit = putting the new site in place
stage-content = understanding them
stage-findings = telling what was found
stage-pages = making and writing all files but share cards and search
stage-pictures = pictures
stage-plan = pages, addresses and links
stage-public = what may be seen, and how it belongs together
stage-search = search index
stage-sources = reading files
stage-stage = taking the output folder
stage-theme = theme and words
starter-name = Example Award
summary-errors = { $count ->
    [one] { $count } error
   *[other] { $count } errors
}
summary-none = No errors.
summary-not-written = Nothing was written: correct the errors first.
summary-warnings = { $count ->
    [one] { $count } warning
   *[other] { $count } warnings
}
timings-kind =     { $making } to make, { $writing } to write, { $each } µs each: { $kind }, { $files } files, { $kilobytes } kB
timings-kinds = Files by kind, the most expensive first; seconds of all threads together:
timings-stages = Where the time went, in seconds:
word-error = error
word-help = help
word-warning = warning
flag-help = Show this help
flag-version = Show the version
help-arguments = Arguments
help-commands = Commands
help-options = Options
help-usage = Usage:
