# The sentences of the command line. In alphabetical order.

about = Makes a static site for award announcements: recipients, ceremonies and coverage statistics
about-check = Checks all files and writes nothing
about-completions = Prints the completion script for a shell
about-schema = Prints the JSON Schema of a kind of file, or the list of kinds
flag-as-of = The moment to take for now: a day, or a time with its zone
flag-deny = Treat warnings as errors
flag-format = Form of the report
flag-kind = Kind of file
flag-language = Language of messages
flag-quiet = Errors only
flag-root = The folder that holds content/ and themes/
flag-shell = bash, zsh, fish, powershell or elvish
flag-show-hidden = Name content under embargo too, although the output goes to a log
flag-verbose = Say more
hidden-finding = in content that is not public yet; run this on a terminal, or with --show-hidden, to see where
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
