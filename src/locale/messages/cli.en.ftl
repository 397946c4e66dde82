# The sentences of the command line. In alphabetical order.

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
