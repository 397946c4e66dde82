# The forms of dates, numbers and lists in English. A theme may replace them in locales/en.ftl.
# The program fills the names in braces; each form knows only the names written here.

format-language = English

# The sample that sets the marks for thousands and decimals.
format-notation = 1,234.5

format-month-1 = January
format-month-2 = February
format-month-3 = March
format-month-4 = April
format-month-5 = May
format-month-6 = June
format-month-7 = July
format-month-8 = August
format-month-9 = September
format-month-10 = October
format-month-11 = November
format-month-12 = December

format-weekday-1 = Monday
format-weekday-2 = Tuesday
format-weekday-3 = Wednesday
format-weekday-4 = Thursday
format-weekday-5 = Friday
format-weekday-6 = Saturday
format-weekday-7 = Sunday

format-date = { $day } { $month } { $year }
format-date-weekday = { $weekday } { $day } { $month } { $year }
format-month-year = { $month } { $year }
format-range-in-month = { $day }–{ $to-day } { $month } { $year }
format-range-in-year = { $day } { $month } – { $to-day } { $to-month } { $year }
format-range = { $from } – { $to }
format-time = { $hour }:{ $minute }
format-moment = { $day } { $month } { $year }, { $hour }:{ $minute } { $zone } ({ $offset })
format-moment-unnamed = { $day } { $month } { $year }, { $hour }:{ $minute } { $offset }

format-percent = { $number }%
format-percent-prose = { $number } per cent
format-points = { $number } percentage points
format-points-one = { $number } percentage point
format-rupiah = Rp{ $number }
format-ordinal = { NUMBER($number, type: "ordinal") ->
    [one] { $number }st
    [two] { $number }nd
    [few] { $number }rd
   *[other] { $number }th
}

format-size-1 = { $number } B
format-size-2 = { $number } kB
format-size-3 = { $number } MB
format-size-4 = { $number } GB
format-size-5 = { $number } TB

format-list-comma = { $first }, { $last }
format-and-two = { $first } and { $last }
format-and-last = { $first } and { $last }
format-or-two = { $first } or { $last }
format-or-last = { $first } or { $last }
