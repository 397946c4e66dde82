# The sentences of the command line. In alphabetical order.

about = Makes a static site for award announcements: recipients, ceremonies and coverage statistics
about-build = Makes the whole site, or nothing
about-check = Checks all files and writes nothing
about-completions = Prints the completion script for a shell
about-schema = Prints the JSON Schema of a kind of file, or the list of kinds
built = { $written } files written, { $removed } removed, in { $seconds } s. See { $path }
built-kinds = Pages and files: { $kinds }
flag-as-of = The moment to take for now: a day, or a time with its zone
flag-base-url = Where the site will stand, instead of what site.yaml says
flag-deny = Treat warnings as errors
flag-format = Form of the report
flag-kind = Kind of file
flag-language = Language of messages
flag-output = The output folder (usually public/)
flag-quiet = Errors only
flag-root = The folder that holds content/ and themes/
flag-set-aside = Leave out one broken news item or coverage file; may be repeated
flag-shell = bash, zsh, fish, powershell or elvish
flag-show-hidden = Name content under embargo too, although the output goes to a log
flag-verbose = Say more
hidden-drafts = { $count } records are hidden, all of them drafts.
hidden-finding = in content that is not public yet; run this on a terminal, or with --show-hidden, to see where
hidden-until = { $count } records are hidden; that next changes at { $when }.
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
set-aside = ATTENTION: { $file } was set aside and is not published.
set-aside-wrong = { $file } cannot be set aside: only news items and coverage files can, named from the site's folder (content/news/…).
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
word-error = error
word-help = help
word-warning = warning
